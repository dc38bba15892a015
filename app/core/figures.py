"""Figures: everything that a template may fill in, as people read it. Nothing private is among them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from app.core.acts import PLAN_TELLS
from app.core.bargaining import standing_ask
from app.core.case import FACTS, WRITTEN_TERMS, Bill, CallNote, Case
from app.core.denials import path_of
from app.core.liability import network_of
from app.core.money import ZERO, Money
from app.core.playbook import Playbook
from app.core.view import View, agreed_amount

WORDS: dict[str, dict[str, str]] = {
    "provider_type": {
        "hospital": "the hospital", "physician_group": "the doctors' group", "lab": "the lab",
        "imaging_center": "the imaging center", "anesthesia": "the anesthesia group",
        "freestanding_er": "the emergency room", "urgent_care": "the urgent care",
        "surgery_center": "the surgery center",
        "ambulance_ground": "the ambulance company", "ambulance_air": "the air ambulance company",
        "mental_health": "the provider", "other": "the provider",
    },
    "denial_category": {
        "medical_necessity": "not medically necessary", "out_of_network": "out of network",
        "prior_authorization": "no prior approval", "coverage_terminated": "coverage not active that day",
        "benefit_limit": "over a plan limit", "bundling": "part of another service", "coding": "a coding problem",
        "timely_filing": "filed too late", "duplicate": "a repeat of another claim",
        "coordination_of_benefits": "another insurer should pay first", "experimental": "experimental",
        "documentation_missing": "papers missing", "non_covered": "not a covered service",
        "cost_share": "your deductible, copay or coinsurance", "other": "another reason",
    },
    "network_status": {
        "in_network": "in network", "out_of_network": "out of network",
        "mixed": "in-network place, out-of-network clinician",
    },
    "insurance_type": {
        "employer": "a plan through work", "marketplace": "a marketplace plan", "cobra": "COBRA",
        "medicare": "Medicare",
        "medicare_advantage": "Medicare Advantage", "medicaid": "Medicaid", "tricare_va": "TRICARE or VA",
        "short_term": "a short-term plan", "health_sharing": "a health-sharing plan", "uninsured": "no insurance",
        "non_us": "a plan outside the US",
    },
    "account_status": {"open": "with the provider", "collections": "with a collector"},
    "tier": {"front_line": "the billing desk", "supervisor": "a supervisor", "manager": "a manager"},
}  # fmt: skip

FIGURES = frozenset(
    {
        "today", "patient_name", "provider", "insurer", "account_number", "billed", "disputed_amount", "errors",
        "disputed_lines",
        "cost_share", "service_date", "statement_date", "denial_date", "denial_reason", "denial_codes",
        "denial_argument", "denial_means", "denial_question", "denial_points", "denial_letter", "group_code",
        "surprise_ground",
        "appeal_by", "appeal_days", "appeal_late", "appeal_filed_on", "appeal_decided_on", "external_by", "hold_until",
        "hold_contact", "hold_reference", "call_date", "call_contact", "call_reference", "call_told", "call_to",
        "call_agreed", "call_instead", "call_hold_until", "named_day", "call_back_on", "offer", "ask",
        "agreed",
        "medicare", "allowed", "cash", "paid", "nonprofit", "answer_by",
        "pay_within_days", "valid_until", "collector", "validation_date", "dispute_by", "court_answer", "signer_name",
        "relation_line", "state", "insurance", "uninsured", "denied", "care_words", "terms_missing", "network",
        "anchor",
        "anchor_words", "stage", "undone",
        # of single reply lines
        "heard", "what", "old", "new", "date", "days", "means", "reason",
        # not a figure but a function: the safe sentence of a rule, `rule("nsa_help_desk")`
        "rule",
    }
)  # fmt: skip

_ANSWER_DAYS = 30  # by when our letters ask for an answer


def day_words(day: date, today: date) -> str:
    """ "Wed, Dec 2"; with the year when it is another one."""
    text = f"{day:%a}, {day:%b} {day.day}"
    return text if day.year == today.year else f"{text}, {day.year}"


_MESES = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
_DIAS = ("lun", "mar", "mié", "jue", "vie", "sáb", "dom")


def day_words_es(day: date, today: date) -> str:
    """ "mié 2 dic": as `day_words`, for a line that is said in Spanish."""
    text = f"{_DIAS[day.weekday()]} {day.day} {_MESES[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


class Day(str):
    """A date as replies write it; letters write it in `full`, lines in Spanish in `es`."""

    full: str
    es: str

    @classmethod
    def of(cls, day: date, today: date) -> Day:
        made = cls(day_words(day, today))
        made.full = letter_day(day)
        made.es = day_words_es(day, today)
        return made


def letter_day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def show(name: str, value: Any, today: date) -> str:
    """A fact's value as people read it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return day_words(value, today)
    if isinstance(value, tuple):
        return ", ".join(v.replace("_", " ") for v in value)
    if name in WORDS:
        return WORDS[name].get(str(value), str(value).replace("_", " "))
    if FACTS[name].kind == "choice":
        return str(value).replace("_", " ")
    return str(value)


def provider_words(bill: Bill) -> str:
    """The provider's name where we know it, else what kind of office it is."""
    name: str | None = bill.value("provider")
    return name or WORDS["provider_type"].get(bill.value("provider_type") or "", "the billing office")


def figures_of(
    case: Case, bill: Bill, playbook: Playbook, today: date, view: View | None = None
) -> dict[str, str | tuple[str, ...] | None]:
    """Every figure for this bill as text (the points of an appeal as several), None where it is not known."""
    view = view or View(case, bill, playbook, today)
    value = bill.value

    def money(name: str) -> str | None:
        amount: Money | None = value(name)
        return None if amount is None else str(amount)

    def day(name: str) -> str | None:
        known: date | None = value(name)
        return None if known is None else Day.of(known, today)

    clocks = {d.what: d for d in view.clocks}
    appeal, external, dispute = (clocks.get(k) for k in ("internal_appeal", "external_review", "debt_dispute"))
    agreed, ask = agreed_amount(view), standing_ask(bill)
    path = path_of(bill, playbook)
    call = next((c.on for c in reversed(bill.calls)), None) or _heard_on(bill, "hold") or today
    category = value("denial_category")
    return {
        "today": letter_day(today),
        "patient_name": case.value("patient_name"),
        "signer_name": case.value("patient_name") if case.value("role") in (None, "patient") else None,
        "relation_line": _relation(case),
        "provider": provider_words(bill),
        "insurer": case.value("insurer"),
        "insurance": show("insurance_type", case.value("insurance_type"), today)
        if case.value("insurance_type")
        else None,
        "uninsured": "yes" if case.value("insurance_type") == "uninsured" else None,
        "denied": "yes" if value("denial_category") not in (None, "cost_share") or value("denial_date") else None,
        "care_words": "This was emergency care" if value("emergency") is True else "This was at an in-network facility",
        "terms_missing": _terms_missing(bill),
        "state": case.value("state"),
        "network": show("network_status", value("network_status"), today) if value("network_status") else None,
        "account_number": value("account_number"),
        "billed": money("billed_amount"),
        "disputed_amount": _disputed(bill),
        "disputed_lines": value("disputed_lines") or None,
        "errors": money("errors_supported"),
        "cost_share": money("cost_share"),
        "paid": money("paid_amount"),
        "medicare": money("medicare"),
        "allowed": money("allowed_amount"),
        "cash": money("cash_price"),
        "nonprofit": "yes" if value("hospital_nonprofit") is True else None,
        "answer_by": letter_day(today + timedelta(days=_ANSWER_DAYS)),
        "anchor": money("medicare") or money("allowed_amount") or money("cash_price"),
        "anchor_words": _anchor_words(bill),
        "service_date": day("service_date"),
        "statement_date": day("statement_date"),
        "denial_date": day("denial_date"),
        "denial_reason": show("denial_category", category, today) if category not in (None, "other") else None,
        "denial_codes": ", ".join(value("denial_codes")) if value("denial_codes") else None,
        "denial_argument": path.argument if path else None,
        "denial_means": path.means if path else None,
        "denial_question": path.ask_first if path else None,
        "denial_points": path.points if path else None,
        "denial_letter": path.letter if path else None,
        "surprise_ground": _surprise_ground(bill),
        "group_code": value("group_code"),
        "appeal_by": Day.of(appeal.date, today) if appeal else None,
        "appeal_days": str(appeal.days_left) if appeal else None,
        "appeal_late": "yes" if appeal and appeal.days_left < 0 else None,
        "appeal_filed_on": day("appeal_filed_on"),
        "appeal_decided_on": day("appeal_decided_on"),
        "external_by": Day.of(external.date, today) if external else None,
        "hold_until": day("hold_until"),
        "hold_contact": value("hold_contact"),
        "hold_reference": value("hold_reference"),
        "call_date": letter_day(call),
        "call_contact": _on_call(bill, call, "who", "hold_contact"),
        "call_to": _called(case, bill, call),
        "call_hold_until": day("hold_until") if _held_on(bill, call) else None,
        "call_back_on": day("callback_on") if _heard_on(bill, "callback_on") == call else None,
        "call_reference": _on_call(bill, call, "reference", "hold_reference"),
        # Of the call or the line alone, and not of the case.
        "call_agreed": None,
        "call_instead": None,
        "named_day": None,
        "call_told": _told_on(case, bill, call) or None,
        "offer": str(bill.advised) if bill.advised is not None else None,
        "ask": str(ask) if ask is not None else None,
        "agreed": str(agreed) if agreed is not None else None,
        "pay_within_days": str(playbook.offers.final.valid_days),
        "valid_until": letter_day(today + timedelta(days=playbook.offers.final.valid_days)),
        "collector": value("collector"),
        "validation_date": day("validation_date"),
        "dispute_by": Day.of(dispute.date, today) if dispute else None,
        "court_answer": day("court_answer"),
        "stage": None,
        "undone": None,
    }


def _disputed(bill: Bill) -> str | None:
    """What is in dispute: what they ask for, less errors already taken off and the share that is surely owed."""
    billed: Money | None = bill.value("billed_amount")
    if billed is None:
        return None
    share = bill.value("cost_share") if bill.value("eob_verified") else None
    return str(max(ZERO, billed - (bill.value("errors_removed") or ZERO) - (share or ZERO)))


TERM_WORDS = {
    "amount_stated": "the amount", "payment_in_full": "“payment in full”", "zero_balance": "the zero balance",
    "no_further_billing": "no further bills", "no_sale_or_credit_reporting": "no collections and no credit reporting",
    "refund_if_insurer_pays": "the refund if insurance pays later",
}  # fmt: skip


def _terms_missing(bill: Bill) -> str | None:
    """What their letter still lacks, in words; None when nothing does or no letter is here."""
    have = bill.value("written_terms")
    missing = [words for term, words in TERM_WORDS.items() if term not in (WRITTEN_TERMS if have is None else have)]
    return ", ".join(missing) or None


def _anchor_words(bill: Bill) -> str | None:
    if bill.value("medicare") is not None:
        return "what Medicare pays"
    if bill.value("allowed_amount") is not None:
        return "what the plan would have allowed"
    return "the cash price" if bill.value("cash_price") is not None else None


def _surprise_ground(bill: Bill) -> str | None:
    """Why the surprise-billing law may fit, as facts; None where the facts that we have don't say so."""
    network = network_of(bill)
    if network == "mixed":
        return "The facility is in the plan's network, and the clinician isn't."
    if network != "out_of_network":
        return None
    if bill.value("provider_type") == "ambulance_air":
        return "This was an air ambulance outside the plan's network."
    if bill.value("emergency") is True and bill.value("provider_type") != "ambulance_ground":
        return "This was emergency care outside the plan's network."
    return None


def _relation(case: Case) -> str | None:
    match case.value("role"):
        case "parent_of_minor":
            return "I am the parent of the patient."
        case "spouse":
            return "I am the patient's spouse."
        case "helper":
            return "I am writing for the patient, who has agreed to that."
        case "estate":
            return "The patient has died. I am writing about the estate and am not promising to pay from my own money."
    return None


def _heard_on(bill: Bill, name: str) -> date | None:
    fact = bill.facts.get(name)
    return None if fact is None else fact.on


def _on_call(bill: Bill, day: date, name: str, fact: str) -> str | None:
    """A name or number from the notes of that day's calls; else the one of the hold, where it was told that day."""
    noted = next((v for c in reversed(bill.calls) if c.on == day and (v := getattr(c, name))), None)
    return noted or (bill.value(fact) if _heard_on(bill, fact) == day and _held_on(bill, day) else None)


def _held_on(bill: Bill, day: date) -> bool:
    """True where a call of that day granted the hold, or no call of that day was noted and the hold was told then."""
    notes = [note for note in bill.calls if note.on == day]
    if notes:
        return any(note.label == "hold_granted" for note in notes)
    return _heard_on(bill, "hold") == day


def _called(case: Case, bill: Bill, day: date) -> str:
    """Who was on the line: the plan where it spoke, the collector once the account is with one."""
    if any(note.plan for note in bill.calls if note.on == day):
        return f"{case.value('insurer') or 'My health plan'}, Member services and appeals"
    if bill.value("account_status") != "collections":
        return f"{provider_words(bill)}, Billing department"
    return bill.value("collector") or "The company that collects for this account"


# What they say that a note of the call holds them to: answers, offers, refusals and dates; no small talk.
_HOLDS_THEM_TO = frozenset(
    {
        "hold_granted", "hold_refused", "itemized_available", "refuses_itemized", "counteroffers_amount",
        "accepts_offer",
        "offers_discount", "offers_small_discount_prompt_pay", "needs_supervisor_callback", "verbal_only_deal",
        "refuses_written", "no_authority", "refuses_to_negotiate", "policy_says_no", "threatens_collections",
        "coding_correct_claim", "denies_financial_assistance",
    }
)  # fmt: skip
_MOST_TOLD, _LONGEST_QUOTE = 8, 160
_ONLY_ITS_LENGTH = re.compile(r"A call of \d+ min\.")


def _told_on(case: Case, bill: Bill, day: date) -> tuple[str, ...]:
    """Their words of that day's calls, each once; one that holds an amount of the person's own means stays out."""
    means = [*case.facts.values(), *bill.facts.values()]
    private = [str(fact.value) for fact in means if FACTS[fact.name].private and isinstance(fact.value, Money)]
    told = [_in_short(note.quote) for note in bill.calls if note.on == day and _binds(note) and " " in note.quote]
    return tuple(quote for quote in dict.fromkeys(told) if not any(amount in quote for amount in private))[-_MOST_TOLD:]


def _binds(note: CallNote) -> bool:
    if note.label is None:
        return _ONLY_ITS_LENGTH.fullmatch(note.quote) is None
    return note.zeroed or note.label in _HOLDS_THEM_TO or note.plan in PLAN_TELLS


def _in_short(quote: str) -> str:
    """Their words, and of many only the first."""
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
