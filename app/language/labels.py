"""Which of several labels a line of theirs gets, and the figures that go with it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from app.core.acts import Label, RepSaid
from app.core.money import Money
from app.language.cues.said import SAID_CUES
from app.language.hearing import Hearing
from app.language.instalments import is_term
from app.language.scene import Scene
from app.language.their_days import coming_day


class LabelMatch(NamedTuple):
    """A phrase of theirs, and the label that it stands for."""

    start: int
    end: int
    label: Label


# Told later, these are progress and become facts; word for word in a call they are labels.
FACTS_WHEN_TOLD = frozenset({"hold_granted", "hold_refused", "itemized_available", "refuses_itemized", "chit_chat"})
RANK: dict[str, int] = {label: rank for rank, (label, _) in enumerate(SAID_CUES)}
DISCOUNTS = frozenset({"offers_discount", "offers_small_discount_prompt_pay"})
WITH_AMOUNT = DISCOUNTS | {
    "counteroffers_amount", "accepts_offer", "pushes_payment_plan", "verbal_only_deal", "refuses_written",
    "asks_for_payment_now", "full_amount_owed", "deadline_pressure", "threatens_collections", "threatens_legal",
    "threatens_credit", "needs_supervisor_callback",
}  # fmt: skip
_WITH_PERCENT = DISCOUNTS | {"no_authority", "counteroffers_amount", "pushes_payment_plan"}
_WITH_DATE = DISCOUNTS | {
    "hold_granted", "deadline_pressure", "threatens_collections", "threatens_credit", "threatens_legal",
    "counteroffers_amount", "pushes_payment_plan", "itemized_available",
}  # fmt: skip
_MAY_BE_FINAL = DISCOUNTS | {"counteroffers_amount", "rejects_offer", "refuses_to_negotiate"}
_FINAL = re.compile(
    r"\b(?:final(?! (?:notice|denial|bill|statement|appeal|decision))|last (?:offer|number|price|word)|best and "
    r"final|take it or leave it|non-?negotiable|not a penny (?:less|lower)|(?:will not|can not|not) (?:go|budge|"
    r"come down|move) (?:any )?(?:lower|further|more|below|under|down)|or nothing)\b"
)
_INSTEAD = re.compile(
    r"\b(?:or|otherwise|unless|or else|if not|to avoid|instead of|so it does not|before|to keep|rather than|without)\b"
)
_LIMIT_OF_AUTHORITY = re.compile(
    r"\b(?:authori[sz]\w*|authority|allowed to (?:go|give|offer|do)|limit(?:ed)?(?: is| to)?|max(?:imum)?(?: is| i "
    r"can)?|(?:most|highest) (?:i|we|she|he|they)(?: \w+){0,2}|cap(?:ped)?|approve up to|approval up to)(?: "
    r"\w+){0,5} %+"
)
_SOON = re.compile(
    r"\b(?:in full|today|now|right away|this week|within @+|by @+|in the next|over the phone|before @+|up ?front|"
    r"lump sum|if (?:i|you|we|she) pay|prompt|same[- ]day|immediately|@+)"
)

_ON_THE_LINE = re.compile(r"\b(?:put|putting|plac\w+) (?:me|you|us) on (?:a )?(?:brief |quick |short )?hold")
_MONTHLY = re.compile(
    r"#+ (?:a|per|each|every) month|monthly|(?:@+|months?) (?:at|of) (?:about )?#|#+ (?:al|por|"
    r"cada) mes"
)
_NAMED_FIGURE = re.compile(r"\b(?:settle|take|accept|final|lowest|best|counter\w*|offer(?:ed|ing|s)?)\b[^.!?%]{0,24}#")


def choose_label(scene: Scene, matches: list[LabelMatch]) -> Label:
    """The label that must be answered first; the exceptions of interfaces.md before the order."""
    labels = {m.label for m in matches}
    if (instead := instead_of_collections(scene, matches)) is not None:
        return instead
    _drop_denied_threat(scene, matches, labels)
    _drop_hold_readings(scene, labels)
    _drop_price_readings(scene, labels)
    label: Label = min(labels or {m.label for m in matches}, key=_rank)
    return size_of_discount(scene) if label in DISCOUNTS else label


def rep_said(scene: Scene, hearing: Hearing, label: Label, amount: Money | None, place: int, quote: str) -> RepSaid:
    """The act, with the percentage, the day and the finality that its label can carry."""
    percent = discount(scene) if scene.percents and label in _WITH_PERCENT else None
    final = amount is not None and label in _MAY_BE_FINAL and _FINAL.search(scene.low) is not None
    until = day_after(scene, hearing, place) if label in _WITH_DATE else None
    return RepSaid(label=label, amount=amount, percent=percent, until=until, final=final, quote=quote)


def figure(label: Label, amounts: list[Money], hearing: Hearing) -> Money | None:
    """The figure of a line typed word for word: the balance when that is claimed, else a figure that is new."""
    if label not in WITH_AMOUNT or not amounts:
        return None
    if label == "full_amount_owed":
        return amounts[0]
    fresh = [a for a in amounts if a != hearing.known.get("billed_amount")]
    if not fresh:
        return None
    return fresh[-1] if label in DISCOUNTS else fresh[0]


def discount(scene: Scene) -> int:
    """The percentage taken off: to take 60 % of the bill is to take 40 % off."""
    first = scene.percents[0]
    rest = re.match(r"%* of (?:the|my|your|it|what|that)\b(?! discount)", scene.low[first.end :])
    return 100 - first.percent if rest is not None else first.percent


def _rank(label: Label) -> int:
    return RANK.get(label, len(RANK))


def instead_of_collections(scene: Scene, matches: list[LabelMatch]) -> Label | None:
    """Collections as the end of a hold or the alternative to a plan: the hold or the plan is what they say."""
    threat = min((m.start for m in matches if m.label == "threatens_collections"), default=None)
    if threat is None:
        return None
    if any(m.label == "hold_granted" and m.start < threat for m in matches):
        return "hold_granted"
    plan = min((m.start for m in matches if m.label == "pushes_payment_plan"), default=None)
    if plan is not None and (plan < threat or _INSTEAD.search(scene.low, plan)):
        return "pushes_payment_plan"
    return None


def _drop_denied_threat(scene: Scene, matches: list[LabelMatch], labels: set[Label]) -> None:
    """ "It won't go to collections" is an assurance."""
    threat = min((m.start for m in matches if m.label == "threatens_collections"), default=0)
    if len(labels) > 1 and re.search(r"\b(?:not|never|no)(?: \w+){0,2} $", scene.low[max(0, threat - 20) : threat]):
        labels.discard("threatens_collections")


def _drop_hold_readings(scene: Scene, labels: set[Label]) -> None:
    if "hold_granted" in labels and _ON_THE_LINE.search(scene.low):
        labels.discard("hold_granted")
        labels.add("transfer_or_callback")
    if "hold_refused" in labels:
        labels.discard("hold_granted")
    if "refuses_itemized" in labels:
        labels.discard("itemized_available")


def _drop_price_readings(scene: Scene, labels: set[Label]) -> None:
    if labels & (DISCOUNTS | {"pushes_payment_plan"}):
        labels.discard("asks_for_payment_now")  # the payment is what the discount or the plan is tied to
    if labels & DISCOUNTS and _LIMIT_OF_AUTHORITY.search(scene.low) and "prompt" not in scene.low:
        labels -= DISCOUNTS
        labels.add("no_authority")
    if "pushes_payment_plan" in labels and _MONTHLY.search(scene.low):
        labels.discard("counteroffers_amount")
    if "counteroffers_amount" in labels and scene.percents and not _NAMED_FIGURE.search(scene.low):
        labels.discard("counteroffers_amount")  # a balance after a discount is a discount


def size_of_discount(scene: Scene) -> Label:
    """Small up to 20 %, or tied to paying in full or soon."""
    if _SOON.search(scene.low) is not None or (scene.percents and discount(scene) <= 20):
        return "offers_small_discount_prompt_pay"
    return "offers_discount"


def day_after(scene: Scene, hearing: Hearing, place: int) -> date | None:
    """The first coming day named after the phrase, else in its sentence."""
    for start in (place, scene.sentence(place)[0]):
        ahead = (w for w in scene.dates if w.start >= start and not is_term(scene, w))
        days = (coming_day(scene, w, hearing.known) for w in ahead)
        if (day := next((d for d in days if d is not None and d > hearing.today), None)) is not None:
            return day
    return None
