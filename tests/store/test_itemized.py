"""Itemized bills in the database: kept with their turn, sealed, and there wherever the case goes."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, update

from app.core.case import Case
from app.exports import read_export
from app.graph.state import Deps
from app.records import Records
from app.refusals import BadImport
from app.settings import Settings
from app.store.backup import back_up, restore
from app.store.cases import Cases
from app.store.database import Database, open_database, prepare_database
from app.store.faults import Damaged
from app.store.itemized import Dropped
from app.store.rotation import rotate
from app.store.rows import KeptBill, Line
from app.store.tables import itemized_bills
from app.store.vault import KeyFile, Vault
from tests.store.test_rotation import ANSWER, DAY, keys_in_use

pytestmark = pytest.mark.anyio

TEXT = "03/02/2026 80053 METABOLIC PANEL 890.00 für \U0001f4a5"
BILL = KeptBill(
    "", "1", TEXT, {"duplicate_exact-2-3": "removed"}, "hospital", "43215", DAY, True,
    {"itemized": "received", "bill_checked": True},
)  # fmt: skip


@pytest.fixture
async def cases(kept: Cases) -> Cases:
    await kept.open(Case(id="c1", opened=DAY), bytes(32), Line("greeting", "", "case"), ANSWER)
    return kept


async def _file(cases: Cases, turn_id: str, beside: KeptBill | Dropped) -> int | None:
    before = await cases.load("c1")
    assert before is not None
    return await cases.file_entry(before, Line(turn_id, "in the file", "file", "1"), before.case, ANSWER, beside)


def _rows(database: Database) -> int:
    return database.reading(lambda db: db.scalar(select(func.count()).select_from(itemized_bills))) or 0


async def test_a_bill_comes_back_as_it_was(cases: Cases) -> None:
    assert await cases.itemized_bill("c1", "1") is None
    assert await _file(cases, "f1", BILL) == 1
    assert await cases.itemized_bill("c1", "1") == replace(BILL, turn_id="f1")
    assert await cases.itemized_bill("c1", "2") is None


async def test_what_was_answered_counts_on_the_text_before_it(cases: Cases) -> None:
    await _file(cases, "f1", replace(BILL, answers={}))
    await _file(cases, "f2", replace(BILL, text=None, answers={"x": "kept"}))
    assert await cases.itemized_bill("c1", "1") == replace(BILL, turn_id="f2", answers={"x": "kept"})
    await cases.undo("c1", "f2")
    assert await cases.itemized_bill("c1", "1") == replace(BILL, turn_id="f1", answers={})
    await cases.undo("c1", "f1")
    assert await cases.itemized_bill("c1", "1") is None


async def test_of_earlier_texts_one_is_kept_for_taking_back(cases: Cases, database: Database) -> None:
    for number in range(4):
        await _file(cases, f"f{number}", replace(BILL, text=f"text {number}"))
    await _file(cases, "other", replace(BILL, bill="2"))
    assert _rows(database) == 3
    await cases.undo("c1", "other")
    await cases.undo("c1", "f3")
    assert (await cases.itemized_bill("c1", "1")).text == "text 2"  # type: ignore[union-attr]


async def test_one_that_lost_is_not_kept(cases: Cases, database: Database) -> None:
    before = await cases.load("c1")
    assert before is not None
    await _file(cases, "f1", BILL)
    late = await cases.file_entry(before, Line("f2", "", "file", "1"), before.case, ANSWER, replace(BILL, text="late"))
    assert late is None and _rows(database) == 1


async def test_dropped_it_is_gone_and_does_not_come_back(cases: Cases, database: Database) -> None:
    await _file(cases, "f1", BILL)
    await _file(cases, "f2", replace(BILL, bill="2"))
    await _file(cases, "f3", Dropped("1"))
    await cases.undo("c1", "f3")
    assert await cases.itemized_bill("c1", "1") is None and _rows(database) == 1
    assert await cases.itemized_bill("c1", "2") is not None


async def test_how_it_is_priced_is_kept_beside_it(cases: Cases) -> None:
    await _file(cases, "f1", replace(BILL, setting=None))
    await cases.restate_bill("c1", replace(BILL, turn_id="f1", setting="office"))
    assert await cases.itemized_bill("c1", "1") == replace(BILL, turn_id="f1", setting="office")


async def test_it_is_erased_with_its_case(cases: Cases, database: Database) -> None:
    await _file(cases, "f1", BILL)
    assert await cases.erase("c1") and _rows(database) == 0


async def test_nothing_of_it_is_readable_in_the_database_or_a_backup(
    cases: Cases, database: Database, settings: Settings, tmp_path: Path
) -> None:
    await _file(cases, "f1", BILL)
    rows: Any = database.reading(lambda db: db.execute(select(itemized_bills)).all())
    back_up(database, tmp_path / "cases.backup")
    for content in (repr(rows).encode(), gzip.decompress((tmp_path / "cases.backup").read_bytes())):
        assert not any(word in content for word in (b"METABOLIC", b"duplicate", b"hospital", b"43215"))


async def test_a_changed_row_is_damaged_and_a_row_opens_nowhere_else(cases: Cases, database: Database) -> None:
    await _file(cases, "f1", BILL)
    await _file(cases, "f2", replace(BILL, bill="2", text="another text"))
    moved = update(itemized_bills).where(itemized_bills.c.turn_id == "f1")
    other = select(itemized_bills.c.text).where(itemized_bills.c.turn_id == "f2").scalar_subquery()
    database.writing(lambda db: db.execute(moved.values(text=other)))
    with pytest.raises(Damaged):
        await cases.itemized_bill("c1", "1")
    assert await cases.itemized_bill("c1", "2") is not None


async def test_a_backup_brings_it_back(
    cases: Cases, database: Database, vault: Vault, settings: Settings, tmp_path: Path
) -> None:
    await _file(cases, "f1", BILL)
    await _file(cases, "f2", replace(BILL, text=None, answers={}))
    back_up(database, tmp_path / "cases.backup")
    other = open_database(f"sqlite:///{tmp_path}/other.db")
    prepare_database(other, Vault(file=KeyFile(settings.data_dir / "data.key")))
    assert restore(other, vault, tmp_path / "cases.backup") == 1
    assert await Cases(other, vault).itemized_bill("c1", "1") == await cases.itemized_bill("c1", "1")
    other.close()


async def test_a_backup_from_before_there_were_any_is_read(
    cases: Cases, database: Database, vault: Vault, settings: Settings, tmp_path: Path
) -> None:
    """Such a backup has no row of this table: a case without a bill writes the same."""
    back_up(database, tmp_path / "cases.backup")
    assert b"itemized_bills" not in gzip.decompress((tmp_path / "cases.backup").read_bytes())
    other = open_database(f"sqlite:///{tmp_path}/other.db")
    prepare_database(other, Vault(file=KeyFile(settings.data_dir / "data.key")))
    assert restore(other, vault, tmp_path / "cases.backup") == 1
    other.close()


async def test_a_new_key_seals_it_too(cases: Cases, database: Database, vault: Vault) -> None:
    await _file(cases, "f1", BILL)
    await _file(cases, "f2", replace(BILL, text=None))
    old, before = vault.current, await cases.itemized_bill("c1", "1")
    assert rotate(database, vault, grace=0) == 1 + 3 * 3 + 3  # the case, three turns, two states and one text
    assert vault.current != old and keys_in_use(database) == {vault.current}
    assert await cases.itemized_bill("c1", "1") == before


async def test_it_goes_with_an_export_and_comes_back(cases: Cases, deps: Deps) -> None:
    records = Records(cases, deps)
    await _file(cases, "f1", BILL)
    await _file(cases, "f2", replace(BILL, text=None, answers={"duplicate_exact-2-3": "kept"}))
    export = json.loads(json.dumps(await records.export("c1")))
    bills = read_export(export).bills
    assert bills == await cases.itemized_bills("c1")
    case_id, _, _ = await records.import_case(export)
    assert await cases.itemized_bill(case_id, "1") == await cases.itemized_bill("c1", "1")
    del export["itemized"]
    older, _, _ = await records.import_case(export)
    assert await cases.itemized_bill(older, "1") is None


async def test_an_export_with_a_bill_of_no_turn_is_refused(cases: Cases, deps: Deps) -> None:
    await _file(cases, "f1", BILL)
    export = await Records(cases, deps).export("c1")
    for changed in ({"turn_id": "greeting2"}, {"bill": "7"}, {"facts": {"color": "red"}}):
        broken = {**export, "itemized": [{**export["itemized"][0], **changed}]}
        with pytest.raises(BadImport, match="an itemized bill"):
            read_export(json.loads(json.dumps(broken)))
    twice = {**export, "itemized": export["itemized"] * 2}
    with pytest.raises(BadImport, match="a turn that is not there"):
        read_export(json.loads(json.dumps(twice)))
