"""Who the person is to the patient, and whether the patient has died."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.cues.people import CHILD, DEATH, GROWN, HELPER, OTHER_KIN, SELF, SPOUSE
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.patterns import Phrases
from app.language.scene import Scene

_TABLES = {name: Phrases(words) for name, words in {
    "death": DEATH, "spouse": SPOUSE, "child": CHILD, "kin": OTHER_KIN, "helper": HELPER, "self": SELF, "grown": GROWN,
}.items()}  # fmt: skip
_KIN_AT_ALL = Phrases(
    (
        r"(?:my|our) (?:\w+ )?(?:{kin}|{spouse}|{child})",
        r"(?:late|deceased|the) (?:{kin}|{spouse}|patient|father|mother)",
        r"{kin}(?:'?s)? (?:name|bill|debt|account)",
        "estate",
        "patient",
    )
)
_SPOUSE_AT_ALL = Phrases((r"(?:my|our|late|deceased) (?:\w+ )?{spouse}", "widow(?:er)?"))


def read_people(scene: Scene, hearing: Hearing) -> Iterator[Stated]:
    """Role and death; a death is believed only of somebody named, or of a patient who is not the writer."""
    low = scene.low
    for match in _TABLES["death"].find(low):
        if scene.is_denied(match.start()) or scene.is_asked(match.start()) or _almost(scene, match.start()):
            continue
        somebody = _KIN_AT_ALL.first(low) is not None or hearing.known.get("role", "patient") != "patient"
        if somebody:
            yield Stated(match.start(), match.end(), "patient_deceased", True)
            role = "spouse" if _SPOUSE_AT_ALL.first(low) or hearing.known.get("role") == "spouse" else "estate"
            yield Stated(match.start(), match.end(), "role", role)
            return
    for table, role in (
        ("self", "patient"),
        ("helper", "helper"),
        ("grown", "helper"),
        ("spouse", "spouse"),
        ("child", "parent_of_minor"),
        ("kin", "helper"),
    ):
        found = _TABLES[table].first(low)
        if found is not None and not scene.is_denied(found.start()) and not scene.is_asked(found.start()):
            yield Stated(found.start(), found.end(), "role", role)
            return


def _almost(scene: Scene, place: int) -> bool:
    before = scene.low[max(0, place - 30) : place]
    return any(word in before for word in ("almost", "nearly", "thought", "could have", "if ", "phone", "scared"))
