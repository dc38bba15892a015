"""How well the reader reads: its answers against lines with their labels.

    python bench/reader.py [training/read/c.jsonl ...]

Other tasks (hear, decode) may add a `score_...` of their own and a table for it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

FACTS = (
    "billed_amount", "bills", "denial_category", "denial_codes", "provider_type", "network_status", "emergency",
    "account_status", "insurance_type", "insurer", "deadline", "state",
)  # fmt: skip
WHOLE = ("scope", "safety", "stage", "track")
CALM = ("in_scope", "in_scope_refer_legal")
TODAY = date(2026, 11, 26)  # the lines were written in these days
ROOT = Path(__file__).parent.parent
Line = dict[str, Any]
Read = Callable[[str], dict[str, Any]]


def score_read(lines: Iterable[Line], read: Read | None = None) -> dict[str, Any]:
    """Precision, recall and F1 of each fact by exact match, and the share right of scope, safety, stage and track."""
    read = read or shipped_reader()
    told: dict[str, Counter[str]] = {name: Counter() for name in FACTS}
    whole: dict[str, Counter[str]] = {name: Counter() for name in WHOLE}
    alarms = Counter[str]()
    for line in lines:
        answer = read(line["text"])
        for name in FACTS:
            told[name] += _compared(name, line["facts"].get(name), answer["facts"].get(name))
        for name in WHOLE:
            if name in line and (line[name] is not None or name == "safety"):
                whole[name] += Counter(asked=1, right=int(answer[name] == line[name]))
        alarms += _alarm(line.get("safety"), answer["safety"])
    every: Counter[str] = sum(told.values(), Counter())
    return {
        "facts": {name: _rates(counts) for name, counts in told.items()} | {"all": _rates(every)},
        **{name: counts["right"] / max(1, counts["asked"]) for name, counts in whole.items()},
        "crises": {"missed": alarms["missed"], "false": alarms["false"], "of": alarms["crises"]},
    }


def show_read(scores: dict[str, Any]) -> str:
    """The scores as a table."""
    rows = [f"{'':18}{'precision':>10}{'recall':>8}{'F1':>8}{'told':>6}"]
    rows += [
        f"{name:18}{row['precision']:10.3f}{row['recall']:8.3f}{row['f1']:8.3f}{row['told']:6d}"
        for name, row in scores["facts"].items()
    ]
    rows += [f"{name:18}{scores[name]:10.3f}" for name in WHOLE]
    crises = scores["crises"]
    rows.append(f"{'crises':18}{crises['missed']} missed of {crises['of']}, {crises['false']} false alarms")
    return "\n".join(rows)


def shipped_reader(today: date = TODAY) -> Read:
    """The reader with the shipped playbook."""
    from app.language.message import Reader
    from app.store.playbook import load_playbook

    reader = Reader(load_playbook(ROOT / "playbook"))
    return lambda text: reader.read(text, today)


def lines_of(*paths: Path) -> list[Line]:
    """The lines of JSON Lines files; the reader's own examples unless others are named."""
    chosen = paths or tuple(sorted((ROOT / "training" / "read").glob("*.jsonl")))
    return [json.loads(row) for path in chosen for row in path.read_text(encoding="utf-8").splitlines() if row.strip()]


def is_set_aside(line: Line) -> bool:
    """One line in three, by its id: scored only, and not looked at while the reader is mended."""
    return int(sha256(str(line["id"]).encode()).hexdigest(), 16) % 3 == 0


def _compared(name: str, wanted: Any, given: Any) -> Counter[str]:
    wanted, given = _plain(name, wanted), _plain(name, given)
    right = wanted is not None and wanted == given
    return Counter(right=int(right), given=int(given is not None), wanted=int(wanted is not None))


def _plain(name: str, value: Any) -> Any:
    if value in (None, [], ""):
        return None
    if name == "bills":
        return sorted((str(bill["provider_type"]), bill["billed_amount"]) for bill in value)
    if name == "denial_codes":
        return sorted(value)
    if name == "insurer":
        return value.casefold()
    return value


def _alarm(wanted: str | None, given: str | None) -> Counter[str]:
    grave = ("suicide_risk", "threat_to_others", "medical_emergency")
    return Counter(
        crises=int(wanted in grave),
        missed=int(wanted in grave and given not in grave),
        false=int(wanted not in grave and given in grave),
    )


def _rates(counts: Counter[str]) -> dict[str, Any]:
    right, given, wanted = counts["right"], counts["given"], counts["wanted"]
    return {
        "precision": right / given if given else 1.0,
        "recall": right / wanted if wanted else 1.0,
        "f1": 2 * right / (given + wanted) if given + wanted else 1.0,
        "told": wanted,
    }


if __name__ == "__main__":
    named = [Path(name) for name in sys.argv[1:]]
    found = lines_of(*named)
    reads = shipped_reader()
    parts = {
        "looked at": [line for line in found if not is_set_aside(line)],
        "only scored": [line for line in found if is_set_aside(line)],
    }
    if named:
        parts = {", ".join(map(str, named)): found}
    for title, part in parts.items():
        print(f"{title}: {len(part)} lines\n{show_read(score_read(part, reads))}\n")
