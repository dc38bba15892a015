"""Free questions to the coach: whether one is asked beside all else, and what it may be about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from app.core.acts import Act, Answered, Asked, OfferNamed, RepSaid, Signal, Told
from app.language.asking import asks, spelled_out
from app.language.asking_spanish import Asking, Asks
from app.language.cues.asked import ENTRIES
from app.language.letters import split_letter
from app.language.patterns import Phrases
from app.language.ranking import Near, Ranker
from app.language.text import read_text

_END = re.compile(r"(?<=[?!.;\n])\s+|\n")
_MOST_WORDS, _FEWEST_WORDS = 45, 4
# "Can they do that?" asks about what stands before it.
_POINTS_BACK = re.compile(r"\b(?:that|this|it|them|those|these|then|he|she|still)\b")
_MEANING = re.compile(
    r"\bwhat(?:'s| is| are| does| do| even is| means?)\b(?! (?:next|now|left|wrong|up)\b)"
    r"(?: an?| the| this| all this)?(?: (?:even|difference))?"
    r"(?: between)?(?: the| an?)? (?:\w+[ -]?){1,4}(?: means?\b.*| stands? for| and .*)?$"
    r"|\b(?:explain|define|meaning of|difference between)\b|\bque (?:es|son|significa|quiere decir)\b"
)
# All of a message that says nothing of what it asks about.
_ONLY_POINTS_BACK = re.compile(
    r"(?:(?:and|so|but|wait|ok|okay|um|hey|please|really|seriously|honestly|hold on|is it true)[ ,.!?]+)*"
    r"(?:(?:can|could|may|do|are|would|should) (?:they|he|she|u|you) (?:(?:really|even|legally|actually|just|still|"
    r"seriously|allowed to|able to|supposed to|get to|be able to) )*(?:do|say|ask|demand|charge|threaten|pull|refuse) "
    r"(?:that|this|it|me that|me this|such a thing)(?: to (?:me|us|people))?"
    r"|(?:is|was|isn't|isnt) (?:that|this|it) (?:(?:really|even|actually|still) )*(?:legal|allowed|lawful|true|right|"
    r"a thing|how (?:it|that|this) works|permitted|ok|okay|fair|normal)(?: (?:of|for) (?:them|him|her)(?: to do)?)?"
    r"|(?:pueden|puede|me pueden) hacer (?:eso|esto)|(?:eso|esto) es legal|es legal(?: eso)?)[ ?!.]*"
)
# What anybody asks who wants to know how it goes on.
_STEP_ANSWERS = re.compile(
    r"\b(?:any|some) (?:advice|ideas?|tips?|suggestions?|help|hope|way|chance|options?|thoughts)\b"
    r"|\b(?:what|how)\b.{0,24}\b(?:do|fight|handle|lower|reduce|fix|proceed|go about|get out|deal with|suggest|"
    r"advise|recommend|think|start|begin|next)\b"
    r"|\b(?:can|could|will|would|are|do|did|have) you\b|\bworth\b"
    r"|\b(?:anything|something|someone|anyone)\b.{0,30}\b(?:do|help)\b"
    r"|\b(?:puedo|podemos|debo|hay que) hacer\b|\b(?:me )?(?:puede|pueden|podria)s? ayudar\b"
)
_SHORT = re.compile(
    r"(?:so |and |or )?(?:should|can|could|will|would|do|does|may|must|is|are) (?:i|we|they|it|that|he|she)\b"
)
# Of these the words alone say which entry answers them.
_PLAINLY = [(entry, Phrases(phrases)) for entry, phrases in ENTRIES]
_CERTAIN = 999
# A question that the step answers, or that is about us, is no free one.
_NOT_FREE = frozenset(
    {
        "what_to_offer", "what_to_say", "where_are_we", "court", "deadline", "urgent_care", "ongoing_care", "medicine",
        "who_are_you", "privacy", "your_file", "costs", "a_person", "do_it_for_me", "in_writing", "kept_short",
        "all_too_much", "savings_promised", "bill_mistakes",
    }
)  # fmt: skip
_SILENCES = frozenset(
    {
        "suicide_risk", "medical_emergency", "threat_to_others", "asks_dishonest", "prompt_injection", "off_topic",
        "non_us", "start_over", "unintelligible", "empty",
    }
)  # fmt: skip
# So near an entry must be where it is not sure that anything is asked, or where there is news of the case beside it.
_PLAINER_THAN_A_TERM = 600
_LEAST_PERHAPS, _LEAST_BESIDE_NEWS, _LEAST_BESIDE_THEIR_WORDS = 480, 420, 500
_OTHER_PROGRAMMES = frozenset({"medicaid", "medicare", "medicare_advantage", "tricare_va", "non_us"})
_OF_PROGRAMMES = ("medicaid", "medicare", "qmb", "veterans", "plan_own_path", "two_plans")
# Facts that a question may only mention: "can the hospital sue me".
_MENTIONED = frozenset({"provider_type", "provider", "insurer", "emergency", "network_status"})


class Found(NamedTuple):
    """The words that ask, the entries nearest to them, how sure it is that they ask; `alone`: nothing else is said.

    `last`: the message ends with a plain question.
    """

    words: str
    near: Near
    how: Asking
    alone: bool
    last: bool = False


class FreeQuestions:
    """Finds the free question of a message; the index is made when one is first asked."""

    def __init__(self, terms: Mapping[str, Iterable[str]]) -> None:
        """`terms`: the names of each word of the glossary."""
        self._terms = {name.lower(): term for term, names in terms.items() for name in names}
        self._ranker: Ranker | None = None

    def add(self, message: str, acts: tuple[Act, ...], known: Mapping[str, Any], before: str = "") -> tuple[Act, ...]:
        """The acts, each question with what it may be about; one that nothing has read yet is added.

        `before`: what they said last, to which a bare "can they do that?" points back.
        """
        if any(isinstance(a, Signal) and a.signal in _SILENCES for a in acts):
            return acts
        asked = [a for a in acts if isinstance(a, Asked)]
        if not any(a.topic in _NOT_FREE for a in asked) and (plainly := plainly_asked(message)) is not None:
            return (*(a for a in acts if a.kind not in ("asked", "answered")), plainly)
        if any(a.topic in _NOT_FREE or (a.topic == "term" and a.term in self._terms.values()) for a in asked):
            return acts
        points_back = bool(before) and only_points_back(message)
        found = self.find(f"{before.rstrip()}\n{message}" if points_back else message)
        if found is None:
            return acts
        if points_back:
            found = found._replace(words=message.strip(), alone=True)
        entry, score = found.near[0] if found.near else ("", 0)
        of_it = entry.startswith(_OF_PROGRAMMES) and found.how == "sure"
        if not of_it and any(_is_of_other_programme(a) for a in acts):
            return acts  # its own rules go before ours
        if score < _PLAINER_THAN_A_TERM and (term := self._term(found.words)) is not None:
            others = (a for a in acts if not (isinstance(a, Asked) and a.topic in ("term", "other")))
            return (*others, Asked(topic="term", term=term, quote=found.words[:200]))
        if asked:
            first = asked[0]
            acts = tuple(a.model_copy(update={"near": found.near}) if a is first else a for a in acts)
            return _without_mentions(acts, found, known)
        waits = found.last and bool(known) and not any(isinstance(a, RepSaid | OfferNamed | Answered) for a in acts)
        if not waits and _is_kept_quiet(acts, found):
            return acts
        acts = _without_mentions(acts, found, known)
        return (*acts, Asked(topic="other", quote=found.words[:200], near=found.near, last=waits))

    def _term(self, words: str) -> str | None:
        """The word of the field whose meaning is asked, the longest name first."""
        if _MEANING.search(words) is None:
            return None
        names = [n for n in self._terms if len(n) > 2 and re.search(rf"(?<![\w-]){re.escape(n)}s?(?![\w-])", words)]
        return self._terms[max(names, key=len)] if names else None

    def find(self, message: str) -> Found | None:
        """The words that ask, and the entries nearest to them; None where none ask."""
        own = " ".join(part.words for part in split_letter(message) if not part.document)
        sentences = [s.strip() for s in _END.split(spelled_out(read_text(own, most=4_500).low)) if s and s.strip()]
        asking = [asks(sentence) for sentence in sentences]
        heard = [a for a in asking if a is not None]
        if not heard:
            return None
        how: Asking = "sure" if any(a.how == "sure" for a in heard) else "perhaps"
        ranked = [(words, self.near(words)) for words in dict.fromkeys(_questions(sentences, asking))]
        words, near = max(ranked, key=lambda pair: pair[1][0][1] if pair[1] else 0)
        alone = all(a is not None and a.start < 15 for a in asking)
        return Found(words, near, how, alone=alone, last=_waits(sentences[-1], asking[-1]))

    def near(self, words: str) -> Near:
        """The entries nearest to a question in words as they are matched."""
        if self._ranker is None:
            self._ranker = Ranker()
        return self._ranker.rank(words)


def plainly_asked(message: str) -> Asked | None:
    """The question whose few words say by themselves which entry answers it."""
    own = " ".join(part.words for part in split_letter(message) if not part.document)
    low = read_text(own, most=4_500).low
    for entry, phrases in _PLAINLY:
        if (found := phrases.first(low)) is not None:
            return Asked(topic="other", quote=found[0][:200], near=((entry, _CERTAIN),))
    return None


def only_points_back(message: str) -> bool:
    """Whether a message asks of what was said before and says nothing itself: "can they really do that?"."""
    return _ONLY_POINTS_BACK.fullmatch(read_text(message, most=200).low.strip()) is not None


def _waits(sentence: str, asks: Asks | None) -> bool:
    """A plain question at the end; one for help or advice in general is what the next step answers."""
    if asks is None or asks.how != "sure" or "?" not in sentence[-3:] or _STEP_ANSWERS.search(sentence):
        return False
    return len(sentence.split()) >= _FEWEST_WORDS or _SHORT.match(sentence) is not None  # "Happy?" asks nothing


def _is_of_other_programme(act: Act) -> bool:
    return isinstance(act, Told) and act.fact == "insurance_type" and act.value in _OTHER_PROGRAMMES


def _is_kept_quiet(acts: tuple[Act, ...], found: Found) -> bool:
    """Whether what else the message does is gone into, and no question is heard."""
    score = found.near[0][1] if found.near else 0
    if found.how == "perhaps" and score < _LEAST_PERHAPS:
        return True
    if any(isinstance(a, RepSaid | OfferNamed | Answered) for a in acts):
        return found.how != "sure" or score < _LEAST_BESIDE_THEIR_WORDS
    news = [a for a in acts if not isinstance(a, Signal)]
    if not news or (found.alone and all(isinstance(a, Told) and a.fact in _MENTIONED for a in news)):
        return False
    return found.how != "sure" or score < _LEAST_BESIDE_NEWS


def _without_mentions(acts: tuple[Act, ...], found: Found, known: Mapping[str, Any]) -> tuple[Act, ...]:
    """A question asked by itself ("can a doctor bill me for that?") corrects nothing that is known."""
    if not found.alone:
        return acts
    return tuple(
        a for a in acts if not (isinstance(a, Told) and a.fact in _MENTIONED and known.get(a.fact) is not None)
    )


def _questions(sentences: list[str], asking: list[Asks | None]) -> Iterator[str]:
    """All that was said; each sentence that asks and says of what, by itself and after the one before; and its end."""
    yield _last_words(" ".join(sentences))
    for place, (sentence, found) in enumerate(zip(sentences, asking, strict=True)):
        if found is None:
            continue
        for words in (sentence, sentence[found.start :]):
            if not _POINTS_BACK.search(words) and len(words.split()) >= _FEWEST_WORDS:
                yield _last_words(words)
        if len(sentences) > 2 and place:
            yield _last_words(f"{sentences[place - 1]} {sentence}")


def _last_words(sentence: str) -> str:
    return " ".join(sentence.split()[-_MOST_WORDS:])
