"""What kind of provider sent the bill, and in which state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.cues.places import HOSPITAL_CUES, PROVIDER_CUES, STATE_LETTERS
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.patterns import Phrases
from app.language.scene import Scene

_BILLER = (
    r"(?:{0})\w*(?:'s)?(?: \w+){{0,2}} (?:bill|bills|billed|sent|wants|want|charged|charges|is (?:charging|billing|"
    r"asking)|says? i owe|invoice|statement|balance)\b"
    r"|(?:bill|bills|invoice|charge|statement|balance|billed|owe|charged)(?: \w+){{0,3}} (?:from|by|for|to|is from|"
    r"was from|came from) (?:(?:the|an?|my|that|some|their|her|his) )?(?:\w+ ){{0,2}}(?:{0})"
)
_OTHER_CLINIC = re.compile(
    r"\b(?:(?:the|a|this|that) (?:dental |eye |sleep |pain |fertility )?clinic|dialysis|pharmacy|dentist|nursing "
    r"home|home health|medical equipment|dme|hospice|chiropract\w+|physical therapy (?:place|clinic|office))\b"
)
_TYPES = [(kind, Phrases(words), "|".join(words)) for kind, words in PROVIDER_CUES]
_HOSPITAL = Phrases(HOSPITAL_CUES)
_HOSPITAL_BILLER = re.compile(_BILLER.format("hospital|medical center"))

STATES = {name.lower(): name for name in STATE_LETTERS.values()}
_STATE_NAMES = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_STATE = re.compile(
    rf"(?:\b(?:in|from|here in|live in|near|to|of|state of|state is|outside|across|moved to)|,|^|\n|;|\.|it is|its|"
    rf"state:?|am in) ?(?:\w+,? )??(?P<state>{_STATE_NAMES})\b(?! (?:health|general|regional|memorial|children|"
    rf"university|medical|hospital system|ave|street|st\b|presbyterian|methodist|oncology|blue))|"
    rf"\b(?P<state2>{_STATE_NAMES}) (?:hospital|resident|law|state law|plan|here|medicaid)\b"
)
_TWO_CAPITALS = re.compile(
    r"(?:\bin|,|\bfrom) ?(?P<two>[A-Z]{2})\b(?! ?-?\d)(?=[\s.,;!?)]|$)|(?<=, )(?P<zip>[A-Z]{2}) \d{5}\b"
)


def read_provider_type(scene: Scene) -> Stated | None:
    """The sender of the bill where several are named; a hospital with a doctor in it stays a hospital."""
    low = scene.low
    named = [
        (kind, match, pattern) for kind, words, pattern in _TYPES
        if (match := next((m for m in words.find(low) if not _set_aside(scene, m.start())), None)) is not None
    ]  # fmt: skip
    hospital = next((m for m in _HOSPITAL.find(low) if not _set_aside(scene, m.start())), None)
    for kind, match, pattern in named:
        if re.search(_BILLER.format(pattern), low) and not (hospital and _HOSPITAL_BILLER.search(low)):
            return Stated(match.start(), match.end(), "provider_type", kind)
    if hospital is not None:
        if (
            named
            and named[0][0] in ("freestanding_er", "mental_health", "surgery_center")
            and named[0][1].start() <= hospital.start() <= named[0][1].end()
        ):
            return Stated(named[0][1].start(), named[0][1].end(), "provider_type", named[0][0])
        return Stated(hospital.start(), hospital.end(), "provider_type", "hospital")
    if len(named) == 1 or (named and named[0][0] not in ("ambulance_ground", "physician_group")):
        kind, match, _ = named[0]
        if kind == "physician_group" and not re.search(r"\b(?:bill|owe|charg|want|invoice|denied)", low):
            return None  # "my doctor says..." is nobody's bill
        return Stated(match.start(), match.end(), "provider_type", kind)
    if (clinic := _OTHER_CLINIC.search(low)) is not None:
        return Stated(clinic.start(), clinic.end(), "provider_type", "other")
    return None


def read_state(scene: Scene, hearing: Hearing, taken: list[tuple[int, int]]) -> Iterator[Stated]:
    """A state by its name, or by two capitals after "in" or a comma; never out of a hospital's or insurer's name."""
    for match in _STATE.finditer(scene.low):
        group = "state" if match["state"] else "state2"
        start, end = match.span(group)
        if any(s <= start < e for s, e in taken) or re.search(
            r"(?:blue cross|shield|bcbs|university|bank|hospital|medical center) (?:of )?$", scene.low[:start]
        ):
            continue
        yield Stated(start, end, "state", STATES[match[group]])
        return
    raw = scene.text.raw
    shouting = raw.isupper()
    for match in _TWO_CAPITALS.finditer(raw):
        two = match["two"] or match["zip"]
        if (
            two in STATE_LETTERS
            and not (shouting and not match["zip"])
            and not (
                two in ("CO", "OR", "IN", "ME", "HI", "OK", "PR") and not match["zip"] and raw[match.start()] != ","
            )
        ):
            place = len(raw[: match.start()])
            yield Stated(place, place + len(match[0]), "state", STATE_LETTERS[two])
            return


def _set_aside(scene: Scene, place: int) -> bool:
    return scene.is_denied(place) or scene.low[max(0, place - 14) : place].endswith(("not the ", "children's "))
