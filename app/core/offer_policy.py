"""Policy: the numbers of the offer engine, as playbook/offers.yaml gives them with their sources."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from app.core.frozen import Frozen


def _quoted(value: object) -> object:
    if isinstance(value, float):
        raise ValueError(f'{value} is not exact; quote it: "{value}"')
    return value


Share = Annotated[Fraction, BeforeValidator(_quoted), Field(gt=0, lt=1)]
Ratio = Annotated[Fraction, BeforeValidator(_quoted), Field(ge=1)]
Days = Annotated[int, Field(gt=0)]


class OverMedicare(Frozen):
    """What other prices usually are, as a multiple of Medicare."""

    allowed_hospital: Ratio
    allowed_professional: Ratio
    cash: Ratio
    billed: Ratio
    worth: Ratio


class Opening(Frozen):
    of_medicare: Share
    of_balance: Share
    of_ceiling: Share
    of_target: Share


class Agency(Frozen):
    opening: Share
    target: Share
    ceiling: Share


class Curve(Frozen):
    exponent: Share
    final_day_under_hold: Days
    final_day_without_hold: Days
    days_before_placement: Days


class Concession(Frozen):
    of_their_move: Share
    rungs: tuple[Share, ...]

    @cached_property
    def reached(self) -> tuple[Fraction, ...]:
        """How much of the way to the target each rung has reached."""
        return tuple(accumulate(self.rungs))


class Patience(Frozen):
    pause_days: Days
    longest_pause_days: Days
    authority_tries: int
    tries_in_all: int
    save_hold_until_day: Days


class Final(Frozen):
    of_gap: Share
    contacts_left: int
    valid_days: Days
    large_from: Days
    large_step: Days
    small_step: Days


def _in_order(span: tuple[Fraction, Fraction]) -> tuple[Fraction, Fraction]:
    if span[0] > span[1]:
        raise ValueError(f"the lower end comes first: {span[1]}, {span[0]}")
    return span


End = Annotated[Fraction, BeforeValidator(_quoted), Field(ge=0)]
Above = Annotated[Fraction, BeforeValidator(_quoted), Field(gt=0)]
Span = Annotated[tuple[End, End], AfterValidator(_in_order)]
Ratios = Annotated[tuple[Above, Above], AfterValidator(_in_order)]


class Plausible(Frozen):
    """Both ends of where an unknown fact could lie, as ratios or shares."""

    allowed_over_medicare_hospital: Ratios
    allowed_over_medicare_professional: Ratios
    cash_over_medicare: Ratios
    billed_over_medicare: Ratios
    cost_share_of_balance: Span
    agb_of_billed: Span
    errors_of_billed: Span
    funds_of_balance: Span


class OfferPolicy(Frozen):
    """Every number of the engine; `playbook/offers.yaml` holds them with their sources."""

    over_medicare: OverMedicare
    opening: Opening
    target_of_medicare: Ratio
    agency: Agency
    curve: Curve
    concession: Concession
    patience: Patience
    final: Final
    validation_window_days: Days
    plausible: Plausible
