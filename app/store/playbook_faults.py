"""What is wrong with the playbook, in words that say what to mend."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from app.core.faults import Fault, FaultsFound

_NEEDED = {
    "authority": "at least one law or source",
    "source": "where it was read, at least one title or address",
    "references": "at least one, each with its title and the day it was checked",
    "checked": "the day somebody last looked at the source, such as 2026-11-23",
    "review_by": "the day by which to look again, such as 2027-05-23",
    "wording": "the sentence that is safe to show",
    "cues": "at least one phrase as people or papers say it",
    "examples": "at least three sentences as they are really said",
    "say": "at least two different sentences",
    "again": "at least one other wording",
    "because": "why this step now, in one sentence",
    "when": "the condition under which the step is due",
}


class PlaybookError(FaultsFound):
    """The playbook can't be used."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults, "playbook")


def dotted(path: str, key: object) -> str:
    """The path of a field inside another."""
    return f"{path}.{key}" if path else str(key)


def faults_of(
    error: ValidationError,
    file: str,
    *,
    at: str = "",
    steps: Sequence[Any] = (),
    model: type[BaseModel] | None = None,
) -> list[Fault]:
    """What a shape refuses, with the place as it stands in the file and the remedy in plain words."""
    details = error.errors(include_url=False)
    return [Fault(file, _field(d["loc"], steps, at), _remedy(d, model)) for d in details]


def _field(loc: tuple[int | str, ...], steps: Sequence[Any], at: str) -> str:
    """`steps.ask_hold.when`, `carc[0]`: the place as it stands in the file."""
    path = at
    for i, part in enumerate(loc):
        if part == "[key]":
            continue
        if isinstance(part, int):
            named = steps[part] if i and loc[i - 1] == "steps" and part < len(steps) else None
            path = dotted(path, named) if named else f"{path}[{part}]"
        else:
            path = dotted(path, part)
    return path


def _remedy(detail: ErrorDetails, model: type[BaseModel] | None) -> str:
    name = next((str(p) for p in reversed(detail["loc"]) if isinstance(p, str)), "the value")
    needed = _NEEDED.get(name)
    match detail["type"]:
        case "missing" | "too_short":
            return f"add `{name}`: {needed}" if needed else f"add `{name}`"
        case "extra_forbidden":
            near = difflib.get_close_matches(name, model.model_fields if model else (), n=1)
            meant = f"; did you mean `{near[0]}`?" if near else ""
            return f"remove `{name}`: there is no such field here{meant}"
        case "string_type" if isinstance(detail["input"], (bool, int, float, date)):
            read = str(detail["input"]).lower() if isinstance(detail["input"], bool) else detail["input"]
            return f'write codes and words in quotes, such as "050": unquoted it was read as {read}'
        case "string_type":
            return f"write `{name}` as text"
        case "tuple_type" | "list_type":
            return f"write `{name}` as a list, one `- ` to a line"
        case "dict_type" | "model_type":
            return f"write `{name}` as fields, one `name: value` to a line"
        case "literal_error":
            return f"use one of the known values: {detail['ctx']['expected']}"
        case kind if kind.startswith("date_"):
            return "write a day that exists as year-month-day, such as 2026-11-23"
        case "invalid_key":
            return "write the key in quotes: unquoted it was read as a number or as yes or no"
    return f"mend `{name}`: {detail['msg'][:1].lower()}{detail['msg'][1:]}"
