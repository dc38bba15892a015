"""Prompts declare what they use, and every fault is named at once."""

from pathlib import Path

import pytest

from app.language.prompts import WANTED, PromptError, load_prompts

PROMPTS = Path(__file__).parents[2] / "prompts"
GOOD = "---\npurpose: Says what it is for.\ninputs: [said]\n---\nAnswer this, in plain words: {{ said }}\n"


def test_ours_load_and_fill() -> None:
    prompts = load_prompts(PROMPTS)
    assert set(WANTED) <= set(prompts)
    text = prompts["phrase"].fill(
        said="help", earlier=[], script="Call them about [[offer]].", slots=["offer"], beside=[]
    )
    assert "help" in text and "[[offer]]" in text


def test_a_missing_input_is_named() -> None:
    with pytest.raises(ValueError, match="script"):
        load_prompts(PROMPTS)["phrase"].fill(said="x", earlier=[], slots=[], beside=[])


@pytest.mark.parametrize(
    ("text", "field", "remedy"),
    [
        ("no front matter at all", "", "front matter"),
        (GOOD.replace("[said]", "[said, tone]"), "inputs", "remove `tone`"),
        (GOOD.replace("{{ said }}", "{{ said }} {{ money }}"), "body", "add `money`"),
        (GOOD.replace("{{ said }}", "{{ said"), "body", "mend the template"),
        (GOOD.replace("purpose:", "porpoise:"), "purpose", "field required"),
        (GOOD.replace("inputs: [said]", "inputs: [said]\nmodel: big"), "model", "extra inputs are not permitted"),
    ],
)
def test_each_fault_says_what_to_do(tmp_path: Path, text: str, field: str, remedy: str) -> None:
    for name in WANTED:
        (tmp_path / f"{name}.md").write_text(GOOD)
    (tmp_path / "odd.md").write_text(text)
    with pytest.raises(PromptError) as caught:
        load_prompts(tmp_path)
    assert any(f.file == "prompts/odd.md" and f.field == field and remedy in f.remedy for f in caught.value.faults)


def test_a_prompt_that_the_code_asks_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(PromptError) as caught:
        load_prompts(tmp_path)
    assert {f.file for f in caught.value.faults} == {f"prompts/{name}.md" for name in WANTED}
