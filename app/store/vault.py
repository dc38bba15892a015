"""Seal what people told us before it is written, and open it again. AES-256-GCM; the row's name is bound in.

A sealed value is: format (1 byte), key id (8), nonce (12), ciphertext with its tag. Before sealing it is compressed.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import secrets
import zlib
from collections.abc import Iterable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.store.faults import Damaged, DatabaseUnusable

KEY_BYTES = 32
KEY_FILE = "data.key"
_FORMAT, _ID, _NONCE = b"\x01", 8, 12
_HEAD = len(_FORMAT) + _ID + _NONCE
_COMMENT = "# The keys to your cases, the one in use first. Keep a copy elsewhere: without it nobody can read them.\n"


class BadKey(ValueError):
    """What was given is no key; the message says what one looks like, and never repeats it."""

    def __init__(self) -> None:
        super().__init__("a key is 32 random bytes in base64, as made by: openssl rand -base64 32")


def key_id(key: bytes) -> str:
    """The public name of a key: tells which one sealed a row, and nothing else."""
    return hashlib.sha256(b"pushback data key" + key).hexdigest()[: 2 * _ID]


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def read_keys(text: str) -> list[bytes]:
    """Keys in base64 or hex, parted by commas or white space, the one in use first. BadKey when one is none."""
    words = [word for line in text.splitlines() for word in line.partition("#")[0].replace(",", " ").split()]
    return [_read_key(word) for word in words]


def _read_key(word: str) -> bytes:
    try:
        if len(word) == 2 * KEY_BYTES:
            return bytes.fromhex(word)
        key = base64.b64decode(word.replace("-", "+").replace("_", "/") + "=" * (-len(word) % 4), validate=True)
    except (ValueError, binascii.Error):
        raise BadKey from None
    if len(key) != KEY_BYTES:
        raise BadKey
    return key


class KeyFile:
    """The keys beside the data, readable by their owner alone. Written whole or not at all."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> list[bytes]:
        """The keys, none when there is no file. DatabaseUnusable when it can't be read."""
        try:
            if self.path.stat().st_mode & 0o077:
                self.path.chmod(0o600)
            keys = read_keys(self.path.read_text(encoding="ascii"))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise DatabaseUnusable(f"the key file {self.path} cannot be read: {error.strerror}") from None
        except ValueError:  # no key, or not even text
            raise DatabaseUnusable(f"the key file {self.path} is damaged: put your copy of it back") from None
        if not keys:
            raise DatabaseUnusable(f"the key file {self.path} is empty: put your copy of it back")
        return keys

    def make(self) -> None:
        """A first key. Of two who make one at the same moment, one wins and both use it."""
        fresh = self._written([new_key()])
        try:
            os.link(fresh, self.path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
        _sync_folder(self.path.parent)

    def replace(self, keys: list[bytes]) -> None:
        os.replace(self._written(keys), self.path)
        _sync_folder(self.path.parent)

    def mark(self) -> tuple[int, int] | None:
        """Changes whenever the file does."""
        try:
            found = os.stat(self.path)
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino

    def _written(self, keys: list[bytes]) -> Path:
        fresh = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}")
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(_COMMENT + "".join(base64.b64encode(key).decode() + "\n" for key in keys))
            file.flush()
            os.fsync(file.fileno())
        return fresh


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Vault:
    """Seals with the first key, opens with any. Keys in a file are read again when the file changes."""

    def __init__(self, keys: Iterable[bytes] = (), file: KeyFile | None = None) -> None:
        self._file = file
        self._mark: tuple[int, int] | None = None
        self._use(list(keys))

    def _use(self, keys: list[bytes]) -> None:
        self._ciphers = {key_id(key): AESGCM(key) for key in keys}
        self._current = key_id(keys[0]) if keys else ""

    def refresh(self) -> None:
        """Follow a change of the key file, as a rotation in another process makes it."""
        if self._file is not None and (mark := self._file.mark()) != self._mark and mark is not None:
            self._use(self._file.read())
            self._mark = mark

    @property
    def key_ids(self) -> frozenset[str]:
        """The keys that this vault can open with."""
        return frozenset(self._ciphers)

    @property
    def current(self) -> str:
        """The key that this vault seals with; empty when it has none."""
        return self._current

    @property
    def file(self) -> KeyFile | None:
        return self._file

    def seal(self, record: str, content: bytes) -> bytes:
        """`content` so that only this vault can read it, and only as this record."""
        return self.seal_compressed(record, compress(content))

    def seal_compressed(self, record: str, compressed: bytes) -> bytes:
        self.refresh()
        nonce = os.urandom(_NONCE)
        sealed = self._ciphers[self._current].encrypt(nonce, compressed, record.encode())
        return _FORMAT + bytes.fromhex(self._current) + nonce + sealed

    def open(self, record: str, sealed: bytes) -> bytes:
        """The content. Damaged when the row was changed, belongs elsewhere, or needs another key."""
        try:
            return zlib.decompress(self.open_compressed(record, sealed))
        except zlib.error:
            raise Damaged(f"{record} cannot be read") from None

    def open_compressed(self, record: str, sealed: bytes) -> bytes:
        key = sealed_with(sealed)
        if key not in self._ciphers:
            self.refresh()
        cipher = self._ciphers.get(key)
        if cipher is None:
            raise Damaged(f"{record} cannot be read with the keys that are here")
        try:
            return cipher.decrypt(sealed[_HEAD - _NONCE : _HEAD], sealed[_HEAD:], record.encode())
        except InvalidTag:
            raise Damaged(f"{record} cannot be read") from None


def compress(content: bytes) -> bytes:
    return zlib.compress(content, 1)


def sealed_with(sealed: bytes) -> str:
    """The id of the key that sealed this; empty when it is no sealed value."""
    return sealed[1 : 1 + _ID].hex() if sealed[:1] == _FORMAT and len(sealed) > _HEAD else ""
