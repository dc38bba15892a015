"""Numbers that are names: account, reference and phone numbers, procedure codes; and the codes of a denial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.core.playbook import Code
from app.language.text import Text

# A contract write-down (45) and plain cost sharing say nothing about why something else was denied.
_NOT_A_DENIAL = frozenset({"45", "1", "2", "3"})
_LAST_REASON = 310  # the list of reason codes goes about so far


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
# The number of a call as it is read out: "your confirmation number is BX77 102", "D as in dog 448 dash 2291".
_REFERENCE_WORDS = r"(?:ref|reference|confirmation|conf|ticket|tracking|incident|referencia|confirmacion|folio|reporte)"
_CALL_WORDS = r"(?:case|call|interaction|inquiry|request|service request|caso)"
_DIGIT_WORDS = {
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "cero": "0", "uno": "1", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5",
    "seis": "6", "siete": "7", "ocho": "8", "nueve": "9",
}  # fmt: skip
_LETTER_WORDS = {
    word: word[0] for word in (
        "alpha", "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "juliet", "kilo", "lima",
        "oscar", "papa", "quebec", "romeo", "sierra", "tango", "victor", "whiskey", "yankee", "zulu",
    )
}  # fmt: skip
_TOKEN = (
    r"(?:(?:double|triple) )?(?:(?:" + "|".join((*_DIGIT_WORDS, *_LETTER_WORDS)) + r")\b|"
    r"[a-z]{0,6}\d[a-z0-9]*|[a-z]{1,8}(?=[-/]\w*\d)|[a-z](?: as in \w+| like \w+)|"
    r"[a-z]{1,4}(?= (?:(?:dash|hyphen|guion) )?\d)|[b-hj-z]\b(?!')|(?<=-)[a-z]\b)"
)
_JOIN = r"(?: ?(?:-|\bdash\b|\bhyphen\b|\bguion\b) ?|, | )"
_READ_OUT = re.compile(
    rf"\b(?:(?:{_REFERENCE_WORDS}(?:'s)?{_NUMBER_WORD}?\.?|{_CALL_WORDS}(?: ?(?:number|num|no\.?|#|id|reference))"
    rf"|(?:numero|num|no\.) de (?:la |tu |su )?(?:{_REFERENCE_WORDS}|{_CALL_WORDS}))"
    r"(?: (?:for|on|of|to) (?:this|the|your|that|today's|our) [a-z]+| de (?:esta|la|su|tu) \w+| down)?"
    r"(?: ?[,:;#]| is going to be| will be| would be| is| are| was| it is| that is| number| es| seria| note down|"
    r" write down| sir| ma'am| please| ok| okay){0,5} ?#? ?)"
    rf"(?P<value>{_TOKEN}(?:{_JOIN}{_TOKEN})*)(?![\w%]|[,.]\d|[:/]\d| ?(?:dollars|business|calendar|"
    r"bucks|percent|days|weeks|months|hours|"
    r"minutes|am|pm|dolares|dias|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
    r"noviembre|diciembre))\b)"
)
_READ_BEFORE = re.compile(
    rf"(?<![\w$.,#-])(?P<value>{_TOKEN}(?:{_JOIN}{_TOKEN})*) (?:is|es|will be) (?:your|the|my|our|tu|su|el|la) "
    rf"(?:call )?(?:{_REFERENCE_WORDS}|case number|call number|numero de (?:referencia|caso|reporte))\b"
)
_MAY_READ_OUT = re.compile(rf"\b(?:{_REFERENCE_WORDS}|{_CALL_WORDS})")
# Other numbers of theirs: a deal's, letter's or file's own, and those by which someone is reached. No price is one.
_FILED_UNDER = (
    r"(?:(?:authorization|auth|approval|letter|file|application|request|work order|batch) "
    r"(?:id|code|number|num|no\.|nr|#)"
    r"|(?:settlement|agreement|deal|arrangement|offer|payment) (?:id|code|(?:number|num|no\.|nr)(?!\D{1,12}\d+[05]0\b))"
    r"|authorization|(?:(?<=number is )|(?<=number's ))(?:settlement|file|letter|agreement)"
    r"|(?:numero|num|no\.) de (?:acuerdo|autorizacion|carta|expediente|archivo|solicitud))"
)
_REACHED_AT = (
    r"(?:(?:my |the |his |her |our )?(?:direct |desk )?(?:extension|ext\.?)(?: number)?"
    r"|(?:my|his|her|our|the) (?:(?:direct|callback|call back|phone|fax|cell|desk|employee|agent|operator|badge) )+"
    r"(?:id|line|number|phone|code)"
    r"|(?:call|reach|phone|ring|dial|text|fax|llameme|llame|marque)"
    r"(?: (?:me|us|him|her|them|back|directly|again|al?)){1,3}(?: (?:at|on|al))?"
    r"|(?:mi|la|su) (?:extension|linea directa))"
)
_LINKED = (
    r"(?: ?[,:;#]| is going to be| will be| would be| is| are| was| it is| that is| es| seria| sir| ma'am){0,3} ?#? ?"
)
_NO_SUM = (
    r"(?![\w%]|[,.]\d|[:/]\d| ?(?:dollars|bucks|dolares|percent|business|calendar|days|weeks|months|hours|minutes|"
    r"am|pm|a\.m|p\.m|or less|max(?:imum)?|at most|total|flat|even|as payment|to settle)\b)"
)
_FILED, _REACHED = (
    re.compile(rf"\b{words}{_LINKED}(?P<value>{_TOKEN}(?:{_JOIN}{_TOKEN})*){_NO_SUM}")
    for words in (_FILED_UNDER, _REACHED_AT)
)
_MAY_BE_FILED = re.compile(
    r"\b(?:auth|approval|letter|file|application|request|work order|batch|settlement|agreement|deal|arrangement|offer|"
    r"payment|num|no\.|ext|direct|callback|call|phone|fax|cell|desk|employee|agent|operator|badge|reach|ring|dial|text|"
    r"llame|marque|linea)"
)
_FEWEST_DIGITS = 3
_SMALL_WORDS = frozenset(
    {"for", "is", "of", "at", "was", "to", "a", "an", "the", "es", "de", "por", "only", "just", "over"}
)
_PARTS = re.compile(rf"(?P<join>{_JOIN})?(?P<token>{_TOKEN})")
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

# "CO-50/N130" goes on with another code; "CO 12/04" is a date.
_ENDS = r"(?![\w%]|[.,]\d|/(?! ?(?:co|pr|oa|pi|ma?|n)[-\d]))"
_GROUPED = re.compile(rf"(?<![\w-])(?P<group>co|pr|oa|pi|cr) ?(?:[-:/*]|code)? ?(?P<code>[ab]?\d{{1,3}}){_ENDS}")
_REASON = re.compile(
    r"\b(?:carc|(?:reason|denial|adjustment|remark|remittance|claim adjustment) codes?|(?<!frequency )codes?|remarks?|"
    r"rarc|codigos?|motivo|reason for (?:the )?denial|denied(?: per(?= \d)|,?(?= [ab]\d))|"
    r"reason(?! (?:that|is|was|of|a|to)\b)|adj(?:ustment)?(?: rsn| reason)?|rsn|rmk)"
    r"(?: on (?:it|the \w+|my \w+|there))?(?:,? ?(?:is|are|was|of|number|says?|#|:|it says|a|to)){0,3} ?"
    r"(?P<list>(?:(?:[ab]|ma?|n)?\d{1,3})(?:(?:,|/| and|, and| or|\s)+ ?(?:code )?(?:(?:[ab]|ma?|"
    r"n)?\d{1,3})(?![\d%]| days?))*)(?![\w%]|[.,]\d)"
)
_REMARK = re.compile(rf"(?<![\w-])(?P<code>(?:ma?|n)(?!0+(?!\d))\d{{1,3}}){_ENDS}")
# "29 CO", "55 / PR", "CO with 150", "given 96 under group PR": a number beside its group.
_LINK_TO_GROUP = r"(?:,| /|/| under| in| con| with| de)? ?(?:(?:the )?(?:group|grupo)(?: code)? )?"
_CODE_THEN_GROUP = re.compile(
    rf"(?<![\w$.,#-])(?P<code>[ab]?\d{{1,3}})(?: on it)?{_LINK_TO_GROUP}(?P<group>co|pr|oa|pi)\b(?! ?[-\d])"
)
_GROUP_THEN_CODE = re.compile(rf"\b(?P<group>co|pr|oa|pi)(?:,| with| con| /|:) ?(?P<code>[ab]?\d{{1,3}}){_ENDS}")
_FIRST = re.compile(r"^ ?(?P<code>[ab]?\d{1,3})(?::| -) (?=[a-z])")  # "238: five of the nine days"
_LEADING = re.compile(r"^ ?\((?P<code>[ab]?\d{1,3})\) ?(?=[a-z])")  # "(18) duplicate": the first thing on a line
_ONE = re.compile(r"(?:[ab]|ma?|n)?\d{1,3}")
_GROUP_ALONE = re.compile(
    r"\b(?:group|grupo|gr?p)(?: code)?(?: on (?:it|the \w+|there))?(?:,? ?(?:is|was|says?|:|of|it says|a)){0,2} ?\"?"
    r"(?P<after>co|pr|oa|pi|cr)\b"
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
    low, spoken, taken = text.low, list(_read_out(text)), list[Name]()
    for found in _NAMES.finditer(low):
        kind = "reference" if found["reference"] else "account" if found["account"] else "other"
        start, end = found.span("value")
        whole = next((name for name in spoken if name.start < end and start < name.end), None)
        if kind == "reference" and whole is not None:
            taken.append(whole)
            yield Name(kind, whole.value, whole.start, whole.end)
            continue
        if kind == "reference" and not _looks_like_reference(found["value"]):
            continue
        yield Name(kind, text.quote(start, end), start, end)
    yield from (name for name in spoken if name not in taken)
    for found in _CLAIM_FORM.finditer(low):
        yield Name("claim_form", found[0], found.start(), found.end())
    for pattern in (_PHONE, _PROCEDURES, _NOT_MONEY):
        for found in pattern.finditer(low):
            yield Name("other", found[0], found.start(), found.end())


def _read_out(text: Text) -> Iterator[Name]:
    """Numbers as they are read out on a call."""
    for pattern in (_READ_OUT, _READ_BEFORE) if _MAY_READ_OUT.search(text.low) else ():
        for found in pattern.finditer(text.low):
            if (value := _as_read_out(text, *found.span("value"))) is not None:
                yield Name("spoken", value, *found.span("value"))
    for pattern, kind in ((_FILED, "spoken"), (_REACHED, "other")) if _MAY_BE_FILED.search(text.low) else ():
        for found in pattern.finditer(text.low):
            if (value := _as_read_out(text, *found.span("value"))) is not None:
                yield Name(kind, value, *found.span("value"))


def _as_read_out(text: Text, start: int, end: int) -> str | None:
    """The number as one would write it: "D448-2291", "774410A"; None where it has too few digits."""
    value, lone = "", False
    for part in _PARTS.finditer(text.low, start, end):
        raw = text.quote(*part.span("token"))
        token = _character(raw)
        if not value and token.isalpha() and not token.isupper():
            if token in _SMALL_WORDS:
                return None  # "the ticket is for 300"
            continue
        is_dashed = bool((part["join"] or "").strip(" ,"))
        joined = "-" if is_dashed else "" if lone or raw.lower().startswith(("double ", "triple ")) else " "
        one = len(token) == 1 or " " in raw
        value += (joined if value and (is_dashed or not (lone and one)) and joined else "") + token
        lone = one
    return value if sum(char.isdigit() for char in value) >= _FEWEST_DIGITS else None


def _character(raw: str) -> str:
    """A part of such a number: "double 4" is 44, "D as in dog" is D, "alpha" A."""
    first, _, rest = raw.partition(" ")
    if (times := {"double": 2, "triple": 3}.get(first.lower())) is not None:
        return _character(rest) * times
    plain = {**_DIGIT_WORDS, **_LETTER_WORDS}.get(first.lower(), first)
    return plain.upper() if plain != first or rest else plain


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
        if len(found["code"]) > 2 or text.quote(*found.span("code")).isupper():  # "n4" in small letters may be anything
            yield DenialCode(None, found["code"].upper(), found.start(), found.end())
    for pattern in (_CODE_THEN_GROUP, _GROUP_THEN_CODE):
        for found in pattern.finditer(low):
            group = text.quote(*found.span("group"))
            if group.isupper() and _is_reason(found["code"]):
                yield DenialCode(group, found["code"].upper(), found.start(), found.end())
    for pattern in (_LEADING, _FIRST):
        if (first := pattern.match(low)) is not None and _is_reason(first["code"]):
            yield DenialCode(None, first["code"].upper(), first.start("code"), first.end("code"))
    for found in _GROUP_ALONE.finditer(low):
        group = found["after"] or found["before"] or found["says"]
        yield DenialCode(group.upper(), None, found.start(), found.end())
    for pattern, group in _GROUP_WORDS:
        for found in pattern.finditer(low):
            yield DenialCode(group, None, found.start(), found.end())


def category_of(codes: tuple[str, ...], known: Mapping[str, str]) -> str | None:
    """The kind of denial that the codes say together; None when they say several or nothing.

    A reason code is the plan's own word; a remark code counts where no reason code says anything.
    """
    reasons = [code for code in codes if not is_remark(code)]
    named = {known[code] for code in reasons if code in known and code not in _NOT_A_DENIAL}
    if not named and any(code in _NOT_A_DENIAL for code in reasons):
        return "cost_share" if any(code != "45" for code in reasons) else None
    named = named or {known[code] for code in codes if code in known and is_remark(code)}
    if len(named) > 1:
        named -= {"cost_share", "other"}
    return named.pop() if len(named) == 1 else None


def kinds_of(codes: Mapping[str, Code]) -> dict[str, str]:
    """The kind of denial that each code stands for, where it stands for one."""
    return {code.id: code.category for code in codes.values() if code.category is not None}


def main_group(codes: Sequence[DenialCode]) -> DenialCode | None:
    """The code whose group stands for the denial; a contract write-down's comes last."""
    grouped = [code for code in codes if code.group]
    return next((code for code in grouped if code.code != "45"), grouped[0] if grouped else None)


def is_remark(code: str) -> bool:
    """N130, MA130, M15: a remark beside the reason."""
    return code[:1] in ("N", "M")


def _plausible_group(text: Text, found: re.Match[str]) -> bool:
    """True for "PR 50"; for "co 50" in running small letters only where there are such codes."""
    raw = text.quote(found.start("group"), found.end("group"))
    code = found["code"].lstrip("0")
    return raw.isupper() or "-" in found[0] or _is_reason(code)


def _is_reason(code: str) -> bool:
    """A number that the list of reason codes could hold."""
    return not code.isdigit() or 1 <= int(code) <= _LAST_REASON


def _looks_like_reference(value: str) -> bool:
    return sum(char.isdigit() for char in value) >= 2
