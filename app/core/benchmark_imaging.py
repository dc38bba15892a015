"""Families of scans that Medicare pays as one group when two are done in a visit (OPPS composite APCs 8004 to 8008).

CT and MRI have a group with and one without contrast; any contrast makes it the first. So the family is the kind of
machine. Code ranges follow Addendum M of the OPPS rule; they are applied to codes of status Q3 only.
"""

from __future__ import annotations

from typing import Literal

Family = Literal["CT scans", "MRI scans", "ultrasounds"]
_CT = (
    (70450, 70498), (71250, 71275), (72125, 72133), (72191, 72194), (73200, 73206), (73700, 73706), (74150, 74178),
    (74261, 74262), (75571, 75574),
)  # fmt: skip
_MRI = (
    (70336, 70336), (70540, 70559), (71550, 71555), (72141, 72159), (72195, 72198), (73218, 73225), (73718, 73725),
    (74181, 74185), (75557, 75565), (77046, 77049),
)  # fmt: skip
_ULTRASOUND = ((76604, 76604), (76700, 76706), (76770, 76776), (76831, 76831), (76856, 76857), (76870, 76870))
_MRI_C_CODES = (8900, 8936)


def family_of(code: str) -> Family | None:
    """The family of a scan; None for what is not a scan of a family."""
    if code[0] == "C" and code[1:].isdecimal():
        return "MRI scans" if _MRI_C_CODES[0] <= int(code[1:]) <= _MRI_C_CODES[1] else None
    if not code.isdecimal():
        return None
    number = int(code)
    families: tuple[tuple[Family, tuple[tuple[int, int], ...]], ...] = (
        ("CT scans", _CT), ("MRI scans", _MRI), ("ultrasounds", _ULTRASOUND),
    )  # fmt: skip
    for family, ranges in families:
        if any(first <= number <= last for first, last in ranges):
            return family
    return None
