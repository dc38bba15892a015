"""What the other side of a call just said, and the sentence that answers it: no case, no graph, no model."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from app.core.acts import Label
from app.core.conditions import Unknown
from app.core.objections import form_of
from app.core.playbook import Objection, Playbook
from app.language.entities import entities
from app.language.sayings import Cued, Sayings
from app.language.scene import lay_out
from app.language.text import read_text
from app.language.tongue import Tongue, tongue_of

if TYPE_CHECKING:
    from app.language.render import Renderer

MOST = 4_000  # characters of one line; nobody says more in one go


class Answer(NamedTuple):
    """The line to say, in the language of what was said; `gloss` is what it means where that is not English."""

    say: str
    gloss: str | None


class _Known(dict[str, Any]):
    """What is known of the moment; everything else is unknown."""

    def __missing__(self, name: str) -> Unknown:
        return Unknown(None)


class Hearer:
    """The playbook's objections, ready to answer."""

    def __init__(self, playbook: Playbook) -> None:
        self._books: dict[Label, Objection] = {o.label: o for o in playbook.objections.values()}
        self._sayings = Sayings(Cued.of(playbook))
        self._playbook = playbook

    def hear(
        self,
        line: str,
        today: date,
        *,
        known: Mapping[str, Any] | None = None,
        offer: str | None = None,
        before: int = 0,
    ) -> dict[str, Any]:
        """The label, the figures and the answer. `known` are facts, `offer` our number where one may be said,
        `before` how often the same was answered already."""
        scene = lay_out(read_text(line, most=MOST), today)
        saying = self._sayings.read(scene)
        forms = self._sayings.forms(scene, saying.label)
        tongue = tongue_of(scene.text.low)
        book = self._books[saying.label]
        form = form_of(book, forms, _Known(known or {}, number_named=offer is not None))
        book = book.formed(form)
        answer = self._answer(book, tongue, offer, before)
        return {
            "label": saying.label,
            "confidence": round(saying.confidence, 3),
            "top": [{"label": label, "score": score} for label, score in saying.top],
            "entities": entities(scene)._asdict(),
            "lang": tongue,
            "gloss": answer.gloss,
            "say": answer.say,
            "write_down": book.write_down,
            "avoid": book.avoid,
            "then": book.then,
            "form": form,
        }

    @cached_property
    def _renderer(self) -> Renderer:
        """Made when a line first has a figure to fill in: most have none, and a cold start is short without it."""
        from app.language.render import Renderer

        return Renderer(self._playbook)

    def _line(self, template: str, figures: dict[str, Any]) -> str | None:
        """The line filled; None where it needs a figure that is not known."""
        if "{" not in template:
            return " ".join(template.split())
        try:
            return self._renderer.line(template, figures)
        except ValueError:  # MissingFigure
            return None

    def _answer(self, book: Objection, tongue: Tongue, offer: str | None, before: int) -> Answer:
        figures = dict.fromkeys(book.figures) | {"offer": offer}
        for shift in range(len(book.say)):
            at = (before + shift) % len(book.say)
            english = self._line(book.say[at], figures)
            spoken = english if tongue == "en" else self._line(book.say_es[at], figures)
            if english is not None and spoken is not None:
                return Answer(spoken, None if tongue == "en" else english)
        raise AssertionError(f"no line of {book.id} can be said without figures")  # a test tries them all
