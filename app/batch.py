"""JSON Lines in, JSON Lines out: one answer for one line, in order, each written at once."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO


class BadInput(Exception):
    """Input that cannot be used; the message says what to put right."""


def read_json(text: str | bytes, what: str) -> Any:
    """JSON, or BadInput in words."""
    try:
        return json.loads(text.decode("utf-8-sig") if isinstance(text, bytes) else text)
    except UnicodeDecodeError:
        raise BadInput(f"{what} is not UTF-8 text") from None
    except RecursionError:
        raise BadInput(f"{what} is nested too deeply") from None
    except ValueError as error:
        raise BadInput(f"{what} is not JSON: {error}") from None


def open_lines(name: str) -> BinaryIO:
    """The lines of a file, or of standard input for `-`."""
    if name == "-":
        return sys.stdin.buffer
    try:
        return open(name, "rb")
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror}") from None


def answer_lines(lines: Iterable[bytes], answer: Callable[[Any], dict[str, Any]]) -> None:
    """Answer every line; one that cannot be read is answered with its error, and the run goes on."""
    for line in lines:
        answered: dict[str, Any] = {"id": None}
        try:
            fields = read_json(line.strip(), "the line")
            if isinstance(fields, dict):
                answered["id"] = fields.get("id")
            answered |= answer(fields)
        except BadInput as error:
            answered["error"] = str(error)
        print(json.dumps(answered), flush=True)
