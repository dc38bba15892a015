"""Rehearsal: the mean score of six scripted callers with every persona, over 50 offices each, against the ranking.

The ranking is what the score must hold to be worth anything: whoever asks first, keeps a number and gets paper is far
above everybody else, and whoever pays in a panic is last. The floor is a caller who says nothing that counts.
`python -m bench.rehearsal [--seeds N] [--scenario ID]`.
"""

from __future__ import annotations

import argparse
import time
from statistics import mean

from app.core.rehearsal.score import score
from tests.core.rehearsal.callers import CALLERS
from tests.core.rehearsal.practice import begin, library, play

FLOOR = "silent_avoider"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--scenario", default="first_discount", choices=sorted(library().scenarios))
    chosen = parser.parse_args()
    personas, names = sorted(library().personas), list(CALLERS)
    started, turns = time.process_time(), 0
    found: dict[str, dict[str, float]] = {}
    for persona in personas:
        found[persona] = {}
        for name in names:
            totals = []
            for seed in range(chosen.seeds):
                call = play(begin(persona, chosen.scenario, seed, prepared=name == "perfect"), CALLERS[name]())
                turns += len(call.turns)
                totals.append(score(call.setup, call.turns).total or 0)
            found[persona][name] = mean(totals)
    _show(found, names)
    spent = time.process_time() - started
    print(f"{turns:,} turns in {spent:.1f} s of the processor, {1000 * spent / turns:.2f} ms each, scores included")
    broken = [persona for persona in personas if not _ranks(found[persona])]
    print(f"The ranking is broken with {', '.join(broken)}." if broken else "The ranking holds with every persona.")
    return 1 if broken else 0


def _show(found: dict[str, dict[str, float]], names: list[str]) -> None:
    print("mean score".ljust(18) + "".join(f"{name.replace('_', ' '):>16}" for name in names))
    for persona, scores in found.items():
        print(persona.ljust(18) + "".join(f"{scores[name]:>16.1f}" for name in names))
    means = {name: mean(scores[name] for scores in found.values()) for name in names}
    print("all".ljust(18) + "".join(f"{means[name]:>16.1f}" for name in names))
    print(f"over {FLOOR.split('_')[0]}".ljust(18) + "".join(f"{means[name] / means[FLOOR]:>15.1f}x" for name in names))


def _ranks(scores: dict[str, float]) -> bool:
    others = [value for name, value in scores.items() if name != "perfect"]
    return scores["perfect"] > 2 * max(others) and scores["panicked_payer"] == min(scores.values())


if __name__ == "__main__":
    raise SystemExit(main())
