"""The next line where there is nothing to answer: what is still to be asked, our number, and at last the goodbye."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.rehearsal.record import Record
from app.core.rehearsal.said import CallerKind
from app.core.rehearsal.session import Session

# What an office is asked for in any case, until it was asked: what counts as asked, and the line.
_HOLD = "Please put the account on hold. Until what date is that, and does it keep me out of collections?"
_ITEMIZED = "Please send me the itemized bill with its codes. By which day will I have it?"
_SELF_PAY = "What is your self-pay price for this care, for somebody without insurance?"
_WHO_DECIDES = "Who there has the authority to change this balance? May I speak with that person, please?"
_PROOF = "I dispute this debt, and I'm not agreeing that I owe it. Please mail me the proof and the itemized bill."
_NAME = "May I have your name and a reference number for this call?"


def next_line(session: Session) -> str:
    """The line that is due; a fair end once there is none."""
    record = Record(session.setup, session.branch.turns)
    if session.state.tier > 0 and not record.offers and (ours := _number(session, record)):
        return ours  # whoever can decide is there: our number goes before theirs
    for asked, line in _due(session, record):
        if not record.where(*asked):
            return line
    return _number(session, record) or _end(session)


def _due(session: Session, record: Record) -> Iterator[tuple[tuple[CallerKind, ...], str]]:
    setup = session.setup
    if setup.scenario.goal == "validation":
        yield ("ask_itemized",), _PROOF
    else:
        yield ("ask_hold",), _HOLD
        if setup.position.itemized is not True:
            yield ("ask_itemized",), _ITEMIZED
        if setup.ours.number_is_due and setup.position.network != "in_network" and not record.offers:
            yield ("ask_selfpay",), _SELF_PAY
        if session.state.tier == 0 and not record.offers:
            yield ("ask_authority",), _WHO_DECIDES
    yield ("record",), _NAME


def _number(session: Session, record: Record) -> str:
    """Our number, once who can decide was asked; it is said again once."""
    ours, state = session.setup.ours, session.state
    if ours.target is None or not ours.number_is_due:
        return ""
    if state.last_offer is None:
        medicare = session.setup.position.medicare
        why = "" if medicare is None else f"I've looked at what Medicare pays, about {medicare} for this care. "
        return f"{why}I can pay {ours.opening} as payment in full, once we have that in writing. Can you approve it?"
    again = f"My number is still {state.last_offer} as payment in full. What would it take to approve it?"
    return "" if len(record.where("restate")) > 1 else again


def _end(session: Session) -> str:
    named = session.state.last_offer
    stands = "" if named is None else f"My offer is still {named}. "
    return f"Thank you for your help. {stands}When can I expect your call back? I'll stop here for today. Goodbye."
