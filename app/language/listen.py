"""The reader that needs no model: a message and its moment in, dialogue acts out. Wrong is worse than silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.core.acts import Act, Signal
from app.core.case import FACTS
from app.core.playbook import Playbook
from app.language.beside_the_step import beside_the_step
from app.language.documents import read_document
from app.language.facts import FactReader
from app.language.hearing import Hearing
from app.language.letters import split_letter
from app.language.person import PersonReader
from app.language.said import Heard, SaidReader
from app.language.scene import Scene, lay_out
from app.language.second_look import second_look
from app.language.settle import settle_acts, settle_tap, told
from app.language.signals import read_nothing, read_safety, read_signals
from app.language.text import plain, read_text
from app.language.topics import TopicReader
from app.language.whose import is_retold

__all__ = ["Hearing", "Listener"]

_ANY_DAY = date(2000, 1, 1)  # danger does not depend on the day
# Of more than this the head and the tail are read: nobody types so much, and a letter's facts stand on its first pages.
WORDS, LETTER = 4_500, 12_000
Chips = Mapping[str, Iterable[tuple[str, Any]]]


class Listener:
    """Cue tables compiled once; `read` is pure."""

    def __init__(self, playbook: Playbook) -> None:
        self._prepare(
            glossary={term_id: term.names for term_id, term in playbook.glossary.items()},
            denials={path_id: (path.category, path.carc, path.cues) for path_id, path in playbook.denials.items()},
            objections=[(objection.label, objection.cues) for objection in playbook.objections.values()],
            chips={
                fact: [(chip.label, chip.value) for chip in book.answers] for fact, book in playbook.questions.items()
            },
        )

    @classmethod
    def from_cues(
        cls,
        glossary: Mapping[str, Iterable[str]] | None = None,
        denials: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] | None = None,
        objections: Mapping[str, tuple[str, ...]] | None = None,
        chips: Chips | None = None,
    ) -> Listener:
        """A listener without a playbook. Denial paths are (category, carc, cues); chips are (label, value) by fact."""
        listener = cls.__new__(cls)
        listener._prepare(glossary or {}, denials or {}, (objections or {}).items(), chips or {})
        return listener

    def _prepare(
        self,
        glossary: Mapping[str, Iterable[str]],
        denials: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]],
        objections: Iterable[tuple[str, tuple[str, ...]]],
        chips: Chips,
    ) -> None:
        self._facts = FactReader(denials.values())
        self._topics = TopicReader(glossary)
        self._person = PersonReader(self._facts, SaidReader(objections), self._topics)
        self._chips = {(fact, _tapped(label)): value for fact, answers in chips.items() for label, value in answers}

    def read(self, message: str, hearing: Hearing) -> tuple[Act, ...]:
        """Every act of the message, in the order in which it does them."""
        if (tapped := self._tap(message, hearing)) is not None:
            return (tapped,)
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
        return beside_the_step(message, hearing, acts)

    def safety(self, message: str) -> tuple[Signal, ...]:
        """Danger alone, looked for before anything else is read."""
        found = [
            heard.act
            for part in split_letter(message)
            for heard in read_safety(lay_out(read_text(part.words), _ANY_DAY))
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
            for h in (*read_safety(scene), *read_signals(scene))
            if isinstance(h.act, Signal) and h.act.signal in ("suicide_risk", "prompt_injection")
        ]
        return [*facts, *signals]

    def _tap(self, message: str, hearing: Hearing) -> Act | None:
        """A tap answer to the open question, word for word."""
        value = self._chips.get((hearing.open_question or "", _tapped(message))) if len(message) < 120 else None
        if value is None or hearing.open_question is None:
            return None
        return settle_tap(hearing.open_question, value, message)


def _is_for_us(heard: Heard) -> bool:
    return isinstance(heard.act, Signal) and heard.act.signal in ("prompt_injection", "asks_dishonest", "start_over")


def _tapped(label: str) -> str:
    return plain(label).strip(" .!")


def _asks_for_money(hearing: Hearing) -> bool:
    return hearing.open_question in FACTS and FACTS[hearing.open_question].kind == "money"
