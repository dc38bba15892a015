"""Fill scripts and letters with figures. No model; a name that is not declared is an error, not a blank."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from app.core.figures import Day
from app.core.playbook import Playbook


class MissingFigure(ValueError):
    """A sentence needs a figure that is not known."""


def _must_be_known(value: Any) -> Any:
    if value is None:
        raise MissingFigure("a figure in this sentence is not known; guard it with {% if %} or choose other words")
    return value


def _in_full(value: Any) -> Any:
    return value.full if isinstance(value, Day) else value


def in_spanish(figures: Mapping[str, Any]) -> dict[str, Any]:
    """The figures with their dates as a line in Spanish says them."""
    return {name: value.es if isinstance(value, Day) else value for name, value in figures.items()}


class Blank(str):
    """A marked blank in a letter. It reads as unknown in `{% if %}`."""

    def __bool__(self) -> bool:
        return False


class Renderer:
    """The playbook's templates, compiled once each and filled as often as needed."""

    def __init__(self, playbook: Playbook) -> None:
        self._rule = _rule_words(playbook)
        self._words = SandboxedEnvironment(
            undefined=StrictUndefined, finalize=_must_be_known, autoescape=False, trim_blocks=True, lstrip_blocks=True
        )
        self._letters = SandboxedEnvironment(
            undefined=StrictUndefined, finalize=_in_full, autoescape=False, trim_blocks=True, lstrip_blocks=True
        )
        self._compiled: dict[tuple[bool, str], Template] = {}

    def line(self, template: str, figures: Mapping[str, Any]) -> str:
        """One line to show or say, its spaces folded. MissingFigure when it needs what is not known."""
        if "{" not in template:
            return " ".join(template.split())
        return " ".join(self._fill(template, figures, letter=False).split())

    def letter(self, template: str, figures: Mapping[str, Any]) -> str:
        """A letter; what is not known stays a marked blank: [account number]."""
        blanks = {
            name: Blank(f"[{name.replace('_', ' ')}]") if value is None else value for name, value in figures.items()
        }
        return self._fill(template, blanks, letter=True).strip() + "\n"

    def _fill(self, template: str, figures: Mapping[str, Any], *, letter: bool) -> str:
        key = (letter, template)
        if key not in self._compiled:
            self._compiled[key] = (self._letters if letter else self._words).from_string(template)
        return self._compiled[key].render(figures, rule=self._rule)


def _rule_words(playbook: Playbook) -> Callable[[str], str]:
    def rule(rule_id: str) -> str:
        return playbook.rules[rule_id].wording

    return rule
