"""What a representative's line does, from its own words: the label, how sure that is, and the form of the objection.

Codes and set phrases are few in such talk; a classifier that has read many lines decides, set phrases where it wavers.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

from app.core.acts import Label
from app.language.classifier import trained
from app.language.labels import DISCOUNTS, LabelMatch, choose_label, instead_of_collections, size_of_discount
from app.language.patterns import Phrases, literal
from app.language.scene import Scene
from app.language.text import plain

# Below this a line is not answered: the three likeliest are shown instead. On lines of writers whom it had not read,
# nine in ten that pass are right (bench/reader.py).
SURE = 0.4
_LOST = 0.2  # below this the classifier knows nothing, and a set phrase is the better guess


class Saying(NamedTuple):
    """The label of a line, how likely it is, and the three likeliest."""

    label: Label
    confidence: float
    top: tuple[tuple[Label, float], ...]

    @property
    def unsure(self) -> tuple[Label, ...]:
        """The labels to choose from, where none is sure."""
        return () if self.confidence >= SURE else tuple(label for label, _ in self.top)


class Sayings:
    """Reads a line word for word; `forms` are the cues of the playbook's variants by label."""

    def __init__(self, forms: Iterable[tuple[Label, tuple[tuple[str, tuple[str, ...]], ...]]] = ()) -> None:
        self._forms = {label: [(form, Phrases(literals(cues))) for form, cues in own] for label, own in forms}

    def read(self, scene: Scene, matches: list[LabelMatch]) -> Saying:
        """The line's label; `matches` are the set phrases in it."""
        scores = cast(list[tuple[Label, float]], trained("hear").scores(scene.low))
        best, sure = scores[0]
        cue = choose_label(scene, matches) if matches else None
        near = [label for label, _ in scores[:3]]
        if (instead := instead_of_collections(scene, matches)) is not None:
            best, sure = instead, max(sure, SURE)  # the plan or the hold, whatever was learnt
        elif cue is not None and cue != best and (sure < _LOST or (sure < SURE and cue in near)):
            best, sure = cue, SURE  # two readers, one answer: as good as sure
        elif cue == best:
            sure = max(sure, SURE)
        if best in DISCOUNTS and scene.percents:
            best = size_of_discount(scene)  # the percentage says it
        top = [(best, round(sure, 3)), *((label, round(p, 3)) for label, p in scores if label != best)]
        return Saying(best, sure, tuple(top[:3]))

    def forms(self, scene: Scene, label: Label) -> tuple[str, ...]:
        """The forms of the objection whose cues are in the line."""
        return tuple(form for form, cues in self._forms.get(label, ()) if cues.first(scene.low) is not None)


def literals(cues: Iterable[str]) -> list[str]:
    """The playbook's cues as phrases."""
    return [literal(cue) for cue in map(plain, cues) if len(cue) > 3]
