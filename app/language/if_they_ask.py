"""What they may ask on the call, told as a question: "what do I say if they ask who I am?" gets the line."""

from __future__ import annotations

import re

from app.core.acts import Act, Asked, RepSaid
from app.language.cues.said import ASK_WHO_I_AM, ASK_WHO_I_AM_OF
from app.language.hearing import Hearing
from app.language.text import read_text

_WHO_I_AM = re.compile(ASK_WHO_I_AM)
_SAYS_WHAT = re.compile(r"\b(?:what|how|que|como)\b|\?")
_FORMS = tuple((form, re.compile(words)) for form, words in ASK_WHO_I_AM_OF)
_MOST = 200


def if_they_ask(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, with what the other side may ask as if it were said; the question itself is answered by that line."""
    if hearing.mode == "call" or len(message) > _MOST or any(isinstance(a, RepSaid) for a in acts):
        return acts
    low = read_text(message).low
    if (found := _WHO_I_AM.search(low)) is None or _SAYS_WHAT.search(low) is None:
        return acts
    forms = tuple(form for form, words in _FORMS if words.search(low))
    if not forms and _calls_for_another(hearing):
        forms = ("not_the_patient",)
    kept = tuple(a for a in acts if not (isinstance(a, Asked) and a.topic in ("other", "term")))
    if not any(isinstance(a, Asked) and a.topic == "what_to_say" for a in kept):
        kept = (*kept, Asked(topic="what_to_say", quote=found[0][:200]))
    return (*kept, RepSaid(label="asks_identity_verification", forms=forms, quote=found[0][:200]))


def _calls_for_another(hearing: Hearing) -> bool:
    """For a child of their own, and for somebody who died, the playbook has words of its own."""
    role, died = hearing.known.get("role"), hearing.known.get("patient_deceased")
    return role not in (None, "patient", "parent_of_minor") and not died
