"""Who speaks of what in a sentence: comfort has its own few shapes, and biddings and claims are the script's."""

from __future__ import annotations

from app.core.guard.plain import BIDDING, FEELING, GRAMMAR, MOOD
from app.core.guard.reading import Reading
from app.core.guard.tokens import Token, base, bases_of, words_of
from app.core.guard.watched import STEPS, STRICT

_ADVERBS = words_of("""
    just only so very really quite too still even truly simply now first next then already also all please and but
    or well okay ok yes no again together once always never not maybe perhaps both rather most pretty fairly
    perfectly a an the such do does did any that this it
""")
_LEAD = words_of("""
    please just now then first next so and but or also well okay ok good not do still once again simply yes calmly
    kindly meanwhile instead later afterwards
""")  # fmt: skip
_LEAD_OF_COMFORT = _LEAD | words_of("oh hey hi hello no because")
_BE = words_of("is are was were been be am")
_VERBS = bases_of("""
    do give tell say name meet act change go come ask show try bring turn begin walk talk share add follow lead
    handle manage face carry pick choose catch explain describe mention watch see want need learn help remember
    prepare gather repeat hope trust wait treat include circle underline highlight organize
""") | STEPS | STRICT  # fmt: skip
_FREE_BIDDINGS = bases_of("""
    take stay keep find get make start look put use think let be try note go come remember begin
""")
_I_MAY = bases_of("""
    know hear see understand get feel realize wish think appreciate be mean guess can will keep note
""")
_I_AM = words_of("here sorry glad with so really very not truly afraid still only right")
_BEFORE_VERB = words_of("do did does also just really only still truly can could not have will would")
_IT = frozenset(["it", "that", "this"])
# What may be said of anything; and of the moods, what may be said of no more than an "it", a "this" or a "you".
_SOFT = bases_of("""
    ready next time here needed better easy easier enough come able moment take say question
""")
_FAIR = bases_of("fine okay unfair natural normal human reason sorry lot")


def _known(token: Token, script: Reading) -> bool:
    """Whether the script has the word, or one that says the same."""
    if token.base in ("number", "amount") and any(t.is_slot for t in script.tokens):
        return True
    return token.base in script.matter or script.has_like(token.base)


def out_of_shape(said: Reading, script: Reading) -> bool:
    """Whether a clause bids or claims what the script does not."""
    own = f" {' '.join(t.word for t in script.weighed if not t.is_mark)} "
    clauses = [c for c in _clauses(said.weighed) if f" {' '.join(t.word for t in c)} " not in own]
    if not any(t.is_slot or (_known(t, script) and t.base not in FEELING) for t in said.weighed if not t.is_mark):
        return any(not _only_comforts(c, script) for c in clauses)
    return any(_bids(c, script) or _claims(c, script) or _of_itself(c, script) for c in clauses)


def _clauses(found: tuple[Token, ...]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in found:
        if token.is_mark:
            parts.append([])
        else:
            parts[-1].append(token)
    return [p for p in parts if p]


def _only_comforts(clause: list[Token], script: Reading) -> bool:
    """Whether a clause is comfort and no more: "I hear you", "that is a lot", "let's go slow", "good"."""
    words = [t.word for t in clause]
    while words and words[0] in _LEAD_OF_COMFORT:
        words = words[1:]
    if len(words) <= 1:
        return not words or base(words[0]) in FEELING | script.bases
    if all(base(w) in script.bases or w in ("come", "comes", "is", "that", "so") for w in words):
        return True
    if len(words) <= 3 and all(base(w) in GRAMMAR for w in words):
        return True
    if words[-2:] == ["said", "no"] and "no" in script.words:
        return True
    moody = any(base(w) in MOOD for w in words)
    first, second = words[0], words[1]
    if first in ("i", "we", "us") or (first == "let" and second == "us"):
        return not _of_itself(clause, script) and not set(words) & {"they", "them", "their"}
    if first in ("that", "this", "it", "you", "all", "anyone", "anybody", "what", "there", "these", "how"):
        return moody and not set(words) & {"they", "them", "their", "should", "must", "will", "shall"}
    return moody and not _begins_with_verb(clause)


def _begins_with_verb(clause: list[Token]) -> bool:
    first = next((t for t in clause if t.word not in _LEAD), None)
    return first is not None and (first.base in _VERBS or first.base in BIDDING)


def _bids(clause: list[Token], script: Reading) -> bool:
    """A clause that begins with a verb bids; the script has to bid it too."""
    at = next((i for i, t in enumerate(clause) if t.word not in _LEAD), None)
    if at is None or clause[at].is_slot:
        return False
    first = clause[at]
    if first.word in ("do", "does", "did") or first.base in _FREE_BIDDINGS or first.word.endswith(("ing", "ed")):
        return first.word == "do" and at == len(clause) - 1
    after = clause[at + 1].word if at + 1 < len(clause) else ""
    if first.base == "say" and (not after or after.startswith("[[")):
        return False  # words to say follow, and those are the script's
    if (first.base, after) == ("hold", "off") or (after == "no" and "no" in script.words):
        return False
    if (first.base, after) == ("ask", "for"):  # a question for what the script speaks of
        wanted = next((t for t in clause[at + 2 :] if t.base not in GRAMMAR), None)
        if wanted is not None:
            return not (wanted.is_slot or _known(wanted, script))
    lone_do = clause[at - 1].word == "do" if at else False
    return (first.base in _VERBS and not _known(first, script)) or (
        lone_do and first.word in ("it", "this", "as", "what", "that")
    )


def _claims(clause: list[Token], script: Reading) -> bool:
    """ "The bill is gone": of a thing, only what the script says of it."""
    for at, token in enumerate(clause):
        if token.word not in _BE or at == 0:
            continue
        subject = (
            clause[at - 1].word
            if clause[at - 1].word not in _ADVERBS - {"it", "this", "that"}
            else clause[max(0, at - 2)].word
        )
        rest = next((t for t in clause[at + 1 :] if t.word not in _ADVERBS), None)
        if rest is None or rest.is_slot or _known(rest, script) or rest.base in GRAMMAR:
            continue
        if subject in ("it", "this", "that", "you", "i", "we", "there", "what") and rest.base in FEELING | MOOD | _SOFT:
            continue
        if rest.base in _SOFT or rest.base in MOOD - _FAIR:
            continue
        return True
    return False


def _doing(found: list[Token]) -> str:
    return next((t.base for t in found if t.word not in _BEFORE_VERB), "")


def _of_itself(clause: list[Token], script: Reading) -> bool:
    """What the speaker says of itself: that it hears and is there, or what the script has it say."""
    own = {_doing(list(script.tokens[at + 1 :])) for at, t in enumerate(script.tokens) if t.word == "i"}
    for at, token in enumerate(clause):
        if token.word != "i":
            continue
        rest = [t for t in clause[at + 1 :] if t.word not in _BEFORE_VERB]
        if not rest or rest[0].base in own or (rest[0].word in _IT and own & _IT):
            continue
        if rest[0].base not in _I_MAY:
            return True
        after = rest[1] if len(rest) > 1 else None
        if (
            rest[0].word == "am"
            and (after is None or after.word not in _I_AM)
            and not (after and _known(after, script))
        ):
            return True
        if (
            rest[0].base in ("know", "see", "understand")
            and after is not None
            and after.word in ("your", "their", "the", "who", "them")
            and not any(t.base in MOOD for t in rest)
        ):
            return True
    return False
