"""The playbook as one compressed file, so that a command answers before it could have read the YAML.

It carries a hash of the files it was made from. Where they have changed since, the YAML is read after all.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from app.core.playbook import Playbook

COMPILED = Path(__file__).parent.parent / "language" / "trained" / "playbook.z"


def playbook_hash(folder: Path) -> bytes:
    """Changes when a file of the playbook does, or its name."""
    whole = sha256()
    for path in _files(folder):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.digest()


def compiled(folder: Path, source: Path = COMPILED) -> Playbook | None:
    """The compiled playbook; None where it is missing, damaged or not of this folder."""
    try:
        raw = source.read_bytes()
        if raw[:32] != playbook_hash(folder):
            return None
        return Playbook.model_validate_json(zlib.decompress(raw[32:]))
    except (OSError, ValueError, zlib.error):
        return None


def write_compiled(playbook: Playbook, folder: Path, target: Path = COMPILED) -> None:
    """Write the playbook of a folder; the same playbook gives the same bytes."""
    target.write_bytes(playbook_hash(folder) + zlib.compress(playbook.model_dump_json().encode(), 9))


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(
        path
        for suffix in ("*.yaml", "*.md")
        for path in folder.rglob(suffix)
        if path.name != "README.md" and not path.name.startswith(".")
    )
