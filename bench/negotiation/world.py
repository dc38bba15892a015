"""The simulated world: what is drawn for an account, and every coefficient of the representative who holds it.

Labels: [S] read in a published source, [G] general knowledge, [M] a modelling assumption with nothing behind the
exact value. All are [M] but the chance that a disputed error is removed [S] and the general shapes [G].
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import Literal

from bench.negotiation.chance import Chance

# The chance that a self-pay price is to be had for the asking, by who holds the account.
_SELF_PAY: dict[str, float] = {
    "by_the_book": 0.9, "medicare_aware": 0.7, "cash_flow": 0.7, "rigid": 0.3,
    "early_out": 0.3, "counselor": 0.7, "rushed": 0.7,
}  # fmt: skip

Persona = Literal["by_the_book", "medicare_aware", "cash_flow", "rigid", "early_out", "counselor", "rushed"]


@dataclass(frozen=True, slots=True)
class World:
    """The coefficients, one field each, so that each can be varied. Shares and chances in [0, 1]; pairs are ranges."""

    # Accounts.
    billed_median: float = 9_000.0
    billed_spread: float = 1.0  # of the logarithm
    medicare_of_billed: tuple[float, float] = (0.15, 0.45)
    allowed_of_medicare: tuple[float, float] = (2.54, 1.40)  # hospital (RAND 5.1 [S]), professional [G]
    allowed_spread: float = 0.20
    allowed_known: float = 0.60
    cash_of_medicare: float = 2.7
    cash_spread: float = 0.20
    cash_known: float = 0.50
    medicare_seen_spread: float = 0.10  # of the logarithm: a total priced from the lines is near, not exact
    hospital: float = 0.65
    in_network: float = 0.40  # these have no self-pay price to ask for
    funds_of_billed: float = 0.45  # median of what a person sets aside
    funds_spread: float = 0.60
    funds_unlimited: float = 0.25  # these name no limit, and can pay the bill
    with_errors: float = 0.60
    errors_of_billed: tuple[float, float] = (0.03, 0.25)
    eligible: float = 0.20  # of hospital accounts, for the hospital's own assistance
    granted: float = 0.75  # of the eligible who apply
    granted_in_full: float = 0.60  # of the grants; the others leave about what Medicare pays
    eligible_flagged: float = 0.70  # of the eligible, those whose answers say so
    ineligible_flagged: float = 0.05
    first_contact: tuple[float, float] = (5.0, 40.0)  # day, counted from the first statement
    # Who holds the account, and how low they can go.
    personas: tuple[tuple[Persona, float], ...] = (
        ("by_the_book", 0.30), ("medicare_aware", 0.15), ("cash_flow", 0.15), ("rigid", 0.10),
        ("early_out", 0.08), ("counselor", 0.12), ("rushed", 0.10),
    )  # fmt: skip
    floor_scale: float = 1.0
    prompt_pay: tuple[float, ...] = (0.0, 0.10, 0.15, 0.20, 0.25, 0.30)
    supervisor_off: tuple[float, float] = (0.30, 0.55)
    softening: tuple[float, float] = (0.05, 0.35)  # how much of the floor goes by day 180
    # How they answer.
    accept: float = 0.45
    accept_slope: float = 1.5
    accept_reason: float = 0.15
    accept_repeat: float = 0.10
    accept_fast: float = 0.15
    accept_bounds: tuple[float, float] = (0.20, 0.97)
    counter: float = 0.35
    counter_tier: float = 0.12
    counter_reason: float = 0.10
    counter_fast: float = 0.20
    counter_shrinking: float = 0.10
    kappa: tuple[float, float] = (0.10, 0.45)
    insult_below: float = 0.35
    insult: float = 0.30
    insult_rise: float = 0.03
    plan_instead: float = 0.15  # of the answers that move nothing
    plan_interest_free: float = 0.70
    plan_reach: float = 1.5  # what can be paid in instalments, over what can be paid at once
    refuses_writing: float = 0.50  # a rushed representative, each time
    # What happens to the account.
    hazard_after_120: float = 0.003
    hazard_after_180: float = 0.008
    unengaged_times: float = 4.0
    unengaged_days: int = 30
    self_pay_scale: float = 1.0
    escalation: float = 0.70
    error_removed: float = 0.74  # [S] survey: bills disputed for errors that were corrected
    hold: float = 0.70
    hold_days: int = 30
    holds: int = 3
    review_days: tuple[float, float] = (14.0, 30.0)
    agency_floor: tuple[float, float] = (0.25, 0.55)


@dataclass(frozen=True, slots=True)
class Account:
    """One bill and who holds it. Amounts in whole cents. `*_known` says whether the person can see the amount."""

    number: int
    chance: Chance
    world: World
    billed: int
    errors: int
    errors_removable: bool
    is_hospital: bool
    is_in_network: bool
    medicare: int
    medicare_seen: int
    allowed: int
    allowed_known: bool
    cash: int
    cash_known: bool
    self_pay: int | None  # the cash price, where it is to be had for the asking
    funds: int | None
    assistance: int | None  # what is left to owe once it is granted; None: it would be refused
    assistance_flagged: bool
    first_contact: int
    persona: Persona
    floor: int  # provider-side, on day 0, with full authority
    prompt_pay: float
    supervisor_off: float
    softening: float
    kappa: float
    agency_floor: float

    @property
    def means(self) -> int:
        """The most that can be paid at once."""
        return self.billed if self.funds is None else min(self.funds, self.billed)


def draw_account(seed: int, number: int, world: World) -> Account:
    """Draw the account of this number; the same seed, number and world give the same account."""
    luck = Chance(seed, number)
    is_hospital = luck.at(0, "hospital") < world.hospital
    billed = 100 * round(min(max(world.billed_median * exp(world.billed_spread * luck.normal("billed")), 600), 300_000))
    has_errors = luck.at(0, "has errors") < world.with_errors
    errors = round(billed * luck.between(world.errors_of_billed, "errors")) if has_errors else 0
    medicare = round((billed - errors) * luck.between(world.medicare_of_billed, "medicare"))
    usual = world.allowed_of_medicare[0 if is_hospital else 1]
    allowed = _near(medicare, usual, world.allowed_spread, luck.normal("allowed"), 0.95 * (billed - errors))
    cash = _near(medicare, world.cash_of_medicare, world.cash_spread, luck.normal("cash"), 0.90 * (billed - errors))
    persona = _persona(world, luck.at(0, "persona"))
    is_in_network = luck.at(0, "network") < world.in_network
    has_self_pay = not is_in_network and luck.at(0, "self-pay") < _SELF_PAY[persona] * world.self_pay_scale
    is_unlimited = luck.at(0, "unlimited") < world.funds_unlimited
    funds = round(billed * world.funds_of_billed * exp(world.funds_spread * luck.normal("funds")))
    is_eligible = is_hospital and luck.at(0, "eligible") < world.eligible
    left = 0 if luck.at(0, "in full") < world.granted_in_full else medicare
    flagged = world.eligible_flagged if is_eligible else world.ineligible_flagged * is_hospital
    return Account(
        number=number,
        chance=luck,
        world=world,
        billed=billed,
        errors=errors,
        errors_removable=luck.at(0, "errors removable") < world.error_removed,
        is_hospital=is_hospital,
        is_in_network=is_in_network,
        medicare=medicare,
        medicare_seen=round(medicare * exp(world.medicare_seen_spread * luck.normal("medicare seen"))),
        allowed=allowed,
        allowed_known=luck.at(0, "allowed known") < world.allowed_known,
        cash=cash,
        cash_known=luck.at(0, "cash known") < world.cash_known,
        self_pay=cash if has_self_pay else None,
        funds=None if is_unlimited else funds // 100 * 100,
        assistance=left if is_eligible and luck.at(0, "granted") < world.granted else None,
        assistance_flagged=luck.at(0, "flagged") < flagged,
        first_contact=int(luck.between(world.first_contact, "first contact")),
        persona=persona,
        floor=min(billed, round(world.floor_scale * _floor(persona, billed, medicare, cash, luck.at(0, "floor")))),
        prompt_pay=luck.pick(world.prompt_pay, "prompt pay"),
        supervisor_off=luck.between(world.supervisor_off, "supervisor"),
        softening=luck.between(world.softening, "softening"),
        kappa=luck.between(world.kappa, "kappa"),
        agency_floor=luck.between(world.agency_floor, "agency"),
    )


def _near(medicare: int, ratio: float, spread: float, normal: float, most: float) -> int:
    return round(min(medicare * ratio * exp(spread * normal), most))


def _persona(world: World, share: float) -> Persona:
    for persona, part in world.personas:
        share -= part
        if share < 0:
            return persona
    return world.personas[-1][0]


def _floor(persona: Persona, billed: int, medicare: int, cash: int, share: float) -> float:
    """The day-0 floor with full authority; `share` in [0, 1) is how far up its range it lies."""
    if persona == "medicare_aware":
        return medicare * (0.90 + 0.60 * share)
    if persona == "cash_flow":
        return billed * (0.15 + 0.20 * share)
    if persona == "rigid":
        return billed * (0.90 + 0.10 * share)
    if persona == "rushed":
        return billed * (0.25 + 0.35 * share)
    if persona == "counselor":
        return cash * (0.75 + 0.20 * share)
    return cash * (0.85 + 0.15 * share)  # by the book; and the hospital behind an early-out vendor
