"""The representative: computed, seeded, and moved by nothing but what the rules name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.money import ZERO, Money
from app.core.rehearsal.chance import Luck
from app.core.rehearsal.hidden import draw, floor, lowest, softened, top
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.session import Session, call_again
from app.core.rehearsal.state import RepState
from tests.core.rehearsal.practice import begin, library, setup_of, speak

PERSONAS = sorted(library().personas)
BEGGING = "Please, please, I'm begging you, my children are crying, have mercy, I can't sleep, please help me."
BLUFF = "Another hospital would charge me nothing and everybody knows your prices, so you had better think it over."


def floor_of(session: Session) -> Money:
    return floor(session.setup, draw(session.setup), session.state)


def first_seed(persona: str, scenario: str, line: str, label: str) -> Session:
    """A call in which this line is answered with this label."""
    for seed in range(80):
        session = speak(begin(persona, scenario, seed), line)
        if any(act.label == label for act in session.heard):
            return session
    raise AssertionError(f"no seed answers {label}")


@pytest.mark.parametrize("persona", PERSONAS)
@pytest.mark.parametrize("line", [BEGGING, BLUFF, BEGGING * 40, "blah " * 1500, "Thank you so much, you are so kind."])
def test_begging_bluffing_and_length_move_nothing(persona: str, line: str) -> None:
    for seed in range(2):
        session = begin(persona, "first_discount", seed)
        before = floor_of(session)
        session = speak(session, *[line] * 6)
        assert floor_of(session) == before
        assert session.state.balance == session.setup.position.billed
        assert session.state.tier == 0
        assert session.state.agreed is None


@pytest.mark.parametrize("line", [BEGGING, BLUFF, "blah " * 1500, "Thank you so much, you are so kind."])
def test_words_around_an_offer_change_no_answer(line: str) -> None:
    for seed in range(25):
        plain = speak(begin("cash_flow", "first_discount", seed), "My offer is 4,105.")
        dressed = speak(begin("cash_flow", "first_discount", seed), f"My offer is 4,105. {line}")
        assert plain.state.model_dump(exclude={"offers"}) == dressed.state.model_dump(exclude={"offers"})


def test_the_same_seed_and_lines_give_the_same_call() -> None:
    lines = ("Who can decide?", "I can pay 3,570, as Medicare pays less.", "", "Please hold the account.")
    one, two = (speak(begin("rushed", "first_discount", 11), *lines) for _ in range(2))
    assert one == two
    others = {speak(begin("rushed", "first_discount", seed), *lines).state for seed in range(6)}
    assert len(others) > 1


def test_authority_opens_lower_floors() -> None:
    setup = setup_of("by_the_book", "first_discount", 4)
    hidden, billed = draw(setup), setup.position.billed
    floors = [floor(setup, hidden, RepState(day=40, balance=billed, ask=billed, tier=tier)) for tier in (0, 1, 2)]
    assert floors[0] >= floors[1] >= floors[2] == top(setup, hidden, billed, 40)


def test_an_early_out_vendor_adjusts_nothing_itself() -> None:
    setup = setup_of("early_out", "payment_plan_push", 4)
    state = RepState(day=40, balance=Money.dollars(14_800), ask=Money.dollars(14_800))
    assert floor(setup, draw(setup), state) == state.balance


@pytest.mark.parametrize(
    ("day", "share"), [(0, 0), (60, 0), (75, 12), (90, 25), (105, 42), (120, 60), (150, 80), (180, 100), (400, 100)]
)
def test_age_softens(day: int, share: int) -> None:
    assert softened(day) == share


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_lowest_amount_is_never_above_the_bill_nor_the_floor_below_it(persona: str) -> None:
    for seed in range(30):
        setup = setup_of(persona, "charged_twice", seed)
        assert ZERO < lowest(setup, draw(setup)) <= setup.position.billed


def test_an_insulting_number_costs_three_percent() -> None:
    for seed in range(60):
        session = speak(begin("by_the_book", "first_discount", seed), "My offer is 150 dollars.")
        if session.state.insults:
            fresh = floor(session.setup, draw(session.setup), session.state.model_copy(update={"insults": 0}))
            assert floor_of(session) == min(session.state.balance, Money(fresh.cents * 103 // 100))
            return
    raise AssertionError("no seed felt insulted")


def test_abuse_costs_goodwill_not_the_floor_and_in_the_end_the_call() -> None:
    session = begin("by_the_book", "first_discount", 2)
    before = floor_of(session)
    session = speak(session, "You crooks!", "You are thieves!", "Shut up, idiot!")
    assert session.state.goodwill == -3
    assert floor_of(session) == before
    session = speak(session, "You liars!")
    assert session.is_over
    assert session.heard[0].label == "hangs_up_or_rude"


def test_a_hold_is_thirty_days_and_three_at_most() -> None:
    session = first_seed("kind_counselor", "first_discount", "Please put the account on hold.", "hold_granted")
    assert session.state.hold_until == session.state.day + 30
    session = speak(session, *["Please put the account on hold."] * 12)
    assert session.state.holds_used == 3
    assert session.heard[0].label == "hold_refused"


def test_a_scenario_refuses_before_chance_decides() -> None:
    for seed in range(20):
        session = speak(begin("kind_counselor", "hold_refused", seed), *["Please put the account on hold."] * 2)
        assert session.state.holds_used == 0
        assert session.state.refused.hold == 2


@pytest.mark.parametrize("persona", PERSONAS)
def test_who_says_that_the_account_rests_refuses_no_hold_in_the_same_breath(persona: str) -> None:
    for seed in range(20):
        session = speak(begin(persona, "hold_refused", seed), "Please send me the itemized bill.", "I see.", "I see.")
        assert session.state.rests()
        assert "hold_refused" not in [act.label for act in session.heard]
        # Asked for, the hold is still refused as often as the scenario says.
        assert speak(session, "Please put the account on hold.").state.holds_used == 0


def test_the_self_pay_price_moves_their_ask() -> None:
    session = first_seed("by_the_book", "first_discount", "What is your self-pay price?", "counteroffers_amount")
    assert session.state.ask == draw(session.setup).self_pay
    assert session.state.ask < session.setup.position.billed


def test_a_network_contract_leaves_no_self_pay_price() -> None:
    for seed in range(20):
        assert draw(setup_of("by_the_book", "prior_authorization_blame", seed)).self_pay is None


def test_a_coding_review_takes_the_errors_off_when_it_ends() -> None:
    removed = 0
    for seed in range(30):
        session = speak(
            begin("by_the_book", "charged_twice", seed), "I was charged twice. Please send it for a coding review."
        )
        assert session.state.reviews
        balance = call_again(session, 31).state.balance
        assert balance in (Money.dollars(8900), Money.dollars(7960))
        removed += balance == Money.dollars(7960)
    assert 15 <= removed <= 29  # 74 % of disputed errors come off


def test_a_supervisor_review_raises_the_tier_by_the_next_call() -> None:
    session = first_seed("early_out", "payment_plan_push", "Who can approve a reduction?", "needs_supervisor_callback")
    assert session.state.tier == 0
    assert call_again(session, 31).state.tier == 1


def test_a_held_account_is_not_placed_and_an_old_one_may_be() -> None:
    placed = 0
    for seed in range(40):
        session = speak(begin("rigid", "collections_threat", seed), "Goodbye.")
        later = call_again(session, 120).state
        placed += later.placed
        held = session.state.model_copy(update={"hold_until": session.state.day + 400})
        turns = (session.turns[-1].model_copy(update={"after": held}),)
        branch = session.branch.model_copy(update={"turns": turns})
        assert not call_again(session.model_copy(update={"branches": (branch,)}), 120).state.placed
    assert 0 < placed < 40


def test_three_silences_end_the_call() -> None:
    session = speak(begin("by_the_book", "first_discount", 1), "", "")
    assert [act.form for act in session.heard] == ["waiting"]
    assert session.state.ask == session.setup.position.billed
    assert speak(session, "").is_over


def test_a_deal_needs_paper_and_a_manager_gives_it() -> None:
    session = begin("rushed", "first_discount", 5)
    state = session.began.model_copy(update={"tier": 2, "ask": Money.dollars(4000)})
    session = speak(session.model_copy(update={"began": state}), "I accept 4,000 once it's in writing.")
    assert session.state.agreed == Money.dollars(4000)
    assert session.state.in_writing


def test_a_yes_without_paper_gets_a_word_only() -> None:
    session = speak(begin("by_the_book", "first_discount", 5), "Fine. I'll take it.")
    assert session.state.agreed == session.setup.position.billed
    assert session.heard[0].label == "verbal_only_deal"
    assert not session.state.in_writing


def test_an_acceptance_leaves_the_caller_a_turn() -> None:
    session = begin("cash_flow", "first_discount", 5)
    state = session.began.model_copy(update={"tier": 2, "ask": Money.dollars(3000)})
    session = speak(session.model_copy(update={"began": state}), "My offer of 3,000 stands. Goodbye.")
    assert session.state.agreed == Money.dollars(3000)
    assert not session.is_over


@given(
    offers=st.lists(st.integers(min_value=1, max_value=30_000), min_size=1, max_size=6),
    seed=st.integers(min_value=0, max_value=2**32),
    persona=st.sampled_from(PERSONAS),
)
@settings(max_examples=60, deadline=None)
def test_their_ask_never_rises_and_no_deal_is_below_the_floor(offers: list[int], seed: int, persona: str) -> None:
    session = begin(persona, "first_discount", seed)
    for offer in offers:
        if session.is_over or session.state.agreed is not None:
            break
        before = session.state
        least = floor(session.setup, draw(session.setup), before)
        session = speak(session, f"My offer is ${offer}.")
        assert session.state.ask <= before.ask
        if session.state.agreed is not None:
            assert session.state.agreed >= min(least, before.ask)
            assert session.state.agreed <= Money.dollars(offer)


@given(st.integers(), st.text(max_size=20), st.integers(min_value=0, max_value=300))
@settings(max_examples=50, deadline=None)
def test_luck_keeps_no_state(seed: int, event: str, turn: int) -> None:
    assert Luck(seed).pick(100, event, turn) == Luck(seed).pick(100, event, turn)
    assert 3 <= Luck(seed).between(3, 9, event, turn) <= 9


def test_luck_is_even() -> None:
    counts = [0] * 10
    for seed in range(2000):
        counts[Luck(seed).pick(10, "even")] += 1
    assert all(140 <= count <= 260 for count in counts)


def test_the_setup_tells_nothing_of_the_floor() -> None:
    assert "floor" not in Setup.model_fields
    assert "floor" not in RepState.model_fields
