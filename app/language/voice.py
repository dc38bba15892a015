"""The model's words for a reply: asked for with slots, let out sentence by sentence, each after the guard passed it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Literal

from app.core.guard.release import Release
from app.core.guard.words import Brief
from app.core.slots import masked, restored
from app.language.llm import Deadline, Model, ModelFailed, Usage
from app.language.prompts import Prompt

TRIES = 2
Outcome = Literal["worded", "completed", "script"]
Shown = Callable[[str], None]


@dataclass(frozen=True)
class ToWord:
    """What is to be worded: our paragraphs, the names in them, and the moment, in words that may be sent.

    `known`: what each slot is called where its words stand. `said`, `earlier` and `beside` are redacted already.
    """

    paragraphs: tuple[str, ...]
    known: dict[str, str]
    said: str = ""
    earlier: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    may_say: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Worded:
    """The paragraphs in the end.

    `outcome`: worded by the model; completed by the script, which had to say the rest; or the script alone, and why.
    """

    paragraphs: tuple[str, ...]
    outcome: Outcome
    why: str | None = None
    refused: Counter[str] = field(default_factory=Counter)


class Voice:
    """Words scripts by a model."""

    def __init__(self, model: Model, prompt: Prompt) -> None:
        self.model = model
        self._prompt = prompt
        self.prompt_version = prompt.version

    async def word(self, asked: ToWord, deadline: Deadline, used: list[Usage], shown: Shown) -> Worded:
        """The script in the model's words, or as it is. `shown` gets every sentence as soon as it may be shown."""
        script = masked("\n\n".join(asked.paragraphs), asked.known)
        brief = Brief(script=script.text, slots=tuple(script.values), may_say=asked.may_say)
        inputs = {
            "script": script.text, "slots": list(script.values), "said": asked.said,
            "earlier": list(asked.earlier), "beside": list(asked.beside),
        }  # fmt: skip
        prompt = self._prompt.fill(**{name: inputs[name] for name in self._prompt.inputs})
        refused: Counter[str] = Counter()
        until = time.monotonic() + deadline.whole
        why: str | None = None
        for _ in range(TRIES if deadline.retry else 1):
            release = Release(brief)
            why = None

            def show(sentences: list[str]) -> None:
                for sentence in sentences:
                    shown(restored(sentence, script.values))

            try:
                left = replace(deadline, whole=max(0.1, until - time.monotonic()))
                await self._stream(prompt, left, used, release, show)
            except ModelFailed as error:
                why = error.reason
            show(release.end(broken_off=why is not None))
            refused += release.refused
            if release.has_own_words:
                said = restored(release.text, script.values)
                outcome: Outcome = "completed" if release.said_ours else "worded"
                return Worded((said,), outcome, why or release.ended, refused)
            if why is not None:
                break
            why = release.ended or next(iter(release.refused), "empty")
        return Worded(asked.paragraphs, "script", why, refused)

    async def _stream(
        self, prompt: str, deadline: Deadline, used: list[Usage], release: Release, show: Callable[[list[str]], None]
    ) -> None:
        """Show what may be shown as it comes; what comes after an end is not waited for."""
        async with aclosing(self.model.words(prompt, deadline, used)) as stream:
            async for piece in stream:
                show(release.more(piece))
                if release.ended is not None:
                    return
