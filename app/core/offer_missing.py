"""Missing facts: what is not known and could open or close a gate or change a number, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.frozen import Frozen
from app.core.money import Money
from app.core.offer_amounts import Amounts, is_collector, is_helped
from app.core.offer_policy import OfferPolicy
from app.core.position import GateId, Position


class Missing(Frozen):
    """A fact that we do not have, and how much it could matter.

    `low` and `high`: the range of the number to name or pay over the plausible values of the fact, zero where
    nothing would be owed; `could_move`: the most that it would move from today's. Null where a fact moves no
    number, and in a plain decision, which leaves them out (`offer_ranges.what_is_missing` works them out).
    """

    fact: str
    why: str
    low: Money | None = None
    high: Money | None = None
    could_move: Money | None = None


def missing_facts(position: Position, found: Amounts, policy: OfferPolicy) -> list[Missing]:
    """What is not known and could open or close a gate or change a number, the weightiest first."""
    lacking = [*_lacking_for_gates(position, found, policy), *_lacking_for_numbers(position, found)]
    return [Missing(fact=fact, why=why) for gate, fact, why in lacking if gate not in position.waived_gates]


_Lacking = Iterator[tuple[GateId | None, str, str]]


def _lacking_for_gates(p: Position, found: Amounts, policy: OfferPolicy) -> _Lacking:
    whole = str(found.balance)
    if p.group_code is None:
        yield "nothing_owed", "group_code", f"CO from an in-network provider would take off the whole {whole}"
    if p.network is None and p.group_code in (None, "CO"):
        yield "nothing_owed", "network", f"in network, a CO denial would take off the whole {whole}"
    if p.group_code in ("OA", "PI"):
        yield "nothing_owed", "next_payer", f"another insurer may be the one to pay the {whole}"
    if p.nsa_state in (None, "unknown") and p.network != "in_network":
        yield "no_surprises_act", "nsa_state", f"if that law applies, you owe only a share of the {whole}"
    if p.legal_cap is not None and p.legal_cap_verified is False:
        yield None, "legal_cap_verified", f"the plan's statement would show if {p.legal_cap} is all you can owe"
    if p.legal_cap is None and (p.nsa_state == "applies" or p.appeal_state == "won"):
        yield "no_surprises_act", "legal_cap", "the plan's corrected statement shows your share"
    if p.fap_state is None:
        yield "free_care_likely", "fap_state", f"financial assistance could cut or erase the {whole}"
    if is_helped(p) and p.agb is None and p.legal_cap is None:
        yield "free_care_likely", "agb", "the decision letter says what is left, which caps every number"
    if p.itemized is None:
        yield "not_itemized", "itemized", f"errors come off the {whole} before any discount"
    if is_collector(p) and p.days_since_validation_notice is None and not p.debt_validated:
        window = f"within {policy.validation_window_days} days of the notice"
        why = f"{window} a written dispute makes the collector stop and prove it"
        yield "validation_window", "days_since_validation_notice", why
    if is_collector(p) and not p.debt_validated:
        yield None, "debt_owner", "money sent to someone who does not own the debt does not end it"
    if p.appeal_state is None:
        yield "appeal_open", "appeal_state", f"a won appeal could cover most of the {whole}"


def _lacking_for_numbers(p: Position, found: Amounts) -> _Lacking:
    if found.comparator != "medicare":
        yield None, "medicare", "the opening and the target rest on it"
    if found.comparator == "allowed" and p.setting is None:
        yield None, "setting", "hospital and doctor prices stand differently to Medicare's"
    if not p.allowed and p.own_limit is None:
        yield None, "allowed", "what your plan would have paid is the fairest limit"
    if found.comparator == "billed" and not p.cash:
        yield None, "cash", "a published cash price is a comparison"
    if p.funds is None:
        yield None, "funds", "without it the limit may be more than you want to spend"
    if p.day is None and not p.history:
        yield None, "day", "without the date of the first statement nothing can be timed"
    if p.hold_until is None and not is_collector(p) and not p.hold_refused:
        yield None, "hold_until", "without a written hold there is less time before collections"
