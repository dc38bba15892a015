"""Numbers that are names: account, reference and phone numbers, procedure codes; and the codes of a denial."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.language.text import Text

# Claim adjustment reason codes by kind of denial (shared/facts/carc.yaml); the playbook's own lists come on top.
CARC_BY_CATEGORY: dict[str, str] = {
    "cost_share": "1 2 3 66 142 178",
    "coding": "4 5 6 7 8 9 10 11 12 107 110 146 150 181 182 189 199 203 206 208 261 267 268 282 B15 B16 B22",
    "prior_authorization": "15 39 61 95 183 184 197 198 210 243 284 287 288 296",
    "documentation_missing": "16 108 112 129 148 163 164 173 174 175 176 226 227 228 250 251 252 B12",
    "duplicate": "18 B13 B20",
    "coordination_of_benefits": "19 20 21 22 23 109 136 166 254 270 275 276 280 B9 B11",
    "non_covered": "24 49 51 53 54 96 160 167 170 171 202 204 256 258 269 272 A6",
    "coverage_terminated": "26 27 31 32 33 34 106 140 177 179 200 238 239 257",
    "timely_filing": "29 B4",
    "benefit_limit": "35 78 117 119 149 151 154 169 222 273 B1 B14",
    "medical_necessity": "40 50 58 152 153 186 216 B8",
    "experimental": "55 56 114 188",
    "bundling": "59 60 97 128 194 231 234 236 B10",
    "out_of_network": "147 242 279",
}
_CATEGORY = {code: category for category, codes in CARC_BY_CATEGORY.items() for code in codes.split()}
# A contract write-down (45) and plain cost sharing say nothing about why something else was denied.
_NOT_A_DENIAL = frozenset({"45", "1", "2", "3"})


@dataclass(frozen=True, slots=True)
class Name:
    """A number that names something: `account`, `reference`, or nothing that we keep."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DenialCode:
    """A group code, a reason or remark code, or both, as printed."""

    group: str | None
    code: str | None
    start: int
    end: int


_VALUE = r"(?P<value>(?=[a-z-]{0,6}\d)[a-z0-9]+(?:[-/][a-z0-9]+)*)(?![\w,.]*\d)"
_NUMBER_WORD = r"(?: ?(?:number|num|no\.?|nr|code|#))"
_LINK = r"(?:,? ?(?:is|was|:|#|are|it is|they gave me|she gave me|he gave me|given)){0,2} ?#? ?"
_NAMES = re.compile(
    r"\b(?:"
    rf"(?P<reference>(?:hold |call |my |confirmation )?(?:ref|reference|confirmation|conf|ticket|"
    rf"tracking){_NUMBER_WORD}?\.?){_LINK}"
    rf"|(?P<account>(?:account|guarantor|patient account|visit)(?:{_NUMBER_WORD}\.?{_LINK}| #? "
    rf"?(?=[a-z]{{0,4}}-?\d{{5,}})))"
    rf"|(?P<other>(?:claim|member|policy|group|invoice|case|id|mrn|subscriber|encounter|authorization|auth|"
    rf"certified mail|patient|tax|npi|ein|file|docket)(?: id)?{_NUMBER_WORD}\.?{_LINK})"
    r"|(?P<bare>(?:claim|invoice|mrn|ext|extension|zip|zip code|room|suite|suite|apt|po box|p\.o\. box|box|floor|"
    r"fax|line|page|form|section|npi|bed|unit|drg|version|chapter|item|lines|pages|step|option|press|interstate|"
    r"route|channel|title) #? ?)"
    rf"){_VALUE}"
)
_PHONE = re.compile(
    r"(?<![\w,.])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d)|(?<!\d)\d{3}-\d{4}(?!\d)"
)
_NOT_MONEY = re.compile(
    r"(?<![\w$,.])(?:\d{8,}|\d{5}-\d{4}|\d{3}-\d{2}-\d{4}|401 ?\(?k\)?|403 ?\(?b\)?"
    r"|1095-?[abc]|1099|w-?2|24/7|9-1-1"
    r"|[a-z]{1,4}-?\d[\w-]*\d)(?![\w$]|,\d)"
)
_CLAIM_FORM = re.compile(r"\b(?:ub[- ]?0?4|ub[- ]?92|(?:cms|hcfa)(?:[- ]?1500)?(?: form)?)\b")
_PROCEDURES = re.compile(
    r"\b(?:cpt|hcpcs|icd|icd-10|drg|modifier|mod|rev(?:enue)? codes?|procedure codes?|billing codes?|codes?)(?: "
    r"codes?)?"
    r"(?: (?:is|are|was|number|for))?:? ?#? ?(?P<list>[a-z]?\d{4,5}[a-z]?(?:(?:,| and|, and| or) "
    r"[a-z]?\d{4,5}[a-z]?)*)(?![\d,])"
    r"|(?<!\w)[a-z]\d{4}(?!\w)"
)

_GROUPED = re.compile(r"(?<![\w-])(?P<group>co|pr|oa|pi|cr) ?(?:[-:/]|code)? ?(?P<code>[ab]?\d{1,3})(?![\w%]|[.,]\d|/)")
_REASON = re.compile(
    r"\b(?:carc|(?:reason|denial|adjustment|remark|remittance|claim adjustment) codes?|codes?|remarks?|rarc|reason)"
    r"(?: on (?:it|the \w+|my \w+|there))?(?:,? ?(?:is|are|was|of|number|says?|#|:|it says|a|to)){0,3} ?"
    r"(?P<list>(?:(?:[ab]|ma?|n)?\d{1,3})(?:(?:,|/| and|, and| or|\s)+ ?(?:code )?(?:(?:[ab]|ma?|"
    r"n)?\d{1,3})(?![\d%]| days?))*)(?![\w%]|[.,]\d)"
)
_REMARK = re.compile(r"(?<![\w-])(?P<code>ma\d{2,3}|n\d{2,3}|m\d{2,3})(?!\w|[.,]\d|/)")
_ONE = re.compile(r"(?:[ab]|ma?|n)?\d{1,3}")
_GROUP_ALONE = re.compile(
    r"\bgroup(?: code)?(?: on (?:it|the \w+|there))?(?:,? ?(?:is|was|says?|:|of|it says|a)){0,2} ?\"?(?P<after>co|"
    r"pr|oa|pi|cr)\b"
    r"|(?<![\w-])(?P<before>co|pr|oa|pi|cr)\"? (?:group|code|adjustment)\b"
    r"|\b(?:it|eob|letter|notice|line|code|column|remit|paper|form|statement)(?: just| only| also)? (?:says?|said|"
    r"shows?|is|has|reads|with|it was)(?: a| the| an)?:? \"?(?P<says>co|pr|oa|pi|cr)\b(?! ?[-\d])"
)
_GROUP_WORDS = (
    (re.compile(r"\bcontractual obligation\b"), "CO"),
    (re.compile(
        r"\bpatient responsibility (?:group|code|group code)\b|\bgroup(?: code)?(?: is| says|:)? patient "
        r"responsibility\b"
    ), "PR"),
    (re.compile(r"\bother adjustments?\b(?= (?:group|code))"), "OA"),
    (re.compile(r"\bpayer[- ]initiated(?: reductions?)?\b"), "PI"),
)  # fmt: skip


def find_names(text: Text) -> Iterator[Name]:
    """Account, reference, phone, procedure and other numbers, so that none of them is taken for money."""
    low = text.low
    for found in _NAMES.finditer(low):
        kind = "reference" if found["reference"] else "account" if found["account"] else "other"
        start, end = found.span("value")
        if kind == "reference" and not _looks_like_reference(found["value"]):
            continue
        yield Name(kind, text.quote(start, end), start, end)
    for found in _CLAIM_FORM.finditer(low):
        yield Name("claim_form", found[0], found.start(), found.end())
    for pattern in (_PHONE, _PROCEDURES, _NOT_MONEY):
        for found in pattern.finditer(low):
            yield Name("other", found[0], found.start(), found.end())


def find_denial_codes(text: Text) -> Iterator[DenialCode]:
    """Group, reason and remark codes in order of kind: those with their group first."""
    low = text.low
    for found in _GROUPED.finditer(low):
        if _plausible_group(text, found):
            yield DenialCode(found["group"].upper(), found["code"].lstrip("0").upper(), found.start(), found.end())
    for found in _REASON.finditer(low):
        start = found.start("list")
        for one in _ONE.finditer(found["list"]):
            yield DenialCode(None, one[0].lstrip("0").upper(), start + one.start(), start + one.end())
    for found in _REMARK.finditer(low):
        yield DenialCode(None, found["code"].upper(), found.start(), found.end())
    for found in _GROUP_ALONE.finditer(low):
        group = found["after"] or found["before"] or found["says"]
        yield DenialCode(group.upper(), None, found.start(), found.end())
    for pattern, group in _GROUP_WORDS:
        for found in pattern.finditer(low):
            yield DenialCode(group, None, found.start(), found.end())


def category_of(codes: tuple[str, ...], extra: dict[str, str]) -> str | None:
    """The kind of denial that the codes say together; None when they say several or nothing."""
    named = {c for code in codes if code not in _NOT_A_DENIAL and (c := extra.get(code) or _CATEGORY.get(code))}
    if not named and any(code in ("1", "2", "3") for code in codes):
        return "cost_share"
    if len(named) > 1:
        named -= {"cost_share", "other"}
    return named.pop() if len(named) == 1 else None


def _plausible_group(text: Text, found: re.Match[str]) -> bool:
    """True for "PR 50"; for "co 50" in running small letters only when the code exists."""
    raw = text.quote(found.start("group"), found.end("group"))
    return raw.isupper() or "-" in found[0] or found["code"].upper() in _CATEGORY or found["code"] == "45"


def _looks_like_reference(value: str) -> bool:
    return sum(char.isdigit() for char in value) >= 2
