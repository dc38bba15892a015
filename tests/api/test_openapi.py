"""Whatever is sent to an address of the OpenAPI page: the answer is a documented one, and never a fault of ours.

Schemathesis makes the requests, right ones and wrong ones. Most of them are turned to a case that is there, with a
conversation in it: its token, its turns, its bills, the revision that stands. What `import` takes of a damaged export
has to work like any other case. Nothing is shrunk; each finding is told once, with the shortest request that shows it.
"""

from __future__ import annotations

import json
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random  # noqa: TID251 - each with its seed: every run asks the same
from typing import Any

import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.core import NOT_SET
from schemathesis.core.failures import FailureGroup
from schemathesis.python import asgi
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.api.limits import Bucket, Limits, Rate
from app.core.case import FACTS, STAGES
from app.core.moves import KINDS
from app.graph.state import Deps
from app.main import create_app
from app.settings import Settings
from tests.conftest import PLAYBOOK
from tests.transcripts.marks import AS_WRITTEN

EXAMPLES, DAMAGED = 1_200, 200
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
TRANSCRIPTS = Path(__file__).parent.parent / "transcripts"
TALKS = ("emergency_out_of_network", "on_the_phone", "physician_group", "summons", "written_off_in_network")
LETTERS = sorted(path.stem for path in (PLAYBOOK / "letters").glob("*.md"))
OF_A_CASE, IMPORT = "/api/cases/{case_id}", "POST /api/cases/import"
TODAY = date(2026, 12, 18)
MOST_CHANGES = 15  # then a case is opened anew: with a hundred turns it is only slower
JSON = {"Content-Type": "application/json"}
BROKEN_STREAM = re.compile(r'"code": ?"urn:pushback:problem:(our-fault|damaged|database-gone)"')

# What differs from one time to the next, and the name of what was changed in an export.
_GIVEN, _CHANGED = re.compile(r"\"[^\"]*\"|'[^']*'|\d+"), re.compile(r"(\w+)(?:: '| is | and )")

# --- what may be put into a request ---

DAYS = ["2026-11-23", "2027-02-28", "1900-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "soon", ""]
AMOUNTS = ["0", "1", "4500.00", "18,000", "$0.01", "1000000000", "1000000000.01", "-1", "1e5", "", "٣", "9" * 5_000]
WORDS = ["x", "Mercy General", "<b>&\"'{{ 7*7 }}", "\x00", "\ud83d", "\u202e\U0001f4a5", "  ", "x" * 200, "y" * 201]
SAID = [
    "", "?", "yes", "no", "done", "skip", "I don't know", "They want $18,000.", "My insurance denied it, code CO-50.",
    "They offered $2,000.", "They say zero dollars.", "I can pay $999,999,999,999.99.", "I agreed to pay 0.01.",
    "The letter is dated January 1, 0001.", "The hold is until December 31, 9999.", "I have to appeal by 12/31/9999.",
    "The surgery was on 2/30/2026.", "I got a bill from the anesthesiologist too, $900.", "What does EOB mean?",
    "No, the bill is $100,000,000,000.", "Medicare pays $0 for that.", "I want to die.", "I got a summons.",
    "I sent the letter.", "They took 150% off.", "Ask for 100% off.", "a\x00b \ud83d \u202e", "7" * 4_000, "(" * 3_000,
]  # fmt: skip
VALUES: dict[str, list[Any]] = {
    "money": [*AMOUNTS, 7, 10**30, -1, True, ["1"]],
    "date": [*DAYS, 0, True],
    "yes_no": [True, False, 1, "yes"],
    "count": [0, 1, 4, 1000, 1001, 10**30, -1, True, "4"],
    "text": [*WORDS, 1, ["x"]],
    "codes": [[], ["CO-50"], ["N130", "PR-1"], ["x" * 41], ["\ud83d"], ["a"] * 51, "CO-50", 50],
    "choice": ["", "x", 1, []],
}
REVISIONS = ['"{}"'] * 7 + ["{}", 'W/"{}"', '"1{}"', '"0"', "*", "-1", '"\xb2"', "9" * 400, '"{}", "1"', None]
ACCEPTS = ["text/html", "text/event-stream", "text/html, application/json", "*/*", "", ";;q=\xff"]
WHOSE = ["bearer"] * 12 + ["bearer in small", "cookie", "another's", "nobody's", "none"]

BILL = (
    "Date,Code,Description,Units,Price,Amount\n2026-03-02,80053,METABOLIC PANEL,1,890.00,890.00\n"
    "2026-03-02,80053,METABOLIC PANEL,1,890.00,890.00\n2026-03-02,99284,EMERGENCY VISIT,1,2100.00,2100.00\n"
)
BILLS = [
    BILL, BILL, BILL, BILL + "Total,,,,,9999999999.99\n", BILL.replace("2026-03-02", "0001-01-01"),
    BILL.replace("2026-03-02", "2/30/2026"), BILL.replace(",1,", ",1/3,"), BILL.replace("890.00", "-890.00"),
    BILL.replace("80053", "\U0001f4a5"), "Pharmacy 1,200.00\nTotal charges 8,600.00", "7" * 400, ",\n" * 300,
]  # fmt: skip
FINDING = "duplicate_exact-1-2"
PRACTISED = [
    "Who can review this balance?", "I can pay $3,570, as Medicare pays less.", "Okay, deal.", "Thanks. Goodbye.",
    "I'll pay by card now.", "Please put it in writing, as payment in full.", "You are all thieves!", "z" * 10_001,
]  # fmt: skip


def facts(chance: Random) -> dict[str, Any]:
    """Facts that are there, mostly with values that they may have."""
    found: dict[str, Any] = {}
    for name in chance.sample(sorted(FACTS), chance.choice([1, 1, 1, 2, 4])):
        spec = FACTS[name]
        likely = [*spec.choices, [*spec.choices]] if spec.choices else VALUES[spec.kind][:5]
        found[name] = chance.choice(chance.choice([likely, likely, likely, VALUES[spec.kind], [None]]))
    return found


FILLED: dict[str, dict[str, Callable[[Random], Any]]] = {
    "POST /audit": {"text": lambda chance: chance.choice([*BILLS, *BILLS, *WORDS, None]), "file": lambda _: None},
    "PATCH /audit": {
        "answers": lambda chance: {
            chance.choice([FINDING] * 4 + ["x", ""]): chance.choice(["removed", "kept", None, "x"]),
        }
    },
    "/price": {"zip": lambda chance: chance.choice(["43215", "00000", "10001-1234", "x", None])},
    "/turns": {"message": lambda chance: chance.choice(SAID)},
    "/what-if": {
        "message": lambda chance: chance.choice(SAID),
        "counter": lambda chance: chance.choice([*AMOUNTS, None, 0, 7000, 10**9 + 1, 10**30, True]),
    },
    "/facts": {"facts": facts},
    "POST /rehearsals": {
        "kind": lambda chance: chance.choice(["call", "call", "drill"]),
        "scenario": lambda chance: chance.choice([None, None, "own_case", "first_discount", "agency_call", *WORDS]),
        "persona": lambda chance: chance.choice([None, None, "rigid", "kind_counselor", "x"]),
        "target": lambda chance: chance.choice([*AMOUNTS, None, None]),
        "ceiling": lambda chance: chance.choice([*AMOUNTS, None, None]),
    },
    "/rehearsals/{rehearsal_id}/turns": {
        "message": lambda chance: chance.choice([*SAID, *PRACTISED, *PRACTISED]),
        "silence": lambda chance: chance.choice([None] * 5 + [8]),
        "aloud": lambda chance: chance.choice([False] * 5 + [True]),
    },
    "/rehearsals/{rehearsal_id}/rewind": {"turn": lambda chance: chance.choice([1, 1, 2, 3, 200])},
    "/rehearsals/{rehearsal_id}/try": {"try": lambda chance: chance.choice([0, 0, 1, 49])},
    "/rehearsals/{rehearsal_id}/again": {"days": lambda chance: chance.choice([1, 14, 90, 400])},
    "/letters/{letter}": {
        "text": lambda chance: chance.choice([*WORDS, None, "z" * 40_000, "z" * 40_001]),
        "sent": lambda chance: chance.choice([True, True, False, None]),
    },
}


@dataclass
class Held:
    """A case of this run, and what opens it."""

    id: str
    token: str
    revision: int
    turns: list[str] = field(default_factory=list)
    practised: list[str] = field(default_factory=list)
    changes: int = 0

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


def _not_json(constant: str) -> None:
    raise ValueError(f"{constant} is in it, which browsers do not read")


class LastFault(logging.Handler):
    """Where our own code failed last: the log has it, the answer does not."""

    place = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.place = f"{getattr(record, 'error', '')} {getattr(record, 'place', '')}"


class Run:
    """The application, the cases that are open in it, and what was found."""

    def __init__(self, made: Settings, deps: Deps) -> None:
        self.app = create_app(made, deps)
        page = schemathesis.openapi.from_asgi("/openapi.json", self.app, config=SchemathesisConfig(seed=1))
        self.operations = {one.ok().label: one.ok() for one in page.get_all_operations()}
        self.session = asgi.get_client(self.app, max_stream_events=10_000)
        self.session.headers.clear()  # they would go before those of a case: no page, no stream
        self.app.state.limits = limits = Limits()
        limits.openings = limits.turns = limits.wrong_tokens = Bucket(Rate(10**9, 10**9))
        self.app.state.coach._today = self.app.state.records._today = lambda: self.today
        self.fault, self.found = LastFault(), dict[Any, str]()
        self.answers: Counter[tuple[str, int]] = Counter()
        self.exports = {talk: self.talk(talk) for talk in TALKS}
        self.today = TODAY
        self._held: dict[str, Held] = {}

    # cases

    def plainly(self, method: str, path: str, **more: Any) -> Any:
        """A request of our own, that has to work."""
        answer = self.session.request(method, path, **more)
        self.session.cookies.clear()
        assert answer.ok, answer.text
        return answer

    def talk(self, name: str) -> str:
        """A conversation as its transcript has it, and one letter edited and sent: exported."""
        transcript = yaml.safe_load((TRANSCRIPTS / f"{name}.yaml").read_text("utf-8"))
        self.today = AS_WRITTEN.day(transcript["opened"])
        opened = self.plainly("POST", "/api/cases").json()
        url, bearer = f"/api/cases/{opened['id']}", {"Authorization": f"Bearer {opened['token']}"}
        for number, turn in enumerate(transcript["turns"]):
            self.today += timedelta(days=turn.get("after", 0))
            body = {"turn_id": f"t{number}", "message": AS_WRITTEN.fill(turn["say"]), "mode": turn.get("mode", "case")}
            self.plainly("POST", f"{url}/turns", json=body, headers=bearer)
        self.plainly("POST", f"{url}/audit", json={"text": BILL, "setting": "hospital"}, headers=bearer)
        at = bearer | {"If-Match": self.plainly("POST", f"{url}/price", json={}, headers=bearer).headers["etag"]}
        kept = self.plainly("PATCH", f"{url}/audit", json={"answers": {FINDING: "kept"}}, headers=at)
        at |= {"If-Match": kept.headers["etag"]}
        self.plainly("PATCH", f"{url}/letters/hold_request", json={"text": "In my words.", "sent": True}, headers=at)
        for kind in ("call", "drill"):
            begun = self.plainly("POST", f"{url}/rehearsals", json={"kind": kind, "seed": 3}, headers=bearer).json()
            for number, said in enumerate((*PRACTISED[:2], "")):
                body = {"turn_id": f"p{number}", "message": said}
                self.plainly("POST", f"{url}/rehearsals/{begun['id']}/turns", json=body, headers=bearer)
            if kind == "call":
                rewound = {"turn_id": "p9", "turn": 2}
                self.plainly("POST", f"{url}/rehearsals/{begun['id']}/rewind", json=rewound, headers=bearer)
        exported: str = self.plainly("GET", f"{url}/export", headers=bearer).text
        return exported

    def held(self, talk: str) -> Held:
        """A case with this conversation; opened again when it was erased or used up."""
        held = self._held.get(talk)
        if held is None or held.changes >= MOST_CHANGES:
            export = self.exports[talk]
            opened = self.plainly("POST", "/api/cases/import", data=export.encode(), headers=JSON).json()
            turns = [turn["line"]["turn_id"] for turn in json.loads(export)["turns"]]
            practised = [one["id"] for one in json.loads(export)["rehearsals"]]
            held = self._held[talk] = Held(**opened, turns=turns, practised=practised)
        return held

    # requests

    def ask(self, case: Case, why: str = "", **more: Any) -> Any:
        """Send it and check the answer; whatever is wrong is written down. The answer, where there is one."""
        label = case.operation.label
        self.session.cookies.clear()
        self.fault.place = ""
        try:
            answer = case.call(session=self.session, timeout=60, **more)
        except Exception as error:
            self._note(case, f"{type(error).__name__}: {error}", "no answer", why)
            return None
        self.answers[label, answer.status_code] += 1
        shown = f"{answer.status_code} {answer.headers.get('content-type')} {answer.text[:500]}"
        try:
            case.validate_response(answer, checks=CHECKS)
        except FailureGroup as group:
            for failure in group.exceptions:
                self._note(case, f"{failure.title}: {failure.message}", shown, why)
        if "json" in answer.headers.get("content-type", [""])[0] and answer.content:
            try:
                json.loads(answer.content, parse_constant=_not_json)
            except ValueError as error:
                self._note(case, f"no JSON: {error}", shown, why)
        if BROKEN_STREAM.search(answer.text):
            self._note(case, "the stream ends in a fault of ours", answer.text[-500:], why)
        return answer

    def _note(self, case: Case, what: str, shown: str, why: str) -> None:
        ours = [line for line in self.fault.place.splitlines() if "/app/" in line][-1:]
        kind = (case.operation.label, *(ours or (_GIVEN.sub("_", what)[:150], *_CHANGED.findall(why))))
        headers = {name: value for name, value in case.headers.items() if name != "Authorization"}
        body = "" if case.body is NOT_SET else f"\n  {str(case.body)[:500]}"
        request = f"{case.operation.label}\n  {case.path_parameters} {case.query} {headers} {why}{body}"
        text = f"{request}\n  -> {shown}\n  {what[:500]}\n  {self.fault.place[-1_000:]}".rstrip()
        if kind not in self.found or len(text) < len(self.found[kind]):
            self.found[kind] = text

    def turn_to_ours(self, case: Case, chance: Random) -> Held:
        """Make it a request about a case that is there, by somebody who may open it, mostly."""
        talk = chance.choice(TALKS)
        held = self.held(talk)
        held.changes += case.method != "GET"
        self._show(case, held, talk, chance)
        sure = chance.random() < 0.5  # nothing that could keep it from going through
        bill = chance.choice(["1", "1", None] if sure else ["1", "2", "9", "\U0001f4a5", None])
        case.path_parameters["case_id"] = held.id
        if "letter" in case.path_parameters:
            case.path_parameters["letter"] = chance.choice(LETTERS if sure else [*LETTERS, "x", "%00", "x%2Fy", "%F0"])
        if "turn_id" in case.path_parameters:
            turns = [held.turns[-1]] if sure else [held.turns[-1], held.turns[-2:][0], "greeting", "x", "%00"]
            case.path_parameters["turn_id"] = chance.choice(turns)
        if "rehearsal_id" in case.path_parameters:
            known = held.practised[-2:] or ["x"]
            case.path_parameters["rehearsal_id"] = chance.choice(known if sure else [*known, "x", "%00", "y" * 40])
        if case.operation.get_parameter("if-match", "header") is not None:
            case.headers.pop("if-match", None)
            revision = chance.choice(REVISIONS[:9] if sure else REVISIONS)
            if revision is not None:
                case.headers["if-match"] = revision.format(held.revision)
        if case.operation.get_parameter("bill", "query") is not None and bill is not None:
            case.query["bill"] = bill
        if isinstance(case.body, dict):
            tail = case.path.removeprefix(OF_A_CASE)
            fill = FILLED.get(tail, FILLED.get(f"{case.method} {tail}", {}))
            given = {name: value(chance) for name, value in fill.items() if sure or chance.random() < 0.5}
            if fill and "rehearsal_id" not in case.path and (sure or chance.random() < 0.3):
                given["bill"] = bill
            if "turn_id" in case.body:
                given["turn_id"] = chance.choice([f"n{len(held.turns)}"] * 9 + [held.turns[-1], case.body["turn_id"]])
            case.body = {**case.body, **given}
        if chance.random() < 0.4:
            case.headers["Accept"] = chance.choice(ACCEPTS)
        return held

    def _show(self, case: Case, held: Held, talk: str, chance: Random) -> None:
        case.headers.pop("Authorization", None)
        match chance.choice(WHOSE):
            case "bearer":
                case.headers.update(held.bearer)
            case "bearer in small":
                case.headers["Authorization"] = f"bearer {held.token}"
            case "cookie":
                case.cookies["pushback_case"] = held.token
            case "another's":
                case.headers.update(self.held(TALKS[TALKS.index(talk) - 1]).bearer)
            case "nobody's":
                case.headers["Authorization"] = "Bearer \xff"

    def follow(self, case: Case, held: Held, answer: Any) -> None:
        """What this answer changes for the requests to come."""
        if answer.status_code not in (200, 201, 204):
            return
        tail = case.path.removeprefix(OF_A_CASE)
        if (case.method, tail) == ("DELETE", ""):
            held.changes = MOST_CHANGES
        if (case.method, tail) == ("DELETE", "/audit"):
            held.changes = MOST_CHANGES  # a revision further, which the answer does not say
        if case.method == "GET" or not answer.content or answer.headers["content-type"] != ["application/json"]:
            return
        body = answer.json()
        if tail.startswith("/rehearsals"):  # its revision is its own
            held.practised += [body["id"]] if tail == "/rehearsals" else []
            return
        if isinstance(body.get("letter"), dict):
            body |= body["letter"]
        held.token, held.revision = body.get("token", held.token), body.get("revision", held.revision)
        if tail.endswith("/undo"):
            held.turns = [turn for turn in held.turns if turn != body["turn_id"]]
        elif tail == "/audit" or (tail == "/price" and body["reply"] is not None):
            if body["reply"] is not None:
                held.turns.append(body["reply"]["turn_id"])
        elif tail in ("/turns", "/facts") and body["turn_id"] not in held.turns:
            held.turns.append(body["turn_id"])

    def use(self, held: Held, why: str) -> None:
        """What one does with a case that was just opened: read it, print it, take it along, go on with it."""

        def go(method: str, tail: str, body: Any = NOT_SET, accept: str = "application/json", one: str = "") -> Any:
            operation = self.operations[f"{method} {OF_A_CASE}{tail}"]
            media = None if body is NOT_SET else "application/json"
            headers, address = (
                held.bearer | {"Accept": accept},
                {"case_id": held.id} | ({"rehearsal_id": one} if one else {}),
            )
            return self.ask(operation.Case(path_parameters=address, headers=headers, body=body, media_type=media), why)

        for tail in ("", "/turns", "/plan", "/export", "/audit", "/offer"):
            go("GET", tail)
        for tail in ("/plan", "/export"):
            go("GET", tail, accept="text/html")
        go("POST", "/turns", {"turn_id": "after-1", "message": "They want $18,000.", "mode": "case"})
        go("POST", "/turns", {"turn_id": "after-2", "message": "They offered $2,000.", "mode": "call"})
        for one in self.practised_in(go("GET", "/rehearsals")):
            go("GET", "/rehearsals/{rehearsal_id}", one=one)
            for number, said in enumerate(PRACTISED[:2]):
                go("POST", "/rehearsals/{rehearsal_id}/turns", {"turn_id": f"after-{number}", "message": said}, one=one)
            go("POST", "/rehearsals/{rehearsal_id}/again", {"turn_id": "after-9", "days": 90}, one=one)
            go("POST", "/rehearsals/{rehearsal_id}/end", {}, one=one)
        exported = go("GET", "/export")
        if exported is not None and exported.status_code == 200:
            again = self.import_of(exported.content, why)
            if again is not None and again.status_code != 201:
                self._note(self.operations[IMPORT].Case(), "an export of ours is refused", again.text[:500], why)

    @staticmethod
    def practised_in(answer: Any) -> list[str]:
        if answer is None or answer.status_code != 200:
            return []
        return [one["id"] for one in answer.json()["rehearsals"]]

    def import_of(self, export: bytes, why: str) -> Any:
        case = self.operations[IMPORT].Case(headers=JSON, body={}, media_type="application/json")
        return self.ask(case, why, data=export)

    def report(self) -> str:
        return f"{len(self.found)} findings\n\n" + "\n\n".join(sorted(self.found.values(), key=len)[:12])


@pytest.fixture
def run(deps: Deps, tmp_path: Path) -> Iterator[Run]:
    made = Run(Settings(data_dir=tmp_path / "data"), deps)
    log = logging.getLogger("pushback")
    log.addHandler(made.fault)
    log.propagate = False
    yield made
    log.propagate = True
    log.removeHandler(made.fault)


# --- every operation ---


def explore(run: Run, label: str, mode: GenerationMode, examples: int, *, ours: bool, start: int = 0) -> None:
    """So many requests to one operation: to cases that nobody opened, or to ours."""
    operation, chance = run.operations[label], Random(start)
    ours = ours and OF_A_CASE in label
    pinned: Any = {"path_parameters": {"case_id": "x"}, "headers": {"Authorization": "Bearer x"}} if ours else {}

    @seed(start)
    @settings(
        max_examples=max(examples, 1), deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(operation.as_strategy(generation_mode=mode, **pinned), st.integers())
    def every(case: Case, _: int) -> None:
        held = run.turn_to_ours(case, chance) if ours else None
        answer = run.ask(case)
        if held is not None and answer is not None:
            run.follow(case, held, answer)

    try:
        every()
    except Unsatisfiable:
        assert mode is GenerationMode.NEGATIVE  # there is nothing in it that could be wrong


def weight_of(label: str) -> int:
    """How much there is to vary."""
    if OF_A_CASE not in label:
        return 1
    return 3 if label.startswith(("GET", "DELETE")) else 6


def test_every_operation_answers_as_its_page_says(run: Run) -> None:
    before = sum(run.answers.values())
    share = 1.1 * EXAMPLES / sum(map(weight_of, run.operations))
    for label in run.operations:
        for mode, stranger, ours in ((GenerationMode.POSITIVE, 0.08, 0.72), (GenerationMode.NEGATIVE, 0.08, 0.12)):
            explore(run, label, mode, round(share * weight_of(label) * stranger), ours=False)
            explore(run, label, mode, round(share * weight_of(label) * ours), ours=True)
    assert not run.found, run.report()
    assert sum(run.answers.values()) - before >= EXAMPLES


# --- import ---

DEEP: Any = "x"
for _ in range(200):  # far deeper than we take; three of them in each other can still be written as JSON here
    DEEP = [DEEP]
WRONG: list[Any] = [
    None, True, False, 0, -1, 1.5, 10**30, 2**31, 2**63, "", [], {}, [None], {"x": "y"}, *WORDS, *DAYS, *AMOUNTS,
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999-14:00",
]  # fmt: skip
WORST: list[Any] = [
    float("nan"),
    float("inf"),
    "\ud83d",
    "\x00",
    10**30,
    2**31 - 1,
    "x" * 70_000,
    [],
    DEEP,
    {"\ud83d": 1},
]
NAMES = sorted({*FACTS, *KINDS, *STAGES, *LETTERS, *(choice for spec in FACTS.values() for choice in spec.choices)})
_DAY, _AMOUNT = re.compile(r"\d{4}-\d\d-\d\d.*"), re.compile(r"\d+\.\d\d")


def shortened(export: str) -> dict[str, Any]:
    """The greeting, the last turns and those of the itemized bill: enough to go on from."""
    whole: dict[str, Any] = json.loads(export)
    needed = {"greeting", *(bill["turn_id"] for bill in whole["itemized"])}
    needed |= {turn["line"]["turn_id"] for turn in whole["turns"][-2:]}
    return {**whole, "turns": [turn for turn in whole["turns"] if turn["line"]["turn_id"] in needed]}


def places(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in it, at any depth."""
    for key, inside in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield (*path, key)
        if isinstance(inside, dict | list):
            yield from places(inside, (*path, key))


def kind_of(path: tuple[Any, ...]) -> str:
    """What places are called that are alike: the value of any fact, the number of any turn."""
    alike = ("facts", "told", "asked", "figures")
    steps = ["*" if isinstance(step, int) or before in alike else step for before, step in pairwise(("", *path))]
    return ".".join(steps).replace("turns.*.after", "case")


def somewhere(tree: dict[str, Any], chance: Random) -> tuple[Any, ...]:
    """A place in it: each kind of place as likely as any other, however often it occurs."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for path in places(tree):
        found.setdefault(kind_of(path), []).append(path)
    return chance.choice(found[chance.choice(sorted(found))])


def holder_of(tree: Any, path: tuple[Any, ...]) -> Any:
    for step in path[:-1]:
        tree = tree[step]
    return tree


def like(value: Any, chance: Random) -> Any:
    """Another value of the same kind: what import may well take."""
    match value:
        case bool():
            return chance.choice([not value, not value, int(value), "yes"])
        case int():
            return chance.choice([0, 1, 2, value + 1, value + 1.0, str(value), 999_999, 2**31 - 1])
        case str() if _DAY.fullmatch(value):
            return chance.choice([*DAYS[:5], *DAYS[3:5], f"{value[:10]}T00:00:00", f"{value[:10]}T23:59:59+14:00", 0])
        case str() if _AMOUNT.fullmatch(value):
            return chance.choice([*AMOUNTS[:6], "0.00", "1000000000.00", "999999999999.99", 7])
        case str():
            return chance.choice(chance.choice([NAMES, NAMES, WORDS, ["1", "2", value.upper(), f"{value} "]]))
        case list() | dict() if value:
            kept = list(value)[: chance.randrange(len(value))]
            return kept if isinstance(value, list) else {name: value[name] for name in kept}
        case None:
            return chance.choice([0, 1, "x", "1", "2026-11-23", "9999-12-31", "4500.00", chance.choice(NAMES), [], {}])
    return None


def fresh(value: Any) -> Any:
    """The same JSON, shared with nobody."""
    return json.loads(json.dumps(value))


def damage(export: dict[str, Any], chance: Random) -> str:
    """Change one thing in it; the words say which."""
    path = somewhere(export, chance)
    holder, key, name = holder_of(export, path), path[-1], ".".join(map(str, path))
    old = holder[key]
    match chance.choice(["gone", "wrong", "worst", "worst", "like", "like", "like", "twice", "exchanged"]):
        case "gone":
            del holder[key]
            return f"{name} is gone"
        case "twice" if isinstance(holder, list):
            holder.insert(chance.randrange(len(holder) + 1), fresh(old))
            return f"{name} is there twice"
        case "twice":
            holder[chance.choice(["x", "1", chance.choice(NAMES)])] = fresh(old)
            return f"{name} is there under another name too"
        case "exchanged":
            other = chance.choice([path for path in places(export) if path[-1] == key] + [somewhere(export, chance)])
            there = holder_of(export, other)
            holder[key], there[other[-1]] = fresh(there[other[-1]]), fresh(old)
            return f"{name} and {'.'.join(map(str, other))} are exchanged"
        case "wrong":
            holder[key] = fresh(chance.choice([*WRONG, [old], {"x": old}, str(old)]))
        case "worst":
            holder[key] = fresh(chance.choice(WORST))  # or the next damage would change the list itself
        case _:
            holder[key] = like(old, chance)
    return f"{name}: {str(old)[:60]!r} is {str(holder[key])[:60]!r}"


def import_damaged(run: Run, number: int) -> bool:
    """Whether an export was taken that was changed in one place or in a few; if so, it was used."""
    chance = Random(number)
    export = shortened(run.exports[TALKS[number % len(TALKS)]])
    why = "; ".join(damage(export, chance) for _ in range(chance.choice([1, 1, 1, 2, 3])))
    answer = run.import_of(json.dumps(export).encode(), why)
    if answer is None or answer.status_code != 201:
        return False
    run.use(Held(**answer.json()), why)
    return True


def test_whatever_import_takes_can_be_used(run: Run) -> None:
    taken = sum(import_damaged(run, number) for number in range(DAMAGED))
    assert not run.found, run.report()
    assert taken >= DAMAGED / 5
