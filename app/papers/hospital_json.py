"""The JSON form of a price file (CMS template 2 and 3), one item at a time."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, BinaryIO

from app.papers.hospital_cells import Reading, words
from app.papers.hospital_codes import WantedCodes
from app.papers.hospital_file import AGAIN, BLOCK, read_block
from app.papers.hospital_rows import IsPayer
from app.papers.hospital_shapes import HospitalPrice, NotAPriceFile, Unread

LONGEST_ITEM = 1 << 25  # characters; a hospital with thousands of plans writes some megabytes for one service
_ITEMS = re.compile(r'"standard_charge_information"\s*:\s*\[')
_FACT = re.compile(r'"(hospital_name|last_updated_on|version)"\s*:\s*("(?:[^"\\]|\\.)*")')
_AMOUNTS = {
    "negotiated": "standard_charge_dollar",
    "estimated": "estimated_amount",
    "median": "median_amount",
    "tenth_percentile": "10th_percentile",
    "ninetieth_percentile": "90th_percentile",
}


def find_in_json(
    source: BinaryIO, codes: WantedCodes, is_payer: IsPayer | None, unread: list[Unread], facts: dict[str, str]
) -> Iterator[HospitalPrice]:
    """The prices of the codes; `row` is the place of the item in the file."""
    reading = Reading(unread)
    for number, item in enumerate(_items(source, facts), 1):
        pairs = [
            (_text(one.get("code")), _text(one.get("type")).upper() or None) for one in _list(item, "code_information")
        ]
        asked = [(i, wanted) for i, (code, kind) in enumerate(pairs) if (wanted := codes.wanted(code, kind))]
        if not asked:
            continue
        reading.row = number
        for charge in _list(item, "standard_charges"):
            found = list(_prices(item, charge, is_payer, reading))
            for i, code in asked:
                others = tuple(pair for j, pair in enumerate(pairs) if j != i)
                for one in found:
                    yield HospitalPrice(code=code, code_type=pairs[i][1], row=number, other_codes=others, **one)


def payers_in_json(source: BinaryIO) -> set[tuple[str, str | None]]:
    found = set()
    for item in _items(source, {}):
        for charge in _list(item, "standard_charges"):
            for one in _list(charge, "payers_information"):
                if payer := words(_text(one.get("payer_name"))):
                    found.add((payer, words(_text(one.get("plan_name")))))
    return found


def _prices(
    item: dict[str, Any], charge: dict[str, Any], is_payer: IsPayer | None, reading: Reading
) -> Iterator[dict[str, Any]]:
    drug = item.get("drug_information")
    unit = f"{_text(drug.get('unit'))} {_text(drug.get('type'))}" if isinstance(drug, dict) else ""
    given = charge.get("modifier_code", charge.get("modifiers", []))
    modifiers = given if isinstance(given, list) else [given]

    def amount(of: dict[str, Any], name: str) -> Any:
        return reading.amount(_text(of.get(name)), name)

    notes = words(_text(charge.get("additional_generic_notes")))
    shared = {
        "description": words(_text(item.get("description"))),
        "setting": reading.setting(_text(charge.get("setting")), "setting"),
        "billing_class": _text(charge.get("billing_class")).lower() or None,
        "modifiers": tuple(part for one in modifiers for part in re.split(r"[|,\s]+", _text(one).upper()) if part),
        "drug_unit": words(unit),
        "gross": amount(charge, "gross_charge"),
        "cash": amount(charge, "discounted_cash"),
        "minimum": amount(charge, "minimum"),
        "maximum": amount(charge, "maximum"),
        "notes": notes,
    }
    said = False
    for one in _list(charge, "payers_information"):
        payer, plan = words(_text(one.get("payer_name"))), words(_text(one.get("plan_name")))
        if payer is None or (is_payer is not None and not is_payer(payer, plan or "")):
            continue
        said = True
        own = words(_text(one.get("additional_payer_notes")))
        yield shared | {
            "payer": payer,
            "plan": plan,
            "percentage": reading.percentage(
                _text(one.get("standard_charge_percentage")), "standard_charge_percentage"
            ),
            "algorithm": words(_text(one.get("standard_charge_algorithm"))),
            "methodology": words(_text(one.get("methodology"))),
            "count": words(_text(one.get("count"))),
            "notes": " ".join(note for note in (own, notes) if note) or None,
            **{to: amount(one, name) for to, name in _AMOUNTS.items()},
        }
    if not said:
        yield shared


def _items(source: BinaryIO, facts: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The items of standard_charge_information, each parsed alone. Facts after them are not looked for."""
    decoder = json.JSONDecoder(parse_float=Decimal, parse_int=Decimal)
    text, begun = "", None
    bytes_left = _decoded(source)
    while begun is None:
        more = next(bytes_left, "")
        text += more
        begun = _ITEMS.search(text)
        if begun is None and (not more or len(text) > LONGEST_ITEM):
            raise NotAPriceFile(f"it is JSON without “standard_charge_information”; it begins with “{text[:80]}”")
    for name, value in _FACT.findall(text[: begun.start()]):
        facts.setdefault(name, json.loads(value))
    at, end = begun.end(), ""
    while True:
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        if text[at : at + 1] == "]":
            return
        try:
            item, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            # Either the item is cut here, or it is no JSON; twice as much text tells, so that nothing is parsed often.
            wanted = max(BLOCK, len(text) - at)
            text, at = text[at:], 0
            pieces = [text]
            while wanted > 0 and (end := next(bytes_left, "")):
                pieces.append(end)
                wanted -= len(end)
            if len(pieces) == 1 or len(text) > LONGEST_ITEM:
                raise NotAPriceFile(f"its JSON breaks off or is not JSON near “{text[:60]}”", AGAIN) from None
            text = "".join(pieces)
            continue
        if isinstance(item, dict):
            yield item


def _decoded(source: BinaryIO) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    while block := read_block(source):
        yield decoder.decode(block)


def _list(of: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = of.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()
