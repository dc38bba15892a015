"""Pages to print or keep, as HTML: the plan, a letter, an export to read. Escaped throughout; nothing is worked out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.core.figures import letter_day
from app.core.money import Money

_pages = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)
_STATES = {"done": "done", "here": "here now", "later": "later", "skipped": "left out"}
_pages.filters["money"] = lambda plain: str(Money.parse(plain))
_pages.filters["day"] = lambda iso: letter_day(date.fromisoformat(iso))
_pages.filters["state"] = _STATES.__getitem__
_UNKNOWN = "Not known yet"
_ANSWERS = {True: "yes", False: "not yet", None: _UNKNOWN.lower()}
_pages.filters["figure"] = lambda plain: _UNKNOWN if plain is None else str(Money.parse(plain))
_pages.filters["answer"] = _ANSWERS.__getitem__


def _days(left: int) -> str:
    if left < 0:
        return f"passed {-left} day{'s' if left < -1 else ''} ago"
    return "today" if left == 0 else f"{left} day{'s' if left > 1 else ''} left"


_pages.filters["days"] = _days


def plan_page(plan: dict[str, Any]) -> str:
    """The plan, one sheet to a bill."""
    return _pages.get_template("plan.html").render(plan=plan)


def letter_page(letter: dict[str, Any]) -> str:
    """A letter as it goes into the envelope."""
    return _pages.get_template("letter.html").render(letter=letter)


def export_page(plan: dict[str, Any], file: dict[str, Any], turns: list[dict[str, Any]]) -> str:
    """Everything that is kept of a case, to read: the plan, the facts with their source, the whole conversation."""
    return _pages.get_template("export.html").render(plan=plan, file=file, turns=turns)
