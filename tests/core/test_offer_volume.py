"""I1 to I13 over more than 100,000 random positions, in ten parts so that they run side by side."""

from __future__ import annotations

from typing import get_args

import pytest

from app.core.money import Money
from app.core.offers import Act, decide_offer
from tests.core.offer_laws import broken_by, tally
from tests.core.offer_positions import (
    POLICY,
    Random,
    negotiate,
    random_bargain,
    random_news,
    random_position,
    random_script,
)

PARTS = 10
EACH = 10_100


@pytest.mark.parametrize("seed", range(PARTS))
def test_no_position_breaks_a_law(seed: int) -> None:
    count, broken = tally(seed, EACH)
    assert count >= EACH
    assert broken == {}


def test_the_generator_reaches_every_act() -> None:
    """Volume proves nothing about what is never drawn."""
    rng = Random(1)
    acts = {decide_offer(random_position(rng), POLICY).act for _ in range(4_000)}
    for _ in range(150):
        acts |= {step.decision.act for step in negotiate(random_bargain(rng), random_script(rng), random_news(rng))}
    assert acts == set(get_args(Act))


@pytest.mark.parametrize(("act", "law"), [("pay", "I5"), ("offer", "I2")])
def test_the_laws_can_be_broken(act: str, law: str) -> None:
    """A decision made worse by hand is caught."""
    rng = Random(2)
    while True:
        position = random_position(rng)
        decision = decide_offer(position, POLICY)
        if decision.act == act and decision.amount is not None:
            break
    worse = decision.model_copy(update={"amount": position.billed + Money(1)})
    assert any(name.startswith(law) for name in broken_by(position, worse, rng))
