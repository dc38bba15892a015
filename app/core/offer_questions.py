"""Questions: why not higher, why not lower, and what if they say this: answered without changing anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from app.core.frozen import Frozen
from app.core.money import ZERO, Money
from app.core.offer_amounts import Amounts, amounts, part
from app.core.offer_choice import TAKES_THEIRS
from app.core.offer_policy import OfferPolicy
from app.core.offer_question_words import FACT_NAMES
from app.core.offer_ranges import what_is_missing
from app.core.offer_words import Reason, because, kept_private, percent
from app.core.offers import Decision, decide_offer
from app.core.position import Exchange, Outcome, Position
from app.core.talks import Talks, read_talks

Question = Literal["why_not_higher", "why_not_lower"]
# The reasons that are the arithmetic of a first number, whoever asks.
_ARITHMETIC = frozenset(
    {"errors_come_off", "legal_cap", "medicare_price", "medicare_rough", "medicare_estimated", "medicare_unknown",
     "share_of_balance", "opening_held_down"}
)  # fmt: skip
_SAYS_A_NUMBER = frozenset({"offer", "restate", "raise", "escalate", "final_offer"})


class Answer(Frozen):
    """The answer to one question about a decision: its sentences, the private ones marked, and the decision."""

    question: Question
    reasons: tuple[Reason, ...]
    decision: Decision


def why_not_higher(position: Position, policy: OfferPolicy) -> Answer:
    """Why the number is not higher today, and what could raise it."""
    return _answer("why_not_higher", position, policy)


def why_not_lower(position: Position, policy: OfferPolicy) -> Answer:
    """Why the number is not lower today, and what could lower it."""
    return _answer("why_not_lower", position, policy)


def what_if(
    position: Position, policy: OfferPolicy, ask: Money | None = None, outcome: Outcome | None = None
) -> Decision:
    """The decision if they answered now: named `ask`, or ended the contact so. ValueError when neither is given."""
    return decide_offer(with_answer(position, ask, outcome), policy)


def with_answer(position: Position, ask: Money | None = None, outcome: Outcome | None = None) -> Position:
    """The position after their answer: in the contact that stands open today, or in a new one."""
    if ask is None and outcome is None:
        raise ValueError("say what they might answer: an amount or an outcome")
    outcome = outcome or "countered"
    latest = max(position.history, key=lambda contact: contact.day, default=None)
    day = position.day or 0 if latest is None else max(position.day or 0, latest.day)
    past = position.history
    if latest is not None and latest is past[-1] and _awaits_answer(latest, day):
        past, answered = past[:-1], latest.model_copy(update={"ask": ask, "outcome": outcome})
    else:
        answered = Exchange(day=day, tier=position.tier, ask=ask, outcome=outcome)
    return position.model_copy(update={"history": (*past, answered)})


def _awaits_answer(contact: Exchange, day: int) -> bool:
    return contact.day == day and contact.offer is not None and contact.ask is None and contact.outcome == "none"


def after_saying(position: Position, decision: Decision) -> Position:
    """The position once the decision's own number was said today; unchanged when it says none."""
    if decision.act not in _SAYS_A_NUMBER or decision.amount is None:
        return position
    latest = max((contact.day for contact in position.history), default=0)
    said = Exchange(
        day=max(position.day or 0, latest),
        tier=position.tier,
        offer=decision.amount,
        final=True if decision.act == "final_offer" else None,
    )
    return position.model_copy(update={"history": (*position.history, said)})


def _answer(question: Question, position: Position, policy: OfferPolicy) -> Answer:
    decision = decide_offer(position, policy)
    found = amounts(position, policy)
    talks = read_talks(position, found, policy)
    side = _higher if question == "why_not_higher" else _lower
    reasons = [*side(decision, talks), *_what_moves_it(question, decision, position, policy)]
    if decision.opening is not None and decision.amount is not None:
        reasons += [r for r in decision.reasons if r.code == ("ceiling" if question == "why_not_higher" else "target")]
    secrets = [position.funds, position.own_limit]
    if decision.opening is not None:  # where nothing is bargained over there is no limit to keep
        secrets += [found.ceiling, found.target]
    return Answer(
        question=question,
        reasons=kept_private(reasons, [secret for secret in secrets if secret is not None]),
        decision=decision,
    )


def _higher(decision: Decision, talks: Talks) -> Iterator[Reason]:
    amount, ask = decision.amount, talks.ask
    if amount is None:
        yield from _no_number(decision, talks)
    elif decision.act == "pay_cost_share":
        yield because("higher_share_is_law", amount=amount)
    elif decision.act in TAKES_THEIRS:
        yield because("higher_than_asked", ask=amount)
    elif decision.act == "final_offer":
        claimed = talks.balance_claimed if ask is None else ask
        share = percent(talks.policy.final.of_gap)
        yield because("higher_final", share=share, last=talks.standing, ask=claimed, amount=amount)
    elif talks.last is None or decision.act == "offer":
        yield from _first_number_sums(decision)
        yield because("higher_gives_away", amount=amount)
    else:
        yield from _higher_in_talks(decision, talks)


def _higher_in_talks(decision: Decision, talks: Talks) -> Iterator[Reason]:
    if talks.finals:
        yield because("higher_after_final")
        return
    if decision.act == "escalate" or any(r.code == "same_number_new_person" for r in decision.reasons):
        yield because("higher_same_person")
    if talks.moved > ZERO:
        share = talks.policy.concession.of_their_move
        answer = part(talks.moved, share)
        reach = talks.standing + answer
        yield because("higher_their_move", moved=talks.moved, share=percent(share), answer=answer,
                      last=talks.standing, reach=reach)  # fmt: skip
        if decision.act != "raise" and not talks.may_rise_today:
            yield because("higher_one_step")
    else:
        yield because("higher_unanswered", last=talks.standing)
    yield because("higher_takes_time")
    yield because("higher_by_day", day=talks.day, planned=talks.planned_today)


def _lower(decision: Decision, talks: Talks) -> Iterator[Reason]:
    amount = decision.amount
    if amount is None:
        yield from _no_number(decision, talks)
    elif decision.act == "pay_cost_share":
        yield because("lower_share_is_owed", amount=amount)
    elif decision.act in TAKES_THEIRS:
        yield because("lower_risks_deal", ask=amount)
    elif talks.last is not None and decision.act != "offer":
        yield because("lower_after_saying", last=talks.last)
    else:
        yield from _first_number_sums(decision)
        yield from _lower_first(amount, talks.amounts, talks.policy)


def _lower_first(amount: Money, found: Amounts, policy: OfferPolicy) -> Iterator[Reason]:
    share = policy.opening.of_balance
    least = part(found.balance, share)
    if found.opening_from == "medicare" and found.comparator != "billed":
        yield because("lower_needs_reason", amount=amount)
    if found.opening_from != "limit":
        yield because("lower_insults", share=percent(share), balance=found.balance, least=least)
    else:
        yield because("lower_room", amount=amount)


def _no_number(decision: Decision, talks: Talks) -> Iterator[Reason]:
    """No number now: what comes first says why. Before the first number, the sums that will make it."""
    yield because("no_number_in_step")
    yield from decision.reasons[:1]
    if talks.last is None:
        yield from _first_number_sums(decision)


def _first_number_sums(decision: Decision) -> Iterator[Reason]:
    yield from (reason for reason in decision.reasons if reason.code in _ARITHMETIC)


def _what_moves_it(question: Question, decision: Decision, position: Position, policy: OfferPolicy) -> Iterator[Reason]:
    """The one missing fact that could move the first number most in that direction."""
    if decision.opening is None:
        return
    facts = what_is_missing(position, policy)
    if question == "why_not_higher":
        up = max((m for m in facts if m.high is not None), key=lambda m: m.high or ZERO, default=None)
        if up is not None and up.high is not None and up.high > decision.opening:
            yield because("would_raise", fact=FACT_NAMES[up.fact], number=up.high)
        return
    down = min((m for m in facts if m.low is not None), key=lambda m: m.low or ZERO, default=None)
    if down is not None and down.low is not None and down.low < decision.opening:
        yield because("would_lower", fact=FACT_NAMES[down.fact], number=str(down.low) if down.low else "nothing")
