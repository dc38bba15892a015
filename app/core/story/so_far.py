"""What happened: what is asked, what the plan said, what was granted, found, sent, said and offered."""

from __future__ import annotations

from app.core.bargaining import last_offer
from app.core.figures import day_words, provider_words, show
from app.core.money import Money
from app.core.moves import Said
from app.core.story.ahead import coming
from app.core.story.parts import Lines, capital, day_of, in_court, line, money_of
from app.core.story.words import BINDING, SENT, came_to
from app.core.view import View, agreed_amount

_MOST_CALLS = 2
_TURNED_DOWN = frozenset({"rejected", "refused_writing"})

# What is asked, and what the plan said


def court(view: View) -> Lines:
    if in_court(view):
        answered = view["court_answer_filed"]
        yield line("court_answered") if answered else line("court", court_answer=day_of(view, "court_answer"))


def asked(view: View) -> Lines:
    value = view.bill.value
    if not any(value(name) is not None for name in ("provider", "provider_type", "billed_amount", "service_date")):
        return
    care = "emergency care" if value("emergency") is True else "care"
    on = day_of(view, "service_date")
    what = f"{care} on {on}" if on else care if value("emergency") is True else None
    paid = None if value("settlement_paid") else money_of(view, "paid_amount")
    provider, billed = capital(provider_words(view.bill)), money_of(view, "billed_amount")
    yield line("asked", provider=provider, billed=billed, what=what, paid=paid)


def denied(view: View) -> Lines:
    value = view.bill.value
    category, insurer = value("denial_category"), capital(view.case.value("insurer") or "your plan")
    reason = None if category in (None, "other") else show("denial_category", category, view.today)
    if category == "cost_share":
        yield line("share", insurer=insurer, denial_reason=reason)
    elif category is not None or value("denial_date") is not None or value("appeal_deadline") is not None:
        yield line("denied", insurer=insurer, denial_date=day_of(view, "denial_date"), denial_reason=reason)


def owed(view: View) -> Lines:
    found = view.finding
    if view["bargain_over"] or found.why == "appeal_won":
        return
    match found.status:
        case "nothing_owed":
            yield line("owed_nothing")
        case "cost_share_only":
            yield line("owed_share", cost_share=money_of(view, "cost_share"))
        case "enforce_contract":
            yield line("owed_contract")
        case "find_next_payer":
            yield line("owed_next_payer")
        case "owed" if found.why == "plan_confirmed":
            yield line("owed_plan_says_so")


# What was asked for and granted, what the bill showed, what went out


def hold(view: View) -> Lines:
    if view["bargain_over"]:
        return
    match view["hold"]:
        case "granted" if view["hold_lapsed"]:
            yield line("hold_over", hold_until=day_of(view, "hold_until"))
        case "granted":
            runs_out = coming(view)
            until = None if runs_out is not None and runs_out.what == "hold_end" else day_of(view, "hold_until")
            if view["hold_confirmed"]:
                yield line("hold_written", hold_until=until)
            else:
                yield line("hold", hold_until=until, hold_contact=view.bill.value("hold_contact"))
        case "refused":
            yield line("hold_asked" if view["hold_request_sent"] else "hold_refused")
        case "none" if view["hold_request_sent"]:
            yield line("hold_asked")


def papers(view: View) -> Lines:
    """The itemized bill, and what was found on it."""
    open_errors, off = view.bill.value("errors_supported"), view.bill.value("errors_removed")
    if view["bargain_over"]:
        return
    if open_errors:
        yield line("errors_disputed" if view["dispute_sent"] else "errors", errors=str(open_errors))
    elif off:
        yield line("errors_removed", new=str(off))
    elif view["bill_checked"]:
        yield line("checked")
    else:
        match view["itemized"]:
            case "received":
                yield line("itemized")
            case "requested" | "requested_in_writing":
                yield line("itemized_asked")
            case "refused":
                yield line("itemized_refused")


def sent(view: View) -> Lines:
    """The newest of the letters that no other line speaks of."""
    facts = [fact for name in SENT if (fact := view.bill.facts.get(name)) is not None and fact.value]
    if view.bill.value("errors_supported"):
        facts = [fact for fact in facts if fact.name != "dispute_sent"]
    if facts and not view["bargain_over"]:
        yield line(f"sent_{max(facts, key=lambda fact: fact.on).name}")


# Calls and numbers


def calls(view: View) -> Lines:
    """What the newest calls came to; each thing once, the newest time that it was said."""
    if view["zero_balance"]:
        return
    newest: dict[str, Said] = {}
    for note in sorted(view.bill.calls, key=lambda note: note.on)[::-1]:
        told = came_to(note)
        if told is None or told in newest or (view["bargain_over"] and told not in BINDING):
            continue
        when, who = day_words(note.on, view.today), note.who or "the office"
        newest[told] = Said(reply=told, figures={"date": when, "call_contact": who})
        if len(newest) == _MOST_CALLS:
            break
    yield from reversed(newest.values())


def numbers(view: View) -> Lines:
    if view["bargain_over"]:
        yield from _deal(view)
        return
    offer, ask = last_offer(view.bill), _their_number(view)
    if offer is None and ask is None:
        return
    if offer is None:
        yield line("their_number", ask=str(ask))
    elif ask is not None:
        yield line("numbers", offer=str(offer), ask=str(ask))
    else:
        refused = view.bill.exchanges[-1].outcome in _TURNED_DOWN
        yield line("named_refused" if refused else "named", offer=str(offer))


def _their_number(view: View) -> Money | None:
    """The last figure that they named for the whole; what they want by the month is none."""
    asked = (one.ask for one in reversed(view.bill.exchanges) if one.outcome != "plan_offered")
    return next((ask for ask in asked if ask is not None), None)


def _deal(view: View) -> Lines:
    """A yes that was told of, what was paid, and the zero; a number that only could be taken is none of these."""
    amount = agreed_amount(view)
    agreed = None if amount is None else str(amount)
    if view["zero_balance"]:
        yield line("zero", agreed=agreed if view["settlement_paid"] else None)
    elif view["settlement_paid"]:
        yield line("paid", agreed=agreed)
    elif view["terms_complete"]:
        yield line("agreed_on_paper", agreed=agreed)
    elif view.bill.value("settlement_amount") is not None or view.bill.exchanges[-1].outcome == "accepted":
        yield line("agreed", agreed=agreed)
    else:
        yield line("can_take", ask=agreed)


# Appeal, help, collector


def appeal(view: View) -> Lines:
    """After the zero it matters only where something was paid that may come back."""
    if view["zero_balance"] and not (view["settlement_paid"] or view.bill.value("paid_amount")):
        return
    review, appeal = view["external_review"], view["appeal"]
    if review in ("filed", "won", "lost"):
        yield line(f"review_{review}")
    elif appeal in ("won", "lost"):
        yield line(f"appeal_{appeal}", date=day_of(view, "appeal_decided_on"))
    elif appeal == "filed":
        yield line("appeal_filed", appeal_filed_on=day_of(view, "appeal_filed_on"))
    elif appeal == "declined":
        yield line("appeal_declined")


def help_asked(view: View) -> Lines:
    state = view["assistance"]
    if state in ("applied", "approved", "partial", "denied") and not view["bargain_over"]:
        yield line(f"help_{state}", new=money_of(view, "assistance_cap") if state in ("approved", "partial") else None)


def collector(view: View) -> Lines:
    if view["account_status"] == "collections" and not view["zero_balance"]:
        disputed = "collector_disputed" if view["debt_disputed"] else "collector"
        yield line(disputed, collector=view.bill.value("collector"))
