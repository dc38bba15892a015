"""Which denial path a claim is on: what the denial means, who acts, and what answers it."""

from __future__ import annotations

from app.core.case import Bill
from app.core.playbook import DenialPath, Playbook


def path_of(bill: Bill, playbook: Playbook) -> DenialPath | None:
    """The path for the reason that the denial gives; None while no reason is known."""
    category = bill.value("denial_category")
    return next((p for p in playbook.denials.values() if p.category == category), None)
