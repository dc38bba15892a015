"""The standard negotiators of NegMAS (PyPI `negmas`, version 0.16.0) facing the same representative.

NegMAS runs alternating offers over a grid of prices; each of its rounds is one weekly contact here. It is large and
asks for a newer setuptools than this project's tests can have, so it lives in an environment of its own; without it
these rows are left out.
"""

from __future__ import annotations

import importlib
import warnings
from importlib.util import find_spec
from typing import Any

from app.core.offers import OfferPolicy
from bench.negotiation.person import Person
from bench.negotiation.policies import AUTHORITY_FIRST, BARE, WHOLE, Policy, Process, contact, hear, prepare, timetable
from bench.negotiation.representative import LAST_DAY, Representative

HOW_TO_INSTALL = (
    "NegMAS is not installed: its rows are left out. For them:\n"
    "  python3 -m venv .venv/negmas\n"
    "  .venv/negmas/bin/python -m pip install negmas==0.16.0 'pydantic>=2.14,<3' 'pyyaml>=6.0.3,<7'\n"
    "  .venv/negmas/bin/python -m bench.negotiation.run"
)
_NAMES = (
    "BoulwareTBNegotiator", "LinearTBNegotiator", "ConcederTBNegotiator", "AspirationNegotiator",
    "NaiveTitForTatNegotiator", "NiceTitForTatNegotiator", "MiCRONegotiator", "FastMiCRONegotiator",
    "HybridNegotiator", "CABNegotiator", "WABNegotiator",
)  # fmt: skip
_STEPS = 400  # prices on the grid, over the first one


def is_installed() -> bool:
    return find_spec("negmas") is not None


def _negmas(module: str = "") -> Any:
    """A module of NegMAS, imported only where it is used: the bench runs without it."""
    return importlib.import_module(f"negmas.{module}".removesuffix("."))


def negmas_policies() -> dict[str, Policy]:
    """One policy for each class: bare over the whole bill, else between opening and ceiling."""
    sao = _negmas("sao")
    rows = {}
    for process, words in ((BARE, "bare"), (AUTHORITY_FIRST, "authority first"), (WHOLE, "whole process")):
        for name in _NAMES:
            rows[f"NegMAS {name.removesuffix('Negotiator')}, {words}"] = _played(getattr(sao, name), process)
    return rows


def _played(kind: Any, process: Process) -> Policy:
    def play(office: Representative, policy: OfferPolicy) -> None:
        person = Person(office, policy)
        day = prepare(person, process)
        found = person.amounts(day)
        means = office.account.means
        # Bare: anchored at nothing, up to all that there is. Else the engine's own opening and ceiling.
        low, limit = (found.opening.cents, found.ceiling.cents) if process.authority_first else (0, means)
        if office.may_contact and limit > low:
            _negotiate(kind, office, day, low, limit, process)
        if process.whole and office.is_open:
            person.take_last_roads(min(max(day, office.day), LAST_DAY))

    return play


def _negotiate(kind: Any, office: Representative, day: int, low: int, limit: int, process: Process) -> None:
    make_issue = _negmas().make_issue
    preferences, affine = _negmas("preferences"), _negmas("preferences.value_fun").AffineFun
    calls, gap = timetable(office, day, process)
    step = max(1, -(-(office.ask - low) // _STEPS))
    issues = [make_issue(_STEPS + 1, "price")]
    # One at `low`, zero at the most that the buyer would pay, below zero over it.
    value = preferences.LinearAdditiveUtilityFunction(
        values=[affine(-step / (limit - low), 1.0)], issues=issues, reserved_value=0.0
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = _negmas("sao").SAOMechanism(issues=issues, n_steps=calls)
        table.add(kind(name="buyer"), ufun=value)
        table.add(_desk(office, day, gap, low, step, process))
        table.run()
    agreed = table.agreement
    if agreed is not None and office.is_open:
        amount = min(office.ask, low + step * int(agreed[0]))
        if amount <= office.account.means:
            office.pay(amount)


def _desk(office: Representative, first_day: int, gap: int, low: int, step: int, process: Process) -> Any:
    """The representative as a NegMAS negotiator: each number that it hears is a contact, `gap` days after the last."""
    sao = _negmas("sao")
    answers = sao.ResponseType

    class Desk(sao.SAONegotiator):  # type: ignore[name-defined,misc]
        def respond(self, state: Any, source: str | None = None, **kwargs: Any) -> Any:
            day = first_day + gap * state.step
            if state.current_offer is None or not contact(office, day, gap, process):
                return answers.END_NEGOTIATION
            reply = hear(office, low + step * int(state.current_offer[0]), process)
            return answers.ACCEPT_OFFER if reply.outcome == "accepted" else answers.REJECT_OFFER

        def propose(self, state: Any, dest: str | None = None, **kwargs: Any) -> Any:
            return (min(_STEPS, max(0, -(-(office.ask - low) // step))),)

    return Desk(name="desk")
