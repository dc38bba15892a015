"""What kind of provider sent the bill, and in which state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.core.states import STATE_LETTERS
from app.language.cues.places import HOSPITAL_CUES, PROVIDER_CUES, STATES_IN_SPANISH
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
    r"\b(?:(?:the|an?|this|that|my|their|of) (?:[\w-]+'?s? )?clinic|(?:campus|women'?s?|dental|eye|sleep|pain|"
    r"fertility|infusion) clinic|dialysis|pharmacy|dentist|nursing "
    r"facility|skilled nursing|rehab facility|rehab center|la clinica|clinica|farmacia|dentista|orthodontist|"
    r"optometrist|"
    r"hearing aid (?:place|company)|infusion (?:center|company)|birth(?:ing)? center|nursing "
    r"home|home health|medical equipment|dme|hospice|chiropract\w+|physical therapy (?:place|clinic|office))\b"
)
_BILL_WORD = (
    r"\b(?:bill|owe|charg|want|invoice|balance|cover|sessions?|cobra|cuenta|debo|pide|quiere|(?:not|won't) pay)|#"
)
_TYPES = [(kind, Phrases(words), "|".join(words)) for kind, words in PROVIDER_CUES]
_HOSPITAL = Phrases(HOSPITAL_CUES)
_HOSPITAL_BILLER = re.compile(_BILLER.format("hospital|medical center"))

STATES = {name.lower(): name for name in STATE_LETTERS.values()} | STATES_IN_SPANISH
_STATE_NAMES = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_STATE = re.compile(rf"\b(?P<state>{_STATE_NAMES})\b")
# A name of something else: a hospital, an insurer, a street, a person.
_NAME_GOES_ON = re.compile(
    r"^(?:'s (?:insurance|hospital)| (?:health|general|regional|memorial|children|university|medical|hospital "
    r"system|ave|"
    r"street|st\b|road|presbyterian|methodist|baptist|oncology|blue|mutual|life|farm|physicians|orthop\w+|heart|eye|"
    r"mason|cardi\w+|spine|anesth\w+|imaging|radiology|emergency|recovery|bank|credit|collections?))"
)
_NAME_BEGAN = re.compile(
    r"(?:blue cross(?: and blue shield| blue shield)?|shield|bcbs|university|bank|hospital|medical center|"
    r"church|covered|"
    r"health plan|port|fort|lake|mount|george|aunt|dr) (?:of )?$"
)
_LIVES = re.compile(
    r"(?:\b(?:live|lives|living|reside|resident|based|located|we are|i am|am|moved|home is|here) (?:\w+ )?(?:in|to|of)|"
    r"\bhere in|\bstate(?: of| is|:)?|\b(?:vivo|vivimos|estoy|estamos|soy|somos|vive|aca|aqui) (?:en|de)) "
    r"(?:\w+,? ){0,2}$"
)
_PLACED = re.compile(
    r"(?:(?:^|[\s(])(?:in|from|near|to|of|across|outside|en|de)(?: \w+){0,2},? |, ?|^ ?|\n ?|[.;!?] ?|\bit is "
    r"|\bits )(?:\w+,? )?$"
)
_STANDS = re.compile(r"^(?: ?[.,;!?)\n]| ?$| (?:here|resident|law|plan|hospital|medicaid|state|and|pero|y)\b)")
_TWO_CAPITALS = re.compile(
    r"(?:\b(?:in|from) |\b[A-Z][a-z.]{2,},? |\b[A-Z][a-z.]+, ?)(?<!The )(?<!And )(?<!But "
    r")(?P<two>[A-Z]{2})\b(?! ?-?\d)(?=[\s.,;:!?)]|$)|"
    r"(?<=[, ])(?P<zip>[A-Z]{2}) \d{5}\b|(?<![\w.])(?P<dotted>[A-Z]\. ?[A-Z]\.)"
)
# Two letters that are words or other things; they count only after a comma, and these never without a city.
_WORDS_TOO = frozenset(
    {"CO", "OR", "IN", "ME", "HI", "OK", "PR", "MD", "PA", "LA", "MA", "AL", "ID", "DE", "OH", "MS", "PC"}
)
_SMALL_WORDS = frozenset({"or", "la", "me", "mi", "va", "al", "ok", "co"})
_SMALL_LETTERS = re.compile(
    r"(?:(?:\b(?:in|from) |\b\w{4,},? )(?P<two>tx|fl|nc|nj|ny|az|wi|mn|tn|wv|ky|nv|ks|nm|nh)|"
    r"(?:\b(?:in|from)|\b\w{4,},) (?P<comma>oh|ga|il|ca|wa|mo|ut|sc|va|mi|pa|md|ct|or|co|la|al|ok|id|ia|ar|ms|"
    r"ne|mt|wy|sd|nd))"
    r"(?![\w-])(?! ?-?\d)"
)


class Sender(NamedTuple):
    """A kind of provider, and where it is named."""

    kind: str
    start: int
    end: int


def senders(scene: Scene) -> list[Sender]:
    """Every kind of provider named, in order; of two that overlap the one that bills beside a hospital."""
    found = [
        Sender(kind, *match.span())
        for kind, phrases in (*((kind, words) for kind, words, _ in _TYPES), ("hospital", _HOSPITAL))
        for match in phrases.find(scene.low)
    ]
    found += [Sender("other", *match.span()) for match in _OTHER_CLINIC.finditer(scene.low)]
    apart: list[Sender] = []
    for sender in sorted(found, key=lambda s: (s.kind == "hospital", s.start - s.end, s.start)):
        if all(sender.end <= other.start or sender.start >= other.end for other in apart):
            apart.append(sender)
    return sorted(apart, key=lambda s: s.start)


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
    if hospital is not None and not (named and _is_destination(low, hospital.start())):
        if (
            named
            and named[0][0] in ("freestanding_er", "mental_health", "surgery_center")
            and named[0][1].start() <= hospital.start() <= named[0][1].end()
        ):
            return Stated(named[0][1].start(), named[0][1].end(), "provider_type", named[0][0])
        return Stated(hospital.start(), hospital.end(), "provider_type", "hospital")
    named = [one for one in named if not scene.is_asked(one[1].start())]
    if len(named) == 1 or (named and named[0][0] not in ("ambulance_ground", "physician_group")):
        kind, match, _ = named[0]
        if _is_a_person(kind, match[0]) and not re.search(_BILL_WORD, low):
            return None  # "my doctor says..." is nobody's bill
        return Stated(match.start(), match.end(), "provider_type", kind)
    if (clinic := _OTHER_CLINIC.search(low)) is not None:
        return Stated(clinic.start(), clinic.end(), "provider_type", "other")
    return None


def _is_destination(low: str, place: int) -> bool:
    """Where an ambulance took them: "from home to a civilian hospital"."""
    return (
        re.search(r"\b(?:ambulance|helicopter|flown|flew)\b[^.!?]{0,60}\bto (?:an? |the |our )?(?:\w+ )?$", low[:place])
        is not None
    )


def _is_a_person(kind: str, words: str) -> bool:
    """A doctor or a therapist, not an office: named in passing they send no bill."""
    return kind in ("physician_group", "mental_health") and not re.search(
        r"office|group|practice|program|hospital|center|iop|facility", words
    )


def read_state(scene: Scene, hearing: Hearing, taken: list[tuple[int, int]]) -> Iterator[Stated]:
    """The state where they live or were treated; never out of a hospital's or insurer's name (`taken`)."""
    if (home := read_home(scene, taken)) is not None:
        yield home


def read_home(scene: Scene, taken: Iterable[tuple[int, int]] = ()) -> Stated | None:
    """A state by its name or its letters: where they say they live, else where a place is; of two such, neither."""
    named = [*_by_name(scene, tuple(taken)), *_by_letters(scene)]
    if not named:
        return None
    best = max(weight for weight, _ in named)
    first, *others = sorted((stated for weight, stated in named if weight == best), key=lambda s: s.start)
    return first if best > 1 or all(other.value == first.value for other in others) else None


def _by_name(scene: Scene, taken: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, Stated]]:
    low = scene.low
    for match in _STATE.finditer(low):
        start, end = match.span()
        before, after = low[max(0, start - 40) : start], low[end : end + 24]
        if any(s <= start < e for s, e in taken) or _NAME_BEGAN.search(before) or _NAME_GOES_ON.match(after):
            continue
        state = STATES[match["state"]]
        if state == "Washington" and re.match(r",? ?d\.? ?c\b", after):
            state = "District of Columbia"
        lives, placed = _LIVES.search(before) is not None, _PLACED.search(before) is not None
        if lives or placed or re.match(r" (?:medicaid|resident|hospital|here)\b", after):
            weight = 3 if lives else 2 if _STANDS.match(after) else 1
            yield weight, Stated(start, end, "state", state)


def _by_letters(scene: Scene) -> Iterator[tuple[int, Stated]]:
    raw = scene.text.raw
    if not raw.isupper():
        for match in _TWO_CAPITALS.finditer(raw):
            two = (match["two"] or match["zip"] or match["dotted"]).replace(".", "").replace(" ", "")
            is_sure = match["zip"] or match["dotted"] or two not in _WORDS_TOO or "," in match[0]
            if two in STATE_LETTERS and is_sure and not re.search(r"\bDr\.? [^,]*$", raw[: match.start()][-30:]):
                yield 2, Stated(*scene.place_of(*match.span()), "state", STATE_LETTERS[two])
    for match in _SMALL_LETTERS.finditer(scene.low):
        group = "two" if match["two"] else "comma"
        if group == "two" or (scene.text.raw.islower() and match[group] not in _SMALL_WORDS):
            yield 2, Stated(*match.span(group), "state", STATE_LETTERS[match[group].upper()])


def _set_aside(scene: Scene, place: int) -> bool:
    return scene.is_denied(place) or scene.low[max(0, place - 14) : place].endswith(("not the ", "children's "))
