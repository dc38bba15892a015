"""Case + acts -> new Case, what changed, and the acts refused with the reason. Later words win over earlier ones."""

from __future__ import annotations

from datetime import date
from typing import Any, assert_never

from app.core.acts import (
    Act,
    Answered,
    Asked,
    BillNamed,
    Corrected,
    Forgotten,
    GateWaived,
    OfferNamed,
    RepSaid,
    Signal,
    Told,
    plan_form,
)  # fmt: skip
from app.core.bargaining import last_offer, number_named, standing_ask
from app.core.case import FACTS, STAGES, TIERS, Bill, CallNote, Case, Exchange, Fact, Source
from app.core.conditions import evaluate
from app.core.frozen import Frozen
from app.core.money import Money
from app.core.moves import STEPS
from app.core.playbook import Playbook
from app.core.position import Outcome
from app.core.view import View


class Refused(Frozen):
    """An act that was not applied, and why."""

    act: Act
    reason: str


class Change(Frozen):
    """One fact that is now otherwise: of which bill, from what, to what."""

    fact: str
    bill: str
    old: Any = None
    new: Any = None
    source: Source = "said"


class Updated(Frozen):
    """The case after a message."""

    case: Case
    changes: tuple[Change, ...] = ()
    forgotten: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    new_bill: str | None = None
    # The bills of a list ("the hospital 4,200, the lab 210"), in its order.
    listed: tuple[str, ...] = ()
    # What "yes", "done", "skip" and "I don't know" were taken to mean.
    meant: tuple[str, ...] = ()


# Reporting one of these steps as done means this fact.
DONE_FACTS: dict[str, tuple[str, Any]] = {
    "confirm_hold": ("hold_confirmed", True), "send_hold_request": ("hold_request_sent", True),
    "ask_hold_by_letter": ("hold_request_sent", True),
    "request_itemized": ("itemized", "requested"), "itemized_in_writing": ("itemized", "requested_in_writing"),
    "await_itemized": ("itemized", "received"), "check_bill": ("bill_checked", True),
    "dispute_errors": ("dispute_sent", True), "dispute_nothing_owed": ("dispute_sent", True),
    "rebill_surprise": ("rebill_requested", True), "correct_claim": ("correction_requested", True),
    "verify_share": ("eob_verified", True), "enforce_contract": ("plan_complaint_sent", True),
    "plan_answer_in_writing": ("plan_confirmed_in_writing", True), "file_appeal": ("appeal", "filed"),
    "ask_external_review": ("external_review", "filed"), "apply_assistance": ("assistance", "applied"),
    "assistance_first": ("assistance", "applied"), "validate_debt": ("debt_disputed", True),
    "collector_first": ("debt_disputed", True), "pay_settlement": ("settlement_paid", True),
    "pay_share": ("settlement_paid", True),
    "check_zero_balance": ("zero_balance", True), "zero_in_writing": ("zero_balance", True),
    "complain": ("complaint_filed", True), "answer_court": ("court_answer_filed", True), "final_offer":
    ("final_offer_sent", True),
}  # fmt: skip
# "Skip" after one of these leaves the step and its question; after a filing, it leaves only the question.
_SKIPPED_WITH_QUESTION = frozenset(
    {"ask_hold", "ask_hold_surprise", "confirm_hold", "send_hold_request", "ask_hold_by_letter", "check_bill",
    "itemized_in_writing",
     "await_itemized", "request_itemized", "read_denial"}
)  # fmt: skip
_NAMES_A_NUMBER = frozenset({"make_offer", "restate_offer", "raise_offer", "take_number_higher", "final_offer"})
# What the other side says about the price, and how it counts in the history of the bargaining.
_OUTCOMES: dict[str, Outcome] = {
    "refuses_to_negotiate": "rejected", "rejects_offer": "rejected", "policy_says_no": "rejected",
    "no_authority": "rejected", "full_amount_owed": "rejected", "counteroffers_amount": "countered",
    "offers_discount": "automatic_discount", "offers_small_discount_prompt_pay": "automatic_discount",
    "accepts_offer": "accepted", "pushes_payment_plan": "plan_offered", "refuses_written": "refused_writing",
    "verbal_only_deal": "refused_writing",
}  # fmt: skip
# What else a line of theirs settles about the case.
_SETTLES: dict[str, tuple[str, Any]] = {
    "hold_granted": ("hold", "granted"), "hold_refused": ("hold", "refused"),
    "itemized_available": ("itemized", "requested"), "refuses_itemized": ("itemized", "refused"),
    "already_in_collections": ("account_status", "collections"),
}  # fmt: skip
# Forms that settle nothing: any office may say them, and a hold that ran out was not refused.
_SETTLES_NOTHING = frozenset({"do_you_admit", "time_barred", "proof_was_sent", "ran_out"})
# What they say that changes more of a case than its notes.
SETTLING = frozenset({*_OUTCOMES, *_SETTLES})
# A new bill of the same visit shares these with the first one.
_SHARED = ("emergency", "service_date")
_PAST_ONLY = (
    "denial_date",
    "service_date",
    "statement_date",
    "appeal_filed_on",
    "appeal_decided_on",
    "validation_date",
)
# A bill is not older than this, and no hold, payment or court waits longer: such a year is a slip of the pen.
_YEARS_BACK, _YEARS_AHEAD = 20, 5


def update(case: Case, acts: tuple[Act, ...], playbook: Playbook, today: date, *, in_call: bool = False) -> Updated:
    """Apply the acts of one message in order."""
    state = _Applying(case, playbook, today, in_call=in_call)
    bills = [act for act in acts if isinstance(act, BillNamed)]  # which bill is meant comes first
    state.name_bills(bills)
    for act in acts:
        if not isinstance(act, BillNamed):
            state.apply(act)
    return state.finish()


def impossible_day(fact: str, day: Any, today: date) -> str | None:
    """Why this fact can't have that day; None where it can."""
    if FACTS[fact].kind != "date":
        return None
    if day.year < today.year - _YEARS_BACK:
        return f"{day.year} is too long ago to be right"
    if fact in _PAST_ONLY and day > today:
        return "that day has not come yet"
    if day.year > today.year + _YEARS_AHEAD:
        return f"{day.year} is too far ahead to be right"
    return None


def sent_means(letter: str, view: View) -> dict[str, Any]:
    """The facts that hold once this letter is out: those of the step that is due and comes with it."""
    books = (*view.playbook.stages.values(), *view.playbook.tracks.values())
    with_it = [step for book in books for step in book.steps if step.letter == letter and step.id in DONE_FACTS]
    step = next((step for step in with_it if evaluate(step.when, view) is True), None)
    return {} if step is None else dict([DONE_FACTS[step.id]])


class _Applying:
    """The case while one message is being applied to it."""

    def __init__(self, case: Case, playbook: Playbook, today: date, *, in_call: bool) -> None:
        self.case, self.playbook, self.today, self.in_call = case, playbook, today, in_call
        self.before = case
        self.changes: list[Change] = []
        self.forgotten: list[str] = []
        self.refused: list[Refused] = []
        self.meant: list[str] = []
        self.new_bill: str | None = None
        self.sent_day: date | None = None
        self.opened: list[str] = []
        self.listed: tuple[str, ...] = ()
        self.follow_ups: list[tuple[str, Any, str, str]] = []

    def apply(self, act: Act) -> None:
        if isinstance(act, Told | Answered) and act.day is not None and act.day <= self.today:
            self.sent_day = act.day
        match act:
            case Told():  # Corrected too
                self._tell(act)
            case Forgotten():
                self._forget(act.fact)
            case Answered():
                self._answer(act)
            case RepSaid():
                self._rep_said(act)
            case OfferNamed():
                self._exchange(offer=act.amount, ask=None, outcome=act.outcome)
            case BillNamed():
                self._name_bill(act)
            case GateWaived():
                self._waive()
            case Signal(signal="already_told"):
                self._decline_open_question()
            case Asked(topic="in_writing"):
                self._set("rather_writes", True, act.quote)
            case Asked() | Signal():
                pass
            case _:
                assert_never(act)

    def finish(self) -> Updated:
        for name, value, quote, bill in tuple(self.follow_ups):  # what was said outright comes first
            self._follow(name, value, quote, bill)
        for change in self.changes:
            self._mark_sent(change)
        case = self.case
        question = case.open_question
        if question is not None:
            answered = case.value(question.fact, question.bill) is not None
            key = case.question_key(question.fact, question.bill)
            # Asked twice and passed over twice: the core goes on without, and does not ask again.
            if not answered and case.asked.get(key, 0) >= 2 and key not in case.declined:
                case = case.model_copy(update={"declined": (*case.declined, key)})
            case = case.model_copy(update={"open_question": None})
        lost = "does_not_know" in self.meant and not self.changes
        case = case.model_copy(update={"unknowns": case.unknowns + 1 if lost else 0})
        return Updated(
            case=case, changes=tuple(self.changes), forgotten=tuple(self.forgotten), refused=tuple(self.refused),
            new_bill=self.new_bill, listed=self.listed, meant=tuple(self.meant),
        )  # fmt: skip

    # facts

    def _tell(self, act: Told) -> None:
        if (why := impossible_day(act.fact, act.value, self.today)) is not None:
            self.refused.append(Refused(act=act, reason=why))
            return
        bill = self._bill_hinted(act.bill_hint)
        known = self.case.fact(act.fact, bill)
        if act.document and known is not None and known.source != "document" and known.value != act.value:
            self.refused.append(Refused(act=act, reason="the document says otherwise than you did"))
            return
        self._set(act.fact, act.value, act.quote, bill, document=act.document, corrected=isinstance(act, Corrected))
        if act.fact in _SHARED:  # several bills of one visit were told of together
            for other in self.opened:
                self._set(act.fact, act.value, act.quote, other)

    def _set(
        self, name: str, value: Any, quote: str, bill: str | None = None, *,
        document: bool = False, corrected: bool = False,
    ) -> None:  # fmt: skip
        bill = bill or self.case.focus
        known = self.case.fact(name, bill)
        if name == "written_terms" and known is not None and not corrected:  # one more term in hand
            value = tuple(dict.fromkeys((*known.value, *value)))
        if known is not None and known.value == value:
            return
        source: Source = "corrected" if corrected or known is not None else ("document" if document else "said")
        fact = Fact(name=name, value=value, source=source, quote=quote[:400], on=self.today)
        self.case = self.case.with_fact(fact, bill)
        key = self.case.question_key(name, bill)
        if key in self.case.declined:
            self.case = self.case.model_copy(update={"declined": tuple(k for k in self.case.declined if k != key)})
        old = None if known is None else known.value
        self.changes.append(Change(fact=name, bill=bill, old=old, new=fact.value, source=source))
        self.follow_ups.append((name, fact.value, quote, bill))

    def _mark_sent(self, change: Change) -> None:
        """The letter that a step gave is out, once the step is told of as done: marked with its day."""
        bill = self.case.bill_of(change.bill)
        books = (*self.playbook.stages.values(), *self.playbook.tracks.values())
        given = [step for book in books for step in book.steps if step.letter is not None and bill.told.get(step.id)]
        done = [step for step in given if DONE_FACTS.get(step.id) == (change.fact, change.new)]
        # One letter for each filing: of several steps that end with it the one that stood last.
        step = next((s for s in done if s.id == self.before.last_move), done[0] if done else None)
        if step is None or step.letter is None:
            return
        filed: date | None = self.case.value("appeal_filed_on", bill.id) if change.fact == "appeal" else None
        sent = {**bill.sent, step.letter: filed or self.sent_day or self.today}
        self.case = self.case.with_bill(bill.model_copy(update={"sent": sent}))

    def _forget(self, name: str) -> None:
        if self.case.fact(name) is not None:
            self.case = self.case.without_fact(name)
            self.forgotten.append(name)

    def _follow(self, name: str, value: Any, quote: str, bill: str) -> None:
        """What one fact says about another."""
        unknown = self.case.value
        match name, value:
            case "appeal", "filed" if unknown("appeal_filed_on", bill) is None:
                self._set("appeal_filed_on", self.sent_day or self.today, quote, bill)
            # Of a lost one the letter's day starts a clock, so it is asked for and never taken to be today.
            case "appeal", "won" if unknown("appeal_decided_on", bill) is None:
                self._set("appeal_decided_on", self.today, quote, bill)
            case "appeal_filed_on", _ if unknown("appeal", bill) is None:
                self._set("appeal", "filed", quote, bill)
            case "hold_until", _ if unknown("hold", bill) is None:
                self._set("hold", "granted", quote, bill)
            case "collector", _ if unknown("account_status", bill) is None:
                self._set("account_status", "collections", quote, bill)
            case "court_answer", _ if unknown("summons", bill) is None:
                self._set("summons", True, quote, bill)
            case "authority_confirmed", True if unknown("tier", bill) is None:
                self._set("tier", "supervisor", quote, bill)

    def _bill_hinted(self, hint: str | None) -> str | None:
        if hint is None:
            return None
        for bill in self.case.bills:
            if hint in (bill.id, bill.value("provider_type"), bill.value("provider")):
                return bill.id
        return None

    # answers to the open question or the last step

    def _answer(self, act: Answered) -> None:
        # On a call they answer what we ask them, and not what was asked of the person.
        question = None if self.in_call else self.case.open_question
        if question is not None and self.case.value(question.fact, question.bill) is not None:
            question = None  # another act of this message answered it
        spec = FACTS[question.fact] if question is not None else None
        if question is not None and spec is not None:
            if act.answer in ("yes", "no") and spec.kind == "yes_no":
                self._set(question.fact, act.answer == "yes", act.quote, question.bill)
                return
            if act.answer == "dont_know" or (
                act.answer == "skip" and self.case.last_move not in _SKIPPED_WITH_QUESTION
            ):
                self._decline_open_question()
                self.meant.append("does_not_know" if act.answer == "dont_know" else "skips_question")
                return
            if act.answer == "skip":
                self._decline_open_question()
        match act.answer:
            case "done":
                self._did(act.quote)
            case "yes":
                self.meant.append("agrees")  # an "ok" reports nothing: no filing is set by it
            case "skip":
                self._skip(act.quote)
            case "no" | "not_yet":
                self.meant.append("not_yet")
            case "dont_know":
                self.meant.append("does_not_know")

    def _decline_open_question(self) -> None:
        """We do not ask that again."""
        question = self.case.open_question
        if question is None or self.case.value(question.fact, question.bill) is not None:
            return
        key = self.case.question_key(question.fact, question.bill)
        if key not in self.case.declined:
            self.case = self.case.model_copy(update={"declined": (*self.case.declined, key)})

    def _did(self, quote: str) -> None:
        step = self.case.last_move
        if step == "confirm_hold" and len(self.case.bills) > 1 and self.case.value("hold") != "granted":
            return  # this bill has no hold: it was another one's step
        if step in _NAMES_A_NUMBER and self.case.bill.advised is not None:
            self._exchange(offer=self.case.bill.advised, ask=None, outcome="none", final=step == "final_offer")
        if step == "accept_pending_terms" and (ask := standing_ask(self.case.bill)) is not None:
            self._set("settlement_amount", ask, quote)
        if step in DONE_FACTS:
            name, value = DONE_FACTS[step]
            if FACTS[name].kind == "yes_no" or self.case.value(name) is None or name == "itemized":
                self._set(name, value, quote)
            self.meant.append("did_it")

    def _skip(self, quote: str) -> None:
        """Leave the present stage, or the present filing, and go on."""
        step = self.case.last_move
        if step in ("ask_hold", "ask_hold_surprise", "confirm_hold", "send_hold_request", "ask_hold_by_letter"):
            if step == "confirm_hold":
                self._skip_stage("freeze")
            else:
                self._set("hold", "declined", quote)
        elif step in ("file_appeal", "await_appeal"):
            self._set("appeal", "declined", quote)
        elif step in ("ask_external_review", "await_external_review"):
            self._set("external_review", "declined", quote)
        elif step in ("apply_assistance", "assistance_first", "await_assistance"):
            self._set("assistance", "declined", quote)
        else:
            stage = next((s for s in STAGES if step in STEPS[s]), None)
            if stage is not None:
                self._skip_stage(stage)
        self.meant.append("skips_step")

    def _skip_stage(self, stage: Any) -> None:
        bill = self.case.bill
        if stage not in bill.skipped:
            self.case = self.case.with_bill(bill.model_copy(update={"skipped": (*bill.skipped, stage)}))

    # the other side

    def _rep_said(self, act: RepSaid) -> None:
        bill = self.case.bill
        if act.label == "accepts_offer" and act.amount is None and bill.advised is None and not number_named(bill):
            self.refused.append(Refused(act=act, reason="nothing was offered yet that they could accept"))
            return
        who = act.who or self._on_this_call(bill)
        zeroed = "written_off" in act.forms
        note = CallNote(
            on=self.today, who=who, reference=act.reference, label=act.label, quote=act.quote[:400], zeroed=zeroed,
            plan=plan_form(act.forms),
        )  # fmt: skip
        self.case = self.case.with_bill(bill.model_copy(update={"calls": (*bill.calls, note)}))
        if act.label == "hold_granted" and who is not None and bill.value("hold_contact") is None:
            self._set("hold_contact", who, act.quote)
        if act.label in _SETTLES and not _SETTLES_NOTHING.intersection(act.forms) and not self._still_held(act):
            name, value = _SETTLES[act.label]
            self._set(name, value, act.quote)
        if act.label == "hold_granted" and act.until is not None:
            self._set("hold_until", act.until, act.quote)
        if act.label in _OUTCOMES:
            self._exchange(offer=None, ask=self._their_figure(act), outcome=_OUTCOMES[act.label])
        if act.label == "accepts_offer":
            agreed = act.amount or last_offer(self.case.bill) or self.case.bill.advised
            if agreed is not None:
                self._set("settlement_amount", agreed, act.quote)

    def _still_held(self, act: RepSaid) -> bool:
        """True where they only won't make longer a hold that runs to its day."""
        until = self.case.value("hold_until")
        held = self.case.value("hold") == "granted" and until is not None and until >= self.today
        return act.label == "hold_refused" and held

    def _on_this_call(self, bill: Bill) -> str | None:
        """Who gave their name earlier on this call; what is told afterwards is theirs only where it names them."""
        if not self.in_call:
            return None
        return next((note.who for note in reversed(bill.calls) if note.on == self.today and note.who), None)

    def _their_figure(self, act: RepSaid) -> Money | None:
        """The figure that they named: an amount, or what a percentage leaves of the balance."""
        if act.amount is not None:
            return None if act.label == "full_amount_owed" else act.amount
        billed: Money | None = self.case.value("billed_amount")
        if act.percent is not None and billed is not None and act.label.startswith("offers_"):
            return billed - billed.times(act.percent).over(100)
        return None

    def _exchange(self, *, offer: Money | None, ask: Money | None, outcome: Outcome, final: bool = False) -> None:
        bill = self.case.bill
        if offer is None and outcome in ("rejected", "countered", "accepted") and self._just_advised(bill):
            offer = bill.advised  # they did what we advised and report the answer
        tier = TIERS.index(bill.value("tier")) if bill.value("tier") else 0
        fresh = Exchange(on=self.today, tier=tier, offer=offer, ask=ask, final=final, outcome=outcome)
        past = list(bill.exchanges)
        # "I offered 3,000 and she said 9,000" is one exchange, told in two breaths.
        if len(past) > len(self._bill_before(bill.id)) and past[-1].ask is None and offer is None:
            last = past.pop()
            fresh = fresh.model_copy(update={"offer": last.offer, "final": last.final})
        self.case = self.case.with_bill(bill.model_copy(update={"exchanges": (*past, fresh)}))

    def _just_advised(self, bill: Bill) -> bool:
        return (
            bill.advised is not None and self.case.last_move in _NAMES_A_NUMBER
            and len(bill.exchanges) == len(self._bill_before(bill.id)) and not number_named(bill)
        )  # fmt: skip

    def _bill_before(self, bill_id: str) -> tuple[Exchange, ...]:
        return next((b.exchanges for b in self.before.bills if b.id == bill_id), ())

    # bills and gates

    def name_bills(self, acts: list[BillNamed]) -> None:
        """Which bills are meant. Of several told in one breath the first stays before us."""
        named = tuple(dict.fromkeys(self._name_bill(act, listed=len(acts) > 1) for act in acts))
        if len(named) > 1:
            self.listed = named
            self.case = self.case.model_copy(update={"focus": named[0]})

    def _name_bill(self, act: BillNamed, *, listed: bool = False) -> str:
        """The bill that is meant, now before us: one that we have, or a new one."""
        for bill in self.case.bills:
            same_type = act.provider_type is not None and bill.value("provider_type") == act.provider_type
            same_name = act.provider is not None and bill.value("provider") == act.provider
            if same_name or (same_type and act.provider is None):
                self.case = self.case.model_copy(update={"focus": bill.id})
                if act.amount is not None:
                    self._set("billed_amount", act.amount, act.quote)
                return bill.id
        first = self.case.bills[0]
        only = len(self.case.bills) == 1 and first.facts.get("billed_amount") is None
        unnamed = first.value("provider") is None and first.value("provider_type") is None
        if only and (not first.facts or (listed and unnamed)):
            target = first.id
        else:
            target = str(len(self.case.bills) + 1)
            shared = {name: first.facts[name] for name in _SHARED if name in first.facts}
            self.case = self.case.model_copy(
                update={"bills": (*self.case.bills, Bill(id=target, facts=shared)), "focus": target}
            )
            self.new_bill = target
            self.opened.append(target)
        for name, value in (
            ("provider_type", act.provider_type), ("provider", act.provider), ("billed_amount", act.amount)
        ):  # fmt: skip
            if value is not None:
                self._set(name, value, act.quote, target)
        return target

    def _waive(self) -> None:
        bill = self.case.bill
        view = View(self.case, bill, self.playbook, self.today)
        gates = [str(g) for g in view.decision.gates if g not in ("nothing_owed", "no_surprises_act")]
        settled = view.finding.status in ("owed", "nothing_owed", "cost_share_only")
        names = tuple(dict.fromkeys((*bill.waived, *gates, "scope", *(() if settled else ("liability",)))))
        self.case = self.case.with_bill(bill.model_copy(update={"waived": names}))
        self.meant.append("goes_on")
