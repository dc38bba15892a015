"""Blocks as plain text: everything is said, nothing is wider than the terminal."""

from __future__ import annotations

from typing import Any

import pytest

from app.core import file
from app.terminal import (
    RECIPIENTS,
    bill_title,
    chips,
    days,
    letters_of,
    money,
    show_block,
    show_file,
    show_letters,
    show_reply,
)

RULE = {
    "id": "r", "title": "Internal appeal", "wording": "Most private plans give 180 days.",
    "authority": ["29 CFR 2560.503-1"], "checked": "2026-11-23", "worth_checking": True,
}  # fmt: skip
BLOCKS: list[dict[str, Any]] = [
    {"kind": "because", "text": "A clerk cannot approve a number.", "rules": [RULE]},
    {
        "kind": "ask", "fact": "tier", "text": "Who did you speak with?", "why": "It decides the next line.",
        "where": None,
        "answers": [{"label": "Billing desk", "send": "the desk"}, {"label": "I don't know", "send": "I don't know"}],
    },
    {"kind": "text", "text": "First paragraph.\n\nSecond one."},
    {"kind": "say", "text": "Medicare pays about $4,200 for this care. Who can approve $3,570?", "script": "s"},
    {
        "kind": "offer", "amount": "3570.00", "text": "Your number now: $3,570", "say_now": True,
        "arithmetic": "85% of $4,200.", "ladder": ["3570.00", "4053.50"], "target": "4620.00",
        "missing": ["the cash price"],
        "private": {"ceiling": "6000.00", "note": "Only for you."},
    },
    {
        "kind": "letter", "id": "hold", "title": "Confirm the hold",
        "text": "Dear office,\n\n" + "please hold the account " * 9,
    },
    {"kind": "write_down", "items": ["Their name", "A reference number"]},
    {"kind": "avoid", "text": "Don't give a card number."},
    {"kind": "deadline", "what": "Last day to appeal", "date": "2027-03-02", "days_left": 98, "rule": "r"},
    {
        "kind": "stop", "title": "Call or text 988 now", "text": "Someone is there.",
        "actions": [{"label": "Call 988", "href": "tel:988"}],
    },
    {"kind": "something_new", "text": "A kind that this terminal does not know yet."},
]  # fmt: skip
REPLY: dict[str, Any] = {"stage": "itemize", "blocks": BLOCKS}


@pytest.mark.parametrize("width", [40, 80])
def test_everything_is_said_within_the_width(width: int) -> None:
    shown = show_reply(REPLY, width)
    assert max(map(len, shown.splitlines())) <= width
    flat = " ".join(shown.replace("|", " ").replace("!", " ").split())
    for words in (
        "[Step 2 of 6: Itemize]", "First paragraph. Second one.", "Who can approve $3,570?", "85% of $4,200.",
        "$4,053.50", "stop here: $4,620", "Your private limit is $6,000.", "the cash price",
        "Confirm the hold", "A reference number", "Don't give a card number.",
        "Tue, Mar 2, 2027 (98 days left)", "1) Billing desk", "2) I don't know",
        "Worth checking: Most private plans", "Call 988: 988", "does not know yet",
    ):  # fmt: skip
        assert words in flat, words


def test_the_order_is_the_same_everywhere() -> None:
    shown = show_reply(REPLY, 80)
    marks = ("Call or text 988", "First paragraph", "Say this", "Your number now", "Letter:", "Write down", "Not now")
    places = [shown.index(mark) for mark in (*marks, "Date:", "Who did you speak", "Why:")]
    assert places == sorted(places)


def test_letters_and_reasons_fold() -> None:
    shown = show_reply(REPLY, 80, folded=True)
    assert "Dear office" not in shown and "29 CFR" not in shown
    assert "/letter shows the letter" in shown and "/why" in shown


def test_chips_are_what_the_numbers_send() -> None:
    assert chips(REPLY) == ["the desk", "I don't know"]


@pytest.mark.parametrize(
    ("left", "words"),
    [(98, "98 days left"), (1, "tomorrow"), (0, "today"), (-1, "passed yesterday"), (-4, "passed 4 days ago")],
)
def test_days(left: int, words: str) -> None:
    assert days(left) == words


def test_money_keeps_cents_only_where_there_are_some() -> None:
    assert (money("18000.00"), money("0.37"), money("123456789.10")) == ("$18,000", "$0.37", "$123,456,789.10")


def test_an_empty_line_of_a_letter_stays() -> None:
    letter = next(block for block in BLOCKS if block["kind"] == "letter")
    assert "  |" in list(show_block(letter, 60))


def test_the_case_file() -> None:
    fact = {"title": "what they ask you to pay", "shown": "$18,000"}
    bill = {
        "id": "1", "name": "the hospital", "billed": "18000.00", "stage": "freeze", "facts": [fact],
        "clocks": [{"title": "Last day to appeal", "date": "2027-03-02", "days_left": 1}],
        "letters": [{"title": "Confirm the hold", "optional": False}, {"title": "Note of a call", "optional": True}],
    }  # fmt: skip
    shown = show_file({"facts": [], "bills": [bill, {**bill, "id": "2", "billed": None}]}, 60)
    assert "Bill 1: The hospital, $18,000" in shown and "Bill 2: The hospital\n" in shown
    assert (
        "what they ask you to pay: $18,000" in shown and "(tomorrow)" in shown and "Letter: Confirm the hold" in shown
    )
    assert "Note of a call" not in shown
    assert bill_title(bill) == "The hospital, $18,000"


def test_the_list_of_letters() -> None:
    def entry(name: str, to: str, **more: Any) -> dict[str, Any]:
        return {"id": name, "title": f"Letter {name}", "to": to, **more}

    bill = {
        "name": "the hospital", "billed": None,
        "letters": [
            entry("a", "plan", optional=False, edited=False, sent_on="2026-11-02"),
            entry("b", "plan", optional=False, edited=True, sent_on=None),
            entry("c", "doctor", optional=True, edited=False, sent_on=None),
        ],
        "more_letters": [entry("d", "provider"), entry("e", "provider"), entry("f", "agency")],
    }  # fmt: skip
    assert letters_of(bill) == list("abcdef")
    shown = show_letters(bill, 70)
    for line in (
        "   1) Letter a, sent Mon, Nov 2, 2026", "   2) Letter b, edited by you", "   3) Letter c, if you need it",
        "   5) Letter e", "   6) Letter f",
    ):  # fmt: skip
        assert line in shown.splitlines()
    assert shown.count("For the billing office") == 1 and max(map(len, shown.splitlines())) <= 70


def test_every_recipient_has_its_words() -> None:
    assert tuple(RECIPIENTS) == file.RECIPIENTS


def test_a_letter_names_those_that_help_with_it() -> None:
    block = {"kind": "letter", "title": "Appeal", "text": "x", "with_it": [{"id": "d", "title": "Letter d"}]}
    assert "Letter d. /letters lists them." in " ".join(show_block(block, 80))
