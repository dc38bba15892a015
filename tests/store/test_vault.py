"""What is sealed opens again for its own row and key alone; keys live in a file of their own."""

from __future__ import annotations

import base64
import stat
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from app.store.database import Database, open_database, prepare_database
from app.store.faults import Damaged, DatabaseUnusable
from app.store.vault import BadKey, KeyFile, Vault, key_id, new_key, read_keys, sealed_with

KEY = bytes(range(32))


@given(st.binary(max_size=5_000), st.text(min_size=1, max_size=50))
def test_it_opens_as_it_was(content: bytes, record: str) -> None:
    vault = Vault([KEY])
    sealed = vault.seal(record, content)
    assert vault.open(record, sealed) == content
    assert sealed_with(sealed) == key_id(KEY)


@given(st.data())
def test_a_changed_bit_or_another_row_does_not_open(data: st.DataObject) -> None:
    vault = Vault([KEY])
    sealed = vault.seal("turns/a/1/line", b"my own words")
    with pytest.raises(Damaged):
        vault.open("turns/b/1/line", sealed)
    place, bit = data.draw(st.integers(0, len(sealed) - 1)), data.draw(st.integers(0, 7))
    changed = bytearray(sealed)
    changed[place] ^= 1 << bit
    with pytest.raises(Damaged):
        vault.open("turns/a/1/line", bytes(changed))
    with pytest.raises(Damaged):
        vault.open("turns/a/1/line", sealed[: data.draw(st.integers(0, len(sealed) - 1))])


def test_the_same_words_never_look_the_same() -> None:
    vault = Vault([KEY])
    assert vault.seal("r", b"hello") != vault.seal("r", b"hello")


def test_the_first_key_seals_and_every_key_opens() -> None:
    old, new = Vault([KEY]), Vault([new_key(), KEY])
    sealed = old.seal("r", b"hello")
    assert new.open("r", sealed) == b"hello"
    with pytest.raises(Damaged, match="keys that are here"):
        old.open("r", new.seal("r", b"hello"))


@pytest.mark.parametrize("form", [base64.b64encode, base64.urlsafe_b64encode])
def test_keys_are_read_in_every_usual_form(form: object) -> None:
    other = bytes(255 - n for n in range(32))
    words = [form(KEY).decode(), form(other).decode().rstrip("="), KEY.hex()]  # type: ignore[operator]
    assert read_keys(f"# two keys\n{words[0]}, {words[1]}\n{words[2]}  # again\n") == [KEY, other, KEY]


@pytest.mark.parametrize("word", ["short", "0" * 63, "!" * 44, base64.b64encode(KEY[:-1]).decode(), "é" * 44])
def test_what_is_no_key_is_refused_without_being_repeated(word: str) -> None:
    with pytest.raises(BadKey) as caught:
        read_keys(word)
    assert word not in str(caught.value) and "openssl rand" in str(caught.value)


# the file


def test_the_key_file_is_its_owners_alone(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "data.key")
    assert file.read() == []
    file.make()
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600 and len(file.read()) == 1
    file.path.chmod(0o644)
    file.read()
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["data.key"]


def test_of_many_who_make_a_key_one_wins(tmp_path: Path) -> None:
    files = [KeyFile(tmp_path / "data.key") for _ in range(8)]
    threads = [Thread(target=file.make) for file in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({tuple(file.read()) for file in files}) == 1


@pytest.mark.parametrize("content", [b"", b"# nothing\n", b"\xff\xfe", b"no key at all"])
def test_a_damaged_key_file_stops_the_start_and_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "data.key"
    path.write_bytes(content)
    with pytest.raises(DatabaseUnusable, match="put your copy of it back"):
        KeyFile(path).read()
    assert path.read_bytes() == content


def test_a_vault_follows_its_file(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "data.key")
    file.make()
    ours, theirs = Vault(file=file), Vault(file=KeyFile(file.path))
    ours.refresh()
    sealed = ours.seal("r", b"before")
    file.replace([new_key(), *file.read()])
    assert theirs.open("r", sealed) == b"before"
    assert ours.open("r", theirs.seal("r", b"after")) == b"after"  # the new key is read when it is met
    assert sealed_with(ours.seal("r", b"x")) == key_id(file.read()[0])


# the key and its database


def test_a_database_does_not_start_without_the_key_that_sealed_it(database: Database, vault: Vault) -> None:
    with pytest.raises(DatabaseUnusable, match=f"the key {vault.current} .* is not here"):
        prepare_database(database, Vault([new_key()]))
    prepare_database(database, vault)


def test_a_lost_key_file_is_not_replaced_by_a_new_one(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "data.key")
    database = open_database(f"sqlite:///{tmp_path}/pushback.db")
    prepare_database(database, Vault(file=file))
    away = tmp_path / "away"
    file.path.rename(away)
    with pytest.raises(DatabaseUnusable, match=r"put back .*data\.key"):
        prepare_database(database, Vault(file=KeyFile(file.path)))
    assert not file.path.exists()
    away.rename(file.path)
    prepare_database(database, Vault(file=KeyFile(file.path)))
    assert database.reading(lambda db: db.scalar(text("select count(*) from data_keys"))) == 1
    database.close()
