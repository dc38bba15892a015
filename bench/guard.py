"""What the guard costs: a sentence weighed, against the same sentence split into its words, in the same run.

`python -m bench.guard`: the playbook's own sentences, each with its script read before; CPU time,
the middle of five runs.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from app.core.guard.reading import read
from app.core.guard.unsaid import sentences_of
from app.core.guard.words import Brief, why_not
from app.store.playbook import load_playbook
from tests.core.guard.scripts import briefs

RUNS = 5


def timed(work: Callable[[], object]) -> float:
    begun = time.thread_time_ns()
    work()
    return (time.thread_time_ns() - begun) / 1e6


def a_run(told: list[Brief]) -> tuple[list[float], list[float]]:
    """Of each sentence: the time to weigh it, and the time to split it. Worded anew, so that no reading is kept."""
    read.cache_clear()
    weighed, split = [], []
    for brief in told:
        read(brief.script)
        for sentence in sentences_of(brief.script):
            said = f"Okay, {sentence[:1].lower()}{sentence[1:]}"
            weighed.append(timed(lambda said=said, brief=brief: why_not(said, brief)))  # type: ignore[misc]
            split.append(timed(lambda said=said: said.lower().split()))  # type: ignore[misc]
    return weighed, split


def main() -> None:
    told = [brief for brief in briefs(load_playbook(Path("playbook"))).values() if brief.lang == "en"]
    runs = [a_run(told) for _ in range(RUNS)]
    weighed = [sorted(run) for run, _ in runs]
    middle = median(median(run) for run in weighed)
    slow = median(run[int(len(run) * 0.95)] for run in weighed)
    floor = median(median(run) for _, run in runs)
    print(f"{len(weighed[0])} sentences: median {middle:.3f} ms, 95th percentile {slow:.3f} ms")
    print(f"splitting them: median {floor:.4f} ms; the guard takes {middle / floor:.0f} times that")


if __name__ == "__main__":
    main()
