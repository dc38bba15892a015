"""JSON that can be kept: half of a character pair, as broken text may hold, becomes a replacement character."""

from __future__ import annotations

import math
from typing import Any

DEEPEST = 60  # no record of ours is nested half as deep


def whole(value: Any, deepest: int = DEEPEST) -> Any:
    """The same text, or the same JSON with every text in it, without half characters.

    ValueError when it is nested deeper, or holds NaN or infinity: Python reads them, and no browser does.
    """
    if deepest == 0:
        raise ValueError("it is nested too deeply")
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {whole(name): whole(one, deepest - 1) for name, one in value.items()}
        case list():
            return [whole(one, deepest - 1) for one in value]
        case float() if not math.isfinite(value):
            raise ValueError("it holds a number that is none")
    return value
