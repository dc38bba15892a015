"""The stages: when each is done, in which order, what reopens them; and no price before it is settled who owes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.case import STAGES, Case, Exchange, Outcome
from app.core.conditions import evaluate
from app.core.decide import decide
from app.core.liability import assess
from app.core.money import Money
from app.core.moves import STEPS
from app.core.playbook import Playbook
from app.core.replying import book_move
from app.core.steps import first_due, first_unknown, is_done, let_go, stage_of, undone_before, walk
from app.core.update import update
from app.core.view import View
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with, facts_of, told

BILL = {"provider": "Mercy", "provider_type": "hospital", "billed_amount": "18000"}
HELD = {"hold": "granted", "hold_confirmed": True}
ITEMIZED = {"itemized": "received", "bill_checked": True}
OWED = {
    "network_status": "in_network", "denial_category": "medical_necessity", "group_code": "PR", "signed_notice": True,
    "plan_says_billable": True, "plan_confirmed_in_writing": True,
}  # fmt: skip
LOST = {"appeal": "lost", "external_review": "declined"}
PRICES = {"medicare": "4200", "allowed_amount": "6000", "funds": "5000"}
MANAGER = {"tier": "manager"}
TERMS = {
    "written_terms": [
        "amount_stated", "payment_in_full", "zero_balance", "no_further_billing", "no_sale_or_credit_reporting",
        "refund_if_insurer_pays",
    ]
}  # fmt: skip
NOTHING_OWED = {"network_status": "in_network", "group_code": "CO", "denial_category": "medical_necessity"}
SURPRISE = {
    "network_status": "out_of_network", "emergency": True, "provider_type": "hospital", "insurance_type": "employer",
    "service_date": "2026-09-01", "denial_category": "out_of_network",
}  # fmt: skip
AT_PRICE = BILL | HELD | ITEMIZED | OWED | LOST | PRICES


def at(facts: dict[str, Any], **bill: Any) -> View:
    case = bill_with(case_with(**facts), **bill)
    return View(case, case.bill, PLAYBOOK, TODAY)


def due(facts: dict[str, Any], **bill: Any) -> str:
    """The step that the stage in order takes."""
    view = at(facts, **bill)
    stage = stage_of(view)
    return f"{stage}: {walk(stage, stage, 'negotiate', view).step}"


REJECTED = Exchange(on=TODAY, tier=0, offer=None, outcome="rejected")


# --- when a stage is done (architecture.md): both sides ---

DONE: dict[str, list[tuple[dict[str, Any], dict[str, Any], bool]]] = {
    "freeze": [
        (BILL, {}, False),
        (BILL | {"hold": "granted"}, {}, False),
        (BILL | {"hold": "granted", "hold_confirmed": True}, {}, True),
        (BILL | {"hold": "refused"}, {}, False),
        (BILL | {"hold": "refused", "hold_request_sent": True}, {}, True),
        (BILL | {"hold": "declined"}, {}, True),
        (BILL, {"skipped": ("freeze",)}, True),
        # Once the words for a zero or a re-billing are out, they matter more than the hold.
        (BILL | SURPRISE, {"told": {"ask_hold_surprise": 1}}, True),
        (BILL | SURPRISE, {}, False),
        (BILL, {"told": {"ask_hold": 1}}, False),
    ],
    "itemize": [
        (BILL, {}, False),
        (BILL | {"itemized": "requested"}, {}, False),
        (BILL | {"itemized": "received"}, {}, False),
        (BILL | ITEMIZED, {}, True),
        (BILL | ITEMIZED | {"errors_supported": "400"}, {}, False),
        (BILL | ITEMIZED | {"errors_supported": "400", "dispute_sent": True}, {}, True),
        (BILL | {"itemized": "refused"}, {}, False),
        (BILL | {"itemized": "requested_in_writing"}, {}, True),
        (BILL, {"skipped": ("itemize",)}, True),
    ],
    "decode_denial": [
        (BILL, {}, False),
        (BILL | OWED, {}, False),
        (BILL | OWED | {"appeal": "filed"}, {}, True),
        (BILL | OWED | {"appeal": "declined"}, {}, True),
        (BILL | OWED | {"appeal": "filed", "plan_says_billable": False}, {}, False),
        (BILL | {"appeal": "filed"}, {"skipped": ("decode_denial",)}, True),
        (BILL | NOTHING_OWED, {}, False),
        (BILL | NOTHING_OWED | {"dispute_sent": True, "appeal": "declined"}, {}, True),
    ],
    "counteroffer": [
        (AT_PRICE | MANAGER, {}, False),
        (AT_PRICE | MANAGER | {"final_offer_sent": True}, {}, True),
        (AT_PRICE | MANAGER, {"skipped": ("counteroffer",)}, True),
        (AT_PRICE | MANAGER, {"exchanges": (REJECTED.model_copy(update={"ask": Money.dollars(3_000)}),)}, True),
    ],
    "escalate": [
        (AT_PRICE, {"exchanges": (REJECTED,)}, False),
        (AT_PRICE, {"exchanges": (REJECTED,), "skipped": ("escalate",)}, True),
    ],
    "lock_the_win": [
        (AT_PRICE | {"settlement_amount": "3000"}, {}, False),
        (AT_PRICE | {"settlement_amount": "3000"} | TERMS, {}, False),
        (AT_PRICE | {"settlement_paid": True}, {}, False),
        (AT_PRICE | {"settlement_paid": True, "zero_balance": True}, {}, True),
    ],
}
CASES = [(stage, *example) for stage, examples in DONE.items() for example in examples]


@pytest.mark.parametrize(("stage", "facts", "bill", "done"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_when_a_stage_is_done(stage: Any, facts: dict[str, Any], bill: dict[str, Any], done: bool) -> None:
    view = at(facts, **bill)
    assert evaluate(PLAYBOOK.stages[stage].applies, view) is True
    assert is_done(stage, view) is done


@pytest.mark.parametrize(
    ("stage", "facts", "applies"),
    [
        ("counteroffer", BILL | NOTHING_OWED, False),
        ("counteroffer", BILL | OWED, True),
        ("counteroffer", BILL, False),
        ("escalate", AT_PRICE, False),
        ("lock_the_win", AT_PRICE, False),
        ("lock_the_win", AT_PRICE | {"settlement_amount": "3000"}, True),
        ("lock_the_win", BILL | NOTHING_OWED | {"dispute_sent": True}, True),
        ("freeze", AT_PRICE | {"settlement_amount": "3000"}, False),
        ("itemize", BILL | NOTHING_OWED, False),
    ],
)
def test_where_a_stage_applies(stage: Any, facts: dict[str, Any], applies: bool) -> None:
    assert (evaluate(PLAYBOOK.stages[stage].applies, at(facts)) is True) is applies


# --- one bill on its way: each line adds to what is known ---

PLANNED: list[tuple[dict[str, Any], str]] = [
    (BILL, "freeze: ask_hold"),
    ({"hold": "granted"}, "freeze: confirm_hold"),
    ({"hold_confirmed": True}, "itemize: request_itemized"),
    ({"itemized": "requested"}, "decode_denial: read_denial"),  # the paper is on its way, the denial is here
    ({"denial_category": "medical_necessity"}, "decode_denial: ask_plan_who_pays"),
    ({"itemized": "received"}, "itemize: check_bill"),
    ({"bill_checked": True}, "decode_denial: ask_plan_who_pays"),
    ({"network_status": "in_network", "group_code": "PR"}, "decode_denial: ask_plan_who_pays"),
    ({"signed_notice": True}, "decode_denial: ask_plan_who_pays"),
    ({"plan_says_billable": True}, "decode_denial: plan_answer_in_writing"),
    ({"plan_confirmed_in_writing": True, "appeal": "filed"}, "counteroffer: await_appeal_before_price"),
    ({"appeal": "lost", "external_review": "declined"}, "counteroffer: find_comparators"),
    (PRICES, "counteroffer: ask_authority"),
    (MANAGER, "counteroffer: make_offer"),
    ({"settlement_amount": "3000"}, "lock_the_win: accept_pending_terms"),
    (TERMS, "lock_the_win: pay_settlement"),
    ({"settlement_paid": True}, "lock_the_win: check_zero_balance"),
    ({"zero_balance": True}, "lock_the_win: keep_papers"),
]
NOTHING_SIGNED: list[tuple[dict[str, Any], str]] = [
    (
        BILL
        | HELD
        | ITEMIZED
        | {k: v for k, v in OWED.items() if k != "plan_says_billable"}
        | {"signed_notice": False},
        "decode_denial: enforce_contract",
    ),
    ({"plan_complaint_sent": True}, "decode_denial: await_liability"),
    ({"appeal": "filed"}, "decode_denial: await_liability"),
    (PRICES | MANAGER, "decode_denial: await_liability"),
    ({"plan_says_billable": False}, "decode_denial: dispute_nothing_owed"),
]
WRITTEN_OFF: list[tuple[dict[str, Any], str]] = [
    (BILL | NOTHING_OWED, "freeze: ask_hold"),
    (HELD, "decode_denial: dispute_nothing_owed"),  # no line needs checking where nothing is owed
    ({"dispute_sent": True}, "lock_the_win: zero_in_writing"),
    ({"zero_balance": True}, "lock_the_win: keep_papers"),
]
EMERGENCY: list[tuple[dict[str, Any], str]] = [
    (BILL | SURPRISE, "freeze: ask_hold_surprise"),
    (HELD, "decode_denial: rebill_surprise"),
    ({"rebill_requested": True}, "decode_denial: await_liability"),
    ({"appeal": "filed", "cost_share": "900"}, "counteroffer: pay_cost_share"),
    ({"eob_verified": True}, "lock_the_win: pay_share"),
    ({"settlement_paid": True}, "lock_the_win: check_zero_balance"),
]


@pytest.mark.parametrize("story", [PLANNED, NOTHING_SIGNED, WRITTEN_OFF, EMERGENCY])
def test_a_bill_goes_its_way(story: list[tuple[dict[str, Any], str]]) -> None:
    known: dict[str, Any] = {}
    way = []
    for facts, _ in story:
        known |= facts
        way.append(due(known))
    assert way == [wanted for _, wanted in story]


REOPENS: list[tuple[str, dict[str, Any], str, Any, str]] = [
    ("no hold after all", AT_PRICE | MANAGER, "hold", "refused", "freeze: send_hold_request"),
    ("not itemized after all", AT_PRICE | MANAGER, "itemized", "refused", "itemize: itemized_in_writing"),
    ("an error was found", AT_PRICE | MANAGER, "errors_supported", "400", "itemize: dispute_errors"),
    ("the plan says no", AT_PRICE | MANAGER, "plan_says_billable", False, "decode_denial: dispute_nothing_owed"),
    ("CO after all", AT_PRICE | MANAGER, "group_code", "CO", "decode_denial: dispute_nothing_owed"),
    ("someone else's after all", AT_PRICE | MANAGER, "someone_elses_debt", True, "decode_denial: dispute_nothing_owed"),
    (
        "no deal after all: nothing is owed", AT_PRICE | {"settlement_amount": "3000"}, "group_code", "CO",
        "decode_denial: dispute_nothing_owed",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "fact", "value", "wanted"), [r[1:] for r in REOPENS], ids=[r[0] for r in REOPENS])
def test_a_correction_reopens_its_stage(facts: dict[str, Any], fact: str, value: Any, wanted: str) -> None:
    case = update(case_with(**facts), (told(fact, value),), PLAYBOOK, TODAY).case
    view = View(case, case.bill, PLAYBOOK, TODAY)
    stage = stage_of(view)
    assert f"{stage}: {walk(stage, stage, 'negotiate', view).step}" == wanted


# --- waiting, letting go, once ---


def test_a_stage_that_only_waits_lets_later_ones_go_on() -> None:
    assert due(BILL | HELD | {"itemized": "requested"}) == "decode_denial: read_denial"
    everything = BILL | HELD | {"itemized": "requested"} | NOTHING_OWED | {"dispute_sent": True}
    assert due(everything) == "lock_the_win: zero_in_writing"


def test_where_all_is_waiting_the_first_that_waits_is_kept_up() -> None:
    waiting = BILL | HELD | {"itemized": "requested"} | SURPRISE | {"rebill_requested": True, "appeal": "filed"}
    assert due(waiting) == "decode_denial: await_liability"


@pytest.mark.parametrize(("book", "step"), [(b, s) for b, steps in STEPS.items() for s in steps])
def test_a_step_told_in_every_wording_is_let_go(book: str, step: str) -> None:
    words = PLAYBOOK.stages.get(book) or PLAYBOOK.tracks[book]  # type: ignore[call-overload]
    worded = next(s for s in words.steps if s.id == step)
    tellings = 1 if worded.once else 1 + len(worded.again)
    assert not let_go(worded, at({}, told={step: tellings - 1}))
    assert let_go(worded, at({}, told={step: tellings}))


def test_a_stage_whose_step_was_let_go_does_not_hold_up_the_next() -> None:
    assert due(BILL, told={"ask_hold": 3}) == "freeze: ask_hold"
    assert due(BILL, told={"ask_hold": 4}) == "itemize: request_itemized"


def test_when_all_was_let_go_the_last_step_that_holds_is_kept_up() -> None:
    view = at(BILL, told={step: 9 for steps in STEPS.values() for step in steps})
    assert walk("freeze", "freeze", "negotiate", view).step == "ask_hold"


@given(facts_of(), st.dictionaries(st.sampled_from([s for steps in STEPS.values() for s in steps]), st.integers(0, 5)))
def test_every_stage_and_track_always_has_a_move(facts: dict[str, Any], tellings: dict[str, int]) -> None:
    case = bill_with(case_with(**facts), told=tellings)
    for node in STEPS:
        move = book_move(node, View(case, case.bill, PLAYBOOK, TODAY))  # type: ignore[arg-type]
        assert move.step in STEPS[node]
        assert move.bill == case.focus


@given(facts_of())
def test_the_stage_in_order_is_the_first_that_is_not_done(facts: dict[str, Any]) -> None:
    view = at(facts)
    stage = stage_of(view)
    assert not is_done(stage, view) or view["bargain_over"] or stage == "decode_denial"
    for earlier in STAGES[: STAGES.index(stage)]:
        book = PLAYBOOK.stages[earlier]
        step = first_due(book, view)
        over = evaluate(book.applies, view) is not True or evaluate(book.done, view) is True
        assert over or step is None or step.waiting


# --- what to ask, what is undone ---


@pytest.mark.parametrize(
    ("book", "facts", "wanted"),
    [
        ("decode_denial", {}, "network_status"),
        ("decode_denial", OWED | {"plan_says_billable": False}, None),  # a step is due, and needs nothing more
    ],
)
def test_the_first_unknown_is_the_one_that_would_change_the_move(
    book: Any, facts: dict[str, Any], wanted: str | None
) -> None:
    assert first_unknown(PLAYBOOK.stages[book], at(facts)) == wanted


def test_a_jump_ahead_names_what_is_undone() -> None:
    assert undone_before("counteroffer", at(BILL)) == ("freeze", "itemize", "decode_denial")
    assert undone_before("counteroffer", at(BILL | HELD)) == ("itemize", "decode_denial")
    assert undone_before("counteroffer", at(AT_PRICE)) == ()
    assert undone_before("freeze", at(BILL)) == ()


def test_a_move_brings_the_clocks_of_its_step() -> None:
    view = at(BILL | {"denial_date": TODAY, "hold_until": TODAY + timedelta(days=30), "validation_date": TODAY})
    assert [c.what for c in walk("itemize", "itemize", "negotiate", view).clocks] == ["hold_end", "internal_appeal"]


def test_a_move_names_the_rules_of_its_step_and_of_the_finding() -> None:
    move = walk("decode_denial", "decode_denial", "negotiate", at(BILL | NOTHING_OWED))
    assert move.step == "dispute_nothing_owed"
    assert {"group_code_co", "network_hold_harmless"} <= set(move.rules) <= set(PLAYBOOK.rules)


# --- no price before liability ---

PRICE_STEPS = {
    "numbers_early", "ask_authority", "make_offer", "restate_offer", "raise_offer", "hold_first", "plan_ok",
    "ask_authority_higher", "take_number_higher", "pause", "final_offer", "accept_pending_terms", "pay_settlement",
}  # fmt: skip
LIABILITY = [
    "role", "patient_deceased", "signed_for_bill", "network_status", "emergency", "group_code", "denial_category",
    "signed_notice",
    "plan_says_billable", "provider_type", "insurance_type", "someone_elses_debt", "paid_in_full", "surprise_law",
]  # fmt: skip
BARGAINING = [
    "itemized", "bill_checked", "errors_supported", "medicare", "allowed_amount", "funds", "tier", "cost_share",
    "authority_confirmed", "settlement_amount", "written_terms", "final_offer_sent", "assistance", "account_status",
    "eob_verified", "dispute_sent", "rebill_requested", "plan_complaint_sent",
]  # fmt: skip
money = st.integers(0, 2_000_000).map(Money)
exchanges = st.lists(
    st.builds(
        Exchange, on=st.dates(TODAY - timedelta(days=90), TODAY), tier=st.integers(0, 2), offer=st.none() | money,
        ask=st.none() | money, outcome=st.sampled_from(get_args(Outcome)),
    ),
    max_size=3,
)  # fmt: skip
# The closer to the price the more is known; then anything about liability, and anything about the bargaining.
bargained = st.builds(
    lambda base, facts, more, talks: bill_with(case_with(**(base | facts | more)), exchanges=tuple(talks)),
    st.sampled_from([BILL, BILL | HELD | ITEMIZED | LOST, AT_PRICE, AT_PRICE | MANAGER]),
    facts_of(LIABILITY),
    facts_of(BARGAINING),
    exchanges,
)


def next_step(case: Case) -> str | None:
    updated = update(case, (), PLAYBOOK, TODAY)
    view = View(updated.case, updated.case.bill, PLAYBOOK, TODAY)
    return book_move(decide(case, updated, (), view, False).standing, view).step


def has_deal(case: Case) -> bool:
    return case.value("settlement_amount") is not None or any(e.outcome == "accepted" for e in case.bill.exchanges)


@given(bargained)
def test_no_price_before_it_is_settled_who_owes(case: Case) -> None:
    status, view = assess(case, case.bill).status, View(case, case.bill, PLAYBOOK, TODAY)
    # A deal that they report while nobody knows yet who owes it is theirs to keep, unless the law probably caps it.
    theirs = status is None and has_deal(case) and not view["no_price"]
    if status != "owed" and not theirs:
        assert next_step(case) not in PRICE_STEPS, f"{status}: {next_step(case)}"


@given(bargained)
def test_where_nothing_or_a_share_is_owed_going_on_anyway_changes_nothing(case: Case) -> None:
    waived = bill_with(case, waived=("liability", "scope", "not_itemized", "appeal_open"))
    if assess(waived, waived.bill).status in ("nothing_owed", "cost_share_only", "not_yours_yet"):
        assert next_step(waived) not in PRICE_STEPS


@pytest.mark.parametrize("facts", [{}, {"signed_notice": False}], ids=["nobody knows", "the contract may forbid it"])
def test_going_on_anyway_leads_to_the_price(facts: dict[str, Any], playbook: Playbook) -> None:
    bare = {k: v for k, v in (AT_PRICE | MANAGER).items() if k not in ("signed_notice", "plan_says_billable")}
    case = case_with(**(bare | facts))
    assert next_step(case) not in PRICE_STEPS
    assert next_step(bill_with(case, waived=("liability",))) in PRICE_STEPS
