"""Steps: the order of decisions in a negotiation; each answers, or leaves it to the next (offers.md 2.5)."""

from __future__ import annotations

from collections.abc import Callable

from app.core.money import ZERO, Money
from app.core.offer_amounts import final_amount, is_collector, part, snapped
from app.core.offer_choice import Act, Choice, terms_missing
from app.core.offer_holds import (
    days_to_placement,
    hold_at_start,
    hold_during_appeal,
    hold_lapses,
    hold_late,
    pause_ends,
)
from app.core.offer_words import Reason, because
from app.core.talks import Talks, may_ask_for_hold


def first_answer(talks: Talks) -> Choice:
    """Take the first step that has an answer; the last one always has."""
    return next(choice for step in STEPS if (choice := step(talks)) is not None)


def _accept(talks: Talks) -> Choice | None:
    """Take what was agreed, or an ask that we would say ourselves; pay only against complete terms."""
    agreed, most_owed = talks.agreed, talks.amounts.most_owed
    # A yes to more than can be owed, by a cap or error found since, is no deal; a lower ask of theirs still is.
    amount = agreed if agreed is not None and agreed <= most_owed else _acceptable_ask(talks)
    if amount is None:
        return None
    position = talks.position
    over_means = position.funds is not None and amount > position.funds
    waits = position.appeal_state == "open" and "appeal_open" not in position.waived_gates
    if not terms_missing(position) and not over_means and not waits:
        return Choice("pay", amount, (because("terms_complete", amount=amount),))
    reasons = [because("terms_first", amount=amount)]
    if waits:
        reasons.append(because("wait_for_appeal"))
    if over_means:
        reasons.append(because("over_means"))
    refusals = sum(1 for contact in talks.history if contact.outcome == "refused_writing")
    if refusals and terms_missing(position):
        if refusals > 1:
            return Choice("complain", amount, (because("writing_refused_again"), *reasons))
        reasons.append(because("no_letter_no_payment"))
    return Choice("accept_pending_terms", amount, tuple(reasons))


def _acceptable_ask(talks: Talks) -> Money | None:
    ask, found = talks.ask, talks.amounts
    if ask is None or not found.suffices or ask > found.ceiling:
        return None
    is_near = ask <= found.target or ask <= max(talks.standing, talks.planned_today)
    return ask if is_near or talks.is_last_phase else None


def _without_means(talks: Talks) -> Choice | None:
    """With nothing to offer: assistance while it is undecided, else an affordable plan. Never an error."""
    position, found = talks.position, talks.amounts
    if found.opening > ZERO:
        return None
    if not found.most_owed:
        return Choice("dispute_errors", None, (because("nothing_owed_zero"),))
    if position.fap_state in (None, "none"):
        return Choice("apply", None, (because("no_number_without_means"),))
    return _plan_that_fits(talks) or Choice("stop", None, (because("plan_without_means"),))


def _without_comparator(talks: Talks) -> Choice | None:
    """Say what to find, when there is nothing to compare the price with and the person set no limit."""
    return None if talks.amounts.suffices else Choice("not_enough_data", None, (because("find_a_price"),))


def _ask_authority(talks: Talks) -> Choice | None:
    """Name no number to someone who cannot accept it, until the tries or the contacts run out."""
    most = talks.policy.patience.authority_tries
    tries = talks.tries_without_number
    if talks.numbers or talks.tier >= 2 or talks.position.authority_confirmed:
        return None
    if tries >= most or talks.few_contacts_left:
        return None
    return Choice("ask_authority", None, (because("authority_first", tries=tries + 1, most=most),))


def _first_number(talks: Talks) -> Choice | None:
    """The first number is the opening, however late it is."""
    if talks.numbers:
        return None
    opening = talks.amounts.opening
    return Choice("offer", opening, (because("first_number", amount=opening),))


def _over_the_limit(talks: Talks) -> Choice | None:
    """Take back in writing what a legal cap or an error undid; what the means undid is only not repeated."""
    last, found, position = talks.last, talks.amounts, talks.position
    if last is None or last <= found.ceiling:
        return None
    has_errors = position.errors_supported > ZERO or position.errors_removed > ZERO
    if last > found.most_owed or (has_errors and last > found.worth):
        lower = snapped(found.target, found, talks.policy)
        return Choice("offer", lower, (because("withdraw_in_writing", last=last, amount=lower),))
    act: Act = "stop" if talks.is_last_phase else "pause"
    return Choice(act, None, (because("limit_under_offer", last=last),))


def _last_phase(talks: Talks) -> Choice | None:
    """The final offer once, said again once, never raised; then stop."""
    last = talks.last
    if last is None or not talks.is_last_phase:
        return None
    valid_days = talks.policy.final.valid_days
    if talks.finals:
        return _after_final(talks, talks.finals[0].day + valid_days)
    # The final offer is a rise like any other: after they moved or a pause passed, once in a contact.
    if not talks.may_rise_today or not (talks.moved > ZERO or talks.has_paused):
        return None
    ask = talks.balance_claimed if talks.ask is None else talks.ask
    amount = final_amount(talks.amounts, last, ask, talks.policy)
    sent = because("final", amount=amount, days=valid_days)
    return Choice("final_offer", amount, (sent,), talks.day + valid_days)


def _after_final(talks: Talks, until: int) -> Choice:
    contact, amount = talks.last_contact, talks.standing
    if talks.day < until and contact is not None and contact.outcome == "none":
        if lapse := hold_lapses(talks):
            return lapse
        return Choice("pause", None, (because("wait_for_answer", until=until),), until)
    if len(talks.finals) == 1 and talks.position.contacts_left != 0:
        return Choice("restate", amount, (because("final_again", amount=amount),))
    return Choice("stop", None, (because("final_refused"),))


def _after_plan(talks: Talks) -> Choice | None:
    """A plan is an answer to another question, unless the balance is fair and a lump sum is not possible."""
    contact = talks.last_contact
    if contact is None or contact.outcome != "plan_offered":
        return None
    return _plan_that_fits(talks) or _restate(talks, because("plan_declined", amount=talks.standing))


def balance_asked(talks: Talks) -> Money:
    """What they ask now, and never more than can be owed."""
    most_owed = talks.amounts.most_owed
    return most_owed if talks.ask is None else min(talks.ask, most_owed)


def _plan_that_fits(talks: Talks) -> Choice | None:
    """Take a plan on a fair balance: the means are left aside, or it would be a lump sum."""
    position, found, plan = talks.position, talks.amounts, talks.position.plan_offer
    balance = balance_asked(talks)
    if plan is None or position.funds is None or position.funds >= balance:
        return None
    if balance > found.worth or not found.suffices:
        return None
    if position.plan_is_a_right:
        return Choice("plan_ok", balance, (because("plan_by_right", balance=balance),))
    if plan.interest is None or plan.interest > 0:
        return None
    if plan.monthly is not None and plan.months is not None and plan.monthly.cents * plan.months > balance.cents:
        return None
    return Choice("plan_ok", balance, (because("plan_fits", balance=balance),))


def _after_discount(talks: Talks) -> Choice | None:
    """A discount that everybody gets is not a concession: record it, and stay."""
    contact = talks.last_contact
    if contact is None or contact.outcome != "automatic_discount":
        return None
    ask = talks.balance_claimed if talks.ask is None else talks.ask
    return _restate(talks, because("discount_recorded", ask=ask, amount=talks.standing))


def _after_their_move(talks: Talks) -> Choice | None:
    """They came down: answer with a smaller step when patience allows one, else with the same number."""
    if talks.moved <= ZERO:
        return None
    amount = next_offer(talks)
    if amount > talks.standing:
        return Choice("raise", amount, (because("they_moved_raise", moved=talks.moved, amount=amount),))
    return _restate(talks, because("they_moved_hold", moved=talks.moved, amount=amount))


def _someone_higher_listens(talks: Talks) -> Choice | None:
    """A person with more authority hears the same number first: escalating never changes it."""
    contact = talks.last_contact
    if contact is None or talks.tier <= talks.tier_of(contact):
        return None
    return _restate(talks, because("same_number_new_person", amount=talks.standing))


def _take_it_higher(talks: Talks) -> Choice | None:
    """After a no without movement, the same number goes to someone with more authority."""
    contact = talks.last_contact
    if contact is None or contact.outcome == "none" or talks.tier >= 2 or is_collector(talks.position):
        return None
    if talks.tries_below_authority >= talks.policy.patience.tries_in_all or talks.few_contacts_left:
        return None
    return Choice("escalate", talks.standing, (because("take_it_higher", amount=talks.standing),))


def _let_time_pass(talks: Talks) -> Choice | None:
    """Before the pause is over, wait, under a hold; without the time to wait, ask for time."""
    if talks.has_paused:
        return None
    if lapse := hold_lapses(talks):
        return lapse
    if (days := days_to_placement(talks)) is not None:
        if may_ask_for_hold(talks):
            return Choice("hold_request", None, (because("hold_before_placement", days=days),))
        return _restate(talks, because("placement_near", days=days, amount=talks.standing))
    patience = talks.policy.patience
    waiting = because("wait", days=patience.pause_days, longest=patience.longest_pause_days)
    return Choice("pause", None, (waiting, because("wait_held")), pause_ends(talks))


def _after_pause(talks: Talks) -> Choice:
    """The first pause is spent on the same number; a later one may bring a step."""
    amount = next_offer(talks)
    if amount > talks.standing:
        return Choice("raise", amount, (because("pause_raise", days=talks.silent_days, amount=amount),))
    said_again = "nothing_to_add" if talks.has_restated_after_pause else "pause_restate"
    return _restate(talks, because(said_again, days=talks.silent_days, amount=amount))


def next_offer(talks: Talks) -> Money:
    """The number that patience and their move allow today, never under the last (offers.md 2.4)."""
    last, found, policy = talks.standing, talks.amounts, talks.policy
    if not talks.may_rise_today:
        return last
    bound = min(talks.planned_today, found.ceiling)
    if talks.ask is not None:
        bound = min(bound, talks.ask)
    if talks.moved > ZERO:
        bound = min(bound, last + part(talks.moved, policy.concession.of_their_move))
    elif not (talks.has_paused and talks.has_restated_after_pause):
        return last
    return max(last, snapped(bound, found, policy))


def _restate(talks: Talks, reason: Reason) -> Choice:
    return Choice("restate", talks.standing, (reason,))


# The order is the policy. Gates come before all of them.
STEPS: tuple[Callable[[Talks], Choice | None], ...] = (
    _accept,  # a good deal is not bargained over
    _without_means,  # nothing to offer: another road, before any price talk
    _without_comparator,  # nothing to compare with: no number of ours yet
    hold_at_start,  # time first: everything after this takes weeks
    hold_during_appeal,  # and time again while others decide
    hold_late,  # and once the account is old, before any more numbers
    _ask_authority,  # a number told to someone who cannot accept it is given away
    _first_number,  # the opening, and never more
    _over_the_limit,  # what the law or the person's means took back is not said again
    _last_phase,  # late: the final offer comes before any answer
    _after_plan,
    _after_discount,
    _after_their_move,  # they moved: reciprocate, less than they did
    _someone_higher_listens,  # the same number for a new pair of ears
    _take_it_higher,  # authority before price
    _let_time_pass,  # time before price
    _after_pause,  # always answers
)
