"""Hold asked.yaml against the rules, the glossary and itself: every id is there, and every entry has one answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from app.core.explain import TOPICS
from app.core.faults import Fault
from app.core.playbook import Explanation
from app.store.playbook_checks import Parts
from app.store.playbook_words import condition_faults, near

_FILE = "asked.yaml"


def asked_faults(parts: Parts, broken: Collection[str]) -> Iterator[Fault]:
    """Every fault of what people ask."""
    owner: dict[str, str] = {}
    for entry in parts.asked.values():
        yield from _ids(entry, "rules", entry.rules, parts.ids["rules"])
        yield from _ids(entry, "states", entry.states, parts.ids["rules"])
        if "glossary.yaml" not in broken:
            yield from _ids(entry, "terms", entry.terms, parts.glossary)
        yield from _ids(entry, "otherwise", [entry.otherwise] if entry.otherwise else [], parts.ids["asked"])
        yield from _shape(entry, parts)
        for ask in entry.asks or ():
            if (other := owner.setdefault(ask.lower(), entry.id)) != entry.id:
                yield Fault(_FILE, f"{entry.id}.asks", f"keep `{ask}` in one entry: {other} has it too")


def _ids(entry: Explanation, at: str, wanted: Collection[str], known: Collection[str]) -> Iterator[Fault]:
    for item in wanted:
        if item not in known:
            yield Fault(_FILE, f"{entry.id}.{at}", f"there is no `{item}`{near(item, known)}")


def _shape(entry: Explanation, parts: Parts) -> Iterator[Fault]:
    answers = [bool(entry.rules or entry.terms), entry.topic is not None, entry.outside is not None]
    if sum(answers) != 1:
        yield Fault(_FILE, entry.id, "give it one answer: `rules` and `terms`, or `topic`, or `outside`")
    if entry.topic is not None and entry.topic not in TOPICS:
        yield Fault(_FILE, f"{entry.id}.topic", f"choose a topic with an answer of its own{near(entry.topic, TOPICS)}")
    for state in entry.states:
        if (rule := parts.rules.get(state)) is not None and len(rule.jurisdiction) != 2:
            yield Fault(_FILE, f"{entry.id}.states", f"take out `{state}`: it is no law of one state")
    if entry.when is not None:
        yield from condition_faults(_FILE, f"{entry.id}.when", entry.when)
    elif entry.unsure or entry.otherwise:
        yield Fault(_FILE, f"{entry.id}.when", "say for whom it holds, or take out `unsure` and `otherwise`")
    if entry.first and not (entry.rules or entry.terms):
        yield Fault(_FILE, f"{entry.id}.first", "take it out: it has no rule or term to rest on")
