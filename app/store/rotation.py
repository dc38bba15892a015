"""Seal everything anew under another key, in small steps, beside a server that goes on answering."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, select, tuple_, update

from app.store.database import Database
from app.store.faults import Damaged
from app.store.tables import SEALED, data_keys, record
from app.store.vault import Vault, key_id, new_key, sealed_with

log = logging.getLogger("pushback.store")

BATCH = 200
# A turn that sealed its words with the old key just before the new one came has written them by then: it waits for
# the database at most as long as busy_timeout.
GRACE = 12.0


def rotate(
    database: Database, vault: Vault, *, grace: float = GRACE, tell: Callable[[str], None] = lambda _: None
) -> int:
    """Bring every row under a new key and forget the old ones; how many values were sealed anew.

    Keys that were given by PUSHBACK_DATA_KEY are brought under its first one. Cut short, it is simply run again.
    """
    vault.refresh()
    file, started = vault.file, time.monotonic()
    if file is not None:
        keys = file.read()
        # Two keys in the file: an earlier rotation was cut short, and its new key is already in use.
        fresh = keys if len(keys) > 1 else [new_key(), *keys]
        database.writing(_note_key, key_id(fresh[0]))
        if fresh is not keys:
            file.replace(fresh)
        vault.refresh()
    current = vault.current
    done = sum(_pass(database, vault, table) for table in SEALED)
    if file is not None and done:
        waited = grace - (time.monotonic() - started)
        if waited > 0:
            tell(f"Waiting {waited:.0f} seconds for turns in flight.")
            time.sleep(waited)
    done += sum(_pass(database, vault, table) for table in SEALED)
    database.writing(_forget_others, current)
    if file is not None:
        file.replace([key for key in file.read() if key_id(key) == current])
        vault.refresh()
    return done


def _note_key(db: Connection, name: str) -> None:
    """A key is known to the database before anything is sealed with it."""
    if db.scalar(select(data_keys.c.key_id).where(data_keys.c.key_id == name)) is None:
        db.execute(data_keys.insert().values(key_id=name))


def _forget_others(db: Connection, current: str) -> None:
    db.execute(delete(data_keys).where(data_keys.c.key_id != current))


def _pass(database: Database, vault: Vault, table: Table) -> int:
    """Go through a table once, by its primary key."""
    done, last = 0, None
    while True:
        seen, last = database.writing(_batch, vault, table, last)
        done += seen
        if last is None:
            return done


def _batch(db: Connection, vault: Vault, table: Table, after: Any) -> tuple[int, Any]:
    """Seal the next rows anew; how many values changed, and the key of the last row, None at the end."""
    keys, columns, done = list(table.primary_key), SEALED[table], 0
    query = select(*keys, *(table.c[name] for name in columns)).order_by(*keys).limit(BATCH).with_for_update()
    if after is not None:
        query = query.where(tuple_(*keys) > tuple_(*after))
    rows = list(db.execute(query))
    here = [key == bindparam(f"at_{key.name}") for key in keys]
    for row in rows:
        key = row[: len(keys)]
        changed = dict(_sealed_anew(vault, table, key, zip(columns, row[len(keys) :], strict=True)))
        if changed:
            at = {f"at_{column.name}": value for column, value in zip(keys, key, strict=True)}
            db.execute(update(table).where(*here).values(changed), at)
            done += len(changed)
    return done, tuple(rows[-1][: len(keys)]) if len(rows) == BATCH else None


def _sealed_anew(
    vault: Vault, table: Table, key: Any, values: Iterator[tuple[str, bytes | None]]
) -> Iterator[tuple[str, bytes]]:
    for column, sealed in values:
        if sealed is not None and sealed_with(bytes(sealed)) != vault.current:
            name = record(table, column, *key)
            try:
                opened = vault.open_compressed(name, bytes(sealed))
            except Damaged:
                log.warning("a damaged value in %s was left as it is", table.name)
                continue
            yield column, vault.seal_compressed(name, opened)
