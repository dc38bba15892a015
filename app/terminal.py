"""Blocks and case files as plain text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any

from app.core.money import Money
from app.core.playbook import Recipient

Block = dict[str, Any]
# The order on every surface, whatever order they arrive in (ui.md, section 6).
ORDER = (
    "stop", "text", "finding", "say", "offer", "letter", "write_down", "avoid", "deadline", "ask", "because",
)  # fmt: skip
FOLDED = {"letter": "/letter shows the letter", "because": "/why says why this, and why now"}
STAGES = {
    "freeze": "Freeze",
    "itemize": "Itemize",
    "decode_denial": "Decode the denial",
    "counteroffer": "Counteroffer",
    "escalate": "Escalate",
    "lock_the_win": "Lock the win",
}
RECIPIENTS: dict[Recipient, str] = {
    "provider": "For the billing office",
    "plan": "For your plan",
    "doctor": "For the doctor's office",
    "collector": "For the collector",
    "agency": "For a public office, an outside reviewer or a credit bureau",
    "court": "For the court",
    "patient": "For your own papers",
}

LISTENERS = {
    "provider": "the billing office",
    "plan": "your insurance plan",
    "collector": "the collector",
    "court": "the court clerk",
}


def stage_line(stage: str) -> str:
    """`Step 2 of 6: Itemize`."""
    return f"Step {list(STAGES).index(stage) + 1} of {len(STAGES)}: {STAGES[stage]}"


def money(plain: str) -> str:
    """`"4500.00"` as $4,500, cents only where there are some."""
    return str(Money.parse(plain))


def days(left: int) -> str:
    match left:
        case 0:
            return "today"
        case 1:
            return "tomorrow"
        case -1:
            return "passed yesterday"
    return f"{left} days left" if left > 0 else f"passed {-left} days ago"


def day(iso: str) -> str:
    when = date.fromisoformat(iso)
    return f"{when:%a, %b} {when.day}, {when.year}"


def chips(reply: dict[str, Any]) -> list[str]:
    """What each numbered answer of this reply sends."""
    return [a["send"] for block in reply["blocks"] if block["kind"] == "ask" for a in block["answers"]]


def show_reply(reply: dict[str, Any], width: int, *, folded: bool = False) -> str:
    """A whole reply, its stage first; folded, the letters and reasons are only named."""
    blocks = sorted(reply["blocks"], key=lambda b: [*ORDER, b["kind"]].index(b["kind"]))
    parts = ["\n".join(show_block(b, width)) for b in blocks if not (folded and b["kind"] in FOLDED)]
    hidden = {b["kind"] for b in blocks if folded and b["kind"] in FOLDED}
    hints = [words for kind, words in FOLDED.items() if kind in hidden]
    if hints:
        parts.append(f"({', '.join(hints)})")
    return "\n\n".join([f"[{stage_line(reply['stage'])}]", *filter(None, parts)])


def show_block(block: Block, width: int) -> Iterator[str]:
    """The lines of one block."""
    match block["kind"]:
        case "say":
            yield from _box(f"Say this to {LISTENERS[block.get('to', 'provider')]}", block["text"], width)
            if block.get("gloss"):
                yield from _wrap(block["gloss"], width)
        case "ask":
            yield from _wrap(block["text"], width)
            for line in filter(None, (block.get("why"), block.get("where"))):
                yield from _wrap(line, width, "  ")
            for number, answer in enumerate(block["answers"], 1):
                yield from _wrap(answer["label"], width, f"  {number}) ")
        case "write_down":
            yield "Write down:"
            for item in block["items"]:
                yield from _wrap(item, width, "  - ")
        case "avoid":
            yield from _wrap(block["text"], width, "Not now: ")
        case "offer":
            yield from _offer(block, width)
        case "deadline":
            yield from _clock(block["what"], block, width)
        case "letter":
            yield f"Letter: {block['title']}"
            for line in block["text"].splitlines():
                yield from _wrap(line, width, "  | ")
            if block.get("with_it"):
                titles = "; ".join(letter["title"] for letter in block["with_it"])
                yield from _wrap(f"{titles}. /letters lists them.", width, "These can help too: ")
        case "because":
            if block["text"]:
                yield from _wrap(block["text"], width, "Why: ")
            for rule in block["rules"]:
                doubt = "Worth checking: " if rule["worth_checking"] else ""
                source = f"{rule['title']}: {'; '.join(rule['authority'])}, checked {rule['checked']}"
                yield from _wrap(f"{doubt}{rule['wording']} ({source})", width, "  * ")
        case "stop":
            yield from _box(block["title"], block["text"], width, "#")
            for action in block["actions"]:
                yield f"  {action['label']}: {action['href'].removeprefix('tel:').removeprefix('sms:')}"
        case _:
            for paragraph in str(block.get("text", "")).split("\n\n"):
                yield from _wrap(paragraph, width)


def _offer(block: Block, width: int) -> Iterator[str]:
    yield from _wrap(block.get("text") or f"Your number now: {money(block['amount'])}", width)
    if block.get("arithmetic"):
        yield from _wrap(block["arithmetic"], width, "  ")
    if block.get("ladder"):
        yield from _wrap("Steps, only if they move: " + ", ".join(map(money, block["ladder"])), width, "  ")
    if block.get("target"):
        yield f"  A good result, stop here: {money(block['target'])}"
    for missing in block.get("missing", ()):
        yield from _wrap(missing, width, "  ? ")
    private = block["private"]
    if private["ceiling"]:
        limit = f"Your private limit is {money(private['ceiling'])}."
        yield from _wrap(f"{limit} {private['note']}", width, "  ! ")


def _wrap(text: str, width: int, lead: str = "") -> list[str]:
    """Lines of at most `width` columns, the first after `lead`, the others under its text."""
    indent = lead if lead.strip() in ("|", "!") else " " * len(lead)
    return textwrap.wrap(text, width, initial_indent=lead, subsequent_indent=indent, break_on_hyphens=False) or [
        lead.rstrip()
    ]


def _box(title: str, text: str, width: int, edge: str = "") -> Iterator[str]:
    """A frame that stands out: what to say now, or what to do before anything else."""
    side, top = (edge, edge) if edge else ("|", "-")
    yield f"+{top * 2} {title} ".ljust(width - 1, top) + "+"
    for paragraph in text.splitlines() or [""]:
        for line in textwrap.wrap(paragraph, width - 6, break_on_hyphens=False) or [""]:
            yield f"{side}  {line}".ljust(width - 1) + side
    yield "+" + top * (width - 2) + "+"


def bill_title(bill: dict[str, Any]) -> str:
    """A bill by whom it is from and what they ask."""
    settled = any(fact.get("name") == "zero_balance" and fact["value"] is True for fact in bill.get("facts", ()))
    now = "settled, zero balance" if settled else bill["billed"] and money(bill["billed"])
    words = ", ".join(filter(None, (bill["name"], now)))
    return words[:1].upper() + words[1:]


def show_file(file: dict[str, Any], width: int) -> str:
    """The case file: what is known of the person, and every bill with its stage, dates and facts."""
    lines = _facts(file["facts"], width)
    for bill in file["bills"]:
        lines += ["", f"Bill {bill['id']}: {bill_title(bill)}", f"  {stage_line(bill['stage'])}"]
        for clock in bill["clocks"]:
            lines += ["  " + line for line in _clock(clock["title"], clock, width - 2)]
        lines += _facts(bill["facts"], width)
        for letter in bill["letters"]:
            if not letter["optional"]:
                lines += _wrap(letter["title"], width, "  Letter: ")
    return "\n".join(lines).strip("\n")


def letters_of(bill: dict[str, Any]) -> list[str]:
    """The id of every letter, in the order in which `show_letters` numbers them."""
    return [letter["id"] for letter in (*bill["letters"], *bill["more_letters"])]


def show_letters(bill: dict[str, Any], width: int) -> str:
    """Every letter, numbered: those of this bill, then the others by whom they go to."""
    lines = [f"Letters: {bill_title(bill)}"] if bill["letters"] else []
    group = None
    for number, letter in enumerate((*bill["letters"], *bill["more_letters"]), 1):
        if number > len(bill["letters"]) and letter["to"] != group:
            group = letter["to"]
            lines += ["", *_wrap(RECIPIENTS[group], width, "Other letters: ")]
        lines += _wrap(", ".join(filter(None, (letter["title"], _become(letter)))), width, f"  {number:2}) ")
    return "\n".join([*lines, "", "/letter 2 shows the second."]).strip("\n")


def _become(letter: dict[str, Any]) -> str:
    """What became of a letter."""
    if letter.get("sent_on"):
        return f"sent {day(letter['sent_on'])}"
    if letter.get("edited"):
        return "edited by you"
    return "if you need it" if letter.get("optional") else ""


def _facts(facts: list[dict[str, Any]], width: int) -> list[str]:
    return [line for fact in facts for line in _wrap(f"{fact['title']}: {fact['shown']}", width, "  ")]


def _clock(title: str, clock: dict[str, Any], width: int) -> list[str]:
    return _wrap(f"{title}: {day(clock['date'])} ({days(clock['days_left'])})", width, "Date: ")
