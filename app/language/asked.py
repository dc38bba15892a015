"""What the person is asked to pay: one amount, or several bills with their senders and the total told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.core.money import Money
from app.language.amounts import Amount
from app.language.places import Sender, senders
from app.language.roles import place_amounts
from app.language.scene import Scene

_MAY_BE_A_BILL = frozenset({"billed_amount", "wanted", "said", None})
_TOTAL = re.compile(
    r"\b(?:total|all told|altogether|together|in all|combined|comes to|adds? up to|en total|todo junto|suma\w*)\b"
)
_BREAK = re.compile(r"[;:.]| (?:and|but|y|pero) |, ")
_FAR = 44
_BESIDE = 34
_A = r"(?:just |only |about |around |at |of |to |for |a |an |the |my |our |your |is |was |now |like |: ?|- ?)*$"
# Amounts that are another thing: a fee, a price by the day, someone else's bill, what was paid, earned, allowed.
_NOT_THE_BILL_BEFORE = re.compile(
    r"\b(?:used to|friend'?s?|neighbor'?s?|other people|instead of|rather than|paid|pagaron|pagado|pagamos|"
    r"gano|ganamos|gana|earn|make|making|"
    r"income|premium|allowed|permitio|pago|deposit|down payment|good faith|fee (?:is|of)|worth|save|saved|savings|"
    r"already gave (?:them|her|him)|i (?:said|offered|proposed|raised|countered)|ofreci|offer(?:ed)? (?:of|"
    r"them|in)|budget|afford|"
    r"i can (?:do|pay|manage)|puedo (?:pagar|dar)|copay (?:at|of)|medicare (?:pays?|rate|allows?)|between) " + _A
)
_NOT_THE_BILL_AFTER = re.compile(
    r"^ ?(?:a|per|each|every|al|por|cada) (?:day|month|week|visit|session|hour|year|mile|mes|semana|dia|"
    r"ano)\b|^ ?(?:/|each\b)|"
    r"^ (?:for (?:the|a) copy|copay at|deposit|good faith|\"?good faith|down payment|in (?:savings|the bank)|extra a)|"
    r"^ (?:off|discount)\b(?! (?:a|the|of) #)|^ (?:en mis|de) ahorros|^ (?:miles?|beds?|days?)\b"
)
_AGREED_BEFORE = re.compile(
    r"\b(?:agreed|agree) (?:to (?:take|accept|settle(?: for)?|close it (?:for|at))|on|at|to) " + _A + r"|"
    r"\b(?:they|she|he|hospital|lab|supervisor) (?:finally |actually )?(?:took|accepted|said yes to|is taking|"
    r"are taking|approved) " + _A + r"|"
    r"\b(?:we|will|'ll|would) take "
    + _A
    + r"(?=.*)|\bsettled (?:on|for|at) "
    + _A
    + r"|\b(?:drops?|dropped|lowered|cut|knocked)(?: it| the bill| my bill)?(?: from)? #+ to "
    + _A
    + r"|\b(?:upon|on) receipt of "
    + _A
    + r"|\b(?:aceptaron|acepto|quedamos en|acordamos|acordado|llegamos a) "
    + _A
)
_AGREED_AFTER = re.compile(
    r"^ (?:we (?:agreed|settled|shook)|as (?:payment|settlement) in full|and call it (?:even|square|done)|in "
    r"full (?:settlement|satisfaction)|"
    r"(?:is|was) (?:the )?(?:deal|settlement|agreed)|(?:que|en que) (?:acordamos|quedamos))"
)
_NOW_BEFORE = re.compile(
    r"\b(?:turned into|down to|left with|leaves|leaving|comes? down to|went from #+ to|now (?:it is|it's|says|"
    r"wants?|at|shows)|instead it is|"
    r"so (?:there is|it is|that leaves)|(?:mine|but it) is|remaining(?: balance)?|my part is|me (?:manda|toca|"
    r"queda)(?: a mi)?|quedan?|"
    r"queda en|sends? (?:me )?|(?:invoice|statement|letter|bill) (?:says|is)|(?:from|was) #+ to) " + _A
)
_NOW_AFTER = re.compile(r"^ (?:left|remaining|still (?:owed|due)|is (?:what is )?left|instead of #)")
_ASKED_BEFORE = re.compile(
    r"\b(?:bill(?:ed|s|ing)?|owe[sd]?|balance|wants?|wanted|asking|asks|charg(?:ed|es|ing)|due|for|costs?|"
    r"invoice|statement|pay|"
    r"cobran?|cobro|cobraron|cobrando|piden?|quieren?|debo|debemos|deuda|cuenta|factura|por|of the|of my|off "
    r"(?:a|the|my)|on the|"
    r"come up with|cut|under|says|number,|sobre) " + _A + r"|\bof the " + _A
)
_ASKED_AFTER = re.compile(
    r"^ ?(?:(?:medical |hospital |er |lab |ambulance )*(?:bill|balance|debt|invoice|charge|account)\b|from "
    r"(?:the|a|an|my)|to (?:the|a|an|my)|"
    r"(?:del?|al|a la|de la) |is mine|is (?:what )?they|(?:they|me) (?:want|quier)|for (?:the|a|an|my|two|"
    r"one)|(?:que )?me (?:cobran|piden|quieren)|en total)"
)


class OneOfSeveral(NamedTuple):
    """One of several bills: who sent it, how much."""

    provider_type: str
    money: Money
    start: int
    end: int


class Asked(NamedTuple):
    """The amount asked, the bills where several are told, who sent the one, and the words."""

    amount: Money | None
    bills: tuple[OneOfSeveral, ...]
    sender: str | None
    quote: str


def read_asked(scenes: list[Scene]) -> Asked:
    """Several bills where two senders each name an amount; else the one amount that is asked."""
    for scene in scenes:
        bills = tuple(_several(scene))
        if len({bill.provider_type for bill in bills}) >= 2 and not _is_eob(scene):
            return Asked(_total(scene, bills), bills, None, scene.words(bills[0].start, bills[-1].end))
    for scene in scenes:
        if (best := _best(scene)) is not None:
            sender = _sender_of(scene, best)
            return Asked(best.money, (), sender, scene.words(best.start, best.end))
    untold = next((scene.words(c.start, c.end) for scene in scenes for c in _candidates(scene)), "")
    return Asked(None, (), None, untold)  # amounts, and nothing says which it is


class Candidate(NamedTuple):
    """An amount that may be what is asked: how surely (the lower the better), and where it stands."""

    rank: int
    start: int
    end: int
    money: Money


def _best(scene: Scene) -> Candidate | None:
    """The likeliest amount; of several equally likely the last, or none where nothing tells them apart."""
    found = list(_candidates(scene))
    if not found:
        return None
    rank = min(c.rank for c in found)
    best = [c for c in found if c.rank == rank]
    if rank >= _UNMARKED and len({c.money for c in best}) > 1:
        return None
    return best[-1]


_AGREED, _NOW, _ASKED, _SHARE, _UNMARKED, _THEIRS, _NAMED = range(7)


def _candidates(scene: Scene) -> Iterator[Candidate]:
    roles = {p.amount.start: p.role for p in place_amounts(scene)}
    for amount in scene.amounts:
        if amount.vague or not amount.money:
            continue
        before, after = _around(scene, amount.start, amount.end)
        rank = _rank(before, after, roles.get(amount.start, "unstated"))
        if rank is not None:
            yield Candidate(rank, amount.start, amount.end, amount.money)


def _around(scene: Scene, start: int, end: int) -> tuple[str, str]:
    """The words of the sentence before and after an amount."""
    first, last = scene.sentence(start)
    return scene.low[max(first, start - 60) : start], scene.low[end : min(last, end + 60)]


def is_another_thing(scene: Scene, amount: Amount) -> bool:
    """True for a fee, a price by the day, what the plan paid, what somebody earns: no bill, whatever stands beside."""
    before, after = _around(scene, amount.start, amount.end)
    return _NOT_THE_BILL_AFTER.match(after) is not None or _NOT_THE_BILL_BEFORE.search(before) is not None


def _rank(before: str, after: str, role: str | None) -> int | None:
    if _NOT_THE_BILL_AFTER.match(after) or _NOT_THE_BILL_BEFORE.search(before):
        return None
    if _AGREED_BEFORE.search(before) or _AGREED_AFTER.match(after):
        return _AGREED
    if _NOW_BEFORE.search(before) or _NOW_AFTER.match(after):
        return _NOW
    if role in ("billed_amount", "wanted", "said") or _ASKED_BEFORE.search(before) or _ASKED_AFTER.match(after):
        return _ASKED if role != "unstated" else _NAMED
    if role == "cost_share":
        return _SHARE
    if role is None:
        return _UNMARKED
    if role == "theirs":
        return _THEIRS
    return (
        _NAMED
        if role == "unstated" and re.search(r"\b(?:the|this|that|los|las|el)(?: full| whole)? $", before)
        else None
    )


def _is_eob(scene: Scene) -> bool:
    """True for a list of a statement's figures, where each stands beside its own word."""
    return re.search(r"\ballowed\b.{0,60}\b(?:paid|coinsurance)\b", scene.low) is not None


def _sender_of(scene: Scene, best: Candidate) -> str | None:
    """The sender that stands right beside the amount."""
    near = [
        (gap, sender.kind)
        for sender in senders(scene)
        if (gap := _gap(scene, best.start, best.end, sender)) is not None and gap <= _BESIDE
    ]
    return min(near)[1] if near else None


def _several(scene: Scene) -> list[OneOfSeveral]:
    """Each amount with the sender that stands nearest, no sender twice."""
    placed = [p for p in place_amounts(scene) if p.role in _MAY_BE_A_BILL and p.amount.money]
    if len(placed) < 2:
        return []
    named = senders(scene)
    near = sorted(
        (gap, index, who)
        for index, item in enumerate(placed)
        for who, sender in enumerate(named)
        if (gap := _gap(scene, item.amount.start, item.amount.end, sender)) is not None
    )
    taken: dict[int, Sender] = {}
    for _, index, who in near:
        if index not in taken and named[who] not in taken.values():
            taken[index] = named[who]
    return [
        OneOfSeveral(taken[i].kind, item.amount.money, item.amount.start, item.amount.end)
        for i, item in enumerate(placed)
        if i in taken
    ]


def _gap(scene: Scene, first: int, last: int, sender: Sender) -> int | None:
    """How far a sender stands from an amount; None across another amount, a sentence, or too many words."""
    start, end = (sender.end, first) if sender.end <= first else (last, sender.start)
    between = scene.low[start:end]
    if start > end or "#" in between or len(between) > _FAR or re.search(r"[.!?][\"')]*(?:\s|$)|\n", between):
        return None
    return len(between) + 12 * len(_BREAK.findall(between))


def _total(scene: Scene, bills: tuple[OneOfSeveral, ...]) -> Money | None:
    """The amount that is the sum of the bills, or that is called the total."""
    whole = sum(bill.money.cents for bill in bills)
    others = [a for a in scene.amounts if not a.vague and all(a.start != bill.start for bill in bills)]
    exact = next((a.money for a in others if a.money.cents == whole), None)
    if exact is not None:
        return exact
    called = (
        a.money for a in others
        if _TOTAL.search(scene.low[max(0, a.start - 24) : a.start]) or _TOTAL.search(scene.low[a.end : a.end + 16])
    )  # fmt: skip
    return next(called, None)
