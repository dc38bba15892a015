"""Caller: read the person's line into acts. Unknown words are no act: no credit, no penalty. Never raises.

A phrase counts in a clause that is said, not denied; a request only in a clause that asks. What is quoted from the
representative is left out, and so is a heap of key words that nobody would say aloud.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.core.money import Money
from app.core.rehearsal.lexicon import ASKED_ALL_THE_SAME, ASKING, NEGATED, REQUESTS, TERMS, Cue
from app.core.rehearsal.lexicon_moves import MANNERS, MOVES, PHRASES, REASONS
from app.core.rehearsal.own_numbers import own_numbers
from app.core.rehearsal.said import ASKS, CallerAct, CallerKind, RepAct, first
from app.core.rehearsal.spoken_money import amounts_in

MOST_READ = 2_000  # characters: more than anybody says in one turn
MOST_ASKS = 4  # distinct requests that the other side can take in at once
_WORDS_PER_IDEA = 4.5
_WORDS_OF_A_THOUGHT = 3  # a bare word gives no reason
# What belongs together, and may stand close together.
_IDEA: dict[CallerKind, str] = {
    "record": "record", "ask_callback": "record", "hold_length": "hold", "hold_protects": "hold", "ask_hold": "hold",
    "term": "term", "phrase": "term", "ask_writing": "term", "ask_validation": "term",
}  # fmt: skip
_QUOTED = re.compile(r'"[^"]{0,300}"|“[^”]{0,300}”|«[^»]{0,300}»')
_REPORTED = re.compile(
    r"\b(?:you(?: just| already)? (?:said|told me|mentioned|say)|(?:usted|ustedes) (?:me )?(?:dijo|"
    r"dijeron|dice)|me dij(?:o|eron))\b"
    r"(?: that| que)?[^,.;?!]{0,200}",
    re.I,
)
_SENTENCE = re.compile(r"[^.?!\n]+(?:\.(?=\d)[^.?!\n]*)*[.?!\n]*")
_CLAUSE = re.compile(r"[^;]+")
# "Send me the bill and I'll pay it": not a payment yet.
_LATER = re.compile(r"\b(?:once|when|after|then|as soon as|send me|mail me|if|en cuanto|cuando|si)\b", re.I)
_CARD = re.compile(r"\b(?:\d[ -]?){13,19}\b")
_YES = re.compile(
    r"^\W*(?:yes|yeah|yep|ok|okay|sure|fine|all right|alright|deal|s[íi]|claro|bueno|est[áa] "
    r"bien)\b[\s,.!]*(?:yes|please|thank\w*|fine|gracias|that's fine)?\W*$",
    re.I,
)
# These are refusals themselves, or stand in a list of terms: a "no" before them takes nothing away.
_SAY_NO: tuple[CallerKind, ...] = ("reject", "term", "hold_protects", "waive_refund")
# Glad of a number, and waiting for the paper: that is no yes yet.
_PLEASED = re.compile(r"happy with|sounds|(?:that|it) works|me parece bien|we(?:'re| are) agreed|estoy de acuerdo")
_NO = re.compile(r"(?:i )?(?:not|no|don't)\b", re.I)
_NAMED_BY_THEM = (
    "counteroffers_amount", "offers_small_discount_prompt_pay", "offers_discount", "deadline_pressure",
    "full_amount_owed",
)  # fmt: skip


class _Part(NamedTuple):
    """A piece of the line, and where it starts."""

    text: str
    start: int


def read_line(line: str, heard: Iterable[RepAct] = (), last_offer: Money | None = None) -> tuple[CallerAct, ...]:
    """The acts of a line, in the order in which they are said. An empty line is a silence."""
    line = line[:MOST_READ]
    if not re.search(r"\w", line):
        return (CallerAct(kind="silence", quote=line.strip()),)
    said = _without_quotes(line)
    acts = [*_manners(said), *_shouting(said), *_bare_yes(said, tuple(heard))]
    for sentence in _parts(_SENTENCE, _Part(said, 0)):
        if _is_heap(sentence.text):
            continue
        acts += _sentence_acts(sentence)
        acts += own_numbers(sentence.text, sentence.start, last_offer)
    acts += _card(said)
    return _tidied(acts, line)


def without_card_numbers(line: str) -> str:
    """The line with the digits of a card number dotted after the fourth, so that it is kept nowhere."""
    return _CARD.sub(lambda found: found[0][:4] + re.sub(r"\d", "•", found[0][4:]), line)


def silence(seconds: int) -> tuple[CallerAct, ...]:
    """Nothing was said for this long."""
    return (CallerAct(kind="silence", detail=str(max(0, seconds))),)


def _without_quotes(line: str) -> str:
    """The line with the other side's words blanked, so that places stay as they are."""
    for pattern in (_QUOTED, _REPORTED):
        line = pattern.sub(lambda found: " " * len(found[0]), line)
    return line.replace("’", "'").replace("‘", "'")


def _parts(pattern: re.Pattern[str], whole: _Part) -> Iterator[_Part]:
    for found in pattern.finditer(whole.text):
        yield _Part(found[0], whole.start + found.start())


def _is_heap(sentence: str) -> bool:
    """A list of key words: many ideas, hardly any words between them. Terms of one deal are one idea."""
    cues = (*REQUESTS, *REASONS, *PHRASES, *TERMS)
    ideas = {_IDEA.get(cue.kind, cue.detail or cue.kind) for cue in cues if cue.phrase.search(sentence)}
    return len(ideas) >= 3 and len(sentence.split()) < _WORDS_PER_IDEA * len(ideas)


def _sentence_acts(sentence: _Part) -> Iterator[CallerAct]:
    for clause in _parts(_CLAUSE, sentence):
        asks = ASKING.search(clause.text) is not None
        if asks:
            yield from _found(REQUESTS, clause)
        yield from _found(MOVES, clause)
    only_asks = sentence.text.rstrip().endswith("?") and not amounts_in(sentence.text)
    if len(sentence.text.split()) >= _WORDS_OF_A_THOUGHT and not only_asks:
        yield from _found(REASONS, sentence)
        yield from _found((*TERMS, *PHRASES), sentence)


def _found(cues: Iterable[Cue], part: _Part) -> Iterator[CallerAct]:
    """One act for each cue that is said and not denied."""
    for cue in cues:
        for found in cue.phrase.finditer(part.text):
            if cue.kind in ("pay", "plan_accept") and _LATER.search(part.text):
                continue
            says_no = cue.kind in _SAY_NO or _NO.match(found[0])
            if not says_no and _is_denied(part.text[: found.start()]):
                continue
            yield CallerAct(
                kind=cue.kind,
                detail=cue.detail,
                quote=_words_around(part.text, found),
                start=part.start + found.start(),
            )
            break


def _is_denied(before: str) -> bool:
    return NEGATED.search(ASKED_ALL_THE_SAME.sub("", before)) is not None


def _words_around(text: str, found: re.Match[str]) -> str:
    """The phrase up to the end of its word: what is quoted back."""
    end = found.end()
    while end < len(text) and (text[end].isalnum() or text[end] == "'"):
        end += 1
    return text[found.start() : end].strip()


def _manners(said: str) -> Iterator[CallerAct]:
    whole = _Part(said, 0)
    for cue in MANNERS:
        for found in cue.phrase.finditer(said):
            if not _is_denied(said[: found.start()]):
                yield CallerAct(kind=cue.kind, quote=_words_around(whole.text, found), start=found.start())


def _shouting(said: str) -> Iterator[CallerAct]:
    words = [word for word in re.findall(r"[^\W\d_]{2,}", said) if len(word) >= 2]
    letters = sum(len(word) for word in words)
    if len(words) >= 3 and letters >= 12 and all(word.isupper() for word in words):
        yield CallerAct(kind="shouting", quote=said.strip()[:80])


def _bare_yes(said: str, heard: tuple[RepAct, ...]) -> Iterator[CallerAct]:
    """A plain yes means what it answers; where nothing was asked for, it means nothing."""
    if not heard or not _YES.match(said):
        return
    label, quote = heard[-1].label, said.strip()
    if label == "pushes_payment_plan":
        yield CallerAct(kind="plan_accept", quote=quote)
    elif label == "asks_for_payment_now":
        yield CallerAct(kind="pay", detail="full", quote=quote)
    elif label in _NAMED_BY_THEM:
        yield CallerAct(kind="accept", quote=quote)


def _card(said: str) -> Iterator[CallerAct]:
    if found := _CARD.search(said):
        yield CallerAct(kind="pay", detail="card", quote=found[0][:4], start=found.start())


def _tidied(acts: list[CallerAct], line: str) -> tuple[CallerAct, ...]:
    """In the order said, quoted as typed; the first few requests only, and terms only beside a request for writing."""
    kept: list[CallerAct] = []
    asks: set[CallerKind] = set()
    writing = first(tuple(acts), "ask_writing") is not None
    number = first(tuple(acts), "offer")
    for act in sorted(acts, key=lambda one: (one.start, one.kind)):
        if act.kind in ASKS:
            if act.kind not in asks and len(asks) >= MOST_ASKS:
                continue
            asks.add(act.kind)
        if act.kind == "term" and not writing:
            continue
        if act.kind == "claim" and act.detail == "maximum":
            act = act.model_copy(update={"amount": number.amount if number else None})
        quote = line[act.start : act.start + len(act.quote)] if act.quote else act.quote
        kept.append(act.model_copy(update={"quote": quote}) if quote.strip() else act)
    if number and writing and not any(act.detail == "amount_stated" for act in kept):
        kept.append(CallerAct(kind="term", detail="amount_stated", quote=number.quote, start=number.start))
    return _settled(kept)


def _settled(acts: list[CallerAct]) -> tuple[CallerAct, ...]:
    """One line can't both refuse and agree: a refusal of the same thing wins, a yes with terms waits for the paper."""
    kinds = {act.kind for act in acts}
    drop: set[CallerKind] = set()
    if "offer" in kinds and not any(act.kind == "pay" and act.detail != "full" for act in acts):
        drop.add("pay")  # "I can pay 3,570 in full" is an offer
    if "reject" in kinds:
        drop |= {"plan_accept"}
    if "ask_writing" in kinds and not any(act.kind == "pay" and act.detail == "card" for act in acts):
        drop.add("pay")
    mild = "ask_writing" in kinds or "reject" in kinds
    return tuple(
        act
        for act in acts
        if act.kind not in drop and not (mild and act.kind == "accept" and _PLEASED.match(act.quote.lower()))
    )
