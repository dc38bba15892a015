"""Who speaks next: the order of the list, each line of it from both sides."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

import pytest

from app.core.acts import Act, BillNamed, GateWaived
from app.core.case import Case
from app.core.decide import Route, decide
from app.core.money import Money
from app.core.playbook import Playbook
from app.core.update import update
from app.core.view import View
from tests.core.test_case import (
    TODAY,
    answered,
    asked,
    bill_with,
    case_with,
    corrected,
    offered,
    rep_said,
    signal,
    told,
)

# A planned operation in network, at the start; and the same bill at its price, with a supervisor.
STARTED: dict[str, Any] = {"provider": "Mercy", "provider_type": "hospital", "billed_amount": "18000"}
OWED = {
    "network_status": "in_network", "emergency": False, "denial_category": "medical_necessity", "group_code": "PR",
    "signed_notice": True, "plan_says_billable": True, "plan_confirmed_in_writing": True,
}  # fmt: skip
MEDICAID = {"insurance_type": "medicaid"}
ER = {"network_status": "out_of_network", "emergency": True}
HELD = {"hold": "granted", "hold_confirmed": True}
ITEMIZED = {"itemized": "received", "bill_checked": True}
PRICES = {"medicare": "4200", "allowed_amount": "6000", "funds": "5000", "tier": "manager"}
TO_APPEAL = STARTED | OWED | HELD | ITEMIZED
AT_PRICE = TO_APPEAL | PRICES | {"appeal": "lost", "external_review": "declined"}
NOTHING_OWED = STARTED | HELD | ITEMIZED | {"network_status": "in_network", "group_code": "CO"}


def routed(playbook: Playbook, case: Case, *acts: Act, in_call: bool = False) -> Route:
    updated = update(case, acts, playbook, TODAY)
    view = View(updated.case, updated.case.bill, playbook, TODAY)
    return decide(case, updated, acts, view, in_call)


def in_days(days: int, notice: int = 180) -> Any:
    """The day of a notice whose time ends in so many days."""
    return TODAY + timedelta(days=days - notice)


class Example(NamedTuple):
    name: str
    facts: dict[str, Any]
    acts: tuple[Act, ...]
    node: str
    kind: str | None = None
    in_call: bool = False


GO_ON = GateWaived(quote="go on")
ANESTHESIA = BillNamed(provider_type="anesthesia", amount=Money.dollars(2_150), quote="another one")
NO = rep_said("refuses_to_negotiate")
SUMMONS = told("summons", True)
EXAMPLES = [
    # a life before a bill
    Example("suicide", STARTED, (signal("suicide_risk"),), "handoff", "suicide_risk"),
    Example("suicide before court papers", STARTED, (SUMMONS, signal("suicide_risk")), "handoff", "suicide_risk"),
    Example(
        "suicide before an emergency", STARTED, (signal("medical_emergency"), signal("suicide_risk")),
        "handoff", "suicide_risk",
    ),
    Example(
        "an emergency now",
        STARTED, (signal("medical_emergency"), asked("what_to_offer")), "handoff", "medical_emergency",
    ),
    Example("a threat", STARTED, (signal("threat_to_others"), NO), "handoff", "threat_to_others", in_call=True),
    Example("suicide, with Medicaid", STARTED | MEDICAID, (signal("suicide_risk"),), "handoff", "suicide_risk"),
    Example("distress is no crisis", STARTED, (signal("distress"),), "freeze"),
    # court papers before a price
    Example("a summons", STARTED, (SUMMONS,), "handoff", "court_papers"),
    Example("a day to answer", STARTED, (told("court_answer", "2026-12-11"),), "handoff", "court_papers"),
    Example("a summons on the phone", AT_PRICE, (SUMMONS, NO), "handoff", "court_papers", in_call=True),
    Example("a summons before a lie", STARTED, (signal("asks_dishonest"), SUMMONS), "handoff", "court_papers"),
    Example("papers told of before are a step", STARTED | {"summons": True}, (asked("what_now"),), "collections"),
    Example("no papers after all", STARTED, (told("summons", False),), "freeze"),
    # what we do not help with
    Example("a lie", STARTED, (signal("asks_dishonest"), asked("what_to_offer")), "handoff", "asks_dishonest"),
    Example("Medicaid", STARTED, (told("insurance_type", "medicaid"),), "handoff", "medicaid"),
    Example("Medicare", STARTED, (told("insurance_type", "medicare"),), "handoff", "medicare"),
    Example("Medicare Advantage", STARTED, (told("insurance_type", "medicare_advantage"),), "handoff", "medicare"),
    Example("TRICARE", STARTED, (told("insurance_type", "tricare_va"),), "handoff", "federal_program"),
    Example("not the US", STARTED, (signal("non_us"),), "handoff", "non_us"),
    Example("papers, with Medicaid", STARTED | MEDICAID, (SUMMONS,), "handoff", "court_papers"),
    Example("a clock, with Medicaid", STARTED | MEDICAID | {"denial_date": in_days(3)}, (), "handoff", "medicaid"),
    Example("a plan through work", STARTED, (told("insurance_type", "employer"),), "freeze"),
    Example("Medicaid, and they go on", STARTED | MEDICAID, (GO_ON,), "freeze"),
    Example(
        "Medicaid, and they ask",
        STARTED | {"insurance_type": "medicaid"}, (asked("term", "EOB"),), "answer", "explain_term",
    ),
    Example("something else", STARTED, (signal("off_topic"),), "handoff", "off_topic"),
    Example("something else, and a fact", STARTED, (signal("off_topic"), told("emergency", False)), "freeze"),
    Example("orders to us", STARTED, (signal("prompt_injection"),), "handoff", "prompt_injection"),
    # a right about to end, on both sides of its line
    Example(
        "appeal: 7 days left",
        STARTED | {"denial_date": in_days(7)}, (told("emergency", False),), "appeal", "file_appeal",
    ),
    Example("appeal: 8 days left", STARTED | {"denial_date": in_days(8)}, (told("emergency", False),), "freeze"),
    Example("appeal: today", STARTED | {"denial_date": in_days(0)}, (), "appeal", "file_appeal"),
    Example("appeal: gone", STARTED | {"denial_date": in_days(-1)}, (), "appeal", "file_appeal"),
    Example(
        "appeal: theirs to leave",
        STARTED | {"denial_date": in_days(3), "appeal": "declined"}, (asked("what_now"),), "freeze",
    ),
    Example(
        "appeal before their question",
        STARTED | {"denial_date": in_days(7)}, (asked("term", "EOB"),), "appeal", "file_appeal",
    ),
    Example(
        "collector: 7 days left", STARTED | {"validation_date": in_days(7, 30)}, (), "collections", "validate_debt",
    ),
    Example("collector: 8 days left", STARTED | {"validation_date": in_days(8, 30)}, (asked("what_now"),), "freeze"),
    Example(
        "help: 14 days left", STARTED | {"hospital_nonprofit": True, "statement_date": in_days(14, 240)}, (),
        "assistance", "apply_assistance",
    ),
    Example(
        "help: 15 days left", STARTED | {"hospital_nonprofit": True, "statement_date": in_days(15, 240)},
        (asked("what_now"),), "freeze",
    ),
    # their question
    Example("a word", STARTED, (asked("term", "EOB"),), "answer", "explain_term"),
    Example("do I owe it", STARTED, (asked("do_i_owe"),), "answer", "answer_question"),
    Example("what now", STARTED, (asked("what_now"),), "freeze"),
    Example("what to say", STARTED, (asked("what_to_say"),), "freeze"),
    Example("the number, early", STARTED, (asked("what_to_offer"),), "counteroffer"),
    Example("the number, in time", AT_PRICE, (asked("what_to_offer"),), "counteroffer"),
    Example(
        "a question before an objection", AT_PRICE, (NO, asked("term", "EOB")), "answer", "explain_term", in_call=True,
    ),
    Example(
        "a question before a correction",
        STARTED, (corrected("billed_amount", "16500"), asked("sue")), "answer", "answer_question",
    ),
    Example("I told you that", STARTED, (signal("already_told"),), "answer", "say_again"),
    # what the representative said
    Example("a hold, told later", STARTED, (rep_said("hold_granted"),), "freeze"),
    Example("a hold, on the phone", STARTED, (rep_said("hold_granted"),), "answer", "answer_objection", in_call=True),
    Example(
        "papers on their way: the denial meanwhile", STARTED | HELD, (rep_said("itemized_available"),), "decode_denial",
    ),
    Example("a threat of theirs", STARTED, (rep_said("threatens_collections"),), "answer", "answer_objection"),
    Example("no deals, before the price", STARTED, (NO,), "answer", "answer_objection"),
    Example("no deals, at the price", AT_PRICE, (NO,), "counteroffer"),
    Example("no deals, at the front desk", AT_PRICE | {"tier": "front_line"}, (NO,), "escalate"),
    Example("no deals, and the appeal is still to be filed", TO_APPEAL | PRICES, (NO,), "counteroffer", in_call=True),
    Example(
        "a counter, at the price",
        AT_PRICE, (offered("3000"), rep_said("counteroffers_amount", "9000")), "counteroffer",
    ),
    Example("yes", AT_PRICE, (offered("3000"), rep_said("accepts_offer")), "lock_the_win"),
    Example("yes, where nothing is owed", NOTHING_OWED, (offered("3000"), rep_said("accepts_offer")), "decode_denial"),
    Example("yes, to a surprise bill", STARTED | ER, (rep_said("accepts_offer", "4500"),), "freeze"),
    Example("small talk of theirs", STARTED, (rep_said("chit_chat"),), "answer", "answer_objection"),
    Example(
        "an objection before a correction", STARTED,
        (corrected("billed_amount", "16500"), rep_said("threatens_credit")), "answer", "answer_objection",
    ),
    Example(
        "the story of a bill is told in words that also object", STARTED,
        (told("denial_category", "coding"), rep_said("blames_insurance")), "freeze",
    ),
    Example(
        "but on the phone somebody waits", STARTED,
        (told("denial_category", "coding"), rep_said("blames_insurance")), "answer", "answer_objection", in_call=True,
    ),
    # a correction
    Example("wait, it was 16,500", STARTED, (corrected("billed_amount", "16500"),), "answer", "correct"),
    Example("said otherwise", STARTED, (told("billed_amount", "16500"),), "answer", "correct"),
    Example("progress is no correction", STARTED | {"hold": "refused"}, (told("hold", "granted"),), "freeze"),
    # nothing
    Example("an empty message", STARTED, (signal("empty"),), "answer", "nothing_heard"),
    Example("no act at all", STARTED, (), "answer", "nothing_heard"),
    Example("letters in no order", STARTED, (signal("unintelligible"),), "answer", "not_understood"),
    Example("letters in no order, and a fact", STARTED, (signal("unintelligible"), told("emergency", False)), "freeze"),
    Example("the first hello", {}, (signal("greeting"),), "answer", "greet"),
    # the stage, or the track that files something first
    Example("the start", STARTED, (told("insurer", "Aetna"),), "freeze"),
    Example("held", STARTED | HELD, (told("insurer", "Aetna"),), "itemize"),
    Example("itemized", STARTED | HELD | ITEMIZED, (told("insurer", "Aetna"),), "decode_denial"),
    Example("to appeal", TO_APPEAL, (told("insurer", "Aetna"),), "appeal"),
    Example("the appeal before the price", TO_APPEAL | PRICES, (told("insurer", "Aetna"),), "appeal"),
    Example(
        "the appeal left, then the price",
        TO_APPEAL | PRICES | {"appeal": "declined"}, (told("insurer", "Aetna"),), "counteroffer",
    ),
    Example("nothing owed: no appeal", NOTHING_OWED, (told("insurer", "Aetna"),), "decode_denial"),
    Example("at the price", AT_PRICE, (told("insurer", "Aetna"),), "counteroffer"),
    Example("help likely, at the price", AT_PRICE, (told("assistance", "likely"),), "assistance"),
    Example("help likely, at the start", STARTED, (told("assistance", "likely"),), "freeze"),
    Example(
        "an outside review is open",
        AT_PRICE | {"external_review": "lost"}, (told("insurer", "Aetna"),), "counteroffer",
    ),
    Example("a final no", TO_APPEAL | {"appeal": "filed"}, (told("appeal", "lost"),), "appeal"),
    Example("won", TO_APPEAL | {"appeal": "filed"}, (told("appeal", "won"),), "appeal"),
    Example("a collector", STARTED, (told("collector", "Acme"),), "collections"),
    Example(
        "a collector, disputed",
        STARTED | {"collector": "Acme", "debt_disputed": True}, (told("insurer", "Aetna"),), "freeze",
    ),
    Example("agreed", AT_PRICE, (told("settlement_amount", "3000"),), "lock_the_win"),
    Example("agreed where nothing is owed", NOTHING_OWED, (told("settlement_amount", "3000"),), "decode_denial"),
    Example("another bill starts at the start", AT_PRICE, (ANESTHESIA,), "freeze"),
]  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=[e.name for e in EXAMPLES])
def test_who_speaks_next(example: Example, playbook: Playbook) -> None:
    route = routed(playbook, case_with(**example.facts), *example.acts, in_call=example.in_call)
    assert (route.node, route.kind) == (example.node, example.kind)


def test_a_near_appeal_stays_the_step_until_it_is_filed_or_left(playbook: Playbook) -> None:
    case = case_with(**STARTED, denial_date=in_days(7))
    assert routed(playbook, case, told("emergency", False)).node == "appeal"
    told_of = bill_with(case, told={"clock_internal_appeal": 1})
    assert routed(playbook, told_of, told("emergency", False)).node == "appeal"
    for settled in ("filed", "declined"):
        done = bill_with(
            case_with(**STARTED, denial_date=in_days(7), appeal=settled), told={"clock_internal_appeal": 1}
        )
        assert routed(playbook, done, told("emergency", False)).node == "freeze"


@pytest.mark.parametrize(
    ("days", "line"),
    [(7, "clock_close_internal_appeal"), (0, "clock_today_internal_appeal"), (-1, "clock_passed_internal_appeal")],
)
def test_a_near_clock_says_how_near(days: int, line: str, playbook: Playbook) -> None:
    route = routed(playbook, case_with(**STARTED, denial_date=in_days(days)))
    assert route.opening[0].reply == line


def test_the_printed_court_date_counts_and_no_number_of_ours(playbook: Playbook) -> None:
    """Court papers without their date have no clock; the hand-off points to the summons."""
    route = routed(playbook, case_with(**STARTED), SUMMONS)
    assert [line.reply for line in route.opening if line.reply.startswith("clock")] == []


def test_going_on_in_call_keeps_the_step_that_stands(playbook: Playbook) -> None:
    route = routed(playbook, case_with(**STARTED), rep_said("blames_insurance"), in_call=True)
    assert (route.node, route.standing, route.objection) == ("answer", "freeze", "blames_insurance")


def test_a_reply_opens_with_at_most_three_lines(playbook: Playbook) -> None:
    acts = (
        signal("frustrated"), asked("sue"), asked("credit"), corrected("billed_amount", "16500"),
        told("hold", "granted"), told("insurer", "Aetna"),
    )  # fmt: skip
    assert len(routed(playbook, case_with(**STARTED), *acts).opening) == 3


@pytest.mark.parametrize("jump", [True, False])
def test_asked_before_its_turn_the_number_comes_early(jump: bool, playbook: Playbook) -> None:
    case = case_with(**(STARTED if jump else AT_PRICE))
    assert routed(playbook, case, asked("what_to_offer")).early is jump


def test_a_yes_moves_on_from_the_step(playbook: Playbook) -> None:
    case = case_with(**STARTED, hold="granted").model_copy(update={"last_move": "confirm_hold"})
    assert routed(playbook, case, answered("done")).node == "itemize"
