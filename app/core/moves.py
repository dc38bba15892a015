"""Moves: the closed list of what the coach can do next, each with its figures and its because."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import field_validator

from app.core.acts import Label
from app.core.case import StageId, TrackId
from app.core.frozen import Frozen
from app.core.money import Money
from app.core.offers import Decision

# Every step of every stage and track. The playbook words each of them in exactly one file (checked at start).
STEPS: dict[str, tuple[str, ...]] = {
    "freeze": ("confirm_hold", "send_hold_request", "ask_hold_by_letter", "ask_hold_surprise", "ask_hold"),
    "itemize": ("dispute_errors", "check_bill", "itemized_in_writing", "await_itemized", "request_itemized"),
    "decode_denial": (
        "settle_whose_bill", "dispute_nothing_owed", "rebill_surprise", "enforce_contract", "find_next_payer",
        "read_denial", "correct_claim", "verify_share", "ask_plan_who_pays", "plan_answer_in_writing",
        "await_liability",
    ),
    "counteroffer": (
        "no_number_nothing_owed", "no_number_yet", "pay_cost_share", "assistance_first", "await_appeal_before_price",
        "collector_first", "find_comparators", "numbers_early", "ask_authority", "make_offer", "await_answer",
        "restate_offer",
        "raise_offer", "hold_first", "plan_ok", "rest_first",
    ),
    "escalate": ("ask_authority_higher", "take_number_higher", "pause", "final_offer", "complain", "stop"),
    "lock_the_win": (
        "accept_pending_terms", "pay_settlement", "pay_share", "check_zero_balance", "zero_in_writing", "keep_papers",
    ),
    "appeal": ("appeal_won", "file_appeal", "await_appeal", "ask_external_review", "await_external_review"),
    "assistance": ("ask_medicaid", "apply_assistance", "await_assistance", "assistance_decided"),
    "collections": ("answer_court", "validate_debt", "await_validation"),
}  # fmt: skip

# What answers a question, an objection or a correction; worded in replies.yaml.
ANSWERS = (
    "greet", "explain_term", "answer_question", "say_again", "correct", "answer_objection", "nothing_heard",
    "not_understood", "unsure_heard", "acknowledge", "another_bill",
)  # fmt: skip

# Fixed words, never through a model.
HANDOFFS = (
    "suicide_risk", "medical_emergency", "threat_to_others", "court_papers", "work_injury", "car_accident",
    "medicare", "medicaid",
    "federal_program", "non_us", "off_topic", "asks_dishonest", "prompt_injection",
)  # fmt: skip

# Where a life or a right is at stake, a person who writes Spanish reads it in both languages.
IN_BOTH_LANGUAGES = ("suicide_risk", "medical_emergency", "threat_to_others", "court_papers")

KINDS = frozenset({step for steps in STEPS.values() for step in steps} | set(ANSWERS) | set(HANDOFFS))

Figures = dict[str, Any]


class Deadline(Frozen):
    """A date that runs: what ends, when, by which rule, and how many days are left on the day of asking."""

    what: str
    date: date
    days_left: int
    rule: str | None
    source: str


class Said(Frozen):
    """One line of the reply taken from replies.yaml, with its own figures."""

    reply: str
    variant: int = 0
    figures: Figures = {}
    # The rules that it rests on.
    rules: tuple[str, ...] = ()


class AskFor(Frozen):
    """The one question of a reply."""

    fact: str
    variant: int = 0


class Move(Frozen):
    """What the coach does next: words are looked up by id, every figure comes along."""

    kind: str
    node: str
    stage: StageId
    track: TrackId
    bill: str
    opening: tuple[Said, ...] = ()
    # The step whose words are shown, the stage or track that words it, and how often it was told before.
    step: str | None = None
    book: str | None = None
    variant: int = 0
    objection: str | None = None
    # Its form, how often it was answered before, and the language in which it was said.
    objection_form: str | None = None
    objection_variant: int = 0
    lang: Literal["en", "es"] = "en"
    # What they may have meant, likeliest first, where the reader would only guess.
    unsure: tuple[Label, ...] = ()
    ask: AskFor | None = None
    offer: Decision | None = None
    offer_shown: bool = False
    # What each side says now: ours with the offer, theirs from the bargaining or the bill.
    our_number: Money | None = None
    their_number: Money | None = None
    clocks: tuple[Deadline, ...] = ()
    letter: str | None = None
    rules: tuple[str, ...] = ()
    figures: Figures = {}
    # A script to say that is not the step's own.
    script: str | None = None
    # False where the standing step only follows an answer, in one short line.
    full: bool = True

    @field_validator("kind")
    @classmethod
    def _in_the_closed_list(cls, kind: str) -> str:
        if kind not in KINDS:
            raise ValueError(f"{kind!r} is no move")
        return kind

    @property
    def asks_only(self) -> bool:
        """True when the reply gives nothing to do."""
        return self.ask is not None and self.step is None and self.objection is None
