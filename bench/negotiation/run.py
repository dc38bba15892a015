"""Bargain over thousands of simulated accounts and print who pays least: `python -m bench.negotiation.run`."""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from multiprocessing import get_context
from multiprocessing.pool import Pool

from bench.negotiation.negmas_players import HOW_TO_INSTALL, is_installed
from bench.negotiation.oracles import Result
from bench.negotiation.players import DAY_ZERO, OURS, OURS_BARE, PATIENT, Task, play, players, split
from bench.negotiation.sensitivity import worlds
from bench.negotiation.tables import by_group, by_policy, paired, safe_mean, world_header, world_line
from bench.negotiation.world import World

_PART = 100
_NEGMAS_ACCOUNTS = 200
_WORLD_ACCOUNTS = 500
_RIVALS = 3  # of the plain policies: they are the ones to beat in every other world
_NOT_RIVALS = {OURS, OURS_BARE, DAY_ZERO, PATIENT}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accounts", type=int, default=5_000, help="how many accounts (5000)")
    parser.add_argument("--seed", type=int, help="replay this seed; without it a fresh one is drawn and printed")
    parser.add_argument("--jobs", type=int, default=2, help="processes (2)")
    parser.add_argument("--no-sensitivity", action="store_true", help="leave out the other worlds")
    chosen = parser.parse_args(arguments)
    seed = secrets.randbits(32) if chosen.seed is None else chosen.seed
    started = time.perf_counter()
    print(f"seed {seed}, {chosen.accounts} accounts; simulated throughout: nothing here is measured on people\n")
    with get_context("fork" if sys.platform == "linux" else "spawn").Pool(chosen.jobs) as pool:
        rivals = _base_world(pool, seed, chosen.accounts)
        if not chosen.no_sensitivity:
            _other_worlds(pool, seed, min(chosen.accounts, _WORLD_ACCOUNTS), rivals)
    print(f"\n{time.perf_counter() - started:.0f} seconds")


def _play_all(pool: Pool, tasks: Iterable[Task]) -> dict[tuple[str, World], list[Result]]:
    """Play tasks in parts, on all processes."""
    parts = [part for task in tasks for part in split(task, _PART)]
    found: dict[tuple[str, World], list[Result]] = defaultdict(list)
    for part, results in zip(parts, pool.imap(play, parts), strict=True):
        found[part.name, part.world] += results
    return found


def _base_world(pool: Pool, seed: int, accounts: int) -> list[str]:
    """Every policy in the world as assumed. Returns the plain policies to beat."""
    world = World()
    some = min(accounts, _NEGMAS_ACCOUNTS)
    tasks = [Task(name, seed, range(some if name.startswith("NegMAS") else accounts), world) for name in players()]
    found = {name: results for (name, _), results in _play_all(pool, tasks).items()}
    rows = sorted(found.items(), key=lambda row: safe_mean(row[1]))
    print("\n".join(by_policy(rows)))
    print("\nSafe efficiency: (billed - paid) / (billed - R); no agreement, or placed with an agency: 0.")
    print("Paid: share of the bill, where there was an agreement. An account left open counts until day 210.")
    print(f"NegMAS on the first {some} accounts." if is_installed() else HOW_TO_INSTALL)
    others = [name for name, _ in reversed(rows) if name not in _NOT_RIVALS]
    print("\nPaired differences in safe efficiency, ours less the other (same accounts, same luck):")
    without_process = next(name for name in others if "whole process" not in name)
    for name in dict.fromkeys([*others[:_RIVALS], without_process, OURS_BARE, DAY_ZERO, PATIENT]):
        gap, error = paired(found[OURS], found[name])
        print(f"  {name:<42}{gap:>+8.3f} ± {error:.3f}")
    plain = [name for name in others if not name.startswith("NegMAS")]
    print(f"\nBy representative and account; the other is {plain[0]!r}:")
    print("\n".join(by_group(found[OURS], found[plain[0]], found[DAY_ZERO])))
    return plain[:_RIVALS]


def _other_worlds(pool: Pool, seed: int, accounts: int, rivals: list[str]) -> None:
    """The sensitivity table, on accounts that the first table has not seen."""
    print(f"\nOther worlds, one change each, {accounts} accounts of the next seed:\n{world_header()}", flush=True)
    names = [OURS, *rivals, DAY_ZERO]
    for words, world in worlds().items():
        tasks = [Task(name, seed + 1, range(accounts), world) for name in names]
        found = {name: results for (name, _), results in _play_all(pool, tasks).items()}
        others = {name: found[name] for name in rivals}
        print(world_line(words, found[OURS], others, found[DAY_ZERO]), flush=True)


if __name__ == "__main__":
    main()
