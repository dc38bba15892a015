"""A denial decoded: its codes as printed, the kind of denial, and which line of several says what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from app.core.playbook import Playbook
from app.language.classifier import trained
from app.language.codes import category_of, is_remark, kinds_of, main_group
from app.language.facts import FactReader
from app.language.scene import Scene, lay_out
from app.language.text import read_text

MOST = 20_000  # characters that are read: a letter's reason stands on its first pages
_LIKELY = 0.3  # another kind of denial is named when it is at least so likely
_BY_CODE = 0.97  # the payer's own word
_AGREED = 0.9  # a set phrase and the classifier say the same
_ROW_SURE = 0.5  # a row without a code counts where its words are plain
_ROWS = re.compile(r"\n+|;\s*(?=line \d)|(?<=\S) (?=line \d+\b)", re.IGNORECASE)


class Decoded(NamedTuple):
    """One denial. `unknown` are codes that no list of ours has."""

    category: str
    alternatives: tuple[str, ...]
    confidence: float
    group_code: str | None
    carc: tuple[str, ...]
    rarc: tuple[str, ...]
    unknown: tuple[str, ...]
    patient_liable: bool | None


class Decoder:
    """The playbook's denials and codes, ready to read."""

    def __init__(self, playbook: Playbook) -> None:
        self._codes = playbook.codes
        self._kinds = kinds_of(playbook.codes)
        self._facts = FactReader([(path.category, path.cues) for path in playbook.denials.values()], self._kinds)
        self._paths = {path.category: path for path in playbook.denials.values()}

    def decode(self, text: str, today: date) -> dict[str, Any]:
        """The denial, with its argument and rules; `items` where several lines were decided apart."""
        whole = self._read(lay_out(read_text(text, most=MOST), today))
        rows = list(self._rows(text[:MOST], today))
        if len(rows) < 2:
            return self._shown(whole) | {"items": []}
        named = list(dict.fromkeys(row.category for row in rows))
        main = whole.category if whole.category in named else named[0]
        others = tuple(name for name in named if name != main)
        whole = whole._replace(category=main, alternatives=others)
        return self._shown(whole) | {"items": [self._shown(row) for row in rows]}

    def _read(self, scene: Scene) -> Decoded:
        codes = tuple(dict.fromkeys(c.code for c in scene.codes if c.code is not None))
        main = main_group(scene.codes)
        group = None if main is None else main.group
        category, confidence, others = self._kind(scene, codes)
        known = self._codes.get(group or "")
        return Decoded(
            category=category,
            alternatives=others,
            confidence=confidence,
            group_code=group,
            carc=tuple(code for code in codes if not is_remark(code)),
            rarc=tuple(code for code in codes if is_remark(code)),
            unknown=tuple(code for code in codes if code not in self._codes),
            patient_liable=None if known is None else known.patient_liable,
        )

    def _kind(self, scene: Scene, codes: tuple[str, ...]) -> tuple[str, float, tuple[str, ...]]:
        """The kind of denial: by code, else by words; and others that it may be."""
        scores = trained("decode").scores(scene.low)
        likely = [label for label, p in scores[:3] if p >= _LIKELY]
        if (coded := category_of(codes, self._kinds)) is not None:
            also = [kind for code in codes if (kind := self._kinds.get(code)) is not None and not is_remark(code)]
            return coded, _BY_CODE, tuple(dict.fromkeys(k for k in also if k not in (coded, "cost_share")))
        best, sure = scores[0]
        stated = self._facts.reason(scene)
        phrase = None if stated is None else str(stated.value)
        if phrase is not None and phrase != best and sure < _LIKELY and phrase in [label for label, _ in scores[:3]]:
            best = phrase
        elif phrase == best:
            sure = max(sure, _AGREED)
        several = [self._kinds[code] for code in codes if code in self._kinds and not is_remark(code)]
        others = dict.fromkeys(kind for kind in [*several, *likely] if kind != best)
        return best, round(sure, 3), tuple(others)

    def _rows(self, text: str, today: date) -> Iterator[Decoded]:
        """The lines of an explanation of benefits that each say why."""
        rows = [row for row in _ROWS.split(text) if row.strip()]
        if not 2 <= len(rows) <= 400:
            return
        for row in rows:
            scene = lay_out(read_text(row), today)
            coded = any(c.code is not None for c in scene.codes)
            if coded or (scene.amounts and len(row) < 300):
                read = self._read(scene)
                if coded or read.confidence >= _ROW_SURE:
                    yield read

    def _shown(self, decoded: Decoded) -> dict[str, Any]:
        path = self._paths[decoded.category]
        return {
            "category": decoded.category,
            "alternatives": list(decoded.alternatives),
            "confidence": decoded.confidence,
            "group_code": decoded.group_code,
            "carc": list(decoded.carc),
            "rarc": list(decoded.rarc),
            "unknown_codes": list(decoded.unknown),
            "patient_liable": decoded.patient_liable,
            "means": path.means,
            "argument": path.argument,
            "ask_first": path.ask_first,
            "rules": list(path.rules),
        }
