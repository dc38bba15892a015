"""Hold playbook/calls/ and calls.yaml against the rest of the playbook: stages, scripts, rules, steps, labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from app.core.acts import Label
from app.core.call_book import CallBook, CallField, CallWords
from app.core.case import FACTS
from app.core.faults import Fault
from app.core.moves import STEPS
from app.store.playbook_checks import Parts
from app.store.playbook_words import Templates, condition_faults, near

_FILE = "calls.yaml"


def call_faults(parts: Parts) -> Iterator[Fault]:
    """Every fault of the calls."""
    templates = Templates(parts.ids["rules"])
    for name in sorted(set(STEPS) - parts.ids["calls"]):
        yield Fault(f"calls/{name}.yaml", "", "add this file: people call at every stage and track")
    for name in sorted(parts.ids["calls"] - set(STEPS)):
        yield Fault(f"calls/{name}.yaml", "", f"rename the file: it is called as a stage or track{near(name, STEPS)}")
    for book in parts.calls.values():
        yield from _book(book, parts, templates)
    if parts.call_words is not None:
        yield from _words(parts.call_words, templates)


def _book(book: CallBook, parts: Parts, templates: Templates) -> Iterator[Fault]:
    file = f"calls/{book.id}.yaml"
    texts = [("who", book.who), ("goal", book.goal)]
    texts += [(f"goals.{step}", text) for step, text in book.goals.items()]
    yield from templates.free(file, texts)
    for at, step in [*(("goals", s) for s in book.goals), *(("openings", s) for s in book.openings)]:
        if step not in STEPS.get(book.id, ()):
            yield Fault(file, f"{at}.{step}", f"there is no step `{step}` here{near(step, STEPS.get(book.id, ()))}")
    for at, name in [("opening", book.opening), *((f"openings.{k}", v) for k, v in book.openings.items())]:
        script = parts.scripts.get(name)
        if name not in parts.ids["scripts"]:
            yield Fault(file, at, f"there is no script `{name}`{near(name, parts.ids['scripts'])}")
        elif script is not None and script.channel == "letter":
            yield Fault(file, at, "choose a script that is said on the phone")
    if len({thing.id for thing in book.get}) < len(book.get):
        yield Fault(file, "get", "give each of the three its own id")
    for rule in book.rules:
        if rule not in parts.ids["rules"]:
            yield Fault(file, "rules", f"there is no rule `{rule}`{near(rule, parts.ids['rules'])}")


def _words(words: CallWords, templates: Templates) -> Iterator[Fault]:
    texts = [("hello", words.hello), ("caught_say", words.caught_say), ("end", words.end), ("said", words.said)]
    texts += [("more_than_now", words.more_than_now)]
    texts += [(f"firmer[{i}]", text) for i, text in enumerate((*words.firmer, *words.firmer_es))]
    yield from templates.free(_FILE, texts)
    for i, text in enumerate((*words.firmer, *words.firmer_es)):
        if "{{ what }}" not in text:
            yield Fault(_FILE, f"firmer[{i}]", "say where the line goes: {{ what }}")
    for i, likely in enumerate(words.likely_when):
        yield from condition_faults(_FILE, f"likely_when[{i}].when", likely.when)
    for role in words.speaks_for:
        if role not in FACTS["role"].choices:
            yield Fault(_FILE, f"speaks_for.{role}", f"there is no role `{role}`{near(role, FACTS['role'].choices)}")
    for name in sorted(set(get_args(CallField)) - set(words.fields)):
        yield Fault(_FILE, f"fields.{name}", "add its title")
    for label in sorted(set(get_args(Label)) - set(words.always) - {"other", "not_surprise_bill_claim"}):
        yield Fault(_FILE, "always", f"add `{label}`, so that it can always be reached")
