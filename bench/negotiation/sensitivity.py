"""Other worlds: each coefficient halved, doubled or drawn from elsewhere, one at a time."""

from __future__ import annotations

from dataclasses import replace

from bench.negotiation.world import Persona, World

_BASE = World()


def _only(persona: Persona) -> World:
    return replace(_BASE, personas=((persona, 1.0),))


def _scaled(pair: tuple[float, float], factor: float) -> tuple[float, float]:
    return pair[0] * factor, pair[1] * factor


def worlds() -> dict[str, World]:
    """The worlds of the sensitivity table by name, the base first."""
    found = {"as assumed": _BASE}
    halved_and_doubled = (
        ("escalation", "escalation works", 1.0), ("hold", "hold granted", 1.0),
        ("error_removed", "errors removed", 1.0), ("counter", "counters", 1.0), ("accept", "accepts", 1.0),
        ("accept_slope", "accepts, by the surplus", 9.0), ("insult", "insulted", 1.0),
        ("unengaged_times", "hazard when silent", 9.0), ("funds_of_billed", "means", 1.0),
        ("with_errors", "bills with errors", 1.0), ("eligible", "eligible for assistance", 1.0),
        ("floor_scale", "floors", 9.0), ("cash_of_medicare", "cash price", 9.0), ("plan_reach", "plan reach", 9.0),
        ("billed_median", "bills", 1e9),
    )  # fmt: skip
    for name, words, most in halved_and_doubled:
        now = getattr(_BASE, name)
        for factor, verb in ((0.5, "halved"), (2.0, "doubled")):
            found[f"{words} {verb}"] = replace(_BASE, **{name: min(most, now * factor)})
    for factor, verb in ((0.5, "halved"), (2.0, "doubled")):
        found[f"placement hazard {verb}"] = replace(
            _BASE,
            hazard_after_120=_BASE.hazard_after_120 * factor,
            hazard_after_180=_BASE.hazard_after_180 * factor,
        )
        found[f"kappa {verb}"] = replace(_BASE, kappa=_scaled(_BASE.kappa, factor))
        found[f"softening with age {verb}"] = replace(_BASE, softening=_scaled(_BASE.softening, factor))
        found[f"reviews' days {verb}"] = replace(_BASE, review_days=_scaled(_BASE.review_days, factor))
    found |= {
        "no assistance anywhere": replace(_BASE, eligible=0.0),
        "no plans": replace(_BASE, plan_interest_free=0.0),
        "reasons do not count": replace(_BASE, accept_reason=0.0, counter_reason=0.0),
        "repeats do not count": replace(_BASE, accept_repeat=0.0),
        "one hold at most": replace(_BASE, holds=1),
        "no limits of means": replace(_BASE, funds_unlimited=1.0),
        "Medicare 0.10 to 0.20 of the bill": replace(_BASE, medicare_of_billed=(0.10, 0.20)),
        "Medicare seen with 30 % error": replace(_BASE, medicare_seen_spread=0.30),
        "nothing known but Medicare": replace(_BASE, allowed_known=0.0, cash_known=0.0),
        "all by the book": _only("by_the_book"),
        "all rigid": _only("rigid"),
    }
    return found
