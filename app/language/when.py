"""Which fact each date of a message is: the nearest cue decides, then the question that stands open."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.core.case import FACTS
from app.language.cues.court import WAS_DUE_WORDS, WERE_SERVED
from app.language.cues.days import AFTER, BEFORE, SMALL_WORDS
from app.language.dates import MONTHS, Tense, When, find_dates, resolve
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.nearness import Cue, nearest_cue
from app.language.patterns import Phrases
from app.language.scene import Scene
from app.language.text import word_set

_BEFORE = [(role, Phrases(phrases)) for role, phrases in BEFORE.items()]
_AFTER = [(role, Phrases(phrases)) for role, phrases in AFTER.items()]
_AHEAD = frozenset({"hold_until", "payment_due", "appeal_deadline", "court_answer"})
_HOLD = re.compile(r"\bhold|paus|fr[eo]{1,2}z|extend|extension")
_COURT = re.compile(r"\bcourt|summons|sue|served|lawsuit|judge|hearing|answer")
_COLLECTOR = re.compile(r"\bcollect|agency|debt")
_OF_THE_PLAN = re.compile(r"\bdeni|\beob\b|\binsur|\b(?:my|the|our|their) plan\b")
# "A letter dated Nov 24 from a collector", "a collector sent a letter dated Nov 24".
_FROM_COLLECTOR = re.compile(
    r"\b(?:from|by)\b[^.!?@]{0,50}\b(?:collectors?|collections?|debt (?:collector|buyer)|agency)\b|"
    r"\b(?:collectors?|collection (?:agency|company|firm|place)|debt buyer|agency)\b[^.!?]{0,50}"
    r"\b(?:sent|mailed|wrote|letter|notice|gave)\b"
)
# The letter that we sent is not the plan's: its day is no date of a denial.
_WE_SENT = re.compile(
    r"(?:^|[.,;!?]|\b(?:i|we|just|already|have|and|ok|okay|yes|yep|finally|then)\b) ?"
    r"(?:sent|mailed|emailed|faxed|posted|submitted|filed|dropped)\b(?! me\b| us\b)[^.!?]{0,40}$"
)
_DATED = re.compile(r"\b(?:dated?|date (?:on|of|is|was)(?: \w+){0,3})[ :]*$")
_FAR_YEAR = re.compile(r",? ?(?:of )?(?P<year>1\d{3}|2[1-9]\d\d)\b(?![,.]\d)")
_MONTH_ALONE = re.compile(
    rf"\b(?:in )?(?P<month>{'|'.join(MONTHS)})[.,;: -]{{1,4}}(?:(?:on|so|i think|exactly|to be exact) )?$"
)
_CLAUSE = re.compile(r"[,.;!?\n]|\b(?:and|but|because|y|pero|porque)\b")
_WORD = re.compile(r"[a-z']+")
_OF_A_LETTER = re.compile(
    r"\b(?:letters?|notice|deni\w*|deny|eobs?|explanation|determination|rejected|envelope|paper|carta|aviso|"
    r"nega\w+)\b"
)
# A paper of our own, or the day of another step.
_OF_OURS = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:sent|mailed|faxed|wrote|called|paid|filed|submitted|appealed|talked|spoke)\b|"
    r"\b(?:appeal\w*|fax\w*|confirmation|review|records|peer|hold|surgery|born|doctor'?s? (?:letter|note))\b"
)
_OTHER_DAY = re.compile(r"\b(?:approved|auth\w*|appeal\w*|peer|talked|called|spoke|born|faxed)\b")
# The plan's letter about the appeal, and none that we sent.
_APPEAL_LETTER = re.compile(
    r"\b(?<!my )(?<!our )(?:appeal|final|second|last) (?:\w+ )?(?:letter|notice|denial|answer|"
    r"decision)\b[^.!?]{0,30}$"
)
_OF_MONEY = re.compile(r"\b(?:bills?|pay\w*|balance|statement|amount)\b")
_NOT_THAT = re.compile(r"\bnot (?:the |on |el )?(?P<wrong>.+)$")  # "December 7, not November 30"
_CAME, _WAS_DUE = re.compile(WERE_SERVED), re.compile(WAS_DUE_WORDS)
_SMALL_WORDS = word_set(SMALL_WORDS)
_BESIDE_A_DATE = frozenset({"insurer", "state", "denial_codes", "group_code", "denial_category", "insurance_type"})
_ANSWER_TIME = timedelta(days=200)  # no court gives longer


def read_dates(scene: Scene, hearing: Hearing, told: list[Stated]) -> list[Stated]:
    """Every date whose meaning is plain; `told` are the other facts of the message."""
    if not scene.dates:
        return []
    before = [Cue(role, *m.span()) for role, phrases in _BEFORE for m in phrases.find(scene.low)]
    after = [Cue(role, *m.span()) for role, phrases in _AFTER for m in phrases.find(scene.low)]
    before, after = _in_context(scene, hearing, told, before), _in_context(scene, hearing, told, after)
    found: list[Stated] = []
    for index, when in enumerate(scene.dates):
        if (
            scene.is_asked(when.start)
            or _is_supposed(scene, when)
            or re.match(r" or (?:the )?(?:@|\d)", scene.low[when.end :])
        ):
            continue
        edges = (
            scene.dates[index - 1].end if index else 0,
            scene.dates[index + 1].start if index + 1 < len(scene.dates) else len(scene.low),
        )
        cue = nearest_cue(scene, (when.start, when.end), edges, before, after)
        if (month := _month_before(scene, when)) is not None:
            # What the month was told of, the day is of; what stands after it is the next thing told.
            cue = nearest_cue(scene, (month, when.end), (edges[0], when.end), before, []) or cue
        role = _put_right(scene, hearing, when) or _settle(
            scene, hearing, when, cue.role if cue is not None else None, told
        )
        if role is None or (day := _day(scene, hearing, when, role)) is None:
            continue
        if cue is not None and role == cue.role and scene.is_denied(cue.start):
            continue
        start = min(cue.start, when.start) if cue is not None else when.start
        found.append(Stated(start, when.end, role, day))
    return list({stated.fact: stated for stated in reversed(found)}.values())[::-1]


# "They emailed the terms this morning", "I filed it yesterday": no day on which the plan decided.
_OF_ANOTHER_DEED = re.compile(
    r"\b(?:i|we)(?: \w+)? (?:e-?mailed|called|phoned|spoke|talked|paid|sent|filed|mailed|faxed|submitted|asked)\b"
    r"|\b(?:e-?mailed|called|phoned|sent|mailed|faxed|offered|said|agreed|told)(?: (?:me|us|over|back))* (?:the |a |"
    r"an |"
    r"their |that |those )?(?:(?:\w+ )?(?:terms|offer|agreement|deal|hold|bill|form|amount|number)|they|to)\b"
)


def _month_before(scene: Scene, when: When) -> int | None:
    """Where the month stands of which the date is the day: "got the denial back in may. may 4 2026"."""
    found = _MONTH_ALONE.search(scene.low, 0, when.start)
    month = when.fixed.month if when.fixed is not None else when.month
    return found.start() if found is not None and MONTHS[found["month"]] == month else None


def _in_context(scene: Scene, hearing: Hearing, told: list[Stated], cues: list[Cue]) -> list[Cue]:
    """Keep "until January 4" for a hold only where a hold was given, and "respond by" for a court only near one."""
    barred: set[str] = set()
    held = any(s.fact == "hold" and s.value == "granted" for s in told) or hearing.open_question in (
        "hold",
        "hold_until",
    )
    if not held and not (hearing.known.get("hold") == "granted" and _HOLD.search(scene.low)):
        barred.add("hold_until")
    if (
        _COURT.search(scene.low) is None
        and not hearing.known.get("summons")
        and hearing.open_question != "court_answer"
    ):
        barred.add("court_answer")
    return [cue for cue in cues if cue.role not in barred]


def _settle(scene: Scene, hearing: Hearing, when: When, role: str | None, told: list[Stated]) -> str | None:
    """A cue's role where the message bears it out, else the open question's fact."""
    asked = (
        hearing.open_question
        if hearing.open_question in FACTS and FACTS[hearing.open_question].kind == "date"
        else None
    )
    if role == "denial_date" and _is_collectors(scene):
        role = "validation_date"
    if role == "denial_date" and _is_of_a_lost_appeal(scene, hearing, when, told):
        role = "appeal_decided_on"
    if role == "denial_date" and _is_other_letter(scene, when):
        role = "validation_date" if _COLLECTOR.search(scene.low) else None
    if (
        role == "denial_date"
        and asked in ("validation_date", "statement_date", "appeal_decided_on", "court_answer")
        and not re.search(r"\bdeni|eob\b", scene.low)
    ):
        role = asked
    if role == "payment_due" and asked == "court_answer" and _OF_MONEY.search(_clause(scene, when)) is None:
        role = asked  # "it was due November 20"
    if role == "denial_date" and _WE_SENT.search(scene.low[: when.start]):
        role = "nothing"
    if role == "statement_date" and re.search(
        r"itemi[sz]|detailed|zero|balance", scene.low[max(0, when.start - 40) : when.start]
    ):
        role = None  # the day the itemized bill came is no first bill
    if asked is not None and not _answers(scene, when, told, asked):
        asked = None
    if role == "statement_date" and asked != role and _OTHER_DAY.search(_clause(scene, when)):
        role = None  # "approved yesterday, hospital bill 4,000"
    if role == "nothing":
        return (
            asked if asked is not None and len(scene.dates) == 1 and len(scene.low) < 40 and not when.length else None
        )
    if role is None:
        role = asked
    if role is None and _is_listed(scene, hearing, when, told):
        role = "service_date"
    return role


def _put_right(scene: Scene, hearing: Hearing, when: When) -> str | None:
    """The fact that holds the wrong day: "its December 7 not November 30"."""
    named = _NOT_THAT.search(scene.text.low[when.start : when.end])
    if named is None:
        return None
    tenses: tuple[Tense, Tense] = ("past", "future")
    wrong = {resolve(w, t, hearing.today) for w in find_dates(named["wrong"], hearing.today) for t in tenses}
    dates = (fact for fact in hearing.known if fact in FACTS and FACTS[fact].kind == "date")
    return next((fact for fact in dates if hearing.known[fact] in wrong), None)


def _is_of_a_lost_appeal(scene: Scene, hearing: Hearing, when: When, told: list[Stated]) -> bool:
    """The day of the letter that turned down the appeal: "the appeal letter was September 15"."""
    lost = hearing.known.get("appeal") == "lost" or any((s.fact, s.value) == ("appeal", "lost") for s in told)
    first, _ = scene.sentence(when.start)
    return lost and _APPEAL_LETTER.search(scene.low[first : when.start]) is not None


def _answers(scene: Scene, when: When, told: list[Stated], asked: str) -> bool:
    """Whether a date answers the question for the denial's: alone, or tied to a letter, and the day of nothing "
    "else."""
    clause = _clause(scene, when)
    if asked == "court_answer" and not _WAS_DUE.search(clause):
        gone_by = when.days is not None and when.days <= 0  # "yesterday", "today": the papers came
        return not gone_by and _CAME.search(clause) is None
    if asked == "appeal_decided_on" and when.days is not None and _OF_ANOTHER_DEED.search(clause):
        return False
    if asked != "denial_date":
        return True
    if _OF_A_LETTER.search(clause):
        return _OF_OURS.search(clause) is None
    known = {word for s in told if s.fact in _BESIDE_A_DATE for word in scene.low[s.start : s.end].split()}
    return set(_WORD.findall(clause)) <= _SMALL_WORDS | known


def _clause(scene: Scene, when: When) -> str:
    """The words that a date shares a clause with."""
    first, last = scene.sentence(when.start)
    first = max((m.end() for m in _CLAUSE.finditer(scene.low, first, when.start)), default=first)
    end = _CLAUSE.search(scene.low, when.end, last)
    return scene.low[first : when.start] + scene.low[when.end : end.start() if end is not None else last]


def _is_collectors(scene: Scene) -> bool:
    """True where a letter is told of as a collector's, and nothing speaks of a denial."""
    return _FROM_COLLECTOR.search(scene.low) is not None and _OF_THE_PLAN.search(scene.low) is None


def _day(scene: Scene, hearing: Hearing, when: When, role: str) -> date | None:
    """The day, if it lies where such a day can lie; one of an impossible year is left to core, which says so."""
    ahead, today = role in _AHEAD, hearing.today
    if (slip := _of_far_year(scene, when)) is not None:
        return slip
    if when.length and role not in ("hold_until", "payment_due"):
        return None
    tense: Tense = "future" if ahead else "past"
    day = resolve(when, tense, today)
    if day is None or (role == "hold_until" and day < today):
        return None
    if role == "court_answer" and hearing.open_question == role and not today <= day <= today + _ANSWER_TIME:
        # The day the papers were made out, or one so far ahead that it must have gone by.
        if _DATED.search(scene.low[: when.start]):
            return None
        if day <= today or when.fixed is not None:
            return day
        return resolve(when, "past", today) if _WAS_DUE.search(scene.low) else None
    if not ahead and day > today:
        asked = hearing.open_question == role or _DATED.search(scene.low[: when.start]) is not None
        return day if when.fixed is not None and asked else None
    return day


def _of_far_year(scene: Scene, when: When) -> date | None:
    """The day with the year that stands behind it, where that is no year of ours: "March 3, 1731"."""
    found = _FAR_YEAR.match(scene.text.low[when.end :]) if when.fixed is None and when.month and when.day else None
    try:
        return date(int(found["year"]), when.month or 1, when.day or 1) if found is not None else None
    except ValueError:
        return None


def _is_supposed(scene: Scene, when: When) -> bool:
    first, _ = scene.sentence(when.start)
    return (
        re.search(r"\b(?:if|what if|unless|whether|suppose|not)\b", scene.low[max(first, when.start - 30) : when.start])
        is not None
        and re.search(r"\b(?:as if|even if|not sure but)\b", scene.low[first : when.start]) is None
    )


def _is_other_letter(scene: Scene, when: When) -> bool:
    """The letter of a collector, a court or a settlement is no denial."""
    first, _ = scene.sentence(when.start)
    before = scene.low[first : when.start]
    return (
        re.search(
            r"\b(?:collect\w*|agency|debt|settlement|confirmation|court|bill|statement|appeal|hold|"
            r"terms)\b[^.]{0,24}$",
            before,
        )
        is not None
        and re.search(r"\b(?:denial|denied|eob|insurance)\b[^.]{0,16}$", before) is None
    )


def _is_listed(scene: Scene, hearing: Hearing, when: When, told: list[Stated]) -> bool:
    """True for "through my employer, September 3, hospital in Ohio": among the facts of the care it is its day."""
    if when.length or when.days is not None or "service_date" in hearing.known:
        return False
    around = {s.fact for s in told}
    return bool(around & {"insurance_type", "state", "provider", "emergency", "provider_type"}) and not around & {
        "hold",
        "hold_confirmed",
        "itemized",
        "summons",
        "appeal",
        "denial_codes",
    }
