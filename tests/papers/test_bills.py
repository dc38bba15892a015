"""Twenty whole bills (bills/README.md): what is read and what is asserted, line by line and to the cent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.papers.itemized import read_bill
from tests.core.audit_bills import TODAY, check

FOLDER = Path(__file__).parent / "bills"
TRUTH = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("told", TRUTH["bills"], ids=lambda told: str(told["file"]))
def test_a_whole_bill(told: dict[str, Any]) -> None:
    bill = read_bill((FOLDER / told["file"]).read_bytes(), TODAY)
    assert (bill.refusal is None) == told["is_itemized"]
    if not told["is_itemized"]:
        assert check(bill, TRUTH["limits"]) == ()
        return
    assert (len(bill.lines), bill.line_sum.plain) == (told["lines"], told["line_sum"])
    assert (bill.stated_total.plain if bill.stated_total else None) == told["stated_total"]
    found = [
        {"type": f.type, "lines": list(f.lines), "dollars": f.dollars.plain if f.dollars else None}
        for f in check(bill, TRUTH["limits"])
        if f.is_asserted
    ]
    assert sorted(found, key=str) == sorted(told["finds"], key=str)


def test_the_bills_are_those_of_the_folder() -> None:
    files = {path.name for path in FOLDER.iterdir()} - {"README.md", "truth.json"}
    assert files == {told["file"] for told in TRUTH["bills"]}
    assert len(files) == 20
