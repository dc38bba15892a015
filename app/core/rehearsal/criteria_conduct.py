"""Criteria C10 to C22: how the number was kept, how objections were met, and what was put in writing (offers.md 5)."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from app.core.money import Money
from app.core.rehearsal.answers import MEETS, meets
from app.core.rehearsal.criteria import NONE, ONE, Share
from app.core.rehearsal.lexicon_moves import RIGHTS
from app.core.rehearsal.record import BINDING_TERMS, Record
from app.core.rehearsal.said import CallerAct, CallerKind

_BOUND = Fraction(8, 10)  # a raise is at most this share of their move
_CALM_POINTS = 6
_MOST_PHRASES = 3
_TURNS_TO_ANSWER = 2


class Heated(NamedTuple):
    """A hard word, and the turn it fell in."""

    turn: int
    act: CallerAct


def c10_no_unilateral_raise(record: Record) -> Share:
    """No raise without a move of theirs or a pause of two weeks."""
    if not record.offers:
        return None
    if not record.raises:
        return ONE
    return 1 - Fraction(sum(one.unilateral for one in record.raises), len(record.raises))


def c11_shrinking(record: Record) -> Share:
    """Raises stay within 0.8 of their move, and none is larger than the one before."""
    if not record.raises:
        return None
    bounded = [one.paused or one.by.cents <= _BOUND * one.moved.cents for one in record.raises]
    smaller = [True, *(this.by <= last.by for last, this in pairwise(record.raises))]
    return Fraction(sum(a and b for a, b in zip(bounded, smaller, strict=True)), len(record.raises))


def c12_ceiling(record: Record) -> Share:
    """No number above the ceiling, and no word about ceiling, savings or income."""
    ceiling = record.setup.ours.ceiling
    told = disclosures(record)
    asked = record.engaged and any(act.label == "asks_ability_to_pay" for turn in record.turns for act in turn.heard)
    if ceiling is None or not (record.offers or told or asked or record.agreed is not None):
        return None
    above = any(offer.amount > ceiling for offer in record.offers)
    return NONE if told or above or (record.agreed is not None and record.agreed > ceiling) else ONE


def c13_calm(record: Record) -> Share:
    """One point less for each hard word, threat or shouted line, of a caller who does something."""
    if not record.engaged:
        return None
    return Fraction(max(0, _CALM_POINTS - len(heated(record))), _CALM_POINTS)


def c14_phrases(record: Record) -> Share:
    """Phrases that help, each where it belongs: with a number, or with the terms."""
    if not record.offers:
        return None
    used = set()
    for turn in record.turns:
        kinds = {act.kind for act in turn.acts}
        for act in turn.acts:
            if act.kind == "phrase" and act.detail and _belongs(act.detail, kinds, record):
                used.add(act.detail)
    return Fraction(min(_MOST_PHRASES, len(used)), _MOST_PHRASES)


def c15_objections(record: Record) -> Share:
    """The share of objections that were met within two turns."""
    raised = objections(record)
    if not raised:
        return None
    return Fraction(sum(met for _, _, met in raised), len(raised))


def c16_no_trap(record: Record) -> Share:
    """No plan before a reduction, no payment on account, no card number, no word that the debt is owed."""
    return NONE if traps(record) else ONE


def c17_written_terms(record: Record) -> Share:
    """Amount, payment in full, zero balance and no further bills were asked for in writing before the deal bound."""
    if record.bound_at is None:
        return None
    asked = record.terms_asked(record.bound_at)
    share = Fraction(sum(term in asked for term in BINDING_TERMS), len(BINDING_TERMS))
    return NONE if record.where("waive_refund") else share


def c18_records(record: Record) -> Share:
    """Name, date, reference number, next step."""
    asked = {act.detail for _, act in record.acts("record")}
    return Fraction(len(asked & {"name", "date", "reference", "next_step"}), 4)


def c19_exit(record: Record) -> Share:
    """Without a deal: the number is left standing, a call back is agreed, and it ends with thanks.

    Thanks alone earns nothing: it lifts what the other two earned.
    """
    if not record.turns or record.agreed is not None:
        return None
    last = record.turns[-1]
    if not any(act.kind == "goodbye" for act in last.acts):
        return NONE
    near = {act.kind for turn in record.turns[-2:] for act in turn.acts}
    parts = [bool({"ask_callback"} & near)]
    if record.offers:
        parts.append(bool({"restate"} & near) and not any(raised.turn == last.number for raised in record.raises))
    earned = Fraction(sum(parts), len(parts))
    return earned if "courtesy" in near else earned * Fraction(2, 3)


def c20_truthful(record: Record) -> Share:
    """No word against the case file."""
    return NONE if untruths(record) else ONE


def mix(record: Record) -> dict[str, int]:
    """C22: turns that speak of interests, of rights, of power. Information only."""
    counts = {"interests": 0, "rights": 0, "power": 0}
    for turn in record.turns:
        kinds = {act.kind for act in turn.acts}
        if kinds & {"threat", "insult", "shouting"}:
            counts["power"] += 1
        elif RIGHTS.search(turn.said[:2_000]):
            counts["rights"] += 1
        elif kinds & {"reason", "offer", "ask_number", "ask_review"}:
            counts["interests"] += 1
    return counts


def heated(record: Record) -> tuple[Heated, ...]:
    return tuple(Heated(*found) for found in record.acts("insult", "avoid_phrase", "threat", "shouting"))


def disclosures(record: Record) -> tuple[tuple[int, CallerAct], ...]:
    """What the other side was told of ceiling, savings or income. A limit below the own target gives nothing away."""
    target = record.setup.ours.target
    found = []
    for number, act in record.acts("disclose"):
        claimed = [
            one.amount for turn, one in record.acts("claim", "offer") if turn == number and one.amount is not None
        ]
        if claimed and target is not None and "saving" not in act.quote.lower() and max(claimed) <= target:
            continue
        found.append((number, act))
    return tuple(found)


def traps(record: Record) -> tuple[tuple[int, CallerAct], ...]:
    """The steps into a trap. A plan on a reduced balance is none; paying what stands in writing is none."""
    full = record.setup.ours.balance
    found = list(record.acts("admit"))
    for turn in record.turns:
        before = record.turns[turn.number - 2].after if turn.number > 1 else None
        for act in turn.acts:
            if (act.kind == "plan_accept" and turn.ask >= full) or (
                act.kind == "pay" and not (before is not None and before.in_writing and act.detail != "good_faith")
            ):
                found.append((turn.number, act))
    return tuple(sorted(found, key=lambda one: one[0]))


def untruths(record: Record) -> tuple[tuple[int, CallerAct], ...]:
    """Claims that the case file denies, and a "maximum" below an offer already made."""
    facts, found = record.setup.scenario.facts, []
    for number, act in record.acts("claim"):
        earlier = [offer.amount for offer in record.offers if offer.turn < number]
        if (
            (act.detail == "uninsured" and facts.insured is True)
            or (act.detail == "on_medicare" and facts.on_medicare is False)
            or (act.detail == "maximum" and act.amount is not None and earlier and act.amount < max(earlier))
        ):
            found.append((number, act))
    return tuple(found)


def paid_above(record: Record) -> Money | None:
    """What was agreed, where it is more than can be owed."""
    return record.agreed if record.agreed is not None and record.agreed > record.setup.ours.most_owed else None


def objections(record: Record) -> tuple[tuple[int, str, bool], ...]:
    """Every objection heard: the turn that had to answer it, its label, and whether it was met within two turns.

    An answer among hard words is not heard as one.
    """
    found = []
    hot = {heat.turn for heat in heated(record)}
    for place, turn in enumerate(record.turns):
        for act in turn.heard:
            if act.label not in MEETS or act.form is not None:
                continue
            answers = record.turns[place : place + _TURNS_TO_ANSWER]
            kinds = frozenset(one.kind for answer in answers if answer.number not in hot for one in answer.acts)
            found.append((turn.number, act.label, meets(act.label, kinds)))
    return tuple(found)


def _belongs(phrase: str, kinds: set[CallerKind], record: Record) -> bool:
    if phrase == "hardship":
        return record.setup.scenario.facts.hardship
    beside: set[CallerKind] = (
        {"offer", "restate"} if phrase in ("comparable", "settlement") else {"offer", "term", "accept"}
    )
    return bool(kinds & beside)
