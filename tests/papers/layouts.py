"""One small bill in the many ways in which bills come. Each is a text, or the bytes of a file."""

from __future__ import annotations

import json
from typing import NamedTuple


class Line(NamedTuple):
    day: str
    code: str
    words: str
    units: int
    cents: int


LINES = (
    Line("2026-03-04", "99213", "Office visit est", 1, 235_00),
    Line("2026-03-04", "80053", "Comp metabolic panel", 1, 210_00),
    Line("2026-03-04", "83036", "Hemoglobin A1c", 1, 95_00),
    Line("2026-03-04", "36415", "Venipuncture", 1, 25_00),
    Line("2026-03-04", "83036", "Hemoglobin A1c", 1, 95_00),
    Line("2026-03-05", "J1885", "Ketorolac 15 mg", 2, 36_50),
    Line("2026-03-05", "71046", "Chest 2 views", 1, 1_318_00),
)
SUM = sum(line.cents for line in LINES)


def money(cents: int, mark: str = ",") -> str:
    return f"{cents // 100:,}.{cents % 100:02d}".replace(",", mark)


def us(day: str) -> str:
    return f"{day[5:7]}/{day[8:]}/{day[:4]}"


def short(day: str) -> str:
    return f"{int(day[5:7])}/{int(day[8:])}/{day[2:4]}"


def table(head: str, row: str, total: str = "") -> str:
    """A heading, a row for each line by a template, and a total."""
    return "\n".join([head, *(filled(row, line) for line in LINES), *([total] if total else [])])


def filled(row: str, line: Line) -> str:
    return row.format(
        day=us(line.day), iso=line.day, short=short(line.day), compact=line.day.replace("-", ""), code=line.code,
        words=line.words, units=line.units, amount=money(line.cents), plain=money(line.cents, ""),
        each=money(line.cents // line.units, ""), part=money(line.cents // 4), low=line.words.lower(),
    )  # fmt: skip


def each(row: str, between: str, end: str) -> str:
    return between.join(filled(row, line) for line in LINES) + end


T, P = money(SUM), money(SUM, "")
_COLUMNS = table("Date        Code   Description              Units     Amount",
                 "{day}  {code}  {words:<24} {units:>4}  {amount:>10}", f"Total charges: {T}")  # fmt: skip
_CSV = table("Date,Code,Description,Qty,Amount", "{day},{code},{words},{units},{plain}")


def _in_pages() -> str:
    rows = _COLUMNS.split("\n")
    head = ["MERCY CLINIC   Page 1 of 2", rows[0]]
    return "\n".join([*head, *rows[1:4], "Page 1 of 2", "", *(h.replace("1 of", "2 of") for h in head), *rows[4:]])


def _wrapped() -> str:
    rows = ["Date        Code   Description         Units     Amount"]
    for line in LINES:
        first, _, rest = line.words.partition(" ")
        rows.append(filled(f"{{day}}  {{code}}  {first:<18} {{units:>4}}  {{amount:>10}}", line))
        rows += [f"                   {rest}"] if rest else []
    return "\n".join([*rows, f"TOTAL                                    {T}"])


def _by_day() -> str:
    rows = []
    for day in dict.fromkeys(line.day for line in LINES):
        rows += [us(day), *(filled("   {code} {words} x{units}  ${amount}", x) for x in LINES if x.day == day)]
    return "\n".join([*rows, f"Total ${T}"])


LAYOUTS: dict[str, str | bytes] = {
    "columns": _COLUMNS,
    "comma": _CSV,
    "semicolon and quotes": table(
        '"Date";"Code";"Text";"Qty";"Total"', '"{day}";"{code}";"{words}";"{units}";"${amount}"'),
    "tabs": table("Date\tCode\tDescription\tQty\tAmount", "{day}\t{code}\t{words}\t{units}\t{amount}"),
    "two tabs": table(
        "Date\t\tCode\t\tDescription\t\tQty\t\tAmount", "{day}\t\t{code}\t\t{words}\t\t{units}\t\t{amount}"),
    "one blank": table("Date Code Description Qty Amount", "{day} {code} {words} {units} ${amount}", f"Total ${T}"),
    "a drawn table": table("| DOS | CPT | Service | Billed | Allowed |\n|---|---|---|---|---|",
                           "| {day} | {code} | {words} | ${amount} | ${part} |", f"| | | Total | ${T} | |"),
    "an explanation of benefits": table(
        "Date of Service  Procedure  Description            Billed     Allowed   You Owe",
        "{day}       {code}      {words:<22} ${amount:>9} ${part:>8} ${part:>8}", f"Total                     ${T}"),
    "facts in columns": table("Patient,DOB,Sex,Admit,Service Date,CPT,Description,Qty,Charge",
                              "Ann Lee,1980-02-03,F,,{iso},{code},{words},{units},{plain}"),
    "price and amount": table("Date,Rev,HCPCS,Description,Qty,Unit Price,Total Charge",
                              "{day},0300,{code},{words},{units}.00,{each},{plain}", f",,,Grand Total,,,{P}"),
    "amount first": table("Amount     Code   Date        Service", "{amount:>9}  {code}  {day}  {words}"),
    "empty cells behind": table("Date,Code,Description,Qty,Amount,,,", "{day},{code},{words},{units},{plain},,,"),
    "dollars behind": table("Date,Code,Description,Qty,Amount", '{day},{code},{words},{units},"{amount} USD"'),
    "short years": table("DOS,Code,Desc,Qty,Amt", "{short},{code},{words},{units},{plain}"),
    "days without marks": table("Date,Code,Description,Qty,Amount", "{compact},{code},{words},{units},{plain}"),
    "times of midnight": table("Date,Code,Description,Qty,Amount", "{iso}T00:00:00,{code},{words},{units},{plain}"),
    "Spanish": table("Fecha\tCódigo\tDescripción\tCantidad\tImporte", "{day}\t{code}\t{words}\t{units}\t${amount}",
                     f"Total de cargos\t\t\t\t${T}"),
    "pages with their heads": _in_pages(),
    "wrapped names": _wrapped(),
    "under each day": _by_day(),
    "lower case": _COLUMNS.lower(),
    "quoted in a mail": "On Tuesday they wrote:\n> " + _COLUMNS.replace("\n", "\n> "),
    "hard blanks": _COLUMNS.replace("  ", "\u00a0\u00a0"),
    "scanned": _COLUMNS.replace("5.00", "5.OO").replace("1,318", "l,318"),
    "lines end with CR LF": _CSV.replace("\n", "\r\n"),
    "one field a line": each("Date: {day}\nProcedure code: {code}\nDescription: {words}\nUnits: {units}\nAmount: "
                        "${amount}",
                             "\n\n", f"\n\nTotal: ${T}"),
    "a label without a value": each("Date: {day}\nCode: {code}\nModifier:\nDescription: {words}\nUnits: {units}\n"
                                    "Amount: ${amount}", "\n\n", f"\n\nTotal: ${T}"),
    "one value a line": each("{day}\n{code}\n{words}\n{units}\n${amount}", "\n", f"\nTotal\n${T}"),
    "headings one under another": "Date\nCode\nDescription\nQty\nAmount\n"
    + each("{day}\n{code}\n{words}\n{units}\n${amount}", "\n", f"\nTotal\n${T}"),
    "a portal": "Mercy Hospital\nStatement\n\n"
    + each("{words}\n{day}\nCPT {code}\nQuantity: {units}\n${amount}", "\n\n", f"\n\nTotal charges\n${T}"),
    "amount on the next line": each("{day}  [{code}] {words}, qty {units}\n                      ${amount}", "\n",
                                    f"\nTOTAL CHARGES ${T}"),
    "name above, figures below": each("{code}  {words}\n  {day}   {units}   ${amount}", "\n", f"\nTOTAL CHARGES ${T}"),
    "amounts in brackets": each("{day} {code} {words} x{units} (${amount})", "\n", f"\nTOTAL (${T})"),
    "start and end": table("svc_start;svc_end;cpt_hcpcs;svc_desc;unit_ct;chg_total",
                           "{iso} 09:00;{iso} 09:40;{code};{words};{units};${amount}"),
    "day glued to the name": table("Svc Date   Description              Qty   Charge     HCPCS",
                                   "{day} {words:<24} {units:>3} {amount:>10}   {code}"),
    "a list": each("- {words} - {code} - {day} - qty {units} - ${amount}", "\n", f"\nTotal - ${T}"),
    "dots": each("{day} {code} {words} x{units} ........ ${amount}", "\n", f"\nTOTAL ........ ${T}"),
    "times a price": each("{day}  {code}  {words}  {units} x ${each} = ${amount}", "\n", f"\nTotal = ${T}"),
    "sentences": each("On {day} you had {words} (CPT {code}), {units} units, for ${amount}.", "\n", f"\nAltogether "
                        f"${T}."),
    "names and values": each('date={iso} code={code} desc="{words}" qty={units} amount={plain}', "\n", f"\ntotal={P}"),
    "JSON": json.dumps([{"date": x.day, "code": x.code, "description": x.words, "units": x.units,
                         "amount": money(x.cents, "")} for x in LINES], indent=1),
    "a page of the web": "<table><tr><th>Date</th><th>Code</th><th>Description</th><th>Qty</th><th>Amount</th></tr>"
    + each("<tr><td>{day}</td><td>{code}</td><td>{words}</td><td>{units}</td><td>${amount}</td></tr>", "",
           f"<tr><td colspan=4>Total</td><td>${T}</td></tr></table>"),
    "UTF-16": _CSV.encode("utf-16"),
    "UTF-16 without its mark": _CSV.encode("utf-16-le"),
    "an old encoding": "Clínica;\n".encode("latin-1") + _CSV.replace(",", ";").encode(),
}  # fmt: skip


def pdf(text: str) -> bytes:
    """A PDF of one page with the text in lines, made by hand."""
    shown = [f"({row.replace('(', '').replace(')', '')}) Tj T*" for row in text.split("\n")]
    stream = "\n".join(["BT /F1 8 Tf 10 TL 30 760 Td", *shown, "ET"]).encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> "
        b">> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + rows + trailer
