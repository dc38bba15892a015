"""Offers: from a position to the next decision of a negotiation, with its amount and every reason for it."""

from __future__ import annotations

from app.core.frozen import Frozen
from app.core.money import Money
from app.core.offer_amounts import Amounts, Comparator, amounts, is_collector, ladder, legal_cap, part, planned
from app.core.offer_checks import care_with, contradictions
from app.core.offer_choice import WRITTEN_TERMS, Act, Choice, terms_missing
from app.core.offer_gates import GATES, WITHOUT_AMOUNTS, Gate, cautions, gates
from app.core.offer_holds import hold_lapses, hold_meanwhile
from app.core.offer_missing import Missing, missing_facts
from app.core.offer_policy import OfferPolicy
from app.core.offer_steps import balance_asked, first_answer, next_offer
from app.core.offer_words import RULES_CITED, Reason, because, kept_private, percent
from app.core.payment_plan import plan_words
from app.core.position import Confidence, Exchange, GateId, Position, WrittenTerm, position_from_json
from app.core.talks import Talks, read_talks

__all__ = [
    "GATES", "RULES_CITED", "WRITTEN_TERMS", "Act", "Amounts", "Decision", "Exchange", "Figures", "Gate",
    "Missing", "OfferPolicy", "Position", "Reason", "Talks", "amounts", "choose", "decide_offer", "gates", "ladder",
    "next_offer", "planned", "position_from_json", "read_talks",
]  # fmt: skip


class Figures(Frozen):
    """The figures that a decision used."""

    balance: Money
    most_owed: Money
    medicare: Money
    comparator: Comparator
    confidence: Confidence


class Decision(Frozen):
    """What to do next. `amount` is what to say, accept or pay; null means: name no number."""

    act: Act
    amount: Money | None = None
    opening: Money | None = None
    target: Money | None = None
    ceiling: Money | None = None
    ladder: tuple[Money, ...] = ()
    gates: tuple[GateId, ...] = ()
    reasons: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()
    written_terms_missing: tuple[WrittenTerm, ...] = ()
    # True while an appeal is open: the offer holds only if the appeal is lost, and nothing is paid before.
    contingent: bool = False
    until_day: int | None = None
    figures: Figures


def decide_offer(position: Position, policy: OfferPolicy) -> Decision:
    """Decide the next act of the negotiation (offers.md 2.5): the first step that has an answer."""
    found, standing, talks, choice = _choose(position, policy)
    shows_amounts = not any(gate.id in WITHOUT_AMOUNTS for gate in standing)
    shows_limits = shows_amounts and found.suffices
    reasons = [*choice.reasons, *cautions(position, policy)]
    reasons += [*contradictions(position, found), *care_with(position)]
    reasons += [gate.reason(position, found, policy) for gate in standing if gate.act is None]
    if shows_amounts:
        reasons += _arithmetic(talks)
        reasons += plan_words(position, balance_asked(talks))
    lacks_terms = choice.act in ("accept_pending_terms", "complain")
    secrets = [s for s in (found.ceiling, position.funds, position.own_limit) if s is not None]
    return Decision(
        act=choice.act,
        amount=choice.amount,
        opening=found.opening if shows_amounts else None,
        target=found.target if shows_limits else None,
        ceiling=found.ceiling if shows_limits else None,
        ladder=ladder(found, policy) if shows_limits else (),
        gates=tuple(gate.id for gate in standing),
        reasons=kept_private(reasons, secrets),
        missing=tuple(missing_facts(position, found, policy)),
        written_terms_missing=terms_missing(position) if lacks_terms else (),
        contingent=any(gate.id == "appeal_open" for gate in standing),
        until_day=choice.until_day,
        figures=Figures(
            balance=found.balance,
            most_owed=found.most_owed,
            medicare=found.medicare,
            comparator=found.comparator,
            confidence=found.confidence,
        ),
    )


def choose(position: Position, policy: OfferPolicy) -> Choice:
    """The act and the amount alone, without the rest of the decision."""
    return _choose(position, policy)[-1]


def choose_at(talks: Talks, standing: tuple[Gate, ...]) -> Choice:
    """The same, where the amounts and gates of the position are known: neither looks at what was said."""
    return _at_a_gate(talks, standing) or first_answer(talks)


def _choose(position: Position, policy: OfferPolicy) -> tuple[Amounts, tuple[Gate, ...], Talks, Choice]:
    found = amounts(position, policy)
    standing = gates(position, policy)
    talks = read_talks(position, found, policy)
    return found, standing, talks, choose_at(talks, standing)


def _at_a_gate(talks: Talks, standing: tuple[Gate, ...]) -> Choice | None:
    """Stop at the first gate that has an act, and say what would lift each one that stands."""
    first = next((gate for gate in standing if gate.act is not None), None)
    if first is None or first.act is None:
        return None
    position, found, policy = talks.position, talks.amounts, talks.policy
    reasons = tuple(gate.reason(position, found, policy) for gate in standing if gate.act is not None)
    if first.id == "no_surprises_act":
        return _pay_cost_share(talks, reasons)
    if first.id == "free_care_likely" and position.fap_state == "applied" and (lapse := hold_lapses(talks)):
        return lapse._replace(reasons=(*lapse.reasons, *reasons))
    if first.id in _WAITS_FOR_OTHERS:
        reasons = (*reasons, *hold_meanwhile(talks))
    return Choice(first.act, None, reasons)


# At these gates somebody else takes weeks: a review of the bill, an application. The account must wait too.
_WAITS_FOR_OTHERS: frozenset[GateId] = frozenset({"free_care_likely", "not_itemized", "errors_unresolved"})


def _pay_cost_share(talks: Talks, reasons: tuple[Reason, ...]) -> Choice:
    """The cost share of a verified notice is paid, never bargained over; without one the plan acts first."""
    cap, balance = legal_cap(talks.position), talks.amounts.balance
    if cap is None:
        return Choice("pay_cost_share", None, (*reasons, because("cost_share_unknown")))
    share = min(cap, balance)
    told = because("cost_share", share=share, disputed=balance - share, balance=balance)
    return Choice("pay_cost_share", share, (*reasons, told))


def _arithmetic(talks: Talks) -> list[Reason]:
    """The figures in words: errors, comparator, opening; target and ceiling for the person alone."""
    position, found, policy = talks.position, talks.amounts, talks.policy
    lines = []
    if errors := Money(position.errors_removed.cents + position.errors_supported.cents):
        lines.append(because("errors_come_off", billed=position.billed, errors=errors, balance=found.balance))
    if (cap := legal_cap(position)) is not None:
        lines.append(because("legal_cap", cap=cap))
    lines.append(_benchmark(found, policy))
    if found.opening_from == "limit":
        lines.append(because("opening_held_down", opening=found.opening))
    elif found.opening_from == "balance":
        share = policy.opening.of_balance
        wished = part(found.balance, share)
        lines.append(because("share_of_balance", share=percent(share), balance=found.balance, wished=wished))
    if found.suffices:
        lines.append(because("target", target=found.target, share=percent(policy.target_of_medicare)))
        lines.append(because("ceiling", ceiling=found.ceiling, limits=_limits(talks)))
    return lines


def _limits(talks: Talks) -> str:
    position, found = talks.position, talks.amounts
    limits = [f"what can be owed ({found.most_owed})", f"what the care is worth ({found.worth})"]
    if position.funds is not None:
        limits.append(f"what you set aside ({position.funds})")
    if is_collector(position):
        share = percent(talks.policy.agency.ceiling)
        limits.append(f"{share} of a collector's balance ({found.balance})")
    return f"{', '.join(limits[:-1])} and {limits[-1]}"


def _benchmark(found: Amounts, policy: OfferPolicy) -> Reason:
    """What the opening leans on. Only a price known well enough is called what Medicare pays."""
    share = policy.opening.of_medicare
    wished = part(found.medicare, share)
    figures: dict[str, Money | str] = {"medicare": found.medicare, "share": percent(share), "wished": wished}
    if found.comparator == "medicare":
        is_sure = found.confidence in ("high", "medium")
        return because("medicare_price" if is_sure else "medicare_rough", **figures)
    if found.comparator == "billed":
        return because("medicare_unknown", divisor=f"{float(policy.over_medicare.billed):g}", **figures)
    from_what = "amount that your plan allows" if found.comparator == "allowed" else "provider's cash price"
    return because("medicare_estimated", from_what=from_what, **figures)
