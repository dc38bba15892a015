"""A sentence or a loose line with amounts: cut into charges, each with its date, code, units and words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.papers.itemized.cells import (
    CODE,
    DATE,
    MONEY_IN_TEXT,
    SHORT_DATE,
    TIME,
    is_foreign,
    is_other_day,
    read_date,
    read_money,
    read_units,
)
from app.papers.itemized.gather import Gathered
from app.papers.itemized.kinds import MODIFIERS_BEHIND, is_modifier
from app.papers.itemized.parts import code_in
from app.papers.itemized.totals import names_a_total

_UNITS = re.compile(
    r"(?<![\w.$])(\d+)(?:\.0+)? ?UN @|"
    r"(?<!base )(?<!time )\b(?:qty|quantity|units?|count)(?: billed| charged)?[^\w$]{0,3}(?:of )?"
    r"(\d+(?:\.\d+)?)\b(?! ?min|:\d)|"
    r"(?<![\w.$])(\d+(?:\.\d+)?) ?(?:units?|unit\(s\)|times|days?|nights?|doses|(?:loaded )?miles)\b"
    r"|\bx ?(\d+)\b(?!\.\d)|(?<![\w.$])(\d{1,4})(?:\.\d+)? ?(?:un(?:its?)? )?(?:[x×@](?![a-z-])| at (?=\$))"
    r"|\((\d{1,3})\)(?=[^()]*$)|\b(one|two|three|four|five|six|eight|ten|twelve) units?\b",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"(?:account|acct|mrn|zip|invoice|claim|statement|phone|visit (?=no|num|#|id)|ref\w*|member|"
                      r"policy|id|guarantor|npi|box|suite)"
                      r"\W{0,3}(?:no\.?|number|num|#|id)?\W{0,3}$", re.IGNORECASE)  # fmt: skip
_SENTENCE_END = re.compile(r"(?<=[a-z)\d])[.;](?=\s+(?:[A-Z]|On |\d))|\n|,(?=\s+(?:so )?(?:the )?total\b)")
# Words that begin another charge in the same sentence.
_NEXT_CHARGE = re.compile(r",? (?:and|plus|then|also|y) (?=\$|an? |the |for |\d)|; ?|, (?=\$)")
# Words that only name a field, left where its value was taken out.
_LABELS = re.compile(
    r"\b(?:rev(?:enue)?(?: code)?|dos|date of service|service date|"
    r"cpt/hcpcs|cpt|hcpcs|qty|amount|charge|units?)\b\W{0,3}(?:\d{1,4}\b)?\W*(?=\||$)|\|",
    re.I,
)


# Sentences that may tell of the patient or the stay are kept for the head too.
_ABOUT_A_PERSON = re.compile(
    r"\b(?:patient|years?|old|dob|born|birth\w*|sex|age|male|female|man|woman|guy|lady|mrs?|ms|admi\w*|adm|disch\w*|"
    r"husband|wife|gentleman|y/?o|mujer|hombre|a[nñ]os|mother|father|daughter|son|girl|boy|baby|infant|"
    r"stay|hospital from|inpatient|check-?in|arrived|"
    r"went in|went home|period|ingreso|alta|in: \d)\b|\b(?:he|she) is \d|(?-i:\b[MF]/\d{1,3}\b|\b\d{1,3}Y? ?[MF]\b)",
    re.IGNORECASE,
)


def read_sentence(text: str, row: int, into: Gathered) -> bool:
    """The charges in one line of text. False when it holds no amount."""
    if spelled := spelled_amount(text):
        into.miss(row, text, f"has an amount in words ({spelled}); write it in figures")
    if not MONEY_IN_TEXT.search(text):
        day = DATE.search(text)
        if (
            day
            and not is_other_day(text)
            and len(text.strip()) - len(day[0]) < 22
            and (on := read_date(day[0], into.year).on)
        ):
            into.new_day(on)
            if into.year is None:
                into.year = on.year
        return False
    if _ABOUT_A_PERSON.search(text):
        into.say(text)
    for piece in _short_enough(text):
        for part in _parts(piece):
            _read_part(part, row, into)
    return True


_LONGEST = 3_000


def _short_enough(text: str) -> Iterator[str]:
    """A very long line in pieces, cut between sentences, or else between words."""
    while len(text) > _LONGEST:
        at = max(text.rfind(". ", 0, _LONGEST), text.rfind("; ", 0, _LONGEST))
        at = at if at > 0 else max(text.rfind(" ", 0, _LONGEST), 0) or _LONGEST
        yield text[: at + 1]
        text = text[at + 1 :]
    yield text


_THEN_TOTAL = re.compile(r"[a-z)\d][.;]\s+(?:The )?(?:grand )?total\b", re.IGNORECASE)


def _parts(text: str) -> list[str]:
    """The text cut so that each part holds the amounts of one charge."""
    if len(MONEY_IN_TEXT.findall(text)) == 1 and len(_codes_in(text)) <= 1 and not _THEN_TOTAL.search(text):
        return [text]
    if _is_one_charge(text):
        return [text]
    whole: list[str] = []
    before = ""
    for sentence in _SENTENCE_END.split(text):
        if not sentence.strip():
            continue
        amounts, codes = list(MONEY_IN_TEXT.finditer(sentence)), _codes_in(sentence)
        if not whole and not amounts and not codes:
            before += f"{sentence}. "
            continue
        sentence, before = before + sentence, ""
        amounts, codes = list(MONEY_IN_TEXT.finditer(sentence)), _codes_in(sentence)
        if len(amounts) > 1 and len(codes) > 1:
            pieces = _cut(sentence, amounts, codes)
            whole += pieces
        elif whole and not amounts and not codes:
            whole[-1] += f". {sentence}"
        else:
            whole.append(sentence)
    return whole


_AT = re.compile(r"(?<![\w.$])(\d+(?:\.\d+)?) ?(?:@|[x×]|at) ?$")


def _is_one_charge(text: str) -> bool:
    """True for a count, the price of one and the amount that these make: "4 @ 6.50; 26.00"."""
    amounts = list(MONEY_IN_TEXT.finditer(text))
    if len(amounts) != 2 or len(_codes_in(text)) > 1 or not (times := _AT.search(text[: amounts[0].start()])):
        return False
    count, each, whole = read_units(times[1]), read_money(amounts[0][0]), read_money(amounts[1][0])
    return count is not None and each is not None and count * each == whole


def _cut(sentence: str, amounts: list[re.Match[str]], codes: list[re.Match[str]]) -> list[str]:
    """Cut between charges: after each amount where the code comes first, else before each amount."""
    pieces, at = [], 0
    if codes[0].start() < amounts[0].start():
        for code, after in zip(codes, [*codes[1:], None], strict=True):
            end = after.start() if after else len(sentence)
            inside = [a for a in amounts if code.start() < a.start() < end]
            stop = inside[-1].end() if inside and after else end
            tail = _NEXT_CHARGE.search(sentence, stop, end) if after else None
            stop = tail.start() if tail else stop
            pieces.append(sentence[at:stop])
            at = stop
    else:
        for _, after in zip(amounts, [*amounts[1:], None], strict=True):
            end = after.start() if after else len(sentence)
            pieces.append(sentence[at:end])
            at = end
    return [piece for piece in pieces if piece.strip()]


_AFTER_CPT = re.compile(r"(?<=CPT-)\d{4}[0-9TFU]\b|(?<=HCPCS-)[A-Z]\d{4}\b")


def _codes_in(text: str) -> list[re.Match[str]]:
    """Codes in a text, without account numbers, amounts and dates that look alike."""
    named = list(_AFTER_CPT.finditer(text))
    found = [m for m in CODE.finditer(text) if not _ACCOUNT.search(text[: m.start()]) and not _is_place(text, m)]
    return sorted([*found, *named], key=lambda m: m.start())


def _is_place(text: str, found: re.Match[str]) -> bool:
    """True for the ZIP code after a state: "Columbus, OH 43215"."""
    return bool(re.search(r"\b[A-Z]{2},? $", text[: found.start()])) and found[0].isdigit() and "$" not in text


# "Why is it $190? I had one scope.": somebody asks about a charge.
_IS_QUESTION = re.compile(r"[^.;]{0,60}\?(?:\s|$)")


def _read_part(part: str, row: int, into: Gathered) -> None:
    amounts = list(MONEY_IN_TEXT.finditer(part))
    if not amounts:
        into.note(part)
        return
    if _IS_QUESTION.match(part, amounts[-1].end()) and not _codes_in(part):
        into.say(part)
        return
    if is_foreign(part):
        into.foreign.append(part[max(0, amounts[0].start() - 2) :])
        into.miss(row, part, "is not in US dollars")
        return
    codes = _codes_in(part)
    taken: list[re.Match[str]] = []
    cells: dict[str, str] = {}
    day = DATE.search(part) or SHORT_DATE.search(part)
    if day:
        cells["date"] = day[0]
    if clock := TIME.search(part):
        cells["time"] = clock[0]
    if codes:
        tail = MODIFIERS_BEHIND.match(part, codes[0].end()) or _ROUTE.search(part, codes[0].end())
        told_behind = re.findall(r"\b[0-9A-Z]{2}\b", tail[0]) if tail else []
        modifiers = [word for word in told_behind if is_modifier(word, codes[0][0])]
        cells["code"] = " ".join((codes[0][0], *modifiers))
        if tail and modifiers and modifiers == told_behind:
            taken.append(tail)
    elif named := code_in(part):
        cells["code"] = " ".join((named.code, *named.modifiers))
    units = _IN_COLUMN.search(part[: amounts[0].start()]) or _factor(part, amounts)
    if codes and (behind := _BEHIND_CODE.match(part, codes[0].end(), amounts[0].start())):
        units = behind
    if units and not _IN_COLUMN.search(f"{part[: units.start()]}  "):  # two numbers in columns tell no count
        taken.append(units)
    else:
        units = _UNITS.search(part, codes[0].end()) if codes else None
        units = units or _UNITS.search(part, _own_sentence(part, codes[0].start() if codes else 0))
        if units and codes and codes[0][0][0] == "J" and _DOSE_IN_UNITS.fullmatch(units[0]):
            units = _QUANTITY.search(part) or _LAST_NUMBER.search(part[: amounts[0].start()]) or units
    told = next((g for g in units.groups() if g), None) if units else _loose_count(part, amounts[0], codes)
    if not codes and names_a_total(part.strip()):
        told = None  # "Total Rev 0301   330.00"
    told = _NUMBER_WORDS.get(told.lower(), told) if told else None
    if told:
        cells["units"] = told
    cells["charge"], price = _charge_of([a[0] for a in amounts], told)
    if price:
        cells["price"] = price
    cells["description"] = _words(part, [*amounts, *codes, *taken, *([day] if day else [])])
    cells["description"] = _LABELS.sub(" ", cells["description"]).strip(" ,;:-|.") or cells["description"]
    if codes and len(cells["description"].split()) > 8:
        own = _own_sentence(part, codes[0].start())
        name = _name_before(part[own : codes[0].start()]) or _name_behind(part[codes[0].end() :])
        if name := name or _name_before(part[:own]):
            cells["description"], cells["note"] = name, cells["description"]
    elif codes:
        cells["description"] = _LEFT_OVER.sub("", cells["description"])
    revenue = re.search(r"(?<![\w.,$/-])0\d{3}(?![\d.,/-])", part)
    if revenue:
        cells["revenue"] = revenue[0]
        cells["description"] = cells["description"].replace(revenue[0], " ").strip()
    into.add(cells, row, part.strip())


# A count in a column of its own, before the amount.
_IN_COLUMN = re.compile(r"(?:\s{2,}|\t)(\d{1,4}(?:\.\d{1,3})?)(?:\s{2,}|\t)\s*$")
# A count between the code and the amount: "Comp. Metabolic Panel (14) 80053 1 $61.00".
_BEHIND_CODE = re.compile(r"(?:-\w\w)*\s+(\d{1,4}(?:\.\d{1,3})?)\s+$")
_LAST_NUMBER = re.compile(r"\s(\d{1,4}(?:\.\d{1,3})?)\s+$")
# "Heparin 4000 units, qty 4": the units of a drug are its dose where a count stands beside them.
_DOSE_IN_UNITS = re.compile(r"[\d.]+ ?units?", re.IGNORECASE)
_QUANTITY = re.compile(r"\b(?:qty|quantity|count)\W{0,3}(?:of )?(\d+(?:\.\d+)?)\b", re.IGNORECASE)
_ROUTE = re.compile(r"\borigin\W{1,5}(?:and )?destination\W{1,3}([A-Z]{2})\b", re.IGNORECASE)
_NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "eight": "8", "ten": "10",
    "twelve": "12",
}  # fmt: skip


_CLAUSE = re.compile(r"[.,;:()]|\b(?:CPT|HCPCS|code|for|of an?)\b(?! )?", re.IGNORECASE)
_FILLER = re.compile(
    r"^\W*(?:(?:and|then|again|also|plus|an?|the|my|they|we|you|us|it|there|is|are|were|charged?|billed?|i|had|was|"
    r"me)\b\W*)+",
    re.IGNORECASE,
)
# "We charged for , oxygen": what is left before the name where code and amount were taken out.
_LEFT_OVER = re.compile(
    r"^(?:(?:and|also|we|they|were|was|you|charged|billed) )*(?:for|of|at)\s*[,;:]\s*", re.IGNORECASE
)


def _name_before(words: str) -> str | None:
    """What was done, by the clause before its code: "they charged $89.00 for a CBC (85025)"."""
    for clause in reversed(_CLAUSE.split(TIME.sub(" ", DATE.sub(" ", MONEY_IN_TEXT.sub(" ", words))))):
        name = _FILLER.sub("", f"{clause.strip()} ").strip()
        if len(name) > 2 and any(c.isalpha() for c in name):
            return name
    return None


def _name_behind(words: str) -> str | None:
    """The clause behind the code: "A0427, advanced life support base rate"."""
    found = _NAME_BEHIND.match(words)
    return found[1].strip() if found else None


_NAME_BEHIND = re.compile(
    r"[\s,:;(-]{1,4}((?!(?:at|for|and|which|with|on)\b)[a-z][a-z /-]{3,60}?)\s*(?=[,.;:()$]|$)", re.IGNORECASE
)


def _own_sentence(part: str, at: int) -> int:
    """Where the sentence begins that `at` lies in: another may tell a number that is none of this charge's."""
    return max((m.end() for m in _SENTENCE_END.finditer(part, 0, at)), default=0)


# An amount dictated in words: "one hundred sixty dollars".
_SPELLED = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy"
    r"|eighty|ninety|hundred|thousand|and)[ -]){1,8}dollars\b",
    re.IGNORECASE,
)


def spelled_amount(text: str) -> str | None:
    found = _SPELLED.search(text) if "dollars" in text else None
    return found[0] if found else None


def _factor(part: str, amounts: list[re.Match[str]]) -> re.Match[str] | None:
    """The number before two amounts, where it times the first is the second."""
    found = _LAST_NUMBER.search(part[: amounts[0].start()]) if len(amounts) > 1 else None
    count = read_units(found[1]) if found else None
    each, whole = read_money(amounts[0][0]), read_money(amounts[1][0]) if len(amounts) > 1 else None
    return found if count is not None and each and count * each == whole else None


def _loose_count(part: str, amount: re.Match[str], codes: list[re.Match[str]]) -> str | None:
    """A number alone between words and the amount, as in aligned text."""
    if codes and (found := re.match(r"\s*(\d{1,3})\s+$", part[: codes[0].start()])):
        return found[1]
    if codes and (found := re.match(r"(?:-\w\w)*\s+(\d{1,4}(?:\.\d+)?)\s+$", part[codes[0].end() : amount.start()])):
        return found[1]
    found = re.search(r"(?:\s{2,}|\t)(\d{1,4}(?:\.\d{1,3})?)(?:\s{2,}|\t| )\s*$", part[: amount.start()])
    found = found or re.search(
        r"(?<!level)(?<!lvl)(?<!type)(?<!phase)(?<!stage)(?<!#) (\d{1,4})(?:\s{2,}|\t)\s*$",
        part[: amount.start()],
        re.I,
    )
    return found[1] if found else None


def _charge_of(amounts: list[str], units: str | None) -> tuple[str, str | None]:
    """Of several amounts: the one that is units times another, with that price; else the first of equals, the last."""
    if len(amounts) == 1:
        return amounts[0], None
    count = read_units(units) if units else 1
    values = [read_money(amount) for amount in amounts]
    for i, price in enumerate(values):
        for j, charge in enumerate(values):
            if i != j and price and charge and count is not None and count != 1 and price * count == charge:
                return amounts[j], amounts[i]
    first = values[0] or 0
    # Columns behind the charge, paid and left to pay, are never more than it.
    return (amounts[0], None) if all((value or 0) <= first for value in values) else (amounts[-1], None)


_EMPTY_CLAUSE = re.compile(r"(?<=[;,|]) ?[;,|](?= |$)")


def _words(part: str, taken: list[re.Match[str]]) -> str:
    for found in sorted(taken, key=lambda m: -m.start()):
        part = f"{part[: found.start()]} {part[found.end() :]}"
    return _EMPTY_CLAUSE.sub("", " ".join(part.split()).strip(" ,;:-|."))
