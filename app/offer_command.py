"""`pushback offer`: a position in, the next decision of a negotiation out. No graph, no database."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, BinaryIO, Literal, Union, get_args, get_origin

import yaml
from pydantic import ValidationError

from app.batch import BadInput, answer_lines, read_json
from app.core.money import ZERO, Money
from app.core.offer_questions import Answer, what_if, why_not_higher, why_not_lower
from app.core.offer_ranges import what_is_missing
from app.core.offers import Decision, OfferPolicy, Reason, decide_offer, position_from_json
from app.core.position import MOST_AMOUNT, Position

NESTED = {
    "history": 'contacts so far: [{"day": 40, "tier": 1, "offer": "3570", "outcome": "rejected"}]',
    "plan_offer": 'a payment plan that they offered: {"monthly": "200", "months": 24, "interest": 0}',
}
EXAMPLES = """\
examples:
  pushback offer --billed 18000 --medicare 4200 --allowed 6000 --funds 5000 --itemized --tier 1 --day 50
  pushback offer --billed 27000 --nsa-state applies --legal-cap 750
  pushback offer --billed 18000 --medicare 4200 --allowed 6000 --tier 2 --what-if 7000 --why
  echo '{"billed": "18000", "medicare": "4200", "itemized": true}' | pushback offer --json
  pushback offer --batch positions.jsonl > decisions.jsonl
        each line of the file is a position with an id: {"id": 1, "billed": "18000", ...}

Days are counted from the first statement. Nothing is stored and nothing is sent.
"""


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The questions, and one flag for each field of a position, so that the two cannot drift apart."""
    parser.add_argument("--what-if", metavar="AMOUNT", help="also: the decision if they asked this amount now")
    parser.add_argument("--why", action="store_true", help="also: why the number is not higher, and not lower")
    group = parser.add_argument_group("the position as flags; leave out what is not known")
    for name, field in Position.model_fields.items():
        flag = "--" + name.replace("_", "-")
        kinds = _kinds(field.annotation)
        if name in NESTED:
            group.add_argument(flag, dest=name, metavar="JSON", help=NESTED[name])
        elif bool in kinds:
            group.add_argument(flag, dest=name, action=argparse.BooleanOptionalAction)
        elif tuple in kinds:
            choices = ", ".join(_choices(field.annotation))
            group.add_argument(flag, dest=name, nargs="+", metavar="NAME", help=choices)
        else:
            metavar = "AMOUNT" if Money in kinds else "N" if int in kinds else "NAME"
            words = field.description or ", ".join(_choices(field.annotation)) or None
            kind = _whole if int in kinds else str
            group.add_argument(flag, dest=name, metavar=metavar, help=words, type=kind)


def _whole(text: str) -> int:
    if not text.lstrip("-").isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number")
    return int(text)


def _kinds(annotation: Any) -> set[Any]:
    """The plain types that an annotation is made of, such as tuple and None of `tuple[X, ...] | None`."""
    if get_origin(annotation) is Annotated:
        return _kinds(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return {kind for part in get_args(annotation) for kind in _kinds(part)}
    return {get_origin(annotation) or annotation}


def _choices(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return [str(choice) for choice in get_args(annotation)]
    return [choice for part in get_args(annotation) for choice in _choices(part)]


def load_policy(playbook: Path) -> OfferPolicy:
    """The numbers that the engine uses."""
    path = playbook / "offers.yaml"
    try:
        return OfferPolicy.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        kind = type(error).__name__
        raise BadInput(f"{path} cannot be used; `pushback check` says why ({kind})") from None


def from_flags(flags: dict[str, Any]) -> dict[str, Any] | None:
    """The fields given as flags; None when there were none."""
    given = {name: flags[name] for name in Position.model_fields if flags.get(name) is not None}
    for name in NESTED:
        if name in given:
            given[name] = read_json(given[name], f"--{name.replace('_', '-')}")
    return given or None


def decide(fields: Any, policy: OfferPolicy) -> Decision:
    """The decision on a position as it was read. BadInput says what to put right."""
    return decide_offer(read_position(fields), policy)


def read_position(fields: Any) -> Position:
    """A position from what JSON or the flags gave. BadInput says what to put right."""
    if not isinstance(fields, dict):
        raise BadInput('a position is an object, such as {"billed": "18000"}')
    try:
        return position_from_json(fields)
    except ValidationError as error:
        raise BadInput("; ".join(_fault(fault) for fault in error.errors())) from None
    except RecursionError:
        raise BadInput("it is nested too deeply") from None


def told_in_full(position: Position, policy: OfferPolicy) -> Decision:
    """The decision, with what each missing fact could move."""
    missing = what_is_missing(position, policy)
    return decide_offer(position, policy).model_copy(update={"missing": missing})


def _fault(fault: Any) -> str:
    place = ".".join(str(part) for part in fault["loc"])
    message = str(fault["msg"]).removeprefix("Value error, ")
    return f"{place}: {message}" if place else message


def run_batch(lines: Iterable[bytes], policy: OfferPolicy) -> None:
    """One decision for one position."""
    answer_lines(lines, lambda fields: told_in_full(read_position(fields), policy).model_dump(mode="json"))


def run_one(
    fields: dict[str, Any] | None,
    source: BinaryIO,
    policy: OfferPolicy,
    *,
    as_json: bool,
    asked: str | None = None,
    why: bool = False,
) -> None:
    """One position, from the flags or else from standard input; `asked`: an amount that they might name."""
    if fields is None:
        if source.isatty():
            raise BadInput("no position was given; try: pushback offer --billed 18000 --medicare 4200")
        fields = read_json(source.read(), "standard input")
    position = read_position(fields)
    decision = told_in_full(position, policy)
    answers = [why_not_higher(position, policy), why_not_lower(position, policy)] if why else []
    ask = None if asked is None else _asked(asked)
    then = None if ask is None else what_if(position, policy, ask)
    if as_json:
        told = decision.model_dump(mode="json")
        told |= {answer.question: [reason.model_dump(mode="json") for reason in answer.reasons] for answer in answers}
        if ask is not None and then is not None:
            told["what_if"] = {"ask": ask.plain, "decision": then.model_dump(mode="json")}
        print(json.dumps(told, indent=2))
        return
    lines = [*in_words(decision), *(line for answer in answers for line in _answer_in_words(answer))]
    if ask is not None and then is not None:
        lines += _then_in_words(ask, then)
    print("\n".join(lines))


def _asked(text: str) -> Money:
    """The amount of --what-if, by the rules of every other amount."""
    try:
        ask = Money.parse(text)
    except ValueError as error:
        raise BadInput(f"--what-if: {error}") from None
    if not ZERO <= ask <= MOST_AMOUNT:
        raise BadInput(f"--what-if: give an amount from $0 to {MOST_AMOUNT}")
    return ask


def _answer_in_words(answer: Answer) -> Iterable[str]:
    yield {"why_not_higher": "Why not higher?", "why_not_lower": "Why not lower?"}[answer.question]
    yield from map(_bullet, answer.reasons)


def _then_in_words(ask: Money, then: Decision) -> Iterable[str]:
    yield f"If they ask {ask}: {then.act.replace('_', ' ')}" + (f" {then.amount}" if then.amount else "")
    yield from map(_bullet, then.reasons[:2])


def _bullet(reason: Reason) -> str:
    return f"  - {'(only for you) ' if reason.private else ''}{reason.text}"


def in_words(decision: Decision) -> Iterable[str]:
    """The decision for a person to read."""
    yield f"Next: {decision.act.replace('_', ' ')}" + (f" {decision.amount}" if decision.amount else "")
    for label, amount in (
        ("opening", decision.opening),
        ("target (a good result, stop here)", decision.target),
        ("ceiling (private: never say it)", decision.ceiling),
    ):
        if amount is not None:
            yield f"  {label}: {amount}"
    if decision.ladder:
        yield "  steps: " + ", ".join(map(str, decision.ladder))
    if decision.gates:
        yield "  first: " + ", ".join(gate.replace("_", " ") for gate in decision.gates)
    yield from map(_bullet, decision.reasons)
    yield from (f"  ? {missing.fact}: {missing.why}" for missing in decision.missing)
    if decision.written_terms_missing:
        terms = ", ".join(decision.written_terms_missing).replace("_", " ")
        yield f"  before paying, in writing: {terms}"
