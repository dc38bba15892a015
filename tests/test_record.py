"""The record: taking back, putting right, supposing, taking along, erasing; and what holds when rows are damaged."""

from __future__ import annotations

import copy
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from app.coach import Coach
from app.core.money import Money
from app.graph.state import Deps
from app.language.blocks import Action
from app.main import open_store
from app.records import Records
from app.refusals import BadFacts, BadImport, CannotUndo, CaseNotFound, Stale, TurnNotFound, TurnUndone, UnknownBill
from app.settings import Settings
from app.store.cases import Cases
from app.store.database import Database
from app.store.faults import Damaged
from app.store.rows import Line
from app.store.tables import cases, letters, turns
from tests.conversations import NAMES, Spoken, spoken
from tests.running import TODAY, anyio_backend, coach, database, kept, postgres, records, settings, store, vault

# the fixtures of this file
__all__ = ["anyio_backend", "coach", "database", "kept", "postgres", "records", "settings", "store", "vault"]

pytestmark = pytest.mark.anyio

STORY = "My insurance denied my surgery as not medically necessary. Mercy General wants $18,000."
LINES = (
    STORY,
    "It was in network.",
    "I called, Dana put it on hold until January 4, reference 88213",
    "what's an EOB?",
)


async def _talk(coach: Coach, *lines: str) -> str:
    case_id = (await coach.open_case()).case_id
    for number, line in enumerate(lines, 1):
        await coach.take_turn(case_id, line, turn_id=f"t{number}")
    return case_id


async def _value(records: Records, case_id: str, name: str) -> Any:
    file = await records.case_file(case_id)
    facts = [*file["facts"], *file["bills"][0]["facts"]]
    return next((fact["value"] for fact in facts if fact["name"] == name), None)


def _without(file: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in file.items() if name not in names}


# taking back


async def test_a_turn_taken_back_leaves_the_case_as_it_was(coach: Coach, records: Records) -> None:
    case_id = await _talk(coach, *LINES[:2])
    before = await records.case_file(case_id)
    await coach.take_turn(case_id, LINES[2], turn_id="t3")
    assert await _value(records, case_id, "hold") == "granted"
    undone = await coach.undo(case_id, "t3")
    assert undone["message"] == LINES[2] and undone["revision"] == 4
    assert undone["reply"]["turn_id"] == "t2"
    after = await records.case_file(case_id)
    assert _without(after, "revision") == _without(before, "revision") and after["revision"] == 4
    assert [turn["status"] for turn in await records.conversation(case_id)] == ["done", "done", "done", "undone"]


async def test_turns_are_taken_back_from_the_newest_on(coach: Coach, records: Records) -> None:
    case_id = await _talk(coach, *LINES)
    with pytest.raises(CannotUndo) as caught:
        await coach.undo(case_id, "t2")
    assert caught.value.last == "t4"
    for turn_id in ("t4", "t3", "t2", "t1"):
        await coach.undo(case_id, turn_id)
        await coach.undo(case_id, turn_id)  # twice is the same as once
    with pytest.raises(CannotUndo, match="nothing to take back"):
        await coach.undo(case_id, "greeting")
    assert await _value(records, case_id, "billed_amount") is None
    reply = await coach.take_turn(case_id, STORY, turn_id="t5")
    assert reply["revision"] == 9 and await _value(records, case_id, "billed_amount") == "18000.00"


async def test_a_turn_taken_back_keeps_its_answer(coach: Coach) -> None:
    case_id = await _talk(coach, *LINES[:1])
    first = await coach.take_turn(case_id, LINES[1], turn_id="t2")
    await coach.undo(case_id, "t2")
    assert await coach.take_turn(case_id, LINES[1], turn_id="t2") == first


async def test_a_line_taken_back_before_it_was_answered(coach: Coach, kept: Cases, records: Records) -> None:
    case_id = await _talk(coach, *LINES[:1])
    await kept.receive(case_id, Line("t2", LINES[1], "case"))
    undone = await coach.undo(case_id, "t2")
    assert undone["message"] == LINES[1] and undone["revision"] == 1 and undone["reply"]["turn_id"] == "t1"
    with pytest.raises(TurnUndone):
        await coach.take_turn(case_id, LINES[1], turn_id="t2")


async def test_there_is_no_such_turn(coach: Coach) -> None:
    case_id = await _talk(coach)
    with pytest.raises(TurnNotFound):
        await coach.undo(case_id, "t9")


# putting right


async def test_the_file_is_put_right_and_the_next_step_follows(coach: Coach, records: Records) -> None:
    case_id = await _talk(coach, *LINES[:2])
    right = {"billed_amount": "16500.00", "network_status": None, "denial_date": "2026-11-02"}
    reply = await coach.correct(case_id, right, None, 2)
    assert set(reply["facts_changed"]) == set(right) and reply["revision"] == 3
    assert "$16,500" in reply["blocks"][0]["text"] and "$18,000" in reply["blocks"][0]["text"]
    file = await records.case_file(case_id)
    facts = {fact["name"]: fact for fact in file["bills"][0]["facts"]}
    assert facts["billed_amount"]["value"] == "16500.00" and facts["billed_amount"]["source"] == "corrected"
    assert "network_status" not in facts
    assert any(clock["what"] == "internal_appeal" for clock in file["bills"][0]["clocks"])
    entry = (await records.conversation(case_id))[-1]
    assert entry["mode"] == "file" and "$16,500" in entry["message"] and "not known" in entry["message"]
    await coach.undo(case_id, entry["turn_id"])
    assert await _value(records, case_id, "billed_amount") == "18000.00"


async def test_all_is_taken_or_nothing(coach: Coach, records: Records) -> None:
    case_id = await _talk(coach, *LINES[:1])
    wrong = {
        "billed_amount": "a lot", "service_date": "yesterday", "emergency": "yes", "hold": "maybe", "no_such": 1,
        "denial_codes": [1], "household_size": -1, "provider": "x" * 201, "savings": {"a": 1},
    }  # fmt: skip
    with pytest.raises(BadFacts) as caught:
        await coach.correct(case_id, {**wrong, "network_status": "in_network"}, None, 1)
    assert {field for field, _ in caught.value.faults} == set(wrong)
    with pytest.raises(BadFacts, match="that day has not come yet"):
        await coach.correct(case_id, {"denial_date": "2030-01-01", "network_status": "in_network"}, None, 1)
    with pytest.raises(BadFacts, match="at least one"):
        await coach.correct(case_id, {}, None, 1)
    with pytest.raises(UnknownBill):
        await coach.correct(case_id, {"emergency": True}, "7", 1)
    assert (await records.case_file(case_id))["revision"] == 1
    assert await _value(records, case_id, "network_status") is None


async def test_a_file_that_changed_meanwhile_is_not_overwritten(coach: Coach) -> None:
    case_id = await _talk(coach, *LINES[:1])
    with pytest.raises(Stale) as caught:
        await coach.correct(case_id, {"emergency": True}, None, 0)
    assert caught.value.revision == 1


async def test_terms_can_be_struck_out_again(coach: Coach, records: Records) -> None:
    case_id = await _talk(coach, *LINES[:1])
    await coach.correct(case_id, {"written_terms": ["amount_stated", "zero_balance"]}, None, 1)
    await coach.correct(case_id, {"written_terms": ["amount_stated"]}, None, 2)
    assert await _value(records, case_id, "written_terms") == ("amount_stated",)


# supposing


async def test_a_supposition_is_answered_and_changes_nothing(coach: Coach, records: Records) -> None:
    case_id = await _talk(
        coach, STORY, "in network, I signed nothing", "Medicare pays about 4,200", "just tell me what to offer"
    )
    before = await records.case_file(case_id), await records.conversation(case_id)
    in_words = await coach.what_if(case_id, "what if they say 7,000?")
    as_figure = await coach.what_if(case_id, counter=Money.dollars(7_000))
    assert in_words["blocks"] == as_figure["blocks"] and in_words["blocks"]
    assert in_words["revision"] == before[0]["revision"]
    assert (await records.case_file(case_id), await records.conversation(case_id)) == before


# letters


async def test_a_letter_is_filled_edited_sent_and_filled_again(coach: Coach, records: Records) -> None:
    case_id = await _talk(coach, *LINES[:3])
    filled = await records.letter(case_id, "hold_confirmation")
    assert "Mercy General" in filled["text"] and "[account number]" in filled["text"] and not filled["edited"]
    kept = await records.keep_letter(case_id, "hold_confirmation", None, 3, {"text": "my own words"})
    assert kept["text"] == "my own words" and kept["edited"] and kept["revision"] == 4
    with pytest.raises(Stale):
        await records.keep_letter(case_id, "hold_confirmation", None, 3, {"text": "lost"})
    sent = await records.keep_letter(case_id, "hold_confirmation", None, 4, {"sent_on": TODAY})
    assert sent["sent_on"] == "2026-11-23" and sent["text"] == "my own words"
    (entry,) = [e for e in (await records.case_file(case_id))["bills"][0]["letters"] if e["id"] == "hold_confirmation"]
    assert entry["edited"] and entry["sent_on"] == "2026-11-23"
    again = await records.keep_letter(case_id, "hold_confirmation", None, 5, {"text": None})
    assert again["text"] == filled["text"]


async def test_a_letter_that_is_the_step_counts_as_done(coach: Coach, records: Records) -> None:
    case_id = await _talk(coach, *LINES[:3])
    assert await records.sent_letter_means(case_id, "hold_confirmation", None) == ("1", {"hold_confirmed": True})
    assert await records.sent_letter_means(case_id, "refund_request", None) == ("1", {})


# the plan


@pytest.mark.parametrize("name", NAMES)
async def test_every_conversation_has_a_plan(name: str, deps: Deps, tmp_path: Path) -> None:
    """Three different steps at most, each with its words; nothing private; nothing changed by looking."""
    store_settings = Settings(data_dir=tmp_path / "data")
    database, vault = open_store(store_settings)
    try:
        kept = Cases(database, vault)
        coach, records = Coach(kept, deps, lambda: TODAY), Records(kept, deps, lambda: TODAY)
        case_id = (await coach.open_case()).case_id
        for number, turn in enumerate(spoken(name)):
            await coach.take_turn(case_id, turn.words, turn.mode, turn_id=f"t{number}")
            before = await records.case_file(case_id)
            plan = await records.plan(case_id)
            assert await records.case_file(case_id) == before
            for bill in plan["bills"]:
                steps = [step["step"] for step in bill["next"]]
                assert 1 <= len(steps) <= 3 and len(set(steps)) == len(steps)
                assert all(step["text"] for step in bill["next"])
                assert bill["owed"]["text"]
            for bill, planned in zip(before["bills"], plan["bills"], strict=True):
                assert planned["number"] == (bill["numbers"] and bill["numbers"]["amount"])
                assert not {"numbers", "ceiling", "target", "ladder"} & set(planned)
            words = json.dumps(plan)
            private = [f for f in before["facts"] + before["bills"][0]["facts"] if f["private"]]
            assert not any(f'"{fact["name"]}"' in words for fact in private)
    finally:
        database.close()


# taking along


async def _exported(coach: Coach, records: Records) -> tuple[str, dict[str, Any]]:
    case_id = await _talk(coach, *LINES)
    await records.keep_letter(case_id, "hold_request", None, 4, {"text": "my own words", "sent_on": TODAY})
    await coach.undo(case_id, "t4")
    return case_id, json.loads(json.dumps(await records.export(case_id)))


async def test_what_is_exported_comes_back_whole(coach: Coach, records: Records) -> None:
    case_id, export = await _exported(coach, records)
    new_id, token, revision = await records.import_case(export)
    assert new_id != case_id and await records.is_allowed(new_id, token) and revision == export["revision"]
    old, new = await records.case_file(case_id), await records.case_file(new_id)
    assert _without(old, "id") == _without(new, "id")
    assert await records.conversation(case_id) == await records.conversation(new_id)
    again = json.dumps(await records.export(new_id)).replace(new_id, case_id)
    assert json.loads(again) == export
    await coach.undo(new_id, "t3")
    await coach.take_turn(new_id, "they want 9,000 now", turn_id="t9")
    assert await _value(records, case_id, "hold") == "granted"  # the first one is another case


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda e: e.clear(), "pushback_export"),
        (lambda e: e.update(pushback_export=2), "pushback_export"),
        (lambda e: e.update(extra=1), "extra"),
        (lambda e: e["turns"].clear(), "turns"),
        (lambda e: e["turns"].append(e["turns"][1]), "same turn_id"),
        (lambda e: e["turns"].pop(0), "first turn is missing"),
        (lambda e: e["turns"][1].update(answer=None), "answer is missing"),
        (lambda e: e["turns"][1].update(revision=99), "newer than the case"),
        (lambda e: e["turns"][1]["line"].update(turn_id="a b"), "turn_id"),
        (lambda e: e["turns"][1]["answer"]["blocks"].append({"kind": "html", "text": "<script>"}), "blocks"),
        (lambda e: e["turns"][1]["answer"]["move"].update(kind="rob"), "unknown kind"),
        (lambda e: e["turns"][1]["answer"]["move"].update(kind={}), "unknown kind"),
        (lambda e: e["turns"][1].update(number=2**31 - 1), "number"),
        (lambda e: e.update(revision=2**31 - 1), "revision"),
        (lambda e: e["turns"][1]["answer"]["move"].update(node=float("nan")), "a number that is none"),
        (lambda e: e["case"].update(focus="9"), "bill that is not there"),
        (lambda e: e["case"].update(last_move="rob"), "last step"),
        (lambda e: e["case"].update(open_question={"fact": "nothing", "bill": "1"}), "open question"),
        (lambda e: e["case"]["bills"][0]["facts"]["billed_amount"].update(value="lots"), "billed_amount"),
        (lambda e: e["case"]["bills"][0]["facts"].update(income=e["case"]["bills"][0]["facts"]["hold"]), "wrong place"),
        (lambda e: e["letters"][0].update(bill="9"), "bill that is not there"),
        (lambda e: e["letters"][0].update(text="x" * 40_001), "text"),
    ],
)
async def test_what_is_no_export_opens_nothing(coach: Coach, records: Records, change: Any, says: str) -> None:
    _, export = await _exported(coach, records)
    broken = copy.deepcopy(export)
    change(broken)
    with pytest.raises(BadImport, match=re.escape(says)):
        await records.import_case(broken)


async def test_an_import_is_kept_as_it_was_checked(coach: Coach, records: Records) -> None:
    _, export = await _exported(coach, records)
    blocks = export["turns"][1]["answer"]["blocks"]
    because = next(block for block in blocks if block["kind"] == "because")
    because["rules"][0]["worth_checking"] = "yes"
    new_id, _, _ = await records.import_case(export)
    shown = (await records.conversation(new_id))[1]["reply"]["blocks"]
    assert next(block for block in shown if block["kind"] == "because")["rules"][0]["worth_checking"] is True


def test_a_link_in_an_import_can_only_be_a_call() -> None:
    assert Action(label="Call 988", href="tel:988")
    for href in ("javascript:alert(1)", "https://evil.example", "tel:9;phone-context=x", " tel:988"):
        with pytest.raises(ValueError, match="href"):
            Action(label="x", href=href)


# erasing


async def test_erased_is_gone_from_every_file(tmp_path: Path, deps: Deps) -> None:
    """Not even what is sealed is left: the same bytes that stood in the files stand in none of them afterwards.

    That is SQLite. PostgreSQL keeps dead rows, sealed, until it vacuums: docs/deploy.md says so.
    """
    settings = Settings(data_dir=tmp_path / "data")
    database, vault = open_store(settings)
    kept = Cases(database, vault)
    coach, records = Coach(kept, deps, lambda: TODAY), Records(kept, deps, lambda: TODAY)
    case_id, other = await _talk(coach, *LINES), await _talk(coach, STORY)
    sealed = database.reading(lambda db: [bytes(r.line) for r in db.execute(select(turns)) if r.case_id == case_id])

    def on_disk() -> bytes:
        return b"".join(path.read_bytes() for path in settings.data_dir.iterdir())

    assert all(value[30:60] in on_disk() for value in sealed)
    await records.erase(case_id)
    assert not any(value[30:60] in on_disk() for value in sealed) and case_id.encode() not in on_disk()
    with pytest.raises(CaseNotFound):
        await records.erase(case_id)
    for asked in (coach.take_turn(case_id, "hello"), records.case_file(case_id), records.conversation(case_id)):
        with pytest.raises(CaseNotFound):
            await asked
    assert len(await records.conversation(other)) == 2
    database.close()


async def test_nothing_of_a_case_is_left_in_any_table(coach: Coach, records: Records, database: Database) -> None:
    case_id, _ = await _exported(coach, records)
    await records.erase(case_id)
    for table in (cases, turns, letters):
        assert database.reading(lambda db, t=table: db.execute(select(t)).first()) is None


async def test_the_files_alone_show_no_word_of_a_case(tmp_path: Path, deps: Deps) -> None:
    """SQLite's files; what PostgreSQL writes into its own is sealed by the same lines."""
    settings = Settings(data_dir=tmp_path / "data")
    database, vault = open_store(settings)
    kept = Cases(database, vault)
    coach, records = Coach(kept, deps, lambda: TODAY), Records(kept, deps, lambda: TODAY)

    def on_disk() -> bytes:
        return b"".join(p.read_bytes() for p in settings.data_dir.iterdir() if p.name != "data.key").lower()

    async def play(name: str, *lines: Spoken) -> None:
        case_id = (await coach.open_case()).case_id
        for line in lines:
            await coach.take_turn(case_id, line.words, line.mode)
        revision = (await records.case_file(case_id))["revision"]
        await records.keep_letter(case_id, name, None, revision, {"text": "Dear Mercy General"})

    await play("itemized_bill_request", Spoken("zq", "case"))
    schema = on_disk()  # the words of our tables and of SQLite, and today's date
    for name in NAMES:
        await play("hold_request", *spoken(name))
    said = " ".join(line.words for name in NAMES for line in spoken(name)).lower()
    words = {*re.findall(r"[a-z]{6,}|\d+,\d{3}", said), "hold_request", "granted", "billed_amount", "dear mercy"}
    seen = on_disk()
    assert {word for word in words if word.encode() in seen and word.encode() not in schema} == set()
    assert len(words) > 150
    database.close()


# damaged rows


async def _damage(database: Database, table: Any, case_id: str, **where_and_what: Any) -> None:
    key = table.c.id if table is cases else table.c.case_id
    query = update(table).where(key == case_id)
    if "turn_id" in where_and_what:
        query = query.where(table.c.turn_id == where_and_what.pop("turn_id"))
    await database.write(lambda db: db.execute(query.values(**where_and_what)))


async def test_a_damaged_case_is_made_whole_again(coach: Coach, records: Records, database: Database) -> None:
    case_id = await _talk(coach, *LINES)
    before = await records.case_file(case_id)
    await _damage(database, cases, case_id, content=b"broken")
    assert await records.case_file(case_id) == before
    await _damage(database, cases, case_id, content=b"broken")
    assert (await coach.take_turn(case_id, "they want 9,000 now", turn_id="t9"))["revision"] == 5
    await _damage(database, cases, case_id, content=b"broken")
    await coach.undo(case_id, "t9")
    assert _without(await records.case_file(case_id), "revision") == _without(before, "revision")


async def test_a_damaged_case_whose_last_turn_is_damaged_too(
    coach: Coach, records: Records, database: Database
) -> None:
    case_id = await _talk(coach, *LINES[:3])
    await _damage(database, cases, case_id, content=b"broken")
    await _damage(database, turns, case_id, turn_id="t3", after=b"broken")
    assert await _value(records, case_id, "billed_amount") == "18000.00"
    assert await _value(records, case_id, "hold") is None  # the last one's is lost, the ones before are not


async def test_a_row_that_was_swapped_is_damaged(coach: Coach, records: Records, database: Database) -> None:
    """Somebody with the file, but not the key, puts one person's words into another's case."""
    mine, theirs = await _talk(coach, STORY), await _talk(coach, "The lab wants $90.")
    theirs_row = database.reading(lambda db: db.execute(select(turns).where(turns.c.case_id == theirs)).all()[1])
    await _damage(database, turns, mine, turn_id="t1", line=theirs_row.line, answer=theirs_row.answer)
    assert [turn["status"] for turn in await records.conversation(mine)] == ["done", "damaged"]


async def test_a_damaged_turn_stands_in_the_record_as_such(coach: Coach, records: Records, database: Database) -> None:
    case_id = await _talk(coach, *LINES[:2])
    await _damage(database, turns, case_id, turn_id="t1", answer=b"broken")
    shown = await records.conversation(case_id)
    assert [turn["status"] for turn in shown] == ["done", "damaged", "done"]
    with pytest.raises(Damaged):
        await coach.take_turn(case_id, STORY, turn_id="t1")
    assert (await coach.take_turn(case_id, "what now?", turn_id="t3"))["revision"] == 3
    export = json.loads(json.dumps(await records.export(case_id)))
    await records.import_case(export)


async def test_a_line_damaged_before_it_was_answered_is_whole_when_sent_again(
    coach: Coach, kept: Cases, records: Records, database: Database
) -> None:
    case_id = await _talk(coach)
    await kept.receive(case_id, Line("t1", STORY, "case"))
    await _damage(database, turns, case_id, turn_id="t1", line=b"broken")
    assert (await coach.take_turn(case_id, STORY, turn_id="t1"))["revision"] == 1
    assert (await records.conversation(case_id))[1]["message"] == STORY


async def test_when_nothing_can_be_read_nothing_is_overwritten(
    coach: Coach, records: Records, database: Database
) -> None:
    case_id = await _talk(coach, STORY)
    await _damage(database, cases, case_id, content=b"broken")
    await _damage(database, turns, case_id, after=b"broken")
    for asked in (coach.take_turn(case_id, "hello", turn_id="t9"), records.case_file(case_id)):
        with pytest.raises(Damaged):
            await asked
    row = database.reading(lambda db: db.execute(select(cases).where(cases.c.id == case_id)).one())
    assert bytes(row.content) == b"broken"
    assert len(await records.conversation(case_id)) == 2


# the clock


@pytest.mark.parametrize("name", NAMES)
async def test_a_clock_that_was_moved_back_stops_nothing(name: str, deps: Deps, tmp_path: Path) -> None:
    database, vault = open_store(Settings(data_dir=tmp_path / "data"))
    days = [TODAY, date(2026, 11, 25), date(2025, 3, 1), date(2027, 6, 1), date(1999, 12, 31), TODAY]
    try:
        kept = Cases(database, vault)
        now = [TODAY]
        coach, records = Coach(kept, deps, lambda: now[0]), Records(kept, deps, lambda: now[0])
        case_id = (await coach.open_case()).case_id
        for number, turn in enumerate(spoken(name)):
            now[0] = days[number % len(days)]
            reply = await coach.take_turn(case_id, turn.words, turn.mode, turn_id=f"t{number}")
            assert reply["revision"] == number + 1 and reply["blocks"]
            await records.plan(case_id)
        assert len(await records.conversation(case_id)) == len(spoken(name)) + 1
    finally:
        database.close()
