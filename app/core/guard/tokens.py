"""Cut a text into words, marks and slots, and bring each word to its base form."""

# ruff: noqa: E501 - word lists read better whole

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"\[\[[a-z][a-z0-9_]*\]\]|[^\W\d_]+(?:'[^\W\d_]+)?|[.,;:!?—–()…\"]")
_APART = {"won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "let's": "let us",
          "ain't": "is not", "gonna": "going to", "gotta": "have to", "wanna": "want to", "y'all": "you"}  # fmt: skip
_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would"}
_IS_AFTER = frozenset(
    ["it", "that", "this", "there", "here", "what", "who", "where", "how", "he", "she", "when", "everything", "nothing"]
)
_IRREGULAR = dict(
    pair.split(":")
    for pair in ["paid:pay", "said:say", "told:tell", "sent:send", "kept:keep", "wrote:write", "written:write", "gave:give", "given:give", "took:take", "taken:take", "got:get", "gotten:get", "made:make", "found:find", "held:hold", "left:leave", "won:win", "lost:lose", "came:come", "gone:go", "went:go", "goes:go", "did:do", "done:do", "has:have", "had:have", "was:be", "were:be", "is:be", "are:be", "am:be", "been:be", "being:be", "spoke:speak", "spoken:speak", "chose:choose", "chosen:choose", "heard:hear", "knew:know", "known:know", "saw:see", "seen:see", "thought:think", "brought:bring", "met:meet", "felt:feel", "meant:mean", "began:begin", "begun:begin", "ran:run", "rang:ring", "rung:ring", "put:put", "set:set", "let:let", "read:read", "hid:hide", "hidden:hide", "lied:lie", "lying:lie", "threw:throw", "thrown:throw", "stood:stand", "understood:understand", "sold:sell", "bought:buy", "forgot:forget", "forgotten:forget", "forgave:forgive", "forgiven:forgive", "fell:fall", "fallen:fall", "broke:break", "broken:break", "worn:wear", "wore:wear", "slept:sleep", "bound:bind", "stuck:stick", "shown:show", "drew:draw", "drawn:draw", "dealt:deal", "fought:fight", "beat:beat", "beaten:beat", "bigger:big", "better:good", "best:good", "worse:bad", "worst:bad", "less:little", "least:little", "children:child", "people:person", "lives:life", "bit:bit", "rights:rights", "terms:terms", "savings:savings", "costs:cost", "shrank:shrink", "shrunk:shrink", "caught:catch", "led:lead", "fed:feed", "cut:cut", "yours:yours", "always:always", "less:less", "us:us", "this:this", "its:its", "theirs:theirs", "his:his", "ours:ours", "yes:yes", "is:be", "sometimes:sometimes", "unless:unless", "perhaps:perhaps", "does:do", "business:business", "process:process", "across:across", "going:go", "during:during", "nothing:nothing", "something:something", "anything:anything", "everything:everything", "morning:morning", "evening:evening", "writing:writing", "spring:spring", "thing:thing", "news:news", "gas:gas", "need:need", "indeed:indeed", "hundred:hundred", "red:red", "bed:bed", "speed:speed", "feed:feed", "proceed:proceed", "agreed:agree", "bring:bring", "ring:ring", "king:king", "string:string", "wing:wing", "interest:interest", "dying:die", "tying:tie"]
)  # fmt: skip
# Words that would be taken for another without their ending: "note" for "not", "here" for "her".
_KEPT = dict(
    pair.split(":")
    for pair in ["note:note", "quite:quite", "theirs:theirs", "notes:note", "noted:note", "noting:note", "use:use", "uses:use", "used:use", "using:use", "here:here", "care:care", "cares:care", "cared:care", "caring:care", "hope:hope", "hopes:hope", "hoping:hope", "hoped:hope", "none:none", "more:more", "same:same", "done:do", "easier:easy", "easiest:easy", "earlier:early", "sooner:soon", "slower:slow", "calmer:calm", "clearer:clear", "simpler:simpl", "quicker:quick", "harder:hard", "smaller:small", "safer:safe", "cheaper:cheaper"]
)  # fmt: skip


class Token(NamedTuple):
    """One word, mark or slot, as it is read."""

    word: str
    base: str
    is_slot: bool = False
    is_mark: bool = False


def plain_marks(text: str) -> str:
    """Curled quotes as straight ones, one for one, so that places stay."""
    return text.translate(_MARKS)


_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def tokens(text: str) -> list[Token]:
    """The words of a text; short forms taken apart ("don't" is do, not)."""
    found: list[Token] = []
    for match in _PIECE.finditer(plain_marks(text)):
        piece = match[0]
        if piece[0].isalpha():
            found += [Token(word, base(word)) for word in _apart(piece.lower())]
        else:
            is_slot = piece.startswith("[[")
            found.append(Token(piece, piece, is_slot, not is_slot))
    return found


def parted(found: Iterable[Token], cuts: Container[str]) -> list[list[Token]]:
    """What stands between these marks, without any mark; no part is empty."""
    parts: list[list[Token]] = [[]]
    for token in found:
        if token.word in cuts:
            parts.append([])
        elif not token.is_mark:
            parts[-1].append(token)
    return [part for part in parts if part]


def _apart(word: str) -> list[str]:
    if "'" not in word and word not in _APART:
        return [word]
    if word in _APART:
        return _APART[word].split()
    if word.endswith("n't"):
        return [word[:-3], "not"]
    stem, _, _ = word.partition("'")
    ending = word[len(stem) :]
    if ending in _ENDINGS:
        return [stem, _ENDINGS[ending]]
    if ending == "'s":
        return [stem, "is"] if stem in _IS_AFTER else [stem]
    return [stem, ending[1:]] if ending[1:] not in ("", "s") else [stem]


@lru_cache(maxsize=20_000)
def base(word: str) -> str:
    """A word without its ending, the same for all its forms. Rough on purpose: both sides are read alike."""
    if word in _KEPT:
        return _KEPT[word]
    if word in _IRREGULAR:
        return _trimmed(_IRREGULAR[word])
    if len(word) <= 3:
        return word
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ying", "y")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + instead
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsze":
                word = word[:-1]
            break
    return _trimmed(word)


def _trimmed(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def words_of(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def bases_of(text: str) -> frozenset[str]:
    """The words of a list in their base forms."""
    return frozenset(base(word) for word in text.split())
