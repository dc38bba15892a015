"""One message applied to a case: what changes, what is refused and why, and that nothing said is lost."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.acts import Act, BillNamed, GateWaived, Label, RepSaid, Told
from app.core.case import FACTS, WRITTEN_TERMS, Case, Question
from app.core.money import Money
from app.core.moves import STEPS
from app.core.playbook import Playbook
from app.core.update import Updated, update
from tests.core.test_case import (
    PLAYBOOK,
    TODAY,
    answered,
    asked,
    bill_with,
    case_with,
    corrected,
    facts_of,
    offered,
    rep_said,
    signal,
    told,
)

EMPTY = Case(id="t", opened=TODAY)


def apply(playbook: Playbook, case: Case, *acts: Act, today: date = TODAY) -> Updated:
    return update(case, acts, playbook, today)


def asking(case: Case, fact: str, times: int = 1) -> Case:
    """The case in which this question stands open, asked so many times."""
    key = case.question_key(fact)
    return case.model_copy(update={"open_question": Question(fact=fact, bill=case.focus), "asked": {key: times}})


def at_step(step: str, case: Case = EMPTY) -> Case:
    return case.model_copy(update={"last_move": step})


def named_bill(**what: Any) -> BillNamed:
    return BillNamed(quote="another bill", **what)


GO_ON = GateWaived(quote="go on anyway")


# --- facts ---


def test_a_fact_is_kept_with_its_words_its_source_and_the_day(playbook: Playbook) -> None:
    done = apply(playbook, EMPTY, told("billed_amount", "18,000"))
    fact = done.case.fact("billed_amount")
    assert fact is not None
    assert (fact.value, fact.source, fact.quote, fact.on) == (
        Money.dollars(18_000), "said", "billed_amount 18,000", TODAY,
    )  # fmt: skip
    [change] = done.changes
    assert (change.fact, change.bill, change.old, change.new) == ("billed_amount", "1", None, Money.dollars(18_000))


def test_a_correction_keeps_what_it_was_before(playbook: Playbook) -> None:
    done = apply(playbook, case_with(billed_amount="18000"), corrected("billed_amount", "16500"))
    [change] = done.changes
    assert (change.old, change.new, change.source) == (Money.dollars(18_000), Money.dollars(16_500), "corrected")
    assert done.case.value("billed_amount") == Money.dollars(16_500)


def test_saying_it_otherwise_is_a_correction_too(playbook: Playbook) -> None:
    [change] = apply(playbook, case_with(emergency=True), told("emergency", False)).changes
    assert change.source == "corrected"


def test_the_later_of_two_wins(playbook: Playbook) -> None:
    done = apply(playbook, EMPTY, told("billed_amount", "18000"), told("billed_amount", "16500"))
    assert done.case.value("billed_amount") == Money.dollars(16_500)


def test_a_letter_fills_in_what_nobody_said(playbook: Playbook) -> None:
    done = apply(playbook, EMPTY, told("group_code", "CO", document=True))
    assert done.case.fact("group_code").source == "document"  # type: ignore[union-attr]


def test_a_letter_never_overrides_what_the_person_said(playbook: Playbook) -> None:
    done = apply(playbook, case_with(emergency=True), told("emergency", False, document=True))
    assert done.case.value("emergency") is True
    assert [(r.act.kind, r.reason) for r in done.refused] == [("told", "the document says otherwise than you did")]


def test_a_second_letter_puts_the_first_one_right(playbook: Playbook) -> None:
    first = apply(playbook, EMPTY, told("denial_date", "2026-10-01", document=True)).case
    done = apply(playbook, first, told("denial_date", "2026-10-28", document=True))
    assert done.case.value("denial_date") == date(2026, 10, 28)
    assert done.refused == ()


def test_the_person_puts_a_letter_right(playbook: Playbook) -> None:
    first = apply(playbook, EMPTY, told("emergency", False, document=True)).case
    assert apply(playbook, first, told("emergency", True)).case.value("emergency") is True


PAST = ["denial_date", "service_date", "statement_date", "appeal_filed_on", "appeal_decided_on", "validation_date"]
AHEAD = ["hold_until", "payment_due", "appeal_deadline", "court_answer", "offer_until", "callback_on"]


@pytest.mark.parametrize("fact", PAST)
def test_what_is_past_by_nature_cannot_lie_ahead(fact: str, playbook: Playbook) -> None:
    tomorrow = apply(playbook, EMPTY, told(fact, TODAY + timedelta(days=1)))
    assert tomorrow.case.value(fact) is None
    assert [r.reason for r in tomorrow.refused] == ["that day has not come yet"]
    assert apply(playbook, EMPTY, told(fact, TODAY)).case.value(fact) == TODAY


@pytest.mark.parametrize("fact", AHEAD)
def test_a_date_that_runs_may_lie_ahead(fact: str, playbook: Playbook) -> None:
    day = TODAY + timedelta(days=30)
    assert apply(playbook, EMPTY, told(fact, day)).case.value(fact) == day


FOLLOWS: list[tuple[str, dict[str, Any], Act, dict[str, Any]]] = [
    ("an appeal was filed today", {}, told("appeal", "filed"), {"appeal_filed_on": TODAY}),
    (
        "unless they said when", {"appeal_filed_on": "2026-11-01"}, told("appeal", "filed"),
        {"appeal_filed_on": date(2026, 11, 1)},
    ),
    ("the day of filing means filed", {}, told("appeal_filed_on", "2026-11-01"), {"appeal": "filed"}),
    ("an appeal was won today", {}, told("appeal", "won"), {"appeal_decided_on": TODAY}),
    ("a hold with an end was granted", {}, told("hold_until", "2027-01-15"), {"hold": "granted"}),
    ("a refused hold stays refused", {"hold": "refused"}, told("hold_until", "2027-01-15"), {"hold": "refused"}),
    ("a collector has it", {}, told("collector", "Acme"), {"account_status": "collections"}),
    ("a day to answer comes with papers", {}, told("court_answer", "2026-12-11"), {"summons": True}),
    ("who may say yes is no front desk", {}, told("authority_confirmed", True), {"tier": "supervisor"}),
    (
        "unless they said who", {"tier": "manager"}, told("authority_confirmed", True), {"tier": "manager"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("before", "act", "wanted"), [f[1:] for f in FOLLOWS], ids=[f[0] for f in FOLLOWS])
def test_one_fact_says_another(before: dict[str, Any], act: Act, wanted: dict[str, Any], playbook: Playbook) -> None:
    case = apply(playbook, case_with(**before), act).case
    assert {name: case.value(name) for name in wanted} == wanted


def test_written_terms_add_up(playbook: Playbook) -> None:
    case = apply(playbook, EMPTY, told("written_terms", ["zero_balance"])).case
    case = apply(playbook, case, told("written_terms", ["payment_in_full", "zero_balance"])).case
    assert case.value("written_terms") == ("zero_balance", "payment_in_full")


def test_told_after_all_a_declined_fact_is_open_again(playbook: Playbook) -> None:
    case = EMPTY.model_copy(update={"declined": ("1.emergency", "1.medicare")})
    assert apply(playbook, case, told("emergency", True)).case.declined == ("1.medicare",)


# --- answers ---


@pytest.mark.parametrize(("answer", "value"), [("yes", True), ("no", False)])
def test_yes_and_no_answer_the_open_question(answer: str, value: bool, playbook: Playbook) -> None:
    done = apply(playbook, asking(EMPTY, "emergency"), answered(answer))
    assert done.case.value("emergency") is value
    assert done.case.open_question is None


OPEN = [
    # (the step that stands, the answer, what it means, what is declined besides the question)
    ("file_appeal", "dont_know", "does_not_know", {}),
    ("file_appeal", "skip", "skips_question", {"appeal": None}),  # a filing is not skipped in passing
    ("ask_hold", "dont_know", "does_not_know", {"hold": None}),
    ("ask_hold", "skip", "skips_step", {"hold": "declined"}),  # step and question came together
]


@pytest.mark.parametrize(("step", "answer", "meant", "wanted"), OPEN, ids=[f"{o[0]}-{o[1]}" for o in OPEN])
def test_not_knowing_closes_the_open_question_for_good(
    step: str, answer: str, meant: str, wanted: dict[str, Any], playbook: Playbook
) -> None:
    done = apply(playbook, at_step(step, asking(EMPTY, "denial_date")), answered(answer))
    assert done.case.is_declined("denial_date")
    assert {name: done.case.value(name) for name in wanted} == wanted
    assert done.meant == (meant,)


@pytest.mark.parametrize("step", ["confirm_hold", "file_appeal", "pay_settlement"])
def test_an_ok_reports_nothing_as_done(step: str, playbook: Playbook) -> None:
    done = apply(playbook, at_step(step, asking(EMPTY, "denial_date")), answered("yes"))
    assert (done.changes, done.meant) == ((), ("agrees",))


def test_a_value_answers_the_question_and_done_the_step(playbook: Playbook) -> None:
    case = at_step("confirm_hold", asking(EMPTY, "emergency"))
    done = apply(playbook, case, told("emergency", False), answered("done"))
    assert (done.case.value("emergency"), done.case.value("hold_confirmed")) == (False, True)


@pytest.mark.parametrize(("times", "declined"), [(1, False), (2, True)])
def test_a_question_passed_over_twice_is_let_go(times: int, declined: bool, playbook: Playbook) -> None:
    case = apply(playbook, asking(EMPTY, "denial_date", times), told("emergency", True)).case
    assert case.is_declined("denial_date") is declined


def test_already_told_closes_the_open_question(playbook: Playbook) -> None:
    assert apply(playbook, asking(EMPTY, "denial_date"), signal("already_told")).case.is_declined("denial_date")


DONE = [
    ("confirm_hold", "hold_confirmed", True),
    ("send_hold_request", "hold_request_sent", True),
    ("ask_hold_by_letter", "hold_request_sent", True),
    ("request_itemized", "itemized", "requested"),
    ("itemized_in_writing", "itemized", "requested_in_writing"),
    ("await_itemized", "itemized", "received"),
    ("check_bill", "bill_checked", True),
    ("dispute_errors", "dispute_sent", True),
    ("dispute_nothing_owed", "dispute_sent", True),
    ("rebill_surprise", "rebill_requested", True),
    ("enforce_contract", "plan_complaint_sent", True),
    ("plan_answer_in_writing", "plan_confirmed_in_writing", True),
    ("file_appeal", "appeal", "filed"),
    ("ask_external_review", "external_review", "filed"),
    ("apply_assistance", "assistance", "applied"),
    ("assistance_first", "assistance", "applied"),
    ("validate_debt", "debt_disputed", True),
    ("collector_first", "debt_disputed", True),
    ("pay_settlement", "settlement_paid", True),
    ("pay_share", "settlement_paid", True),
    ("check_zero_balance", "zero_balance", True),
    ("zero_in_writing", "zero_balance", True),
    ("complain", "complaint_filed", True),
    ("final_offer", "final_offer_sent", True),
    ("answer_court", "court_answer_filed", True),
]


@pytest.mark.parametrize(("step", "fact", "value"), DONE, ids=[d[0] for d in DONE])
def test_done_means_the_last_step(step: str, fact: str, value: Any, playbook: Playbook) -> None:
    done = apply(playbook, at_step(step), answered("done"))
    assert done.case.value(fact) == value
    assert "did_it" in done.meant


SKIPPED: list[tuple[str, dict[str, Any]]] = [
    ("ask_hold", {"hold": "declined"}),
    ("ask_hold_surprise", {"hold": "declined"}),
    ("send_hold_request", {"hold": "declined"}),
    ("file_appeal", {"appeal": "declined"}),
    ("await_appeal", {"appeal": "declined"}),
    ("ask_external_review", {"external_review": "declined"}),
    ("apply_assistance", {"assistance": "declined"}),
    ("assistance_first", {"assistance": "declined"}),
]


@pytest.mark.parametrize(("step", "wanted"), SKIPPED, ids=[s[0] for s in SKIPPED])
def test_skip_declines_what_the_step_asks_for(step: str, wanted: dict[str, Any], playbook: Playbook) -> None:
    done = apply(playbook, at_step(step), answered("skip"))
    assert {name: done.case.value(name) for name in wanted} == wanted
    assert done.meant == ("skips_step",)


@pytest.mark.parametrize(
    ("step", "stage"),
    [
        ("confirm_hold", "freeze"),
        ("request_itemized", "itemize"),
        ("check_bill", "itemize"),
        ("read_denial", "decode_denial"),
        ("find_comparators", "counteroffer"),
        ("pause", "escalate"),
    ],
)
def test_skip_leaves_the_stage_of_the_last_step(step: str, stage: str, playbook: Playbook) -> None:
    assert apply(playbook, at_step(step), answered("skip")).case.bill.skipped == (stage,)


@pytest.mark.parametrize(
    ("answer", "meant"), [("no", "not_yet"), ("not_yet", "not_yet"), ("dont_know", "does_not_know")]
)
def test_with_no_question_open_a_no_changes_nothing(answer: str, meant: str, playbook: Playbook) -> None:
    done = apply(playbook, at_step("ask_hold"), answered(answer))
    assert (done.changes, done.meant) == ((), (meant,))


# --- the other side ---


def test_every_line_of_theirs_is_noted(playbook: Playbook) -> None:
    offered_before = apply(playbook, EMPTY, offered("3000")).case
    for label in get_args(Label):
        [note] = apply(playbook, offered_before, rep_said(label)).case.bill.calls
        assert (note.label, note.on, note.quote) == (label, TODAY, label)


def test_a_yes_to_nothing_is_no_agreement(playbook: Playbook) -> None:
    done = apply(playbook, BILLED, rep_said("accepts_offer"))
    assert done.case == BILLED
    assert [r.reason for r in done.refused] == ["nothing was offered yet that they could accept"]


SETTLES: list[tuple[str, RepSaid, dict[str, Any]]] = [
    ("hold", rep_said("hold_granted", until=date(2027, 1, 15)), {"hold": "granted", "hold_until": date(2027, 1, 15)}),
    ("hold, no date", rep_said("hold_granted"), {"hold": "granted", "hold_until": None}),
    ("no hold", rep_said("hold_refused"), {"hold": "refused"}),
    ("papers", rep_said("itemized_available"), {"itemized": "requested"}),
    ("no papers", rep_said("refuses_itemized"), {"itemized": "refused"}),
    ("collector", rep_said("already_in_collections"), {"account_status": "collections"}),
    ("yes", rep_said("accepts_offer", "3000"), {"settlement_amount": Money.dollars(3_000)}),
    ("a threat is no fact", rep_said("threatens_collections"), {"account_status": None}),
]


@pytest.mark.parametrize(("act", "wanted"), [s[1:] for s in SETTLES], ids=[s[0] for s in SETTLES])
def test_what_they_say_settles_facts(act: RepSaid, wanted: dict[str, Any], playbook: Playbook) -> None:
    case = apply(playbook, EMPTY, act).case
    assert {name: case.value(name) for name in wanted} == wanted


BILLED = case_with(billed_amount="18000")
FIGURES: list[tuple[str, RepSaid, str | None, str]] = [
    ("a counter", rep_said("counteroffers_amount", "9000"), "9000", "countered"),
    ("40 percent off", rep_said("offers_discount", percent=40), "10800", "automatic_discount"),
    ("a discount to an amount", rep_said("offers_discount", "9000", percent=50), "9000", "automatic_discount"),
    ("a discount of nobody knows what", rep_said("offers_discount"), None, "automatic_discount"),
    ("prompt pay", rep_said("offers_small_discount_prompt_pay", percent=10), "16200", "automatic_discount"),
    ("the whole bill is no counter", rep_said("full_amount_owed", "18000"), None, "rejected"),
    ("no", rep_said("refuses_to_negotiate"), None, "rejected"),
    ("a plan", rep_said("pushes_payment_plan"), None, "plan_offered"),
    ("by word only", rep_said("verbal_only_deal", "4000"), "4000", "refused_writing"),
]


@pytest.mark.parametrize(("act", "ask", "outcome"), [f[1:] for f in FIGURES], ids=[f[0] for f in FIGURES])
def test_their_figure_is_kept_in_the_history(act: RepSaid, ask: str | None, outcome: str, playbook: Playbook) -> None:
    [exchange] = apply(playbook, BILLED, act).case.bill.exchanges
    assert (exchange.ask, exchange.outcome) == (None if ask is None else Money.parse(ask), outcome)


def test_a_discount_on_an_unknown_bill_names_no_figure(playbook: Playbook) -> None:
    [exchange] = apply(playbook, EMPTY, rep_said("offers_discount", percent=40)).case.bill.exchanges
    assert exchange.ask is None


@pytest.mark.parametrize("label", ["threatens_credit", "asks_financial_info", "hold_granted", "chit_chat"])
def test_what_is_not_about_the_price_is_no_exchange(label: str, playbook: Playbook) -> None:
    assert apply(playbook, EMPTY, rep_said(label)).case.bill.exchanges == ()


def test_an_offer_and_its_answer_are_one_exchange_told_in_two_breaths(playbook: Playbook) -> None:
    [exchange] = apply(playbook, BILLED, offered("3000"), rep_said("counteroffers_amount", "9000")).case.bill.exchanges
    assert (exchange.offer, exchange.ask, exchange.outcome) == (Money.dollars(3_000), Money.dollars(9_000), "countered")


def test_an_answer_in_the_next_message_is_an_exchange_of_its_own(playbook: Playbook) -> None:
    case = apply(playbook, BILLED, offered("3000")).case
    case = apply(playbook, case, rep_said("counteroffers_amount", "9000")).case
    assert [(e.offer, e.ask) for e in case.bill.exchanges] == [
        (Money.dollars(3_000), None), (None, Money.dollars(9_000)),
    ]  # fmt: skip


def test_an_answer_to_the_number_that_we_advised_means_that_it_was_named(playbook: Playbook) -> None:
    case = at_step("make_offer", bill_with(BILLED, advised=Money.dollars(3_000)))
    [exchange] = apply(playbook, case, rep_said("rejects_offer")).case.bill.exchanges
    assert exchange.offer == Money.dollars(3_000)


def test_done_after_an_advised_number_means_that_it_was_named(playbook: Playbook) -> None:
    case = at_step("make_offer", bill_with(BILLED, advised=Money.dollars(3_000)))
    [exchange] = apply(playbook, case, answered("done")).case.bill.exchanges
    assert (exchange.offer, exchange.outcome) == (Money.dollars(3_000), "none")


def test_a_yes_with_no_amount_is_a_yes_to_our_last_number(playbook: Playbook) -> None:
    case = apply(playbook, BILLED, offered("3000")).case
    assert apply(playbook, case, rep_said("accepts_offer")).case.value("settlement_amount") == Money.dollars(3_000)


@pytest.mark.parametrize(("tier", "level"), [(None, 0), ("front_line", 0), ("supervisor", 1), ("manager", 2)])
def test_an_exchange_knows_with_whom_it_was(tier: str | None, level: int, playbook: Playbook) -> None:
    acts = (told("tier", tier), offered("3000")) if tier else (offered("3000"),)
    [exchange] = apply(playbook, BILLED, *acts).case.bill.exchanges
    assert exchange.tier == level


# --- bills ---

FIRST = case_with(
    provider_type="hospital", provider="Mercy", billed_amount="27000", emergency=True, service_date="2026-09-01"
)


def test_another_bill_of_the_visit_shares_the_day_and_the_emergency(playbook: Playbook) -> None:
    done = apply(playbook, FIRST, named_bill(provider_type="anesthesia", amount=Money.dollars(2_150)))
    second = done.case.bill
    assert (done.new_bill, done.case.focus, second.id) == ("2", "2", "2")
    assert {name: second.value(name) for name in second.facts} == {
        "emergency": True,
        "service_date": date(2026, 9, 1),
        "provider_type": "anesthesia",
        "billed_amount": Money.dollars(2_150),
    }
    assert done.case.bills[0] == FIRST.bill


@pytest.mark.parametrize("which", [{"provider_type": "hospital"}, {"provider": "Mercy"}])
def test_a_known_bill_comes_into_focus(which: dict[str, str], playbook: Playbook) -> None:
    case = apply(playbook, FIRST, named_bill(provider_type="anesthesia")).case
    done = apply(playbook, case, named_bill(**which), told("group_code", "CO"))
    assert (done.new_bill, done.case.focus, len(done.case.bills)) == (None, "1", 2)
    assert done.case.value("group_code", "1") == "CO"


def test_the_same_kind_of_office_under_another_name_is_another_bill(playbook: Playbook) -> None:
    done = apply(playbook, FIRST, named_bill(provider_type="hospital", provider="St Luke's"))
    assert done.new_bill == "2"


def test_the_first_bill_named_is_the_first_bill(playbook: Playbook) -> None:
    done = apply(playbook, EMPTY, named_bill(provider_type="lab", amount=Money.dollars(80)))
    assert (done.new_bill, len(done.case.bills), done.case.value("provider_type")) == (None, 1, "lab")


def test_which_bill_is_meant_is_settled_before_what_is_said_of_it(playbook: Playbook) -> None:
    done = apply(playbook, FIRST, told("network_status", "out_of_network"), named_bill(provider_type="anesthesia"))
    assert [b.value("network_status") for b in done.case.bills] == [None, "out_of_network"]


def test_a_hint_puts_a_fact_on_the_bill_that_it_names(playbook: Playbook) -> None:
    case = apply(playbook, FIRST, named_bill(provider_type="anesthesia")).case
    done = apply(playbook, case, told("group_code", "PR", bill_hint="hospital"))
    assert [b.value("group_code") for b in done.case.bills] == ["PR", None]
    assert done.case.focus == "2"


def test_a_bill_that_was_billed_again_keeps_its_old_amount_in_the_change(playbook: Playbook) -> None:
    done = apply(playbook, FIRST, named_bill(provider="Mercy", amount=Money.dollars(20_000)))
    [change] = done.changes
    assert (change.old, change.new) == (Money.dollars(27_000), Money.dollars(20_000))


# --- gates ---

WAIVED: list[tuple[str, dict[str, Any], bool]] = [
    ("not known who owes it", {"network_status": "in_network"}, True),
    ("the contract may forbid it", {"network_status": "in_network", "signed_notice": False}, True),
    ("owed", {"network_status": "out_of_network", "emergency": False}, False),
    ("nothing owed", {"network_status": "in_network", "group_code": "CO"}, False),
    (
        "a cost share only",
        {"network_status": "mixed", "provider_type": "lab", "insurance_type": "employer", "service_date": "2026-09-01"},
        False,
    ),
]


@pytest.mark.parametrize(("facts", "may"), [w[1:] for w in WAIVED], ids=[w[0] for w in WAIVED])
def test_going_on_waives_a_doubt_but_never_what_is_settled(
    facts: dict[str, Any], may: bool, playbook: Playbook
) -> None:
    done = apply(playbook, case_with(**facts), GO_ON)
    assert ("liability" in done.case.bill.waived) is may
    assert not {"nothing_owed", "no_surprises_act"} & set(done.case.bill.waived)
    assert done.meant == ("goes_on",)


def test_going_on_twice_is_going_on(playbook: Playbook) -> None:
    once = apply(playbook, BILLED, GO_ON).case
    assert apply(playbook, once, GO_ON).case == once


# --- nothing is lost, nothing is doubled ---


def test_a_long_quote_is_kept_in_part_and_its_fact_in_full(playbook: Playbook) -> None:
    act = Told(fact="group_code", value="CO", quote="x" * 5_000)
    fact = apply(playbook, EMPTY, act).case.fact("group_code")
    assert fact is not None
    assert (fact.value, fact.quote) == ("CO", "x" * 400)
    [note] = apply(playbook, EMPTY, RepSaid(label="other", quote="y" * 5_000)).case.bill.calls
    assert note.quote == "y" * 400


@pytest.mark.parametrize("act", [asked("what_now"), signal("thanks"), signal("frustrated"), signal("empty")])
def test_a_question_or_a_mood_changes_no_fact(act: Act, playbook: Playbook) -> None:
    done = apply(playbook, FIRST, act)
    assert (done.case, done.changes, done.refused) == (FIRST, (), ())


@given(facts_of())
def test_everything_told_is_kept_or_refused_with_a_reason(facts: dict[str, Any]) -> None:
    acts = tuple(told(name, value) for name, value in facts.items())
    done = apply(PLAYBOOK, EMPTY, *acts)
    refused = {r.act.fact for r in done.refused if isinstance(r.act, Told)}
    assert refused <= {*PAST, *AHEAD}  # a day that can't be: not yet, or of an impossible year
    assert {name: done.case.value(name) for name in facts.keys() - refused} == {
        name: act.value for name, act in zip(facts, acts, strict=True) if name not in refused
    }


@given(facts_of())
def test_telling_it_twice_changes_nothing(facts: dict[str, Any]) -> None:
    acts = tuple(told(name, value) for name, value in facts.items())
    once = apply(PLAYBOOK, EMPTY, *acts).case
    again = apply(PLAYBOOK, once, *acts)
    assert (again.case, again.changes) == (once, ())


@given(
    facts_of(), st.sampled_from(sorted(s for steps in STEPS.values() for s in steps)), st.sampled_from(["done", "skip"])
)
def test_done_and_skip_never_undo_a_fact(facts: dict[str, Any], step: str, answer: str) -> None:
    case = at_step(step, case_with(**facts))
    after = apply(PLAYBOOK, case, answered(answer)).case
    assert {f.name for f in case.bill.facts.values()} <= set(after.bill.facts)
    assert after.facts == case.facts


def test_complete_terms_are_the_six_of_the_law(playbook: Playbook) -> None:
    case = apply(playbook, EMPTY, *(told("written_terms", [term]) for term in WRITTEN_TERMS)).case
    assert set(case.value("written_terms")) == set(WRITTEN_TERMS)


def test_no_fact_is_private_by_accident_in_what_changed(playbook: Playbook) -> None:
    """A change of means is marked, so that it is never read back with its amount."""
    [change] = apply(playbook, EMPTY, told("funds", "5500")).changes
    assert FACTS[change.fact].private
