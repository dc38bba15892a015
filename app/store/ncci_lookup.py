"""What the imported edits say about the codes of a bill: pairs not paid together on a day, and unit limits."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from app.store.imported import KINDS, LimitKind, PairKind, open_imported

_NEVER = 9  # modifier indicator of an edit that CMS took back from its first day on


@dataclass(frozen=True, slots=True)
class Edit:
    """Column 2 is not paid beside column 1, on the same day, by the same provider; `until` is its last day."""

    modifier_allowed: bool  # a modifier such as 59 can say that both were due
    rationale: str
    since: date
    until: date | None
    kind: PairKind
    release: str | None = None


@dataclass(frozen=True, slots=True)
class UnitLimit:
    """The most units that are usual for one patient.

    `adjudication` is CMS's MAI: 1 counts each line, 2 each day and is absolute, 3 each day and can be argued with
    records. None: the file does not say.
    """

    most: int
    adjudication: int | None
    rationale: str
    kind: LimitKind
    release: str | None = None


class Pairs:
    """The imported tables, read only."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._store = connection
        newest = connection.execute("SELECT topic, kind, max(release) FROM source GROUP BY topic, kind")
        self._releases = {(topic, kind): release or None for topic, kind, release in newest}

    @classmethod
    def open(cls, path: Path) -> Self | None:
        """None when nothing was imported yet."""
        with suppress(FileNotFoundError):
            return cls(open_imported(path))
        return None

    def close(self) -> None:
        self._store.close()

    def between(
        self, codes: Collection[str], on: date | None, kind: PairKind | None = None
    ) -> dict[tuple[str, str], Edit]:
        """The edits among the codes, as (column 1, column 2), in force on that day; those without end for no day.

        Where doctors' and hospitals' rules both have the pair and no kind is given, the one that allows a modifier is
        told: the milder reading asserts less.
        """
        day = int(on.strftime("%Y%m%d")) if on is not None else None
        found = self._store.execute(
            "SELECT column1, column2, kind, since, until, modifier, text FROM pair"
            " JOIN rationale ON rationale.id = pair.rationale"
            " WHERE column1 IN (SELECT value FROM json_each(:codes))"
            " AND column2 IN (SELECT value FROM json_each(:codes))"
            " AND modifier != :never AND since != until AND (:kind IS NULL OR kind = :kind)"
            " AND CASE WHEN :day IS NULL THEN until = 0 ELSE since <= :day AND (until = 0 OR until >= :day) END"
            " ORDER BY modifier, kind DESC, since",
            {
                "codes": json.dumps(sorted(set(codes))),
                "day": day,
                "kind": None if kind is None else KINDS.index(kind),
                "never": _NEVER,
            },
        )
        edits: dict[tuple[str, str], Edit] = {}
        for first, second, number, since, until, modifier, why in found:
            of: PairKind = "practitioner" if number == 0 else "hospital"
            release = self._releases.get(("pairs", number))
            edits[first, second] = Edit(modifier == 1, why, _day(since), _day(until) if until else None, of, release)
        return edits

    def limits(self, codes: Collection[str], kind: LimitKind) -> dict[str, UnitLimit]:
        """The unit limits of the codes. A code that is missing has no published limit, or one that CMS keeps back."""
        found = self._store.execute(
            "SELECT code, most, adjudication, text FROM unit_limit"
            " JOIN rationale ON rationale.id = unit_limit.rationale"
            " WHERE code IN (SELECT value FROM json_each(?)) AND kind = ?",
            (json.dumps(sorted(set(codes))), KINDS.index(kind)),
        )
        release = self._releases.get(("limits", KINDS.index(kind)))
        return {code: UnitLimit(most, says, why, kind, release) for code, most, says, why in found}


def _day(number: int) -> date:
    return date(number // 10_000, number // 100 % 100, number % 100)
