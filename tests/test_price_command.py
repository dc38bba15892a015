"""`pushback price` as it is called: its JSON, its words, every kind of bad input, and nothing heavy loaded."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.batch import BadInput
from app.core.money import Money
from app.price_command import EXAMPLES, MOST_CODES, add_flags, read_items, run
from app.store.reference import PATH

TODAY = date(2026, 11, 26)
HEAVY = ("langgraph", "sqlalchemy", "fastapi", "openai", "yaml", "uvicorn", "pydantic_settings", "sklearn")


def called(*words: str, tables: Path = PATH) -> int:
    parser = argparse.ArgumentParser()
    add_flags(parser)
    return run(parser.parse_args(words), TODAY, tables)


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Any:
    def answered(*words: str, tables: Path = PATH) -> dict[str, Any]:
        assert called(*words, "--json", tables=tables) == 0
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    return answered


def refusal(*words: str) -> str:
    with pytest.raises(BadInput) as refused:
        called(*words)
    return str(refused.value)


def test_the_json_has_what_is_promised(answer: Any) -> None:
    report = answer("99285", "--zip", "10001", "--date", "2025-06-02", "--setting", "facility")
    assert {"lines", "total", "confidence", "sources"} <= report.keys()
    (line,) = report["lines"]
    assert (line["code"], line["amount"], line["comparator"]) == ("99285", "190.63", "medicare_physician")
    assert {"modifiers", "units", "table", "period", "confidence", "reason", "notes"} <= line.keys()
    assert (report["total"], report["confidence"], report["place"]) == ("190.63", "high", "Manhattan, NY")
    assert "reference" in report["medicare"] and "not a limit" in report["medicare"]


def test_modifiers_units_and_billed_amounts_are_read(answer: Any) -> None:
    (item,) = read_items(["j1885-jz-59:4=1,200.50"])
    assert (item.code, item.modifiers, item.units, item.billed) == ("J1885", ("JZ", "59"), 4, Money.parse("1200.50"))
    report = answer("99285=9000", "99999=1000", "--setting", "hospital", "--date", "2025-06-02")
    assert report["coverage"]["words"] == "prices known for 90 % of billed dollars"
    assert report["lines"][1]["reason"] == "we do not know this code"


def test_unknown_is_null(answer: Any) -> None:
    report = answer("99285")
    assert (report["total"], report["confidence"], report["lines"][0]["amount"]) == (None, "very_low", None)
    assert {other["setting"] for other in report["lines"][0]["others"]} == {"hospital", "professional"}


def test_anesthesia_takes_its_base_units_and_minutes(answer: Any) -> None:
    words = ("00840", "99213", "--base-units", "6", "--minutes", "90", "--setting", "office", "--date", "2025-06-02")
    line = answer(*words)["lines"][0]
    assert (line["amount"], line["comparator"]) == ("243.81", "medicare_anesthesia")  # 12 units x 20.3178


def test_without_tables_the_answer_says_so(answer: Any, tmp_path: Path) -> None:
    report = answer("99285", "--zip", "10001", tables=tmp_path / "none.db")
    assert report["lines"][0]["reason"] == "there are no public price tables here"
    assert (report["total"], report["sources"]) == (None, [])


def test_a_person_can_read_it(capsys: pytest.CaptureFixture[str]) -> None:
    called("99284=4200", "80053=300", "A0427=900", "--setting", "hospital", "--date", "2025-06-02")
    shown = capsys.readouterr().out
    for words in ("99284: $425.82, billed $4,200 (high confidence)", "80053: included", "A0427: no public price",
                  "prices known for 83 % of billed dollars", "From:", "not a limit"):  # fmt: skip
        assert words in shown


def test_the_examples_are_read() -> None:
    lines = [line.split("pushback price ")[1] for line in EXAMPLES.splitlines() if "pushback price " in line]
    parser = argparse.ArgumentParser()
    add_flags(parser)
    for line in lines:
        arguments = parser.parse_args(line.split())
        assert read_items(arguments.codes, arguments.minutes, arguments.base_units)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "give a code"),
        (("ABC",), "is not a code"),
        (("9928",), "is not a code"),
        (("99285:",), "units"),
        (("99285:0",), "units"),
        (("99285:-4",), "units"),
        (("99285:1.5",), "units"),
        (("99285:100000",), "units"),
        (("99285:٣",), "units"),
        (("99285-2",), "is not a modifier"),
        (("99285-",), "is not a code"),
        (("99285=",), "is not an amount"),
        (("99285=-5",), "more than nothing"),
        (("99285=0",), "more than nothing"),
        (("99285=€50",), "is not an amount"),
        (("99285", "--zip", "1000"), "five digits"),
        (("99285", "--zip", "00000"), "not a ZIP code that we know"),
        (("99285", "--date", "03/02/2026"), "write it as"),
        (("99285", "--date", "2026-02-30"), "write it as"),
        (("99285", "--date", "2026-11-27"), "still to come"),
        (("99285", "--date", "2024-12-31"), "begin with 2025"),
        (("99285", "--setting", "clinic"), "hospital, facility, office"),
        (("99285", "--minutes", "90"), "one anesthesia code"),
        (("00840", "00840", "--minutes", "90"), "one anesthesia code"),
        (("00840", "--minutes", "-1"), "whole number"),
        (("00840", "--minutes", "2881"), "whole number"),
        (("99285", "--payer", "Aetna"), "goes with --file"),
        (("99285", "--file", "/nowhere/prices.csv"), "No such file"),
        (("99285",) * (MOST_CODES + 1), "at most"),
    ],
)
def test_bad_input_is_one_clear_message(words: tuple[str, ...], said: str) -> None:
    message = refusal(*words)
    assert said in message
    assert "\n" not in message


@pytest.mark.parametrize("on", ["2025-01-01", "2026-11-26"])
def test_the_first_and_the_last_day_are_taken(answer: Any, on: str) -> None:
    assert answer("99285", "--date", on, "--setting", "office")["on"] == on


def test_a_zip_code_with_four_more_digits_is_taken(answer: Any) -> None:
    assert answer("99285", "--zip", "10001-1234")["zip"] == "10001"


PRICE_FILE = """\
hospital_name,last_updated_on,version,location_name,hospital_address,license_number|NY,attester_name
Example Hospital,2026-04-01,3.0.0,Example Hospital,1 Main St,123,A Person
description,code | 1,code | 1 | type,setting,drug_unit_of_measurement,drug_type_of_measurement,\
standard_charge | gross,standard_charge | discounted_cash,payer_name,plan_name,modifiers,\
standard_charge | negotiated_dollar,standard_charge | negotiated_percentage,standard_charge | negotiated_algorithm,\
standard_charge | min,standard_charge | max,standard_charge | methodology,additional_generic_notes
A scan,70551,CPT,outpatient,,,1200,1080,Big Plan,PPO,,400,,,250,400,fee schedule,
A scan,70551,CPT,outpatient,,,1200,1080,Small Plan,HMO,,250,,,250,400,fee schedule,
A scan,70551,CPT,inpatient,,,9000,8000,Big Plan,PPO,,7000,,,7000,7000,fee schedule,
"""


def test_the_hospitals_own_price_file_stands_below_the_public_price(answer: Any, tmp_path: Path) -> None:
    file = tmp_path / "standardcharges.csv"
    file.write_text(PRICE_FILE)
    report = answer("70551", "--setting", "hospital", "--date", "2025-06-02", "--file", str(file))
    assert report["total"] == "241.72"
    assert [(other["kind"], other["amount"]) for other in report["others"]] == [
        ("hospital_cash", "1080.00"), ("hospital_negotiated", "250.00"), ("hospital_negotiated", "400.00"),
    ]  # fmt: skip
    assert {other["source"] for other in report["others"]} == {"price file of Example Hospital"}
    mine = answer("70551", "--setting", "hospital", "--file", str(file), "--payer", "Big Plan")["others"]
    assert [(other["kind"], other["amount"]) for other in mine] == [
        ("hospital_cash", "1080.00"), ("hospital_negotiated", "400.00"),
    ]  # fmt: skip


def test_a_price_file_without_the_code_and_a_file_of_another_kind(answer: Any, tmp_path: Path) -> None:
    file = tmp_path / "standardcharges.csv"
    file.write_text(PRICE_FILE)
    report = answer("99285", "--setting", "hospital", "--file", str(file))
    assert report["others"] == []
    assert any("no cash or agreed price" in note for note in report["notes"])
    file.write_text("Dear patient, you owe us money.\n")
    assert "cannot be read as a hospital price file" in refusal("99285", "--file", str(file))


def test_nothing_heavy_is_loaded() -> None:
    code = (
        "import sys, argparse; from datetime import date; from app import price_command as c;"
        "p = argparse.ArgumentParser(); c.add_flags(p); c.run(p.parse_args(['99285', '--json']), date(2026, 11, 26));"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr.strip() == "[]"
