"""Hold the parts of the playbook against each other and against core: ids, facts, steps, rules, words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import get_args

from app.core.acts import Label
from app.core.answers import REPLIES
from app.core.audit.rules import AuditRule
from app.core.call_book import CallBook, CallWords
from app.core.case import DENIAL_CATEGORIES, FACTS, STAGES
from app.core.deadlines import CLOCKS
from app.core.deadlines import RULES as CLOCK_RULES
from app.core.faults import Fault
from app.core.liability import RULES as LIABILITY_RULES
from app.core.moves import STEPS
from app.core.offers import RULES_CITED, Act, OfferPolicy
from app.core.playbook import (
    Code,
    DenialPath,
    Explanation,
    Letter,
    Objection,
    QuestionBook,
    Rule,
    Script,
    StageBook,
    Step,
    Term,
    Variant,
)
from app.core.story.words import STORY
from app.core.view import NOT_ASKED
from app.store.playbook_faults import dotted
from app.store.playbook_words import Templates, condition_faults, near, never

_CITED_BY_CORE = CLOCK_RULES | LIABILITY_RULES
_REPLIES = REPLIES | STORY
_ACTS = frozenset(get_args(Act))


@dataclass(slots=True)
class Parts:
    """What could be read. `ids` names every file of a folder, those with faults too."""

    stages: dict[str, StageBook] = field(default_factory=dict)
    tracks: dict[str, StageBook] = field(default_factory=dict)
    scripts: dict[str, Script] = field(default_factory=dict)
    letters: dict[str, Letter] = field(default_factory=dict)
    denials: dict[str, DenialPath] = field(default_factory=dict)
    objections: dict[str, Objection] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    questions: dict[str, QuestionBook] = field(default_factory=dict)
    glossary: dict[str, Term] = field(default_factory=dict)
    asked: dict[str, Explanation] = field(default_factory=dict)
    replies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    offers: OfferPolicy | None = None
    audit: dict[str, AuditRule] = field(default_factory=dict)
    calls: dict[str, CallBook] = field(default_factory=dict)
    call_words: CallWords | None = None
    version: str = ""
    notice: str = ""
    ids: defaultdict[str, frozenset[str]] = field(default_factory=lambda: defaultdict(frozenset))


def cross_check(parts: Parts, broken: Collection[str]) -> Iterator[Fault]:
    """Every fault between the parts. What a `broken` file lacks is not said twice."""
    check = _Check(parts, broken)
    for folder, books in (("stages", parts.stages), ("tracks", parts.tracks)):
        yield from check.books_of(folder)
        for book in books.values():
            yield from check.book(f"{folder}/{book.id}.yaml", book)
    for script in parts.scripts.values():
        yield from check.templates.declared(f"scripts/{script.id}.md", script.figures, {"body": script.body})
    for letter in parts.letters.values():
        file = f"letters/{letter.id}.md"
        yield from check.templates.declared(file, letter.figures, {"body": letter.body})
        yield from check.refer(file, "rules", letter.rules, "rules")
    yield from check.rules()
    yield from check.denials()
    yield from check.objections()
    yield from check.codes()
    yield from check.questions()
    yield from check.glossary()
    yield from check.replies()


@dataclass(slots=True)
class _Check:
    parts: Parts
    broken: Collection[str]
    templates: Templates = field(init=False)

    def __post_init__(self) -> None:
        self.templates = Templates(self.parts.ids["rules"])

    def refer(self, file: str, at: str, wanted: Iterable[str], folder: str) -> Iterator[Fault]:
        """Ids must name a file that is there."""
        known = self.parts.ids[folder]
        suffix = "md" if folder in ("scripts", "letters") else "yaml"
        for item in wanted:
            if item not in known:
                meant = near(item, known) or f"; add {folder}/{item}.{suffix} or mend the name"
                yield Fault(file, at, f"there is no `{item}`{meant}")

    def asked(self, file: str, at: str, wanted: Iterable[str]) -> Iterator[Fault]:
        """What is asked must have its words in questions.yaml."""
        if "questions.yaml" in self.broken:
            return
        known = self.parts.ids["questions"]
        for name in wanted:
            if name not in known:
                yield Fault(file, at, f"add `{name}` to questions.yaml, or mend the name{near(name, known)}")

    # Stages and tracks

    def books_of(self, folder: str) -> Iterator[Fault]:
        wanted = set(STAGES) if folder == "stages" else set(STEPS) - set(STAGES)
        found = self.parts.ids[folder]
        for book in sorted(wanted - found):
            yield Fault(f"{folder}/{book}.yaml", "", "add this file")
        for book in sorted(found - wanted):
            known = ", ".join(sorted(wanted))
            yield Fault(f"{folder}/{book}.yaml", "", f"rename the file: the {folder} are {known}")

    def book(self, file: str, book: StageBook) -> Iterator[Fault]:
        yield from self.templates.free(file, [("goal", book.goal)])
        yield from condition_faults(file, "applies", book.applies)
        yield from condition_faults(file, "done", book.done)
        yield from self.asked(file, "needs", book.needs)
        worded, wanted = [s.id for s in book.steps], STEPS.get(book.id, ())
        for step in sorted(set(wanted) - set(worded)):
            yield Fault(file, "steps", f"add the step `{step}`: core can choose it")
        for step in sorted(set(worded) - set(wanted)):
            yield Fault(file, f"steps.{step}", f"core has no step `{step}` (moves.py){near(step, wanted)}")
        for item in book.steps:
            yield from self.step(file, item)

    def step(self, file: str, step: Step) -> Iterator[Fault]:
        at = f"steps.{step.id}"
        yield from condition_faults(file, f"{at}.when", step.when)
        texts = [
            (f"{at}.text", step.text),
            (f"{at}.because", step.because),
            (f"{at}.avoid", step.avoid or ""),
        ]
        texts += [(f"{at}.again[{i}]", text) for i, text in enumerate(step.again)]
        texts += [] if step.ahead is None else [(f"{at}.ahead", step.ahead)]
        texts += [(f"{at}.write_down[{i}]", text) for i, text in enumerate(step.write_down)]
        yield from self.templates.free(file, texts)
        yield from self.refer(file, f"{at}.say", [step.say] if step.say else [], "scripts")
        yield from self.refer(file, f"{at}.letter", [step.letter] if step.letter else [], "letters")
        yield from self.refer(file, f"{at}.with_it", step.with_it, "letters")
        if step.letter in step.with_it:
            yield Fault(file, f"{at}.with_it", f"take out `{step.letter}`: it is the letter of this step")
        yield from self.refer(file, f"{at}.rules", step.rules, "rules")
        for clock in step.clocks:
            if clock not in CLOCKS:
                yield Fault(file, f"{at}.clocks", f"core runs no clock `{clock}`{near(clock, CLOCKS)}")
        yield from self.asked(file, f"{at}.ask", [step.ask] if step.ask else [])

    # Rules, denials, objections

    def rules(self) -> Iterator[Fault]:
        for rule in self.parts.rules.values():
            file = f"rules/{rule.id}.yaml"
            if rule.is_question and not _asks(rule.wording):
                yield Fault(file, "wording", "word it as a thing to ask or check: its source was not read")
            if rule.review_by <= rule.checked:
                yield Fault(file, "review_by", "write a day after `checked`")
            if rule.of_states and not rule.beside:
                yield Fault(file, "beside", "name the rules beside which this one is shown to people of the state")
            yield from self.refer(file, "beside", rule.beside, "rules")
        for rule_id in sorted((RULES_CITED | _CITED_BY_CORE) - self.parts.ids["rules"]):
            yield Fault(f"rules/{rule_id}.yaml", "", "add this file: core cites the rule")

    def denials(self) -> Iterator[Fault]:
        for path in self.parts.denials.values():
            file = f"denials/{path.id}.yaml"
            if path.category not in DENIAL_CATEGORIES:
                meant = near(path.category, DENIAL_CATEGORIES)
                yield Fault(file, "category", f"there is no category `{path.category}`{meant}")
            yield from self.templates.free(file, [(f"points[{i}]", text) for i, text in enumerate(path.points)])
            yield from self.refer(file, "letter", [path.letter] if path.letter else [], "letters")
            yield from self.refer(file, "with_it", path.with_it, "letters")
            yield from self.refer(file, "rules", path.rules, "rules")
        covered = {path.category for path in self.parts.denials.values()}
        if not self._broken_in("denials") and covered <= set(DENIAL_CATEGORIES):
            for category in sorted(set(DENIAL_CATEGORIES) - covered):
                yield Fault("denials/", "", f"add a file for the category `{category}`")

    def objections(self) -> Iterator[Fault]:
        owner: dict[str, str] = {}
        for objection in self.parts.objections.values():
            file = f"objections/{objection.id}.yaml"
            if (other := owner.setdefault(objection.label, objection.id)) != objection.id:
                yield Fault(file, "label", f"keep one file for a label: objections/{other}.yaml has it too")
            if objection.act is not None and objection.act not in _ACTS:
                yield Fault(file, "act", f"the engine has no act `{objection.act}`{near(objection.act, _ACTS)}")
            texts = dict(_spoken("", objection))
            for i, variant in enumerate(objection.variants):
                at = f"variants[{i}]"
                texts |= _spoken(f"{at}.", variant)
                if variant.when is not None:
                    yield from condition_faults(file, f"{at}.when", variant.when)
                elif not variant.cues:
                    yield Fault(file, at, "say when it fits: add `cues`, `when` or both")
                yield from self.refer(file, f"{at}.rules", variant.rules, "rules")
            for at in _unpaired(objection):
                yield Fault(file, at, "write as many lines as in `say`: each is its translation")
            yield from self.templates.declared(file, objection.figures, texts)
            yield from self.refer(file, "rules", objection.rules, "rules")
        if not self._broken_in("objections"):
            for label in sorted(set(get_args(Label)) - owner.keys()):
                yield Fault("objections/", "", f"add a file for the label `{label}`")

    def codes(self) -> Iterator[Fault]:
        for code in self.parts.codes.values():
            if code.category is not None and code.category not in DENIAL_CATEGORIES:
                meant = near(code.category, DENIAL_CATEGORIES)
                yield Fault("codes.yaml", f"{code.id}.category", f"there is no category `{code.category}`{meant}")
            if code.kind == "reason" and code.category is None:
                yield Fault("codes.yaml", f"{code.id}.category", "say which kind of denial it is")
            if code.kind == "group" and code.patient_liable is None:
                yield Fault("codes.yaml", f"{code.id}.patient_liable", "say what the payer says: true or false")

    def _broken_in(self, folder: str) -> bool:
        return any(file.startswith(f"{folder}/") for file in self.broken)

    # The files of many entries

    def questions(self) -> Iterator[Fault]:
        file = "questions.yaml"
        if file not in self.broken:
            for name in sorted(set(FACTS) - NOT_ASKED - self.parts.ids["questions"]):
                yield Fault(file, name, f"add a question for `{name}`, or put it among NOT_ASKED (view.py)")
        for question in self.parts.questions.values():
            at = question.fact
            if at not in FACTS:
                yield Fault(file, at, f"there is no fact `{at}`{near(at, FACTS)}")
                continue
            texts = [(f"{at}.ask", question.ask), (f"{at}.again", question.again)]
            yield from self.templates.free(file, texts)
            if question.when is not None:
                yield from condition_faults(file, f"{at}.when", question.when)
            for i, chip in enumerate(question.answers):
                if (why := never(at, chip.value)) is not None:
                    yield Fault(file, f"{at}.answers[{i}].value", f"mend the value: {why}")

    def glossary(self) -> Iterator[Fault]:
        owner: dict[str, str] = {}
        for term in self.parts.glossary.values():
            for name in term.names:
                if (other := owner.setdefault(name.lower(), term.id)) != term.id:
                    at = dotted(term.id, "names")
                    yield Fault("glossary.yaml", at, f"keep `{name}` in one entry: {other} has it too")

    def replies(self) -> Iterator[Fault]:
        file = "replies.yaml"
        for reply, lines in self.parts.replies.items():
            yield from self.templates.free(file, [(f"{reply}[{i}]", line) for i, line in enumerate(lines)])
        if file not in self.broken:
            for reply in sorted(_REPLIES - self.parts.replies.keys()):
                yield Fault(file, reply, f"add `{reply}`: core can choose it")
            for reply in sorted(self.parts.replies.keys() - _REPLIES):
                if not reply.startswith("news_"):
                    yield Fault(file, reply, "core never chooses this line: remove it, or mend its name")


def _spoken(at: str, objection: Objection | Variant) -> dict[str, str]:
    both = {"say": objection.say, "say_es": objection.say_es}
    return {f"{at}{name}[{i}]": text for name, lines in both.items() for i, text in enumerate(lines)}


def _unpaired(objection: Objection) -> Iterator[str]:
    if len(objection.say) != len(objection.say_es):
        yield "say_es"
    for i, variant in enumerate(objection.variants):
        if len(variant.say) != len(variant.say_es):
            yield f"variants[{i}].say_es"


def _asks(wording: str) -> bool:
    return wording.endswith("?") or wording.startswith(("Ask ", "Check "))
