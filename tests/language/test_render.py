"""Templates filled with figures: a line never has a hole, a letter marks its blanks, and nothing runs in them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from app.core.figures import FIGURES, Day
from app.core.playbook import Playbook
from app.language.render import MissingFigure, Renderer

TODAY = date(2026, 11, 23)
FILLED = {name: f"<{name}>" for name in FIGURES}
UNKNOWN: dict[str, Any] = dict.fromkeys(FIGURES)


@pytest.fixture(scope="module")
def renderer(playbook: Playbook) -> Renderer:
    return Renderer(playbook)


LINES: list[tuple[str, dict[str, Any], str]] = [
    ("Say {{ offer }}.", {"offer": "$3,300"}, "Say $3,300."),
    ("Say\n   {{ offer }}  now. ", {"offer": "$3,300"}, "Say $3,300 now."),
    ("{% if offer %}Say {{ offer }}.{% else %}Say nothing.{% endif %}", {"offer": None}, "Say nothing."),
    ("Until {{ hold_until }}.", {"hold_until": Day.of(date(2027, 1, 15), TODAY)}, "Until Fri, Jan 15, 2027."),
    ("{{ agreed or ask }}", {"agreed": None, "ask": "$4,600"}, "$4,600"),
    ("{{ provider }}", {"provider": "{{ offer }} & <Sons>"}, "{{ offer }} & <Sons>"),  # a name is never a template
]


@pytest.mark.parametrize(("template", "figures", "wanted"), LINES, ids=[t for t, _, _ in LINES])
def test_a_line_is_filled_on_one_line(template: str, figures: dict[str, Any], wanted: str, renderer: Renderer) -> None:
    assert renderer.line(template, figures) == wanted


def test_a_line_without_its_figure_is_no_line(renderer: Renderer) -> None:
    with pytest.raises(MissingFigure, match=r"guard it with \{% if %\} or choose other words"):
        renderer.line("Say {{ offer }}.", {"offer": None})


@pytest.mark.parametrize("template", ["{{ ofer }}", "{% if ofer %}x{% endif %}"])
def test_a_name_that_nobody_declared_is_an_error(template: str, renderer: Renderer) -> None:
    with pytest.raises(UndefinedError, match="ofer"):
        renderer.line(template, {"offer": "$1"})
    with pytest.raises(UndefinedError, match="ofer"):
        renderer.letter(template, {"offer": "$1"})


def test_a_rule_is_quoted_in_its_own_safe_words(renderer: Renderer, playbook: Playbook) -> None:
    assert renderer.line("{{ rule('nsa_help_desk') }}", {}) == playbook.rules["nsa_help_desk"].wording
    with pytest.raises(KeyError):
        renderer.line("{{ rule('nsa_help_dekc') }}", {})


@pytest.mark.parametrize("template", ["{{ offer.__class__.__mro__ }}", "{{ rule.__globals__ }}"])
def test_a_template_reaches_nothing_but_its_figures(template: str, renderer: Renderer) -> None:
    with pytest.raises(SecurityError):
        renderer.line(template, {"offer": "$1"})


LETTERS: list[tuple[str, dict[str, Any], str]] = [
    ("Account {{ account_number }}", {"account_number": "88213"}, "Account 88213\n"),
    ("Account {{ account_number }}", {"account_number": None}, "Account [account number]\n"),
    ("{% if medicare %}Medicare pays {{ medicare }}.{% endif %}Thank you", {"medicare": None}, "Thank you\n"),
    ("Until {{ hold_until }}.", {"hold_until": Day.of(date(2027, 1, 15), TODAY)}, "Until January 15, 2027.\n"),
    ("\n\nHello,\n\n{{ billed }}\n\n\n", {"billed": "$18,000"}, "Hello,\n\n$18,000\n"),
]


@pytest.mark.parametrize(("template", "figures", "wanted"), LETTERS, ids=[t for t, _, _ in LETTERS])
def test_a_letter_keeps_its_lines_and_marks_what_is_not_known(
    template: str, figures: dict[str, Any], wanted: str, renderer: Renderer
) -> None:
    assert renderer.letter(template, figures) == wanted


BLANK = re.compile(r"\[[a-z][a-z ]+\]")
UNFILLED = re.compile(r"\{\{|\}\}|\{%|%\}|\bNone\b")


def test_every_letter_can_be_read_with_nothing_known_and_with_all(renderer: Renderer, playbook: Playbook) -> None:
    for letter in playbook.letters.values():
        bare, filled = (renderer.letter(letter.body, figures) for figures in (UNKNOWN, FILLED))
        assert not UNFILLED.search(bare + filled), letter.id
        assert not BLANK.search(filled), letter.id
        assert BLANK.search(bare), letter.id
        assert {b.strip("[]").replace(" ", "_") for b in BLANK.findall(bare)} <= set(letter.figures), letter.id


def test_every_script_fills_with_its_own_figures_alone(renderer: Renderer, playbook: Playbook) -> None:
    for script in playbook.scripts.values():
        said = renderer.line(script.body, {name: FILLED[name] for name in script.figures})
        assert not UNFILLED.search(said), script.id


text = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)


@given(text)
def test_a_name_comes_out_as_it_was_told(name: str) -> None:
    renderer = _BARE
    assert renderer.line("Ask {{ provider }}.", {"provider": name}) == " ".join(f"Ask {name}.".split())
    assert renderer.letter("To: {{ provider }}.", {"provider": name}) == f"To: {name}.\n"


_BARE = Renderer(Playbook.model_construct(rules={}))
