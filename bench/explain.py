"""How well free questions are answered: a right rule, a wrong one, or "outside what I know".

python bench/explain.py [tests/explained/questions.jsonl ...]
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
HELD_OUT = ROOT / "tests" / "heldout" / "explain.jsonl"
TODAY = date(2026, 11, 26)
OUTCOMES = ("right", "wrong", "silent", "unheard", "outside", "answered", "unheard_outside", "quiet", "taken")
# What a question outside comes to, by the line that says so.
SAYS_OUTSIDE = ("topic_other", "outside_", "unknown_term", "not_understood")
_ANSWERS = ("explain", "term", "topic_", "owe_", *SAYS_OUTSIDE)
Line = dict[str, Any]


class Answered(NamedTuple):
    """What a question came to, and what stood first in the reply."""

    line: Line
    outcome: str
    got: str


def answered(lines: Iterable[Line]) -> list[Answered]:
    """Each question asked in a case of its own, through the whole turn."""
    from app.core.case import Case, Fact
    from app.graph.build import build_graph, walk
    from app.graph.state import Deps
    from app.language.listen import Listener
    from app.language.phrase import Phraser
    from app.store.playbook import load_playbook

    playbook = load_playbook(ROOT / "playbook")
    deps = Deps(playbook=playbook, listener=Listener(playbook), phraser=Phraser(playbook))
    means = {term.means[1:]: f"term:{term.id}" for term in playbook.glossary.values()}
    graph = build_graph()

    async def ask(line: Line) -> Answered:
        case = Case(id="asked", opened=TODAY)
        facts = {"provider": "Mercy General", "provider_type": "hospital", "billed_amount": "4200"}
        for name, value in {**facts, **line.get("known", {})}.items():
            case = case.with_fact(Fact(name=name, value=value, on=TODAY))
        turn = await walk(graph, deps, case, line["text"], "case", TODAY)
        first = next((line for line in turn.move.opening if line.reply.startswith(_ANSWERS)), None)
        statement = line["want"] == ["nothing"]
        got = _as_question(turn.move.opening) if statement else _got(first, turn.move.kind, means)
        return Answered(line, _outcome(set(line["want"]), got), " ".join(sorted(got)))

    async def ask_all() -> list[Answered]:
        return [await ask(line) for line in lines]

    return asyncio.run(ask_all())


def _got(said: Any, kind: str, means: dict[str, str]) -> set[str]:
    if said is None:
        return {"outside"} if kind == "off_topic" else {f"step:{kind}"}
    if said.reply in ("explain", "term"):
        words = str(said.figures.get("reason") or said.figures.get("means"))
        return set(said.rules) | {term for meaning, term in means.items() if meaning in words}
    if said.reply.startswith(SAYS_OUTSIDE):
        return {"outside"}
    topic = said.reply.removeprefix("topic_").replace("_undated", "").replace("_nonprofit", "")
    return {f"topic:{'do_i_owe' if said.reply.startswith('owe_') else topic}", *said.rules}


def _as_question(opening: Iterable[Any]) -> set[str]:
    """What a statement got that only a question should."""
    return {line.reply for line in opening if line.reply.startswith(("explain", "term", "topic_", "owe_", "outside_"))}


def _outcome(want: set[str], got: set[str]) -> str:
    """`silent`: covered, and said to be outside; `answered`: outside, and answered all the same; `unheard`: not taken
    for a question, so that the step stands there and no rule at all; `taken`: a statement that was."""
    if want == {"nothing"}:
        return "taken" if got else "quiet"
    if any(name.startswith("step:") for name in got):
        return "unheard_outside" if want == {"outside"} else "unheard"
    if want == {"outside"}:
        return "outside" if got == {"outside"} else "answered"
    if got & want:
        return "right"
    return "silent" if got == {"outside"} else "wrong"


def scores(found: Iterable[Answered]) -> dict[str, Any]:
    counts = Counter(a.outcome for a in found)
    covered, outside = (sum(counts[o] for o in names) for names in (OUTCOMES[:4], OUTCOMES[4:7]))
    return {
        **{name: counts[name] for name in OUTCOMES},
        "covered": covered,
        "all_outside": outside,
        "right_share": counts["right"] / max(1, covered),
        "wrong_share": (counts["wrong"] + counts["answered"]) / max(1, covered + outside),
    }


def lines_of(path: Path) -> list[Line]:
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines() if row.strip()]


def show(title: str, found: list[Answered]) -> str:
    of = scores(found)
    statements = of["quiet"] + of["taken"]
    return (
        f"{title}: {len(found) - statements} questions. Covered {of['covered']}: "
        f"{of['right']} right ({of['right_share']:.1%}), "
        f"{of['wrong']} wrong, {of['silent']} said to be outside, {of['unheard']} not taken for a question. "
        f"Outside {of['all_outside']}: {of['outside']} said so, {of['answered']} answered, "
        f"{of['unheard_outside']} not taken for a question. Wrong answers of all: {of['wrong_share']:.1%}. "
        f"Statements {statements}: {of['taken']} taken for a question"
    )


def _milliseconds(lines: list[Line]) -> str:
    from app.language.free_question import FreeQuestions

    free = FreeQuestions({})
    began = time.perf_counter()
    free.near("how long")
    built = time.perf_counter() - began
    took = []
    for line in lines:
        began = time.perf_counter()
        free.find(line["text"])
        took.append(time.perf_counter() - began)
    took.sort()
    return (
        f"index built in {1000 * built:.0f} ms; a question takes {1000 * took[len(took) // 2]:.2f} ms in the middle, "
        f"{1000 * took[-1]:.2f} ms at most"
    )


if __name__ == "__main__":
    named = [Path(name) for name in sys.argv[1:] if not name.startswith("-")]
    for path in named or [HELD_OUT]:
        asked = answered(lines_of(path))
        print(show(str(path), asked))
        if "-v" in sys.argv:
            for a in asked:
                if a.outcome not in ("right", "outside", "quiet"):
                    print(f"  {a.outcome:16}{a.line['id']} {a.line['text']!r} want {a.line['want']} got {a.got}")
    print(_milliseconds(lines_of((named or [HELD_OUT])[0])))
