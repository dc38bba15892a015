"""Whether one act of a model rests on the message: its quote stands there, and the value in the quote."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.core.acts import Act, Answered, Asked, RepSaid
from app.core.case import FACTS
from app.language.amounts import Amount
from app.language.dates import resolve
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.letters import split_letter
from app.language.model_answer import AnsweredAnswer, AskedAnswer, OneAnswer, SaidAnswer, ToldAnswer
from app.language.model_facts import MAY_ASK, MAY_SAY, MAY_TELL, MayTell
from app.language.places import STATES
from app.language.redact import comparable, restore, shortened, tidy
from app.language.scene import lay_out
from app.language.settle import told
from app.language.text import read_text
from app.language.vocabulary import folded

_LEAST_WORDS = 3  # a shorter quote rests on nothing
# "Not because of the network": the reason that it was not.
_NO_REASON = re.compile(
    r"\b(?:not|never|nothing)(?: \w+){0,3} (?:because|about|due|say|said|says|to"
    r" do|claim\w*)\b[^.!?]*$"
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ied|ial|ies|ying)\w*|refus\w+|reject\w+|turned (?:it |me |us |this )?down|(?:not"
    r"|never) (?:\w+ )?(?:pay|cover)\w*|"
    r"neg(?:o|aron|ado|ada)|rechaz\w+|no (?:\w+ )?(?:pag|cubr)\w+|said no)\b"
)
_QUESTION_MARK = re.compile(r"\?")


class Refusal(Exception):
    """The act is not believed; the message is the reason, from a closed list."""


class Ground:
    """The message as the model saw it, laid out once, and where quotes stand in it."""

    def __init__(self, message: str, values: Mapping[str, str], hearing: Hearing) -> None:
        self.words = shortened(tidy(message))
        self.values, self.hearing = values, hearing
        self.scene = lay_out(read_text(self.words, most=len(self.words) + 1), hearing.today)
        self._low = folded(self.words)
        self._papers = [comparable(part.words) for part in split_letter(self.words) if part.document]

    def act(self, answer: OneAnswer) -> Act:
        """The act, believed. Refusal says why not."""
        start, end = self._place(answer.quote)
        match answer:
            case ToldAnswer():
                return self._told(answer, start, end)
            case AskedAnswer():
                return self._asked(answer, start, end)
            case SaidAnswer():
                return self._said(answer, start, end)
            case AnsweredAnswer():
                return self._answered(start, end)

    def _place(self, quote: str) -> tuple[int, int]:
        """Where the quote stands in the matched words."""
        said = comparable(restore(quote, self.values)).split()
        if len(said) < _LEAST_WORDS:
            raise Refusal("quote_too_short")
        pattern = r"\s+".join(map(re.escape, said))
        found = re.search(rf"(?<!\w){pattern}(?!\w)", self._low)
        if found is None:
            raise Refusal("quote_not_in_message")
        return self.scene.place_of(*found.span())

    def _told(self, answer: ToldAnswer, start: int, end: int) -> Act:
        fact = answer.fact
        if FACTS.get(fact) is not None and FACTS[fact].private:
            raise Refusal("private")
        may = MAY_TELL.get(fact)
        if may is None:
            raise Refusal("not_in_the_list")
        value = restore(answer.value, self.values) if isinstance(answer.value, str) else answer.value
        match FACTS[fact].kind:
            case "money":
                stated = self._money(fact, value, may, start, end)
            case "date":
                stated = self._date(fact, value, may, start, end)
            case "text":
                stated = self._state(fact, value, may, start, end)
            case _:
                stated = self._choice(fact, value, may, start, end)
        document = any(comparable(restore(answer.quote, self.values)) in paper for paper in self._papers)
        heard = told(self.scene, stated, self.hearing, document=document)
        if heard is None:
            raise Refusal("value_not_possible")
        return heard.act

    def _money(self, fact: str, value: str | bool, may: MayTell, start: int, end: int) -> Stated:
        wanted = [a.money for a in _amounts(value, self.hearing)]
        inside = [a for a in self.scene.amounts if start <= a.start and a.end <= end]
        if len(wanted) != 1 or len({a.money for a in inside}) != 1 or inside[0].money != wanted[0] or inside[0].vague:
            raise Refusal("value_not_in_quote")
        self._supported(may.words, may, start, end)
        self._asserted(inside[0].start)
        return Stated(inside[0].start, inside[0].end, fact, wanted[0])

    def _date(self, fact: str, value: str | bool, may: MayTell, start: int, end: int) -> Stated:
        said = lay_out(read_text(value), self.hearing.today).dates if isinstance(value, str) else []
        inside = [d for d in self.scene.dates if start <= d.start and d.end <= end]
        days = [{resolve(d, "past", self.hearing.today) for d in dates if not d.length} for dates in (said, inside)]
        if len(days[0]) != 1 or days[0] != days[1] or None in days[0]:
            raise Refusal("value_not_in_quote")
        self._supported(may.words, may, start, end)
        self._asserted(inside[0].start)
        return Stated(inside[0].start, inside[0].end, fact, days[0].pop())

    def _state(self, fact: str, value: str | bool, may: MayTell, start: int, end: int) -> Stated:
        state = STATES.get(folded(value).strip(" .")) if isinstance(value, str) else None
        if state is None or not re.search(rf"\b{folded(str(value)).strip(' .')}\b", self.scene.low[start:end]):
            raise Refusal("value_not_in_quote")
        place = self._supported(may.words, may, start, end)
        self._asserted(place)
        return Stated(start, end, fact, state)

    def _choice(self, fact: str, value: str | bool, may: MayTell, start: int, end: int) -> Stated:
        words = may.values.get(value)
        if words is None or isinstance(value, bool) != (FACTS[fact].kind == "yes_no"):
            raise Refusal("value_not_in_the_list")
        place = self._supported(words, may, start, end)
        # The words of two values in one message: the reader abstained, and so does the model.
        if any(other.search(self.scene.low) for name, other in may.values.items() if name != value):
            raise Refusal("ambiguous")
        self._asserted(place)
        if fact == "denial_category":
            first, _ = self.scene.sentence(place)
            if not _DENIAL.search(self.scene.low) or _NO_REASON.search(self.scene.low[first : place + 1]):
                raise Refusal("negated")
        elif self.scene.is_denied(place) or self.scene.is_planned(place):
            raise Refusal("negated")
        return Stated(place, min(end, place + 40), fact, value)

    def _supported(self, words: re.Pattern[str], may: MayTell, start: int, end: int) -> int:
        """Where the words that the value rests on stand in the quote."""
        found = words.search(self.scene.low, start, end)
        if found is None:
            raise Refusal("not_what_the_quote_says")
        first, last = self.scene.sentence(found.start())
        if may.beside.search(self.scene.low, first, last) is None:
            raise Refusal("not_what_the_quote_says")
        if may.barred is not None and may.barred.search(self.scene.low, min(first, start), max(last, end)):
            raise Refusal("not_what_the_quote_says")
        return found.start()

    def _asserted(self, place: int) -> None:
        if self.scene.is_asked(place) or _QUESTION_MARK.search(self._sentence(place)):
            raise Refusal("only_asked")
        if self.scene.is_supposed(place):
            raise Refusal("only_supposed")

    def _sentence(self, place: int) -> str:
        first, last = self.scene.sentence(place)
        return self.scene.low[first:last]

    def _asked(self, answer: AskedAnswer, start: int, end: int) -> Act:
        topic = next((t for t in MAY_ASK if t == answer.topic), None)
        if topic is None:
            raise Refusal("not_in_the_list")
        if not (
            self.scene.is_asked(start)
            or _QUESTION_MARK.search(self.scene.low, start, min(end + 2, len(self.scene.low)))
        ):
            raise Refusal("not_what_the_quote_says")
        return Asked(topic=topic, quote=self.scene.text.quote(start, end))

    def _said(self, answer: SaidAnswer, start: int, end: int) -> Act:
        label = next((name for name in MAY_SAY if name == answer.label), None)
        if label is None:
            raise Refusal("not_in_the_list")
        self._asserted(start)
        if self.scene.is_denied(start) or self._papers:
            raise Refusal("negated")
        return RepSaid(label=label, quote=self.scene.text.quote(start, end))

    def _answered(self, start: int, end: int) -> Act:
        if self.hearing.open_question is None:
            raise Refusal("nothing_was_asked")
        if not _UNSURE.search(self.scene.low, start, end):
            raise Refusal("not_what_the_quote_says")
        return Answered(answer="dont_know", quote=self.scene.text.quote(start, end))


_UNSURE = re.compile(
    r"\b(?:not (?:\w+ )?(?:know|sure|remember|recall|certain)|no (?:idea|clue|se|estoy segur[oa]"
    r"|recuerdo)|unsure|beats me|hard to say|"
    r"could not (?:tell|say)|who knows|ni idea)\b"
)


def _amounts(value: Any, hearing: Hearing) -> list[Amount]:
    """The figures of a value that came as text; a bare number is one here."""
    if not isinstance(value, str):
        return []
    return lay_out(read_text(value), hearing.today, years_are_money=True).amounts
