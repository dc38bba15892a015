"""Which rule or word of the playbook answers a free question, for this case. Nothing is said that does not stand there.

The reader brings the nearest entries of `asked.yaml`, with how near each is. Here it is decided whether one is near
enough, whether it can hold for this person, and what is said. A wrong answer is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from app.core.acts import Act, Asked, Signal, Told, Topic
from app.core.conditions import Unknown, evaluate
from app.core.frozen import Frozen
from app.core.playbook import Explanation, Outside
from app.core.states import letters_of
from app.core.view import View

# In thousandths of certainty. From the first on an entry is taken for meant; a fixed topic that says little of what is
# asked ("can they do that?") gives way from there too, the others only to the second.
NEAR_ENOUGH, NEARER_THAN_A_TOPIC = 450, 550
# Entries so close to each other are told apart by what is known of the case.
_TIE = 60
# What a question is about may be plain enough to name whom to ask, where it is not plain enough to answer.
_KIND_IS_PLAIN = 250
_PLAINLY_OUTSIDE = 850
# In percent: how much of what speaks for a question outside speaks against an answer from the playbook.
_AGAINST = 40
_MOST_DETOURS = 3
# Beside news of the case a question that no topic covers is answered only from here on.
_PLAIN, _PLAIN_OUTSIDE = 450, 900
_MOODS = frozenset(
    {
        "spanish", "distress", "frustrated", "rushed", "ashamed", "grieving", "afraid", "alone", "in_company",
        "let_down",
        "shaken",
    }
)  # fmt: skip
_MENTIONED = frozenset({"provider_type", "provider", "insurer", "emergency", "network_status"})
# These are what they say they are: no free question is read into them.
_FIXED: frozenset[Topic] = frozenset(
    {
        "what_to_offer", "what_now", "what_to_say", "where_are_we", "court", "deadline", "urgent_care", "ongoing_care",
        "medicine", "who_are_you", "privacy", "your_file", "costs", "a_person", "do_it_for_me", "in_writing",
        "kept_short", "all_too_much", "savings_promised", "bill_mistakes",
    }
)  # fmt: skip
_SAY_LITTLE: frozenset[Topic] = frozenset(
    {"other", "term", "do_i_owe", "why", "how_long", "can_i_pay_now", "sue", "collections", "refund"}
)
# Who asks whether they did wrong is set at ease first; "how long" says nothing by itself.
_LEAST: dict[Topic, int] = {"was_that_wrong": 700, "how_long": 300, "do_i_owe": 350}
# Topics whose own answer is the right one for a question that is asked in free words.
TOPICS: frozenset[Topic] = frozenset(get_args(Topic)) - {"term", "other", "what_to_offer", "what_now", "what_to_say"}


class Explained(Frozen):
    """The answer: words that rest on rules, or a fixed topic, or whom to ask instead."""

    entry: str
    words: str = ""
    rules: tuple[str, ...] = ()
    topic: Topic | None = None
    outside: Outside | None = None


def to_answer(acts: tuple[Act, ...], view: View) -> list[tuple[Asked, Explained | None]]:
    """The questions that get an answer. Beside other news one counts only where it is understood."""
    asked = [(act, explained(act, view)) for act in acts if isinstance(act, Asked)]
    alone = all(_is_beside_the_point(act, asked) for act in acts)
    return [(a, found) for a, found in asked if a.topic != "other" or alone or a.last or _is_plain(a, found)]


def _is_beside_the_point(act: Act, asked: list[tuple[Asked, Explained | None]]) -> bool:
    """A mood, or the name of somebody in the question itself, is no news."""
    match act:
        case Asked():
            return True
        case Signal():
            return act.signal in _MOODS
        case Told():
            return act.fact in _MENTIONED and any(act.quote.lower() in a.quote.lower() for a, _ in asked)
        case _:
            return False


def _is_plain(asked: Asked, found: Explained | None) -> bool:
    return found is not None and asked.near[0][1] >= (_PLAIN if found.outside is None else _PLAIN_OUTSIDE)


def explained(asked: Asked, view: View) -> Explained | None:
    """What answers this question; None where its own topic does, or nothing."""
    if not asked.near or asked.topic in _FIXED:
        return None
    fitting = _fitting(asked.near, view)
    if not fitting:
        return None
    best, score = _told_apart(fitting, view)
    if best.outside is not None and asked.topic not in ("other", "term", "sue") and score < _PLAINLY_OUTSIDE:
        return None  # a fixed answer is better than none
    if best.outside is not None and asked.last and score < NEAR_ENOUGH:
        return None  # beside news the guess whom to ask must be good, or the general word is better
    usual = NEAR_ENOUGH if asked.topic in _SAY_LITTLE else NEARER_THAN_A_TOPIC
    least = _LEAST.get(asked.topic, usual)
    if score < least and (best.outside is None or score < _KIND_IS_PLAIN or asked.topic not in ("other", "term")):
        return None
    return None if best.topic == asked.topic and not best.words else best


# What has just become known, beside what of the bill, makes which entry worth telling unasked.
_WORTH_TELLING: tuple[tuple[str, str, str, str], ...] = (
    ("emergency", "denial_category", "prior_authorization", "er_approval"),
    ("state", "provider_type", "ambulance_ground", "ground_ambulance"),
)


def worth_telling(changed: frozenset[str], view: View) -> Explained | None:
    """The rule that what they just told brings up: an emergency needs no approval, their state has its own law."""
    for fact, beside, value, name in _WORTH_TELLING:
        if fact not in changed or view[fact] in (None, False) or view[beside] != value:
            continue
        entry = view.playbook.asked[name]
        if fact == "state" and _rule_of_state(entry, view) is None:
            continue
        if (found := _of_entry(name, view)) is not None and found.entry == name:
            return found
    return None


def _fitting(near: tuple[tuple[str, int], ...], view: View) -> list[tuple[Explained, int]]:
    """The entries near enough to look at that can hold for this person, nearest first, each answer once."""
    found: dict[str, tuple[Explained, int]] = {}
    for name, score in _weighed(near, view):
        answer = _of_entry(name, view)
        if answer is None and not found:
            return []  # what they most likely mean does not hold for them: the next best would be another question
        if answer is not None:
            found.setdefault(answer.entry, (answer, score))
    return list(found.values())


def _weighed(near: tuple[tuple[str, int], ...], view: View) -> list[tuple[str, int]]:
    """How near each entry is, less what speaks for a question that nothing of the playbook answers."""
    book = view.playbook.asked
    outside = {name for name, _ in near if name in book and book[name].outside is not None}
    against = sum(score for name, score in near if name in outside) * _AGAINST // 100
    weighed = [(name, score if name in outside else max(0, score - against)) for name, score in near]
    return sorted(weighed, key=lambda pair: -pair[1])


def _told_apart(fitting: list[tuple[Explained, int]], view: View) -> tuple[Explained, int]:
    top = fitting[0][1]
    close = [pair for pair in fitting if top - pair[1] <= _TIE]
    return max(close, key=lambda pair: (_is_known_to_hold(pair[0], view), pair[1]))


def _is_known_to_hold(found: Explained, view: View) -> bool:
    entry = view.playbook.asked.get(found.entry)
    if entry is None:
        return False
    return _rule_of_state(entry, view) is not None or (entry.when is not None and evaluate(entry.when, view) is True)


def _of_entry(name: str, view: View) -> Explained | None:
    """The entry, or the one that answers those for whom it does not hold."""
    entry = view.playbook.asked.get(name)
    for _ in range(_MOST_DETOURS):
        if entry is None:
            return None
        holds = True if entry.when is None else evaluate(entry.when, view)
        if holds is not False:
            return _answer(entry, view, unsure=isinstance(holds, Unknown))
        entry = view.playbook.asked.get(entry.otherwise or "")
    return None


def _answer(entry: Explanation, view: View, *, unsure: bool) -> Explained:
    book = view.playbook
    if (own := _rule_of_state(entry, view)) is not None:
        return Explained(entry=entry.id, words=book.rules[own].wording, rules=(own, *entry.rules))
    if entry.topic is not None or entry.outside is not None:
        return Explained(entry=entry.id, topic=entry.topic, outside=entry.outside)
    lines = [entry.first or "", *(book.rules[r].wording for r in entry.rules)]
    lines += [book.glossary[t].means for t in entry.terms]
    lines += [entry.unsure] if unsure and entry.unsure else []
    return Explained(entry=entry.id, words=_in_one(line for line in lines if line), rules=entry.rules)


def _in_one(lines: Iterable[str]) -> str:
    """The lines one after the other; after a colon the next goes on in the same sentence."""
    words = ""
    for line in lines:
        words += f" {line[0].lower()}{line[1:]}" if words.endswith(":") else f" {line}"
    return words.strip()


def _rule_of_state(entry: Explanation, view: View) -> str | None:
    state = letters_of(view.case.value("state"))
    rules = view.playbook.rules
    return next((r for r in entry.states if rules[r].jurisdiction == state), None) if state else None
