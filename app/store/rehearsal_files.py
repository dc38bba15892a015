"""Read the rehearsal's part of the playbook: personas, scenarios and lines, all faults in one list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.core.faults import Fault, FaultsFound
from app.core.rehearsal.library import Library, read_library
from app.store.playbook_faults import PlaybookError
from app.store.playbook_files import Source, read_mapping

FOLDER = "rehearsal"


def load_rehearsal(playbook: Path) -> Library:
    """What can be practised. PlaybookError names every fault at once."""
    faults: list[Fault] = []
    library = _read(playbook / FOLDER, faults)
    if faults or library is None:
        raise PlaybookError(faults)
    return library


def rehearsal_faults(playbook: Path) -> list[Fault]:
    """What is to mend there, by the file's name in the playbook."""
    faults: list[Fault] = []
    _read(playbook / FOLDER, faults)
    return faults


def _read(folder: Path, faults: list[Fault]) -> Library | None:
    if not folder.is_dir():
        faults.append(Fault(f"{FOLDER}/", "", "add this folder"))
        return None
    files: dict[str, Any] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or path.name.startswith(".") or path.name == "README.md":
            continue
        source = Source(path, f"{FOLDER}/{name}", faults)
        if path.suffix != ".yaml":
            source.fault("", "end the file's name in .yaml, or move it elsewhere")
        else:
            # One that can't be read stays in the list: otherwise whatever names it would be a fault as well.
            files[name] = read_mapping(source)
    unread = {f"{FOLDER}/{name}" for name, content in files.items() if content is None}
    try:
        return read_library(files)
    except FaultsFound as found:
        told = (Fault(f"{FOLDER}/{one.file}", one.field, one.remedy) for one in found.faults)
        faults += [fault for fault in told if fault.file not in unread]
    return None
