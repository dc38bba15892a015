"""The deck of a call: the answer to everything that may be said next, for a phone that loses its connection."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, get_args

from app.core.acts import Label, RepSaid
from app.core.bargaining import position_of
from app.core.calls.aloud import SayLine, not_again
from app.core.calls.likely import in_order, sooner
from app.core.calls.own_number import limit_of, no_number_now
from app.core.calls.state import CallState, Sheet
from app.core.case import Case
from app.core.decide import PRICE_LABELS, PRICE_STAGES, Route, decide
from app.core.figures import figures_of
from app.core.liability import assess
from app.core.money import ZERO, Money
from app.core.moves import Move
from app.core.objections import form_of
from app.core.offer_asks import AskAnswer, answers_by_ask
from app.core.position import MOST_AMOUNT, Position
from app.core.replying import book_move, objection_key, objection_move
from app.core.update import SETTLING, update
from app.core.view import View
from app.graph.state import Deps
from app.graph.straight import walk_straight
from app.language.calling import CallPhraser

_LABELS: tuple[Label, ...] = tuple(label for label in get_args(Label) if label != "other")
_STALLS = 3
Breathe = Callable[[], Awaitable[None]]


class _Moment:
    """What a deck is made from: the case as the call left it."""

    def __init__(self, deps: Deps, phraser: CallPhraser, state: CallState, case: Case) -> None:
        self.deps, self.phraser, self.state, self.case, self.today = deps, phraser, state, case, state.on
        self.view = View(case, case.bill, deps.playbook, state.on)
        self.books = {objection.label: objection for objection in deps.playbook.objections.values()}

    @property
    def on_sheet(self) -> str:
        return self.state.sheet.say.text

    def walk(self, said: RepSaid) -> tuple[Sheet, Move]:
        """What would be on the sheet, and the move that it comes from."""
        walked = walk_straight(self.deps, self.case, "", self.today, (said,))
        turn = len(self.state.answers)
        blocks, move, known = walked.blocks, walked.move, self.state.known
        return self.phraser.sheet(blocks, move, None, turn, self.on_sheet, known), move

    def unasked(self, texts: Iterable[str]) -> list[str]:
        """The lines without questions for what is written down, each once."""
        return list(dict.fromkeys(self.phraser.without_the_known(text, self.state.known) for text in texts))

    @cached_property
    def standing(self) -> Move | None:
        """The step that stands, where small talk is answered as such; None where something else goes first."""
        playbook, said = self.deps.playbook, (rep_said(self.deps, "chit_chat"),)
        updated = update(self.case, said, playbook, self.today, in_call=True)
        view = View(updated.case, updated.case.bill, playbook, self.today)
        route = decide(self.case, updated, said, view, True)
        return book_move(route.standing, view) if route.kind == "answer_objection" else None

    def after(self, said: RepSaid) -> View:
        """The case once this was heard, as far as an answer may look at it: most of what is said settles nothing."""
        if said.label not in SETTLING:
            return self.view
        case = update(self.case, (said,), self.deps.playbook, self.today, in_call=True).case
        return View(case, case.bill, self.deps.playbook, self.today)

    @property
    def speaks_of_numbers(self) -> bool:
        """False where an amount of theirs has the same answer whatever it is: no price is up, and none was named."""
        return not self.goes_to_its_objection("counteroffers_amount") or bool(self.view["number_named"])

    def goes_to_its_objection(self, label: Label) -> bool:
        """True where `decide` answers this label with its objection, so that nothing else needs to be worked out."""
        if self.standing is None or label == "accepts_offer":
            return False
        return label not in PRICE_LABELS or self.standing.stage not in PRICE_STAGES


async def deck_of(
    deps: Deps, phraser: CallPhraser, state: CallState, case: Case, revision: int, breathe: Breathe
) -> dict[str, Any]:
    """The deck as of this revision of the call. After each answer it lets whoever waits for another one go first."""
    moment = _Moment(deps, phraser, state, case)
    words, view = phraser.words, moment.view
    book = phraser.book(state.node)
    last, so, heard = state.last_label, sooner(words, view), frozenset(state.labels)
    limit = ZERO if no_number_now(view) else limit_of(view)
    replies = {}
    for label in _LABELS:
        replies[label] = _answer(moment, label)
        await breathe()
    amounts = []
    for stretch in _by_amount(moment):
        amounts.append(stretch)
        await breathe()
    return {
        "revision": revision,
        "replies": replies,
        "amounts": amounts,
        "order": {
            "now": list(in_order(words, book, so, last, heard)),
            "after": {label: list(in_order(words, book, so, label, heard)) for label in _LABELS},
        },
        "taps": {label: {"text": moment.books[label].tap, "asks": words.asks.get(label)} for label in _LABELS},
        "tools": {
            "time": [phraser.stall(state.stalls + turn).model_dump() for turn in range(_STALLS)],
            "end": phraser.closing(state.known).model_dump(),
        },
        "ceiling_says": _caught(moment, view),
        "limit": None if limit is None else limit.plain,
    }


def tap_of(deps: Deps, label: Label) -> str:
    """What they say, in a few words."""
    return next((objection.tap for objection in deps.playbook.objections.values() if objection.label == label), label)


def rep_said(deps: Deps, label: Label, **figures: Any) -> RepSaid:
    """The act of a reply that was tapped."""
    shown = [str(value) for value in (figures.get("amount"), figures.get("until")) if value is not None]
    if figures.get("percent") is not None:
        shown.append(f"{figures['percent']}%")
    quote = f"{tap_of(deps, label)} ({', '.join(shown)})" if shown else tap_of(deps, label)
    return RepSaid(label=label, quote=quote, **figures)


def _answer(moment: _Moment, label: Label) -> dict[str, Any]:
    """The line for this label, then the next ones for when it is said again."""
    said = rep_said(moment.deps, label)
    lines, avoid = _of_objection(moment, said) if moment.goes_to_its_objection(label) else _of_walk(moment, said)
    return {"lines": [line.model_dump() for line in lines], **_beside(moment, label, avoid)}


def _of_walk(moment: _Moment, said: RepSaid) -> tuple[list[SayLine], str | None]:
    sheet, move = moment.walk(said)
    again = moment.unasked(block["text"] for block in moment.deps.phraser.lines_of(move))
    further = [moment.phraser.say(text, sheet.say.lang) for text in again if text != sheet.say.text]
    return [sheet.say, *further], sheet.avoid


def _of_objection(moment: _Moment, said: RepSaid) -> tuple[list[SayLine], str | None]:
    """The same as a walk finds, without one: a deck has thirty of these."""
    standing, objection, view = moment.standing, moment.books[said.label], moment.after(said)
    assert standing is not None
    form = form_of(objection, (), view)
    formed = objection.formed(form)
    if any("{" in line for line in formed.say):
        route = Route(node="answer", kind="answer_objection", objection=objection.id, form=form)
        figures = figures_of(view.case, view.bill, view.playbook, view.today, view)
        move = objection_move(route, standing, figures, view)
        texts = [block["text"] for block in moment.deps.phraser.lines_of(move)]
        ours = str(move.figures.get("offer") or "")
    else:
        told = view.bill.told.get(objection_key(objection.id, form), 0) % len(formed.say)
        texts = [" ".join(line.split()) for line in (*formed.say[told:], *formed.say[:told])]
        ours = ""
    turn, texts = len(moment.state.answers), moment.unasked(texts)
    lines = [moment.phraser.say(text, "en", None, turn + place, ours) for place, text in enumerate(texts)]
    return [not_again(lines[0], moment.on_sheet), *lines[1:]], formed.avoid


def _beside(moment: _Moment, label: Label, avoid: str | None) -> dict[str, Any]:
    words = moment.phraser.words
    name = moment.state.next_field(words, label)
    return {"write_down": None if name is None else {"field": name, "title": words.fields[name]}, "avoid": avoid}


# Amounts


def _by_amount(moment: _Moment) -> Iterator[dict[str, Any]]:
    """For every amount that they may name, the answer: one for each stretch on which the core decides alike.

    Between two of the engine's own breakpoints only the amounts in the words differ, so one answer, with their amount
    and ours left open, stands for the whole stretch.
    """
    found: dict[str, Any] | None = None
    for stretch in _stretches(moment):
        ask = _odd_amount(stretch.low, stretch.high)
        answer = _template(moment, stretch, ask)
        if found is not None and {**answer, "from": ""} == {**found, "from": "", "to": answer["to"]}:
            found["to"] = answer["to"]
            continue
        if found is not None:
            yield found
        found = answer
    if found is not None:
        yield found


def _stretches(moment: _Moment) -> tuple[AskAnswer, ...]:
    """The engine's own stretches, for the position as it is once they have named an amount."""
    case, playbook = moment.case, moment.deps.playbook
    if not moment.speaks_of_numbers:
        return (AskAnswer(ZERO, MOST_AMOUNT, moment.view.decision.act, None, None),)
    named = RepSaid(label="counteroffers_amount", amount=Money(1), quote="")
    after = update(case, (named,), playbook, moment.today, in_call=True).case
    position = position_of(after, after.bill, assess(after, after.bill), moment.today)
    return answers_by_ask(_before_the_ask(position), playbook.offers)


def _before_the_ask(position: Position) -> Position:
    """The position with the amount that was put in taken out again; our own number in that contact stays."""
    *past, last = position.history
    if last.offer is not None:
        past.append(last.model_copy(update={"ask": None, "outcome": "none"}))
    return position.model_copy(update={"history": tuple(past)})


def _template(moment: _Moment, stretch: AskAnswer, ask: Money) -> dict[str, Any]:
    said = rep_said(moment.deps, "counteroffers_amount", amount=ask)
    if moment.speaks_of_numbers:
        sheet, _ = moment.walk(said)
        line, avoid = sheet.say, sheet.avoid
    else:
        (line, *_), avoid = _of_objection(moment, said)
    offer = stretch.amount_at(ask) if stretch.line is not None else None
    return {
        "from": stretch.low.plain,
        "to": stretch.high.plain,
        "act": stretch.act,
        "amount": None if stretch.amount is None else stretch.amount.plain,
        "line": _line_json(stretch),
        "lines": [_opened(line, ask, offer).model_dump()],
        **_beside(moment, "counteroffers_amount", avoid),
    }


def _opened(line: SayLine, ask: Money, offer: Money | None) -> SayLine:
    """The line with their amount and ours left open."""

    def opened(text: str | None) -> str | None:
        if text is None:
            return None
        text = text.replace(str(ask), "{ask}")
        return text if offer is None else text.replace(str(offer), "{offer}")

    return SayLine(
        text=opened(line.text) or "",
        lang=line.lang,
        gloss=opened(line.gloss),
        short=opened(line.short),
        firm=opened(line.firm),
    )


def _line_json(stretch: AskAnswer) -> dict[str, int] | None:
    line = stretch.line
    if line is None:
        return None
    return {
        "base": line.base.cents,
        "num": line.share.numerator,
        "den": line.share.denominator,
        "start": line.start.cents,
        "step": line.step,
    }


def _odd_amount(low: Money, high: Money) -> Money:
    """An amount of the stretch that is written as no other figure of a case is likely to be."""
    middle = (low.cents + high.cents) // 2
    odd = middle - middle % 100 + 37
    return Money(odd if low.cents <= odd <= high.cents else middle)


def _caught(moment: _Moment, view: View) -> dict[str, Any] | None:
    sheet = moment.phraser.caught(no_number_now(view) or "above", view, moment.state.sheet)
    return {"text": sheet.text, "say": sheet.say.model_dump()}
