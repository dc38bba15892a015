"""A line in other forms: shorter, and firmer. Nothing is added to it but the question again; nothing is threatened.

What we would pay is never said without "in writing first", and a line that asks nothing has no firm form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from app.core.call_book import CallField, CallWords
from app.core.frozen import Frozen

Lang = Literal["en", "es"]
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”']?\s+(?=[A-Z¿¡\"“'$])")


class SayLine(Frozen):
    """A sentence to say, in the language of what was said. `gloss`: what it means. `short`, `firm`: its other forms."""

    text: str
    lang: Lang = "en"
    gloss: str | None = None
    short: str | None = None
    firm: str | None = None


_A_BARE_QUESTION = 6  # words: "Who does that?" needs the sentence before it
_GOES_ON = re.compile(r"(?:And|Or|Then|Y|O|Luego)\b")  # "And the direct number?" needs it too
# A yes to a payment, and what must be there before it.
_WOULD_PAY = re.compile(r"\b(?:yes to|i'll pay|i will pay|i can (?:pay|go to)|pago|puedo pagar|pagar[eé])\b", re.I)
_FIRST = re.compile(r"\b(?:in writing|letter|por escrito|carta)\b", re.I)


def say_line(
    text: str, words: CallWords, lang: Lang = "en", gloss: str | None = None, turn: int = 0, offer: str = ""
) -> SayLine:
    """The line with its other forms. `turn` chooses among the firm ones; `offer` is our number, where it is in it."""
    short = shorter(text, offer)
    firm = firmer(short or text, _firm(words, lang), turn) if asks_them(short or text, words) else None
    return SayLine(text=text, lang=lang, gloss=gloss, short=short, firm=firm)


def asks_them(text: str, words: CallWords) -> bool:
    """Whether there is a question in it that can be held to; "could you say it once more?" is none."""
    return "?" in text and not any(one in text for one in words.not_firmer)


def shorter(text: str, offer: str = "") -> str | None:
    """The question alone, with the sentence that carries our number; None where that is all of it."""
    sentences: list[str] = _SENTENCE.split(text)
    places = {len(sentences) - 1} if len(sentences) > 1 else {0}
    asked = [place for place, one in enumerate(sentences) if "?" in one]
    if asked:
        first = asked[-1]
        if first > 0 and len(sentences[first].split()) < _A_BARE_QUESTION:
            first -= 1
        while first > 0 and _GOES_ON.match(sentences[first]):
            first -= 1
        places = set(range(first, asked[-1] + 1))
    carriers = [place for place, one in enumerate(sentences) if (offer and offer in one)]
    places |= set(carriers[:1])
    if any(_WOULD_PAY.search(sentences[place]) for place in places):
        places |= {place for place, one in enumerate(sentences) if _FIRST.search(one)}
    short = " ".join(sentences[place] for place in sorted(places))
    return None if len(short) >= len(text) else short


def without_the_known(text: str, words: CallWords, known: Collection[CallField]) -> str:
    """The line without the question for a name or a number that is known; a line that asks nothing else stays."""
    for field, pairs in (("reference", words.reference_known), ("name", words.name_known)):
        if field in known:
            text = _without(text, pairs)
    return text


def _without(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    for asked, left in pairs:
        if asked in text and (rest := text.replace(asked, left).strip()):
            return rest
    return text


def not_again(line: SayLine, before: str) -> SayLine:
    """The same question asked twice in a row is asked firmly the second time, and never in the same words."""
    if line.text != before or line.firm is None:
        return line
    return line.model_copy(update={"text": line.firm, "firm": None})


def firmer(text: str, forms: Sequence[str], turn: int) -> str:
    """The line asked again, in the next of these forms."""
    return forms[turn % len(forms)].replace("{{ what }}", text)


def _firm(words: CallWords, lang: Lang) -> tuple[str, ...]:
    return words.firmer_es if lang == "es" else words.firmer
