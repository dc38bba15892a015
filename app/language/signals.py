"""How the person is, and messages that are none of our business: safety first, then manners and moods."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.acts import Signal, SignalKind
from app.language.cues.moods import GREETING, SIGNALS, THANKS
from app.language.cues.safety import DISTRESS, EMERGENCY_NOW, NOT_DISTRESS, NOT_SUICIDE, SUICIDE, THREAT
from app.language.danger import learned_danger
from app.language.patterns import Phrases
from app.language.said import Heard
from app.language.scene import Scene
from app.language.text import word_set
from app.language.whose import REPORT

_SUICIDE, _NOT_SUICIDE, _NOT_DISTRESS = Phrases(SUICIDE), Phrases(NOT_SUICIDE), Phrases(NOT_DISTRESS)
_EMERGENCY, _THREAT, _DISTRESS = Phrases(EMERGENCY_NOW), Phrases(THREAT), Phrases(DISTRESS)
_KINDS = [(kind, Phrases(phrases)) for kind, phrases in SIGNALS]
_THANKS = Phrases(THANKS)
_GREETING = re.compile(GREETING)
_PAST = re.compile(
    r"\b(?:last(?! (?:time|bill|one|ambulance|er|visit|trip))|(?<!hour )(?<!hours )(?<!minutes )(?<!mins )ago|"
    r"back (?:in|then)|when i|had|was having|were having|went to|in the er|at the er|took (?:me|him|"
    r"her)|@+ (?:i|he|she) (?:was|had)|that day|that night|because)\b"
)
_PANIC = re.compile(
    r"\b(?:panic|anxi\w+|stress\w*|thinking about|every time i|when i (?:see|open|think|look)|so upset|crying|"
    r"laugh\w*)\b"
)
# Words that make a saying of it: "I will kill them with kindness", "this call is killing me".
_IDIOM = re.compile(
    r"\b(?:with kindness|kill (?:it|time|this bill|the bill|the debt|for)|killing me|phone|reviews?|video game|in "
    r"court|the deal|paperwork|figuratively|metaphor\w*|jok\w+|kidding|haha\w*|lol|jaja\w*|broma)\b"
)
_SAYING = re.compile(
    r"\bblow(?:ing)? up (?:their|the|my|your|his|her) (?:\w+ )?(?:phones?|lines?|inbox|email|mentions)\b|with kindness"
)
# No distress: another deals with it and is asked. Nor any danger: somebody will only be cross.
_CHAT = re.compile(
    r"\b(?:my )?(?:wife|husband|spouse|partner|mom|dad|son|daughter|sister|brother) (?:\w+ )?(?:handles?|does|"
    r"deals with|takes care of|manages|keeps|has)\b"
)
_CROSS = re.compile(
    r"\b(?:wife|husband|mom|dad|he|she|they) (?:\w+ )?(?:going to|will|gonna|would|'ll) kill me "
    r"(?:when|if) (?:he|she|they) (?:sees?|finds?|hears?|knew|knows)\b"
)
_OTHERS_LIE = re.compile(
    r"\b(?:they|she|he|hospital|insurance|plan|doctor|not want to|not going to|would never|will not|never)\b[^,;]*$"
)
_THEY = re.compile(r"\b(?:they|she|he|rep|billing|aetna|insurance)\b")
_TOLD_THEM = re.compile(r"\b(?:i|we) (?:already |just )?told (?:them|her|him|the)")
_RENT = re.compile(r"\b(?:my|the) (?:mortgage|rent)")
_WANTS_HELP = re.compile(r"help|negotiat|lower")
_WORD = re.compile(r"[a-z']+")
_FOREIGN = re.compile(r"[^\W\d_a-zA-ZÀ-ɏ]")
_VOWEL = re.compile(r"[aeiouy]")
_MASH = re.compile(
    r"(?:asd|sdf|dfg|fgh|ghj|hjk|jkl|qwe|wer(?!e)|ert(?=y)|tyu|uio|zxc|xcv|cvb|vbn|bnm|lkj|poi(?=u)|mnb)"
)
_SHORT_WORDS = word_set(
    "hmm pls ok tv er nsa eob cpt pr co oa pi cr mri ct dr mr mrs st rn pcp hmo ppo bcbs uhc umr tysm thx fml wtf "
    "brb kms smh ffs idk btw tldr npi mrn ssn gfe fap nhs hr ptsd"
)
_LIKE_MASH = word_set("were properties point power answer lower")


def read_safety(scene: Scene, *, own: bool = True) -> Iterator[Heard]:
    """Danger to the person, to others, or to life now: looked for in every message. `own`: not a document's words."""
    told = list(_told_danger(scene))
    yield from told
    if not own or any(h.act.signal != "distress" for h in told if isinstance(h.act, Signal)):
        return
    learned = learned_danger(scene)
    if learned is None or (told and learned.kind == "distress"):
        return
    # A claim for such care speaks of it too, and a saying sounds like a threat: neither is the person.
    is_claim = learned.kind == "suicide_risk" and _NOT_SUICIDE.first(scene.low) is not None
    is_saying = (learned.kind == "threat_to_others" and _SAYING.search(scene.low)) or _CROSS.search(scene.low)
    talks = (_CHAT.search(scene.low) or _NOT_DISTRESS.first(scene.low)) if learned.kind == "distress" else None
    if not is_claim and not is_saying and not talks:
        yield Heard(learned.start, Signal(signal=learned.kind, quote=scene.words(learned.start)))


def _told_danger(scene: Scene) -> Iterator[Heard]:
    """Danger in set phrases."""
    calm = [m.span() for m in _NOT_SUICIDE.find(scene.low)]
    risk = next((m for m in _SUICIDE.find(scene.low) if not any(s - 2 <= m.start() < e for s, e in calm)), None)
    if risk is not None:
        yield _heard(scene, "suicide_risk", risk)
    now = next((m for m in _EMERGENCY.find(scene.low) if not _past_or_panic(scene, m)), None)
    if now is not None:
        yield _heard(scene, "medical_emergency", now)
    threat = next((m for m in _THREAT.find(scene.low) if not _is_idiom(scene, m)), None)
    if threat is not None:
        yield _heard(scene, "threat_to_others", threat)
    if risk is None and (distress := _DISTRESS.first(scene.low)) is not None:
        yield _heard(scene, "distress", distress)
    elif (
        risk is None
        and calm
        and "myself" in scene.low
        and not re.search(r"claim|denied|bill|treatment|stay", scene.low)
    ):
        yield Heard(calm[0][0], Signal(signal="distress", quote=scene.words(calm[0][0])))


def read_signals(scene: Scene) -> Iterator[Heard]:
    """Moods, manners and scope."""
    low = scene.low
    for kind, phrases in _KINDS:
        found = next((m for m in phrases.find(low) if not _is_about_them(scene, kind, m)), None)
        if found is not None:
            yield _heard(scene, kind, found)
    greeting = _GREETING.match(low.strip())
    if greeting is not None and greeting.end() >= len(low.strip()):
        yield Heard(0, Signal(signal="greeting", quote=scene.text.quote(0, len(low))))
    thanks = _THANKS.first(low)
    if thanks is not None and not re.match(
        r" (?:for (?:calling|holding|waiting|your patience|nothing)|but no)", low[thanks.end() :]
    ):
        yield _heard(scene, "thanks", thanks)


def read_nothing(message: str, scene: Scene) -> Signal | None:
    """Empty, or no readable word: other scripts, a cat on the keyboard, only pictures."""
    words = message.strip().strip("\x00").strip()
    if not words:
        return Signal(signal="empty", quote="")
    tokens = _WORD.findall(scene.text.low)
    if len(_FOREIGN.findall(message)) > max(3, sum(map(len, tokens))):
        return Signal(signal="unintelligible", quote=words[:200])
    if re.search(r"\d", message) or any("👍" <= c <= "👎" for c in message) or set(words) <= set("?!. "):
        return None
    if not tokens or all(_is_mash(token) for token in tokens):
        return Signal(signal="unintelligible", quote=words[:200])
    return None


def _is_mash(token: str) -> bool:
    bare = token.replace("'", "")
    if bare in _SHORT_WORDS or len(bare) <= 1:
        return len(bare) > 1 and bare not in _SHORT_WORDS
    if not _VOWEL.search(bare):
        return len(bare) >= 3
    if len(set(bare)) <= 2 and len(bare) >= 5:
        return True
    if len(bare) >= 6 and (_MASH.search(bare) or re.search(r"[^aeiouy]{5,}", bare)):
        return True
    return len(bare) >= 4 and _MASH.search(bare) is not None and bare not in _LIKE_MASH


def _heard(scene: Scene, kind: SignalKind, found: re.Match[str]) -> Heard:
    return Heard(found.start(), Signal(signal=kind, quote=scene.words(found.start(), found.end())))


def _past_or_panic(scene: Scene, found: re.Match[str]) -> bool:
    first, last = scene.sentence(found.start())
    around = scene.low[first:last]
    if re.search(r"right now|help|(?:hours?|minutes?|mins) ago|just now", around):
        return False
    return _PAST.search(around) is not None or _PANIC.search(around) is not None or _is_dated(scene, first, last)


def _is_dated(scene: Scene, first: int, last: int) -> bool:
    """A month, a date or "two weeks ago" in the sentence: it is told of the past."""
    dates = (when for when in scene.dates if first <= when.start < last)
    return any(when.month or when.fixed or (when.days is not None and when.days < 0) for when in dates)


def _is_idiom(scene: Scene, found: re.Match[str]) -> bool:
    first, last = scene.sentence(found.start())
    before = scene.low[max(first, found.start() - 20) : found.start()]
    if re.search(r"\b(?:not|never|they|she|he|could|love to) $", before) is not None:
        return True
    return _IDIOM.search(scene.low[first:last]) is not None


def _is_about_them(scene: Scene, kind: SignalKind, found: re.Match[str]) -> bool:
    """True when they lied, when they were told, when a rep is in a rush: nothing said of the person."""
    start = found.start()
    first, _ = scene.sentence(start)
    match kind:
        case "asks_dishonest":
            return scene.is_denied(start) or _OTHERS_LIE.search(scene.low[first:start]) is not None
        case "already_told":
            return _is_told_to_them(scene, found)
        case "rushed":
            return REPORT.search(scene.before(start)) is not None
        case "off_topic":
            # the rent is late because of this bill; help with the rent is asked for
            return _RENT.search(found[0]) is not None and _WANTS_HELP.search(found[0]) is None
    return False


def _is_told_to_them(scene: Scene, found: re.Match[str]) -> bool:
    start = found.start()
    first, _ = scene.sentence(start)
    said = scene.low[first : found.end()]
    if scene.low[:start].endswith(("what ", "what i ")) or REPORT.search(scene.before(start)) is not None:
        return True
    if "you" not in found[0] and _THEY.search(said):
        return True
    return _TOLD_THEM.search(scene.low[first : found.end() + 6]) is not None
