"""What the plan page shows beside the file: the next steps, if each goes as hoped, and what was promised."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.core.case import Bill, CallNote, Case, Fact
from app.core.decide import standing_node
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.replying import book_move
from app.core.update import DONE_FACTS

# What a call that went well leads to; everything else is in DONE_FACTS.
_WENT_WELL: dict[str, tuple[str, Any]] = {
    "ask_hold": ("hold", "granted"),
    "ask_hold_surprise": ("hold", "granted"),
    "ask_authority": ("authority_confirmed", True),
    "ask_authority_higher": ("authority_confirmed", True),
}
# What the other side said that binds them, or that they said they would do.
_PROMISES = frozenset(
    {"hold_granted", "itemized_available", "accepts_offer", "verbal_only_deal", "transfer_or_callback",
     "needs_supervisor_callback", "offers_discount", "offers_small_discount_prompt_pay", "counteroffers_amount"}
)  # fmt: skip
_TOLD_OFTEN = 99  # more often than any step has words: the way goes on without it


def next_steps(case: Case, bill: str, playbook: Playbook, today: date, most: int = 3) -> tuple[Move, ...]:
    """At most `most` different steps, the one that stands first. The case itself is not changed."""
    ahead = case.model_copy(update={"focus": bill})
    found: dict[str, Move] = {}
    for _ in range(3 * most):
        move = book_move(standing_node(ahead, playbook, today), ahead, playbook, today)
        if move.step is None or (move.step in found and move.step in _let_go(ahead)):
            break
        found.setdefault(move.step, move)
        if len(found) == most:
            break
        ahead = _as_hoped(ahead, move.step, today)
    return tuple(found.values())


def _let_go(case: Case) -> frozenset[str]:
    return frozenset(step for step, times in case.bill.told.items() if times >= _TOLD_OFTEN)


def _as_hoped(case: Case, step: str, today: date) -> Case:
    """The case once this step is done; said and let go where nothing tells us that."""
    known = {**_WENT_WELL, **DONE_FACTS}.get(step)
    if known is not None:
        name, value = known
        case = case.with_fact(Fact(name=name, value=value, on=today))
    told = {**case.bill.told, step: _TOLD_OFTEN}
    return case.with_bill(case.bill.model_copy(update={"told": told}))


def promises(bill: Bill) -> tuple[CallNote, ...]:
    """What was said or promised, oldest first. A hold is one also where it was told as a fact."""
    notes = [note for note in bill.calls if note.label in _PROMISES]
    hold = bill.facts.get("hold")
    if hold is not None and hold.value == "granted":
        if all(note.label != "hold_granted" for note in notes):
            notes.append(CallNote(on=hold.on, label="hold_granted", quote=hold.quote))
        notes = [_with_names(note, bill) if note.label == "hold_granted" else note for note in notes]
    return tuple(sorted(notes, key=lambda note: note.on))


def _with_names(note: CallNote, bill: Bill) -> CallNote:
    who, reference = note.who or bill.value("hold_contact"), note.reference or bill.value("hold_reference")
    return note.model_copy(update={"who": who, "reference": reference})
