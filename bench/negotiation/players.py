"""Every policy by name, and playing one of them over a range of accounts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.core.offers import OfferPolicy
from app.offer_command import load_policy
from bench.negotiation.negmas_players import is_installed, negmas_policies
from bench.negotiation.oracles import Result, day_zero_oracle, patient_oracle, result_of
from bench.negotiation.ours import ours, ours_bare
from bench.negotiation.policies import PLAIN, Policy
from bench.negotiation.representative import Representative
from bench.negotiation.world import World, draw_account

PLAYBOOK = Path(__file__).parents[2] / "playbook"
OURS, OURS_BARE = "ours, whole process", "ours, bare"
DAY_ZERO, PATIENT = "oracle, day 0", "oracle, patient"


class Task(NamedTuple):
    """One policy on the accounts `numbers` of a seed, in one world."""

    name: str
    seed: int
    numbers: range
    world: World


@cache
def players() -> dict[str, Policy]:
    """Every policy that can be played here, by name."""
    return {
        **PLAIN,
        **(negmas_policies() if is_installed() else {}),
        OURS_BARE: ours_bare,
        OURS: ours,
        DAY_ZERO: day_zero_oracle,
        PATIENT: patient_oracle,
    }


@cache
def engine_numbers() -> OfferPolicy:
    return load_policy(PLAYBOOK)


def play(task: Task) -> list[Result]:
    """Play the accounts of a task, in their order."""
    policy, numbers = players()[task.name], engine_numbers()
    results = []
    for number in task.numbers:
        office = Representative(draw_account(task.seed, number, task.world))
        policy(office, numbers)
        results.append(result_of(office))
    return results


def split(task: Task, size: int) -> Sequence[Task]:
    """The same task in parts of `size` accounts."""
    numbers = task.numbers
    return [task._replace(numbers=numbers[start : start + size]) for start in range(0, len(numbers), size)]
