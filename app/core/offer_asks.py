"""Asks: for any amount that the other side may name, the answer, as exact intervals to the cent.

The decision is taken by offers.choose_at alone. Between the amounts at which some condition of the steps turns
(target, ceiling, what patience plans, their last ask, ...) the answer only moves one way, so where both ends of a
stretch answer alike the whole stretch does, and a breakpoint is found by halving.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.core.money import ZERO, Money
from app.core.offer_amounts import amounts, ladder
from app.core.offer_choice import TAKES_THEIRS, Act, Choice
from app.core.offer_policy import OfferPolicy
from app.core.offer_questions import with_answer
from app.core.offers import choose_at, gates
from app.core.position import MOST_AMOUNT, Position
from app.core.talks import Talks, read_talks


@dataclass(frozen=True, slots=True)
class Line:
    """An amount that follows theirs: `base` and `share` of what they ask over `start`, down to `step` dollars."""

    base: Money
    share: Fraction
    start: Money
    step: int

    def reach(self, ask: Money) -> Money:
        beyond = (ask.cents - self.start.cents) * self.share.numerator // self.share.denominator
        return Money(self.base.cents + beyond)

    def at(self, ask: Money) -> Money:
        reach = self.reach(ask)
        return (reach.down_to(self.step) or reach) if self.step else reach


_THEIRS = Line(ZERO, Fraction(1), ZERO, 0)


@dataclass(frozen=True, slots=True)
class AskAnswer:
    """For every ask from `low` to `high`, both included: the act, and its amount, fixed or on a line."""

    low: Money
    high: Money
    act: Act
    amount: Money | None
    line: Line | None

    def amount_at(self, ask: Money) -> Money | None:
        return self.amount if self.line is None else self.line.at(ask)


_Kind = tuple[Act, Money | None, Line | None]


def answers_by_ask(position: Position, policy: OfferPolicy) -> tuple[AskAnswer, ...]:
    """The answers to everything from $0 to the largest amount that is read, lowest first, without a gap."""
    asks = _Asks(position, policy)
    found: list[AskAnswer] = []
    for low, kind in asks.pieces():
        if found and _kind_of(found[-1]) == kind:
            continue
        if found:
            found[-1] = _ending(found[-1], Money(low - 1))
        found.append(AskAnswer(Money(low), MOST_AMOUNT, *kind))
    return tuple(found)


def answer_to(answers: Sequence[AskAnswer], ask: Money) -> AskAnswer:
    """The interval in which this ask lies."""
    return answers[bisect_left(answers, ask, key=lambda answer: answer.high)]


def _kind_of(answer: AskAnswer) -> _Kind:
    return answer.act, answer.amount, answer.line


def _ending(answer: AskAnswer, high: Money) -> AskAnswer:
    return AskAnswer(answer.low, high, answer.act, answer.amount, answer.line)


class _Asks:
    """One position asked many times."""

    def __init__(self, position: Position, policy: OfferPolicy) -> None:
        self._position, self._policy = position, policy
        self._gates = gates(position, policy)
        self._kinds: dict[int, _Kind] = {}
        # Asked for nothing, everything that they asked before has come down.
        lowest = with_answer(position, ZERO)
        self._talks = read_talks(lowest, amounts(lowest, policy), policy)
        self._before = self._talks.moved

    def pieces(self) -> Iterator[tuple[int, _Kind]]:
        """Where each stretch of like answers begins, in cents; neighbours may be alike."""
        turns = sorted({cents for cents in self._turns() if 0 <= cents < MOST_AMOUNT.cents})
        low = 0
        for high in (*turns, MOST_AMOUNT.cents):
            yield from self._split(low, high, self._kind(low), self._kind(high))
            low = high + 1

    def _split(self, low: int, high: int, at_low: _Kind, at_high: _Kind) -> Iterator[tuple[int, _Kind]]:
        if at_low == at_high:
            yield low, at_low
        elif high - low == 1:
            yield low, at_low
            yield high, at_high
        else:
            middle = (low + high) // 2
            at_middle = self._kind(middle)
            yield from self._split(low, middle, at_low, at_middle)
            yield from self._split(middle, high, at_middle, at_high)

    def _turns(self) -> Iterator[int]:
        """The last cent before each amount at which a condition may turn, and that amount."""
        talks, position, found = self._talks, self._position, self._talks.amounts
        marks = [found.target, found.ceiling, found.most_owed, found.worth, found.balance, talks.standing]
        marks += [talks.planned_today, self._before, talks.balance_claimed]
        if position.funds is not None:
            marks.append(position.funds)
        plan = position.plan_offer
        if plan is not None and plan.monthly is not None and plan.months is not None:
            marks.append(Money(plan.monthly.cents * plan.months))
        for mark in (*marks, *self._reached()):
            yield mark.cents - 1
            yield mark.cents

    def _reached(self) -> Iterator[Money]:
        """The first ask from above at which our answer to their move falls short of a rung, or of a bound."""
        talks, share = self._talks, self._policy.concession.of_their_move
        for rung in (*ladder(talks.amounts, self._policy), talks.planned_today, talks.amounts.ceiling):
            rise = (rung - talks.standing).cents
            yield Money(self._before.cents - -(-rise * share.denominator // share.numerator) + 1)

    def _kind(self, cents: int) -> _Kind:
        if cents not in self._kinds:
            ask = Money(cents)
            talks = read_talks(with_answer(self._position, ask), self._talks.amounts, self._policy)
            choice = choose_at(talks, self._gates)
            line = self._line(ask, choice)
            self._kinds[cents] = choice.act, choice.amount if line is None else None, line
        return self._kinds[cents]

    def _line(self, ask: Money, choice: Choice) -> Line | None:
        """The line that the amount lies on, where it moves with their ask."""
        amount, talks = choice.amount, self._talks
        if amount is None:
            return None
        if choice.act in TAKES_THEIRS:
            return _THEIRS if amount == ask else None
        line = self._answers_move(talks) if choice.act == "raise" else self._goes_most_of_the_way(talks, ask)
        is_moving = choice.act in ("raise", "final_offer") and line.at(ask) == amount
        return line if is_moving and self._is_inside(line.reach(ask), choice.act) else None

    def _is_inside(self, reach: Money, act: Act) -> bool:
        found = self._talks.amounts
        most = min(self._talks.planned_today, found.ceiling) if act == "raise" else found.ceiling
        return found.target < reach < most

    def _answers_move(self, talks: Talks) -> Line:
        return Line(talks.standing, -self._policy.concession.of_their_move, self._before, 1)

    def _goes_most_of_the_way(self, talks: Talks, ask: Money) -> Line:
        final = self._policy.final
        exact = Line(talks.standing, final.of_gap, talks.standing, 0)
        is_large = exact.reach(ask) >= Money.dollars(final.large_from)
        return Line(exact.base, exact.share, exact.start, final.large_step if is_large else final.small_step)
