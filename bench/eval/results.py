"""The figures of one model as text, and those of two beside each other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

# By section: the figures that are compared, and whether more of it is better; None where neither is.
FIGURES: dict[str, dict[str, bool | None]] = {
    "wording": {
        "worded": True, "own_words": True, "slots_kept": True, "answers_first": True,
        "script_answers_first": None, "brief": True, "words_to_script": None, "plain": True, "grade": None,
        "one_ask": True, "first_ms": False, "whole_ms": False,
    },
    "reading": {
        "alone.precision": None, "alone.recall": None, "in_a_turn.precision": True, "in_a_turn.recall": True,
        "always.precision": True, "always.recall": True, "asked_in_a_turn": None, "better": True, "worse": False,
        "doubts": None,
    },
}  # fmt: skip
COUNTS = {"wording": ("outcomes", "refused", "failed"), "reading": ("refused", "failed")}


def show(result: dict[str, Any]) -> str:
    """One result as a table."""
    rows = [f"{result['model']}, {result['date']}, prompts {result['prompts']}"]
    for section, figures in FIGURES.items():
        rows.append(f"\n{section}")
        rows += [f"  {name:24}{_text(_figure(result, section, name)):>10}" for name in figures]
        rows += [f"  {name:24}{_counted(result[section][name])}" for name in COUNTS[section]]
    return "\n".join(rows)


def compare(first: dict[str, Any], second: dict[str, Any]) -> str:
    """Two results in columns, and by how much the second is above the first; a star where it is the better one."""
    rows = [f"{'':26}{first['model'][:18]:>20}{second['model'][:18]:>20}{'difference':>14}"]
    if first["prompts"] != second["prompts"]:
        rows.append("The prompts are not the same: the models are not all that differs.")
    for section, figures in FIGURES.items():
        rows.append(section)
        for name, more_is_better in figures.items():
            one, other = _figure(first, section, name), _figure(second, section, name)
            gap = "" if one is None or other is None else f"{other - one:+.3g}"
            is_better = gap and more_is_better is not None and (other > one if more_is_better else other < one)
            rows.append(f"  {name:24}{_text(one):>20}{_text(other):>20}{gap:>14}{' *' if is_better else ''}")
        for name in COUNTS[section]:
            rows += [f"  {name:24}{_counted(first[section][name])}", f"  {'':24}{_counted(second[section][name])}"]
    return "\n".join(rows)


def read(path: Path) -> dict[str, Any]:
    """A result that was kept."""
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return result


def keep(result: dict[str, Any], folder: Path) -> Path:
    """Write it to a file of its own, named after the model and the day."""
    folder.mkdir(parents=True, exist_ok=True)
    name = "".join(c if c.isalnum() or c in ".-" else "-" for c in f"{result['model']}-{result['date']}")
    path = folder / f"{name}.json"
    path.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _figure(result: dict[str, Any], section: str, name: str) -> float | None:
    value: Any = result[section]
    for part in name.split("."):
        value = value[part]
    return None if value is None else float(value)


def _text(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "none"
