"""Questions in the middle of a case: answered from the rules, or honestly not; collectors by name; deals, payments."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.acts import Asked, RepSaid
from app.core.money import Money
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


# What is agreed, paid, or zero already.


def facts(listener: Listener, message: str, **known: object) -> dict[str, object]:
    told = listener.read(message, _hearing(**known))
    return {act.fact: act.value for act in told if getattr(act, "fact", None)}


@pytest.mark.parametrize(
    "message",
    [
        "Now the EOB says I owe zero??",
        "the EOB says I owe nothing",
        "my explanation of benefits shows zero owed",
        "eob says patient responsibility 0.00",
        "EOB shows $0 due from me",
        "la EOB dice que debo cero",
    ],
)
def test_a_zero_on_the_eob_is_the_share_and_no_letter_of_theirs(listener: Listener, message: str) -> None:
    assert facts(listener, message) == {"cost_share": Money(0)}


@pytest.mark.parametrize(
    "message",
    [
        "my plan paid nothing and the EOB says I owe 4,300",
        "EOB says they paid zero",
        "the eob says I owe 50",
        "does the EOB say I owe zero?",
        "the EOB doesn't say I owe nothing",
    ],
)
def test_what_the_plan_paid_is_no_share(listener: Listener, message: str) -> None:
    assert facts(listener, message).get("cost_share") != Money(0)


def test_in_network_a_zero_share_is_asked_for_as_a_zero_balance(deps: Deps) -> None:
    begin = "I'm on a payment plan with the hospital, $85 a month, balance $2,210, and the EOB says I owe zero??"
    turns = play(deps, begin, "It's in network, they claim 2,210", "Can I stop the automatic payments?")
    assert turns[0].move.kind != "answer_objection"  # nobody pushes a plan that runs already
    assert turns[1].move.step == "dispute_nothing_owed"
    assert "bank" in said(turns[2]) and "hold is still" not in said(turns[2])


def test_out_of_network_a_zero_share_decides_nothing(deps: Deps) -> None:
    begin = "hospital bill $2,210, planned surgery, out of network, the EOB says I owe zero"
    assert play(deps, begin)[-1].move.step != "dispute_nothing_owed"


def test_a_plan_that_they_push_is_still_answered(listener: Listener) -> None:
    heard = listener.read("they want me on a payment plan", _hearing())
    assert [act.label for act in heard if isinstance(act, RepSaid)] == ["pushes_payment_plan"]


DEAL = (
    "they agree to take $1,200 as payment in full on the $4,875 hospital bill. Cigna denied it as not medically "
    "necessary"
)


def test_who_pays_what_they_would_take_waits_for_the_zero(deps: Deps) -> None:
    turn = after(deps, "I paid the 1,200 by check yesterday. What now?", begin=DEAL)
    assert turn.move.step == "check_zero_balance"


@pytest.mark.parametrize("message", ["I paid them $300 last month", "I will pay the 1,200 on Friday"])
def test_another_payment_ends_no_deal(deps: Deps, message: str) -> None:
    assert after(deps, message, begin=DEAL).move.step != "check_zero_balance"


def test_a_lost_appeal_beside_a_deal_is_heard_and_the_outside_review_gets_its_day(deps: Deps) -> None:
    turns = play(deps, f"{DEAL}. We appealed and lost. Do I just pay?", "Final denial letter was October 28, 2026")
    assert turns[0].case.bill.value("appeal") == "lost" and "outside reviewer" in said(turns[0])
    assert turns[1].move.step == "ask_external_review" and "Feb 28, 2027" in said(turns[1])


def test_the_day_on_which_terms_came_is_not_the_day_of_the_final_letter(deps: Deps) -> None:
    turns = play(deps, f"{DEAL}. We appealed and lost.", "They emailed the terms this morning: payment in full")
    assert turns[1].case.bill.value("appeal_decided_on") is None


def test_a_letter_without_a_refund_clause_lacks_the_refund(listener: Listener) -> None:
    told = facts(listener, "payment in full. They emailed the terms this morning. No refund clause in it though")
    assert told["written_terms"] == ("payment_in_full",)


@pytest.mark.parametrize("message", ["They want nothing more, I PAID it. $780.", "I paid the whole bill, $780"])
def test_a_bill_paid_whole_needs_no_hold(listener: Listener, message: str) -> None:
    told = facts(listener, message)
    assert (told["paid_amount"], told["billed_amount"], told["hold"]) == (
        Money.dollars(780), Money.dollars(780), "declined",
    )  # fmt: skip


def test_a_part_that_is_paid_is_a_part(listener: Listener) -> None:
    told = facts(listener, "I paid 200 of it, they want nothing more this month")
    assert "billed_amount" not in told and "hold" not in told


@pytest.mark.parametrize(
    ("message", "appeal"),
    [
        ("we appealed and lost", "lost"),
        ("I appealed it and it was denied", "lost"),
        ("apelamos y perdimos", "lost"),
        ("We lost the appeal. Do I just pay?", "lost"),
        ("what if we lost the appeal?", None),
        ("we appealed and lost the letter", None),
    ],
)
def test_appealed_and_lost_is_a_lost_appeal(listener: Listener, message: str, appeal: str | None) -> None:
    told = facts(listener, message)
    assert told.get("appeal") == appeal and "hold" not in told


# The hospital's help.

UNINSURED = "No insurance, ER bill $11,300 at Memorial"


def test_the_form_for_help_is_heard_beside_a_no_to_the_hold_and_its_answer_comes_first(deps: Deps) -> None:
    turns = play(
        deps,
        UNINSURED,
        "They said no hold but they have a form for charity care",
        "I filled in the form and mailed it this morning",
        "they offered 40% off if i pay 6,780 now",
    )
    assert turns[1].case.bill.value("hold") == "refused" and turns[1].case.bill.value("assistance") == "likely"
    assert turns[2].case.bill.value("assistance") == "applied" and "application is in" in said(turns[2])
    assert "application" in said(turns[3]) and "small standard discount" not in said(turns[3])


def test_no_form_for_help_is_none(deps: Deps) -> None:
    turn = after(deps, "They said they have no form for charity care", begin=UNINSURED)
    assert turn.case.bill.value("assistance") not in ("likely", "applied")


def test_no_network_of_who_has_no_plan_is_not_out_of_network(deps: Deps) -> None:
    turn = after(deps, "I told you I'm self pay, no network. There's no insurance", begin=UNINSURED)
    assert turn.case.bill.value("network_status") is None


def test_the_deadline_of_who_has_no_plan_is_not_an_appeals(deps: Deps) -> None:
    turn = after(deps, "can I fight it because it's over the estimate?", "whats the deadline for that", begin=UNINSURED)
    assert "120 days" in said(turn) and "180 days" not in said(turn)


def test_three_bills_of_one_kind_are_read_back_once(deps: Deps) -> None:
    told = "Three ER bills: the hospital $4,120, the ER doctor group $1,388, radiology $265, all out of network"
    assert said(play(deps, told)[0]).count("out of network") <= 1


def test_a_question_to_the_coach_itself_is_not_sent_to_a_plan(deps: Deps) -> None:
    turn = after(deps, "I already told you that, are you even listening?")
    assert not any(part in said(turn) for part in NO_ANSWER)


def test_what_is_next_asks_for_no_meaning(listener: Listener) -> None:
    asked = [
        a for a in listener.read("I emailed the hold confirmation. What's next", _hearing()) if isinstance(a, Asked)
    ]
    assert [act.topic for act in asked] == ["what_now"]
    assert nearest(listener, "what's a hold") is None  # a word of the field, with its own answer


# Days, and Spanish.


@pytest.mark.parametrize(
    ("message", "fact", "value"),
    [
        ("Denial May 4 2026. Care was in April, the 11th", "service_date", date(2026, 4, 11)),
        ("Care was in April, on the 11th", "service_date", date(2026, 4, 11)),
        ("bills from one ER night on August 30: the hospital $4,120", "service_date", date(2026, 8, 30)),
        ("It was a 911 call for chest pain on October 11", "service_date", date(2026, 10, 11)),
        ("La carta es del 12 de noviembre de 2026", "denial_date", date(2026, 11, 12)),
        ("la carta tiene fecha del 12 de noviembre", "denial_date", date(2026, 11, 12)),
        ("el seguro dice que no la paga porque no tenía autorización", "denial_category", "prior_authorization"),
        ("no la pagan por falta de autorización", "denial_category", "prior_authorization"),
        ("Me dijeron que la ponen en espera hasta el 15 de enero", "hold", "granted"),
        ("Me dijeron que la ponen en espera hasta el 15 de enero", "hold_until", date(2027, 1, 15)),
        ("La ponen en espera hasta el 15 de enero, habló conmigo Maribel", "hold_contact", "Maribel"),
    ],
)
def test_a_day_or_a_hold_is_read_as_it_is_said(listener: Listener, message: str, fact: str, value: object) -> None:
    assert facts(listener, message)[fact] == value


@pytest.mark.parametrize(
    ("message", "fact"),
    [
        ("in April, the 1st bill came", "service_date"),
        ("I called 911 and then the office called me on October 11", "service_date"),
        ("dijeron que no la ponen en espera", "hold_until"),
        ("me pusieron en espera en el teléfono", "hold"),
        ("no necesito autorización", "denial_category"),
    ],
)
def test_what_only_sounds_like_a_day_or_a_hold_is_none(listener: Listener, message: str, fact: str) -> None:
    assert fact not in facts(listener, message)


def test_no_hold_in_spanish_is_no_hold(listener: Listener) -> None:
    assert facts(listener, "dijeron que no la ponen en espera").get("hold") != "granted"


# What the news brings up, unasked.


def test_an_emergency_beside_a_missing_approval_needs_none(deps: Deps) -> None:
    begin = "hospital bill $8,400, my plan through work denied it for lack of prior authorization"
    turn = after(deps, "The admission was through the emergency department, if that matters", begin=begin)
    assert "needs no approval first" in said(turn)
    assert "needs no approval" not in said(after(deps, "It was an emergency"))  # denied for another reason


def test_the_state_of_a_ground_ambulance_brings_its_law(deps: Deps) -> None:
    begin = "Ground ambulance sent me a bill of $1,480. My plan through work paid part of it"
    assert "Colorado law" in said(after(deps, "Colorado", begin=begin))
    assert "law" not in said(after(deps, "I live in Ohio", begin=begin)).lower()
    assert "Colorado law" not in said(after(deps, "I live in Colorado"))
