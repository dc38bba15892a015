"""Read one file of the playbook, strict YAML or fields and a text. What is wrong is noted, not raised."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from app.core.faults import Fault
from app.store.playbook_faults import dotted

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # pyyaml built without libyaml: slower, the same result
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

_STRING = "tag:yaml.org,2002:str"


@dataclass(slots=True)
class Source:
    """A file being read; its faults go into the one list of the whole load."""

    path: Path
    file: str
    faults: list[Fault]

    def fault(self, field: str, remedy: str) -> None:
        self.faults.append(Fault(self.file, field, remedy))

    def text(self) -> str | None:
        try:
            return self.path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            self.fault("", "save the file as UTF-8")
        except OSError as error:
            self.fault("", f"make the file readable ({error.strerror})")
        return None


def read_mapping(source: Source) -> dict[str, Any] | None:
    """A whole YAML file as a mapping, or None with the reason noted."""
    text = source.text()
    return None if text is None else _mapping(source, text, first_line=1)


def read_front_matter(source: Source) -> dict[str, Any] | None:
    """`---`, fields, `---`, text: the fields, with the text as `body`."""
    text = source.text()
    if text is None:
        return None
    opened, _, rest = text.partition("---\n")
    head, closed, body = rest.partition("\n---\n")
    if opened or not closed:
        source.fault("line 1", "begin the file with a line `---`, its fields, and a line `---` again")
        return None
    fields = _mapping(source, head, first_line=2)
    if fields is None:
        return None
    if "body" in fields:
        source.fault("body", "remove `body`: the text below the second `---` is the body")
        return None
    return {**fields, "body": body.strip("\n")}


def _mapping(source: Source, text: str, *, first_line: int) -> dict[str, Any] | None:
    loader = Loader(text)
    try:
        node = loader.get_single_node()
        value = None if node is None else _value(source, loader, node, "")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = "" if mark is None else f"line {mark.line + first_line}"
        source.fault(line, f"mend the YAML: {error.problem or error.context}")
        return None
    except yaml.YAMLError as error:
        source.fault("", f"mend the YAML: {' '.join(str(error).split())}")
        return None
    finally:
        loader.dispose()
    if not isinstance(value, dict):
        source.fault("", "write the file as fields, one `name: value` to a line")
        return None
    return value


def _value(source: Source, loader: Any, node: yaml.Node, path: str) -> Any:
    """What a node means. A key that stands twice is a fault; so is anything but a word or a date as a key."""
    if isinstance(node, yaml.MappingNode):
        found: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = _value(source, loader, key_node, path) if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                source.fault(path, f"give line {key_node.start_mark.line + 1} a plain word as its key")
                continue
            at = dotted(path, key)
            if key in found:
                source.fault(at, f"keep one of the two `{key}`: the same key stands twice")
            found[key] = _value(source, loader, value_node, at)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(source, loader, item, f"{path}[{i}]") for i, item in enumerate(node.value)]
    if node.tag == _STRING:
        return node.value
    try:
        return loader.construct_object(node)
    except ValueError:
        return node.value  # a date that does not exist: the field's own check says so
