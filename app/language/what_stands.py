"""What stands already: a payment plan that runs, an EOB that shows zero, their figure paid, nothing left to pay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.acts import Act, Asked, RepSaid, Told
from app.core.money import Money
from app.language.hearing import Hearing
from app.language.text import read_text

_ON_A_PLAN = re.compile(
    r"\b(?:i'?m|i am|we'?re|we are|been|already|put (?:me|us)|got (?:me|us)|have (?:me|us)|signed up|set up|estoy|"
    r"estamos)"
    r"(?: \w+){0,4}? (?:on|in|for|en) (?:a|an|the|their|un) (?:\w+ )?(?:payment|monthly|installment) plan\b"
    r"|\b(?:i|we) (?:already )?(?:have|had|pay on|am paying on) (?:a|an|the) (?:\w+ )?(?:payment|installment) plan\b"
    r"|\b(?:en un|tengo un|tenemos un) plan de pagos?\b"
)
_WANTS_A_PLAN = re.compile(r"\b(?:want|offer\w*|push\w*|suggest\w*|insist\w*|said|unless|only if|must|quier\w+)\b")
_EOB = r"(?:eob|explanation of benefits|explicacion de beneficios)"
_ZERO = r"(?:zero|nothing|none|\$ ?0(?:\.00)?|0(?:\.00)?(?= ?(?:dollars|bucks|$|[?.!,;]))|cero|nada)"
_EOB_ZERO = re.compile(
    rf"\b{_EOB}\b[^.?!;]{{0,40}}\b(?:i|we|you|patient|member|my|your|que|debo|debemos)\b[^.?!;]{{0,24}}(?:\b(?:owe|"
    rf"owed|"
    rf"responsibility|share|part|portion|balance|debo|debemos)\b)[^.?!;\d$]{{0,12}}(?<![\w$]){_ZERO}(?!\w)"
    rf"|\b{_EOB}\b[^.?!;]{{0,24}}\b(?:says?|said|shows?|showed|lists?|dice|"
    rf"muestra)\b[^.?!;\d$]{{0,16}}(?<![\w$]){_ZERO}"
    r"(?: \w+)? (?:owed|owing|due|responsibility|from me|balance)\b"
)
# What a zero on the EOB was taken for: their statement, a letter that settles, a share as the reason of a denial.
_MISREAD, _SHARE_REASON = ("zero_balance", "written_terms", "cost_share"), ("denial_category", "cost_share")
_OF_THE_PLAN = re.compile(
    r"\b(?:plan|insurance|insurer|they|aetna|cigna) paid (?:zero|nothing|\$? ?0)|paid (?:zero|nothing)\b"
)
_MAYBE = re.compile(r"\b(?:if|when|does|did|until|unless|not|should|would|supposed|wait\w*|hop\w+)\b|n't\b")
_PAID = re.compile(
    r"\b(?:i|we|ya)(?:'ve| have)? (?:\w+ )?(?:paid|sent|mailed|pagu?e|pagamos)\b|\bsent (?:them )?(?:a|the) check\b"
)
_LATER = re.compile(r"\b(?:will|going to|gonna|should|would|could|if|when|not|never|want to|can)\b|n't\b")
_NOTHING_LEFT = re.compile(
    r"\b(?:want|wants|need|ask(?:ing)? for|owe|owes|due|is) nothing (?:more|else|left)\b|\bnothing (?:more|else|"
    r"left)? ?(?:is )?"
    r"(?:owed|due|to pay|left to pay)\b|\b(?:i|we)(?:'ve| have)? (?:\w+ )?paid (?:it |this |that |the bill )?(?:all "
    r"|off )?(?:in "
    r"full|off)\b|\bpaid (?:off )?(?:the )?(?:whole|full|entire) (?:bill|thing|amount|balance)\b|\bno (?:me "
    r")?(?:piden|"
    r"cobran|debo) (?:nada )?mas\b|\b(?:lo |la )?pague (?:todo|completo|completa)\b"
)
_A_PART = re.compile(
    r"\b(?:of it|part|half|copay|deposit|deductible|share|this (?:month|week|year)|for now|so far|until|yet)\b"
)
_WHOLE = re.compile(r"\bpaid (?:off )?(?:the )?(?:whole|full|entire) (?:bill|thing|amount|balance)\b")


def what_stands(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, with what is already so in place of what its words are like."""
    if hearing.mode == "call":
        return acts
    low = read_text(message).low
    if _ON_A_PLAN.search(low) and not _WANTS_A_PLAN.search(low):
        acts = tuple(a for a in acts if not (isinstance(a, RepSaid) and a.label == "pushes_payment_plan"))
    zero = _EOB_ZERO.search(low)
    if (
        zero is not None
        and not _OF_THE_PLAN.search(low)
        and not _MAYBE.search(low, max(0, zero.start() - 24), zero.end())
    ):
        acts = tuple(a for a in acts if not (isinstance(a, Told) and (a.fact, a.value) == _SHARE_REASON))
        acts = (*_without(acts, *_MISREAD), Told(fact="cost_share", value=Money(0), quote=message.strip()[:200]))
    if any(isinstance(a, Told) and (a.fact, a.value) == ("appeal", "lost") for a in acts) and "hold" not in low:
        acts = _without(acts, "hold")  # "I appealed it and it was denied" is no answer about the hold
    if hearing.known.get("insurance_type") == "uninsured" and re.search(r"\bno network\b", low):
        acts = _without(acts, "network_status")  # who has no plan has no network to be out of
    return (*_as_settled(low, hearing, acts), *_all_paid(low, message, hearing, acts))


def _without(acts: tuple[Act, ...], *facts: str) -> tuple[Act, ...]:
    return tuple(a for a in acts if not (isinstance(a, Told) and a.fact in facts))


def _as_settled(low: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """Who paid just what the other side would take has taken it, and waits for the zero."""
    paid = _paid_now(acts)
    settled = hearing.known.get("settlement_amount") or hearing.their_ask
    if paid is None or paid.value != settled or not _PAID.search(low) or _LATER.search(low):
        return acts
    told = [Told(fact="settlement_paid", value=True, quote=paid.quote)]
    if "settlement_amount" not in hearing.known:
        told.insert(0, Told(fact="settlement_amount", value=paid.value, quote=paid.quote))
    return (*_without(acts, "paid_amount", "payment_due", "settlement_paid", "settlement_amount"), *told)


def _all_paid(low: str, message: str, hearing: Hearing, acts: tuple[Act, ...]) -> Iterator[Act]:
    """A bill that is paid whole: what it was, that no hold is needed, and whether the money comes back."""
    told = {a.fact: a.value for a in acts if isinstance(a, Told)}
    billed = told.get("billed_amount") or hearing.known.get("billed_amount")
    paid = told.get("paid_amount") or (billed if _WHOLE.search(low) else hearing.known.get("paid_amount"))
    if not paid or billed not in (None, paid) or {"hold", "settlement_paid"} & told.keys() or len(hearing.bills) > 1:
        return
    if not _NOTHING_LEFT.search(low) or _LATER.search(low) or _A_PART.search(low):
        return
    quote = message.strip()[:200]
    if "paid_amount" not in told and hearing.known.get("paid_amount") != paid:
        yield Told(fact="paid_amount", value=paid, quote=quote)
    if billed is None:
        yield Told(fact="billed_amount", value=paid, quote=quote)
    if "hold" not in hearing.known:
        yield Told(fact="hold", value="declined", quote=quote)  # nothing is left to be kept quiet
    if not any(isinstance(a, Asked) for a in acts):
        yield Asked(topic="refund", quote=quote)


def _paid_now(acts: tuple[Act, ...]) -> Told | None:
    return next((a for a in acts if isinstance(a, Told) and a.fact == "paid_amount"), None)
