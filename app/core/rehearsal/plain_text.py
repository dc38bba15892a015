"""Plain text: a practice call as the lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.rehearsal.debrief import Debrief
from app.core.rehearsal.feedback import TurnFeedback
from app.core.rehearsal.feedback_words import THEMES
from app.core.rehearsal.library import Library
from app.core.rehearsal.session import Session


def what_there_is(library: Library) -> Iterator[str]:
    yield "Calls to practise (--scenario):"
    yield from (f"  {name}: {one.about}" for name, one in library.scenarios.items())
    yield "Who answers (--persona):"
    yield from (f"  {name}: {one.about}" for name, one in library.personas.items())


def call_card(session: Session) -> Iterator[str]:
    setup, ours = session.setup, session.setup.ours
    yield f"{setup.scenario.title}. With: {setup.persona.name}. Seed {setup.seed}."
    yield setup.scenario.about
    yield f"The bill is {setup.position.billed}."
    if ours.number_is_due and ours.target is not None:
        yield f"Your opening {ours.opening}, your target {ours.target}. Only for you, never say it: {ours.ceiling}."


def told_after_turn(told: TurnFeedback) -> Iterator[str]:
    if told.worked:
        yield f'  Worked: "{told.worked.quote}". {told.worked.text}'
    if told.change:
        yield f'  Change one thing: "{told.change.quote or "(silence)"}". {told.change.text}'
    if told.better:
        yield f"  Say it aloud once: {told.better}"


def told_at_the_end(ended: Debrief) -> Iterator[str]:
    yield f"After practice. {ended.deal}"
    yield from ended.gates
    yield from (f"  {THEMES[row.theme][0]}: {row.done} of {row.of}" for row in ended.score.themes)
    for loss in ended.losses:
        where = f"Turn {loss.turn}. " if loss.turn else ""
        yield f"Costly: {where}{loss.text}" + (f' You said: "{loss.quote}"' if loss.quote else "")
    yield from (f"Keep this line: {line}" for line in ended.keep)
    if ended.score.total is not None:
        yield f"Score {ended.score.total} of 100."
