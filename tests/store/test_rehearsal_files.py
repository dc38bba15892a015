"""The rehearsal is a part of the playbook: every file of it is checked, and faults come with all the others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.cli import main
from app.core.faults import FaultsFound
from app.main import create_app
from app.settings import Settings
from app.store.compiled import compiled
from app.store.playbook import PlaybookError, load_playbook
from app.store.rehearsal_files import load_rehearsal
from tests.conftest import PLAYBOOK

FILES = sorted(path.relative_to(PLAYBOOK).as_posix() for path in (PLAYBOOK / "rehearsal").rglob("*.yaml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PLAYBOOK, tmp_path / "playbook"))


def faults_in(folder: Path) -> list[str]:
    with pytest.raises(PlaybookError) as found:
        load_playbook(folder)
    return [str(fault) for fault in found.value.faults]


def test_it_loads_with_every_file() -> None:
    library = load_rehearsal(PLAYBOOK)
    assert len(library.personas) + len(library.scenarios) + 1 == len(FILES)


def test_every_file_is_checked(folder: Path) -> None:
    for file in FILES:
        with (folder / file).open("a", encoding="utf-8") as end:
            end.write("\nno_such_field: 1\n")
    faults = faults_in(folder)
    assert [file for file in FILES if not any(fault.startswith(f"{file}: no_such_field") for fault in faults)] == []


def test_faults_come_together_with_those_of_the_rest(folder: Path) -> None:
    (folder / "rehearsal" / "personas" / "rigid.yaml").write_text("id: [", encoding="utf-8")
    (folder / "rehearsal" / "notes.txt").write_text("x", encoding="utf-8")
    (folder / "offers.yaml").unlink()
    faults = faults_in(folder)
    assert "offers.yaml: add this file" in faults
    assert "rehearsal/notes.txt: end the file's name in .yaml, or move it elsewhere" in faults
    # One line for a file that can't be read, and none for the scenarios that name it.
    assert [fault.partition(": ")[0] for fault in faults if "rigid" in fault] == ["rehearsal/personas/rigid.yaml"]


def test_without_the_folder_it_says_so(folder: Path) -> None:
    shutil.rmtree(folder / "rehearsal")
    assert faults_in(folder) == ["rehearsal/: add this folder"]
    with pytest.raises(PlaybookError, match="add this folder"):
        load_rehearsal(folder)


def test_a_broken_one_does_not_start_and_check_names_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "rehearsal" / "scenarios" / "agency_call.yaml").unlink()
    (folder / "rehearsal" / "personas" / "agency_collector.yaml").write_text("id: x\n", encoding="utf-8")
    assert compiled(folder) is None  # what was compiled is of other files
    with pytest.raises(FaultsFound, match=r"rehearsal/personas/agency_collector\.yaml: name"):
        create_app(Settings(data_dir=tmp_path / "data", playbook=folder))
    assert main(["check", str(folder)]) == 2
    assert "rehearsal/personas/agency_collector.yaml: holder: " in capsys.readouterr().err


def test_somebody_who_would_run_out_of_words_is_a_fault(folder: Path) -> None:
    path = folder / "rehearsal" / "personas" / "cash_flow.yaml"
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("likes:\n")
    likes = ("rejects_offer", "verbal_only_deal", "no_authority", "policy_says_no")
    rest = rest[rest.index("lines:") :]
    path.write_text(head + "likes:\n" + "".join(f"  - {one}\n" for one in likes) + rest, encoding="utf-8")
    assert any("likes needs three objections or more" in fault for fault in faults_in(folder))
