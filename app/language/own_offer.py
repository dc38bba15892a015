"""A number of our own, typed into a call where the other side's words belong: "ok I'll pay 9000".

A clerk names theirs in the same words ("I can take 5,800", "I'll settle it for 4,000"). Only who says that they pay, or
that it is their offer, speaks for us; our own number has its button.
"""

from __future__ import annotations

import re
from datetime import date

from app.core.money import Money
from app.language.scene import lay_out
from app.language.text import read_text

_MOST = 200  # characters: whoever types their own number in a hurry types little
# Most lines have none of these words, and need no reading at all.
_SAYS_PAY = re.compile(r"(?i)\b(?:pay|paid|offer(?:ed)?|pag(?:o|ar)|ofrezco|ofrec[ií]|oferta)\b")
_OPENS = (
    r"^ ?(?:(?:ok|okay|fine|alright|all right|yes|yeah|sure|well|please|look|so|then|just|bueno|esta bien|si)[,.!]? )*"
)
_LOOSELY = r"(?: just| only| maybe| probably| have to| go ahead and| be able to)*"
_OURS = re.compile(
    rf"{_OPENS}(?:tell (?:them|her|him) )?(?:(?:i|we) (?:will|can|could|would)|i'll|ill|we'll|i'd|we'd|can i|could i|"
    rf"let me|what if (?:i|we)|how about i)(?:{_LOOSELY} (?:like|want) to)?{_LOOSELY} pay (?:(?:them|her|him) )?"
    r"(?:(?:up to|about|around|like|the|a) )*#"
    rf"|{_OPENS}(?:tell (?:them|her|him) )?(?:i'll|ill|i will|i) offer(?:ed)? (?:(?:them|her|him) )?"
    r"(?:about |around )?#"
    rf"|{_OPENS}(?:tell (?:them|her|him) )?my offer is (?:still |now )?#"
    rf"|{_OPENS}(?:les? )?(?:pago|puedo pagar|ofrezco|ofreci|mi oferta es) (?:de |hasta )?#"
)
# What a representative says of their own side in the same words: "my offer is 7,000 if you pay today".
_THEIRS = re.compile(r"\b(?:you|your|you're|you'll|usted|discount|off|accept|approved?|waive|today only)\b(?! all\b)")


def own_offer(text: str, today: date) -> Money | None:
    """The amount, where the words are plainly ours and not theirs."""
    if len(text) > _MOST or not _SAYS_PAY.search(text):
        return None
    scene = lay_out(read_text(text), today)
    found = _OURS.search(scene.low)
    if found is None or _THEIRS.search(scene.low):
        return None
    return next((one.money for one in scene.amounts if one.start < found.end() and not one.vague), None)
