"""After the plan's second no: its letter's day, the outside review that is wished for or decided, papers asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from app.core.acts import Act, Answered, Asked, Told
from app.language.hearing import Hearing
from app.language.text import read_text

_AGAIN = re.compile(
    r"\b(?:appeal\w*|denied again|second (?:denial|letter)|final (?:denial|decision|determination|letter|"
    r"internal|adverse|"
    r"notice)|upheld|turned down again|apelacion)\b"
)
_FINAL = re.compile(
    r"\b(?:final (?:internal )?(?:adverse )?(?:benefit )?(?:determination|denial)|both (?:internal )?(?:levels|"
    r"appeals)|"
    r"(?:second|2nd)[- ]level (?:appeal )?(?:was |is |got )?(?:denied|rejected|lost|done|too|also))\b"
)
_REASONS = (
    (
        "medical_necessity",
        re.compile(r"\b(?:not|isn't|wasn't) (?:\w+ )?medically (?:necessary|needed)|\bmedical necessity\b"),
    ),
    ("experimental", re.compile(r"\b(?:experimental|investigational)\b")),
)
_REVIEW = r"(?:(?:external|outside|independent|the) )?(?:review(?:er|ers)?|iro)"
_DECIDED_FOR = re.compile(
    rf"\b{_REVIEW}(?: \w+){{0,4}}? (?:overturned|reversed|sided with (?:me|us)|in (?:my|our) favor|approved|"
    r"(?:insurance|plan|insurer|they|aetna|cigna|anthem|humana|united) (?:\w+ )?(?:has|have|must|needs?|"
    r"had) to (?:pay|cover)|"
    r"must pay|must cover)\b|\b(?:i|we) won (?:the |my |our )?(?:external|outside|independent)? ?review\b"
)
_DECIDED_AGAINST = re.compile(
    rf"\b{_REVIEW}(?: \w+){{0,3}}? (?:upheld|agreed with (?:the |my )?(?:plan|insur\w+)|sided with (?:the |"
    rf"my )?(?:plan|insur\w+)|"
    r"went against (?:me|us)|denied (?:it|me|us)|said no)\b|\b(?:i|we) lost (?:the |my |our )?(?:external|"
    r"outside|independent) "
    r"review\b"
)
_WISHES = re.compile(
    r"\b(?:i|we) (?:do |would |really )?(?:want|like|need|will take|choose|'?d like) (?:to (?:do|get|ask for|"
    r"request|have|"
    r"file|go for) )?(?:an? |the |that )?(?:external|outside|independent) review\b|\b(?:let us|let's) (?:do|"
    r"ask for|go for|"
    r"request) (?:the |an )?(?:external|outside|independent) review\b|\b(?:how|where) (?:do|can) (?:i|"
    r"we) (?:ask|request|"
    r"apply|file|get|start)(?: for)? (?:an? |the )?(?:external|outside|independent) review\b"
)
_IS_IT_OVER = re.compile(
    r"\bis (?:it|that|this) (?:all |really )?(?:over|it|the end|final)\b ?\??$|"
    r"\b(?:is there )?(?:nothing|anything)"
    r" (?:else |more )?(?:left|i can do)\b|\bdid i lose\b|\bare we done\b|\bany other (?:way|option)\b"
)
# "When did the external thing have to be in?"
_UNTIL_WHEN = re.compile(
    r"\b(?:when|what (?:day|date)|how long|by when|deadline|last day)\b[^.!?]{0,40}\b(?:external|outside|independent)\b"
    r"[^.!?]{0,40}\b(?:due|in|by|deadline|file|ask|apply|sent|run out|expire)\b"
)
_RECORDS = re.compile(
    r"\b(?:they|plan|insur\w+|reviewer|she|he) (?:\w+ ){0,2}?(?:asked|ask|want|wants|need|needs|requested|"
    r"request) (?:\w+ ){0,2}?"
    r"(?:more |additional |the |my )*(?:records|notes|information|info|documents|papers|paperwork)\b"
)
_DENIED = re.compile(r"\bden(?:y|ied|ial)|reject|because|reason")
_NOT = re.compile(r"\b(?:not|never|if|when|will|hope\w*|maybe|would|should)\b|\?")
_MOST = 1_500


def lost_appeal(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, where an appeal was lost or is being lost in these words."""
    told = {act.fact: act.value for act in acts if isinstance(act, Told)}
    stands = told.get("appeal") or hearing.known.get("appeal")
    if hearing.mode == "call" or stands not in ("filed", "lost") or len(message) > _MOST:
        return acts
    low = read_text(message).low
    acts = tuple(act for act in acts if not _is_mistaken(act, low, hearing))
    if stands == "filed" and "appeal" not in told and _FINAL.search(low) and not _NOT.search(low):
        acts, stands = (*acts, Told(fact="appeal", value="lost", quote=message.strip()[:200])), "lost"
    if stands == "lost":
        acts = tuple(_of_the_second_no(act, low, hearing) for act in acts)
        acts = (*acts, *_reason(low, message, {**hearing.known, **told}))
    dated = hearing.open_question == "appeal_decided_on" and any(
        isinstance(act, Told) and act.fact == "appeal_decided_on" for act in acts
    )
    return _of_the_review(low, message, acts, dated=dated) if stands == "lost" else acts


def _of_the_second_no(act: Act, low: str, hearing: Hearing) -> Act:
    """The letter that lost the appeal is no first denial."""
    mistaken = isinstance(act, Told) and act.fact == "denial_date" and not act.document
    if mistaken and isinstance(act, Told) and _AGAIN.search(low) and "appeal_decided_on" not in hearing.known:
        return act.model_copy(update={"fact": "appeal_decided_on"})
    return act


def _reason(low: str, message: str, known: dict[str, Any]) -> Iterator[Act]:
    """The plan's reason, told in the same breath as the lost appeal."""
    if known.get("denial_category") is None:
        for category, words in _REASONS:
            if words.search(low):
                yield Told(fact="denial_category", value=category, quote=message.strip()[:200])
                return


def _of_the_review(low: str, message: str, acts: tuple[Act, ...], *, dated: bool) -> tuple[Act, ...]:
    """How the outside review went, or that it is wished for: its step is shown, with its last day.

    `dated`: the day of the final letter was asked for and told, so the last day can be given.
    """
    quote = message.strip()[:200]
    if not _NOT.search(low):
        for value, pattern in (("won", _DECIDED_FOR), ("lost", _DECIDED_AGAINST)):
            if pattern.search(low):
                others = (a for a in acts if not (isinstance(a, Told) and a.fact in ("external_review", "appeal")))
                return (*others, Told(fact="external_review", value=value, quote=quote))
    if _WISHES.search(low) or _IS_IT_OVER.search(low) or _UNTIL_WHEN.search(low) or dated:
        kept = (a for a in acts if not isinstance(a, Asked | Answered))
        return (*kept, Asked(topic="deadline", term="external_review", quote=quote))
    return acts


def _is_mistaken(act: Act, low: str, hearing: Hearing) -> bool:
    """ "They asked for more records" neither asks for a review nor changes the reason that was given."""
    if not isinstance(act, Told) or not _RECORDS.search(low) or _DENIED.search(low):
        return False
    return act.fact == "external_review" or (act.fact == "denial_category" and "denial_category" in hearing.known)
