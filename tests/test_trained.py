"""What was trained: of the examples that stand here, and read as it was learnt."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.language.classifier import TRAINED, Classifier
from app.store.compiled import COMPILED, compiled, write_compiled
from app.store.playbook import load_playbook
from training.train import TASKS, Task, blocks_of, examples_of, fit, hash_of, low_of, write

PLAYBOOK = Path(__file__).parent.parent / "playbook"
STALE = "the examples have changed: run `make train`"


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_each_classifier_is_made_of_the_examples_that_stand_here(task: Task) -> None:
    assert Classifier(TRAINED / f"{task.name}.model").hash == hash_of(examples_of(task)), STALE


def test_the_compiled_playbook_is_the_playbook() -> None:
    assert compiled(PLAYBOOK) == load_playbook(PLAYBOOK), STALE


def test_a_changed_playbook_is_not_taken_for_the_compiled_one(tmp_path: Path) -> None:
    target = tmp_path / "playbook.z"
    write_compiled(load_playbook(PLAYBOOK), PLAYBOOK, target)
    assert compiled(PLAYBOOK, target) is not None
    target.write_bytes(b"\0" + target.read_bytes()[1:])
    assert compiled(PLAYBOOK, target) is None
    target.write_bytes(COMPILED.read_bytes()[:500])
    assert compiled(PLAYBOOK, target) is None


def test_the_files_are_small() -> None:
    assert sum(path.stat().st_size for path in TRAINED.iterdir()) < 2_000_000


def test_the_plain_file_answers_as_the_library_does(tmp_path: Path) -> None:
    task = next(task for task in TASKS if task.name == "decode")
    examples = examples_of(task)[::7]
    asked = examples_of(task)[3::29]
    fitted = fit(task, [blocks_of(e.text) for e in examples], [e.label for e in examples])
    write(fitted, "", tmp_path / "one.model")
    plain = Classifier(tmp_path / "one.model")
    same = 0
    for example in asked:
        whole = fitted.probabilities(blocks_of(example.text))
        likeliest = plain.scores(low_of(example.text))
        assert abs(dict(likeliest)[max(whole, key=whole.__getitem__)] - max(whole.values())) < 0.03
        same += likeliest[0][0] == max(whole, key=whole.__getitem__)
    assert same >= 0.99 * len(asked)
