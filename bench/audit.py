"""How well a bill is read and audited, and how fast. Run: python -m bench.audit [FOLDER with truth.jsonl]

The held-out bills (tests/heldout/bills) were written by one writer apart; they are scored here and never tuned on.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from app.core.audit import Finding, Index, audit
from app.papers.itemized import read_bill
from app.store.playbook import load_audit_rules
from app.store.reference import load_reference

ROOT = Path(__file__).parent.parent
HELD_OUT = ROOT / "tests" / "heldout" / "bills"
_DAY = date(2026, 11, 26)
Limits = Callable[[set[str]], dict[str, int]]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HELD_OUT
    index = Index(load_audit_rules(ROOT / "playbook"))
    reference = load_reference()
    limits: Limits = (lambda codes: dict(reference.mue(codes))) if reference else (lambda codes: {})
    _quality(folder, index, limits)
    _speed(index, limits)


def _quality(folder: Path, index: Index, limits: Limits) -> None:
    truth = [json.loads(line) for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    count: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for told in truth:
        bill = read_bill((folder / told["file"]).read_bytes(), _DAY)
        findings = audit(bill, index, limits({line.code for line in bill.lines if line.code}), _DAY)
        count["itemized right"] += (bill.refusal is None) == told["is_itemized"]
        if told["is_itemized"]:
            count["itemized"] += 1
            count["sum right"] += bill.line_sum.plain == told["line_sum"]
            stated = bill.stated_total.plain if bill.stated_total else None
            count["total right"] += stated == told["stated_total"]
        used: set[int] = set()
        for wanted in told["expected"]:
            _score(wanted, findings, used, count, missed)
        for place, finding in enumerate(findings):
            if finding.is_asserted and place not in used:
                other[finding.type] += 1
                count["false on clean"] += bool(told.get("clean"))
                count["false"] += 1
    strong = count["strong found"] + count["strong missed"]
    print(f"{len(truth)} bills of {folder.name}; itemized or not told right {count['itemized right']} of {len(truth)}")
    print(f"  sum of lines right {count['sum right']}, stated total {count['total right']}, of {count['itemized']}")
    print(
        f"  certain and strong errors found {count['strong found']} of {strong} "
        f"({count['strong found'] / max(1, strong):.3f}), of the very type {count['type']}, dollars exact "
        f"{count['dollars']} of {count['with dollars']}"
    )
    print(
        f"  questions asked {count['asked']} of {count['questions']}; asserted and not in the truth "
        f"{count['false']}, on clean bills {count['false on clean']}"
    )
    print(f"  missed by type {dict(missed)}; not in the truth by type {dict(other)}")


def _score(
    wanted: dict[str, Any], findings: Sequence[Finding], used: set[int], count: Counter[str], missed: Counter[str]
) -> None:
    types = {wanted["type"], *wanted.get("accept", ()), *wanted.get("accept_types", ())}
    lines = set(wanted["lines"])
    near = [
        i for i, f in enumerate(findings) if f.type in types and (lines & set(f.lines) or (not lines and not f.lines))
    ]
    used.update(near)
    if wanted["certainty"] == "question":
        count["questions"] += 1
        count["asked"] += bool(near)
        return
    sure = [findings[i] for i in near if findings[i].is_asserted]
    if not sure:
        count["strong missed"] += 1
        missed[wanted["type"] + (" (asked)" if near else "")] += 1
        return
    count["strong found"] += 1
    count["type"] += any(f.type == wanted["type"] for f in sure)
    if wanted["dollars"] is not None:
        count["with dollars"] += 1
        cents = {f.dollars.plain for f in sure if f.dollars} | {
            f"{sum(f.dollars.cents for f in sure if f.dollars) / 100:.2f}"
        }
        count["dollars"] += wanted["dollars"] in cents


def _speed(index: Index, limits: Limits) -> None:
    """Ten thousand lines, read and audited, against reading the same file with the csv module alone."""
    codes = sorted(limits({f"J{number:04d}" for number in range(10_000)}))[:150]  # long bills are mostly drugs
    days = [date(2025, 1, 1) + timedelta(days=n) for n in range(365)]
    rows = [
        f"{days[n // 28 % 365]:%m/%d/%Y},{codes[n * 7 % len(codes)]},WORDS OF LINE {n},1,{10 + n % 400}.{n % 100:02d}"
        for n in range(10_000)
    ]
    text = "Date,Code,Description,Units,Amount\n" + "\n".join(rows) + "\n"
    data = text.encode()
    read, check, floor = [], [], []
    for _ in range(5):
        start = perf_counter()
        list(csv.reader(io.StringIO(text)))
        floor.append(perf_counter() - start)
        start = perf_counter()
        bill = read_bill(data)
        read.append(perf_counter() - start)
        start = perf_counter()
        found = audit(bill, index, limits(set(codes)), _DAY)
        check.append(perf_counter() - start)
    low = median(floor)
    told = f"10,000 lines, {len(codes)} codes, {len(found)} findings: csv alone {low * 1000:.0f} ms"
    for name, seconds in (("read", median(read)), ("audited", median(check))):
        told += f"; {name} {seconds * 1000:.0f} ms ({seconds / low:.0f} x)"
    print(told)


if __name__ == "__main__":
    main()
