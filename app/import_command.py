"""`pushback import`: CMS's own files, where a user has them, into the user's data folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.bill_check import PRICES
from app.store.imported import IMPORTED, KINDS, BadTable
from app.store.ncci import ImportSummary, import_mue, import_ncci

BAD_INPUT = 2
_WHAT = "ncci: pairs of codes; mue: unit limits; prices: newer Medicare tables"
EXAMPLES = """\
examples:
  pushback import ncci medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f1.zip
                       pairs of codes that Medicare does not pay together; import f1 to f4, they add up
  pushback import mue  MCR_MUE_PractitionerServices_Eff_10-01-2026.csv
                       how many units of a code are usual; the new file takes the place of the former one
  pushback import prices PPRRVU2026_Oct.csv GPCI2026.csv
                       newer Medicare price tables; `pushback price` uses them instead of the shipped ones

The first two come from the CMS website (National Correct Coding Initiative), as .zip, .txt, .csv or .xlsx. CMS shows
there the terms of the American Medical Association for its codes: they are between you and them. The files stay on
this computer.
"""


def add_flags(parser: argparse.ArgumentParser) -> None:
    """What is imported, from where, and whose rules they are where the file's name does not say."""
    parser.add_argument("what", choices=("ncci", "mue", "prices"), help=_WHAT)
    parser.add_argument("file", type=Path, nargs="+", help="as downloaded from CMS")
    parser.add_argument("--kind", choices=KINDS, help="whose rules; left out, the file's name says it")


def run(arguments: argparse.Namespace, data_dir: Path) -> int:
    """Import the files one by one; what was imported before a bad one stays."""
    if arguments.what == "prices":
        from app.store.reference_build import main as build

        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        return build([*map(str, arguments.file), "--out", str(data_dir / PRICES)])
    target = data_dir / IMPORTED
    if arguments.what == "ncci" and arguments.kind == "equipment":
        return _complain("pairs have the kinds practitioner and hospital")
    for file in arguments.file:
        try:
            done = (import_ncci if arguments.what == "ncci" else import_mue)(file, target, arguments.kind)
        except BadTable as error:
            return _complain(str(error))
        print(_told(done, file))
    return 0


def _told(done: ImportSummary, file: Path) -> str:
    release = f", {done.release}" if done.release else ""
    what = "pairs of codes" if done.topic == "pairs" else "unit limits"
    if done.already_there:
        return f"{file.name} was imported before; nothing changed. {done.total:,} {what} ({done.kind}{release})."
    return f"{done.entries:,} {what} read from {file.name}; {done.total:,} are kept now ({done.kind}{release})."


def _complain(why: str) -> int:
    print(f"pushback: {why}", file=sys.stderr)
    return BAD_INPUT
