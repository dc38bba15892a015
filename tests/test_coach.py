"""One turn for every way in: kept, answered once, in order, and as it was after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.coach import LONGEST_MESSAGE, Coach
from app.graph.state import Deps
from app.main import open_store
from app.records import Records
from app.refusals import CaseNotFound, MessageTooLong, UnknownBill
from app.settings import Settings
from app.store.cases import Cases
from app.store.rows import Line
from tests.running import TODAY, anyio_backend, coach, database, kept, postgres, records, settings, store, vault

# the fixtures of this file
__all__ = ["anyio_backend", "coach", "database", "kept", "postgres", "records", "settings", "store", "vault"]

pytestmark = pytest.mark.anyio

STORY = "My insurance denied my surgery as not medically necessary. The hospital wants $18,000."


@contextmanager
def _restarted(settings: Settings, deps: Deps) -> Iterator[tuple[Coach, Records]]:
    database, vault = open_store(settings)
    kept = Cases(database, vault)
    yield Coach(kept, deps, today=lambda: TODAY), Records(kept, deps, today=lambda: TODAY)
    database.close()


async def test_a_case_opens_with_a_greeting_and_a_capability(coach: Coach, records: Records) -> None:
    case_id, token, reply = await coach.open_case()
    assert reply["turn_id"] == "greeting" and reply["revision"] == 0 and reply["blocks"]
    assert len(token) >= 43
    assert await records.is_allowed(case_id, token)
    assert not await records.is_allowed(case_id, token[:-1])
    assert not await records.is_allowed(case_id, "")
    assert not await records.is_allowed("nobody", token)


async def test_a_turn_answers_and_remembers(coach: Coach, records: Records) -> None:
    case_id, _, _ = await coach.open_case()
    reply = await coach.take_turn(case_id, STORY, turn_id="t1")
    assert set(reply) == {
        "turn_id", "revision", "bill", "stage", "track", "move", "blocks", "facts_changed", "worded_by"
    }  # fmt: skip
    assert reply["turn_id"] == "t1" and reply["revision"] == 1 and reply["stage"] == "freeze"
    assert "billed_amount" in reply["facts_changed"]
    assert (await records.case_file(case_id))["revision"] == 1


async def test_the_same_turn_twice_gives_the_same_answer_once(coach: Coach, records: Records) -> None:
    case_id, _, _ = await coach.open_case()
    first = await coach.take_turn(case_id, STORY, turn_id="t1")
    second = await coach.take_turn(case_id, STORY, turn_id="t1")
    assert first == second
    at_once = await asyncio.gather(*(coach.take_turn(case_id, "what's an EOB?", turn_id="t2") for _ in range(5)))
    assert all(reply == at_once[0] for reply in at_once)
    assert [turn["turn_id"] for turn in await records.conversation(case_id)] == ["greeting", "t1", "t2"]


async def test_a_restart_keeps_the_case_as_it_was(
    coach: Coach, records: Records, settings: Settings, deps: Deps
) -> None:
    case_id, token, _ = await coach.open_case()
    await coach.take_turn(case_id, STORY, turn_id="t1")
    before = await records.case_file(case_id), await records.conversation(case_id)
    with _restarted(settings, deps) as (again, record):
        assert (await record.case_file(case_id), await record.conversation(case_id)) == before
        assert await record.is_allowed(case_id, token)
        assert await record.latest_case() == case_id
        reply = await again.take_turn(case_id, STORY, turn_id="t1")
        assert reply == before[1][1]["reply"]


async def test_a_turn_cut_off_after_its_line_was_kept_finishes(
    coach: Coach, kept: Cases, settings: Settings, deps: Deps
) -> None:
    case_id, _, _ = await coach.open_case()
    await kept.receive(case_id, Line("t1", STORY, "case"))  # and here the process is killed
    with _restarted(settings, deps) as (again, record):
        cut_off = (await record.conversation(case_id))[1]
        assert cut_off["status"] == "received" and cut_off["message"] == STORY and cut_off["reply"] is None
        reply = await again.take_turn(case_id, STORY, turn_id="t1")
        assert reply["revision"] == 1
        assert [turn["status"] for turn in await record.conversation(case_id)] == ["done", "done"]


async def test_twenty_turns_at_once_are_all_kept_in_order(coach: Coach, records: Records) -> None:
    case_id, _, _ = await coach.open_case()
    lines = [f"The bill is ${1000 + n}" for n in range(20)]
    replies = await asyncio.gather(*(coach.take_turn(case_id, line, turn_id=f"t{n}") for n, line in enumerate(lines)))
    assert [reply["revision"] for reply in replies] == list(range(1, 21))
    kept = (await records.conversation(case_id))[1:]
    assert [turn["message"] for turn in kept] == lines
    assert [turn["reply"] for turn in kept] == replies


async def test_two_processes_on_one_case_lose_nothing(
    coach: Coach, records: Records, settings: Settings, deps: Deps
) -> None:
    case_id, _, _ = await coach.open_case()
    with _restarted(settings, deps) as (other, _):
        replies = await asyncio.gather(
            *((coach, other)[n % 2].take_turn(case_id, f"The bill is ${1000 + n}", turn_id=f"t{n}") for n in range(10))
        )
    assert sorted(reply["revision"] for reply in replies) == list(range(1, 11))
    assert all(turn["status"] == "done" for turn in await records.conversation(case_id))


async def test_cases_do_not_mix(coach: Coach, records: Records) -> None:
    ids = [(await coach.open_case()).case_id for _ in range(12)]
    await asyncio.gather(*(coach.take_turn(one, f"They want ${n}00", turn_id="same") for n, one in enumerate(ids, 1)))
    for n, one in enumerate(ids, 1):
        assert (await records.conversation(one))[1]["message"] == f"They want ${n}00"


@pytest.mark.parametrize("message", ["", " \n ", "\ud800 half a character", "nul \x00 inside", "🙂" * 100_000])
async def test_odd_messages_are_answered_and_kept(coach: Coach, records: Records, message: str) -> None:
    case_id, _, _ = await coach.open_case()
    assert (await coach.take_turn(case_id, message))["blocks"]
    kept = (await records.conversation(case_id))[1]["message"]
    assert kept == message.replace("\ud800", "�")


async def test_what_cannot_be_read_is_refused_with_the_way_out(coach: Coach, records: Records) -> None:
    case_id, _, _ = await coach.open_case()
    with pytest.raises(MessageTooLong, match="Send it in parts"):
        await coach.take_turn(case_id, "x" * (LONGEST_MESSAGE + 1))
    with pytest.raises(UnknownBill, match=r"no bill '7'\. Its bills: 1\."):
        await coach.take_turn(case_id, "hello", bill="7")
    for asked in (coach.take_turn("nobody", "hello"), records.case_file("nobody"), records.conversation("nobody")):
        with pytest.raises(CaseNotFound):
            await asked
    assert len(await records.conversation(case_id)) == 1


async def test_a_named_bill_comes_into_focus(coach: Coach, records: Records) -> None:
    case_id, _, _ = await coach.open_case()
    await coach.take_turn(case_id, "I went to the emergency room, out of network. The hospital wants $27,000.")
    other = await coach.take_turn(case_id, "The anesthesiologist also sent a separate bill for $2,150.")
    bills = [bill["id"] for bill in (await records.case_file(case_id))["bills"]]
    assert len(bills) == 2
    for bill in bills:
        assert (await coach.take_turn(case_id, "what now?", bill=bill))["bill"] == bill
    assert other["bill"] in bills
