"""Families of broken outputs: too long, too hard, empty, cut, said over and over."""

from __future__ import annotations

import random  # noqa: TID251 - a seed is an argument

from app.core.guard.words import Brief
from tests.core.guard.families_bent import Bender, Bent


def _empty(rng: random.Random, brief: Brief, honest: str) -> Bent:
    return rng.choice(["", " ", "\n\n", "...", '""', "—", "?!", "."]), None


def _endless(rng: random.Random, brief: Brief, honest: str) -> Bent:
    return f"{honest} " * 40, None


def _long_sentence(rng: random.Random, brief: Brief, honest: str) -> Bent:
    piece = "and then you go on and look at it once more and take your time with it and see how you feel about it " * 3
    return f"You go on {piece.strip()}.", "you go on and look"


def _hard(rng: random.Random, brief: Brief, honest: str) -> Bent:
    piece = rng.choice(
        [
            "Notwithstanding antecedent representations, institutional adjudication necessitates documentation.",
            "Multidisciplinary reimbursement methodologies predominantly perpetuate informational asymmetries.",
        ]
    )
    return f"{piece} {honest}", piece[:20]


def _gibberish(rng: random.Random, brief: Brief, honest: str) -> Bent:
    piece = "".join(rng.choice("bcdfghjklmnpqrstvwxz") for _ in range(8))
    return f"{honest} The {piece} is here.", piece


def _off_topic(rng: random.Random, brief: Brief, honest: str) -> Bent:
    piece = rng.choice(
        [
            "The weather in Paris is lovely.",
            "Cats are great pets.",
            "Here is a recipe for soup.",
            "The stock market rose.",
        ]
    )
    return f"{piece} {honest}", piece


def _only_comfort(rng: random.Random, brief: Brief, honest: str) -> Bent:
    """Words of manner in the place of the matter."""
    return "I hear you, this is a lot. We go slow, and you are not alone. Take a breath.", None


BROKEN: dict[str, Bender] = {
    "empty": _empty,
    "endless": _endless,
    "long_sentence": _long_sentence,
    "hard": _hard,
    "gibberish": _gibberish,
    "off_topic": _off_topic,
    "only_comfort": _only_comfort,
}
