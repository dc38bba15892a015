"""A new key for everything: nothing lost, nothing left under the old one, whoever writes meanwhile."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, text, update

from app.core.case import Case
from app.settings import Settings
from app.store.cases import Cases
from app.store.database import Database
from app.store.rotation import rotate
from app.store.rows import Answer, LetterState, Line
from app.store.tables import SEALED, turns
from app.store.vault import KeyFile, Vault, new_key, sealed_with

pytestmark = pytest.mark.anyio

DAY = date(2026, 11, 23)
ANSWER = Answer(
    bill="1", stage="freeze", track="negotiate", node="freeze", move={"kind": "ask_hold"}, blocks=[], facts_changed=[],
    acts=[], refused=[], decided_on=DAY, playbook_version="1",
)  # fmt: skip


def keys_in_use(database: Database) -> set[str]:
    found: set[str] = set()
    for table, columns in SEALED.items():
        rows: Any = database.reading(lambda db, t=table, c=columns: list(db.execute(select(*(t.c[n] for n in c)))))
        found |= {sealed_with(bytes(value)) for row in rows for value in row if value is not None}
    return found


async def _fill(kept: Cases, many: int) -> None:
    for number in range(many):
        case = Case(id=f"c{number}", opened=DAY)
        await kept.open(case, number.to_bytes(32), Line("greeting", "", "case"), ANSWER)
        received = await kept.receive(case.id, Line("t1", f"line {number}", "case"))
        assert received is not None
        await kept.answer(received.before, "t1", case, ANSWER)
        stored = await kept.load(case.id)
        assert stored is not None
        await kept.keep_letter(stored, "1", "hold_request", LetterState("mine", DAY))


async def test_everything_is_under_the_new_key_and_the_old_is_gone(
    kept: Cases, database: Database, vault: Vault, settings: Settings
) -> None:
    await _fill(kept, 230)  # more than one step
    old = vault.current
    before = [await kept.conversation(f"c{n}") for n in (0, 229)]
    assert rotate(database, vault, grace=0) == 230 * (1 + 2 * 3 + 1)
    assert vault.current != old and keys_in_use(database) == {vault.current}
    assert [await kept.conversation(f"c{n}") for n in (0, 229)] == before
    assert (await kept.letters("c7"))["1", "hold_request"] == LetterState("mine", DAY)
    assert vault.key_ids == {vault.current}
    assert database.reading(lambda db: list(db.scalars(text("select key_id from data_keys")))) == [vault.current]
    assert len(KeyFile(settings.data_dir / "data.key").read()) == 1


async def test_a_server_that_goes_on_meanwhile_follows(kept: Cases, database: Database, settings: Settings) -> None:
    """Another process rotates; this one has the old key in memory and learns of the new one by itself."""
    await _fill(kept, 3)
    rotate(database, Vault(file=KeyFile(settings.data_dir / "data.key")), grace=0)
    received = await kept.receive("c1", Line("t2", "said after", "case"))
    assert received is not None
    await kept.answer(received.before, "t2", received.before.case, ANSWER)
    assert len(keys_in_use(database)) == 1
    assert [turn.line.message for turn in await kept.conversation("c1")] == ["", "line 1", "said after"]


async def test_cut_short_it_goes_on_where_it_stopped(
    kept: Cases, database: Database, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _fill(kept, 3)

    def cut(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("app.store.rotation._pass", cut)
        with pytest.raises(KeyboardInterrupt):
            rotate(database, vault, grace=0)
    assert len(vault.key_ids) == 2  # both are in the file, and every row opens
    assert (await kept.conversation("c1"))[1].line.message == "line 1"
    half_way = vault.current
    rotate(database, vault, grace=0)
    assert vault.current == half_way and vault.key_ids == {half_way} and keys_in_use(database) == {half_way}


async def test_a_damaged_row_does_not_stop_it(kept: Cases, database: Database, vault: Vault) -> None:
    await _fill(kept, 2)
    damage = update(turns).where(turns.c.case_id == "c0").values(line=b"broken")
    database.writing(lambda db: db.execute(damage))
    rotate(database, vault, grace=0)
    assert keys_in_use(database) == {vault.current, ""}
    assert (await kept.conversation("c1"))[1].line.message == "line 1"


async def test_given_keys_are_brought_under_the_first(database: Database) -> None:
    old, new = new_key(), new_key()
    database.writing(lambda db: db.execute(text("delete from data_keys")))
    await _fill(Cases(database, Vault([old])), 2)
    both = Vault([new, old])
    rotate(database, both, grace=0)
    assert keys_in_use(database) == {both.current}
    assert (await Cases(database, Vault([new])).conversation("c1"))[1].line.message == "line 1"
