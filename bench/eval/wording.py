"""How a model words forty moments: each led up to by whole turns of a real coach, and measured where it is worded."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any

import yaml

from app.coach import Coach
from app.core.guard.form import grade, sentences_and_rest
from app.core.slots import masked
from app.graph.state import Deps
from app.language.llm import Deadline, Model, Usage
from app.language.prompts import Prompt
from app.language.redact import Redactor
from app.language.voice import Shown, ToWord, Voice, Worded
from app.main import open_store
from app.settings import Settings
from app.store.cases import Cases
from app.wording import Speaker

MOST_WORDS, MOST_GRADE = 90, 9.0


@dataclass(frozen=True)
class Moment:
    """What leads up to it, what is said then, and what an answer to it begins with."""

    leads: tuple[str, ...]
    say: str
    first: re.Pattern[str]


def load_moments() -> list[Moment]:
    """The moments of the file."""
    written = yaml.safe_load((Path(__file__).parent / "moments.yaml").read_text(encoding="utf-8"))
    return [
        Moment(tuple(written["leads"][one["after"]]), one["say"], re.compile(rf"\b(?:{one['first']})", re.I))
        for one in written["moments"]
    ]


class _Overheard:
    """A model as it is; what it said last is kept, before anything was held back."""

    def __init__(self, model: Model) -> None:
        self.name, self._model, self.said = model.name, model, ""

    @property
    def resting(self) -> bool:
        return self._model.resting

    async def words(self, prompt: str, deadline: Deadline, used: list[Usage]) -> AsyncGenerator[str]:
        self.said = ""
        async with aclosing(self._model.words(prompt, deadline, used)) as pieces:
            async for piece in pieces:
                self.said += piece
                yield piece

    async def record(
        self, prompt: str, schema: dict[str, Any], name: str, deadline: Deadline, used: list[Usage]
    ) -> Any:
        return await self._model.record(prompt, schema, name, deadline, used)

    async def close(self) -> None:
        await self._model.close()


class Watched(Voice):
    """A voice that tells what it was asked last, what came of it, and the milliseconds to the first and to the end."""

    def __init__(self, model: Model, prompt: Prompt) -> None:
        self.overheard = _Overheard(model)
        super().__init__(self.overheard, prompt)
        self.last: tuple[ToWord, Worded, float | None, float] | None = None

    async def word(self, asked: ToWord, deadline: Deadline, used: list[Usage], shown: Shown) -> Worded:
        start, first = time.perf_counter(), [0.0][:0]

        def heard(sentence: str) -> None:
            first.append((time.perf_counter() - start) * 1000)
            shown(sentence)

        worded = await super().word(asked, deadline, used, heard)
        self.last = (asked, worded, first[0] if first else None, (time.perf_counter() - start) * 1000)
        return worded


@asynccontextmanager
async def coach_of(voice: Watched, deps: Deps, folder: Path) -> AsyncGenerator[Coach]:
    """A coach that is worded by this voice, on a database of its own; the deterministic reader reads."""
    database, vault = await asyncio.to_thread(open_store, Settings(data_dir=folder))
    kept = Cases(database, vault)
    coach = Coach(kept, deps, speaker=Speaker(kept, voice, voice, Redactor(deps.playbook), 0))
    try:
        yield coach
    finally:
        await coach.close()
        database.close()


async def measure(coach: Coach, voice: Watched, moments: list[Moment]) -> dict[str, Any]:
    """Each moment played to its end; what all of them come to, and each by itself."""
    return summary([await _played(coach, voice, moment) for moment in moments])


async def _played(coach: Coach, voice: Watched, moment: Moment) -> dict[str, Any]:
    opened = await coach.open_case()
    for line in moment.leads:
        await coach.take_turn(opened.case_id, line)
    voice.last = None
    reply = await coach.take_turn(opened.case_id, moment.say)
    text = "\n\n".join(block["text"] for block in reply["blocks"] if block["kind"] == "text")
    asks = text.count("?") + sum(block["kind"] == "ask" for block in reply["blocks"])
    told = {"say": moment.say, "move": reply["move"], "text": text, "asks": asks, "outcome": "not_asked"}
    if voice.last is None:
        return told
    asked, worded, first, whole = voice.last
    script = "\n\n".join(asked.paragraphs)
    slots = [f"[[{name}]]" for name in masked(script, asked.known).values]
    return told | {
        "outcome": worded.outcome, "why": worded.why, "refused": dict(worded.refused), "script": script,
        "first_ms": first, "whole_ms": whole,
        "slots": len(slots), "slots_kept": sum(voice.overheard.said.count(slot) == 1 for slot in slots),
        "answers": _answers(moment, text), "script_answers": _answers(moment, script),
        "words": len(text.split()), "ratio": len(text.split()) / max(1, len(script.split())), "grade": grade(text),
    }  # fmt: skip


def _answers(moment: Moment, text: str) -> bool:
    sentences, rest = sentences_and_rest(text)
    return moment.first.search(sentences[0] if sentences else rest) is not None


def summary(played: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of these moments, over those for which the model was asked."""
    asked = [one for one in played if one["outcome"] != "not_asked"]
    worded = [one for one in asked if one["outcome"] != "script"]
    refused = sum((Counter(one["refused"]) for one in asked), Counter[str]())

    def share(of: list[dict[str, Any]], true: Any) -> float:
        return round(sum(map(true, of)) / len(of), 3) if of else 0.0

    def middle(name: str) -> float | None:
        times = [one[name] for one in worded if one[name] is not None]
        return round(median(times)) if times else None

    slots = sum(one["slots"] for one in asked)
    return {
        "moments": len(played), "asked": len(asked), "outcomes": dict(Counter(one["outcome"] for one in played)),
        "worded": share(asked, lambda one: one["outcome"] == "worded"),
        "own_words": share(asked, lambda one: one["outcome"] != "script"),
        "refused": dict(refused.most_common()),
        "failed": dict(Counter(one["why"] for one in asked if one["outcome"] == "script" and one["why"])),
        "slots_kept": round(sum(one["slots_kept"] for one in asked) / slots, 3) if slots else 1.0,
        "answers_first": share(asked, lambda one: one["answers"]),
        "script_answers_first": share(asked, lambda one: one["script_answers"]),
        "brief": share(asked, lambda one: one["words"] <= MOST_WORDS),
        "words_to_script": round(mean(one["ratio"] for one in asked), 2) if asked else None,
        "plain": share(asked, lambda one: one["grade"] <= MOST_GRADE),
        "grade": round(mean(one["grade"] for one in asked), 1) if asked else None,
        "one_ask": share(played, lambda one: one["asks"] <= 1),
        "first_ms": middle("first_ms"), "whole_ms": middle("whole_ms"),
        "each": played,
    }  # fmt: skip
