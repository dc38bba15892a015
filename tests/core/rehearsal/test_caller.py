"""The caller's line read into acts: requests, numbers, traps, manners, in English and Spanish; and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.acts import Label
from app.core.money import Money
from app.core.rehearsal.caller import MOST_ASKS, MOST_READ, read_line, silence, without_card_numbers
from app.core.rehearsal.said import ASKS, CallerAct, RepAct

KEY_WORDS = (
    "hold, itemized, supervisor, self-pay, Medicare, payment in full, zero balance, no further billing, in writing,"
    " reference number, reasonable settlement, account resolution"
)


def told(line: str, label: Label | None = None) -> set[str]:
    """The acts as `kind` or `kind:detail`."""
    heard = (RepAct(label=label),) if label else ()
    return {f"{act.kind}:{act.detail}" if act.detail else act.kind for act in read_line(line, heard)}


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        ("Who in your office can review a balance?", {"ask_authority"}),
        ("May I speak with a manager?", {"ask_authority"}),
        ("¿Quién puede aprobar un cambio?", {"ask_authority"}),
        ("Please put the account on hold.", {"ask_hold"}),
        ("Could you freeze the account?", {"ask_hold"}),
        ("Ponga la cuenta en pausa, por favor.", {"ask_hold"}),
        ("Can't you put a hold on it?", {"ask_hold"}),
        ("Until which date, and does that keep it out of collections?", {"hold_length", "hold_protects"}),
        ("I'd like an itemized bill.", {"ask_itemized"}),
        ("Please send me a list of every charge.", {"ask_itemized"}),
        ("Mándeme la factura detallada.", {"ask_itemized"}),
        ("What's your self-pay price?", {"ask_selfpay"}),
        ("What is the cash price?", {"ask_selfpay"}),
        ("Could you put that in writing?", {"ask_writing"}),
        ("Please email me the terms.", {"ask_writing"}),
        ("Póngamelo por escrito, por favor.", {"ask_writing"}),
        ("Please send it for a coding review.", {"ask_review:coding"}),
        ("Please send me the financial assistance form.", {"ask_assistance"}),
        ("Please mail me proof of the debt.", {"ask_validation"}),
        ("What number could you approve?", {"ask_number"}),
        ("May I have your name and a reference number?", {"record:name", "record:reference"}),
        ("What happens next, and on which date?", {"record:next_step", "record:date"}),
        ("I dispute this amount.", {"dispute"}),
        ("I was charged twice for one test.", {"reason:error"}),
        ("Medicare pays much less for this.", {"reason:benchmark"}),
        ("It would be one payment.", {"reason:lump_sum"}),
        ("That is what I can allocate.", {"reason:constraint"}),
        ("My offer stands.", {"restate"}),
        ("I accept.", {"accept"}),
        ("I'll take it.", {"accept"}),
        ("Trato hecho.", {"accept"}),
        ("I can't accept that.", {"reject"}),
        ("I'll just pay it now.", {"pay:full"}),
        ("Here's my card.", {"pay:full"}),
        ("4111 1111 1111 1111", {"pay:card"}),
        ("I can put 100 down as a good faith payment.", {"pay:good_faith"}),
        ("Okay, set up the payment plan.", {"plan_accept"}),
        ("I can do 200 a month.", {"plan_accept"}),
        ("I know I owe this.", {"admit"}),
        ("I could go up to 6,000.", {"disclose"}),
        ("I have 9,000 in savings.", {"disclose"}),
        ("I don't have insurance.", {"claim:uninsured"}),
        ("I'm on Medicare.", {"claim:on_medicare"}),
        ("The most I can pay is 3,000.", {"claim:maximum"}),
        ("You people are crooks.", {"insult"}),
        ("This is unfair.", {"avoid_phrase"}),
        ("I'll sue you.", {"threat"}),
        ("THIS IS NOT ACCEPTABLE AT ALL", {"shouting"}),
        ("Goodbye.", {"goodbye"}),
        ("Is there anyone above you I could talk to?", {"ask_authority"}),
        ("Let me speak to somebody with more authority.", {"ask_authority"}),
        ("Could you freeze it for a month so it doesn't go to collections?", {"ask_hold", "hold_protects"}),
        ("Can I get that emailed to me?", {"ask_writing"}),
        ("Do you have a discount for paying cash?", {"ask_selfpay"}),
        ("¿Me puede mandar la factura con todos los cargos?", {"ask_itemized"}),
        ("¿Cuánto es lo menos que aceptan?", {"ask_number"}),
        ("Isn't this covered by the No Surprises Act?", {"ask_review:surprise_bill"}),
        ("I'm not comfortable giving you my card over the phone.", {"reject"}),
        ("I don't want a payment plan.", {"reject"}),
        ("I guess that's fine, put me down for 150 a month.", {"plan_accept"}),
        ("Just take the money, I don't care anymore.", {"pay:full"}),
        ("I can do five thousand, that's my max.", {"offer", "disclose"}),
        ("I accept the 4,000 as long as you send me a letter first.", {"accept", "ask_writing"}),
        ("Eso es injusto, son unos ladrones.", {"avoid_phrase", "insult"}),
        ("I'll call you back tomorrow.", {"goodbye", "ask_callback"}),
    ],
)
def test_what_a_line_does(line: str, acts: set[str]) -> None:
    assert acts <= told(line)


@pytest.mark.parametrize(
    ("line", "not_done"),
    [
        ("I'm not asking for a supervisor.", "ask_authority"),
        ("I don't want a hold.", "ask_hold"),
        ("I'm not agreeing that I owe it.", "admit"),
        ("I never said I have no insurance.", "claim:uninsured"),
        ("I won't pay it now.", "pay:full"),
        ("No card on this call.", "pay:card"),
        ("I'm not saying you are crooks.", "insult"),
        ("Not yet. No plan on an amount that I'm still checking.", "plan_accept"),
        ("I can't say it's a deal.", "accept"),
        ('You said "I owe it all".', "admit"),
        ("You said this is unfair to the others.", "avoid_phrase"),
        ("Usted dijo que lo debo todo.", "admit"),
        ("Send me a bill for my share and I'll pay it.", "pay:full"),
        ("I'm happy with that once it's in writing.", "accept"),
        ("supervisor", "ask_authority"),
        ("itemized bill", "ask_itemized"),
        ("payment in full, zero balance", "term:payment_in_full"),
        ("AARP and AMA", "shouting"),
        ("I never agreed to that.", "accept"),
        ("I agree with you that the amount is high.", "accept"),
        ("That's all I need, thank you.", "disclose"),
        ("They denied it by mistake.", "reason:error"),
        ("No acepto eso.", "accept"),
    ],
)
def test_what_a_line_does_not_do(line: str, not_done: str) -> None:
    assert not_done not in told(line)


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("I can pay $3,570. That is 85% of the $4,200 that Medicare pays.", [3570]),
        ("I can't accept 16,200. My number is 3,570.", [3570]),
        ("You asked for 18,000.", []),
        ("The balance is 18,000 and Medicare pays 4,200.", []),
        ("I guess I could do 4,000, maybe 5,000?", [4000, 5000]),
        ("3,570.", [3570]),
        ("Would you take forty two hundred?", [4200]),
        ("Le ofrezco $3,570 en un solo pago.", [3570]),
        ("$4,200 is what Medicare pays.", []),
        ("I can do 200 a month.", []),
        ("My reference number is 48213.", []),
        ("Would thirty five hundred work?", [3500]),
        ("I was thinking more like 3500.", [3500]),
        ("I have 3,570 dollars available for this.", [3570]),
        ("Can you do 4000? Medicare pays 4200 for this.", [4000]),
        ("How did you come up with eighteen thousand dollars?", []),
        ("I'm calling about account 5550123, dated March 3 2025.", []),
        ("That would be 18,000 for one night.", []),
    ],
)
def test_only_the_callers_own_numbers_are_offers(line: str, amounts: list[int]) -> None:
    offers = [act.amount for act in read_line(line) if act.kind == "offer"]
    assert offers == [Money.dollars(amount) for amount in amounts]


def test_the_same_number_again_is_a_restatement() -> None:
    assert {"restate", "offer"} <= {
        act.kind for act in read_line("My number is $3,570.", last_offer=Money.dollars(3570))
    }


@pytest.mark.parametrize(
    ("label", "acts"),
    [
        ("pushes_payment_plan", {"plan_accept"}),
        ("asks_for_payment_now", {"pay:full"}),
        ("counteroffers_amount", {"accept"}),
        ("no_authority", set()),
        (None, set()),
    ],
)
def test_a_bare_yes_means_what_it_answers(label: Label | None, acts: set[str]) -> None:
    assert told("Okay.", label) == acts


def test_terms_count_beside_a_request_for_writing() -> None:
    asked = told("Please put it in writing: that amount as payment in full, zero balance, no more bills.")
    terms = {"term:amount_stated", "term:payment_in_full", "term:zero_balance", "term:no_further_billing"}
    assert terms <= asked
    assert not terms & told("That amount as payment in full, zero balance, no more bills.")


def test_a_heap_of_key_words_is_no_request() -> None:
    assert not told(KEY_WORDS) & set(ASKS)
    assert not any(
        name.startswith(("ask_", "term", "reason", "record", "phrase")) for name in told(f"Please: {KEY_WORDS}?")
    )


def test_only_the_first_requests_of_a_breath_are_taken_in() -> None:
    line = (
        "Could you put the account on hold for me? Could you send me an itemized bill? What is your self-pay price?"
        " Could I talk to a supervisor? Could you put that in writing? Please send me the assistance form."
    )
    asked = {act.kind for act in read_line(line) if act.kind in ASKS}
    assert len(asked) == MOST_ASKS
    assert "ask_assistance" not in asked


def test_acts_quote_the_line_as_it_was_typed() -> None:
    line = "Thanks! I CAN’T take that; who CAN approve more?"
    for act in read_line(line):
        assert line[act.start : act.start + len(act.quote)] == act.quote


@pytest.mark.parametrize("number", ["4111 1111 1111 1111", "4111-1111-1111-1111", "4111111111111111"])
def test_a_card_number_is_not_kept(number: str) -> None:
    line = f"it's {number}, thanks"
    (card,) = [act for act in read_line(line) if act.kind == "pay"]
    assert card.quote == "4111"
    kept = without_card_numbers(line)
    assert len(kept) == len(line)
    assert kept.startswith("it's 4111")
    assert kept.count("1") == 3
    assert without_card_numbers("call 555-0123 about 18,000") == "call 555-0123 about 18,000"


def test_silences() -> None:
    assert [act.kind for act in read_line("  ... ")] == ["silence"]
    assert silence(8) == (CallerAct(kind="silence", detail="8"),)
    assert silence(-1)[0].detail == "0"


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for act in read_line(text, (RepAct(label="counteroffers_amount"),)):
        assert len(act.quote) <= len(text)


@pytest.mark.parametrize(
    "text",
    ["please " * 1500, "9" * 10_000, "1,000 " * 1700, '"' * 10_000, "(" * 10_000, "<script>alert(1)</script>" * 400,
     "you said " * 1200, "no " * 3400, "a\n" * 5000, "\ud800" * 100, "two hundred and " * 700, "hold the " * 1100],
)  # fmt: skip
def test_ten_thousand_characters_of_anything_are_read(text: str) -> None:
    assert all(act.start < MOST_READ for act in read_line(text))
