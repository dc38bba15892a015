"""The story so far as it reads: in one paragraph or two, in words for a tired person, over whole conversations."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core.case import CallNote, Case
from app.graph.build import greet, walk
from app.graph.state import Deps
from app.language.folding import MOST_WORDS
from app.language.phrase import Phraser
from app.language.story import Story
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with
from tests.core.test_story import CASES
from tests.store.test_reading_level import GRADE, grade
from tests.test_transcripts import FILES, GRAPH, load
from tests.transcripts.marks import AS_WRITTEN

PHRASER = Phraser(PLAYBOOK)
MOST_READ = 100  # words: what is read aloud in half a minute, and by most in twenty seconds


def told(facts: dict[str, Any], **bill: Any) -> Story:
    case = bill_with(case_with(**facts), **bill)
    return PHRASER.told(case, case.focus, TODAY)


NO = "Your plan said no, with the reason “not medically necessary”."
READS = {
    "nothing known": "",
    "just opened": "Mercy sent a bill of $18,000. Next: call and ask for a hold.",
    "denied": (
        "Mercy sent a bill of $18,000. Your plan said no on Wed, Oct 28, with the reason “not medically necessary”. "
        "The last day to appeal is Mon, Apr 26, 2027, in 154 days. Next: call and ask for a hold."
    ),
    "on hold": (
        "Mercy sent a bill of $18,000. Your plan said no on Wed, Oct 28, with the reason “not medically necessary”. "
        "The account is on hold. That is not on paper yet. The hold ends Sat, Jan 2, 2027, in 40 days. "
        "Next: send the short letter that puts the hold on paper."
    ),
    "bargaining": (
        f"Mercy sent a bill of $18,000. {NO} The account is on hold, and you have that on paper. The plan said no to "
        "the appeal. You named $3,000. Their number is $9,000. The hold ends Fri, Dec 31, 2027, in 403 days. "
        "Next: say the same number again."
    ),
    "won": (
        f"Mercy sent a bill of $18,000. {NO} The plan said no to the appeal. You paid $3,000, and you saw the zero "
        "balance. All that is left is to keep the papers."
    ),
    "before the plan": (
        f"Mercy sent a bill of $18,000. {NO} Your plan's contract may keep this off your bill. It has to say so. You "
        "went through the bill line by line. Your letter to the plan is out. Next: send the appeal, in writing."
    ),
    "collections": (
        "Mercy sent a bill of $18,000. A collector has it now. You have not disputed it in writing yet. The last day "
        "to dispute with the collector in writing is Sat, Dec 19, in 26 days. "
        "Next: dispute the debt in writing, and ask for proof."
    ),
    "court papers": (
        "Court papers are here. Do not ignore these papers. The day to answer is on the summons, Wed, Dec 2 as you "
        "read it. Call the court clerk or legal aid today.\n\n"
        "Mercy sent a bill of $18,000. A collector has it now. You have not disputed it in writing yet."
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text"), READS.items(), ids=READS.keys())
def test_it_reads_so(name: str, text: str) -> None:
    facts, bill, _ = CASES[name]
    assert told(facts, **bill).text == text


def test_care_who_and_when_are_told() -> None:
    text = told(
        {"provider_type": "imaging_center", "billed_amount": "900", "emergency": True, "service_date": "2026-09-03",
         "insurer": "Blue Plan", "denial_category": "out_of_network", "paid_amount": "50"},
        calls=(CallNote(on=TODAY - timedelta(days=3), who="Dana", label="other", quote="I'll call you back"),),
    ).text  # fmt: skip
    assert text.startswith(
        "The imaging center sent a bill of $900 for emergency care on Thu, Sep 3. You paid $50 of it."
    )
    assert "Blue Plan said no, with the reason “out of network”." in text
    assert "On Fri, Nov 20, Dana said they would call you back." in text


def test_a_long_one_ends_with_what_comes_next() -> None:
    calls = [CallNote(on=TODAY, who="Dana", label=label, quote=label) for label in ("no_authority", "threatens_credit")]
    facts = CASES["on hold, on paper"][0] | {"insurer": "Blue Plan", "hold_until": TODAY + timedelta(days=1)}
    past, ahead = told(facts, calls=calls).paragraphs
    assert past.endswith("Dana spoke of your credit report.")
    assert ahead == "The hold ends Tue, Nov 24, tomorrow. Next: ask for the itemized bill and the claim form."


def test_a_name_gives_nothing_private_away() -> None:
    facts = {"provider": "Mercy, acct 88-1234567, I have 9,000", "savings": "9000", "account_number": "88-1234567"}
    story = told(facts)
    assert story.text.startswith("Mercy, acct …4567, I have – sent a bill.")
    assert story.lines[0].figures["provider"] == "Mercy, acct …4567, I have –"


def check_read(story: Story, where: str) -> None:
    words = story.text.split()
    assert len(words) <= MOST_READ, where
    assert [one for one in (*story.fixed, *story.paragraphs) if len(one.split()) > MOST_WORDS] == [], where
    assert len(story.fixed) <= 1 and len(story.paragraphs) <= 2, where
    assert not words or grade(story.text) <= GRADE, where


@pytest.mark.parametrize("name", CASES)
def test_it_is_short_and_plain(name: str) -> None:
    facts, bill, _ = CASES[name]
    story = told(facts, **bill)
    check_read(story, story.text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_is_short_and_plain_in_every_conversation(path: Path, deps: Deps) -> None:
    asyncio.run(_played(load(path), deps))


async def _played(transcript: dict[str, Any], deps: Deps) -> None:
    today = AS_WRITTEN.day(transcript["opened"])
    case = greet(deps, Case(id="transcript", opened=today), today).case
    assert deps.phraser.story(case, case.focus, today) == ""
    for turn in transcript["turns"]:
        today += timedelta(days=turn.get("after", 0))
        walked = await walk(GRAPH, deps, case, AS_WRITTEN.fill(turn["say"]), turn.get("mode", "case"), today)
        case = walked.case
        for bill in case.bills:
            story = deps.phraser.told(case, bill.id, today)
            check_read(story, f"{turn['say']}\n{story.text}")
