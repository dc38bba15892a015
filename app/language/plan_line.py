"""Whether the plan is on the line and not the office that sent the bill, and what its words mean then.

A plan gives no hold, no price and no itemized bill: its dates are those of an appeal, its amounts what it allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from app.core.acts import Act, Label, RepSaid, Told
from app.language.scene import Scene, lay_out
from app.language.text import read_text
from app.language.their_days import coming_day

_GREETS = (
    r"(?:this is|speaking|how (?:can|may) (?:i|we)|my name is|thank(?:s| you) for calling|you have reached|"
    r"le atiende|habla|gracias por llamar)"
)
_DESK = re.compile(
    r"\b(?:appeals|grievances?|member services?|utilization (?:management|review)|appeals and grievances)"
    r"(?: department| unit| team| line)?\b|\bhealth plan\b"
)
_GREETING = re.compile(rf"\b{_GREETS}\b")
# Who speaks of these as their own is the plan, whatever was said before.
_ITS_OWN = re.compile(
    r"\bour allowed amount\b|\bwe (?:upheld|overturned)\b"
    r"|\byour appeal (?:was|is|has been)(?: \w+)? (?:upheld|overturned)\b"
)
_OFFICE = re.compile(r"\b(?:billing|patient accounts?|patient financial|business office|hospital|clinic|facturacion)\b")

_OF_THE_CALL = ("hold_contact", "hold_reference")
# What a plan says as any desk does.
_ANY_DESK: frozenset[Label] = frozenset(
    {
        "transfer_or_callback",
        "needs_supervisor_callback",
        "asks_identity_verification",
        "hangs_up_or_rude",
        "no_authority",
    }
)
# Won is what is said to be: "your appeal was overturned" alone may be either.
_WON = (
    r"\bin your favor\b|\b(?:we|they|it) (?:have |has )?(?:overturned|reversed) (?:the|our|that|your) (?:\w+ )?"
    r"(?:denial|decision|determination)\b|\b(?:denial|decision) (?:was|is|has been|got) (?:overturned|reversed)\b"
    r"|\bappeal (?:was|is|has been|got) approved\b|\b(?:approved|granted) your appeal\b|\ba su favor\b"
)
_LOST = re.compile(
    r"\bupheld (?:the|our|that|your) (?:\w+ )?(?:denial|decision|determination)\b"
    r"|\bdenial (?:was |is |has been )?(?:upheld|stands)\b|\bappeal (?:was|is|has been|got) denied\b"
)
# A day that is only asked, hoped for, or not there yet is no decision.
_NOT_DECIDED = re.compile(
    r"\b(?:not|if|whether|may|might|could|can|once|when|until|unless|would|should|si|cuando)\b|\?"
)
_DECIDES_BY = (
    r"\b(?:decision|determination|resolution|answer|outcome|review)\b[^.!?]*@|\bdecid\w+\b[^.!?]*@"
    r"|\bhear (?:back )?from us\b[^.!?]*@|\b(?:decision|respuesta)\b[^.!?]*@"
)
_UNLESS = {
    "plan_won": _NOT_DECIDED,
    "plan_peer_to_peer": re.compile(r"\b(?:no|not|never|too late|passed|expired|over|ya no)\b"),
    "plan_received": re.compile(r"\b(?:no|not|never|once|when|until|if)\b"),
}
_ENDS = frozenset({"plan_peer_to_peer", "plan_decision_day"})
_FORMS = tuple(
    (form, re.compile(words))
    for form, words in (
        (
            "plan_helps",
            r"\b(?:three|3)[- ]way call\b|\bconference (?:in |call with )?the (?:provider|hospital|office)\b",
        ),
        ("plan_won", _WON),
        (
            "plan_decided",
            r"\bupheld\b|\boverturned\b|\bdenial (?:stands|was confirmed)\b|\bappeal (?:was|has been) denied\b",
        ),
        ("plan_peer_to_peer", r"\bpeer[- ](?:to|2)[- ]peer\b|\bp2p\b"),
        ("plan_fax_given", r"\bfax\w*\b[^.!?]*(?:\d{3}\W{0,2}\d{4}|(?:\d ?){7})|\bfax number is\b"),
        (
            "plan_received",
            r"\b(?:received|got|logged|i see|(?:we|i) have)\b[^.!?]{0,20}\b(?:the|your|an|that) (?:\w+ )?"
            r"(?:appeal|grievance|request)\b",
        ),
        ("plan_decision_day", _DECIDES_BY),
        (
            "plan_appeal_date",
            r"\b(?:appeal|external review|second level|apelacion)\b.*(?:@|\bdeadline\b|\bwithin\b|\bmonths?\b)",
        ),
        (
            "plan_wants_papers",
            r"\b(?:fax|send|mail|submit|mande)\b.*\b(?:records?|notes|letter of medical|chart|expedientes?)\b",
        ),
        ("plan_amount", r"\b(?:allowed|allows?|eligible) (?:amount)?|\bcantidad permitida\b|#"),
        ("plan_answers", rf"\b{_GREETS}\b"),
    )
)


def plan_on_line(before: Iterable[str], words: str, insurer: str | None, *, called: bool) -> bool:
    """Whether the plan speaks: as who was called, until a line says otherwise. `before`: their lines so far."""
    for line in (words, *reversed(tuple(before))):
        if (told := _who_speaks(line, insurer)) is not None:
            return told
    return called


@lru_cache(maxsize=512)  # every line of a call looks back over those before it
def _who_speaks(line: str, insurer: str | None) -> bool | None:
    low = read_text(line).low
    if _ITS_OWN.search(low):
        return True
    if _GREETING.search(low) is None:
        return None
    if _DESK.search(low) or (insurer is not None and insurer.lower() in low):
        return _OFFICE.search(low) is None
    return False if _OFFICE.search(low) else None


def said_by_plan(acts: tuple[Act, ...], words: str, today: date) -> tuple[Act, ...]:
    """What was read of a plan's words, as a plan means it."""
    scene = lay_out(read_text(words), today)
    kept = tuple(act for act in acts if not isinstance(act, Told) or act.fact in _OF_THE_CALL)
    if not any(isinstance(act, RepSaid) for act in kept):
        kept = (*kept, RepSaid(label="other", quote=words.strip()))
    meant = tuple(_meant(act, scene) if isinstance(act, RepSaid) else act for act in kept)
    return (*_decided(scene, words), *meant)


def _decided(scene: Scene, words: str) -> Iterator[Told]:
    """The appeal's outcome, where it is told as done."""
    if _NOT_DECIDED.search(scene.low) is None:
        won, lost = re.search(_WON, scene.low), _LOST.search(scene.low)
        if (won is None) != (lost is None):
            yield Told(fact="appeal", value="lost" if won is None else "won", quote=words.strip())


def _meant(act: RepSaid, scene: Scene) -> RepSaid:
    if act.label in _ANY_DESK or "gives_reference" in act.forms:
        return act
    form = next((form for form, words in _FORMS if _fits(form, words, scene)), "plan_says")
    days = (coming_day(scene, when, {}) for when in scene.dates) if form in _ENDS else ()
    until = next((day for day in days if day is not None), None)
    form = "plan_says" if form == "plan_decision_day" and until is None else form
    told = {"who": act.who, "lang": act.lang, "quote": act.quote, "reference": act.reference, "until": until}
    return RepSaid(label="other", forms=(form,), **told)


def _fits(form: str, words: re.Pattern[str], scene: Scene) -> bool:
    """Whether the line has this form; a number to fax to stands in it as it was said."""
    low = scene.text.low if form == "plan_fax_given" else scene.low
    return words.search(low) is not None and (form not in _UNLESS or _UNLESS[form].search(low) is None)
