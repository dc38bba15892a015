"""Move -> words: the blocks of a reply, from the playbook's own sentences and the core's figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any

from app.core.case import Case
from app.core.figures import FIGURES, day_words
from app.core.moves import Figures, Move
from app.core.numbers import numbers_of, says_number
from app.core.playbook import Objection, Playbook, Script, Step
from app.core.replying import step_of
from app.language.folding import folded
from app.language.render import MissingFigure, Renderer, in_spanish
from app.language.story import Story, Storyteller

Block = dict[str, Any]
_CLOCKS = {
    "court_answer": "Answer the court papers",
    "internal_appeal": "Last day to appeal to the plan",
    "external_review": "Last day to ask for an outside review",
    "fap_application": "Last day to apply for the hospital's financial help",
    "no_collection_action": "No lawsuit or credit report by the hospital before",
    "debt_dispute": "Last day to dispute with the collector in writing",
    "hold_end": "The hold ends",
    "payment_due": "Payment date on the bill",
    "offer_expiry": "Their offer ends",
    "callback": "The office calls back",
}
# Words that need the line or the letter under them.
_POINTS_BELOW = re.compile(r"(?i)\bbelow\b|\bthese words\b|\bread the line\b|\bthis (?:short )?letter\b")


def clock_words(what: str) -> str:
    """What a clock is called when shown."""
    return _CLOCKS[what]


class Phraser:
    """Words for every move, with nothing but the playbook."""

    def __init__(self, playbook: Playbook) -> None:
        self.playbook = playbook
        self.renderer = Renderer(playbook)
        self._storyteller = Storyteller(playbook, self.renderer)

    def greeting(self) -> list[Block]:
        lines = self.playbook.replies["greet"]
        return [{"kind": "text", "text": line} for line in lines]

    def fingerprint(self, blocks: list[Block]) -> str:
        """What makes two replies the same to a reader."""
        words = "\n".join(
            f"{b['kind']}:{b.get('text', '')}" for b in blocks if b["kind"] in ("text", "say", "ask", "stop")
        )
        return sha256(words.encode()).hexdigest()

    def phrase(self, move: Move, last_reply: str, today: date) -> list[Block]:
        """The reply. One that would repeat the last one is worded again."""
        for turn in range(6):
            again = move.model_copy(
                update={
                    "variant": move.variant + turn,
                    "opening": tuple(line.model_copy(update={"variant": line.variant + turn}) for line in move.opening),
                }
            )
            blocks = self._handoff(again) if move.node == "handoff" else list(self._blocks(again, today))
            if self.fingerprint(blocks) != last_reply:
                return blocks
        return blocks

    def _blocks(self, move: Move, today: date) -> Iterator[Block]:
        step = step_of(move, self.playbook)
        yield from self._text(move, step)
        yield from self._say(move, step)
        yield from self._offer(move)
        full = move.full
        if step is not None and full:
            yield from self._letter(step, move)
            if step.write_down:
                yield {"kind": "write_down", "items": [self._line(i, move) for i in step.write_down]}
            if step.avoid:
                yield {"kind": "avoid", "text": self._line(step.avoid, move)}
        if move.objection is not None and not full:
            objection = self._objection(move)
            yield {"kind": "write_down", "items": [objection.write_down]}
            yield {"kind": "avoid", "text": objection.avoid}
        for clock in move.clocks if full else ():
            yield {
                "kind": "deadline", "what": clock_words(clock.what), "date": clock.date.isoformat(),
                "text": f"{clock_words(clock.what)}: {day_words(clock.date, today)}",
                "days_left": clock.days_left, "rule": clock.rule, "source": clock.source,
            }  # fmt: skip
        yield from self._ask(move)
        yield from self._because(move, step)

    # what other pages show of the same words

    def told(self, case: Case, bill: str, today: date) -> Story:
        """The story so far of one bill: its lines, and their words in paragraphs."""
        return self._storyteller.story(case, bill, today)

    def story(self, case: Case, bill: str, today: date) -> str:
        """The story so far as one text; empty where nothing is known."""
        return self.told(case, bill, today).text

    def step_words(self, move: Move, *, ahead: bool = False) -> str:
        """What there is to do in this step, in its first wording; ahead: its turn has not come yet."""
        step = step_of(move, self.playbook)
        if step is None:
            return ""
        return self._line((ahead and step.ahead) or step.text, move)

    def question_words(self, fact: str) -> str | None:
        """How a fact is asked where nothing else is known; None when no question stands by itself."""
        question = self.playbook.questions.get(fact)
        for words in (question.ask, question.again) if question else ():
            try:
                return self.renderer.line(words, dict.fromkeys(FIGURES - {"rule"}))
            except MissingFigure:
                continue
        return None

    def step_says(self, move: Move) -> str | None:
        """The line to say or write in this step; None where there is none, or not all of it is known."""
        step = step_of(move, self.playbook)
        script = move.script or (step.say if step is not None else None)
        if script is None:
            return None
        try:
            return self._line(self.playbook.scripts[script].body, move)
        except MissingFigure:
            return None

    def owed_words(self, why: str, figures: Figures) -> str:
        """Why this is owed or not, as it was answered when they asked."""
        return self._reply(f"owe_{why}", 0, figures)

    def letter(self, letter_id: str, figures: Figures) -> str:
        """A letter, filled; what is not known stays a marked blank."""
        return self.renderer.letter(self.playbook.letters[letter_id].body, figures)

    def rule(self, rule_id: str) -> Block:
        """A rule with its authority and date."""
        rule = self.playbook.rules[rule_id]
        return {
            "id": rule.id, "title": rule.title, "wording": rule.wording, "authority": list(rule.authority),
            "checked": rule.checked.isoformat(), "worth_checking": rule.is_question,
        }  # fmt: skip

    # text

    def _text(self, move: Move, step: Step | None) -> Iterator[Block]:
        said = (self._reply(s.reply, s.variant, {**move.figures, **s.figures}) for s in move.opening)
        paragraphs = folded(line for line in said if line)
        rest = ""
        if step is not None:
            rest = self._line(self._wording(step, move.variant, full=move.full), move)
        elif move.objection is not None:
            rest = self._objection(move).behind
        if rest:
            paragraphs = folded([*paragraphs, rest]) if move.full else [*paragraphs, rest]
        for paragraph in paragraphs:
            yield {"kind": "text", "text": paragraph}

    @staticmethod
    def _wording(step: Step, told: int, *, full: bool) -> str:
        """The full words first, then the shorter ones, round and round: the same never comes twice running.

        Where the line and the letter are not shown again, nothing points to them.
        """
        if told == 0:
            return step.text
        words = step.again if len(step.again) > 1 else (*step.again, step.text)
        if not full:
            words = tuple(w for w in words if not _POINTS_BELOW.search(w)) or words
        return words[(told - 1) % len(words)]

    def _reply(self, reply: str, variant: int, figures: dict[str, Any]) -> str:
        lines = self.playbook.replies[reply]
        for offset in range(len(lines)):
            try:
                return self.renderer.line(lines[(variant + offset) % len(lines)], figures)
            except MissingFigure:
                continue
        return ""

    def _line(self, template: str, move: Move) -> str:
        return self.renderer.line(template, move.figures)

    # say, offer, letter

    def _say(self, move: Move, step: Step | None) -> Iterator[Block]:
        if move.objection is not None:
            yield from self._answer(self._objection(move), move)
            return
        if move.script is not None:
            yield self._words_of(self.playbook.scripts[move.script], move)
        elif step is not None and step.say is not None and move.full:
            yield self._words_of(self.playbook.scripts[step.say], move)

    def _words_of(self, script: Script, move: Move) -> Block:
        """A script with its figures, and whom it is said to."""
        text = self._line(script.body, move)
        return {
            "kind": "say", "text": text, "script": script.id, "for": script.channel, "to": script.to, "lang": "en",
        }  # fmt: skip

    def _objection(self, move: Move) -> Objection:
        assert move.objection is not None
        return self.playbook.objections[move.objection].formed(move.objection_form)

    def _answer(self, objection: Objection, move: Move) -> Iterator[Block]:
        """The next line of those that answer it, in the language it was said in; then what a Spanish one means."""
        told = move.objection_variant
        for offset in range(len(objection.say)):
            at = (told + offset) % len(objection.say)
            try:
                text = self._line(objection.say[at], move)
                spoken = (
                    self.renderer.line(objection.say_es[at], in_spanish(move.figures)) if move.lang == "es" else text
                )
            except MissingFigure:
                continue
            gloss = self._reply("gloss", told, {"what": text}) if move.lang == "es" else None
            yield {
                "kind": "say", "text": spoken, "script": f"objections/{objection.id}", "for": "phone",
                "to": "collector" if move.figures.get("collector") else "provider", "lang": move.lang, "gloss": gloss,
            }  # fmt: skip
            return

    def lines_of(self, move: Move) -> Iterator[Block]:
        """The lines that answer this objection, the one that is due first, each once; none without an objection."""
        if move.objection is None:
            return
        objection, seen = self._objection(move), set()
        for further in range(len(objection.say)):
            again = move.model_copy(update={"objection_variant": move.objection_variant + further})
            for block in self._answer(objection, again):
                if block["text"] not in seen:
                    seen.add(block["text"])
                    yield block

    def _offer(self, move: Move) -> Iterator[Block]:
        decision, numbers = move.offer, numbers_of(move)
        if decision is None or numbers is None:
            return
        shown = numbers.model_dump(mode="json", exclude={"ceiling"})
        yield {
            "kind": "offer",
            **shown,
            "text": self._offer_words(move.step, str(numbers.amount)),
            "missing": [m.why for m in decision.missing][:3],
            "private": {
                "ceiling": numbers.ceiling.plain if numbers.ceiling is not None else None,
                "note": "Only for you: never say this amount, or what you have saved.",
                "reasons": [r.text for r in decision.reasons if r.private],
            },
        }

    @staticmethod
    def _offer_words(step: str | None, number: str) -> str:
        if step == "accept_pending_terms":
            return f"Their number is one you can take: {number}"
        if step == "find_comparators":
            return f"A placeholder until a price is known: {number}"
        if not says_number(step):
            return f"Your first number will be {number}. Not yet: first someone who can say yes."
        return f"Your number now: {number}"

    def _letter(self, step: Step, move: Move) -> Iterator[Block]:
        if step.letter is None:
            return
        letter = self.playbook.letters[step.letter]
        yield {
            "kind": "letter", "id": letter.id, "title": letter.title, "to": letter.to,
            "text": self.letter(letter.id, move.figures),
            "with_it": [{"id": other, "title": self.playbook.letters[other].title} for other in step.with_it],
        }  # fmt: skip

    # ask, because, hand-off

    def _ask(self, move: Move) -> Iterator[Block]:
        if move.unsure:
            yield self._which(move)
        if move.ask is None:
            return
        question = self.playbook.questions[move.ask.fact]
        words = question.ask if move.ask.variant == 0 else question.again
        chips = [{"label": a.label, "send": a.label} for a in question.answers]
        yield {
            "kind": "ask", "fact": move.ask.fact, "text": self._line(words, move), "why": question.why,
            "where": question.where, "answers": [*chips, {"label": "I don't know", "send": "I don't know"}],
        }  # fmt: skip

    def _which(self, move: Move) -> Block:
        """What they may have said, to tap, where a guess could be wrong."""
        taps = {o.label: o.tap for o in self.playbook.objections.values()}
        said = [{"label": taps[label], "send": taps[label]} for label in move.unsure]
        return {
            "kind": "ask", "fact": "", "text": self._reply("which_was_it", move.variant, move.figures),
            "why": self._reply("which_was_it_why", 0, move.figures), "where": None, "answers": said,
        }  # fmt: skip

    def _because(self, move: Move, step: Step | None) -> Iterator[Block]:
        words = self._line(step.because, move) if step is not None and move.full else ""
        if move.objection is not None and not move.full:
            words = self._objection(move).then  # when to go higher, or to end the call
        rules = [self.rule(r) for r in move.rules if r in self.playbook.rules]
        if words or rules:
            yield {"kind": "because", "text": words, "rules": rules}

    def _handoff(self, move: Move) -> list[Block]:
        """Fixed words: a title, at most three lines, whom to call."""
        lines = self.playbook.replies[f"handoff_{move.kind}"]
        words = self._reply(f"handoff_{move.kind}", move.variant, move.figures) or lines[0]
        title, _, rest = words.partition(" | ")
        in_spanish = f"handoff_{move.kind}_es"
        if move.lang == "es" and in_spanish in self.playbook.replies:
            rest = f"{rest} {self._reply(in_spanish, move.variant, move.figures)}"
        actions = [dict(a) for a in _ACTIONS.get(move.kind, ())]
        blocks: list[Block] = [{"kind": "stop", "title": title, "text": rest, "actions": actions}]
        if move.kind in _HANDOFF_SAYS:
            script = self.playbook.scripts[_HANDOFF_SAYS[move.kind]]
            blocks.append(self._words_of(script, move))
        rules = [self.rule(r) for r in HANDOFF_RULES.get(move.kind, ()) if r in self.playbook.rules]
        if rules:
            blocks.append({"kind": "because", "text": "", "rules": rules})
        return blocks


_ACTIONS: dict[str, tuple[dict[str, str], ...]] = {
    "suicide_risk": ({"label": "Call 988", "href": "tel:988"}, {"label": "Text 988", "href": "sms:988"}),
    "medical_emergency": ({"label": "Call 911", "href": "tel:911"},),
    "threat_to_others": ({"label": "Call 988", "href": "tel:988"},),
}
_HANDOFF_SAYS = {"medicaid": "bill_medicaid"}
HANDOFF_RULES = {
    "work_injury": ("workers_comp",), "car_accident": ("auto_no_fault",),
    "court_papers": ("lawsuit",), "medicaid": ("medicaid_payment_in_full",),
    "medicare": ("medicare_track", "medicare_limiting_charge"),
    "federal_program": ("veterans_tricare_ihs",),
}  # fmt: skip
