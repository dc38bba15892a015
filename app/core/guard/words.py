"""What a model words is shown only after this guard; in doubt it refuses, and the plain script is said instead.

A sentence passes these layers in turn, the strongest first:

1. figures: whatever `spans` finds as an amount, date, duration, law or agency stands in a slot or not at all;
2. characters: the letters and marks of the language, no sign that draws, links, hides or counts (`characters`);
3. slots: known, each once, none bent or glued into another figure, none in another's place (`slot_use`);
4. vocabulary: only the script's own words, their synonyms, and a list of words of manner; whatever could bear a step, a
   right, a promise or a threat has to be the script's (`vocabulary`, `plain`, `guarded`, `spanish`);
5. meaning: who does what, said or denied, and what somebody will, must or can't do, are the script's; turns of speech
   that do harm with harmless words are the script's or refused; nothing is made surer or wider, or hung on (`meaning`,
   `phrases`, `shapes`, `beside`, `hung`);
6. form: short, plain, not said twice (`form`).

A sentence of the script told over passes 4 and 5 as it stands (`retold`). Another that fails there is weighed again
without what is mere comfort and what the script took down of the case (`comfort`, `noted`).

At the end the whole is held against the script: every slot, the better part of its matter, its warnings.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from app.core.frozen import Frozen
from app.core.guard.beside import beside
from app.core.guard.characters import wrong_sign
from app.core.guard.comfort import without_comfort
from app.core.guard.form import grade, sentences_and_rest, words_in
from app.core.guard.hung import hung
from app.core.guard.meaning import lost_warning, turned
from app.core.guard.noted import noted_falsely, taken_down
from app.core.guard.phrases import harm_in_comfort
from app.core.guard.plain import GRAMMAR
from app.core.guard.reading import Reading, read
from app.core.guard.retold import retold, turned_over
from app.core.guard.shapes import out_of_shape
from app.core.guard.slot_use import bent, swapped, wrong_slot
from app.core.guard.spanish import wrong_spanish
from app.core.guard.spans import SLOT, spans
from app.core.guard.tokens import tokens
from app.core.guard.vocabulary import adrift, wrong_word

REASONS: tuple[str, ...] = (
    "figure", "number_word", "currency", "percent", "date", "weekday", "duration", "law", "agency", "phone", "code",
    "link", "name", "promise", "odds", "legal_conclusion", "admission", "threat", "claim_not_in_case", "private_figure",
    "outside_the_move", "ignore_papers", "hide_facts", "injection", "script", "other_language", "markup",
    "unknown_word", "slot_unknown", "slot_repeated", "slot_missing", "slot_glued", "slot_swapped", "too_long",
    "too_hard", "polarity", "said_twice", "sense_missing", "empty",
)  # fmt: skip

_MOST_WORDS, _MOST_CHARACTERS = 30, 400
_MOST_GRADE, _GRADE_OF_ONE = 9.0, 12.0  # one sentence swings by a long word; the whole does not
_WHOLE_WORDS, _TIMES_SCRIPT = 70, 1.5
_MATTER = 0.34  # of the script's words of the matter: the share that a rewording keeps at least
_LEAST_MATTER = 3
_KINDS = {"amount": "figure", "number": "figure", "days": "duration"}


class Brief(Frozen):
    """What is to be said, and what the words may bring."""

    script: str  # with slots in the place of every figure
    slots: tuple[str, ...]
    lang: Literal["en", "es"] = "en"
    may_say: frozenset[str] = frozenset()


def why_not(sentence: str, brief: Brief, so_far: str = "") -> str | None:
    """Why this sentence may not be shown after `so_far`; None when it may."""
    if not SLOT.sub("it", sentence).strip(" .,;:!?'\"-—–…’“”"):
        return "empty"
    if len(sentence) > _MOST_CHARACTERS + len(brief.script):
        return "too_long"
    return (
        _figure(sentence)
        or wrong_sign(sentence, brief.script, brief.lang)
        or wrong_slot(sentence, so_far, brief.script, brief.slots)
        or (_english(sentence, brief, so_far) if brief.lang == "en" else _spanish(sentence, brief))
        or _form(sentence, brief, so_far)
    )


def why_not_whole(text: str, brief: Brief) -> str | None:
    """At the end: why the text as a whole does not stand for the script; None when it does."""
    if not text.strip():
        return "empty"
    if any(f"[[{name}]]" not in text for name in brief.slots):
        return "slot_missing"
    if len(words_in(text)) > max(_WHOLE_WORDS, _TIMES_SCRIPT * len(words_in(brief.script))):
        return "too_long"
    if brief.lang == "en" and grade(text) > max(_MOST_GRADE, grade(brief.script) + 1):
        return "too_hard"
    said, script = read(text), read(brief.script)
    if swapped(said.tokens, script.tokens):
        return "slot_swapped"
    matter = script.bases - GRAMMAR
    if len(matter) >= _LEAST_MATTER and sum(map(said.says, matter)) < _MATTER * len(matter):
        return "sense_missing"
    return "polarity" if brief.lang == "en" and lost_warning(said, script) else None


def _figure(sentence: str) -> str | None:
    found = spans(sentence)
    return _KINDS.get(found[0].kind, found[0].kind) if found else None


def _english(sentence: str, brief: Brief, so_far: str) -> str | None:
    said, script = read(sentence), read(brief.script)
    if SLOT.search(sentence) and swapped(read(so_far).tokens + said.tokens, script.tokens):
        return "slot_swapped"
    bare = tokens(sentence)
    if noted_falsely(bare, brief.script):
        return "polarity"
    reason = _wrong_slot_or_sense(said, script, brief.may_say)
    if reason is None:
        return None
    if (harm := harm_in_comfort(said.flat, script.flat)) is not None:
        return harm
    left = without_comfort(bare, script.bases)
    noted = taken_down(left, brief.script)
    left = left if noted is None else without_comfort(noted, script.bases)
    if len(left) == len(bare):
        return reason
    if not left:
        return None
    rest = read(" ".join(token.word for token in left))
    return _wrong_slot_or_sense(rest, script, brief.may_say)


def _wrong_slot_or_sense(said: Reading, script: Reading, may_say: frozenset[str]) -> str | None:
    return "slot_glued" if bent(said.tokens, script.tokens) else _wrong_sense(said, script, may_say)


def _wrong_sense(said: Reading, script: Reading, may_say: frozenset[str]) -> str | None:
    """The reason for which its words or their meaning may not stand."""
    reason = wrong_word(said, script, may_say) or turned(said, script)
    reason = reason or ("outside_the_move" if adrift(said, script) or out_of_shape(said, script) else None)
    if reason is not None:
        return None if retold(said, script) else reason
    if turned_over(said, script):
        return "polarity"
    return "outside_the_move" if _says_more(said, script) and not retold(said, script) else None


def _says_more(said: Reading, script: Reading) -> bool:
    return said.raw not in script.raw and (beside(said, script) or hung(said, script))


def _spanish(sentence: str, brief: Brief) -> str | None:
    said, script = read(sentence), read(brief.script)
    if bent(said.tokens, script.tokens):
        return "slot_glued"
    return wrong_spanish(list(said.tokens), list(script.tokens), said.flat, script.flat)


def _form(sentence: str, brief: Brief, so_far: str) -> str | None:
    most, hardest = _measure(brief.script)
    count = len(words_in(sentence))
    if count > most:
        return "too_long"
    if brief.lang == "en" and grade(sentence) > hardest and count > 4:
        return "too_hard"
    if so_far and _bare(sentence) in {_bare(s) for s in sentences_and_rest(f"{so_far} .")[0]}:
        return "said_twice"
    whole = max(_WHOLE_WORDS, _TIMES_SCRIPT * len(words_in(brief.script)))
    return "too_long" if count + len(words_in(so_far)) > whole else None


@lru_cache(maxsize=512)
def _measure(script: str) -> tuple[int, float]:
    """How long and how hard a sentence may be: as the script's own, where that is more."""
    parts = sentences_and_rest(f"{script}\n")[0]
    return (
        max([_MOST_WORDS, *(len(words_in(p)) for p in parts)]),
        max([_GRADE_OF_ONE, *(grade(p) for p in parts)]),
    )


def _bare(sentence: str) -> str:
    return " ".join(words_in(sentence)).lower()
