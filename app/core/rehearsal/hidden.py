"""Hidden: what the caller can't see - how low they go, how fast they move - drawn once from the seed.

The shape is that of offers.md 3.1; all coefficients are modelling assumptions, but the share of disputed errors
that are removed (74 %, a survey). Shares are whole percents, amounts exact cents, days counted from the statement.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from app.core.frozen import Frozen
from app.core.money import ZERO, Money
from app.core.rehearsal.chance import Luck
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.state import RepState

_CASH_OF_MEDICARE = Fraction(27, 10)
_ERRORS_REMOVED_PERCENT = 74
_PROMPT_PAY = (0, 10, 15, 20, 25, 30)
_SOFTEST_DAY = 180
# How much of its softening an account has reached, in percent, by its age in days; straight lines between.
_AGES = ((60, 0), (90, 25), (120, 60), (_SOFTEST_DAY, 100))


class Hidden(Frozen):
    """What this office can do. Never shown before the debrief."""

    floor: Money
    softening: int
    kappa: int
    prompt_pay: int
    supervisor_off: int
    agency_floor: int
    errors_removable: bool
    self_pay: Money | None


def percent_of(amount: Money, percent: int) -> Money:
    return Money(amount.cents * percent // 100)


def draw(setup: Setup) -> Hidden:
    """The same seed, persona and bill give the same office."""
    luck, persona, position = Luck(setup.seed), setup.persona, setup.position
    medicare = setup.ours.medicare
    cash = min(position.cash or medicare.times(_CASH_OF_MEDICARE), percent_of(position.billed, 90))
    price = {"cash": cash, "medicare": medicare, "billed": position.billed}[persona.floor.of]
    wanted = percent_of(price, luck.between(persona.floor.low, persona.floor.high, "floor"))
    has_self_pay = position.network != "in_network" and persona.holder == "provider"
    return Hidden(
        floor=min(position.billed, wanted),
        softening=luck.between(5, 35, "softening"),
        kappa=luck.between(10, 45, "kappa"),
        prompt_pay=_PROMPT_PAY[luck.pick(len(_PROMPT_PAY), "prompt pay")],
        supervisor_off=luck.between(30, 55, "supervisor"),
        agency_floor=luck.between(25, 55, "agency"),
        errors_removable=luck.happens(_ERRORS_REMOVED_PERCENT, "errors"),
        self_pay=cash if has_self_pay and luck.happens(persona.gives_self_pay, "self-pay") else None,
    )


def softened(day: int) -> int:
    """How much of its softening an account of this age has, in percent: 0 at 60 days, 100 at 180."""
    if day <= _AGES[0][0]:
        return 0
    for (start, low), (end, high) in pairwise(_AGES):
        if day <= end:
            return low + (high - low) * (day - start) // (end - start)
    return 100


def top(setup: Setup, hidden: Hidden, balance: Money, day: int) -> Money:
    """The least that somebody with full authority takes on this day."""
    least = hidden.floor
    if setup.persona.floor.of != "medicare" and setup.position.billed:
        least = Money(least.cents * balance.cents // setup.position.billed.cents)
    return min(balance, Money(least.cents * (10_000 - hidden.softening * softened(day)) // 10_000))


def is_agency(setup: Setup, state: RepState) -> bool:
    """True when a collection agency has the account, from the start or by now."""
    return state.placed or setup.position.account_status in ("agency", "buyer")


def floor(setup: Setup, hidden: Hidden, state: RepState) -> Money:
    """The least that whoever listens can take. Only the tier, the age, the balance and insulting numbers move it."""
    balance = state.balance
    if is_agency(setup, state):
        least = percent_of(balance, hidden.agency_floor)
    else:
        least = top(setup, hidden, balance, state.day)
        if state.tier < 2:
            off = 0 if not setup.persona.can_adjust else hidden.prompt_pay if state.tier == 0 else hidden.supervisor_off
            least = max(least, percent_of(balance, 100 - off))
    return min(balance, percent_of(least, 100 + 3 * state.insults))


def lowest(setup: Setup, hidden: Hidden) -> Money:
    """The lowest amount that was to be had within 180 days, once errors are removed: what a deal is held against."""
    position = setup.position
    errors = position.errors_supported if hidden.errors_removable else ZERO
    left = max(ZERO, position.billed - position.errors_removed - errors)
    least = floor(setup, hidden, RepState(day=_SOFTEST_DAY, balance=left, ask=left, tier=2))
    return least if hidden.self_pay is None else min(least, hidden.self_pay)
