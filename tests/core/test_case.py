"""The case: what a fact may be, whose it is, and that a case comes back from JSON as it was.

`case_with`, `told` and the other short names below build the cases and acts of all tests of core.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.core import offers
from app.core.acts import Answered, Asked, Corrected, OfferNamed, RepSaid, Signal, Told
from app.core.case import FACTS, WRITTEN_TERMS, Bill, CallNote, Case, Exchange, Fact, Question, read_value
from app.core.money import Money
from app.store.playbook import load_playbook

TODAY = date(2026, 11, 23)
# For properties: given a fixture, Hypothesis would print the whole playbook with a failing example.
PLAYBOOK = load_playbook(Path(__file__).parents[2] / "playbook")


def case_with(case: Case | None = None, **facts: Any) -> Case:
    """A case in which these facts were told today, of the person and of the bill in focus."""
    case = case or Case(id="t", opened=TODAY)
    for name, value in facts.items():
        case = case.with_fact(Fact(name=name, value=value, on=TODAY))
    return case


def bill_with(case: Case, **fields: Any) -> Case:
    """The case with fields of its bill in focus changed: told, exchanges, skipped, waived, advised."""
    return case.with_bill(case.bill.model_copy(update=fields))


def told(fact: str, value: Any, **more: Any) -> Told:
    return Told(fact=fact, value=value, quote=f"{fact} {value}", **more)


def corrected(fact: str, value: Any, **more: Any) -> Corrected:
    return Corrected(fact=fact, value=value, quote=f"wait, {fact} {value}", **more)


def answered(answer: Any) -> Answered:
    return Answered(answer=answer, quote=answer)


def rep_said(label: Any, amount: str | None = None, **more: Any) -> RepSaid:
    return RepSaid(label=label, amount=None if amount is None else Money.parse(amount), quote=label, **more)


def offered(amount: str, **more: Any) -> OfferNamed:
    return OfferNamed(amount=Money.parse(amount), quote=f"I offered {amount}", **more)


def asked(topic: Any, term: str | None = None) -> Asked:
    return Asked(topic=topic, term=term, quote=topic)


def signal(kind: Any) -> Signal:
    return Signal(signal=kind, quote=kind)


# --- values ---

VALID: list[tuple[str, Any, Any]] = [
    ("billed_amount", "18,000", Money.dollars(18_000)),
    ("billed_amount", "0", Money(0)),
    ("billed_amount", "1000000000", Money.dollars(10**9)),
    ("denial_date", "2026-10-28", date(2026, 10, 28)),
    ("denial_date", date(2026, 10, 28), date(2026, 10, 28)),
    ("emergency", True, True),
    ("emergency", False, False),
    ("group_code", "CO", "CO"),
    ("hold", "granted", "granted"),
    ("household_size", 0, 0),
    ("household_size", 1000, 1000),
    ("denial_codes", ["50", "N130"], ("50", "N130")),
    ("denial_codes", (), ()),
    ("written_terms", ["zero_balance"], ("zero_balance",)),
    ("provider", "  Mercy \n General ", "Mercy General"),
    ("provider", "x" * 200, "x" * 200),
]


@pytest.mark.parametrize(("name", "given_", "wanted"), VALID)
def test_a_value_is_read_as_its_kind(name: str, given_: Any, wanted: Any) -> None:
    assert read_value(name, given_) == wanted
    assert Fact(name=name, value=given_, on=TODAY).value == wanted


INVALID: list[tuple[str, Any, str]] = [
    ("shoe_size", 9, "there is no fact called 'shoe_size'"),
    ("billed_amount", "a lot", "is not an amount"),
    ("billed_amount", None, "is not an amount"),
    ("billed_amount", 18000.0, "is not an exact amount"),
    ("billed_amount", "-1", r"billed_amount must be between \$0 and \$1,000,000,000"),
    ("billed_amount", "1000000000.01", r"billed_amount must be between \$0 and \$1,000,000,000"),
    ("denial_date", "last Tuesday", "must be a day such as 2026-11-23"),
    ("denial_date", "2026-02-30", "day"),
    ("emergency", "yes", "emergency must be true or false"),
    ("emergency", 1, "emergency must be true or false"),
    ("group_code", "co", "group_code must be one of CO, PR, OA, PI, CR, not 'co'"),
    ("hold", "none", "hold must be one of granted, refused, declined, not 'none'"),
    ("household_size", -1, "household_size must be a whole number"),
    ("household_size", 1001, "household_size must be a whole number"),
    ("household_size", True, "household_size must be a whole number"),
    ("household_size", 2.5, "household_size must be a whole number"),
    ("denial_codes", "50", "denial_codes must be a list of codes"),
    ("denial_codes", [50], "denial_codes must be a list of codes"),
    ("written_terms", ["a_pony"], "written_terms must be among amount_stated, payment_in_full"),
    ("provider", "   ", "provider must be 1 to 200 characters"),
    ("provider", "x" * 201, "provider must be 1 to 200 characters"),
]


@pytest.mark.parametrize(("name", "given_", "why"), INVALID)
def test_a_value_that_cannot_be_is_refused_with_what_it_should_be(name: str, given_: Any, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_value(name, given_)
    with pytest.raises(ValidationError):
        Fact(name=name, value=given_, on=TODAY)
    with pytest.raises(ValidationError):
        told(name, given_)


def test_the_facts_that_stay_off_every_spoken_line() -> None:
    private = {name for name, spec in FACTS.items() if spec.private}
    assert private == {"savings", "budget", "income", "household_size", "funds", "own_limit"}


def test_the_written_terms_are_those_that_the_offer_engine_waits_for() -> None:
    assert WRITTEN_TERMS == offers.WRITTEN_TERMS


def test_a_fact_that_holds_by_default_cannot_be_told_as_such() -> None:
    """Nobody reports "no hold": a default is what holds until somebody says otherwise."""
    choices = {n: s for n, s in FACTS.items() if s.kind == "choice" and s.default is not None and n != "account_status"}
    assert choices
    assert all(spec.default == "none" and "none" not in spec.choices for spec in choices.values())


# --- whose it is ---


def test_a_fact_of_the_person_holds_for_every_bill_and_a_fact_of_a_bill_for_that_one() -> None:
    case = Case(id="t", opened=TODAY, bills=(Bill(id="1"), Bill(id="2")))
    case = case.with_fact(Fact(name="insurance_type", value="employer", on=TODAY))
    case = case.with_fact(Fact(name="billed_amount", value="2150", on=TODAY), "2")
    assert [case.value("insurance_type", b) for b in ("1", "2")] == ["employer", "employer"]
    assert [case.value("billed_amount", b) for b in ("1", "2")] == [None, Money.dollars(2150)]
    assert case.value("billed_amount") is None  # the first bill is in focus
    assert case.model_copy(update={"focus": "2"}).value("billed_amount") == Money.dollars(2150)


def test_a_new_fact_keeps_all_others_and_the_old_case() -> None:
    before = case_with(provider="Mercy", emergency=True)
    after = case_with(before, emergency=False)
    assert (before.value("emergency"), after.value("emergency")) == (True, False)
    assert after.value("provider") == "Mercy"


def test_what_was_declined_is_declined_for_that_bill_or_for_the_person() -> None:
    case = Case(id="t", opened=TODAY, bills=(Bill(id="1"), Bill(id="2")), declined=("2.emergency", "insurance_type"))
    assert [case.is_declined("emergency", b) for b in ("1", "2")] == [False, True]
    assert [case.is_declined("insurance_type", b) for b in ("1", "2")] == [True, True]


def test_an_unknown_fact_has_no_value_and_is_not_false() -> None:
    assert Case(id="t", opened=TODAY).value("emergency") is None
    assert case_with(emergency=False).value("emergency") is False


@pytest.mark.parametrize("name", ["focus", "facts", "turns", "open_question"])
def test_a_case_never_changes(name: str) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(Case(id="t", opened=TODAY), name, None)


# --- JSON ---

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "money": st.integers(0, 10**11).map(Money),
    "date": st.dates(),
    "yes_no": st.booleans(),
    "count": st.integers(0, 1000),
    "text": st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(str.strip),
}


def values_of(name: str) -> st.SearchStrategy[Any]:
    """Any value that the fact may have."""
    spec = FACTS[name]
    if spec.kind == "choice":
        return st.sampled_from(spec.choices)
    if spec.kind == "codes":
        codes = st.sampled_from(spec.choices or ("50", "050", "N130", "no"))
        return st.lists(codes, max_size=4, unique=True).map(tuple)
    return VALUES[spec.kind]


def facts_of(names: Any = None) -> st.SearchStrategy[dict[str, Any]]:
    """Some facts with values that they may have."""
    some = st.lists(st.sampled_from(sorted(names or FACTS)), unique=True, max_size=12)
    return some.flatmap(lambda found: st.fixed_dictionaries({name: values_of(name) for name in found}))


@given(facts_of())
def test_a_case_comes_back_from_json_as_it_was(facts: dict[str, Any]) -> None:
    case = bill_with(
        case_with(**facts),
        exchanges=(Exchange(on=TODAY, tier=1, offer=Money(300_001), ask=None, outcome="rejected"),),
        calls=(CallNote(on=TODAY, who="Dana", quote="“we don't” 🙂\n"),),
        skipped=("itemize",),
        told={"ask_hold": 2},
        advised=Money(300_001),
    ).model_copy(update={"open_question": Question(fact="funds", bill="1"), "asked": {"funds": 1}})
    assert Case.model_validate_json(case.model_dump_json()) == case


def test_a_case_from_a_newer_version_is_refused_and_not_half_read() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Case.model_validate({"id": "t", "opened": "2026-11-23", "mood": "grim"})
