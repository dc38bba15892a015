"""The simulated bargaining bench: replay, the lowest floor, bounds, and players who keep to what they may know."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from app.core.offers import decide_offer
from bench.negotiation import ours as player_module
from bench.negotiation.floors import age_share, lowest_floor, top
from bench.negotiation.oracles import result_of
from bench.negotiation.ours import Player
from bench.negotiation.person import Person
from bench.negotiation.players import DAY_ZERO, OURS, OURS_BARE, PATIENT, Task, engine_numbers, play, players, split
from bench.negotiation.representative import MOST_CONTACTS, Representative
from bench.negotiation.sensitivity import worlds
from bench.negotiation.tables import by_group, by_policy, paired
from bench.negotiation.world import Account, World, draw_account

SEED = 20_260
WORLD = World()
# Those that can be played everywhere; NegMAS has an environment of its own.
NAMES = [name for name in players() if not name.startswith("NegMAS")]


def some_accounts(count: int, world: World = WORLD) -> list[Account]:
    return [draw_account(SEED, number, world) for number in range(count)]


def account_like(**changes: object) -> Account:
    """An account with nothing special about it, and these changes."""
    plain = next(a for a in some_accounts(500) if a.persona == "by_the_book" and a.assistance is None)
    return replace(plain, **{"errors": 0, "self_pay": None, **changes})


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_replays_the_same_results(name: str) -> None:
    task = Task(name, SEED, range(12), WORLD)
    whole = play(task)
    assert whole == play(task)
    assert whole == [result for part in split(task, 5) for result in play(part)]


def test_another_seed_draws_other_accounts() -> None:
    assert draw_account(1, 0, WORLD).billed != draw_account(2, 0, WORLD).billed


@pytest.mark.parametrize("name", NAMES)
def test_results_stay_within_their_bounds(name: str) -> None:
    for result in play(Task(name, SEED + 1, range(40), WORLD)):
        assert 0 <= result.safe <= 1 + 1e-3
        assert result.safe == 0 or not result.placed
        assert result.contacts <= MOST_CONTACTS
        assert result.paid is None or 0 <= result.paid <= result.billed


def test_nobody_who_does_not_know_the_floor_beats_the_patient_oracle_by_more_than_plans() -> None:
    """Without instalments every payment is within the means, so the oracle is a bound, account by account."""
    no_plans = replace(WORLD, plan_interest_free=0.0)
    bound = play(Task(PATIENT, SEED, range(60), no_plans))
    for name in (OURS, DAY_ZERO, "Boulware curve, whole process"):
        for result, best in zip(play(Task(name, SEED, range(60), no_plans)), bound, strict=True):
            assert result.safe <= best.safe + 1e-3


def test_r_is_the_softest_floor_of_the_corrected_bill() -> None:
    account = account_like(billed=1_000_000, floor=500_000, softening=0.2, errors=100_000)
    assert lowest_floor(account) == 360_000  # 5,000 x 0.9 of the bill x 0.8 by day 180
    assert lowest_floor(replace(account, persona="medicare_aware")) == 400_000
    assert lowest_floor(replace(account, self_pay=300_000)) == 300_000
    assert lowest_floor(replace(account, assistance=0)) == 0


def test_floors_soften_with_age_and_never_rise() -> None:
    account = account_like()
    assert [age_share(day) for day in (0, 60, 90, 120, 180, 400)] == [0, 0, 0.25, 0.6, 1, 1]
    floors = [top(account, day, account.billed) for day in range(0, 211, 5)]
    assert all(later <= earlier for earlier, later in pairwise(floors))


def test_efficiency_counts_from_the_bill_to_r_and_safe_counts_no_agency() -> None:
    account = account_like(billed=1_000_000, floor=400_000, softening=0.0)
    office = Representative(account)
    office.contact(20)
    office.pay(700_000)
    assert result_of(office).efficiency == pytest.approx(0.5)
    assert replace(result_of(office), placed=True).safe == 0
    assert replace(result_of(office), paid=None).safe == 0


def test_the_representative_is_not_moved_by_nothing() -> None:
    """Calls and days without a number leave ask and balance where they are."""
    for account in some_accounts(50):
        office = Representative(account)
        office.contact(30)
        office.contact(44)
        office.advance(100)
        assert office.ask == account.billed == office.balance


def test_a_representative_accepts_no_less_than_their_floor() -> None:
    for account in some_accounts(80):
        for tier in (0, 1, 2):
            office = Representative(account)
            office.contact(50)
            office.tier = tier
            floor, offer = office.floor(), account.billed // 3
            reply = office.hear(offer, has_reason=True)
            assert reply.outcome != "accepted" or offer >= floor
            assert reply.ask >= min(floor, offer) - 1


def test_holds_and_reviews_keep_an_account_from_the_agency() -> None:
    world = replace(WORLD, hazard_after_120=1.0, hold=1.0)
    office = Representative(account_like(world=world))
    office.contact(110)
    assert office.ask_hold()
    office.advance(139)
    assert not office.is_placed
    office.advance(145)
    assert office.placed_on == 140


def test_holds_run_out() -> None:
    office = Representative(account_like(world=replace(WORLD, hold=1.0)))
    office.contact(10)
    assert [office.ask_hold() for _ in range(4)] == [True, True, True, False]


def test_our_player_pays_only_against_complete_written_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every `pay` of the engine follows complete terms, and is no more than the person can pay."""
    paid = []

    def watched(position: object, policy: object) -> object:
        decision = decide_offer(position, policy)  # type: ignore[arg-type]
        if decision.act == "pay":
            paid.append((decision, position))
        return decision

    monkeypatch.setattr(player_module, "decide_offer", watched)
    play(Task(OURS, SEED, range(60), WORLD))
    assert paid
    for decision, position in paid:
        assert decision.written_terms_missing == ()
        assert len(position.written_terms) == len(player_module.WRITTEN_TERMS)
        assert position.funds is None or decision.amount <= position.funds


def test_the_person_knows_nothing_that_is_hidden() -> None:
    """The same position for two accounts that differ only in what the office keeps to itself."""
    account = account_like()
    hidden = replace(account, persona="rigid", floor=account.floor // 2, kappa=0.9, softening=0.0, prompt_pay=0.3)
    policy = engine_numbers()
    seen, other = (Person(Representative(a), policy).position(40) for a in (account, hidden))
    assert seen == other


def test_our_numbers_never_fall_and_stay_within_the_ceiling() -> None:
    policy = engine_numbers()
    for account in some_accounts(40):
        person = Person(Representative(account), policy)
        Player(person, account.first_contact).run(prepared=True)
        numbers = [said.offer for said in person.history if said.offer is not None]
        assert all(later >= earlier for earlier, later in pairwise(numbers))
        assert account.funds is None or all(number.cents <= account.funds for number in numbers)


def test_every_world_changes_something_and_can_be_played() -> None:
    found = worlds()
    assert len(set(found.values())) == len(found)
    for name in ("no plans", "all rigid", "one hold at most"):
        assert len(play(Task(OURS, SEED, range(3), found[name]))) == 3


def test_tables_pair_by_account() -> None:
    mine, theirs = (play(Task(name, SEED, range(20), WORLD)) for name in (OURS, OURS_BARE))
    gap, error = paired(mine, list(reversed(theirs)))
    assert gap == pytest.approx(sum(a.safe - b.safe for a, b in zip(mine, theirs, strict=True)) / 20)
    assert error > 0
    assert sum(1 for _ in by_policy([(OURS, mine)])) == 2
    assert sum(1 for _ in by_group(mine, theirs, theirs)) > 5
