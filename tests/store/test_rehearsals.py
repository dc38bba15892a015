"""Rehearsals in the database: sealed, each at its own revision, and there wherever the case goes."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from app.core.case import Case
from app.settings import Settings
from app.store.backup import back_up, restore
from app.store.cases import Cases
from app.store.database import Database, open_database, prepare_database
from app.store.faults import Damaged
from app.store.rehearsals import MOST
from app.store.rotation import rotate
from app.store.rows import KeptRehearsal, Line
from app.store.tables import rehearsals
from app.store.vault import KeyFile, Vault
from tests.store.test_rotation import ANSWER, DAY, keys_in_use

pytestmark = pytest.mark.anyio

ONE = KeptRehearsal("r1", datetime(2026, 11, 23, 9), 0, {"ended": False}, b'{"said": "I can pay."}')  # noqa: DTZ001


def number(at: int, *, ended: bool = False) -> KeptRehearsal:
    return replace(ONE, rehearsal_id=f"n{at}", created=ONE.created.replace(microsecond=at), summary={"ended": ended})


@pytest.fixture
async def cases(kept: Cases) -> Cases:
    await kept.open(Case(id="c1", opened=DAY), bytes(32), Line("greeting", "", "case"), ANSWER)
    return kept


def _rows(database: Database) -> int:
    return database.reading(lambda db: db.scalar(select(func.count()).select_from(rehearsals))) or 0


async def test_it_comes_back_as_it_was(cases: Cases) -> None:
    assert await cases.rehearsals.add("c1", ONE) == "added"
    assert await cases.rehearsals.load("c1", "r1") == ONE
    assert await cases.rehearsals.load("c1", "r2") is None
    assert await cases.rehearsals.all("c1") == [replace(ONE, content=b"")]
    assert await cases.rehearsals.whole("c1") == [ONE]


async def test_of_two_changes_at_one_revision_the_first_counts(cases: Cases) -> None:
    await cases.rehearsals.add("c1", ONE)
    moved = replace(ONE, revision=1, summary={"ended": True}, content=b"more")
    assert await cases.rehearsals.move_on("c1", moved)
    assert not await cases.rehearsals.move_on("c1", replace(moved, content=b"other"))
    assert await cases.rehearsals.load("c1", "r1") == moved
    assert not await cases.rehearsals.move_on("c2", replace(moved, revision=2))


async def test_in_the_order_in_which_they_began(cases: Cases) -> None:
    for at in (3, 1, 2):
        await cases.rehearsals.add("c1", number(at))
    assert [one.rehearsal_id for one in await cases.rehearsals.all("c1")] == ["n1", "n2", "n3"]
    assert await cases.rehearsals.remove("c1", "n2")
    assert not await cases.rehearsals.remove("c1", "n2")
    assert [one.rehearsal_id for one in await cases.rehearsals.whole("c1")] == ["n1", "n3"]


async def test_the_oldest_that_is_finished_makes_room(cases: Cases) -> None:
    for at in range(MOST):
        assert await cases.rehearsals.add("c1", number(at, ended=at in (4, 9))) == "added"
    assert await cases.rehearsals.add("c1", number(MOST)) == "added"
    assert await cases.rehearsals.load("c1", "n4") is None
    assert await cases.rehearsals.add("c1", number(MOST + 1)) == "added"
    assert await cases.rehearsals.add("c1", number(MOST + 2)) == "full"
    assert len(await cases.rehearsals.all("c1")) == MOST


async def test_it_goes_with_its_case_and_needs_one(cases: Cases, database: Database) -> None:
    await cases.rehearsals.add("c1", ONE)
    assert await cases.rehearsals.add("c2", ONE) == "no case"
    await cases.erase("c1")
    assert _rows(database) == 0
    assert await cases.rehearsals.load("c1", "r1") is None


async def test_a_new_key_reaches_it(cases: Cases, database: Database, vault: Vault) -> None:
    await cases.rehearsals.add("c1", ONE)
    rotate(database, vault, grace=0)
    assert keys_in_use(database) == {vault.current}
    assert await cases.rehearsals.load("c1", "r1") == ONE


async def test_a_backup_holds_it_sealed(
    cases: Cases, database: Database, vault: Vault, settings: Settings, tmp_path: Path
) -> None:
    await cases.rehearsals.add("c1", ONE)
    back_up(database, tmp_path / "cases.backup")
    assert b"I can pay" not in gzip.decompress((tmp_path / "cases.backup").read_bytes())
    other = open_database(f"sqlite:///{tmp_path}/other.db")
    prepare_database(other, Vault(file=KeyFile(settings.data_dir / "data.key")))
    assert restore(other, vault, tmp_path / "cases.backup") == 1
    assert await Cases(other, vault).rehearsals.whole("c1") == [ONE]
    other.close()


async def test_one_that_is_damaged_keeps_nobody_from_the_others(cases: Cases, database: Database) -> None:
    for at in (1, 2):
        await cases.rehearsals.add("c1", number(at))
    first = rehearsals.c.rehearsal_id == "n1"
    database.writing(lambda db: db.execute(update(rehearsals).where(first).values(summary=b"x", content=b"x")))
    assert [one.rehearsal_id for one in await cases.rehearsals.all("c1")] == ["n2"]
    assert [one.rehearsal_id for one in await cases.rehearsals.whole("c1")] == ["n2"]
    with pytest.raises(Damaged):
        await cases.rehearsals.load("c1", "n1")


async def test_a_row_opens_nowhere_else(cases: Cases, database: Database) -> None:
    for at in (1, 2):
        await cases.rehearsals.add("c1", number(at))
    other = select(rehearsals.c.content).where(rehearsals.c.rehearsal_id == "n2")
    content = database.reading(lambda db: db.scalar(other))
    first = rehearsals.c.rehearsal_id == "n1"
    database.writing(lambda db: db.execute(update(rehearsals).where(first).values(content=content)))
    with pytest.raises(Damaged):
        await cases.rehearsals.load("c1", "n1")
