"""A plan told by its arithmetic: "12 months at 510", "twelve payments of 300", "510 for a year"."""

from __future__ import annotations

import re

from app.language.dates import When
from app.language.scene import Scene

_ABOUT = r"(?:about |around |only |just |like |unos )?"
_PAYMENTS = r"(?:payments|installments|instalments|pagos|cuotas|abonos|mensualidades)"
# The months stand as one time (@), so that each pattern is tried where such a time is a number of months or years.
_EACH = re.compile(
    rf"(?P<at>@+)(?: (?:plan|payment plan|term))?,? (?:at|of|for|with|a|de|por) {_ABOUT}#"
    rf"|(?P<split>@+),? {_ABOUT}#+ (?:each|apiece|cada un[oa])\b"
    rf"|#+ (?:each )?(?:for|por|durante) {_ABOUT}(?P<long>@+)"
    rf"|\b\w+ (?:(?:equal|monthly|easy|small|interest[- ]free) )*{_PAYMENTS} (?:at|of|de|por) {_ABOUT}#"
)
_MONTHS = re.compile(r"\b(?:months?|mos?|years?|mes(?:es)?|anos?|años?)\b", re.IGNORECASE)
_RUNS_OUT = re.compile(r"\b(?:good|valid|within|in|next|until|till|by|honou?r(?:ed)?)(?: (?:it|that|for|the|next))* $")


def in_instalments(scene: Scene) -> bool:
    """True where what they name is a part that is paid again and again, and no price for the whole."""
    if len(scene.amounts) != 1 or (found := _EACH.search(scene.low)) is None:
        return False
    times = [found.start(name) for name in ("at", "split", "long") if found[name]]
    return all(when.start != start or is_term(scene, when) for when in scene.dates for start in times)


def is_term(scene: Scene, when: When) -> bool:
    """True for the months over which something is paid: "9,000 over 12 months"; not "good for two months"."""
    words = scene.text.quote(when.start, when.end)
    return _MONTHS.search(words) is not None and _RUNS_OUT.search(scene.low[: when.start]) is None
