"""How much memory and time a hospital's price file of 100 MB takes, tall and wide.

    python -m bench.price_file [MEGABYTES]

Each reading runs in a child of its own, whose peak memory is measured. Floor of the same run: csv.reader over the file.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST_MB = 150
CODES = {"70551", "99284", "J1885", "470", "45378"}
GENERAL = "hospital_name,last_updated_on,version\nGenerated Hospital,2026-04-01,3.0.0\n"
ROW = (
    "description,code|1,code|1|type,code|2,code|2|type,modifiers,setting,"
    "standard_charge|gross,standard_charge|discounted_cash"
)
ONE = "negotiated_dollar,negotiated_percentage,negotiated_algorithm,methodology"
PLANS = [(f"Payer {i} Health, Inc.", f"Plan {i}") for i in range(60)]


def write_tall(path: Path, megabytes: int) -> None:
    """One line for each code and plan."""
    names = ",".join(f"standard_charge|{name}" for name in ONE.split(","))
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{GENERAL}{ROW},payer_name,plan_name,{names},additional_generic_notes\n")
        number = 0
        while file.tell() < megabytes << 20:
            number += 1
            start = _start(number)
            file.write(
                "".join(f'{start},"{payer}",{plan},{100 + number % 900}.50,,,case rate,\n' for payer, plan in PLANS)
            )


def write_wide(path: Path, megabytes: int) -> None:
    """One line for each code, every plan beside it."""
    names = ",".join(f'"standard_charge|{payer}|{plan}|{name}"' for payer, plan in PLANS for name in ONE.split(","))
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{GENERAL}{ROW},{names},additional_generic_notes\n")
        number = 0
        while file.tell() < megabytes << 20:
            number += 1
            file.write(f"{_start(number)}{f',{100 + number % 900}.50,,,case rate' * len(PLANS)},\n")


def _start(number: int) -> str:
    code = sorted(CODES)[number // 500 % 5] if number % 500 == 0 else f"{20_000 + number % 60_000}"
    kind = "MS-DRG" if code == "470" else "HCPCS" if code.startswith("J") else "CPT"
    return (
        f'"Service {number}, with ""parts"" of it",{code},{kind},{number % 900},CDM,,outpatient,{number}.25,{number}.00'
    )


def measure(how: str, path: Path) -> tuple[float, float, str]:
    """Seconds and MB at most, in a child; and what it found."""
    child = [sys.executable, "-m", "bench.price_file", "--child", how, str(path)]
    told = subprocess.run(child, capture_output=True, text=True, check=True, timeout=600).stdout
    seconds, megabytes, found = told.split(maxsplit=2)
    return float(seconds), float(megabytes), found.strip()


def child(how: str, path: Path) -> None:
    """Read the file once, and print seconds, peak MB and what was found."""
    if how == "csv":
        import csv

        began = time.perf_counter()
        with path.open(encoding="utf-8", newline="") as text:
            found = f"{sum(1 for _ in csv.reader(text)):,} rows"
    else:
        from app.papers.hospital_prices import find_prices, payers

        began = time.perf_counter()
        with path.open("rb") as stream:
            if how == "payers":
                found = f"{len(payers(stream)):,} payers"
            else:
                codes = {"70551"} if how == "one" else CODES
                found = f"{len(find_prices(stream, codes, 'Payer 7').prices):,} prices"
    taken = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    print(taken, peak, found)


def main(megabytes: int) -> int:
    print(f"{'':26}{'seconds':>9}{'of floor':>10}{'peak MB':>9}")
    highest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for layout, write in (("tall", write_tall), ("wide", write_wide)):
            path = Path(folder) / f"{layout}.csv"
            write(path, megabytes)
            floor, _, rows = measure("csv", path)
            print(f"{layout + ', csv.reader':26}{floor:9.2f}{1:10.2f}{'':9}  {rows}")
            for how, words in (("one", "one code"), ("five", "five codes"), ("payers", "payers")):
                seconds, peak, found = measure(how, path)
                highest = max(highest, peak)
                print(f"{f'{layout}, {words}':26}{seconds:9.2f}{seconds / floor:10.2f}{peak:9.0f}  {found}")
            path.unlink()
    print(f"peak {highest:.0f} MB, at most {MOST_MB} MB: {'held' if highest <= MOST_MB else 'MISSED'}")
    return 0 if highest <= MOST_MB else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], Path(sys.argv[3]))
    else:
        raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
