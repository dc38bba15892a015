"""`make train`: the playbook in one file, and of the examples a plain file for each classifier (app/language/trained).

scikit-learn is needed here only. The same examples give the same answers; the file carries their hash, and a test
says when it is out of date.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import yaml

from app.language.classifier import TRAINED, Classifier
from app.language.danger import stretches
from app.language.features import letter_features, word_features, words_of
from app.language.meant import with_meanings
from app.language.ranking import ASKS, write_asks
from app.language.scene import lay_out
from app.language.text import plain, read_text
from app.store.compiled import COMPILED, write_compiled
from app.store.playbook import load_playbook

ROOT = Path(__file__).parent.parent
_ANY_DAY = date(2026, 1, 1)  # a date is one sign, whichever it is


class Task(NamedTuple):
    """What one classifier learns: how often a feature must be seen, how many stay, how freely weights may grow."""

    name: str
    label: str
    folder: str | None
    seen: tuple[int, int]
    most: int
    freedom: float


TASKS = (
    Task("hear", "label", "objections", seen=(2, 3), most=16_000, freedom=12.0),
    Task("decode", "category", "denials", seen=(2, 3), most=10_000, freedom=12.0),
    Task("danger", "label", None, seen=(2, 3), most=10_000, freedom=12.0),
    Task("ask", "entry", None, seen=(2, 3), most=3_500, freedom=25.0),
)


class Example(NamedTuple):
    text: str
    label: str
    writer: str


def examples_of(task: Task) -> list[Example]:
    """The written lines, and the playbook's own cues and examples as one writer more."""
    if task.name == "ask":
        return list(asked_examples())
    found = [
        Example(line["text"], line[task.label], path.stem)
        for path in sorted((ROOT / "training" / task.name).glob("*.jsonl"))
        for line in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]
    if task.name == "danger":
        found += _ordinary()
    if task.folder is None:
        return found
    for path in sorted((ROOT / "playbook" / task.folder).glob("*.yaml")):
        book = yaml.safe_load(path.read_text(encoding="utf-8"))
        variants = (cue for variant in book.get("variants", ()) for cue in variant.get("cues", ()))
        for text in dict.fromkeys([*book["cues"], *book.get("examples", ()), *variants]):
            found.append(Example(text, book[task.label], "playbook"))
    return found


def asked_examples() -> Iterator[Example]:
    """What people ask, entry by entry: as the playbook has it, then what `training/ask` adds."""
    added: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "training" / "ask").glob("*.jsonl")):
        for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            added[line["entry"]].append(line["text"])
    for entry, asks in _asked_in_playbook().items():
        yield from (Example(ask, entry, "playbook") for ask in (*asks, *added[entry]))


def _asked_in_playbook() -> dict[str, list[str]]:
    asked = yaml.safe_load((ROOT / "playbook" / "asked.yaml").read_text(encoding="utf-8"))
    return {entry: fields.get("asks", []) for entry, fields in asked.items()}


_SAFETY = {None: "none", "distress_no_self_harm": "distress"}


def _ordinary() -> Iterator[Example]:
    """What is said all day about bills, for the danger reader: messages, denials, lines of calls, questions."""
    for path, line in _lines("read"):
        yield Example(line["text"], _SAFETY.get(line["safety"], line["safety"]), f"read {path.stem}")
    for path, line in _lines("decode"):
        yield Example(line["text"], "none", f"decode {path.stem}")
    for path, line in _lines("hear"):
        yield Example(line["text"], "none", f"hear {path.stem}")
    yield from (Example(ask, "none", "asked") for asks in _asked_in_playbook().values() for ask in asks)


def _lines(folder: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every third example of the larger tasks; all messages, since they are few."""
    for path in sorted((ROOT / "training" / folder).glob("*.jsonl")):
        rows = path.read_text(encoding="utf-8").splitlines()
        yield from ((path, json.loads(row)) for row in rows[:: 1 if folder == "read" else 3])


def _in_parts(examples: Iterable[Example]) -> Iterator[Example]:
    """An ordinary message is ordinary in each of its sentences, and the danger reader looks at each."""
    for example in examples:
        yield example
        if example.label == "none":
            scene = lay_out(read_text(example.text), _ANY_DAY)
            parts = dict.fromkeys(scene.text.quote(start, end) for start, end in stretches(scene))
            yield from (example._replace(text=part) for part in parts if 8 < len(part) < len(example.text) - 8)


def hash_of(examples: Iterable[Example]) -> str:
    """Changes when an example does."""
    return sha256(json.dumps([[e.text, e.label] for e in examples]).encode()).hexdigest()[:16]


def low_of(text: str) -> str:
    """The text as the classifier sees it."""
    return lay_out(read_text(text), _ANY_DAY).low


def asked_low_of(text: str) -> str:
    """A question as its classifier sees it."""
    return with_meanings(plain(text))


def blocks_of(text: str, low: Callable[[str], str] = low_of) -> tuple[Counter[str], Counter[str]]:
    words = words_of(low(text))
    return word_features(words), letter_features(words)


class Fitted(NamedTuple):
    """What goes into the file."""

    labels: list[str]
    names: list[str]
    rarity: Any
    weights: Any
    bias: Any
    probabilities: Callable[[tuple[Counter[str], Counter[str]]], dict[str, float]]


def fit(task: Task, read: Sequence[tuple[Counter[str], Counter[str]]], labels: Sequence[str]) -> Fitted:
    """Learn twice: once to see which features matter, once with those alone."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    names = [_seen((blocks[i] for blocks in read), task.seen[i]) for i in (0, 1)]
    for keep in (task.most, None):
        matrix, rarity = _matrix(read, names)
        model = LogisticRegression(C=task.freedom, max_iter=1_000).fit(matrix, labels)
        if keep is not None:
            strength = np.abs(model.coef_).max(0)
            kept = set(np.argsort(-strength, kind="stable")[:keep].tolist())
            first = len(names[0])
            names = [
                [n for i, n in enumerate(names[0]) if i in kept],
                [n for i, n in enumerate(names[1], first) if i in kept],
            ]

    def probabilities(blocks: tuple[Counter[str], Counter[str]]) -> dict[str, float]:
        """The library's own answer for one text."""
        row, _ = _matrix([blocks], names, rarity)
        return dict(zip(model.classes_.tolist(), model.predict_proba(row)[0].tolist(), strict=True))

    kept_names = [*names[0], *names[1]]
    return Fitted(model.classes_.tolist(), kept_names, rarity, model.coef_.T, model.intercept_, probabilities)


def _seen(blocks: Iterable[Counter[str]], least: int) -> list[str]:
    counts = Counter(name for block in blocks for name in block)
    return sorted(name for name, count in counts.items() if count >= least)


def _matrix(
    read: Sequence[tuple[Counter[str], Counter[str]]], names: Sequence[list[str]], known: Any = None
) -> tuple[Any, Any]:
    """Each block of each text has length 1; a feature's share in it grows with its rarity, here or as `known`."""
    import numpy as np
    from scipy import sparse
    from sklearn.feature_extraction.text import TfidfTransformer

    parts, rarity = [], []
    for i, block in enumerate(names):
        index = {name: at for at, name in enumerate(block)}
        rows, columns, counts = [], [], []
        for row, blocks in enumerate(read):
            for name, count in blocks[i].items():
                if name in index:
                    rows.append(row)
                    columns.append(index[name])
                    counts.append(float(count))
        plain = sparse.csr_matrix((counts, (rows, columns)), shape=(len(read), len(block)))
        weigher = TfidfTransformer(sublinear_tf=True)
        if known is None:
            weigher.fit(plain)
        else:
            first = sum(map(len, names[:i]))
            weigher.idf_ = known[first : first + len(block)]
        parts.append(weigher.transform(plain))
        rarity.append(weigher.idf_)
    return sparse.hstack(parts).tocsr(), np.concatenate(rarity)


def write(fitted: Fitted, hashed: str, path: Path) -> None:
    """The file as `app/language/classifier.py` describes it."""
    import numpy as np

    names = "\n".join(fitted.names).encode()
    rarity = float(fitted.rarity.max()) / 255
    scale = float(np.abs(fitted.weights).max()) / 127
    head = {
        "labels": fitted.labels, "hash": hashed, "features": len(fitted.names), "names": len(names),
        "rarity": rarity, "scale": scale, "bias": [round(float(b), 4) for b in fitted.bias],
    }  # fmt: skip
    weights = np.clip(np.rint(fitted.weights / scale) + 128, 0, 255).astype(np.uint8)
    rare = np.clip(np.rint(fitted.rarity / rarity), 1, 255).astype(np.uint8)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(json.dumps(head).encode() + b"\n" + names + rare.tobytes() + weights.tobytes())


def train(task: Task, examples: list[Example], path: Path) -> None:
    taught = list(_in_parts(examples)) if task.name == "danger" else examples
    low = asked_low_of if task.name == "ask" else low_of
    fitted = fit(task, [blocks_of(e.text, low) for e in taught], [e.label for e in taught])
    write(fitted, hash_of(examples), path)


def left_out(task: Task, writer: str) -> tuple[float, float, int]:
    """How a writer's lines are read by what the others taught: right first, among three, how many."""
    with TemporaryDirectory() as folder:
        examples = examples_of(task)
        path = Path(folder) / "left_out.model"
        train(task, [e for e in examples if e.writer != writer], path)
        classifier = Classifier(path)
        asked = [e for e in examples if e.writer == writer]
        ranked = [[label for label, _ in classifier.scores(low_of(e.text))[:3]] for e in asked]
    first = sum(names[0] == e.label for names, e in zip(ranked, asked, strict=True))
    three = sum(e.label in names for names, e in zip(ranked, asked, strict=True))
    return first / len(asked), three / len(asked), len(asked)


def main() -> None:
    folder = ROOT / "playbook"
    write_compiled(load_playbook(folder), folder)
    print(f"{COMPILED.relative_to(ROOT)}: {COMPILED.stat().st_size:,} bytes")
    write_asks((e.label, e.text) for e in asked_examples())
    print(f"{ASKS.relative_to(ROOT)}: {ASKS.stat().st_size:,} bytes")
    for task in TASKS:
        examples = examples_of(task)
        path = TRAINED / f"{task.name}.model"
        train(task, examples, path)
        print(f"{path.relative_to(ROOT)}: {len(examples)} examples, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
