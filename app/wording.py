"""A model's words for a turn that is answered and kept in plain script: asked for, checked, and kept in turn."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from app.core.case import Case
from app.core.moves import Move
from app.core.own_words import claims_of, keeps_own_words
from app.graph.state import WithModel
from app.language.hidden import covered, hidden_in, known_words, shortened, untagged, with_former
from app.language.llm import ON_A_CALL, Deadline, Usage
from app.language.redact import Redactor
from app.language.voice import ToWord, Voice, Worded
from app.store.cases import Cases
from app.store.model_use import ModelUse
from app.store.rows import Answer, Line, StoredCase, Turn

WHOLE = 8.0  # s, of one turn: reading and wording together
_READING = Deadline(first_text=1.5, whole=3.0, retry=False)
_EARLIER = 2
_MOST_STORIES = 500
_BESIDE = {"say": "A line to say", "ask": "A question"}
Shown = Callable[[str], None]


@dataclass
class Asking:
    """What a model may still do in this turn: the time that is left, and what was used so far."""

    mode: str
    since: float = field(default_factory=time.monotonic)
    reading: WithModel = field(default_factory=lambda: WithModel(_READING))

    @property
    def used(self) -> list[Usage]:
        return self.reading.used

    def left(self) -> Deadline:
        if self.mode == "call":
            return ON_A_CALL
        return Deadline(whole=max(0.1, WHOLE - (time.monotonic() - self.since)))


class Spoken(NamedTuple):
    """A turn that has just been answered: the case as it was and as it is, the move, and the line."""

    before: Case
    case: Case
    move: Move
    line: Line


class Speaker:
    """Words the replies of turns, where the person, the budget and the model let it."""

    def __init__(self, cases: Cases, voice: Voice, storyteller: Voice, redactor: Redactor, budget: int) -> None:
        self._kept = cases.wordings
        self._voice = voice
        self._storyteller = storyteller
        self._stories: OrderedDict[tuple[str, int, str], Worded] = OrderedDict()
        self._redactor = redactor
        self._budget = budget

    @property
    def name(self) -> str:
        return self._voice.model.name

    @property
    def resting(self) -> bool:
        return self._voice.model.resting

    @property
    def budget(self) -> int:
        return self._budget

    async def use(self, case_id: str) -> ModelUse:
        return await self._kept.use(case_id)

    async def asking(self, case_id: str, line: Line) -> Asking | None:
        """What a model may do in this turn; None where it is not to be asked at all."""
        if line.without_model or self.resting or self.is_spent(await self._kept.use(case_id)):
            return None
        return Asking(line.mode)

    def is_spent(self, use: ModelUse) -> bool:
        return 0 < self._budget <= use.tokens

    async def word(self, spoken: Spoken, answer: Answer, asking: Asking, shown: Shown) -> Answer:
        """The same answer in the model's words, as far as they passed; it is kept, and so is what they took."""
        worded = await self._worded(spoken, answer, asking, shown)
        usage = sum(asking.used, Usage())
        blocks = _with(worded.paragraphs, answer.blocks)
        done = replace(answer, blocks=blocks, wording=self._record(worded, usage, asking))
        use = ModelUse(usage.requests, usage.tokens_in, usage.tokens_out, dict(worded.refused))
        await self._kept.keep(spoken.case.id, spoken.line.turn_id, done, use)
        return done

    async def _worded(self, spoken: Spoken, answer: Answer, asking: Asking, shown: Shown) -> Worded:
        paragraphs = tuple(block["text"] for block in answer.blocks if block["kind"] == "text")
        why = asking.reading.failed  # a server that did not answer the one is not waited for with the other
        if not paragraphs or keeps_own_words(spoken.move, spoken.before):
            why = "own_words"
        if why is not None:
            return Worded(paragraphs, "script", why)
        _, turns = await self._kept.moment(spoken.case.id, _EARLIER + 1)
        known = self._known(spoken, turns, paragraphs)
        asked = ToWord(
            paragraphs=paragraphs,
            known=known,
            said=self._redacted(spoken.line.message, spoken.case),
            earlier=self._earlier(turns, spoken, known),
            beside=tuple(
                f"{_BESIDE[block['kind']]}: {covered(block['text'], known)}"
                for block in answer.blocks
                if block["kind"] in _BESIDE
            ),
            may_say=claims_of(spoken.case),
        )
        return await self._voice.word(asked, asking.left(), asking.used, shown)

    def _known(self, spoken: Spoken, turns: list[Turn], paragraphs: tuple[str, ...]) -> dict[str, str]:
        """Everybody and everything of theirs that our words may name: as it is, as it was, and as it was told."""
        told = [line.figures for line in spoken.move.opening]
        told += [line["figures"] for turn in turns if turn.answer for line in turn.answer.move.get("opening", ())]
        known = with_former(known_words(spoken.case, spoken.move), known_words(spoken.before), told)
        return hidden_in(paragraphs, known, spoken.case, self._redactor)

    async def story(self, stored: StoredCase, bill: str, paragraphs: tuple[str, ...]) -> Worded:
        """The story so far in the model's words, asked for once for each state of the case."""
        case, key = stored.case, (stored.case.id, stored.revision, bill)
        if key in self._stories:
            return self._stories[key]
        if not paragraphs or self.resting or self.is_spent(await self._kept.use(case.id)):
            return Worded(paragraphs, "script")
        used: list[Usage] = []
        focused = case.model_copy(update={"focus": bill})
        known = hidden_in(paragraphs, known_words(focused), focused, self._redactor)
        asked = ToWord(paragraphs, known, may_say=claims_of(focused))
        worded = await self._storyteller.word(asked, Deadline(whole=WHOLE), used, _nobody)
        usage = sum(used, Usage())
        await self._kept.count(case.id, ModelUse(usage.requests, usage.tokens_in, usage.tokens_out, worded.refused))
        if worded.outcome != "script":
            self._stories[key] = worded
            if len(self._stories) > _MOST_STORIES:
                self._stories.popitem(last=False)
        return worded

    def _redacted(self, words: str, case: Case) -> str:
        """Their words as they may be sent, each token as what it stands for: [amount], [name]."""
        return untagged(self._redactor.message(words, case).text)

    def _earlier(self, turns: list[Turn], spoken: Spoken, known: dict[str, str]) -> tuple[str, ...]:
        """The turns before this one, shortened; never a hand-off, or one that was to stay without a model."""
        told: list[str] = []
        for turn in turns:
            if turn.line.turn_id == spoken.line.turn_id or turn.line.without_model or turn.line.mode == "file":
                continue
            if turn.answer is not None and turn.answer.node == "handoff":
                continue  # what was said in a crisis is nobody else's business
            if turn.line.message:
                told.append(f"They: {shortened(self._redacted(turn.line.message, spoken.case))}")
            if turn.answer is not None and turn.number:
                words = next((block["text"] for block in turn.answer.blocks if block["kind"] == "text"), "")
                told.append(f"You: {shortened(covered(self._redacted(words, spoken.case), known))}")
        return tuple(told[-2 * _EARLIER :])

    def _record(self, worded: Worded, usage: Usage, asking: Asking) -> dict[str, Any]:
        return {
            "by": None if worded.outcome == "script" else self.name,
            "model": self.name,
            "outcome": worded.outcome,
            "why": worded.why,
            "refused": dict(worded.refused),
            "prompt": self._voice.prompt_version,
            "requests": usage.requests,
            "tokens_in": usage.tokens_in,
            "tokens_out": usage.tokens_out,
            "reading": asking.reading.record,
        }


def _nobody(sentence: str) -> None:
    """Nobody reads along."""


def _with(paragraphs: tuple[str, ...], blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The blocks with these paragraphs in the place of their own."""
    if [block["text"] for block in blocks if block["kind"] == "text"] == list(paragraphs):
        return blocks
    place = next(at for at, block in enumerate(blocks) if block["kind"] == "text")
    others = [block for block in blocks if block["kind"] != "text"]
    before = [block for block in blocks[:place] if block["kind"] != "text"]
    return [*before, *({"kind": "text", "text": words} for words in paragraphs), *others[len(before) :]]
