"""What may be sent to a model of a person's own words: common words as they are, and a token for everything else.

A list of what may pass is the one kind that fails closed: a name that nobody thought of is not on it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from app.core.case import FACTS, Case
from app.core.playbook import Playbook
from app.language.contacts import read_collector, read_contact
from app.language.identifiers import Span, find_identifiers
from app.language.insurers import read_insurer
from app.language.name_finding import Word, find_names, words_of
from app.language.providers import read_provider
from app.language.scene import Scene, lay_out
from app.language.text import read_text, word_set
from app.language.vocabulary import folded

MOST = 6_000  # characters of one message that are sent
TOKEN = re.compile(r"\[\[([a-z][a-z0-9_]*)\]\]")
# Of two spans on one place the kind named first gives the token its name.
_KINDS = (
    "provider", "insurer", "collector", "contact", "place", "code", "id", "date", "percent", "amount", "name", "number",
    "word",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(_KINDS)}
_FACT_KINDS = {
    "patient_name": "name", "hold_contact": "name", "provider": "provider", "insurer": "insurer",
    "collector": "collector", "state": "place", "account_number": "id", "hold_reference": "id",
}  # fmt: skip
# Parts of a provider's or an agency's name that are no one's alone.
_SHARED = word_set(
    "hospital medical center clinic health healthcare care system group general memorial regional county city surgery "
    "imaging radiology lab labs emergency physicians physician associates services service insurance plan company the "
    "of and for in at to a an de del la el los las y collection collections agency recovery credit financial "
    "department billing patient i my it is on no not dr mr mrs ms"
)
_HIDDEN = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NOT_SENT = re.compile(r"[^\w\s.,;:!?'\"()/-]|_")
_BRACKETS = str.maketrans({"[": "(", "]": ")", "{": "(", "}": ")", "<": "(", ">": ")", "\t": " "})
_GAPS = re.compile(r"[ \t]{2,}")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
# "The last week", "tomorrow": when, and of nobody in particular.
_NO_DAY = re.compile(r"[a-z' ]+")


class Redacted(NamedTuple):
    """The words that may be sent, and what each token in them stands for."""

    text: str
    values: dict[str, str]


class Redactor:
    """Makes a message fit to be sent."""

    def __init__(self, playbook: Playbook) -> None:
        self.playbook = playbook

    def message(self, text: str, case: Case, into: Mapping[str, str] | None = None) -> Redacted:
        """What may be sent. `into` are the values of an earlier line, so that tokens of several lines agree."""
        words = shortened(tidy(text))
        low = folded(words)
        tokens = _Tokens(into or {})
        parts, last = [], 0
        for span in _apart(words, self._spans(words, low, case)):
            parts += [_clean(words[last : span.start]), tokens.token(span.kind, words[span.start : span.end])]
            last = span.end
        parts.append(_clean(words[last:]))
        return Redacted(_whole(_GAPS.sub(" ", "".join(parts))), tokens.values)

    def _spans(self, text: str, low: str, case: Case) -> Iterator[Span]:
        words = words_of(text, low)
        scene = lay_out(read_text(text, most=len(text) + 1), case.opened)
        # "UB-04" is the name of a form, and nobody's number.
        forms = list(_places(scene, ((n.start, n.end) for n in scene.names if n.kind == "claim_form")))
        yield from _known(low, case)
        yield from _in_scene(scene)
        for span in (*find_identifiers(text, low), *find_names(text, low, words), *_unknown(words)):
            if not any(start <= span.start and span.end <= end for start, end in forms):
                yield span


def tidy(text: str) -> str:
    """One way to write the same: letters composed, nothing hidden between them, no brackets of ours."""
    return unicodedata.normalize("NFC", _HIDDEN.sub("", text.replace("\r", "\n"))).translate(_BRACKETS)


def shortened(text: str, most: int = MOST) -> str:
    """A long text up to the end of a sentence."""
    if len(text) <= most:
        return text
    ends = [m.end() for m in _SENTENCE_END.finditer(text, most // 2, most)]
    return text[: ends[-1] if ends else max(text.rfind(" ", 0, most), 0)].rstrip()


def restore(text: str, values: Mapping[str, str]) -> str:
    """The words again, a token for which nothing is known left as it stands."""
    return TOKEN.sub(lambda found: values.get(found[1], found[0]), text)


def comparable(text: str) -> str:
    """Words in the form in which two quotes are compared."""
    return " ".join(folded(tidy(text)).split())


class _Tokens:
    """Tokens given so far; the same words get the same one."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = dict(values)
        self._given = {comparable(words): name for name, words in values.items()}
        self._counts = dict.fromkeys(_KINDS, 0)
        for name in values:
            kind, _, number = name.rpartition("_")
            if number.isdigit() and kind in self._counts:
                self._counts[kind] = max(self._counts[kind], int(number))

    def token(self, kind: str, words: str) -> str:
        key = comparable(words)
        if (name := self._given.get(key)) is None:
            self._counts[kind] += 1
            name = f"{kind}_{self._counts[kind]}"
            self._given[key] = name
            self.values[name] = words
        return f"[[{name}]]"


def _unknown(words: Iterable[Word]) -> Iterator[Span]:
    for word in words:
        if not word.known:
            yield Span(word.start, word.end, "name" if word.capital and not word.starts_sentence else "word")


def _known(low: str, case: Case) -> Iterator[Span]:
    """What the case knows of who and where, whole and in parts, in any letter case."""
    said = [
        (kind, str(fact.value))
        for facts in (case.facts, *(bill.facts for bill in case.bills))
        for name, fact in facts.items()
        if FACTS[name].kind == "text" and (kind := _FACT_KINDS.get(name, "word"))
    ]
    for bill in case.bills:
        for note in bill.calls:
            said += [(kind, words) for kind, words in (("name", note.who), ("id", note.reference)) if words]
    for kind, words in dict.fromkeys(said):
        whole = " ".join(folded(words).split())
        parts = [part for part in re.findall(r"[^\W_]+", whole) if len(part) > 1 and part not in _SHARED]
        for wanted in dict.fromkeys((whole, *parts)):
            pattern = re.escape(wanted).replace(r"\ ", r"\s+")
            for match in re.finditer(rf"(?<![^\W_]){pattern}(?![^\W_])", low) if wanted.split()[0] in low else ():
                yield Span(*match.span(), kind)


def _in_scene(scene: Scene) -> Iterator[Span]:
    """What the deterministic reader finds: it gives tokens telling names."""
    found = [(n.start, n.end, "id") for n in scene.names if n.kind != "claim_form"]
    found += [(c.start, c.end, "code") for c in scene.codes]
    found += [(d.start, d.end, "date") for d in scene.dates if not _NO_DAY.fullmatch(scene.text.low[d.start : d.end])]
    found += [(p.start, p.end, "percent") for p in (*scene.percents, *scene.multiples)]
    found += [(a.start, a.end, "amount") for a in scene.amounts]
    insurer = read_insurer(scene)
    for kind, stated in (
        ("insurer", insurer), ("provider", read_provider(scene, insurer)), ("collector", read_collector(scene)),
        ("name", read_contact(scene)),
    ):  # fmt: skip
        if stated is not None:
            found.append((stated.start, stated.end, kind))
    for (start, end), (_, _, kind) in zip(_places(scene, ((s, e) for s, e, _ in found)), found, strict=True):
        yield Span(start, end, kind)


def _places(scene: Scene, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where they stand in the original, the blanks at their ends left out."""
    for start, end in spans:
        first, last = scene.text.raw_start(start), scene.text.raw_end(end)
        words = scene.text.raw[first:last]
        first += len(words) - len(words.lstrip())
        yield first, max(first, first + len(words.strip()))


def _apart(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap as one, and the words of one name as one; blanks at the edges stay outside."""
    apart: list[Span] = []
    for span in sorted(_trimmed(text, s) for s in spans):
        if span.start >= span.end:
            continue
        last = apart[-1] if apart else None
        if last is not None and (span.start < last.end or _is_one_name(text, last, span)):
            kind = min(span.kind, last.kind, key=_RANK.__getitem__)
            apart[-1] = Span(last.start, max(span.end, last.end), kind)
        else:
            apart.append(span)
    return apart


def _is_one_name(text: str, last: Span, span: Span) -> bool:
    gap = text[last.end : span.start]
    initial = gap == ". " and text[max(0, last.end - 2) : last.end].strip().isupper()  # "J. Doe", "Justice K. Parker"
    return last.kind == span.kind == "name" and (gap in (" ", "-") or initial)


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(" \n.,;:"))
    return Span(start, max(start, span.start + len(words.rstrip(" \n.,;:-"))), span.kind)


def _clean(words: str) -> str:
    """What stands between tokens: letters and plain marks."""
    return _NOT_SENT.sub(" ", words)


def _whole(text: str) -> str:
    """At most so much, and no half token at the end."""
    if len(text) <= MOST:
        return text
    text = text[:MOST]
    cut = max(text.rfind(" "), text.rfind("\n"))
    return text[: cut if cut > 0 else MOST].rstrip()
