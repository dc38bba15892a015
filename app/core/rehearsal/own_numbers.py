"""Own numbers: which amounts of a sentence the caller offers, by the nearest words before, or by standing alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.money import Money
from app.core.rehearsal.lexicon_moves import FIGURE_OF, OFFERS
from app.core.rehearsal.said import CallerAct, CallerKind
from app.core.rehearsal.spoken_money import Amount, amounts_in

_ALONE = re.compile(
    r"(?:(?:ok|okay|well|so|um|uh|then|maybe|or|to|about|fine|all right|how about|dollars|d[óo]lares|and|"
    r"i guess|please|y|o|bueno)\b|[\s,.?!$-])*",
    re.I,
)
_MOST_NUMBERS = 12  # of one sentence
_TALKED_OF = re.compile(
    r"\s*(?:,|is|was|for)?\s*(?:is|was|which is|that's)?\s*(?:about )?(?:what |the |in )?(?:medicare|you "
    r"(?:said|asked)|the plan|savings|allowed|balance|bill)",
    re.I,
)
_SET_ASIDE = re.compile(r"\s*(?:dollars )?(?:available|for this|to (?:settle|offer|put)|set aside|ready)\b", re.I)
_A_MONTH = re.compile(r"\s*(?:a|per|each|every) month|\s*(?:al|por) mes", re.I)


def own_numbers(sentence: str, start: int, last_offer: Money | None) -> Iterator[CallerAct]:
    """The numbers that are offered in a sentence which starts at `start` of its line."""
    amounts = amounts_in(sentence)[:_MOST_NUMBERS]
    rest = sentence
    for amount in reversed(amounts):
        rest = rest[: amount.start] + " " + rest[amount.end :]
    alone = bool(amounts) and _ALONE.fullmatch(rest) is not None
    offering = alone
    for amount in amounts:
        before, after = sentence[: amount.start], sentence[amount.end : amount.end + 40]
        offering = _is_offered(before, after, offering)
        if not offering:
            continue
        kind: CallerKind = "restate" if amount.money == last_offer else "offer"
        yield _number(kind, amount, sentence, start)
        if kind == "restate":  # said again, it is heard again
            yield _number("offer", amount, sentence, start)


def _number(kind: CallerKind, amount: Amount, sentence: str, start: int) -> CallerAct:
    quote = sentence[amount.start : amount.end].strip()
    return CallerAct(kind=kind, amount=amount.money, quote=quote, start=start + amount.start)


def _is_offered(before: str, after: str, was_offering: bool) -> bool:
    if _TALKED_OF.match(after) or _A_MONTH.match(after):
        return False
    offers = [found.end() for found in OFFERS.finditer(before)]
    figures = [found.end() for found in FIGURE_OF.finditer(before)]
    if not offers:
        return not figures and (was_offering or _SET_ASIDE.match(after) is not None)
    return not figures or offers[-1] > figures[-1]
