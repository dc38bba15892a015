"""How well lines of the other side and denials are read: by label, with what is taken for what.

python -m bench.labels            the writer who was held out (tests/heldout); nothing is tuned on these lines
python -m bench.labels --writers  each writer of training/ in turn, read by what the others taught (minutes)
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from app.language.sayings import SURE

ROOT = Path(__file__).parent.parent
HELD_OUT = ROOT / "tests" / "heldout"
TODAY = date(2026, 11, 26)  # the lines were written in these days
Line = dict[str, Any]
Answer = dict[str, Any]


def lines_of(path: Path) -> list[Line]:
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]


class Tally:
    """Marks of many lines: how often each was asked for and right, and what was taken for what."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._asked: Counter[str] = Counter()
        self._confused: Counter[tuple[str, str]] = Counter()

    def add(self, marks: dict[str, bool], wanted: str, got: str) -> None:
        self._asked.update(marks.keys())
        self._right.update(name for name, good in marks.items() if good)
        if wanted != got:
            self._confused[wanted, got] += 1

    def scores(self) -> Answer:
        rates = {name: (self._right[name] / count, count) for name, count in self._asked.items()}
        return {"rates": rates, "confused": self._confused}


def score_hear(lines: Iterable[Line], hear: Callable[[str], Answer]) -> Answer:
    """Right first, among three, where sure; by language, by form, by label; the figures; and the confusions."""
    tally = Tally()
    for line in lines:
        answer = hear(line["text"])
        first = answer["label"] == line["label"]
        near = line["label"] in [one["label"] for one in answer["top"]]
        marks = {
            "first": first, "among three": near, f"lang {line['lang']}": first, f"form {line['form']}": first,
            f"label {line['label']}": first,
        }  # fmt: skip
        if answer["confidence"] >= SURE:
            marks["where sure"] = first
        for name in ("amounts", "percents", "days"):
            marks[name] = sorted(map(str, answer["entities"][name])) == sorted(map(str, line.get(name, ())))
        tally.add(marks, line["label"], answer["label"])
    return tally.scores()


def score_decode(lines: Iterable[Line], decode: Callable[[str], Answer]) -> Answer:
    """The kind of denial, with codes printed and without; codes exact, none invented; who the payer says is to pay."""
    tally = Tally()
    for line in lines:
        answer = decode(line["text"])
        kind = answer["category"] == line["category"]
        printed = {code for name in ("carc", "rarc") for code in answer[name]}
        marks = {
            "kind": kind, "kind, with codes" if line["carc"] else "kind, without codes": kind,
            "carc": sorted(answer["carc"]) == sorted(line["carc"]),
            "rarc": sorted(answer["rarc"]) == sorted(line["rarc"]),
            "none invented": printed <= {*line["carc"], *line["rarc"]},
            "group": answer["group_code"] == line["group_code"],
            "patient_liable": answer["patient_liable"] == line["patient_liable"],
            f"label {line['category']}": kind,
        }  # fmt: skip
        tally.add(marks, line["category"], answer["category"])
    return tally.scores()


def show(title: str, scores: Answer) -> str:
    """The rates, labels apart, and every confusion that came twice."""
    rates = scores["rates"]
    rows = [title]
    rows += [f"  {name:28}{rate:7.3f}{count:7d}" for name, (rate, count) in rates.items() if "label " not in name]
    by_label = sorted((rate, name, count) for name, (rate, count) in rates.items() if "label " in name)
    rows += [f"  {name.removeprefix('label '):36}{rate:7.2f}{count:5d}" for rate, name, count in by_label]
    twice = [(pair, times) for pair, times in scores["confused"].most_common() if times > 1]
    rows += [f"  {times} x {wanted} taken for {got}" for (wanted, got), times in twice]
    return "\n".join(rows)


def held_out() -> None:
    from app.read_command import reader_of

    for name, score in (("hear", score_hear), ("decode", score_decode)):
        answer = reader_of(name)
        scores = score(lines_of(HELD_OUT / f"{name}.jsonl"), lambda text, answer=answer: answer({"text": text}))
        print(show(f"{name}, a writer held out", scores), end="\n\n")


def by_writer() -> None:
    """Leave one writer out: what an unseen voice costs."""
    from training.train import TASKS, left_out

    for task in TASKS:
        for writer in sorted(path.stem for path in (ROOT / "training" / task.name).glob("*.jsonl")):
            first, three, count = left_out(task, writer)
            print(f"{task.name:8}{writer:4}{count:6d}  right first {first:.3f}  among three {three:.3f}", flush=True)


if __name__ == "__main__":
    by_writer() if "--writers" in sys.argv else held_out()
