"""Room care: what the daily rate of an intensive care room covers, charged apart on the same day.

Nursing, watching and minor supplies are routine services of a room, intensive care included (CMS, Provider
Reimbursement Manual, part 1, section 2202.6). Elsewhere hospitals differ, and supplies are only asked about.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.core.audit.sheet import APART, Sheet, name_of, plain
from app.core.audit.stay import is_room
from app.core.itemized import ChargeLine

_INTENSIVE = "020"
_EMERGENCY = "045"
# What stands beside the name of a supply and is no supply of its own.
_FILLERS = re.compile(r"\b(?:exam|sterile|non|latex|free|disposable|box|bx|pack|pkg?|pair|pr|each|ea|per|and|of|\d+)\b")


def find_room_care(sheet: Sheet) -> None:
    rooms = [
        x
        for x in sheet.lines
        if is_room(sheet, x) and (x.revenue or "").startswith(_INTENSIVE) and x.charge.cents and not sheet.is_gone(x)
    ]
    days = {day for room in rooms for day in _days_of(room)}
    if not days:
        return
    there = [x for x in sheet.lines if x.on in days and x.charge.cents and not sheet.is_gone(x)]
    watching = [x for x in there if sheet.index.is_a("watched_in_a_room", x.code) and _is_in_the_room(x)]
    for found in (watching, [x for x in there if _is_minor_supply(sheet, x)]):
        if found:
            names = ", ".join(dict.fromkeys(name_of(x) for x in found))
            sheet.find("unbundled_components", found, found, certainty="strong", also="room", part=names)


def _days_of(room: ChargeLine) -> list[date]:
    if room.on is None or room.until not in (None, room.on):
        return []
    return [room.on + timedelta(days=n) for n in range(int(room.count))]


def _is_in_the_room(line: ChargeLine) -> bool:
    is_emergency = (line.revenue or "").startswith(_EMERGENCY)
    return line.revenue is not None and not is_emergency and APART.isdisjoint(line.modifiers)


def _is_minor_supply(sheet: Sheet, line: ChargeLine) -> bool:
    """True where the words name minor supplies and nothing else."""
    if line.code is not None or not (line.revenue or "").startswith("027"):
        return False
    rest, times = sheet.index.words["minor_supply"].subn(" ", plain(line.description))
    return times > 0 and not _FILLERS.sub(" ", rest).strip()
