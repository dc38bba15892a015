"""Which acts of a message stand beside each other: in order, once each, none that another rules out."""

from __future__ import annotations

import re
from typing import Any

from app.core.acts import Act, Answered, Asked, Corrected, GateWaived, RepSaid, Signal, SignalKind, Told
from app.core.case import FACTS
from app.language.corrections import is_correction
from app.language.cues.places import PROVIDER_CUES
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.said import Heard
from app.language.scene import Scene

_CRISIS = frozenset({"suicide_risk", "medical_emergency", "threat_to_others"})
_MOODS = frozenset(
    {
        "rushed", "frustrated", "distress", "ashamed", "grieving", "afraid", "alone", "in_company", "let_down",
        "shaken",
    }
)  # fmt: skip
_MANNERS = _MOODS | {"thanks", "greeting", "already_told"}
# "I don't know what to say" asks; it does not pass over our question.
_NOT_KNOWING = frozenset({"what_to_say", "what_now", "term", "why", "what_to_offer"})
# What someone asks leave to pretend is not told.
_PRETENDED = frozenset({"insurance_type", "income", "savings", "role", "patient_deceased", "signed_notice"})
# "I can't afford this" among the facts of a bill asks nothing yet: it tells how things are, for a later step.
_CANT_AFFORD = re.compile(r"\b(?:can(?:'?t|not| not)|could(?:n'?t| not)) (?:\w+ )?(?:afford|pay)\b", re.IGNORECASE)
_NO_QUESTION = (
    frozenset({"asks_dishonest", "off_topic", "prompt_injection", "greeting", "already_told", "start_over", "non_us"})
    | _CRISIS
)
_TYPE_WORDS = {kind: re.compile("|".join(words)) for kind, words in PROVIDER_CUES} | {
    "hospital": re.compile(r"\bhospital")
}


def told(scene: Scene, stated: Stated, hearing: Hearing, *, document: bool = False) -> Heard | None:
    """A fact as an act, corrected when it replaces one; None when core does not take the value."""
    kind = Corrected if not document and is_correction(scene, stated, hearing.known) else Told
    place = min(stated.start, max(0, len(scene.low) - 1))
    is_of_person = FACTS[stated.fact].scope == "person"
    hint = None if document or is_of_person else _bill_hint(scene, place, hearing)
    quote = scene.words(place, min(stated.end, len(scene.low)))
    try:
        act = kind(fact=stated.fact, value=stated.value, quote=quote, bill_hint=hint, document=document)
    except ValueError:
        return None
    return Heard(stated.start, act)


def settle_tap(fact: str, value: Any, message: str) -> Act | None:
    """A tap answer as the fact it stands for; "I haven't called yet" stands for none."""
    try:
        return Told(fact=fact, value=value, quote=message[:200])
    except ValueError:
        return Answered(answer="not_yet", quote=message[:200]) if value == "none" else None


def settle_acts(heard: list[Heard], hearing: Hearing) -> tuple[Act, ...]:
    """The acts in the order of the message, once each, without those that another rules out."""
    acts = [h.act for h in sorted(heard, key=lambda h: h.place)]
    signals = {a.signal for a in acts if isinstance(a, Signal)}
    acts = [a for a in acts if not _is_ruled_out(a, signals, acts)]
    others = [a for a in acts if not (isinstance(a, Asked) and a.topic == "other")]
    if signals & _NO_QUESTION or any(not isinstance(a, Answered) for a in others):
        acts = others  # a question that no topic fits counts only where it stands alone
    acts = [a for a in acts if not isinstance(a, Answered) or _still_answers(a, acts, hearing)]
    acts = _means_told(acts, hearing)
    return tuple(act for place, act in enumerate(acts) if act not in acts[:place])


def _means_told(acts: list[Act], hearing: Hearing) -> list[Act]:
    """Short means told with the story of a bill are a fact of it; asked for outright, help is explained at once."""
    tells = any(isinstance(a, Told) for a in acts)
    told: list[Act] = []
    for act in acts:
        is_means = isinstance(act, Asked) and act.topic == "assistance" and "?" not in act.quote
        if not (tells and is_means and _CANT_AFFORD.search(act.quote)):
            told.append(act)
        elif "assistance" not in hearing.known:
            told.append(Told(fact="assistance", value="likely", quote=act.quote))
    return told


def _is_ruled_out(act: Act, signals: set[SignalKind], acts: list[Act]) -> bool:
    match act:
        case Told(fact=fact) if fact in _PRETENDED and "asks_dishonest" in signals:
            return True
        case Told(fact="surprise_law"):
            # what the representative claims about the law is no fact
            return any(isinstance(a, RepSaid) and a.label == "not_surprise_bill_claim" for a in acts)
        case Asked():
            return bool(signals & {"off_topic", "prompt_injection"})
        case Answered() | GateWaived():
            return bool(signals & {"suicide_risk", "start_over"})
        case Signal(signal=kind):
            return kind in _MOODS and "suicide_risk" in signals
    return False


def _still_answers(answer: Answered, acts: list[Act], hearing: Hearing) -> bool:
    """A yes beside what it said yes to, or a "not yet" beside news, says nothing of its own."""
    asked = hearing.open_question
    if any(isinstance(a, Told) and a.fact == asked for a in acts):
        return False
    others = [a for a in acts if not isinstance(a, Answered) and not (isinstance(a, Signal) and a.signal in _MANNERS)]
    if any(isinstance(a, GateWaived) for a in others):
        return False
    is_alone = all(isinstance(a, (Asked, Signal)) for a in others)
    match answer.answer:
        case "yes" | "no":
            takes_yes = asked in FACTS and FACTS[asked].kind in ("yes_no", "choice")
            return is_alone or (takes_yes and not any(isinstance(a, Corrected) for a in others))
        case "dont_know":
            return not any(isinstance(a, Asked) and a.topic in _NOT_KNOWING for a in others)
        case "done" | "not_yet":
            return is_alone
        case "skip":
            return True


def _bill_hint(scene: Scene, place: int, hearing: Hearing) -> str | None:
    """Which of several bills a sentence speaks of, by its sender's kind."""
    if len(hearing.bills) < 2:
        return None
    first, last = scene.sentence(place)
    words = scene.low[first:last]
    named = [
        bill
        for bill in hearing.bills
        if (bill in _TYPE_WORDS and _TYPE_WORDS[bill].search(words)) or (len(bill) > 3 and bill.lower() in words)
    ]
    return named[0] if len(named) == 1 else None
