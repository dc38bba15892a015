"""Prices against arithmetic done here from the published files, every status, and laws that hold for any bill."""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.benchmark import (
    NOT_A_LIMIT,
    Comparator,
    PricedItem,
    PricedLine,
    PriceReport,
    Setting,
    price_lines,
)
from app.core.benchmark_hospital import NOT_PRICED as HOSPITAL_NOT_PRICED
from app.core.benchmark_physician import NOT_PRICED as DOCTOR_NOT_PRICED
from app.core.money import ZERO, Money
from app.store.reference import PATH, Reference, load_reference

SOURCES = PATH.parent / "sources"
IN_2025, IN_2026 = date(2025, 6, 2), date(2026, 2, 3)
NEW_YORK = "10001"
SETTINGS: tuple[Setting | None, ...] = ("hospital", "facility", "office", "professional", None)


@cache
def rows_of(name: str) -> tuple[dict[str, str], ...]:
    path = SOURCES / name
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text()
    return tuple(csv.DictReader(text.splitlines()))


def row_of(name: str, **wanted: str) -> dict[str, str]:
    (found,) = (row for row in rows_of(name) if all(row[key] == value for key, value in wanted.items()))
    return found


@cache
def tables() -> Reference:
    found = load_reference()
    assert found is not None
    return found


def price(
    *items: PricedItem | str, setting: Setting | None, on: date | None = IN_2025, zip_code: str | None = None
) -> PriceReport:
    lines = [PricedItem(code=item) if isinstance(item, str) else item for item in items]
    return price_lines(lines, tables(), setting=setting, on=on, zip_code=zip_code)


def one(item: PricedItem | str, **how: object) -> PricedLine:
    (line,) = price(item, **how).lines  # type: ignore[arg-type]
    return line


def cents(amount: Decimal) -> Money:
    return Money(int((amount * 100).to_integral_value(ROUND_HALF_UP)))


def by_formula(code: str, modifier: str, expense: str, place: bool) -> Money:
    row = row_of("pfs_rvu_2025_oct.csv.gz", hcpcs=code, modifier=modifier)
    indices = [Decimal(1)] * 3
    if place:
        gpci = row_of("gpci_2025.csv", locality_name="MANHATTAN")
        indices = [Decimal(gpci[name]) for name in ("work_gpci_with_floor", "pe_gpci", "mp_gpci")]
    parts = [Decimal(row[name]) for name in ("work_rvu", f"pe_rvu_{expense}", "mp_rvu")]
    return cents(sum(p * g for p, g in zip(parts, indices, strict=True)) * Decimal(row["conversion_factor"]))


def rate(code: str) -> Money:
    return cents(Decimal(row_of("opps_addendum_b_2025_oct.csv.gz", hcpcs=code)["payment_rate"]))


# Doctors.


@pytest.mark.parametrize("place", [True, False])
@pytest.mark.parametrize(("code", "modifier"), [("99285", ""), ("70450", "26"), ("93010", ""), ("36556", "")])
def test_a_doctor_in_2025_is_paid_by_the_whole_formula(code: str, modifier: str, place: bool) -> None:
    item = PricedItem(code=code, modifiers=(modifier,) if modifier else ())
    line = one(item, setting="facility", zip_code=NEW_YORK if place else None)
    assert line.amount == by_formula(code, modifier, "facility", place)
    assert (line.confidence, line.comparator) == ("high", "medicare_physician")


def test_the_amounts_written_out() -> None:
    assert one("99285", setting="facility", zip_code=NEW_YORK).amount == Money.parse("190.63")
    assert one("99285", setting="facility").amount == Money.parse("168.85")
    assert one("99285", setting="facility", on=IN_2026).amount == Money.parse("171.35")
    assert one("99213", setting="office", on=IN_2026).amount == Money.parse("95.19")


def test_office_and_facility_amounts_differ_by_the_expense_part() -> None:
    assert one("99213", setting="office").amount == by_formula("99213", "", "nonfacility", False)
    assert one("99213", setting="facility").amount == by_formula("99213", "", "facility", False)


def test_2026_is_national_with_the_local_amount_of_2025_beside_it() -> None:
    line = one("99285", setting="facility", on=IN_2026, zip_code=NEW_YORK)
    national = row_of("pfs_national_2026_jan.csv.gz", hcpcs="99285")["national_facility_usd"]
    assert line.amount == Money.parse(national)  # never times the indices of 2025
    assert (line.period, line.confidence) == ("January 2026", "high")
    (local,) = line.others
    assert (local.amount, local.period, local.confidence) == (
        by_formula("99285", "", "facility", True),
        "October 2025",
        "medium",
    )


def test_parts_of_a_2026_service_come_from_2025_and_say_so() -> None:
    line = one(PricedItem(code="70450", modifiers=("26",)), setting="facility", on=IN_2026)
    assert line.amount == by_formula("70450", "26", "facility", False)
    assert line.confidence == "medium"
    assert any("no amounts for 26" in note for note in line.notes)


def test_the_parts_make_the_whole() -> None:
    whole = one("70450", setting="office").amount
    parts = [one(PricedItem(code="70450", modifiers=(m,)), setting="office").amount for m in ("26", "TC")]
    assert whole is not None and None not in parts
    assert abs(sum((p for p in parts if p), ZERO).cents - whole.cents) <= 1


def test_place_not_known_takes_the_higher_and_shows_the_other() -> None:
    line = one("99213", setting="professional")
    assert line.amount == by_formula("99213", "", "nonfacility", False)
    assert [other.amount for other in line.others] == [by_formula("99213", "", "facility", False)]
    assert line.confidence == "medium"
    assert one("99285", setting="professional").amount == one("99285", setting="facility").amount


def test_what_is_not_done_in_a_place_has_no_price_there() -> None:
    scan = one("70450", setting="facility")
    assert scan.amount is None and scan.reason is not None and "-26" in scan.reason
    assert one("99285", setting="office").amount is None


@pytest.mark.parametrize(
    ("status", "code"),
    [("B", "99080"), ("N", "99381"), ("I", "99221X"), ("C", "78999"), ("M", "0500F"), ("R", "D0150")],
)
def test_a_status_without_a_price_says_why(status: str, code: str) -> None:
    row = next(
        (x for x in rows_of("pfs_rvu_2025_oct.csv.gz") if x["hcpcs"] == code and not x["modifier"]), None
    ) or next(
        x for x in rows_of("pfs_rvu_2025_oct.csv.gz")
        if x["status"] == status and not x["modifier"] and Decimal(x["total_rvu_nonfacility"]) == 0
    )  # fmt: skip
    line = one(row["hcpcs"], setting="office")
    assert (line.amount, line.confidence) == (None, None)
    assert line.reason == DOCTOR_NOT_PRICED[row["status"]]


def test_every_status_of_the_schedule_answers_with_a_price_or_a_reason() -> None:
    firsts: dict[str, str] = {}
    for row in rows_of("pfs_rvu_2025_oct.csv.gz"):
        firsts.setdefault(row["status"], row["hcpcs"])
    assert set(firsts) >= set("ABCEIJMNPRTX")
    for code in firsts.values():
        for setting in SETTINGS:
            line = one(code, setting=setting)
            assert (line.amount is None) == (line.reason is not None)


def test_a_restricted_code_with_an_amount_is_priced_with_a_warning() -> None:
    code = next(
        row["hcpcs"] for row in rows_of("pfs_rvu_2025_oct.csv.gz")
        if row["status"] == "R" and not row["modifier"] and not row["nonfacility_na"]
        and Decimal(row["total_rvu_nonfacility"]) > 0
    )  # fmt: skip
    line = one(code, setting="office")
    assert line.amount is not None and line.confidence == "medium"
    assert any("restricted" in note for note in line.notes)


def test_a_service_paid_only_alone_is_included_beside_another() -> None:
    assert one("94760", setting="office").outcome == "priced"
    assert price("94760", "99213", setting="office").lines[0].outcome == "included"


def test_global_days_are_kept() -> None:
    assert one("29881", setting="facility").global_days == "090"


# Modifiers: amounts by the published rule, or less certainty.


@pytest.mark.parametrize(
    ("code", "modifier", "share"),
    [
        ("20610", "50", Decimal("1.5")),  # bilateral 1
        ("73560", "50", Decimal(2)),  # bilateral 3
        ("99213", "25", Decimal(1)),
        ("29881", "62", None),  # indicator 0: two surgeons are not paid
        ("22612", "62", Decimal("0.625")),
        ("22612", "80", Decimal("0.16")),
        ("22612", "AS", Decimal("0.136")),
        ("20610", "80", None),  # indicator 1: an assistant is not paid
        ("29881", "66", None),
        ("29881", "53", None),
        ("99213", "26", None),  # it has no such part
    ],
)
def test_modifiers_with_a_published_rule(code: str, modifier: str, share: Decimal | None) -> None:
    setting: Setting = "facility" if code in ("29881", "22612") else "office"
    whole = one(code, setting=setting).amount
    line = one(PricedItem(code=code, modifiers=(modifier,)), setting=setting)
    assert whole is not None
    if share is None:
        assert line.amount is None and line.reason
    else:
        assert line.amount == whole.times(share)


@pytest.mark.parametrize("modifier", ["22", "52", "54", "55", "56", "78", "ZZ"])
def test_a_modifier_without_a_published_share_lowers_the_confidence(modifier: str) -> None:
    line = one(PricedItem(code="29881", modifiers=(modifier,)), setting="facility")
    assert line.amount == one("29881", setting="facility").amount
    assert line.confidence in ("medium", "low") and line.notes


def test_a_stopped_colonoscopy_has_a_row_of_its_own() -> None:
    line = one(PricedItem(code="45378", modifiers=("53",)), setting="facility")
    assert line.amount == by_formula("45378", "53", "facility", False)


def test_further_procedures_of_a_session_are_paid_at_half() -> None:
    dear, cheap = (one(code, setting="facility").amount for code in ("29881", "20610"))
    assert dear is not None and cheap is not None and dear > cheap
    report = price("20610", "29881", setting="facility")
    assert [line.amount for line in report.lines] == [cheap.over(2), dear]
    assert report.total == dear + cheap.over(2)
    assert one(PricedItem(code="20610", units=3), setting="facility").amount == cheap.times(2)
    assert one(PricedItem(code="20610", modifiers=("51",)), setting="facility").amount == cheap.over(2)


def test_an_assistant_is_counted_apart_from_the_surgeon() -> None:
    surgeon = one("22612", setting="facility").amount
    report = price("22612", PricedItem(code="22612", modifiers=("80",)), setting="facility")
    assert surgeon is not None
    assert [line.amount for line in report.lines] == [surgeon, surgeon.times(Decimal("0.16"))]


# Hospitals.


def test_a_hospital_visit_is_paid_by_hospital_rates() -> None:
    line = one("99285", setting="hospital")
    assert line.amount == rate("99285") == Money.parse("613.10")
    assert (line.comparator, line.confidence) == ("medicare_hospital", "high")
    assert one("99285", setting="hospital", on=IN_2026).confidence == "medium"


def test_a_comprehensive_payment_covers_the_visit() -> None:
    report = price("99284", "29881", "80053", "00840", "70450", "A0427", "J2405", setting="hospital")
    assert report.lines[1].amount == rate("29881") == report.total
    assert [line.outcome for line in report.lines] == [
        "included", "priced", "included", "included", "included", "no_price", "included",
    ]  # fmt: skip


def test_of_two_comprehensive_procedures_the_higher_pays_for_both() -> None:
    report = price("29881", "27447", setting="hospital")
    assert report.total == max(rate("29881"), rate("27447"))
    assert [line.outcome for line in report.lines].count("priced") == 1
    assert "second such procedure" in "".join(line.notes[-1] for line in report.lines if line.amount)


def test_packaged_lines_have_no_price_of_their_own() -> None:
    report = price("99284", "80053", "36415", "00840", setting="hospital")
    assert [line.outcome for line in report.lines] == ["priced", "included", "included", "included"]
    assert report.total == rate("99284")
    assert one("00840", setting="hospital").outcome == "included"


def test_a_test_alone_is_paid_by_the_laboratory_schedule() -> None:
    assert one("80053", setting="hospital").amount == Money.parse("10.56")


def test_a_conditional_line_is_paid_only_where_nothing_includes_it() -> None:
    codes = [row["hcpcs"] for row in rows_of("opps_addendum_b_2025_oct.csv.gz") if row["status_indicator"] == "Q1"]
    first, second = codes[0], codes[2]
    assert one(first, setting="hospital").amount == rate(first)
    assert price(first, "99284", setting="hospital").lines[0].outcome == "included"
    both = price(first, second, setting="hospital")
    assert both.total == max(rate(first), rate(second))


def test_a_t_packaged_line_waits_for_a_procedure_not_for_a_visit() -> None:
    code = next(row["hcpcs"] for row in rows_of("opps_addendum_b_2025_oct.csv.gz") if row["status_indicator"] == "Q2")
    assert price(code, "99284", setting="hospital").lines[0].amount == rate(code)
    assert price(code, "45378", setting="hospital").lines[0].outcome == "included"


def test_further_procedures_of_a_visit_are_paid_at_half() -> None:
    codes = [row["hcpcs"] for row in rows_of("opps_addendum_b_2025_oct.csv.gz") if row["status_indicator"] == "T"]
    first, second = sorted((codes[0], "45378"), key=rate, reverse=True)
    report = price(second, first, setting="hospital")
    assert [line.amount for line in report.lines] == [rate(second).over(2), rate(first)]
    assert one(PricedItem(code="45378", units=2), setting="hospital").amount == rate("45378").times(Decimal("1.5"))
    assert one(PricedItem(code="45378", modifiers=("73",)), setting="hospital").amount == rate("45378").over(2)


def test_two_scans_of_a_family_are_paid_as_a_group_without_a_price_here() -> None:
    assert one("70450", setting="hospital").amount == rate("70450")
    together = price("70450", "74177", "70551", setting="hospital")
    assert [line.amount for line in together.lines] == [None, None, rate("70551")]
    assert "CT scans" in (together.lines[0].reason or "")


def test_eight_hours_of_observation_are_one_payment() -> None:
    for hours, outcome in ((7, "priced"), (8, "no_price")):
        stay = price("99284", PricedItem(code="G0378", units=hours), setting="hospital")
        assert stay.lines[0].outcome == outcome
    assert price("99284", PricedItem(code="G0378", units=9), "45378", setting="hospital").lines[0].outcome == "priced"


@pytest.mark.parametrize("status", sorted(HOSPITAL_NOT_PRICED))
def test_a_hospital_status_without_a_price_says_why(status: str) -> None:
    code = next(row["hcpcs"] for row in rows_of("opps_addendum_b_2025_oct.csv.gz") if row["status_indicator"] == status)
    line = one(code, setting="hospital")
    assert (line.amount, line.reason) == (None, HOSPITAL_NOT_PRICED[status])


def test_every_hospital_status_answers() -> None:
    firsts: dict[str, str] = {}
    for row in rows_of("opps_addendum_b_2025_oct.csv.gz"):
        firsts.setdefault(row["status_indicator"], row["hcpcs"])
    for code in firsts.values():
        line = one(code, setting="hospital")
        assert (line.amount is None) == (line.reason is not None)


def test_a_doctors_part_is_never_priced_on_a_hospital_bill() -> None:
    assert one(PricedItem(code="70450", modifiers=("26",)), setting="hospital").amount is None


def test_therapy_and_mammograms_of_a_hospital_follow_the_physician_schedule() -> None:
    assert one("97110", setting="hospital").amount == by_formula("97110", "", "nonfacility", False)
    assert one("77067", setting="hospital").amount == by_formula("77067", "TC", "nonfacility", False)


# Tests, drugs, equipment, anesthesia.


def test_a_drug_is_its_limit_times_the_billing_units() -> None:
    line = one(PricedItem(code="J1885", units=4), setting="office", on=IN_2026)
    assert line.amount == Money.parse("1.33")  # 4 x 0.333, rounded once
    assert "15 MG" in (line.how or "")
    hospital = one(PricedItem(code="J1885", units=4), setting="hospital", on=IN_2025)
    assert hospital.amount == Money.parse("1.21")  # 4 x 0.303 of Addendum B, nearer in time
    assert one("J1885", setting="office", on=date(2026, 4, 1)).confidence == "medium"
    assert one("J1885", setting="office", on=date(2026, 3, 31)).confidence == "high"


def test_a_laboratory_test() -> None:
    line = one("80053", setting="office", on=IN_2026)
    assert (line.amount, line.confidence, line.period) == (Money.parse("10.56"), "high", "Q2 2026")
    unpriced = next(row["hcpcs"] for row in rows_of("clfs_2026_q2.csv") if Decimal(row["rate_usd"]) == 0)
    assert "contractor" in (one(unpriced, setting="office").reason or "")


def test_equipment_is_compared_with_the_ceiling_and_shows_the_floor() -> None:
    row = next(
        x for x in rows_of("dmepos_2026_jan.csv") if x["mod"] == "NU" and not x["mod2"] and Decimal(x["ceiling"])
    )
    line = one(PricedItem(code=row["hcpcs"], modifiers=("NU",)), setting="office", on=IN_2026)
    assert line.amount == cents(Decimal(row["ceiling"]))
    assert line.confidence == "medium"
    assert [other.amount for other in line.others] in ([cents(Decimal(row["floor"]))], [])
    assert "NU" in (one(row["hcpcs"], setting="office").reason or "")
    assert "each state" in (one(PricedItem(code="E0601", modifiers=("RR",)), setting="office").reason or "")


@pytest.mark.parametrize(
    ("modifiers", "on", "zip_code", "factor", "share"),
    [
        ((), IN_2025, NEW_YORK, "22.76", 1),
        (("AA", "P3"), IN_2025, None, "20.3178", 1),
        (("QK",), IN_2025, NEW_YORK, "22.76", 2),
        ((), IN_2026, NEW_YORK, "20.4976", 1),
    ],
)
def test_anesthesia_is_base_and_time(
    modifiers: tuple[str, ...], on: date, zip_code: str | None, factor: str, share: int
) -> None:
    item = PricedItem(code="00840", modifiers=modifiers, minutes=100, base_units=Decimal(6))
    line = one(item, setting="facility", on=on, zip_code=zip_code)
    assert line.amount == cents(Decimal("12.7") * Decimal(factor)).over(share)  # 100 / 15 = 6.7 time units
    assert line.confidence == "high"


def test_anesthesia_without_base_units_or_minutes_is_not_guessed() -> None:
    assert "base units" in (one(PricedItem(code="00840", minutes=90), setting="facility").reason or "")
    assert "minutes" in (
        one(PricedItem(code="00840", base_units=Decimal(6), units=90), setting="facility").reason or ""
    )


# Setting not known, year, coverage, total.


def test_an_unknown_sender_gives_both_prices_and_no_total() -> None:
    report = price("99285", setting=None)
    (line,) = report.lines
    assert (line.amount, report.total, report.confidence) == (None, None, "very_low")
    assert {other.setting: other.amount for other in line.others} == {
        "hospital": rate("99285"),
        "professional": by_formula("99285", "", "facility", False),
    }


def test_an_unknown_sender_does_not_matter_where_there_is_one_price() -> None:
    assert one("80053", setting=None).amount == Money.parse("10.56")
    assert one("C8900", setting=None).confidence == "medium"  # only hospitals bill it


def test_the_year_decides_the_certainty() -> None:
    for on, confidence in (
        (date(2024, 12, 31), "medium"), (date(2023, 12, 31), "low"), (date(2025, 1, 1), "high"),
        (date(2025, 12, 31), "high"), (date(2026, 1, 1), "medium"), (None, "medium"),
    ):  # fmt: skip
        assert one("99285", setting="hospital", on=on).confidence == confidence


def test_the_edge_of_the_years() -> None:
    assert one("99213", setting="office", on=date(2025, 12, 31)).period == "October 2025"
    assert one("99213", setting="office", on=date(2026, 1, 1)).period == "January 2026"


@pytest.mark.parametrize(
    ("unknown", "percent", "confidence"),
    [("1000", 90, "high"), ("1001", 89, "medium"), ("3000", 75, "medium"), ("3001", 74, "low"),
     ("9000", 50, "low"), ("9001", 49, "very_low")],
)  # fmt: skip
def test_coverage_decides_the_certainty_of_the_total(unknown: str, percent: int, confidence: str) -> None:
    known = PricedItem(code="99285", billed=Money.parse("9000"))
    report = price(known, PricedItem(code="ZZZZ9", billed=Money.parse(unknown)), setting="hospital")
    assert report.coverage is not None
    assert (report.coverage.percent, report.confidence) == (percent, confidence)
    assert report.coverage.words == f"prices known for {percent} % of billed dollars"
    assert report.total == rate("99285")


def test_what_is_included_counts_as_known_only_beside_a_price() -> None:
    packaged = PricedItem(code="00840", billed=Money.parse("900"))
    alone = price(packaged, setting="hospital")
    assert alone.coverage is not None and (alone.coverage.percent, alone.total) == (0, None)
    beside = price(packaged, PricedItem(code="29881", billed=Money.parse("100")), setting="hospital")
    assert beside.coverage is not None and beside.coverage.percent == 100


def test_a_credit_does_not_count_in_coverage() -> None:
    items = [PricedItem(code="99285", billed=Money.parse(b)) for b in ("500", "-500")]
    covered = price(*items, setting="hospital").coverage
    assert covered is not None and covered.billed == Money.parse("500")


def test_unknown_codes_and_no_tables_are_said() -> None:
    assert one("ZZZZ9", setting="hospital").reason == "we do not know this code"
    empty = price_lines([PricedItem(code="99285")], None, setting="hospital")
    assert (empty.total, empty.confidence, empty.lines[0].reason) == (
        None, "very_low", "there are no public price tables here",
    )  # fmt: skip
    assert price_lines([], tables()).total is None


def test_other_comparators_are_reported_below_and_never_added() -> None:
    cash = Comparator(kind="hospital_cash", amount=Money.parse("300"), label="cash price", source="price file")
    report = price_lines([PricedItem(code="99285")], tables(), setting="hospital", on=IN_2025, others=[cash])
    assert (report.others, report.total) == ((cash,), rate("99285"))
    assert report.medicare == NOT_A_LIMIT
    assert PriceReport.model_validate_json(report.model_dump_json()) == report


def test_sources_are_the_tables_that_were_used() -> None:
    used = price("99285", "80053", setting="hospital").sources
    assert [source.table for source in used] == ["outpatient"]
    with_place = price("99285", setting="facility", zip_code=NEW_YORK).sources
    assert [source.table for source in with_place] == ["physician", "locality", "zip"]


# Laws.


@cache
def some_codes() -> tuple[str, ...]:
    """A few codes of every status of both schedules, and of every other table."""
    chosen: dict[str, list[str]] = defaultdict(list)
    for name, column in (
        ("pfs_rvu_2025_oct.csv.gz", "status"),
        ("opps_addendum_b_2025_oct.csv.gz", "status_indicator"),
    ):
        for row in rows_of(name):
            chosen[name + row[column]].append(row["hcpcs"])
    for name in ("asp_payment_limits_2026_q1.csv", "clfs_2026_q2.csv", "dmepos_2026_jan.csv"):
        chosen[name] = [row["hcpcs"] for row in rows_of(name)]
    spread = {code for codes in chosen.values() for code in codes[:: max(1, len(codes) // 6)]}
    return tuple(sorted(spread | {"G0378", "29881", "70450", "74177", "99999", "97110"}))


MODIFIERS = ("", "26", "TC", "50", "51", "59", "62", "80", "RR", "NU", "RT", "73", "ZZ")
ITEMS = st.builds(
    lambda code, modifier, units, billed: PricedItem(
        code=code, modifiers=(modifier,) if modifier else (), units=units, billed=billed
    ),
    st.deferred(lambda: st.sampled_from(some_codes())),
    st.sampled_from(MODIFIERS),
    st.integers(1, 12),
    st.none() | st.integers(1, 10**7).map(Money),
)
HOW = st.fixed_dictionaries(
    {
        "setting": st.sampled_from(SETTINGS),
        "on": st.none() | st.dates(date(2024, 1, 1), date(2026, 12, 31)),
        "zip_code": st.sampled_from([None, NEW_YORK, "99501"]),
    }
)
LAW = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@LAW
@given(st.lists(ITEMS, max_size=8), HOW)
def test_the_total_is_the_sum_of_the_priced_lines(items: list[PricedItem], how: dict[str, object]) -> None:
    report = price(*items, **how)  # type: ignore[arg-type]
    priced = [line.amount for line in report.lines if line.outcome == "priced"]
    assert report.total == (sum((a for a in priced if a is not None), ZERO) if priced else None)
    assert [line.code for line in report.lines] == [item.code for item in items]
    for line in report.lines:
        assert (line.outcome == "priced") == (line.amount is not None) == (line.confidence is not None)
        assert (line.amount is None) == (line.reason is not None)
        assert line.amount is None or (line.table and line.period and line.how)
    if report.coverage is not None:
        assert ZERO <= report.coverage.known <= report.coverage.billed


@LAW
@given(ITEMS, HOW)
def test_more_units_are_never_cheaper(item: PricedItem, how: dict[str, object]) -> None:
    amounts = [one(item.model_copy(update={"units": units}), **how).amount for units in (1, 2, 3, 7, 12)]
    known = [amount for amount in amounts if amount is not None]
    assert all(fewer <= more for fewer, more in pairwise(known))


@LAW
@given(st.lists(ITEMS, min_size=1, max_size=6), HOW)
def test_a_bill_is_never_compared_with_the_other_kind(items: list[PricedItem], how: dict[str, object]) -> None:
    report = price(*items, **{**how, "setting": "hospital"})  # type: ignore[arg-type]
    for line in report.lines:
        if line.comparator == "medicare_physician":  # what Medicare itself pays hospitals by that schedule
            assert "Medicare pays hospitals for" in " ".join(line.notes)
    for line in price(*items, **{**how, "setting": "office"}).lines:  # type: ignore[arg-type]
        assert line.comparator != "medicare_hospital"


@LAW
@given(st.lists(ITEMS, min_size=1, max_size=6), HOW)
def test_the_order_of_lines_does_not_change_the_total(items: list[PricedItem], how: dict[str, object]) -> None:
    one_way, other_way = (price(*lines, **how).total for lines in (items, items[::-1]))  # type: ignore[arg-type]
    assert (one_way is None) == (other_way is None)
    if one_way is not None and other_way is not None:  # of equal procedures another is the first: half cents fall apart
        assert abs(one_way.cents - other_way.cents) <= len(items)
