"""Whole conversations with names, numbers and private amounts in them: none of these reaches the model's server.

What is looked at is the log of a real pretend model on a real socket: the bodies of all requests, as they were sent.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.graph.state import Deps
from app.language.vocabulary import folded
from app.main import Opened, open_coach
from app.settings import SHIPPED, Settings
from tests.fake_models import FakeModel, fake_model
from tests.language.test_redact import _SHARED
from tests.unhurried import unhurried

pytestmark = pytest.mark.anyio

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "language" / "redaction" / "cases.yaml").read_text(encoding="utf-8")
)
STORY = "insurance said no to my scan as not medically necessary, and now the hospital wants a lot of money from me"
AFTER = (
    "they said it is their policy and they won't lower it, what should i say to that",
    "ok i did that and i am so tired of all this, what comes next",
    "can they really send it to a collector while i wait for the plan",
)
# What of a request is of this conversation: the person's words, and ours.
_THEIRS = (r"<said>(.*?)</said>", r"^- They: (.*?)$", r"<message>\n(.*)\n</message>\s*\Z")
_OURS = (r"<script>(.*?)</script>", r"^- You: (.*?)$", r"^- A line to say: (.*?)$", r"^- A question: (.*?)$")
_TOKEN = re.compile(r"\[\[?[a-z][a-z0-9_]*\]?\]")


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> None:
    unhurried(monkeypatch)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeModel]:
    with fake_model(tmp_path_factory.mktemp("fake")) as running:
        yield running


@dataclass(frozen=True)
class Sent:
    """The log: whole, and the words of the person and of ours in it."""

    whole: str
    theirs: str
    ours: str

    @classmethod
    def of(cls, fake: FakeModel) -> Sent:
        prompts = [str(message["content"]) for body in fake.requests() for message in body["messages"]]
        example = _found(prompts[0], _THEIRS[2:]) if "<message>" not in prompts[0] else []
        theirs = [words for prompt in prompts for words in _found(_last_message(prompt), _THEIRS)]
        ours = [words for prompt in prompts for words in _found(prompt, _OURS)]
        return cls(
            "\n".join(prompts), _TOKEN.sub("|", "\n".join([*example, *theirs])), _TOKEN.sub("|", "\n".join(ours))
        )


def _last_message(prompt: str) -> str:
    """Without the examples of messages that a prompt begins with."""
    head, mark, message = prompt.rpartition("<message>\n")
    return f"{mark}{message}" if mark and "<said>" not in head else prompt


def _found(prompt: str, patterns: tuple[str, ...]) -> list[str]:
    return [hit for pattern in patterns for hit in re.findall(pattern, prompt, re.S if "<" in pattern else re.M)]


@cache
def our_words() -> frozenset[str]:
    """The words of the prompts and of the playbook: "May" and "will" stand in them and are nobody's name there."""
    files = [*(SHIPPED / "prompts").glob("*.md"), *(SHIPPED / "playbook").rglob("*.yaml")]
    return frozenset(re.findall(r"[^\W_]+", folded(" ".join(file.read_text(encoding="utf-8") for file in files))))


def leaks(planted: str, sent: Sent) -> list[str]:
    """The parts of a planted string that stand in what was sent: whole, or one distinctive word of it."""
    found = [planted] if " " in planted and _stands(planted, sent.whole) else []
    for part in {planted, *re.findall(r"[^\s,.'@/-]+", planted)}:
        low = folded(part)
        if len(low) < 2 or low in _SHARED or low == "one":
            continue
        if low in our_words():  # a word of ours as well: never in their words, and never as a name in ours
            as_name = part.istitle() and re.search(rf"(?<=[a-z,] ){re.escape(part)}\b", sent.ours)
            found += [part] if _stands(part, sent.theirs) or as_name else []
        elif _stands(part, sent.whole):
            found.append(part)
    return found


def _stands(words: str, text: str) -> bool:
    return re.search(rf"(?<![^\W_]){re.escape(folded(words))}(?![^\W_])", folded(text)) is not None


@asynccontextmanager
async def coach_with(fake: FakeModel, folder: Path, deps: Deps) -> AsyncIterator[Opened]:
    settings = Settings(data_dir=folder, openai_base_url=fake.url, model="fake/good", model_budget=0)
    async with open_coach(settings, deps) as opened:
        yield opened


async def play(here: Opened, lines: tuple[str, ...], knows: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """A case of its own, its file filled first and its story asked for in the end; the blocks of every reply."""
    opened = await here.coach.open_case()
    if knows:
        await here.coach.correct(opened.case_id, knows, None, opened.reply["revision"])
    replies = [await here.coach.take_turn(opened.case_id, line) for line in lines]
    await here.coach.word_story(opened.case_id, await here.records.story(opened.case_id))
    return [block for reply in replies for block in reply["blocks"]]


async def test_nothing_planted_reaches_the_model_in_whole_conversations(
    fake: FakeModel, tmp_path: Path, deps: Deps
) -> None:
    found: dict[str, list[str]] = {}
    logs: list[Sent] = []
    async with coach_with(fake, tmp_path, deps) as here:
        for number, case in enumerate(CASES):
            fake.forget()
            lines = (STORY, case["text"], *AFTER[:2]) if number % 2 else (case["text"], *AFTER)
            await play(here, lines, case.get("knows"))
            logs.append(sent := Sent.of(fake))
            found |= {planted: parts for planted in map(str, case["planted"]) if (parts := leaks(planted, sent))}
    assert len(CASES) == 50 and found == {}
    theirs = "\n".join(sent.theirs for sent in logs)
    assert theirs.count("their policy and they won't lower it") > 50, "the person's words are sent at all"
    forms = re.sub(r"(?i)ub-?04|1500", "", "\n".join([theirs, *(sent.ours for sent in logs)]))
    assert not re.search(r"\d", forms), re.findall(r".*\d.*", forms)[:5]


async def test_what_was_put_right_is_not_sent_by_its_former_name(fake: FakeModel, tmp_path: Path, deps: Deps) -> None:
    fake.forget()
    lines = (
        "Lakeview Hospital wants a lot of money and BlueCross said no to my scan", "it was Aetna, not BlueCross",
        "sorry, it was Cigna, not Aetna", AFTER[0], "it's Northfield Clinic, not Lakeview Hospital", *AFTER[1:],
    )  # fmt: skip
    async with coach_with(fake, tmp_path, deps) as here:
        await play(here, lines)
    sent = Sent.of(fake)
    names = ("Lakeview", "BlueCross", "Aetna", "Cigna", "Northfield")
    assert len(fake.requests()) >= len(lines) and [name for name in names if _stands(name, sent.whole)] == []


MONEY = (
    "Mercy General billed me $18,000 for surgery in Texas. The denial was experimental, out of network.",
    "Medicare pays 4200, my plan would have allowed 8400. I declined the appeal.",
    "it was planned. they put it on hold until next month, reference 88-20944",
    "i have the itemized bill and checked it, no errors. i got the plan's answer: i owe it",
    "I have 4,321 saved for this and could pay up to 5,678, dont tell them",
    "we make 61,234 a year, family of four",
    "what do i say to them now? i want to get this settled",
    "they said no, the best they can do is 9,500",
    "they said no again and want 7,700. what now, i'm worn out",
)
PRIVATE = ("18,000", "4,321", "5,678", "61,234", "9,500", "7,700", "four", "Mercy", "Texas")


async def test_no_private_amount_and_no_figure_of_an_offer_reaches_the_model(
    fake: FakeModel, tmp_path: Path, deps: Deps
) -> None:
    fake.forget()
    async with coach_with(fake, tmp_path, deps) as here:
        blocks = await play(here, MONEY)
    figures = {*re.findall(r"\$[\d,.]*\d", json.dumps(blocks))}
    assert any(block["kind"] == "offer" for block in blocks) and len(figures) > 4
    sent = Sent.of(fake)
    assert len(fake.requests()) >= len(MONEY)
    digits = {re.sub(r"\D", "", figure) for figure in (*figures, *PRIVATE)} - {""}
    assert [d for d in digits if len(d) > 2 and d in sent.whole.replace(",", "")] == []
    assert [word for word in PRIVATE if not word[0].isdigit() and _stands(word, sent.theirs + sent.ours)] == []
    assert not re.search(r"\d", sent.theirs + sent.ours)
