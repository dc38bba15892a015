"""Drill: ten objections, one after another, each answered in one line and scored. Pure: the seed is an argument."""

from __future__ import annotations

from app.core.acts import Label
from app.core.frozen import Frozen
from app.core.rehearsal.answers import MEETS, meets
from app.core.rehearsal.caller import read_line
from app.core.rehearsal.chance import Luck
from app.core.rehearsal.feedback import SayLines
from app.core.rehearsal.persona import Persona, Wording, figures_in
from app.core.rehearsal.said import CallerAct, CallerKind, RepAct, first

LENGTH = 10
# Whatever was asked, these undo the answer.
_SPOILS: tuple[CallerKind, ...] = (
    "pay",
    "plan_accept",
    "admit",
    "disclose",
    "insult",
    "threat",
    "avoid_phrase",
    "shouting",
)


class Card(Frozen):
    """One objection of the drill, as it is said."""

    number: int
    label: Label
    line: str


class Answered(Frozen):
    """A card answered: whether it was met, the person's words that did it or undid it, and a line to say aloud."""

    card: Card
    said: str
    met: bool
    spoiled_by: str | None
    quote: str
    better: str | None


class DrillScore(Frozen):
    """Ten cards, and how many were met."""

    met: int
    of: int
    answers: tuple[Answered, ...]


def deal_cards(persona: Persona, wording: Wording, seed: int) -> tuple[Card, ...]:
    """Ten different objections; those that this persona likes come among them."""
    luck = Luck(seed)
    liked = [label for label in dict.fromkeys(persona.likes) if label in MEETS]
    others = sorted(label for label in MEETS if label not in liked)
    order = sorted(others, key=lambda label: luck.pick(1 << 30, f"drill {label}"))
    chosen = [*liked, *order][:LENGTH]
    chosen.sort(key=lambda label: luck.pick(1 << 30, f"order {label}"))
    return tuple(
        Card(number=number, label=label, line=_line(persona, wording, label, luck, number))
        for number, label in enumerate(chosen, start=1)
    )


def answer_card(card: Card, said: str, say_lines: SayLines) -> Answered:
    """Score one answer. An empty one is not met; words that give something away undo a good one."""
    acts = read_line(said, (RepAct(label=card.label),))
    kinds = frozenset(act.kind for act in acts)
    spoiled = first(acts, *_SPOILS)
    met = spoiled is None and meets(card.label, kinds)
    did = spoiled or next((act for act in acts if meets(card.label, frozenset({act.kind}))), None)
    lines = say_lines.get(card.label, ())
    return Answered(
        card=card,
        said=said,
        met=met,
        spoiled_by=spoiled.kind if spoiled else None,
        quote=_quote(did, said),
        better=None if met or not lines else lines[card.number % len(lines)],
    )


def drill_score(answers: tuple[Answered, ...]) -> DrillScore:
    return DrillScore(met=sum(answer.met for answer in answers), of=LENGTH, answers=answers)


def _quote(act: CallerAct | None, said: str) -> str:
    return act.quote if act else " ".join(said.split())[:90]


def _line(persona: Persona, wording: Wording, label: Label, luck: Luck, number: int) -> str:
    """A line without figures, since no bill lies on the table."""
    for lines in (persona.lines.get(label, ()), wording.lines.get(label, ())):
        if plain := [line for line in lines if not figures_in(line)]:
            return plain[luck.pick(len(plain), f"line {label}", number)]
    raise ValueError(f"no line for {label} without a figure")
