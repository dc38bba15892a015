"""What a representative's line does, from its own words: the label, how sure that is, and the form of the objection.

Codes and set phrases are few in such talk; a classifier that has read many lines decides, set phrases where it wavers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, cast, get_args

from app.core.acts import Label
from app.core.playbook import Playbook
from app.language.classifier import trained
from app.language.cues.decisive import DECISIVE, Decisive
from app.language.cues.said import SAID_CUES
from app.language.instalments import in_instalments
from app.language.labels import DISCOUNTS, LabelMatch, choose_label, instead_of_collections, size_of_discount
from app.language.patterns import Phrases, literal
from app.language.scene import Scene
from app.language.text import plain

# Below this a line is not answered: the three likeliest are shown instead. On lines of writers whom it had not read,
# nine in ten that pass are right (bench/labels.py).
SURE = 0.4
_LOST = 0.2  # below this the classifier knows nothing, and a set phrase is the better guess
# A threat that is only the other end of a plan or a hold is told from them by set phrases, however sure it looks.
_MAY_BE_INSTEAD: tuple[Label, ...] = ("threatens_collections", "pushes_payment_plan", "hold_granted")
_LABELS: tuple[Label, ...] = get_args(Label)
_SET = dict(SAID_CUES)
_DECIDES = tuple((re.compile("|".join(one.phrases)), re.compile(one.unless), one) for one in DECISIVE)


class Saying(NamedTuple):
    """The label of a line, how likely it is, and the three likeliest."""

    label: Label
    confidence: float
    top: tuple[tuple[Label, float], ...]

    @property
    def unsure(self) -> tuple[Label, ...]:
        """The labels to choose from, where none is sure."""
        return () if self.confidence >= SURE else tuple(label for label, _ in self.top)


class Cued(NamedTuple):
    """An objection of the playbook as the reader needs it: its label, what to tap, its cues, those of its forms."""

    label: Label
    tap: str
    cues: tuple[str, ...]
    forms: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, playbook: Playbook) -> list[Cued]:
        return [
            cls(o.label, o.tap, o.cues, tuple((v.id, v.cues) for v in o.variants if v.cues))
            for o in playbook.objections.values()
        ]


class Sayings:
    """Reads a line word for word. Phrases are made when they are first needed: a command reads one line."""

    def __init__(self, objections: Iterable[Cued] = ()) -> None:
        self._books = {objection.label: objection for objection in objections}
        self._phrases: dict[Label, Phrases] = {}
        self._forms: dict[Label, list[tuple[str, Phrases]]] = {}

    def matches(self, scene: Scene, labels: Iterable[Label] = _LABELS) -> list[LabelMatch]:
        """The set phrases of these labels in a line."""
        return [LabelMatch(*m.span(), label) for label in labels for m in self._of(label).find(scene.low)]

    def read(self, scene: Scene) -> Saying:
        """The line's label; set phrases are looked for where they could change it."""
        scores = cast(list[tuple[Label, float]], trained("hear").scores(scene.low))
        best, sure = scores[0]
        if (said := decisive(scene)) is not None:
            best = size_of_discount(scene) if said.label in DISCOUNTS else said.label
            return Saying(best, 1.0, ((best, 1.0), *[one for one in scores if one[0] != best][:2]))
        near = [label for label, _ in scores[:3]]
        asked = _LABELS if sure < _LOST else near if sure < SURE else ()
        if best in _MAY_BE_INSTEAD:
            asked = (*_MAY_BE_INSTEAD, *(label for label in asked if label not in _MAY_BE_INSTEAD))
        matches = self.matches(scene, asked)
        cue = choose_label(scene, matches) if matches else None
        if (instead := instead_of_collections(scene, matches)) is not None:
            best, sure = instead, max(sure, SURE)  # the plan or the hold, whatever was learnt
        elif cue is not None and cue != best and sure < SURE:
            best, sure = cue, SURE  # two readers, one answer: as good as sure
        elif cue == best:
            sure = max(sure, SURE)
        if best in DISCOUNTS and scene.percents:
            best = size_of_discount(scene)  # the percentage says it
        elif best == "counteroffers_amount" and in_instalments(scene):
            best = "pushes_payment_plan"  # a part that is paid each month is no price
        top = [(best, round(sure, 3)), *((label, round(p, 3)) for label, p in scores if label != best)]
        return Saying(best, sure, tuple(top[:3]))

    def _of(self, label: Label) -> Phrases:
        if label not in self._phrases:
            book = self._books.get(label)
            own = literals(book.cues) if book is not None else []
            self._phrases[label] = Phrases([*_SET.get(label, ()), *own])
        return self._phrases[label]

    def forms(self, scene: Scene, label: Label) -> tuple[str, ...]:
        """The forms of the objection whose cues are in the line."""
        if (said := decisive(scene)) is not None and said.label == label and said.form is not None:
            return (said.form,) if said.form else ()
        if label not in self._forms:  # made when the label is first heard: a command hears one
            forms = self._books[label].forms if label in self._books else ()
            self._forms[label] = [(form, Phrases(literals(cues))) for form, cues in forms]
        return tuple(form for form, cues in self._forms[label] if cues.first(scene.low) is not None)


def decisive(scene: Scene) -> Decisive | None:
    """The phrase that decides the line, where there is one."""
    for phrases, unless, one in _DECIDES:
        if phrases.search(scene.low) is not None and unless.search(scene.low) is None:
            return one
    return None


def literals(cues: Iterable[str]) -> list[str]:
    """The playbook's cues as phrases."""
    return [literal(cue) for cue in map(plain, cues) if len(cue) > 3]
