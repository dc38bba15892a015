"""From a route to a finished move, and from there back into the case: what was told and asked is remembered."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.core.answers import UNKNOWNS
from app.core.case import Case, Question, StageId
from app.core.decide import CRISES, Node, Route, has_begun, near_clocks, scope_of
from app.core.figures import Day, figures_of
from app.core.moves import Figures, Move
from app.core.playbook import Playbook, Step
from app.core.pricing import shown_ahead, standing_number
from app.core.questions import next_question
from app.core.stages import counteroffer, decode_denial, escalate, freeze, itemize, lock_the_win
from app.core.state_rules import with_state
from app.core.steps import stage_of
from app.core.tracks import appeal, assistance, collections
from app.core.view import View

# Lines that speak of our number: the figures behind them are shown beside them, whatever the step.
_NUMBERS = frozenset({"numbers_known", "numbers_move", "numbers_stay_funds", "numbers_stay_prices"})
_ADVISES_A_NUMBER = frozenset({"make_offer", "restate_offer", "raise_offer", "take_number_higher", "final_offer"})


def book_move(node: Node, view: View, *, early: bool = False) -> Move:
    """The move of a stage or a track."""
    match node:
        case "freeze":
            return freeze.next_move(view)
        case "itemize":
            return itemize.next_move(view)
        case "decode_denial":
            return decode_denial.next_move(view)
        case "counteroffer":
            return counteroffer.next_move(view, early=early)
        case "escalate":
            return escalate.next_move(view)
        case "lock_the_win":
            return lock_the_win.next_move(view)
        case "appeal":
            return appeal.next_move(view)
        case "assistance":
            return assistance.next_move(view)
        case "collections":
            return collections.next_move(view)
    raise ValueError(f"{node} has no book")


def answer_move(route: Route, standing: Move, view: View) -> Move:
    """An answer to a question, to the representative or to a correction. The standing step follows, in short."""
    assert route.kind is not None
    case = view.case
    if route.objection is None:
        if route.kind == "correct":  # what follows from it is shown whole: letters, figures, the line to say
            return standing.model_copy(update={"kind": route.kind, "node": "answer"})
        # Somebody waits on the line while we ask which it was: the step that stands is for afterwards.
        if route.unsure or not has_begun(case) or scope_of(case) is not None or case.last_kind in CRISES:
            nothing_yet = {"step": None, "book": None, "rules": (), "clocks": (), "letter": None}
            return standing.model_copy(update={"kind": route.kind, "node": "answer", **nothing_yet})
        pointed = case.bill.told.get(f"point_{standing.step}", 0)
        if standing.variant + pointed == 0:  # never told before: after the answer, the whole step
            return standing.model_copy(update={"kind": route.kind, "node": "answer"})
        short = {"kind": route.kind, "node": "answer", "variant": standing.variant + pointed, "full": False}
        return standing.model_copy(update=short)
    return objection_move(route, standing, standing.figures, view)


def objection_move(route: Route, standing: Move, figures: Figures, view: View) -> Move:
    """An answer to something that they said, in the form of it that was heard. `figures` are those of this view."""
    assert route.objection is not None and route.kind is not None
    case, objection = view.case, view.playbook.objections[route.objection].formed(route.form)
    number = standing_number(view)
    return Move(
        kind=route.kind,
        node="answer",
        full=False,
        stage=standing.stage,
        track=standing.track,
        bill=case.focus,
        objection=objection.id,
        objection_form=route.form,
        objection_variant=case.bill.told.get(objection_key(objection.id, route.form), 0),
        lang=route.lang,
        rules=objection.rules,
        figures=figures
        | {
            "offer": str(number) if number else None,
            "named_day": Day.of(route.named, view.today) if route.named else None,
        },
    )


def handoff_move(kind: str, case: Case, playbook: Playbook, today: date, lang: Literal["en", "es"] = "en") -> Move:
    """Fixed, kind words and somebody better placed to help."""
    view = View(case, case.bill, playbook, today)
    return Move(
        kind=kind, node="handoff", stage=stage_of(view), track="handoff",
        bill=case.focus, variant=case.bill.told.get(kind, 0), lang=lang,
        figures=figures_of(case, case.bill, playbook, today, view),
    )  # fmt: skip


def complete(
    move: Move,
    route: Route,
    before: Case,
    view: View,
    *,
    in_call: bool,
    doubts: tuple[str, ...] = (),
) -> Move:
    """Add what goes first, the objection's line and the one question; `doubts`: facts that were read in two ways."""
    case, playbook = view.case, view.playbook
    said = (rule for line in route.opening for rule in line.rules)
    rules = with_state(tuple(dict.fromkeys((*said, *move.rules))), case.value("state"), playbook.rules)
    move = move.model_copy(update={"opening": route.opening, "rules": rules})
    if move.node == "handoff":
        return move
    if route.objection is not None and move.objection is None and _same_advice(route.objection, move, playbook):
        told = case.bill.told.get(objection_key(route.objection, route.form), 0)
        form = {"objection_form": route.form, "lang": route.lang}
        move = move.model_copy(update={"objection": route.objection, "objection_variant": told, **form})
    if move.offer is None and any(line.reply in _NUMBERS for line in route.opening):
        move = shown_ahead(move, view)
    if route.unsure:
        move = move.model_copy(update={"unsure": route.unsure})
    if in_call and move.kind in ("nothing_heard", "not_understood", "unsure_heard"):
        return move.model_copy(update={"script": "give_me_time"})
    if move.node == "answer" and move.step is None and move.objection is None:
        return move
    if case.unknowns >= UNKNOWNS:
        return move  # nothing more is asked of somebody who can't say
    if in_call or not has_begun(case) or (move.node == "answer" and move.objection is not None):
        return move
    answering = move.node == "answer"
    ask = next_question(before, move, step_of(move, playbook), view, answering=answering, doubts=doubts)
    return move.model_copy(update={"ask": ask})


def _same_advice(objection: str, move: Move, playbook: Playbook) -> bool:
    """The objection's own sentence is used where it says what the engine decided."""
    act = playbook.objections[objection].act
    return act == "ask_authority" and move.kind in ("ask_authority", "ask_authority_higher")


def step_of(move: Move, playbook: Playbook) -> Step | None:
    if move.book is None or move.step is None:
        return None
    book = playbook.stages.get(move.book) or playbook.tracks[move.book]  # type: ignore[call-overload]
    return next((s for s in book.steps if s.id == move.step), None)


def remember(case: Case, move: Move, reply: str) -> Case:
    """The case after the reply: what was told, asked and advised."""
    bill = case.bill_of(move.bill)
    told = dict(bill.told)
    keys = [move.step or move.kind] if move.full else ([f"point_{move.step}"] if move.step else [])
    keys += [objection_key(move.objection, move.objection_form)] if move.objection else []
    keys += [f"reply_{line.reply}" for line in move.opening if line.reply in ("spanish", "our_matter")]
    keys += [f"clock_{what}" for what in near_clocks(move.clocks)]
    for key in keys:
        told[key] = told.get(key, 0) + 1
    advised = bill.advised
    if move.step in _ADVISES_A_NUMBER and move.full and move.offer is not None:
        advised = move.offer.amount or move.offer.opening
    case = case.with_bill(bill.model_copy(update={"told": told, "advised": advised}))
    asked, question = case.asked, None
    if move.kind == "court_papers" and case.value("court_answer", bill.id) is None:
        question = Question(fact="court_answer", bill=bill.id)  # the card asks for the date in its words
    if move.kind == "court_papers":
        case = case.model_copy(update={"last_move": "answer_court"})  # what "done" speaks of now
    if move.ask is not None:
        key = case.question_key(move.ask.fact, move.bill)
        asked = {**asked, key: asked.get(key, 0) + 1}
        question = Question(fact=move.ask.fact, bill=move.bill)
    stands = move.step if move.step is not None else case.last_move
    return case.model_copy(
        update={
            "asked": asked,
            "open_question": question,
            "last_move": stands,
            "last_reply": reply,
            "last_kind": move.kind,
            "turns": case.turns + 1,
        }
    )


def objection_key(objection: str, form: str | None) -> str:
    """Under what it is remembered how often an objection was answered: each form has lines of its own."""
    return f"objection_{objection}" + (f"_{form}" if form else "")


def stage_now(case: Case, playbook: Playbook, today: date) -> StageId:
    return stage_of(View(case, case.bill, playbook, today))
