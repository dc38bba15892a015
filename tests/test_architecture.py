"""The directions of imports, and files that must not say where they were made."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_arrows_point_inward_only() -> None:
    lint = [sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"]
    done = subprocess.run(lint, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_tracing_stays_off_whatever_the_environment_says() -> None:
    code = "import app.graph.build, langsmith.utils as u; print(u.tracing_is_enabled())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"LANGSMITH_TRACING": "true", "LANGCHAIN_TRACING_V2": "true", "PATH": ""},
    )
    assert done.stdout.strip() == "False"


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    where = re.compile(
        r"index-url|files\.pythonhosted|(?:pypi|registry|mirror)[\w.-]*\.(?:org|com|net|io)|/(?:work|opt)/(?!pushback)\w"
    )
    named = []
    for name in listed:
        path = ROOT / name
        if path.name == Path(__file__).name or not path.is_file():
            continue
        words = path.read_text(encoding="utf-8", errors="replace")
        named += [f"{name}: {found}" for found in where.findall(words)]
    assert named == []
