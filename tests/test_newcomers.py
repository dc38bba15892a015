"""What a newcomer found misread in whole conversations: each told again, in other words and with the opposite case."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest

from app.core.acts import Told
from app.core.case import WRITTEN_TERMS, CallNote, Case
from app.core.deadlines import deadlines
from app.core.file import case_file
from app.core.plan import may_owe, promises
from app.core.update import update
from app.core.view import View
from app.graph.build import build_graph, greet, walk
from app.graph.state import Deps, Walked
from app.language.hearing import Hearing
from app.terminal import bill_title, show_block
from tests.test_transcripts import words

TODAY = date(2026, 11, 26)
GRAPH = build_graph()
DENIED = "Aetna denied my MRI at Mercy General as not medically necessary, the bill is $4,200, letter dated Nov 10"
HELD = "they put it on hold until January 4, spoke with Dana"
WON = (
    "hospital bill of 6100 from Mercy General, I'm uninsured", HELD, "sent it", "got the itemized bill and claim form",
    "all fine", "medicare pays 1500", "skip", "I can put 2500 toward it", "I offered 1800 and they accepted",
    "they sent the letter and it has all the terms", "paid it", "the statement shows zero",
)  # fmt: skip


def play(deps: Deps, *lines: str | tuple[str, str], case: Case | None = None) -> list[Walked]:
    """The turns of a conversation; a pair is a line and its mode."""

    async def told() -> list[Walked]:
        now = case or greet(deps, Case(id="newcomer", opened=TODAY), TODAY).case
        turns: list[Walked] = []
        for line in lines:
            text, mode = (line, "case") if isinstance(line, str) else line
            turns.append(await walk(GRAPH, deps, now, text, mode, TODAY))  # type: ignore[arg-type]
            now = turns[-1].case
        return turns

    return asyncio.run(told())


def end(deps: Deps, *lines: str | tuple[str, str]) -> Case:
    return play(deps, *lines)[-1].case


def file_of(case: Case, deps: Deps) -> dict[str, Any]:
    bill: dict[str, Any] = case_file(case, deps.playbook, TODAY)["bills"][0]
    return bill


def test_the_date_to_answer_the_court_is_taken(deps: Deps) -> None:
    case = end(deps, "I got a summons about my hospital bill", "the date on it is december 8 2026. texas")
    assert (case.value("court_answer"), case.value("state")) == (date(2026, 12, 8), "Texas")


def test_done_after_the_court_card_files_the_answer_and_confirms_no_hold(deps: Deps) -> None:
    case = end(deps, DENIED, HELD, "I got served with court papers yesterday", "ok sent it")
    assert case.value("court_answer_filed") is True
    assert case.value("hold_confirmed") is None


def test_done_after_another_bills_step_confirms_no_hold_here(deps: Deps) -> None:
    held = end(deps, DENIED, HELD, "the anesthesiologist sent her own bill, $2,150", "back to the hospital bill")
    assert held.last_move == "confirm_hold"
    other = held.model_copy(update={"focus": "2"})  # as when the other bill is opened on the page
    assert play(deps, "ok sent it", case=other)[-1].case.value("hold_confirmed") is None
    assert play(deps, "ok sent it", case=held)[-1].case.value("hold_confirmed") is True


def test_a_collectors_letter_starts_its_clock_and_disputes_nothing(deps: Deps) -> None:
    told = "letter dated november 24 from a collector called Apex Recovery. they want 2,300 for my er visit"
    case = end(deps, told)
    known = {name: case.value(name) for name in ("validation_date", "collector", "debt_disputed", "denial_date")}
    assert known == {
        "validation_date": date(2026, 11, 24), "collector": "Apex Recovery", "debt_disputed": None, "denial_date": None,
    }  # fmt: skip
    assert "debt_dispute" in {c.what for c in deadlines(case.bill, deps.playbook, TODAY)}
    assert end(deps, told, "ok sent it").value("debt_disputed") is True


def test_several_bills_in_one_breath_are_opened_in_order(deps: Deps) -> None:
    turn = play(deps, "three bills from one visit: the hospital 4,200, the ER doctor 900 and a lab 210")[-1]
    bills = [(b.value("provider_type"), str(b.value("billed_amount"))) for b in turn.case.bills]
    assert bills == [("hospital", "$4,200"), ("physician_group", "$900"), ("lab", "$210")]
    assert turn.case.focus == "1" and all(b.value("emergency") is True for b in turn.case.bills)
    assert "the lab ($210)" in words(turn.blocks)


def test_a_list_fills_the_bill_that_was_begun(deps: Deps) -> None:
    case = end(deps, "my insurance Aetna denied my er visit", "the hospital 4,200, the ER doctor 900 and a lab 210")
    assert [str(b.value("billed_amount")) for b in case.bills] == ["$4,200", "$900", "$210"]


@pytest.mark.parametrize("start", ["my insurance denied a $4,200 bill", "hi", DENIED])
def test_who_knows_nothing_is_shown_the_way_on(deps: Deps, start: str) -> None:
    turns = play(deps, start, *["idk"] * 7)
    asked = [t.move.ask.fact for t in turns if t.move.ask is not None]
    assert len(asked) == len(set(asked))
    for turn in turns[3:]:
        assert turn.move.ask is None and turn.move.step is not None and "skip" in words(turn.blocks)
    shown = [words([b for b in t.blocks if b["kind"] == "text"]) for t in turns]
    assert len(set(shown)) == len(shown)


def test_an_answer_ends_the_row_of_unknowns(deps: Deps) -> None:
    turns = play(deps, "my insurance denied a $4,200 bill", "idk", "dunno", "it was Aetna")
    assert turns[-1].case.unknowns == 0
    assert turns[-1].move.ask is not None


def test_after_a_crisis_the_court_is_served(deps: Deps) -> None:
    *_, turn = play(deps, "I got a summons", "I want to kill myself", "im ok now. what about the court")
    assert (turn.node, turn.move.step) == ("collections", "answer_court")
    assert turn.move.opening[0].reply == "gentle"
    *_, unknown = play(deps, DENIED, "I want to kill myself", "im ok now. what about the court papers?")
    assert "do not ignore" in words(unknown.blocks).lower() or "day to answer" in words(unknown.blocks)


def test_after_a_crisis_no_step_is_pushed_on_somebody_who_only_answers(deps: Deps) -> None:
    *_, turn = play(deps, DENIED, "I want to kill myself", "im ok now")
    assert turn.move.step is None


@pytest.mark.parametrize("day", ["March 3, 1731", "3/3/1999", "2041-03-03"])
def test_an_impossible_date_is_not_taken_and_asked_again(deps: Deps, day: str) -> None:
    *_, turn = play(deps, "Aetna denied my MRI at Mercy General, bill is $4,200", f"the denial letter is dated {day}")
    assert turn.case.value("denial_date") is None
    assert "because" in words(turn.blocks) and "the paper" in words(turn.blocks)


def test_a_year_is_refused_by_the_case_file_too(deps: Deps) -> None:
    case = Case(id="t", opened=TODAY)
    for fact, day in (
        ("denial_date", date(1731, 3, 3)),
        ("hold_until", date(2099, 1, 1)),
        ("service_date", date(2027, 1, 1)),
    ):
        done = update(case, (Told(fact=fact, value=day, quote=""),), deps.playbook, TODAY)
        assert done.refused and done.case.value(fact) is None, fact
    taken = update(case, (Told(fact="hold_until", value=date(2027, 1, 1), quote=""),), deps.playbook, TODAY)
    assert taken.case.value("hold_until") == date(2027, 1, 1)


def test_a_pasted_letter_is_quoted_where_the_fact_stands(deps: Deps) -> None:
    letter = (
        "Aetna Health Insurance\nPO Box 14079\nNotice date: November 10, 2026\nMember: J. Doe\n"
        "Provider: Mercy General Hospital\nAccount number: 8823-11\nYour claim has been denied. Reason code PR-50.\n"
    )
    acts = deps.listener.read(letter, Hearing(today=TODAY))
    quotes = {a.fact: a.quote for a in acts if isinstance(a, Told)}
    assert "Mercy General" in quotes["provider"] and "Aetna" not in quotes["provider"]


def test_a_letter_without_any_term_lacks_them_all(deps: Deps) -> None:
    case = end(deps, *WON[:9])
    for terms, lacks in ((), True), (WRITTEN_TERMS, False):
        given = (Told(fact="written_terms", value=terms, quote=""),)
        walked = asyncio.run(walk(GRAPH, deps, case, "", "case", TODAY, given))
        shown = words([b for b in walked.blocks if b["kind"] == "text"])
        assert ("lacks" in shown or "leaves out" in shown) is lacks, shown


def test_a_promise_is_of_whoever_is_named_beside_it(deps: Deps) -> None:
    case = end(
        deps, DENIED, HELD,
        ("This is Maria. We will review the charges.", "call"), ("I'll send you the itemized bill.", "call"),
    )  # fmt: skip
    kept = [(p.label, p.who) for p in promises(case.bill)]
    assert ("hold_granted", "Dana") in kept
    assert {who for label, who in kept if label != "hold_granted"} == {"Maria"}
    later = play(deps, "they said they would call me back on Friday", case=case)[-1].case
    assert later.bill.calls[-1].who is None


@pytest.mark.parametrize(
    ("label", "quote", "kept"),
    [
        ("transfer_or_callback", "We will call you back tomorrow.", True),
        ("needs_supervisor_callback", "A supervisor will get back to you.", True),
        ("other", "We'll review the account.", True),
        ("verbal_only_deal", "It won't go to collections.", True),
        ("verbal_only_deal", "The balance will be zeroed out.", True),
        ("transfer_or_callback", "Let me transfer you.", False),
        ("counteroffers_amount", "We could do 3,000.", False),
        ("offers_discount", "I can take 40% off.", False),
        ("refuses_written", "We can't send you a letter.", False),
        ("threatens_collections", "It will go to collections.", False),
    ],
)
def test_only_promises_are_listed_as_promises(label: Any, quote: str, kept: bool) -> None:
    bill = Case(id="t", opened=TODAY).bill.model_copy(update={"calls": (CallNote(on=TODAY, label=label, quote=quote),)})
    assert bool(promises(bill)) is kept


def test_a_letter_told_as_sent_is_marked_with_its_day(deps: Deps) -> None:
    case = end(deps, DENIED, HELD, "sent it on the 24th", "skip", "I mailed the appeal on the 25th")
    sent = {one["id"]: one.get("sent_on") for one in file_of(case, deps)["letters"]}
    assert (sent["hold_confirmation"], sent["internal_appeal"]) == ("2026-11-24", "2026-11-25")


def test_an_appeal_sent_before_us_marks_no_letter_of_ours(deps: Deps) -> None:
    case = end(deps, f"{DENIED}. I already filed an appeal")
    assert not case.bill.sent


def test_a_fresh_denial_gets_one_thing_to_do(deps: Deps) -> None:
    turn = play(deps, "my insurance denied my claim and I can't afford this, the hospital wants $4,200")[-1]
    assert turn.move.step == "ask_hold" and turn.case.value("assistance") == "likely"
    assert "form" not in words([b for b in turn.blocks if b["kind"] == "text"])


def test_words_to_say_name_whom_to_say_them_to(deps: Deps) -> None:
    told = {
        "provider": (DENIED,),
        "collector": ("letter dated november 24 from a collector called Apex Recovery. they want 2,300",),
        "court": ("I got a summons", "it says December 8"),
        "plan": (DENIED, HELD, "sent it", "skip"),
    }
    for to, lines in told.items():
        say = next(b for b in play(deps, *lines)[-1].blocks if b["kind"] == "say")
        assert say["to"] == to
        assert {"provider": "billing office", "plan": "plan", "collector": "collector", "court": "court"}[
            to
        ] in " ".join(show_block(say, 80))


def test_a_settled_bill_shows_the_result_and_no_running_clock(deps: Deps) -> None:
    case = end(deps, *WON)
    bill = file_of(case, deps)
    assert (bill["stage"], bill["numbers"], bill["clocks"], bill["agreed"]) == ("lock_the_win", None, [], "1800.00")
    assert str(may_owe(View(case, case.bill, deps.playbook, TODAY))) == "$0"
    assert "settled" in bill_title(bill) and "6,100" not in bill_title(bill)


def test_the_way_to_a_refund_outlives_the_win(deps: Deps) -> None:
    case = end(deps, DENIED, "I paid 300 of it", "the statement shows a zero balance now")
    assert {c.what for c in deadlines(case.bill, deps.playbook, TODAY)} == {"internal_appeal"}


@pytest.mark.parametrize(
    "late",
    ["they refused the hold", "they won't put it in writing", "it was out of network", "they say I owe 6100", "ok"],
)
def test_a_win_is_not_forgotten_by_a_late_message(deps: Deps, late: str) -> None:
    case = end(deps, *WON, late, late, late, late, late)
    assert file_of(case, deps)["stage"] == "lock_the_win"
    assert case.last_move == "keep_papers"


def test_a_deal_that_falls_leads_back_to_no_hold(deps: Deps) -> None:
    case = end(deps, DENIED, "we settled for 2,100", "they sent me the EOB: it says CO-45, and it was in network")
    assert file_of(case, deps)["stage"] not in ("freeze", "itemize")
