"""Cue phrases: a small pattern language over normalised text, compiled only when a message may contain the phrase.

A phrase is a regular expression in which ` ~ ` stands for up to four words, `#` for an amount, `%` for a percentage,
`@` for a date, `&` for a number that is a name (account, phone), and `{name}` for a word group of `cues/words.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.language.cues.words import WORD_GROUPS

_GAP = r"(?: [^\s.;!?]+){0,4} "
_GROUP = re.compile(r"\{([a-z]+)\}")
_MARK = re.compile(r"([#@%&])(?!\+)")
_DAY_WORD = re.compile(r"\b(?:tomorrow|yesterday)\b")


class Phrase:
    """One cue: its pattern, and runs of letters of which any match must contain one."""

    __slots__ = ("_compiled", "gate", "source")

    def __init__(self, source: str) -> None:
        self.source = _as_pattern(source)
        self.gate = needed(self.source)
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """Compiled at its first use: most phrases never meet their message."""
        if self._compiled is None:
            self._compiled = re.compile(_edges(self.source))
        return self._compiled


class Phrases:
    """Several wordings of one meaning. Nearly all are ruled out by a run of letters, so that is looked at first."""

    __slots__ = ("_by_any", "_by_one")

    def __init__(self, sources: Iterable[str]) -> None:
        phrases = [Phrase(source) for source in dict.fromkeys(sources)]
        self._by_one = [(phrase.gate[0], phrase) for phrase in phrases if len(phrase.gate) == 1]
        self._by_any = [(phrase.gate or ("",), phrase) for phrase in phrases if len(phrase.gate) != 1]

    def find(self, low: str) -> Iterator[re.Match[str]]:
        for run, phrase in self._by_one:
            if run in low:
                yield from phrase.compiled.finditer(low)
        for runs, phrase in self._by_any:
            for run in runs:
                if run in low:
                    yield from phrase.compiled.finditer(low)
                    break

    def first(self, low: str) -> re.Match[str] | None:
        """The match that begins first."""
        return min(self.find(low), key=lambda found: found.start(), default=None)


def literal(words: str) -> str:
    """A phrase that matches exactly these words, hyphens and spaces alike."""
    return r"[ -]".join(re.escape(word) for word in re.split(r"[\s-]+", words.strip()) if word)


def _as_pattern(source: str) -> str:
    """The phrase with its word groups spelled out; a mark stands for its whole run, "tomorrow" is a date."""
    spelled = source.replace(" ~ ", _GAP)
    while (opened := _GROUP.sub(lambda group: WORD_GROUPS[group[1]], spelled)) != spelled:
        spelled = opened
    return _MARK.sub(r"\1+", _DAY_WORD.sub("@", spelled))


def needed(source: str) -> tuple[str, ...]:
    """Runs of plain characters of which any match must contain one; none when nothing is sure."""
    runs, groups = [""], []
    place = 0
    while place < len(source):
        char = source[place]
        if char == "\\":
            place += 1
            runs.append("")
        elif char == "[":
            place = source.index("]", place + 2)
            runs.append("")
        elif char == "(":
            end = _closing(source, place)
            if source.startswith("(?:", place) and source[end + 1 : end + 2] not in ("?", "*", "{"):
                groups.append(source[place + 3 : end])
            place = end
            runs.append("")
        elif char in "?*{":
            runs[-1] = runs[-1][:-1]
            runs.append("")
            if char == "{":
                place = source.index("}", place)
        elif char == "|":
            raise ValueError(f"write {source!r} as two phrases")
        elif char in "+.^$":
            runs.append("")
        else:
            runs[-1] += char
        place += 1
    longest = max(runs, key=len)
    if len(longest) >= 4 or not groups:
        return (longest,) if len(longest) >= 2 else ()
    return max((*map(_any_of, groups), (longest,)), key=lambda gate: min(map(len, gate), default=0))


def _any_of(group: str) -> tuple[str, ...]:
    gates = [needed(alternative) for alternative in _alternatives(group)]
    return tuple(dict.fromkeys(run for gate in gates for run in gate)) if all(gates) else ()


def _alternatives(group: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for place, char in enumerate(group):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            parts.append(group[start:place])
            start = place + 1
    return [*parts, group[start:]]


def _closing(source: str, place: int) -> int:
    depth = 0
    for end in range(place, len(source)):
        if source[end - 1] == "\\":
            continue
        depth += (source[end] == "(") - (source[end] == ")")
        if depth == 0:
            return end
    raise ValueError(f"unbalanced phrase {source!r}")


def _edges(source: str) -> str:
    """Whole words only, unless the phrase says otherwise."""
    head = r"(?<![\w'])" if re.match(r"[\w(]", source) else ""
    tail = r"(?![\w])" if re.search(r"[\w)?*]$", source) else ""
    return f"{head}(?:{source}){tail}"
