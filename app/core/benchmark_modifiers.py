"""What a modifier does to a doctor's Medicare price: the published rule with its source, or less certainty.

Manual: Medicare Claims Processing Manual (CMS publication 100-04), chapter 12.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.core.benchmark_tables import Physician

# These say which side, day, person or test it was, or why a line stands beside another; the price is the same.
_SAME_PRICE = (
    "24 25 27 33 57 58 59 76 77 79 90 91 95 AI AT CS ET GA GC GG GQ GT GV GW GX GY GZ JW JZ KX LT PO PN PT Q0 Q1 QW RT "
    "XE XP XS XU E1 E2 E3 E4 F1 F2 F3 F4 F5 F6 F7 F8 F9 FA T1 T2 T3 T4 T5 T6 T7 T8 T9 TA LC LD LM RC RI 93 FR FQ GP GO "
    "GN G0 32 99 SA FS ER"
)
NO_EFFECT = frozenset(_SAME_PRICE.split())
ASSISTANTS = frozenset({"80", "81", "82", "AS"})
SPLIT = ("26", "TC", "53")  # each has rows of its own in the schedule
_FULL_AT_MOST = {
    "22": "Modifier 22 (more work than usual) can raise the price; by how much is not published.",
    "52": "Modifier 52 (reduced service) lowers the price; by how much is not published, so this is the most.",
    "54": "Modifier 54 (surgery only) pays a part of the price; this is the whole.",
    "55": "Modifier 55 (care after surgery only) pays a part of the price; this is the whole.",
    "56": "Modifier 56 (care before surgery only) pays a part of the price; this is the whole.",
    "78": "Modifier 78 (back to the operating room) pays only the surgery part; this is the whole price.",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """The share of the price that is paid, and what is to be said of it. `reason`: there is no published price."""

    share: Fraction = Fraction(1)
    notes: tuple[str, ...] = ()
    doubt: int = 0
    reason: str | None = None


def effect_of(modifiers: tuple[str, ...], row: Physician | None) -> Effect:
    """The modifiers of one line together; `row` carries the code's own indicators, None when they are not known."""
    share, notes, doubt = Fraction(1), list[str](), 0
    for modifier in modifiers:
        one = _one(modifier, row)
        if one.reason is not None:
            return one
        share, doubt = share * one.share, doubt + one.doubt
        notes += one.notes
    return Effect(share, tuple(notes), doubt)


def _one(modifier: str, row: Physician | None) -> Effect:
    if modifier in NO_EFFECT or modifier in (*SPLIT, "51"):  # 51 is counted with the other procedures of the visit
        return Effect()
    if modifier in _FULL_AT_MOST:
        return Effect(notes=(_FULL_AT_MOST[modifier],), doubt=1 if modifier == "22" else 2)
    if modifier == "66":
        return Effect(reason="team surgery (66) is paid by report; no price is published")
    if modifier in ("50", "62", *ASSISTANTS):
        if row is None:
            return Effect(notes=(f"Whether modifier {modifier} changes this price is not in our tables.",), doubt=2)
        match modifier:
            case "50":
                return _both_sides(row)
            case "62":
                return _two_surgeons(row)
        return _assistant(modifier, row)
    return Effect(notes=(f"We do not know what modifier {modifier} does to the price.",), doubt=1)


def _both_sides(row: Physician) -> Effect:
    """Bilateral indicator: manual ch. 12, 40.7."""
    match row.bilateral:
        case "1":
            return Effect(Fraction(3, 2), ("Both sides are paid at 150 % of one (Medicare manual ch. 12, 40.7).",))
        case "3":
            return Effect(Fraction(2), ("Each side is paid in full (Medicare manual ch. 12, 40.7).",))
        case "2":
            return Effect(notes=("The price is for both sides already.",))
    return Effect(notes=("Medicare pays nothing more for both sides of this.",))


def _two_surgeons(row: Physician) -> Effect:
    """Co-surgeon indicator: each gets 62.5 %; manual ch. 12, 40.8."""
    if row.co_surgeon not in ("1", "2"):
        return Effect(reason="Medicare does not pay two surgeons (62) for this code")
    doubt = 1 if row.co_surgeon == "1" else 0  # 1: only with papers that show the need
    return Effect(Fraction(5, 8), ("Each of two surgeons is paid 62.5 % (Medicare manual ch. 12, 40.8).",), doubt)


def _assistant(modifier: str, row: Physician) -> Effect:
    """Assistant indicator: a doctor gets 16 %, others 85 % of that; manual ch. 12, 20.4.3 and 110.3."""
    if row.assistant not in ("0", "2"):
        return Effect(reason=f"Medicare does not pay an assistant ({modifier}) for this code")
    share, percent = (Fraction(136, 1000), "13.6") if modifier == "AS" else (Fraction(16, 100), "16")
    words = f"An assistant at surgery is paid {percent} % (Medicare manual ch. 12, 20.4.3)."
    return Effect(share, (words,), 1 if row.assistant == "0" else 0)
