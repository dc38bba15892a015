"""Bills as tests write them down, read by the reader and audited by the shipped rules."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.core.audit import Finding, Index, audit
from app.core.itemized import ItemizedBill
from app.papers.itemized import read_bill
from app.store.playbook import load_audit_rules

TODAY = date(2026, 11, 26)


@cache
def rules() -> Index:
    return Index(load_audit_rules(Path(__file__).parents[2] / "playbook"))


def check(bill: ItemizedBill, limits: dict[str, int] | None = None, **more: Any) -> tuple[Finding, ...]:
    return audit(bill, rules(), limits or {}, TODAY, **more)


def written(lines: list[str], head: list[str] | None = None, total: str | None = None) -> ItemizedBill:
    """Lines "date | time | code and modifiers, r and a revenue code | words | units | amount" as a bill of 2026."""
    rows = [row if row.startswith("Patient:") else _row(row) for row in lines]
    if not any(row.split("|")[2].strip()[:1] not in ("r", "") for row in lines if "|" in row):
        rows.append(
            _row(f"{lines[0].split('|')[0]} | | 85610 | PROTHROMBIN TIME | 1 | 30.00")
        )  # so that it is itemized
    last = [f'"Total charges",,,,,,{total}'] if total else []
    return read_bill("\n".join([*(head or []), "Date,Time,Code,Rev,Description,Qty,Amount", *rows, *last]), TODAY)


def _row(written: str) -> str:
    day, time, codes, words, units, amount = (cell.strip() for cell in written.split("|"))
    day = day if day.count("/") == 2 else f"{day}/2026"
    code = " ".join(part for part in codes.split() if part[0] != "r")
    revenue = "".join(part[1:] for part in codes.split() if part[0] == "r")
    return f'{day},{time},{code},{revenue},"{words}",{units},{amount}'
