"""Debrief: themes, the two costliest things, the deal held against what was possible, and three lines to keep."""

from __future__ import annotations

from app.core.frozen import Frozen
from app.core.rehearsal import criteria_conduct as conduct
from app.core.rehearsal.answers import MEETS
from app.core.rehearsal.feedback import Note, SayLines, turn_feedback
from app.core.rehearsal.feedback_words import CHANGE, GATES, LOSSES
from app.core.rehearsal.record import Record
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.score import Score, score
from app.core.rehearsal.session import Turn

_LINES_TO_KEEP = 3
_LOSSES_SHOWN = 2
_ALWAYS_GOOD = ("verbal_only_deal", "no_authority", "rejects_offer")


class Loss(Frozen):
    """One of the costliest things: which criterion, how much of the total it took, where, and what was said there."""

    criterion: str
    points: int
    turn: int | None
    quote: str
    text: str
    text_es: str


class Debrief(Frozen):
    """Process first, then the outcome, since an outcome has luck."""

    score: Score
    deal: str
    deal_es: str
    gates: tuple[str, ...]
    gates_es: tuple[str, ...]
    losses: tuple[Loss, ...]
    keep: tuple[str, ...]


def debrief(setup: Setup, turns: tuple[Turn, ...], say_lines: SayLines) -> Debrief:
    """The end of a practice call. An empty call has a score of null and no losses."""
    scored, record = score(setup, turns), Record(setup, turns)
    worst = sorted((one for one in scored.measured if one.loss), key=lambda one: (-one.loss, one.id))
    deal, deal_es = _deal(scored)
    return Debrief(
        score=scored,
        deal=deal,
        deal_es=deal_es,
        gates=tuple(GATES[gate][0] for gate in scored.gates_failed),
        gates_es=tuple(GATES[gate][1] for gate in scored.gates_failed),
        losses=tuple(_loss(record, one.id, one.loss, say_lines) for one in worst[:_LOSSES_SHOWN]),
        keep=_keep(record, say_lines),
    )


def _loss(record: Record, criterion: str, loss: int, say_lines: SayLines) -> Loss:
    turn = _costliest_turn(record, criterion, say_lines)
    note = None if turn is None else _note_at(record, turn, say_lines)
    quote = note.quote if note else " ".join(record.turns[turn - 1].said.split())[:90] if turn else ""
    en, es = LOSSES[criterion]
    return Loss(criterion=criterion, points=(loss + 5) // 10, turn=turn, quote=quote, text=en, text_es=es)


def _note_at(record: Record, turn: int, say_lines: SayLines) -> Note | None:
    return turn_feedback(record.setup, record.turns, turn, say_lines).change


def _costliest_turn(record: Record, criterion: str, say_lines: SayLines) -> int | None:
    """The turn to go back to: where feedback spoke of it, else where it should have been done."""
    for turn in record.turns:
        note = _note_at(record, turn.number, say_lines)
        if note and CHANGE[note.code].criterion == criterion:
            return turn.number
    if criterion == "C15":
        return next((number for number, _, met in conduct.objections(record) if not met), None)
    if criterion in ("C3", "C4", "C5", "C7", "C8", "C9") and record.offers:
        return record.offers[0].turn
    if criterion in ("C6", "C12", "C17") and record.bound_at is not None:
        return record.bound_at
    if criterion == "C19":
        return record.turns[-1].number
    return None


def _deal(scored: Score) -> tuple[str, str]:
    found = scored.outcome
    lowest = found.lowest.down_to(1) or found.lowest
    if found.agreed is None:
        return (
            f"No deal yet. The lowest they had was {lowest}.",
            f"Todavía sin trato. Lo más bajo que tenían era {lowest}.",
        )
    en = f"You agreed on {found.agreed}. The lowest they had was {lowest}."
    es = f"Quedaron en {found.agreed}. Lo más bajo que tenían era {lowest}."
    return en, es


def _keep(record: Record, say_lines: SayLines) -> tuple[str, ...]:
    """Lines for what stayed unanswered, then for what was heard, then those that are always good."""
    raised = conduct.objections(record)
    labels = [label for _, label, met in raised if not met] + [label for _, label, _ in raised] + list(_ALWAYS_GOOD)
    kept: list[str] = []
    for label in dict.fromkeys(labels):
        lines = say_lines.get(label, ())
        if label in MEETS and lines and lines[0] not in kept:
            kept.append(lines[0])
    return tuple(kept[:_LINES_TO_KEEP])
