"""`pushback audit FILE`: an itemized bill in, what may be wrong on it out. No graph, no database, no model."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from app.batch import BadInput
from app.bill_check import Checker
from app.core.money import Money
from app.papers.itemized import BadBill
from app.papers.itemized.read import MOST_BYTES

EXAMPLES = """\
examples:
  pushback audit bill.csv             a CSV with any of the usual headings
  pushback audit bill.pdf             a PDF that holds text
  pushback audit - < pasted.txt       what was copied from a portal
  pushback audit bill.csv --json      as JSON; exit code 0 whatever is found, 2 when it cannot be read

What is certain or strong is worded "please review"; what is a question is asked. A correction can raise a bill;
it is said where it can. Nothing is stored and nothing is sent.
"""
_SURE = {"certain": "Please review", "strong": "Please review", "question": "Ask"}


def add_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="the bill: CSV, text or PDF; - for standard input")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(arguments: argparse.Namespace, checker: Checker, today: date) -> int:
    """Check one bill and print it. BadInput says what to put right."""
    data = _read(arguments.file)
    try:
        report = checker.check_bill(data, today).report()
    except BadBill as error:
        raise BadInput(f"{arguments.file}: {error}") from None
    print(json.dumps(report, indent=2) if arguments.json else "\n".join(in_words(report)))
    return 0


def _read(name: str) -> bytes:
    """The file's bytes, and no more of them than a bill can have."""
    try:
        if name == "-":
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror or error}") from None
    if len(data) > MOST_BYTES:
        raise BadInput(
            f"{name}: larger than {MOST_BYTES // 1_000_000} MB, which no itemized bill is. "
            "A hospital's price file goes to `pushback price --file`"
        )
    return data


def in_words(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person to read."""
    if not report["is_itemized"]:
        yield report["refusal"]
        return
    total = _shown(report["stated_total"])
    stated = f"; the bill says {total}" if total else ""
    yield f"{len(report['lines'])} charges, {_shown(report['line_sum'])} in all{stated}"
    for finding in report["findings"]:
        yield ""
        amount = _shown(finding["dollars"])
        about = f" ({amount})" if amount else f" (about {_shown(finding['at_risk'])})" if finding["at_risk"] else ""
        yield f"{_SURE[finding['certainty']]}: {finding['title'].lower()}{about}"
        yield from (f"  {_line(line)}" for line in report["lines"] if line["number"] in finding["lines"][:12])
        yield f"  {finding['why']}"
        yield f'  Say: "{finding["ask"]}"'
        yield f"  Source: {finding['source']}"
    if not report["findings"]:
        yield "Nothing on it stands out by the rules that we have. That is no proof that it is right."
    if report["unread"]:
        yield ""
        yield "Not read:"
        yield from (f"  row {row['row']}: {row['text']} ({row['why']})" for row in report["unread"])


def _line(line: dict[str, Any]) -> str:
    code = "-".join([line["code"] or line["revenue"] or "", *line["modifiers"]])
    words = (f"{line['number']}.", line["on"], line["time"], code, line["description"], _shown(line["charge"]))
    return " ".join(word for word in words if word)


def _shown(amount: str | None) -> str:
    return str(Money.parse(amount)) if amount is not None else ""
