"""Itemized or not: a bill that only sums by department, or shows a balance, cannot be checked line by line."""

from __future__ import annotations

import re

from app.core.itemized import ChargeLine
from app.papers.itemized.gather import Gathered

# What a summary calls its sums; none of these is a service that somebody did.
_CATEGORY = re.compile(
    r"\W*(?:0?\d{3}\W{1,3})?(?:total )?(?:"
    r"hospital |outpatient |inpatient |professional |misc(?:ellaneous)? |other |general |all |"
    r"medical |patient |"
    r"clinic |physician |provider |ancillary |facility |diagnostic |clinical |emergency )*(?:pharmacy(?: drugs?)?|"
    r"emerg\w* room|room-board\S*|dx x-ray|drugs?|medications?|lab(?:oratory)?"
    r"(?: services?| tests?)?|radiology|imaging|x-?rays?(?: services)?|ct scans?|mri|supplies|supply|med(?:ical)?[ "
    r"/-]?surg(?:ical)?(?: supplies)?|sterile "
    r"supplies|room(?: and| &|/)? ?board|room charges?|emergency(?: room| dept| department)?(?: services?| visit| "
    r"care)?|e\.?r\.?(?: services?)?|"
    r"operating room(?: services?)?|surgery(?: services)?|o\.?r\.? services|anesthesia(?: services)?|recovery(?: "
    r"room)?|cardiology(?: services)?|"
    r"respiratory(?: therapy| services)?|physical therapy|therapy(?: services)?|iv therapy(?: services)?|iv "
    r"solutions|services|charges|fees?|care|visits?|"
    r"professional (?:fees?|services)|physician (?:fees?|services)|nursing(?: services| care)?|treatment room|"
    r"observation(?: services)?|"
    r"blood(?: bank)?(?: products)?|pathology|delivery room|nursery|icu|intensive care|implants?|diagnostics?|"
    r"procedures?|tests?|services rendered|"
    r"ancillar(?:y|ies)(?: services)?|miscellaneous|other|misc)(?: charges?| fees?| services?| total)?(?: \(.*\))?\W*",
    re.IGNORECASE,
)
REFUSAL = (
    "This is a summary, not an itemized bill: it has no line for each service with a code and a date. "
    "Ask for the itemized bill with codes, and for the claim form that went to the plan (UB-04 from a hospital, "
    "CMS-1500 from a doctor)."
)
NO_LINES = (
    "No charge line could be read in this. Ask for the itemized bill, one line for each service with its code and "
    "date, and for the claim form that went to the plan (UB-04 from a hospital, CMS-1500 from a doctor)."
)


def why_not_itemized(lines: tuple[ChargeLine, ...], gathered: Gathered) -> str | None:
    """Why this is no itemized bill; None when it is one."""
    if not lines:
        return REFUSAL if gathered.totals or gathered.credits else NO_LINES
    if gathered.is_ledger:
        return REFUSAL
    coded = sum(1 for line in lines if line.code)
    if coded:
        return None if coded * 10 >= len(lines) or coded >= 3 else _by_words(lines)
    return _by_words(lines)


def is_category(words: str) -> bool:
    """True for the name of a department or a kind of charge, which names no service."""
    return bool(_CATEGORY.fullmatch(words)) if words else False


def _by_words(lines: tuple[ChargeLine, ...]) -> str | None:
    if all(line.revenue and not line.on for line in lines) and len({line.revenue for line in lines}) == len(lines):
        return REFUSAL  # one sum for each revenue code
    named = sum(1 for line in lines if _CATEGORY.fullmatch(line.description) or not line.description)
    dated = sum(1 for line in lines if line.on)
    days = {line.on for line in lines if line.on}
    # Rows that name a service, with dates of their own, are lines even where no code is printed.
    if named * 2 >= len(lines):
        return REFUSAL
    if not dated and len(lines) < 3:
        return REFUSAL
    if len(days) <= 1 and len(lines) <= 2:
        return REFUSAL
    return None
