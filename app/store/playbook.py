"""Read the playbook: every file into its frozen shape, everything cross-checked, all faults in one report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from app.core.audit.rules import AuditRule
from app.core.call_book import CallBook, CallWords
from app.core.faults import Fault
from app.core.offers import OfferPolicy
from app.core.playbook import (
    Code,
    DenialPath,
    Explanation,
    Letter,
    Objection,
    Playbook,
    QuestionBook,
    Rule,
    Script,
    StageBook,
    Term,
)
from app.store.asked_checks import asked_faults
from app.store.audit_checks import audit_faults
from app.store.call_checks import call_faults
from app.store.playbook_checks import Parts, cross_check
from app.store.playbook_faults import PlaybookError, faults_of
from app.store.playbook_files import Source, read_front_matter, read_mapping
from app.store.rehearsal_files import rehearsal_faults

__all__ = ["Fault", "PlaybookError", "load_audit_rules", "load_playbook", "read_parts", "warnings"]

M = TypeVar("M", bound=BaseModel)
Read = Callable[[Source], dict[str, Any] | None]

_LINES: TypeAdapter[tuple[str, ...]] = TypeAdapter(tuple[str, ...])
_TOP_FILES = frozenset(
    {"playbook.yaml", "offers.yaml", "questions.yaml", "replies.yaml", "glossary.yaml", "asked.yaml", "codes.yaml",
     "calls.yaml", "README.md"}
)  # fmt: skip


def load_playbook(folder: Path) -> Playbook:
    """The whole playbook, checked. PlaybookError names every fault at once."""
    if not folder.is_dir():
        raise PlaybookError([Fault(str(folder), "", "give the folder that holds the playbook")])
    faults: list[Fault] = []
    parts = read_parts(folder, faults)
    broken = {fault.file for fault in faults}
    faults += [*cross_check(parts, broken), *audit_faults(parts.audit, broken), *call_faults(parts)]
    faults += [*asked_faults(parts, broken), *rehearsal_faults(folder)]
    if faults or parts.offers is None or parts.call_words is None:
        raise PlaybookError(faults)
    return Playbook(
        version=parts.version,
        notice=parts.notice,
        stages=parts.stages,
        tracks=parts.tracks,
        scripts=parts.scripts,
        letters=parts.letters,
        denials=parts.denials,
        objections=parts.objections,
        codes=parts.codes,
        rules=parts.rules,
        questions=parts.questions,
        glossary=parts.glossary,
        asked=parts.asked,
        replies=parts.replies,
        calls=parts.calls,
        call_words=parts.call_words,
        offers=parts.offers,
    )


def load_audit_rules(folder: Path) -> dict[str, AuditRule]:
    """The rules of the bill audit alone, checked. PlaybookError names every fault at once."""
    faults: list[Fault] = []
    rules, _ = _folder(folder, "audit", ".yaml", read_mapping, AuditRule, faults)
    faults += audit_faults(rules, {fault.file for fault in faults})
    if faults:
        raise PlaybookError(faults)
    return rules


def warnings(playbook: Playbook, today: date) -> list[Fault]:
    """What still works but wants a look: rules past the day by which they were to be reviewed."""
    return [
        Fault(
            f"rules/{rule.id}.yaml",
            "review_by",
            f"look at the source again: the review was due on {rule.review_by}",
        )
        for rule in playbook.rules.values()
        if rule.review_by < today
    ]


def read_parts(folder: Path, faults: list[Fault]) -> Parts:
    """Each file by itself; what can't be read is left out and noted in `faults`."""
    parts = Parts()
    for path in folder.glob("*.*"):
        if path.is_file() and path.name not in _TOP_FILES and not path.name.startswith("."):
            faults.append(Fault(path.name, "", "move the file into one of the playbook's folders"))

    def all_of(name: str, suffix: str, read: Read, model: type[M]) -> dict[str, M]:
        found, names = _folder(folder, name, suffix, read, model, faults)
        parts.ids[name] = names
        return found

    parts.stages = all_of("stages", ".yaml", _read_stage, StageBook)
    parts.tracks = all_of("tracks", ".yaml", _read_stage, StageBook)
    parts.scripts = all_of("scripts", ".md", read_front_matter, Script)
    parts.letters = all_of("letters", ".md", read_front_matter, Letter)
    parts.denials = all_of("denials", ".yaml", read_mapping, DenialPath)
    parts.objections = all_of("objections", ".yaml", read_mapping, Objection)
    parts.rules = all_of("rules", ".yaml", read_mapping, Rule)
    parts.calls = all_of("calls", ".yaml", read_mapping, CallBook)

    parts.audit = all_of("audit", ".yaml", read_mapping, AuditRule)

    def one(name: str) -> tuple[Source, dict[str, Any]]:
        source = Source(folder / name, name, faults)
        if not source.path.is_file():
            source.fault("", "add this file")
            return source, {}
        return source, read_mapping(source) or {}

    source, fields = one("questions.yaml")
    parts.questions = _entries(source, fields, "fact", QuestionBook)
    parts.ids["questions"] = frozenset(fields)
    source, fields = one("glossary.yaml")
    parts.glossary = _entries(source, fields, "id", Term)
    source, fields = one("asked.yaml")
    parts.asked = _entries(source, fields, "id", Explanation)
    parts.ids["asked"] = frozenset(fields)
    source, fields = one("codes.yaml")
    parts.codes = _entries(source, fields, "id", Code)
    source, fields = one("replies.yaml")
    parts.replies = _replies(source, fields)
    source, fields = one("offers.yaml")
    parts.offers = _built(OfferPolicy, source, fields) if fields else None
    source, fields = one("calls.yaml")
    parts.call_words = _built(CallWords, source, fields) if fields else None
    source, fields = one("playbook.yaml")
    parts.version, parts.notice = _header(source, fields)
    return parts


def _folder(
    folder: Path, name: str, suffix: str, read: Read, model: type[M], faults: list[Fault]
) -> tuple[dict[str, M], frozenset[str]]:
    """Every file of one folder, the file's name its id; and all ids, of files with faults too."""
    found: dict[str, M] = {}
    names: set[str] = set()
    if not (folder / name).is_dir():
        faults.append(Fault(f"{name}/", "", "add this folder"))
        return found, frozenset()
    for path in sorted((folder / name).iterdir()):
        if path.name.startswith(".") or path.name == "README.md":
            continue
        source = Source(path, f"{name}/{path.name}", faults)
        if path.suffix != suffix or not path.is_file():
            source.fault("", f"end the file's name in {suffix}, or move it elsewhere")
            continue
        names.add(path.stem)
        fields = read(source)
        if fields is None:
            continue
        if "id" in fields:
            source.fault("id", "remove `id`: the file's name is the id")
            continue
        item = _built(model, source, {"id": path.stem, **fields})
        if item is not None:
            found[path.stem] = item
    return found, frozenset(names)


def _read_stage(source: Source) -> dict[str, Any] | None:
    """A stage's steps stand under their ids, in order; each id goes into its step."""
    fields = read_mapping(source)
    if fields is None or not isinstance(fields.get("steps"), dict):
        return fields
    steps = [{"id": key, **step} if isinstance(step, dict) else step for key, step in fields["steps"].items()]
    return {**fields, "steps": steps}


def _entries(source: Source, fields: dict[str, Any], key_name: str, model: type[M]) -> dict[str, M]:
    """A file that maps an id to its fields."""
    found: dict[str, M] = {}
    for key, entry in fields.items():
        if not isinstance(entry, dict):
            source.fault(str(key), "write its fields below it, one `name: value` to a line")
        elif (item := _built(model, source, {key_name: key, **entry}, at=str(key))) is not None:
            found[key] = item
    return found


def _replies(source: Source, fields: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, lines in fields.items():
        try:
            found[key] = _LINES.validate_python([lines] if isinstance(lines, str) else lines)
        except ValidationError as error:
            source.faults += faults_of(error, source.file, at=str(key))
        else:
            if not found[key]:
                source.fault(str(key), "write at least one sentence")
    return found


def _header(source: Source, fields: dict[str, Any]) -> tuple[str, str]:
    wanted = ("version", "notice")
    for name in wanted:
        if not isinstance(fields.get(name), str):
            source.fault(name, f"add `{name}` as text in quotes")
    for name in fields.keys() - set(wanted):
        source.fault(str(name), f"remove `{name}`: there is no such field here")
    return str(fields.get("version", "")), str(fields.get("notice", ""))


def _built(model: type[M], source: Source, fields: dict[str, Any], at: str = "") -> M | None:
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        steps = [s.get("id") if isinstance(s, dict) else None for s in fields.get("steps") or ()]
        source.faults += faults_of(error, source.file, at=at, steps=steps, model=model)
    return None
