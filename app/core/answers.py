"""The first words of a reply: they answer what the person just said, before anything is asked or advised."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

from app.core.acts import Act, Asked, GateWaived, RepSaid, Signal, Told, Topic
from app.core.bargaining import funds_of
from app.core.case import FACTS, Case
from app.core.deadlines import PROGRAMMES
from app.core.explain import Explained, to_answer, worth_telling
from app.core.figures import day_words, provider_words, show
from app.core.liability import Why
from app.core.moves import HANDOFFS, IN_BOTH_LANGUAGES, Said
from app.core.playbook import Outside, Playbook
from app.core.pricing import shows_number_ahead
from app.core.steps import stage_of, undone_before
from app.core.update import Change, Updated, impossible_day
from app.core.view import View, agreed_amount, poverty_percent

# A change that deserves its own sentence: (fact, value or None for any) -> line of replies.yaml. First match wins.
_EVENTS: tuple[tuple[str, object, str], ...] = (
    ("zero_balance", True, "heard_zero_balance"),
    ("settlement_paid", True, "heard_settlement_paid"),
    ("written_terms", None, "heard_written_terms"),
    ("settlement_amount", None, "heard_agreement"),
    ("appeal", "won", "heard_appeal_won"),
    ("appeal", "lost", "heard_appeal_lost"),
    ("appeal", "filed", "heard_appeal_filed"),
    ("external_review", "filed", "heard_external_filed"),
    ("hold", "granted", "heard_hold"),
    ("hold", "refused", "heard_hold_refused"),
    ("hold_confirmed", True, "heard_hold_confirmed"),
    ("itemized", "received", "heard_itemized"),
    ("itemized", "requested", "heard_itemized_coming"),
    ("itemized", "refused", "heard_itemized_refused"),
    ("bill_checked", True, "heard_bill_checked"),
    ("plan_says_billable", True, "heard_plan_says_yes"),
    ("plan_says_billable", False, "heard_plan_says_no"),
    ("signed_notice", True, "heard_signed"),
    ("signed_notice", False, "heard_not_signed"),
    ("paid_amount", None, "heard_paid"),
    ("assistance", "applied", "heard_assistance"),
    ("assistance", "approved", "heard_assistance_approved"),
    ("assistance", "partial", "heard_assistance_partial"),
    ("assistance", "denied", "heard_assistance_denied"),
    ("funds", None, "heard_funds"),
    ("budget", None, "heard_budget"),
    ("authority_confirmed", True, "heard_authority"),
)
_MEANT = {
    "does_not_know": "does_not_know", "skips_question": "skips_question", "skips_step": "skips_step",
    "not_yet": "not_yet", "did_it": "did_it", "goes_on": "goes_on",
    "agrees": "agrees",
}  # fmt: skip
# So often in a row, and no more is asked: what can be done without is offered plainly.
UNKNOWNS = 3
_MOODS = {
    "rushed": "rushed", "frustrated": "frustrated", "distress": "distressed", "already_told": "already_told",
    "ashamed": "ashamed", "grieving": "grieving", "afraid": "afraid", "alone": "alone", "in_company": "in_company",
    "let_down": "let_down", "shaken": "shaken",
}  # fmt: skip
# Questions that the step itself answers.
_BY_STEP = frozenset({"what_now", "what_to_say"})
# Rules that a fixed answer repeats.
_RESTS_ON: dict[Topic, tuple[str, ...]] = {
    "sue": ("lawsuit",),
    "assistance": ("fap_required",),
    "urgent_care": ("urgent_simultaneous", "internal_appeal_decision_times"),
    "ongoing_care": ("concurrent_care", "urgent_simultaneous"),
}
# "Should I take it?" asks about their number, "what should I offer?" about ours.
_TAKES = re.compile(r"(?i)\b(?:take|accept\w*|agree|go for|say yes|deal|aceptar\w*|tomarlo)\b")
# "Was that stupid?" of money that went out.
_PAID = re.compile(r"(?i)\b(?:pa(?:y|id|ying)|sent (?:them|him|her|it)|gave|charged|pag(?:ue|ué|ar|amos))\b")
# Clocks that go first when they are near.
NEAR = ("court_answer", "internal_appeal", "external_review", "debt_dispute", "fap_application")
# Those of them that end a right: what "how long have I got?" asks about. Days from which on an appeal is not urgent.
_RIGHTS = frozenset(NEAR) - {"fap_application"}
_FAR_DAYS = 30
# Read for the person, but not worth reading back to them.
_SILENT = frozenset(
    {"role", "emergency", "savings", "funds", "budget", "income", "appeal_filed_on", "appeal_decided_on", "tier"}
)
_READ_FIRST = (
    "provider",
    "provider_type",
    "billed_amount",
    "network_status",
    "denial_category",
    "insurer",
    "denial_date",
)
_MOST_READ_BACK = 8
_NAMES_THE_LAW = ("ask_hold_surprise", "rebill_surprise", "pay_cost_share")
# The bargaining rests on these; when one is corrected, the person hears whether their numbers move.
_PRICES = frozenset(
    {
        "billed_amount", "medicare", "allowed_amount", "funds", "budget", "cash_price", "errors_supported",
        "errors_removed",
    }
)  # fmt: skip


# Every line of replies.yaml that core can choose; the playbook must word each (checked at start).
REPLIES = frozenset(
    {line for _, _, line in _EVENTS} | set(_MEANT.values()) | set(_MOODS.values())
    | {f"owe_{why}" for why in get_args(Why)}
    | {f"topic_{t}" for t in get_args(Topic) if t not in _BY_STEP | {"term", "what_to_offer", "do_i_owe"}}
    | {f"clock_{when}_{what}" for when in ("close", "today", "passed") for what in NEAR}
    | {f"handoff_{kind}" for kind in HANDOFFS} | {f"handoff_{kind}_es" for kind in IN_BOTH_LANGUAGES}
    | {
        "greet", "tell_me", "heard", "term", "unknown_term", "topic_appeal_how_undated", "topic_collections_nonprofit",
        "topic_your_file_empty", "topic_was_that_wrong_unpaid", "outside_no_plan", "outside_collector",
        "offer_asked", "offer_asked_agreed", "take_asked", "take_asked_early", "offer_asked_early",
        "offer_asked_no_number", "offer_needs_amount", "court_first",
        "gentle", "new_bill", "corrected", "corrected_private", "corrected_yes_no",
        "numbers_stay_funds", "numbers_stay_prices", "numbers_move", "numbers_known", "news_surprise_ruled_out",
        "thanks", "greeting", "empty", "unintelligible", "start_over", "our_matter", "call_saved", "goes_on",
        "not_understood",
        "unsure_heard", "poverty_percent", "which_was_it", "which_was_it_why", "gloss", "spanish", "new_bills",
        "impossible_day", "way_on", "explain", "deadline_ahead",
        "deadline_programme", "deadline_programme_ahead",
    }
    | {f"outside_{kind}" for kind in get_args(Outside) if kind != "other"}
)  # fmt: skip


def opening(before: Case, updated: Updated, acts: tuple[Act, ...], playbook: Playbook, today: date) -> tuple[Said, ...]:
    """At most three lines, the most needed first: how they are, what they asked, what we heard and what it changes."""
    lines: list[Said] = []
    lines += _mood(acts, before)
    lines += _tongue(acts, before)
    lines += _answers(updated.case, acts, playbook, today)
    lines += _refused_day(updated, today)
    lines += _new_bill(updated, today)
    lines += _corrections(before, updated, playbook, today)
    lines += _events(updated, playbook, today)
    lines += _liability_news(before, updated, playbook, today)
    lines += _worth_telling(updated, lines, playbook, today)
    lines += _denial_news(updated, lines, playbook, today)
    lines += _poverty(updated, playbook, today)
    lines += _numbers_known(before, updated, playbook, today)
    lines += _facts(updated, today)
    if any(line.reply == "news_did_you_sign" for line in lines):  # it says so itself
        lines = [line for line in lines if line.reply != "grieving"]
    if not lines:
        lines += _meant(updated)
    if not lines:
        lines += _courtesy(acts)
    turn = before.turns
    return tuple(line.model_copy(update={"variant": turn}) for line in lines[:3])


def _meant(updated: Updated) -> list[Said]:
    if updated.case.unknowns >= UNKNOWNS:
        return [Said(reply="way_on")]
    return [Said(reply=_MEANT[m]) for m in updated.meant]


def refused_days(updated: Updated, today: date) -> list[tuple[Told, str]]:
    """The dates that could not be taken, each with the reason."""
    told = [refused.act for refused in updated.refused if isinstance(refused.act, Told)]
    return [(act, why) for act in told if (why := impossible_day(act.fact, act.value, today)) is not None]


def _refused_day(updated: Updated, today: date) -> list[Said]:
    """A date that can't be: say which and why, and ask for it again."""
    for act, why in refused_days(updated, today):
        figures = {"what": FACTS[act.fact].title, "date": show(act.fact, act.value, today), "reason": why}
        return [Said(reply="impossible_day", figures=figures)]
    return []


def court_open(view: View) -> bool:
    """Court papers are here, and no answer is filed."""
    return bool(view["summons"]) and not view["court_answer_filed"]


def _mood(acts: tuple[Act, ...], case: Case) -> list[Said]:
    moods = [_MOODS[a.signal] for a in acts if isinstance(a, Signal) and a.signal in _MOODS]
    return [Said(reply=m) for m in moods[:1]]


def _tongue(acts: tuple[Act, ...], case: Case) -> list[Said]:
    """Once: that Spanish is read, and that we answer in English."""
    spanish = any(isinstance(a, Signal) and a.signal == "spanish" for a in acts)
    return [Said(reply="spanish")] if spanish and not case.bill.told.get("reply_spanish") else []


def _answers(case: Case, acts: tuple[Act, ...], playbook: Playbook, today: date) -> list[Said]:
    view = View(case, case.bill, playbook, today)
    asked = [(a, found) for a, found in to_answer(acts, view) if found or a.topic not in _BY_STEP]
    if court_open(view):
        asked = [(a, found) for a, found in asked if a.topic != "court"]  # the step itself answers that
    return [_explained(found, view) if found is not None else _answer(a, view) for a, found in asked[:2]]


def _explained(found: Explained, view: View) -> Said:
    """A free question answered in the words of the rules, or said to be outside them."""
    if found.words:  # a rule may name an amount; an amount goes out only when the line brings it along
        return Said(reply="explain", figures={"means": found.words}, rules=found.rules)
    if found.topic is not None:
        return _answer(Asked(topic=found.topic, quote=""), view)
    if found.outside in ("other", "plan", "programme"):
        return _no_answer(view, asked="topic_other" if found.outside == "other" else "outside_plan")
    return Said(reply=f"outside_{found.outside}")


def _no_answer(view: View, asked: str = "topic_other") -> Said:
    """That there is no sure answer, and whom this person can ask: a plan only who has one."""
    match view.case.value("insurance_type"):
        case kind if kind in PROGRAMMES and kind != "non_us":
            return Said(reply="outside_programme")
        case "uninsured":
            return Said(reply="outside_no_plan")
        case _ if asked == "topic_other" and view["account_status"] == "collections":
            return Said(reply="outside_collector")
    return Said(reply=asked)


def _answer(act: Asked, view: View) -> Said:
    playbook = view.playbook
    match act.topic:
        case "other":
            return _no_answer(view)
        case "was_that_wrong" if not view.bill.value("paid_amount") and _PAID.search(act.quote) is None:
            return Said(reply="topic_was_that_wrong_unpaid")
        case "how_long" if view.case.value("insurance_type") in PROGRAMMES:
            return Said(reply="outside_programme")  # its own times are not ours to tell
        case "term":
            term = find_term(act.term or "", playbook)
            if term is None:
                return Said(reply="unknown_term", figures={"what": act.term or "that"})
            return Said(reply="term", figures={"means": playbook.glossary[term].means})
        case "where_are_we":
            stage = stage_of(view)
            return Said(reply="topic_where_are_we", figures={"stage": playbook.stages[stage].title})
        case "what_to_offer":
            return _what_to_offer(view, playbook, takes=_TAKES.search(act.quote) is not None)
        case "do_i_owe":
            return Said(reply=f"owe_{view.finding.why}")
        case "appeal_how":
            known = view.bill.value("denial_date") or view.bill.value("appeal_deadline")
            if known:
                return Said(reply="topic_appeal_how")
            return Said(reply="topic_appeal_how_undated", rules=("internal_appeal_deadline",))
        case "deadline":
            return _time_left(view, act.term or "")
        case "collections":
            if view.bill.value("hospital_nonprofit"):
                return Said(reply="topic_collections_nonprofit", rules=("eca_120_days",))
            return Said(reply="topic_collections")
        case "your_file":
            heard = _in_file(view)
            return (
                Said(reply="topic_your_file", figures={"heard": heard})
                if heard
                else Said(reply="topic_your_file_empty")
            )
        case "credit":  # the rule names an amount; an amount goes out only when the line brings it along
            figures = {"reason": playbook.rules["bureaus_voluntary"].wording}
            return Said(reply="topic_credit", figures=figures, rules=("bureaus_voluntary",))
        case _:
            return Said(reply=f"topic_{act.topic}", rules=_RESTS_ON.get(act.topic, ()))


def _time_left(view: View, about: str) -> Said:
    """The running date that is asked about, else the soonest, from the file."""
    running = [c for c in view.clocks if c.what in _RIGHTS]
    clock = next((c for c in running if c.what in about), running[0] if running else None)
    if clock is None and view.case.value("insurance_type") in PROGRAMMES:
        return Said(reply="deadline_programme")
    if clock is None and view.case.value("insurance_type") == "uninsured":  # no denial, so no appeal: the estimate's
        rule = view.playbook.rules["ppdr"]
        return Said(reply="explain", figures={"means": rule.wording}, rules=(rule.id,))
    if clock is None and view["appeal"] == "none":  # no date is told yet: the usual time, until it is
        return Said(reply="topic_appeal_how_undated", rules=("internal_appeal_deadline",))
    if clock is None:
        return Said(reply="topic_deadline")
    ahead = {"days": str(clock.days_left), "date": day_words(clock.date, view.today)}
    if clock.days_left >= 0 and "missed" in about:
        return Said(reply="deadline_ahead", figures=ahead)
    if clock.days_left > 0 and clock.what == "internal_appeal" and view.case.value("insurance_type") in PROGRAMMES:
        return Said(reply="deadline_programme_ahead", figures=ahead)
    if clock.what == "internal_appeal" and clock.days_left > _FAR_DAYS:
        return Said(reply="topic_appeal_how")
    return clock_line(clock.what, clock.date, clock.days_left, view.today)


def _in_file(view: View) -> str:
    """What is known of this bill and the person, in a few words; what nobody else may see is left out."""
    known = {**view.case.facts, **view.bill.facts}
    if "provider" in known:
        known.pop("provider_type", None)
    told = [name for name, fact in known.items() if fact.value is not None and name not in _SILENT]
    told = [name for name in told if not FACTS[name].private and FACTS[name].default is None]
    told.sort(key=lambda name: _READ_FIRST.index(name) if name in _READ_FIRST else len(_READ_FIRST))
    changes = (Change(fact=name, bill=view.bill.id, new=known[name].value) for name in told[:_MOST_READ_BACK])
    return ", ".join(_read_back(change, view.today) for change in changes)


def _what_to_offer(view: View, playbook: Playbook, *, takes: bool = False) -> Said:
    if view.bill.value("billed_amount") is None:
        return Said(reply="offer_needs_amount")
    if view["bargain_over"]:
        return Said(reply="offer_asked_agreed")
    undone = [playbook.stages[s].title.lower() for s in undone_before("counteroffer", view)]
    if view.decision.opening is None:
        return Said(reply="offer_asked_no_number")
    if undone:
        return Said(reply="take_asked_early" if takes else "offer_asked_early", figures={"undone": ", ".join(undone)})
    return Said(reply="take_asked" if takes else "offer_asked")


def find_term(words: str, playbook: Playbook) -> str | None:
    """The glossary entry for a word as people write it."""
    wanted = words.lower().replace("_", " ").strip(" .?!\"'")
    for term in playbook.glossary.values():
        if wanted == term.id.replace("_", " ") or wanted in (n.lower() for n in term.names):
            return term.id
    plain = wanted.replace("-", " ")
    return next(
        (t.id for t in playbook.glossary.values() if plain in (n.lower().replace("-", " ") for n in t.names)), None
    )


def _new_bill(updated: Updated, today: date) -> list[Said]:
    if updated.listed:
        bills = [updated.case.bill_of(bill) for bill in updated.listed]
        named = [f"{provider_words(b)} ({b.value('billed_amount') or 'no amount yet'})" for b in bills]
        return [Said(reply="new_bills", figures={"heard": ", ".join(named), "what": provider_words(bills[0])})]
    if updated.new_bill is None:
        return []
    return [Said(reply="new_bill", figures={"what": provider_words(updated.case.bill_of(updated.new_bill))})]


# What the amount in dispute is made of: only a change of these is told with it.
_IN_DISPUTE = frozenset({"billed_amount", "cost_share", "paid_amount"})


def _corrections(before: Case, updated: Updated, playbook: Playbook, today: date) -> list[Said]:
    # What came off is progress, and no mistake of theirs in what was disputed.
    came_off = {"errors_supported"} if any(c.fact == "errors_removed" for c in updated.changes) else set()
    put_right = [c for c in updated.changes if c.old is not None and _is_correction(c) and c.fact not in came_off]
    if not put_right:
        return []
    change = put_right[0]
    spec = FACTS[change.fact]
    lines = [
        Said(
            reply="corrected_private" if spec.private else "corrected_yes_no" if spec.kind == "yes_no" else "corrected",
            figures={
                "what": spec.title,
                "old": show(change.fact, change.old, today),
                "new": show(change.fact, change.new, today),
                **({} if change.fact in _IN_DISPUTE else {"disputed_amount": None}),
            },
        )
    ]  # fmt: skip
    if change.fact in _PRICES:
        lines += _numbers_after(before, updated.case, change, playbook, today)
    return lines


def _worth_telling(updated: Updated, said: list[Said], playbook: Playbook, today: date) -> list[Said]:
    """A rule that the news brings up, unless an answer is given already."""
    told = frozenset(c.fact for c in updated.changes if c.bill == updated.case.focus)
    if any(line.reply == "explain" for line in said):
        return []
    view = View(updated.case, updated.case.bill, playbook, today)
    found = worth_telling(told, view)
    return [] if found is None else [_explained(found, view)]


def _denial_news(updated: Updated, said: list[Said], playbook: Playbook, today: date) -> list[Said]:
    """The reason has just become known where the denial is read: say what it means, if nothing weightier is said."""
    told = any(c.fact == "denial_category" and c.new != "other" for c in updated.changes)
    view = View(updated.case, updated.case.bill, playbook, today)
    if not told or said or view["no_price"] or stage_of(view) != "decode_denial":
        return []
    return [Said(reply="news_denial")]


def _poverty(updated: Updated, playbook: Playbook, today: date) -> list[Said]:
    """Where the household stands against the poverty line, once both figures are known. Only the person sees it."""
    if not {"income", "household_size"} & {c.fact for c in updated.changes}:
        return []
    percent = poverty_percent(View(updated.case, updated.case.bill, playbook, today))
    return [] if percent is None else [Said(reply="poverty_percent", figures={"what": f"{percent}%"})]


def _numbers_known(before: Case, updated: Updated, playbook: Playbook, today: date) -> list[Said]:
    """A price was told: say which first number follows from it."""
    told = [c for c in updated.changes if c.old is None and c.fact in _PRICES - {"billed_amount", "funds", "budget"}]
    view = View(updated.case, updated.case.bill, playbook, today)
    if not told or not shows_number_ahead(view):
        return []
    return [Said(reply="numbers_known", figures={"offer": str(view.decision.opening)})]


def _is_correction(change: Change) -> bool:
    """Progress moves on (requested, then received); only a value that was wrong is corrected."""
    return FACTS[change.fact].default is None and change.fact not in (
        "tier",
        "written_terms",
        "hold_until",
        "hold_contact",
    )


def _numbers_after(before: Case, after: Case, change: Change, playbook: Playbook, today: date) -> list[Said]:
    if before.bill.id != after.bill.id:
        return []
    old, new = (View(c, c.bill, playbook, today).decision for c in (before, after))
    if old.opening is None or new.opening is None or new.target is None:
        return []  # without a price to compare with, the opening only holds its place: no news of it
    if (old.opening, old.target) == (new.opening, new.target):
        rests_on = "funds" if new.ceiling is not None and new.ceiling == funds_of(after, after.bill) else "prices"
        return [Said(reply=f"numbers_stay_{rests_on}")]
    return [Said(reply="numbers_move", figures={"offer": str(new.opening)})]


def _events(updated: Updated, playbook: Playbook, today: date) -> list[Said]:
    """One sentence for the weightiest thing that happened."""
    for fact, wanted, reply in _EVENTS:
        for change in updated.changes:
            if change.fact != fact or (wanted is not None and change.new != wanted):
                continue
            if change.old is not None and _is_correction(change):
                continue
            bill = updated.case.bill_of(change.bill)
            if fact == "settlement_amount" and agreed_amount(View(updated.case, bill, playbook, today)) is None:
                continue  # a yes to a number that is not owed is no deal to hold them to
            return [Said(reply=reply)]
    return []


def _liability_news(before: Case, updated: Updated, playbook: Playbook, today: date) -> list[Said]:
    """Say it when what we know about who owes it has changed."""
    case = updated.case
    if case.focus != before.focus and updated.new_bill is None:
        return []
    after = View(case, case.bill, playbook, today).finding
    known = next((b for b in before.bills if b.id == case.focus), None)
    was = View(before, known, playbook, today).finding if known is not None else None
    if was is not None and (was.why, was.status) == (after.why, after.status):
        return []
    law_was_named = known is not None and any(known.told.get(step) for step in _NAMES_THE_LAW)
    if was is not None and was.why.startswith("surprise_bill") and not after.why.startswith("surprise_bill"):
        if not law_was_named:
            return []
        return [Said(reply="news_surprise_ruled_out")]
    if f"news_{after.why}" not in playbook.replies:
        return []
    return [Said(reply=f"news_{after.why}")]


def _facts(updated: Updated, today: date) -> list[Said]:
    """Read back what is new, so that a wrong reading is seen at once."""
    told = [c for c in updated.changes if c.old is None and c.fact not in _SILENT and FACTS[c.fact].default is None]
    told = [c for c in told if not any(c.fact == f and (w is None or c.new == w) for f, w, _ in _EVENTS)]
    if any(c.fact == "hold" for c in updated.changes):
        told = [c for c in told if not c.fact.startswith("hold_")]  # its own sentence says them
    if updated.listed:
        told = [c for c in told if c.fact not in ("provider", "provider_type", "billed_amount")]  # named already
    if any(c.fact == "provider" for c in told):
        told = [c for c in told if c.fact != "provider_type"]
    told.sort(key=lambda c: _READ_FIRST.index(c.fact) if c.fact in _READ_FIRST else len(_READ_FIRST))
    if not told:
        return []
    heard = ", ".join(list(dict.fromkeys(_read_back(c, today) for c in told))[:5])
    return [Said(reply="heard", figures={"heard": heard})]


def _read_back(change: Change, today: date) -> str:
    value = show(change.fact, change.new, today)
    match change.fact:
        case "billed_amount":
            return f"{value} asked"
        case "denial_category":
            return f"denied as “{value}”"
        case "group_code":
            return f"group code {value}"
        case "denial_codes":
            return f"code {value}"
        case "denial_date":
            return f"notice of {value}"
        case "provider" | "network_status" | "insurance_type" | "insurer" | "provider_type":
            return value
        case "service_date":
            return f"care on {value}"
        case "days_to_appeal":
            return f"{value} days to appeal"
    return f"{FACTS[change.fact].title}: {value}"


def says_nothing(acts: tuple[Act, ...]) -> bool:
    """Nothing was read in it but, perhaps, its language."""
    return all(isinstance(act, Signal) and act.signal == "spanish" for act in acts)


def _courtesy(acts: tuple[Act, ...]) -> list[Said]:
    for act in acts:
        match act:
            case Signal(signal="thanks" | "greeting" | "empty" | "unintelligible" | "start_over" | "our_matter"):
                return [Said(reply=act.signal)]
            case Signal(signal="call_saved"):
                return [Said(reply="call_saved", figures={"what": act.quote})]
            case GateWaived():
                return [Said(reply="goes_on")]
            case RepSaid():
                return []
    return [Said(reply="not_understood")] if says_nothing(acts) else []


def clock_line(what: str, day: date, days: int, today: date) -> Said:
    """The sentence for a date that is near, or gone."""
    name = "clock_passed" if days < 0 else ("clock_today" if days == 0 else "clock_close")
    return Said(reply=f"{name}_{what}", figures={"date": day_words(day, today), "days": str(days)})
