"""The columns of a price file: which row names them, and what each holds, in the tall and in the wide layout.

Source: CMS, hospital price transparency data dictionary, CSV templates 2.x and 3.0 (45 CFR 180.50).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

# Columns of the row itself: template name -> field.
ROW_COLUMNS = {
    "description": "description",
    "setting": "setting",
    "billing_class": "billing_class",
    "modifiers": "modifiers",
    "drug_unit_of_measurement": "drug_unit",
    "drug_type_of_measurement": "drug_type",
    "standard_charge|gross": "gross",
    "standard_charge|discounted_cash": "cash",
    "standard_charge|min": "minimum",
    "standard_charge|max": "maximum",
    "additional_generic_notes": "notes",
}
# Columns of one payer; in the wide layout the payer and the plan stand between.
PAYER_COLUMNS = {
    "standard_charge|negotiated_dollar": "negotiated",
    "standard_charge|negotiated_percentage": "percentage",
    "standard_charge|negotiated_algorithm": "algorithm",
    "standard_charge|methodology": "methodology",
    "estimated_amount": "estimated",
    "median_amount": "median",
    "10th_percentile": "tenth_percentile",
    "90th_percentile": "ninetieth_percentile",
    "count": "count",
    "additional_payer_notes": "payer_notes",
}
_GENERAL = {"hospital_name": "hospital_name", "last_updated_on": "last_updated_on", "version": "version"}


@dataclass(frozen=True, slots=True)
class PayerColumns:
    """Where one payer's cells stand; `payer` is None in the tall layout, where the row names the payer."""

    payer: str | None
    plan: str | None
    at: dict[str, int]  # field -> column


@dataclass(slots=True)
class Layout:
    """Where each cell of a row stands."""

    names: list[str]
    at: dict[str, int] = field(default_factory=dict)
    codes: list[tuple[int, int | None]] = field(default_factory=list)  # column of the code, of its kind
    payers: list[PayerColumns] = field(default_factory=list)
    payer_at: int | None = None
    plan_at: int | None = None

    @property
    def width(self) -> int:
        return len(self.names)


def general_facts(labels: Sequence[str], values: Sequence[str]) -> dict[str, str]:
    """Hospital, date and version, from the row of labels and the row below it."""
    facts: dict[str, str] = {}
    for label, value in zip(labels, values, strict=False):
        if (name := _GENERAL.get(_name(label))) and value.strip():
            facts[name] = value.strip()
    return facts


def names_the_hospital(cells: Sequence[str]) -> bool:
    return any(_name(cell) == "hospital_name" for cell in cells)


def layout_of(cells: Sequence[str]) -> Layout | None:
    """The layout that this row of column names describes; None when it is no such row."""
    parts = [_parts(cell) for cell in cells]
    joined = ["|".join(part) for part in parts]
    if "code|1" not in joined or not any(name.startswith("standard_charge|") for name in joined):
        return None
    layout = Layout(names=[cell.strip() for cell in cells])
    place = {name: i for i, name in reversed(list(enumerate(joined)))}
    layout.at = {to: place[name] for name, to in ROW_COLUMNS.items() if name in place}
    for i, part in enumerate(parts):
        if len(part) == 2 and part[0] == "code" and part[1].isdecimal():
            layout.codes.append((i, place.get(f"code|{part[1]}|type")))
    layout.payer_at, layout.plan_at = place.get("payer_name"), place.get("plan_name")
    if layout.payer_at is not None:
        at = {to: place[name] for name, to in PAYER_COLUMNS.items() if name in place}
        layout.payers.append(PayerColumns(None, None, at))
    else:
        layout.payers.extend(_wide(cells, parts))
    return layout


def _wide(cells: Sequence[str], parts: list[list[str]]) -> list[PayerColumns]:
    found: dict[tuple[str, str], dict[str, int]] = {}
    for i, part in enumerate(parts):
        raw = [piece.strip() for piece in cells[i].split("|")]
        if part[0] == "standard_charge":
            to, between = PAYER_COLUMNS.get(f"standard_charge|{part[-1]}"), raw[1:-1]
        else:
            to, between = PAYER_COLUMNS.get(part[0]), raw[1:]
        if to is None or not between:
            continue
        key = (between[0], " | ".join(between[1:]))
        found.setdefault(key, {}).setdefault(to, i)
    return [PayerColumns(payer, plan or None, at) for (payer, plan), at in found.items()]


def _parts(cell: str) -> list[str]:
    """ "Standard_Charge | Gross" -> standard_charge, gross: capitals and spaces do not count."""
    return ["_".join(piece.lower().split()) for piece in cell.split("|")]


def _name(cell: str) -> str:
    return "|".join(_parts(cell))
