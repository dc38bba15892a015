"""Which form of an objection this is: by what was heard, and by where the case stands."""

from __future__ import annotations

from collections.abc import Collection

from app.core.conditions import View, evaluate
from app.core.playbook import Objection


def form_of(objection: Objection, heard: Collection[str], view: View) -> str | None:
    """The id of the first variant that fits, in the playbook's order; None for the objection as it is.

    One with cues fits when a cue was heard, one with a condition when that is surely true, one with both when both do.
    """
    for variant in objection.variants:
        if variant.cues and variant.id not in heard:
            continue
        if variant.when is None or evaluate(variant.when, view) is True:
            return variant.id
    return None
