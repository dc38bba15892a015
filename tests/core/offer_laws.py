"""The laws of the offer engine, I1 to I13, as plain checks: each yields the name of what a decision breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from app.core.money import ZERO, Money
from app.core.offer_checks import contradictions
from app.core.offers import WRITTEN_TERMS, Amounts, Decision, Position, amounts, decide_offer, ladder, planned
from tests.core.offer_positions import (
    POLICY,
    Random,
    Step,
    ask_before_and_now,
    negotiate,
    random_bargain,
    random_money,
    random_news,
    random_position,
    random_script,
    rises,
)

PAUSE = POLICY.patience.pause_days
_OURS = ("offer", "restate", "raise", "escalate", "final_offer")
_EACH = 10  # the dearer checks are made on one position in so many


def tally(seed: int, most: int) -> tuple[int, Counter[str]]:
    """Decide at least `most` random positions, alone and in negotiations; how many, and what they broke."""
    rng, count, broken = Random(seed), 0, Counter[str]()
    while count < most:
        for _ in range(10):
            position = random_position(rng)
            broken.update(broken_by(position, decide_offer(position, POLICY), rng))
            count += 1
            if count % _EACH == 0:
                broken.update(broken_by_secrets(position))
        news = random_news(rng)
        steps = negotiate(random_bargain(rng), random_script(rng), news, marks_final=bool(news))
        broken.update(broken_in_talks(steps))
        broken.update(law for step in steps for law in broken_by(step.position, step.decision, rng))
        if steps[-1].decision != _again(steps[-1].position):
            broken["I10 the same history decides the same"] += 1
        count += len(steps)
    return count, broken


def _again(position: Position) -> Decision:
    """The decision on the same position, written to JSON and read back."""
    return decide_offer(Position.model_validate_json(position.model_dump_json()), POLICY)


def broken_by(position: Position, decision: Decision, rng: Random) -> Iterator[str]:
    """What one decision breaks, whatever came before."""
    found, amount = amounts(position, POLICY), decision.amount
    shown = [m for m in (amount, decision.opening, decision.target, decision.ceiling, *decision.ladder) if m]
    if any(type(m.cents) is not int or m < ZERO for m in shown):
        yield "I4 exact cents"
    if decision.act in _OURS and amount is not None:
        asks = [e.ask for e in sorted(position.history, key=lambda e: e.day) if e.ask is not None]
        named = [e.offer for e in position.history if e.offer is not None]
        if amount > min(found.most_owed, found.ceiling) or (asks and amount > asks[-1] and amount not in named):
            yield "I2 within what is owed, the ceiling and the ask"
        if amount.cents % 100 and amount >= Money.dollars(1) and decision.act != "restate" and amount not in named:
            yield "I4 offers in whole dollars"
    if decision.act == "pay":
        if set(position.written_terms) != set(WRITTEN_TERMS):
            yield "I5 and I13 no payment without every written term, the refund among them"
        if amount is None or amount > found.most_owed or (position.funds is not None and amount > position.funds):
            yield "I5 no payment above what is owed or set aside"
        if position.appeal_state == "open" and "appeal_open" not in position.waived_gates:
            yield "I13 no payment while an appeal is open"
    if "nothing_owed" in decision.gates and (decision.act, amount, decision.opening) != ("dispute", None, None):
        yield "I6 nothing owed, no offer"
    yield from _broken_amounts(position, found, rng)


def _broken_amounts(position: Position, found: Amounts, rng: Random) -> Iterator[str]:
    if found.ceiling > found.most_owed or found.most_owed > found.balance:
        yield "I2 the ceiling within what is owed"
    if found.ceiling > ZERO and not found.opening < found.target <= found.ceiling:
        yield "I9 opening < target <= ceiling"
    rungs = ladder(found, POLICY)
    if any(a >= b for a, b in pairwise(rungs)):
        yield "I9 every rung higher than the last"
    errors = position.errors_supported + position.errors_removed
    if errors:
        left = max(ZERO, position.billed - errors)
        clean = position.model_copy(update={"billed": left, "errors_supported": ZERO, "errors_removed": ZERO})
        if amounts(clean, POLICY) != found:
            yield "I3 errors leave the balance first"
    early, late = sorted((rng.randint(0, 250), rng.randint(0, 250)))
    first, last = rng.randint(0, 200), rng.randint(0, 200)
    if planned(found, early, first, last, POLICY) > planned(found, late, first, last, POLICY):
        yield "I10 planned never falls"
    yield from _broken_by_bad_news(position, found, rng)


def _broken_by_bad_news(position: Position, before: Amounts, rng: Random) -> Iterator[str]:
    """Another error, a lower Medicare price (not none: zero is no price), less money or a cap: nothing rises."""
    fact = rng.choice(("errors_supported", "errors_removed", "medicare", "funds", "legal_cap"))
    now: Money | None = getattr(position, fact)
    other = random_money(rng)
    if fact == "medicare" and not (now and other):
        return
    if fact == "legal_cap" and position.legal_cap_verified is False:
        return
    changed = (
        now + other if fact.startswith("errors") and now is not None else other if now is None else min(now, other)
    )
    after = amounts(position.model_copy(update={fact: changed}), POLICY)
    if after.opening > before.opening or after.target > before.target or after.ceiling > before.ceiling:
        yield f"I11 {fact} never raises an amount"


def broken_by_secrets(position: Position) -> Iterator[str]:
    """No sentence that may be said holds the limit or the means; contradictions have words of their own."""
    decision, found = decide_offer(position, POLICY), amounts(position, POLICY)
    secrets = {str(m) for m in (found.ceiling, position.funds, position.own_limit) if m is not None}
    for reason in decision.reasons:
        words = {word.rstrip(".,;:)") for word in reason.text.replace("(", " ").split()}
        if not reason.private and words & secrets:
            yield f"secrets: {reason.code}"
    told = {reason.code for reason in decision.reasons}
    if not told >= {reason.code for reason in contradictions(position, found)}:
        yield "a contradiction is not told"


def broken_in_talks(steps: list[Step]) -> Iterator[str]:
    """What a whole negotiation breaks."""
    yield from _broken_rises(steps)
    yield from _broken_escalations(steps)
    final, said_again = None, 0
    for step in steps:
        if final is not None and step.spoken is not None and step.decision.act != "offer":  # "offer": withdrawn
            said_again += 1
            if step.spoken > final or said_again > 1:
                yield "I12 the final offer is said again once and never raised"
        if step.decision.act == "final_offer":
            final = step.spoken


def _broken_rises(steps: list[Step]) -> Iterator[str]:
    raised_on = []
    for earlier, later in rises(steps):
        assert earlier.spoken is not None and later.spoken is not None
        if later.spoken > earlier.spoken:
            raised_on.append(later.day)
            before, now = ask_before_and_now(earlier, later)
            if now >= before and later.day - earlier.day < PAUSE:
                yield "I1 a rise only after they moved or a pause passed"
        if later.spoken < earlier.spoken:
            law = [(s.position.legal_cap, s.position.errors_removed) for s in (earlier, later)]
            told = {reason.code for reason in later.decision.reasons}
            if law[0] == law[1] or "withdraw_in_writing" not in told:
                yield "I1 an offer falls only by a new cap or error, and that in writing"
    if len(raised_on) != len(set(raised_on)):
        yield "I8 one raise in a contact"


def _broken_escalations(steps: list[Step]) -> Iterator[str]:
    last = None
    for before, step in pairwise(steps):
        last = before.spoken if before.spoken is not None else last
        if step.decision.act == "escalate" and step.spoken != last:
            yield "I7 escalating repeats the same number"
