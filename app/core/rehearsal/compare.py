"""Compare: two tries from the same turn, side by side, and what the second one changed."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.frozen import Frozen
from app.core.rehearsal.session import Branch, Session, Turn


class Try(Frozen):
    """What was said at the fork, and the answer."""

    branch: int
    said: str
    line: str


class Change(Frozen):
    """One thing that is different after the second try; `better` is null where it is neither."""

    better: bool | None
    text: str
    text_es: str


class Comparison(Frozen):
    """Two tries at the first turn in which they differ. No changes: the answer was the same."""

    turn: int
    first: Try
    second: Try
    changes: tuple[Change, ...]


def compare(session: Session, first: int, second: int) -> Comparison | None:
    """Compare two tries by their numbers; None while they do not differ yet. ValueError where there is no such try."""
    for number in (first, second):
        if not 0 <= number < len(session.branches):
            raise ValueError(f"there is no try {number + 1}; there are {len(session.branches)}")
    one, two = session.branches[first], session.branches[second]
    for was, now in zip(one.turns, two.turns, strict=False):
        if (was.said, was.answered) != (now.said, now.answered):
            return Comparison(
                turn=now.number, first=_try(one, was), second=_try(two, now), changes=tuple(_changes(was, now))
            )
    return None


def _try(branch: Branch, turn: Turn) -> Try:
    return Try(branch=branch.id, said=turn.said, line=turn.line)


def _changes(was: Turn, now: Turn) -> Iterator[Change]:
    """What is different, the weightiest first."""
    before, after = was.after, now.after
    if before.agreed != after.agreed:
        if after.agreed is None:
            yield Change(better=None, text="No deal stands yet.", text_es="Todavía no hay trato.")
        else:
            yield Change(
                better=None, text=f"A deal stands at {after.agreed}.", text_es=f"Hay un trato en {after.agreed}."
            )
    if before.in_writing != after.in_writing:
        yield _either(
            after.in_writing,
            ("It comes in writing.", "Viene por escrito."),
            ("It is not in writing.", "No está por escrito."),
        )
    if before.tier != after.tier:
        yield _either(
            after.tier > before.tier,
            ("You get somebody who can do more.", "Ahora habla con alguien que puede más."),
            ("You stay with somebody who can do less.", "Sigue con alguien que puede menos."),
        )
    named, names = _numbers(was), _numbers(now)
    if named != names:
        yield _either(
            names < named,
            ("Fewer numbers left your mouth.", "Usted dijo menos cantidades."),
            ("You named a number this time.", "Esta vez usted dijo una cantidad."),
        )
    if before.ask != after.ask:
        yield _either(
            after.ask < before.ask,
            (f"They came down to {after.ask}.", f"Bajaron a {after.ask}."),
            (f"They stayed at {after.ask}.", f"Se quedaron en {after.ask}."),
        )
    if before.hold_until != after.hold_until:
        yield _either(
            (after.hold_until or 0) > (before.hold_until or 0),
            ("The account is on hold.", "La cuenta está en pausa."),
            ("There is no hold now.", "Ahora no hay pausa."),
        )
    if len(before.reviewed) != len(after.reviewed):
        yield _either(
            len(after.reviewed) > len(before.reviewed),
            ("Something is being looked at now.", "Ahora están revisando algo."),
            ("Nothing is being looked at.", "No están revisando nada."),
        )
    if before.goodwill != after.goodwill:
        yield _either(
            after.goodwill > before.goodwill,
            ("They are still willing to help.", "Todavía quieren ayudar."),
            ("They are less willing to help.", "Tienen menos ganas de ayudar."),
        )


def _numbers(turn: Turn) -> int:
    return sum(act.kind == "offer" for act in turn.acts)


def _either(better: bool, good: tuple[str, str], bad: tuple[str, str]) -> Change:
    text, text_es = good if better else bad
    return Change(better=better, text=text, text_es=text_es)
