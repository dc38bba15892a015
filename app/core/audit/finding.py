"""Finding: what may be wrong on a bill, on which lines, by how much, how sure, and what to ask."""

from __future__ import annotations

from typing import Literal, get_args

from app.core.frozen import Frozen
from app.core.money import Money

FindingType = Literal[
    "duplicate_exact", "overlapping_code", "unbundled_panel", "unbundled_procedure", "unbundled_components",
    "mutually_exclusive", "repeated_venipuncture", "multiple_initial_infusion", "quantity_error", "time_units_exceed",
    "or_minutes_inflated", "day_of_discharge_room", "charge_after_discharge", "wrong_date", "cancelled_service",
    "service_not_provided", "impossible_service", "modifier_missing", "em_level_question", "sum_mismatch",
]  # fmt: skip
TYPES: tuple[FindingType, ...] = get_args(FindingType)
# Certain and strong are asserted, as "please review"; a question is only asked.
Certainty = Literal["certain", "strong", "question"]
SURE_FIRST: dict[Certainty, int] = {"certain": 0, "strong": 1, "question": 2}


class Finding(Frozen):
    """One finding. `dollars` come off if it is right; `at_risk` is what it is about where the answer decides."""

    type: FindingType
    # All lines it stands on, by number; `off` are those whose charge would go, in full or in part.
    lines: tuple[int, ...] = ()
    off: tuple[int, ...] = ()
    dollars: Money | None = None
    at_risk: Money | None = None
    certainty: Certainty
    why: str
    ask: str
    # True where the corrected bill could come out higher.
    may_raise: bool = False
    rule: str
    source: str

    @property
    def is_asserted(self) -> bool:
        return self.certainty != "question"
