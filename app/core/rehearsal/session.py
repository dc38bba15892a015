"""Session: one practice call, turn by turn, with a branch for every second try. All branches share one seed."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from app.core.frozen import Frozen
from app.core.money import Money
from app.core.rehearsal.aging import next_call
from app.core.rehearsal.caller import read_line, silence, without_card_numbers
from app.core.rehearsal.chance import Luck
from app.core.rehearsal.hidden import draw
from app.core.rehearsal.persona import Wording, figures_in
from app.core.rehearsal.representative import answer, begin
from app.core.rehearsal.said import CallerAct, RepAct
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.state import RepState

MOST_TURNS = 200
MOST_BRANCHES = 50
MOST_KEPT = 10_000  # characters of one line


class Turn(Frozen):
    """One exchange: what stood when the caller spoke, what they said and did, and how it was answered."""

    number: int
    day: int
    call: int
    tier: int
    ask: Money
    heard: tuple[RepAct, ...]
    said: str
    acts: tuple[CallerAct, ...]
    answered: tuple[RepAct, ...]
    line: str
    after: RepState


class Branch(Frozen):
    """One try. `parent` is the branch that it leaves after `shared` turns; `turns` holds those too."""

    id: int
    parent: int | None = None
    shared: int = 0
    turns: tuple[Turn, ...] = ()


class Session(Frozen):
    """A rehearsal: its set-up, how the call began, and its branches, of which `current` goes on."""

    setup: Setup
    began: RepState
    opening: tuple[RepAct, ...]
    opening_line: str
    branches: tuple[Branch, ...] = Field(default=(Branch(id=0),), min_length=1)
    current: int = 0

    @property
    def branch(self) -> Branch:
        return self.branches[self.current]

    @property
    def turns(self) -> tuple[Turn, ...]:
        return self.branch.turns

    @property
    def state(self) -> RepState:
        return self.turns[-1].after if self.turns else self.began

    @property
    def heard(self) -> tuple[RepAct, ...]:
        return self.turns[-1].answered if self.turns else self.opening

    @property
    def is_over(self) -> bool:
        return self.state.over or len(self.turns) >= MOST_TURNS


def start(setup: Setup, wording: Wording) -> Session:
    """Pick up the phone."""
    state, acts = begin(setup)
    return Session(setup=setup, began=state, opening=acts, opening_line=_worded(setup, wording, acts, state, 0))


def say(session: Session, text: str, wording: Wording) -> Session:
    """The caller says a line. ValueError when the call is over."""
    kept = without_card_numbers(text[:MOST_KEPT])
    return _turn(session, kept, read_line(text, session.heard, session.state.last_offer), wording)


def keep_silent(session: Session, seconds: int, wording: Wording) -> Session:
    """The caller waits."""
    return _turn(session, "", silence(seconds), wording)


def rewind(session: Session, turn: int) -> Session:
    """Go back to before turn `turn` (from 1) of the current branch; both tries are kept, and the seed is the same."""
    if not 1 <= turn <= len(session.turns):
        raise ValueError(f"there is no turn {turn}; this try has {len(session.turns)}")
    if len(session.branches) >= MOST_BRANCHES:
        raise ValueError(f"there are {MOST_BRANCHES} tries already; start a new rehearsal")
    number = len(session.branches)
    again = Branch(id=number, parent=session.current, shared=turn - 1, turns=session.turns[: turn - 1])
    return session.model_copy(update={"branches": (*session.branches, again), "current": number})


def go_on_from(session: Session, branch: int) -> Session:
    """Choose which try goes on."""
    if not 0 <= branch < len(session.branches):
        raise ValueError(f"there is no try {branch + 1}; there are {len(session.branches)}")
    return session.model_copy(update={"current": branch})


def call_again(session: Session, days: int) -> Session:
    """Hang up, let days pass, and call again: the account has aged. ValueError when it is settled."""
    if session.state.settled:
        raise ValueError("the bill is settled; there is nothing to call about")
    if not session.turns:
        raise ValueError("say something first; then end the call and wait")
    last = session.turns[-1]
    aged = next_call(session.setup, draw(session.setup), last.after, days)
    turns = (*session.turns[:-1], last.model_copy(update={"after": aged}))
    return _with_turns(session, turns)


def _turn(session: Session, said: str, acts: tuple[CallerAct, ...], wording: Wording) -> Session:
    if session.is_over:
        raise ValueError("this call is over; rewind, or call again another day")
    before, number, setup = session.state, len(session.turns) + 1, session.setup
    after, answered = answer(setup, draw(setup), before, acts, number)
    turn = Turn(
        number=number,
        day=before.day,
        call=before.call,
        tier=before.tier,
        ask=before.ask,
        heard=session.heard,
        said=said,
        acts=acts,
        answered=answered,
        line=_worded(setup, wording, answered, after, number),
        after=after,
    )
    return _with_turns(session, (*session.turns, turn))


def _with_turns(session: Session, turns: tuple[Turn, ...]) -> Session:
    changed = session.branch.model_copy(update={"turns": turns})
    branches = tuple(changed if branch.id == changed.id else branch for branch in session.branches)
    return session.model_copy(update={"branches": branches})


def _worded(setup: Setup, wording: Wording, acts: tuple[RepAct, ...], state: RepState, turn: int) -> str:
    return " ".join(word(setup, wording, act, state, turn) for act in acts)


def word(setup: Setup, wording: Wording, act: RepAct, state: RepState, turn: int) -> str:
    """A line for this act: the persona's own first, chosen by the seed among those that can be said."""
    figures = {
        "amount": act.amount, "balance": state.balance, "percent": act.percent, "days": act.days,
    }  # fmt: skip
    known = {name: str(value) for name, value in figures.items() if value is not None}
    for key in (f"{act.label}/{act.form}" if act.form else act.label, act.label):
        for lines in (setup.persona.lines, wording.lines):
            if fitting := _fitting(lines, key, known):
                line = fitting[Luck(setup.seed).pick(len(fitting), f"line {key}", turn)]
                return _filled(line, known)
    raise ValueError(f"no line for {act.label}; add one that needs no figure to the shared lines")


def _fitting(lines: Mapping[str, tuple[str, ...]], key: str, known: Mapping[str, str]) -> list[str]:
    """The lines that can be said; those with a figure first, where the figure is known."""
    sayable = [line for line in lines.get(key, ()) if figures_in(line) <= known.keys()]
    with_figure = [line for line in sayable if not figures_in(line).isdisjoint({"amount", "percent", "days"})]
    return with_figure or sayable


def _filled(line: str, known: Mapping[str, str]) -> str:
    for name, value in known.items():
        line = line.replace("{" + name + "}", value)
    return line
