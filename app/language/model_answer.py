"""The shape of a model's reading: the schema that it is asked to keep, and the check of what came."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictStr, TypeAdapter, ValidationError

from app.core.case import FACTS
from app.language.model_facts import MAY_ASK, MAY_SAY, MAY_TELL

MOST_ACTS = 24  # of one message; more is noise
_Quote = Annotated[StrictStr, Field(min_length=1, max_length=600)]


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ToldAnswer(_Answer):
    """A fact is stated."""

    kind: Literal["told"]
    fact: StrictStr
    value: StrictStr | StrictBool
    quote: _Quote


class AskedAnswer(_Answer):
    """A question to the coach."""

    kind: Literal["asked"]
    topic: StrictStr
    quote: _Quote


class SaidAnswer(_Answer):
    """The other side said something."""

    kind: Literal["rep_said"]
    label: StrictStr
    quote: _Quote


class AnsweredAnswer(_Answer):
    """The person does not know what was asked."""

    kind: Literal["answered"]
    answer: Literal["dont_know"]
    quote: _Quote


OneAnswer = ToldAnswer | AskedAnswer | SaidAnswer | AnsweredAnswer
_ONE: TypeAdapter[OneAnswer] = TypeAdapter(Annotated[OneAnswer, Field(discriminator="kind")])


def read_answer(value: Any, refused: Counter[str]) -> list[OneAnswer]:
    """The acts that are well formed; what is not is counted under its reason."""
    if not isinstance(value, dict) or set(value) != {"acts"} or not isinstance(value["acts"], list):
        refused["not_a_reading"] += 1
        return []
    if len(value["acts"]) > MOST_ACTS:
        refused["too_many"] += 1
        return []
    found: list[OneAnswer] = []
    for one in value["acts"]:
        try:
            found.append(_ONE.validate_python(one))
        except (ValidationError, RecursionError):
            refused["malformed"] += 1
    return found


def schema() -> dict[str, Any]:
    """JSON schema of a reading: each fact with its own values, nothing else allowed."""
    acts = [_object(kind="told", fact=fact, value=_value_of(fact)) for fact in MAY_TELL]
    acts.append(_object(kind="asked", topic={"type": "string", "enum": list(MAY_ASK)}))
    acts.append(_object(kind="rep_said", label={"type": "string", "enum": list(MAY_SAY)}))
    acts.append(_object(kind="answered", answer="dont_know"))
    return {
        "type": "object",
        "properties": {"acts": {"type": "array", "items": {"anyOf": acts}}},
        "required": ["acts"],
        "additionalProperties": False,
    }


def _object(**fields: str | dict[str, Any]) -> dict[str, Any]:
    named = {n: {"type": "string", "enum": [f]} if isinstance(f, str) else f for n, f in fields.items()}
    properties = {**named, "quote": {"type": "string"}}
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }  # fmt: skip


def _value_of(fact: str) -> dict[str, Any]:
    if FACTS[fact].kind == "yes_no":
        return {"type": "boolean"}
    if values := MAY_TELL[fact].by_value:
        return {"type": "string", "enum": [str(value) for value in values]}
    return {"type": "string"}


def facts_in_words() -> list[str]:
    """Each fact with what it is and may be, as the prompt lists them."""
    lines = []
    for fact, may in MAY_TELL.items():
        spec = FACTS[fact]
        values = "true or false" if spec.kind == "yes_no" else " | ".join(map(str, may.by_value)) or spec.kind
        lines.append(f"{fact} ({spec.title}): {values}")
    return lines
