"""Kinds: what a single written value may be (a date, an amount, a code...), and which labels name a total."""

from __future__ import annotations

import re

from app.papers.itemized.cells import (
    KNOWN_MODIFIERS,
    read_code,
    read_date,
    read_money,
    read_units,
)

MODIFIERS_BEHIND = re.compile(
    r"(?:[ ,/-]+(?:modifiers?\W{0,2})?([0-9A-Z]{2})"
    r"(?![\w.]| ?-?(?:min|unit|hour|hr|day|visit|year|mile|mg|ml|mcg|yo)))+"
)
_TOTAL = re.compile(
    r"\W*(?:(?:you were billed in all|billed in total|all (?:our |the )?charges|whole bill|in all|all together|sum|"
    r"ttl)\W|total of (?:all )?(?:amounts|charges).*:|(?:grand|statement|account|bill|visit) total|total)(?: "
    r"of)?(?: all)?(?: (?:charges?|billed|amount|due))*\s*[:$.-]",
    re.IGNORECASE,
)


# Where an ambulance came from and went to, in one letter each.
_PLACES = frozenset("DEGHIJNPRSX")


def is_modifier(word: str, code: str) -> bool:
    """True for a modifier that stands behind a code in running text, where any two letters may stand."""
    return word in KNOWN_MODIFIERS or (code.startswith("A04") and set(word) <= _PLACES)


def is_total(text: str) -> bool:
    return bool(_TOTAL.match(text))


# "Quantity 4", "Rev 0110", "CPT 85025": a label without a mark before its value.
LABEL_BEFORE = re.compile(
    r"^(?:billed|you owe|quantity|qty|units?|rev(?:enue)?(?: code)?|cpt|hcpcs|proc(?:edure)?(?: code)?|code|amount|"
    r"charge|(?:service |svc )?date(?: of service)?|on)\W{0,2}\s*(?=[\d$A-Z])",
    re.I,
)


def value_kind(value: str) -> str:
    value = LABEL_BEFORE.sub("", value)
    value = value[1:-1] if re.fullmatch(r"\([0-9A-Z]{5}\)", value) else value
    if read_date(value).on and len(value) < 24:
        return "date"
    if ("$" in value or "." in value) and read_money(value) is not None:
        return "money"
    if (coded := read_code(value)) and (coded.modifiers or len(value) <= 6):
        return "code"
    if value.isdigit() and len(value) == 4 and value[0] == "0":
        return "revenue"
    return "units" if read_units(value) is not None else "words"
