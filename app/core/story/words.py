"""Which line of the story words what: the letters that went out, what a call came to, dates, and the step that stands.

The playbook must word each (checked at start). A call is told by what it came to, never in the words that were said.
"""

from __future__ import annotations

import re

from app.core.case import CallNote
from app.core.deadlines import CLOCKS
from app.core.moves import STEPS
from app.core.plan import promise_in

# Facts that say that something went out, and nothing more: the newest of them is told.
SENT = (
    "rebill_requested", "plan_complaint_sent", "correction_requested", "dispute_sent", "complaint_filed",
    "final_offer_sent",
)  # fmt: skip

# What they said on a call that still matters weeks later; a hold, a price and a yes have lines of their own.
_SAID: dict[str | None, str] = {
    "itemized_available": "story_told_itemized",
    "needs_supervisor_callback": "story_told_supervisor",
    "refuses_written": "story_told_no_paper",
    "verbal_only_deal": "story_told_no_paper",
    "threatens_collections": "story_told_collections",
    "threatens_credit": "story_told_credit",
    "threatens_legal": "story_told_legal",
    "no_authority": "story_told_no_authority",
    "refuses_to_negotiate": "story_told_no",
    "rejects_offer": "story_told_no",
    "policy_says_no": "story_told_no",
    "denies_financial_assistance": "story_told_no_help",
    "pushes_payment_plan": "story_told_plan",
    "coding_correct_claim": "story_told_codes",
}
_HAVE_THEIR_OWN = frozenset(
    {"hold_granted", "accepts_offer", "offers_discount", "offers_small_discount_prompt_pay", "counteroffers_amount"}
)
# What they said they would do, by the words of the promise. The first that fits is told; none that fits: only that
# there is a promise, and that its words are in the notes.
_PROMISED = (
    (
        "story_told_no_collections",
        r"\b(?:won't|will not|not going to|never)(?: be)? (?:go|get|send|sent|put|refer|turn|hand|move)\w*\b"
        r"[^.!?]{0,20}\bcollections?\b",
    ),
    ("story_told_callback", r"\b(?:call\w*|get|return)\b[^.!?]{0,20}\b(?:back|call)\b|\bcall (?:you|me)\b|callback"),
    ("story_told_itemized", r"\bitemi[sz]ed\b"),
    ("story_told_zero", r"\bzero(?:ed)?\b"),
    ("story_told_letter", r"\b(?:letter|writing|agreement|email|statement|confirmation)\b"),
    ("story_told_review", r"\b(?:review\w*|look(?:ing)? into|re-?check|audit)\b"),
)
_PATTERNS = [(line, re.compile(words, re.IGNORECASE)) for line, words in _PROMISED]
_SOME_PROMISE = "story_told_promise"


# What is promised under a condition, or only not ruled out, is not put in words of ours.
_IF = re.compile(r"\b(?:if|unless|once|when|as long as|provided)\b", re.IGNORECASE)
_NOT_PROMISED = re.compile(
    r"\b(?:can't|cannot|can not|won't|don't|not able to|unable to|no)\b[^.!?]{0,12}\b(?:promise|guarantee)",
    re.IGNORECASE,
)


def came_to(note: CallNote) -> str | None:
    """The line for what was said or promised; None where nothing of it is to be told."""
    if (label := note.label) in _SAID:
        return _SAID[label]
    promise = promise_in(note.quote)
    if label in _HAVE_THEIR_OWN or promise is None or _NOT_PROMISED.search(note.quote):
        return None
    if _IF.search(note.quote):
        return _SOME_PROMISE
    return next((line for line, words in _PATTERNS if words.search(promise)), _SOME_PROMISE)


# Programmes whose own rules go before any step of ours.
_SCOPES = ("medicaid", "medicare", "federal_program", "non_us")
# The court's own date stands in the line about the papers, and the step about them is that line.
_STEPS = frozenset(step for steps in STEPS.values() for step in steps) - {"answer_court"}
_RUNNING = frozenset(CLOCKS) - {"court_answer"}

# A yes, or the end of it: of what was said on the way there, only what binds them is told.
BINDING = frozenset({line for line, _ in _PROMISED} | {_SOME_PROMISE, "story_told_supervisor"})

# About court papers: fixed words, never through a model. They stand first.
COURT = frozenset({"story_court", "story_court_answered"})

# What runs out and what comes next.
AHEAD = ("story_clock_", "clock_", "story_next_")

# Every line that the story can choose.
STORY = frozenset(
    {f"story_sent_{fact}" for fact in SENT}
    | set(_SAID.values()) | {line for line, _ in _PROMISED} | {_SOME_PROMISE}
    | {f"story_clock_{what}" for what in _RUNNING}
    | {f"story_next_{step}" for step in (*_STEPS, *_SCOPES)}
    | COURT
    | {
        "story_asked", "story_denied", "story_share",
        "story_owed_nothing", "story_owed_share", "story_owed_contract", "story_owed_next_payer",
        "story_owed_plan_says_so",
        "story_hold", "story_hold_written", "story_hold_over", "story_hold_refused", "story_hold_asked",
        "story_itemized", "story_itemized_asked", "story_itemized_refused", "story_checked",
        "story_errors", "story_errors_disputed", "story_errors_removed",
        "story_named", "story_named_refused", "story_numbers", "story_their_number", "story_can_take",
        "story_agreed", "story_agreed_on_paper", "story_paid", "story_zero",
        "story_appeal_filed", "story_appeal_won", "story_appeal_lost", "story_appeal_declined",
        "story_review_filed", "story_review_won", "story_review_lost",
        "story_help_applied", "story_help_approved", "story_help_partial", "story_help_denied",
        "story_collector", "story_collector_disputed",
    }
)  # fmt: skip
