"""Two thousand turns with every kind of pretend model: how they ended, how long they took, and what was left open.

Twenty people at once, a coach of its own for each way in which a model can behave. `python -m bench.model_turns`
"""

from __future__ import annotations

import asyncio
import gc
import os
import tempfile
import time
from collections import Counter
from pathlib import Path

from app.fake_model.behaviours import BEHAVIOURS
from app.main import load_deps, open_coach
from app.settings import Settings
from tests.conversations import NAMES, spoken
from tests.fake_models import fake_model

PEOPLE, TURNS = 20, 2_000


def left_open() -> tuple[int, int]:
    """Tasks of this loop, and open files and sockets of this process."""
    gc.collect()
    return len(asyncio.all_tasks()), len(os.listdir("/proc/self/fd"))


async def main() -> None:
    lines = [line for name in NAMES for line in spoken(name)]
    deps = load_deps(Settings())
    each = TURNS // len(BEHAVIOURS) // PEOPLE + 1
    with tempfile.TemporaryDirectory() as name, fake_model(Path(name)) as fake:
        before, taken = left_open(), 0
        print(f"{'':18}{'turns':>6}{'worded':>8}{'completed':>11}{'script':>8}{'p50 ms':>8}{'longest':>9}")
        for behaviour in BEHAVIOURS:
            model = {"model": f"fake/{behaviour}", "openai_base_url": fake.url}
            outcomes: Counter[str] = Counter()
            times: list[float] = []
            async with open_coach(Settings(data_dir=Path(name) / behaviour, **model), deps) as opened:

                async def person(
                    number: int, coach=opened.coach, cases=opened.records.cases, outcomes=outcomes, times=times
                ) -> None:
                    case = (await coach.open_case()).case_id
                    for turn in range(each):
                        line, start = lines[(7 * number + turn) % len(lines)], time.perf_counter()
                        reply = await coach.take_turn(case, line.words, "case")
                        times.append((time.perf_counter() - start) * 1000)
                        kept = await cases.turn(case, reply["turn_id"])
                        outcomes[(kept.answer.wording or {"outcome": "script"})["outcome"]] += 1

                await asyncio.gather(*(person(number) for number in range(PEOPLE)))
            taken += len(times)
            print(
                f"{behaviour:18}{len(times):6}{outcomes['worded']:8}{outcomes['completed']:11}{outcomes['script']:8}"
                f"{sorted(times)[len(times) // 2]:8.0f}{max(times):9.0f}"
            )
        await asyncio.sleep(0.2)
        after = left_open()
    print(
        f"{taken} turns; tasks before {before[0]}, after {after[0]}; open files and sockets {before[1]} and {after[1]}"
    )


if __name__ == "__main__":
    asyncio.run(main())
