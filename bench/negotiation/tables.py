"""Results as tables of text: means with standard errors, pairs, groups and worlds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from statistics import fmean, stdev

from bench.negotiation.oracles import Result

Row = tuple[str, Sequence[Result]]


def mean_and_error(values: Sequence[float]) -> tuple[float, float]:
    """The mean and its standard error."""
    return fmean(values), (stdev(values) / sqrt(len(values)) if len(values) > 1 else 0.0)


def safe_mean(results: Iterable[Result]) -> float:
    return fmean(result.safe for result in results)


def paired(ours: Sequence[Result], other: Sequence[Result]) -> tuple[float, float]:
    """Mean difference in safe efficiency and its standard error, over the accounts that both played."""
    theirs = {result.account: result.safe for result in other}
    return mean_and_error([result.safe - theirs[result.account] for result in ours if result.account in theirs])


def _mean_share(shares: Sequence[float]) -> str:
    return f"{fmean(shares):.1%}" if shares else "none"


def by_policy(rows: Iterable[Row]) -> Iterable[str]:
    """One line for each policy."""
    yield f"{'policy':<42}{'safe eff.':>16}{'eff.':>7}{'agreed':>8}{'paid':>7}" + (
        f"{'placed':>8}{'contacts':>10}{'days':>6}{'n':>7}"
    )
    for name, results in rows:
        safe, error = mean_and_error([r.safe for r in results])
        agreed = [r for r in results if r.paid is not None]
        paid = _mean_share([(r.paid or 0) / r.billed for r in agreed])
        yield (
            f"{name:<42}{safe:>8.3f} ± {error:.3f}{fmean(r.efficiency for r in results):>7.3f}"
            f"{len(agreed) / len(results):>8.1%}{paid:>7}{fmean(r.placed for r in results):>8.1%}"
            f"{fmean(r.contacts for r in results):>10.1f}{fmean(r.day for r in results):>6.0f}{len(results):>7}"
        )


Group = tuple[str, Callable[[Result], bool]]
GROUPS: tuple[Group, ...] = (
    ("by the book", lambda r: r.persona == "by_the_book"),
    ("Medicare-aware manager", lambda r: r.persona == "medicare_aware"),
    ("cash-flow closer", lambda r: r.persona == "cash_flow"),
    ("rigid office", lambda r: r.persona == "rigid"),
    ("early-out vendor", lambda r: r.persona == "early_out"),
    ("kind counselor", lambda r: r.persona == "counselor"),
    ("rushed", lambda r: r.persona == "rushed"),
    ("R is within the person's means", lambda r: r.possible),
    ("R is out of reach", lambda r: not r.possible),
    ("assistance would be granted", lambda r: r.assisted),
    ("no assistance to be had", lambda r: not r.assisted),
    ("bill under $3,000", lambda r: r.billed < 300_000),
    ("bill of $30,000 and more", lambda r: r.billed >= 3_000_000),
)  # fmt: skip


def by_group(ours: Sequence[Result], other: Sequence[Result], oracle: Sequence[Result]) -> Iterable[str]:
    """How we did with each kind of representative and account, beside the best other policy and the day-0 oracle."""
    yield f"{'group':<34}{'n':>6}{'ours':>8}{'other':>8}{'difference':>18}" + (
        f"{'day 0':>8}{'agreed':>8}{'paid':>7}{'placed':>8}"
    )
    for name, holds in GROUPS:
        mine, theirs, known = ([r for r in rs if holds(r)] for rs in (ours, other, oracle))
        if len(mine) < 2:
            continue
        gap, error = paired(mine, theirs)
        shares = [r.paid / r.billed for r in mine if r.paid is not None]
        yield (
            f"{name:<34}{len(mine):>6}{safe_mean(mine):>8.3f}{safe_mean(theirs):>8.3f}{gap:>+10.3f} ± {error:.3f}"
            f"{safe_mean(known):>8.3f}{len(shares) / len(mine):>8.1%}{_mean_share(shares):>7}"
            f"{fmean(r.placed for r in mine):>8.1%}"
        )


def world_header() -> str:
    return f"{'world':<44}{'ours':>8}{'best other':>12}{'difference':>18}{'day 0':>8}{'placed':>8}  which other"


def world_line(
    name: str, ours: Sequence[Result], others: Mapping[str, Sequence[Result]], oracle: Sequence[Result]
) -> str:
    """One world of the sensitivity table; the other is the one that does best in this world."""
    best = max(others, key=lambda other: safe_mean(others[other]))
    gap, error = paired(ours, others[best])
    flag = "  LOSES" if gap < 0 or safe_mean(ours) < safe_mean(oracle) else ""
    return (
        f"{name:<44}{safe_mean(ours):>8.3f}{safe_mean(others[best]):>12.3f}{gap:>+10.3f} ± {error:.3f}"
        f"{safe_mean(oracle):>8.3f}{fmean(r.placed for r in ours):>8.1%}  {best}{flag}"
    )
