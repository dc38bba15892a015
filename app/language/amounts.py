"""Amounts of money and percentages as people write and say them, in English and Spanish.

"$18,000", "18.5k", "forty two hundred", "the eight fifty", "60 a month", "mil quinientos", "cincuenta al mes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from app.core.money import Money
from app.language.numerals import Numeral, begins_with_magnitude, find_numerals


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount and where it stands. `sure`: marked as money; `vague`: one end of a range, or nothing exact."""

    start: int
    end: int
    money: Money
    sure: bool
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage: `percent` is its whole part, `exact` as said, `half` "half off" and the like."""

    start: int
    end: int
    percent: int
    exact: Decimal
    half: bool = False


_UNITS = {
    "k": 1_000, "grand": 1_000, "thousand": 1_000, "thou": 1_000, "hundred": 100, "million": 1_000_000,
    "millon": 1_000_000, "millones": 1_000_000,
}  # fmt: skip
_SIZES = {**_UNITS, "mil": 1_000}
_MOST = Decimal(1_000_000_000)

_DIGIT = re.compile(r"\d")
# What a number before it counts is not money.
_COUNTED = (
    r" ?(?:%|percent|per cent|por ?ciento|pct\b|-?(?:business |calendar |working )?days?|-?weeks?|-?months?(?!ly)|"
    r"-?years?|yr|-?hours?|hrs?|-?minutes?|mins?|times|visits?|lines?"
    r"|pages?|people|persons?|kids|children|am\b|pm\b|a\.m|p\.m|mg|ml|lbs?|(?:loaded |more )?miles?|pounds|sessions?|"
    r"points?|calls?"
    r"|letters?|codes?|of us|st\b|nd\b|rd\b|th\b|o'?clock|-?bed|more (?:days|weeks)|euros?|seconds?|nights?|"
    r"doctors|hospitals|bills\b|charges\b|items|questions|things|episodes|patients|beds|calories|reps\b|phone"
    r"|units?\b|employees|accounts\b|(?:monthly |equal |easy )?(?:payments|installments)\b|helicopter|reasons|"
    r"(?:credit )?score|(?:different|other) \w+|on hold|of them\b|or so people|degrees|members|"
    r"families|workers|shifts|veces|dias?\b|semanas?\b|mes(?:es)?\b|anos?\b|horas?\b|minutos?\b|personas|paginas|hojas|visitas|llamadas|"
    r"cartas|ninos|hijos|millas|puntos|pesos|pacientes|mensualidades|pagos\b|cosas)"
)
_IS_COUNTED = re.compile(_COUNTED)
_MONEY_WORD = r"(?:dollars?|bucks?|usd\b|dolares|dolar\b|dolaritos|dolarucos|dlls?\b|dls\b)\b"
_DIGITS = re.compile(
    r"(?:(?<![\w/.,$#-])|(?<=\d-)(?=\$))(?P<sign>(?:us ?)?\$ ?|usd ?)?"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3})+,\d\d(?!\d)|\d{1,3}\.\d{3}(?![\d.])|"
    r"\d{1,3} \d{3}(?![ -]?\d|,)|\d+(?:\.\d{1,2})?|\.\d\d)"
    r"(?P<unit> ?(?:k|grand|thousand|thou|hundred|million|millon(?:es)?|mil)\b)?(?:-?ish\b)?"
    rf"(?P<cents>,? (?:dollars |dolares )?(?:and|con|y) \d\d? (?:cents|centavos))?(?P<word>[ -]?{_MONEY_WORD}|\$)?"
    rf"(?![\w#]|/(?! ?(?:mo|month|hr|hour)\b)|-\d|,\d|\.\d)(?(sign)|(?!{_COUNTED}))"
)
# "4 thousand 200", "3 mil quinientos": what is below a thousand after one in digits.
_REST = re.compile(r",? (?:and )?(?P<rest>\d{3})(?![\w,.:/%-]*\d)")
_WORD_AFTER = re.compile(rf"[ -]{_MONEY_WORD}")
_CENTS = re.compile(r",? (?:and|with|con|y) ")
_CENTS_AFTER = re.compile(r" ?(?:cents|centavos)\b")
_ORDINAL_AFTER = re.compile(r"-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b")

# What is paid month by month, by the hour or by the page is money, however small.
_RATE = re.compile(
    r"(?: an?| per| each| every| ?/) ?(?:mo(?:nth)?s?|hour|hr|page|mile|paycheck|pay period|check)\b"
    r"| (?:al|por|cada) (?:mes|hora|hoja|pagina|quincena)\b"
    r"| (?:on )?(?:the )?(?:\w+|@+) of (?:each|every|the) month\b| this month\b| este mes\b"
    r"| (?:monthly|biweekly|bi-weekly|mensuales|mensual|quincenales)\b"
    r"(?! (?:payments|installments|statements|calls|notices|letters|bills))"
)
_WEEKLY = re.compile(r" (?:a|per|each|every|por|a la|cada) (?:week|semana)\b")
_HOURS_WORKED = re.compile(r"\b(?:work\w*|trabaj\w*)(?: \w+){0,2} $")
_TOO_LOW = re.compile(r"(?:'s| is| was)?(?: way| just)? (?:too (?:low|little|high|much)|not enough)\b")
_LEAST_RATE, _LEAST_OFFER, _LEAST_WEEKLY = 5, 10, 20
# After these words a bare number is the sum offered, taken or paid.
_OFFER = re.compile(
    r"(?:\b(?:offer(?:ed|ing|s)?|propos(?:ed|al|ing)|counter(?:ed|ing|s)?|bid|accept(?:ed|ing|s)?|ofreci(?:do|eron)?|"
    r"ofrece[ns]?|ofrezco|propuse|propuesta|oferta|aceptaron|acepto|aceptan)"
    r"(?: (?:of|at|with|to|them|her|him|you|us|me|the|my|your|our|just|only|about|around|like|maybe|was|is|a|de|los|"
    r"las|mis|sus|el|con|en|nada mas|solo|pagar|unos))*"
    r"|\b(?:took|take|takes|taking|accept)(?: (?:the|my|your))?"
    r"|\b(?:asked for|asking for|agarraron|tomaron) (?:the|my|your|los|mis|sus)"
    r"|\b(?:(?:i|we) (?:had |have )?said|(?:i|we) told (?:her|him|them)|dejo en|dejan en|dejamos en|dejaron en|"
    r"quedo en|queda en|quedamos en)"
    r"|\b(?:payments?|installments?|drafts|pagos?(?: mensuales)?|abonos?|cuotas|mensualidades|copay|fee)(?: of| de|,)"
    r"|\b(?:copay|copago|deductible|deducible|fee|price|cost|costo|balance|saldo|offer|counteroffer|oferta|figure|settlement)"
    r" (?:is|was|es|era|es de|era de|of|de)(?: (?:only|just|about|solo|como))?"
    r"|\b(?:charge|payment|check|draft|cheque|cargo|pago) (?:for|por)|\b(?:as low as|as little as|"
    r"down from|up from)|\b(?:siquiera|aunque sea)"
    r"|\b(?:pay|paid|pays|paying|owe|owes|owed|pague|pago|pagar|pagaron|debo|deben?|cost|costs|cuesta|cobran?|"
    r"cobraron)(?: (?:them|her|him|me|you|us|about|only|just|like|around|the|los|de|de a|como|unos|solo))*)[: ]+$"
)
# ... and nothing that it counts follows.
_ENDS = re.compile(
    r" ?(?:$|[.,;:!?)\"\n]|(?:antes|to|for|on|and|but|or|now|today|down|up ?front|total|even|flat|a|per|each|from|so|"
    r"is|was|because|if|until|by|then|in|toward|towards|max|tops|right|with|instead|they|i|he|she|we|no|that|which|"
    r"already|firm|last|as|would|will|you|it|al|y|a|para|por|hoy|de|en|cada|pero|porque|que|si|ya|mensuales)\b)"
)

_BIG = re.compile(r"\d ?k\b|hundred|thousand|grand\b|thou\b|cientos|miles\b|mil\b|million")
_RANGE_HEAD = re.compile(
    r"(?<![\w/.,#-])\$?(?P<low>\d{1,3}(?:\.\d)?)(?P<link> ?- ?| to | or )\$?(?P<high>\d{1,3}(?:\.\d)?) ?"
    r"(?P<unit>k|grand|thousand|thou|hundred|mil)\b"
)
_INEXACT = re.compile(
    r"\b(?:(?:a )?(?:couple|few)|several|some|many|tens of|hundreds of) (?:of )?(?:thousands?|hundred|grand|"
    r"hundreds)\b"
    r"|\b(?:unos |algunos |varios )?(?:pocos )?(?:cientos|miles)(?: (?:y|o) miles)?(?: de dolares)?\b"
    r"|\bun par de (?:cientos|miles|mil)\b"
)
_AND_SOME = re.compile(
    r"(?: dolares| dollars)?[ -](?:y pico|y algo|y tant[oa]s|y cacho|and (?:some )?change|"
    r"something(?! (?:you|that|i|we|they|to)\b))\b"
)
_BETWEEN = re.compile(r" ?(?:to|or|-|and|a|o|y|y los|a los) ?")

# A mark that makes a number a name: of an account, a code, a room; and what is no price beside it.
_NAMED = re.compile(
    r"(?:\b(?:end(?:ing|s) (?:in|with)|terminad[ao] en|termina en|(?:last|ultimos) (?:four|4|cuatro)(?: digits)?|"
    r"ticket|zip|zip code|code|codes|codigo|cpt|score|puntaje|extension|ext|pin|badge|docket|folio|id)"
    r"(?: (?:is|are|was|of|es|still|would be))*"
    r"|\b(?:numbers?|numero|no\.|nr|room|suite|unit|apt|box|route|hwy|highway|interstate|bell|boeing|flight|model|"
    r"modifier|press|dial|text|form|formulario|forma|serial|channel|cuarto|habitacion|poliza|dia|ley|section|"
    r"chapter|bed|cama|floor|piso|area code))"
    r"\.?[ :#]*$"
)
# The same before a number that is not round; "in my account 1200" may be savings.
_NAMED_UNEVEN = re.compile(
    r"\b(?:apartado|reclamo|expediente|caso|cuenta|account|acct|claim|case|file|policy|group|member|request|"
    r"order|solicitud)(?: (?:is|es)(?: la)?)?[ :#]*$"
)
_TOLL_FREE = re.compile(r" (?:number|line|numbers)\b")
_TOLL_FREE_CODES = frozenset({800, 833, 844, 855, 866, 877, 888})
_STREET = re.compile(
    r" (?:(?:n|s|e|w|north|south|east|west)\.? )?(?:\w+ ){0,2}(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|"
    r"blvd|boulevard|highway|hwy|court|ct|parkway|pkwy)\b"
)
_CODE_BEFORE = re.compile(r"(?:^|[.!?;\n] ?|\b(?:a|an|the|as|than|un|una|el|la|code|billed|coded|versus|vs|and|or) )$")
_VISIT_CODE = re.compile(r"99[0-5]\d\d")
# "CO-197 on 70553", "70553 denied CO-197": the procedure's code stands beside the denial's, which is covered by "=".
_ON_A_DENIAL = re.compile(r"=[,:]? (?:on|for|next to|beside|against|to|code|line)(?: (?:the|a|line|code))* $")
_DENIED_AS = re.compile(r"[,:]?(?: (?:was|got|is|came back|denied|rejected|kicked out|with|as|for|under)){0,4}[,:]? =")
_BILLED_AT = re.compile(
    r"\b(?:bill\w*|charg\w*|want\w*|ow\w+|for|of|paid|pay)(?: (?:me|us|him|her|it|at|about|only))* $"
)
_OWED = re.compile(r"\b(?:owe|owes|owed|pay|paid|charged|balance|total|bill|debo|pague|cobr\w+)\b[^.!?]{0,20}$")
_SUM_AFTER = re.compile(
    r" (?:bill|balance|charge|total|dollars|they|you|i|we|he|she|de saldo|in|for|que|on|to|is "
    r"(?:what i owe|the (?:total|bill|balance|amount)))\b"
)
_AT_THE_HOUR = re.compile(
    r"\b(?:by|until|before|after|since|around|past|las?|from|@+ at|@+,? (?:at|by)|(?:back|here|there|open|opens|close|"
    r"closes|closed|closing|appointment|meeting|arrive|arrived|starts?|start|ends?|am|pm) at|it is|time is|"
    r"(?:call|calls|called|calling|be|come|came|up|in|out)(?: \w+)? at)(?: (?:about|around|like))? $"
)
_SOLD_AT = re.compile(
    r"\b(?:settl\w*|clos(?:e|ed) (?:it|this|the account|out|the file)|leav\w+|price|offer\w*|stand\w*|stay\w*|"
    r"balance|bill|total|owed|charge|counter\w*|come in|came in|cap\w*|sits?|land\w*|hold\w* (?:firm )?at|deal) "
)
_HOUR_AFTER = re.compile(
    r" ?(?:am\b|pm\b|a\.m|p\.m|o'?clock|in the (?:morning|afternoon|evening)|sharp|tonight|central|eastern|pacific|"
    r"de la (?:manana|tarde|noche))"
)
_IDIOMS = (("a", "million"), ("a", "thousand"), ("mil",))
_THANKS = re.compile(r"\b(?:thanks|thank you) $")
_POLITE = re.compile(r" (?:gracias|disculpas|perdones|thank yous?|thanks|apologies|pardons)\b")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|year|until|before|after|from|early|late|mid|en|de|desde|ano)(?: the| el)? $"
)

_NUMBER = r"\d{1,3}(?:\.\d{1,2})?"
# One of these stands in every line with a percentage.
_PERCENT_SIGNS = ("%", "cent", "pct", "half", "mitad", "ciento", "quit", "baj", "descu", "descon", "perdon")
_PERCENT = re.compile(
    rf"(?<![\w.,$])(?:(?P<from>{_NUMBER}) ?(?:%|percent)? ?(?:to|or|-|a|al|o|and|y) ?(?:el )?)?"
    rf"(?P<digits>{_NUMBER}) ?(?:%|-?percent\b|per ?cent\b|por ?ciento\b|pct\b|porcent\w*)"
)
# "Me quitan el 20", "un descuento del treinta": with a singular article it is a share, never dollars.
_OFF_ES = re.compile(
    r"\b(?:quit|rebaj|baj|descuent|descont|perdon)\w*(?: (?:a \w+|me|le|nos|como|hasta|solo|nada mas))*? (?:el|del|un) "
    r"(?P<digits>\d{1,2})?(?![\w%/$,.-]*\d| ?(?:%|por ?ciento|de (?:este mes|cada|enero|feb|mar|abr|may|jun|jul|ago|"
    r"sep|oct|nov|dic)|dolares|dias))"
)
_PERCENT_AFTER = re.compile(r"[ -](?:percent|per ?cent|por ?ciento|pct|porcent\w*)\b| ?%")
_PERCENT_LINK = re.compile(r" (?:percent )?(?:to|or|a|al|o|and|y)(?: el)? ")
_HALF = re.compile(
    r"\bhalf (?:off|price|of it)\b|\b(?:by|in) half\b"
    r"|\b(?:write|writing|wrote|written|take|taking|took|knock\w*|forgiv\w*|forgave|slash\w*|waiv\w*|"
    r"cut\w*)(?: (?:off|it|this|that|down|up to))* (?P<part>half)\b(?! a\b| an\b|-)"
    r"|\b(?:quit\w+|perdon\w+|rebaj\w+|descuent\w+|descont\w+|baj\w+)(?: \w+){0,2}? (?P<mitad>(?:a )?la mitad)\b"
    r"|\b(?:a )?mitad de(?:l)? precio\b|\bla mitad de descuento\b"
)


def find_percents(low: str) -> list[Percent]:
    """Every percentage in order; both ends of "5 to 10 percent". Above a hundred it is one of Medicare's rate."""
    if not any(sign in low for sign in _PERCENT_SIGNS):
        return []
    found = [percent for match in _PERCENT.finditer(low) for percent in _percents_in_digits(match)]
    found += _percents_in_words(low)
    found += _percents_off(low)
    for match in _HALF.finditer(low):
        part = "part" if match["part"] else "mitad" if match["mitad"] else 0
        if not re.search(r"\b(?:not?|cannot) (?:\w+ )?$", low[max(0, match.start() - 16) : match.start()]):
            found.append(Percent(match.start(part), match.end(part), 50, Decimal(50), half=True))
    found.sort(key=lambda p: p.start)
    return found


def _percents_in_digits(match: re.Match[str]) -> Iterator[Percent]:
    if match["from"]:
        yield _percent(*match.span("from"), Decimal(match["from"]))
    yield _percent(match.start("digits"), match.end(), Decimal(match["digits"]))


def _percents_in_words(low: str) -> Iterator[Percent]:
    numerals = find_numerals(low)
    for index, numeral in enumerate(numerals):
        after = _PERCENT_AFTER.match(low, numeral.end)
        if after is None or numeral.value >= 1000:
            continue
        before = numerals[index - 1] if index else None
        if before is not None and before.value < 100 and _PERCENT_LINK.fullmatch(low[before.end : numeral.start]):
            yield _percent(before.start, before.end, before.value)
        yield _percent(numeral.start, after.end(), numeral.value)


def _percents_off(low: str) -> Iterator[Percent]:
    for match in _OFF_ES.finditer(low):
        if match["digits"]:
            yield _percent(*match.span("digits"), Decimal(match["digits"]))
            continue
        numeral = next(
            (n for n in find_numerals(low[match.end() : match.end() + 30]) if n.start == 0 and n.spanish), None
        )
        if numeral is not None and 5 <= numeral.value < 100:
            end = match.end() + numeral.end
            if _PERCENT_AFTER.match(low, end) is None and not re.match(r" (?:dolares|dias|de \w)", low[end:]):
                yield _percent(match.end(), end, numeral.value)


def _percent(start: int, end: int, value: Decimal) -> Percent:
    return Percent(start, end, int(value), value)


def find_amounts(low: str) -> list[Amount]:
    """Every amount in order. `low` has names, dates and codes already covered."""
    ranges = list(_ranges(low)) if _BIG.search(low) else []
    found = [
        a
        for a in (*_in_digits(low), *_in_words(low))
        if not any(r.start <= a.start < r.end or a.start <= r.start < a.end for r in ranges)
    ]
    found += ranges
    if len(found) < 2:
        return found
    found.sort(key=lambda a: (a.start, -a.end))
    apart: list[Amount] = []
    for amount in found:
        if not apart or amount.start >= apart[-1].end:
            apart.append(amount)
    return _mark_ranges(low, apart)


def _ranges(low: str) -> Iterator[Amount]:
    """ "4 to 5 thousand" as its two ends, and "a few hundred" as nothing exact."""
    for match in _RANGE_HEAD.finditer(low):
        size = 1000 if match["unit"] == "mil" else _UNITS[match["unit"]]
        one, two = (Money.parse(Decimal(match[end]) * size) for end in ("low", "high"))
        yield Amount(match.start(), match.end("link"), one, sure=True, vague=True)
        yield Amount(match.end("link"), match.end(), two, sure=True, vague=True)
    for match in _INEXACT.finditer(low):
        yield Amount(match.start(), match.end(), Money(0), sure=True, vague=True)


def _in_digits(low: str) -> Iterator[Amount]:
    if _DIGIT.search(low) is None:
        return
    for match in _DIGITS.finditer(low):
        unit = (match["unit"] or "").strip()
        value, end = _value_of(match["number"], unit, low), match.end()
        if unit and not match["word"]:
            value, end = _with_rest(low, value, unit, end)
        if match["cents"]:
            value += Decimal(re.sub(r"\D", "", match["cents"])) / 100
        elif match["word"]:
            value, end = _with_cents(low, value, end)
        if value > _MOST:
            continue
        sure = bool(match["sign"] or unit or match["word"] or re.search(r",\d{3}|\.\d\d$", match["number"]))
        if not sure and _is_money_here(low, match.start(), end, value):
            sure = True
        yield _settled(low, Amount(match.start(), end, Money.parse(value), sure))


def _value_of(written: str, unit: str, low: str) -> Decimal:
    number = written.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d\d", number):
        number = number.replace(".", "").replace(",", ".")  # "4.200,50"
    number = number.replace(",", "")
    if not unit and re.fullmatch(r"\d{1,3}\.\d{3}", number):
        number = number.replace(".", "")  # "18.000" as some write it; "1.924k" is what it says
    if unit == "mil":
        return Decimal(number) * _mil(Decimal(number), low)
    return Decimal(number) * _UNITS.get(unit, 1)


def _mil(count: Decimal, low: str) -> int:
    """A thousand in Spanish; "2 mil" among English words is two million."""
    return 1_000_000 if count < 10 and re.search(r"\b(?:the|they|is|my|owe|bill|want)\b", low) else 1_000


def _with_rest(low: str, value: Decimal, unit: str, end: int) -> tuple[Decimal, int]:
    """Add what is said below the magnitude: "4 thousand 200", "3 mil quinientos", "12 hundred fifty"."""
    most = _UNITS.get(unit, 1000)
    if most == 1000 and (rest := _REST.match(low, end)) is not None:
        return value + int(rest["rest"]), rest.end()
    for numeral in find_numerals(low[end : end + 60]):
        if numeral.start == 1 and low[end] in " -" and numeral.value < most and not numeral.pair:
            after = end + numeral.end
            if _IS_COUNTED.match(low, after) is None:
                return value + numeral.value, after
        break
    return value, end


def _with_cents(low: str, value: Decimal, end: int) -> tuple[Decimal, int]:
    """Add "and fourteen cents" after the dollars."""
    if (link := _CENTS.match(low, end)) is None:
        return value, end
    for numeral in find_numerals(low[link.end() : link.end() + 40]):
        after = _CENTS_AFTER.match(low, link.end() + numeral.end)
        if numeral.start == 0 and after is not None and numeral.value < 100:
            return value + numeral.value / 100, after.end()
        break
    return value, end


def _in_words(low: str) -> Iterator[Amount]:
    numerals = find_numerals(low)
    for numeral in numerals:
        start, end = numeral.start, numeral.end
        if (begins_with_magnitude(numeral.words) and re.search(r"\d ?$", low[max(0, start - 2) : start])) or (
            low[max(0, start - 1) : start] == "$" or not 1 <= numeral.value <= _MOST
        ):
            continue
        if _IS_COUNTED.match(low, end) or _ORDINAL_AFTER.match(low, end):
            continue
        value = numeral.value
        if (word := _WORD_AFTER.match(low, end)) is not None:
            end = word.end()
        elif not _is_money_talk(low, numeral):
            value *= _understood(numeral, numerals)
            if not _is_money_here(low, start, end, value):
                continue
        value, end = _with_cents(low, value, end)
        yield _settled(low, Amount(start, end, Money.parse(value), sure=True))
    yield from _low_ends(low, numerals)
    for match in re.finditer(r"\b(?:a|one) (?:dollar|buck) (?:a|per|each)\b", low) if "a dollar a" in low else ():
        yield Amount(match.start(), match.end(), Money.dollars(1), sure=True)


def _low_ends(low: str, numerals: list[Numeral]) -> Iterator[Amount]:
    """The "nine" of "between nine and twelve hundred", the "dos" of "dos o tres mil"."""
    for one, two in pairwise(numerals):
        if one.scaled or one.pair or not two.scaled or len(two.words) < 2:
            continue
        size, link = _SIZES.get(two.words[-1]), low[one.end : two.start]
        joined = link in (" to ", " or ", "-", " a ", " o ") or (
            link in (" and ", " y ") and re.search(r"\b(?:between|entre) $", low[: one.start]) is not None
        )
        if size is not None and joined and one.value * size < two.value:
            yield Amount(one.start, one.end, Money.parse(one.value * size), sure=True)


def _settled(low: str, amount: Amount) -> Amount:
    """ "Twelve hundred and change", "mil y pico" are nothing exact."""
    if (more := _AND_SOME.match(low, amount.end)) is None:
        return amount
    return Amount(amount.start, more.end(), Money(0), sure=True, vague=True)


def _is_money_talk(low: str, numeral: Numeral) -> bool:
    """A magnitude, or two pairs as in "forty six fifty"; not a lone "twenty", a year, a room or an hour."""
    before = low[max(0, numeral.start - 36) : numeral.start]
    if numeral.scaled:
        if numeral.words in _IDIOMS and (_THANKS.search(before) or _POLITE.match(low, numeral.end)):
            return False
        if 2000 < numeral.value < 2040 and _YEAR_BEFORE.search(before):
            return False
        if numeral.value in _TOLL_FREE_CODES and _TOLL_FREE.match(low, numeral.end):
            return False
        return _NAMED.search(before) is None
    if not numeral.pair or _NAMED.search(before):
        return False
    value = int(numeral.value)
    head, tail = divmod(value, 100)
    if (head == 19 and _YEAR_BEFORE.search(before)) or 2000 <= value < 2040 or value in (1040, 1099, 911):
        return False
    return not (head <= 12 and tail < 60 and _is_hour(low, numeral.start, numeral.end, before))


def _is_hour(low: str, start: int, end: int, before: str) -> bool:
    """ "Call back at two thirty" names an hour; "settle at two thirty" a price."""
    if _HOUR_AFTER.match(low, end):
        return True
    return _AT_THE_HOUR.search(before) is not None and _SOLD_AT.search(before) is None


def _is_money_here(low: str, start: int, end: int, value: Decimal) -> bool:
    """A bare number that the words around it make money: "60 a month", "I offered 85", "took the seventy five"."""
    if _RATE.match(low, end):
        return value >= _LEAST_RATE
    if _WEEKLY.match(low, end):
        return value >= _LEAST_WEEKLY and _HOURS_WORKED.search(low[max(0, start - 24) : start]) is None
    if _TOO_LOW.match(low, end):
        return value >= _LEAST_WEEKLY
    if value < _LEAST_OFFER or _ENDS.match(low, end) is None:
        return False
    return _OFFER.search(low[max(0, start - 40) : start]) is not None


def _understood(numeral: Numeral, numerals: list[Numeral]) -> int:
    """ "They said forty-three hundred and I'd offered twenty-eight": the hundreds of the other are meant."""
    for other in numerals:
        for size in (_SIZES.get(word, 1) for word in reversed(other.words)):
            if size > 1 and other.value / 4 <= numeral.value * size <= other.value * 4:
                return size
    return 1


def names_something(low: str, amount: Amount) -> bool:
    """Whether a bare number is no money but a code, an account's end, a room, an address or part of a longer one."""
    before, after = low[max(0, amount.start - 40) : amount.start], low[amount.end : amount.end + 40]
    if _NAMED.search(before) or _STREET.match(after):
        return True
    if re.search(r"\d{3}[ -]$", before) or re.match(r"[ -]\d{3}", after):
        return True
    dollars, written = amount.money.cents // 100, low[amount.start : amount.end]
    if dollars in _TOLL_FREE_CODES and _TOLL_FREE.match(after):
        return True
    if written[0] == "0" and "." not in written:
        return True
    if len(written) == 5 and written.isdigit() and dollars % 100 and _is_beside_a_denial(before, after):
        return True
    if dollars % 50 == 0:
        return False
    if _NAMED_UNEVEN.search(before):
        return True
    if len(written) < 5 or not written.isdigit():
        return False
    if _VISIT_CODE.fullmatch(written) and _OWED.search(before) is None:
        return True
    if len(written) > 6 or (len(written) > 5 and re.search(r"\b(?:ticket|number|reference)\b", before)):
        return True
    return _CODE_BEFORE.search(before) is not None and _SUM_AFTER.match(after) is None


def _is_beside_a_denial(before: str, after: str) -> bool:
    """Whether a bare number of five digits is the code of what a denial's code was given for."""
    if _ON_A_DENIAL.search(before):
        return True
    return _DENIED_AS.match(after) is not None and _BILLED_AT.search(before) is None


def _mark_ranges(low: str, amounts: list[Amount]) -> list[Amount]:
    """Mark "4,000 to 5,000" as no one amount; "went from 18,000 to 9,000" names two."""
    vague: set[int] = set()
    for index in range(len(amounts) - 1):
        one, two = amounts[index], amounts[index + 1]
        between = low[one.end : two.start]
        if not _BETWEEN.fullmatch(between):
            continue
        before = low[max(0, one.start - 40) : one.start]
        link = between.strip()
        if link in ("and", "y", "y los") and re.search(r"\b(?:between|entre)\b", before[-18:]) is None:
            continue
        if link in ("to", "a", "a los") and re.search(
            r"\b(?:from|down|drop\w*|lower\w*|reduc\w*|cut|went|go|knock\w*|adjust\w*|chang\w*|correct\w*|bajo|bajaron|"
            r"bajar|rebaj\w*|desde|paso)\b",
            before,
        ):
            continue
        vague |= {index, index + 1}
        if two.sure and not one.sure and one.money < two.money:
            amounts[index] = replace(one, sure=True)  # "50 to 75 a month"
    return [replace(a, vague=True) if index in vague else a for index, a in enumerate(amounts)]
