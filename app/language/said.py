"""What the other side said, told by the person or typed word for word in a call: one label, with its figures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from app.core.acts import Act, Label, OfferNamed
from app.core.agreement import TERMS_REFUSED
from app.core.money import Money
from app.language.hearing import Hearing
from app.language.labels import WITH_AMOUNT, LabelMatch, choose_label, day_after, figure, rep_said
from app.language.roles import Placed
from app.language.sayings import SURE, Cued, Saying, Sayings, decisive
from app.language.scene import Scene
from app.language.their_figures import read_figures
from app.language.tongue import tongue_of
from app.language.whose import is_retold, is_theirs, said_by_insurer

# A threat goes before the terms of an offer.
_ANSWERED_FIRST: frozenset[Label] = frozenset(
    {"threatens_legal", "threatens_collections", "threatens_credit", "already_in_collections"}
)


# Forms that are answered with the day that they name.
_WITH_A_DAY = frozenset({"takes_days", "form_with_a_day"})


class Heard(NamedTuple):
    """An act and where it begins, so that acts keep the order of the message."""

    place: int
    act: Act


class _Figure(NamedTuple):
    """An amount of theirs, and what they did with it."""

    place: int
    label: Label
    money: Money


class SaidReader:
    """The label cues, compiled, with the playbook's objection cues on top; the classifier where they are silent."""

    def __init__(self, objections: Iterable[Cued] = ()) -> None:
        self._sayings = Sayings(objections)

    def read(self, scene: Scene, hearing: Hearing, placed: list[Placed]) -> list[Heard]:
        """Offers of ours, and the one line of theirs that must be answered first."""
        matches = self._sayings.matches(scene)
        if hearing.mode == "call" and (not is_retold(scene) or decisive(scene) is not None):
            return [self._word_for_word(scene, hearing, matches, self._sayings.read(scene))]
        heard = _retold(scene, hearing, placed, [m for m in matches if is_theirs(scene, hearing, m)])
        return heard or self._retold_in_call(scene, hearing, matches)

    def _word_for_word(self, scene: Scene, hearing: Hearing, matches: list[LabelMatch], saying: Saying) -> Heard:
        """The representative's line as it was heard."""
        amounts = [a for a in scene.amounts if not a.vague and a.money.cents]
        # Where nothing is sure, nothing is taken for said: the likeliest are shown, to choose from.
        label: Label = "other" if saying.unsure else saying.label
        is_the_bills = bool(amounts) and amounts[0].money == hearing.known.get("billed_amount")
        if is_the_bills and (saying.unsure or (label == "counteroffers_amount" and len(amounts) == 1)):
            saying, label = saying._replace(confidence=SURE), "full_amount_owed"  # the bill's own figure, said again
        bears = read_figures(scene, label)
        if label not in _ANSWERED_FIRST and TERMS_REFUSED.intersection(
            self._sayings.forms(scene, "counteroffers_amount")
        ):
            bears = bears._replace(label="counteroffers_amount")
        if bears.label != label:
            saying, label = saying._replace(confidence=SURE), bears.label
        place = min((m.start for m in matches if m.label == label), default=0)
        amount = figure(label, bears.prices, hearing)
        said = rep_said(scene, hearing, label, amount, 0, scene.text.quote(0, len(scene.low)))
        forms, lang = self._sayings.forms(scene, label), tongue_of(scene.text.low)
        until = day_after(scene, hearing, 0) if _WITH_A_DAY.intersection(forms) else said.until
        read = {"unsure": saying.unsure, "forms": forms, "lang": lang, "until": until}
        return Heard(place, said.model_copy(update=read))

    def _retold_in_call(self, scene: Scene, hearing: Hearing, matches: list[LabelMatch]) -> list[Heard]:
        """Told again in the middle of a call, and no set phrase in it: answered only where it is sure."""
        if hearing.mode != "call":
            return []
        saying = self._sayings.read(scene)
        return [] if saying.unsure else [self._word_for_word(scene, hearing, matches, saying)]


def _retold(scene: Scene, hearing: Hearing, placed: list[Placed], told: list[LabelMatch]) -> list[Heard]:
    heard: list[Heard] = []
    theirs: list[_Figure] = []
    offers = [p for p in placed if p.role == "offer"]
    for item in placed:
        if item.role in ("offer", "rejected") and not _is_plans(scene, hearing, item):
            quote = scene.words(item.cue, item.amount.end)
            heard.append(Heard(item.cue, OfferNamed(amount=item.amount.money, quote=quote)))
        if (label := _what_they_did(scene, hearing, item, offers)) is not None:
            theirs.append(_Figure(item.cue, label, item.amount.money))
    matches = [*told, *(LabelMatch(f.place, f.place, f.label) for f in theirs)]
    if not matches:
        return heard
    label = choose_label(scene, matches)
    place = min((m.start for m in matches if m.label == label), default=min(m.start for m in matches))
    amount = _their_figure(label, theirs, placed)
    if amount is None and label == "counteroffers_amount" and hearing.mode == "call" and not offers:
        amount = figure(label, read_figures(scene, label).prices, hearing)  # "she'll let it go for 4,500"
    return [*heard, Heard(place, rep_said(scene, hearing, label, amount, place, scene.words(place)))]


def _what_they_did(scene: Scene, hearing: Hearing, item: Placed, offers: list[Placed]) -> Label | None:
    if item.role in ("rejected", "accepted", "theirs", "said") and _is_plans(scene, hearing, item):
        return None
    match item.role:
        case "rejected":
            return "rejects_offer"
        case "accepted":
            return "accepts_offer"
        case "theirs":
            return "counteroffers_amount"
        case "said" | "wanted" if _is_their_number(item, offers, hearing):
            return "counteroffers_amount"
    return None


def _is_plans(scene: Scene, hearing: Hearing, item: Placed) -> bool:
    return item.role != "offer" and said_by_insurer(scene, hearing, item.cue + 1)


def _their_figure(label: Label, theirs: list[_Figure], placed: list[Placed]) -> Money | None:
    own = next((f.money for f in theirs if f.label == label and label != "rejects_offer"), None)
    if own is not None:
        return own
    others = [f.money for f in theirs if f.label != "rejects_offer"]
    if others and label in WITH_AMOUNT:
        return others[-1]
    if label == "full_amount_owed":
        return next((p.amount.money for p in placed if p.role in ("billed_amount", "wanted")), None)
    return None


def _is_their_number(item: Placed, offers: list[Placed], hearing: Hearing) -> bool:
    """Whether "she said 9,000" is their number: once a price is talked about; else it is the bill."""
    billed: Any = hearing.known.get("billed_amount")
    if item.role == "wanted":
        return hearing.on_price and billed is not None and item.amount.money != billed
    if billed is not None and item.amount.money == billed:
        return False
    if offers or hearing.on_price or hearing.mode == "call":
        return True
    return billed is not None and hearing.open_question != "billed_amount"
