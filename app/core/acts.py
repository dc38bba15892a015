"""Dialogue acts: the closed list of what a message can do, the patient's or the representative's.

A reader turns a message into acts; `update` applies them. Every act carries the words it came from.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, field_serializer, model_validator

from app.core.case import PROVIDER_TYPES, FactValue, plain_value, read_value
from app.core.frozen import Frozen
from app.core.money import Money
from app.core.position import Outcome

Label = Literal[
    "refuses_to_negotiate", "rejects_offer", "policy_says_no", "no_authority", "full_amount_owed",
    "coding_correct_claim", "blames_insurance", "not_surprise_bill_claim", "pushes_payment_plan",
    "asks_for_payment_now", "asks_ability_to_pay", "asks_financial_info", "denies_financial_assistance",
    "offers_small_discount_prompt_pay", "offers_discount", "counteroffers_amount", "accepts_offer",
    "verbal_only_deal", "refuses_written", "refuses_itemized", "itemized_available", "hold_granted",
    "hold_refused", "transfer_or_callback", "needs_supervisor_callback", "threatens_collections",
    "already_in_collections", "threatens_credit", "threatens_legal", "deadline_pressure",
    "hangs_up_or_rude", "asks_identity_verification", "chit_chat", "other",
]  # fmt: skip

Topic = Literal[
    "term",  # what a word means
    "what_to_offer",  # "just tell me what to offer"
    "what_now",  # "what do I do next?"
    "what_to_say",  # "what do I say?"
    "why",  # "why this?"
    "where_are_we",  # "where do things stand?"
    "can_i_pay_now",  # "should I just pay it?"
    "was_that_wrong",  # "was that stupid?"
    "do_i_owe",  # "do I have to pay this?"
    "collections",  # "can they send me to collections?"
    "credit",  # "will this ruin my credit?"
    "sue",  # "can they sue me? / may I sue them?"
    "court",  # "what about the court papers?"
    "appeal_how",  # "how do I appeal?"
    "deadline",  # "how many days are left? am I too late? what if I miss it?"
    "assistance",  # "is there any help?"
    "how_long",  # "how long will it take?"
    "who_are_you",  # "are you a real person?"
    "privacy",  # "what happens to what I type?"
    "refund",  # "can I get the 500 back?"
    "not_paying",  # "what if I just don't pay?"
    "urgent_care",  # "it can't wait", "how fast can they decide?"
    "ongoing_care",  # "she is still there, and they want to discharge her"
    "medicine",  # "I skip my pills to pay this"
    # about the coach, and how it goes on
    "your_file",  # "what do you know about my case?"
    "costs",  # "is this free?"
    "a_person",  # "can I talk to a human?"
    "do_it_for_me",  # "can you call them for me?"
    "in_writing",  # "I hate the phone, can I email?"
    "kept_short",  # "can you keep it short?"
    "all_too_much",  # "I don't understand any of it"
    "bill_mistakes",  # "are there mistakes on my bill?", "I was charged twice"
    "savings_promised",  # "how much will I save?"
    "other",
]

SignalKind = Literal[
    "empty", "unintelligible", "greeting", "thanks", "already_told", "frustrated", "rushed", "distress",
    "ashamed", "grieving", "afraid", "alone", "in_company", "let_down", "shaken",
    "suicide_risk", "medical_emergency", "threat_to_others",
    "asks_dishonest", "prompt_injection", "off_topic", "non_us", "start_over", "work_injury", "car_accident",
    "spanish", "our_matter", "call_saved",
]  # fmt: skip


class Told(Frozen):
    """A fact is stated. `bill` hints at which bill when the words name one ("the anesthesia bill")."""

    kind: Literal["told"] = "told"
    fact: str
    value: Any
    quote: str
    bill_hint: str | None = None
    document: bool = False
    # The day on which it was done, where it is something that was sent.
    day: date | None = None

    @model_validator(mode="after")
    def _typed(self) -> Told:
        value: FactValue = read_value(self.fact, self.value)
        object.__setattr__(self, "value", value)
        return self

    @field_serializer("value", when_used="json")
    def _plain(self, value: FactValue) -> Any:
        return plain_value(value)


class Corrected(Told):
    """A fact said before is put right: "wait, it was 16,500"."""

    kind: Literal["corrected"] = "corrected"  # type: ignore[assignment]


class Forgotten(Frozen):
    """A fact is struck out of the file: it is unknown again."""

    kind: Literal["forgotten"] = "forgotten"
    fact: str
    quote: str = ""


class Answered(Frozen):
    """An answer that means something only beside the open question or the last step."""

    kind: Literal["answered"] = "answered"
    answer: Literal["yes", "no", "dont_know", "skip", "done", "not_yet"]
    # The day on which it was done.
    day: date | None = None
    quote: str


class RepSaid(Frozen):
    """The other side said something: what it does, and the figures in it."""

    kind: Literal["rep_said"] = "rep_said"
    label: Label
    amount: Money | None = None
    percent: int | None = Field(default=None, ge=0, le=100)
    until: date | None = None
    final: bool = False
    # Who said it, where the same words name them.
    who: str | None = None
    # The number that they gave this call, who they say will call back, and on which day.
    reference: str | None = None
    caller: str | None = None
    back_on: date | None = None
    # The forms of the objection that were heard (ids of its variants in the playbook), and the language it came in.
    forms: tuple[str, ...] = ()
    lang: Literal["en", "es"] = "en"
    # The likeliest other labels, where the reader is not sure enough to answer.
    unsure: tuple[Label, ...] = ()
    quote: str


# What a plan is held to: its decision, its days, and what it wants to have sent where.
PLAN_TELLS = frozenset(
    {
        "plan_won", "plan_decided", "plan_decision_day", "plan_peer_to_peer", "plan_fax_given", "plan_wants_papers",
        "plan_received", "plan_appeal_date",
    }
)  # fmt: skip


def plan_form(forms: tuple[str, ...]) -> str | None:
    """In which form the plan said it; None where it was not the plan."""
    return next((form for form in forms if form.startswith("plan_")), None)


class OfferNamed(Frozen):
    """The person named a number to the other side."""

    kind: Literal["offer_named"] = "offer_named"
    amount: Money
    outcome: Outcome = "none"
    quote: str


class BillNamed(Frozen):
    """Another bill of the same visit is brought up, or one of several is meant."""

    kind: Literal["bill_named"] = "bill_named"
    provider_type: str | None = None
    provider: str | None = None
    amount: Money | None = None
    quote: str

    @model_validator(mode="after")
    def _known_type(self) -> BillNamed:
        if self.provider_type is not None and self.provider_type not in PROVIDER_TYPES:
            raise ValueError(f"no provider type {self.provider_type!r}")
        return self


class Asked(Frozen):
    """A question to the coach."""

    kind: Literal["asked"] = "asked"
    topic: Topic
    term: str | None = None
    # What it may be among the playbook's `asked`, likeliest first, each with its nearness in thousandths.
    near: tuple[tuple[str, int], ...] = ()
    # The message ends with it: whatever was told before, an answer is waited for.
    last: bool = False
    quote: str


class GateWaived(Frozen):
    """The person goes on knowingly, past one thing that we would settle first."""

    kind: Literal["gate_waived"] = "gate_waived"
    quote: str


class Signal(Frozen):
    """How the person is, or that the message is none of our business, or nothing at all."""

    kind: Literal["signal"] = "signal"
    signal: SignalKind
    quote: str


Act = Annotated[
    Told | Corrected | Forgotten | Answered | RepSaid | OfferNamed | BillNamed | Asked | GateWaived | Signal,
    Field(discriminator="kind"),
]
