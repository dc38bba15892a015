"""What clerks, collectors and plans say on a call, and our answers: nothing is admitted, no yes to the unsaid."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from app.call_fold import CallFold, Folded
from app.core.acts import Label, RepSaid
from app.core.calls.aloud import say_line, shorter
from app.core.calls.event import Heard, Said
from app.core.calls.state import CallState
from app.core.case import Case
from app.core.figures import day_words_es
from app.core.money import Money
from app.core.plan import promise_in
from app.core.playbook import Playbook
from app.core.rehearsal.answers import meets
from app.core.rehearsal.caller import read_line
from app.core.rehearsal.kept import Kept, keep_session
from app.core.rehearsal.said import RepAct
from app.core.rehearsal.score import score
from app.core.rehearsal.session import Session, say, start
from app.core.rehearsal.shown import hint
from app.graph.build import build_graph, walk
from app.graph.state import Deps
from app.language.calling import CallPhraser
from app.language.hearing import Hearing
from app.language.objection_lines import say_lines
from app.language.plan_line import plan_on_line
from app.store.playbook import load_playbook
from tests.calls import AT, TODAY, priced_case
from tests.core.rehearsal.practice import ROOT, library, setup_of

STLUKE = "St Luke hospital wants 14400, insurance denied, not medically necessary, in network"
COLLECTOR = (
    "a debt collector wants 8,455 for surgery at Baptist hospital, insurance denied as not covered. they say they "
    "bought the debt"
)
UNITED = "lab bill 1,312 from Quest Labs genetic test, united healthcare says experimental. employer plan"
GRAPH = build_graph()
PLAYBOOK = load_playbook(ROOT / "playbook")


def on_a_call(deps: Deps, case: Case | str, *lines: str | int) -> Folded:
    """The call after these lines: their words, or a number of ours."""
    if isinstance(case, str):
        story, case = case, Case(id="c", opened=TODAY)
        case = asyncio.run(walk(GRAPH, deps, case, story, "case", TODAY)).case
    phraser = CallPhraser(deps.phraser)
    fold = CallFold(deps, phraser)
    move, start = fold.standing(case, TODAY), case
    state = CallState(
        id="k", bill=case.focus, node=move.book or move.node, device="d", on=TODAY, started=AT, base_revision=0,
        listener=fold.listener(case, TODAY), sheet=fold.opening(case, TODAY),
    )  # fmt: skip

    async def base() -> Case:
        return start

    folded = Folded(state, case)
    for place, line in enumerate(lines):
        at = AT + timedelta(seconds=place)
        event: Any = (
            Heard(kind="heard", id=f"e{place}", at=at, text=line)
            if isinstance(line, str)
            else Said(kind="said", id=f"e{place}", at=at, amount=Money(line * 100))
        )
        folded = asyncio.run(fold.step(folded, event, base))
    return folded


def answer(deps: Deps, case: Case | str, *lines: str | int) -> str:
    return on_a_call(deps, case, *lines).state.sheet.say.text


def heard(deps: Deps, line: str, **known: Any) -> RepSaid:
    acts = deps.listener.read(line, Hearing(today=TODAY, mode="call", known=known))
    return next(act for act in acts if isinstance(act, RepSaid))


# Firm, short and repeated


def test_an_acceptance_keeps_its_letter_in_every_form(deps: Deps) -> None:
    say = on_a_call(deps, priced_case(tier="supervisor"), 3570, "we'd take 4,500").state.sheet.say
    assert say.text.startswith("Yes to $4,500") and say.firm is None
    assert say.short is not None and "letter" in say.short and "Then I'll pay." in say.short


def test_only_a_question_is_asked_firmly(playbook: Playbook) -> None:
    words = playbook.call_words
    assert say_line("I dispute this. I'm not agreeing that I owe it.", words).firm is None
    assert say_line("One moment, please. Could you say it once more?", words).firm is None
    assert say_line("I can confirm my name. Is that enough?", words).firm is None
    assert say_line("Un momento, lo estoy anotando. ¿Me lo repite, por favor?", words, "es").firm is None
    firm = say_line("Who can approve that?", words).firm
    assert firm is not None and "Who can approve that?" in firm


def test_a_question_that_goes_on_keeps_what_it_goes_on_from() -> None:
    text = "Thank you. Your name, please, and a reference number. And the direct number, in case we're cut off?"
    assert shorter(text) == text.removeprefix("Thank you. ")


def test_a_line_in_spanish_has_its_date_in_spanish(deps: Deps) -> None:
    said = answer(deps, STLUKE, "le pongo la cuenta en espera hasta el 15 de diciembre")
    assert "mar 15 dic" in said and "Tue" not in said
    assert day_words_es(date(2027, 1, 4), TODAY) == "lun 4 ene 2027"


# Short answers to what was asked last


@pytest.mark.parametrize("line", ["yes", "yes sir", "sure", "ok yes we can do that", "sí, claro"])
def test_a_yes_to_a_hold_is_no_yes_to_a_price_and_needs_its_date(deps: Deps, line: str) -> None:
    folded = on_a_call(deps, STLUKE, line)
    assert folded.case.value("hold") is None and folded.case.value("settlement_amount") is None
    assert folded.state.labels == ("other",)
    held = on_a_call(deps, STLUKE, line, "december 15")
    assert (held.case.value("hold"), held.case.value("hold_until")) == ("granted", date(2026, 12, 15))


def test_a_no_to_a_hold_refuses_it_and_another_no_does_not(deps: Deps) -> None:
    assert on_a_call(deps, STLUKE, "no").case.value("hold") == "refused"
    assert on_a_call(deps, COLLECTOR, "no").case.value("hold") is None
    held = on_a_call(deps, STLUKE, "its on hold until december 15", "no")  # to "please confirm it in writing"
    assert held.case.value("hold") == "granted"


@pytest.mark.parametrize("line", ["i dont know", "I'm not sure", "no idea", "no sé"])
def test_who_does_not_know_is_asked_who_does(deps: Deps, line: str) -> None:
    folded = on_a_call(deps, STLUKE, line)
    assert folded.state.labels == ("other",) and folded.case.value("hold") is None


def test_days_alone_are_a_hold_only_where_one_was_asked_for(deps: Deps) -> None:
    assert on_a_call(deps, STLUKE, "we can do 45 days").case.value("hold_until") == TODAY + timedelta(days=45)
    assert on_a_call(deps, COLLECTOR, "november 30").case.value("hold") is None
    assert on_a_call(deps, STLUKE, "24 months").case.value("hold_until") is None


def test_a_yes_counts_for_our_number_only_where_it_was_asked(deps: Deps) -> None:
    case = priced_case(tier="supervisor")
    assert on_a_call(deps, case, 3570, "yes").case.value("settlement_amount") == Money(357_000)
    assert on_a_call(deps, case, 3570, "no", "yes").case.value("settlement_amount") is None
    assert on_a_call(deps, case, "yes").case.value("settlement_amount") is None


def test_a_figure_that_they_take_back_is_replaced(deps: Deps) -> None:
    case = priced_case(tier="supervisor")
    folded = on_a_call(deps, case, 3570, "i can do 3,400", "no wait thats the wrong account its 13,400")
    assert folded.case.bill.exchanges[-1].ask == Money(1_340_000)
    assert not folded.state.sheet.say.text.startswith("Yes")


# Mail and payment


@pytest.mark.parametrize(
    ("line", "label", "form"),
    [
        ("what's your email I'll send a payment link", "asks_for_payment_now", "payment_link"),
        ("do you want a receipt by text or email", "asks_for_payment_now", "receipt_how"),
        ("its only 386 just pay it", "asks_for_payment_now", None),
        ("the 20% is good till friday", "offers_small_discount_prompt_pay", None),
        ("my employee id is 44182", "chit_chat", "their_number"),
        ("yes she can put that in an email but it has to be paid within 7 days of the email", "other", "letter_coming"),
        ("yes I can email a letter today", "other", "letter_coming"),
        ("the letter will say settled in full with zero balance", "other", "letter_coming"),
        ("ok I emailed you the letter check your inbox", "other", "letter_coming"),
        ("i can hold it 30 days but only if you make a payment", "asks_for_payment_now", "pay_for_a_hold"),
        ("if no payment by dec 20 it goes to the state tax refund intercept program", "threatens_collections", None),
        ("do you have medicaid or any secondary insurance", "blames_insurance", "which_plans"),
        ("and are you the patient or calling on behalf of", "asks_identity_verification", None),
        ("what was the date of service", "asks_identity_verification", "date_of_care"),
        ("so nothing is due from you while that's pending", "other", "nothing_due_now"),
        ("she wont see you again til the balance is paid", "other", "no_more_visits"),
        ("have you applied for our financial assistance", "asks_financial_info", "have_you_applied"),
        ("well its time barred so we cant sue but we can still collect", "already_in_collections", "time_barred"),
        ("we already sent you the validation letter in september", "already_in_collections", "proof_was_sent"),
        ("by staying on the line you agree the debt is valid", "already_in_collections", "do_you_admit"),
        ("can you confirm you accept responsibility for the account", "already_in_collections", "do_you_admit"),
        ("so you admit you had the surgery right", "already_in_collections", "do_you_admit"),
        ("but you did get the care didn't you", "already_in_collections", "do_you_admit"),
        ("so you agree you had the surgery", "already_in_collections", "do_you_admit"),
        ("you had the procedure correct", "already_in_collections", "do_you_admit"),
        ("so u agree u got the treatment", "already_in_collections", "do_you_admit"),
        ("usted acepta que tuvo la cirugia", "already_in_collections", "do_you_admit"),
        ("my extension is 4410", "chit_chat", "their_number"),
        ("speak to mr alvarez this is a personal business matter", "asks_identity_verification", "they_called_us"),
    ],
)  # fmt: skip
def test_lines_that_a_set_phrase_decides(deps: Deps, line: str, label: str, form: str | None) -> None:
    said = heard(deps, line)
    assert said.label == label and not said.unsure
    assert form is None or form in said.forms


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("we can not put that in a letter", "letter_coming"),
        ("I can email you the letter once you pay", "letter_coming"),
        ("we accept your 3570, the letter will say paid in full", "letter_coming"),
        ("I can hold it 30 days, if you can't pay by then it goes to collections", "pay_for_a_hold"),
        ("the statute of limitations is four years so we can still sue you", "time_barred"),
        ("we will send you the validation letter tomorrow", "proof_was_sent"),
        ("you agree the number we have for you is right", "do_you_admit"),
        ("when you had the surgery your plan was active", "do_you_admit"),
        ("you did get the itemized bill right", "do_you_admit"),
        ("did you get authorization for the surgery", "do_you_admit"),
        ("you agree to get the treatment plan by mail", "do_you_admit"),
        ("I can give you an extension until december 20", "their_number"),
        ("nothing is due on the other account", "nothing_due_now"),
    ],
)
def test_lines_that_only_look_like_them(deps: Deps, line: str, form: str) -> None:
    assert form not in heard(deps, line).forms


def test_a_link_and_a_conditional_hold_give_nothing(deps: Deps) -> None:
    folded = on_a_call(
        deps, STLUKE, "what's your email I'll send a payment link", "i can hold it 30 days if you pay 500"
    )
    assert folded.case.value("itemized") is None and folded.case.value("hold") is None
    assert folded.case.value("hold_until") is None


# Words with legal weight


@pytest.mark.parametrize("case", [COLLECTOR, STLUKE])
@pytest.mark.parametrize(
    "line",
    [
        "well its time barred so we cant sue but we can still collect",
        "we already sent you the validation letter in september",
        "by staying on the line you agree the debt is valid",
        "can you confirm you accept responsibility for the account",
        "la deuda ya esta prescrita pero todavia la puede pagar",
    ],
)
def test_nothing_is_admitted_however_often_it_is_asked(deps: Deps, case: str, line: str) -> None:
    for times in (1, 2, 3):
        folded = on_a_call(deps, case, *(line,) * times)
        text = (folded.state.sheet.say.gloss or folded.state.sheet.say.text).lower()
        assert "$" not in text and "i'll pay" not in text
        safe = ("not agreeing", "dispute", "can't say yes", "nothing to add")
        assert any(words in text for words in safe)
    assert (folded.case.value("account_status") == "collections") == (case == COLLECTOR)


@pytest.mark.parametrize(
    "words",
    [
        "our attorneys are reviewing your file for legal action", "I can't guarantee it won't go to collections",
        "what's a good email for you", "the system will keep sending statements but you can ignore those",
        "you can ask for an external review",
    ],
)  # fmt: skip
def test_threats_and_questions_are_no_promises(words: str) -> None:
    assert promise_in(words) is None
    assert promise_in("I'll send you a letter") and promise_in("it won't go to collections")


# The plan on the line


def test_a_plan_gives_no_hold_and_no_offer(deps: Deps) -> None:
    folded = on_a_call(
        deps, UNITED, "united healthcare appeals department this is Tom speaking how can i help",
        "you can ask for an external review within four months of the letter",
        "sorry i meant the appeal has to be in by march 3 not march 13",
        "the lab is billing you 1312 but our allowed amount is 186", "I would need you to fax the medical records",
    )  # fmt: skip
    for fact in ("hold", "hold_until", "itemized", "settlement_amount"):
        assert folded.case.value(fact) is None
    assert (
        not folded.case.bill.exchanges and "amount" not in folded.state.fields and "expiry" not in folded.state.fields
    )
    assert "Which papers do you need" in folded.state.sheet.say.text


@pytest.mark.parametrize(
    ("line", "plan"),
    [
        ("united healthcare appeals department this is Tom speaking", True),
        ("thank you for calling aetna, how can I help", True),
        ("member services this is Ann", True),
        ("our allowed amount is 186", True),
        ("your insurance's appeals department denied it", False),
        ("thank you for calling st luke billing, aetna denied it", False),
        ("patient accounts this is Bev", False),
        ("you owe the full balance", False),
    ],
)
def test_who_is_on_the_line(line: str, plan: bool) -> None:
    assert plan_on_line((), line, "Aetna", called=False) is plan


def test_the_office_comes_back_to_the_line() -> None:
    before = ("aetna member services this is Jo", "let me connect you", "st luke billing this is ann")
    assert not plan_on_line(before, "its on hold until december 20", "Aetna", called=True)
    assert plan_on_line(before[:2], "one moment", "Aetna", called=False)


# Rehearsals: the same rules


def kept_call(session: Session) -> Kept:
    return Kept(kind="call", bill="1", playbook_version="t", setup=session.setup, session=keep_session(session))


def played_by_its_hints(name: str, seed: int, most: int = 16) -> tuple[list[str], int]:
    """What the hints say, each said aloud, and the total for it."""
    scenario = library().scenarios[name]
    setup = setup_of(scenario.persona, name, seed)
    session = start(setup, library().wording)
    said: list[str] = []
    while not session.is_over and len(said) < most:
        said.append(hint(kept_call(session), session, say_lines(PLAYBOOK, collector=setup.with_collector)))
        session = say(session, said[-1], library().wording)
    total = score(setup, session.turns).total
    assert total is not None
    return said, total


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", sorted(library().scenarios))
def test_hints_lead_through_a_call_and_do_not_run_in_circles(name: str, seed: int) -> None:
    said, total = played_by_its_hints(name, seed)
    assert total >= 75 and len(said) - len(set(said)) <= 2
    numbers = [place for place, line in enumerate(said) if "I can pay $" in line]
    before = said[: numbers[0]] if numbers else said
    assert not any("My offer stands" in line or "My number" in line for line in before)


def test_a_collector_is_answered_with_the_dispute_and_no_number(playbook: Playbook) -> None:
    said, total = played_by_its_hints("agency_call", 5)
    assert total >= 80
    assert any("I dispute" in line for line in said) and not any("I can pay" in line for line in said)
    assert not any("credit reporting policy" in line or "it closes the account" in line for line in said)


@pytest.mark.parametrize(
    ("label", "line", "met"),
    [
        ("asks_financial_info", "ill put that on the form, please send the form", True),
        (
            "coding_correct_claim",
            "ok then id like a coding review by a certified coder and the result in writing",
            True,
        ),
        ("coding_correct_claim", "id like a certified coder to take a second look", True),
        ("pushes_payment_plan", "not right now. i want the amount checked first before any plan", True),
        ("asks_financial_info", "the form is long", False),
        ("coding_correct_claim", "i don't need a second look", False),
        ("pushes_payment_plan", "right now is fine", False),
    ],
)
def test_the_drill_takes_the_playbooks_words_without_apostrophes(label: Label, line: str, met: bool) -> None:
    kinds = frozenset(act.kind for act in read_line(line, (RepAct(label=label),)))
    assert meets(label, kinds) is met
