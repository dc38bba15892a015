"""CMS's edit files: every form they come in, twice, broken, by date, and what a bill's codes find in them."""

from __future__ import annotations

import zipfile
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from app.import_command import add_flags, run
from app.store.imported import IMPORTED
from app.store.ncci import BadTable, Pairs, import_mue, import_ncci

ON = date(2026, 5, 4)
COPYRIGHT = "CPT only copyright 2025 American Medical Association.  All rights reserved."
HEAD = [
    [COPYRIGHT],
    ["Column1/Column2 Edits"],
    ["Column 1", "Column 2", "*=in existence", "Effective", "Deletion", "Modifier", "PTP Edit Rationale"],
    ["", "", "prior to 1996", "Date", "Date", "0=not allowed", ""],
    ["", "", "", "", "*=no data", "1=allowed", ""],
    ["", "", "", "", "", "9=not applicable", ""],
]
EDITS = [
    ["45378", "45380", "", "20200101", "*", "0", "More extensive procedure"],
    ["70553", "70551", "*", "19960101", "*", "1", "Misuse of Column Two code with Column One code"],
    ["80053", "80048", "", "20100101", "20260331", "0", "HCPCS/CPT procedure code definition"],
    ["0001A", "90473", "", "20220101", "20220101", "9", "CPT Manual or CMS manual coding instruction"],
    ["99291", "36000", "", "20200101", "*", "9", "Standards of medical/surgical practice"],
    ["J1885", "96372", "", "20270101", "*", "1", "Standards of medical/surgical practice"],
]
LIMITS = [
    [f"{COPYRIGHT} Notices follow, with a comma, and a\nsecond line."],
    ["HCPCS/\nCPT Code", "Practitioner Services MUE Values", "MUE Adjudication Indicator", "MUE Rationale"],
    ["70551", "2", "3 Date of Service Edit: Clinical", "Clinical: Data"],
    ["80048", "1", "2 Date of Service Edit: Policy", "Code Descriptor / CPT Instruction"],
    ["A0425", "250", "1 Line Edit", "Clinical: Data"],
]


def as_txt(rows: list[list[str]], edits: list[list[str]]) -> str:
    padded = [row + [""] * (7 - len(row)) for row in rows + edits]
    return "\r\n".join("\t".join(row) for row in padded) + "\r\n"


def as_csv(rows: list[list[str]]) -> str:
    return "".join(",".join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)


def write_xlsx(path: Path, rows: list[list[str]]) -> Path:
    """A workbook as CMS's are: texts shared, numbers inline, empty cells left out."""
    texts = sorted({cell for row in rows for cell in row if not cell.isdecimal()})
    body = ""
    for i, row in enumerate(rows, 1):
        cells = ""
        for j, cell in enumerate(row):
            if cell.isdecimal():
                cells += f'<c r="{chr(65 + j)}{i}"><v>{cell}</v></c>'
            elif cell:
                cells += f'<c r="{chr(65 + j)}{i}" t="s"><v>{texts.index(cell)}</v></c>'
        body += f'<row r="{i}">{cells}</row>'
    name = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("xl/workbook.xml", f"<workbook {name}/>")
        book.writestr("xl/sharedStrings.xml", f"<sst {name}>{shared}</sst>")
        book.writestr("xl/worksheets/sheet1.xml", f"<worksheet {name}><sheetData>{body}</sheetData></worksheet>")
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "data" / IMPORTED


@pytest.fixture
def txt(tmp_path: Path) -> Path:
    path = tmp_path / "ccipra-v321r0-f1.txt"
    path.write_text(as_txt(HEAD, EDITS), encoding="cp1252", newline="")
    return path


def found(target: Path, *codes: str, on: date | None = ON) -> dict[tuple[str, str], bool]:
    pairs = Pairs.open(target)
    assert pairs is not None
    edits = pairs.between(codes, on)
    pairs.close()
    return {codes: edit.modifier_allowed for codes, edit in edits.items()}


def every_code() -> set[str]:
    return {code for edit in EDITS for code in edit[:2]}


@pytest.mark.parametrize("form", ["txt", "csv", "xlsx", "zip of txt and xlsx", "zip of xlsx"])
def test_each_form_gives_the_same_edits(tmp_path: Path, target: Path, form: str) -> None:
    name = "ccipra-v321r0-f1"
    flat = [[COPYRIGHT], [" ".join(column).strip() for column in zip(*HEAD[2:], strict=True)]]
    book = write_xlsx(tmp_path / f"{name}.xlsx", flat + EDITS)
    path = tmp_path / f"{name}.{form[:3]}"
    match form:
        case "txt":
            path.write_text(as_txt(HEAD, EDITS), encoding="utf-8", newline="")
        case "csv":
            path.write_text("\ufeff" + as_csv(flat + EDITS), encoding="utf-8", newline="")
        case "xlsx":
            path = book
        case _:
            with zipfile.ZipFile(path, "w") as archive:
                archive.write(book, f"{name}/{book.name}")
                if "txt" in form:
                    archive.writestr(f"{name}/{name}.txt", as_txt(HEAD, EDITS))
    done = import_ncci(path, target)
    assert (done.kind, done.release, done.entries, done.total) == ("practitioner", "v321r0", 6, 6)
    assert found(target, *every_code()) == {("45378", "45380"): False, ("70553", "70551"): True}


def test_an_edit_says_why_and_since_when(txt: Path, target: Path) -> None:
    import_ncci(txt, target)
    pairs = Pairs.open(target)
    assert pairs is not None
    edit = pairs.between({"70551", "70553", "99999"}, ON)["70553", "70551"]
    assert edit.rationale == "Misuse of Column Two code with Column One code"
    assert (edit.since, edit.until, edit.kind, edit.release) == (date(1996, 1, 1), None, "practitioner", "v321r0")


def test_the_order_of_the_codes_on_the_bill_does_not_count(txt: Path, target: Path) -> None:
    import_ncci(txt, target)
    assert found(target, "70551", "70553") == found(target, "70553", "70551") == {("70553", "70551"): True}
    assert found(target, "70551") == {}


@pytest.mark.parametrize(
    ("on", "there"),
    [(date(2009, 12, 31), False), (date(2010, 1, 1), True), (date(2026, 3, 31), True), (date(2026, 4, 1), False)],
)
def test_an_edit_holds_from_its_first_day_to_its_last(txt: Path, target: Path, on: date, there: bool) -> None:
    import_ncci(txt, target)
    assert (("80053", "80048") in found(target, "80048", "80053", on=on)) is there


def test_an_edit_taken_back_from_its_first_day_never_held(txt: Path, target: Path) -> None:
    import_ncci(txt, target)
    assert found(target, "0001A", "90473", on=date(2022, 1, 1)) == {}
    assert found(target, "99291", "36000") == {}


def test_with_no_day_only_edits_without_an_end_count(txt: Path, target: Path) -> None:
    import_ncci(txt, target)
    assert set(found(target, *every_code(), on=None)) == {("45378", "45380"), ("70553", "70551"), ("J1885", "96372")}


def test_the_same_file_again_changes_nothing(txt: Path, target: Path) -> None:
    first = import_ncci(txt, target)
    before = found(target, *every_code())
    again = import_ncci(txt, target)
    assert again.already_there and not first.already_there
    assert (again.entries, again.total) == (first.entries, first.total)
    assert found(target, *every_code()) == before


def test_parts_add_up_and_kinds_stay_apart(tmp_path: Path, txt: Path, target: Path) -> None:
    second = tmp_path / "ccipra-v321r0-f2.txt"
    second.write_text(as_txt(HEAD, [["93000", "93005", "", "20000101", "*", "0", "More extensive procedure"]]))
    hospital = tmp_path / "ccioph-v321r0-f1.txt"
    hospital.write_text(as_txt(HEAD, [["45378", "45380", "", "20200101", "*", "1", "Other"]]))
    import_ncci(txt, target)
    assert import_ncci(second, target).total == 7
    assert import_ncci(hospital, target).total == 1
    pairs = Pairs.open(target)
    assert pairs is not None
    codes = {"45378", "45380"}
    assert pairs.between(codes, ON, "practitioner")["45378", "45380"].modifier_allowed is False
    assert pairs.between(codes, ON, "hospital")["45378", "45380"].modifier_allowed is True
    assert pairs.between(codes, ON)["45378", "45380"].modifier_allowed is True  # the milder of the two
    assert set(pairs.between({"93000", "93005"}, ON)) == {("93000", "93005")}


def test_a_newer_quarter_ends_an_edit_and_an_older_one_does_not_bring_it_back(
    tmp_path: Path, txt: Path, target: Path
) -> None:
    import_ncci(txt, target)
    newer = tmp_path / "ccipra-v322r0-f1.txt"
    newer.write_text(as_txt(HEAD, [[*EDITS[0][:4], "20260331", *EDITS[0][5:]]]))
    import_ncci(newer, target)
    assert found(target, "45378", "45380") == {}
    older = tmp_path / "ccipra-v320r0-f1.txt"
    older.write_text(as_txt(HEAD, EDITS[:1]))
    with pytest.raises(BadTable, match=r"older \(v320r0\) than what you have \(v322r0\)"):
        import_ncci(older, target)
    assert found(target, "45378", "45380") == {}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (as_txt(HEAD, [*EDITS[:2], ["45378", "4538"]]), r"line 9: “45378 4538\s*” is no edit"),
        (as_txt(HEAD, [*EDITS[:2], [*EDITS[2][:3], "20261340", *EDITS[2][4:]]]), "line 9"),
        (as_txt(HEAD, [*EDITS[:2], [*EDITS[2][:5], "2", ""]]), "line 9"),
        (as_txt(HEAD, []), "holds nothing"),
        ("Date,Amount\n2026-01-01,12\n", "not CMS's file of edits.*“date amount”"),
        ("", "not CMS's file"),
        (as_csv(LIMITS), "not CMS's file of edits"),
    ],
)
def test_a_bad_file_says_where_and_changes_nothing(
    tmp_path: Path, txt: Path, target: Path, content: str, words: str
) -> None:
    import_ncci(txt, target)
    before = target.read_bytes()
    bad = tmp_path / "ccipra-v321r0-f3.txt"
    bad.write_text(content, newline="")
    with pytest.raises(BadTable, match=words):
        import_ncci(bad, target)
    assert target.read_bytes() == before
    assert [path.name for path in target.parent.iterdir()] == [IMPORTED]


def test_a_damaged_zip_says_so(tmp_path: Path, target: Path) -> None:
    path = tmp_path / "ccipra-v321r0-f1.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ccipra-v321r0-f1.txt", as_txt(HEAD, EDITS * 400))
    whole = bytearray(path.read_bytes())
    whole[120:140] = bytes(20)
    path.write_bytes(whole)
    with pytest.raises(BadTable, match=r"damaged .* Download it again"):
        import_ncci(path, target)
    assert not target.exists()


def test_a_name_that_says_no_kind_asks_for_it(tmp_path: Path, txt: Path, target: Path) -> None:
    plain = tmp_path / "edits.txt"
    plain.write_bytes(txt.read_bytes())
    with pytest.raises(BadTable, match="--kind practitioner"):
        import_ncci(plain, target)
    assert import_ncci(plain, target, "hospital").kind == "hospital"


def test_nothing_imported_yet_is_no_fault(target: Path) -> None:
    assert Pairs.open(target) is None


def test_a_file_of_another_form_is_named(target: Path) -> None:
    target.parent.mkdir()
    target.write_text("not a database")
    with pytest.raises(BadTable, match="import the files again"):
        Pairs.open(target)


@pytest.mark.parametrize("form", ["csv", "xlsx", "zip"])
def test_unit_limits_come_with_their_indicator(tmp_path: Path, target: Path, form: str) -> None:
    path = tmp_path / f"MCR_MUE_PractitionerServices_Eff_04-01-2026.{form}"
    if form == "csv":
        path.write_text(as_csv(LIMITS), newline="")
    elif form == "xlsx":
        write_xlsx(path, LIMITS)
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("MUE.csv", as_csv(LIMITS))
    done = import_mue(path, target)
    assert (done.kind, done.release, done.entries) == ("practitioner", "2026-04-01", 3)
    pairs = Pairs.open(target)
    assert pairs is not None
    limits = pairs.limits({"70551", "80048", "A0425", "99999"}, "practitioner")
    assert {code: (one.most, one.adjudication) for code, one in limits.items()} == {
        "70551": (2, 3),
        "80048": (1, 2),
        "A0425": (250, 1),
    }
    assert pairs.limits({"70551"}, "hospital") == {}


def test_new_unit_limits_take_the_place_of_the_former_ones_of_their_kind(
    tmp_path: Path, txt: Path, target: Path
) -> None:
    import_ncci(txt, target)
    for month, limits in (("04", LIMITS), ("07", [*LIMITS[:2], ["70551", "1", "3 Date of Service Edit", "x"]])):
        path = tmp_path / f"MCR_MUE_PractitionerServices_Eff_{month}-01-2026.csv"
        path.write_text(as_csv(limits), newline="")
        import_mue(path, target)
    pairs = Pairs.open(target)
    assert pairs is not None
    assert {c: one.most for c, one in pairs.limits({"70551", "80048"}, "practitioner").items()} == {"70551": 1}
    assert len(pairs.between(every_code(), ON)) == 2  # the pairs are as they were
    with pytest.raises(BadTable, match="older"):
        import_mue(tmp_path / "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv", target)


def test_the_command_imports_several_files_and_stops_at_a_bad_one(
    tmp_path: Path, txt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = ArgumentParser()
    add_flags(parser)
    assert run(parser.parse_args(["ncci", str(txt)]), tmp_path / "home") == 0
    assert "6 pairs of codes read" in capsys.readouterr().out
    assert run(parser.parse_args(["ncci", str(txt), str(tmp_path / "none.txt")]), tmp_path / "home") == 2
    told = capsys.readouterr()
    assert "imported before; nothing changed" in told.out
    assert "there is no file" in told.err
