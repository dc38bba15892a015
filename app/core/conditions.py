"""The small `when` grammar. A condition answers true, false, or "unknown: ask this fact".

    {fact: x, is: v}   {fact: x, in: [..]}   {fact: x, at_most: n}   {fact: x, at_least: n}
    {known: x}   {all: [..]}   {any: [..]}   {not: c}

That is the whole grammar; what needs more belongs in core under a name (see `view.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.core.money import Money


@dataclass(frozen=True, slots=True)
class Unknown:
    """Not known. `ask` names the fact to ask for, or is None when the person declined to say."""

    ask: str | None


Answer = bool | Unknown
View = Mapping[str, Any]  # fact name -> value or Unknown

_TESTS = ("is", "in", "at_most", "at_least")


def problems(condition: Any, names: set[str], at: str = "when") -> Iterator[str]:
    """Say what is wrong with a condition: its form, and facts that do not exist."""
    if not isinstance(condition, dict):
        yield f"{at}: a condition is a mapping such as {{fact: x, is: v}}, not {condition!r}"
        return
    keys = set(condition)
    if keys in ({"all"}, {"any"}):
        key = next(iter(keys))
        if not isinstance(condition[key], list) or not condition[key]:
            yield f"{at}.{key}: takes a list of conditions"
            return
        for i, part in enumerate(condition[key]):
            yield from problems(part, names, f"{at}.{key}[{i}]")
    elif keys == {"not"}:
        yield from problems(condition["not"], names, f"{at}.not")
    elif keys == {"known"}:
        if condition["known"] not in names:
            yield f"{at}.known: there is no fact called {condition['known']!r}"
    elif "fact" in keys and len(keys) == 2 and keys & set(_TESTS):
        if condition["fact"] not in names:
            yield f"{at}.fact: there is no fact called {condition['fact']!r}"
        if "in" in keys and not isinstance(condition["in"], list):
            yield f"{at}.in: takes a list of values"
    else:
        yield f"{at}: {sorted(map(str, keys))} is not one of the forms of the grammar"


def evaluate(condition: Mapping[str, Any], view: View) -> Answer:
    """Answer a (valid) condition on what is known. In `all` one false settles it, in `any` one true."""
    if "fact" in condition:
        return _test(view[condition["fact"]], condition)
    match condition:
        case {"all": parts}:
            return _first(parts, view, settles=False)
        case {"any": parts}:
            return _first(parts, view, settles=True)
        case {"not": part}:
            answer = evaluate(part, view)
            return answer if isinstance(answer, Unknown) else not answer
        case {"known": name}:
            value = view[name]
            return not (value is None or isinstance(value, Unknown))
    raise ValueError(f"not a condition: {condition!r}")


def _first(parts: list[Any], view: View, *, settles: bool) -> Answer:
    unknown: Unknown | None = None
    for part in parts:
        answer = evaluate(part, view)
        if isinstance(answer, Unknown):
            # An open question beats a declined one: something can still be learnt.
            unknown = answer if unknown is None or unknown.ask is None else unknown
        elif answer is settles:
            return settles
    return unknown if unknown is not None else not settles


def _test(value: Any, test: Mapping[str, Any]) -> Answer:
    if value is None:
        return Unknown(test["fact"])
    if isinstance(value, Unknown):
        return value
    match test:
        case {"is": wanted}:
            return bool(_same_kind(value, wanted))
        case {"in": wanted}:
            return any(_same_kind(value, w) for w in wanted)
        case {"at_most": limit}:
            return bool(value <= _limit(value, limit))
        case {"at_least": limit}:
            return bool(value >= _limit(value, limit))
    raise ValueError(f"not a test: {test!r}")


def _same_kind(value: Any, wanted: Any) -> bool:
    return type(value) is type(wanted) and value == wanted


def _limit(value: Any, limit: Any) -> Any:
    return Money.parse(limit) if isinstance(value, Money) else limit
