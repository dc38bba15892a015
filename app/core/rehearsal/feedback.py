"""Feedback: for one turn what worked and the one thing to change, quoting the person; for the whole call a debrief."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.core.frozen import Frozen
from app.core.rehearsal import criteria_conduct as conduct
from app.core.rehearsal.answers import MEETS, meets
from app.core.rehearsal.feedback_words import CHANGE, WORKED, Words
from app.core.rehearsal.record import BINDING_TERMS, Record
from app.core.rehearsal.said import ASKS, CallerAct, CallerKind, first
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.session import Turn

# The lines of each objection by its label, ready to be said, as the playbook has them.
SayLines = Mapping[str, tuple[str, ...]]
_MOST_QUOTED = 90


class Note(Frozen):
    """One remark: the person's own words, where they stand in the line, and what we say about them."""

    code: str
    criterion: str
    quote: str
    start: int
    text: str
    text_es: str


class TurnFeedback(Frozen):
    """What worked, one thing to change (never two), and one line to say aloud instead. Any of them may be null."""

    turn: int
    worked: Note | None
    change: Note | None
    better: str | None


def turn_feedback(setup: Setup, turns: tuple[Turn, ...], number: int, say_lines: SayLines) -> TurnFeedback:
    """Feedback on turn `number`, from 1. ValueError where there is none."""
    if not 1 <= number <= len(turns):
        raise ValueError(f"there is no turn {number}; this try has {len(turns)}")
    record = Record(setup, turns[:number])
    turn = turns[number - 1]
    code, act = next(_to_change(record, turn), (None, None))
    good, well = next(_that_worked(turn, code), (None, None))
    change = _note(CHANGE[code], code, turn, act) if code else None
    return TurnFeedback(
        turn=number,
        worked=_note(WORKED[good], good, turn, well) if good else None,
        change=change,
        better=better_line(record, turn, CHANGE[code], say_lines) if code else None,
    )


def better_line(record: Record, turn: Turn, words: Words, say_lines: SayLines) -> str | None:
    """A line of the objection that was to be answered; heard again, the next one."""
    label = _open_objection(turn) if words.label == "other" else words.label
    lines = say_lines.get(label) or say_lines.get("other") or ()
    if not lines:
        return None
    before = sum(act.label == label for earlier in record.turns for act in earlier.heard)
    return lines[max(0, before - 1) % len(lines)]


def _open_objection(turn: Turn) -> str:
    return next((act.label for act in turn.heard if act.label in MEETS and act.form is None), "other")


def _to_change(record: Record, turn: Turn) -> Iterator[tuple[str, CallerAct | None]]:
    """What to change in this turn, the costliest first."""
    number, ours = turn.number, record.setup.ours
    for place, act in conduct.traps(record):
        if place == number:
            code = {"plan_accept": "plan", "admit": "admit"}.get(act.kind)
            yield code or ("card" if act.detail == "card" else "paid"), act
    binding = record.bound_at == number
    if binding and (yes := first(turn.acts, "accept")) and not record.terms_asked(number):
        yield "accepted", yes
    yield from (("untrue", act) for place, act in conduct.untruths(record) if place == number)
    yield from (("disclosed", act) for place, act in conduct.disclosures(record) if place == number)
    yield from _about_the_number(record, turn)
    yield from (("hot", heat.act) for heat in conduct.heated(record) if heat.turn == number)
    asked = record.terms_asked(number)
    if record.agreed is not None and asked and not set(BINDING_TERMS) <= asked:
        yield "terms_missing", first(turn.acts, "ask_writing", "term")
    if first(turn.acts, "silence") and ours:
        yield "silent", None
    kinds = frozenset(act.kind for act in turn.acts)
    open_ones = [act.label for act in turn.heard if act.label in MEETS and act.form is None]
    if open_ones and not any(meets(label, kinds) for label in open_ones):
        yield "unmet", None


def _about_the_number(record: Record, turn: Turn) -> Iterator[tuple[str, CallerAct | None]]:
    """What is wrong with a number of this turn."""
    ours, number = record.setup.ours, turn.number
    offers = [offer for offer in record.offers if offer.turn == number]
    if not offers:
        return
    act = first(turn.acts, "offer")
    if ours.ceiling is not None and any(offer.amount > ours.ceiling for offer in offers):
        yield "above", act
    if len({offer.amount for offer in offers}) > 1:
        yield "two_numbers", _from_first_to_last(turn)
    raised = [one for one in record.raises if one.turn == number]
    if any(one.unilateral for one in raised):
        yield "raised", act
    elif raised and conduct.c11_shrinking(record) != 1:
        yield "raised_far", act
    if offers[0] is record.offers[0]:
        if turn.tier == 0 and not any(place < number for place in record.where("ask_authority")):
            yield "no_authority", act
        if ours.target is not None and offers[0].amount > ours.target:
            yield "high_opening", act
        if 2 * offers[0].amount.cents < ours.opening.cents:
            yield "low_opening", act
    if not offers[0].reasons and not any(one.amount == offers[0].amount for one in record.offers if one.turn < number):
        yield "no_reason", act


def _from_first_to_last(turn: Turn) -> CallerAct:
    """Both numbers and the words between, as one quote."""
    named = [act for act in turn.acts if act.kind == "offer"]
    start, end = named[0].start, named[-1].start + len(named[-1].quote)
    return named[0].model_copy(update={"quote": turn.said[start:end]})


_GOOD: tuple[tuple[str, tuple[CallerKind, ...]], ...] = (
    ("terms", ("term",)),
    ("writing", ("ask_writing",)),
    ("no_trap", ("reject",)),
    ("authority", ("ask_authority",)),
    ("same_number", ("restate",)),
    ("reason", ("reason",)),
    ("hold", ("ask_hold",)),
    ("itemized", ("ask_itemized",)),
    ("self_pay", ("ask_selfpay",)),
    ("record", ("record",)),
    ("exit", ("ask_callback",)),
    ("dispute", ("dispute",)),
)


def _that_worked(turn: Turn, fault: str | None) -> Iterator[tuple[str, CallerAct]]:
    """What was done well, the weightiest first; a reason only with a number, a no only where there was a push."""
    for code, kinds in _GOOD:
        act = first(turn.acts, *kinds)
        if act is None or (code == "reason" and first(turn.acts, "offer") is None):
            continue
        if code == "same_number" and fault in ("raised", "two_numbers", "above"):
            continue
        yield code, act
    for act in turn.acts:
        if act.kind in ASKS and any(meets(heard.label, frozenset({act.kind})) for heard in turn.heard):
            yield "met", act


def _note(words: Words, code: str, turn: Turn, act: CallerAct | None) -> Note:
    quote, start = (act.quote, act.start) if act and act.quote else (_short(turn.said), 0)
    return Note(code=code, criterion=words.criterion, quote=quote, start=start, text=words.en, text_es=words.es)


def _short(said: str) -> str:
    said = " ".join(said.split())
    return said if len(said) <= _MOST_QUOTED else said[: _MOST_QUOTED - 1].rstrip() + "…"
