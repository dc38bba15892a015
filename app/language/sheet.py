"""The facts of one message as `pushback read` shows them: those of the case, and what only a whole message tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from app.core.case import Case
from app.core.states import STATE_LETTERS
from app.language.asked import read_asked
from app.language.classifier import trained
from app.language.cues.sheet import COLLECTIONS, MONEY_ASKED, NO_BILL_YET, NOT_COLLECTIONS, SUED
from app.language.due import read_due
from app.language.letters import split_letter
from app.language.listen import LETTER, WORDS, Listener
from app.language.places import read_home
from app.language.scene import Scene, lay_out
from app.language.text import read_text

NAMES = (
    "billed_amount", "bills", "denial_category", "denial_codes", "provider_type", "network_status", "emergency",
    "account_status", "insurance_type", "insurer", "deadline", "state",
)  # fmt: skip
_OF_CASE = ("denial_category", "provider_type", "network_status", "emergency", "insurance_type")
_LETTERS_OF = {name: letters for letters, name in STATE_LETTERS.items()}
_SUED, _COLLECTIONS, _NOT_COLLECTIONS = re.compile(SUED), re.compile(COLLECTIONS), re.compile(NOT_COLLECTIONS)
_MONEY_ASKED, _NO_BILL_YET = re.compile(MONEY_ASKED), re.compile(NO_BILL_YET)


_SURE = 0.66  # of the classifier, where neither code nor phrase says why
_CLINICIANS = frozenset({"anesthesia", "physician_group", "lab", "imaging_center"})
_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ial)|refus\w+|reject\w*|turned (?:it|me|us|this|her|him)? ?down|not pay\w*|says? "
    r"no\b|said no\b|eob|nego|"
    r"negaron|negado|niega\w*|rechaz\w+|no quis\w+|no pag\w+|(?:says?|said|calls?|dice) )"
)
_SAYS_NO = re.compile(
    r"\b(?:den(?:y|ied|ies|ial)|refus\w+|reject\w*|not pay\w*|says? no\b|said no\b|eob|nego|negaron|negado|"
    r"niega\w*|rechaz\w+|"
    r"turned (?:\w+ )?down|(?:plan|insurance|insurer|seguro|aseguranza)(?: \w+){0,5} (?:says?|said|calls?|"
    r"claims?|dice))\b"
)
_REFUSAL = re.compile(
    r"\b(?:(?:will|would|does|did) not (?:pay|cover|want to pay)(?: for)?|no (?:quis\w+|quiz\w+|quier\w+|va a|"
    r"van a) (?:\w+ )?(?:pagar|cubrir)|no (?:pag|cubr)\w+|"
    r"refus\w+ to (?:pay|cover)(?: for)?|no sorry|says? no to|said no)\b"
)
_WORDLESS = re.compile(r"\b(?:denied with the words|eob only says|letter only says|only says)[^.!?]{0,4}\"")
_ER_ASKED = re.compile(
    r"\b(?:er|emergency room|ambulance|ambulancia) (?:bill|visit|trip|ride|charge|stay|copay|doctor|doc|"
    r"company|took|wants?|"
    r"sent|billed|crew|quiere|cobra)\w*\b|\b(?:the|my|an|to|at|his|her|our|for|local|nearest|from) (?:er|"
    r"emergency room)\b|"
    r"\b(?:went|rushed|taken|brought|drove \w+|came) (?:in )?(?:to|by|in|through|via) (?:the |an )?(?:er|"
    r"emergency\w*|ambulance|ed)\b|"
    r"\bsala de (?:emergencias?|urgencias?)|\b(?:en|por|a|de) (?:la )?ambulancia|\bemergencias\b"
)
_PLANNED = re.compile(r"\b(?:planned|scheduled|elective|routine|programad[ao])\b")
_NO_EMERGENCY = re.compile(
    r"\b(?:never (?:went|been|taken)|did not go|was not in|no) (?:to |in )?(?:the |an? )?(?:er|emergency|"
    r"ambulance)\b"
)
_OUT = re.compile(
    r"\bout[- ]of[- ]network|\b(?:is|was|are|were) not (?:in|part of) (?:the |my |our |their )?network|\bnot "
    r"in[- ]network|\b(?:does|did|do) not participate|\bnot contracted|"
    r"\bnon-?(?:par|network|contracted)\w*|\b(?:ambulance|surgeon|radiolog\w+|anesth\w+|doctor|group|lab|"
    r"patholog\w+|assistant) (?:company |group )?(?:is|was|were|are) not(?= ?[.,;!?]| and| so| in\b)|"
    r"\bfuera de (?:la|mi|su) red|\bno (?:era|es|esta|estaba|son|eran) (?:de|en|parte de) (?:la|mi) red"
)
_PLACE_IN = re.compile(
    r"\b(?:hospital|facility|center|place|er)(?:'s)?(?: (?:was|is|itself|being|were))? (?:in|within)[- ](?:my "
    r"|the |our )?network|\bin[- ]network (?:hospital|facility|surgery center|center|place|er)|"
    r"\bhospital (?:was|is) in\b|\b(?:el )?hospital si\b|\bhospital (?:es|era|esta|estaba) (?:de|en|dentro "
    r"de) (?:la|mi) red"
)
_THOUGHT_OUT = re.compile(
    r"\b(?:thought|assumed|figured|worried)[^.!?]{0,40}(?:out[- ]of[- ]network|not in[- ]network)"
)
_IS_IN = re.compile(r"\b(?:is|are|was|were)(?: actually)? in[- ]network|\bin[- ]network after all")


class Found(NamedTuple):
    """A value and the words that told it."""

    value: Any
    quote: str


class Sheet(NamedTuple):
    """Every fact by name (unknown: None), and the words of the message behind each that is known."""

    facts: dict[str, Any]
    quotes: dict[str, str]


NO_SHEET = Sheet(dict.fromkeys(NAMES), {})


def common(sheets: list[Sheet]) -> Sheet:
    """Of several patients' papers: what all that tell a fact tell alike."""
    facts = dict(NO_SHEET.facts)
    for name in NAMES:
        told = [sheet.facts[name] for sheet in sheets if sheet.facts[name] is not None]
        if told and all(value == told[0] for value in told):
            facts[name] = told[0]
    quotes = {name: words for sheet in sheets for name, words in sheet.quotes.items() if facts[name] is not None}
    return Sheet(facts, quotes)


def scenes_of(text: str, today: date) -> list[Scene]:
    """The message laid out: the person's own words and a letter's apart."""
    return [
        lay_out(read_text(part.words, most=LETTER if part.document else WORDS), today) for part in split_letter(text)
    ]


def read_sheet(scenes: list[Scene], case: Case, *, listener: Listener, in_danger: bool = False) -> Sheet:
    """The sheet of a message that was laid over an empty case; `in_danger`: a life is, now."""
    found = dict(_of_case(case)) | dict(_of_scenes(scenes, case))
    network = _network(scenes, found)
    if network is not None:
        found["network_status"] = network
    if in_danger or ("emergency" not in found and any(map(_speaks_of_an_emergency, scenes))):
        found["emergency"] = Found(True, "")
    category = _category(scenes, found, listener)
    found.pop("denial_category", None)
    if category is not None:
        found["denial_category"] = category
    if "bills" in found:
        found.pop("provider_type", None)  # each bill has its own
    facts = {name: found[name].value if name in found else None for name in NAMES}
    return Sheet(facts, {name: found[name].quote for name in NAMES if name in found})


def _of_case(case: Case) -> Iterator[tuple[str, Found]]:
    first = case.bills[0].id
    for name in _OF_CASE:
        if (fact := case.fact(name, first)) is not None:
            yield name, Found(fact.value, fact.quote)
    insurer = case.fact("insurer")
    if insurer is not None:
        yield "insurer", Found(_as_typed(str(insurer.value), insurer.quote), insurer.quote)


def _of_scenes(scenes: list[Scene], case: Case) -> Iterator[tuple[str, Found]]:
    """What the whole message tells: codes as printed, the amounts asked, a limit, the state, where the account is."""
    for name, read in (("deadline", _due), ("denial_codes", _codes), ("state", _state)):
        if (told := next(filter(None, map(read, scenes)), None)) is not None:
            yield name, told
    asked = read_asked(scenes)
    if asked.amount is not None:
        yield "billed_amount", Found(asked.amount.plain, asked.quote)
    if asked.sender is not None:
        yield "provider_type", Found(asked.sender, asked.quote)
    if asked.bills:
        bills = [{"provider_type": bill.provider_type, "billed_amount": bill.money.plain} for bill in asked.bills]
        yield "bills", Found(bills, asked.quote)
    if (status := _account_status(scenes, case, has_amount=bool(asked.quote))) is not None:
        yield "account_status", status


def _due(scene: Scene) -> Found | None:
    due = read_due(scene)
    return None if due is None else Found(due.plain(), scene.words(due.start, due.end))


def _codes(scene: Scene) -> Found | None:
    """Reason and remark codes as printed, each with the group that stands with it."""
    codes = [code for code in scene.codes if code.code is not None]
    if not codes:
        return None
    shown = tuple(dict.fromkeys(f"{c.group}-{c.code}" if c.group else str(c.code) for c in codes))
    return Found(list(shown), scene.words(codes[0].start, codes[-1].end))


def _state(scene: Scene) -> Found | None:
    home = read_home(scene)
    return None if home is None else Found(_LETTERS_OF[home.value], scene.words(home.start, home.end))


def _category(scenes: list[Scene], found: dict[str, Found], listener: Listener) -> Found | None:
    """Why the plan says no: as told, past a "won't pay", by the network, or as the classifier is sure."""
    told = found.get("denial_category")
    if told is not None and told.value != "other":
        return told
    for scene in scenes:
        bare = replace(scene, low=_REFUSAL.sub(lambda refused: " " * len(refused[0]), scene.low))
        if (stated := listener.reason(bare)) is not None and stated.value != "other":
            return Found(stated.value, scene.words(stated.start, stated.end))
    denied = next((scene for scene in scenes if _DENIED.search(scene.low)), None)
    if denied is None:
        return None
    place = _DENIED.search(denied.low)
    quote = denied.words(place.start()) if place is not None else ""
    if found.get("network_status", Found(None, "")).value in ("out_of_network", "mixed"):
        return Found("out_of_network", quote)
    if _WORDLESS.search(denied.low):
        return Found("other", quote)
    if not _SAYS_NO.search(denied.low):
        return None
    category, sure = trained("decode").scores(" ".join(scene.low for scene in scenes))[0]
    return Found(category, quote) if sure >= _SURE and category != "other" else None  # no reason is no kind


def _speaks_of_an_emergency(scene: Scene) -> bool:
    """An emergency room or an ambulance, though only in a question or beside an "if"; not where a plan was told too."""
    return (
        _ER_ASKED.search(scene.low) is not None
        and _NO_EMERGENCY.search(scene.low) is None
        and _PLANNED.search(scene.low) is None
    )


def _network(scenes: list[Scene], found: dict[str, Found]) -> Found | None:
    """In-network place, out-of-network sender: mixed for a clinician, out of network for an ambulance."""
    kind = found.get("provider_type", Found(None, "")).value
    for scene in scenes:
        out = _OUT.search(scene.low)
        if out is None:
            continue
        if _THOUGHT_OUT.search(scene.low) and _IS_IN.search(scene.low):
            return Found("in_network", scene.words(out.start(), out.end()))
        if _PLACE_IN.search(scene.low) and kind in _CLINICIANS:
            return Found("mixed", scene.words(out.start(), out.end()))
        if kind in ("ambulance_ground", "ambulance_air"):
            return Found("out_of_network", scene.words(out.start(), out.end()))
    return None


def _account_status(scenes: list[Scene], case: Case, *, has_amount: bool) -> Found | None:
    """In collections where a collector, a suit or a credit entry is told; open where money is asked and none is."""
    first = case.bills[0].id
    if (fact := case.fact("account_status", first)) is not None and fact.value == "collections":
        return Found("collections", fact.quote)
    for scene in scenes:
        for pattern in (_SUED, _COLLECTIONS):
            for match in pattern.finditer(scene.low):
                if not _is_feared(scene, match.start()):
                    return Found("collections", scene.words(match.start(), match.end()))
    if has_amount:
        return Found("open", "")
    if any(_NO_BILL_YET.search(scene.low) for scene in scenes):
        return None
    for scene in scenes:
        if (asked := _MONEY_ASKED.search(scene.low)) is not None:
            return Found("open", scene.words(asked.start(), asked.end()))
    return None


def _is_feared(scene: Scene, place: int) -> bool:
    return scene.is_asked(place) or _NOT_COLLECTIONS.search(scene.before(place)[-60:]) is not None


def _as_typed(name: str, text: str) -> str:
    """A name as the message has it, whatever its capitals."""
    found = re.search(r"\s+".join(map(re.escape, name.split())), text, re.IGNORECASE)
    return found[0] if found is not None else name
