"""Everything we know about one dispute: the person, their bills, what was said and offered. Frozen values.

Facts are declared once, here. A fact belongs to the person or to one bill, carries where it came from, and
is never guessed: what nobody said is simply not there.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, get_args

from pydantic import Field, field_serializer, model_validator

from app.core.frozen import Frozen
from app.core.money import Money
from app.core.position import Outcome, WrittenTerm

StageId = Literal["freeze", "itemize", "decode_denial", "counteroffer", "escalate", "lock_the_win"]
TrackId = Literal["negotiate", "appeal", "assistance", "collections", "pause", "handoff"]
STAGES: tuple[StageId, ...] = get_args(StageId)

FactKind = Literal["money", "date", "yes_no", "choice", "text", "codes", "count"]
FactValue = Money | date | bool | int | str | tuple[str, ...]
Source = Literal["said", "document", "corrected"]


def plain_value(value: FactValue) -> str | bool | int | tuple[str, ...]:
    """A fact's value as JSON has it: money "4500.00", a date in ISO form."""
    if isinstance(value, Money):
        return value.plain
    return value.isoformat() if isinstance(value, date) else value


class FactSpec(Frozen):
    """What a fact is: its kind, whose it is, what it may be, and whether it stays off every spoken line."""

    kind: FactKind
    title: str
    scope: Literal["person", "bill"] = "bill"
    choices: tuple[str, ...] = ()
    private: bool = False
    # What holds until somebody says otherwise (nobody has filed an appeal that they did not mention).
    # A fact with a default is progress: it is reported, not asked for.
    default: str | bool | None = None


def _choice(
    title: str, *choices: str, scope: Literal["person", "bill"] = "bill", default: str | None = None
) -> FactSpec:
    return FactSpec(kind="choice", title=title, choices=choices, scope=scope, default=default)


def _done(title: str, scope: Literal["person", "bill"] = "bill") -> FactSpec:
    return FactSpec(kind="yes_no", title=title, scope=scope, default=False)


def _spec(kind: FactKind, title: str, scope: Literal["person", "bill"] = "bill", *, private: bool = False) -> FactSpec:
    return FactSpec(kind=kind, title=title, scope=scope, private=private)


DENIAL_CATEGORIES = (
    "medical_necessity", "out_of_network", "prior_authorization", "coverage_terminated", "benefit_limit",
    "bundling", "coding", "timely_filing", "duplicate", "coordination_of_benefits", "experimental",
    "documentation_missing", "non_covered", "cost_share", "other",
)  # fmt: skip
PROVIDER_TYPES = (
    "hospital", "physician_group", "lab", "imaging_center", "anesthesia", "freestanding_er", "urgent_care",
    "surgery_center", "ambulance_ground", "ambulance_air", "mental_health", "other",
)  # fmt: skip
INSURANCE_TYPES = (
    "employer", "marketplace", "cobra", "medicare", "medicare_advantage", "medicaid", "tricare_va",
    "short_term", "health_sharing", "uninsured", "non_us",
)  # fmt: skip

WRITTEN_TERMS: tuple[str, ...] = get_args(WrittenTerm)

FACTS: dict[str, FactSpec] = {
    # the person and the plan
    "role": _choice(
        "who you are to the patient", "patient", "parent_of_minor", "spouse", "helper", "estate", scope="person"
    ),
    "patient_name": _spec("text", "patient's name", "person"),
    "patient_deceased": _done("the patient has died", "person"),
    "signed_for_bill": _spec("yes_no", "you signed to be responsible for this bill", "person"),
    "insurance_type": _choice("kind of insurance", *INSURANCE_TYPES, scope="person"),
    "insurer": _spec("text", "insurance company", "person"),
    "state": _spec("text", "state", "person"),
    "savings": _spec("money", "savings", "person", private=True),
    "budget": _spec("money", "what you set aside for all bills together", "person", private=True),
    "income": _spec("money", "yearly income", "person", private=True),
    "household_size": _spec("count", "people in the household", "person", private=True),
    # the bill
    "provider": _spec("text", "who sent the bill"),
    "provider_type": _choice("kind of provider", *PROVIDER_TYPES),
    "account_number": _spec("text", "account number"),
    "billed_amount": _spec("money", "what they ask you to pay"),
    "paid_amount": _spec("money", "what you have paid"),
    "service_date": _spec("date", "date of care"),
    "statement_date": _spec("date", "date of the first bill"),
    "payment_due": _spec("date", "payment due date"),
    "network_status": _choice("network", "in_network", "out_of_network", "mixed"),
    "emergency": _spec("yes_no", "emergency care"),
    "account_status": _choice("where the account is", "open", "collections", default="open"),
    # hold
    "hold": _choice("hold on the account", "granted", "refused", "declined", default="none"),
    "hold_until": _spec("date", "hold ends"),
    "hold_contact": _spec("text", "who granted the hold"),
    "hold_reference": _spec("text", "reference number of the hold"),
    "hold_confirmed": _done("hold confirmed in writing"),
    "hold_request_sent": _done("written hold request sent"),
    "rather_writes": _done("writes instead of calling", "person"),
    # what was said on a call
    "offer_until": _spec("date", "their offer is good until"),
    "callback_on": _spec("date", "the office calls back"),
    # itemized bill
    "itemized": _choice("itemized bill", "requested", "received", "refused", "requested_in_writing", default="none"),
    "claim_form": _choice("claim form (UB-04 or CMS-1500)", "requested", "received", "refused", default="none"),
    "bill_checked": _done("lines of the bill checked"),
    "errors_supported": _spec("money", "errors on the bill, still in dispute"),
    "errors_removed": _spec("money", "errors already taken off the bill"),
    "disputed_lines": _spec("codes", "lines of the bill in dispute"),
    "dispute_sent": _done("written dispute of the bill sent"),
    # denial and who owes it
    "denial_category": _choice("reason for the denial", *DENIAL_CATEGORIES),
    "denial_codes": _spec("codes", "codes on the denial"),
    "group_code": _choice("group code", "CO", "PR", "OA", "PI", "CR"),
    "denial_date": _spec("date", "date on the denial notice"),
    "appeal_deadline": _spec("date", "appeal date printed in the letter"),
    "days_to_appeal": _spec("count", "days to appeal that the letter gives"),
    "cost_share": _spec("money", "your share on the EOB"),
    "eob_verified": _done("share checked against the EOB"),
    "signed_notice": _spec("yes_no", "you signed a notice that this service may not be covered"),
    "plan_says_billable": _spec("yes_no", "the plan says the provider may bill you"),
    "plan_confirmed_in_writing": _done("the plan confirmed that in writing"),
    "plan_complaint_sent": _done("plan asked to enforce its contract"),
    "authorization_was_providers_job": _spec("yes_no", "the provider had to get the approval"),
    "surprise_law": _choice("No Surprises Act, as you were told", "applies", "does_not"),
    "correction_requested": _done("provider asked to correct the claim"),
    "rebill_requested": _done("asked to re-bill at the in-network share"),
    "someone_elses_debt": _done("the bill belongs to someone else"),
    "paid_in_full": _done("the bill was already paid in full"),
    # appeal
    "appeal": _choice("internal appeal", "filed", "won", "lost", "declined", default="none"),
    "appeal_filed_on": _spec("date", "appeal filed"),
    "appeal_decided_on": _spec("date", "appeal decided"),
    "external_review": _choice("external review", "filed", "won", "lost", "declined", default="none"),
    # assistance
    "assistance": _choice(
        "financial assistance", "likely", "applied", "approved", "denied", "partial", "declined", default="none"
    ),
    "assistance_cap": _spec("money", "most you owe after assistance"),
    "hospital_nonprofit": _spec("yes_no", "nonprofit hospital"),
    # prices and means
    "medicare": _spec("money", "what Medicare pays for this care"),
    "allowed_amount": _spec("money", "what your plan would have allowed"),
    "cash_price": _spec("money", "the provider's cash price"),
    "agb": _spec("money", "amounts generally billed"),
    "funds": _spec("money", "what you set aside for this bill", private=True),
    "own_limit": _spec("money", "your own higher limit", private=True),
    "numbers_declined": _done("goes on without comparison prices"),
    # the office
    "tier": _choice("who you speak with", "front_line", "supervisor", "manager"),
    "authority_confirmed": _done("this person can approve a reduction"),
    "written_terms": FactSpec(kind="codes", title="terms you have in writing", choices=WRITTEN_TERMS),
    "settlement_amount": _spec("money", "amount agreed"),
    "settlement_paid": _done("settlement paid"),
    "zero_balance": _done("zero balance seen in writing"),
    "complaint_filed": _done("complaint filed"),
    "final_offer_sent": _done("final offer sent in writing"),
    # collections and court
    "collector": _spec("text", "collection agency"),
    "validation_date": _spec("date", "date of the collector's notice"),
    "debt_disputed": _done("debt disputed in writing"),
    "summons": _done("court papers received"),
    "court_answer": _spec("date", "date to answer the court"),
    "court_answer_filed": _done("answer to the court filed"),
}


def read_value(name: str, value: Any) -> FactValue:
    """Check and convert a value for the fact `name`. ValueError says what it should have been."""
    spec = FACTS.get(name)
    if spec is None:
        raise ValueError(f"there is no fact called {name!r}")
    match spec.kind:
        case "money":
            amount = Money.parse(value)
            if amount.cents < 0 or amount.cents > 10**11:
                raise ValueError(f"{name} must be between $0 and $1,000,000,000")
            return amount
        case "date":
            try:
                return value if type(value) is date else date.fromisoformat(value if isinstance(value, str) else "")
            except ValueError:
                raise ValueError(f"{name} must be a day such as 2026-11-23, not {value!r}") from None
        case "yes_no":
            if isinstance(value, bool):
                return value
            raise ValueError(f"{name} must be true or false")
        case "choice":
            if value in spec.choices:
                return str(value)
            raise ValueError(f"{name} must be one of {', '.join(spec.choices)}, not {value!r}")
        case "count":
            if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 1000:
                return value
            raise ValueError(f"{name} must be a whole number")
        case "codes":
            if isinstance(value, (list, tuple)) and len(value) <= 50 and all(_is_code(v) for v in value):
                if spec.choices and not set(value) <= set(spec.choices):
                    raise ValueError(f"{name} must be among {', '.join(spec.choices)}, not {value!r}")
                return tuple(value)
            raise ValueError(f"{name} must be a list of codes")
        case "text":
            text = " ".join(value.split()) if isinstance(value, str) else ""
            if not 0 < len(text) <= 200:
                raise ValueError(f"{name} must be 1 to 200 characters")
            return text


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 40


class Fact(Frozen):
    """One thing we were told: its value, where it came from, the words it stood in, and the day."""

    name: str
    value: Any
    source: Source = "said"
    quote: str = ""
    on: date

    @model_validator(mode="after")
    def _typed(self) -> Fact:
        object.__setattr__(self, "value", read_value(self.name, self.value))
        return self

    @field_serializer("value", when_used="json")
    def _plain(self, value: FactValue) -> Any:
        return plain_value(value)


Tier = Literal["front_line", "supervisor", "manager"]
TIERS: tuple[Tier, ...] = get_args(Tier)


class Exchange(Frozen):
    """One moment of the bargaining: the day, who it was with, our number (final or not), theirs, and how it went."""

    on: date
    tier: int = Field(ge=0, le=2)
    offer: Money | None = None
    ask: Money | None = None
    final: bool = False
    outcome: Outcome = "none"


class CallNote(Frozen):
    """What was said or promised on a call or in a letter, in the person's own words."""

    on: date
    who: str | None = None
    reference: str | None = None
    label: str | None = None
    quote: str
    # They said that nothing is owed any more: a promise, whatever its words.
    zeroed: bool = False
    # What the plan said, and in which form; None for anybody else.
    plan: str | None = None


class Bill(Frozen):
    """One bill, on its own way through the stages."""

    id: str
    facts: dict[str, Fact] = {}
    exchanges: tuple[Exchange, ...] = ()
    calls: tuple[CallNote, ...] = ()
    skipped: tuple[StageId, ...] = ()
    waived: tuple[str, ...] = ()
    told: dict[str, int] = {}
    # Letters of ours that were told of as sent, and the day.
    sent: dict[str, date] = {}
    # The number that we last advised them to name.
    advised: Money | None = None

    def value(self, name: str) -> Any:
        fact = self.facts.get(name)
        return None if fact is None else fact.value


class Question(Frozen):
    """The question that stands open: which fact, of which bill."""

    fact: str
    bill: str


class Case(Frozen):
    """One person's dispute: facts about them, their bills, and where the conversation stands."""

    id: str
    opened: date
    facts: dict[str, Fact] = {}
    bills: tuple[Bill, ...] = (Bill(id="1"),)
    focus: str = "1"
    open_question: Question | None = None
    asked: dict[str, int] = {}
    declined: tuple[str, ...] = ()
    # The last step that we put before them: what "done" and "skip" speak of.
    last_move: str | None = None
    last_reply: str = ""
    # Their last words that said what they were about: what "can they do that?" points back to.
    last_words: str = ""
    # How many messages in a row only said "I don't know".
    unknowns: int = 0
    # What the last reply was: after a hand-off in a crisis the next one is gentle.
    last_kind: str | None = None
    turns: int = 0

    @property
    def bill(self) -> Bill:
        return self.bill_of(self.focus)

    def bill_of(self, bill_id: str) -> Bill:
        return next(b for b in self.bills if b.id == bill_id)

    def value(self, name: str, bill_id: str | None = None) -> Any:
        """The value of a fact, of the person or of a bill (the one in focus unless named); None when unknown."""
        fact = self.fact(name, bill_id)
        return None if fact is None else fact.value

    def fact(self, name: str, bill_id: str | None = None) -> Fact | None:
        if FACTS[name].scope == "person":
            return self.facts.get(name)
        return self.bill_of(bill_id or self.focus).facts.get(name)

    def with_bill(self, bill: Bill, **changes: Any) -> Case:
        bills = tuple(bill if b.id == bill.id else b for b in self.bills)
        return self.model_copy(update={"bills": bills, **changes})

    def with_fact(self, fact: Fact, bill_id: str | None = None) -> Case:
        if FACTS[fact.name].scope == "person":
            return self.model_copy(update={"facts": {**self.facts, fact.name: fact}})
        bill = self.bill_of(bill_id or self.focus)
        return self.with_bill(bill.model_copy(update={"facts": {**bill.facts, fact.name: fact}}))

    def without_fact(self, name: str) -> Case:
        """The same case, this fact of the person or of the bill in focus unknown."""
        if FACTS[name].scope == "person":
            return self.model_copy(update={"facts": {n: f for n, f in self.facts.items() if n != name}})
        facts = {n: f for n, f in self.bill.facts.items() if n != name}
        return self.with_bill(self.bill.model_copy(update={"facts": facts}))

    def question_key(self, fact: str, bill_id: str | None = None) -> str:
        return fact if FACTS[fact].scope == "person" else f"{bill_id or self.focus}.{fact}"

    def is_declined(self, fact: str, bill_id: str | None = None) -> bool:
        return self.question_key(fact, bill_id) in self.declined
