"""`pushback rotate-key`, `backup` and `restore`: looking after what is kept."""

from __future__ import annotations

import sys
from pathlib import Path

from app.main import open_store
from app.settings import PREFIX, Settings
from app.store.backup import BadBackup, back_up, keys_in, restore, take_over_keys
from app.store.faults import DatabaseUnusable, StoreFault
from app.store.rotation import rotate
from app.store.vault import KEY_FILE, KeyFile

BAD_INPUT, OUR_FAULT = 2, 1


def rotate_key(settings: Settings) -> int:
    """Seal everything under a new key. A server may go on answering meanwhile."""
    try:
        database, vault = open_store(settings)
    except DatabaseUnusable as error:
        return _say(str(error), BAD_INPUT)
    try:
        done = rotate(database, vault, tell=lambda words: print(words, flush=True))
    except StoreFault as error:
        return _say(f"{error}. Nothing is lost: run it again, it goes on where it stopped.", OUR_FAULT)
    finally:
        database.close()
    print(f"Sealed {done:,} values anew under the key {vault.current}; no row needs another one.")
    if settings.data_key is None:
        print(f"The new key is in {settings.data_dir / KEY_FILE}. Keep a copy of it somewhere else.")
    else:
        print(f"Take every other key out of {PREFIX}DATA_KEY. Backups made before still need them.")
    return 0


def make_backup(settings: Settings, path: Path, *, with_key: bool) -> int:
    """Write everything into one new file."""
    try:
        database, _ = open_store(settings)
    except DatabaseUnusable as error:
        return _say(str(error), BAD_INPUT)
    try:
        keys = KeyFile(settings.data_dir / KEY_FILE).read() if with_key and settings.data_key is None else None
        count = back_up(database, path, keys)
    except BadBackup as error:
        return _say(str(error), BAD_INPUT)
    except StoreFault as error:
        return _say(str(error), OUR_FAULT)
    finally:
        database.close()
    print(f"{count:,} case{'' if count == 1 else 's'} in {path}.")
    if keys is not None:
        print("The key is in it: whoever holds this file can read everything. Lock it away.")
    else:
        where = f"{PREFIX}DATA_KEY" if settings.data_key is not None else settings.data_dir / KEY_FILE
        print(f"The key is not in it. Keep a copy of {where} elsewhere: without it nobody can read this, you included.")
    return 0


def read_backup(settings: Settings, path: Path) -> int:
    """Read a backup into an empty database, of either kind."""
    try:
        keys = keys_in(path)
        if keys and settings.data_key is None:
            settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            take_over_keys(KeyFile(settings.data_dir / KEY_FILE), keys)
        database, vault = open_store(settings)
    except DatabaseUnusable as error:
        return _say(str(error), BAD_INPUT)
    try:
        count = restore(database, vault, path)
    except BadBackup as error:
        return _say(str(error), BAD_INPUT)
    except StoreFault as error:
        return _say(f"{error}. Nothing was restored.", OUR_FAULT)
    finally:
        database.close()
    print(f"{count:,} case{'' if count == 1 else 's'} restored. Tokens and cookies open them as before.")
    return 0


def _say(why: str, code: int) -> int:
    print(f"pushback: {why}", file=sys.stderr)
    return code
