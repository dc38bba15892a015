"""The hospital, group or laboratory by name: by its capitals, or in a shout or a whisper by its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from app.language.facts import Stated
from app.language.insurers import INSURER, NO_NAME
from app.language.places import STATES
from app.language.scene import Scene
from app.language.text import as_written, word_set

_NOT_A_NAME = word_set(
    "the a an my our this that their its his her in-network network out-of-network local big nearest same another "
    "some any large small private public non-profit nonprofit out of in at to from for by and or is was i we they "
    "she he "
    "it county state city which what whichever every each other new old nice fancy one two er emergency children's "
    "university teaching rural regional general memorial community catholic planned went go stayed being been "
    "between not non participating either own billing about with into community me us him how whole current actual "
    "wrong different big-city"
)
# Words that begin no name alone but may stand in one: "county general hospital".
_MAY_STAND_IN = word_set("of general memorial regional children's county university community state city")
_KINDS_ALONE = word_set(
    "anesthesia ambulance lab imaging insurance physician physicians doctor doctors medical surgical emergency urgent"
)
_PROVIDER_WORD = (
    r"(?:hospital|medical (?:center|centre|ctr)|clinic|health(?:care)?(?: system| center| partners| network)?|"
    r"general|memorial|regional|surgery center|surgical center|imaging|radiology|laborator(?:y|ies)|labs?|"
    r"diagnostics|"
    r"anesthesia(?: associates| group| partners| services| consultants)?|physicians?(?: group)?|orthopedics|urgent "
    r"care|ambulance|ems|infirmary|medical group|associates|children's|cancer (?:center|institute)|institute|"
    r"labcorp|quest(?: diagnostics)?|presbyterian|methodist|baptist|er\b)"
)
_PROVIDER_RAW = re.compile(
    r"(?P<cue>\b(?:[Aa]t|[Ff]rom|[Bb]y|[Tt]o|[Ww]ith|[Ii]s|[Ff]or|[Ii]nto|[Cc]alled|[Tt]he|[Oo]f|AT|FROM)\s+(?:the )?)?"
    r"(?P<name>(?:St\.?|Saint|Mt\.?|[A-Z][\w'’&-]*)(?:[ ](?:of|the|and|&|for|St\.|[A-Z][\w'’&-]*)){0,5})"
)
_PROVIDER_LOW = re.compile(
    rf"\b(?:at|from|by|to|with|into|called|is|for|owe) (?:the )?(?P<name>(?:[a-z][\w'.+-]* "
    rf"){{1,4}}?{_PROVIDER_WORD}(?: (?:hospital|medical center|health|center|clinic|system))*)(?![\w-])"
)
# "and now mercy general wants 18k": at the head of what it does.
_PROVIDER_DOES = re.compile(
    rf"(?:^|[.;:,!?] ?|\b(?:and|but|so|then|now|because|cause|that|when) (?:now )?)(?P<name>(?:[a-z][\w'.+-]* "
    rf"){{1,3}}?{_PROVIDER_WORD}(?: (?:hospital|medical center|health|center|clinic|system))*) "
    r"(?:wants?|says?|said|sent|sends|billed|bills|charged|charges|keeps?|will not|told|is (?:asking|charging|billing|"
    r"saying|sending)|mailed|called)\b"
)
CARE_PLACE = re.compile(rf"(?i)\b{_PROVIDER_WORD}\b")
_AT_PLACE = re.compile(
    r"(?i)(?:\bat|\bto|bill(?:s|ed)?(?: me)?(?: is| came| comes| was)? (?:from|by)|went to|stay(?:ed)? at|provider "
    r"(?:is|was)|hospital (?:is|was|called|named|is called)|treated at|taken to|owe(?: money)? to|balance (?:from|"
    r"with))\s+(?:the )?$"
)


def read_provider(scene: Scene, insurer: Stated | None) -> Stated | None:
    """The first name that is a provider's."""
    raw = scene.text.raw
    is_typed_in_one_case = raw.islower() or raw.isupper()
    names = iter(()) if is_typed_in_one_case else _capitalised(scene, insurer)
    return next(names, None) or next(_by_kind(scene), None)


def _capitalised(scene: Scene, insurer: Stated | None) -> Iterator[Stated]:
    """Names like "Mercy General" after "at", and "St. Luke's Hospital" anywhere."""
    raw = scene.text.raw
    for match in _PROVIDER_RAW.finditer(raw):
        name = _trim(match["name"])
        if name is None or NO_NAME.match(name) or INSURER.search(name.lower()):
            continue
        if insurer is not None and name.startswith(str(insurer.value)):
            continue
        start = match.start("name")
        if _says_its_kind(name) or _follows_cue(name, raw[max(0, start - 60) : start]):
            yield Stated(*scene.place_of(start, start + len(name)), "provider", name)


def _says_its_kind(name: str) -> bool:
    if re.match(r"(?i)labcorp|quest", name):
        return True
    return CARE_PLACE.search(name) is not None and len(name.split()) >= 2


def _follows_cue(name: str, before: str) -> bool:
    if _AT_PLACE.search(before) is None or name.lower() in STATES or re.match(r"(?:Mr|Mrs|Ms|Dr)\b", name):
        return False
    return len(name.split()) >= 2 or "bill" in before[-22:].lower()


def _in_one_sentence(words: list[str]) -> list[str]:
    """The words after the last full stop; "st." and "mt." begin a name and end no sentence."""
    ends = [i for i, word in enumerate(words[:-1]) if word.endswith((".", "!", "?")) and len(word) > 3]
    return words[ends[-1] + 1 :] if ends else words


def _by_kind(scene: Scene) -> Iterator[Stated]:
    """Names like "at mercy general hospital", and not "at the local hospital"."""
    for match in chain(_PROVIDER_LOW.finditer(scene.low), _PROVIDER_DOES.finditer(scene.low)):
        words = _in_one_sentence(match["name"].split())
        while words and words[0].strip(".,") in _NOT_A_NAME:
            words.pop(0)
        if len(words) < 2 or any(w in _NOT_A_NAME and w not in _MAY_STAND_IN for w in words):
            continue
        if INSURER.match(" ".join(words)) or words[0] in _KINDS_ALONE or (words[0] in STATES and len(words) == 2):
            continue
        end = match.end("name")
        if name := scene.text.quote(end - len(" ".join(words)), end):
            yield Stated(match.start("name"), end, "provider", as_written(name))


def _trim(name: str) -> str | None:
    words = re.split(
        r" (?:Date|Claim|Member|Group|Account|Patient|Amount|Statement|Service|Billing|Phone|Total)\b", name
    )[0].split()
    while words and words[-1].lower() in ("of", "the", "and", "&", "for"):
        words.pop()
    while words and words[0] in ("The", "A", "An", "My", "And", "But", "So", "In", "At", "From"):
        words.pop(0)
    return " ".join(words) or None
