"""Scripted callers: perfect, lowballer, angry, fast conceder, silent avoider, panicked payer. They hear the answers."""

from __future__ import annotations

from fractions import Fraction

from app.core.money import Money
from app.core.rehearsal.record import Record
from app.core.rehearsal.session import Session
from tests.core.rehearsal.practice import Caller

_ANSWERS = {
    "refuses_to_negotiate": "Who in your office can review a balance?",
    "rejects_offer": "What number could you approve today?",
    "policy_says_no": "Please send me that policy in writing.",
    "no_authority": "Who can approve a change, and would you put me through?",
    "full_amount_owed": "I dispute that amount.",
    "coding_correct_claim": "Please send it for a coding review.",
    "blames_insurance": "Which reason code did my plan send you?",
    "not_surprise_bill_claim": "Please tell me in writing why it doesn't apply.",
    "pushes_payment_plan": "I'm not setting up a plan on an amount that I'm still checking.",
    "asks_for_payment_now": "No card on this call, thank you.",
    "asks_ability_to_pay": "What could your office approve?",
    "asks_financial_info": "Please send me the assistance form.",
    "denies_financial_assistance": "Please send me that decision and the policy in writing.",
    "offers_small_discount_prompt_pay": "Thank you. Who can go further than that?",
    "offers_discount": "Thank you. Please send me that in writing.",
    "counteroffers_amount": "Thank you. I can't settle there yet.",
    "refuses_written": "Who can send it by email instead?",
    "refuses_itemized": "I need the itemized bill. Where do I send my written request?",
    "hold_refused": "I dispute the amount, and I'm asking for a hold meanwhile.",
    "needs_supervisor_callback": "When will someone call me back, and what's the reference number?",
    "threatens_collections": "Which date would that be, and under which written policy?",
    "threatens_credit": "I dispute the amount. Please send me that policy.",
    "already_in_collections": "I dispute this debt. Please mail me the proof.",
    "threatens_legal": "I dispute it. Please send me that in writing.",
    "deadline_pressure": "I can only decide once it's in writing.",
    "verbal_only_deal": "I'm happy with that once it's in writing.",
}
_AGENDA = (
    "May I have your name and a reference number, and what happens next?",
    "Could you send me the itemized bill?",
    "Please put the account on hold. Until which date, and does that keep it out of collections?",
    "What is your self-pay price, as a comparison?",
    "Who can decide on a lower balance, and could you put me through to that person?",
)
_TERMS = (
    "Please put it in writing: that amount as payment in full, zero balance, no more bills, and a refund if insurance"
    " pays later."
)


def perfect() -> Caller:
    """Asks first, names an exact number with its reason to somebody who decides, moves only when they move."""
    agenda = list(_AGENDA)
    tries = idle = 0

    def caller(session: Session) -> str | None:
        nonlocal tries, idle
        setup, state = session.setup, session.state
        heard = [act.label for act in session.heard if act.form is None]
        answers = " ".join(dict.fromkeys(_ANSWERS[label] for label in heard if label in _ANSWERS))
        if state.agreed is not None:
            return _close(session, answers)
        if agenda:
            return f"{answers} {agenda.pop(0)}".strip()
        if state.tier < 2 and tries < 3 and session.setup.persona.holder != "agency":
            tries += 1
            return f"{answers} Is there a supervisor who can approve a settlement? Could I talk to that person?".strip()
        target = setup.ours.target
        if not setup.ours.number_is_due or target is None:
            return _leave(None, answers)
        record = Record(setup, session.turns)
        if not record.offers:
            return f"{answers} {_opening(setup.ours.opening)}".strip()
        last, named = record.offers[-1].amount, state.ask
        if named <= target and "counteroffers_amount" in heard:
            return f"I can accept {named} once it's in writing. {_TERMS}"
        step = _next(record, named, target)
        if step is None:
            idle += 1
            return _leave(last, answers) if idle > 2 else f"{answers} My offer of {last} stands.".strip()
        return f"I can go to {step}, because comparable Medicare pricing is lower. It would be one payment."

    return caller


def _opening(amount: Money) -> str:
    return f"I can pay {amount} in one payment for a reasonable settlement. It follows comparable Medicare pricing."


def _next(record: Record, ask: Money, target: Money) -> Money | None:
    """The next number: at most 0.8 of their move, no more than the last raise, never above the target."""
    last = record.offers[-1]
    room = (last.ask - ask).times(Fraction(8, 10))
    if record.raises:
        room = min(room, record.raises[-1].by)
    step = min(last.amount + room, target, ask).down_to(1)
    return step if step > last.amount else None


def _close(session: Session, answers: str) -> str:
    state = session.state
    if state.in_writing:
        return "Thank you. I'll pay as soon as I have the letter. Goodbye."
    if len(session.turns) > 30:
        return "Thank you. I'll act once it's in writing. I'll call you back. Goodbye."
    if any(act.label == "refuses_written" for act in session.heard):
        return "Who is the supervisor that can put the terms in a letter? Please put me through. I need it in writing."
    return f"Thank you. {_TERMS}"


def _leave(last: Money | None, answers: str) -> str:
    stands = f" My offer of {last} stands." if last else ""
    return f"{answers} Thank you for your time.{stands} When can I call again? Goodbye.".strip()


def panicked_payer() -> Caller:
    """Pays what is asked, at once, by card."""
    lines = iter(
        [
            "Oh no, please don't do that. I'm so sorry. I know I owe this.",
            "I'll just pay the full balance now. Here's my card.",
        ]
    )
    return lambda session: next(lines, None)


def angry() -> Caller:
    """Insults, threatens, asks for a manager, and hangs up."""
    lines = iter(
        [
            "This is unfair! You people are crooks!",
            "I can't believe this. You're overcharging me. I want your manager!",
            "I'll never pay this. My lawyer will destroy you!",
            "YOU ARE ALL THIEVES AND LIARS!",
            "Shut up. I'll sue you, you idiots!",
        ]
    )
    return lambda session: next(lines, None)


def fast_conceder() -> Caller:
    """Names a round number at once, raises it at every no, and takes their number without a letter."""
    step = 0

    def caller(session: Session) -> str | None:
        nonlocal step
        if session.state.agreed is not None:
            return "Great, thank you so much. Bye."
        step += 1
        if step <= 5:
            return f"Okay, I could do {(session.setup.ours.balance.times(Fraction(step + 3, 10))).down_to(100)}."
        return "Fine. I'll take it."

    return caller


def silent_avoider() -> Caller:
    """Hardly says a word, and lets it go by."""
    lines = iter(["Um.", "", "I don't know.", "", "Maybe later, I guess.", ""])
    return lambda session: next(lines, None)


def lowballer() -> Caller:
    """A tiny number without a reason, again and again."""
    lines = 0

    def caller(session: Session) -> str | None:
        nonlocal lines
        lines += 1
        amount = session.setup.ours.opening.times(Fraction(2, 10)).down_to(1)
        if session.state.agreed is not None:
            return "Good. Bye."
        if lines > 6:
            return None
        return f"I'll give you {amount}." if lines == 1 else f"No. {amount}, take it or leave it."

    return caller


CALLERS = {
    "perfect": perfect,
    "lowballer": lowballer,
    "angry": angry,
    "fast_conceder": fast_conceder,
    "silent_avoider": silent_avoider,
    "panicked_payer": panicked_payer,
}
