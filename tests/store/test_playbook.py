"""Reading the playbook: the one that ships loads, and a broken one is told in full, every fault at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.core.case import DENIAL_CATEGORIES
from app.core.playbook import Playbook
from app.store.playbook import Fault, PlaybookError, load_playbook, warnings

FOLDER = Path(__file__).parents[2] / "playbook"


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return load_playbook(FOLDER)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "playbook"))


Change = Callable[[Any], None]


def edit(path: Path, change: Change) -> None:
    """Change a YAML file as data."""
    fields = yaml.safe_load(path.read_text())
    change(fields)
    path.write_text(yaml.safe_dump(fields, sort_keys=False))


def swap(path: Path, old: str, new: str) -> None:
    """Change a file as text."""
    text = path.read_text()
    assert old in text, f"{path.name} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1))


def faults_in(folder: Path) -> list[Fault]:
    with pytest.raises(PlaybookError) as caught:
        load_playbook(folder)
    return caught.value.faults


# Loading


def test_the_playbook_loads_in_full(playbook: Playbook) -> None:
    assert len(playbook.rules) >= 65
    assert len(playbook.letters) >= 16
    assert len(playbook.glossary) >= 60
    assert set(playbook.denials) == set(DENIAL_CATEGORIES)


def test_ten_faults_in_ten_files_come_in_one_report(folder: Path) -> None:
    edit(folder / "rules/internal_appeal_deadline.yaml", lambda f: f.pop("authority"))
    edit(folder / "stages/freeze.yaml", lambda f: f.update(applies={"fact": "holdd", "is": "none"}))
    swap(folder / "codes.yaml", '"4":', "050:")
    edit(folder / "tracks/appeal.yaml", lambda f: f["steps"]["file_appeal"].update(say="no_such_script"))
    edit(folder / "denials/duplicate.yaml", lambda f: f["rules"].append("no_such_rule"))
    edit(folder / "glossary.yaml", lambda f: f["eob"].update(meens="a slip of the pen"))
    swap(folder / "letters/dispute.md", "{{ billed }}", "{{ biled }}")
    swap(folder / "objections/no_authority.yaml", "avoid:", "behind: said twice\navoid:")
    swap(folder / "rules/hipaa_access.yaml", "checked: 2026-11-23", "checked: 2026-13-45")
    swap(folder / "objections/rejects_offer.yaml", "label: rejects_offer", "label: rejects_ofer")

    faults = faults_in(folder)

    assert [(f.file, f.field) for f in faults] == [
        ("codes.yaml", "40.id"),
        ("denials/duplicate.yaml", "rules"),
        ("glossary.yaml", "eob.meens"),
        ("letters/dispute.md", "body"),
        ("objections/no_authority.yaml", "behind"),
        ("objections/rejects_offer.yaml", "label"),
        ("rules/hipaa_access.yaml", "checked"),
        ("rules/internal_appeal_deadline.yaml", "authority"),
        ("stages/freeze.yaml", "applies.fact"),
        ("tracks/appeal.yaml", "steps.file_appeal.say"),
    ]
    remedies = {f.file: f.remedy for f in faults}
    assert remedies["rules/internal_appeal_deadline.yaml"] == "add `authority`: at least one law or source"
    assert 'in quotes, such as "050"' in remedies["codes.yaml"]
    assert "did you mean `billed`?" in remedies["letters/dispute.md"]
    assert "did you mean `means`?" in remedies["glossary.yaml"]


def text(old: str, new: str) -> Callable[[Path], None]:
    return lambda path: swap(path, old, new)


def write(words: str | bytes) -> Callable[[Path], None]:
    raw = words if isinstance(words, bytes) else words.encode()

    def how(path: Path) -> None:
        path.write_bytes(raw)

    return how


def data(change: Change) -> Callable[[Path], None]:
    return lambda path: edit(path, change)


def first(key: str, value: Any) -> Callable[[Path], None]:
    return data(lambda fields: fields[key].__setitem__(0, value))


def step(**fields: Any) -> Callable[[Path], None]:
    """Change the step `ask_hold` of the stage freeze."""
    return data(lambda book: book["steps"]["ask_hold"].update(fields))


NO_LAWSUIT = "there is no `lawsuit`; add rules/lawsuit.yaml or mend the name"
SCRIPT, STAGE, RULE = "scripts/new.md", "stages/freeze.yaml", "rules/qmb.yaml"


@pytest.mark.parametrize(
    ("file", "spoil", "field", "remedy"),
    [
        (RULE, text("authority:", "authority: ["), "line 9", "mend the YAML"),
        (RULE, data(lambda f: f.update(id="qmb")), "id", "the file's name is the id"),
        (RULE, data(lambda f: f.update(title=False)), "title", "read as false"),
        (RULE, data(lambda f: f.update(confidence="sure")), "confidence", "known values"),
        (RULE, data(lambda f: f.update(review_by=date(2026, 1, 1))), "review_by", "after `checked`"),
        (RULE, data(lambda f: f.update(source=[])), "source", "add `source`: where it was read"),
        (RULE, write("- one\n- two\n"), "", "write the file as fields"),
        (
            "rules/settlement_terms.yaml",
            data(lambda f: f.update(wording="So it is.")),
            "wording",
            "to ask or check",
        ),
        ("rules/new.yml", write("title: x"), "", "end the file's name in .yaml"),
        (SCRIPT, write("just words"), "line 1", "begin the file with a line `---`"),
        (SCRIPT, write("---\nchannel: [\n---\nHi"), "line 3", "mend the YAML"),
        (SCRIPT, write(b"---\nchannel: phone\n---\n\xff"), "", "UTF-8"),
        (SCRIPT, write("---\nchannel: fax\n---\nHi"), "channel", "phone"),
        (SCRIPT, write("---\nreword: true\n---\nI offer { offer }."), "body", "two braces"),
        (SCRIPT, write("---\nreword: true\n---\n{{ offer }"), "body", "mend the template"),
        (SCRIPT, write("---\nfigures: [offer]\n---\nHi"), "figures", "remove `offer`"),
        (SCRIPT, write("---\nfigures: [savings]\n---\n{{ savings }}"), "figures", "no figure `savings`"),
        ("denials/coding.yaml", data(lambda f: f.update(category="codin")), "category", "`coding`?"),
        ("objections/no_authority.yaml", data(lambda f: f.update(act="restat")), "act", "`restate`?"),
        ("objections/no_authority.yaml", first("say", "I offer {{ offer }}."), "say[0]", "to `figures`"),
        ("stages/thaw.yaml", write((FOLDER / STAGE).read_bytes()), "", "rename the file"),
        (STAGE, data(lambda f: f["steps"].pop("ask_hold")), "steps", "add the step `ask_hold`"),
        (STAGE, text("\n  ask_hold:", "\n  ask_hol:"), "steps.ask_hol", "did you mean `ask_hold`?"),
        (STAGE, step(text=None), "steps.ask_hold.text", "write `text` as text"),
        (STAGE, step(when={"fact": "hold", "is": "grantd"}), "steps.ask_hold.when.is", "mend the value"),
        (STAGE, step(because="By {{ sevrice_date }}."), "steps.ask_hold.because", "`service_date`?"),
        (STAGE, step(letter="no_letter"), "steps.ask_hold.letter", "no `no_letter`"),
        (STAGE, step(with_it=["hold_reqest"]), "steps.ask_hold.with_it", "`hold_request`?"),
        (STAGE, step(letter="dispute", with_it=["dispute"]), "steps.ask_hold.with_it", "take out `dispute`"),
        (STAGE, step(ask="shoe_size"), "steps.ask_hold.ask", "add `shoe_size` to questions.yaml"),
        (
            STAGE,
            data(lambda f: f.update(done={"fact": "liability", "is": "nothing_owd"})),
            "done.is",
            "`nothing_owed`?",
        ),
        (STAGE, data(lambda f: f.update(done={"fact": "hold"})), "done", "mend the condition"),
        ("questions.yaml", data(lambda f: f.pop("denial_category")), "denial_category", "add a question"),
        ("questions.yaml", data(lambda f: f.update(shoe=f["emergency"])), "shoe", "no fact `shoe`"),
        (
            "questions.yaml",
            data(lambda f: f["network_status"]["answers"][0].update(value="in")),
            "network_status.answers[0].value",
            "mend the value",
        ),
        ("replies.yaml", data(lambda f: f.pop("handoff_court_papers")), "handoff_court_papers", "add"),
        (
            "replies.yaml",
            data(lambda f: f.update(thanks='{{ rule("nope") }}')),
            "thanks[0]",
            "no rule `nope`",
        ),
        ("replies.yaml", data(lambda f: f.update(thanks=[])), "thanks", "at least one sentence"),
        ("glossary.yaml", data(lambda f: f["co"]["names"].append("EOB")), "co.names", "eob has it too"),
        ("offers.yaml", data(lambda f: f.pop("curve")), "curve", "add `curve`"),
        ("playbook.yaml", data(lambda f: f.pop("notice")), "notice", "add `notice`"),
    ],
)
def test_a_fault_names_file_field_and_remedy(
    folder: Path, file: str, spoil: Callable[[Path], None], field: str, remedy: str
) -> None:
    spoil(folder / file)
    faults = faults_in(folder)
    assert any((f.file, f.field) == (file, field) and remedy in f.remedy for f in faults), faults


@pytest.mark.parametrize(
    ("gone", "fault"),
    [
        ("questions.yaml", Fault("questions.yaml", "", "add this file")),
        ("tracks/collections.yaml", Fault("tracks/collections.yaml", "", "add this file")),
        ("denials/other.yaml", Fault("denials/", "", "add a file for the category `other`")),
        (
            "rules/lawsuit.yaml",
            Fault("objections/threatens_legal.yaml", "rules", NO_LAWSUIT),
        ),
    ],
)
def test_what_is_missing_is_named(folder: Path, gone: str, fault: Fault) -> None:
    (folder / gone).unlink()
    assert fault in faults_in(folder)


def test_one_label_has_one_file(folder: Path) -> None:
    edit(folder / "objections/no_authority.yaml", lambda f: f.update(label="rejects_offer"))
    assert [(f.file, f.field) for f in faults_in(folder)] == [
        ("objections/", ""),  # the label that is left has none
        ("objections/rejects_offer.yaml", "label"),
    ]


def test_no_folder_is_a_fault_and_not_a_crash(tmp_path: Path) -> None:
    assert faults_in(tmp_path / "nowhere")
    assert Fault("rules/", "", "add this folder") in faults_in(tmp_path)


def test_a_rule_past_its_review_is_a_warning(playbook: Playbook) -> None:
    assert warnings(playbook, date(2026, 11, 23)) == []
    due = warnings(playbook, date(2027, 1, 16))
    assert (
        Fault(
            "rules/medicaid_retroactive.yaml",
            "review_by",
            "look at the source again: the review was due on 2027-01-15",
        )
        in due
    )
    assert len(warnings(playbook, date(2030, 1, 1))) == len(playbook.rules)
