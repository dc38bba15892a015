"""The layouts of the public price files, CMS's own and our copies of them, told apart by their header row.

Each reader takes the cells of a data row by name and gives the columns of one table of `prices.db`, or None for a
row that carries nothing (a footnote, a code without a value). Descriptors of CPT and CDT codes are never read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

Cells = dict[str, str]
Row = tuple[str, ...]
CODE = re.compile(r"[A-Z0-9]\d{3}[A-Z0-9]")


@dataclass(frozen=True)
class Layout:
    """A file's kind. `names`: what we call a column -> how it may be headed (letters and digits only, lower case)."""

    table: str
    columns: tuple[str, ...]
    names: dict[str, tuple[str, ...]]
    read: Callable[[Cells], Row | None]
    least: int  # rows of a whole file, roughly; fewer means that it was cut
    also: dict[str, str] = field(default_factory=dict)  # column -> a pattern for a header that carries a year


# The last of the header rows of CMS's PPRRVU file. Its names repeat, so places count, not names.
PPRRVU = (
    "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PERVU,INDICATOR,PERVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG"
)
PPRRVU_NAMES = (
    "hcpcs", "modifier", "-", "status", "-", "workrvu", "pervunonfacility", "nonfacilityna", "pervufacility",
    "facilityna", "mprvu", "totalrvunonfacility", "totalrvufacility", "pctcind", "globaldays", "-", "-", "-",
    "multproc", "bilatsurg", "asstsurg", "cosurg", "teamsurg",
)  # fmt: skip


def number(text: str) -> str | None:
    """A plain decimal, without currency sign, separators and trailing zeros that mean nothing; None for no number."""
    plain = text.strip().replace("$", "").replace(",", "")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return format(value, "f") if value.is_finite() else None


def _code(cells: Cells) -> str | None:
    code = cells["hcpcs"].strip().upper()
    return code if CODE.fullmatch(code) else None


def _need(cells: Cells, *names: str) -> list[str]:
    found = [number(cells[name]) for name in names]
    for name, value in zip(names, found, strict=True):
        if value is None:
            raise ValueError(f"{name} is {cells[name]!r}, not a number")
    return [value or "0" for value in found]


def _physician(cells: Cells) -> Row | None:
    if (code := _code(cells)) is None:
        return None
    work, office, facility, mp, office_total, facility_total, factor = _need(
        cells, "workrvu", "pervunonfacility", "pervufacility", "mprvu", "totalrvunonfacility", "totalrvufacility",
        "conversionfactor",
    )  # fmt: skip
    for expense, total in ((office, office_total), (facility, facility_total)):
        if abs(Decimal(work) + Decimal(expense) + Decimal(mp) - Decimal(total)) > Decimal("0.02"):
            raise ValueError(f"the parts of {code} do not add up to its total of {total}")
    na = [str(int(cells[name].strip() == "NA")) for name in ("nonfacilityna", "facilityna")]
    rest = [cells[name].strip() for name in ("globaldays", "multproc", "bilatsurg", "asstsurg", "cosurg")]
    modifier, status = cells["modifier"].strip().upper(), cells["status"].strip()
    return (code, modifier, status, work, office, facility, mp, *na, *rest, factor)


def _national(cells: Cells) -> Row | None:
    if (code := _code(cells)) is None:
        return None
    amounts = _need(cells, "nationalnonfacilityusd", "nationalfacilityusd")
    return (code, cells["status"].strip(), *amounts, cells["globaldays"].strip())


def _locality(cells: Cells) -> Row | None:
    if not cells["mac"].strip().isdecimal():
        return None
    work, expense, mp = _need(cells, "work", "expense", "malpractice")
    name = cells["localityname"].strip().rstrip("*").strip()
    return (*_place_key(cells), cells["state"].strip(), name, work, expense, mp)


def _county(cells: Cells) -> Row | None:
    if not cells["mac"].strip().isdecimal():
        return None
    return (*_place_key(cells), " ".join(cells["counties"].split()))


def _anesthesia(cells: Cells) -> Row | None:
    if not cells["mac"].strip().isdecimal():
        return None
    return (*_place_key(cells), *_need(cells, "factor"))


def _factor(cells: Cells) -> Row | None:
    # A doctor outside an advanced payment model is the plain case, and by half a percent the lower.
    if cells["schedule"] != "anesthesia" or cells["group"] not in ("all", "non-qualifying-APM"):
        return None
    return (cells["from"], cells["to"], *_need(cells, "factor"))


def _place_key(cells: Cells) -> tuple[str, str]:
    return cells["mac"].strip().zfill(5), cells["locality"].strip().zfill(2)


def _outpatient(cells: Cells) -> Row | None:
    if (code := _code(cells)) is None:
        return None
    return (code, cells["statusindicator"].strip().upper(), number(cells["paymentrate"]) or "")


def _drug(cells: Cells) -> Row | None:
    code, limit = _code(cells), number(cells["paymentlimit"])
    if code is None or limit is None:  # "N/A": the regional contractor sets it
        return None
    level2 = code[0].isalpha() and code[0] != "D"
    return (code, " ".join(cells["dosage"].split()) if level2 else "", limit)


def _lab(cells: Cells) -> Row | None:
    if (code := _code(cells)) is None:
        return None
    rate = number(cells["rate"])
    return (code, cells["modifier"].strip().upper(), rate if rate and Decimal(rate) > 0 else "")


def _equipment(cells: Cells) -> Row | None:
    if (code := _code(cells)) is None:
        return None
    limits = [number(cells[name]) or "0" for name in ("floor", "ceiling")]
    return (
        code,
        cells["mod"].strip().upper(),
        cells["mod2"].strip().upper(),
        *(x if Decimal(x) else "" for x in limits),
    )


def _zip(cells: Cells) -> Row | None:
    code = cells["zip"].strip()
    if not code.isdecimal():
        return None
    return (code.zfill(5), *_place_key(cells))


def _mue(cells: Cells) -> Row | None:
    code, units = _code(cells), cells["units"].strip()
    return (code, units) if code and units.isdecimal() else None


_Names = dict[str, tuple[str, ...]]
_PLACE: _Names = {"mac": ("mac", "medicareadministrativecontractormac", "medicareadministrativecontractor",
                  "medicareadminstrativecontractor", "contractor", "carrier"),
          "locality": ("locality", "localitynumber", "pricinglocality")}  # fmt: skip
_HCPCS = ("hcpcs", "hcpcscode", "hcpcscptcode")

_PHYSICIAN: _Names = {name: (name.removesuffix("surg") if name == "bilatsurg" else name,)
                     for name in (*PPRRVU_NAMES, "conversionfactor") if name != "-"}  # fmt: skip

LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "physician",
        ("code", "modifier", "status", "work", "office", "facility", "malpractice", "office_na", "facility_na",
         "global_days", "multiple", "bilateral", "assistant", "co_surgeon", "factor"),
        _PHYSICIAN,
        _physician, 15_000,
    ),
    Layout(
        "physician_national", ("code", "status", "office", "facility", "global_days"),
        {"hcpcs": ("hcpcs",), "status": ("status",), "nationalnonfacilityusd": ("nationalnonfacilityusd",),
         "nationalfacilityusd": ("nationalfacilityusd",), "globaldays": ("globaldays",)},
        _national, 6_000,
    ),
    Layout(
        "locality", ("mac", "locality", "state", "name", "work", "expense", "malpractice"),
        {**_PLACE, "state": ("state",), "localityname": ("localityname",),
         "work": ("workgpciwithfloor",), "expense": ("pegpci",), "malpractice": ("mpgpci",)},
        _locality, 100, also={"work": r"\d{4}pwgpci(with10floor)?", "expense": r"\d{4}pegpci",
                              "malpractice": r"\d{4}mpgpci"},
    ),
    Layout(
        "county", ("mac", "locality", "counties"),
        {**_PLACE, "area": ("feeschedulearea",), "counties": ("counties",)}, _county, 100,
    ),
    Layout(
        "anesthesia", ("mac", "locality", "factor"), {**_PLACE, "factor": ("anesthesiacf",)}, _anesthesia, 100,
        also={"factor": r"nationalanescfof\d+"},
    ),
    Layout(
        "anesthesia_national", ("first", "last", "factor"),
        {name: (name,) for name in ("from", "to", "schedule", "group", "factor", "source")}, _factor, 1,
    ),
    Layout(
        "outpatient", ("code", "status", "rate"),
        {"hcpcs": _HCPCS, "statusindicator": ("statusindicator", "si"), "apc": ("apc",),
         "paymentrate": ("paymentrate",)},
        _outpatient, 14_000,
    ),
    Layout(
        "drugs", ("code", "dosage", "payment_limit"),
        {"hcpcs": _HCPCS, "dosage": ("dosageunitlevel2only", "hcpcscodedosage"),
         "paymentlimit": ("paymentlimitusd", "paymentlimit")},
        _drug, 500,
    ),
    Layout(
        "lab", ("code", "modifier", "rate"),
        {"year": ("year",), "hcpcs": _HCPCS, "modifier": ("modifier", "mod"), "indicator": ("indicator",),
         "rate": ("rateusd", "rate")},
        _lab, 1_500,
    ),
    Layout(
        "equipment", ("code", "modifier", "modifier2", "floor", "ceiling"),
        {"hcpcs": _HCPCS, "mod": ("mod",), "mod2": ("mod2",), "jurisdiction": ("jurisdiction", "juris"),
         "ceiling": ("ceiling",), "floor": ("floor",)},
        _equipment, 2_500,
    ),
    Layout(
        "zip", ("zip", "mac", "locality"),
        {**_PLACE, "zip": ("zip", "zipcode"), "state": ("state",), "rural": ("rural", "ruralind")}, _zip, 40_000,
    ),
    Layout(
        "mue", ("code", "units"),
        {"hcpcs": _HCPCS, "units": ("maxunits", "practitionerservicesmuevalues")}, _mue, 7_000,
    ),
)  # fmt: skip


def plain(cell: str) -> str:
    """A header cell without case, spaces and signs."""
    return re.sub(r"[^a-z0-9]", "", cell.lower())


def recognize(cells: Iterable[str]) -> tuple[Layout, dict[str, int]] | None:
    """The layout that a header row belongs to, and the place of each of its columns; None when it is none of ours."""
    heads = [plain(cell) for cell in cells]
    if ",".join(heads).upper().startswith(PPRRVU) and "factor" in heads:
        places = {name: i for i, name in enumerate(PPRRVU_NAMES) if name != "-"}
        return LAYOUTS[0], places | {"conversionfactor": heads.index("factor")}
    for layout in LAYOUTS:
        found = {name: _place(heads, aliases, layout.also.get(name)) for name, aliases in layout.names.items()}
        if all(place is not None for place in found.values()):
            return layout, {name: place for name, place in found.items() if place is not None}
    return None


def _place(heads: list[str], aliases: tuple[str, ...], pattern: str | None) -> int | None:
    for i, head in enumerate(heads):
        if head in aliases or (pattern is not None and re.fullmatch(pattern, head)):
            return i
    return None
