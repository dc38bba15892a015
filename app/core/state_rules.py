"""The law of the person's state, beside the federal rule that it goes with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.core.playbook import Rule
from app.core.states import letters_of

_MOST = 3  # of one state under one reply: more is not read
_ANY_STATE = "state"


def with_state(cited: tuple[str, ...], state: str | None, rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """The rules cited, each followed by those of the state, by name or letters, that stand beside it; each once."""
    letters = letters_of(state)
    if letters is None:
        return cited
    found: dict[str, None] = {}
    left = _MOST
    for rule_id in cited:
        found[rule_id] = None
        for own in _beside(rule_id, letters, rules):
            if own not in found and left:
                found[own] = None
                left -= 1
    return tuple(found)


def _beside(rule_id: str, state: str, rules: Mapping[str, Rule]) -> Iterator[str]:
    own = [r.id for r in rules.values() if r.jurisdiction == state and rule_id in r.beside]
    # A table of all states is for those that have no record of their own.
    yield from own or (r.id for r in rules.values() if r.jurisdiction == _ANY_STATE and rule_id in r.beside)
