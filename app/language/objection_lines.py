"""The lines that answer each objection, as they can be said before any bill is known."""

from __future__ import annotations

from contextlib import suppress

from app.core.playbook import Playbook
from app.core.rehearsal.feedback import SayLines
from app.language.render import MissingFigure, Renderer


def say_lines(playbook: Playbook, *, collector: bool = False) -> SayLines:
    """By label, the lines of the playbook that need no figure of a case; to a `collector` those that are for one."""
    renderer = Renderer(playbook)
    found: dict[str, list[str]] = {label: [] for label in playbook.objections}
    for label, objection in playbook.objections.items():
        own = next((variant.id for variant in objection.variants if variant.id == "collector"), None)
        for template in (objection.formed(own) if collector else objection).say:
            with suppress(MissingFigure):
                found[label].append(renderer.line(template, dict.fromkeys(("offer", *objection.figures))))
    return {label: tuple(lines) for label, lines in found.items()}
