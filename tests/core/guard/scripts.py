"""Every paragraph of the playbook as the model gets it: rendered with figures, then masked."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.guard.words import Brief
from app.core.playbook import Playbook
from app.core.slots import masked
from app.language.render import Renderer
from tests.store.test_reading_level import KNOWN, renderings

_NAMED = (
    "provider", "insurer", "collector", "patient_name", "hold_contact", "offer", "ask", "billed", "disputed_amount",
    "agreed", "cost_share", "hold_until", "appeal_by",
)  # fmt: skip
KNOWN_WORDS = {name: str(KNOWN[name]) for name in _NAMED}


def paragraphs(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Place and rendered words: replies, step texts, shorter wordings, reasons, what stands behind an objection."""
    renderer = Renderer(playbook)
    for at, template in _templates(playbook):
        for turn, words in enumerate(renderings(renderer, template)):
            if words:
                yield at if turn == 0 else f"{at}~{turn}", words


def briefs(playbook: Playbook) -> dict[str, Brief]:
    """By its place, what the guard is told of each paragraph."""
    return {
        at: brief_of(words, "es" if "_es#" in at or "/spanish#" in at else "en") for at, words in paragraphs(playbook)
    }


def spanish_briefs(playbook: Playbook) -> dict[str, Brief]:
    """The lines to say in Spanish that need no figure, and the replies in Spanish."""
    lines = {f"{o.id}#{at}": line for o in playbook.objections.values() for at, line in enumerate(o.say_es)}
    told = {at: brief_of(line, "es") for at, line in lines.items() if "{" not in line}
    return told | {at: brief for at, brief in briefs(playbook).items() if "_es#" in at}


def brief_of(words: str, lang: str = "en") -> Brief:
    hidden = masked(words, KNOWN_WORDS)
    return Brief.model_validate({"script": hidden.text, "slots": tuple(hidden.values), "lang": lang})


def _templates(playbook: Playbook) -> Iterator[tuple[str, str]]:
    for key, lines in playbook.replies.items():
        for at, line in enumerate(lines):
            parts = line.split(" | ")
            yield from ((f"replies/{key}#{at}" + (f".{n}" if n else ""), part) for n, part in enumerate(parts))
    for book in (*playbook.stages.values(), *playbook.tracks.values()):
        for step in book.steps:
            for name in ("text", "ahead", "avoid", "because"):
                if words := getattr(step, name):
                    yield f"{book.id}/{step.id}.{name}", words
            yield from ((f"{book.id}/{step.id}.again#{at}", line) for at, line in enumerate(step.again))
    for objection in playbook.objections.values():
        for name in ("behind", "then", "avoid"):
            yield f"objections/{objection.id}.{name}", getattr(objection, name)
