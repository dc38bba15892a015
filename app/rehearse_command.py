"""`pushback rehearse`: a practice call in the terminal, line by line, with a debrief at the end. Nothing is stored."""

from __future__ import annotations

import argparse
import json
import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import app
from app.batch import BadInput
from app.core.faults import FaultsFound
from app.core.money import Money
from app.core.playbook import Playbook
from app.core.rehearsal.compare import compare
from app.core.rehearsal.debrief import Debrief, debrief
from app.core.rehearsal.drill import answer_card, deal_cards, drill_score
from app.core.rehearsal.feedback import SayLines, turn_feedback
from app.core.rehearsal.library import Library
from app.core.rehearsal.persona import Persona
from app.core.rehearsal.plain_text import call_card, told_after_turn, told_at_the_end, what_there_is
from app.core.rehearsal.scenario import Prepared, Scenario, Setup, set_up
from app.core.rehearsal.session import Session, call_again, keep_silent, rewind, say, start

EXAMPLES = """\
examples:
  pushback rehearse                                  a practice call; type what you would say
  pushback rehearse --scenario hold_refused --persona rigid --seed 7
  pushback rehearse --drill                          ten objections, one line each
  printf 'Who can review this balance?\\n' | pushback rehearse --seed 7 --json

An empty line is a silence. Also: /target 4620  /ceiling 6000 (before your first line)  /hint  /rewind 3
/wait 14 (call again in 14 days)  /end. The same seed and the same lines give the same call.
A simulated clerk: nothing here reaches the hospital.
"""
_SHIPPED = Path(app.__file__).parent.parent
_SILENCE = 8  # seconds
_One = TypeVar("_One", Persona, Scenario)


def add_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--persona", metavar="ID", help="who answers the phone; --list shows them")
    parser.add_argument("--scenario", metavar="ID", default="first_discount", help="which call; --list shows them")
    parser.add_argument("--seed", type=int, metavar="N", help="the same seed is the same office; drawn when left out")
    parser.add_argument("--drill", action="store_true", help="ten objections instead of a call")
    parser.add_argument("--list", action="store_true", help="the personas and scenarios")
    parser.add_argument("--json", action="store_true", help="one JSON object at the end")


def run(arguments: argparse.Namespace, lines: Iterable[str] | None = None) -> int:
    """Practise with lines from standard input, also piped."""
    from app.language.objection_lines import say_lines

    playbook, library = playbook_in_use()
    if arguments.list:
        print("\n".join(what_there_is(library)))
        return 0
    seed = secrets.randbelow(100_000) if arguments.seed is None else arguments.seed
    scenario = _chosen(library.scenarios, arguments.scenario, "scenario")
    persona = _chosen(library.personas, arguments.persona or scenario.persona, "persona")
    given = (line.rstrip("\r\n") for line in (sys.stdin if lines is None else lines))
    setup = set_up(persona, scenario, seed, playbook.offers)
    if arguments.drill:
        _drill(library, setup, given, say_lines(playbook), as_json=arguments.json)
    else:
        lines_to_say = say_lines(playbook, collector=setup.with_collector)
        _call(library, setup, given, lines_to_say, as_json=arguments.json)
    return 0


def playbook_in_use() -> tuple[Playbook, Library]:
    """The compiled playbook, or the YAML where it was changed; and what can be practised. BadInput on any fault."""
    from app.store.compiled import compiled
    from app.store.playbook import load_playbook
    from app.store.rehearsal_files import load_rehearsal

    folder = _SHIPPED / "playbook"
    if os.environ.get("PUSHBACK_PLAYBOOK"):
        from app.settings import load_settings

        folder = load_settings().playbook
    try:
        return compiled(folder) or load_playbook(folder), load_rehearsal(folder)
    except FaultsFound as found:
        raise BadInput(str(found)) from None


def _chosen(known: dict[str, _One], name: str, what: str) -> _One:
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    raise BadInput(f"--{what}: there is no {name!r}; " + (f"did you mean {near[0]!r}?" if near else "see --list"))


def _call(library: Library, setup: Setup, lines: Iterator[str], say_them: SayLines, *, as_json: bool) -> None:
    session = start(setup, library.wording)
    show = (lambda *words: None) if as_json else _show
    show(*call_card(session), "", f"They: {session.opening_line}")
    for line in lines:
        if line.strip() == "/end":
            break
        try:
            session = _step(session, line, library, show, say_them)
        except ValueError as error:
            show(f"({error})")
    ended = debrief(session.setup, session.turns, say_them)
    if as_json:
        print(json.dumps(_as_json(session, ended, say_them), indent=2, ensure_ascii=False))
    else:
        show("", *told_at_the_end(ended))


def _step(session: Session, line: str, library: Library, show: Any, say_them: SayLines) -> Session:
    """One line of input: a command, or something said."""
    command, _, value = line.strip().partition(" ")
    match command:
        case "/target" | "/ceiling":
            if session.turns:
                raise ValueError("write your numbers down before the first line; rewind to the start")
            prepared = session.setup.prepared.model_copy(update={command[1:]: Money.parse(value)})
            checked = Prepared.model_validate(prepared.model_dump())
            return session.model_copy(update={"setup": session.setup.model_copy(update={"prepared": checked})})
        case "/rewind":
            session = rewind(session, _whole(value))
            show(f"Back before turn {value}. They: {session.turns[-1].line if session.turns else session.opening_line}")
            return session
        case "/wait":
            session = call_again(session, _whole(value))
            show(f"Day {session.state.day}. You call again.")
            return session
        case "/hint":
            lines = say_them.get(session.heard[-1].label) if session.heard else None
            show(f"You could say: {(lines or say_them['other'])[0]}")
            return session
        case _ if command.startswith("/"):
            raise ValueError("the commands are /target, /ceiling, /hint, /rewind N, /wait DAYS and /end")
    said = line.strip()
    session = say(session, line, library.wording) if said else keep_silent(session, _SILENCE, library.wording)
    told = turn_feedback(session.setup, session.turns, len(session.turns), say_them)
    show(*told_after_turn(told), f"They: {session.turns[-1].line}")
    branch = session.branch
    if branch.parent is not None and len(session.turns) == branch.shared + 1:
        found = compare(session, branch.parent, branch.id)
        show(*(f"What changed: {change.text}" for change in (found.changes if found else ())))
    if session.is_over:
        show("(The call is over. /rewind N, /wait DAYS, or /end for the debrief.)")
    return session


def _whole(text: str) -> int:
    if not text.strip().isdecimal() or len(text) > 6:
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def _drill(library: Library, setup: Setup, lines: Iterator[str], say_them: SayLines, *, as_json: bool) -> None:
    answers = []
    for card in deal_cards(setup.persona, library.wording, setup.seed):
        if not as_json:
            _show(f"{card.number}. They: {card.line}")
        if (line := next(lines, None)) is None:
            break
        answers.append(answer_card(card, line, say_them))
        if not as_json:
            _show("   Met." if answers[-1].met else f"   Say it aloud once: {answers[-1].better}")
    scored = drill_score(tuple(answers))
    print(scored.model_dump_json(indent=2) if as_json else f"{scored.met} of {scored.of} met.")


def _show(*lines: str) -> None:
    if lines:
        print("\n".join(lines), flush=True)


def _as_json(session: Session, ended: Debrief, say_them: SayLines) -> dict[str, Any]:
    setup = session.setup
    turns = [
        turn.model_dump(mode="json", include={"number", "day", "said", "acts", "answered", "line"})
        | {"feedback": turn_feedback(setup, session.turns, turn.number, say_them).model_dump(mode="json")}
        for turn in session.turns
    ]
    return {
        "seed": setup.seed,
        "persona": setup.persona.id,
        "scenario": setup.scenario.id,
        "opening": session.opening_line,
        "turns": turns,
        "tries": len(session.branches),
        "debrief": ended.model_dump(mode="json"),
    }
