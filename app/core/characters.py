"""Text that can be kept: half of a character pair, as broken text may hold, becomes a replacement character."""

from __future__ import annotations

from typing import Any

DEEPEST = 60  # no record of ours is nested half as deep


def whole(value: Any, deepest: int = DEEPEST) -> Any:
    """The same text, or the same JSON with every text in it, without half characters. ValueError when nested deeper."""
    if deepest == 0:
        raise ValueError("it is nested too deeply")
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {whole(name): whole(one, deepest - 1) for name, one in value.items()}
        case list():
            return [whole(one, deepest - 1) for one in value]
    return value
