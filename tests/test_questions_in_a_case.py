"""Questions in the middle of a case: answered from the rules, or honestly not; collectors by name; deals, payments."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.acts import Asked, RepSaid
from app.graph.state import Deps, Walked
from app.language.listen import Hearing, Listener
from tests.test_newcomers import play
from tests.test_transcripts import words

DENIED = "hospital bill $8,400, my plan through work denied it as not medically necessary, in network"
NO_ANSWER = ("outside what I know", "sure answer")


def after(deps: Deps, *said: str, begin: str = DENIED) -> Walked:
    """The last turn of a conversation that begins with the denied bill."""
    return play(deps, begin, *said)[-1]


def said(walked: Walked) -> str:
    return words(walked.blocks)


def kinds(walked: Walked) -> list[str]:
    return [block["kind"] for block in walked.blocks]


def nearest(listener: Listener, message: str) -> str | None:
    """The entry of the playbook that a question is taken for."""
    asked = next((act for act in listener.read(message, _hearing()) if isinstance(act, Asked)), None)
    return asked.near[0][0] if asked is not None and asked.near else None


def _hearing(**known: object) -> Hearing:
    return Hearing(today=date(2026, 11, 27), mode="case", known=known)


@pytest.fixture
def listener(deps: Deps) -> Listener:
    return deps.listener


# What people ask in the middle of it.


@pytest.mark.parametrize(
    ("entry", "question"),
    [
        ("deal_ends_it", "if i settle is that the end of it"),
        ("deal_ends_it", "does paying end it"),
        ("deal_ends_it", "if i pay the 900 am i done"),
        ("deal_ends_it", "will they leave me alone if I pay this?"),
        ("deal_ends_it", "si acepto los 900 se acaba todo?"),
        ("call_for_another", "can i call for her?"),
        ("call_for_another", "am I allowed to call on behalf of my dad"),
        ("call_for_another", "puedo llamar por mi mama?"),
        ("stop_calls", "They called me at WORK. Can they do that?"),
        ("stop_calls", "me pueden llamar al trabajo?"),
        ("reach_of_old_debt", "Isn't it too old anyway? service was in March 2023"),
        ("reach_of_old_debt", "es muy vieja la deuda?"),
        ("papers_duty", "whose job was it to send that info?"),
        ("papers_duty", "who was supposed to send the records"),
        ("papers_duty", "de quien era la responsabilidad de mandar los papeles?"),
        ("stop_payments", "Can I stop the automatic payments?"),
        ("stop_payments", "how do I cancel autopay"),
        ("stop_payments", "I gave them my card number, did I mess up?"),
        ("stop_payments", "puedo parar los pagos automaticos?"),
        ("someone_elses_bill", "Am I personally liable?"),
        ("someone_elses_bill", "soy responsable yo personalmente?"),
        ("owe", "So I don't owe it? Yes or no"),
        ("owe", "so they cant bill me??"),
        ("medicare_plan_first", "Who do I appeal to, Humana or Medicare?"),
        ("appeal_answer", "cuanto tiempo tienen para contestar?"),
        ("pay_now", "They also want me to pay the $4,600 before he leaves. Should we?"),
        ("pay_now", "Do we pay the center in the meantime?"),
        ("other_debts_first", "May I pay other bills first?"),
        ("estimate_exceeded", "ok so can I fight it because it's over the estimate?"),
        ("doctors_letter", "My doctor says he'll write that I needed to be inpatient. Does that help"),
        ("help_income", "I make about 31,000 and have two kids, will that matter?"),
        ("number_to_call", "What is the telephone number for Medicare?"),
        ("plan_signed", "i signed a payment plan, was that a mistake?"),
    ],
)
def test_a_question_of_a_family_that_people_ask_is_known(listener: Listener, entry: str, question: str) -> None:
    assert nearest(listener, question) == entry


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("stop_payments", "I already stopped the automatic payments"),
        ("reach_of_old_debt", "am I too old for Medicaid?"),
        ("reach_of_old_debt", "is my denial too old to appeal?"),
        ("owe", "they can't bill me because its in network"),
        ("owe", "I don't owe it. They said so."),
        ("owe", "Now the EOB says I owe zero??"),
        ("doctors_letter", "the doctor wrote that he is sick"),
        ("call_for_another", "they called for my mother"),
        ("stop_calls", "I called from work and they put me on hold"),
        ("deal_ends_it", "what is a deal in writing"),
    ],
)
def test_what_only_sounds_like_it_is_not_taken_for_it(listener: Listener, entry: str, message: str) -> None:
    assert nearest(listener, message) != entry


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("what do I say if they ask who I am", ()),
        ("ok whats the thing to say if they ask who i am", ()),
        ("que digo si me preguntan quien soy", ()),
        ("if they ask for my social what do I tell them", ("social_security",)),
        ("what do i do if they say they can only talk to the patient", ("not_the_patient",)),
    ],
)
def test_what_they_may_ask_is_answered_with_the_line(listener: Listener, question: str, form: tuple[str, ...]) -> None:
    heard = [act for act in listener.read(question, _hearing()) if isinstance(act, RepSaid)]
    assert [(act.label, act.forms) for act in heard] == [("asks_identity_verification", form)]


def test_they_asked_who_i_was_is_told_and_not_asked(listener: Listener) -> None:
    heard = listener.read("they asked who I was and I told them", _hearing())
    assert not [act for act in heard if isinstance(act, RepSaid) and act.label == "asks_identity_verification"]


def test_the_helper_gets_the_words_for_who_is_not_the_patient(deps: Deps) -> None:
    turn = after(deps, "im calling for my mom, what do i say if they ask who i am")
    assert turn.move.objection == "asks_identity_verification" and "say" in kinds(turn)


# Beside news, and where nothing answers.


def test_a_plain_question_beside_news_is_not_passed_over(deps: Deps) -> None:
    turn = after(deps, "letter date nov 3, 2026. do they need the name of the surgeon's cousin for this?")
    assert any(part in said(turn) for part in NO_ANSWER) and "notice of" in said(turn)


def test_the_immigration_question_beside_news_names_whom_to_ask(deps: Deps) -> None:
    turn = after(deps, "letter date nov 3. my mom is scared they will call immigration or something. can they")
    assert "legal question" in said(turn) and "notice of" in said(turn)


@pytest.mark.parametrize(
    "message",
    [
        "I called, they gave me 30 days hold, some guy named Rick, no reference. Happy?",
        "they put it on hold til 12/18, ref 88213. next?",
        "letter date nov 3, 2026. any advice?",
        "letter date nov 3, 2026. what should I do about it?",
        "letter date nov 3, 2026. can you help?",
    ],
)
def test_a_wish_for_the_next_step_gets_the_step(deps: Deps, message: str) -> None:
    assert not any(part in said(after(deps, message)) for part in NO_ANSWER)


def test_nobody_without_a_plan_is_sent_to_a_plan(deps: Deps) -> None:
    turn = after(deps, "does the surgeon know about this?", begin="I have no insurance, the hospital bill is $3,000")
    assert any(part in said(turn) for part in NO_ANSWER) and "plan" not in said(turn).split(".")[1]


def test_who_did_nothing_is_not_told_to_keep_a_receipt(deps: Deps) -> None:
    asked = "They offered to settle for $900 if I pay by Friday. I told them I'd think about it. Did I mess up?"
    assert "receipt" not in said(after(deps, asked)) and "Keep the proof" not in said(after(deps, asked))
    assert "receipt" in said(after(deps, "I paid them $200 last week. was that stupid?"))


def test_a_date_gone_by_is_told_with_what_still_goes(deps: Deps) -> None:
    turn = after(deps, "The letter is from May 4, 2026", "So 180 days is over right?? What can I do then")
    assert "Oct 31" in said(turn) and "take it late" in said(turn)


def test_sixty_days_without_an_answer_is_no_question_for_our_date(listener: Listener) -> None:
    heard = listener.read("I appealed and 60 days have passed, no answer", _hearing())
    assert not [act for act in heard if isinstance(act, Asked) and act.topic == "deadline"]


# Programmes with rules of their own: once that was told, each question gets its own honest word.

ADVANTAGE = (
    "My Humana Gold Plus Medicare Advantage turned down my husband's rehab, they want $4,600. Letter of Nov 16, 2026"
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who do I appeal to, Humana or Medicare?", "goes to the plan first"),
        ("They also want me to pay the $4,600 before he leaves. Should we?", "you know that it's yours"),
        ("How long do they have to answer", "number on your card"),
        ("What is the telephone number for Medicare?", "on your insurance card"),
        ("May I ask, does the observation status also affect a nursing home stay?", "number on your card"),
        ("The young lady said I may send the receipts to my Part D company. Should I do so?", "number on your card"),
    ],
)
def test_a_question_in_a_programme_is_not_answered_with_the_same_hand_off(
    deps: Deps, question: str, answer: str
) -> None:
    turn = after(deps, question, begin=ADVANTAGE)
    assert turn.move.node == "answer" and answer in said(turn)


def test_the_first_word_in_a_programme_stays_its_own_path(deps: Deps) -> None:
    turn = play(deps, "I am on regular Medicare, hospital bill of $1,170. Do I send it to my Part D plan?")[0]
    assert turn.move.kind == "medicare"


def test_the_estimate_dispute_is_there_for_who_pays_alone(deps: Deps) -> None:
    turn = play(deps, "I'm self pay. The good faith estimate was $1,900 and the bill is $3,150. Can I dispute it?")[0]
    assert "120 days" in said(turn) and "plan's appeal" not in said(turn)


# Collectors by what they call themselves.


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("Midland Recovery Services called me at WORK about a $1,945 bill", "Midland Recovery Services"),
        ("midland recovery services keeps calling about a 900 bill", "Midland Recovery Services"),
        ("I got a letter from Tri-State Credit Bureau saying I owe $640 to the lab", "Tri-State Credit Bureau"),
        ("Summit Receivables wants $1,200", "Summit Receivables"),
        ("Keystone Revenue Group says i owe 400", "Keystone Revenue Group"),
        ("Recibí una carta de Apex Recovery Group por $800", "Apex Recovery Group"),
        ("Sunrise Recovery Services is calling me about my ER bill", "Sunrise Recovery Services"),
        ("My son was in rehab at Serenity Recovery Center, bill is $12,000", None),
        ("Hope Recovery Services billed me $5,000 for detox", None),
        ("Pathways Recovery Services sent a bill for my husband's inpatient program, $9,000", None),
        ("the recovery room charge is $900", None),
        ("surgical recovery services $400 on the bill", None),
        ("the credit bureau has it on my report", None),
        ("the three credit bureaus show it", None),
        ("the hospital's revenue services office called", None),
        ("my recovery group meets on Tuesday", None),
        ("Blue Cross Recovery Services wants money back", None),
    ],
)
def test_a_collector_is_known_by_what_it_calls_itself(listener: Listener, message: str, name: str | None) -> None:
    told = [act.value for act in listener.read(message, _hearing()) if getattr(act, "fact", None) == "collector"]
    assert told == ([name] if name else [])


def test_a_named_collector_gets_the_written_dispute_and_no_hold(deps: Deps) -> None:
    first = (
        "Midland Recovery Services called me at WORK about a $1,945 bill from an urgent care in 2023. Can they do that?"
    )
    turns = play(deps, first, "I never got a letter from them, only the call. What do I do first")
    assert "in writing not to contact you" in said(turns[0])
    assert [turn.move.step for turn in turns] == ["validate_debt", "validate_debt"]
