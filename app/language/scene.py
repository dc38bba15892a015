"""One stretch of a message laid out for reading: what stands where, and whether it is asserted at all."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.language.amounts import Amount, Percent, find_amounts, find_percents, names_something
from app.language.codes import DenialCode, Name, find_denial_codes, find_names
from app.language.dates import When, find_dates
from app.language.text import Text

_ABBREVIATION = re.compile(
    r"\b(?:st|dr|mr|mrs|ms|no|inc|vs|approx|e\.r|u\.s|p\.s|appt|dept|ref|mt|ft|jr|sr|co|corp|etc)\.(?= ?\S)"
)
_SENTENCE_END = re.compile(r"[.!?;]+(?=[\s\"')]|$)[\"')]*|\n")
_CLAUSE_END = re.compile(
    r"[,:;(]| (?=(?:but|so|though|although|however|then|because|and then|and now|and (?:i|we|they|she|he|the|my)) )"
)
_QUESTION = re.compile(
    r"(?:(?:so|and|but|ok|okay|well|wait|hey|hi|then|also|please|or|like|hello|quick question|question|honestly|um|"
    r"no|sorry)[, ]+)*"
    r"(?:(?:is|are|am|do|does|did|can|could|should|would|will|was|were|shall) (?!you believe|not\b)(?:i|you|he|she|"
    r"it|its|we|they|this|that|these|those|the|my|your|our|his|her|their|there|any|anyone|someone|insurance|"
    r"medic\w+|billing|hospitals?|aetna|cigna|#+|u)\b|have (?:i|we|you|they) |has (?:it|she|he|they|the|my) "
    r"|(?:what|why|how|who|which|where)\b(?! (?:they|she|he) (?:want|said|told|charged|billed|asked|offered))|when "
    r"(?:do|does|will|is|can|should|are) |any idea|any chance)"
)
_RELATIVE = re.compile(r"(?:which|who|where|whose)\b")
_HYPOTHETICAL = re.compile(
    r"\b(?:if|what if|suppose|supposing|imagine|hypothetically|unless|in case|let us say|pretend|assuming|whether|"
    r"wondering|wonder"
    r"|for example|e\.g\.|for instance|even if|wish|hopefully|hoping|hope)\b"
)
_NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|none|without|neither|nor|hardly|instead of|rather than|stop|refuse[sd]? to|nothing)\b"
)
# "No it's in network" answers a question; "no hold was given" denies.
_LEADING_NO = re.compile(r"^\s*(?:no|nope|nah) (?=(?:i|it|its|they|she|he|we|the|this|that|my)\b)")
_PLAN = re.compile(
    r"\b(?:will|going to|about to|plan(?:ning|s)? to|want(?:s|ed)? to|need(?:s|ed)? to|have to|has to|had to|"
    r"should|might|may|could|can|would like to"
    r"|trying to|try to|supposed to|yet to|waiting (?:for|on|to)|wait (?:for|until)|until|once|when|before|after|"
    r"as soon as|let me|let us"
    r"|ready to|working on|remind me|ask(?:ing|s) for|requesting|demanding|how do i|how to|asked (?:me|us) to|told "
    r"(?:me|us) to|afraid|worried|scared|"
    r"almost|nearly|threat\w*|if|did not)\b"
)
_MONEY_VERB = re.compile(
    r"(?:\b(?:owe|want|wants|pay|paid|pays|offered|offer|billed|said|at|about|around|do|take|put|use|accept|"
    r"allowed|only|up to|is|was|than|nearly|like|another|mis|unos|ofreci|pague|pagar|debo|cobran|quieren))[: ]*$"
)


_TODAY = frozenset({
    "today", "tonight", "this morning", "this afternoon", "hoy", "hoy mismo", "esta manana", "esta tarde", "esta noche",
})  # fmt: skip
# Help lines, and the section of the tax code that nonprofits are named after.
_CALLED = frozenset({211, 501, 911, 988})
_TAX_FORMS = frozenset({1040, 1095, 1098, 1099})


@dataclass(frozen=True, slots=True)
class Scene:
    """The masked words, everything found in them, and where sentences begin.

    `multiples` are percentages above a hundred, of Medicare's rate or of the poverty line: none of them is a discount.
    """

    text: Text
    low: str
    amounts: list[Amount]
    percents: list[Percent]
    multiples: list[Percent]
    dates: list[When]
    names: list[Name]
    codes: list[DenialCode]
    today: date
    _starts: list[int]

    def sentence(self, place: int) -> tuple[int, int]:
        index = bisect_right(self._starts, place) - 1
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self.low)
        return self._starts[index], end

    def sentences(self) -> Iterator[tuple[int, int]]:
        yield from zip(self._starts, [*self._starts[1:], len(self.low)], strict=True)

    def words(self, start: int, end: int | None = None) -> str:
        """The original sentence around a place, to quote what was read there; of a long one the part around it."""
        first, last = self.sentence(start)
        stop = start if end is None else end
        if last - first > 200:
            first, last = max(first, start - 60), min(last, stop + 80)
        return self.text.quote(first, max(last, stop))

    def place_of(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """Where a stretch of the original stands in the matched words."""
        last = max(0, len(self.low) - 1)
        start = min(bisect_left(range(last + 1), raw_start, key=self.text.raw_start), last)
        end = bisect_left(range(last + 1), raw_end, key=self.text.raw_start)
        return start, max(start, min(end, len(self.low)))

    def clause_start(self, place: int) -> int:
        start, _ = self.sentence(place)
        ends = (m.end() for m in _CLAUSE_END.finditer(self.low, start, place + 12))
        return max((end for end in ends if end <= place), default=start)

    def before(self, place: int) -> str:
        """The words of the same clause before a place."""
        return self.low[self.clause_start(place) : place]

    def is_asked(self, place: int) -> bool:
        """True inside a question: what it mentions is not told."""
        clause, (first, _) = self.clause_start(place), self.sentence(place)
        found = _QUESTION.match(self.low[clause:].lstrip(' "'))
        # "..., which is in network," asks nothing
        return found is not None and not (clause > first and _RELATIVE.match(found[0]))

    def supposition(self, place: int) -> int | None:
        """Where an "if" stands before a place in the same sentence."""
        start, _ = self.sentence(place)
        found = _HYPOTHETICAL.search(self.low, start, place)
        return None if found is None else found.start()

    def is_supposed(self, place: int) -> bool:
        return self.supposition(place) is not None

    def is_denied(self, place: int) -> bool:
        """True when a "not" stands shortly before, in the same clause."""
        return _NEGATION.search(_LEADING_NO.sub("", self.before(place))[-32:]) is not None

    def is_planned(self, place: int) -> bool:
        """True when it is still to be done, or only feared."""
        return _PLAN.search(self.before(place)[-40:]) is not None


def lay_out(text: Text, today: date, *, years_are_money: bool = False) -> Scene:
    """Find names, codes, dates, percentages and amounts, each covering its place for those that come after."""
    names = list(find_names(text))
    codes = list(find_denial_codes(text))
    low = _cover(text.low, "&", [(n.start, n.end) for n in names if n.kind != "claim_form"])
    low = _cover(low, "U", [(n.start, n.end) for n in names if n.kind == "claim_form"])
    low = _cover(low, "=", [(c.start, c.end) for c in codes])
    dates = find_dates(low, today)
    # "today" stays readable: a card asked for today is another thing than a card asked for by Friday.
    low = _cover(low, "@", [(d.start, d.end) for d in dates if low[d.start : d.end] not in _TODAY])
    found = find_percents(low)
    percents, multiples = [p for p in found if p.percent <= 100], [p for p in found if p.percent > 100]
    low = _cover(low, "%", [(p.start, p.end) for p in percents])
    amounts = [a for a in find_amounts(low) if _counts(low, a, years_are_money=years_are_money)]
    low = low.replace("#", " ")
    low = _cover(low, "#", [(a.start, a.end) for a in amounts])
    low = _ABBREVIATION.sub(lambda m: m[0].replace(".", " "), low)
    starts = [0, *(m.end() for m in _SENTENCE_END.finditer(low) if m.end() < len(low))]
    return Scene(
        text=text, low=low, amounts=amounts, percents=percents, multiples=multiples, dates=dates, names=names,
        codes=codes, today=today, _starts=starts,
    )  # fmt: skip


def _cover(low: str, mark: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return low
    chars = list(low)
    for start, end in spans:
        chars[start:end] = mark * (end - start)
    return "".join(chars)


def _counts(low: str, amount: Amount, *, years_are_money: bool) -> bool:
    """A bare number is money when it is large enough and no year."""
    dollars = amount.money.cents // 100
    if amount.sure or (amount.vague and dollars >= 100):
        return True
    if dollars < 100 or dollars in _CALLED or names_something(low, amount):
        return False
    if (1990 <= dollars <= 2039 and not years_are_money and amount.money.cents % 100 == 0) or dollars in _TAX_FORMS:
        return _MONEY_VERB.search(low[max(0, amount.start - 24) : amount.start]) is not None
    return True
