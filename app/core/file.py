"""The case file: all that we hold about a dispute, as a page can show it. Unknown is shown as unknown."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from app.core.case import FACTS, STAGES, Bill, Case, Fact, StageId
from app.core.denials import path_of
from app.core.figures import provider_words, show
from app.core.money import Money
from app.core.numbers import numbers_now
from app.core.playbook import DenialPath, Playbook, Recipient, Step
from app.core.steps import is_done, stage_of, undone_before
from app.core.view import View, agreed_amount

Entry = dict[str, Any]
RECIPIENTS: tuple[Recipient, ...] = get_args(Recipient)


def case_file(case: Case, playbook: Playbook, today: date) -> Entry:
    """The whole file. Money as "4500.00", dates as ISO, unknown as null."""
    question = case.open_question
    return {
        "id": case.id,
        "opened": case.opened.isoformat(),
        "focus": case.focus,
        "question": None if question is None else {"fact": question.fact, "bill": question.bill},
        "facts": [_fact(f, today) for f in case.facts.values()],
        "bills": [_bill(case, bill, playbook, today) for bill in case.bills],
    }


def _bill(case: Case, bill: Bill, playbook: Playbook, today: date) -> Entry:
    view = View(case, bill, playbook, today)
    stage = stage_of(view)
    finding, agreed, numbers = view.finding, agreed_amount(view), numbers_now(view)
    letters = _letters(view)
    return {
        "id": bill.id,
        "name": provider_words(bill),
        "billed": _money(bill.value("billed_amount")),
        "stage": stage,
        "stages": [_stage(s, stage, bill, playbook, view) for s in STAGES],
        "undone": list(undone_before(stage, view)),
        "owed": {"status": finding.status, "likely": finding.likely, "why": finding.why, "rules": list(finding.rules)},
        "agreed": _money(agreed),
        "numbers": None if numbers is None else numbers.model_dump(mode="json"),
        "facts": [_fact(f, today) for f in bill.facts.values()],
        "unknown": [
            n
            for n, s in FACTS.items()
            if s.default is None and case.value(n, bill.id) is None and n in playbook.questions
        ],
        "clocks": [d.model_dump(mode="json") for d in view.clocks],
        "offers": [e.model_dump(mode="json") for e in bill.exchanges],
        "calls": [c.model_dump(mode="json") for c in bill.calls],
        "letters": [
            {**letter_entry(i, playbook), "optional": optional, **_sent(i, bill)} for i, optional in letters.items()
        ],
        "more_letters": [letter_entry(i, playbook) for i in _in_groups(playbook) if i not in letters],
    }


def _stage(stage: StageId, present: StageId, bill: Bill, playbook: Playbook, view: View) -> Entry:
    if stage in bill.skipped or (stage == "freeze" and bill.value("hold") == "declined"):
        state = "skipped"
    elif stage == present:
        state = "here"
    elif is_done(stage, view):
        state = "done"
    else:
        state = "done" if view["bargain_over"] and STAGES.index(stage) < STAGES.index(present) else "later"
    return {"id": stage, "title": playbook.stages[stage].title, "state": state}


def _fact(fact: Fact, today: date) -> Entry:
    spec = FACTS[fact.name]
    value = _money(fact.value) if isinstance(fact.value, Money) else fact.value
    return {
        "name": fact.name,
        "title": spec.title,
        "value": value.isoformat() if isinstance(value, date) else value,
        "shown": show(fact.name, fact.value, today),
        "source": fact.source,
        "quote": fact.quote,
        "date": fact.on.isoformat(),
        "private": spec.private,
    }


def _sent(letter: str, bill: Bill) -> Entry:
    """The day on which it went out, where that was told."""
    day = bill.sent.get(letter)
    return {} if day is None else {"sent_on": day.isoformat()}


def letter_entry(letter: str, playbook: Playbook) -> Entry:
    """A letter as lists name it."""
    book = playbook.letters[letter]
    return {"id": letter, "title": book.title, "to": book.to}


def _letters(view: View) -> dict[str, bool]:
    """The letters to put forward, and of each whether it only helps: those for this denial, then those that came up."""
    bill, playbook = view.bill, view.playbook
    books = [*playbook.stages.values(), *playbook.tracks.values()]
    path = path_of(bill, playbook)
    found: list[DenialPath | Step] = [s for book in books for s in book.steps if bill.told.get(s.id)]
    if path is not None:
        found.insert(0, path)
    needed = {one.letter for one in found}
    # No further letter to a collector stands beside court papers: none of them stops the court's date.
    in_court = view["summons"] and not view["court_answer_filed"]
    letters = [letter for one in found for letter in (one.letter, *one.with_it) if letter is not None]
    return {
        letter: letter not in needed
        for letter in dict.fromkeys(letters)
        if letter in needed or not in_court or playbook.letters[letter].to != "collector"
    }


def _in_groups(playbook: Playbook) -> list[str]:
    """Every letter, by whom it goes to, then by its title."""
    return sorted(playbook.letters, key=lambda i: (RECIPIENTS.index(playbook.letters[i].to), playbook.letters[i].title))


def _money(amount: Money | None) -> str | None:
    return None if amount is None else amount.plain
