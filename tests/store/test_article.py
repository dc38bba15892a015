"""Each part of the source article has a home in the playbook, and each home is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / "playbook"
TABLE = FOLDER / "README.md"
COLUMNS = ["no.", "Element", "Where", "Changed"]
STEPS, CHECKED_CLAIMS = 25, 63
# Files whose entries are their keys; in any other YAML file a field of its own may be named after the `#`.
BOOKS = ("stages/", "tracks/")


class Row(NamedTuple):
    number: str
    element: str
    where: str
    changed: str

    @property
    def places(self) -> list[str]:
        return re.findall(r"`([^`]+)`", self.where)


def lines() -> list[list[str]]:
    """The cells of every line of every table, heads and rules included."""
    _, _, table = TABLE.read_text(encoding="utf-8").partition("\n## The article")
    listed = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in listed]


def rows() -> list[Row]:
    return [Row(*cells) for cells in lines() if cells != COLUMNS and set("".join(cells)) != {"-"}]


@cache
def entries(file: str) -> frozenset[str]:
    """What may stand after the `#`: the steps of a stage or a track, the keys of any other file."""
    fields: dict[str, Any] = yaml.safe_load((FOLDER / file).read_text(encoding="utf-8"))
    return frozenset(fields["steps"] if file.startswith(BOOKS) else fields)


def lost(place: str) -> str | None:
    """Why a place can't be found; None when it can."""
    file, marked, entry = place.partition("#")
    if not (FOLDER / file).is_file():
        return f"{file}: there is no such file"
    if marked and (not file.endswith(".yaml") or entry not in entries(file)):
        return f"{file}: it has no {entry!r}"
    return None


def claims(changed: str) -> Iterator[int]:
    """The rows of the claim check that a cell cites: "Row 5", "Rows 29, 30"."""
    for cited in re.findall(r"\brows? (\d+(?:, \d+)*)", changed, re.I):
        yield from map(int, cited.split(", "))


def test_every_line_has_its_four_cells_and_none_is_empty() -> None:
    assert len(rows()) > 200
    for cells in lines():
        assert len(cells) == len(COLUMNS), cells
        assert all(cells), cells


def test_the_rows_are_numbered_without_a_gap_and_no_element_comes_twice() -> None:
    assert [row.number for row in rows()] == [str(n) for n in range(1, len(rows()) + 1)]
    assert len({row.element for row in rows()}) == len(rows())


def test_every_place_is_there() -> None:
    for row in rows():
        assert row.places, f"{row.number}: name a file"
        # Nothing but places stands in the cell: a name without its marks would not be looked up.
        assert not re.sub(r"`[^`]+`", "", row.where).strip(), row.where
        assert len(set(row.places)) == len(row.places), row.where
    assert [(row.number, why) for row in rows() for place in row.places if (why := lost(place))] == []


def test_a_step_of_a_stage_is_named_and_not_the_whole_stage() -> None:
    whole = [place for row in rows() for place in row.places if place.startswith(BOOKS) and "#" not in place]
    assert whole == []


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("stages/freeze.yaml#thaw", "it has no 'thaw'"),
        ("glossary.yaml#blorb", "it has no 'blorb'"),
        ("letters/no_such_letter.md", "there is no such file"),
        ("scripts/ask_hold.md#body", "it has no 'body'"),
    ],
)
def test_a_lost_place_is_told(place: str, why: str) -> None:
    assert why in (lost(place) or "")


def test_all_steps_of_the_article_are_there() -> None:
    found = [int(step[1]) for row in rows() if (step := re.match(r"Step (\d+): ", row.element))]
    assert sorted(found) == list(range(1, STEPS + 1))


def test_every_checked_claim_is_answered() -> None:
    cited = {claim for row in rows() for claim in claims(row.changed)}
    assert cited == set(range(1, CHECKED_CLAIMS + 1))


def test_what_was_changed_is_said_and_what_was_left_out_has_a_reason() -> None:
    for row in rows():
        assert re.match(r"Kept|Rows? \d|Left out, because ", row.changed), f"{row.number}: {row.changed}"
        assert not re.search(r"\bleft out\b(?!, because )", row.changed, re.I), f"{row.number}: say why"


def test_every_call_says_what_to_write_down() -> None:
    """The article's "document everything", held for each step with words to say."""
    books = [path for folder in BOOKS for path in sorted((FOLDER / folder).glob("*.yaml"))]
    steps = [(f"{path.name}#{name}", step) for path in books for name, step in _steps(path).items()]
    assert [at for at, step in steps if step.get("say") and not step.get("write_down")] == []


def _steps(book: Path) -> dict[str, dict[str, Any]]:
    fields: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(book.read_text(encoding="utf-8"))
    return fields["steps"]
