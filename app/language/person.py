"""The person's own words: every reader in turn, and what each leaves to the next."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.core.acts import Asked, BillNamed, RepSaid
from app.language.amount_facts import read_amount_facts
from app.language.answers import read_answers
from app.language.bills import OtherBill, read_bill, read_list
from app.language.call_notes import as_noted
from app.language.contacts import read_collector, read_contact, read_numbers
from app.language.facts import FactReader, Stated
from app.language.hearing import Hearing
from app.language.insurers import read_insurer
from app.language.on_the_line import as_borne, read_desk
from app.language.open_question import answer_to
from app.language.people import read_people
from app.language.places import read_provider_type, read_state
from app.language.providers import read_provider
from app.language.reconcile import reconcile
from app.language.roles import Placed, place_amounts
from app.language.said import Heard, SaidReader
from app.language.sayings import decisive
from app.language.scene import Scene
from app.language.settle import told
from app.language.status import read_status
from app.language.terms import read_terms
from app.language.their_figures import cash_price_of
from app.language.topics import TopicReader, read_waiver
from app.language.when import read_dates
from app.language.whose import is_retold

_HOLD_FACTS = frozenset({"hold", "hold_until", "hold_contact", "hold_reference"})
_SENT_BY_A_GROUP = frozenset(
    {"anesthesia", "physician_group", "lab", "imaging_center", "ambulance_ground", "ambulance_air"}
)
_HOSPITAL_NAME = re.compile(
    r"(?i)\b(?:hospital|general|memorial|regional|medical center|infirmary|presbyterian|methodist|baptist)\b"
)
# Said of the other bill, these are not the first one's.
_OF_THE_BILL = frozenset({"provider_type", "provider", "network_status", "account_status", "billed_amount", "insurer"})
_ASKED = frozenset({"billed_amount", "wanted"})
_OF_A_LISTED_BILL = frozenset({"provider_type", "provider", "billed_amount"})
# Words of a settlement letter that would elsewhere be facts of their own.
_IN_TERMS = frozenset({"zero_balance", "settlement_paid", "paid_in_full", "plan_confirmed_in_writing"})


class PersonReader:
    """Reads what the person wrote: facts, offers, what the other side said, questions, answers."""

    def __init__(self, facts: FactReader, said: SaidReader, topics: TopicReader) -> None:
        self._facts, self._said, self._topics = facts, said, topics

    def read(self, scene: Scene, hearing: Hearing) -> list[Heard]:
        if hearing.mode == "call" and not is_retold(scene):
            return self._read_call(scene, hearing)
        placed = place_amounts(scene)
        heard = as_borne(scene, self._said.read(scene, hearing, placed))
        heard = _noted(scene, heard) if hearing.mode == "call" else heard
        stated = self._state(scene, hearing, placed, heard)
        if several := read_list(scene, placed):
            heard += [Heard(bill.place, _with_name(bill, stated)) for bill in several]
            stated = [s for s in stated if s.fact not in _OF_A_LISTED_BILL]
        elif (bill := read_bill(scene, hearing, placed)) is not None:
            stated = _of_this_bill(scene, stated, bill, hearing, placed)
            if (own := _own_bill(scene, stated, bill, hearing, placed)) is not None:
                heard.append(own)
                stated = [s for s in stated if s.fact not in _OF_A_LISTED_BILL]
            heard.append(Heard(bill.place, _without_their_offer(_with_name(bill, stated), bill, heard, hearing)))
        return [
            *heard,
            *_told(scene, hearing, stated),
            *self._topics.read(scene, in_call=False),
            *read_waiver(scene),
            *read_answers(scene),
        ]

    def _read_call(self, scene: Scene, hearing: Hearing) -> list[Heard]:
        """Word for word in a call: a question to us, else the representative's line and the numbers in it."""
        asked = [h for h in self._topics.read(scene, in_call=True) if isinstance(h.act, Asked)]
        if asked and decisive(scene) is None:
            return asked
        heard = as_borne(scene, self._said.read(scene, hearing, []))
        heard = _noted(scene, heard)
        label = next((h.act.label for h in heard if isinstance(h.act, RepSaid)), None)
        numbers = read_numbers(scene, hearing, hold_told=label == "hold_granted")
        stated = [s for s in numbers if s.fact != "account_number"]
        stated += [desk] if (desk := read_desk(scene)) is not None else []
        stated += [cash] if (cash := cash_price_of(scene, hearing)) is not None else []
        if label == "itemized_available":
            stated += [s for s in read_status(scene) if s.fact == "claim_form"]
        return [*heard, *_told(scene, hearing, stated)]

    def _state(self, scene: Scene, hearing: Hearing, placed: list[Placed], heard: list[Heard]) -> list[Stated]:
        """Every fact told, each by the reader that knows it best."""
        names = _read_names(scene)
        stated = [*self._facts.read(scene, hearing), *read_status(scene), *read_people(scene, hearing), *names.stated]
        stated += read_state(scene, hearing, names.spans)
        speaks_of_hold = "hold" in scene.low or any(s.fact in _HOLD_FACTS for s in stated)
        stated += read_numbers(scene, hearing, hold_told=speaks_of_hold)
        if any(s.fact == "hold" and s.value == "granted" for s in stated) or _awaits_name(scene, hearing):
            contact = read_contact(scene)
            stated += [contact] if contact is not None else []
        if (terms := read_terms(scene, hearing)) is not None:
            stated = [*(s for s in stated if s.fact not in _IN_TERMS), terms]
        stated += read_amount_facts(scene, hearing, placed, heard, in_terms=terms is not None)
        stated += read_dates(scene, hearing, stated)
        if not heard and all(s.fact != hearing.open_question for s in stated):
            answer = answer_to(scene, hearing)
            stated += [answer] if answer is not None else []
        return reconcile(scene, hearing, stated)


def _awaits_name(scene: Scene, hearing: Hearing) -> bool:
    """True when a hold was given before and the message says by whom."""
    return "hold" in scene.low and hearing.known.get("hold") == "granted" and "hold_contact" not in hearing.known


def _noted(scene: Scene, heard: list[Heard]) -> list[Heard]:
    return [h._replace(act=as_noted(scene, h.act)) if isinstance(h.act, RepSaid) else h for h in heard]


class _Names(NamedTuple):
    """Who is named, and where, so that a state in a hospital's name is not where the person lives."""

    stated: list[Stated]
    spans: list[tuple[int, int]]


def _read_names(scene: Scene) -> _Names:
    insurer, collector, kind = read_insurer(scene), read_collector(scene), read_provider_type(scene)
    provider = read_provider(scene, insurer)
    if provider is not None and collector is not None and collector.value == provider.value:
        provider = None
    if provider is not None and kind is not None and kind.value in _SENT_BY_A_GROUP:
        happened_there = re.search(r"\bat (?:the )?$", scene.low[: provider.start]) is not None
        provider = None if happened_there else provider  # the surgeon at Mercy General sends the bill himself
    if kind is None and provider is not None and _HOSPITAL_NAME.search(str(provider.value)):
        kind = Stated(provider.start, provider.end, "provider_type", "hospital")
    named = [s for s in (insurer, provider, kind, collector) if s is not None]
    return _Names(named, [(s.start, s.end) for s in (insurer, provider) if s is not None])


def _told(scene: Scene, hearing: Hearing, stated: list[Stated]) -> list[Heard]:
    return [heard for s in stated if (heard := told(scene, s, hearing)) is not None]


def _with_name(bill: OtherBill, stated: list[Stated]) -> BillNamed:
    """The bill with its sender's name, as in "another bill from Quest"."""
    names = (str(s.value) for s in stated if s.fact == "provider" and bill.start <= s.start < bill.end)
    name = next(names, None)
    return bill.act if name is None else bill.act.model_copy(update={"provider": name})


def _without_their_offer(act: BillNamed, bill: OtherBill, heard: list[Heard], hearing: Hearing) -> BillNamed:
    """What they would take for a bill that we know is no new balance of it."""
    offered = {h.act.amount for h in heard if isinstance(h.act, RepSaid)}
    is_known = bill.act.provider_type in hearing.bills
    return act.model_copy(update={"amount": None}) if is_known and act.amount in offered else act


def _of_this_bill(
    scene: Scene, stated: list[Stated], bill: OtherBill, hearing: Hearing, placed: list[Placed]
) -> list[Stated]:
    """The facts that stay with the bill in focus; where the separate bill is the only one, those that are its own."""
    is_only = not hearing.bills and all(bill.start <= p.amount.start < bill.end for p in placed)
    if not is_only or bill.act.provider_type not in _SENT_BY_A_GROUP:
        return [s for s in stated if not _is_of_other_bill(s, bill, hearing)]
    return [
        s for s in stated
        if s.fact != "provider_type" and not (s.fact == "provider" and not bill.start <= s.start < bill.end)
    ]  # fmt: skip


def _own_bill(
    scene: Scene, stated: list[Stated], bill: OtherBill, hearing: Hearing, placed: list[Placed]
) -> Heard | None:
    """The first bill where both are told in one breath: "the hospital wants 5,000 and the lab sent its own, 200"."""
    others = [p for p in placed if p.role in _ASKED and not bill.start <= p.amount.start < bill.end]
    is_first = not hearing.bills and "billed_amount" not in hearing.known
    if not is_first or len(others) != 1 or None in (bill.act.amount, bill.act.provider_type):
        return None
    told = {s.fact: str(s.value) for s in stated}
    if told.get("provider_type") == bill.act.provider_type:
        return None
    [item] = others
    quote = scene.words(item.amount.start)
    kind, name = told.get("provider_type"), told.get("provider")
    act = BillNamed.model_validate(
        {"provider_type": kind, "provider": name, "amount": item.amount.money, "quote": quote}
    )
    return Heard(min(item.cue, bill.start), act)


def _is_of_other_bill(stated: Stated, bill: OtherBill, hearing: Hearing) -> bool:
    """Facts in the stretch that speaks of another bill are not those of the bill in focus."""
    kind = bill.act.provider_type
    if stated.fact == "provider_type" and stated.value == kind:
        return True
    return kind not in hearing.bills and bill.start <= stated.start < bill.end and stated.fact in _OF_THE_BILL
