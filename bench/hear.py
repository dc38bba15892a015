"""How fast a representative's line is answered: in process, and by a cold command.

    python -m bench.hear

Floors of the same run: laying the line out (amounts, dates, codes) without reading it, and Python starting alone.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.labels import HELD_OUT, TODAY, lines_of

COLD = 15
TRAINED = Path(__file__).parent.parent / "app" / "language" / "trained"


def times(work: Callable[[str], object], texts: list[str]) -> list[float]:
    """Milliseconds for each text, the second time that it is seen."""
    for text in texts:
        work(text)
    taken = []
    for text in texts:
        began = time.perf_counter()
        work(text)
        taken.append((time.perf_counter() - began) * 1e3)
    return sorted(taken)


def cold(*command: str) -> float:
    """Seconds from the start of a process to its end, the median of several."""
    taken = []
    for _ in range(COLD):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - began)
    return median(taken)


def main() -> None:
    from app.language.scene import lay_out
    from app.language.text import read_text
    from app.read_command import reader_of

    texts = [line["text"] for line in lines_of(HELD_OUT / "hear.jsonl")]
    hear = reader_of("hear")
    floor = times(lambda text: lay_out(read_text(text), TODAY), texts)
    heard = times(lambda text: hear({"text": text}), texts)
    for name, taken in (("floor: laid out", floor), ("hear", heard)):
        p50, p99 = taken[len(taken) // 2], taken[int(len(taken) * 0.99)]
        print(f"{name:18} p50 {p50:6.2f} ms   p99 {p99:6.2f} ms")
    print(f"{'ratio':18} p50 {heard[len(heard) // 2] / floor[len(floor) // 2]:6.1f}")
    bare = cold(sys.executable, "-c", "pass")
    print(f"{'floor: Python':18} {bare * 1e3:6.0f} ms")
    for command in ("hear", "decode", "read"):
        taken = cold(sys.executable, "-m", "app.cli", command, "--json", "We can't go any lower than that.")
        print(f"{'cold ' + command:18} {taken * 1e3:6.0f} ms   ratio {taken / bare:6.1f}")
    print(f"reader files       {sum(path.stat().st_size for path in TRAINED.iterdir()):,} bytes")


if __name__ == "__main__":
    main()
