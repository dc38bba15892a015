"""Measure the model that the settings name, or the pretend one, and keep the figures; or compare two that were kept."""

from __future__ import annotations

import argparse
import asyncio
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.language.llm import OpenAIModel
from app.language.model_reading import ModelReader
from app.language.prompts import load_prompts
from app.language.redact import Redactor
from app.main import load_deps, open_model
from app.records import today_here
from app.settings import SHIPPED, BadSetting, Settings, load_settings
from bench.eval import reading, results, wording

FOLDER = SHIPPED / "eval-results"
UNSET = (
    "Set PUSHBACK_MODEL and PUSHBACK_OPENAI_BASE_URL to a model and its server (docs/models.md), "
    "or try the pretend one: make eval FAKE=1"
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.eval", description=__doc__)
    parser.add_argument(
        "--fake", metavar="BEHAVIOUR", help="run on the pretend model: good, verbose, slot_dropping, ..."
    )
    parser.add_argument(
        "--compare", nargs=2, type=Path, metavar=("A.json", "B.json"), help="print two results in columns"
    )
    parser.add_argument("--date", default=today_here().isoformat(), help="the day that stands in the results (today)")
    parser.add_argument("--out", type=Path, default=FOLDER, help="where the results are kept (eval-results)")
    parser.add_argument("--first", type=int, metavar="N", help="only the first N moments and messages")
    given = parser.parse_args()
    if given.compare:
        print(results.compare(*map(results.read, given.compare)))
        return 0
    try:
        settings = load_settings()
    except BadSetting as error:
        print(error, file=sys.stderr)
        return 2
    if given.fake:
        with pretend_model() as url:
            model = OpenAIModel(url, None, f"fake/{given.fake}")
            result = asyncio.run(evaluate(model, settings, given.date, given.first))
    elif (model_set := open_model(settings)) is not None:
        result = asyncio.run(evaluate(model_set, settings, given.date, given.first))
    else:
        print(UNSET, file=sys.stderr)
        return 2
    print(results.show(result))
    print(f"\nkept in {results.keep(result, given.out)}")
    return 0


async def evaluate(model: OpenAIModel, settings: Settings, day: str, first: int | None = None) -> dict[str, Any]:
    """Both halves, on a coach of its own in a folder that is thrown away."""
    deps, prompts = load_deps(settings), load_prompts(settings.prompts)
    voice, redactor = wording.Watched(model, prompts["phrase"]), Redactor(deps.playbook)
    reader = ModelReader(model, prompts["understand"], redactor)
    await model.warm_up()
    try:
        with tempfile.TemporaryDirectory() as folder:
            async with wording.coach_of(voice, deps, Path(folder)) as coach:
                worded = await wording.measure(coach, voice, wording.load_moments()[:first])
        read = await reading.measure(deps.listener, reader, reading.load_messages()[:first])
    finally:
        await model.close()
    versions = {name: prompts[name].version for name in ("phrase", "understand")}
    return {"model": model.name, "date": day, "prompts": versions, "wording": worded, "reading": read}


@contextmanager
def pretend_model() -> Iterator[str]:
    """`pushback fake-model` in a process of its own; its address."""
    command = [sys.executable, "-m", "app.cli", "fake-model", "--port", "0"]
    process = subprocess.Popen(command, cwd=SHIPPED, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        found = re.search(r"http://\S+/v1", process.stdout.readline())
        assert found is not None
        yield found[0]
    finally:
        process.terminate()
        process.wait(timeout=15)
        process.stdout.close()


if __name__ == "__main__":
    sys.exit(main())
