"""Papers of two patients in one paste: each is read alone, so that nothing of one is told of the other."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"(?im)^[ \t]*(?:patient|member|subscriber|paciente|asegurado)(?:'?s)?(?: name| nombre)?[ \t]*:[ \t]*"
    r"(?P<name>[^\n\d,;:]{3,40})"
)
_MOST = 20  # sections; a paste of more is no pile of papers


def apart(text: str) -> list[str]:
    """The message cut where another patient's paper begins; one piece where it speaks of one patient only."""
    labels = list(_LABEL.finditer(text[:100_000]))
    if len({_plain(label["name"]) for label in labels}) < 2:
        return [text]
    starts = [0]
    before = None
    for label in labels:
        name = _plain(label["name"])
        if before is not None and name != before:
            starts.append(label.start())
        before = name
    ends = [*starts[1:], len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)][:_MOST]


def _plain(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))
