"""Rights and the days that end them: what starts a clock, what only sounds like it; a near one stays in view."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.case import Case
from app.core.deadlines import deadlines
from app.graph.state import Deps, Walked
from app.language.court import court_spoken
from app.language.dates import find_dates, resolve
from app.language.letter_times import days_to_appeal
from tests.test_newcomers import TODAY, play
from tests.test_tired_newcomers import facts
from tests.test_transcripts import words

BILL = "hospital bill $8,400, my plan through work denied it as not medically necessary, in network"


def last(deps: Deps, *lines: str) -> Walked:
    return play(deps, *lines)[-1]


# A court that has begun or has spoken; beside it what is only feared, asked, or another court.
IN_COURT = [
    "my bank account got frozen because of this", "a man handed me papers from the county court yesterday",
    "the sheriff left papers on my door", "marshal served my wife at home",
    "the court date was last week and I missed it", "there's a default judgment against me from last year",
    "I lost in court already", "they froze my checking account", "they got a judgment against me",
    "they put a lien on my house, is that legal?", "they are garnishing my paycheck",
    "they take 25% out of my check every week now for this", "never showed up in court and now theres a judgement",
    "me demandaron por la cuenta", "me llego una demanda de la corte", "me estan embargando el sueldo",
    "me congelaron la cuenta del banco", "falte a la corte la semana pasada",
]  # fmt: skip
NOT_IN_COURT = [
    "can they garnish my wages?", "is a garnishment possible", "what if they sue me", "they threatened to sue",
    "the lady said they will garnish my wages", "if I don't pay they'll freeze my bank account",
    "they froze my account for 30 days", "insurance takes 200 out of my paycheck", "i served in the army",
    "they take $80 out of my check for premiums", "no summons so far", "I want to sue them",
    "my divorce court date is next week", "the hospital put a lien on my accident settlement",
    "she handed me papers to sign for charity care", "it was a judgment call", "do i need to go to court",
    "they served us jello", "they took me to court in 2019 over another bill",
    "they sent papers from the court saying case dismissed",
    "me van a demandar", "pueden embargar mi sueldo", "my friend got sued",
]  # fmt: skip


@pytest.mark.parametrize("line", IN_COURT)
def test_a_court_that_has_begun_gets_the_court_answer_and_nothing_else(deps: Deps, line: str) -> None:
    turn = last(deps, BILL, line)
    assert turn.move.kind == "court_papers"
    assert "legal aid today" in words(turn.blocks)
    told = facts(turn.case)
    assert told["summons"] is True
    assert not {"hold", "denial_date", "offer_until", "statement_date"} & set(told)
    assert not turn.case.bill.exchanges


@pytest.mark.parametrize("line", NOT_IN_COURT)
def test_a_court_only_feared_or_another_one_sets_no_summons(line: str) -> None:
    assert court_spoken(line) is None


def clocks(deps: Deps, case: Case) -> dict[str, date]:
    insurance = case.value("insurance_type")
    return {clock.what: clock.date for clock in deadlines(case.bill, deps.playbook, TODAY, insurance)}


# The time that the letter gives; beside it times of the plan, of money, of the hold, and questions.
TIMES: list[tuple[str, int | None]] = [
    ("it says I have 60 days to appeal", 60), ("it says sixty days to appeal", 60), ("30 day appeal window", 30),
    ("the letter gives me only 30 days", 30), ("letter says appeal in 180 days, letter dated june 5", 180),
    ("You must file your appeal within 60 days of the date of this notice.", 60), ("tengo 60 dias para apelar", 60),
    ("the denial says you have sixty (60) days from receipt of this letter to request an appeal", 60),
    ("they have 30 days to decide my appeal", None), ("the plan must answer the appeal within 60 days", None),
    ("letter says it goes to collections in 30 days", None), ("they said i have 30 days to pay", None),
    ("do i have 60 days to appeal?", None), ("i filed my appeal 60 days ago and nothing", None),
    ("they put it on hold for 30 days while i appeal", None), ("you have 4 months to request external review", None),
    ("i was in the hospital 12 days and want to appeal", None),
    ("letter says I have 30 days to dispute the debt", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "days"), TIMES)
def test_the_time_that_the_letter_gives_is_read_and_no_other(line: str, days: int | None) -> None:
    found = days_to_appeal(line, TODAY)
    assert (found and found[0]) == days


@pytest.mark.parametrize(
    ("lines", "last_day"),
    [
        (("hospital 8,400 denied, letter dated november 9, it says I have 60 days to appeal",), date(2027, 1, 8)),
        (("hospital 8,400 denied, letter dated november 9", "it says sixty days to appeal"), date(2027, 1, 8)),
        (("hospital 8,400 denied", "it says 60 days to appeal", "letter dated november 9"), date(2027, 1, 8)),
        (("denial from nov 9, hospital 8400", "the letter gives me only 30 days"), date(2026, 12, 9)),
        ((BILL, "um i think the letter said like sixty days or something from october fifth"), date(2026, 12, 4)),
        (("letter says appeal in 180 days, letter dated june 5",), date(2026, 12, 2)),
        (
            (
                "NOTICE OF ADVERSE DETERMINATION\nDate: November 9, 2026\nYour claim for services at Mercy Hospital on "
                "10/01/2026 ($8,400.00) was denied as not medically necessary.\nYou must file your appeal within 60 "
                "days of the date of this notice.",
            ),
            date(2027, 1, 8),
        ),
    ],
)
def test_the_letters_own_time_wins_and_files_no_appeal_and_grants_no_hold(
    deps: Deps, lines: tuple[str, ...], last_day: date
) -> None:
    case = last(deps, *lines).case
    assert clocks(deps, case)["internal_appeal"] == last_day
    assert not {"hold", "appeal_filed_on"} & set(facts(case))


def test_an_appeal_told_of_as_sent_is_still_filed(deps: Deps) -> None:
    case = last(deps, BILL, "i appealed on nov 3, the letter gave me 60 days to appeal").case
    assert facts(case)["appeal"] == "filed"


@pytest.mark.parametrize(
    "line",
    [
        "november 9", "it was nov 9", "um like november 9th maybe", "the letter is from nov 9", "denied on 11/9",
        "it came november 9", "november 9, and i'm in texas", "nov 9 2026 from aetna", "fue el 9 de noviembre",
    ],
)  # fmt: skip
def test_a_date_alone_or_of_the_letter_answers_the_question_for_the_denials(deps: Deps, line: str) -> None:
    told = facts(last(deps, BILL, line).case)
    assert told["denial_date"] == date(2026, 11, 9)
    assert "hold" not in told


@pytest.mark.parametrize(
    "line",
    [
        "I faxed my paperwork on oct 1", "I talked to them yesterday, they were no help", "I paid it all yesterday",
        "my son was born september 3", "I sent the appeal on November 20", "i have the fax confirmation from oct 1",
        "ok I sent the external review request today", "peer to peer was yesterday", "hospital called me nov 12",
    ],
)  # fmt: skip
def test_the_day_of_something_else_is_no_date_of_a_denial(deps: Deps, line: str) -> None:
    assert "denial_date" not in facts(last(deps, BILL, line).case)


def test_the_day_of_an_approval_is_no_date_of_a_bill(deps: Deps) -> None:
    case = last(deps, "my prior auth got approved yesterday, hospital bill 4,000").case
    assert "statement_date" not in facts(case)


NEAR = (BILL, "the denial letter is from june 2")


@pytest.mark.parametrize(
    "question",
    [
        "how many days are left for my appeal?", "how many days do I have left", "when is my appeal due",
        "whats the deadline", "shit is that soon?", "what if I miss it", "can I still appeal after that",
        "am I too late", "do i still have time?", "cuantos dias me quedan?",
        "so when does the appeal have to be in", "When is the appeal due, please?", "by when do i have to appeal",
        "I'm asking about the DEADLINE for the appeal, not how long they take", "I'm asking about the DEADLINE",
        "what date is the appeal due", "when do i need to file the appeal by", "am i screwed on appealing",
        "when does my appeal need to be mailed", "para cuando tiene que estar la apelacion",
    ],
)  # fmt: skip
def test_a_question_for_the_days_is_answered_from_the_file(deps: Deps, question: str) -> None:
    turn = last(deps, *NEAR, question)
    assert "Sun, Nov 29" in words(turn.blocks)
    assert turn.move.step == "file_appeal"


@pytest.mark.parametrize(
    "question",
    [
        "how long do i have to pay",
        "how long will the hold last",
        "how long do i have to apply for charity care",
        "how long until they sue",
        "I'm asking about the deadline to pay",
        "when does the hold letter have to be in",
        "when will the appeal be done",
    ],
)
def test_a_question_for_another_time_is_not_answered_with_the_appeals(deps: Deps, question: str) -> None:
    assert "until Sun, Nov 29" not in words(last(deps, *NEAR, question).blocks[:1])


def test_a_day_gone_by_is_told_as_gone(deps: Deps) -> None:
    told, asked = play(deps, "denial letter dated march 3, hospital 8,400 through work", "am I too late")
    assert "well before" not in words(told.blocks)
    assert "has passed" in words(asked.blocks)


def test_other_bills_to_pay_are_no_second_bill_and_the_days_stay(deps: Deps) -> None:
    turn = last(deps, *NEAR, "May I pay other bills first?", "When is the appeal due, please?")
    assert len(turn.case.bills) == 1 and "Sun, Nov 29" in words(turn.blocks)


@pytest.mark.parametrize("line", ["they put it on hold til jan 4", "ok", "it was an emergency", "thanks"])
def test_a_near_appeal_stays_the_step(deps: Deps, line: str) -> None:
    assert last(deps, *NEAR, line).move.step == "file_appeal"


@pytest.mark.parametrize("line", ["I mailed the appeal today", "I don't want to appeal"])
def test_a_near_appeal_is_let_go_once_filed_or_left(deps: Deps, line: str) -> None:
    assert last(deps, *NEAR, line, "ok").move.step != "file_appeal"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("letter says it goes to collections in ten days", date(2026, 12, 6)),
        ("collections in ten days if I don't pay", date(2026, 12, 6)),
        ("I have until 12/15 to pay or it goes to collections", date(2026, 12, 15)),
        ("me mandan a colecciones en 10 dias", date(2026, 12, 6)),
        ("will it go to collections in 30 days?", None),
        ("it went to collections 10 days ago", None),
        ("they put it on hold so it wont go to collections for 30 days", None),
    ],
)
def test_a_day_for_collections_is_kept_and_answered(deps: Deps, line: str, day: date | None) -> None:
    turn = last(deps, BILL, line)
    assert turn.case.value("payment_due") == day
    if day is not None:
        assert turn.move.objection == "threatens_collections"


def test_i_will_send_it_is_no_report(deps: Deps) -> None:
    turn = last(
        deps, "a collector called Apex Recovery wants 2,300, letter dated november 15", "alright ill send the letter"
    )
    assert turn.case.value("debt_disputed") is None
    assert turn.move.kind in ("acknowledge", "validate_debt")  # nothing counts as sent


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("I have Medicare and the hospital sent me a bill for $1,676", "medicare"),
        ("I have Medicaid, the hospital wants 900", "medicaid"),
        ("Veteran here, VA denied my ER claim, hospital wants 14,200", "federal_program"),
    ],
)
def test_another_programme_stays_the_answer_through_courtesies_and_follow_ups(
    deps: Deps, first: str, kind: str
) -> None:
    thanked, asked, back = play(deps, first, "thank you", "ok what now", "who do I call?")[1:]
    assert (thanked.move.kind, thanked.move.step) == ("acknowledge", None)
    assert (asked.move.kind, back.move.kind) == (kind, kind)


def test_medicare_advantage_counts_its_own_days_and_no_private_plans(deps: Deps) -> None:
    mom = "my mom has Humana, they denied her rehab stay, snf wants 9,200"
    case = last(deps, mom, "its the medicare one, humana gold plus", "letter is from nov 10").case
    assert facts(case)["insurance_type"] == "medicare_advantage"
    assert clocks(deps, case)["internal_appeal"] == date(2027, 1, 9)
    plain = last(deps, "I have Medicare, the hospital wants $1,676, denial letter dated nov 10").case
    assert "internal_appeal" not in clocks(deps, plain)


LOST = (BILL, "denial letter nov 1", "i filed the appeal nov 10", "appeal denied again, letter dated november 25")


def test_the_second_no_keeps_the_day_of_the_first_and_starts_the_outside_reviews_clock(deps: Deps) -> None:
    case = last(deps, *LOST).case
    assert (case.value("denial_date"), case.value("appeal_decided_on")) == (date(2026, 11, 1), date(2026, 11, 25))
    assert clocks(deps, case) == {"external_review": date(2027, 3, 25)}


def test_the_reason_told_with_a_lost_appeal_is_kept(deps: Deps) -> None:
    told = "Anthem denied my internal appeal, final letter dated November 3 2026, spinal fusion not medically necessary"
    turn = last(deps, f"{told}, hospital bill $64,000, in network", "what is my last day to ask for external review")
    assert turn.case.value("denial_category") == "medical_necessity"
    assert "Wed, Mar 3, 2027" in words(turn.blocks)


@pytest.mark.parametrize(
    "line", ["yes I want the outside review", "so is it over?", "how do I ask for an external review"]
)
def test_the_wish_for_an_outside_review_shows_its_step(deps: Deps, line: str) -> None:
    turn = last(deps, *LOST, line)
    assert turn.move.step == "ask_external_review"
    assert turn.case.value("external_review") is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("review says insurance has to pay!!", "won"), ("the external reviewer upheld the plan", "lost"),
        ("I hope the reviewer says they have to pay", None), ("they asked for more records from my doctor", None),
    ],
)  # fmt: skip
def test_how_an_outside_review_went_is_read(deps: Deps, line: str, value: str | None) -> None:
    case = last(deps, *LOST, "I sent the external review request", line).case
    assert case.value("external_review") == (value or "filed")
    assert case.value("denial_category") == "medical_necessity"


@pytest.mark.parametrize(
    "line",
    [
        "my surgery is next tuesday and they denied it, it can't wait, its cancer",
        "how fast can they decide if its urgent",
        "yes urgent, her doctor says she's not safe", "she still is there and they want to discharge her tomorrow",
        "can they decide that fast?",
    ],
)  # fmt: skip
def test_care_that_cannot_wait_gets_the_fast_appeal(deps: Deps, line: str) -> None:
    turn = last(deps, BILL, line)
    assert turn.move.step == "file_appeal"
    assert "ask for a fast appeal" in words(turn.blocks)


@pytest.mark.parametrize(
    "line",
    [
        "I can't wait to be done with this", "i went to urgent care", "the surgery was next to the hospital",
        "it's not urgent", "i was discharged last month",
    ],
)  # fmt: skip
def test_an_old_bill_is_no_urgent_care(deps: Deps, line: str) -> None:
    assert "fast appeal" not in words(last(deps, BILL, line).blocks)


@pytest.mark.parametrize(
    "line", ["I stopped taking my insulin so I can pay them", "i skip my heart meds to pay this bill"]
)
def test_medicine_left_out_for_a_bill_is_answered_first(deps: Deps, line: str) -> None:
    assert "doctor or pharmacist" in words(last(deps, BILL, line).blocks)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("i have pills saved up", "suicide_risk"), ("i hit my kid tonight because of the stress", "threat_to_others"),
        ("he said he would kill me if I don't pay the bill", "medical_emergency"),
        ("i hit my deductible", None), ("my wife handles this, I'll ask her", None),
        ("my wife is gonna kill me when she sees this lol", None),
        ("the doctor told me to stop taking my meds before surgery", None),
    ],
)  # fmt: skip
def test_safety_beside_the_crisis_words(deps: Deps, line: str, kind: str | None) -> None:
    turn = last(deps, BILL, line)
    assert turn.move.kind == kind if kind else turn.move.node != "handoff"
    assert kind or "988" not in words(turn.blocks)


SUMMONED = (BILL, "I got a summons about it")


# The day the papers came is no day to answer; beside it the words that do give one.
@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("it says 20 days to answer i think?? got it yesterday", None), ("i was served yesterday", None),
        ("yesterday", None), ("i was served on november 20", None), ("they came today, 20 days to answer", None),
        ("november 20", None), ("me llego ayer, tengo 20 dias para contestar", None),
        ("the bill was due november 20", None),
        ("served november 20 and i must answer by december 10", date(2026, 12, 10)),
        ("ok the clerk said i have till december 16", date(2026, 12, 16)),
        ("it was due november 20, i missed it", date(2026, 11, 20)),
    ],
)  # fmt: skip
def test_the_day_the_papers_came_is_not_the_day_to_answer(deps: Deps, line: str, day: date | None) -> None:
    turn = last(deps, *SUMMONED, line)
    assert turn.case.value("court_answer") == day
    assert turn.case.value("service_date") is None
    asked = turn.case.open_question
    assert day is not None or (asked is not None and asked.fact == "court_answer")


def test_being_served_is_no_day_of_care_and_leaves_the_denials_day(deps: Deps) -> None:
    assert last(deps, BILL, "I got a summons about my bill, served yesterday").case.value("service_date") is None
    case = last(deps, BILL, "denial letter dated nov 3, i got served with court papers yesterday").case
    assert (case.value("denial_date"), case.value("service_date")) == (date(2026, 11, 3), None)


@pytest.mark.parametrize("line", ["I lost the appeal", "lost the appeal last month"])
def test_a_lost_appeal_without_a_day_starts_no_clock_and_asks_for_it(deps: Deps, line: str) -> None:
    case = last(deps, BILL, line).case
    assert case.value("appeal") == "lost" and "external_review" not in clocks(deps, case)
    assert case.open_question is not None and case.open_question.fact == "appeal_decided_on"


@pytest.mark.parametrize(
    "lines",
    [
        ("I lost the appeal", "september 15"),
        ("I lost the appeal", "what is the deadline for the external review", "september 15"),
        ("I lost the appeal", "When did the external thing have to be in? the appeal letter was September 15"),
        ("We lost the appeal, the final letter was September 15. When is the external review due",),
    ],
)
def test_the_final_letters_day_counts_and_the_last_day_is_told(deps: Deps, lines: tuple[str, ...]) -> None:
    turn = last(deps, BILL, *lines)
    assert clocks(deps, turn.case) == {"external_review": date(2027, 1, 15)}
    assert "Fri, Jan 15, 2027" in words(turn.blocks)


def test_an_appeal_denied_today_is_decided_today(deps: Deps) -> None:
    assert last(deps, BILL, "they denied my appeal again today").case.value("appeal_decided_on") == TODAY


# The date beside a day of the week wins; of two with a correction between them the second, of "X not Y" the first.
@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("by monday december 7", [date(2026, 12, 7)]), ("by tuesday, december 15", [date(2026, 12, 15)]),
        ("this friday, 12/11", [date(2026, 12, 11)]), ("el lunes 7 de diciembre", [date(2026, 12, 7)]),
        ("next monday", [date(2026, 11, 30)]),
        ("october 6, 2026 i think, wait no, september 6, 2026. sorry", [date(2026, 9, 6)]),
        ("oct 6, sorry, i mean sep 6, 2026", [date(2026, 9, 6)]),
        ("el 6 de octubre, perdon, el 6 de septiembre de 2026", [date(2026, 9, 6)]),
        ("its december 7 not nov 30!!", [date(2026, 12, 7)]),
        ("letter dec 6, care december 8", [date(2026, 12, 6), date(2026, 12, 8)]),
        ("called dec 6, no answer until december 8", [date(2026, 12, 6), date(2026, 12, 8)]),
        ("from december 6 and december 8", [date(2026, 12, 6), date(2026, 12, 8)]),
    ],
)  # fmt: skip
def test_two_dates_that_stand_for_one(line: str, days: list[date]) -> None:
    assert [resolve(when, "future", TODAY) for when in find_dates(line, TODAY)] == days


def test_a_date_put_right_in_the_same_breath_or_later(deps: Deps) -> None:
    told = last(deps, BILL, "denial letter dated October 6 I think, wait no, September 6. sorry").case
    assert told.value("denial_date") == date(2026, 9, 6) and told.value("service_date") is None
    threat = "if i dont pay $3,300 by monday december 7 its going to collections!!!"
    assert last(deps, threat).case.value("payment_due") == date(2026, 12, 7)
    case = last(deps, threat.replace("monday december 7", "november 30"), "its december 7 not nov 30!!").case
    assert (case.value("payment_due"), case.value("service_date")) == (date(2026, 12, 7), None)
