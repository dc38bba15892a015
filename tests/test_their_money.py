"""Money on a call: whose figure it is, what it is, and when a yes is said to it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from app.call_fold import CallFold, Folded
from app.core.calls.event import Counted, Heard, Said, Tapped
from app.core.case import Case
from app.core.money import Money
from app.graph.build import walk
from app.graph.state import Deps
from app.language.calling import CallPhraser
from app.language.own_offer import own_offer
from tests.calls import GRAPH, TODAY, fresh_call, priced_case

AT = datetime(2026, 11, 27, 19, 0, tzinfo=UTC)
# Opening 3,570, target 4,620, limit 6,000.
PRICED = priced_case(tier="supervisor", denial_date="2026-09-20")
APPEAL_OPEN = priced_case(tier="supervisor", appeal="filed", appeal_decided_on=None, external_review=None)
IN_HOLD = "St Luke hospital wants 14400, insurance denied, not medically necessary, in network"
COLLECTOR = "a debt collector wants 8,455 for surgery at Baptist hospital, denied as not covered. they bought the debt"


class OnCall:
    """A call told line by line: their words, our number said, or a reply tapped with its amount."""

    def __init__(self, deps: Deps, case: Case | str) -> None:
        if isinstance(case, str):
            case = asyncio.run(walk(GRAPH, deps, Case(id="c", opened=TODAY), case, "case", TODAY)).case
        self.fold = CallFold(deps, CallPhraser(deps.phraser))
        state = fresh_call(case, self.fold.standing(case, TODAY).node)
        sheet = self.fold.opening(case, TODAY)
        self.now = Folded(state.model_copy(update={"sheet": sheet}), case)

    async def _unchanged(self) -> Case:
        return self.now.case

    def after(self, *lines: str | int | tuple[str, str]) -> OnCall:
        for line in lines:
            event = _event(f"e{len(self.now.state.events)}", line)
            self.now = asyncio.run(self.fold.step(self.now, event, self._unchanged))
        return self

    @property
    def say(self) -> str:
        return self.now.state.sheet.say.text

    @property
    def label(self) -> str | None:
        return self.now.state.answers[-1].label

    @property
    def noted(self) -> str | None:
        """The amount among the notes of the call."""
        return self.now.state.fields.get("amount")

    @property
    def asks(self) -> list[str]:
        """What counts as their number in the bargaining."""
        return [str(one.ask) for one in self.now.case.bill.exchanges if one.ask is not None]

    @property
    def settled(self) -> Any:
        return self.now.case.bill.value("settlement_amount")


def _event(name: str, line: str | int | tuple[str, str]) -> Counted:
    if isinstance(line, str):
        return Heard(kind="heard", id=name, at=AT, text=line)
    if isinstance(line, int):
        return Said(kind="said", id=name, at=AT, amount=Money.dollars(line))
    return Tapped(kind="tapped", id=name, at=AT, label=line[0], amount=Money.parse(line[1]))  # type: ignore[arg-type]


# A yes is one only to our number


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("my manager approved 9200 thats the lowest we go", "$9,200"),
        ("my supervisor approved a reduction to 11,000", "$11,000"),
        ("we got it approved at 15,500", "$15,500"),
        ("good news they approved 12000", "$12,000"),
        ("we can accept 9,000 today", "$9,000"),
        ("ok deal at 7,800", "$7,800"),
        (("accepts_offer", "9200"), "$9,200"),
    ],
)
@pytest.mark.parametrize("ours", [(), (3570,)])
def test_a_yes_to_another_amount_is_an_offer_of_theirs(
    deps: Deps, ours: tuple[int, ...], line: str | tuple[str, str], figure: str
) -> None:
    call = OnCall(deps, PRICED).after(*ours, line)
    assert (call.label, call.noted, call.asks, call.settled) == ("counteroffers_amount", figure, [figure], None)
    assert "Yes to" not in call.say and figure not in call.say
    assert "Yes to" not in call.after("so do we have a deal?").say


@pytest.mark.parametrize("line", ["your offer of 3570 is approved", "ok its a deal", "we accept your offer"])
def test_a_yes_to_our_number_is_one(deps: Deps, line: str) -> None:
    call = OnCall(deps, PRICED).after(3570, line)
    assert call.label == "accepts_offer" and call.settled == Money.dollars(3_570)
    assert call.say.startswith("Yes to $3,570")


@pytest.mark.parametrize("line", ["so do we have a deal?", "is that a deal", "deal?", "does that work for you"])
def test_to_ask_for_our_yes_is_none_of_theirs(deps: Deps, line: str) -> None:
    call = OnCall(deps, PRICED).after(3570, "we'd take 9,000", line)
    assert "Yes to" not in call.say and call.settled is None


@pytest.mark.parametrize("line", ["they approved 4000", "we can accept 3,000"])
def test_an_offer_that_the_engine_would_take_is_taken(deps: Deps, line: str) -> None:
    call = OnCall(deps, PRICED).after(3570, line)
    assert call.say.startswith("Yes to") and call.settled is None


def test_told_in_the_chat_it_is_no_deal_either(deps: Deps) -> None:
    told = asyncio.run(walk(GRAPH, deps, PRICED, "I offered 3,570 and they approved 9,200", "case", TODAY)).case
    assert told.bill.value("settlement_amount") is None
    told = asyncio.run(walk(GRAPH, deps, PRICED, "they agreed to 9,200", "case", TODAY)).case
    assert told.bill.value("settlement_amount") is None
    told = asyncio.run(walk(GRAPH, deps, PRICED, "I offered 3,570 and they accepted it", "case", TODAY)).case
    assert told.bill.value("settlement_amount") == Money.dollars(3_570)


# Whose figure it is


@pytest.mark.parametrize(
    "line",
    [
        "I can take 5,800 if it's a lump sum",
        "ok i can take 1500 but thats as low as my system lets me go",
        "I can settle it for 4,000",
        "fine I'll take 3000 today",
        "I'd need at least 5,000",
        "I can get it to 5,200 with my manager",
        "well I could send it back at 4,100",
        "I will charge 3,000 to the card then",
        "I can run 2,000 on a visa right now",
        "I can extend the hold thirty more days but I need 500 down",
        "I can go down to 9,000",
        "I can knock it to 9,000",
        "ok I'll send a letter for 7,200",
        "I can offer 5,000",
        "I could let it go for 4,800",
        "puedo dejarselo en 4,000",
        "my offer is 7,000 if you pay today",
        "can you pay 4,000",
        "if you pay 4,000 I can close it",
        "we'd pay 500 of that for you",
    ],
)
def test_what_a_clerk_says_with_an_i_is_theirs(line: str) -> None:
    assert own_offer(line, TODAY) is None


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("ok fine ill pay 9000", 9000),
        ("I can pay 4,000", 4000),
        ("tell them I'll pay 4000", 4000),
        ("what if I pay 4,000", 4000),
        ("I'd like to pay 2500", 2500),
        ("I offered 4000", 4000),
        ("my offer is 4,000", 4000),
        ("puedo pagar 3,800", 3800),
        ("le ofrezco 2,000", 2000),
    ],
)
def test_who_says_that_they_pay_speaks_for_us(line: str, amount: int) -> None:
    assert own_offer(line, TODAY) == Money.dollars(amount)


@pytest.mark.parametrize(
    "line", ["I can take 5,800 if it's a lump sum", "I'd need at least 5,000", "I can go down to 9,000"]
)
def test_a_clerks_offer_never_becomes_ours(deps: Deps, line: str) -> None:
    call = OnCall(deps, PRICED).after(3570, line)
    assert call.label == "counteroffers_amount" and "My number is still $3,570" in call.say
    assert "$3,570" in call.after("what is your best number").say


# What waits: proof from a collector, the hold, an open appeal


@pytest.mark.parametrize(
    "line",
    ["i can settle it for 1,500 today", "I'll take 1200", "my manager approved 2,500", 1200, "I can pay 1,200"],
)
def test_with_a_collector_proof_comes_before_any_number(deps: Deps, line: str | int) -> None:
    call = OnCall(deps, COLLECTOR).after(line)
    assert "I dispute this debt, and I'm not agreeing that I owe it" in call.say
    assert "$" not in call.say and call.settled is None
    assert all(one.offer is None for one in call.now.case.bill.exchanges)


@pytest.mark.parametrize(
    "line", ["ok we can accept 1,400", "my manager approved 2,500 so we're good", "ok deal at 900"]
)
def test_before_who_owes_it_a_figure_is_only_noted(deps: Deps, line: str) -> None:
    call = OnCall(deps, IN_HOLD).after(line)
    assert call.label == "counteroffers_amount" and call.noted and "in writing" in call.say
    assert "Yes to" not in call.say and call.settled is None


def test_a_number_of_ours_is_too_early_on_the_first_call(deps: Deps) -> None:
    call = OnCall(deps, IN_HOLD).after(1400)
    assert call.now.state.sheet.kind == "caught" and "$1,400" not in call.say
    assert not call.now.case.bill.exchanges


@pytest.mark.parametrize("line", ["we can do 4,000 if you settle today", "ok we accept your offer"])
def test_while_an_appeal_is_open_a_deal_waits_for_it(deps: Deps, line: str) -> None:
    call = OnCall(deps, APPEAL_OPEN).after(3570, line)
    assert "My appeal is still open" in call.say and "Then I'll pay" not in call.say
    assert "Yes to" not in call.after("we don't negotiate", "so 4,000 then?").say


# What a figure is


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("that would save you three thousand dollars", "offers_discount"),
        ("thats a savings of 2,500", "offers_discount"),
        ("the discount would be 5,760", "offers_discount"),
        ("we wrote off 2,500", "offers_discount"),
        ("it was 14400 but I see a 3,000 adjustment", "offers_discount"),
        ("we knocked 1200 off", "offers_discount"),
        ("we could drop it to 110 a session", "offers_discount"),
        ("your copay is 250", "other"),
        ("your deductible was 1,500 and you have met 900", "full_amount_owed"),
        ("el deducible es de 1,500", "full_amount_owed"),
        ("medicare would pay 3,900", "full_amount_owed"),
        ("so you'd owe for 12 sessions at 180", "full_amount_owed"),
        ("I show a balance of 3812 plus 214 interest so 4026 total", "full_amount_owed"),
    ],
)
def test_a_figure_that_is_no_price_is_not_noted_as_one(deps: Deps, line: str, label: str) -> None:
    call = OnCall(deps, IN_HOLD).after(line)
    assert (call.label, call.noted, call.asks) == (label, None, [])


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("my supervisor can do 2,100", "$2,100"),
        ("my director will go to 8,100 but you need to answer by monday", "$8,100"),
        ("my boss says 5,000", "$5,000"),
        ("she'll let it go for 4,500", "$4,500"),
        ("le acepto 3,000 dolares pero tiene que ser hoy", "$3,000"),
        ("it's 4,900 or we send it out december 1", "$4,900"),
        ("I can get it to 5,200 with my manager", "$5,200"),
        ("ok I'll send a letter for 7,200", "$7,200"),
        ("we can split the difference between 3570 and 9000", "$6,285"),
    ],
)
def test_an_offer_in_plain_words_is_heard(deps: Deps, line: str, figure: str) -> None:
    call = OnCall(deps, IN_HOLD).after(line)
    assert (call.label, call.noted, call.asks) == ("counteroffers_amount", figure, [figure])


@pytest.mark.parametrize(
    "line", ["we took 1,200 off so its 13,200", "we knocked 1,200 off the bill, the new balance is 13,200"]
)
def test_what_comes_off_leaves_the_price(deps: Deps, line: str) -> None:
    call = OnCall(deps, IN_HOLD).after(line)
    assert (call.label, call.noted, call.asks) == ("offers_discount", "$13,200", ["$13,200"])


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("let me get my supervisor", "needs_supervisor_callback"),
        ("my supervisor will call you back", "needs_supervisor_callback"),
        ("you have to decide by friday", "deadline_pressure"),
        ("we can do 24 months at 600", "pushes_payment_plan"),
        ("your balance is 14,400", "full_amount_owed"),
        ("we can do 30% off", "offers_discount"),
    ],
)
def test_lines_without_a_price_stay_what_they_are(deps: Deps, line: str, label: str) -> None:
    assert OnCall(deps, IN_HOLD).after(line).label == label


def test_no_yes_to_a_move_that_was_not_heard_as_a_figure(deps: Deps) -> None:
    call = OnCall(deps, PRICED).after(3570, "we'd take 4,200", "we can split the difference between 3570 and 9000")
    assert "Yes to" not in call.say
    # After our yes to 4,200 it is what they named instead, and an ask once the call is saved.
    deal = call.now.state.deal
    assert deal is not None and (deal.off, str(deal.instead)) == (True, "$6,285")
    call = OnCall(deps, PRICED).after(3570, "we'd take 4,200", "we can split the difference")
    assert "Yes to" not in call.say


@pytest.mark.parametrize(
    ("line", "price"),
    [
        ("cash price is 480 but you have insurance so you cant get it", 480),
        ("our self pay price is 4,800 but that's for people with no insurance", 4800),
    ],
)
def test_a_price_for_others_is_kept_to_compare_with(deps: Deps, line: str, price: int) -> None:
    call = OnCall(deps, IN_HOLD).after(line)
    assert (call.label, call.asks) == ("policy_says_no", [])
    assert call.now.case.value("cash_price") == Money.dollars(price)
    known = OnCall(deps, PRICED).after(line)  # what was looked up stays
    assert known.now.case.value("cash_price") == Money.dollars(6_000)


@pytest.mark.parametrize(
    "line",
    [
        "and you waive any refund from insurance",
        "5,000 but you give up your right to a refund",
        "no refunds if your insurance pays later",
    ],
)
def test_the_refund_is_never_given_up(deps: Deps, line: str) -> None:
    for case in (PRICED, IN_HOLD):
        call = OnCall(deps, case).after(line)
        assert call.say.startswith("No, the refund stays in.") and call.settled is None


@pytest.mark.parametrize("line", ["we can waive the late fee and refund you 50", "we'll refund you if insurance pays"])
def test_a_refund_that_is_offered_is_not_refused(deps: Deps, line: str) -> None:
    assert "No, the refund" not in OnCall(deps, PRICED).after(line).say


def test_a_third_of_it_is_an_offer_without_a_figure(deps: Deps) -> None:
    call = OnCall(deps, IN_HOLD).after("we'll take a third of it")
    assert (call.label, call.noted, call.asks) == ("offers_discount", None, [])


def test_a_number_told_of_passes_the_same_gates_as_one_said(deps: Deps) -> None:
    call = OnCall(deps, PRICED).after(3570, "I told them 9,000")
    assert call.now.state.sheet.kind == "caught" and "9,000" not in call.say
    assert [str(one.offer) for one in call.now.case.bill.exchanges] == ["$3,570"]


# A deal by word alone


@pytest.mark.parametrize(
    ("theirs", "line"),
    [
        ("we'd come down to 9,000", "you just have to trust me on it everything is recorded"),
        ("meet in the middle 4,835", "you have my word"),
        ("we can do 9,000", "once you pay the 9,000 it'll be zero"),
    ],
)
def test_a_promise_by_word_is_no_yes_to_their_number(deps: Deps, theirs: str, line: str) -> None:
    call = OnCall(deps, PRICED).after(3570, theirs, line)
    assert call.label == "verbal_only_deal"
    assert call.say.startswith("I can't rely on words alone. My number is still $3,570")
    early = OnCall(deps, IN_HOLD).after(theirs, line)
    assert "happy" not in early.say and "in writing first" in early.say


def test_in_one_line_with_its_number_it_is_none_either(deps: Deps) -> None:
    assert "My number is still $3,570" in OnCall(deps, PRICED).after(3570, "we can do 9,000 you have my word on it").say
    assert OnCall(deps, COLLECTOR).after("we can do 2,000", "you have my word").say.startswith("I need that on paper")


@pytest.mark.parametrize("before", [(), ("we can do 4000",), ("your offer of 3570 is approved",)])
def test_a_promise_on_a_number_that_we_take_only_needs_the_paper(deps: Deps, before: tuple[str, ...]) -> None:
    call = OnCall(deps, PRICED).after(3570, *before, "you have my word")
    assert call.say.startswith("I'm happy with that once it's in writing.")


# Said once more, it is still theirs


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("I said 5500", "$5,500"),
        ("like i said 4900", "$4,900"),
        ("hello are you there I said 5500", "$5,500"),
        ("I told you 5,500", "$5,500"),
        ("I said 9,000 and I meant it", "$9,000"),
        ("como le dije 5500", "$5,500"),
    ],
)
def test_who_repeats_a_figure_on_the_line_repeats_theirs(deps: Deps, line: str, figure: str) -> None:
    call = OnCall(deps, PRICED).after(3570, "we can go to 5,500", line)
    assert (call.label, call.noted, call.asks[-1]) == ("counteroffers_amount", figure, figure)
    assert [one.offer for one in call.now.case.bill.exchanges if one.offer] == [Money.dollars(3_570)]
    assert "I can pay" not in call.say and "Yes to" not in call.say


def test_what_we_told_them_is_ours(deps: Deps) -> None:
    assert OnCall(deps, PRICED).after(3570, "I told them 4,000").say.startswith("I can pay $4,000")


@pytest.mark.parametrize("line", ["I said 3,000 and she said 9,000", "i said 3000 the lady came back with 9000"])
def test_who_tells_both_sides_tells_ours_first(deps: Deps, line: str) -> None:
    call = OnCall(deps, PRICED).after(line)
    assert call.label == "counteroffers_amount"
    assert call.asks == ["$9,000"]


@pytest.mark.parametrize("line", ["I said 14,400", "uh huh that'd be 14,400 even", "it's 14400 total"])
def test_the_bill_said_again_is_no_offer(deps: Deps, line: str) -> None:
    call = OnCall(deps, IN_HOLD).after(line)
    assert (call.label, call.asks) == ("full_amount_owed", [])


# Numbers that name something


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("settlement id is S 4410", "S4410"),
        ("the settlement number is 66123", "66123"),
        ("the number is settlement 66120", "66120"),
        ("the authorization is 4290", "4290"),
        ("authorization code is A as in alpha 4290", "A4290"),
        ("the letter number is 66120", "66120"),
        ("file number CA dash 90217", "CA-90217"),
        ("el numero de autorizacion es 4290", "4290"),
    ],
)
def test_a_number_that_names_their_papers_is_no_price(deps: Deps, line: str, number: str) -> None:
    call = OnCall(deps, PRICED).after(3570, line)
    assert (call.asks, call.noted) == ([], None) and "Yes to" not in call.say
    assert call.now.state.fields["reference"] == number


@pytest.mark.parametrize(
    "line",
    ["call me back at 3912", "you can reach me at 3912", "my extension is 4410", "my direct number is 4410",
     "mi extension es 4410"],
)  # fmt: skip
def test_a_number_to_call_is_neither_price_nor_reference(deps: Deps, line: str) -> None:
    call = OnCall(deps, PRICED).after(3570, line)
    assert (call.asks, call.noted, "reference" in call.now.state.fields) == ([], None, False)
    assert "Yes to" not in call.say and "on hold until" not in call.say


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("the settlement is 4410", "$4,410"),
        ("call me back and I can do 4410", "$4,410"),
        ("I can get authorization for 4290", "$4,290"),
        ("my extension is 4410 and I can do 4,300", "$4,300"),
        ("we can take 4410 the authorization is A 5512", "$4,410"),
        ("the authorization is 4290 dollars", "$4,290"),
    ],
)
def test_a_price_beside_such_words_is_one(deps: Deps, line: str, figure: str) -> None:
    assert OnCall(deps, PRICED).after(3570, line).asks == [figure]
