"""Who speaks next, and why: a short list in order. The order is the policy; the reason stands beside each line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from app.core.acts import Act, Asked, Label, RepSaid, Signal
from app.core.agreement import no_yes_to
from app.core.answers import UNKNOWNS, clock_line, court_open, opening, refused_days, says_nothing
from app.core.case import Case, StageId
from app.core.explain import Explained, to_answer
from app.core.frozen import Frozen
from app.core.moves import Deadline, Said
from app.core.objections import form_of
from app.core.playbook import Playbook
from app.core.steps import first_due, let_go, stage_of
from app.core.update import Updated
from app.core.view import View

Node = Literal[
    "freeze", "itemize", "decode_denial", "counteroffer", "escalate", "lock_the_win",
    "appeal", "assistance", "collections", "answer", "handoff",
]  # fmt: skip


def scope_of(case: Case) -> str | None:
    """The programme whose own rules go before ours, unless the person goes on knowingly."""
    return None if "scope" in case.bill.waived else _SCOPES.get(case.value("insurance_type") or "")


def has_begun(case: Case) -> bool:
    """True once anything is known of a bill or the person, or a first step was given without."""
    return (
        case.last_move is not None
        or bool(case.facts)
        or len(case.bills) > 1
        or bool(case.bill.facts or case.bill.calls or case.bill.exchanges)
    )


class Route(Frozen):
    """Which node speaks, what kind of move it makes there, and the lines that go first."""

    node: Node
    kind: str | None = None
    opening: tuple[Said, ...] = ()
    objection: str | None = None
    # Its form, and the language it was said in; or what they may have said.
    form: str | None = None
    lang: Literal["en", "es"] = "en"
    # The day that their line names.
    named: date | None = None
    unsure: tuple[Label, ...] = ()
    early: bool = False
    # The stage or track whose step stands, whoever speaks now.
    standing: Node = "freeze"


@dataclass(frozen=True)
class Moment:
    """All that a decision may look at."""

    before: Case
    updated: Updated
    acts: tuple[Act, ...]
    playbook: Playbook
    today: date
    in_call: bool
    view: View

    @property
    def case(self) -> Case:
        return self.updated.case

    @cached_property
    def lines(self) -> tuple[Said, ...]:
        """What answers their words, whoever speaks next."""
        return opening(self.before, self.updated, self.acts, self.playbook, self.today)

    @cached_property
    def stage(self) -> StageId:
        return stage_of(self.view)

    @cached_property
    def standing(self) -> Node:
        """The stage in order, unless a track has something to file first."""
        return _track(self) or self.stage

    @property
    def signals(self) -> frozenset[str]:
        return frozenset(a.signal for a in self.acts if isinstance(a, Signal))


def decide(before: Case, updated: Updated, acts: tuple[Act, ...], view: View, in_call: bool) -> Route:
    """Choose the node, on a view of the updated case. The first of the list that has something to say wins."""
    moment = Moment(before, updated, acts, view.playbook, view.today, in_call, view)
    for choose in _ORDER:
        route = choose(moment)
        if route is not None:
            lines = _lines(route, moment)
            return route.model_copy(update={"opening": lines[:3], "standing": moment.standing})
    raise AssertionError("the stage always has a move")


def standing_node(view: View) -> Node:
    """The stage or track whose step stands, when nobody says anything."""
    return Moment(view.case, Updated(case=view.case), (), view.playbook, view.today, False, view).standing


def _lines(route: Route, m: Moment) -> tuple[Said, ...]:
    """What goes first: court papers that are still open, then the route's own line, then the answer to their words."""
    court = m.view["summons"] and not m.view["court_answer_filed"] and route.node not in ("collections", "handoff")
    first = (Said(reply="court_first", variant=m.before.turns),) if court else ()
    if route.kind == "greet":
        return (*first, *m.lines, *route.opening)
    if route.kind in ("answer_question", "explain_term") and not has_begun(m.case):
        return (*m.lines[:2], Said(reply="tell_me", variant=m.before.turns))  # no step follows yet: invite them
    return (*first, *route.opening, *m.lines)


# Safety signals in the order in which one silences the others.
CRISES = ("suicide_risk", "medical_emergency", "threat_to_others")
_SCOPES = {
    "medicaid": "medicaid", "medicare": "medicare", "medicare_advantage": "medicare",
    "tricare_va": "federal_program", "non_us": "non_us",
}  # fmt: skip


def crisis(signals: frozenset[str]) -> str | None:
    """The hand-off that silences everything else, if there is one."""
    return next((s for s in CRISES if s in signals), None)


def _safety(m: Moment) -> Route | None:
    """A life before a bill; court papers before a price; a programme with rules of its own before ours."""
    if found := crisis(m.signals):
        return Route(node="handoff", kind=found)
    court = any(c.fact in ("summons", "court_answer") and c.new for c in m.updated.changes)
    if court and not m.case.bill.told.get("court_papers"):
        return Route(node="handoff", kind="court_papers")
    if "asks_dishonest" in m.signals:
        return Route(node="handoff", kind="asks_dishonest")
    return None


def _scope(m: Moment) -> Route | None:
    if "non_us" in m.signals:
        return Route(node="handoff", kind="non_us")
    kind = scope_of(m.case)
    if kind is not None and m.signals & {"thanks", "greeting"} and not m.updated.changes and not _asks(m):
        return Route(node="answer", kind="acknowledge")
    if kind is not None and not _holds_for_all(m, kind):
        return Route(node="handoff", kind=kind)
    for signal in ("work_injury", "car_accident"):
        if signal in m.signals and not any(bill.told.get(signal) for bill in m.case.bills):
            return Route(node="handoff", kind=signal)
    said_nothing_else = all(isinstance(a, Signal) for a in m.acts)
    for signal in ("prompt_injection", "off_topic"):
        if signal in m.signals and said_nothing_else:
            return Route(node="handoff", kind=signal)
    return None


# Answers that are the same in every programme, and entries of the playbook that are of one.
_FOR_ALL = frozenset(
    {
        "assistance", "can_i_pay_now", "collections", "court", "credit", "deadline", "medicine", "not_paying",
        "privacy", "refund", "sue", "term", "was_that_wrong", "who_are_you",
    }
)  # fmt: skip
# Of these we know no answer for a programme, and say whom to ask.
_ASK_THE_PROGRAMME = frozenset({"other", "how_long"})
_OF_PROGRAMMES = ("medicaid", "medicare", "qmb", "veterans", "plan_own_path", "two_plans")


def _holds_for_all(m: Moment, kind: str) -> bool:
    """They asked, and the answer holds for their programme too; a private plan's times and steps do not.

    Once their programme's own way was told, a question that we can't answer gets that said, and whom to ask.
    """
    asked, told = to_answer(m.acts, m.view), bool(m.case.bill.told.get(kind))
    return bool(asked) and all(_is_for_programme(act, found, told=told) for act, found in asked)


def _is_for_programme(act: Asked, found: Explained | None, *, told: bool) -> bool:
    if found is None:
        return act.topic in _FOR_ALL or (told and act.topic in _ASK_THE_PROGRAMME)
    if found.topic is not None:
        return found.topic in _FOR_ALL or found.entry.startswith(_OF_PROGRAMMES)
    return found.entry.startswith(_OF_PROGRAMMES) or (told and found.outside is not None)


def _asks(m: Moment) -> bool:
    return any(isinstance(a, Asked) for a in m.acts)


# How near a clock must be before it goes first, in days, and which track files what stops it.
_NEAR: dict[str, tuple[int, Node, str]] = {
    "court_answer": (30, "collections", "answer_court"),
    "internal_appeal": (7, "appeal", "file_appeal"),
    "external_review": (14, "appeal", "ask_external_review"),
    "debt_dispute": (7, "collections", "validate_debt"),
    "fap_application": (14, "assistance", "apply_assistance"),
}


def _deadline(m: Moment) -> Route | None:
    """A right that ends this week is worth more than any next step. Said once, then the stages go on."""
    for clock in m.view.clocks:
        near = _NEAR.get(clock.what)
        if near is None or clock.days_left > near[0] or m.case.bill.told.get(f"clock_{clock.what}"):
            continue
        if clock.what == "internal_appeal" and m.case.bill.value("appeal") == "declined":
            continue
        return Route(
            node=near[1], kind=near[2], opening=(clock_line(clock.what, clock.date, clock.days_left, m.today),)
        )
    return None


def appeal_is_near(view: View) -> bool:
    """The last day to appeal is this week: it stays the next step until the appeal is filed, or left."""
    if view.bill.value("appeal") == "declined" or view["appealable"] is False or scope_of(view.case) is not None:
        return False
    near = _NEAR["internal_appeal"][0]
    clocks = view.clocks
    return any(c.what == "internal_appeal" and 0 <= c.days_left <= near for c in clocks)


def _may_appeal(view: View) -> bool:
    return view["appealable"] is True and view["appeal"] == "none" and scope_of(view.case) is None


def near_clocks(clocks: tuple[Deadline, ...]) -> tuple[str, ...]:
    """The clocks among these that are close enough to have gone first."""
    return tuple(c.what for c in clocks if c.what in _NEAR and c.days_left <= _NEAR[c.what][0])


# After the answer to these the step that stands is shown whole, with its words.
_SHOWS_THE_STEP = frozenset({"kept_short", "all_too_much", "do_it_for_me", "in_writing"})


def _question(m: Moment) -> Route | None:
    """They asked: answer first, then point to the step that stands."""
    asked = to_answer(m.acts, m.view)
    topics = [a.topic if found is None else "other" for a, found in asked]
    if "what_to_offer" in topics and m.case.value("billed_amount") is None:
        return Route(node="answer", kind="answer_question")
    if "what_to_offer" in topics and m.stage == "lock_the_win":
        return Route(node="lock_the_win")  # a number that they can take stands: what is missing is its paper
    if "what_to_offer" in topics:
        return Route(node="counteroffer", early=m.stage not in ("counteroffer", "escalate", "lock_the_win"))
    if "court" in topics and court_open(m.view):
        return Route(node="collections", opening=_gently(m))
    if {"urgent_care", "ongoing_care"} & set(topics) and _may_appeal(m.view):
        return Route(node="appeal")  # the fast appeal goes with its letters; the bill comes after the care
    if m.view["external_possible"] is True and any("external_review" in (a.term or "") for a, _ in asked):
        return Route(node="appeal")  # asked for, or asked about: the step comes with its letter
    if topics and set(topics) <= {*_SHOWS_THE_STEP, "what_now", "what_to_say"} and has_begun(m.case):
        return Route(node=m.standing, opening=_gently(m)) if set(topics) & _SHOWS_THE_STEP else None
    if [t for t in topics if t not in ("what_now", "what_to_say")]:
        return Route(node="answer", kind="explain_term" if "term" in topics else "answer_question")
    if "already_told" in m.signals:
        return Route(node="answer", kind="say_again")
    return None


# What is said about the price belongs to the offer engine, once the bill is at that point.
PRICE_LABELS = frozenset(
    {
        "refuses_to_negotiate", "rejects_offer", "policy_says_no", "no_authority", "full_amount_owed",
        "counteroffers_amount", "offers_discount", "offers_small_discount_prompt_pay", "accepts_offer",
    }
)  # fmt: skip
_STORY_LABELS = frozenset(
    {"blames_insurance", "full_amount_owed", "asks_for_payment_now", "transfer_or_callback", "chit_chat", "other"}
)
# What they say that settles a fact: the stage goes on from it, unless the person is still on the phone.
_SETTLING = frozenset(
    {"hold_granted", "hold_refused", "itemized_available", "refuses_itemized", "already_in_collections"}
)
PRICE_STAGES = frozenset({"counteroffer", "escalate", "lock_the_win"})


def _representative(m: Moment) -> Route | None:
    """On a call the line to say comes first. A price goes to the engine, everything else to its objection."""
    said = [a for a in m.acts if isinstance(a, RepSaid)]
    if not said:
        return None
    if not m.in_call and m.updated.changes:
        # The story of a bill is told in words that also object ("they denied it, so I owe it all").
        said = [a for a in said if a.label not in _STORY_LABELS]
        if not said:
            return None
    if said[0].unsure:
        if not m.in_call:
            return None
        asks = (Said(reply="unsure_heard", variant=m.before.turns),)
        return Route(node="answer", kind="unsure_heard", unsure=said[0].unsure, opening=asks)
    label = said[0].label
    book = next((o for o in m.playbook.objections.values() if o.label == label), None)
    objection = None if book is None else book.id
    form = None if book is None else form_of(book, said[0].forms, m.view)
    how = {"objection": objection, "form": form, "lang": said[0].lang, "named": said[0].until}
    if label in _SETTLING and not m.in_call:
        return None
    if label in PRICE_LABELS and m.stage in PRICE_STAGES and not (m.in_call and no_yes_to(said[0], m.view)):
        # Somebody waits on the line: an appeal still to be filed is for afterwards.
        return Route(node=m.stage if m.view["appeal_due"] or appeal_is_near(m.view) else m.standing, **how)
    if objection is None or (label == "accepts_offer" and m.view["no_price"]):
        return None  # no thanks for a yes to what is not owed: the step that stands says what to ask for
    return Route(node="answer", kind="answer_objection", **how)


def _correction(m: Moment) -> Route | None:
    """Something was put right: say what follows from it, and go on from there."""
    if any(line.reply in ("corrected", "corrected_private", "corrected_yes_no") for line in m.lines):
        return Route(node="answer", kind="correct")
    return None


def _outside_review(m: Moment) -> Route | None:
    """Told when the plan said its last no, they hear until when the outside review can be asked for."""
    dated = any(c.fact == "appeal_decided_on" and c.new for c in m.updated.changes)
    return Route(node="appeal") if dated and m.view["external_possible"] is True else None


def _nothing(m: Moment) -> Route | None:
    """Nothing to go on: say so kindly, and keep the step in view."""
    if m.updated.meant == ("agrees",) and not m.updated.changes:
        return Route(node="answer", kind="acknowledge")
    if m.updated.changes or m.updated.meant or m.updated.new_bill:
        return None
    if refused_days(m.updated, m.today) and has_begun(m.case):
        return Route(node="answer", kind="acknowledge")
    if m.before.last_kind in CRISES and any(isinstance(a, Asked) for a in m.acts):
        return Route(node=m.standing, opening=_gently(m))  # they want to go on, and ask how
    if m.before.last_kind in CRISES:
        return Route(node="answer", kind="acknowledge", opening=_gently(m))
    if m.signals & {"empty"} or says_nothing(m.acts):
        return Route(node="answer", kind="nothing_heard")
    if "unintelligible" in m.signals:
        return Route(node="answer", kind="not_understood")
    if m.signals & {"thanks", "greeting"} and m.case.last_move is not None:
        return Route(node="answer", kind="acknowledge")
    return None


def _gently(m: Moment) -> tuple[Said, ...]:
    """After a crisis, first of all: no hurry."""
    return (Said(reply="gentle", variant=m.before.turns),) if m.before.last_kind in CRISES else ()


def _intake(m: Moment) -> Route | None:
    """Nothing is known yet: ask what happened, in their own words; who can't say it starts with the first step."""
    told_before = "our_matter" in m.signals and m.before.bill.told.get("reply_our_matter")
    if has_begun(m.case) or m.case.unknowns >= UNKNOWNS or told_before:
        return None
    return Route(node="answer", kind="greet", opening=(Said(reply="tell_me"),))


def _stage(m: Moment) -> Route | None:
    return Route(node=m.standing)


def _track(m: Moment) -> Node | None:
    """The track that has something to file before the stage goes on."""
    view, tracks, stage = m.view, m.playbook.tracks, m.stage
    if view["summons"] and not view["court_answer_filed"]:
        return "collections"
    if appeal_is_near(view):
        return "appeal"
    if view["account_status"] == "collections" and not view["debt_disputed"]:
        step = first_due(tracks["collections"], view)
        if step is not None and not step.waiting:
            return "collections"
    if view["appeal"] == "won" or view["external_review"] == "won":
        waits_for_eob = view.bill.value("cost_share") is None and not view["bargain_over"]
        return "appeal" if waits_for_eob else None
    if view["external_possible"]:
        step = first_due(tracks["appeal"], view)
        if step is not None and not let_go(step, view) and not step.waiting:
            return "appeal"
    # Filed before a price is named, even where all that the denial leaves open is to wait.
    if view["appeal_due"] and (stage == "decode_denial" or (stage == "counteroffer" and not view["number_named"])):
        return "appeal"
    if view["assistance"] == "likely" and stage in PRICE_STAGES:
        return "assistance"
    return None


_ORDER: tuple[Callable[[Moment], Route | None], ...] = (
    _safety,  # nothing else may be said first
    _scope,  # another programme's rules would make ours wrong
    _deadline,  # a right about to end
    _question,  # answer before asking
    _representative,  # somebody is waiting on the line
    _correction,  # what was wrong is put right aloud
    _outside_review,  # its last day is counted now
    _nothing,  # nothing was heard
    _intake,  # a case begins with what happened
    _stage,  # the next step of the playbook
)
