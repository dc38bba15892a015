"""Whether the plan is on the line and not the office that sent the bill, and what its words mean then.

A plan gives no hold, no price and no itemized bill: its dates are those of an appeal, its amounts what it allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from app.core.acts import Act, Label, RepSaid, Told
from app.language.scene import lay_out
from app.language.text import read_text

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
_FORMS = tuple(
    (form, re.compile(words))
    for form, words in (
        (
            "plan_helps",
            r"\b(?:three|3)[- ]way call\b|\bconference (?:in |call with )?the (?:provider|hospital|office)\b",
        ),
        (
            "plan_decided",
            r"\bupheld\b|\boverturned\b|\bdenial (?:stands|was confirmed)\b|\bappeal (?:was|has been) denied\b",
        ),
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
    low = lay_out(read_text(words), today).low
    kept = tuple(act for act in acts if not isinstance(act, Told) or act.fact in _OF_THE_CALL)
    if not any(isinstance(act, RepSaid) for act in kept):
        kept = (*kept, RepSaid(label="other", quote=words.strip()))
    return tuple(_meant(act, low) if isinstance(act, RepSaid) else act for act in kept)


def _meant(act: RepSaid, low: str) -> RepSaid:
    if act.label in _ANY_DESK:
        return act
    form = next((form for form, words in _FORMS if words.search(low)), "plan_says")
    return RepSaid(label="other", forms=(form,), who=act.who, lang=act.lang, quote=act.quote)
