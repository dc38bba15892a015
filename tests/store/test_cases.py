"""Cases and turns in the database: kept once, answered once, never half."""

from __future__ import annotations

import asyncio
from datetime import date, datetime

import pytest
from sqlalchemy import text

from app.core.case import Case, Fact
from app.core.money import Money
from app.store.cases import Cases
from app.store.database import Database
from app.store.rows import Answer, Line

pytestmark = pytest.mark.anyio

DAY = date(2026, 11, 23)
HASH = bytes(range(32))
ANSWER = Answer(
    bill="1", stage="freeze", track="negotiate", node="freeze", move={"kind": "ask_hold"},
    blocks=[{"kind": "text", "text": "Call them: “hold it”."}], facts_changed=["billed_amount"], acts=[], refused=[],
    decided_on=DAY, playbook_version="1",
)  # fmt: skip


@pytest.fixture
async def cases(kept: Cases) -> Cases:
    cases = kept
    await cases.open(Case(id="c1", opened=DAY), HASH, Line("greeting", "", "case"), ANSWER)
    return cases


async def _answer(cases: Cases, turn_id: str, **facts: object) -> int | None:
    before = await cases.load("c1")
    assert before is not None
    case = before.case
    for name, value in facts.items():
        case = case.with_fact(Fact(name=name, value=value, quote="as they said", on=DAY))
    return await cases.answer(before, turn_id, case, ANSWER)


async def test_a_case_comes_back_as_it_was(cases: Cases) -> None:
    await cases.receive("c1", Line("t1", "I owe $18,000.37 für “alles” \U0001f4b8\n\nthanks", "call", "1"))
    assert await _answer(cases, "t1", billed_amount="18000.37", emergency=True, service_date=DAY) == 1
    stored = await cases.load("c1")
    assert stored is not None and stored.revision == 1
    assert stored.case.value("billed_amount") == Money(18_000_37)
    assert stored.case.fact("service_date").quote == "as they said"  # type: ignore[union-attr]
    greeting, turn = await cases.conversation("c1")
    assert (greeting.number, turn.number) == (0, 1)
    assert turn.line == Line("t1", "I owe $18,000.37 für “alles” \U0001f4b8\n\nthanks", "call", "1")
    assert turn.answer == ANSWER
    assert turn.status == "done" and turn.revision == 1


async def test_a_line_is_kept_before_it_is_answered(cases: Cases) -> None:
    received = await cases.receive("c1", Line("t1", "hello", "case"))
    assert received is not None and received.turn is None and received.before.revision == 0
    (_, turn) = await cases.conversation("c1")
    assert (turn.number, turn.status, turn.answer, turn.line) == (1, "received", None, received.line)


async def test_of_a_conversation_only_what_is_wanted_is_opened(cases: Cases, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 6):
        await cases.receive("c1", Line(f"t{number}", f"line {number}", "case"))
    opened: list[str] = []
    open_line = cases._rows.line
    monkeypatch.setattr(cases._rows, "line", lambda case_id, row: opened.append(row.turn_id) or open_line(case_id, row))
    part = await cases.conversation_part("c1", after=1, last=2)
    assert [turn.line.message for turn in part.turns] == ["line 4", "line 5"] and sorted(opened) == ["t4", "t5"]
    assert (part.first, part.total) == (0, 6)
    none = await cases.conversation_part("c2")
    assert (none.turns, none.first, none.total) == ([], 0, 0)


async def test_a_line_sent_twice_is_kept_once(cases: Cases) -> None:
    await cases.receive("c1", Line("t1", "hello", "case"))
    again = await cases.receive("c1", Line("t1", "something else", "case"))
    assert again is not None and again.line.message == "hello"
    assert again.turn is not None and again.turn.status == "received"
    assert len(await cases.conversation("c1")) == 2


async def test_lines_sent_at_once_are_numbered_in_a_row(cases: Cases) -> None:
    await asyncio.gather(*(cases.receive("c1", Line(f"t{n}", "x", "case")) for n in range(20)))
    assert [turn.number for turn in await cases.conversation("c1")] == list(range(21))


async def test_of_two_answers_from_one_revision_one_counts(cases: Cases) -> None:
    await cases.receive("c1", Line("t1", "a", "case"))
    await cases.receive("c1", Line("t2", "b", "case"))
    before = await cases.load("c1")
    assert before is not None
    assert await cases.answer(before, "t1", before.case, ANSWER) == 1
    assert await cases.answer(before, "t2", before.case, ANSWER) is None
    assert [turn.status for turn in await cases.conversation("c1")] == ["done", "done", "received"]


async def test_a_turn_is_answered_once(cases: Cases) -> None:
    await cases.receive("c1", Line("t1", "a", "case"))
    assert await _answer(cases, "t1") == 1
    assert await _answer(cases, "t1", emergency=True) is None
    stored = await cases.load("c1")
    assert stored is not None and stored.revision == 1 and stored.case.value("emergency") is None


async def test_a_case_that_never_was(cases: Cases) -> None:
    assert await cases.load("c2") is None
    assert await cases.owner(bytes(32)) is None
    assert await cases.receive("c2", Line("t1", "hello", "case")) is None
    assert await cases.conversation("c2") == []


async def test_the_latest_case_is_the_one_that_changed_last(cases: Cases, database: Database) -> None:
    await cases.open(Case(id="c2", opened=DAY), bytes(32), Line("greeting", "", "case"), ANSWER)
    earlier = text("update cases set updated = :then, created = :then")
    await database.write(lambda db: db.execute(earlier, {"then": datetime(2026, 1, 1)}))  # noqa: DTZ001
    await cases.receive("c1", Line("t1", "a", "case"))
    await _answer(cases, "t1")
    assert await cases.latest() == "c1"
    assert await cases.owner(HASH) == "c1"
