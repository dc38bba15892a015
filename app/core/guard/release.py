"""Letting a model's text out: sentence by sentence as it comes, and the script's own words wherever it falls short.

A sentence that may do harm ends the model's text. One that is only beyond what the guard can vouch for is left out: the
sentence of the script that it stood for is said in its place, and the model goes on. So is one whose sense may have
turned, the first time: an honest wording can look like that, and what follows is weighed by itself. Nothing shown is
ever withdrawn.
"""

from __future__ import annotations

from collections import Counter

from app.core.guard.form import sentences_and_rest
from app.core.guard.spans import SLOT
from app.core.guard.unsaid import closest, unsaid
from app.core.guard.words import Brief, why_not, why_not_whole

# The words are unknown, hard or not of the script: no reason to think that they mean harm.
_BEYOND = frozenset({"unknown_word", "outside_the_move", "too_hard", "said_twice"})
_MOST = 3  # of those in one text
# It may say more than the script, or the opposite: left out once, and the second ends the text.
_TURNED = frozenset({
    "promise", "odds", "legal_conclusion", "admission", "polarity", "threat", "hide_facts", "private_figure",
    "ignore_papers", "claim_not_in_case", "date", "duration", "number_word", "slot_glued", "slot_swapped",
})  # fmt: skip


class Release:
    """One text on its way out. What it lets out is in `shown`, with slots; why it held something back in `refused`.

    Before a sentence of the model's own passes, nothing goes out: the script alone may yet be the better answer.
    """

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._rest = ""
        self.shown: list[str] = []
        self.refused: Counter[str] = Counter()
        self._ours: set[str] = set()  # the slots in what the script said
        self._out = 0  # so many of `shown` went out
        self.ended: str | None = None  # why the model's text was ended before its time
        self.has_own_words = False  # something of the model's was shown
        self.said_ours = False  # and something of the script's with it

    @property
    def text(self) -> str:
        return " ".join(self.shown)

    def more(self, piece: str) -> list[str]:
        """The sentences that may be shown now."""
        sentences, self._rest = sentences_and_rest(self._rest + piece)
        for sentence in sentences:
            self._let(sentence)
        return self._fresh()

    def end(self, *, broken_off: bool = False) -> list[str]:
        """Where the model's text ends: what is still to be shown, with what of the script was not said yet.

        `broken_off`: it ended before its end, maybe in the middle of a sentence.
        """
        if self._rest.strip() and not broken_off:
            self._let(self._rest.strip())
        self._rest = ""
        if self.has_own_words:
            if self.ended is None and (reason := why_not_whole(self.text, self._brief)) is not None:
                self.refused[reason] += 1
            left = unsaid(self._brief.script, self.text)
            self.said_ours = self.said_ours or bool(left)
            self.shown += left
        return self._fresh()

    def _let(self, sentence: str) -> None:
        if self.ended is not None:
            return
        reason = why_not(sentence, self._brief, self.text)
        if reason is None:
            self.has_own_words = True
            self.shown.append(sentence)
            return
        if reason == "slot_repeated" and self._said_by_ours(sentence):
            return  # the script said it in the place of another sentence
        self.refused[reason] += 1
        once = reason in _TURNED and sum(self.refused[turned] for turned in _TURNED) == 1
        if not (once or reason in _BEYOND) or self.refused.total() > _MOST:
            self.ended = reason
        elif (meant := closest(sentence, self._brief.script, self.text)) is not None:
            self.said_ours = True
            self._ours.update(SLOT.findall(meant))
            self.shown.append(meant)

    def _said_by_ours(self, sentence: str) -> bool:
        """Whether every slot of a sentence stands in what the script said here."""
        return set(SLOT.findall(sentence)) <= self._ours

    def _fresh(self) -> list[str]:
        if not self.has_own_words:
            return []
        fresh, self._out = self.shown[self._out :], len(self.shown)
        return fresh
