"""Offers: a million random positions against the laws I1 to I13, and the time of a decision against a floor.

The floor is reading the position itself: what any answer costs before anything is decided. Both are measured on the
same positions, in alternation, in one process. `python -m bench.offers [--positions N] [--seed S]`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

from app.core.offers import decide_offer, position_from_json
from tests.core.offer_laws import tally
from tests.core.offer_positions import POLICY, Random, random_position

PROCESSES = 2
CHUNK = 10_000
TIMED = 4_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--positions", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1_000)
    chosen = parser.parse_args()
    _show_times(chosen.seed)
    seeds = range(chosen.seed, chosen.seed + max(1, -(-chosen.positions // CHUNK)))
    count, broken = 0, Counter[str]()
    started = time.perf_counter()
    with ProcessPoolExecutor(PROCESSES) as pool:
        for done, laws in pool.map(tally, seeds, [CHUNK] * len(seeds)):
            count += done
            broken.update(laws)
    print(f"{count:,} positions in {time.perf_counter() - started:.0f} s: {sum(broken.values())} violations")
    for law, times in broken.most_common():
        print(f"  {times:>8,}  {law}")
    return 1 if broken else 0


def _show_times(seed: int) -> None:
    """Median and 99th percentile of reading and of deciding, and how many times the one the other is."""
    rng = Random(seed)
    reading, deciding = [], []
    for _ in range(TIMED):
        written = random_position(rng).model_dump(mode="json")
        reading.append(_time(lambda written=written: position_from_json(written)))
        position = position_from_json(written)
        deciding.append(_time(lambda position=position: decide_offer(position, POLICY)))
    floor, ours = _quantiles(reading), _quantiles(deciding)
    print(f"{TIMED:,} random positions   median us   p99 us")
    print(f"  reading one (floor) {floor[0]:>11.0f} {floor[1]:>8.0f}")
    print(f"  deciding            {ours[0]:>11.0f} {ours[1]:>8.0f}   {ours[0] / floor[0]:.1f} times the floor")


def _time(run: Callable[[], object]) -> float:
    started = time.perf_counter_ns()
    run()
    return (time.perf_counter_ns() - started) / 1000


def _quantiles(times: list[float]) -> tuple[float, float]:
    ordered = sorted(times)
    return ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]


if __name__ == "__main__":
    sys.exit(main())
