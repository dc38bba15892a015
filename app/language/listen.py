"""The reader that needs no model: a message and its moment in, dialogue acts out. Wrong is worse than silent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.core.acts import Act, Label, RepSaid, Signal
from app.core.case import FACTS
from app.core.playbook import Playbook
from app.language.beside_the_step import beside_the_step
from app.language.care_now import care_now
from app.language.codes import kinds_of
from app.language.court import court_first
from app.language.cues.scope import OUR_MATTER
from app.language.documents import read_document
from app.language.facts import FactReader, Stated
from app.language.free_question import FreeQuestions
from app.language.hearing import Hearing
from app.language.if_they_ask import if_they_ask
from app.language.in_their_place import in_their_place
from app.language.letter_times import letter_times
from app.language.letters import split_letter
from app.language.lost_appeal import lost_appeal
from app.language.person import PersonReader
from app.language.placement import placement
from app.language.said import Heard, SaidReader
from app.language.sayings import Cued
from app.language.scene import Scene, lay_out
from app.language.second_look import second_look
from app.language.settle import settle_acts, settle_tap, told
from app.language.signals import read_nothing, read_safety, read_signals
from app.language.text import plain, read_text
from app.language.time_left import time_left
from app.language.tongue import Tongue, tongue_of
from app.language.topics import TopicReader
from app.language.what_stands import what_stands
from app.language.whose import is_retold

__all__ = ["Hearing", "Listener"]

_ANY_DAY = date(2000, 1, 1)  # danger does not depend on the day
# Of more than this the head and the tail are read: nobody types so much, and a letter's facts stand on its first pages.
WORDS, LETTER = 4_500, 12_000
_OUR_MATTER = re.compile(OUR_MATTER)
# Each looks over the whole message once more, a court last of all.
_LOOKS = (
    beside_the_step, in_their_place, placement, letter_times, time_left, lost_appeal, care_now, if_they_ask,
    what_stands, court_first,
)  # fmt: skip
Chips = Mapping[str, Iterable[tuple[str, Any]]]


class Listener:
    """Cue tables compiled once; `read` is pure."""

    def __init__(self, playbook: Playbook) -> None:
        terms = {term_id: term.names for term_id, term in playbook.glossary.items()}
        self._free: FreeQuestions | None = FreeQuestions(terms)
        self._prepare(
            glossary=terms,
            denials=[(path.category, path.cues) for path in playbook.denials.values()],
            codes=kinds_of(playbook.codes),
            objections=Cued.of(playbook),
            chips={
                fact: [(chip.label, chip.value) for chip in book.answers] for fact, book in playbook.questions.items()
            },
        )

    @classmethod
    def from_cues(
        cls,
        glossary: Mapping[str, Iterable[str]] | None = None,
        denials: Iterable[tuple[str, tuple[str, ...]]] = (),
        codes: Mapping[str, str] | None = None,
        objections: Iterable[Cued] = (),
        chips: Chips | None = None,
    ) -> Listener:
        """A listener without a playbook. Denials are (category, cues), codes the category of each; chips are (label,
        value) by fact."""
        listener = cls.__new__(cls)
        listener._free = None
        listener._prepare(glossary or {}, denials, codes or {}, objections, chips or {})
        return listener

    def _prepare(
        self,
        glossary: Mapping[str, Iterable[str]],
        denials: Iterable[tuple[str, tuple[str, ...]]],
        codes: Mapping[str, str],
        objections: Iterable[Cued],
        chips: Chips,
    ) -> None:
        objections = tuple(objections)
        self._facts = FactReader(denials, codes)
        self._topics = TopicReader(glossary)
        self._person = PersonReader(self._facts, SaidReader(objections), self._topics)
        self._taps: dict[str, Label] = {_tapped(o.tap): o.label for o in objections}
        self._chips = {(fact, _tapped(label)): value for fact, answers in chips.items() for label, value in answers}

    def read(self, message: str, hearing: Hearing) -> tuple[Act, ...]:
        """Every act of the message, in the order in which it does them."""
        if hearing.mode == "call":  # they answer what we ask them, and not what was asked of the person
            hearing = hearing.model_copy(update={"open_question": None})
        if (tapped := self._tap(message, hearing)) is not None:
            return (tapped,)
        acts = self._read(message, hearing)
        if self._free is not None and hearing.mode == "case":
            acts = self._free.add(message, acts, hearing.known, hearing.before)
        if all(map(_is_mood, acts)) and _begins(hearing) and _OUR_MATTER.search(read_text(message).low):
            acts = (*acts, Signal(signal="our_matter", quote=message.strip()))
        # A representative who speaks Spanish is answered in Spanish; a person who does is told that we read it.
        if hearing.mode == "case" and self.tongue(message) == "es":
            acts = (*acts, Signal(signal="spanish", quote=""))
        return acts

    def tongue(self, message: str) -> Tongue:
        """The language of the person's own words; a pasted letter's is the plan's."""
        own = " ".join(part.words for part in split_letter(message) if not part.document)
        return tongue_of(read_text(own, most=WORDS).low)

    def _read(self, message: str, hearing: Hearing) -> tuple[Act, ...]:
        heard: list[Heard] = []
        offset = 0
        for part in split_letter(message):
            text = read_text(part.words, most=LETTER if part.document else WORDS)
            scene = lay_out(text, hearing.today, years_are_money=_asks_for_money(hearing))
            if not part.document and (nothing := read_nothing(part.words, scene)) is not None:
                heard.append(Heard(offset, nothing))
            else:
                read = self._read_document(scene, hearing) if part.document else self._read_person(scene, hearing)
                heard += [Heard(offset + place, act) for place, act in read]
            offset += len(scene.low) + 1
        if not message.strip("\x00 \n\t\r"):
            return (Signal(signal="empty", quote=""),)
        acts = second_look(settle_acts(heard, hearing), message, hearing)
        for look in _LOOKS:
            acts = look(message, hearing, acts)
        return acts

    def reason(self, scene: Scene) -> Stated | None:
        """The plan's stated reason for a denial, where one is given."""
        return self._facts.reason(scene)

    def safety(self, message: str) -> tuple[Signal, ...]:
        """Danger alone, looked for before anything else is read."""
        if not message:
            return ()  # acts came as such, and nobody said a word
        found = [
            heard.act
            for part in split_letter(message)
            for heard in read_safety(lay_out(read_text(part.words), _ANY_DAY), own=not part.document)
            if isinstance(heard.act, Signal) and (not part.document or heard.act.signal == "suicide_risk")
        ]
        return tuple(found)

    def _read_person(self, scene: Scene, hearing: Hearing) -> list[Heard]:
        # Word for word in a call, moods and manners are the representative's.
        is_theirs = hearing.mode == "call" and not is_retold(scene)
        signals = [h for h in read_signals(scene) if not is_theirs or _is_for_us(h)]
        return [*read_safety(scene), *signals, *self._person.read(scene, hearing)]

    def _read_document(self, scene: Scene, hearing: Hearing) -> list[Heard]:
        """A document's facts; of its signals only danger in the first person, and orders meant for a model."""
        facts = [
            h
            for s in read_document(scene, hearing, self._facts)
            if (h := told(scene, s, hearing, document=True)) is not None
        ]
        signals = [
            h
            for h in (*read_safety(scene, own=False), *read_signals(scene))
            if isinstance(h.act, Signal) and h.act.signal in ("suicide_risk", "prompt_injection")
        ]
        return [*facts, *signals]

    def _tap(self, message: str, hearing: Hearing) -> Act | None:
        """A tap answer to the open question, word for word."""
        if len(message) >= 120:
            return None
        if hearing.mode == "call" and (label := self._taps.get(_tapped(message))) is not None:
            return RepSaid(label=label, quote=message)
        value = self._chips.get((hearing.open_question or "", _tapped(message)))
        if value is None or hearing.open_question is None:
            return None
        return settle_tap(hearing.open_question, value, message)


def _is_mood(act: Act) -> bool:
    return isinstance(act, Signal) and act.signal in (
        "frustrated", "rushed", "distress", "ashamed", "grieving", "afraid", "alone", "in_company", "let_down",
        "shaken",
    )  # fmt: skip


def _begins(hearing: Hearing) -> bool:
    """Nothing is known of the case yet."""
    return hearing.mode == "case" and not hearing.known and hearing.last_move is None


def _is_for_us(heard: Heard) -> bool:
    return isinstance(heard.act, Signal) and heard.act.signal in ("prompt_injection", "asks_dishonest", "start_over")


def _tapped(label: str) -> str:
    return plain(label).strip(" .!")


def _asks_for_money(hearing: Hearing) -> bool:
    return hearing.open_question in FACTS and FACTS[hearing.open_question].kind == "money"
