"""One JSON value out of a model's answer."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

_FENCED = re.compile(r"```[a-zA-Z]*\s*(.*?)```", re.S)
_BEGIN = re.compile(r"[\[{]")


def one_value(text: str, *, loose: bool) -> Any:
    """The value; `loose` takes it from a fence or from between other words. ValueError when there is none."""
    try:
        return _value(text)
    except ValueError:
        if not loose:
            raise
    fences = _FENCED.findall(text)
    if len(fences) == 1:
        return _value(fences[0])
    at = 0
    while (begin := _BEGIN.search(text, at)) is not None:
        try:
            _, end = _DECODER.raw_decode(text, begin.start())
        except json.JSONDecodeError as error:
            at = max(error.pos, begin.end())  # not from within: a part of a broken value is another value
        except RecursionError:
            break
        else:
            return _value(text[begin.start() : end])
    raise ValueError("no JSON value in it")


def _value(text: str) -> Any:
    try:
        value = _DECODER.decode(text.strip())
        json.dumps(
            value, ensure_ascii=False, allow_nan=False
        ).encode()  # half a character can be escaped, and could not be kept
    except RecursionError:
        raise ValueError("nested too deep") from None
    return value


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no JSON")


_DECODER = json.JSONDecoder(parse_constant=_no_number)
