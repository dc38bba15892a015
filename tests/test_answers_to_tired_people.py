"""What tired people ask and say beside the facts: each with its answer, and the look-alike that has none."""

from __future__ import annotations

import pytest

from app.core.acts import Asked, Signal
from app.core.case import Case
from app.graph.state import Deps, Walked
from tests.test_newcomers import play
from tests.test_transcripts import words

DENIED = "hospital bill $8,400, my plan through work denied it as not medically necessary, in network"


def after(deps: Deps, *said: str) -> Walked:
    """The last turn of a conversation that begins with the denied bill."""
    return play(deps, DENIED, *said)[-1]


def said(walked: Walked) -> str:
    return words(walked.blocks)


def kinds(walked: Walked) -> list[str]:
    return [block["kind"] for block in walked.blocks]


def topics(walked: Walked) -> set[str]:
    return {act.topic for act in walked.acts if isinstance(act, Asked)}


def signals(walked: Walked) -> set[str]:
    return {act.signal for act in walked.acts if isinstance(act, Signal)}


def fact(case: Case, name: str) -> object:
    return case.value(name)


# The next step, asked for in any words, is shown with its line.


@pytest.mark.parametrize(
    "question",
    [
        "ok what first",
        "what comes first?",
        "what exactly do I tell them",
        "what the hell do i say to them",
        "how the hell am I supposed to ask for a hold",
        "what is the one thing I do tomorrow",
        "whats the first thing i should do",
        "who do I call",
        "so who do i call first?",
        "how long should the hold be",
        "I don't understand any of it",
        "can you call them for me",
        "I have dyslexia, can you keep it short",
        "a quien llamo?",
    ],
)
def test_a_question_about_the_next_step_gets_the_step_and_its_line(question: str, deps: Deps) -> None:
    turn = after(deps, question)
    assert turn.move.step == "ask_hold" and "say" in kinds(turn)
    assert "sure answer" not in said(turn) and "outside" not in said(turn) and "legal question" not in said(turn)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("is this free", "no card"),
        ("do you charge me for this?", "no card"),
        ("is my data safe", "encrypted"),
        ("who sees what I type", "encrypted"),
        ("what do you know about my case so far", "$8,400"),
        ("how much do you have down as the bill?", "$8,400"),
        ("can I talk to a human", "legal aid"),
        ("how much will I save", "won't guess"),
        ("will bankruptcy clear this", "legal"),
        ("will this affect my immigration status", "legal"),
        ("how do I know if they're in network", "plan"),
        ("ok whats the worst that can happen", "in writing"),
        ("My state is California. Statute of limitations?", "California"),
        ("what's the statute of limitations in texas", "Texas"),
        ("What statute gives me 180 days?", "180 days"),
    ],
)
def test_a_question_about_the_coach_or_beside_it_gets_an_honest_answer(question: str, answer: str, deps: Deps) -> None:
    assert answer.lower() in said(after(deps, question)).lower()


def test_the_social_security_number_is_no_matter_of_wages(deps: Deps) -> None:
    assert "judgment" not in said(after(deps, "do I have to give them my social security number"))


@pytest.mark.parametrize(
    ("said_of_the_case", "topic"),
    [
        ("is it free care if I qualify?", "costs"),
        ("the rep said I can talk to a person in billing", "a_person"),
        ("can they call me at work", "do_it_for_me"),
        ("they don't want to put it in writing", "in_writing"),
        ("I don't understand any of it, she said", "your_file"),
        ("what do they know about my case", "your_file"),
        ("I hate this hospital", "in_writing"),
    ],
)
def test_what_only_sounds_like_a_question_about_the_coach_is_none(
    said_of_the_case: str, topic: str, deps: Deps
) -> None:
    assert topic not in topics(after(deps, said_of_the_case))


@pytest.mark.parametrize(
    "words_of_one_who_writes",
    ["I hate talking on the phone, can I email",
     "no dont make me call, i have a speech problem", "can I do it by email?",
     "I'm deaf", "I can't do phone calls"],
)  # fmt: skip
def test_who_cannot_call_gets_the_letter_for_the_hold(words_of_one_who_writes: str, deps: Deps) -> None:
    turn = after(deps, words_of_one_who_writes)
    assert turn.move.step == "ask_hold_by_letter" and "letter" in kinds(turn) and "say" not in kinds(turn)
    assert after(deps, words_of_one_who_writes, "I sent it").case.value("hold_request_sent") is True


# Nothing points to a line that is not there.


@pytest.mark.parametrize("word", ["thanks", "what is an EOB?", "blah blorp", "is this free", "ok"])
def test_no_words_point_below_where_nothing_follows(word: str, deps: Deps) -> None:
    for turn in play(deps, DENIED, word, "thank you", word, "thanks again", word, "thx"):
        if not {"say", "letter"} & set(kinds(turn)):
            assert "below" not in said(turn)


def test_the_first_words_of_a_step_do_not_come_round_again(deps: Deps) -> None:
    turns = play(deps, DENIED, "thanks", "ok", "what is an EOB?", "thanks", "ok", "hm", "thank you")
    assert sum("tonight" in said(turn) for turn in turns) == 1


# A human word where somebody is down, and none where nobody is.


@pytest.mark.parametrize(
    ("words_of_one", "mood"),
    [
        ("im really embarrassed to even write this", "ashamed"),
        ("I should have known better. its my own fault", "ashamed"),
        ("i feel so stupid", "ashamed"),
        ("me da mucha verguenza", "ashamed"),
        ("I miss him", "grieving"),
        ("we just lost my dad", "grieving"),
        ("mi esposo murio", "grieving"),
        ("I'm afraid to open the mail", "afraid"),
        ("im scared they take my house", "afraid"),
        ("estoy muy preocupada", "afraid"),
        ("I'm so alone with this", "alone"),
        ("my husband is here with me", "in_company"),
        ("you didn't even help me, f*** you", "let_down"),
        ("my kid couldn't breathe!!", "shaken"),
        ("our baby was in the nicu", "shaken"),
        ("this bill is killing me lol", "frustrated"),
        ("My dad killed himself over bills like this", "distress"),
    ],
)
def test_a_human_word_comes_first(words_of_one: str, mood: str, deps: Deps) -> None:
    turn = after(deps, words_of_one)
    assert mood in signals(turn)
    assert "didn't catch" not in said(turn) and "not sure I got" not in said(turn) and "another way" not in said(turn)


@pytest.mark.parametrize(
    "words_of_one",
    [
        "I misspoke, the bill is 8,900",
        "do i need to go to court",
        "the letter is dated 11/3 not 3/11",
        "I'll do it later",
        "my wife handles this, I'll ask her",
        "it's not my fault",
        "she passed on my message",
        "they lost my insurance card",
        "my mom lost her job",
        "is the hospital alone on the bill",
        "you did not ask about the network",
    ],
)
def test_no_sympathy_where_nobody_is_down(words_of_one: str, deps: Deps) -> None:
    moods = {"ashamed", "grieving", "afraid", "alone", "in_company", "let_down", "shaken", "rushed", "distress"}
    assert not moods & signals(after(deps, words_of_one))


def test_later_is_no_skip(deps: Deps) -> None:
    assert after(deps, "I'll do it later").case.value("hold") in (None, "none")


# What is settled is heard: their offer taken, a payment made, the hospital's help granted or not.

OFFERED = ("got the itemized bill, went through it, no errors", "they offered to settle for 2,000")


@pytest.mark.parametrize("yes", ["I said ok deal", "ok deal", "fine I'll take it", "I accepted it", "we have a deal"])
def test_their_offer_taken_is_a_deal(yes: str, deps: Deps) -> None:
    turn = after(deps, *OFFERED, yes)
    assert str(turn.case.value("settlement_amount")) == "$2,000" and turn.move.step == "accept_pending_terms"


@pytest.mark.parametrize(
    "no", ["should I take it", "I'll take it if they put it in writing", "I can't take it", "big deal"]
)
def test_an_offer_not_taken_is_none(no: str, deps: Deps) -> None:
    assert after(deps, *OFFERED, no).case.value("settlement_amount") is None


def test_a_deal_goes_on_to_its_end(deps: Deps) -> None:
    told = (
        *OFFERED,
        "I said ok deal",
        "they emailed me the agreement",
        "paid it",
        "now they sent another bill for 6,400",
    )
    agreement, paid, again = play(deps, DENIED, *told)[-3:]
    assert "say" in kinds(agreement) and paid.case.value("settlement_paid") is True
    assert len(again.case.bills) == 1 and again.move.step == "check_zero_balance"


@pytest.mark.parametrize(
    "paid", ["fine I paid it", "I put it on my credit card", "I paid the whole thing with my visa", "ya lo pagué"]
)
def test_a_payment_is_heard(paid: str, deps: Deps) -> None:
    turn = after(deps, paid)
    assert str(turn.case.value("paid_amount")) == "$8,400" and turn.move.step != "ask_hold"


@pytest.mark.parametrize("unpaid", ["I paid the copay", "should I just pay it", "I haven't paid it", "if I paid it"])
def test_what_is_not_paid_whole_is_not_noted_so(unpaid: str, deps: Deps) -> None:
    assert after(deps, unpaid).case.value("paid_amount") is None


@pytest.mark.parametrize(
    ("turns", "assistance", "hold"),
    [
        (("ok I sent the application", "they approved me 100 percent!"), "approved", None),
        (("they granted my financial aid application",), "approved", None),
        (("ok I sent the application", "they denied it"), "denied", None),
        (("they denied my financial assistance",), "denied", None),
        (("they denied the hold",), None, "refused"),
    ],
)
def test_what_became_of_the_application(
    turns: tuple[str, ...], assistance: str | None, hold: str | None, deps: Deps
) -> None:
    case = after(deps, *turns).case
    assert (case.value("assistance"), case.value("hold")) == (assistance, hold)


@pytest.mark.parametrize(
    ("household", "people"),
    [
        ("I live with my wife and two kids, unemployment is about 1,900 a month", 4),
        ("we are 5 people with 52,000", 5),
        ("i live with my husband", 2),
        ("I live with my kids", None),
        ("I live with my parents", None),
    ],
)
def test_a_household_is_counted(household: str, people: int | None, deps: Deps) -> None:
    assert after(deps, household).case.value("household_size") == people


@pytest.mark.parametrize(
    "mistake",
    ["are there mistakes on my bill?", "so what's wrong with it", "I was charged twice", "bill has the wrong date",
     "I was there 2 nights and they billed 3", "I never got that service"],
)  # fmt: skip
def test_mistakes_on_the_bill_go_to_the_check(mistake: str, deps: Deps) -> None:
    assert "itemized bill" in said(after(deps, mistake)) and "bill_mistakes" in topics(after(deps, mistake))


@pytest.mark.parametrize("other", ["what's wrong with you", "I never got that letter", "they called me twice"])
def test_what_is_no_mistake_on_the_bill(other: str, deps: Deps) -> None:
    assert "bill_mistakes" not in topics(after(deps, other))


@pytest.mark.parametrize(
    ("spoken", "name", "value"),
    [
        ("my insurance dice que no era in network", "network_status", "out_of_network"),
        ("tengo 1500 ahorrados nada mas", "savings", "$1,500"),
    ],
)
def test_spanish_and_english_in_one_breath(spoken: str, name: str, value: str, deps: Deps) -> None:
    bill = "hospital bill $8,400, my plan through work denied it"
    assert str(play(deps, bill, spoken)[-1].case.value(name)) == value


def test_who_asks_in_spanish_how_to_say_it_gets_the_line(deps: Deps) -> None:
    assert "say" in kinds(after(deps, "no hablo mucho ingles, como les digo"))
