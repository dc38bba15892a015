"""Library: every persona, scenario and line of the rehearsal, checked together. All faults are named at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from app.core.faults import Fault, FaultsFound
from app.core.frozen import Frozen
from app.core.rehearsal.persona import Persona, Wording
from app.core.rehearsal.scenario import Scenario


class Library(Frozen):
    """What can be practised, and with whom. Keys are the ids."""

    personas: dict[str, Persona]
    scenarios: dict[str, Scenario]
    wording: Wording


def read_library(files: Mapping[str, Any]) -> Library:
    """The library from parsed YAML, by file name such as `personas/rigid.yaml`. FaultsFound names all that is wrong."""
    faults: list[Fault] = []
    personas: dict[str, Persona] = {}
    scenarios: dict[str, Scenario] = {}
    wording: Wording | None = None
    for name, content in sorted(files.items()):
        stem = name.rsplit("/", 1)[-1].removesuffix(".yaml")
        try:
            if name.startswith("personas/"):
                personas[stem] = Persona.model_validate(content)
            elif name.startswith("scenarios/"):
                scenarios[stem] = Scenario.model_validate(content)
            elif name == "lines.yaml":
                wording = Wording.model_validate(content)
            else:
                faults.append(Fault(name, "", "put it into personas/ or scenarios/, or call it lines.yaml"))
        except ValidationError as error:
            faults += [
                Fault(name, ".".join(map(str, one["loc"])), one["msg"].removeprefix("Value error, "))
                for one in error.errors()
            ]
    faults += _misnamed(personas, scenarios)
    for name, scenario in scenarios.items():
        if f"personas/{scenario.persona}.yaml" not in files:
            faults.append(Fault(f"scenarios/{name}.yaml", "persona", f"there is no persona {scenario.persona!r}"))
    if wording is None and not any(fault.file == "lines.yaml" for fault in faults):
        faults.append(Fault("lines.yaml", "", "the file is missing; it holds what any representative says"))
    if faults or wording is None:
        raise FaultsFound(faults, "rehearsal")
    return Library(personas=personas, scenarios=scenarios, wording=wording)


def _misnamed(personas: Mapping[str, Persona], scenarios: Mapping[str, Scenario]) -> list[Fault]:
    """A file's name is its id."""
    found = [("personas", stem, persona.id) for stem, persona in personas.items()]
    found += [("scenarios", stem, scenario.id) for stem, scenario in scenarios.items()]
    return [
        Fault(f"{folder}/{stem}.yaml", "id", f"is {name!r}; write {stem!r}, as the file is called")
        for folder, stem, name in found
        if stem != name
    ]
