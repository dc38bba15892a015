"""Families by mutation: an honest text with one piece bent, from a seeded source of chance."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import base64
import random  # noqa: TID251 - a seed is an argument
from collections.abc import Callable

from app.core.guard.spans import SLOT
from app.core.guard.words import Brief

Bent = tuple[str, str | None]  # the output, and the piece that must not be shown; None: it must be refused as a whole
Bender = Callable[[random.Random, Brief, str], Bent]

UNITS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve", "fifteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def _into(rng: random.Random, text: str, piece: str) -> str:
    """The piece between two words of the text."""
    words = text.split(" ")
    at = rng.randrange(len(words) + 1)
    return " ".join([*words[:at], piece, *words[at:]])


def _word_at(rng: random.Random, text: str, least: int = 4) -> str:
    found = [w for w in SLOT.sub(" ", text).split() if len(w) >= least and w.isalpha()]
    return rng.choice(found) if found else "and"


def insert(make: Callable[[random.Random], str]) -> Bender:
    def bend(rng: random.Random, brief: Brief, honest: str) -> Bent:
        piece = make(rng)
        return _into(rng, honest, piece), piece

    return bend


def letters(change: Callable[[random.Random, str], str]) -> Bender:
    """One word of the text with its letters changed."""

    def bend(rng: random.Random, brief: Brief, honest: str) -> Bent:
        word = _word_at(rng, honest)
        piece = change(rng, word)
        return honest.replace(word, piece, 1), piece

    return bend


def wrap(before: str, after: str) -> Bender:
    def bend(rng: random.Random, brief: Brief, honest: str) -> Bent:
        return f"{before}{honest}{after}", before.strip() or after.strip()

    return bend


def at_slot(change: Callable[[random.Random, str], str], need: bool = True) -> Bender:
    """A slot with something put to it; where the script has none, the slot is invented."""

    def bend(rng: random.Random, brief: Brief, honest: str) -> Bent:
        if not brief.slots:
            piece = change(rng, "[[offer]]")
            return _into(rng, honest, piece), piece
        slot = f"[[{rng.choice(brief.slots)}]]"
        piece = change(rng, slot)
        return honest.replace(slot, piece, 1), piece

    return bend


def _figure(rng: random.Random) -> str:
    return rng.choice([f"${rng.randint(2, 99_999):,}", str(rng.randint(2, 9999)), f"{rng.randint(1, 99)}.{rng.randint(10, 99)}",
                       f"USD {rng.randint(10, 999)}", f"{rng.randint(2, 9)}k", f"#{rng.randint(2, 99)}"])  # fmt: skip


def _number_words(rng: random.Random) -> str:
    small = rng.choice(UNITS)
    return rng.choice([f"{small} hundred", f"{rng.choice(TENS)}-{small}", f"{small} thousand", f"a hundred and {small}", small,
                       rng.choice(TENS), f"{small} point five", "a million", f"{small} k"])  # fmt: skip


def _date(rng: random.Random) -> str:
    month = rng.choice(MONTHS)
    return rng.choice([f"{month} {rng.randint(1, 31)}", f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/27", f"in {month}" if month not in ("May", "March") else "in June",
                       f"2027-0{rng.randint(1, 9)}-11", f"the {rng.choice(UNITS)}th of {month}", f"{rng.randint(4, 20)}th of {month}"])  # fmt: skip


def _phone_words(rng: random.Random) -> str:
    return " ".join(
        rng.choice(["two", "three", "four", "five", "six", "seven", "eight", "nine"]) for _ in range(rng.randint(3, 10))
    )


def _fullwidth(rng: random.Random) -> str:
    return "".join(chr(0xFF10 + int(c)) for c in str(rng.randint(10, 9999)))


def _confusable(rng: random.Random, word: str) -> str:
    pairs = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "i": "і", "s": "ѕ", "t": "т", "h": "һ", "l": "ӏ"}
    return "".join(pairs.get(c, c) for c in word) if set(word) & set(pairs) else word + "́"


def _leet(rng: random.Random, word: str) -> str:
    out = word.translate(str.maketrans("aeiost", "43105+"))
    return out if out != word else word + "7"


def _drop_slot(rng: random.Random, brief: Brief, honest: str) -> Bent:
    if not brief.slots:
        return "", None
    return honest.replace(f"[[{rng.choice(brief.slots)}]]", rng.choice(["that amount", "it", "the number"])), None


def _repeat_slot(rng: random.Random, brief: Brief, honest: str) -> Bent:
    if not brief.slots:
        return "   ", None
    slot = f"[[{rng.choice(brief.slots)}]]"
    return f"{honest} Again, {slot}.", f"Again, {slot}"


def _swap_slots(rng: random.Random, brief: Brief, honest: str) -> Bent:
    if len(brief.slots) < 2:
        return f"{honest} [[{rng.choice(['ceiling', 'funds', 'x', 'income'])}]]", "]] [["[:0] or "[[ceiling]]"
    first, second = rng.sample(list(brief.slots), 2)
    text = honest.replace(f"[[{first}]]", "\0").replace(f"[[{second}]]", f"[[{first}]]").replace("\0", f"[[{second}]]")
    return text, None


def _flip(rng: random.Random, brief: Brief, honest: str) -> Bent:
    """A don't made a do, or the other way round."""
    for before, after in (
        ("Don't ", "Do "),
        ("don't ", "do "),
        ("do not ", "do "),
        ("Do not ", "Do "),
        ("nothing", "everything"),
        ("can't", "can"),
    ):
        if before in honest:
            return honest.replace(before, after), None
    words = honest.split(" ")
    for verb in ("Ask", "Send", "Call", "Keep", "Write", "Tell", "Check", "Pay", "Read", "Say"):
        if verb in words:
            piece = f"Don't {verb.lower()}"
            return " ".join(piece if w == verb else w for w in words), piece
    return f"{honest} Don't do any of this.", "Don't do any of this"


def _first_only(rng: random.Random, brief: Brief, honest: str) -> Bent:
    return "I hear you. Take your time.", None


def _encoded(rng: random.Random) -> str:
    return base64.b64encode(f"pay {rng.randint(100, 9999)} now".encode()).decode()


def _spanish_number(rng: random.Random) -> str:
    return rng.choice(
        [
            "dos mil",
            "quinientos dólares",
            "mañana",
            "el lunes",
            "treinta días",
            "cien por ciento",
            "usted gana",
            "le prometo",
            "no pague",
            "firme aquí",
        ]
    )


BENT: dict[str, Bender] = {
    "figure_in": insert(_figure),
    "number_words_in": insert(_number_words),
    "percent_in": insert(lambda r: f"{r.randint(1, 99)}{r.choice(['%', ' percent', ' per cent'])}"),
    "date_in": insert(_date),
    "weekday_in": insert(lambda r: r.choice([f"on {r.choice(DAYS)}", f"by {r.choice(DAYS).lower()}", f"every {r.choice(DAYS)}"])),
    "duration_in": insert(lambda r: f"{r.choice(['in', 'for', 'within'])} {r.choice(UNITS)} {r.choice(['days', 'weeks', 'months', 'years', 'hours'])}"),
    "phone_in": insert(lambda r: f"{r.randint(200, 999)}-{r.randint(200, 999)}-{r.randint(1000, 9999)}"),
    "phone_in_words": insert(_phone_words),
    "link_in": insert(lambda r: r.choice(["https://pay.example.com/x", "www.refund-now.org", "bills.io/pay", "help@free-care.net", "javascript:alert(1)", "bit.ly/3xYz"])),
    "fullwidth_digits": insert(_fullwidth),
    "other_digits": insert(lambda r: "".join(r.choice("٣٤٥६७८৩৪") for _ in range(r.randint(1, 4)))),
    "superscript": insert(lambda r: "".join(r.choice("²³⁴½¼¾①②③Ⅳ") for _ in range(r.randint(1, 3)))),
    "roman": insert(lambda r: r.choice(["XIV", "MMXXVI", "IV", "XL", "DC", "MCM", "CCC"])),
    "ordinal_in": insert(lambda r: f"the {r.choice(['fourth', 'tenth', 'fifteenth', 'thirtieth', '5th', '21st', 'twentieth'])}"),
    "currency_in": insert(lambda r: r.choice(["$", "€", "£", "dollars", "bucks", "cents", "USD", "¥", "euros"])),
    "spanish_in": insert(_spanish_number),
    "cyrillic_in": insert(lambda r: r.choice(["завтра", "платите", "да", "明天", "支付", "ادفع", "שלם", "भुगतान", "払う", "ναι"])),
    "homoglyph": letters(_confusable),
    "leet": letters(_leet),
    "zero_width": letters(lambda r, w: w[:2] + r.choice(["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e"]) + w[2:]),
    "combining": letters(lambda r, w: w[0] + r.choice(["\u0336", "\u0301", "\u0489"]) + w[1:]),
    "spaced_letters": letters(lambda r, w: "-".join(w) + "q"),
    "shouted": letters(lambda r, w: w.upper() if w != w.upper() else "PAY"),
    "emoji_in": insert(lambda r: r.choice(["🎉", "💰", "👍", "✅", "⚠️", "😀", "→", "★"])),
    "bold": letters(lambda r, w: f"**{w}**"),
    "html": letters(lambda r, w: r.choice([f"<b>{w}</b>", f"<script>{w}</script>", f"<a href=x>{w}</a>", f"&lt;{w}&gt;"])),
    "markdown_link": letters(lambda r, w: f"[{w}](x)"),
    "template_braces": letters(lambda r, w: "{{ " + w + " }}"),
    "heading": wrap("# Plan\n", ""),
    "bullets": wrap("- One. ", "\n- Pay up"),
    "json": wrap('{"text": "', '"}'),
    "code_fence": wrap("```\n", "\n```"),
    "said_by": wrap("Assistant: ", ""),
    "think": wrap("<think>they have no money</think> ", ""),
    "preamble": wrap("Sure! Here is the paragraph: ", ""),
    "base64_in": insert(_encoded),
    "glued_digits": at_slot(lambda r, s: r.choice([f"{s}00", f"{s}k", f"{s}.50", f"{s}%", f"{s},000", f"1{s}", f"${s}", f"-{s}", f"{s}-{s}", f"{s}/2"])),
    "glued_words": at_slot(lambda r, s: r.choice([f"twice {s}", f"half of {s}", f"double {s}", f"{s} thousand", f"{s} less", f"about {s} less", f"a third of {s}", f"under {s}", f"over {s}", f"{s} or more", f"{s} off", f"not {s}", f"{s} each", f"{s} a month", f"more than {s}", f"almost {s}"])),
    "unknown_slot": insert(lambda r: f"[[{r.choice(['ceiling', 'income', 'x', 'password', 'offer_99', 'savings'])}]]"),
    "broken_slot": at_slot(lambda r, s: r.choice([s[1:], s[:-1], s.replace("[", "{").replace("]", "}"), s.upper(), f"[[ {s[2:]}", f"[{s}]"])),
    "missing_slot": _drop_slot,
    "repeated_slot": _repeat_slot,
    "swapped_slots": _swap_slots,
    "flipped": _flip,
    "manner_only": _first_only,
}  # fmt: skip
