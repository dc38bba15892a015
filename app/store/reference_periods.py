"""For which days a price file holds, as its titles or its name say it; and what each table is, in our words."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" if month != "may" else "may" for month in MONTHS)
_EFFECTIVE = re.compile(rf"effective ({_MONTH}) (\d+), (20\d\d) through ({_MONTH}) (\d+), (20\d\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(20[2-9]\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d\d)_?(?=(?:jan|apr|jul|oct))", re.IGNORECASE)
_QUARTER = re.compile(r"(?<![a-z])q([1-4])(?!\d)", re.IGNORECASE)
_NAMED_MONTH = re.compile(rf"(?<![a-z])({_MONTH})(?![a-z])", re.IGNORECASE)
_QUARTERLY = ("drugs", "mue")  # set anew each quarter; the others hold for their year

# Table -> its title, and what it is and is not. Every amount is Medicare's; none is a limit for other patients.
ABOUT: dict[str, tuple[str, str]] = {
    "physician": (
        "Medicare physician fee schedule, with its parts",
        "What Medicare pays a doctor, worked out from the work, cost and malpractice parts, with the local index where "
        "a ZIP code was given.",
    ),
    "physician_national": (
        "Medicare physician fee schedule, national amounts",
        "What Medicare pays a doctor as a national figure. It is not adjusted to the place and has no reading-only "
        "(26) or technical (TC) amounts.",
    ),
    "locality": ("Medicare geographic indices (GPCI)", "How much more or less Medicare pays for a doctor by place."),
    "anesthesia": (
        "Medicare anesthesia factors",
        "The dollars for one anesthesia unit, by place. The base units of a procedure are not in these tables.",
    ),
    "outpatient": (
        "Medicare hospital outpatient rates (OPPS Addendum B)",
        "What Medicare pays a hospital for an outpatient visit: national, before the adjustment to local wages. Many "
        "items have no price of their own because another item's payment includes them.",
    ),
    "drugs": (
        "Medicare Part B drug payment limits (ASP)",
        "What Medicare pays for one billing unit of a drug; a vial or a dose may hold many units.",
    ),
    "lab": ("Medicare clinical laboratory fee schedule", "What Medicare pays a laboratory for a test: national."),
    "equipment": (
        "Medicare equipment fee schedule (DMEPOS)",
        "The highest and the lowest that a state's fee may be for equipment and supplies; the states' own fees are "
        "not in it.",
    ),
    "zip": ("Medicare ZIP code to locality", "Which payment locality a ZIP code belongs to."),
    "mue": (
        "Medically unlikely edits, practitioner",
        "The most units of a code that Medicare expects for one patient in one day. It holds only the codes reviewed "
        "by clinical data (indicator 3): a code that is missing has no data here, not no limit.",
    ),
}


@dataclass(frozen=True)
class Period:
    first: date
    last: date
    edition: str
    month: int

    @property
    def order(self) -> tuple[date, int]:
        return self.first, self.month


def period_of(table: str, name: str, titles: list[str]) -> Period | None:
    """The period of a file from the dates in its titles, else from its name; None when neither has a year."""
    spoken = [title for title in titles if "copyright" not in title.lower()]  # a notice has the year before
    if found := _EFFECTIVE.search(" ".join(spoken)):
        first = date(int(found[3]), _month(found[1]), int(found[2]))
        return Period(
            first,
            date(int(found[6]), _month(found[4]), int(found[5])),
            f"Q{(first.month + 2) // 3} {first.year}",
            first.month,
        )
    year = _year(name, spoken)
    if year is None:
        return None
    quarter, month = _QUARTER.search(name), _NAMED_MONTH.search(name.replace("_", " "))
    if quarter:
        start, edition = int(quarter[1]) * 3 - 2, f"Q{quarter[1]} {year}"
    elif month:
        start = _month(month[1])
        edition = f"{MONTHS[start - 1].title()} {year}"
    else:
        return Period(date(year, 1, 1), date(year, 12, 31), str(year), 1)
    if table not in _QUARTERLY:
        return Period(date(year, 1, 1), date(year, 12, 31), edition, start)
    end = min(start + 2, 12)
    return Period(date(year, start, 1), date(year, end, monthrange(year, end)[1]), edition, start)


def _year(name: str, titles: list[str]) -> int | None:
    if found := _YEAR.search(name):
        return int(found[1])
    if found := _SHORT_YEAR.search(name):
        return 2000 + int(found[1])
    found = _YEAR.search(" ".join(titles))
    return int(found[1]) if found else None


def _month(name: str) -> int:
    return 1 + [month[:3] for month in MONTHS].index(name[:3].lower())
