"""Over HTTP: a practice call from the first line to the debrief, and everything that may come between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.core.rehearsal.drill import LENGTH
from app.core.rehearsal.session import MOST_KEPT
from app.graph.state import Deps
from app.main import create_app
from app.settings import Settings
from app.store.rehearsals import MOST
from tests.api.conftest import Opened

WHO = "Who can review this balance? Could you put me through to that person?"
PROBLEM = "urn:pushback:problem:"


class Practice:
    """The calls about one case's rehearsals."""

    def __init__(self, client: TestClient, opened: Opened) -> None:
        self.client, self.opened, self.url, self._ids = client, opened, f"{opened.url}/rehearsals", iter(range(10_000))

    def ask(self, method: str, tail: str = "", body: Any = None, **more: Any) -> Any:
        return self.client.request(method, f"{self.url}{tail}", json=body, headers=self.opened.bearer, **more)

    def begin(self, **wish: Any) -> dict[str, Any]:
        answer = self.ask("POST", "", {"seed": 3, **wish})
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def post(self, begun: dict[str, Any], tail: str, **body: Any) -> Any:
        if tail in ("turns", "rewind", "again"):
            body = {"turn_id": f"t{next(self._ids)}", **body}
        return self.ask("POST", f"/{begun['id']}/{tail}", body)

    def do(self, begun: dict[str, Any], tail: str, **body: Any) -> dict[str, Any]:
        answer = self.post(begun, tail, **body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def say(self, begun: dict[str, Any], message: str, **more: Any) -> dict[str, Any]:
        return self.do(begun, "turns", message=message, **more)

    def tell(self, message: str) -> None:
        body = {"turn_id": f"case{next(self._ids)}", "message": message}
        assert self.client.post(f"{self.opened.url}/turns", json=body, headers=self.opened.bearer).status_code == 200

    def file(self) -> dict[str, Any]:
        return dict(self.client.get(self.opened.url, headers=self.opened.bearer).json())


@pytest.fixture
def practice(client: TestClient, opened: Opened) -> Practice:
    return Practice(client, opened)


@pytest.fixture
def on_sqlite(tmp_path: Any, deps: Deps) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(data_dir=tmp_path / "data"), deps), raise_server_exceptions=False) as client:
        yield client


def problem_of(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].removeprefix(PROBLEM)


def test_what_there_is_to_practise(client: TestClient) -> None:
    answer = client.get("/api/rehearsals")
    found = answer.json()
    assert answer.headers["Cache-Control"] == "max-age=3600"
    assert {"hold_refused", "first_discount"} <= {one["id"] for one in found["scenarios"]}
    assert len(found["personas"]) == 8
    assert all(one["about_es"] and one["title_es"] for one in found["scenarios"])
    assert {one["persona"] for one in found["scenarios"]} <= {one["id"] for one in found["personas"]}


def test_a_whole_call_from_the_first_line_to_the_debrief(practice: Practice) -> None:
    begun = practice.begin(scenario="first_discount", target="4,620", ceiling=6000)
    assert begun["prepared"] == {"target": "4620.00", "ceiling": "6000.00"}
    assert begun["card"] == {
        "balance": "18000.00", "opening": "3000.00", "target": "4620.00", "ceiling": "5000.00", "number_is_due": True,
    }  # fmt: skip
    assert (begun["turns"], begun["line"], begun["debrief"]) == ([], begun["opening_line"], None)
    assert begun["hint"] and begun["revision"] == 0 and not begun["over"]
    said = practice.say(begun, WHO)
    (turn,) = said["turns"]
    assert (turn["heard"], turn["said"], turn["line"]) == (begun["opening_line"], WHO, said["line"])
    worked = turn["feedback"]["worked"]
    assert WHO[worked["start"] :].startswith(worked["quote"])
    said = practice.say(begun, "Okay, I could do 4,000, maybe 5,000?")
    change = said["turns"][-1]["feedback"]["change"]
    assert change["quote"] == "4,000, maybe 5,000" and change["start"] == 17
    assert said["turns"][-1]["feedback"]["better"]
    said = practice.say(begun, "Thank you for your time. When can I call again? Goodbye.")
    assert said["over"] and not said["settled"]
    ended = practice.do(begun, "end")
    assert ended["ended"] and 0 < ended["debrief"]["total"] < 100
    assert ended["debrief"]["outcome"]["billed"] == "18000.00"
    assert len(ended["debrief"]["losses"]) == 2 and len(ended["debrief"]["keep"]) == 3
    assert practice.do(begun, "end") == ended
    assert practice.ask("GET", f"/{begun['id']}").json() == ended


def test_the_ceiling_is_said_on_the_card_and_nowhere_else(practice: Practice) -> None:
    begun = practice.begin(scenario="first_discount", ceiling="5987.00", target="4444.00")
    for line in (WHO, "", "I can pay $3,570, as Medicare pays less. It is one payment.", "What could you approve?"):
        begun |= practice.say(begun, line)
    begun = practice.do(begun, "end")
    card, prepared = begun.pop("card"), begun.pop("prepared")
    assert card["ceiling"] == "5000.00" and prepared["ceiling"] == "5987.00"
    assert not re.search(r"5,?000|5,?987|4,?444", str(begun))


def test_the_same_turn_id_is_said_once(practice: Practice) -> None:
    begun = practice.begin(scenario="hold_refused")
    first = practice.say(begun, WHO, turn_id="a")
    assert practice.say(begun, "Something else.", turn_id="a") == first
    back = practice.do(begun, "rewind", turn=1, turn_id="b")
    assert practice.do(begun, "rewind", turn=1, turn_id="b") == back
    practice.say(begun, "Goodbye.", turn_id="c")
    again = practice.do(begun, "again", days=10, turn_id="d")
    assert practice.do(begun, "again", days=10, turn_id="d") == again
    assert (again["call"], again["revision"]) == (2, 4)


def test_two_devices_at_once_lose_nothing_and_double_nothing(practice: Practice) -> None:
    begun = practice.begin(scenario="payment_plan_push", persona="kind_counselor")
    ids = [f"x{number // 2}" for number in range(12)]
    with ThreadPoolExecutor(6) as several:
        answers = list(several.map(lambda one: practice.post(begun, "turns", message="Hm.", turn_id=one), ids))
    assert {answer.status_code for answer in answers} == {200}
    stands = practice.ask("GET", f"/{begun['id']}").json()
    assert (len(stands["turns"]), stands["revision"]) == (6, 6)
    assert [turn["number"] for turn in stands["turns"]] == [1, 2, 3, 4, 5, 6]


def test_going_back_keeps_both_tries_and_compares_them(practice: Practice) -> None:
    begun = practice.begin(scenario="first_discount")
    practice.say(begun, "I can pay 3,570.")
    practice.say(begun, "Hm.")
    back = practice.do(begun, "rewind", turn=1)
    assert (back["current"], back["turns"], back["compared"]) == (1, [], None)
    assert back["tries"] == [
        {"id": 0, "parent": None, "shared": 0, "turns": 2}, {"id": 1, "parent": 0, "shared": 0, "turns": 0},
    ]  # fmt: skip
    other = practice.say(begun, WHO)
    compared = other["compared"]
    assert (compared["turn"], compared["first"]["said"], compared["second"]["said"]) == (1, "I can pay 3,570.", WHO)
    assert (compared["first"]["try"], compared["second"]["try"]) == (0, 1)
    assert any("Fewer numbers" in change["text"] and change["better"] for change in compared["changes"])
    first = practice.do(begun, "try", **{"try": 0})
    assert [turn["said"] for turn in first["turns"]] == ["I can pay 3,570.", "Hm."]
    assert first["revision"] == practice.do(begun, "try", **{"try": 0})["revision"]
    for tail, body in (("rewind", {"turn": 9}), ("try", {"try": 7})):
        assert problem_of(practice.post(begun, tail, **body)) == (409, "cannot-rehearse")


def test_calling_again_another_day(practice: Practice) -> None:
    begun = practice.begin(scenario="first_discount")
    assert "say something first" in practice.post(begun, "again", days=3).json()["detail"].lower()
    over = practice.say(begun, "Thank you. Goodbye.")
    assert over["over"] and over["hint"] == ""
    refused = practice.post(begun, "turns", message="Hello?")
    assert problem_of(refused) == (409, "rehearsal-over")
    assert all(word in refused.json()["detail"] for word in ("Rewind", "call again", "finish"))
    again = practice.do(begun, "again", days=20)
    assert not again["over"] and again["day"] == over["day"] + 20 and again["call"] == 2
    assert practice.say(begun, WHO)["turns"][-1]["call"] == 2


def test_silence_the_hint_aloud_and_a_number_on_a_card(practice: Practice) -> None:
    begun = practice.begin(scenario="we_dont_negotiate")
    aloud = practice.say(begun, "", aloud=True)
    assert aloud["turns"][0]["said"] == begun["hint"]
    assert practice.say(begun, "", silence=4)["turns"][1]["said"] == ""
    assert practice.say(begun, "  ")["turns"][2]["feedback"]["change"]["start"] == -1
    card = practice.say(begun, "My card is 4111 1111 1111 1111, please wait.")
    assert "4111 1111" not in str(card["turns"])


def test_abuse_is_answered_and_scored_calmly(practice: Practice) -> None:
    begun = practice.begin(scenario="first_discount")
    said = practice.say(begun, "You are all thieves and idiots! I'll sue you!")
    assert said["line"] and said["turns"][0]["feedback"]["change"]["text"]
    assert practice.do(begun, "end")["debrief"]["total"] is not None


def test_after_the_end_one_may_go_back(practice: Practice) -> None:
    begun = practice.begin(scenario="first_discount")
    practice.say(begun, "Fine. I'll take it.")
    assert practice.do(begun, "end")["debrief"]
    assert "finished" in practice.post(begun, "turns", message="Hello?").json()["detail"]
    back = practice.do(begun, "rewind", turn=1)
    assert not back["ended"] and back["debrief"] is None
    assert practice.say(begun, WHO)["turns"][0]["said"] == WHO


def test_nothing_said_has_a_debrief_without_a_score(practice: Practice) -> None:
    ended = practice.do(practice.begin(scenario="first_discount"), "end")
    assert (ended["debrief"]["total"], ended["debrief"]["losses"]) == (None, [])


def test_a_drill_of_ten_cards(practice: Practice) -> None:
    begun = practice.begin(kind="drill", persona="rigid")
    assert (begun["kind"], begun["drill"]["number"], begun["drill"]["of"]) == ("drill", 1, LENGTH)
    lines, first = [begun["line"]], practice.say(begun, "", aloud=True, turn_id="a")
    assert practice.say(begun, "x", turn_id="a") == first
    assert first["drill"]["answers"][0]["met"] and first["drill"]["answers"][0]["said"] == begun["hint"]
    for _ in range(LENGTH - 1):
        lines.append(practice.ask("GET", f"/{begun['id']}").json()["line"])
        last = practice.say(begun, "Fine, here is my card.")
    assert len(set(lines)) == LENGTH
    assert (last["over"], last["line"], last["hint"], last["drill"]["met"]) == (True, "", "", 1)
    assert last["drill"]["answers"][-1]["better"]
    assert problem_of(practice.post(begun, "turns", message="More.")) == (409, "rehearsal-over")
    assert problem_of(practice.post(begun, "rewind", turn=1)) == (409, "cannot-rehearse")
    assert practice.do(begun, "end")["debrief"] is None
    (line,) = practice.ask("GET").json()["rehearsals"]
    assert (line["kind"], line["turns"], line["total"], line["themes"]) == ("drill", LENGTH, 10, [])


def test_the_list_shows_how_it_goes(practice: Practice) -> None:
    assert practice.ask("GET").json() == {"rehearsals": []}
    one, other = practice.begin(scenario="first_discount"), practice.begin(scenario="hold_refused", persona="rushed")
    practice.say(one, WHO)
    practice.do(one, "end")
    found = practice.ask("GET").json()["rehearsals"]
    assert [line["id"] for line in found] == [one["id"], other["id"]]
    assert (found[0]["scenario"], found[0]["ended"], found[0]["turns"]) == ("The first discount", True, 1)
    assert found[0]["total"] is not None and found[1]["total"] is None
    assert [row["theme"] for row in found[0]["themes"]] == ["right_person", "own_number", "calm", "in_writing"]
    assert practice.ask("DELETE", f"/{one['id']}").status_code == 204
    assert problem_of(practice.ask("GET", f"/{one['id']}")) == (404, "rehearsal-not-found")
    assert problem_of(practice.ask("DELETE", f"/{one['id']}")) == (404, "rehearsal-not-found")
    assert [line["id"] for line in practice.ask("GET").json()["rehearsals"]] == [other["id"]]


# the person's own call


def test_their_own_call_once_the_amount_is_known(practice: Practice) -> None:
    begun = practice.begin()
    assert begun["scenario"]["id"] == "first_discount"
    refused = practice.ask("POST", "", {"scenario": "own_case"})
    assert problem_of(refused) == (422, "nothing-to-practise")
    assert "Tell me first what they ask you to pay" in refused.json()["detail"]
    practice.tell("The hospital wants $18,000. My insurance denied it because nobody asked for prior authorization.")
    before = practice.file()
    begun = practice.begin()
    assert (begun["scenario"]["id"], begun["persona"]["id"], begun["bill"]) == ("own_case", "by_the_book", "1")
    assert (begun["card"]["balance"], begun["prepared"]) == ("18000.00", {"target": None, "ceiling": None})
    practice.say(begun, "I can pay $3,000, as Medicare pays less.")
    practice.do(begun, "end")
    assert practice.file() == before  # nothing that was practised is in the file


def test_the_chosen_persona_and_seed_are_taken(practice: Practice) -> None:
    one, other = (practice.begin(scenario="first_discount", persona="rushed", seed=11) for _ in range(2))
    assert one["seed"] == 11 and one["persona"]["id"] == "rushed"
    assert one["opening_line"] == other["opening_line"]
    assert practice.say(one, WHO)["line"] == practice.say(other, WHO)["line"]
    drawn = practice.ask("POST", "", {"scenario": "first_discount"}).json()
    assert 0 <= drawn["seed"] < 100_000


# what cannot be done


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        ({"scenario": "nowhere"}, "unknown-practice"),
        ({"persona": "nobody"}, "unknown-practice"),
        ({"bill": "9"}, "unknown-bill"),
        ({"seed": -1}, "unreadable"),
        ({"seed": 2**31}, "unreadable"),
        ({"target": "lots"}, "unreadable"),
        ({"ceiling": "-1"}, "unreadable"),
        ({"mood": "bad"}, "unreadable"),
    ],
)
def test_what_cannot_be_practised_is_said(practice: Practice, wish: dict[str, Any], problem: str) -> None:
    assert problem_of(practice.ask("POST", "", wish)) == (422, problem)


def test_a_line_that_is_too_long_is_not_said(practice: Practice) -> None:
    begun = practice.begin(scenario="first_discount")
    refused = practice.post(begun, "turns", message="x" * (MOST_KEPT + 1))
    assert problem_of(refused) == (413, "message-too-long")
    assert "at most 10,000" in refused.json()["detail"]
    assert practice.ask("GET", f"/{begun['id']}").json()["turns"] == []
    assert problem_of(practice.post(begun, "turns", message="Hm.", silence=3)) == (422, "unreadable")
    for body in ({"days": 0}, {"days": 401}):
        assert problem_of(practice.post(begun, "again", **body)) == (422, "unreadable")


def test_nobody_else_gets_in_and_a_deleted_case_never_was(practice: Practice, client: TestClient) -> None:
    begun = practice.begin(scenario="first_discount")
    other = Practice(client, Opened(**client.post("/api/cases").json()))
    client.cookies.clear()
    assert problem_of(client.get(f"{practice.url}/{begun['id']}")) == (404, "case-not-found")
    assert problem_of(other.post(begun, "turns", message="Hm.")) == (404, "rehearsal-not-found")
    client.delete(practice.opened.url, headers=practice.opened.bearer)
    for answer in (practice.ask("GET", f"/{begun['id']}"), practice.post(begun, "turns", message="Hm.")):
        assert problem_of(answer) == (404, "case-not-found")


def test_the_oldest_finished_one_makes_room(on_sqlite: TestClient) -> None:
    practice = Practice(on_sqlite, Opened(**on_sqlite.post("/api/cases").json()))
    on_sqlite.cookies.clear()
    begun = [practice.begin(kind="drill") for _ in range(MOST)]
    refused = practice.ask("POST", "", {"kind": "drill"})
    assert problem_of(refused) == (409, "too-many-rehearsals")
    practice.do(begun[7], "end")
    practice.do(begun[5], "end")
    new = practice.begin(kind="drill")
    ids = [line["id"] for line in practice.ask("GET").json()["rehearsals"]]
    assert len(ids) == MOST and begun[5]["id"] not in ids and {begun[7]["id"], new["id"]} <= set(ids)


def test_a_rehearsal_has_an_end(on_sqlite: TestClient) -> None:
    practice = Practice(on_sqlite, Opened(**on_sqlite.post("/api/cases").json()))
    on_sqlite.cookies.clear()
    begun = practice.begin(scenario="first_discount")
    line = "Who can decide? " * 600
    for _ in range(80):
        if (answer := practice.post(begun, "turns", message=line)).status_code != 200:
            break
    assert problem_of(answer) == (409, "cannot-rehearse")
    assert "as long as one can be" in answer.json()["detail"]
    assert practice.do(begun, "end")["debrief"]


# taking it along


def test_it_comes_along_with_the_case(practice: Practice, client: TestClient) -> None:
    call, drill = practice.begin(scenario="first_discount", target=4620), practice.begin(kind="drill")
    practice.say(call, "I can pay 3,570.", turn_id="a")
    practice.say(call, "Hm.")
    practice.do(call, "rewind", turn=2)
    practice.say(call, WHO)
    practice.say(drill, "Who can decide?")
    stands = [practice.do(call, "end"), practice.ask("GET", f"/{drill['id']}").json()]
    export = client.get(f"{practice.opened.url}/export", headers=practice.opened.bearer).json()
    opened = client.post("/api/cases/import", json=export)
    assert opened.status_code == 201, opened.text
    client.cookies.clear()
    new = Practice(client, Opened(opened.json()["id"], opened.json()["token"], {}))
    assert [new.ask("GET", f"/{one['id']}").json() for one in stands] == stands
    assert new.ask("GET").json() == practice.ask("GET").json()
    again = new.do(call, "rewind", turn=1)
    assert len(again["tries"]) == 3
    assert new.say(call, "x", turn_id="a")["revision"] == again["revision"]  # what was said once stays said
    again = client.get(f"{new.opened.url}/export", headers=new.opened.bearer).json()["rehearsals"]
    assert again[1] == export["rehearsals"][1]


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ((0, "content", "bill"), "9", "a bill that is not there"),
        ((0, "content", "session", "current"), 4, "the try that goes on is not there"),
        ((0, "content", "session", "branches", 0, "turns"), [0, 0], "are not in order"),
        ((0, "content", "session", "branches", 0, "turns"), [0, 5], "has a turn that is not there"),
        ((0, "content", "session", "branches", 0, "parent"), 3, "comes from nowhere"),
        ((0, "content", "session", "branches", 0, "shared"), 3, "shares turns"),
        ((0, "content", "session"), None, "a call has a session"),
        ((0, "content", "ended"), True, "a call has a debrief"),
        ((0, "content", "setup", "seed"), 10**12, "out of bounds"),
        ((0, "content", "setup", "persona", "likes"), [], "likes"),
        ((0, "content", "turn_ids"), ["no id"], "turn_ids"),
        ((0, "id"), "../x", "id"),
        ((1, "content", "drill", "cards"), [], "cards"),
        ((1, "content", "drill", "answers", 0, "card", "number"), 3, "belongs to another card"),
    ],
)
def test_one_that_is_no_rehearsal_of_ours_is_refused(
    on_sqlite: TestClient, path: tuple[Any, ...], value: Any, said: str
) -> None:
    practice = Practice(on_sqlite, Opened(**on_sqlite.post("/api/cases").json()))
    on_sqlite.cookies.clear()
    practice.say(practice.begin(scenario="first_discount"), WHO)
    practice.say(practice.begin(kind="drill"), WHO)
    export = on_sqlite.get(f"{practice.opened.url}/export", headers=practice.opened.bearer).json()
    holder = export["rehearsals"]
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    refused = on_sqlite.post("/api/cases/import", json=export)
    assert problem_of(refused) == (422, "bad-import")
    assert said in refused.json()["detail"]


def test_an_export_from_before_there_were_rehearsals_is_read(practice: Practice, client: TestClient) -> None:
    export = client.get(f"{practice.opened.url}/export", headers=practice.opened.bearer).json()
    del export["rehearsals"]
    assert client.post("/api/cases/import", json=export).status_code == 201
