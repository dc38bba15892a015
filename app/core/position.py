"""Position: what may be known about one bill before a decision on an offer, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from app.core.frozen import Frozen
from app.core.money import ZERO, Money

Confidence = Literal["high", "medium", "low", "very_low"]
Setting = Literal["hospital", "professional"]
AccountStatus = Literal["provider", "early_out", "agency", "buyer"]
Network = Literal["in_network", "out_of_network", "mixed"]
GroupCode = Literal["CO", "PR", "OA", "PI"]
FapState = Literal["none", "likely", "applied", "approved", "denied", "partial"]
AppealState = Literal["none", "open", "won", "lost"]
NsaState = Literal["applies", "does_not", "unknown"]
Outcome = Literal["none", "rejected", "countered", "accepted", "automatic_discount", "plan_offered", "refused_writing"]
GateId = Literal[
    "nothing_owed", "no_surprises_act", "free_care_likely", "not_itemized", "errors_unresolved",
    "validation_window", "appeal_open", "time_barred", "exhausted_or_rushed", "not_enough_data",
]  # fmt: skip
WrittenTerm = Literal[
    "amount_stated", "payment_in_full", "zero_balance", "no_further_billing",
    "no_sale_or_credit_reporting", "refund_if_insurer_pays",
]  # fmt: skip

_MOST_DOLLARS = 10**9
MOST_AMOUNT = Money.dollars(_MOST_DOLLARS)
_OTHER_NAMES_OF_DAY = ("today", "days_since_statement")
_OTHER_NAMES_OF_STATUS = {"open": "provider", "collections": "agency"}


def _exact(value: object) -> object:
    """Turn a JSON float into the decimal that was written, and refuse sizes that no bill has."""
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal) and value.is_finite() and value.adjusted() > 12:
        raise ValueError(f"is larger than any bill; give an amount up to ${_MOST_DOLLARS:,}")
    return value


def _possible(amount: Money) -> Money:
    if amount < ZERO:
        raise ValueError("is negative; give the amount without a minus sign")
    if amount > MOST_AMOUNT:
        raise ValueError(f"is larger than any bill; give an amount up to ${_MOST_DOLLARS:,}")
    return amount


def _whole(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("must be a whole number, not true or false")
    return value


def _renamed(value: object) -> object:
    return _OTHER_NAMES_OF_STATUS.get(value, value) if isinstance(value, str) else value


Amount = Annotated[Money, BeforeValidator(_exact), AfterValidator(_possible)]
# Days are counted from the first statement; a call may have come before it.
Day = Annotated[int, BeforeValidator(_whole), Field(ge=-36_500, le=36_500)]
Count = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=36_500)]
Tier = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=2)]


class _Told(Frozen):
    """What a caller told us: null is unknown, a name we do not have is refused with the nearest one."""

    @model_validator(mode="before")
    @classmethod
    def _check_names(cls, given: Any) -> Any:
        if not isinstance(given, Mapping):
            return given
        known = {str(name): value for name, value in given.items() if value is not None}
        for name in known.keys() - cls.model_fields.keys():
            near = get_close_matches(name, cls.model_fields, n=1)
            meant = f"did you mean {near[0]!r}?" if near else f"the fields are {', '.join(cls.model_fields)}"
            raise ValueError(f"there is no field {name!r}; {meant}")
        for name, field in cls.model_fields.items():
            if field.is_required() and name not in known:
                raise ValueError(f"{name!r} is missing: give {field.description}")
        return known


class Exchange(_Told):
    """One contact: the day, who it was with, our number, theirs, and how it went."""

    day: Day = Field(description="the day of the contact, counted from the first statement")
    tier: Tier | None = None
    offer: Amount | None = None
    ask: Amount | None = None
    outcome: Outcome = "none"
    # True when our number went out as the final offer. Null: worked out from the day and the amount.
    final: bool | None = None


class PlanOffer(_Told):
    """A payment plan that they offered; `interest` 0 means interest-free, null unknown."""

    monthly: Amount | None = None
    months: Count | None = None
    interest: Annotated[Decimal, Field(ge=0)] | None = None


class Position(_Told):
    """One bill on the day of the decision. Only `billed` must be known (offers.md 2.1)."""

    billed: Amount = Field(description='the amount on the bill, such as "4500.00"')
    errors_supported: Amount = ZERO
    errors_removed: Amount = ZERO
    legal_cap: Amount | None = None
    # True: read from the plan's statement or the decision letter. False: told, and no paper shows it; then it
    # caps nothing. Null: not said, and the cap counts.
    legal_cap_verified: bool | None = None
    medicare: Amount | None = None
    medicare_confidence: Confidence | None = None
    setting: Setting | None = None
    allowed: Amount | None = None
    cash: Amount | None = None
    agb: Amount | None = None
    funds: Amount | None = None
    own_limit: Amount | None = None

    day: Day | None = None
    account_status: Annotated[AccountStatus, BeforeValidator(_renamed)] = "provider"
    itemized: bool | None = None
    network: Network | None = None
    group_code: GroupCode | None = None
    fap_state: FapState | None = None
    appeal_state: AppealState | None = None
    nsa_state: NsaState | None = None
    already_paid: bool | None = None
    someone_elses_debt: bool | None = None
    provider_filed_late: bool | None = None
    time_barred: bool | None = None
    days_since_validation_notice: Count | None = None
    debt_validated: bool | None = None
    exhausted_or_rushed: bool = False

    tier: Tier | None = None
    authority_confirmed: bool = False
    hold_until: Day | None = None
    holds_used: Count | None = None
    hold_limit: Count | None = None
    hold_refused: bool = False
    placement_in_days: Count | None = None
    contacts_left: Count | None = None
    # The talks with whoever holds the account now: an offer to the hospital is not one to its collector.
    history: tuple[Exchange, ...] = ()
    plan_offer: PlanOffer | None = None
    plan_is_a_right: bool = False
    written_terms: tuple[WrittenTerm, ...] = ()
    waived_gates: tuple[GateId, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _one_day(cls, given: Any) -> Any:
        """Read `today` and `days_since_statement` as `day`."""
        if not isinstance(given, Mapping):
            return given
        fields = dict(given)
        for name in _OTHER_NAMES_OF_DAY:
            value = fields.pop(name, None)
            if value is None:
                continue
            if fields.get("day") is not None and fields["day"] != value:
                raise ValueError(f"'day' is {fields['day']} but {name!r} is {value}; give one of them")
            fields["day"] = value
        return fields


def position_from_json(fields: Mapping[str, object]) -> Position:
    """Read one position as `pushback offer` takes it; ValidationError says what to put right."""
    return Position.model_validate({name: value for name, value in fields.items() if name != "id"})
