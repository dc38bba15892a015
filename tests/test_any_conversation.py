"""Whatever is said, in whatever order: a reply comes, it keeps its manners, and no private figure leaves."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any, NamedTuple, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.acts import (
    Act,
    Answered,
    Asked,
    BillNamed,
    Corrected,
    GateWaived,
    Label,
    OfferNamed,
    RepSaid,
    Signal,
    SignalKind,
    Told,
    Topic,
)
from app.core.case import FACTS, PROVIDER_TYPES, Case, Outcome
from app.core.decide import crisis
from app.core.money import Money
from app.core.view import View
from app.graph.build import build_graph, greet, walk
from app.graph.state import Deps, Walked
from app.language.hearing import Hearing
from app.language.phrase import Phraser
from tests.core.test_case import PLAYBOOK, TODAY, case_with, values_of

GRAPH = build_graph()
PHRASER = Phraser(PLAYBOOK)


class Heard:
    """A listener that hears these acts, whatever the words were."""

    def __init__(self, acts: tuple[Act, ...]) -> None:
        self.acts = acts

    def safety(self, message: str) -> tuple[Signal, ...]:
        return tuple(a for a in self.acts if isinstance(a, Signal) and crisis(frozenset({a.signal})))

    def read(self, message: str, hearing: Hearing) -> tuple[Act, ...]:
        return self.acts

    def tongue(self, message: str) -> str:
        return "en"


class Turn(NamedTuple):
    after: int
    mode: Any
    acts: tuple[Act, ...]


# --- anything that a message can do ---

# Our numbers are whole dollars; every private amount ends in cents that no other amount has.
dollars = st.sampled_from([0, 1, 50, 480, 900, 3_000, 4_200, 4_600, 6_000, 9_000, 18_000, 27_000]).map(Money.dollars)
private = st.integers(100, 30_000).map(lambda n: Money(n * 100 + 37))
near = st.sampled_from([-900, -181, -175, -100, -31, -26, -10, -1, 0, 1, 20, 90]).map(
    lambda n: TODAY + timedelta(days=n)
)
names = st.sampled_from(["Mercy General", "Dana", "88213", "Acme", "None", "St. Luke's & Sons"])
bills = st.sampled_from([None, "1", "2", "hospital"])


def near_values_of(fact: str) -> st.SearchStrategy[Any]:
    match FACTS[fact].kind:
        case "money":
            return private if FACTS[fact].private else dollars
        case "date":
            return near
        case "text":
            return names
    return values_of(fact)


def told_facts(kind: type[Told]) -> st.SearchStrategy[Told]:
    return st.sampled_from(sorted(FACTS)).flatmap(
        lambda fact: st.builds(
            kind, fact=st.just(fact), value=near_values_of(fact), quote=st.just("their words"), bill_hint=bills,
            document=st.booleans(),
        )
    )  # fmt: skip


quote = st.just("their words")
acts = st.one_of(
    told_facts(Told),
    told_facts(Corrected),
    st.builds(Answered, answer=st.sampled_from(["yes", "no", "dont_know", "skip", "done", "not_yet"]), quote=quote),
    st.builds(
        RepSaid, label=st.sampled_from(get_args(Label)), amount=st.none() | dollars, quote=quote,
        percent=st.sampled_from([None, 0, 20, 40, 100]), until=st.none() | near, final=st.booleans(),
    ),
    st.builds(OfferNamed, amount=dollars, outcome=st.sampled_from(get_args(Outcome)), quote=quote),
    st.builds(
        BillNamed, provider_type=st.none() | st.sampled_from(PROVIDER_TYPES), provider=st.none() | names,
        amount=st.none() | dollars, quote=quote,
    ),
    st.builds(Asked, topic=st.sampled_from(get_args(Topic)), term=st.sampled_from([None, "EOB", "blorb"]), quote=quote),
    st.builds(GateWaived, quote=quote),
    st.builds(Signal, signal=st.sampled_from(get_args(SignalKind)), quote=quote),
)  # fmt: skip
turns = st.lists(
    st.builds(
        Turn, after=st.sampled_from([0, 0, 1, 7, 21, 60]), mode=st.sampled_from(["case", "case", "call"]),
        acts=st.lists(acts, max_size=4).map(tuple),
    ),
    min_size=1, max_size=12,
)  # fmt: skip
# Half-way into a case, so that the price is reached too: any part of what is known by then.
KNOWN: dict[str, Any] = {
    "provider": "Mercy General", "provider_type": "hospital", "billed_amount": "18000", "medicare": "4200",
    "allowed_amount": "6000", "itemized": "received", "bill_checked": True, "hold": "granted", "hold_confirmed": True,
    "hold_until": TODAY + timedelta(days=120), "denial_category": "medical_necessity", "appeal": "declined",
    "network_status": "in_network", "signed_notice": True, "plan_says_billable": True, "group_code": "PR",
    "funds": "5500.37", "emergency": False, "insurance_type": "employer", "denial_date": TODAY - timedelta(days=40),
    "service_date": TODAY - timedelta(days=90),
}  # fmt: skip
parts = st.sets(st.sampled_from(sorted(KNOWN)), max_size=6)
starts = st.one_of(
    st.just({}),
    parts.map(lambda forgotten: {n: v for n, v in KNOWN.items() if n not in forgotten}),
)

ordinary = settings(
    max_examples=60, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)  # fmt: skip


@ordinary
@given(starts, turns)
def test_whatever_is_said_a_reply_comes_and_keeps_its_manners(start: dict[str, Any], said: list[Turn]) -> None:
    asyncio.run(talk(case_with(**start), said))


async def talk(case: Case, said: list[Turn]) -> None:
    today = TODAY
    case = greet(Deps(PLAYBOOK, Heard(()), PHRASER), case, today).case
    for turn in said:
        today += timedelta(days=turn.after)
        walked = await walk(GRAPH, Deps(PLAYBOOK, Heard(turn.acts), PHRASER), case, "their words", turn.mode, today)
        check_reply(walked, case)
        check_question(walked)
        check_private(walked)
        check_price(walked, View(walked.case, walked.case.bill_of(walked.move.bill), PLAYBOOK, today))
        assert Case.model_validate_json(walked.case.model_dump_json()) == walked.case
        case = walked.case


def words(block: dict[str, Any]) -> str:
    return " ".join([str(block.get("text", "")), *map(str, block.get("items", ()))])


def check_reply(walked: Walked, before: Case) -> None:
    """Something to read, in short paragraphs, and never the last reply again."""
    kinds = [b["kind"] for b in walked.blocks]
    assert "text" in kinds or "stop" in kinds
    assert walked.case.last_reply != before.last_reply, f"{walked.move.kind} comes twice running: {walked.blocks}"
    for block in walked.blocks:
        if block["kind"] in ("text", "say"):
            assert 0 < len(block["text"].split()) <= (60 if block["kind"] == "text" else 40), block["text"]


def check_question(walked: Walked) -> None:
    """Nothing known is asked, and no reply in a call asks."""
    ask, case = walked.move.ask, walked.case
    if ask is not None:
        assert case.value(ask.fact, walked.move.bill) is None
        assert not case.is_declined(ask.fact, walked.move.bill)
        assert case.asked[case.question_key(ask.fact, walked.move.bill)] <= 2


def check_private(walked: Walked) -> None:
    """What they have, earn, set aside or would pay at most is in no word to say, to send or to write down."""
    amounts = [walked.case.value(n) for n, s in FACTS.items() if s.private and s.kind == "money"]
    spoken = " ".join(words(b) for b in walked.blocks if b["kind"] in ("say", "letter", "write_down"))
    assert not [a for a in amounts if a is not None and str(a) in spoken], spoken


def check_price(walked: Walked, view: View) -> None:
    """Where nothing is owed, or only a share, no number of ours is shown or said."""
    if view["liability"] in ("nothing_owed", "cost_share_only", "not_yours_yet"):
        assert "offer" not in [b["kind"] for b in walked.blocks], walked.blocks
        number = view.decision.amount or view.decision.opening
        known = {str(f.value) for f in view.bill.facts.values() if isinstance(f.value, Money)}
        said = " ".join(words(b) for b in walked.blocks if b["kind"] == "say")
        assert number is None or str(number) in known or str(number) not in said, said


SAME = [
    *(Asked(topic=topic, term="EOB", quote="their words") for topic in get_args(Topic)),
    *(Signal(signal=kind, quote="their words") for kind in get_args(SignalKind)),
    *(RepSaid(label=label, quote="their words") for label in get_args(Label)),
    *(Answered(answer=answer, quote="their words") for answer in ("yes", "no", "dont_know", "skip", "done", "not_yet")),
    GateWaived(quote="their words"),
]


@pytest.mark.parametrize(
    "start", [{}, {"provider": "Mercy General"}, KNOWN], ids=["nothing known", "started", "at the price"]
)
@pytest.mark.parametrize(
    "act", SAME, ids=lambda a: ":".join(str(v) for v in a.model_dump(exclude_none=True).values())[:40]
)
def test_said_five_times_running_it_is_never_answered_twice_in_the_same_words(act: Act, start: dict[str, Any]) -> None:
    asyncio.run(talk(case_with(**start), [Turn(0, "case", (act,))] * 5))
