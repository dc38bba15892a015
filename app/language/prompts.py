"""Prompts are files: front matter that declares the inputs, and a body. One that uses others is refused."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import yaml
from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, meta
from pydantic import Field, ValidationError

from app.core.faults import Fault, FaultsFound
from app.core.frozen import Frozen

# The prompts that the code asks for by name.
WANTED = ("phrase", "story", "understand")
_ENVIRONMENT = Environment(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)


class Prompt(Frozen):
    """One prompt: what it is for, what it needs, and its text."""

    id: str
    purpose: str = Field(min_length=10)
    inputs: tuple[str, ...]
    body: str = Field(min_length=20)

    @property
    def version(self) -> str:
        """Names this text in the record of a turn."""
        return sha256(self.body.encode()).hexdigest()[:12]

    def fill(self, **inputs: object) -> str:
        """The text with its inputs. ValueError names what is missing or not asked for."""
        wrong = set(inputs) ^ set(self.inputs)
        if wrong:
            raise ValueError(f"prompt {self.id} takes {', '.join(self.inputs)}; check {', '.join(sorted(wrong))}")
        return _ENVIRONMENT.from_string(self.body).render(inputs)


class PromptError(FaultsFound):
    """The prompts can't be used."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults, "prompts")


def load_prompts(folder: Path) -> dict[str, Prompt]:
    """Every prompt by its file's name. PromptError names every fault at once."""
    faults: list[Fault] = []
    found: dict[str, Prompt] = {}
    for path in sorted(folder.glob("*.md")):
        if (prompt := _read(path, faults)) is not None:
            found[prompt.id] = prompt
    read = {f.file for f in faults}
    faults += [
        Fault(f"prompts/{name}.md", "", "add this file: the code asks for it")
        for name in WANTED
        if name not in found and f"prompts/{name}.md" not in read
    ]
    if faults:
        raise PromptError(faults)
    return found


def _read(path: Path, faults: list[Fault]) -> Prompt | None:
    file = f"prompts/{path.name}"
    try:
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        fields = yaml.safe_load(front)
        prompt = Prompt(id=path.stem, body=body.strip(), **fields)
        used = meta.find_undeclared_variables(_ENVIRONMENT.parse(prompt.body))
    except (ValueError, TypeError, yaml.YAMLError, TemplateSyntaxError) as error:
        faults += _faults_of(file, error)
        return None
    for name in sorted(used - set(prompt.inputs)):
        faults.append(Fault(file, "body", f"add `{name}` to `inputs`, or mend the name"))
    for name in sorted(set(prompt.inputs) - used):
        faults.append(Fault(file, "inputs", f"remove `{name}`: the body never uses it"))
    return prompt


def _faults_of(file: str, error: Exception) -> list[Fault]:
    if isinstance(error, ValidationError):
        return [Fault(file, ".".join(map(str, e["loc"])), e["msg"].lower()) for e in error.errors()]
    if isinstance(error, TemplateSyntaxError):
        return [Fault(file, "body", f"mend the template, line {error.lineno}: {error.message}")]
    return [Fault(file, "", "begin with front matter between two lines of ---, then the text")]
