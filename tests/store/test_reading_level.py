"""Whatever a patient reads stays at eighth grade, a letter at tenth, and a line to say goes in one breath."""

from __future__ import annotations

import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import pytest
from jinja2 import Environment, nodes

from app.core.figures import FIGURES, Day
from app.core.guard.form import syllables
from app.core.playbook import Objection, Playbook, StageBook, Variant
from app.language.render import MissingFigure, Renderer

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it still reads pkg_resources
    import textstat  # type: ignore[import-untyped]

GRADE, LETTER_GRADE = 8.0, 10.0
# A sentence of more words than this passes by itself, and so does a text. Below it one long word moves the grade by a
# whole step and more: a shorter text is measured together with its fellows, all that the same field of the same file
# and step holds ("write down" of one call, the labels of one question); where it has none, it stands alone after all.
SHORT = 12
# Three words ("Not medically necessary") have no grade.
NO_GRADE = 4
SAID = 34

# Words of the field that have no plain form: patients meet them on their papers and have to say them. Each counts as
# one short word, and each is explained in the glossary.
TERMS = frozenset({"deductible", "medically necessary"})
# Names of laws, agencies, programs and states can't be put in other words either.
NAMES = frozenset(
    {
        "California", "Colorado", "Department of Financial Services", "Florida", "Illinois", "Maryland", "Medicaid",
        "Medicare", "New Mexico", "No Surprises Act", "North Carolina", "Virginia",
    }
)  # fmt: skip
EXCUSED = TERMS | NAMES
# Abbreviations that both sides say aloud as they stand.
SPOKEN = frozenset({"CMS-1500", "CO", "EOB", "ID", "PR", "UB-04"})
NOT_SAYABLE = re.compile(r"[()/;*_#`|<>\[\]{}]|\b(?:e\.g|i\.e|etc|vs|approx)\b")

TODAY = date(2026, 11, 23)
MONEY = {"billed": "$18,400", "disputed_amount": "$17,900", "errors": "$500", "cost_share": "$350", "paid": "$200",
         "medicare": "$4,200", "allowed": "$5,100", "cash": "$6,000", "anchor": "$4,200", "offer": "$3,000",
         "ask": "$9,000", "agreed": "$4,500", "call_agreed": "$4,500", "call_instead": "$9,000"}  # fmt: skip
DAYS = ("service_date", "statement_date", "denial_date", "appeal_by", "appeal_filed_on", "appeal_decided_on",
        "external_by", "hold_until", "validation_date", "dispute_by", "court_answer", "date", "call_hold_until",
        "call_back_on", "named_day")  # fmt: skip
WORDS = {
    "today": "November 23, 2026", "answer_by": "December 23, 2026", "valid_until": "December 7, 2026",
    "call_date": "November 20, 2026", "patient_name": "Ann Lee", "signer_name": "Ann Lee",
    "relation_line": "I am the patient's spouse.", "provider": "Mercy Hospital", "insurer": "Blue Plan",
    "collector": "Oak Credit", "account_number": "40021", "state": "Ohio", "insurance": "a plan through work",
    "network": "out of network", "denied": "yes", "denial_reason": "not medically necessary", "denial_codes": "CO-50",
    "denial_argument": "My doctor ordered this care for my condition.",
    "denial_means": "The plan says its rules for needed care weren't met.",
    "denial_question": "Which rules did you use to decide this?", "denial_letter": "internal_appeal",
    "group_code": "CO", "surprise_ground": "This was emergency care outside the plan's network.",
    "appeal_days": "40", "hold_contact": "Maria", "hold_reference": "7731", "call_contact": "Maria",
    "call_reference": "7731", "call_told": ("We will look at it.",), "call_to": "Mercy Hospital",
    "appeal_late": "",
    "nonprofit": "yes", "uninsured": "yes", "pay_within_days": "14", "care_words": "This was emergency care",
    "terms_missing": "the zero balance", "anchor_words": "what Medicare pays", "stage": "the hold",
    "undone": "the appeal", "heard": "a bill of $18,400 from Mercy Hospital", "what": "the amount", "old": "$900",
    "new": "$1,200", "days": "9", "means": "A fixed amount you pay for a visit.",
    "reason": "the appeal comes first",
}  # fmt: skip
POINTS = ("Please name each rule that you say wasn't met.", "Please answer each point in my doctor's letter.")
KNOWN: dict[str, object] = {
    **MONEY, **WORDS, **{name: Day.of(date(2026, 12, 12), TODAY) for name in DAYS}, "denial_points": POINTS,
    "disputed_lines": ("4: 85025, Sep 10, 2026, $190", "5: 85025, Sep 10, 2026, $190"),
}  # fmt: skip


class Text(NamedTuple):
    """A text as it is shown, and the field in which it stands; texts of the same field are fellows."""

    place: str
    words: str


# What there is to read


def shown(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Each text that a patient sees, as a template, with its place."""
    for book in (*playbook.stages.values(), *playbook.tracks.values()):
        yield from _of_book(book)
    for script in playbook.scripts.values():
        yield f"scripts/{script.id}", script.body
    for key, lines in playbook.replies.items():
        if not key.endswith("_es") and key != "spanish":  # these are not English
            for line in lines:
                yield from ((f"replies/{key}", part) for part in line.split(" | "))
    for question in playbook.questions.values():
        at = f"questions/{question.fact}"
        yield from ((f"{at}.ask", text) for text in (question.ask, question.again))
        yield f"{at}.why", question.why
        yield f"{at}.where", question.where or ""
        yield from ((f"{at}.answers", chip.label) for chip in question.answers)
    for rule in playbook.rules.values():
        yield f"rules/{rule.id}.wording", rule.wording
        yield "rules.title", rule.title
    for letter in playbook.letters.values():
        yield "letters.title", letter.title
    for path in playbook.denials.values():
        for name in ("title", "means", "ask_first", "argument", "meanwhile"):
            yield f"denials/{path.id}.{name}", getattr(path, name)
        for name in ("evidence", "points"):
            yield from ((f"denials/{path.id}.{name}", line) for line in getattr(path, name))
    for objection in playbook.objections.values():
        for at, form in _forms(objection):
            for name in ("behind", "write_down", "avoid"):
                yield f"{at}.{name}", getattr(form, name) or ""
            yield from ((f"{at}.say", line) for line in form.say)
        yield f"objections/{objection.id}.then", objection.then
        yield "objections.tap", objection.tap
    for code in playbook.codes.values():
        yield f"codes/{code.id}.means", code.means
        yield f"codes/{code.id}.ask", code.ask or ""
    for term in playbook.glossary.values():
        yield f"glossary/{term.id}", term.means


def _of_book(book: StageBook) -> Iterator[tuple[str, str]]:
    yield f"{book.id}.title", book.title
    yield f"{book.id}.goal", book.goal
    for step in book.steps:
        at = f"{book.id}/{step.id}"
        for name in ("text", "ahead", "avoid", "because"):
            yield f"{at}.{name}", getattr(step, name) or ""
        for name in ("again", "write_down"):
            yield from ((f"{at}.{name}", line) for line in getattr(step, name))


def _forms(objection: Objection) -> Iterator[tuple[str, Objection | Variant]]:
    at = f"objections/{objection.id}"
    yield at, objection
    yield from ((f"{at}/{variant.id}", variant) for variant in objection.variants)


def to_say(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Each line that is read out on the phone."""
    for script in playbook.scripts.values():
        if script.channel == "phone":
            yield f"scripts/{script.id}", script.body
    for objection in playbook.objections.values():
        for at, form in _forms(objection):
            yield from ((f"{at}.say", line) for line in form.say)


def figure_sets(template: str) -> Iterator[dict[str, object]]:
    """All figures known; then, where the words depend on them, without each one of these, and without all."""
    yield KNOWN
    asked = {name.name for test in _conditions(template) for name in test.find_all(nodes.Name)} | {
        test.name for test in _conditions(template) if isinstance(test, nodes.Name)
    }
    if asked:
        yield from (KNOWN | {name: None} for name in sorted(asked))
        yield KNOWN | dict.fromkeys(asked)


def _conditions(template: str) -> Iterator[nodes.Node]:
    if "{%" in template or " or " in template:
        tree = Environment().parse(template)
        yield from (found.test for found in tree.find_all(nodes.If))
        yield from tree.find_all(nodes.Or)


def renderings(renderer: Renderer, template: str) -> list[str]:
    """Every way in which a text may be filled, without those that lack a figure they can't do without."""
    if "{" not in template:
        return [" ".join(template.split())]
    found: dict[str, None] = {}
    for figures in figure_sets(template):
        try:
            found[renderer.line(template, figures)] = None
        except MissingFigure:
            continue
    return list(found)


def prose(letter: str) -> str:
    """The sentences of a letter, the ones before a list too; address, greeting and signature are none."""
    lines = [re.sub(r"^(?:\d+\.|[-*•])\s+", "", line.strip()) for line in letter.splitlines()]
    return " ".join(re.sub(":$", ".", line) for line in lines if re.search(r"[.?!:]['”\")]*$", line))


# How hard it is


def grade(text: str, excused: frozenset[str] = EXCUSED) -> float:
    """The Flesch-Kincaid grade. textstat finds syllables by hyphenation and hears only one in "any"; so they are
    counted by their vowels too, and the harder of the two grades holds."""
    plain = _plain(text, excused)
    words = plain.split()
    by_vowels = 0.39 * len(words) / len(sentences(plain)) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return max(float(textstat.flesch_kincaid_grade(plain)), round(by_vowels, 1))


@cache
def _any_of(excused: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(excused, key=len, reverse=True)))})s?\b", re.I)


def _plain(text: str, excused: frozenset[str] = EXCUSED) -> str:
    """As it is counted: an excused term is one short word, a compound as many as it has parts."""
    return re.sub(r"(?<=[a-z])[-/](?=[a-z])", " ", _any_of(excused).sub("term", text), flags=re.I)


def sentences(text: str) -> list[str]:
    """A text's sentences; a last one without its stop is one too."""
    found = [s.strip() for s in re.split(r"(?<=[.?!])['”\")]*\s+", text) if re.search(r"\w", s)]
    return [s if re.search(r"[.?!]['”\")]*$", s) else f"{s}." for s in found]


def count(text: str) -> int:
    return len(_plain(text).split())


def too_hard(texts: Iterable[Text], excused: frozenset[str] = EXCUSED) -> list[tuple[float, str, str]]:
    """What is above the grade: long texts and long sentences alone, short texts together with their fellows."""
    measured: dict[tuple[str, str], None] = {}
    short: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for text in texts:
        parts = sentences(text.words)
        whole = " ".join(parts)
        measured |= {(text.place, part): None for part in parts if count(part) > SHORT}
        if count(whole) > SHORT:
            measured[text.place, whole] = None
        elif whole:
            short[text.place][whole] = None
    fellows = ((place, " ".join(lines)) for place, lines in short.items())
    measured |= {(place, lines): None for place, lines in fellows if count(lines) >= NO_GRADE}
    found = ((grade(words, excused), place, words) for place, words in measured)
    return [hard for hard in found if hard[0] > GRADE]


# Tests


@pytest.fixture(scope="module")
def renderer(playbook: Playbook) -> Renderer:
    return Renderer(playbook)


@pytest.fixture(scope="module")
def texts(playbook: Playbook, renderer: Renderer) -> list[Text]:
    return [Text(place, words) for place, text in shown(playbook) for words in renderings(renderer, text)]


def test_every_figure_has_a_sample() -> None:
    assert set(KNOWN) == FIGURES - {"rule"}


def test_what_a_patient_reads_is_at_eighth_grade_or_below(texts: list[Text]) -> None:
    assert len(texts) > 3000
    assert sorted(too_hard(texts), reverse=True) == []


def test_a_letter_is_at_tenth_grade_or_below(playbook: Playbook, renderer: Renderer) -> None:
    hard = []
    for letter in playbook.letters.values():
        for figures in figure_sets(letter.body):
            body = " ".join(sentences(prose(renderer.letter(letter.body, figures))))
            assert count(body) > SHORT, letter.id
            if (found := grade(body)) > LETTER_GRADE:
                hard.append((found, letter.id))
    assert hard == []


def test_a_line_to_say_goes_in_one_breath(playbook: Playbook, renderer: Renderer) -> None:
    said = [Text(place, words) for place, line in to_say(playbook) for words in renderings(renderer, line)]
    assert len(said) > 300
    assert [text for text in said if len(text.words.split()) > SAID] == []
    assert [text for text in said if NOT_SAYABLE.search(text.words)] == []
    shouted = {found for text in said for found in re.findall(r"\b[A-Z][A-Z0-9-]*[A-Z0-9]\b", text.words)}
    assert shouted <= SPOKEN, "say it in words, or put it on the list"


def test_what_is_excused_is_explained_or_a_name(playbook: Playbook) -> None:
    explained = {name.lower() for term in playbook.glossary.values() for name in term.names}
    assert [term for term in TERMS if term not in explained] == []
    assert [name for name in NAMES if not re.fullmatch(r"[A-Z]\w+(?: (?:of|[A-Z]\w+))*", name)] == []


def test_nothing_is_excused_in_vain(texts: list[Text]) -> None:
    """Each term stands in a text that would be too hard with it, and each name in some text."""
    for term in TERMS:
        with_it = {text.place for text in texts if term in text.words.lower()}
        assert too_hard((t for t in texts if t.place in with_it), EXCUSED - {term}), f"{term}: take it off the list"
    everything = " ".join(text.words for text in texts)
    assert [name for name in NAMES if name not in everything] == []


# The measure itself


@pytest.mark.parametrize(
    "words",
    [
        # one long sentence among short ones
        "Call them. Notwithstanding the aforementioned contractual provisions, the organization retains "
        "considerable discretionary authority regarding adjustments to outstanding balances. Then write.",
        # short, and nothing but long words
        "Retroactive eligibility determinations necessitate documentation.",
        # a term is excused, what stands around it isn't
        "Deductible verification necessitates retroactive eligibility documentation.",
    ],
)
def test_a_hard_sentence_is_found(words: str) -> None:
    assert too_hard([Text("here", words), Text("there", "Call them today. Write down the name.")])


def test_short_fellows_are_measured_together() -> None:
    alone, fellow = Text("here", "The representative's telephone number"), Text("here", "The day and what they said")
    assert too_hard([alone])
    assert not too_hard([alone, fellow])
    assert too_hard([alone, fellow._replace(place="there")])


def test_each_branch_of_a_template_is_measured(renderer: Renderer) -> None:
    line = "{% if offer %}I can pay {{ offer }}.{% else %}I can pay some of it.{% endif %}"
    assert renderings(renderer, line) == ["I can pay $3,000.", "I can pay some of it."]
    assert renderings(renderer, "Yes to {{ agreed or ask or 'that' }}.") == [
        "Yes to $4,500.", "Yes to $9,000.", "Yes to that.",
    ]  # fmt: skip
