"""What the plan page adds to the file: what may be owed, what was promised, the next steps if each goes as hoped."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from app.core.acts import PLAN_TELLS
from app.core.case import FACTS, WRITTEN_TERMS, Bill, CallNote, Case, Fact
from app.core.decide import standing_node
from app.core.money import ZERO, Money
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.pricing import number_to_say, speaks_number, their_number
from app.core.replying import book_move
from app.core.update import DONE_FACTS
from app.core.view import View, agreed_amount

# What a call that went well leads to; everything else is in DONE_FACTS.
_WENT_WELL: dict[str, tuple[str, Any]] = {
    "ask_hold": ("hold", "granted"),
    "ask_hold_surprise": ("hold", "granted"),
    "ask_authority": ("authority_confirmed", True),
    "ask_authority_higher": ("authority_confirmed", True),
    "accept_pending_terms": ("written_terms", WRITTEN_TERMS),
}
_END = "keep_papers"
# What the other side said that binds them: a hold, papers, a yes to a number.
_PROMISES = frozenset({"hold_granted", "itemized_available", "accepts_offer"})
# Else only what they said they would do: a call back, a review, a letter, a zero, no collections. A price or a
# refusal is no promise, whatever else it is.
_WILL = (
    r"\b(?:will|'?ll|going to|gonna|agreed? to|promise\w*|(?<!you )(?:would|can)|"
    r"(?:i|we|she|he|they)'(?:m|re|s)|is|are|am)\b"
    r"[^.!?]{0,40}?"
)
_SHALL_DO = re.compile(
    _WILL + r"\b(?:call(?:ing)?\b[^.!?]{0,20}\bback|call (?:you|me)|get back to|return (?:your|my|the) call|callback|"
    r"review\w*|look(?:ing)? into|re-?check|audit|(?:send|email|mail|put|get|fax|confirm|write)\w*\b[^.!?]{0,40}\b"
    r"(?:letter|writing|agreement|email|itemi[sz]ed|statement|confirmation)|zero(?:ed)?|"
    r"(?:not|never|n't)\b[^.!?]{0,20}\bcollections?)"
    r"|\b(?:won't|will not|not going to|never)\b[^.!?]{0,24}\bcollections?\b"
    r"|\b(?:call|get) (?:you|me) back\b"
    r"|\byou(?:'ll| will| should) (?:have|get|receive) (?:it (?:by|in|on|within|today|tomorrow)|"
    r"(?:the|that|a|our) (?:letter|agreement|copy))\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:can't|cannot|can not|won't|will not|don't|do not|never|unable|not able)\b", re.IGNORECASE)
# In the words of a promise, and none: a threat, a question, a warning.
_NO_PROMISE = re.compile(
    r"\b(?:can't|cannot|can not|no) (?:really )?(?:guarantee|promise)|\b(?:attorneys?|lawyers?|legal|court)\b"
    r"|\b(?:what's|what is|whats|do you (?:have|want))\b[^.!?]{0,24}\be-?mail\b"
    r"|\b(?:keep|continue to|still) (?:send|get|receiv)\w*\b",
    re.IGNORECASE,
)
# Those among them that are, or may become, the deal: its terms must be in writing before anything is paid.
_DEALS = frozenset({"accepts_offer", "verbal_only_deal"})
_TOLD_OFTEN = 99  # more often than any step has words: the way goes on without it


def next_steps(case: Case, bill: str, playbook: Playbook, today: date, most: int = 3) -> tuple[Move, ...]:
    """At most `most` different steps, the one that stands first. The case itself is not changed."""
    ahead = case.model_copy(update={"focus": bill})
    found: dict[str, Move] = {}
    for _ in range(3 * most):
        view = View(ahead, ahead.bill, playbook, today)
        move = book_move(standing_node(view), view)
        if move.step is None or (move.step in found and move.step in _let_go(ahead)):
            break
        found.setdefault(move.step, move)
        if len(found) == most or move.step == _END:
            break
        ahead = _as_hoped(ahead, move, playbook, today)
    return tuple(found.values())


def _let_go(case: Case) -> frozenset[str]:
    return frozenset(step for step, times in case.bill.told.items() if times >= _TOLD_OFTEN)


def _as_hoped(case: Case, move: Move, playbook: Playbook, today: date) -> Case:
    """The case once this step is done: our number is taken, a call goes well; said and let go where nothing tells."""
    assert move.step is not None
    known = {**_WENT_WELL, **DONE_FACTS}.get(move.step)
    if known is None and speaks_number(move.step):
        known = "settlement_amount", number_to_say(View(case, case.bill, playbook, today))
    if known is not None and known[1] is not None:
        name, value = known
        case = case.with_fact(Fact(name=name, value=value, on=today))
    told = {**case.bill.told, move.step: _TOLD_OFTEN}
    return case.with_bill(case.bill.model_copy(update={"told": told}))


class Promise(CallNote):
    """What was said or promised, and whether it is there in writing; None where nobody said."""

    in_writing: bool | None = None


def promises(bill: Bill) -> tuple[Promise, ...]:
    """What was said or promised, oldest first. A hold is one also where it was told as a fact."""
    notes = [note for note in bill.calls if is_promise(note)]
    hold = bill.facts.get("hold")
    if hold is not None and hold.value == "granted":
        if all(note.label != "hold_granted" for note in notes):
            notes.append(CallNote(on=hold.on, label="hold_granted", quote=hold.quote))
        notes = [_with_names(note, bill) if note.label == "hold_granted" else note for note in notes]
    notes = sorted(notes, key=lambda note: note.on)
    deal = next((note for note in reversed(notes) if note.label in _DEALS), None)
    return tuple(Promise(**dict(note), in_writing=_in_writing(note, note is deal, bill)) for note in notes)


def is_promise(note: CallNote) -> bool:
    return note.zeroed or note.plan in PLAN_TELLS or note.label in _PROMISES or promise_in(note.quote) is not None


def promise_in(words: str) -> str | None:
    """The part of what they said that says what they will do."""
    found = None if _NO_PROMISE.search(words) else _SHALL_DO.search(words)
    if found is None or ("collection" not in found[0].lower() and _NO.search(found[0]) is not None):
        return None
    return found[0]


def _with_names(note: CallNote, bill: Bill) -> CallNote:
    who, reference = note.who or bill.value("hold_contact"), note.reference or bill.value("hold_reference")
    return note.model_copy(update={"who": who, "reference": reference})


def _in_writing(note: CallNote, is_deal: bool, bill: Bill) -> bool | None:
    """Known for a hold, and for the newest deal: a letter with some of its terms is not yet the deal in writing."""
    fact = bill.facts.get("hold_confirmed" if note.label == "hold_granted" else "written_terms")
    # A confirmation says nothing of what was promised after it.
    if fact is None or fact.on < note.on or not (is_deal or note.label == "hold_granted"):
        return None
    if fact.name == "hold_confirmed":
        return bool(fact.value)
    if not fact.value:
        return False
    return True if set(WRITTEN_TERMS) <= set(fact.value) else None


def may_owe(view: View) -> Money | None:
    """What they may owe, as far as it is settled: what was agreed, zero, their share, or the most of it."""
    agreed, status = agreed_amount(view), view["liability"]
    if view["zero_balance"]:
        return ZERO
    if agreed is not None:
        return agreed
    if status == "nothing_owed":
        return ZERO
    if status == "cost_share_only":
        share: Money | None = view.bill.value("cost_share")
        return share
    asked, appeal_ahead = their_number(view.bill), view["appeal_open"] or not view["appeal_settled"]
    if status != "owed" or appeal_ahead or view.bill.value("billed_amount") is None or asked is None:
        return None
    return min(asked, view.decision.figures.most_owed)


def private_amounts(case: Case, bill: Bill, ceiling: str | None) -> frozenset[Money]:
    """The amounts that the other side must not learn: savings, income, what was set aside, the limit that follows.

    One that they know already, since one of us named it to the other, gives nothing away.
    """
    facts = [*case.facts.values(), *bill.facts.values()]
    told = {fact.value for fact in facts if FACTS[fact.name].private and isinstance(fact.value, Money)}
    private = told | ({Money.parse(ceiling)} if ceiling else set())
    named = {amount for exchange in bill.exchanges for amount in (exchange.offer, exchange.ask)}
    return frozenset(private - named - {bill.value("billed_amount"), bill.value("settlement_amount")})
