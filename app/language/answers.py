"""Short answers, which mean something only beside the open question or the last step."""

from __future__ import annotations

import re
from typing import Literal

from app.core.acts import Answered
from app.language.cues.answers import DONE, DONT_KNOW, NOT_YET, SKIP
from app.language.patterns import Phrases
from app.language.said import Heard
from app.language.scene import Scene

Answer = Literal["yes", "no", "dont_know", "skip", "done", "not_yet"]

_EDGE = r"(?= ?(?:$|[.,!;?]))"
_YES = re.compile(
    r"^ ?(?:(?:oh|um|well|ok|okay|so|and|hi|hey),? )*(?:yes+|yep|yeah+|yea|yup|yah|ya|ye|sure(?: did| do| am| "
    r"thing| is)?|correct|right|affirmative|absolutely|definitely|exactly|of course|indeed|uh huh|mhm|mm+hm*|si|"
    r"claro|that is (?:right|correct|it|true)|i (?:did|do|am|was|have|think so|believe so|guess so)|it (?:is|was|"
    r"does|did)|they (?:did|do|are|have)|she did|he did|true|for sure|totally|you bet|i think so|pretty sure|👍|y|"
    r"yess+|100|bet|facts|fr)(?:[, ]+(?:yes|yep|yeah|it is|it was|i did|i do|we did|they did|she did|he did|that "
    r"is right|correct|sir|ma'am|please|absolutely|definitely|i think|i think so|i guess|i believe so|indeed|"
    r"unfortunately|sadly|it does|i have|i am|of course|for sure))*"
)
_NO = re.compile(
    r"^ ?(?:(?:oh|um|well|ok|okay|so|and|hi|hey),? )*(?:no+|nope|nah|naw|never|negative|not (?:really|at all|that "
    r"i (?:know|remember|recall)(?: of)?|to my knowledge|me)|i (?:did not|do not|am not|was not|have not|do not "
    r"think so|don't believe so|do not believe so)|it (?:is not|was not|does not)|they (?:did not|do not|have not|"
    r"are not)|she did not|he did not|no way|absolutely not|definitely not|false|n|👎|nada|none)(?:[, ]+(?:no|nope|"
    r"never|i did not|i do not|it is not|it was not|they did not|not at all|not really|sir|ma'am|sorry|i do not "
    r"think so|thanks|thank you|definitely not|it does not|i have not|not that i know of|not that i remember))*" + _EDGE
)
_OK = re.compile(
    r"^ ?(?:ok+|okay|k|kk|alright|all right|got it|will do|sounds good|good|great|cool|perfect|understood|fine|"
    r"roger|gotcha|i will|sure|makes sense|done deal|noted|makes sense|right|word|awesome|nice|i see|okey dokey|"
    r"makes sense now)(?:[ ,.!]+(?:ok|okay|thanks|thank you|i will|will do|got it|then|great|cool|good|i will do "
    r"(?:that|it)|i will try))*[ .!]*$"
)
_PHRASES: tuple[tuple[Answer, Phrases], ...] = (
    ("dont_know", Phrases(DONT_KNOW)),
    ("skip", Phrases(SKIP)),
    ("not_yet", Phrases(NOT_YET)),
    ("done", Phrases(DONE)),
)
_OUTRIGHT = frozenset({"yes", "yep", "yeah", "yup", "si"})


def read_answers(scene: Scene) -> list[Heard]:
    """Yes, no, don't know, skip, done, not yet."""
    low = scene.low
    found: dict[Answer, tuple[int, int]] = {}
    for answer, phrases in _PHRASES:
        match = phrases.first(low)
        if match is not None and not ("?" in low and scene.is_asked(match.start())):
            found[answer] = match.span()
    if "not_yet" in found:
        found.pop("done", None)
        if "skip" in found and found["skip"][0] < found["not_yet"][1] and found["not_yet"][0] < found["skip"][1]:
            found.pop("skip")  # "I'll do it later" leaves nothing out
    if not found.keys() & {"dont_know", "skip"}:
        found.update(_yes_or_no(low))
    heard = [Heard(start, _answered(scene, answer, start, end)) for answer, (start, end) in found.items()]
    return sorted(heard, key=lambda h: h.place)


def passes_over(low: str) -> bool:
    """True when the person does not know, skips, or has not done it yet: no answer is to be read out of that."""
    return any(phrases.first(low) is not None for answer, phrases in _PHRASES if answer != "done")


def is_yes_or_no(low: str) -> bool:
    """True for a plain yes or no and nothing else."""
    bare = low.rstrip(".! ")
    return _YES.fullmatch(bare) is not None or _NO.fullmatch(bare) is not None


def _yes_or_no(low: str) -> dict[Answer, tuple[int, int]]:
    if (no := _NO.match(low)) is not None:
        return {"no": no.span()}
    yes = _YES.match(low)
    if yes is not None and (re.match(r" ?(?:$|[.,!;?])", low[yes.end() :]) or yes[0].strip(" ,") in _OUTRIGHT):
        return {"yes": yes.span()}
    ok = _OK.match(low)
    return {} if ok is None else {"yes": ok.span()}


def _answered(scene: Scene, answer: Answer, start: int, end: int) -> Answered:
    return Answered(answer=answer, quote=scene.text.quote(start, end) or scene.words(start))
