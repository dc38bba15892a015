"""Tidying: what a mail program, a printer or a narrow page did to the text is undone. The numbers of the lines stay."""

from __future__ import annotations

import re
from html import unescape

from app.papers.itemized.cells import CODE, DATE, MONEY_IN_TEXT, OPENS_WITH_CODE, SHORT_DATE
from app.papers.itemized.day_first import month_first
from app.papers.itemized.mend import joined_records, unglued, without_quotes, without_rates

_SLASH = re.compile(r"\s/(?=\s|$)\s?")
_PARAGRAPH = 6  # lines of a charge, at most
_MARKS = str.maketrans(
    {"\u2212": "-", "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2007": " ",
     "\u202f": " ", "\u2009": " ",
     "\u00a0": " ", "\u200b": None, "\ufeff": None, "\u00ad": None, "\x00": None, "\x0c": "\n"}
)  # fmt: skip
# "0308 0730": month, day and time of day without marks, at the head of line after line.
_BARE_MOMENT = re.compile(r"^(\s*)(0[1-9]|1[0-2])([0-2]\d|3[01])(\s+)([01]\d|2[0-3])([0-5]\d)(?=\s+\S)")
_MODIFIER_WORDS = {
    "fifty-nine": "59", "ninety-one": "91", "twenty-five": "25", "twenty-six": "26", "seventy-six": "76",
    "seventy-seven": "77", "fifty": "50", "fifty-one": "51",
}  # fmt: skip
_SPELLED = re.compile(rf",? modifier ({'|'.join(sorted(_MODIFIER_WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
_TOTAL_ALONE = re.compile(
    r"\W*(?:(?:your|total|grand|account|current|statement|new) )*(?:total|balance|billed|charges?|amount due|due)\W*"
    r"|\W*(?:you owe|please pay|pay this amount|(?:patient|your) responsibility|(?:insurance |plan |your |patient )*"
    r"(?:payments?|adjustments?|discounts?|paid))\W*",
    re.I,
)
_AMOUNT_ALONE = re.compile(r"\s*-?(?:\$|USD)?\s?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d\s*(?:USD)?\s*")
# Scanned "25.OO" and "l,318.00": letters in an amount that has figures too.
_SCANNED = re.compile(r"(?<![\w.,])(?=[lIoO,.]*\d)\d?[\dlIoO]{0,2}(?:,?[\dlIoO]{3})*\.[\dlIoO]{2}(?![\w.])")
_FIGURES = str.maketrans("lIoO", "1100")
_SCANNED_DATE = re.compile(r"(?<![\w/])(?=[^\s/]*\d|[^\s]*\d)[\dOolI]{1,2}/[\dOolI]{1,2}/[\dOolI]{2,4}(?![\w/])")
_SCANNED_CODE = re.compile(r"(?<![\w.,$/-])(?=\w*O)\d[\dO]{3}\d(?![\w.,/])")
_CELL_END, _ROW_END = re.compile(r"</t[dh]>", re.IGNORECASE), re.compile(r"</tr>|<br ?/?>|</p>|</div>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,200}>")


# The rows of a CMS-1500: "03 04 26 03 04 26 11 99213 25 A 160 00 1", with dollars and cents in boxes of their own.
_FORM_DATES = re.compile(r"^(\s*)(\d\d) (\d\d) (\d\d)\s+(\d\d) (\d\d) (\d\d)\b")
_FORM_MONEY = re.compile(r"(?<![\d.,])(\d{1,6}) (\d\d)(?=\s{2,}|\s*$)")


def _as_form(line: str) -> str:
    if _FORM_DATES.match(line) or "total charge" in line.lower():
        line = _FORM_DATES.sub(r"\1\2/\3/\4-\5/\6/\7", line)
        if boxes := list(_FORM_MONEY.finditer(line)):
            last = boxes[-1]
            line = f"{line[: last.start()]}  ${last[1]}.{last[2]}  {line[last.end() :]}"
    return line


_ALL_IN_BRACKETS = re.compile(r"\((\$ ?[\d,]+\.\d\d)\)")
# Nothing on a bill is one word of so many characters; without its rest it is read as quickly as any other.
_LONGEST_WORD = 400
_NO_WORD = re.compile(r"[^\s,;|]{401,}")


def tidied(text: str) -> str:
    """The text as it was before it was sent, scanned, wrapped and quoted."""
    if "</t" in text.lower():
        text = unescape(_TAG.sub("", _ROW_END.sub("\n", _CELL_END.sub("\t", text))))
    if ".O" in text or ".l" in text or "l," in text or "O." in text:
        text = _SCANNED.sub(lambda m: m[0].translate(_FIGURES), text)
    if _ALL_IN_BRACKETS.search(text) and not MONEY_IN_TEXT.search(_ALL_IN_BRACKETS.sub(" ", text)):
        text = _ALL_IN_BRACKETS.sub(r" \1", text)  # where every amount stands so, none of them is a credit
    if "O/" in text or "/O" in text or "OO" in text:
        text = _SCANNED_DATE.sub(lambda m: m[0].translate(_FIGURES), text)
        text = _SCANNED_CODE.sub(lambda m: m[0].translate(_FIGURES), text)
    text = unglued(_NO_WORD.sub(lambda m: m[0][:_LONGEST_WORD], text.translate(_MARKS)))
    lines = without_rates(without_quotes(month_first(text).splitlines()))
    if "odifier " in text:
        lines = [_SPELLED.sub(lambda m: f"-{_MODIFIER_WORDS[m[1].lower()]}", line) for line in lines]
    if sum(1 for line in lines[:200] if _BARE_MOMENT.match(line)) > 1:
        lines = [_BARE_MOMENT.sub(r"\1\2/\3\4\5:\6", line) for line in lines]
    if sum(1 for line in lines[:200] if _FORM_DATES.match(line)) > 1:
        lines = [_as_form(line) for line in lines]
    if sum(1 for line in lines[:200] if line.count(" / ") > 2) > 2:
        lines = [_SLASH.sub("\t", line) for line in lines]
    lines = _joined_facts(lines)
    return "\n".join(_joined_totals(_joined_codes(_joined_amounts(joined_records(_joined_paragraphs(lines))))))


# A fact of the head whose value stands on the next line, and what such a value looks like.
_DAY = rf"(?:[a-z]{{3,9}}\.?,? )?(?:{DATE.pattern})(?:,? (?:at )?\d{{1,2}}:?\d\d(?: ?[ap]\.?m\.?)?)?"
_FACTS = (
    (
        re.compile(
            r"(?:date (?:of )?)?(?:admi(?:t|tted|ssion)|discharged?|birth|statement|(?:check|checked)[ -](?:in|out))"
            r"(?: (?:date|day|on))?(?: ?(?:and|&|/) ?time)?|dob|born(?: on)?|birth ?date|dis(?:ch)?\.? date"
            r"|adm\.? date",
            re.IGNORECASE,
        ),
        re.compile(_DAY, re.IGNORECASE),
    ),
    (re.compile(r"(?:patient )?(?:sex|gender)", re.IGNORECASE), re.compile(r"m|f|male|female", re.IGNORECASE)),
    (
        re.compile(r"(?:patient )?age", re.IGNORECASE),
        re.compile(r"\d{1,3}(?: ?(?:y|yo|yrs?|years?|mos?|months?|weeks?|days?)(?: old)?)?", re.IGNORECASE),
    ),
)


def _joined_facts(lines: list[str]) -> list[str]:
    """Facts of the head one under another, "Admitted" above its day, each made one line; so are labels in a row."""
    labels = [_fact_value(line) for line in lines]
    if not any(labels):
        return lines
    lines = list(lines)
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and labels[end]:
            end += 1
        values = lines[end : end + end - at]
        if end > at and len(values) == end - at:
            wanted = [pattern for pattern in labels[at:end] if pattern]
            if all(pattern.fullmatch(value.strip()) for pattern, value in zip(wanted, values, strict=True)):
                for i, value in enumerate(values):
                    lines[at + i] = f"{lines[at + i].strip().rstrip(':')}: {value.strip()}"
                    lines[end + i] = ""
        at = max(end, at + 1)
    return lines


def _fact_value(line: str) -> re.Pattern[str] | None:
    """What the value of a label alone on its line looks like."""
    if len(line) > 60:
        return None
    label = line.strip().rstrip(":").strip()
    return next((value for name, value in _FACTS if name.fullmatch(label)), None) if label else None


_NOTE = re.compile(r"\s*(?:note|comment|remark|status|reason)s?\s*:", re.IGNORECASE)


def _joined_paragraphs(lines: list[str]) -> list[str]:
    """Paragraphs that name a charge and end with its amount alone, each made one line."""
    starts = [i for i, line in enumerate(lines) if line.strip() and (i == 0 or not lines[i - 1].strip())]
    found: list[tuple[int, int]] = []
    for start in starts:
        end = next((i for i in range(start, len(lines)) if not lines[i].strip()), len(lines))
        if _NOTE.match(lines[end - 1]) and end - start > 2:
            end -= 1  # it stays under its charge
        part = lines[start:end]
        if not 2 <= len(part) <= _PARAGRAPH or not _AMOUNT_ALONE.fullmatch(part[-1]):
            continue
        if any(MONEY_IN_TEXT.search(line) for line in part[:-1]):
            continue
        codes = sum(len(CODE.findall(line)) for line in part[:-1])
        if codes == 1 and not all(CODE.fullmatch(line.strip()) or len(line.split()) < 2 for line in part[:-1]):
            found.append((start, end))
    if len(found) < 2:
        return lines
    lines = list(lines)
    for start, end in found:
        lines[start:end] = [" ".join(line.strip() for line in lines[start:end]), *[""] * (end - start - 1)]
    return lines


def _joined_amounts(lines: list[str]) -> list[str]:
    """A charge whose amount stands alone and set in on the next line, made one line."""
    alone = [i for i in range(1, len(lines)) if lines[i][:1].isspace() and _AMOUNT_ALONE.fullmatch(lines[i])]
    alone = [i for i in alone if _opens_a_charge(lines[i - 1])]
    if sum(1 for i in alone if not MONEY_IN_TEXT.search(lines[i - 1])) < 2:
        return lines
    for i in alone:
        lines[i - 1], lines[i] = f"{lines[i - 1].rstrip()}  {lines[i].strip()}", ""
    return lines


def _joined_codes(lines: list[str]) -> list[str]:
    """A charge whose code stands set in on the next line, behind its date, words and amount, made one line."""
    under = [
        i
        for i in range(1, len(lines))
        if lines[i][:1].isspace()
        and CODE.search(lines[i])
        and not MONEY_IN_TEXT.search(lines[i])
        and not DATE.search(lines[i])
    ]
    under = [i for i in under if _opens_a_charge(lines[i - 1]) and not CODE.search(lines[i - 1])]
    under = [i for i in under if MONEY_IN_TEXT.search(lines[i - 1])]
    if len(under) < 2:
        return lines
    for i in under:
        lines[i - 1], lines[i] = f"{lines[i - 1].rstrip()}  {lines[i].strip()}", ""
    return lines


def _opens_a_charge(line: str) -> bool:
    text = line.strip()
    opens = DATE.match(text) or SHORT_DATE.match(text) or OPENS_WITH_CODE.match(text)
    return bool(opens) and len(text) > 12 and (CODE.search(text) is not None or len(text.split()) > 2)


def _joined_totals(lines: list[str]) -> list[str]:
    """A total's name on one line and its amount on the next, made one line."""
    for i in range(len(lines) - 1):
        after = lines[i + 1]
        if after and _AMOUNT_ALONE.fullmatch(after) and lines[i].strip() and _TOTAL_ALONE.fullmatch(lines[i]):
            lines[i], lines[i + 1] = f"{lines[i].strip()}: {after.strip()}", ""
    return lines
