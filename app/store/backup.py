"""A whole database as one file, from either kind into either kind. What was sealed stays sealed in it.

Lines of JSON, compressed: a head, one line to a row, and a tail with the count and a checksum. The key is not in it
unless it is asked for: a copy of the cases and a copy of the key belong in two places.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, LargeBinary, Table, insert, select

from app.store.database import Database
from app.store.tables import calls, capabilities, cases, data_keys, itemized_bills, letters, rehearsals, turns
from app.store.vault import KeyFile, Vault, read_keys

FORMAT = 1
TABLES: tuple[Table, ...] = (data_keys, cases, capabilities, turns, letters, itemized_bills, calls, rehearsals)
BATCH = 500


class BadBackup(Exception):
    """A backup that cannot be made or read back; the message is one line that says what to do."""


def back_up(database: Database, path: Path, keys: list[bytes] | None = None) -> int:
    """Write everything to a new file, readable by its owner alone; the number of cases. Whole or not at all."""
    if path.exists():
        raise BadBackup(f"{path} is there already: name another file")
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as raw:
            with gzip.open(raw, "wt", encoding="utf-8", compresslevel=1) as file:  # what is sealed shrinks no more
                count = database.reading(_write, file, keys)
            raw.flush()
            os.fsync(raw.fileno())
        os.link(fresh, path)
    except OSError as error:
        raise BadBackup(f"{path} cannot be written: {error.strerror}") from None
    finally:
        fresh.unlink(missing_ok=True)
    return count


def _write(db: Connection, file: IO[str], keys: list[bytes] | None) -> int:
    if db.dialect.name == "postgresql":  # one moment for all tables; SQLite's transaction is that already
        db.rollback()
        db = db.execution_options(isolation_level="REPEATABLE READ")
    head: dict[str, Any] = {"pushback": FORMAT}
    if keys is not None:
        head["keys"] = [base64.b64encode(key).decode() for key in keys]
    file.write(json.dumps(head) + "\n")
    digest, rows, found = hashlib.sha256(), 0, 0
    for table in TABLES:
        for row in db.execution_options(yield_per=BATCH).execute(select(table)).mappings():
            line = json.dumps([table.name, {name: _plain(value) for name, value in row.items()}]) + "\n"
            digest.update(line.encode())
            file.write(line)
            rows += 1
            found += table is cases
    file.write(json.dumps({"rows": rows, "sha256": digest.hexdigest()}) + "\n")
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    return value.isoformat() if isinstance(value, datetime) else value


def restore(database: Database, vault: Vault, path: Path) -> int:
    """Read a backup into a database that holds no case; the number of cases. All of it or nothing."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            return database.writing(_read, vault, file, path)
    except FileNotFoundError:
        raise BadBackup(f"there is no file {path}") from None
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise BadBackup(f"{path} cannot be read: {error.strerror}") from None
        raise BadBackup(f"{path} is no whole backup: nothing was restored") from None


def keys_in(path: Path) -> list[bytes]:
    """The keys that came along in a backup, none for most."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            return read_keys(" ".join(json.loads(file.readline()).get("keys", ())))
    except (OSError, EOFError, ValueError, AttributeError, TypeError):
        return []  # `restore` says what is wrong with it


def take_over_keys(file: KeyFile, keys: list[bytes]) -> None:
    """Put a backup's keys beside the data, before those that are there; the ones in use come first."""
    here = file.read()
    file.replace(list(dict.fromkeys((*here, *keys))) if here else keys)


def _read(db: Connection, vault: Vault, file: IO[str], path: Path) -> int:
    if db.execute(select(cases.c.id).limit(1)).first() is not None:
        raise BadBackup("this database holds cases already: restore into an empty one (PUSHBACK_DATA_DIR)")
    if json.loads(file.readline())["pushback"] != FORMAT:
        raise BadBackup(f"{path} was made by another version of pushback")
    known = set(db.scalars(select(data_keys.c.key_id)))
    tables = {table.name: table for table in TABLES}
    digest, rows, found, waiting = hashlib.sha256(), 0, 0, _Waiting(db)
    for line in file:
        read = json.loads(line)
        if isinstance(read, dict):
            if file.read(1) or read != {"rows": rows, "sha256": digest.hexdigest()}:
                break
            waiting.flush()
            return found
        digest.update(line.encode())
        rows += 1
        table = tables[read[0]]
        row = dict(_typed(table, read[1]))
        if table is data_keys:
            if row["key_id"] not in vault.key_ids:
                raise BadBackup(
                    f"the key {row['key_id']} of this backup is not here: put its data.key beside the data, "
                    "or give it with PUSHBACK_DATA_KEY"
                )
            if row["key_id"] in known:
                continue
        found += table is cases
        waiting.add(table, row)
    raise BadBackup(f"{path} is no whole backup: nothing was restored")


class _Waiting:
    """Rows of one table on their way in, a batch at a time."""

    def __init__(self, db: Connection) -> None:
        self._db, self._rows, self._table = db, list[dict[str, Any]](), cases

    def add(self, table: Table, row: dict[str, Any]) -> None:
        if table is not self._table or len(self._rows) >= BATCH:
            self.flush()
        self._table = table
        self._rows.append(row)

    def flush(self) -> None:
        if self._rows:
            self._db.execute(insert(self._table), self._rows)
        self._rows.clear()


def _typed(table: Table, row: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        column = table.c[name]
        if value is not None and isinstance(column.type, LargeBinary):
            value = base64.b64decode(value, validate=True)
        elif value is not None and column.type.python_type is datetime:
            value = datetime.fromisoformat(value)
        yield name, value
