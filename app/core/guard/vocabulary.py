"""Which words may stand in an English sentence: the script's own, their synonyms, and words of manner."""

from __future__ import annotations

from app.core.guard.guarded import GUARDED
from app.core.guard.plain import FEELING, GRAMMAR, PLAIN
from app.core.guard.reading import Reading
from app.core.guard.spanish import SPANISH
from app.core.guard.tokens import base, bases_of

# Claims that the case may hold, and the words that they need.
_CLAIMS: dict[str, frozenset[str]] = {
    claim: frozenset(base(w) for w in words.split())
    for claim, words in {
        "hardship": "hardship afford",
        "uninsured": "uninsured insurance",
        "insured": "insured insurance",
        "emergency": "emergency",
        "in_network": "network",
        "out_of_network": "network",
        "nonprofit": "nonprofit",
    }.items()
}

_OF_SLOTS = frozenset({"number", "amount"})
_NEW_FOR_OWN = 0.5  # words of another matter, for each of the script's
# Words that say nothing by themselves, beside one word of the script.
_NEUTRAL = bases_of("""
    say tell ask get take put come go keep find use let make look see need want start try stay time times moment way
    thing turn point place little clear calm whole part
""")


def wrong_word(said: Reading, script: Reading, may_say: frozenset[str]) -> str | None:
    """The reason of the first word that may not be said with this script."""
    claimed = frozenset().union(*(_CLAIMS.get(claim, frozenset()) for claim in may_say))
    if any(t.is_slot for t in script.tokens):
        claimed |= _OF_SLOTS
    for at, token in enumerate(said.weighed):
        if token.is_mark or token.is_slot or token.base in claimed or script.says(token.base):
            continue
        if token.base in PLAIN and token.base not in GUARDED:
            continue
        if token.base == "hold" and at + 1 < len(said.weighed) and said.weighed[at + 1].word == "off":
            continue
        if token.word == "yes" and at == 0:
            continue
        if token.base in GUARDED:
            return GUARDED[token.base]
        return "other_language" if token.word in SPANISH else "unknown_word"
    return None


def adrift(said: Reading, script: Reading) -> bool:
    """Whether a sentence speaks of matters, and for the greater part not of the script's."""
    own = new = neutral = 0
    slots = any(t.is_slot for t in script.tokens)
    for token in said.weighed:
        if token.is_mark:
            continue
        if token.is_slot:
            own += 2
        elif token.base in FEELING:
            own += token.base in script.bases and token.base not in GRAMMAR
        elif (
            script.says(token.base)
            or (slots and token.base in _OF_SLOTS)
            or (token.base == "say" and "no" in script.words)
        ):
            own += 1
        elif token.base in _NEUTRAL:
            neutral += 1
        elif token.base not in GRAMMAR:
            new += 1
    return new + neutral > 0 if not own else new > max(1, _NEW_FOR_OWN * own)
