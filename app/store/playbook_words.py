"""Look at the playbook's templates and conditions without filling or answering them: what is wrong?"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, get_args

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from app.core.case import FACTS, read_value
from app.core.conditions import problems
from app.core.faults import Fault
from app.core.figures import FIGURES
from app.core.liability import Status
from app.core.moves import STEPS
from app.core.playbook import DenialPath
from app.core.view import DERIVED

_NAMES = set(FACTS) | set(DERIVED)
# Conclusions of core that are words and not yes or no: a word that is none of these would never match.
_WORDS_OF: dict[str, frozenset[str]] = {
    "liability": frozenset(get_args(Status)),
    "denial_route": frozenset({*get_args(DenialPath.model_fields["route"].annotation), "unknown"}),
    "price_step": frozenset(step for steps in STEPS.values() for step in steps),
}
_RULE = "rule"  # `rule("nsa_help_desk")` in a template is a function, not a figure
_ONE_BRACE = re.compile(r"(?<!\{)\{(?![{%#])")


def near(name: str, known: Collection[str]) -> str:
    """ "; did you mean `offer`?", where something close exists."""
    close = difflib.get_close_matches(name, sorted(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""


class Templates:
    """Which figures a text asks for, and whether they exist."""

    def __init__(self, rules: Collection[str]) -> None:
        self._env = Environment()
        self._rules = rules

    def free(self, file: str, texts: Iterable[tuple[str, str]]) -> Iterator[Fault]:
        """Texts that may use any figure."""
        for at, text in texts:
            faults: list[Fault] = []
            unknown = self._names(file, at, text, faults) - FIGURES
            yield from faults
            for name in sorted(unknown):
                yield Fault(file, at, f"there is no figure `{name}`{near(name, FIGURES)}")

    def declared(self, file: str, figures: tuple[str, ...], texts: Mapping[str, str]) -> Iterator[Fault]:
        """Texts that name their figures in `figures`: these and no others."""
        used: set[str] = set()
        faults: list[Fault] = []
        for at, text in texts.items():
            here = self._names(file, at, text, faults)
            for name in sorted(here - set(figures)):
                meant = near(name, FIGURES) if name not in FIGURES else ""
                faults.append(Fault(file, at, f"add `{name}` to `figures`, or mend the name{meant}"))
            used |= here
        for name in set(figures) - FIGURES:
            faults.append(Fault(file, "figures", f"there is no figure `{name}`{near(name, FIGURES)}"))
        yield from faults or (
            Fault(file, "figures", f"remove `{name}`: the text does not use it") for name in sorted(set(figures) - used)
        )

    def _names(self, file: str, at: str, text: str, faults: list[Fault]) -> set[str]:
        if "{" not in text:
            return set()
        if _ONE_BRACE.search(text):
            faults.append(Fault(file, at, "write a figure with two braces on each side: {{ offer }}"))
        try:
            tree = self._env.parse(text)
            names = meta.find_undeclared_variables(tree)
        except TemplateSyntaxError as error:
            faults.append(Fault(file, at, f"mend the template: {error.message}"))
            return set()
        if _RULE in names:
            faults += self._cited(file, at, tree)
        return names - {_RULE}

    def _cited(self, file: str, at: str, tree: nodes.Template) -> Iterator[Fault]:
        for call in tree.find_all(nodes.Call):
            match call:
                case nodes.Call(node=nodes.Name(name=name), args=[nodes.Const(value=rule)]) if name == _RULE:
                    if rule not in self._rules:
                        yield Fault(file, at, f"there is no rule `{rule}`{near(str(rule), self._rules)}")


def condition_faults(file: str, at: str, condition: Any) -> Iterator[Fault]:
    """A condition's form, its facts, and values that a fact can never have."""
    wrong = [line.partition(": ") for line in problems(condition, _NAMES, at)]
    if wrong:
        yield from (Fault(file, field, f"mend the condition: {why}") for field, _, why in wrong)
    else:
        yield from _values(file, at, condition)


def _values(file: str, at: str, condition: Mapping[str, Any]) -> Iterator[Fault]:
    match condition:
        case {"all": [*conditions]} | {"any": [*conditions]}:
            key = next(iter(condition))
            for i, part in enumerate(conditions):
                yield from _values(file, f"{at}.{key}[{i}]", part)
        case {"not": part}:
            yield from _values(file, f"{at}.not", part)
        case {"fact": str(name), **test}:
            for key, wanted in test.items():
                for value in wanted if key == "in" else [wanted]:
                    if (why := never(name, value)) is not None:
                        yield Fault(file, f"{at}.{key}", f"mend the value: {why}")


def never(name: str, value: Any) -> str | None:
    """Why the fact can never have this value; None when it can."""
    words = _WORDS_OF.get(name)
    if words is not None:
        return None if value in words else f"{name} is never {value!r}{near(str(value), words)}"
    if name not in FACTS or value == FACTS[name].default:
        return None
    try:
        read_value(name, value)
    except (ValueError, TypeError) as error:
        return str(error)
    return None
