"""Income against the poverty line: the notice of January 2026, both sides of each step."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.core.money import Money
from app.core.poverty import RULE, percent_of_poverty, poverty_line
from app.store.playbook import load_playbook

LINE = load_playbook(Path(__file__).parents[2] / "playbook").rules[RULE]
NOW = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("household", "state", "dollars"),
    [
        (1, None, 15_960), (1, "TX", 15_960), (2, "OH", 21_640), (4, "CA", 33_000), (8, "NY", 55_720),
        (1, "AK", 19_950), (5, "AK", 48_350), (1, "HI", 18_360), (3, "HI", 31_420),
    ],
)  # fmt: skip
def test_the_line_of_the_notice(household: int, state: str | None, dollars: int) -> None:
    assert poverty_line(household, state, LINE, NOW) == Money.dollars(dollars)


@pytest.mark.parametrize(
    ("income", "household", "percent"),
    [
        ("15960", 1, 100), ("15959.99", 1, 99), ("0", 1, 0), ("22024.80", 1, 138), ("22024.79", 1, 137),
        ("66000", 4, 200),
    ],
)  # fmt: skip
def test_percent_is_rounded_down(income: str, household: int, percent: int) -> None:
    assert percent_of_poverty(Money.parse(income), household, None, LINE, NOW) == percent


def test_the_line_of_the_day_counts() -> None:
    assert poverty_line(1, None, LINE, date(2026, 1, 14)) == Money.dollars(15_650)
    with pytest.raises(LookupError):
        poverty_line(1, None, LINE, date(2020, 1, 1))
