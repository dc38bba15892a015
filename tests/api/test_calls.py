"""A call over HTTP: card, events in order and once, the summary, and the Yes that changes the case."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count, pairwise
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.api.call_schemas import Call, CallAnswered, CallList, CallSaved, Deck
from tests.api.conftest import Opened

STORY = (
    "Mercy General billed me $18,000 for surgery in Texas, account number 88120417. I have the itemized bill and "
    "checked it, no errors. The denial was experimental, PR-50, network was out of network. Medicare pays 4200 and my "
    "plan would have allowed 8400. I declined the appeal. I set aside 6000."
)


@dataclass
class OnCall:
    """One call, as a page drives it."""

    client: TestClient
    opened: Opened
    id: str = "call-1"
    numbers: Any = field(default_factory=count)

    @property
    def url(self) -> str:
        return f"{self.opened.url}/calls/{self.id}"

    def post(self, path: str, body: dict[str, Any]) -> Any:
        return self.client.post(f"{self.url}{path}", json=body, headers=self.opened.bearer)

    def get(self, path: str = "") -> Any:
        return self.client.get(f"{self.url}{path}", headers=self.opened.bearer)

    def event(self, kind: str, **more: Any) -> dict[str, Any]:
        number = next(self.numbers)
        return {"id": f"e{number}", "at": f"2026-11-27T19:{number % 60:02}:00Z", "kind": kind, **more}

    def send(self, *events: dict[str, Any]) -> dict[str, Any]:
        answer = self.post("/events", {"device": "phone", "events": list(events)})
        assert answer.status_code == 200, answer.text
        CallAnswered.model_validate(answer.json())
        found: dict[str, Any] = answer.json()
        return found

    def hear(self, text: str) -> dict[str, Any]:
        return self.send(self.event("heard", text=text))

    def tap(self, label: str, **figures: Any) -> dict[str, Any]:
        return self.send(self.event("tapped", label=label, **figures))

    def end(self) -> dict[str, Any]:
        answer = self.post("/end", {"device": "phone", "at": "2026-11-27T19:59:00Z"})
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def file(self) -> dict[str, Any]:
        found: dict[str, Any] = self.client.get(self.opened.url, headers=self.opened.bearer).json()
        return found


def say(client: TestClient, opened: Opened, turn_id: str, message: str) -> dict[str, Any]:
    body = {"turn_id": turn_id, "message": message, "mode": "case"}
    found: dict[str, Any] = client.post(f"{opened.url}/turns", json=body, headers=opened.bearer).json()
    return found


def begin(client: TestClient, opened: Opened, call_id: str = "call-1", device: str = "phone") -> Any:
    body = {"call_id": call_id, "device": device}
    return client.post(f"{opened.url}/calls", json=body, headers=opened.bearer)


@pytest.fixture
def call(client: TestClient, opened: Opened) -> OnCall:
    say(client, opened, "t1", STORY)
    answer = begin(client, opened)
    assert answer.status_code == 201, answer.text
    Call.model_validate(answer.json())
    return OnCall(client, opened)


def test_the_card_before_dialing(call: OnCall) -> None:
    card = call.get().json()["card"]
    assert len(card["get"]) == 3 and card["avoid"] and card["goal"] and card["who"]
    assert card["opening"]["text"].startswith("Hello, I'm calling about account 88120417.")
    assert {"title": "They ask for", "value": "$18,000"} in card["numbers"]
    assert "6,000" not in str(card)
    assert "sent a bill of $18,000" in card["story"] and "88120417" not in card["story"]
    assert call.get().json()["state"] == "card"


def test_a_call_of_an_empty_case_has_a_card_too(client: TestClient, opened: Opened) -> None:
    card = begin(client, opened).json()["card"]
    assert "hold" in card["opening"]["text"] and "recording" in card["recording"]
    assert OnCall(client, opened).tap("threatens_collections")["now"]["say"]["text"]


def test_a_state_that_asks_everyone_is_said_so(client: TestClient, opened: Opened) -> None:
    say(client, opened, "t1", "I live in California. The hospital wants $900.")
    assert begin(client, opened).json()["card"]["recording"].startswith("Your state may need everyone's yes")


def test_each_thing_heard_gives_one_sentence(call: OnCall) -> None:
    now = call.hear("this is renee in billing, we don't negotiate")["now"]
    assert now["kind"] == "answer" and now["say"]["text"] and now["avoid"]
    assert next(one for one in now["fields"] if one["field"] == "name")["value"] == "Renee"
    assert now["write_down"] == {"field": "reference", "title": "Reference number"}
    assert 8 <= len(now["replies"]) <= 12


def test_a_repeated_objection_gets_the_next_line(call: OnCall) -> None:
    said = [call.tap("refuses_to_negotiate")["now"]["say"]["text"] for _ in range(2)]
    assert said[0] != said[1]


def test_the_same_sentence_never_comes_twice_in_a_row(call: OnCall) -> None:
    said = [call.tap(label)["now"]["say"]["text"] for label in ("full_amount_owed", "policy_says_no") * 4]
    assert all(one != following for one, following in pairwise(said))


def test_nothing_of_the_case_changes_before_yes(call: OnCall) -> None:
    before = call.file()
    call.hear("I'll put it on hold until January 30")
    call.end()
    assert call.file() == before
    saved = call.post("/save", {}).json()
    CallSaved.model_validate(saved)
    bill = call.file()["bills"][0]
    assert [(c["what"], c["date"]) for c in bill["clocks"] if c["what"] == "hold_end"] == [("hold_end", "2027-01-30")]
    assert saved["call"]["state"] == "saved" and saved["reply"]["blocks"]
    assert call.client.get(f"{call.opened.url}/turns", headers=call.opened.bearer).json()["turns"][-1]["mode"] == "file"


def test_yes_twice_is_once(call: OnCall) -> None:
    call.hear("I'll put it on hold until January 30")
    call.end()
    with ThreadPoolExecutor(4) as pool:
        replies = [one.json()["reply"] for one in pool.map(lambda _: call.post("/save", {}), range(4))]
    assert all(reply == replies[0] for reply in replies)
    assert len(call.file()["bills"][0]["calls"]) == 1


def test_a_save_that_was_taken_back_can_be_made_again(call: OnCall) -> None:
    call.hear("I'll put it on hold until January 30")
    first = call.post("/save", {}).json()["reply"]["turn_id"]
    undone = call.client.post(f"{call.opened.url}/turns/{first}/undo", headers=call.opened.bearer)
    assert undone.status_code == 200 and call.file()["bills"][0]["calls"] == []
    again = call.post("/save", {}).json()["reply"]["turn_id"]
    assert again != first and len(call.file()["bills"][0]["calls"]) == 1


def test_the_summary_and_its_fixes(call: OnCall) -> None:
    call.hear("I'll put it on hold until January 30")
    call.send(call.event("note", field="reference", value="88-20944"))
    summary = call.end()["summary"]
    assert {row["field"]: row["value"] for row in summary["rows"]}["reference"] == "88-20944"
    assert summary["clocks"][0]["what"] == "hold_end" and summary["promises"]
    assert "88-20944" in summary["letter"]["text"] and "6,000" not in str(summary)
    call.post("/save", {"keep": {"name": "Renee", "callback": "December 4"}})
    bill = call.file()["bills"][0]
    assert bill["calls"][-1]["who"] == "Renee" and bill["calls"][-1]["reference"] == "88-20944"
    assert ("callback", "2026-12-04") in [(c["what"], c["date"]) for c in bill["clocks"]] or bill["clocks"]


def test_an_event_counts_once_however_often_it_comes(call: OnCall) -> None:
    event = call.event("tapped", label="refuses_to_negotiate")
    first = call.send(event)
    assert call.send(event, event)["now"] == first["now"]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: call.send(event), range(8)))
    assert call.get().json()["now"]["events"] == 1


def test_late_events_keep_their_order(call: OnCall) -> None:
    events = [call.event("tapped", label=label) for label in ("chit_chat", "full_amount_owed", "policy_says_no")]
    call.send(*events[:1])
    call.send(*events)
    said = [line["label"] for line in call.get().json()["log"] if line["who"] == "they"]
    assert said == ["chit_chat", "full_amount_owed", "policy_says_no"]


def test_events_from_several_hands_at_once_are_all_kept(call: OnCall) -> None:
    events = [call.event("tapped", label="chit_chat") for _ in range(12)]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda event: call.send(event), events))
    assert call.get().json()["now"]["events"] == 12


def test_undo_takes_back_what_they_did_not_say(call: OnCall) -> None:
    before = call.hear("thank you for calling, how can I help you")["now"]
    wrong = call.tap("counteroffers_amount", amount="900.00")["now"]
    assert wrong["undo_text"] == "We could settle for a lower amount ($900)"
    now = call.send(call.event("undo", event=wrong["undo"]))["now"]
    assert now["say"] == before["say"] and now["events"] == 1
    assert [line["undone"] for line in call.get().json()["log"] if line["who"] == "they"] == [False, True]
    assert call.send(call.event("undo", event=wrong["undo"]))["refused"][0]["why"]


def test_an_offer_above_the_limit_is_caught_and_not_counted(call: OnCall) -> None:
    for event in (call.event("said", amount="12000.00"), call.event("heard", text="ok fine ill pay 12000")):
        now = call.send(event)["now"]
        assert (
            now["kind"] == "caught" and now["text"] and "6,000" not in str(now) and "12,000" not in now["say"]["text"]
        )
        assert now["events"] == 0
    call.post("/save", {})
    assert all(one["offer"] is None for one in call.file()["bills"][0]["offers"])


def test_their_question_for_money_is_no_offer_of_ours(call: OnCall) -> None:
    now = call.hear("can you pay 12,000 today with a card?")["now"]
    assert now["kind"] == "answer" and now["events"] == 1


def test_the_tools(call: OnCall) -> None:
    full = call.tap("refuses_to_negotiate")["now"]
    assert call.send(call.event("tool", tool="firmer"))["now"]["shown"] == "firm"
    stalls = [call.send(call.event("tool", tool="time"))["now"]["say"]["text"] for _ in range(2)]
    assert stalls[0] != stalls[1]
    assert call.send(call.event("tool", tool="end"))["now"]["kind"] == "end"
    assert call.send(call.event("hold", on=True))["now"]["on_hold_since"]
    assert call.tap("chit_chat")["now"]["on_hold_since"] is None
    assert full["say"]["firm"]


def test_a_bad_event_is_refused_by_itself(call: OnCall) -> None:
    answer = call.send(call.event("heard", text="   "), call.event("tapped", label="chit_chat"))
    assert [one["why"] for one in answer["refused"]] == ["There is nothing in it."] and len(answer["applied"]) == 1


@pytest.mark.parametrize(
    "event",
    [
        {"id": "x", "at": "2026-11-27T19:00:00Z", "kind": "heard", "text": "a" * 4001},
        {"id": "x", "at": "2026-11-27T19:00:00Z", "kind": "heard", "text": ""},
        {"id": "x", "at": "yesterday", "kind": "tapped", "label": "chit_chat"},
        {"id": "x", "at": "2026-11-27T19:00:00Z", "kind": "tapped", "label": "no_such_label"},
        {"id": "x", "at": "2026-11-27T19:00:00Z", "kind": "said", "amount": "a lot"},
        {"id": "x/../y", "at": "2026-11-27T19:00:00Z", "kind": "dialed"},
        {"id": "x", "at": "2026-11-27T19:00:00Z", "kind": "explode"},
    ],
)
def test_what_is_no_event_is_said_so(call: OnCall, event: dict[str, Any]) -> None:
    answer = call.post("/events", {"device": "phone", "events": [event]})
    assert answer.status_code == 422 and answer.json()["errors"]
    assert call.get().json()["now"]["events"] == 0


def test_danger_goes_first_and_stays_out_of_the_notes(call: OnCall) -> None:
    now = call.hear("I want to kill myself")["now"]
    assert now["kind"] == "stop" and now["stop"]["actions"]
    call.post("/save", {})
    assert "kill" not in str(call.file()["bills"][0]["calls"])


def test_a_second_device_comes_to_the_same_call_and_can_take_it_over(call: OnCall) -> None:
    call.tap("chit_chat")
    other = begin(call.client, call.opened, "another", "tablet")
    assert other.status_code == 200 and (other.json()["id"], other.json()["device"]) == ("call-1", "phone")
    assert call.post("/move", {"device": "tablet"}).json()["device"] == "tablet"
    late = call.tap("full_amount_owed")
    assert late["device"] == "tablet" and late["now"]["events"] == 2


def test_an_ended_call_can_go_on_until_it_is_saved(call: OnCall) -> None:
    call.end()
    assert call.post("/reopen", {"device": "phone"}).json()["state"] == "open"
    call.post("/save", {})
    assert call.post("/reopen", {"device": "phone"}).status_code == 409
    assert call.send(call.event("tapped", label="chit_chat"))["refused"][0]["why"].startswith("This call is saved")


def test_the_case_may_change_while_the_call_runs(call: OnCall) -> None:
    call.hear("I'll put it on hold until January 30")
    say(call.client, call.opened, "t2", "My plan is through work.")
    call.post("/save", {})
    file = call.file()
    assert [fact["value"] for fact in file["facts"] if fact["name"] == "insurance_type"] == ["employer"]
    assert any(clock["what"] == "hold_end" for clock in file["bills"][0]["clocks"])


def test_the_list_and_throwing_away(call: OnCall) -> None:
    listed = call.client.get(f"{call.opened.url}/calls", headers=call.opened.bearer).json()
    CallList.model_validate(listed)
    assert [one["id"] for one in listed["calls"]] == ["call-1"]
    assert call.client.delete(call.url, headers=call.opened.bearer).status_code == 204
    assert call.get().status_code == 404 and call.client.delete(call.url, headers=call.opened.bearer).status_code == 404


def test_the_deck(call: OnCall) -> None:
    deck = call.get("/deck").json()
    Deck.model_validate(deck)
    assert deck["limit"] == "6000.00" and deck["amounts"][0]["from"] == "0.00"


def test_a_call_of_a_deleted_case_is_gone(call: OnCall) -> None:
    assert call.client.delete(call.opened.url, headers=call.opened.bearer).status_code == 204
    assert call.get().status_code == 404
    assert call.post("/events", {"device": "phone", "events": [call.event("dialed")]}).status_code == 404


def test_a_call_is_nobody_elses(call: OnCall) -> None:
    assert call.client.get(call.url).status_code == 404
    assert call.client.get(call.url, headers={"Authorization": "Bearer wrong"}).status_code == 404


def test_calls_come_along_with_an_export(call: OnCall) -> None:
    call.hear("I'll put it on hold until January 30")
    export = call.client.get(f"{call.opened.url}/export", headers=call.opened.bearer).json()
    brought = call.client.post("/api/cases/import", json=export)
    assert brought.status_code == 201, brought.text
    there = OnCall(call.client, Opened(brought.json()["id"], brought.json()["token"], {}), numbers=count(50))
    call.client.cookies.clear()
    assert there.get().json()["log"] == call.get().json()["log"]
    assert there.tap("chit_chat")["now"]["events"] == 2
    export["calls"][0]["state"]["bill"] = "9"
    assert call.client.post("/api/cases/import", json=export).status_code == 422


def test_after_a_saved_call_the_coach_begins_with_what_was_kept(call: OnCall) -> None:
    call.hear("it's on hold until January 30")
    call.end()
    reply = call.post("/save", {"keep": {}}).json()["reply"]
    assert reply["move"] != "nothing_heard"
    assert reply["blocks"][0]["text"].startswith("Your call is kept: on hold until Sat, Jan 30")
