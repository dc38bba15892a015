"""Which rows are about a code that is asked for: by bytes at first, then by the cell and its kind of code."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

_NDC = re.compile(r"\d{4,5}-?\d{3,4}-?\d{1,2}")


class WantedCodes:
    """The codes asked for, each found however a hospital writes it.

    Zeros in front count for nothing in revenue codes and DRGs (0450 is 450, 001 is 1), hyphens for nothing in NDCs,
    and a CPT code that a spreadsheet has shortened (100 for 00100) is filled up again.
    """

    def __init__(self, codes: Collection[str]) -> None:
        self._exact = {_plain(code): code for code in codes if _plain(code)}
        self._by_ndc = {_ndc(plain): code for plain, code in self._exact.items() if _NDC.fullmatch(plain)}
        self._by_number = {plain.lstrip("0"): code for plain, code in self._exact.items() if plain.isdecimal()}

    def __bool__(self) -> bool:
        return bool(self._exact)

    def wanted(self, code: str, kind: str | None) -> str | None:
        """The code as it was asked for; None when this cell is another one."""
        plain = _plain(code)
        if kind == "NDC":
            return self._by_ndc.get(_ndc(plain))
        if kind is not None and (kind == "RC" or kind.endswith("DRG")) and plain.isdecimal():
            return self._by_number.get(plain.lstrip("0"))
        if kind in ("CPT", "HCPCS") and plain.isdecimal():
            plain = plain.zfill(5)
        return self._exact.get(plain)

    def in_bytes(self) -> Callable[[bytes], bool]:
        """A quick test of a raw line that may say yes too often, and never no to a row with one of the codes."""
        needles = sorted({needle for code in self._exact for needle in _needles(code)})
        if len(needles) == 1 and needles[0].isdigit():
            only = needles[0]
            return lambda line: only in line
        capitals = any(not needle.isdigit() for needle in needles)

        def test(line: bytes) -> bool:
            seen = line.upper() if capitals else line
            for needle in needles:  # noqa: SIM110 - any() takes twice as long, and this sees every line
                if needle in seen:
                    return True
            return False

        return test


def _plain(code: str) -> str:
    return code.strip().upper()


def _ndc(code: str) -> str:
    """Eleven digits, 5-4-2, where hyphens say which part lacks its zero; else the digits as they are."""
    parts = code.split("-")
    if len(parts) == 3:
        return parts[0].zfill(5) + parts[1].zfill(4) + parts[2].zfill(2)
    return "".join(parts)


def _needles(code: str) -> set[bytes]:
    """The forms in which the code can stand in the bytes; a shorter form stands inside the longer ones."""
    if _NDC.fullmatch(code):
        whole = _ndc(code)
        forms = {code, whole}
        if len(whole) == 11:
            labeler, product, package = whole[:5].removeprefix("0"), whole[5:9], whole[9:]
            for middle in (product, product.removeprefix("0")):
                for end in (package, package.removeprefix("0")):
                    forms.add(f"{labeler}-{middle}-{end}")
        return {(form.lstrip("0") or form).encode() for form in forms}
    if code.isdecimal():
        code = code.lstrip("0") or code
    quoted = code.replace('"', '""')
    return {quoted.encode("utf-8"), quoted.encode("cp1252", errors="ignore")}
