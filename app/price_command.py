"""`pushback price`: codes in, Medicare's and other prices to compare with out. No graph, no database, no model."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from app.batch import BadInput
from app.core.benchmark import Comparator, PricedItem, PricedLine, PriceReport, Setting, price_lines
from app.core.money import ZERO, Money
from app.store.reference import PATH, load_reference

if TYPE_CHECKING:
    from app.store.reference import Reference

MOST_CODES, MOST_UNITS = 2_000, 99_999
FIRST = date(2025, 1, 1)  # the oldest table here is for 2025
_ITEM = re.compile(r"(?P<code>[^:=\-\s]+)(?P<modifiers>(?:-[^:=\-\s]+)*)(?::(?P<units>[^:=\s]*))?(?:=(?P<billed>\S*))?")
_CODE = re.compile(r"[A-Z0-9]\d{3}[A-Z0-9]")
_MODIFIER = re.compile(r"[A-Z0-9]{2}")

EXAMPLES = """\
examples:
  pushback price 99285 --setting facility --date 2026-03-02 --zip 10001
                                      the doctor of an emergency visit
  pushback price 99285=4200 70450=5100 80053=890 J1885:4 --setting hospital
                                      the hospital of it; =AMOUNT is what was billed
  pushback price 70450-26 --setting facility
                                      only the reading of a scan
  pushback price 00840 --base-units 6 --minutes 90
  pushback price 99285 --setting hospital --file prices.csv --payer Aetna
                                      the hospital's own price file beside it

--setting: hospital (the hospital's bill), facility (a doctor's bill for work in a hospital), office (a doctor's
bill for work in an office), professional (a doctor's bill, place not known). Units are billing units, as on the bill.
Medicare is a reference to compare with, not a limit for people who are not on Medicare.
"""


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The arguments of `pushback price`; words are checked in `run`, so that each has its own message."""
    parser.add_argument(
        "codes", nargs="*", metavar="CODE[-MOD][:UNITS][=BILLED]", help="procedure, drug or supply codes"
    )
    parser.add_argument("--setting", metavar="NAME", help=", ".join(get_args(Setting)))
    parser.add_argument("--zip", metavar="ZIP", help="where it was done, five digits")
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="the day of service")
    parser.add_argument("--minutes", metavar="N", help="minutes of anesthesia")
    parser.add_argument(
        "--base-units", metavar="N", help="base units of the anesthesia code, where the bill shows them"
    )
    parser.add_argument("--file", metavar="FILE", help="the hospital's price file (CSV)")
    parser.add_argument("--payer", metavar="NAME", help="with --file: this plan's negotiated prices too")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(arguments: argparse.Namespace, today: date, tables: Path = PATH) -> int:
    """Price what is asked and print it. BadInput says what to put right."""
    reference = load_reference(tables)
    setting, on = read_setting(arguments.setting), read_date(arguments.date, today)
    zip_code = read_zip(arguments.zip, reference)
    items = read_items(arguments.codes, arguments.minutes, arguments.base_units)
    if arguments.payer and not arguments.file:
        raise BadInput("--payer goes with --file, the hospital's price file")
    others = read_price_file(arguments.file, items, arguments.payer, setting) if arguments.file else ()
    report = price_lines(items, reference, setting=setting, zip_code=zip_code, on=on, others=others)
    if arguments.file and not others:
        missing = "The hospital's price file has no cash or agreed price for these codes."
        report = report.model_copy(update={"notes": (*report.notes, missing)})
    if arguments.json:
        print(json.dumps(report.model_dump(mode="json"), indent=2))
    else:
        print("\n".join(in_words(report)))
    return 0


def read_price_file(
    name: str, items: Sequence[PricedItem], payer: str | None, setting: Setting | None
) -> tuple[Comparator, ...]:
    """The hospital's own prices of the codes. BadInput for a file that cannot be read as a price file."""
    from app.papers.price_comparators import hospital_comparators

    try:
        with open(name, "rb") as stream:
            return hospital_comparators(stream, items, payer, setting)
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror or error}") from None
    except ValueError as error:
        raise BadInput(f"{name}: {error}") from None


def read_items(words: Sequence[str], minutes: str | None = None, base_units: str | None = None) -> list[PricedItem]:
    """The lines to price, from words such as `70450-26:2=900`. BadInput names the word."""
    if not words:
        raise BadInput("give a code, such as: pushback price 99285 --setting hospital")
    if len(words) > MOST_CODES:
        raise BadInput(f"{len(words):,} codes were given; at most {MOST_CODES:,} can be priced at once")
    items = [_item(word) for word in words]
    if minutes is None and base_units is None:
        return items
    anesthesia = [i for i, item in enumerate(items) if item.code[0] == "0" and item.code.isdecimal()]
    if len(anesthesia) != 1:
        raise BadInput("--minutes and --base-units are for one anesthesia code (00100 to 01999)")
    one = anesthesia[0]
    given = {"minutes": _within(minutes, "--minutes", 2_880), "base_units": _within(base_units, "--base-units", 60)}
    items[one] = items[one].model_copy(
        update={"minutes": given["minutes"], "base_units": _decimal(given["base_units"])}
    )
    return items


def _decimal(number: int | None) -> Decimal | None:
    return None if number is None else Decimal(number)


def _within(text: str | None, flag: str, most: int) -> int | None:
    if text is None:
        return None
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= most or len(text) > 9:
        raise BadInput(f"{flag}: a whole number from 1 to {most:,}, not {text!r}")
    return int(text)


def _item(word: str) -> PricedItem:
    found = _ITEM.fullmatch(word.strip())
    code = found["code"].upper() if found else ""
    if found is None or not _CODE.fullmatch(code):
        raise BadInput(f"{word!r} is not a code; write it as 99285, 70450-26 or J1885:4 (five characters, then units)")
    modifiers = tuple(part.upper() for part in found["modifiers"].split("-")[1:])
    for modifier in modifiers:
        if not _MODIFIER.fullmatch(modifier):
            raise BadInput(f"{word!r}: {modifier!r} is not a modifier; one has two characters, such as 26 or RT")
    units = 1 if found["units"] is None else _within(found["units"], f"{word!r}: units", MOST_UNITS)
    return PricedItem(code=code, modifiers=modifiers, units=units or 1, billed=_billed(word, found["billed"]))


def _billed(word: str, text: str | None) -> Money | None:
    if text is None:
        return None
    try:
        amount = Money.parse(text)
    except ValueError as error:
        raise BadInput(f"{word!r}: {error}") from None
    if not ZERO < amount <= Money.dollars(100_000_000):
        raise BadInput(f"{word!r}: what was billed is more than nothing and at most $100,000,000")
    return amount


def read_setting(text: str | None) -> Setting | None:
    """The kind of bill. BadInput lists the choices."""
    if text is None:
        return None
    for choice in get_args(Setting):
        if text.strip().lower() == choice:
            chosen: Setting = choice
            return chosen
    raise BadInput(f"--setting: {', '.join(get_args(Setting))}; not {text!r}")


def read_date(text: str | None, today: date) -> date | None:
    """The day of service. BadInput for a day to come, and for one before the tables begin."""
    if text is None:
        return None
    try:
        on = date.fromisoformat(text)
    except ValueError:
        raise BadInput(f"--date: write it as 2026-03-02, not {text!r}") from None
    if on > today:
        raise BadInput(f"--date: {on.isoformat()} is still to come; give the day of service")
    if on < FIRST:
        raise BadInput(f"--date: our price tables begin with {FIRST.year}; {on.isoformat()} is before them")
    return on


def read_zip(text: str | None, reference: Reference | None) -> str | None:
    """A ZIP code that the tables know; ZIP+4 is cut to five. BadInput for any other."""
    if text is None:
        return None
    found = re.fullmatch(r"([0-9]{5})(-?[0-9]{4})?", text.strip())
    if found is None:
        raise BadInput(f"--zip: five digits, such as 10001; not {text!r}")
    if reference is not None and reference.place(found[1]) is None:
        raise BadInput(f"--zip: {found[1]} is not a ZIP code that we know; leave it out for national amounts")
    return found[1]


def in_words(report: PriceReport) -> Iterator[str]:
    """The report for a person to read."""
    for line in report.lines:
        yield from _line_in_words(line)
    if report.total is not None and len(report.lines) > 1:
        yield f"Total of what is priced: {report.total} ({report.confidence.replace('_', ' ')} confidence)"
    if report.coverage is not None:
        yield f"  {report.coverage.words}: {report.coverage.known} of {report.coverage.billed}"
    if report.others:
        yield "Other prices:"
        yield from (f"  {one.code or ''} {one.amount}: {one.label} ({one.source})".rstrip() for one in report.others)
    yield from (f"Note: {note}" for note in report.notes)
    if report.sources:
        yield "From:"
        yield from (f"  {one.name}, {one.period}. {one.about}" for one in report.sources)
    yield report.medicare


def _line_in_words(line: PricedLine) -> Iterator[str]:
    code = "-".join((line.code, *line.modifiers)) + (f" x {line.units}" if line.units > 1 else "")
    billed = f", billed {line.billed}" if line.billed is not None else ""
    if line.amount is not None and line.confidence is not None:
        yield f"{code}: {line.amount}{billed} ({line.confidence.replace('_', ' ')} confidence)"
        yield f"    {line.table}: {line.how}"
    else:
        kind = "included" if line.outcome == "included" else "no public price"
        yield f"{code}: {kind}{billed}: {line.reason}"
    yield from (f"    {other.amount}: {other.label}" for other in line.others)
    yield from (f"    - {note}" for note in line.notes)
