"""Facts told in so many words: the cue tables applied to a scene, each guarded against "not", "if" and "should I"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from app.language.codes import category_of, main_group
from app.language.cues.denials import DENIAL_CUES, DENIAL_WORD, WEAK_DENIAL_CUES
from app.language.cues.plan import PLAN_CUES, Guard
from app.language.cues.progress import NEEDS_CONTEXT, PROGRESS_CUES
from app.language.cues.words import WORD_GROUPS
from app.language.hearing import Hearing
from app.language.patterns import Phrases, literal
from app.language.scene import Scene
from app.language.text import plain


class Stated(NamedTuple):
    """A fact as read: where, which, its value."""

    start: int
    end: int
    fact: str
    value: Any


_DENIAL_WORD = re.compile(DENIAL_WORD.replace("{plan}", WORD_GROUPS["plan"]))
_WISHED = re.compile(
    r"\b(?:i (?:will|need|want|should|am going|have to|can|could|would|must|might|plan)|ask(?:ed|ing)?|asks|to get|"
    r"request(?:ed|ing)?|might|may|tell them|told them to|how|try(?:ing)?|want|wants|hope|whether|refus\w+|not|"
    r"never|no|me and|until)\b"
)
_THEIR_PROMISE = re.compile(r"\b(?:they|she|he|billing|dana|office|hospital|rep|supervisor|manager)\b")
# Where each fact with a shared wording belongs: the words of the message, and the steps that lead to it.
_STEP_OF = {
    "bill_checked": ("check_bill",), "settlement_paid": ("pay_settlement", "accept_pending_terms", "pay_cost_share"),
    "hold_confirmed": ("confirm_hold",), "hold_request_sent": ("send_hold_request", "ask_hold_by_letter"),
    "plan_confirmed_in_writing": ("plan_answer_in_writing", "ask_plan_who_pays", "await_liability"),
}  # fmt: skip
_IN_WRITING = Phrases(
    (
        "(?:confirmed|put|got|have|sent|gave|has|wrote|received|sent me|emailed|mailed|gotten|confirm|getting|"
        "promised)(?: it| that| this| me| us| all| so| to me| the answer| their answer| everything| a letter| an "
        "email| confirmation)* (?:in writing|in a letter|by letter|in an email|by email|by mail|by electronic mail|"
        "via email|on paper)",
        "(?:they|it is|plan|insurer|insurance|aetna|got it|have it|have that) (?:is |confirmed |put it |\\w+ it "
        ")?in writing", "written confirmation", "confirmed in writing",
    )
)  # fmt: skip
# "They went through the charges" is their check, not ours.
_OTHERS = re.compile(r"\b(?:they|she|he|hospital|billing|rep|supervisor|manager)\b")
_HOLD_WORD = re.compile(r"\bhold|paus|freez")
_PLAN_WORD = re.compile(r"\b(?:plan|insur\w+|" + "aetna|cigna|anthem|humana|kaiser|blue cross|bcbs|uhc|united" + r")\b")


class FactReader:
    """The cue tables, compiled, with the playbook's denial cues and the kind of denial that each code means."""

    def __init__(
        self, denials: Iterable[tuple[str, tuple[str, ...]]] = (), codes: Mapping[str, str] | None = None
    ) -> None:
        self._told = [
            (fact, value, guard, Phrases(phrases)) for fact, value, guard, phrases in (*PLAN_CUES, *PROGRESS_CUES)
        ]
        self._near = [(f, v, g, re.compile(near), Phrases(p)) for f, v, g, near, p in NEEDS_CONTEXT]
        cues: dict[str, list[str]] = {category: list(phrases) for category, phrases in DENIAL_CUES.items()}
        weak: dict[str, list[str]] = {category: list(phrases) for category, phrases in WEAK_DENIAL_CUES.items()}
        self._kinds = codes or {}
        for category, words in denials:
            for cue in map(plain, words):
                if category == "out_of_network" and "network" in cue:
                    continue  # where the place stands; why it was denied takes more words
                # Two words or fewer mean a denial only beside a word of denial.
                table = cues if len(cue.split()) > 2 else weak
                table.setdefault(category, []).append(literal(cue))
        self._reasons = [(category, Phrases(phrases)) for category, phrases in cues.items()]
        self._weak_reasons = [(category, Phrases(phrases)) for category, phrases in weak.items()]

    def read(self, scene: Scene, hearing: Hearing) -> list[Stated]:
        found = [*self._table(scene), *self._contextual(scene, hearing), *_in_writing(scene, hearing)]
        found += self.codes(scene)
        reason = self.reason(scene, asked=hearing.open_question == "denial_category")
        if reason is not None and not self._code_says_so(scene, found, reason):
            found = [f for f in found if f.fact != "denial_category"] + [reason]
        return _agree(found)

    def _table(self, scene: Scene) -> Iterator[Stated]:
        for fact, value, guard, phrases in self._told:
            for match in phrases.find(scene.low):
                if stands(scene, guard, match.start()):
                    yield Stated(match.start(), match.end(), fact, value)

    def _contextual(self, scene: Scene, hearing: Hearing) -> Iterator[Stated]:
        for fact, value, guard, near, phrases in self._near:
            if not (near.search(scene.low) or hearing.open_question == fact or hearing.last_move in _STEP_OF[fact]):
                continue
            if fact == "settlement_paid" and not _settlement_near(hearing):
                continue
            for match in phrases.find(scene.low):
                if stands(scene, guard, match.start()) and not _OTHERS.search(scene.before(match.start())):
                    yield Stated(match.start(), match.end(), fact, value)

    def _code_says_so(self, scene: Scene, found: list[Stated], reason: Stated) -> bool:
        """True where the code's own kind of denial is among the words too: then no other words of the line count."""
        coded = next((f.value for f in found if f.fact == "denial_category"), None)
        tables = (self._reasons, self._weak_reasons)
        if coded is not None and reason.value == "cost_share":
            return True  # "CO-197, patient responsibility 0": a column of the EOB gives no reason
        return coded is not None and any(
            category == coded and phrases.first(scene.low) is not None
            for table in tables
            for category, phrases in table
        )

    def codes(self, scene: Scene) -> list[Stated]:
        """Group and denial codes, and the kind of denial they stand for."""
        return list(_codes(scene, self._kinds))

    def reason(self, scene: Scene, *, asked: bool = False) -> Stated | None:
        """The plan's stated reason; a strong phrase before a weak one, the first before the later."""
        for reasons in (self._reasons, self._weak_reasons):
            if reasons is self._weak_reasons and not (asked or _DENIAL_WORD.search(scene.low)):
                return None
            found = [
                Stated(match.start(), match.end(), "denial_category", category)
                for category, phrases in reasons
                for match in phrases.find(scene.low)
                if stands(scene, "state", match.start())
            ]
            if found:
                return min(found, key=lambda s: (s.start, -s.end))
        return None


def stands(scene: Scene, guard: Guard, place: int) -> bool:
    if scene.is_asked(place) or scene.is_supposed(place):
        return False
    match guard:
        case "state":
            return not scene.is_denied(place)
        case "done":
            return not scene.is_denied(place) and not scene.is_planned(place)
        case "theirs":
            before = scene.before(place)
            wished = _WISHED.search(before[-40:])
            return wished is None or (
                _THEIR_PROMISE.search(before, wished.end()) is not None and "not" not in wished[0]
            )
        case "plain":
            return True


def _settlement_near(hearing: Hearing) -> bool:
    return (
        "settlement_amount" in hearing.known
        or hearing.last_move in _STEP_OF["settlement_paid"]
        or hearing.open_question == "settlement_paid"
    )


def _in_writing(scene: Scene, hearing: Hearing) -> Iterator[Stated]:
    """Whose "they confirmed it in writing": the hold's or the plan's, by what message and last step speak of."""
    for match in _IN_WRITING.find(scene.low):
        if not stands(scene, "done", match.start()):
            continue
        hold, plan = (_distance_to(word, scene.low, match.start()) for word in (_HOLD_WORD, _PLAN_WORD))
        if plan < hold:
            fact: str | None = "plan_confirmed_in_writing"
        elif hold < 10_000:
            fact = "hold_confirmed"
        else:
            asked = (hearing.open_question, hearing.last_move)
            fact = next((f for f, steps in _STEP_OF.items() if f in asked or hearing.last_move in steps), None)
            if (
                fact is None
                and "plan_says_billable" in (*asked, *hearing.known)
                and hearing.known.get("plan_says_billable") is not None
            ):
                fact = "plan_confirmed_in_writing"
        if fact in ("plan_confirmed_in_writing", "hold_confirmed"):
            yield Stated(match.start(), match.end(), fact, True)


def _distance_to(word: re.Pattern[str], low: str, place: int) -> int:
    return min((abs(m.start() - place) for m in word.finditer(low)), default=10_000)


def _codes(scene: Scene, kinds: Mapping[str, str]) -> Iterator[Stated]:
    """The group code, the reason and remark codes as printed, and the kind of denial they stand for."""
    told = [c for c in scene.codes if not scene.is_asked(c.start) or c.code is not None]
    if not told:
        return
    codes = tuple(dict.fromkeys(c.code for c in told if c.code is not None))
    main = main_group(told)
    place = told[0].start
    end = told[-1].end
    if codes:
        yield Stated(place, end, "denial_codes", codes)
        if (category := category_of(codes, kinds)) is not None:
            yield Stated(place, end, "denial_category", category)
    if main is not None:
        yield Stated(main.start, main.end, "group_code", main.group)


def _agree(found: list[Stated]) -> list[Stated]:
    """One value per fact: the last told, except where two told together mean a third or nothing."""
    by_fact: dict[str, list[Stated]] = {}
    for stated in sorted(found):
        by_fact.setdefault(stated.fact, []).append(stated)
    kept: list[Stated] = []
    for fact, told in by_fact.items():
        values = {str(s.value) for s in told}
        if fact == "network_status" and len(values) > 1:
            told = [s for s in told if s.value == "mixed"]
        elif fact == "emergency" and len(values) > 1:
            told = []  # a planned stay after an emergency: ask
        elif fact == "insurance_type" and "medicare_advantage" in values:
            told = [s for s in told if s.value == "medicare_advantage"]
        elif fact == "insurance_type" and len(values) > 1:
            told = _more_telling(told)
        if told:
            kept.append(told[-1])
    return kept


def _more_telling(told: list[Stated]) -> list[Stated]:
    """A COBRA or sharing plan beside "my old job" is what counts; two public programmes at once are asked about."""
    special = [s for s in told if s.value in ("cobra", "health_sharing", "short_term", "marketplace", "non_us")]
    public = [s for s in told if s.value in ("medicare", "medicaid", "tricare_va")]
    return special or public or told
