"""Over HTTP: an itemized bill from its file to the offer, with every answer of the office on the way, and back."""

from __future__ import annotations

import base64
import io
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pypdf import PdfWriter

from app.api.shield import LONGEST_BILL
from tests.api.conftest import Opened

HEAD = "Date,Code,Description,Units,Price,Amount\n"
VISIT = "2025-03-02,99285,EMERGENCY VISIT LEVEL 5,1,4200.00,4200.00\n"
PANEL = "2025-03-02,80053,COMP METABOLIC PANEL,1,890.00,890.00\n"
SCAN = "2025-03-02,70450,CT HEAD WITHOUT CONTRAST,1,5100.00,5100.00\n"
TRAY = "2025-03-02,,STERILE TRAY,1,100.00,100.00\n"
BILL = HEAD + VISIT + PANEL + PANEL + SCAN + TRAY + "Total,,,,,11180.00\n"
TWICE = "duplicate_exact-2-3"
SUMMARY = "Pharmacy 1,200.00\nLaboratory 2,300.00\nRadiology 5,100.00\nTotal charges 8,600.00\n"


class Bills:
    """The calls about one case's bill."""

    def __init__(self, client: TestClient, opened: Opened) -> None:
        self.client, self.opened, self.url = client, opened, f"{opened.url}/audit"

    def post(self, **body: Any) -> Any:
        return self.client.post(self.url, json=body, headers=self.opened.bearer)

    def get(self, tail: str = "/audit") -> Any:
        return self.client.get(f"{self.opened.url}{tail}", headers=self.opened.bearer)

    def answer(self, revision: int, **answers: str | None) -> Any:
        named = {name.replace("__", "-"): answer for name, answer in answers.items()}
        return self.client.patch(self.url, json={"answers": named}, headers=self.opened.at(revision))

    def price(self, **body: Any) -> Any:
        return self.client.post(f"{self.opened.url}/price", json=body, headers=self.opened.bearer)

    def drop(self, revision: int) -> Any:
        return self.client.delete(self.url, headers=self.opened.at(revision))

    def undo(self, turn_id: str) -> Any:
        return self.client.post(f"{self.opened.url}/turns/{turn_id}/undo", headers=self.opened.bearer)

    def patch_facts(self, revision: int, **facts: Any) -> Any:
        return self.client.patch(f"{self.opened.url}/facts", json={"facts": facts}, headers=self.opened.at(revision))

    def facts(self) -> dict[str, Any]:
        (bill,) = self.get("").json()["bills"]
        return {fact["name"]: fact["value"] for fact in bill["facts"]}

    def revision(self) -> int:
        found: int = self.get("").json()["revision"]
        return found


@pytest.fixture
def bills(client: TestClient, opened: Opened) -> Bills:
    return Bills(client, opened)


def in_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


# --- the walk ---


def test_a_bill_from_its_file_to_the_offer(bills: Bills) -> None:
    posted = bills.post(file=in_base64(BILL.encode()), setting="hospital", zip="43215-1234")
    assert posted.status_code == 200 and posted.headers["etag"] == '"1"'
    sheet = posted.json()
    assert (sheet["bill"], sheet["revision"], sheet["is_itemized"], sheet["refusal"]) == ("1", 1, True, None)
    assert [line["charge"] for line in sheet["lines"]] == ["4200.00", "890.00", "890.00", "5100.00", "100.00"]
    assert (sheet["line_sum"], sheet["stated_total"], sheet["letter"]) == (
        "11180.00",
        "11180.00",
        "billing_error_dispute",
    )
    (finding,) = sheet["findings"]
    assert (finding["id"], finding["lines"], finding["off"], finding["dollars"]) == (TWICE, [2, 3], [3], "890.00")
    assert finding["title"] and finding["source"] and finding["answer"] is None
    assert sheet["balance"] == {
        "billed": "11180.00", "in_dispute": "890.00", "asked_about": "0.00", "removed": "0.00", "left": "11180.00",
    }  # fmt: skip
    assert sheet["prices"] is None and sheet["reply"]["revision"] == 1
    facts = bills.facts()
    assert (facts["itemized"], facts["bill_checked"], facts["billed_amount"]) == ("received", True, "11180.00")
    assert (facts["errors_supported"], facts["errors_removed"]) == ("890.00", "0.00")
    assert bills.get().json() == {**sheet, "reply": None}

    answered = bills.answer(1, duplicate_exact__2__3="removed").json()
    assert answered["findings"][0]["answer"] == "removed" and answered["letter"] is None
    assert (answered["balance"]["in_dispute"], answered["balance"]["removed"]) == ("0.00", "890.00")
    assert answered["balance"]["left"] == "10290.00"
    facts = bills.facts()
    assert (facts["errors_supported"], facts["errors_removed"]) == ("0.00", "890.00")

    priced = bills.price().json()
    prices = priced["prices"]
    assert [line["number"] for line in prices["lines"]] == [1, 2, 4, 5]  # the line that came off is not priced
    assert (prices["setting"], prices["zip"], prices["on"]) == ("hospital", "43215", "2025-03-02")
    assert prices["lines"][3]["reason"] == "the bill shows no code on this line"
    assert prices["coverage"]["billed"] == "10290.00" and prices["coverage"]["percent"] == 99
    assert priced["reply"]["facts_changed"] == ["medicare"] and bills.facts()["medicare"] == prices["total"]
    assert bills.get().json()["prices"] == prices
    again = bills.price().json()
    assert again["reply"] is None and again["revision"] == priced["revision"]  # nothing new

    offer = bills.get("/offer").json()
    assert offer["revision"] == priced["revision"] and offer["decision"]["figures"]["balance"] == "10290.00"
    assert offer["decision"]["figures"]["medicare"] == prices["total"]
    assert offer["why"]["higher"] and offer["why"]["lower"] and offer["missing"]
    assert offer["private"]["ceiling"] == offer["decision"]["ceiling"]
    assert [one["kind"] for one in offer["comparators"]] == ["medicare"] and offer["history"] == []
    asks = offer["by_ask"]
    assert asks[0]["from"] == "0.00" and all(len(one["act"]) > 2 for one in asks)
    ends = [(cents(one["from"]), cents(one["to"])) for one in asks]
    assert all(low <= high for low, high in ends)
    assert all(high + 1 == low for (_, high), (low, _) in pairwise(ends))

    assert bills.drop(priced["revision"]).status_code == 204
    assert bills.get().json()["type"] == "urn:pushback:problem:no-bill-checked"
    assert not {"itemized", "bill_checked", "errors_supported", "errors_removed", "billed_amount", "medicare"} & set(
        bills.facts()
    )


def cents(amount: str) -> int:
    return int(amount.replace(".", ""))


def test_taking_turns_back_brings_answers_and_bills_back(bills: Bills) -> None:
    first = bills.post(text=BILL).json()
    kept = bills.answer(1, duplicate_exact__2__3="kept").json()
    assert kept["balance"]["in_dispute"] == "0.00" and bills.facts()["errors_supported"] == "0.00"
    second = bills.post(text=BILL.replace("890.00", "90.00").replace("11180", "9580")).json()
    assert second["line_sum"] == "9580.00" and second["findings"][0]["answer"] is None  # another bill: asked anew
    assert bills.facts()["billed_amount"] == "9580.00"  # it was the former one's, and nobody changed it since
    bills.undo(second["reply"]["turn_id"])
    assert bills.get().json()["findings"][0]["answer"] == "kept" and bills.facts()["billed_amount"] == "11180.00"
    bills.undo(kept["reply"]["turn_id"])
    back = bills.get().json()
    assert back["findings"][0]["answer"] is None and back["balance"]["in_dispute"] == "890.00"
    assert bills.facts()["errors_supported"] == "890.00"
    bills.undo(first["reply"]["turn_id"])
    assert bills.get().status_code == 404 and "errors_supported" not in bills.facts()


def test_answers_are_taken_back_one_by_one(bills: Bills) -> None:
    bills.post(text=BILL)
    waiting = bills.answer(1, duplicate_exact__2__3="waiting").json()
    assert waiting["balance"]["in_dispute"] == "890.00" and waiting["letter"] == "billing_error_dispute"
    none = bills.answer(2, duplicate_exact__2__3=None).json()
    assert none["findings"][0]["answer"] is None and none["revision"] == 3


def test_the_same_text_again_keeps_the_answers(bills: Bills) -> None:
    bills.post(text=BILL)
    bills.answer(1, duplicate_exact__2__3="removed")
    again = bills.post(text=BILL, setting="hospital").json()
    assert again["findings"][0]["answer"] == "removed" and again["balance"]["removed"] == "890.00"


def test_the_conversation_knows_of_it(bills: Bills) -> None:
    bills.post(text=BILL)
    turns = bills.get("/turns").json()["turns"]
    assert turns[-1]["mode"] == "file" and turns[-1]["message"] == "I gave you the itemized bill: 5 lines, $11,180."


def test_what_somebody_said_stays_theirs(bills: Bills) -> None:
    bills.patch_facts(0, billed_amount="12000", medicare="800")
    bills.post(text=BILL)
    assert bills.facts()["billed_amount"] == "12000.00"
    priced = bills.price(setting="hospital").json()
    assert bills.facts()["medicare"] == "800.00" and priced["reply"] is None
    assert "You told me $800" in priced["prices"]["notes"][-1]
    assert bills.drop(priced["revision"]).status_code == 204
    facts = bills.facts()
    assert (facts["billed_amount"], facts["medicare"]) == ("12000.00", "800.00") and "itemized" not in facts


def test_the_letter_names_the_lines_in_dispute(bills: Bills) -> None:
    bills.post(text=HEAD + SCAN + SCAN + PANEL)
    letter = bills.get("/letters/billing_error_dispute.txt").text
    assert "- Line 2: " in letter and "[List each line" not in letter
    (finding,) = bills.get().json()["findings"]
    bills.answer(1, **{finding["id"].replace("-", "__"): "removed"})
    assert "[List each line" in bills.get("/letters/billing_error_dispute.txt").text


def test_too_few_prices_leave_the_case_as_it_is(bills: Bills) -> None:
    bills.post(text=HEAD + VISIT + PANEL + "2025-03-02,,OPERATING ROOM SUPPLIES,1,90000.00,90000.00\n")
    priced = bills.price(setting="hospital").json()
    assert priced["prices"]["coverage"]["percent"] < 75 and priced["reply"] is None
    assert "stays as it is" in priced["prices"]["notes"][-1] and "medicare" not in bills.facts()
    assert bills.get().json()["prices"] == priced["prices"]  # how it was priced is remembered all the same


def test_prices_follow_what_comes_off(bills: Bills) -> None:
    bills.post(text=HEAD + SCAN + SCAN + PANEL, setting="professional")
    before = bills.price().json()
    assert len(before["prices"]["lines"]) == 3
    (finding,) = bills.get().json()["findings"]
    bills.answer(before["revision"], **{finding["id"].replace("-", "__"): "removed"})
    after = bills.get().json()["prices"]
    assert len(after["lines"]) == 2 and cents(after["total"]) < cents(before["prices"]["total"])
    assert bills.facts()["medicare"] == after["total"]


def test_a_total_beyond_the_lines_is_in_dispute_and_counted_as_billed(bills: Bills) -> None:
    sheet = bills.post(text=HEAD + VISIT + SCAN + "Total,,,,,9400.00\n").json()
    assert sheet["balance"]["billed"] == "9400.00" and sheet["balance"]["in_dispute"] == "100.00"
    done = bills.answer(1, sum_mismatch="removed").json()
    assert done["balance"]["left"] == done["line_sum"] == "9300.00"


def test_a_total_below_the_lines_disputes_nothing(bills: Bills) -> None:
    sheet = bills.post(text=HEAD + VISIT + SCAN + "Total,,,,,9000.00\n").json()
    assert [finding["type"] for finding in sheet["findings"]] == ["sum_mismatch"]
    assert (sheet["balance"]["billed"], sheet["balance"]["in_dispute"]) == ("9300.00", "0.00")
    assert bills.facts()["errors_supported"] == "0.00"


def test_an_offer_without_a_bill_says_what_is_missing(bills: Bills) -> None:
    offer = bills.get("/offer").json()
    assert offer["decision"] is None and offer["by_ask"] == []
    assert [one["fact"] for one in offer["missing"]] == ["billed_amount"]


# --- what cannot be used ---


def pdf_of_a_picture() -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "status", "kind", "says"),
    [
        ({}, 422, "unreadable", "either text or file"),
        ({"text": BILL, "file": in_base64(BILL.encode())}, 422, "unreadable", "either text or file"),
        ({"text": ""}, 400, "unreadable-bill", "There is nothing in it"),
        ({"text": " \n\t"}, 400, "unreadable-bill", "There is nothing in it"),
        ({"file": ""}, 400, "unreadable-bill", "There is nothing in it"),
        ({"text": "x" * 2_000_001}, 422, "unreadable", "2000000"),
        ({"file": "data:text/csv;base64,QUJD"}, 422, "unreadable", "base64"),
        ({"file": "QUJ"}, 422, "unreadable", "base64"),
        ({"file": in_base64(pdf_of_a_picture())}, 400, "unreadable-bill", "The PDF is a picture"),
        ({"file": in_base64(b"%PDF-1.7 torn")}, 400, "unreadable-bill", "The PDF is damaged"),
        ({"file": in_base64(b"PK\x03\x04" + bytes(90))}, 400, "unreadable-bill", "spreadsheet"),
        ({"file": in_base64(b"\x89PNG\r\n" + bytes(90))}, 400, "unreadable-bill", "This is a picture"),
        ({"text": "9" * 60_000}, 400, "unreadable-bill", "put each charge on a line of its own"),
        ({"text": "x\n" * 20_001}, 400, "unreadable-bill", "It has 20,001 lines"),
        ({"text": BILL.replace("4200.00", "99999999999.00")}, 400, "unreadable-bill", "add up to more"),
        ({"text": BILL, "setting": "garage"}, 422, "unreadable", "setting"),
        ({"text": BILL, "zip": "4321"}, 422, "unreadable", "zip"),
        ({"text": BILL, "zip": "٤٣٢١٥"}, 422, "unreadable", "zip"),
        ({"text": BILL, "bill": "9"}, 422, "unknown-bill", "'9'"),
        ({"text": BILL, "color": "red"}, 422, "unreadable", "color"),
    ],
)
def test_what_cannot_be_checked(bills: Bills, body: dict[str, Any], status: int, kind: str, says: str) -> None:
    answer = bills.post(**body)
    assert answer.status_code == status and answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == f"urn:pushback:problem:{kind}" and says in answer.json()["detail"]
    assert bills.revision() == 0 and bills.get().status_code == 404


def test_a_summary_is_refused_and_nothing_is_kept(bills: Bills) -> None:
    bills.post(text=BILL)
    sheet = bills.post(text=SUMMARY).json()
    assert not sheet["is_itemized"] and "Ask for the itemized bill" in sheet["refusal"]
    assert (sheet["letter"], sheet["findings"], sheet["reply"], sheet["revision"]) == (
        "itemized_bill_request",
        [],
        None,
        1,
    )
    assert bills.get().json()["line_sum"] == "11180.00" and bills.facts()["itemized"] == "received"
    assert bills.post(text=SUMMARY, bill="9").json()["type"] == "urn:pushback:problem:unknown-bill"


def test_how_large_a_bill_may_be(bills: Bills, client: TestClient) -> None:
    large = in_base64(b"x" * 8_000_001)
    assert "at most 8,000,000" in bills.post(file=large).json()["detail"]
    too_much = client.post(bills.url, content=b" " * (LONGEST_BILL + 1), headers=bills.opened.bearer)
    assert too_much.status_code == 413
    # Every character escaped, as a client may send it: the longest text still comes through.
    escaped = '{"text": "' + "\\ud83d\\udca5" * 1_999_000 + '"}'
    headers = {**bills.opened.bearer, "Content-Type": "application/json"}
    assert client.post(bills.url, content=escaped, headers=headers).json()["detail"].startswith("Its lines run on")
    elsewhere = client.post(f"{bills.opened.url}/turns", content=b" " * 3_000_000, headers=bills.opened.bearer)
    assert elsewhere.status_code == 413


def test_bills_of_a_case_have_room_together(bills: Bills, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.bills_of_a_case.LONGEST_BILL", 2 * len(BILL))
    assert bills.post(text=BILL).status_code == 200
    answer = bills.post(text=BILL + "\n")  # the one before is kept too, for taking this one back
    assert answer.status_code == 413 and answer.json()["type"] == "urn:pushback:problem:bill-too-long"
    assert bills.revision() == 1


def test_answers_that_do_not_fit(bills: Bills) -> None:
    none = bills.answer(0, duplicate_exact__2__3="removed")
    assert none.status_code == 404 and none.json()["type"] == "urn:pushback:problem:no-bill-checked"
    bills.post(text=BILL)
    unknown = bills.answer(1, duplicate_exact__2__3="removed", duplicate_exact__7__9="kept")
    assert unknown.status_code == 422 and unknown.json()["type"] == "urn:pushback:problem:unknown-finding"
    stale = bills.answer(0, duplicate_exact__2__3="removed")
    assert stale.status_code == 412 and stale.json()["revision"] == 1
    assert bills.answer(1, duplicate_exact__2__3="fine").status_code == 422
    assert bills.answer(1).status_code == 422
    assert (
        bills.client.patch(bills.url, json={"answers": {TWICE: "kept"}}, headers=bills.opened.bearer).status_code == 428
    )
    assert bills.get().json()["balance"]["in_dispute"] == "890.00" and bills.revision() == 1


def test_dropping_and_pricing_what_is_not_there(bills: Bills) -> None:
    for answer in (bills.drop(0), bills.price(), bills.get()):
        assert answer.status_code == 404 and answer.json()["type"] == "urn:pushback:problem:no-bill-checked"
    bills.post(text=BILL)
    assert bills.drop(0).status_code == 412
    assert bills.client.delete(bills.url, headers=bills.opened.bearer).status_code == 428
    tomorrow = (date(2100, 1, 1) + timedelta(days=1)).isoformat()
    assert bills.price(date=tomorrow).json()["errors"][0]["field"] == "date"
    for tail in ("/audit?bill=9", "/offer?bill=9"):
        assert bills.get(tail).json()["type"] == "urn:pushback:problem:unknown-bill"


def test_another_persons_token_opens_nothing(bills: Bills, client: TestClient) -> None:
    bills.post(text=BILL)
    other = client.post("/api/cases").json()
    client.cookies.clear()
    bearer = {"Authorization": f"Bearer {other['token']}", "If-Match": '"1"'}
    for method, url, body in (
        ("GET", bills.url, None),
        ("POST", bills.url, {"text": BILL}),
        ("PATCH", bills.url, {"answers": {TWICE: "kept"}}),
        ("DELETE", bills.url, None),
        ("POST", f"{bills.opened.url}/price", {}),
        ("GET", f"{bills.opened.url}/offer", None),
    ):
        answer = client.request(method, url, json=body, headers=bearer)
        assert answer.status_code == 404 and answer.json()["type"] == "urn:pushback:problem:case-not-found", method
    assert bills.get().json()["findings"][0]["answer"] is None


def test_the_bill_goes_with_the_export_and_comes_back(bills: Bills, client: TestClient) -> None:
    bills.post(text=BILL, setting="hospital", zip="43215")
    bills.answer(1, duplicate_exact__2__3="removed")
    bills.price()
    export = bills.get("/export").json()
    assert [one["text"] is not None for one in export["itemized"]] == [True, False, False]
    brought = client.post("/api/cases/import", json=export)
    assert brought.status_code == 201
    client.cookies.clear()
    there = Bills(client, Opened(brought.json()["id"], brought.json()["token"], {}))
    assert there.get().json() == bills.get().json()
    del export["itemized"]
    older = client.post("/api/cases/import", json=export)
    assert older.status_code == 201
    client.cookies.clear()
    assert Bills(client, Opened(older.json()["id"], older.json()["token"], {})).get().status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"turn_id": "nowhere"},
        {"bill": "9"},
        {"answers": {TWICE: "fine"}},
        {"facts": {"color": "red"}},
        {"zip_code": "x"},
        {"more": 1},
    ],
)
def test_a_bill_that_does_not_fit_its_export(bills: Bills, client: TestClient, change: dict[str, Any]) -> None:
    bills.post(text=BILL)
    export = bills.get("/export").json()
    export["itemized"][0] |= change
    answer = client.post("/api/cases/import", json=export)
    assert answer.status_code == 422 and answer.json()["type"] == "urn:pushback:problem:bad-import"
