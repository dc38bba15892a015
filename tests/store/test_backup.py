"""A backup comes back whole, into either kind of database, or not at all."""

from __future__ import annotations

import gzip
import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import Settings
from app.store.backup import BadBackup, back_up, keys_in, restore
from app.store.cases import Cases
from app.store.database import Database, open_database, prepare_database
from app.store.vault import KeyFile, Vault, new_key
from tests.postgres import Cluster
from tests.store.test_rotation import _fill

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path, settings: Settings) -> Iterator[Database]:
    """Another database, of either kind, under the same key."""
    url = f"sqlite:///{tmp_path}/other.db"
    if request.param == "postgresql":
        running: Cluster = request.getfixturevalue("postgres")
        url = running.new_database()
    other = open_database(url)
    prepare_database(other, Vault(file=KeyFile(settings.data_dir / "data.key")))
    yield other
    other.close()


async def test_it_comes_back_whole(
    kept: Cases, database: Database, vault: Vault, empty: Database, tmp_path: Path
) -> None:
    await _fill(kept, 12)
    path = tmp_path / "cases.backup"
    assert back_up(database, path) == 12
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert restore(empty, vault, path) == 12
    there = Cases(empty, vault)
    for case_id in ("c0", "c11"):
        assert await there.conversation(case_id, whole=True) == await kept.conversation(case_id, whole=True)
        assert await there.load(case_id) == await kept.load(case_id)
        assert await there.letters(case_id) == await kept.letters(case_id)
    assert await there.owner((3).to_bytes(32)) == "c3"


async def test_nothing_of_a_case_and_no_key_is_readable_in_it(kept: Cases, database: Database, tmp_path: Path) -> None:
    await _fill(kept, 2)
    back_up(database, tmp_path / "cases.backup")
    content = gzip.decompress((tmp_path / "cases.backup").read_bytes())
    assert b"line 1" not in content and b"mine" not in content and b"keys" not in content.splitlines()[0]
    assert keys_in(tmp_path / "cases.backup") == []


async def test_with_its_key_it_can_be_read_anywhere(
    kept: Cases, database: Database, settings: Settings, tmp_path: Path
) -> None:
    await _fill(kept, 2)
    path = tmp_path / "cases.backup"
    back_up(database, path, KeyFile(settings.data_dir / "data.key").read())
    elsewhere = open_database(f"sqlite:///{tmp_path}/elsewhere.db")
    vault = Vault(keys_in(path))
    prepare_database(elsewhere, vault)
    restore(elsewhere, vault, path)
    assert (await Cases(elsewhere, vault).conversation("c1"))[1].line.message == "line 1"
    elsewhere.close()


async def test_what_is_there_is_never_overwritten(
    kept: Cases, database: Database, vault: Vault, tmp_path: Path
) -> None:
    await _fill(kept, 1)
    path = tmp_path / "cases.backup"
    back_up(database, path)
    with pytest.raises(BadBackup, match="is there already"):
        back_up(database, path)
    with pytest.raises(BadBackup, match="holds cases already"):
        restore(database, vault, path)
    with pytest.raises(BadBackup, match="cannot be written"):
        back_up(database, tmp_path / "no" / "folder" / "x")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cases.backup", "data"]


async def test_another_key_is_named(kept: Cases, database: Database, vault: Vault, tmp_path: Path) -> None:
    await _fill(kept, 1)
    back_up(database, tmp_path / "cases.backup")
    other_key = Vault([new_key()])
    other = open_database(f"sqlite:///{tmp_path}/other.db")
    prepare_database(other, other_key)
    with pytest.raises(BadBackup, match=f"the key {vault.current} of this backup is not here"):
        restore(other, other_key, tmp_path / "cases.backup")
    other.close()


async def test_half_a_backup_restores_nothing(
    kept: Cases, database: Database, vault: Vault, empty: Database, tmp_path: Path
) -> None:
    await _fill(kept, 3)
    whole = tmp_path / "cases.backup"
    back_up(database, whole)
    raw, lines = whole.read_bytes(), gzip.decompress(whole.read_bytes()).splitlines(keepends=True)
    changed = b'["cases", ' + json.dumps({**json.loads(lines[2])[1], "revision": 9}).encode() + b"]\n"
    broken = {
        "cut": raw[: len(raw) // 2],
        "no tail": gzip.compress(b"".join(lines[:-1])),
        "a row less": gzip.compress(b"".join(lines[:5] + lines[6:])),
        "a row changed": gzip.compress(b"".join([*lines[:2], changed, *lines[3:]])),
        "something after it": gzip.compress(b"".join([*lines, b"more"])),
        "another version": gzip.compress(b'{"pushback": 99}\n'),
        "no JSON": gzip.compress(b"hello"),
        "no gzip": b"hello",
        "nothing": b"",
    }
    for name, content in broken.items():
        path = tmp_path / f"{name}.backup"
        path.write_bytes(content)
        with pytest.raises(BadBackup, match=r"no whole backup|another version"):
            restore(empty, vault, path)
        assert await Cases(empty, vault).latest() is None, name
    with pytest.raises(BadBackup, match="there is no file"):
        restore(empty, vault, tmp_path / "nowhere")
    assert restore(empty, vault, whole) == 3
