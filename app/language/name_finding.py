"""Where a message names a person or a town with words that are also common ones: by capitals, cues and neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.language.cues.names import (
    DOES,
    FIRST_NAMES,
    LAST_NAMES,
    LIKELY_CUES,
    NAME_WORDS,
    NO_NAME,
    SIGN_OFFS,
    SURE_CUES,
    TOO_COMMON,
)
from app.language.identifiers import Span
from app.language.vocabulary import vocabulary

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_TAILS = frozenset({"s", "t", "ll", "ve", "re", "d", "m"})
_SURE = re.compile("|".join(SURE_CUES))
_LIKELY = re.compile(f"(?={'|'.join(f'(?:{cue})' for cue in LIKELY_CUES)})")
_LIKELY_ENDS = [re.compile(cue) for cue in LIKELY_CUES]
_DOES = re.compile(DOES)
_SIGN_OFF = re.compile(SIGN_OFFS)
_ACTS = re.compile(r" (?:said|told|put|placed|granted|agreed|gave|promised|froze|paused|noted|transferred|hung) ")
# "My son will need...": a name only where no verb could follow.
_MODAL = frozenset({"will", "may"})
_AFTER_A_NAME = re.compile(
    r"'s\b|\W*$|[.,;:!?]| (?:is|was|has|had|said|told|needs|went|got|fell|broke"
    r"|and|who|in|from|at|put)\b"
)
_JOIN = re.compile(r"(?:\. ?| |-|, )")
_MOST_WORDS = 3


class Word(NamedTuple):
    """One word where it stands: folded, known or not, and how it is written."""

    start: int
    end: int
    low: str
    known: bool
    capital: bool
    starts_sentence: bool

    @property
    def may_name(self) -> bool:
        return not self.known or self.low in NAME_WORDS

    @property
    def is_rare(self) -> bool:
        """A name-word that is not in every other message; the other ones need more than a neighbour."""
        return self.low in NAME_WORDS and self.low not in TOO_COMMON


def words_of(text: str, low: str) -> list[Word]:
    """Every word; what is not in the vocabulary is not known, and "anna's" is known by "anna"."""
    known, _ = vocabulary()
    shouted = text.isupper()
    found = []
    for match in _WORD.finditer(low):
        start, end = match.span()
        word = match[0]
        head, mark, tail = word.partition("'")
        if mark and (head in known or word.replace("'", "") not in known) and tail in _TAILS:
            word, end = head, start + len(head)  # the possessive stays readable
        is_known = word in known or word.replace("'", "") in known
        capital = text[start].isupper() and not shouted
        found.append(Word(start, end, word, is_known, capital, _starts_sentence(text, start)))
    return found


def find_names(text: str, low: str, words: list[Word]) -> Iterator[Span]:
    """Spans of names. Unknown words are the caller's; here are those that the vocabulary would let pass."""
    taken = _by_capitals(text, words) | _by_cues(low, words) | _by_place(low, words)
    _spread(low, words, taken)
    for at in sorted(taken):
        yield Span(words[at].start, words[at].end, "name")


def _by_capitals(text: str, words: list[Word]) -> set[int]:
    """A capital in mid-sentence on a word that is not written so in bills and letters."""
    _, headings = vocabulary()
    taken = set()
    for at, word in enumerate(words):
        if not word.capital or word.starts_sentence:
            continue
        loud = word.end - word.start > 1 and text[word.start : word.end].isupper()  # "I did NOT sign"
        if (word.is_rare if loud else word.low not in headings and word.low != "i") or not word.known:
            taken.add(at)
    return taken


def _by_cues(low: str, words: list[Word]) -> set[int]:
    by_start = {word.start: at for at, word in enumerate(words)}
    taken: set[int] = set()
    for match in _SURE.finditer(low):
        at = by_start.get(match.end())
        if at is None or words[at].low in NO_NAME:
            continue
        is_label = match[0].rstrip().endswith((":", ";", "#", "="))
        taken |= set(_run(low, words, at, certain=not is_label and not match[0].startswith(("dear", "estimad"))))
    for match in _LIKELY.finditer(low):
        for cue in _LIKELY_ENDS:
            found = cue.match(low, match.start())
            at = None if found is None else by_start.get(found.end())
            if at is not None and words[at].is_rare and _is_named(low, words[at]):
                taken.add(at)
    if (last := _SIGN_OFF.search(low)) is not None and (at := by_start.get(last.start("name"))) is not None:
        name = [i for i in range(at, len(words)) if words[i].start < last.end("name")]
        if all(words[i].may_name or words[i].capital for i in name):
            taken |= set(name)
    return taken


def _run(low: str, words: list[Word], at: int, *, certain: bool) -> Iterator[int]:
    """The words of a name after its cue; the first one whatever it is, where the cue is certain."""
    _, headings = vocabulary()
    for count in range(_MOST_WORDS + 1):
        if at + count >= len(words):
            return
        word = words[at + count]
        if count and not _JOIN.fullmatch(low[words[at + count - 1].end : word.start]):
            return
        named = word.may_name or (word.capital and word.low not in headings) or (certain and count == 0)
        if not named or word.low in NO_NAME:
            return
        yield at + count


def _by_place(low: str, words: list[Word]) -> set[int]:
    """By what stands around: "Grace put it on hold", "grace's bill", "hope hill", or nothing but a name."""
    taken = set()
    for at, word in enumerate(words):
        first = word.low in FIRST_NAMES
        if (
            first
            and (word.is_rare or word.low in _MODAL)
            and low.startswith("'s ", word.end)
            and word.low not in ("art", "ever")
        ):
            taken.add(at)
        if (
            first
            and word.starts_sentence
            and ((word.is_rare and _DOES.match(low, word.end)) or _ACTS.match(low, word.end))
        ):
            taken.add(at)
        if (
            first
            and word.is_rare
            and low.startswith((" from billing", " in billing", " at billing", " with billing"), word.end)
        ):
            taken.add(at)
        if first and word.is_rare and word.low not in _MODAL and at + 1 < len(words):
            other = words[at + 1]
            if (
                (other.is_rare or other.low in LAST_NAMES)
                and other.low not in _MODAL
                and low[word.end : other.start] == " "
            ):
                taken |= {at, at + 1}
    if len(words) <= _MOST_WORDS and words and all(w.is_rare for w in words):
        taken |= set(range(len(words)))
    return taken


def _is_named(low: str, word: Word) -> bool:
    return word.low not in _MODAL or _AFTER_A_NAME.match(low, word.end) is not None


def _spread(low: str, words: list[Word], taken: set[int]) -> None:
    """A name goes on over its neighbours: capitals beside a name, and name-words beside an unknown word."""
    _, headings = vocabulary()

    def goes_on(one: int, other: int) -> bool:
        word = words[one]
        gap = low[min(words[one].end, words[other].end) : max(words[one].start, words[other].start)]
        if one in taken or not _JOIN.fullmatch(gap) or (word.low in _MODAL and not word.capital):
            return False
        beside = other in taken or not words[other].known
        capital = word.capital and not word.starts_sentence and word.low not in headings and word.low not in NO_NAME
        return beside and (word.is_rare or capital)

    for order in (range(1, len(words)), range(len(words) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            if goes_on(at, at + step):
                taken.add(at)


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start].rstrip(" \t\"'“”‘(-*•¿¡")
    return not before or before[-1] in ".!?\n:"
