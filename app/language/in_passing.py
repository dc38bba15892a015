"""What a short message tells in passing: the hospital's help, a month's pay, a paper sent in the same breath."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from app.core.acts import Act, Answered, Asked, Corrected, RepSaid, Told
from app.core.case import FACTS
from app.core.money import Money
from app.language.amounts import find_amounts
from app.language.hearing import Hearing

_HELP = r"(?:financial (?:assistance|aid|help)|charity care|hardship|assistance|financial counsel\w+)"
_HELP_IS_THERE = re.compile(
    rf"\b(?:they|she|he|hospital|office|billing|rep)\b.{{0,40}}\b(?:have|has|had|sent|gave|mailed|emailed|offer\w*|"
    rf"mentioned|told me about)\b.{{0,30}}\b(?:{_HELP}(?: program| form| application| policy)?|application)\b"
    r"|\b(?:tienen|hay|tiene|me (?:dieron|mandaron)) (?:un |una |el |la )?(?:programa|formulario|solicitud|forma) "
    r"(?:de|para) "
    r"(?:\w+ ){0,2}(?:ayuda|caridad|asistencia)\b"
)
_APPLIED = re.compile(
    rf"\b(?:sent|mailed|emailed|faxed|submitted|turned|handed|dropped|filled|filed)\b.{{0,20}}\bapplication\b"
    rf"|\bapplied for (?:the |their |some )?{_HELP}"
)
# "They have a form for charity care", and then: "filled in the form and mailed it".
_FORM_SENT = re.compile(
    r"\b(?:filled|completed|did|signed)(?: it| that)?(?: in| out| up)? (?:the |their |that |your |a )?(?:\w+ )?"
    r"(?:forms?|paperwork|papers)\b[^.!?]{0,20}\b(?:sent|mailed|emailed|faxed|submitted|turned|handed|dropped)\b"
    r"|\b(?:llen[eé]|complet[eé]|llenamos) (?:el |la |su )?(?:formulario|solicitud|forma)\b[^.!?]{0,20}\b(?:mand|"
    r"envi|entreg)\w+"
    r"|\b(?:sent|mailed|emailed|faxed|submitted|turned in|handed in|dropped off) (?:in |off |back )?(?:the |their )?"
    r"(?:filled[ -](?:in|out) |completed )?(?:charity|assistance|hardship|financial aid) (?:\w+ )?"
    r"(?:forms?|paperwork|papers)\b"
)
_OTHER_FORM = re.compile(r"\b(?:appeal\w*|dispute\w*|external|review|hipaa|release|authoriz\w+|hold|court|denial)\b")
_CAME_FROM_THEM = re.compile(
    r"\b(?:they|she|he|hospital|office|billing|rep) (?:\w+ )?(?:sent|mailed|emailed|gave|handed)\b|\b(?:sent|mailed|"
    r"handed) me\b"
)
_OTHER_APPLICATION = re.compile(r"\b(?:medicaid|medi-cal|insurance|job|loan|card|marketplace)\b")
_NOT = re.compile(r"\b(?:not|never|won't|will|going to|should|could|would|if|when|denied|refused|no)\b|n't\b|\?")
_CLAUSES = re.compile(r",? (?:but|though|however|pero|aunque) |[.;!](?: |$)")
_EARNS = re.compile(
    r"\b(?:i|we) (?:only |just |about )*(?:make|makes|earn|get|bring (?:home|in)|take home)\b"
    r"[^.!?]{0,24}(?:\b(?:a|per|each|every) month\b|\bmonthly\b|/ ?mo)"
    r"|\b(?:unemployment|disability|ssdi|social security|pension|my (?:pay|paycheck|salary|wages?|income|check)|we "
    r"live on|i "
    r"live on) (?:is |pays |of |check is |payment is |about |only |just |around |me )*\$? ?[\d,.]+k? (?:a|per|each|"
    r"every) month"
)
_LIVES_WITH = re.compile(
    r"\b(?:i live with|it'?s (?:just )?me(?:,| and| with)|there'?s me(?:,| and))(?P<spouse>[ ,]+(?:my )?(?:wife|"
    r"husband|"
    r"partner|spouse))?(?:[ ,]+(?:and |with )?(?:my |our )?(?P<kids>one|two|three|four|five|six|\d)? ?(?P<kid>kids?|"
    r"children|"
    r"child|sons?|daughters?))?"
)
_NOT_IN_THE_NETWORK = re.compile(
    r"\bno (?:es|era|esta|estaba|est[aá]n|estaban|son|eran) (?:in[ -]network|(?:en|dentro de) (?:la|mi|su) red)\b"
)
_SAVED = re.compile(
    r"\btengo (?:como |unos |solo |s[oó]lo )*\$? ?[\d,.]+k? (?:d[oó]lares )?"
    r"(?:ahorrad[oa]s?|guardad[oa]s?|en (?:mis )?ahorros)\b"
)
_WE_ARE = re.compile(
    r"\bwe(?:'re| are) (?:a (?:family|household) of )?(?P<many>two|three|four|five|six|seven|eight|"
    r"\d) people\b"
)
_FAMILY = re.compile(
    r"\b(?:family|household) (?:of|is|has)(?: about)? (?P<many>\d{1,2}|one|two|three|four|five|six|seven|eight)\b"
    r"|\b(?P<more>\d|two|three|four|five|six|seven|eight) (?:of us|people) (?:in|at) (?:the|my|our) (?:house\w*|home|"
    r"family)\b"
    r"|(?P<alone>\b(?:i live alone|just me|only me|i'?m single)\b|(?<!a )(?<!every )\bsingle\b(?=[ ,.]*$))"
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_MONTHS = 12
_ZERO_PAPER = re.compile(
    r"\b(?:got|received|have|here is) (?:the |a |their |my )?zero (?:balance )?(?:statement|letter|bill)\b"
)
_LETTER_OUT = re.compile(
    r"\b(?:i|we|and|also|already) (?:have |already |just |then )*(?:sent|mailed|emailed|faxed) (?:them |out |over )*"
    r"(?:the|that|your|a|my) (?:\w+ )?(?:letter|email|confirmation|note)\b"
)
_LOOKS_FINE = re.compile(
    r"\b(?:looks?|seems?|is|was|it'?s|all|everything'?s?) (?:all |totally |pretty )?(?:fine|right|ok|okay|good|"
    r"correct|in order)"
    r"\b|\bno (?:errors?|mistakes?)\b|\bdid(?:n't|nt| not) find any (?:errors?|mistakes?)\b|\bnothing (?:looks? |is "
    r")?wrong\b"
)
_WOULD_OFFER = re.compile(
    r"\b(?:i'?ll|i will|i'?m going to|i am going to|i'?d|i would|i could|let me|maybe i) (?:\w+ )?"
    r"(?:offer|counter with|counter at|say|go (?:up )?to|raise (?:it )?to)\b.{0,8}\d"
)
_IT_IS_NOT = re.compile(
    r"(?i)\b(?:it['’]?s|it is|it was|i mean|name is) (?P<new>[^,;!?]{2,40}?),? not "
    r"(?P<old>[^,;!?]{2,40}?)[ .!]*$"
)
_PAID_NOTHING = re.compile(
    r"\b(?:did(?:n't|nt| not)|have(?:n't|nt| not)|never) (?:actually )?(?:pay|paid) (?:\w+ )?(?:anything|any of it|a "
    r"(?:dime|penny|"
    r"cent)|them)\b|\bpaid (?:them )?nothing\b"
)
_NEVER_HELD = re.compile(
    r"\b(?:they|she|he|nobody|no one|office|hospital) (?:never|did(?:n't|nt| not)) (?:actually )?"
    r"(?:gave|give|grant|granted|put|place|placed|agree|agreed)\b.{0,24}\bhold\b|\bthere (?:is|was)(?:n't| no) (?:a "
    r")?hold\b"
)
_BARE_AMOUNT = re.compile(
    r"^(?:(?:it'?s|it is|about|around|maybe|like|i think|probably|roughly|the bill is|almost|over|so|ok|um|uh|"
    r"well)[, ]+)*"
    r"\$? ?[\d,.]+ ?(?:k|grand|thousand|hundred|dollars|bucks)*(?: dollars)?[.! ]*$"
    r"|^(?:(?:it'?s|it is|about|around|maybe|like|i think|probably|roughly|almost|over|so|ok|um|uh|well)[, "
    r"]+)*(?:(?:one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand|and|a|dollars|bucks)[ -]?)+[.! ]*$"
)


def in_passing(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """What the cue tables left unread."""
    quote = message.strip()[:200]
    told = {a.fact for a in acts if isinstance(a, Told)}
    for read in (
        _zero,
        _errors_off,
        _help,
        _income,
        _household,
        _in_spanish,
        _sent_and_checked,
        _taken_back,
        _amount_alone,
    ):
        for act in read(words, quote, hearing, acts):
            if not isinstance(act, Told) or act.fact not in told:
                yield act


def _zero(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    if _ZERO_PAPER.search(words) and not _NOT.search(words):
        yield Told(fact="zero_balance", value=True, quote=quote)


def _errors_off(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """What came off is no longer in dispute, and a new balance that has it off already is not cut twice."""
    told: dict[str, Any] = {a.fact: a.value for a in acts if isinstance(a, Told)}
    disputed, removed = hearing.known.get("errors_supported"), told.get("errors_removed")
    if disputed and removed is not None and "errors_supported" not in told:
        yield Told(fact="errors_supported", value=Money(max(0, disputed.cents - removed.cents)), quote=quote)
    billed, taken = hearing.known.get("billed_amount"), hearing.known.get("errors_removed")
    restated = told.get("billed_amount")
    if billed and taken and restated is not None and billed.cents - taken.cents == restated.cents:
        yield Corrected(fact="errors_removed", value=Money(0), quote=quote)


def _help(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """Read by clauses: "no hold, but they have a form for charity care" says no only to the hold."""
    if _OTHER_APPLICATION.search(words):
        return
    for clause in _CLAUSES.split(words):
        if (found := next(_help_in(clause, words, quote, hearing, acts), None)) is not None:
            yield found
            return


def _help_in(clause: str, words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    if _NOT.search(clause):
        return
    if _APPLIED.search(clause) and not _CAME_FROM_THEM.search(clause):
        yield Told(fact="assistance", value="applied", quote=quote)
        return
    expected = hearing.known.get("assistance") == "likely" or re.search(_HELP, words) is not None
    if expected and _FORM_SENT.search(clause) and not _OTHER_FORM.search(clause):
        yield Told(fact="assistance", value="applied", quote=quote)
        return
    is_open = "assistance" not in hearing.known and not any(isinstance(a, RepSaid) for a in acts)
    if is_open and _HELP_IS_THERE.search(clause):
        yield Told(fact="assistance", value="likely", quote=quote)


def _income(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    amounts = find_amounts(words)
    if len(amounts) == 1 and not amounts[0].vague and _EARNS.search(words):
        yield Told(fact="income", value=Money(amounts[0].money.cents * _MONTHS), quote=quote)


def _household(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    if (size := _counted(words)) is not None:
        yield Told(fact="household_size", value=size, quote=quote)
        return
    found = _FAMILY.search(words)
    if found is None:
        return
    many = found["many"] or found["more"]
    size = 1 if many is None else _COUNTS.get(many) or int(many)
    # "Single" says how many they are only beside what they earn.
    if size > 1 or hearing.open_question == "household_size" or _EARNS.search(words) or "income" in hearing.known:
        yield Told(fact="household_size", value=size, quote=quote)


def _in_spanish(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """ "My insurance dice que no era in network", "tengo 1,500 ahorrados"."""
    if "?" in words:
        return
    if _NOT_IN_THE_NETWORK.search(words):
        yield Told(fact="network_status", value="out_of_network", quote=quote)
    amounts = find_amounts(words)
    if _SAVED.search(words) and len(amounts) == 1 and not amounts[0].vague:
        yield Told(fact="savings", value=amounts[0].money, quote=quote)


def _counted(words: str) -> int | None:
    """How many they are, where the people are counted up; None where it stays open who "kids" are."""
    if (whole := _WE_ARE.search(words)) is not None:
        return _COUNTS.get(whole["many"]) or int(whole["many"])
    found = _LIVES_WITH.search(words)
    if found is None or not (found["spouse"] or found["kid"]):
        return None
    if found["kid"] and not found["kids"] and found["kid"].endswith(("s", "ren")):
        return None
    kids = 0 if not found["kid"] else _COUNTS.get(found["kids"] or "one") or int(found["kids"])
    return 1 + bool(found["spouse"]) + kids


def _sent_and_checked(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """ "They put it on hold, and I sent the letter"; "got the itemized bill, looks fine"."""
    told = {(a.fact, a.value) for a in acts if isinstance(a, Told)}
    if ("hold", "granted") in told and _LETTER_OUT.search(words):
        yield Told(fact="hold_confirmed", value=True, quote=quote)
    if ("itemized", "received") in told and _LOOKS_FINE.search(words):
        yield Told(fact="bill_checked", value=True, quote=quote)
    if _WOULD_OFFER.search(words) and not any(isinstance(a, RepSaid | Asked) for a in acts):
        yield Asked(topic="what_to_offer", quote=quote)


def _taken_back(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """ "They never gave me a hold", "I didn't pay anything", "it's St. Luke's, not St. Joseph's"."""
    if hearing.known.get("hold") == "granted" and _NEVER_HELD.search(words):
        yield Corrected(fact="hold", value="refused", quote=quote)
    paid = hearing.known.get("paid_amount")
    if paid is not None and paid.cents and _PAID_NOTHING.search(words):
        yield Corrected(fact="paid_amount", value=Money(0), quote=quote)
    match = _IT_IS_NOT.search(quote)
    for fact in ("provider", "insurer"):
        known = hearing.known.get(fact)
        if match is not None and known and match["old"].strip().lower() in str(known).lower():
            yield Corrected(fact=fact, value=match["new"].strip(), quote=quote)


def _amount_alone(words: str, quote: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """A figure and nothing else, before the bill's amount is known, is what they want."""
    asked = hearing.open_question
    asks_for_money = asked in FACTS and FACTS[asked].kind == "money"
    if acts and not all(isinstance(a, Answered) for a in acts):
        return
    if "billed_amount" in hearing.known or asks_for_money or not _BARE_AMOUNT.match(words):
        return
    amounts = find_amounts(words)
    if len(amounts) == 1 and not amounts[0].vague and amounts[0].money >= Money.dollars(100):
        yield Told(fact="billed_amount", value=amounts[0].money, quote=quote)
