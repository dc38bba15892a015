"""Gates: what must be settled before any number, first match first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from app.core.money import ZERO
from app.core.offer_amounts import Amounts, is_collector, legal_cap
from app.core.offer_policy import OfferPolicy
from app.core.offer_words import OPEN_POINTS, Reason, because
from app.core.position import GateId, Position

GateAct = Literal["dispute", "pay_cost_share", "apply", "request", "dispute_errors", "validate", "defer"]


class Gate(NamedTuple):
    """A gate: when it stands, what to do there (None: it only sets conditions), and in which words."""

    id: GateId
    act: GateAct | None
    stands: Callable[[Position, OfferPolicy], bool]
    reason: Callable[[Position, Amounts, OfferPolicy], Reason]
    may_be_waived: bool = True


def _nothing_owed(position: Position, policy: OfferPolicy) -> bool:
    return _why_nothing_owed(position) is not None


def _why_nothing_owed(position: Position) -> str | None:
    """Why nothing is owed. OA and PI alone do not reach zero; an old debt is still owed."""
    in_network = position.network == "in_network"
    if position.group_code == "CO" and in_network:
        return "nothing_owed_contract"
    if position.already_paid:
        return "nothing_owed_paid"
    if position.someone_elses_debt:
        return "nothing_owed_other_person"
    if position.provider_filed_late and in_network:
        return "nothing_owed_late_filing"
    if legal_cap(position) == ZERO or position.billed <= position.errors_removed:
        return "nothing_owed_zero"
    return None


def _errors_reason(position: Position, found: Amounts, policy: OfferPolicy) -> Reason:
    return because("errors_unresolved", errors=position.errors_supported)


def _in_validation_window(position: Position, policy: OfferPolicy) -> bool:
    """15 USC 1692g(b): thirty days from receiving the notice, the thirtieth included."""
    days = position.days_since_validation_notice
    if not is_collector(position) or position.debt_validated or days is None:
        return False
    return days <= policy.validation_window_days


def _validation_reason(position: Position, found: Amounts, policy: OfferPolicy) -> Reason:
    window = policy.validation_window_days
    days = position.days_since_validation_notice or 0
    return because("validation_window", days=days, window=window, after=window + 1)


def _surprise_reason(position: Position, found: Amounts, policy: OfferPolicy) -> Reason:
    """Mixed means an out-of-network clinician at an in-network place, which has its own rule."""
    return because("no_surprises_act_facility" if position.network == "mixed" else "no_surprises_act")


def _assistance_reason(position: Position, found: Amounts, policy: OfferPolicy) -> Reason:
    return because("free_care_pending" if position.fap_state == "applied" else "free_care_likely")


def _says(code: str) -> Callable[[Position, Amounts, OfferPolicy], Reason]:
    return lambda position, found, policy: because(code)


# The order is the policy: is it owed, does the law cap it, is it free, is it right, who asks for it.
GATES: tuple[Gate, ...] = (
    Gate("nothing_owed", "dispute", _nothing_owed,
         lambda p, a, o: because(_why_nothing_owed(p) or "nothing_owed_zero"), may_be_waived=False),
    Gate("no_surprises_act", "pay_cost_share", lambda p, o: p.nsa_state == "applies", _surprise_reason,
         may_be_waived=False),
    Gate("free_care_likely", "apply", lambda p, o: p.fap_state in ("likely", "applied"), _assistance_reason),
    Gate("not_itemized", "request", lambda p, o: p.itemized is False, _says("not_itemized")),
    Gate("errors_unresolved", "dispute_errors", lambda p, o: p.errors_supported > ZERO, _errors_reason),
    Gate("validation_window", "validate", _in_validation_window, _validation_reason),
    # An offer can revive an old debt, so it waits for legal aid; the debt is still not called "not owed".
    Gate("time_barred", "defer", lambda p, o: p.time_barred is True, _says("time_barred")),
    Gate("appeal_open", None, lambda p, o: p.appeal_state == "open", _says("appeal_open")),
    Gate("exhausted_or_rushed", "defer", lambda p, o: p.exhausted_or_rushed, _says("exhausted_or_rushed")),
)  # fmt: skip

# Under these no amount of ours is shown at all.
WITHOUT_AMOUNTS: frozenset[GateId] = frozenset({"nothing_owed", "no_surprises_act"})


def gates(position: Position, policy: OfferPolicy) -> tuple[Gate, ...]:
    """The gates that stand today, in order, without those that the person waived."""
    return tuple(
        gate
        for gate in GATES
        if gate.stands(position, policy) and not (gate.may_be_waived and gate.id in position.waived_gates)
    )


def cautions(position: Position, policy: OfferPolicy) -> list[Reason]:
    """One line for each waived gate, and one for a group code that settles nothing."""
    lines = []
    if position.group_code in ("OA", "PI"):
        lines.append(because("next_payer_oa" if position.group_code == "OA" else "next_payer_pi"))
    for name in dict.fromkeys(position.waived_gates):
        fixed = name in WITHOUT_AMOUNTS
        lines.append(because("gate_stays" if fixed else "gate_waived", what=OPEN_POINTS[name]))
    return lines
