"""The one question of a reply: the first unknown that would change what comes next, and never one already answered."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.case import Case
from app.core.conditions import evaluate
from app.core.moves import AskFor, Move
from app.core.playbook import Playbook, Step
from app.core.steps import first_unknown
from app.core.view import View

_START_CLOCKS = frozenset({"court_answer", "appeal_decided_on"})  # without them a last day goes by unseen
_AT_MOST = 2  # asked twice and not answered: the core goes on without
# Who owes it is asked once the denial is read and appealed; whether the surprise-billing law fits, at once,
# since it changes the first call.
_SETTLES_LIABILITY = frozenset({"decode_denial", "counteroffer"})
_AT_ONCE = frozenset(
    {"did_you_sign", "surprise_bill_likely", "surprise_bill_possible", "network_first", "contractual_if_in_network"}
)


def may_ask(case: Case, fact: str, playbook: Playbook) -> bool:
    """True where a doubt about a fact of the bill in focus can be settled by asking."""
    asked = case.asked.get(case.question_key(fact), 0)
    return fact in playbook.questions and asked < _AT_MOST and case.fact(fact) is None and not case.is_declined(fact)


def next_question(
    before: Case, move: Move, step: Step | None, view: View, *, answering: bool, doubts: tuple[str, ...] = ()
) -> AskFor | None:
    """The question to ask with this move, or None when nothing worth asking is open.

    `doubts` are facts that this message was read to tell in two ways: they are asked first.
    """
    for fact in doubts:
        if may_ask(view.case, fact, view.playbook):
            return AskFor(fact=fact, variant=view.case.asked.get(view.case.question_key(fact), 0))
    just_asked = before.open_question
    for fact in dict.fromkeys(_candidates(move, step, view)):
        if view.case.fact(fact, view.bill.id) is not None or view.case.is_declined(fact, view.bill.id):
            continue
        question = view.playbook.questions.get(fact)
        if question is None or (question.when is not None and evaluate(question.when, view) is not True):
            continue
        asked = view.case.asked.get(view.case.question_key(fact, view.bill.id), 0)
        # Not the same question twice running, unless they asked us something in between or all else waits for it.
        running = just_asked is not None and (just_asked.fact, just_asked.bill) == (fact, view.bill.id)
        waits = fact == view.finding.ask or fact in _START_CLOCKS
        if asked >= _AT_MOST or (running and not answering and not waits):
            continue
        return AskFor(fact=fact, variant=asked)
    return None


def _candidates(move: Move, step: Step | None, view: View) -> Iterator[str]:
    if step is not None and step.ask is not None:
        yield step.ask
    finding = view.finding
    if finding.ask is not None and (finding.why in _AT_ONCE or move.book in _SETTLES_LIABILITY):
        yield finding.ask
    if move.book is None:
        return
    book = view.playbook.stages.get(move.book) or view.playbook.tracks.get(move.book)  # type: ignore[call-overload]
    if book is None:
        return
    gate = first_unknown(book, view)
    if gate is not None:
        yield gate
    yield from book.needs
