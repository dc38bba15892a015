"""A move in words: every step can be told, in short paragraphs, in one order of blocks, and never twice the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from app.core.case import Case, Exchange
from app.core.deadlines import CLOCKS, deadlines
from app.core.decide import Node
from app.core.figures import FIGURES
from app.core.money import Money
from app.core.moves import HANDOFFS, AskFor, Move, Said
from app.core.playbook import Playbook, StageBook, Step
from app.core.pricing import priced
from app.core.replying import book_move, handoff_move
from app.core.steps import move_for
from app.core.view import View
from app.language.phrase import Phraser, clock_words
from app.language.render import MissingFigure, Renderer
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with

PHRASER = Phraser(PLAYBOOK)
EMPTY = Case(id="t", opened=TODAY)
FULL = bill_with(
    case_with(
        patient_name="Ann Lee", role="patient", insurance_type="employer", insurer="Aetna", state="NY",
        provider="Mercy General Hospital", provider_type="hospital", account_number="88213-4", billed_amount="18000.50",
        paid_amount="500", service_date="2026-09-01", statement_date="2026-09-20", payment_due="2026-12-01",
        network_status="in_network", emergency=False, account_status="open", hold="granted", hold_until="2027-03-04",
        hold_contact="Dana Whitfield", hold_reference="88213", itemized="received", errors_supported="412.75",
        denial_category="medical_necessity", denial_codes=["50", "N130"], group_code="PR", denial_date="2026-10-28",
        cost_share="912.10", signed_notice=True, plan_says_billable=True, appeal="filed", appeal_filed_on="2026-11-10",
        appeal_decided_on="2026-11-20", medicare="4212.88", allowed_amount="6020.45", cash_price="7100",
        funds="5000.37", tier="manager", settlement_amount="4600.10", collector="Acme Recovery",
        validation_date="2026-11-20", court_answer="2026-12-11", hospital_nonprofit=True,
    ),
    exchanges=(
        Exchange(on=TODAY, tier=2, offer=Money.dollars(3_000), ask=Money.parse("4600.10"), outcome="countered"),
    ),
    advised=Money.dollars(3_000),
)  # fmt: skip
# The amounts without which a step is never due: they come with it.
COMES_WITH = {"offer": "$3,300", "agreed": "$4,600.10", "errors": "$412.75"}
PRICED = {"counteroffer", "escalate", "lock_the_win"}


def books() -> Iterator[tuple[StageBook, Step]]:
    for book in (*PLAYBOOK.stages.values(), *PLAYBOOK.tracks.values()):
        for step in book.steps:
            yield book, step


STEPS = list(books())
each_step = pytest.mark.parametrize(("book", "step"), STEPS, ids=[f"{b.id}-{s.id}" for b, s in STEPS])


def due(node: Node, case: Case, playbook: Playbook = PLAYBOOK) -> Move:
    return book_move(node, View(case, case.bill, playbook, TODAY))


def move_of(book: StageBook, step: Step, case: Case, told: int = 0) -> Move:
    view = View(case, case.bill, PLAYBOOK, TODAY)
    move = move_for(step, book.id, "counteroffer", "negotiate", view)
    if book.id in PRICED:
        move = priced(move, view)
    figures = move.figures | {name: amount for name, amount in COMES_WITH.items() if move.figures[name] is None}
    return move.model_copy(update={"variant": told, "figures": figures})


def kinds(blocks: list[dict[str, Any]]) -> list[str]:
    return [b["kind"] for b in blocks]


def words(text: str) -> int:
    return len(text.split())


ORDER = ("stop", "text", "finding", "say", "offer", "letter", "write_down", "avoid", "deadline", "ask", "because")
# A template left open, an amount that is missing, a comma or a full stop after nothing.
HOLE = re.compile(r"\{\{|\}\}|\{%|\bNone\b|\$(?!\d)|\s,|\s\.(?!\d)|\.\.|,\.")


@pytest.mark.parametrize("case", [EMPTY, FULL], ids=["nothing known", "all known"])
@each_step
def test_every_step_can_be_told_in_every_wording(book: StageBook, step: Step, case: Case) -> None:
    for told in range(len(step.again) + 2):
        blocks = PHRASER.phrase(move_of(book, step, case, told), "", TODAY)
        found = kinds(blocks)
        assert "text" in found and "because" in found
        assert found == sorted(found, key=ORDER.index)
        for block in blocks:
            if block["kind"] in ("text", "say"):
                limit = 60 if block["kind"] == "text" else 40
                assert 2 <= words(block["text"]) <= limit, block["text"]
                assert not HOLE.search(block["text"]), block["text"]
                assert "  " not in block["text"]


@each_step
def test_every_step_says_what_belongs_to_it(book: StageBook, step: Step) -> None:
    found = kinds(PHRASER.phrase(move_of(book, step, FULL), "", TODAY))
    for kind, given in (
        ("say", step.say), ("letter", step.letter), ("write_down", step.write_down), ("avoid", step.avoid),
    ):  # fmt: skip
        assert (kind in found) is bool(given)


@each_step
def test_told_again_it_comes_in_other_words(book: StageBook, step: Step) -> None:
    last, told_texts = "", []
    for told in range(8):
        blocks = PHRASER.phrase(move_of(book, step, FULL, told), last, TODAY)
        assert PHRASER.fingerprint(blocks) != last
        last = PHRASER.fingerprint(blocks)
        told_texts.append(blocks[0]["text"])
    assert len(set(told_texts)) == 1 + len(step.again)


def test_a_reply_that_would_repeat_the_last_is_worded_again() -> None:
    move = due("freeze", FULL)
    first = PHRASER.phrase(move, "", TODAY)
    again = PHRASER.phrase(move, PHRASER.fingerprint(first), TODAY)
    assert PHRASER.fingerprint(again) != PHRASER.fingerprint(first)


def test_an_answer_is_followed_by_the_step_in_short() -> None:
    move = due("freeze", FULL).model_copy(
        update={"node": "answer", "full": False, "variant": 1, "opening": (Said(reply="topic_why"),)}
    )
    blocks = PHRASER.phrase(move, "", TODAY)
    assert kinds(blocks)[:2] == ["text", "text"]
    assert not {"say", "letter", "write_down", "avoid", "deadline"} & set(kinds(blocks))


def test_opening_lines_are_one_paragraph_with_the_step_where_they_fit() -> None:
    short = due("freeze", EMPTY).model_copy(update={"opening": (Said(reply="did_it"),)})
    assert kinds(PHRASER.phrase(short, "", TODAY)).count("text") == 1
    long = short.model_copy(
        update={"opening": tuple(Said(reply=r) for r in ("topic_sue", "topic_how_long", "topic_credit"))}
    )
    texts = [b["text"] for b in PHRASER.phrase(long, "", TODAY) if b["kind"] == "text"]
    assert len(texts) > 1
    assert all(words(t) <= 60 for t in texts)


# --- lines of replies.yaml ---

SAMPLE = dict.fromkeys(FIGURES, "$18,000") | {
    "heard": "Mercy General; $18,000 asked; denied as “not medically necessary”; notice of Wed, Oct 28; Aetna",
    "means": "It is the statement from your plan that shows what it paid.", "what": "what they ask you to pay",
    "denial_means": "The plan says that the care was not needed.", "stage": "Freeze",
    "undone": "freeze, itemize, decode the denial", "date": "Mon, Apr 26, 2027", "days": "7",
    "hold_until": "Thu, Mar 4, 2027", "hold_contact": "Dana", "hold_reference": "88213",
}  # fmt: skip


@pytest.mark.parametrize("name", PLAYBOOK.replies)
def test_every_line_of_a_reply_is_whole_sentences_and_short(name: str) -> None:
    for line in PLAYBOOK.replies[name]:
        said = PHRASER.renderer.line(line, SAMPLE)
        assert words(said) <= 60, said
        assert re.match(r"[A-Z0-9$“\"]", said), f"begins in the middle: {said!r}"
        assert re.search(r"[.?!][”\"')]*$", said), f"breaks off: {said!r}"
        assert not HOLE.search(said), said


# What a line brings along itself; everything else may be unknown.
OWN = {"heard", "means", "what", "old", "new", "date", "days", "stage", "undone", "offer", "paid", "denial_means"}


@pytest.mark.parametrize("name", [n for n in PLAYBOOK.replies if not n.startswith(("handoff_", "story_"))])
def test_a_reply_can_be_given_with_nothing_known(name: str) -> None:
    """Where one wording needs what is not known, another one stands in."""
    figures = {n: SAMPLE[n] if n in OWN else None for n in FIGURES}
    move = due("freeze", EMPTY).model_copy(
        update={"opening": (Said(reply=name, figures=figures),), "step": None, "book": None}
    )
    [text, *_] = PHRASER.phrase(move, "", TODAY)
    assert text["kind"] == "text"
    assert words(text["text"]) >= 1


def test_the_greeting_asks_what_happened() -> None:
    assert kinds(PHRASER.greeting()) == ["text", "text"]
    assert "?" in PHRASER.greeting()[0]["text"]


# --- hand-offs ---


ONCE = ("work_injury", "car_accident")  # said once in a case, then the way goes on


@pytest.mark.parametrize("kind", HANDOFFS)
def test_a_hand_off_is_fixed_words_that_do_not_repeat(kind: str) -> None:
    move = handoff_move(kind, FULL, PLAYBOOK, TODAY)
    first = PHRASER.phrase(move, "", TODAY)
    second = PHRASER.phrase(move, PHRASER.fingerprint(first), TODAY)
    assert kinds(first)[0] == "stop"
    assert set(kinds(first)) <= {"stop", "say", "because"}
    assert first[0]["title"] and words(first[0]["text"]) <= 60
    if kind not in ONCE:
        assert first[0]["text"] != second[0]["text"]


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [("suicide_risk", ["tel:988", "sms:988"]), ("medical_emergency", ["tel:911"]), ("threat_to_others", ["tel:988"])],
)
def test_in_a_crisis_the_number_is_one_tap_away(kind: str, numbers: list[str]) -> None:
    for variant in range(3):
        move = handoff_move(kind, FULL, PLAYBOOK, TODAY).model_copy(update={"variant": variant})
        [stop, *_] = PHRASER.phrase(move, "", TODAY)
        assert [a["href"] for a in stop["actions"]] == numbers
        assert "$" not in stop["text"] and "Mercy" not in stop["text"]


# --- ask, offer, deadline, because ---


@pytest.mark.parametrize("fact", sorted(PLAYBOOK.questions))
def test_a_question_is_asked_in_two_wordings_and_may_always_be_left_open(fact: str) -> None:
    asked = []
    for variant in (0, 1):
        move = due("freeze", EMPTY).model_copy(update={"ask": AskFor(fact=fact, variant=variant)})
        [ask] = [b for b in PHRASER.phrase(move, "", TODAY) if b["kind"] == "ask"]
        asked.append(ask["text"])
        assert "?" in ask["text"]
        assert words(ask["text"]) <= 30
        assert [a["send"] for a in ask["answers"]][-1] == "I don't know"
        assert ask["why"]
    assert asked[0] != asked[1]


def test_an_offer_shows_its_arithmetic_and_keeps_the_limit_private() -> None:
    case = case_with(
        network_status="out_of_network", emergency=False, billed_amount="18000", medicare="4200", allowed_amount="6000",
        funds="5000", provider_type="hospital", itemized="received", appeal="lost", tier="manager",
    )  # fmt: skip
    blocks = PHRASER.phrase(due("counteroffer", case), "", TODAY)
    [offer] = [b for b in blocks if b["kind"] == "offer"]
    assert (offer["amount"], offer["say_now"], offer["private"]["ceiling"]) == ("3000.00", True, "5000.00")
    assert (offer["opening"], offer["ask"]) == ("3000.00", "18000.00")
    public = {k: v for k, v in offer.items() if k != "private"}
    assert "$5,000" not in str(public) and "5000.00" not in str(public)
    [say] = [b for b in blocks if b["kind"] == "say"]
    assert "$3,000" in say["text"]


def test_a_number_that_is_not_to_be_said_yet_says_so() -> None:
    case = case_with(
        network_status="out_of_network", emergency=False, billed_amount="18000", medicare="4200", funds="5000",
        provider_type="hospital", itemized="received", appeal="lost", tier="front_line",
    )  # fmt: skip
    blocks = PHRASER.phrase(due("counteroffer", case), "", TODAY)
    [offer] = [b for b in blocks if b["kind"] == "offer"]
    assert offer["say_now"] is False and "Not yet" in offer["text"]
    assert not [b for b in blocks if b["kind"] == "say" and "$" in b["text"]]


def test_a_clock_is_shown_with_its_day_the_days_left_and_its_rule() -> None:
    case = case_with(denial_date="2026-10-28")
    move = due("appeal", case)
    [clock] = [b for b in PHRASER.phrase(move, "", TODAY) if b["kind"] == "deadline"]
    assert clock == {
        "kind": "deadline", "what": "Last day to appeal to the plan", "date": "2027-04-26",
        "text": "Last day to appeal to the plan: Mon, Apr 26, 2027", "days_left": 154,
        "rule": "internal_appeal_deadline", "source": "the notice date",
    }  # fmt: skip


def test_every_clock_has_its_words() -> None:
    assert len({clock_words(what) for what in CLOCKS}) == len(CLOCKS)
    assert {c.what for c in deadlines(FULL.bill, PLAYBOOK, TODAY)} <= set(CLOCKS)


def test_a_rule_is_shown_with_its_authority_and_general_knowledge_as_something_to_check() -> None:
    move = due("freeze", EMPTY).model_copy(update={"rules": tuple(PLAYBOOK.rules)})
    [because] = [b for b in PHRASER.phrase(move, "", TODAY) if b["kind"] == "because"]
    for shown in because["rules"]:
        rule = PLAYBOOK.rules[shown["id"]]
        assert shown["authority"] and shown["wording"] and shown["checked"]
        assert shown["worth_checking"] is (rule.do_not_assert or rule.confidence == "from-general-knowledge")
    assert {shown["worth_checking"] for shown in because["rules"]} == {True, False}


# --- objections ---


@pytest.mark.parametrize("objection", sorted(PLAYBOOK.objections))
def test_an_objection_is_answered_with_the_next_sentence_each_time(objection: str) -> None:
    base = due("freeze", EMPTY)
    figures = dict.fromkeys(base.figures)
    said = []
    for variant in range(len(PLAYBOOK.objections[objection].say)):
        move = base.model_copy(update={
            "node": "answer", "full": False, "step": None, "book": None, "figures": figures,
            "objection": objection, "objection_variant": variant,
        })  # fmt: skip
        blocks = PHRASER.phrase(move, "", TODAY)
        assert kinds(blocks)[:4] == ["text", "say", "write_down", "avoid"]
        assert words(blocks[1]["text"]) <= 40 and "$" not in blocks[1]["text"]
        said.append(blocks[1]["text"])
    assert len(set(said)) > 1


def test_a_line_that_lacks_its_figure_gives_way_to_another_wording(playbook: Playbook) -> None:
    replies = playbook.replies | {"did_it": ("You have {{ offer }}.", "Done, good.")}
    phraser = Phraser(playbook.model_copy(update={"replies": replies}))
    move = due("freeze", EMPTY, playbook).model_copy(update={"opening": (Said(reply="did_it"),)})
    [text, *_] = phraser.phrase(move, "", TODAY)
    assert text["text"].startswith("Done, good.")
    with pytest.raises(MissingFigure):
        Renderer(playbook).line(replies["did_it"][0], move.figures)
