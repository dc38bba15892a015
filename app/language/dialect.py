"""What one server takes of the common language, found out once and remembered."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

TEMPERATURE = 0.3
MOST_TOKENS = 1_500

# How a JSON value is asked for, the strictest first.
FORMS = ("json_schema", "json_object", "text")
PLAIN_TEXT = len(FORMS) - 1

_FORM_REFUSED = re.compile(r"response_format|json_schema|json_object|structured.?output|grammar|\bschema\b", re.I)
# Useful, not needed: each is left out for a server that refuses it. Newer models take another name for the last.
_OPTIONAL: dict[str, Any] = {
    "temperature": TEMPERATURE,
    "stream_options": {"include_usage": True},
    "max_tokens": MOST_TOKENS,
    "max_completion_tokens": MOST_TOKENS,
}


class Wanted(NamedTuple):
    """The JSON value that is asked for."""

    name: str
    schema: dict[str, Any]


class Dialect:
    """What was learned about a server. It only ever asks for less."""

    def __init__(self) -> None:
        self.form = 0
        self.proven = False  # a value came in this form
        self._refused: set[str] = set()

    def body(self, model: str, prompt: str, wanted: Wanted | None, form: int) -> dict[str, Any]:
        """A request in the given form."""
        body: dict[str, Any] = {"model": model, "stream": True}
        body |= {name: value for name, value in _OPTIONAL.items() if name not in self._refused}
        if "max_tokens" in body:
            body.pop("max_completion_tokens", None)
        if wanted is not None and form == 0:
            body["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": wanted.name, "schema": wanted.schema, "strict": True},
            }
        elif wanted is not None:
            schema = json.dumps(wanted.schema, ensure_ascii=False, separators=(",", ":"))
            prompt += f"\n\nAnswer with one JSON value and nothing else. Its JSON schema:\n{schema}"
            if form < PLAIN_TEXT:
                body["response_format"] = {"type": FORMS[form]}
        body["messages"] = [{"role": "user", "content": prompt}]
        return body

    def learn(self, refusal: str, body: dict[str, Any], form: int) -> bool:
        """Learn from the words in which a request was refused; whether another one may now be taken."""
        named = {name for name in _OPTIONAL if name in body and re.search(rf"\b{name}\b", refusal)}
        if named:
            self._refused |= named
            return True
        if "response_format" in body and _FORM_REFUSED.search(refusal):
            self._settle(form + 1)
            return True
        return False

    def answered(self, form: int) -> None:
        """A JSON value came in this form."""
        self._settle(form)
        self.proven = True

    def lower(self, form: int) -> int | None:
        """The next form to try after no JSON came in this one; None when the server honours it, or it is the last."""
        return None if self.proven or form >= PLAIN_TEXT else form + 1

    def _settle(self, form: int) -> None:
        if form > self.form:
            self.form, self.proven = form, False
