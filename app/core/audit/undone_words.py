"""Undone words: whether "declined", "not given" or "not done" on a line speaks of that line's service.

"Contrast not given" under a scan, or "refused admission" under a visit, does not take the scan or the visit back.
"""

from __future__ import annotations

import re

from app.core.audit.reworded import is_like
from app.core.audit.sheet import plain

_CLAUSE = re.compile(
    r"[,;:.()\[\]/]|\s[-–*]+\s|\s-|-\s|\b(?:but|and|as|because|due|since|after|before)\b", re.IGNORECASE
)
# Things that come with a service; without one the service was done all the same.
_BESIDE = re.compile(
    r"\b(?:contrast|sedation|an(?:a?)esthesia|anesthetic|interpreter|translator|chaperone|premed\w*|biops\w+|"
    r"assist\w*|admission|transfer|student|resident|escort|restraints?)\b",
    re.IGNORECASE,
)
# Whoever refused it, and words that name the service without its name.
_PEOPLE = frozenset({
    "pt", "pts", "patient", "patients", "pat", "parent", "parents", "mother", "mom", "father", "dad", "family",
    "spouse", "guardian", "client", "member", "child", "baby", "she", "he", "they", "i", "we", "you", "it", "this",
    "that", "was", "were", "is", "are", "be", "been", "has", "had", "the", "a", "an", "her", "his", "their", "my",
    "on", "at", "by", "in", "of", "for", "to", "from", "per", "with", "due", "all", "any", "then", "not", "never",
    "did", "do", "does", "rn", "md", "nurse", "tech", "staff", "provider", "today", "again", "time", "day",
})  # fmt: skip
# Whoever cancelled it, on the other side.
_STAFF = frozenset({"office", "clinic", "practice", "doctor", "physician", "therapist", "clinician", "counselor"})
_ANY_SERVICE = frozenset({
    "exam", "examination", "test", "testing", "study", "scan", "procedure", "surgery", "operation", "case",
    "service", "services", "treatment", "therapy", "session", "visit", "appointment", "appt", "care", "dose",
    "doses", "med", "meds", "medication", "medications", "drug", "drugs", "medicine", "order", "orders", "charge",
    "item", "items", "supply", "supplies", "equipment", "device", "specimen", "sample", "draw", "lab", "labs",
    "imaging", "film", "films", "views", "bag", "infusion", "injection", "line", "same", "rest", "remainder",
    "transport", "ride", "pickup", "delivery", "ray", "xray",
})  # fmt: skip
_SHOTS = frozenset({"vaccine", "vaccines", "vaccination", "immunization", "shot", "shots"})
# Second names of the same thing.
_NAMES = (
    {"tetanus", "tdap", "td"}, {"covid", "sars", "cov"}, {"nebulizer", "neb", "inhalation", "breathing", "albuterol"},
    {"shingles", "shingrix", "zoster"}, {"pneumonia", "pneumococcal", "prevnar"}, {"xray", "radiograph", "film"},
    {"ekg", "ecg", "electrocardiogram"}, {"bloodwork", "venipuncture", "draw"}, {"pt", "physical"},
)  # fmt: skip
_CUE = re.compile(r"refus\w*|declin\w*|cancel\w*|held|given|done|performed|administered", re.IGNORECASE)
_REFUSED = re.compile(r"refus|declin", re.IGNORECASE)


def is_beside(text: str, said: re.Match[str]) -> bool:
    """True where what was not given is a thing that only comes with a service: "contrast not given"."""
    before = _CLAUSE.split(text[: said.start()])[-1]
    after = _CLAUSE.split(text[said.end() :])[0] if _REFUSED.search(said[0]) else ""
    return _BESIDE.search(f"{before} {after}") is not None


def speaks_of(description: str, text: str, said: re.Match[str], is_shot: bool) -> bool:
    """True where the words found in `text` (a description or the note under it) are about the line itself."""
    before = _CLAUSE.split(text[: said.start()])[-1]
    subject = _telling(f"{before} {said[0]}", said)
    is_by_staff = bool(subject) and _STAFF.issuperset(subject)
    subject = [] if is_by_staff else subject
    after = _CLAUSE.split(text[said.end() :])[0] if is_by_staff or _REFUSED.search(said[0]) else ""
    thing = _telling(after, said)
    if thing and is_by_staff:
        return False
    if thing:
        return _is_named(thing, description, text, said, is_shot)
    is_whole = len(_words(before)) == len(_words(text[: said.start()])) and text == description
    return is_whole or not subject or _is_named(subject, description, text, said, is_shot)


def refuses_more(note: str, said: re.Match[str], descriptions: list[str]) -> bool:
    """True where a note names what was refused by a word that none of its lines has: "declined CT scan of the head"."""
    if not _REFUSED.search(said[0]):
        return False
    refused = [w for w in _telling(_CLAUSE.split(note[said.end() :])[0], said) if len(w) > 2 and not is_of_any(w)]
    named = [word for text in descriptions for word in _words(text)]
    return any(not any(is_same(word, other) for other in named) for word in refused)


def is_same(one: str, other: str) -> bool:
    """One word for another: cut short, inside it as "flu" in "influenza", or a usual second name."""
    short, long = sorted((one, other), key=len)
    return is_like(one, other) or (len(short) > 2 and short in long) or any({one, other} <= names for names in _NAMES)


def is_of_any(word: str) -> bool:
    """True for "exam", "dose" or "patient", which tell no service from another."""
    return word in _PEOPLE or word in _ANY_SERVICE or word in _SHOTS or bool(_CUE.fullmatch(word))


def is_of_refusal(word: str) -> bool:
    """True for "refused" or "patient", which say that something was not done, or to whom, and name no service."""
    return word in _PEOPLE or bool(_CUE.fullmatch(word))


def _words(text: str) -> list[str]:
    return [word for word in plain(text).split() if word.isalpha()]


def _telling(text: str, said: re.Match[str]) -> list[str]:
    own = set(_words(said[0]))
    return [word for word in _words(text) if word not in _PEOPLE and word not in own and len(word) > 1]


def _is_named(words: list[str], description: str, text: str, said: re.Match[str], is_shot: bool) -> bool:
    """True where the words name the service: by a word of its own, or by one that fits any."""
    if not _ANY_SERVICE.isdisjoint(words) or (is_shot and not _SHOTS.isdisjoint(words)):
        return True
    rest = description
    if text == description:  # its name stands in the other clauses
        clause = _CLAUSE.split(text[: said.start()])[-1] + said[0] + _CLAUSE.split(text[said.end() :])[0]
        rest = text.replace(clause, " ")
    named = _words(rest)
    return any(is_same(one, other) for one in words for other in named)
