"""Scenario: the bill, the moment and the office of one practice call; and the set-up that a rehearsal runs on."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.core.acts import Label
from app.core.frozen import Frozen
from app.core.money import Money
from app.core.offer_amounts import amounts
from app.core.offer_policy import OfferPolicy
from app.core.offers import decide_offer
from app.core.position import Position
from app.core.rehearsal.persona import Persona

Goal = Literal[
    "settle", "hold", "itemized", "authority", "no_plan", "no_payment", "validation", "assistance", "who_owes"
]
# Gates under which a number is out of place: whoever keeps silent about numbers there loses nothing.
_NO_NUMBER = frozenset({"nothing_owed", "no_surprises_act", "free_care_likely", "validation_window"})


class Facts(Frozen):
    """What the case file says about the person, to hold their words against. Null is unknown."""

    insured: bool | None = None
    on_medicare: bool | None = None
    hardship: bool = False


class Refusals(Frozen):
    """How often this office says no to each request before chance decides."""

    hold: int = Field(default=0, ge=0, le=9)
    itemized: int = Field(default=0, ge=0, le=9)
    writing: int = Field(default=0, ge=0, le=9)
    authority: int = Field(default=0, ge=0, le=9)


class Scenario(Frozen):
    """One practice call. `position` is read by the offer engine, so a person's own bill is a scenario too."""

    id: str
    title: str
    title_es: str
    about: str
    about_es: str
    goal: Goal
    persona: str
    position: Position
    facts: Facts = Facts()
    opens_with: Label
    # Objections that come in any case, in this order.
    script: tuple[Label, ...] = ()
    refusals: Refusals = Refusals()


class Prepared(Frozen):
    """What the person wrote down before the call; null where they did not."""

    target: Money | None = None
    ceiling: Money | None = None


class Ours(Frozen):
    """The person's own figures, by the offer engine. Target and ceiling are null where no price is known."""

    balance: Money
    most_owed: Money
    medicare: Money
    opening: Money
    target: Money | None
    ceiling: Money | None
    number_is_due: bool


class Setup(Frozen):
    """All that decides a rehearsal: the same set-up and the same lines give the same call."""

    seed: int
    persona: Persona
    scenario: Scenario
    position: Position
    ours: Ours
    prepared: Prepared = Prepared()

    @property
    def with_collector(self) -> bool:
        """Whether an agency or a buyer is on the line: proof comes before all that an office is asked for."""
        return self.position.account_status in ("agency", "buyer")


def set_up(
    persona: Persona, scenario: Scenario, seed: int, policy: OfferPolicy, prepared: Prepared | None = None
) -> Setup:
    """Put a persona behind the desk. Whoever holds the account is the persona's matter: an agency deals as one."""
    position = scenario.position.model_copy(update={"account_status": persona.holder})
    found, decision = amounts(position, policy), decide_offer(position, policy)
    blocked = not _NO_NUMBER.isdisjoint(decision.gates) or not found.ceiling
    return Setup(
        seed=seed,
        persona=persona,
        scenario=scenario,
        position=position,
        ours=Ours(
            balance=found.balance,
            most_owed=found.most_owed,
            medicare=found.medicare,
            opening=found.opening,
            target=found.target if found.suffices else None,
            ceiling=found.ceiling if found.suffices else None,
            number_is_due=scenario.goal == "settle" and not blocked,
        ),
        prepared=prepared or Prepared(),
    )


def own_scenario(position: Position, facts: Facts, opens_with: Label = "full_amount_owed") -> Scenario:
    """The person's own bill as a practice call."""
    return Scenario(
        id="own_case",
        title="My own call",
        title_es="Mi propia llamada",
        about="Your bill, your figures and your dates, with a simulated clerk.",
        about_es="Su factura, sus cantidades y sus fechas, con un empleado simulado.",
        goal="settle",
        persona="by_the_book",
        position=position,
        facts=facts,
        opens_with=opens_with,
    )
