"""What was taken down: "Got it: the hospital, [[billed]] asked, in network" may be said in other words, item by item.

Both texts are brought to one form ("noted: ..."), and cut into their items. Each item said has to be one or two of the
script's, in their own words and a few that only join them; denied where they are, asked by whom they say.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.core.guard.subjects import ENDS
from app.core.guard.tokens import Token, bases_of, tokens, words_of

_HAVE = r"(?:i have|i have got|i have now|i also have|i now have|so far i have|so far i have got)"
_TAKEN = re.compile(
    r"^(?:(?:okay|ok|good|thanks|thank you|so|now|and|also|then|got it|all right|for now),? )*(?:"
    rf"{_HAVE} (?:also )?(?:noted|written down|put down|taken down|marked|listed|down)(?: (?:that|this|it|them|down))*(?::|,)?|"
    rf"{_HAVE} (?:it|this|that|them)(?: (?:down|noted|marked|listed|here))*(?: as)?(?::|,)?|"
    rf"(?:here is|this is) what {_HAVE}(?: (?:so far|now|down|noted))*:?|what {_HAVE}(?: so far| now| down)? is:?|"
    rf"{_HAVE}(?: that)?(?::|,)?|got it(?::|,)|noted(?::|,)?|(?:that is |it is )?noted(?::|,)"
    r") "
)
_CHANGED = re.compile(
    r"^(?:(?:okay|ok|good|thanks|thank you|so|now|and|also|then|got it|all right),? )*"
    r"(?:(?:i have |i have now )(?:corrected|changed|updated|put right|switched|set|fixed) )?(?:your |the )?(?P<what>what they (?:are asking|ask|want)(?: you)?(?: to pay| for)?|[^,:]+?)"
    r"(?: (?:is|has been|has|was)(?: now)? (?:corrected|changed|updated|put right)(?: and is now)?)?"
    r"(?: from (?P<from>[^,]+?))? (?:to|so it is|as|and is now|is now|is) (?P<new>[^,]+?)"
    r"(?:,? (?:and )?(?:instead of|not|rather than) (?P<old>[^,]+?))?(?P<rest>(?:, | in your file| and the letters|\.).*)?$"
)
_NOW = re.compile(
    r"^(?:put right|changed): (?P<what>.+?) is (?:now )?(?P<new>[^,]+?)(?:,? (?:instead of|not) (?P<old>[^,]+?))?(?P<rest>[,.].*)?$"
)
_LIST = re.compile(r"(?:got it|noted|i have): (.+)$|(.+), noted\.$")
_GLUE = words_of("""
    the a an your their it its is was are were that they as for by with in at of from to and also have has had both where
    from you s them on this these my i am who had did bill down
""")
_NOTES = re.compile(r"(?:Got it|Noted|I have|Put right|Changed): |, noted\.")
_IDLE = words_of("the your are now a is")
_NOS = words_of("not no never without nor neither")
_ASKING, _DENYING, _PASSIVE = bases_of("ask"), bases_of("deny"), words_of("as was is been were")
_PLACE = words_of("in your file letters the and too as well also both")


class _Item(NamedTuple):
    words: frozenset[str]
    denied: bool
    asks: bool
    denies: bool


def taken_down(said: Sequence[Token], script: str) -> list[Token] | None:
    """Where the words say what the script says was noted: what of them is left to be weighed; None where they don't."""
    text = _text(said)
    found = _TAKEN.match(text)
    if found is not None and (left := _listed(text[found.end() :], _notes(script))) is not None:
        return left
    return _corrected(text, script)


def noted_falsely(said: Sequence[Token], script: str) -> bool:
    """Whether an item is said to be so that the script notes as not so, or the other way round."""
    if not _NOTES.search(script):
        return False
    text = _text(said)
    change = _CHANGED.match(text)
    if change is not None:
        noted = [now for now in map(_NOW.match, _sentences(script)) if now is not None]
        own = [now for now in noted if _bare(now["what"]) == _bare(change["what"])]
        if own:
            return all(_bare(now["new"]) != _bare(change["new"]) for now in own)
    found = _TAKEN.match(text)
    if found is None:
        return False
    for piece in _pieces(tokens(text[found.end() :])):
        words, denied = _worded(piece)
        items = [item for own in _notes(script) for item in own if words and words <= item.words]
        if items and all(item.denied != denied for item in items):
            return True
    return False


def _worded(piece: Sequence[Token]) -> tuple[frozenset[str], bool]:
    words = frozenset(t.base for t in piece if not t.is_mark and t.word not in _GLUE | _NOS)
    return words, sum(t.word in _NOS for t in piece) % 2 == 1


def _listed(text: str, notes: tuple[tuple[_Item, ...], ...]) -> list[Token] | None:
    pieces = list(_pieces(tokens(text)))
    for own in notes:
        fitting = 0
        for piece in pieces:
            if not _fits(piece, own):
                break
            fitting += 1
        if fitting and (fitting == len(pieces) or pieces[fitting][0].word in ("and", "so", "but")):
            return [token for piece in pieces[fitting:] for token in (*piece, _COMMA)][:-1]
    return None


_COMMA = Token(",", ",", False, True)


def _fits(piece: Sequence[Token], own: tuple[_Item, ...]) -> bool:
    """Whether these words are one item of the script, or two that stand side by side."""
    words, denied = _worded(piece)
    if not words:
        return False
    for item in own:
        if words <= item.words and denied == item.denied and _subject(piece, item, item):
            return True
    for first, second in pairwise(own):
        if words <= first.words | second.words and denied == (first.denied != second.denied) and words & second.words:
            return _subject(piece, first, second)
    return False


def _subject(piece: Sequence[Token], first: _Item, second: _Item) -> bool:
    """Who asks and who denies is who the script says: the item before it asks, the one behind it denies."""
    for at, token in enumerate(piece):
        before = {t.base for t in piece[:at] if t.word not in _GLUE}
        if token.base in _ASKING and not (before <= first.words and second.asks):
            return False
        if not before or token.base not in _DENYING or piece[at - 1].word in _PASSIVE:
            continue
        if not (first.denies and before <= second.words - first.words):
            return False
    return True


def _pieces(found: Sequence[Token]) -> Iterator[list[Token]]:
    """The items of a list; a quotation and what stands in it belong to one."""
    piece: list[Token] = []
    quoted = False
    for at, token in enumerate(found):
        quoted = quoted != (token.word == '"')
        after = found[at + 1] if at + 1 < len(found) else None
        joins = token.word == "and" and after is not None and piece and after.word in ("it", "your", "they", "a", "the")
        if not quoted and (token.word in (",", ".", ":") or joins or (token.word == "and" and not piece)):
            if token.word == ":" and piece:
                continue  # "state: [[state]]"
            if piece:
                yield piece
            piece = [token] if token.word == "and" else []
        elif token.word != '"':
            piece.append(token)
    if piece:
        yield piece


@lru_cache(maxsize=512)
def _notes(script: str) -> tuple[tuple[_Item, ...], ...]:
    """The items of every list in the script that begins with "Got it", "Noted" or "I have"."""
    found = []
    for sentence in _sentences(script):
        begun = _LIST.match(sentence)
        if begun is not None:
            items = begun[1] or begun[2]
            found.append(tuple(_item(piece) for piece in _pieces(tokens(items))))
    return tuple(found)


def _item(piece: Sequence[Token]) -> _Item:
    words = frozenset(t.base for t in piece if not t.is_mark)
    denied = sum(t.word in _NOS for t in piece) % 2 == 1
    return _Item(words, denied, bool(words & _ASKING), bool(words & _DENYING))


def _corrected(text: str, script: str) -> list[Token] | None:
    """ "I've changed your state to [[new]], not [[old]]": the same thing, the same new and the same old."""
    said = _CHANGED.match(text)
    if said is None:
        return None
    for sentence in _sentences(script):
        own = _NOW.match(sentence)
        if own is None or _bare(own["what"]) != _bare(said["what"]) or _bare(own["new"]) != _bare(said["new"]):
            continue
        old = said["old"] or said["from"]
        if old is not None and (own["old"] is None or _bare(own["old"]) != _bare(old)):
            return None
        if said["old"] is not None and said["from"] is not None:
            return None
        rest = [t for t in tokens(said["rest"] or "") if not (t.is_mark and t.word in ".,")]
        in_place = bool(own["rest"]) and all(t.word in _PLACE for t in rest)
        return [] if in_place else rest[1:] if rest and rest[0].word == "and" else rest
    return None


def _bare(words: str) -> tuple[str, ...]:
    """The words that tell one thing from another: "what they're asking you to pay" is "what they ask you to pay"."""
    return tuple(t.base for t in tokens(words) if not t.is_mark and t.word not in _IDLE)


@lru_cache(maxsize=512)
def _sentences(script: str) -> tuple[str, ...]:
    found, begun = [], 0
    text = _text(tokens(script))
    quoted = False
    for at, sign in enumerate(text):
        quoted = quoted != (sign == '"')
        if sign in ENDS - {":", ";", "…"} and not quoted:
            found.append(text[begun : at + 1].strip())
            begun = at + 1
    return tuple(one for one in (*found, text[begun:].strip()) if one)


def _text(found: Sequence[Token]) -> str:
    text = ""
    for token in found:
        text += token.word if not text or token.word in ".,;:!?" else f" {token.word}"
    return text
