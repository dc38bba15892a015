"""A bare yes, no, "I don't know" or date of theirs: it answers what we asked last, and nothing else.

Word for word there is nothing in it to read. So the line on the sheet says what it is about: a yes to a hold is no yes
to a price, and a date is the end of a hold only where a hold was asked for.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.core.acts import RepSaid
from app.language.dates import resolve
from app.language.instalments import is_term
from app.language.scene import Scene, lay_out
from app.language.text import read_text, word_set
from app.language.tongue import tongue_of

_MOST = 80  # characters
_YES = word_set("yes yeah yep yup yea sure correct right absolutely certainly ok okay si claro mhm exactly fine")
_NO = word_set("no nope nah negative")
_BESIDE = word_set(
    "uh um well so oh ah ma'am maam sir please that is that's of course it we i can do sorry am unfortunately not "
    "problem señor senor señora senora"
)
_A_REFUSAL = re.compile(r"\b(?:can|do) not\b|\bnot\b(?! a problem)")
_DONT_KNOW = re.compile(
    r"^ ?(?:(?:uh|um|well|honestly|oh|hmm|sorry),? )*(?:(?:i|we) (?:really |honestly )?(?:do not|would not) know"
    r"(?: that| sir| maam| ma'am)?|(?:i have )?no idea|(?:i am )?not (?:really )?sure|(?:i )?could not tell you|"
    r"no (?:lo )?se|hard to say)(?: about that)?,? ?(?:sir|ma'am|maam)?[.!]* ?$"
)
_BESIDE_A_DATE = word_set(
    "until on by the to for through maybe probably about like um uh well so ok okay let me see actually just only up "
    "at most max i we they she he can could do give you it is its that would be my supervisor manager says said yes "
    "sure another more hasta el para la le doy podemos darle"
)
_OF_A_HOLD = re.compile(r"\bhold\b(?! music)|\bpausa\b", re.I)
# The hold is there, and what is asked for is its letter or its number.
_HOLD_STANDS = re.compile(
    r"\b(?:so it's on hold until|for the hold|on the day it ends|queda en pausa hasta el)\b", re.I
)
# Only to such a question is a yes a yes to our number: "may I speak with them?" stands beside it too.
_TO_OUR_NUMBER = re.compile(r"\b(?:can you|who can) approve (?:it|that)\?", re.I)
_LONGEST_HOLD = timedelta(days=190)  # what runs longer is a plan of payments


def short_answer(asked: str, text: str, today: date, *, our_number: bool) -> RepSaid | None:
    """What it says, where it is such an answer. `asked`: our line before it; `our_number`: a price of ours is in it."""
    if len(text) > _MOST:
        return None
    scene = lay_out(read_text(text), today)
    said = _said(scene, asked, our_number, today)
    return None if said is None else said.model_copy(update={"quote": text.strip(), "lang": tongue_of(scene.text.low)})


def _said(scene: Scene, asked: str, our_number: bool, today: date) -> RepSaid | None:
    of_a_hold = _OF_A_HOLD.search(asked) is not None
    for_a_hold = of_a_hold and _HOLD_STANDS.search(asked) is None
    words = re.findall(r"[\w']+|@+|#+|%+", scene.low)
    if _DONT_KNOW.search(scene.low):
        return RepSaid(label="other", forms=("they_dont_know",), quote="")
    if words and words[0] in _NO | {"unfortunately", "sorry"} and _only(words, _NO | _BESIDE) and _NO & set(words):
        if our_number:
            return RepSaid(label="rejects_offer", quote="")
        return RepSaid(label="hold_refused", quote="") if for_a_hold else _other("a_bare_no")
    if _YES & set(words) and _only(words, _YES | _BESIDE) and not _A_REFUSAL.search(scene.low):
        if our_number and _TO_OUR_NUMBER.search(asked):
            return RepSaid(label="accepts_offer", quote="")
        return _other("yes_to_a_hold" if for_a_hold else "a_bare_yes")
    if scene.dates and not scene.amounts and _only(words, _BESIDE_A_DATE, masks="@"):
        return _date(scene, of_a_hold, today)
    return None


def _date(scene: Scene, of_a_hold: bool, today: date) -> RepSaid | None:
    named = resolve(scene.dates[0], "future", today)
    if of_a_hold and named is not None and today < named <= today + _LONGEST_HOLD:
        return RepSaid(label="hold_granted", until=named, quote="")
    return None if is_term(scene, scene.dates[0]) else _other("a_bare_date")


def _other(form: str) -> RepSaid:
    return RepSaid(label="other", forms=(form,), quote="")


def _only(words: list[str], known: frozenset[str], masks: str = "") -> bool:
    """Whether there is nothing else in it."""
    return all(word in known or (masks != "" and word[0] in masks) for word in words)
