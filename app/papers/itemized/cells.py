"""Cells: one written value into an amount, a date, a time, units, a code. None where it is not one."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12, "ene": 1, "abr": 4, "ago": 8, "dic": 12,
}  # fmt: skip
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)[a-z]*\.?"
_MONEY_CELL = re.compile(
    r"(?P<open>\()?\s*(?P<minus>-)?\s*(?:US\$|USD|\$)?\s*(?P<open2>\()?(?P<minus2>-)?\s*"
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?P<part>\d{1,4})|(?<=\d)\s(?P<cents>\d\d))?\s*\)?\s*(?P<credit>CR|cr|"
    r"Cr|-)?(?:\s*(?:USD|\$|dollars?|bucks|d[oó]lares))?"
)
# "2180,00", as a spreadsheet set to another country writes it.
_DECIMAL_COMMA = re.compile(r"^(\D{0,4}\d{1,7}),(\d\d)$")
_FOREIGN = re.compile(r"[€£¥₹]|\b(?:EUR|GBP|CAD|MXN|AUD|JPY|INR|CHF|pesos)\b|C\$|A\$|MX\$")
_NUMERIC_DATE = re.compile(r"(\d{1,4})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?")
_BOXED_DATE = re.compile(r"(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([1-3]\d)")
_SPACED_DATE = re.compile(r"(\d\d)\s(\d\d)\s(\d\d|20\d\d)(?!\d)")
_BEFORE_DATE = re.compile(
    r"^(?:svc|dos|date|on|from|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\W{1,3}(?=\d)", re.IGNORECASE
)
_COMPACT_DATE = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_NAMED_DATE = re.compile(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[ -]?(?:of |de "
    rf")?)?(?P<m>{_MONTH})[ -]?"
    r"(?:(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d:]))?(?:,?[ -]*(?:de |del )?(?P<y>\d{4}|'?\d{2}(?!\d|:)))?",
    re.IGNORECASE,
)
DATE = re.compile(
    rf"\b(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|(?<!\d/)\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d{{4}}|\d{{2}})(?!\d)"
    rf"|(?:{_MONTH})[\s-]\d{{1,2}}(?:st|nd|rd|th)?(?:,?[\s-]\d{{4}})?(?![\d:])"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of |de )?(?:{_MONTH})[ ,-]+(?:de )?\d{{2,4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th) of (?:{_MONTH})"
    rf"|(?<=\bon )\d{{1,2}} (?:{_MONTH})(?![a-z])|\d{{1,2}}(?:{_MONTH})\d{{2,4}})(?!\d)",
    re.IGNORECASE,
)
SHORT_DATE = re.compile(r"(?<![\d/.$-])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![\d/%.])")
# Beside these words a date is no day of service.
OTHER_DAY = re.compile(
    r"\b(?:statement|stmt|birth|born|dob|due|print\w*|invoice|bill\w*|issued|paid|payment|adm\w*|disch\w*)\b",
    re.IGNORECASE,
)
_DAY_OF_SERVICE = re.compile(r"\b(?:visit\w*|services?|dos|seen|procedure|surgery|exam|encounter)\b", re.IGNORECASE)


def is_other_day(text: str) -> bool:
    """True for words that tell of a day of the statement, of a birth or of a payment, and of no service."""
    return OTHER_DAY.search(text) is not None and _DAY_OF_SERVICE.search(text) is None


TIME = re.compile(r"(?<![\d:/.-])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[AaPp]\.?[Mm]\b\.?)?")
_BARE_TIME = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
# Behind the price of one ("@ 41.00/ea"), which is no amount of the bill.
RATE_MARK = "/ea"
MONEY_IN_TEXT = re.compile(
    r"(?<![\w.,/-])(?P<open>\()?-?(?:US)?\$\s?\(?-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{2})?(?!\d)\)?(?:\s?CR\b|-(?!\w))?"
    r"|(?<![\w.,/$-])\(?-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?![\d%]|/ea|\s?(?:mg|ml|mcg|g|l|units?|hr|hours?|min)\b)\)?"
    r"(?:\s?CR\b|-(?!\w))?"
    r"|(?<!\w)USD ?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{2})?|(?<![\w.,/$-])(?:\d{1,3}(?:,\d{3})+|"
    r"\d+)(?:\.\d{2})?\s?(?:\$(?!\d)|USD\b|dollars?\b|bucks\b|d[oó]lares\b)"
)
CODE = re.compile(r"(?<![\w$.,/#-])(?:\d{4}[0-9TFUMA]|[A-VZ]\d{4})(?![\w/]|[.,]\d|-\d{3,})")
# Behind the number of the line, where one stands.
OPENS_WITH_CODE = re.compile(r"\s*(?:\d{1,3}\s+)?[\[(]?(?:\d{4}[0-9TFU]|[A-VZ]\d{4})\b")
_CODE_CELL = re.compile(
    r"(?P<code>\d{4}[0-9TFUMAtfuma]|[A-Za-z]\d{4})(?P<rest>(?:[A-Za-z][A-Za-z0-9]|[\s,:/*.-]+[A-Za-z0-9]{2})*)"
)
_REVENUE = re.compile(r"0?\d{3}")
MODIFIER = re.compile(r"[A-Z0-9]{2}")
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
_UNITS = re.compile(r"\s*(?:(?:qty|quantity|units?|count)\W{0,2}|x)?\s*"
                    r"(\d{1,6}(?:,\d{3})?)(?:\.(\d{1,4}))?\s*(?:x|ea|each|un|units?|u|days?|hrs?|hours?|mins?|"
                    r"minutes?|vials?|tests?|doses?)?\.?\s*", re.IGNORECASE)  # fmt: skip


class When(NamedTuple):
    """A date as written. `missing` is the text of one that is in no calendar."""

    on: date | None
    missing: str | None = None


class Coded(NamedTuple):
    code: str
    modifiers: tuple[str, ...]


def is_foreign(text: str) -> bool:
    return bool(_FOREIGN.search(text))


@lru_cache(maxsize=4096)
def read_money(text: str) -> int | None:
    """Cents; negative for "(12.00)", "-12.00", "12.00-" and "12.00 CR"."""
    text = _DECIMAL_COMMA.sub(r"\1.\2", text.strip())
    found = _MONEY_CELL.fullmatch(text)
    if found is None or (found["whole"] is None and found["part"] is None):
        return None
    part = found["part"] or found["cents"] or ""
    if part[2:].strip("0"):  # a fraction of a cent is no amount of money
        return None
    cents = int((found["whole"] or "0").replace(",", "")) * 100 + int(part[:2].ljust(2, "0") or 0)
    taken_off = found["open"] or found["open2"] or found["minus"] or found["minus2"] or found["credit"]
    return -cents if taken_off else cents


@lru_cache(maxsize=4096)
def read_date(text: str, year: int | None = None) -> When:
    """A date in a cell; `year` stands in where none is written."""
    text = _BEFORE_DATE.sub("", text.strip())
    if found := _COMPACT_DATE.fullmatch(text[:8]):
        return _made(int(found[1]), int(found[2]), int(found[3]), text)
    if found := _BOXED_DATE.fullmatch(text):  # as a UB-04 has it: 030426
        return _made(2000 + int(found[3]), int(found[1]), int(found[2]), text)
    if found := _SPACED_DATE.match(text):
        return _made(_year(found[3], year) or 0, int(found[1]), int(found[2]), found[0])
    if found := _NUMERIC_DATE.match(text):
        first, second, third = found[1], int(found[2]), found[3]
        if len(first) == 4:
            return _made(int(first), second, int(third), text) if third else When(None)
        if len(first) > 2:
            return When(None)
        full = _year(third, year)
        return When(None) if full is None else _made(full, int(first), second, found[0])
    if (found := _NAMED_DATE.match(text)) and (day := found["d1"] or found["d2"]):
        # "04-Mar-26": the second number is the year.
        told = found["y"] or (found["d2"] if found["d1"] else None)
        full = _year(told, year)
        month = MONTHS[found["m"][:3].lower()]
        return When(None) if full is None else _made(full, month, int(day), found[0].strip())
    return When(None)


def _year(written: str | None, otherwise: int | None) -> int | None:
    if written is None:
        return otherwise
    number = int(written.lstrip("'"))
    return number + 2000 if number < 100 and number < 70 else number + 1900 if number < 100 else number


def _made(year: int, month: int, day: int, text: str) -> When:
    if month > 12 >= day:  # day first, as in 25/03/2026
        month, day = day, month
    try:
        return When(date(year, month, day))
    except ValueError:
        return When(None, text)


@lru_cache(maxsize=4096)
def read_time(text: str, *, bare: bool = False) -> str | None:
    """ "HH:MM" of the first time in the text; `bare` also takes 1422."""
    if found := TIME.search(text):
        parts = found[0].lower().replace(".", "").replace(" ", "")
        hour, minute = parts.rstrip("apm").split(":")[:2]
        hours = int(hour) % 12 + (12 if "p" in parts else 0) if parts[-1] == "m" else int(hour)
        return f"{hours:02d}:{minute}"
    if bare and (found := _BARE_TIME.fullmatch(text.strip())):
        return f"{found[1]}:{found[2]}"
    return None


@lru_cache(maxsize=4096)
def read_units(text: str) -> int | Fraction | None:
    found = _UNITS.fullmatch(text)
    if found is None:
        return None
    whole, part = int(found[1].replace(",", "")), found[2]
    if part is None or not part.strip("0"):
        return whole
    return Fraction(f"{whole}.{part}")


@lru_cache(maxsize=4096)
def read_code(text: str) -> Coded | None:
    """A CPT or HCPCS code with what modifiers stand behind it: "80053", "71046-26", "J1885", "97110 GP 59"."""
    found = _CODE_CELL.fullmatch(text.strip().removeprefix("CPT").removeprefix("HCPCS").strip(" :#-"))
    if found is None or found["code"] == "00000":
        return None
    return Coded(found["code"].upper(), read_modifiers(found["rest"]))


@lru_cache(maxsize=1024)
def read_modifiers(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for part in re.split(r"[^A-Za-z0-9]+", text.upper()):
        pairs = [part[i : i + 2] for i in range(0, len(part), 2)]
        if MODIFIER.fullmatch(part) or (len(part) in (4, 6, 8) and KNOWN_MODIFIERS.issuperset(pairs)):  # "26RT"
            found += pairs
    return tuple(found)


def read_revenue(text: str) -> str | None:
    """A revenue code in four digits: "450" is 0450."""
    text = text.strip()
    return text.zfill(4) if _REVENUE.fullmatch(text) else None


def is_formula(text: str) -> bool:
    """A cell that a spreadsheet would run."""
    return text[:1] in ("=", "@") or (text[:1] == "+" and not text[1:2].isdigit())
