"""Kinds: what a single written value may be (a date, an amount, a code...), and which labels name a total."""

from __future__ import annotations

import re

from app.papers.itemized.cells import (
    read_code,
    read_date,
    read_money,
    read_units,
)

MODIFIERS_BEHIND = re.compile(r"(?:[ ,/-]+(?:modifiers?\W{0,2})?([0-9A-Z]{2}))+(?![\w.])")
KNOWN_MODIFIERS = frozenset({
    "21", "22", "23", "24", "25", "26", "27", "32", "33", "47", "50", "51", "52", "53", "54", "55", "56", "57", "58",
    "59", "62", "63", "66", "73", "74", "76", "77", "78", "79", "80", "81", "82", "90", "91", "92", "95", "96", "97",
    "99", "AA", "AD", "AS", "CO", "CQ", "CR", "CT", "E1", "E2", "E3", "E4", "ET", "FA", "F1", "F2", "F3", "F4", "F5",
    "F6", "F7", "F8", "F9", "GA", "GC", "GN", "GO", "GP", "GQ", "GT", "GX", "GY", "GZ", "JA", "JB", "JG", "JW", "JZ",
    "KX", "LC", "LD", "LM", "LT", "NU", "P1", "P2", "P3", "P4", "P5", "P6", "PT", "Q0", "Q1", "QK", "QS", "QW", "QX",
    "QY", "QZ", "RA", "RB", "RC", "RI", "RR", "RT", "SG", "TA", "TC", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8",
    "T9", "TB", "UE", "XE", "XP", "XS", "XU", "KO", "KP", "PA", "PN", "PO", "QN", "QM", "RH", "HH", "HN", "NH",
    "SH", "HR", "RN", "NR", "EH",
})  # fmt: skip
_TOTAL = re.compile(
    r"\W*(?:(?:you were billed in all|billed in total|all (?:our |the )?charges|whole bill|in all|all together|sum|"
    r"ttl)\W|total of (?:all )?(?:amounts|charges).*:|(?:grand|statement|account|bill|visit) total|total)(?: "
    r"of)?(?: all)?(?: (?:charges?|billed|amount|due))*\s*[:$.-]",
    re.IGNORECASE,
)


def is_total(text: str) -> bool:
    return bool(_TOTAL.match(text))


# "Quantity 4", "Rev 0110", "CPT 85025": a label without a mark before its value.
LABEL_BEFORE = re.compile(
    r"^(?:billed|you owe|quantity|qty|units?|rev(?:enue)?(?: code)?|cpt|hcpcs|proc(?:edure)?(?: code)?|code|amount|"
    r"charge|date|on)\W{0,2}\s*(?=[\d$A-Z])",
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
