"""Hold what a sentence has people do against what the script has them do."""

from __future__ import annotations

import re
from functools import lru_cache

from app.core.guard.deeds import Deed
from app.core.guard.guarded import GUARDED, alike
from app.core.guard.modals import Modal
from app.core.guard.phrases import harmful
from app.core.guard.plain import FEELING, GRAMMAR
from app.core.guard.reading import Reading
from app.core.guard.tokens import bases_of, words_of
from app.core.guard.watched import DENIALS, STATES, STEPS, STRICT, THINGS, WATCHED

_HELPERS = words_of("""
    do does did have has had be is are was were not also still just only even now then always already really simply
    keep never ever again first can could will would must should may might to
""")
# What "you will", "you can", "you must" may lead to without the script: the inner life, and reading on.
_MANNER = bases_of("""
    want need find see feel know have hear like be able take start go think come rest breathe look try do worry rush
    hurry explain carry figure remember understand decide lean pause begin help manage
""")
_WE_DO = bases_of("""
    go look see take start keep do be help work try come move turn find stay walk begin have want like need know
""")
# What "they" may do under an if, when or until.
_LET_BE = bases_of("""
    say ask tell answer want stay come put give go write reply need mention send turn try
""")
_IFS = words_of("if when until till unless once what whatever whenever before should while after")
_NOT_YET = words_of("before until once if when after whether")
_DENIED_BIDDING = re.compile(r"\bdo not (?:yet )?(\w+ (?:it|them|that|this|any|your \w+|a \w+|the \w+))\b")
_UNDER = bases_of("if unless whether once when until after before")
_BINDING = bases_of("owe sign accept agree bill charge cover")
_NEED_NOT = bases_of("argue fight promise admit record hang raise threaten give")
_SHARED = 0.85  # of the words of two sentences: then one of them must not deny what the other says
_TELLS = bases_of("show list")  # what a paper does: "the lines will show it"
_NAMING = bases_of("give say name tell mention make")
_ELSEWHERE = FEELING | GRAMMAR | WATCHED  # of no weight to the sense, or weighed as deeds
_THEIR_REASON = {"will": "promise", "must": "legal_conclusion", "cannot": "legal_conclusion", "can": "legal_conclusion"}


def turned(said: Reading, script: Reading) -> str | None:
    """The reason why a sentence means what the script does not."""
    if (reason := harmful(said.flat, script.flat)) is not None:
        return reason
    for deed in said.deeds:
        if _unbound(deed, said, script):
            return "legal_conclusion"
        if (reason := _wrong_deed(deed, script)) is not None:
            return reason
    for modal in said.modals:
        if (reason := _wrong_modal(modal, script)) is not None:
            return reason
    if _turned_round(said, script):
        return "polarity"
    return _their_doing(said, script)


def _turned_round(said: Reading, script: Reading) -> bool:
    """Whether it says what the script only denies, denies what the script says, or has an after for its before."""
    for words, denied in said.sentences:
        for own, own_denied in script.sentences:
            if denied != own_denied and len(words & own) >= _SHARED * len(words | own):
                return True
    if "after" in said.words and "before" in script.words and not ("before" in said.words or "after" in script.words):
        return True
    if not said.words & (DENIALS | _NOT_YET) and any(turn in said.flat for turn in _denied_biddings(script.flat)):
        return True
    if not said.words & DENIALS:
        return bool(said.free & (script.negated - script.free - _ELSEWHERE))
    if not script.words & DENIALS:
        return bool((said.negated - said.free) & (script.free - _ELSEWHERE))
    return False


@lru_cache(maxsize=512)
def _denied_biddings(flat: str) -> tuple[str, ...]:
    """What the script bids only with a no: "don't say it yet"."""
    found = {match[1] for match in _DENIED_BIDDING.finditer(flat)}
    return tuple(turn for turn in found if flat.count(turn) == flat.count(f"not {turn}"))


def _unbound(deed: Deed, said: Reading, script: Reading) -> bool:
    """Whether something is said outright that the script says only under an if."""
    if deed.denied or deed.past or deed.base not in _BINDING:
        return False
    own = [bases for bases, _ in script.sentences if deed.base in bases]
    if not own or not all(bases & _UNDER for bases in own):
        return False
    return not any(bases & _UNDER for bases, _ in said.sentences if deed.base in bases)


def _wrong_deed(deed: Deed, script: Reading) -> str | None:
    same = [d for d in script.deeds if d.base == deed.base]
    if deed.base in THINGS:
        refused = same and all(d.denied and d.plain for d in same) and not deed.denied and deed.plain
        return "polarity" if refused else None
    if deed.base in STRICT:
        if any(_covers(d, deed) for d in same):
            return None
        if deed.denied and any(d.denied and d.who == deed.who for d in script.deeds if alike(d.base, deed.base)):
            return None  # "don't accept it" for "don't agree to it"
        if any(d.denied != deed.denied and (d.plain or not deed.plain) for d in same):
            return "polarity"
        return GUARDED.get(deed.base, "outside_the_move")
    if not same:
        same = [d for d in script.deeds if alike(d.base, deed.base) and d.who in (deed.who, "any")]
    if deed.denied and deed.base in _NAMING and any(d.denied for d in script.deeds if d.base in THINGS):
        return None
    if not same:
        return "polarity" if deed.denied and deed.plain and deed.base in STEPS else None
    if any(d.denied == deed.denied for d in same):
        return None
    if not deed.plain and deed.base in STEPS:
        return None
    return "polarity"


def _covers(own: Deed, deed: Deed) -> bool:
    """Whether a deed of the script lets a sentence have this one."""
    if not deed.plain:
        return own.denied == deed.denied or not own.plain
    who = deed.who in (own.who, "any") or (own.who == "any" and deed.denied)
    if own.past and not deed.past and not deed.denied:
        return False  # that it was paid bids nobody pay
    return own.plain and own.denied == deed.denied and who


def _wrong_modal(modal: Modal, script: Reading) -> str | None:
    for own in script.modals:
        same = (own.kind, own.denied, own.base) == (modal.kind, modal.denied, modal.base)
        if same and (own.who == modal.who or "any" in (own.who, modal.who)):
            return None
    if (modal.kind, modal.denied) == ("will", True) and modal.base not in STRICT:
        cannot = ("cannot", modal.base, modal.who)  # what can't be, won't be
        if any((own.kind, own.base, own.who) == cannot for own in script.modals):
            return None
    if modal.who == "we":
        if any(own[:3] == modal[:3] and alike(own.base, modal.base) for own in script.modals):
            return None  # "I'll tell you why" for "I'll say why"
        return None if modal.base in _WE_DO or modal.base in script.bases else "outside_the_move"
    if modal.who in ("you", "any"):
        if modal.base in _MANNER and not (modal.kind == "will" and modal.denied):
            return None
        if modal.kind == "must" and modal.denied and "no need" in script.flat and modal.base in script.bases | STEPS:
            return None
        if (
            modal.kind == "must"
            and modal.base not in STRICT - _NEED_NOT
            and any(d.base == modal.base and d.denied and d.plain for d in script.deeds)
        ):
            return None
        known = script.says(modal.base)
        if modal.kind == "can" and (known or modal.base in GRAMMAR):
            return None
        if modal.kind == "will" and not modal.denied and modal.base in script.bases & STEPS:
            return None
        if modal.kind == "must" and not modal.denied and known:
            return None
        return {"will": "promise", "must": "legal_conclusion"}.get(modal.kind, "outside_the_move")
    if modal.kind == "can" and modal.base in script.bases:
        return None
    if (modal.kind, modal.denied) == ("will", False) and modal.base in _TELLS & script.bases:
        return None
    return _THEIR_REASON[modal.kind]


def _their_doing(said: Reading, script: Reading) -> str | None:
    """What "they" do is the script's; whoever else acts is weighed by its verbs."""
    found = said.weighed
    for at, token in enumerate(found):
        if token.word not in ("they", "he", "she"):
            continue
        verb = next((t for t in found[at + 1 :] if t.word not in _HELPERS), None)
        if verb is None or verb.is_mark or verb.is_slot or script.says(verb.base):
            continue
        if verb.base == "say" and "no" in script.words:
            continue
        if verb.base in _LET_BE and any(t.word in _IFS for t in found[max(0, at - 2) : at]):
            continue
        return "outside_the_move"
    return None


def lost_warning(said: Reading, script: Reading) -> bool:
    """Whether the script's "don't" about money or rights is nowhere in the text."""
    warned = {d.base for d in script.deeds if d.denied and d.plain and d.base in STRICT and d.who == "you"}
    return bool(warned) and not any(d.denied or not d.plain for d in said.deeds if d.base in STRICT | STATES)
