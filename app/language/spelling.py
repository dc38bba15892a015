"""Words typed in haste: a known word with vowels left out ("plannd", "netwrk", "maild") is read as that word.

Only dropped vowels and halved double letters count. A word that differs in any other way is left as it stands, so
that no name and no other word is bent into one of ours.
"""

from __future__ import annotations

import re

_WORDS = (
    "account", "address", "admitted", "agency", "agreed", "allowed", "allowing", "already", "amount", "answer",
    "anything", "appeal", "appealed", "application", "applied", "approval", "approve", "approved", "asked",
    "assistance", "authority", "authorization", "balance", "benefits", "billed", "billing", "called", "charge",
    "charged", "charges", "checked", "claim", "claims", "collection", "collections", "collector", "company",
    "confirm", "confirmation", "confirmed", "contract", "contracted", "corrected", "counter", "counteroffer",
    "coverage", "covered", "deductible", "denial", "denied", "deposit", "disability", "discount", "dispute",
    "disputed", "doctor", "doctors", "emailed", "emergency", "employer", "employment", "everything", "evidence",
    "exceeds", "experimental", "filed", "final", "finally", "forwarded", "granted", "happened", "health", "hospital",
    "insurance", "insurer", "invoice", "itemized", "letter", "letters", "mailed", "manager", "marketplace", "medical",
    "medically", "medicare", "medicaid", "member", "necessary", "negotiate", "network", "nothing", "notice",
    "offered", "office", "operation", "patient", "payment", "payments", "pending", "physician", "planned", "policy",
    "procedure", "provider", "questions", "really", "receipt", "received", "reduce", "reduction", "reference",
    "refused", "refuses", "rejected", "removed", "replied", "request", "requested", "response", "review", "reviewed",
    "scheduled", "second", "separate", "service", "settle", "settled", "settlement", "signed", "something", "someone",
    "sorry", "spoken", "started", "statement", "stopped", "submitted", "summons", "supervisor", "surgery", "telling",
    "thousand", "today", "tomorrow", "transferred", "treatment", "urgent", "verified", "waiting", "written",
    "yesterday",
)  # fmt: skip
_VOWELS = re.compile(r"[aeiou]")
_DOUBLED = re.compile(r"(.)\1")


def _bones(word: str) -> str:
    """The first letter and the consonants after it, doubles as one."""
    return _DOUBLED.sub(r"\1", word[0] + _VOWELS.sub("", word[1:]))


_BY_BONES: dict[str, list[str]] = {}
for _word in _WORDS:
    _BY_BONES.setdefault(_bones(_word), []).append(_word)
_KNOWN = frozenset(_WORDS)


def spelled_out(word: str) -> str:
    """The word meant, where only vowels were left out; else the word itself."""
    if word in _KNOWN:
        return word
    for meant in _BY_BONES.get(_bones(word), ()):
        if len(word) < len(meant) and _is_within(word, meant):
            return meant
    return word


def _is_within(word: str, meant: str) -> bool:
    """Whether `word` is `meant` with letters left out and none moved."""
    letters = iter(meant)
    return all(letter in letters for letter in word)
