"""The file of tables that a user has brought in (`imported.db`): its form, and how a new state replaces it whole.

Beside the shipped reference: nothing of it is shipped, and the app works without it.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

PairKind = Literal["practitioner", "hospital"]
LimitKind = Literal["practitioner", "hospital", "equipment"]
KINDS: tuple[LimitKind, ...] = ("practitioner", "hospital", "equipment")  # their place is their number in the file

IMPORTED = "imported.db"  # in the user's data folder
_FORM = 1
# Days are whole numbers as CMS writes them, 20260401; 0 stands for "no end".
_TABLES = """
CREATE TABLE rationale (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE pair (
  column1 TEXT NOT NULL, column2 TEXT NOT NULL, kind INTEGER NOT NULL, since INTEGER NOT NULL,
  until INTEGER NOT NULL, modifier INTEGER NOT NULL, rationale INTEGER NOT NULL,
  PRIMARY KEY (column1, column2, kind, since)
) WITHOUT ROWID;
CREATE TABLE unit_limit (
  code TEXT NOT NULL, kind INTEGER NOT NULL, most INTEGER NOT NULL, adjudication INTEGER, rationale INTEGER NOT NULL,
  PRIMARY KEY (code, kind)
) WITHOUT ROWID;
CREATE TABLE source (
  content TEXT PRIMARY KEY, topic TEXT NOT NULL, kind INTEGER NOT NULL, release TEXT NOT NULL, name TEXT NOT NULL,
  entries INTEGER NOT NULL
) WITHOUT ROWID;
"""


def open_imported(path: Path) -> sqlite3.Connection:
    """The file, to read. BadTable where it is none of ours; FileNotFoundError where nothing was imported yet."""
    if not path.is_file():
        raise FileNotFoundError(path)
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    try:
        form = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError:
        form = None
    if form != _FORM:
        connection.close()
        raise BadTable(f"{path} was not written by this version; delete it and import the files again")
    return connection


class BadTable(Exception):
    """A file that cannot be imported: what is wrong with it and what to do. Nothing was changed."""


@contextmanager
def replacing(target: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the file to change; it takes the place of the file at the end, or nothing changes at all.

    Who reads meanwhile goes on with the old state. Of two imports at once the later one is refused.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    before = _mark(target)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    os.close(handle)
    fresh = Path(name)
    try:
        with closing(sqlite3.connect(fresh)) as connection:
            if before is not None:
                with closing(open_imported(target)) as old:
                    old.backup(connection)
            # The copy is thrown away when anything fails, so it needs no journal.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            if before is None:
                connection.executescript(_TABLES)
                connection.execute(f"PRAGMA user_version = {_FORM}")
            yield connection
            connection.commit()
        with fresh.open("rb+") as written:
            os.fsync(written.fileno())
        if _mark(target) != before:
            raise BadTable("another import has finished meanwhile; nothing was changed, run this one again")
        fresh.replace(target)
    except sqlite3.OperationalError as error:
        raise BadTable(f"{target} cannot be written ({error}); nothing was changed") from None
    finally:
        fresh.unlink(missing_ok=True)


def _mark(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
