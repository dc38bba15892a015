"""The pretend model's reading of a message: a few plain patterns, each with the words it rests on."""

from __future__ import annotations

import re
from typing import Any

_MESSAGE = re.compile(r"<message>\n?((?:(?!<message>).)*?)\n?</message>", re.S)
_END, _COMMA = re.compile(r"[.!?\n]"), re.compile(r"[.!?,;\n]")
_LEAST, _MOST = 4, 24  # words of a quote
_AMOUNT = r"(?P<value>\$ ?\d[\d,]*(?:\.\d\d)?|\[\[amount_\d+\]\])"
_ASKED = r"\b(?:bill(?:ed|ing|s)?|owed?|wants?|charged?|cuenta|cobran?)\b"
# (fact, value or None for the words found, where it stands)
_FACTS = (
    ("billed_amount", None, rf"{_ASKED}[^.!?\n$\[]{{0,40}}{_AMOUNT}"),
    ("billed_amount", None, rf"{_AMOUNT}[^.!?\n]{{0,20}}\bbill\b"),
    ("network_status", "out_of_network", r"\bout[- ]of[- ]network\b|\b(?:dont|do not) take my (?:plan|insurance)\b"),
    ("network_status", "in_network", r"(?<!not )\bin[- ]network\b"),
    ("emergency", True, r"\b(?:emergency|911|rushed)\b"),
    ("denial_category", "prior_authorization", r"\b(?:no|missing|didnt get the) (?:prior )?(?:auth\w*|referral)\b"),
    ("denial_category", "medical_necessity", r"\bnot (?:medically )?necessary\b"),
    ("insurance_type", "employer", r"\binsurance (?:through|from) (?:my )?(?:work|job)\b"),
    ("insurance_type", "uninsured", r"\bno insurance\b"),
    ("provider_type", "hospital", r"\bhospital\b"),
    ("assistance", "likely", r"\b(?:lost my job|laid off|cant afford)\b"),
)  # fmt: skip
_TOPICS = (
    ("collections", r"\bcan they send [^.!?]*\bcollections\b"), ("sue", r"\bcan (?:they|i) sue\b"),
    ("do_i_owe", r"\bdo i (?:really )?(?:have to pay|owe)\b"), ("what_to_say", r"\bwhat (?:do|should) i say\b"),
    ("assistance", r"\bis there any help\b"), ("appeal_how", r"\bhow do i (?:even )?appeal\b"),
)  # fmt: skip
_LABELS = (
    ("threatens_credit", r"\bon (?:my|your) credit\b"),
    ("threatens_collections", r"\b(?:going|send it) to collections\b"),
)  # fmt: skip


def acts_in(prompt: str) -> list[dict[str, Any]]:
    """What the message says, by the first pattern that fits of each fact, one question and one thing said."""
    found = _MESSAGE.findall(prompt)
    message = found[-1] if found else ""
    acts: dict[str, dict[str, Any]] = {}
    for fact, value, pattern in _FACTS:
        if fact not in acts and (hit := re.search(pattern, message, re.I)):
            told = hit["value"].lstrip("$ ").replace(",", "") if value is None else value
            acts[fact] = {"kind": "told", "fact": fact, "value": told, "quote": _around(message, hit)}
    for kind, name, patterns in (("asked", "topic", _TOPICS), ("rep_said", "label", _LABELS)):
        for one, pattern in patterns:
            if kind not in acts and (hit := re.search(pattern, message, re.I)):
                acts[kind] = {"kind": kind, name: one, "quote": _around(message, hit)}
    return list(acts.values())


def _around(message: str, hit: re.Match[str]) -> str:
    """The words of the clause that was hit; of the sentence, where these are few."""
    for edge in (_COMMA, _END):
        first = max((m.end() for m in edge.finditer(message, 0, hit.start())), default=0)
        after = edge.search(message, hit.end())
        quote = message[first : after.start() if after else len(message)].strip()
        if len(quote.split()) >= _LEAST:
            break
    return quote if len(quote.split()) <= _MOST else hit[0]


def in_its_form(acts: list[dict[str, Any]], schema: object) -> Any:
    """The acts as the one list of an object: that of the schema or, without one, `acts`."""
    properties = schema.get("properties") if isinstance(schema, dict) else None
    for name, about in properties.items() if isinstance(properties, dict) else ():
        if isinstance(about, dict) and about.get("type") == "array":
            return {name: acts}
    return {"acts": acts}
