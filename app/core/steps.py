"""Walk a stage's or a track's steps in order: the first that is due is the move; the first unknown is the question."""

from __future__ import annotations

from app.core.case import STAGES, StageId, TrackId
from app.core.conditions import Unknown, evaluate
from app.core.figures import figures_of
from app.core.moves import Move
from app.core.playbook import StageBook, Step
from app.core.view import View


def first_due(book: StageBook, view: View) -> Step | None:
    """The first step whose condition holds and that has not been let go."""
    return next((step for step in book.steps if evaluate(step.when, view) is True and not let_go(step, view)), None)


def let_go(step: Step, view: View) -> bool:
    """A step said once that need not wait, or told in every wording it has: we do not nag."""
    told = view.bill.told.get(step.id, 0)
    return told > 0 if step.once else told > len(step.again)


def first_unknown(book: StageBook, view: View) -> str | None:
    """The fact that a step's condition lacks: knowing it would change the next move."""
    for step in book.steps:
        answer = evaluate(step.when, view)
        if answer is True and not let_go(step, view) and not step.once:
            return None
        if isinstance(answer, Unknown) and answer.ask is not None:
            return answer.ask
    return None


def stage_of(view: View) -> StageId:
    """The first stage, in order, that applies and is not done; one that only waits lets later ones go on."""
    waiting: StageId | None = None
    unfinished: StageId | None = None
    for stage in STAGES:
        book = view.playbook.stages[stage]
        if evaluate(book.applies, view) is not True or evaluate(book.done, view) is True:
            continue
        unfinished = unfinished or stage
        step = first_due(book, view)
        if step is not None and not step.waiting:
            return stage
        if step is not None:
            waiting = waiting or stage
    if waiting or unfinished:
        return waiting or unfinished or "freeze"
    return "lock_the_win" if view["bargain_over"] else "decode_denial"


def is_done(stage: StageId, view: View) -> bool:
    book = view.playbook.stages[stage]
    return evaluate(book.applies, view) is True and evaluate(book.done, view) is True


def undone_before(stage: StageId, view: View) -> tuple[StageId, ...]:
    """Earlier stages that apply and are not done: named in one line when a person jumps ahead."""
    earlier = STAGES[: STAGES.index(stage)]
    return tuple(s for s in earlier if _applies(s, view) and not is_done(s, view))


def _applies(stage: StageId, view: View) -> bool:
    return evaluate(view.playbook.stages[stage].applies, view) is True


def move_for(step: Step, node: str, stage: StageId, track: TrackId, view: View) -> Move:
    """A step as a move, with every figure and clock that it may show."""
    book = view.playbook
    return Move(
        kind=step.id,
        step=step.id,
        node=node,
        stage=stage,
        track=track,
        bill=view.bill.id,
        book=node,
        variant=view.bill.told.get(step.id, 0),
        letter=step.letter,
        clocks=tuple(d for d in view.clocks if d.what in step.clocks),
        rules=tuple(dict.fromkeys((*step.rules, *_liability_rules(view, step)))),
        figures=figures_of(view.case, view.bill, book, view.today, view),
    )


def _liability_rules(view: View, step: Step) -> tuple[str, ...]:
    if step.id == "pay_cost_share":
        return view.finding.rules
    return view.finding.rules if "liability" in str(step.when) or "surprise_likely" in str(step.when) else ()


def walk(book_id: str, stage: StageId, track: TrackId, view: View) -> Move:
    """The next move of one stage or track. When every step was told or let go, the last that still holds is kept up."""
    book = view.playbook.stages.get(book_id) or view.playbook.tracks[book_id]  # type: ignore[call-overload]
    step = first_due(book, view)
    if step is None:
        holding = [s for s in book.steps if evaluate(s.when, view) is True]
        step = next((s for s in holding if not s.once), holding[0] if holding else book.steps[-1])
    return move_for(step, book_id, stage, track, view)
