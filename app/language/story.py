"""The story so far in the playbook's own words: the court's line by itself, the others in paragraphs."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from app.core.case import Case
from app.core.figures import FIGURES
from app.core.moves import Said
from app.core.plan import private_amounts
from app.core.playbook import Playbook
from app.core.story import story_of
from app.core.story.words import AHEAD, COURT
from app.language.covering import cover
from app.language.folding import folded
from app.language.render import Renderer

_NOT_KNOWN = dict.fromkeys(FIGURES - {"rule"})
# Figures in somebody's own words: what is typed for a name may hold anything.
_TYPED = ("provider", "insurer", "hold_contact", "call_contact", "collector")


class Story(NamedTuple):
    """What is known of one bill: the lines that core chose, the words that stay as they are, and those around them."""

    lines: tuple[Said, ...] = ()
    fixed: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "\n\n".join((*self.fixed, *self.paragraphs))


class Storyteller:
    """Words for the lines of a story; every figure in them comes with its line."""

    def __init__(self, playbook: Playbook, renderer: Renderer) -> None:
        self._playbook, self._renderer = playbook, renderer

    def story(self, case: Case, bill_id: str, today: date) -> Story:
        lines = tuple(_covered(line, case, bill_id) for line in story_of(case, bill_id, self._playbook, today))
        fixed: list[str] = []
        past: list[str] = []
        ahead: list[str] = []
        for line in lines:
            part = fixed if line.reply in COURT else ahead if line.reply.startswith(AHEAD) else past
            part.append(self._words(line))
        whole = folded((*past, *ahead))
        # Where one paragraph does not hold it, what comes next stands by itself.
        paragraphs = whole if len(whole) < 2 else [*folded(past), *folded(ahead)]
        return Story(lines, tuple(fixed), tuple(paragraphs))

    def _words(self, line: Said) -> str:
        return self._renderer.line(self._playbook.replies[line.reply][0], {**_NOT_KNOWN, **line.figures})


def _covered(line: Said, case: Case, bill_id: str) -> Said:
    """The line, its names without private amounts and account numbers."""
    typed = [name for name in _TYPED if name in line.figures]
    if not typed:
        return line
    bill = case.bill_of(bill_id)
    private, account = private_amounts(case, bill, None), bill.value("account_number")
    covered = {name: cover(line.figures[name], private, account) for name in typed}
    return line.model_copy(update={"figures": line.figures | covered})
