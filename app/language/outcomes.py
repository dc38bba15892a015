"""What a short message reports as settled: their offer taken, a payment made, the hospital's help granted or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.acts import Act, Asked, BillNamed, RepSaid, Told
from app.core.money import Money
from app.language.hearing import Hearing

_NOT = re.compile(
    r"\b(?:not|never|if|when|should|would|could|can|will|won'?t|may|might|want|going to|gonna|before|until|about to|"
    r"unless|them to|no deal)\b|n't\b|\?"
)
_TAKEN = re.compile(
    r"\b(?:(?:ok|okay|fine|done|it'?s a|said|we have a|we got a) deal|deal done|i(?:'ll| will)? (?:take|took|accept|"
    r"accepted)"
    r" (?:it|that|their (?:offer|number))|i (?:said yes|agreed)(?: to (?:it|that|them|their \w+))?(?=$|[ .!,])|"
    r"trato hecho|"
    r"(?:la |lo )?acept[eé] (?:la oferta|el trato))"
)
# Beside these the yes belongs to something else.
_NO_PRICE = re.compile(r"\b(?:hold|plan|installments?|monthly|a month|letter|review|appeal|wait)\b")
_AGREEMENT_CAME = re.compile(
    r"\b(?:they|she|he|office|billing|hospital) (?:just |already |finally )*(?:e-?mailed|sent|mailed|faxed|gave)"
    r" (?:me |us |over )*(?:the|an|a) (?:\w+ )?(?:agreement|settlement|offer letter|contract)\b|\bgot the "
    r"(?:settlement "
    r")?agreement\b"
)
_PAID = re.compile(
    r"\b(?:i|we) (?:just |already |went ahead and |finally )*(?:paid|payed) (?:it|them|this|that|everything|the "
    r"(?:whole|full|"
    r"entire) (?:thing|bill|amount)|the bill|all of it)(?: all)?(?: off)?\b|^(?:ok |okay |fine |yes )*paid(?: "
    r"it)?(?: all| off)*"
    r"[ .!]*$|\b(?:i|we) (?:just |already )*put (?:it|this|the (?:whole )?bill|the whole thing|everything|it all) "
    r"on (?:my|a|"
    r"our|the) (?:\w+ )?(?:credit |debit )?(?:card|visa|mastercard|amex)\b|\b(?:lo|la|ya|todo) (?:lo |la "
    r")?pagu[eé]\b|\bpagu[eé] todo\b"
)
_PART = re.compile(r"\b(?:copay|part|half|deposit|some|first|premium|deductible|month|share|installment|\d{1,2} ?%)\b")
_AID = r"(?:financial (?:assistance|aid|help)|charity(?: care)?|hardship|assistance|aid application|application)"
_GRANTED = re.compile(
    r"\b(?:(?:they|hospital|it|she|he) (?:\w+ )?(?:approved|granted|accepted|gave)|got (?:approved|accepted)|(?:was|"
    r"were|been|am|"
    r"is) (?:approved|granted|accepted)|(?:me |nos )?aprobaron|said yes)\b"
)
_TURNED_DOWN = re.compile(
    r"\b(?:(?:they|hospital|it|she|he) (?:\w+ )?(?:denied|rejected|refused|declined|turned (?:me|us|it) down)|"
    r"(?:was|were|got|"
    r"been) (?:denied|rejected|turned down)|said no|(?:me |nos )?(?:negaron|rechazaron))\b"
)
_ALL_OF_IT = re.compile(
    r"\b100 ?(?:%|percent)|\b(?:a |one )?hundred percent\b|\bin full\b|\bfully\b|\b(?:whole|"
    r"full) (?:bill|amount)\b"
)
_A_PART = re.compile(r"\b\d{1,2} ?(?:%|percent)|\bpart(?:ly|ial\w*)?\b|\bhalf\b")


def outcomes(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """The facts that such a report means, where nothing has read them yet."""
    if any(isinstance(a, Asked) for a in acts):
        return
    quote = message.strip()[:200]
    told = {a.fact for a in acts if isinstance(a, Told)}
    if "assistance" not in told and (found := _of_help(words, hearing)) is not None:
        yield Told(fact="assistance", value=found, quote=quote)
        if found == "approved" and _ALL_OF_IT.search(words) and "assistance_cap" not in told:
            yield Told(fact="assistance_cap", value=Money(0), quote=quote)
        return
    if _NOT.search(words) or told or any(isinstance(a, RepSaid) for a in acts):
        return
    if "settlement_amount" in hearing.known:
        if _PAID.search(words):
            yield Told(fact="settlement_paid", value=True, quote=quote)
        elif _AGREEMENT_CAME.search(words):
            yield Asked(topic="what_now", quote=quote)  # the step says which terms must stand in it
    elif hearing.their_ask is not None and _TAKEN.search(words) and not _NO_PRICE.search(words):
        yield Told(fact="settlement_amount", value=hearing.their_ask, quote=quote)
    elif _paid_all(words, hearing):
        yield Told(fact="paid_amount", value=hearing.known["billed_amount"], quote=quote)
        if "hold" not in hearing.known:
            yield Told(fact="hold", value="declined", quote=quote)  # nothing is left to be kept quiet
        yield Asked(topic="refund", quote=quote)


def _paid_all(words: str, hearing: Hearing) -> bool:
    """The one bill that is known was paid whole; of several nobody says which."""
    one = len(hearing.bills) < 2 and hearing.known.get("billed_amount") and "paid_amount" not in hearing.known
    return bool(one) and _PAID.search(words) is not None and not _PART.search(words)


def _of_help(words: str, hearing: Hearing) -> str | None:
    """What became of the application for the hospital's help; without its name only right after it was spoken of."""
    named = re.search(rf"\b{_AID}\b", words) is not None
    spoken_of = re.search(rf"\b{_AID}\b", hearing.before.lower()) is not None
    if (
        hearing.known.get("assistance") not in (None, "applied", "likely")
        or "?" in words
        or re.search(r"\bif\b", words)
    ):
        return None
    if not named and not (hearing.known.get("assistance") == "applied" and (spoken_of or _ALL_OF_IT.search(words))):
        return None
    if re.search(r"\b(?:insur\w+|plan|appeal|claim|hold|medicaid)\b", words):
        return None
    if _TURNED_DOWN.search(words):
        return "denied"
    if _GRANTED.search(words) and not re.search(
        r"\b(?:not|never|yet|gave me (?:the|an?) (?:\w+ )?(?:application|"
        r"form))\b|n't\b",
        words,
    ):
        return "partial" if _A_PART.search(words) and not _ALL_OF_IT.search(words) else "approved"
    return None


def help_is_no_hold(acts: list[Act], words: str) -> list[Act]:
    """A yes or no to the application is none to the hold that was asked for last."""
    decided = any(isinstance(a, Told) and a.fact == "assistance" and a.value != "applied" for a in acts)
    if not decided or "hold" in words:
        return acts
    return [a for a in acts if not (isinstance(a, Told) and a.fact.startswith("hold"))]


def residue_is_no_bill(acts: list[Act], hearing: Hearing) -> list[Act]:
    """After a deal, a bill for just what the deal took off is the old one come again, and no other."""
    billed, agreed = hearing.known.get("billed_amount"), hearing.known.get("settlement_amount")
    if billed is None or agreed is None:
        return acts
    if not any(_amount_named(a) == billed - agreed for a in acts):
        return acts
    others = [a for a in acts if not isinstance(a, BillNamed) and _amount_named(a) is None]
    return [*others, Asked(topic="what_now", quote=str(billed - agreed))]


def _amount_named(act: Act) -> Money | None:
    """What a bill is said to be, where this act says it."""
    if isinstance(act, BillNamed):
        return act.amount
    return act.value if isinstance(act, Told) and act.fact == "billed_amount" else None
