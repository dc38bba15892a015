"""Questions to the coach: which topic, and which word of the field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from app.core.acts import Asked, GateWaived, Topic
from app.language.cues.questions import TOPICS, WAIVER
from app.language.patterns import Phrases
from app.language.said import Heard
from app.language.scene import Scene
from app.language.text import plain

_TOPICS = [(topic, Phrases(phrases)) for topic, phrases in TOPICS]
# Nobody on the other side of a call asks these of us.
_ABOUT_US: frozenset[Topic] = frozenset(
    {
        "your_file", "costs", "a_person", "do_it_for_me", "in_writing", "kept_short", "all_too_much",
        "savings_promised",
        "bill_mistakes",
    }
)  # fmt: skip
_WAIVER = Phrases(WAIVER)
_TERM = (
    re.compile(
        r"\bwhat(?: the (?:hell|heck)| on earth| in the world| exactly)? (?:is|are|was|does|do)(?: that| this| "
        r"all)? (?:even |exactly |actually "
        r")*(?:(?:an?|the|this|that|my|by|all this|those|these) )?\"?(?P<term>[\w()'/+.-]+(?: "
        r"[\w()'/+-]+){0,4}?)\"?(?: (?:thing|stuff|code))?(?: (?:mean|stand for|means|again|exactly|anyway|"
        r"supposed to (?:mean|be)|even|all about|please|you (?:mentioned|keep mentioning|are talking about)|in "
        r"english|though))*(?= ?(?:$|[?.,!;]| and | so ))"
    ),
    re.compile(
        r"\b(?:define|explain|describe)(?: to me| me)?(?: what)?(?: an?| the| this| that)? "
        r"\"?(?P<term>[\w()'/+-]+(?: [\w()'/+-]+){0,3}?)\"?(?: (?:is|means|to me|please|again|are))*(?= ?(?:$|"
        r"[?.,!;]))"
    ),
    re.compile(
        r"\b(?:meaning of|definition of|mean by|you mean by|do not (?:know|understand|get) what(?: an?| the)?|"
        r"never heard of(?: an?| the)?|no idea what(?: an?| the)?|not sure what(?: an?| the)?|what do you mean(?: "
        r"by)?|remind me what(?: an?| the)?|tell me what(?: an?| the)?|(?:confused|unclear) (?:about|by) what(?: "
        r"an?| the)?)(?: an?| the)? \"?(?P<term>[\w()'/+-]+(?: [\w()'/+-]+){0,3}?)\"?(?: (?:is|means?|are|stands "
        r"for|was))*(?= ?(?:$|[?.,!;]| is| means))"
    ),
    re.compile(
        r"(?:^|[.,!;] ?|\b(?:huh|wait|hold on|ok|so|and|sorry),? )(?:an? |the )?\"?(?P<term>[\w()'/+-]+(?: "
        r"[\w()'/+-]+){0,2}?)\"?(?: means?| is what| is)? ?\?"
    ),
    re.compile(
        r"\bque (?:es|son|significa)(?: una?| el| la| los)? \"?(?P<term>[\w-]+(?: [\w-]+){0,3}?)\"?(?= ?(?:$|"
        r"[?.,!]))"
    ),
)  # fmt: skip
_NO_TERM = re.compile(
    r"^(?:it|that|this|they|them|he|she|you|i|we|going|up|wrong|next|now|your|my|happening|left|there|good|a|the|"
    r"else|so|left|best|point|plan|difference|deal|happens|for|to|new|first|one|here|yes|no|ok|why|what|how|who|"
    r"when|where|really|seriously|huh|sorry|status|matter|problem|hello|anyone|right|correct|and|but|or|is|are|do|"
    r"can|should|supposed|in|on|like|about|number|offer|bill|letter|name|date|deadline|amount|him|her|us|today|"
    r"tomorrow|"
    r"then)\b"
)
_MEANING = re.compile(
    r"(?:(?:so|and|ok|okay|wait|hi),? )*(?:what(?:'s| is| are| does| do)|define|explain|que (?:es|significa)) (?:an? "
    r"|the )?"
    r"[\w' -]{2,40}?(?: mean| again| exactly)*[ ?.!]*$"
)
_NOW_WHAT = re.compile(r"\bwhat (?:do|should|can|now)\b")
_AGAIN = re.compile(
    r"\b(?:say (?:it|that) again|repeat (?:that|it)|come again|i am (?:so |really |very )?(?:confused|lost)|(?:do|"
    r"did) not (?:understand|get it|follow|get that)|makes no sense|not following)\b"
)
_FOR_COACH = re.compile(r"\b(?:i|me|my|we|us)\b")


class TopicReader:
    """The question cues, with the words of the glossary by their names."""

    def __init__(self, glossary: Mapping[str, Iterable[str]] | None = None) -> None:
        self._terms: dict[str, str] = {}
        for term, names in (glossary or {}).items():
            for name in (term.replace("_", " "), *names):
                self._terms.setdefault(_bare(plain(name)), term)

    def read(self, scene: Scene, *, in_call: bool) -> list[Heard]:
        """The questions asked, in order; a bare question mark with nothing else in it is `other`."""
        found: list[Heard] = []
        covered: list[tuple[int, int]] = []
        for topic, phrases in _TOPICS:
            for match in phrases.find(scene.low):
                if any(s < match.end() and match.start() < e for s, e in covered) or _is_reported(scene, match.start()):
                    continue
                if in_call and topic in _ABOUT_US:
                    continue
                if in_call and not _FOR_COACH.search(match[0]) and topic not in ("what_now", "what_to_offer"):
                    continue
                if in_call and re.search(r"\b(?:you|your)\b", match[0]):
                    continue  # the representative asks
                covered.append(match.span())
                found.append(Heard(match.start(), Asked(topic=topic, quote=scene.words(*match.span()))))
                break
        terms = self._asked_terms(scene, covered, in_call=in_call)
        if terms and len(found) == 1 and _asks_only_meaning(scene):
            found = []  # "what is charity care?" asks what the word means, and is answered once
        found += terms
        if not found and not in_call and (place := _other_question(scene)) is not None:
            found.append(Heard(place, Asked(topic="other", quote=scene.words(max(0, place - 1)))))
        return found

    def term_named(self, words: str) -> str | None:
        return self._terms.get(_bare(words))

    def _asked_terms(self, scene: Scene, covered: list[tuple[int, int]], *, in_call: bool) -> list[Heard]:
        # Terms are read from the unmasked words: "what is a UB-04" has a number in it.
        low = scene.text.low
        for order, pattern in enumerate(_TERM):
            for match in pattern.finditer(low):
                words = match["term"].strip()
                known = self._known(words)
                if known is None and (order == 3 or in_call or _NO_TERM.match(words) or re.search(r"\d{3}", words)):
                    continue
                if known is None and any(s < match.end() and match.start() < e for s, e in covered):
                    continue
                if order == 3 and _NOW_WHAT.search(match[0]):
                    continue  # "denied my claim, what do I do" asks for the next step
                if _is_reported(scene, min(match.start(), len(scene.low) - 1)):
                    continue
                start, end = match.span("term")
                term = known or scene.text.quote(start, end)
                return [
                    Heard(
                        match.start(),
                        Asked(topic="term", term=term, quote=scene.text.quote(match.start(), match.end())),
                    )
                ]
        return []

    def _known(self, words: str) -> str | None:
        if (term := self.term_named(words)) is not None:
            return term
        parts = words.split()
        for size in range(len(parts) - 1, 0, -1):  # "cpt code on it", "the eob thing"
            if (term := self.term_named(" ".join(parts[:size]))) is not None and size >= len(parts) - 2:
                return term
        return None


def _asks_only_meaning(scene: Scene) -> bool:
    return _MEANING.match(scene.low.strip()) is not None


def read_waiver(scene: Scene) -> list[Heard]:
    found = _WAIVER.first(scene.low)
    if found is None or ("not" not in found[0] and scene.is_denied(found.start())):
        return []
    return [Heard(found.start(), GateWaived(quote=scene.words(*found.span())))]


def _bare(words: str) -> str:
    bare = re.sub(r"[^a-z0-9 ]", " ", words.lower().replace("-", " "))
    bare = re.sub(r"^(?:an?|the|my|this) ", "", " ".join(bare.split()))
    return bare[:-1] if bare.endswith("s") and len(bare) > 4 and not bare.endswith("ss") else bare


def _is_reported(scene: Scene, place: int) -> bool:
    """True for "they asked what I can afford", which is their question."""
    first, _ = scene.sentence(place)
    return (
        re.search(
            r"\b(?:they|she|he|rep|billing|supervisor|manager|lady|guy|hospital|office) (?:\w+ )?(?:asked|asks|"
            r"asking|wanted to know|wants to know|said|says)\b[^?]*$",
            scene.low[first:place],
        )
        is not None
    )


def _other_question(scene: Scene) -> int | None:
    """Where a question stands that no topic fits; one in quotes or reported is somebody else's."""
    place = scene.low.find("?")
    if place < 0:
        again = _AGAIN.search(scene.low)
        return 0 if scene.is_asked(0) else again.start() if again is not None else None
    return None if _is_reported(scene, place) or scene.low[place + 1 : place + 2] == '"' else place
