"""Over HTTP: the plan, the letters, the export and what becomes of it elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.core.playbook import Playbook
from tests.api.conftest import Opened

LINES = (
    "My insurance denied my surgery as not medically necessary. Mercy <b>General</b> wants $18,000.",
    "I called, Dana put it on hold until January 4, reference 88213",
    "I have 9,000 in savings but I can only use 5,500 of it",
)
PAGE = {"Accept": "text/html,application/xhtml+xml"}


@pytest.fixture
def talked(client: TestClient, opened: Opened) -> Opened:
    for number, line in enumerate(LINES, 1):
        body = {"turn_id": f"t{number}", "message": line}
        assert client.post(f"{opened.url}/turns", json=body, headers=opened.bearer).status_code == 200
    return opened


@pytest.fixture
def get(client: TestClient, talked: Opened) -> Callable[..., Any]:
    def get(path: str, **headers: str) -> Any:
        return client.get(f"{talked.url}{path}", headers=talked.bearer | headers)

    return get


def test_the_plan_as_json_and_to_print(get: Callable[..., Any]) -> None:
    plan = get("/plan").json()
    (bill,) = plan["bills"]
    assert bill["billed"] == "18000.00" and len(bill["stages"]) == 6 and 1 <= len(bill["next"]) <= 3
    assert [call["label"] for call in bill["promises"]] == ["hold_granted"]
    page = get("/plan", **PAGE)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    for words in ("$18,000", "January 4, 2027", "Not legal advice", bill["next"][0]["text"].split(".")[0]):
        assert words.replace("'", "&#39;") in page.text
    for private in ("9,000", "5,500", "savings"):
        assert private not in page.text and private not in json.dumps(plan)


def test_a_promise_in_their_own_words_says_nothing_private(
    client: TestClient, talked: Opened, get: Callable[..., Any]
) -> None:
    line = "Dana said yes to $5,000, I told her about my 9,000 in savings, account number MG-8821345"
    for number, message in enumerate(("my account number is MG-8821345", line), 10):
        body = {"turn_id": f"t{number}", "message": message}
        assert client.post(f"{talked.url}/turns", json=body, headers=talked.bearer).status_code == 200
    plan, page = get("/plan").json(), get("/plan", **PAGE).text
    assert "Dana said yes to" in json.dumps(plan)
    for private in ("9,000", "MG-8821345"):
        assert private not in page and private not in json.dumps(plan["bills"][0]["promises"])


def test_three_figures_head_the_plan(client: TestClient, opened: Opened) -> None:
    def plan(**facts: Any) -> tuple[dict[str, Any], list[str]]:
        """The bill on the plan once these facts are put right, and the figures on the page."""
        at = client.get(opened.url, headers=opened.bearer).json()["revision"]
        client.patch(f"{opened.url}/facts", json={"facts": facts}, headers=opened.at(at))
        page = client.get(f"{opened.url}/plan", headers=opened.bearer | PAGE).text
        assert re.findall(r"<dt>(.*?)</dt>", page) == ["They ask now", "What you may owe", "Your number"]
        (bill,) = client.get(f"{opened.url}/plan", headers=opened.bearer).json()["bills"]
        return bill, re.findall(r"<dd>(.*?)</dd>", page)

    bill, page = plan(provider_type="hospital")
    assert (bill["ask"], bill["may_owe"], bill["number"]) == (None, None, None)
    assert page == ["Not known yet"] * 3
    owed = {"network_status": "out_of_network", "emergency": False, "denial_category": "medical_necessity"}
    bill, page = plan(billed_amount="18000", medicare="4200", funds="5000", group_code="PR", **owed)
    assert (bill["may_owe"], page[1]) == (None, "Not known yet")  # there is an appeal to file first
    bill, page = plan(appeal="lost")
    assert (bill["ask"], bill["may_owe"], bill["number"]) == ("18000.00", "18000.00", "3000.00")
    assert page == ["$18,000", "$18,000", "$3,000"]
    said = {"turn_id": "t1", "message": "They offered $14,400."}
    assert client.post(f"{opened.url}/turns", json=said, headers=opened.bearer).status_code == 200
    bill, page = plan(emergency=False)
    assert bill["ask"] == "14400.00" and page[0] == "$14,400 <small>from $18,000 at first</small>"
    assert bill["promises"] == []  # a price that they name promises nothing


def test_pages_need_nothing_from_elsewhere_and_show_words_as_words(get: Callable[..., Any], client: TestClient) -> None:
    for path in ("/plan", "/export", "/letters/hold_confirmation.html"):
        page = get(path, **PAGE)
        assert page.status_code == 200
        assert "<b>General</b>" not in page.text and "<script" not in page.text and "style=" not in page.text
        (sheet,) = re.findall(r'href="([^"]+)"', page.text)
        assert client.get(sheet).headers["content-type"].startswith("text/css")


def test_letters(get: Callable[..., Any]) -> None:
    text = get("/letters/hold_confirmation.txt")
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    assert "88213" in text.text and "[account number]" in text.text
    assert get("/letters/hold_confirmation.html").headers["content-type"] == "text/html; charset=utf-8"
    record = get("/letters/hold_confirmation").json()
    assert record["text"] == text.text and record["edited"] is False and record["sent_on"] is None
    for path, status in (("nothing.txt", 404), ("nothing", 404), ("hold_request.exe", 422), ("..%2fx.txt", 404)):
        assert get(f"/letters/{path}").status_code == status, path
    assert get("/letters/hold_request.txt?bill=9").status_code == 422


def test_every_letter_is_in_the_case_file_and_can_be_read(get: Callable[..., Any], playbook: Playbook) -> None:
    (bill,) = get("").json()["bills"]
    (planned,) = get("/plan").json()["bills"]
    shown, others = bill["letters"], bill["more_letters"]
    assert shown == planned["letters"] and shown[0]["id"] == "internal_appeal" and not shown[0]["optional"]
    assert {letter["id"] for letter in (*shown, *others)} == set(playbook.letters)
    for letter in (*shown, *others):
        found = get(f"/letters/{letter['id']}").json()
        assert (found["title"], found["to"]) == (letter["title"], letter["to"])
    on_paper = get("/plan", **PAGE).text
    for letter in shown:
        assert (f"<li>{letter['title']}" in on_paper) is not letter["optional"]


def test_a_letter_from_the_others_is_in_the_list_once_it_is_used(
    client: TestClient, talked: Opened, get: Callable[..., Any]
) -> None:
    name = "authorization_to_speak"
    assert name in [letter["id"] for letter in get("").json()["bills"][0]["more_letters"]]
    client.patch(f"{talked.url}/letters/{name}", json={"sent": True}, headers=talked.at(3))
    (bill,) = get("").json()["bills"]
    assert name not in [letter["id"] for letter in bill["more_letters"]]
    (entry,) = [letter for letter in bill["letters"] if letter["id"] == name]
    assert entry["sent_on"] is not None and not entry["optional"]


def test_a_letter_edited_and_sent(client: TestClient, talked: Opened, get: Callable[..., Any]) -> None:
    url = f"{talked.url}/letters/hold_confirmation"
    edited = client.patch(url, json={"text": "My own words."}, headers=talked.at(3)).json()
    assert edited["letter"]["edited"] and edited["reply"] is None and edited["letter"]["revision"] == 4
    assert get("/letters/hold_confirmation.txt").text == "My own words."
    sent = client.patch(url, json={"sent": True}, headers=talked.at(4)).json()
    assert sent["letter"]["sent_on"] is not None and sent["letter"]["text"] == "My own words."
    assert "hold_confirmed" in sent["reply"]["facts_changed"] and sent["reply"]["stage"] != "freeze"
    assert sent["letter"]["revision"] == 6
    again = client.patch(url, json={"text": None, "sent": False}, headers=talked.at(6)).json()
    assert not again["letter"]["edited"] and again["letter"]["sent_on"] is None
    assert client.patch(url, json={"text": "x"}, headers=talked.bearer).status_code == 428
    assert client.patch(url, json={"text": "x"}, headers=talked.at(3)).status_code == 412
    assert client.patch(url, json={"text": "x" * 40_001}, headers=talked.at(7)).status_code == 422


def test_taken_along_and_brought_back(client: TestClient, talked: Opened, get: Callable[..., Any]) -> None:
    answer = get("/export")
    assert "attachment" in answer.headers["content-disposition"]
    brought = client.post("/api/cases/import", content=answer.content, headers={"Content-Type": "application/json"})
    assert brought.status_code == 201 and brought.headers["location"] == f"/api/cases/{brought.json()['id']}"
    other = Opened(brought.json()["id"], brought.json()["token"], {})
    assert other.id != talked.id
    files = [client.get(one.url, headers=one.bearer).json() for one in (talked, other)]
    assert {**files[0], "id": ""} == {**files[1], "id": ""}
    turns = [client.get(f"{one.url}/turns", headers=one.bearer).json() for one in (talked, other)]
    assert turns[0] == turns[1]
    body = {"turn_id": "t3", "message": "anything"}
    repeated = client.post(f"{other.url}/turns", json=body, headers=other.bearer).json()
    assert repeated == turns[0]["turns"][3]["reply"]


def test_the_export_to_read_holds_the_whole_conversation(get: Callable[..., Any]) -> None:
    page = get("/export", **PAGE).text
    for line in LINES[1:]:
        assert line in page
    assert "reference 88213" in page and "Say:" in page


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"[]", 422),
        (b"{}", 422),
        (b'{"pushback_export": 1}', 422),
        (b"{", 422),
        (b"\xff", 400),
        (b'{"case": ' + b"[" * 800 + b"]" * 800 + b"}", 422),
        (b'{"case": ' + b"[" * 80_000 + b"]" * 80_000 + b"}", 400),
    ],
)
def test_what_is_no_export(client: TestClient, body: bytes, status: int) -> None:
    answer = client.post("/api/cases/import", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status and answer.headers["content-type"] == "application/problem+json"


def test_the_story_so_far(get: Callable[..., Any]) -> None:
    story = get("/story").json()
    assert story == {"bill": "1", "revision": 3, "text": story["text"], "worded_by": None}
    assert story["text"].startswith("The billing office sent a bill of $18,000. Your plan said no")
    assert "88213" not in story["text"] and "9,000" not in story["text"] and "5,500" not in story["text"]
    assert get("/story?bill=1").json() == story
    (planned,) = get("/plan").json()["bills"]
    assert planned["story"] == story["text"]
    assert f"<p>{story['text']}</p>" in get("/plan", **PAGE).text


def test_a_name_in_the_story_is_words_on_the_page(client: TestClient, talked: Opened, get: Callable[..., Any]) -> None:
    facts = {"facts": {"provider": "Mercy <b>General</b>"}}
    assert client.patch(f"{talked.url}/facts", json=facts, headers=talked.at(3)).status_code == 200
    assert get("/story").json()["text"].startswith("Mercy <b>General</b> sent a bill of $18,000.")
    assert "<p>Mercy &lt;b&gt;General&lt;/b&gt; sent a bill of $18,000." in get("/plan", **PAGE).text


def test_a_story_of_no_bill_and_of_no_case(client: TestClient, opened: Opened, get: Callable[..., Any]) -> None:
    assert get("/story?bill=99").status_code == 422
    wrong = client.get("/api/cases/0000000000000000/story", headers=opened.bearer)
    assert wrong.status_code == client.get("/api/cases/0000000000000000/plan", headers=opened.bearer).status_code


def test_before_anything_is_known_there_is_no_story(client: TestClient, opened: Opened) -> None:
    story = client.get(f"{opened.url}/story", headers=opened.bearer).json()
    assert story == {"bill": "1", "revision": story["revision"], "text": "", "worded_by": None}
    (planned,) = client.get(f"{opened.url}/plan", headers=opened.bearer).json()["bills"]
    assert planned["story"] == ""
