"""Shown: a rehearsal as the page gets it, and as one line of the list of all. Figures go out as JSON has them."""

from __future__ import annotations

import re
from typing import Any

from app.core.money import Money
from app.core.rehearsal.answers import MEETS
from app.core.rehearsal.compare import Try, compare
from app.core.rehearsal.debrief import Debrief
from app.core.rehearsal.drill import LENGTH
from app.core.rehearsal.feedback import Note, SayLines, turn_feedback
from app.core.rehearsal.feedback_words import THEMES
from app.core.rehearsal.kept import Kept, KeptDrill
from app.core.rehearsal.library import Library
from app.core.rehearsal.next_line import next_line
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.score import score
from app.core.rehearsal.session import Session, Turn

Shown = dict[str, Any]
_OUR_NUMBER = re.compile(r"\bmy (?:offer|number)\b", re.I)


def shown_library(library: Library) -> Shown:
    """What there is to practise, and with whom."""
    return {
        "scenarios": [
            {**_words(one.id, one, "title", "about"), "goal": one.goal, "persona": one.persona}
            for one in library.scenarios.values()
        ],
        "personas": [_words(one.id, one, "name", "about") for one in library.personas.values()],
    }


def shown(kept: Kept, session: Session | None, say_lines: SayLines) -> Shown:
    """The whole of it, but for its id, its day and its revision. `session` is that of a call."""
    setup, drill = kept.setup, kept.drill
    common: Shown = {
        "kind": kept.kind,
        "bill": kept.bill,
        "seed": setup.seed,
        "ended": kept.ended,
        "scenario": {**_words(setup.scenario.id, setup.scenario, "title", "about"), "goal": setup.scenario.goal},
        "persona": _words(setup.persona.id, setup.persona, "name", "about"),
        "card": _card(setup),
        "prepared": {"target": _plain(setup.prepared.target), "ceiling": _plain(setup.prepared.ceiling)},
    }
    if drill is not None:
        return common | _shown_drill(drill, say_lines)
    assert session is not None
    return common | _shown_call(kept, session, say_lines)


def summary(kept: Kept, session: Session | None) -> Shown:
    """One line of the list of all."""
    setup, drill = kept.setup, kept.drill
    line: Shown = {
        "kind": kept.kind, "scenario": setup.scenario.title, "persona": setup.persona.name, "ended": kept.ended,
    }  # fmt: skip
    if drill is not None:
        met = sum(answer.met for answer in drill.answers)
        over = kept.ended or len(drill.answers) == LENGTH
        return line | {"turns": len(drill.answers), "total": 10 * met if over else None, "themes": []}
    assert session is not None
    total = kept.debrief.score.total if kept.debrief else None
    return line | {"turns": len(session.turns), "total": total, "themes": _themes(session)}


def hint(kept: Kept, session: Session | None, say_lines: SayLines) -> str:
    """What one could say now; empty when there is nothing more to say."""
    if kept.drill is not None:
        return _hint_of_card(kept.drill, say_lines)
    assert session is not None
    if session.is_over:
        return ""
    if session.state.agreed is not None and not session.state.in_writing:
        return say_lines["verbal_only_deal"][0]
    label = next((act.label for act in reversed(session.heard) if act.form is None and act.label in MEETS), "other")
    if label == "other":
        return next_line(session)
    before = sum(act.label == label for turn in session.turns for act in turn.heard)
    lines = _sayable(say_lines.get(label) or say_lines["other"], session)
    return lines[before % len(lines)]


def _sayable(lines: tuple[str, ...], session: Session) -> tuple[str, ...]:
    """Without a number of ours there is none that stands."""
    if session.state.last_offer is not None:
        return lines
    return tuple(line for line in lines if not _OUR_NUMBER.search(line)) or lines


def _hint_of_card(drill: KeptDrill, say_lines: SayLines) -> str:
    number = len(drill.answers)
    if number >= LENGTH:
        return ""
    lines = say_lines.get(drill.cards[number].label) or say_lines["other"]
    return lines[number % len(lines)]


def _shown_call(kept: Kept, session: Session, say_lines: SayLines) -> Shown:
    lines = [session.opening_line, *(turn.line for turn in session.turns)]
    return {
        "opening_line": session.opening_line,
        "tries": [
            {"id": one.id, "parent": one.parent, "shared": one.shared, "turns": len(one.turns)}
            for one in session.branches
        ],
        "current": session.current,
        "turns": [_turn(session, turn, lines[turn.number - 1], say_lines) for turn in session.turns],
        "line": lines[-1],
        "hint": hint(kept, session, say_lines),
        "over": session.is_over,
        "settled": session.state.settled,
        "day": session.state.day,
        "call": session.state.call,
        "themes": _themes(session),
        "compared": _compared(session),
        "drill": None,
        "debrief": None if kept.debrief is None else _debrief(kept.debrief),
    }


def _shown_drill(drill: KeptDrill, say_lines: SayLines) -> Shown:
    number, over = len(drill.answers), len(drill.answers) >= LENGTH
    return {
        "opening_line": drill.cards[0].line,
        "tries": [],
        "current": 0,
        "turns": [],
        "line": "" if over else drill.cards[number].line,
        "hint": _hint_of_card(drill, say_lines),
        "over": over,
        "settled": False,
        "day": 0,
        "call": 1,
        "themes": [],
        "compared": None,
        "drill": {
            "number": min(number + 1, LENGTH),
            "of": LENGTH,
            "met": sum(answer.met for answer in drill.answers),
            "answers": [
                {
                    "number": answer.card.number, "line": answer.card.line, "said": answer.said, "met": answer.met,
                    "quote": answer.quote, "better": answer.better,
                }
                for answer in drill.answers
            ],
        },
        "debrief": None,
    }  # fmt: skip


def _turn(session: Session, turn: Turn, heard: str, say_lines: SayLines) -> Shown:
    told = turn_feedback(session.setup, session.turns, turn.number, say_lines)
    return {
        "number": turn.number,
        "day": turn.day,
        "call": turn.call,
        "heard": heard,
        "said": turn.said,
        "line": turn.line,
        "feedback": {
            "worked": _note(told.worked, turn.said),
            "change": _note(told.change, turn.said),
            "better": told.better,
        },
    }


def _note(note: Note | None, said: str) -> Shown | None:
    """`start` is where the quote stands in the line; -1 where it was shortened, or nothing was said."""
    if note is None:
        return None
    stands = note.quote and said[note.start : note.start + len(note.quote)] == note.quote
    start = note.start if stands else said.find(note.quote) if note.quote else -1
    return {"quote": note.quote, "start": start, "text": note.text, "text_es": note.text_es}


def _themes(session: Session) -> list[Shown]:
    return [
        {"theme": row.theme, "title": THEMES[row.theme][0], "title_es": THEMES[row.theme][1]}
        | {"done": row.done, "of": row.of}
        for row in score(session.setup, session.turns).themes
    ]


def _compared(session: Session) -> Shown | None:
    """The try that goes on against the one that it left, once they differ."""
    parent = session.branch.parent
    found = None if parent is None else compare(session, parent, session.branch.id)
    if found is None:
        return None
    changes = [change.model_dump() for change in found.changes]
    return {"turn": found.turn, "first": _try(found.first), "second": _try(found.second), "changes": changes}


def _try(one: Try) -> Shown:
    return {"try": one.branch, "said": one.said, "line": one.line}


def _debrief(told: Debrief) -> Shown:
    scored, outcome = told.score, told.score.outcome
    return {
        "total": scored.total,
        "before_gates": scored.before_gates,
        "gates": list(told.gates),
        "gates_es": list(told.gates_es),
        "deal": told.deal,
        "deal_es": told.deal_es,
        "outcome": {
            "billed": outcome.billed.plain,
            "agreed": _plain(outcome.agreed),
            "lowest": outcome.lowest.plain,
            "percent": outcome.percent,
            "in_writing": outcome.in_writing,
        },
        "losses": [loss.model_dump(include={"turn", "points", "quote", "text", "text_es"}) for loss in told.losses],
        "keep": list(told.keep),
    }


def _card(setup: Setup) -> Shown:
    """The figures of the call. The opening is a placeholder where no price is known, and then it is not shown."""
    ours = setup.ours
    return {
        "balance": ours.balance.plain,
        "opening": None if ours.target is None else ours.opening.plain,
        "target": _plain(ours.target),
        "ceiling": _plain(ours.ceiling),
        "number_is_due": ours.number_is_due and ours.target is not None,
    }


def _words(name: str, one: Any, *fields: str) -> Shown:
    """The id, and these words in English and in Spanish."""
    return {"id": name} | {each: getattr(one, each) for field in fields for each in (field, f"{field}_es")}


def _plain(amount: Money | None) -> str | None:
    return None if amount is None else amount.plain
