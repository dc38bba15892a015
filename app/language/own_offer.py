"""A number of our own, typed into a call where the other side's words belong: "ok I'll pay 9000"."""

from __future__ import annotations

import re
from datetime import date

from app.core.money import Money
from app.language.scene import lay_out
from app.language.text import read_text

_MOST = 200  # characters: whoever types their own number in a hurry types little
# Most lines have none of these words, and need no reading at all.
_FIRST_PERSON = re.compile(r"(?i)\b(?:i|i['’]?ll|ill|i['’]?d|we|me|my|them|her|him|pago|puedo|ofrezco|doy|mi)\b")
_OURS = re.compile(
    r"^ ?(?:(?:ok|okay|fine|alright|all right|yes|yeah|sure|well|please|look|so|then|just)[,.!]? )*"
    r"(?:i'll|ill|i will|i can|i could|i'd|i would|i offered|i offer|i said|can i|could i|let me|we can|we'll|we will|"
    r"tell (?:them|her|him) (?:i'll|i will|i can)|my (?:offer|number) is|what if i|how about i)"
    r"(?: just| only| maybe| probably| have to)? ?(?:pay|paid|offer|give (?:you|them)|do|put down|send|settle)?\b"
    r"|^ ?(?:(?:ok|okay|bueno|esta bien|si),? )?(?:le |les )?(?:pago|puedo pagar|ofrezco|le doy|mi oferta es)\b"
)
# What a representative says of their own side in the same words: "I can do 7,000 if you pay today".
_THEIRS = re.compile(
    r"\byou(?:r|'re|'ll)?\b(?! all\b)(?<!give you)|\bfor you\b|\boff\b|\bdiscount|\baccept\b|\bapprove\b"
    r"|\bon hold\b"
    r"|\bi (?:can|could|will|would) do\b|\bwe (?:can|will|could)\b|\bsettle (?:at|for)\b|\bwaive\b|\bwrite off\b"
)


def own_offer(text: str, today: date) -> Money | None:
    """The amount, where the words are ours and not theirs."""
    if len(text) > _MOST or not _FIRST_PERSON.search(text):
        return None
    scene = lay_out(read_text(text), today)
    if not _OURS.search(scene.text.low) or _THEIRS.search(scene.text.low.replace("give you", "")):
        return None
    amounts = [one.money for one in scene.amounts if not one.vague and one.money.cents]
    return max(amounts, default=None)
