"""Totals, payments and reversals: which labels name them, and which total is the bill's own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.papers.itemized.cells import (
    DATE,
    MONEY_IN_TEXT,
    SHORT_DATE,
    Coded,
    read_date,
    read_units,
)

_TOTAL = re.compile(
    r"^\W*(?:ttl\b.*|suma\b.*|(?:the )?bottom line\b.*|(?:they|it|these|that|you) (?:all )?(?:want|wants|add|adds|"
    r"comes?|were billed|was|totals?)\b.*|"
    r"whole bill\b.*|all together\b.*|to pay\W*$|in all\b.*|you were billed in all.*|(?:so|that makes)\b.*(?:in "
    r"the end|in all|total).*|(?:[a-z&]+ ){0,4}sub-?\s?totals?\b.*|grand total|(?:the|your|in|this) total\b.*|"
    r"sum\b.*|altogether\b.*|(?:all|the) (?:\w+ )?"
    r"charges (?:together|come|add|total|sum|are)\b.*|totals?\b(?! (?:knee|hip|protein|bilirubin|hyst|abd|"
    r"parenteral|iron|t[34]\b|body|"
    r"psa|testost|shoulder|joint|thyroid|cholesterol|carbon|contact|ige|lymph|vit)).*|.*\btotals?(?: (?:charges?|"
    r"for .*|amount|due))?"
    r"\W*$|balance\b.*|(?:amount|total|payment) (?:due|owed|billed)\b.*|(?:what )?(?:i|you|we) owe\b.*|.*please "
    r"pay\b.*|charges (?:less|net|after|minus)\b.*|charges (?:this|for this|of this) (?:visit|stay|bill)\b.*|"
    r"charges\W*$|outstanding\b.*|all (?:our |the )?charges\b.*|pay this amount.*|(?:previous|"
    r"prior|new|current|account|outstanding|statement|beginning|opening|ending|closing|patient|your|my|remaining|"
    r"total) balance.*|saldo\b.*|"
    r"(?:patient|your) responsibility.*|gross charges.*|charges total.*|net (?:due|charges|amount).*|sum of .*)",
    re.IGNORECASE,
)
# What is left to pay, however it is worded: "Still owed", "Owed by guest", "Please send the remaining".
_LEFT = re.compile(
    r"\W*(?:(?:the|total|amount|balance|what|now|still|is|remaining|net|sum|and|so|our records show|leaving|this "
    r"leaves|leaves) ){0,4}(?:due|owed|owing|owes?|payable|left (?:to pay|over|owing)|(?:yet )?to (?:pay|be paid)|"
    r"(?:you|we|i|patient|member|guarantor|guest|family|responsible party)(?: now| still)? (?:owes?|pays?)|unpaid|"
    r"outstanding|remaining)\b(?! charge).*"
    r"|\W*(?:please|kindly) (?:send|remit|mail|pay)\b.*"
    r"|\W*(?:your|patient|member|guarantor|family|my)(?:'s)?(?: total| new)? (?:share|portion|part|cost|amount|"
    r"liability|obligation|resp\w*)\b.*|\W*(?:carried|brought|balance) forward\b.*",
    re.IGNORECASE,
)
SUBTOTAL = re.compile(rf"sub-?\s?total|^\W*(?:{DATE.pattern}|{SHORT_DATE.pattern}) totals?\b|(?:day|daily) total|"
                      r"department total|dept\.? total|section total|page total|total for\b|^total "
                      r"(?!charges?$|billed|"
                       r"amount|due|hospital|balance|gross|current|statement|account|bill)\w+",
                       re.IGNORECASE)  # fmt: skip
OF_CHARGES = re.compile(
    r"\b(?:(?:total|gross|current|all|billed|hospital|new) (?:\w+ ){0,2}charges?|total of (?:the |these |your "
    r")?charges|charges (?:together|come to|add up|total)|altogether|charges? total|total (?:\w+ )?billed|"
    r"grand total|^\W*charges\W*$|all (?:our |the )?charges|total for (?:this )?(?:account|statement|visit|bill|"
    r"encounter|claim)|statement total|account total|"
    r"bill total|invoice total|total cargos|cargos totales|total of (?:all )?charges)\b",
    re.IGNORECASE,
)
_DUE_FIRST = re.compile(r"\W*(?:amount|balance|total|payment) due\b|\W*please pay\b|\W*pay this", re.IGNORECASE)
DUE = re.compile(r"\b(?:balance|due|owe|owed|pay|outstanding|responsibility|saldo|net)\b", re.IGNORECASE)
PAYMENT = re.compile(
    r"\b(?:payments?|pymt|pmt|paid|received\W*$|received from|sent us|deposit|"
    r"check #?\d+|if paid|visa|mastercard|amex|cash|card ending|"
    r"you save|take \W*off|copay(?:ment)? "
    r"(?:received|collected)|check ?#?\d*\b(?=.*received)|adjustments?|adj|"
    r"write-?\s?offs?|contractual|allowance|discount|insurance (?:plan )?(?:allow|credit|adj)\w*|pago|ajuste|"
    r"transfer to|refund)\b",
    re.IGNORECASE,
)
REVERSAL = re.compile(
    r"\b(?:revers\w*|void\w*|credit\w*|correct\w*|removed|returned|cancel\w*|backed out|canceled)\b", re.I
)


def names_a_total(label: str) -> bool:
    return _TOTAL.match(label) is not None or _LEFT.match(label) is not None


def is_total_row(cells: Mapping[str, str], coded: Coded | None, label: str) -> bool:
    """A total has a label of its kind, and no code, count or date."""
    if coded is not None or read_units(cells.get("units", "")) not in (None, 1) or not names_a_total(label):
        return False
    if _DUE_FIRST.match(label):
        return True
    return read_date(cells.get("date", ""), 2000).on is None or _OF_DAY.fullmatch(label) is not None


# The sum of one day, dated as its lines are.
_OF_DAY = re.compile(
    r"\W*(?:(?:daily|day(?:'s)?|date|visit|session|encounter) )?(?:sub-?\s?)?totals?"
    r"(?: (?:for|of) (?:the |this )?(?:day|date|visit|session|dos|date of service))?\W*",
    re.IGNORECASE,
)
_PAIR = re.compile(rf"\s*(?P<label>[A-Za-z][^\d$|]*?(?:{SHORT_DATE.pattern}|{DATE.pattern})?)[\s:|=.]*"
                   rf"(?P<amount>{MONEY_IN_TEXT.pattern})[\s;,.|]*")  # fmt: skip


def summed_up(text: str) -> list[tuple[str, str]]:
    """Each label with its amount, of a row of nothing but sums: "TOTAL 5,190.00  ADJ -1,250.00  PAID -1,900.00"."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        pair = _PAIR.match(text, at)
        if pair is None or not (names_a_total(pair["label"]) or PAYMENT.search(pair["label"])):
            return []
        found.append((pair["label"].strip(" :="), pair["amount"]))
        at = pair.end()
    return found


def is_of_charges(label: str) -> bool:
    return bool(OF_CHARGES.search(label)) and not re.search(r"\b(?:balance|previous|prior)\b", label, re.I)


def is_plain(label: str) -> bool:
    return not (DUE.search(label) or _LEFT.match(label) or re.search("payment|adjust|paid|credit|insur", label, re.I))


def is_due(label: str) -> bool:
    is_old = re.search(r"\b(?:previous|prior|beginning|forward)\b|insur", label, re.I)
    return bool(DUE.search(label) or _LEFT.match(label)) and not is_old
