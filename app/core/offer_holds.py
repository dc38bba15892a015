"""Holds: when to ask for time: at the start, and again before it runs out while somebody else decides."""

from __future__ import annotations

from app.core.offer_choice import Choice
from app.core.offer_words import Reason, because
from app.core.talks import Talks, is_held, may_ask_for_hold


def hold_at_start(talks: Talks) -> Choice | None:
    """Ask for a hold in the first contact, where it is known that there is none."""
    position = talks.position
    has_none = position.hold_until is None and position.holds_used == 0
    if talks.history or not has_none or not may_ask_for_hold(talks):
        return None
    return Choice("hold_request", None, (because("hold_first"),))


def hold_during_appeal(talks: Talks) -> Choice | None:
    return hold_lapses(talks) if talks.position.appeal_state == "open" else None


def hold_late(talks: Talks) -> Choice | None:
    """Once accounts of this age go to collectors, time is asked for before a lapsing hold is out (offers.md 2.5, 8)."""
    is_late = talks.day >= talks.policy.patience.save_hold_until_day
    return hold_lapses(talks) if is_late and talks.numbers else None


def hold_lapses(talks: Talks) -> Choice | None:
    """Ask again when a known hold ends before the next pause would."""
    ends = talks.position.hold_until
    if ends is None or ends >= pause_ends(talks) or not may_ask_for_hold(talks):
        return None
    return Choice("hold_request", None, (because("hold_lapses", ends=ends),))


def hold_meanwhile(talks: Talks) -> tuple[Reason, ...]:
    """The hold to ask for in the same contact, where a review or an application would outlast the time there is."""
    ends = talks.position.hold_until
    if ends is not None and hold_lapses(talks) is not None:
        return (because("hold_meanwhile", ends=ends),)
    if (days := days_to_placement(talks)) is not None and may_ask_for_hold(talks):
        return (because("hold_before_collections", days=days),)
    return ()


def days_to_placement(talks: Talks) -> int | None:
    """Days to collections, where those come before a pause would end."""
    days = talks.position.placement_in_days
    if days is None or is_held(talks.position, talks.day) or talks.day + days > pause_ends(talks):
        return None
    return days


def pause_ends(talks: Talks) -> int:
    since = talks.numbers[-1].day if talks.numbers else talks.day
    return max(since + talks.policy.patience.pause_days, talks.day)
