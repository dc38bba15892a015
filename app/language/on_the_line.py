"""What a line of theirs bears beside its label: who speaks, at which desk, and a price that was not offered at all."""

from __future__ import annotations

import re

from app.core.acts import Label, RepSaid
from app.language.contacts import read_contact
from app.language.cues.names import FIRST_NAMES, PLACE_NAMES, TOO_COMMON
from app.language.facts import Stated
from app.language.places import STATES
from app.language.said import Heard
from app.language.scene import Scene
from app.language.text import as_written, word_set
from app.language.their_days import is_past
from app.language.vocabulary import vocabulary

_DESK = r"(?:supervisor|manager|director)"
_TITLE = rf"(?:(?:the|a|an|your|their) )?(?:(?!not\b|no\b|with\b|for\b)\w+ ){{0,2}}?{_DESK}"
# "This is the supervisor", "I'm the billing manager", "Karen, supervisor, speaking"; not "let me get a supervisor".
_DESK_SPEAKS = re.compile(
    rf"\b(?:this is|i am|it is|name is|you(?: are| have| have got)? (?:reached|got|on with|through to|talking to|"
    rf"speaking (?:to|with)))(?: (?!not\b)[\w']+,?){{0,3}}? {_TITLE}\b"
    rf"(?! (?:is|will|can|has|said|told|says|who|to|about|would|call)\b)"
    rf"|^ ?(?:(?:hi|hello|good \w+|yes|hey),? )*(?:[\w']+,? )?{_TITLE},? (?:speaking|here)\b"
)
_NOT_THEM = re.compile(r"\b(?:not|no|need|get|find|ask|for|until|before|want|without|isn't) (?:\w+ ){0,3}$")

_TITLED = r"(?:(?:Mr|Ms|Mrs|Miss|Dr)\.? )?"
# "This is Pam I'm a counselor": what is said next is no last name.
_LAST = r"(?: (?!I(?:['’]\w+)?\b)[A-Z](?:\.(?! )|[a-zA-Z'’-]+))?"
_NAME = rf"{_TITLED}(?:[A-Z]['’](?=[A-Z]))?[A-Z][a-z'’]+(?:[-'’][A-Z][a-z'’]+)*{_LAST}"
_NAMED = r"my (?:good )?name is|my good self is|my name's|you(?:'re| are) (?:speaking|talking) (?:to|with)"
_AT_A_DESK = r"(?:over (?:here|in|at)|in|from|with|at|speaking|here|calling|how (?:can|may|could)|what can)\b"
_ENDS = r"(?=\W*$|[.,;!?]| (?i:in|from|with|at|here|speaking|how|i['’]m)\b)"
_GIVES_NAME = re.compile(
    rf"\b(?i:{_NAMED}|speaking with|this is|i'm|i am)(?:,? u[mh],?)* (?P<who>{_NAME})"
    rf"|(?:^|[.,;!?] ?|\b(?i:hi|hello|hey|yes|yeah|ok|my|the|and) )(?i:name['’]?s) (?P<names>{_NAME}){_ENDS}"
    rf"|\b(?i:habla|atiende|me llamo|mi nombre es) (?P<es>{_NAME})"
    rf"|\b(?P<who2>{_NAME}) (?i:speaking|here)\b"
    rf"|\b(?i:it's|its|it is) (?P<its>{_NAME}) (?i:{_AT_A_DESK})"
    rf"|\b(?i:{_NAMED}|me llamo|mi nombre es|le habla) "
    r"(?P<low>(?:m[rs]s?\.? |dr\.? )?[a-z][a-z'-]{1,14})\b"
    rf"|\b(?i:this is) (?P<desk>(?:m[rs]s?\.? |dr\.? )?[a-z][a-z'-]{{1,14}}) {_AT_A_DESK}"
    r"|\b(?P<low2>[a-z]{3,14}) speaking\b"
    r"|\b(?i:this is) (?:the |a |your )?(?:billing )?(?:supervisor|manager),? (?P<chief>[a-z]{3,14}(?: [a-z]{3,14})?)"
    r"(?=,| here| speaking|\.|$)"
)
# "It's Kim, K I M": letter by letter only a name is given.
_SPELLED = re.compile(
    r"\b(?P<who>[A-Za-z][a-z]+(?:[-'][A-Za-z][a-z]+)?)(?: it's| that's| spelled|,)*"
    r"(?P<letters>(?:[ ,-]+[A-Za-z]\b){2,})"
)
# In small letters only after an office or a greeting, or between two hesitations: "patient accounts this is bev", "so
# this is gary um", and not "this is outrageous".
_LAST_WORD = re.compile(
    r"\b(?i:billing|accounts?|dept\.?|department|office|care|services?|hospital|clinic|center|recovery|hi|hello|hey|"
    r"morning|afternoon),? this is (?P<who>[a-z][a-z'-]{1,14})[.!]?$"
    r"|^(?i:(?:so|u[mh]|ok|okay|yeah|yes|well),? )*(?i:this is|my names) (?P<slow>[a-z]{3,8})(?:,? u[mh])+[.!]?$"
    r"|\b(?i:my|the) names (?P<names>[a-z]{3,12})[.!]?$"
)
# An office that picks up says who it is and nothing else: "Trinity Health patient accounts, Shawn".
_PICKS_UP = re.compile(
    r"^\W*(?:(?i:hello|hi|good \w+|thank you for calling),? )*"
    r"(?:(?!(?i:in|to|from|at|by|with|call|go|is|it|not|no|need|ask|the|you|your|we|i|of|only|for)\b)"
    r"[\w&.'’-]+,? ){0,5}?"
    r"(?i:accounts?|billing|dept\.?|department|office|services?|counseling|desk), "
    rf"(?P<who>{_NAME})(?: (?i:here|speaking))?\W*$"
)
# Of whom it is to be asked, sent or heard is not who speaks: "I'd have to send it to our compliance lady Fran".
_TO_A_THIRD = re.compile(
    r"\b(?:send|forward|pass|give|hand|escalate|submit|check|verify|confirm|ask|reach|contact|email|transfer|connect|"
    r"put you|get you|talk|speak|go|hear|(?:call|letter|email) from|run (?:it|this|that))\b[^.!?]{0,50}$"
)
_NAME_ALONE = re.compile(r"^\W*(?P<who>(?:[Mm](?:r|rs|s|iss)|[Dd]r)\.? [A-Za-z][A-Za-z'’-]+)[.!]?\s*$")
_NO_NAME = word_set(
    "the a an you who billing patient accounts customer financial mercy general hospital your our my not sorry just so "
    "very agent representative specialist actually calling sure afraid unable able going from with speaking here "
    "supervisor manager only good hello hi what this that it no yes ok okay trying looking about still "
    "also really glad happy medical in on at to too here's there "
    "unfortunately monday tuesday wednesday thursday friday saturday sunday"
)

_DISCOUNT = re.compile(
    r"\b(?:discounts?|reductions?|adjustments?|write-?offs?|markdowns?)\b|%+(?: \w+)? off\b|\boff (?:the|your)\b"
)
_DENIED_BEFORE = re.compile(
    r"\b(?:not|never|no|unable to|without|neither|nor)\b(?! (?:more|higher|bigger|over|above|beyond|only|just)\b)"
    r"(?:(?! but\b| more than\b| over\b| above\b| beyond\b)[^.,;!?]){0,48}$"
)
_DENIED_AFTER = re.compile(
    r"^(?: \w+){0,4}? (?:is|are|was|were|can|could|will|would|do|does)(?: really| just| simply)? not\b"
    r"|^[^.!?]{0,24}\bbut (?:i|we|they|she|he) (?:(?:really|simply|just) )?(?:can|could|will|do|are|am|is)"
    r"(?: really| just| simply)? not\b"
)
_STATES_THE_BILL = re.compile(
    r"^ ?(?:(?:ok|okay|so|and|well|yes|right|no),? )*(?:my|the|your|this|that|our|his|her|their) (?:\w+ )?"
    r"(?:bill|balance|total|amount due|statement|invoice) (?:is|was|comes to|says|shows|stands at|of)"
    r"(?: (?:for|about|at|still|exactly|currently))* #+ ?[.!]*$"
)
# "So do we have a deal?" asks for our yes to their number.
_ASKS_FOR_A_YES = re.compile(
    r"\b(?:do|did|have|can) we (?:have|got|make|agree on) (?:a|an|that|this|it)(?: (?:deal|agreement))?\b"
    r"|\b(?:deal|agreed|trato|de acuerdo) ?\?"
    r"|\b(?:is|are|does|do|would|will|could|can) (?:that|it|this|we|you)(?: be)? (?:a deal|agreed?|accept|work|sound"
    r"|good|ok|okay|acceptable|fine)\b"
)
_SPEAKS = re.compile(r"\b(?:said|told|says|promised|agreed|offered|with|called|spoke|talked|put|gave|will|would)\b")
_OFFERS: frozenset[Label] = frozenset({"offers_discount", "offers_small_discount_prompt_pay"})
_CALLS_BACK: frozenset[Label] = frozenset({"needs_supervisor_callback", "transfer_or_callback"})
# A hold that is over is none: "the hold ran out on November 20".
_MAY_TELL_OF_AN_END: frozenset[Label] = frozenset({"hold_granted", "hold_refused", "deadline_pressure", "other"})
_RAN_OUT = re.compile(
    r"\bhold(?: (?:on|for) (?:it|this|(?:your|the) account))?(?: (?:has|have|had|is|was|already|just|actually))* "
    r"(?:ran out|run out|expired|ended|lapsed|fell off|came off)\b|\bhold (?:is|was) (?:already |now )?over\b"
    r"|\bhold (?:was|has been|had been|got) (?:already |just )?(?:released|lifted|removed|taken off|dropped)\b"
    r"|\bno longer on (?:a )?hold\b|\bpausa (?:ya )?(?:se )?(?:vencio|termino|acabo)\b"
)
_OF_A_HOLD = re.compile(r"\b(?:hold\w*|paus\w+|fr[eo]\w*z\w*|stop\w*|flag\w*|espera|not going)\b")
_ONLY_THEN = re.compile(r"\b(?:once|when|after|if|until|before|unless|cuando|si|despues)\b[^.,;!?]*$")
_LONG = 70  # a line that says more than who speaks


def read_desk(scene: Scene) -> Stated | None:
    """The desk that speaks, where a line says so."""
    found = _DESK_SPEAKS.search(scene.low)
    if found is None or _NOT_THEM.search(scene.low[: found.start()]):
        return None
    return Stated(*found.span(), "tier", "supervisor" if "supervisor" in found[0] else "manager")


def as_borne(scene: Scene, heard: list[Heard]) -> list[Heard]:
    """The lines as their words bear them, each with the name that stands in it."""
    return [h._replace(act=_line(scene, h.act)) if isinstance(h.act, RepSaid) else h for h in heard]


def _line(scene: Scene, said: RepSaid) -> RepSaid:
    if said.label in _MAY_TELL_OF_AN_END and _has_run_out(scene.low):
        return said.model_copy(update={"label": "hold_refused", "forms": ("ran_out",), "until": None, "unsure": ()})
    if said.label == "hold_granted" and scene.percents and not _OF_A_HOLD.search(scene.low):
        # "The 20 % is good till Friday": what lasts is the discount.
        changes = {"label": "offers_small_discount_prompt_pay", "percent": scene.percents[0].percent, "forms": ()}
        return said.model_copy(update=changes)
    if said.label == "deadline_pressure" and said.until is None and _tells_what_was(scene):
        said = said.model_copy(update={"label": "chit_chat", "forms": ()})
    if said.label in _OFFERS and no_discount(scene.low):
        said = said.model_copy(update={"label": "refuses_to_negotiate", "amount": None, "percent": None, "until": None})
    elif said.label in _OFFERS and said.percent is not None:
        said = said.model_copy(update={"percent": _percent_given(scene, said.percent)})
    elif said.label == "counteroffers_amount" and _STATES_THE_BILL.match(scene.low):
        said = said.model_copy(update={"label": "full_amount_owed"})
    elif said.label == "accepts_offer" and said.amount is None and _ASKS_FOR_A_YES.search(scene.low):
        said = said.model_copy(update={"label": "counteroffers_amount"})
    elif said.label in _CALLS_BACK and len(scene.low) < _LONG and (read_desk(scene) or picks_up(scene)):
        said = said.model_copy(update={"label": "chit_chat"})  # who was asked for is here
    return said if said.who is not None else said.model_copy(update={"who": name_of(scene)})


def _has_run_out(low: str) -> bool:
    found = _RAN_OUT.search(low)
    return found is not None and _ONLY_THEN.search(low[: found.start()]) is None


def _tells_what_was(scene: Scene) -> bool:
    """True where a day is named, and none that is still to come: "the last statement went out October 3"."""
    return bool(scene.dates) and any(is_past(scene, when) for when in scene.dates)


def no_discount(low: str) -> bool:
    """True where every discount that is spoken of is denied."""
    spoken = list(_DISCOUNT.finditer(low))
    return bool(spoken) and all(
        _DENIED_BEFORE.search(low[: one.start()]) or _DENIED_AFTER.search(low[one.end() :]) for one in spoken
    )


def _percent_given(scene: Scene, percent: int) -> int:
    """Of several percentages the one that is given: "we can't do 40 % off, but we can do 20"."""
    given = [one.percent for one in scene.percents if not _DENIED_BEFORE.search(scene.low[: one.start])]
    return percent if not given or len(given) == len(scene.percents) else given[0]


def name_of(scene: Scene) -> str | None:
    """Who speaks or is spoken of in these words."""
    raw = scene.text.raw
    for match in _SPELLED.finditer(raw):
        letters = "".join(char for char in match["letters"] if char.isalpha()).lower()
        if match["who"].lower().replace("-", "").replace("'", "").startswith(letters):
            return as_written(match["who"])
    for match in _GIVES_NAME.finditer(raw):
        who = next(name for name in match.groups() if name)
        if who.lower().split()[0] not in _NO_NAME:
            return _in_full(who)
    if (alone := _NAME_ALONE.match(raw)) is not None:
        return as_written(alone["who"])
    if (last := _LAST_WORD.search(raw)) is not None:
        word = last["who"] or last["slow"] or last["names"]
        if _is_only_a_name(word):
            return as_written(word)
    if (office := picks_up(scene)) is not None:
        return office
    contact = read_contact(scene)
    if contact is None or _TO_A_THIRD.search(scene.low[: contact.start]) or not _reports_speech(scene):
        return None
    return str(contact.value)


def picks_up(scene: Scene) -> str | None:
    """The name after the office's, where the line is nothing else."""
    found = _PICKS_UP.match(scene.text.raw)
    if found is None:
        return None
    last = found["who"].split()[-1].lower()  # "Mercy billing, Texas" names the place
    return (
        as_written(found["who"]) if _is_only_a_name(last) and last not in PLACE_NAMES and last not in STATES else None
    )


def _in_full(who: str) -> str:
    """The name without letters that only spell it: "Priya P" of "Priya P R I Y A"."""
    words = who.split()
    if len(words) > 1 and len(words[-1]) == 1 and words[-1] == words[0][0]:
        words = words[:-1]
    return as_written(" ".join(words))


def _is_only_a_name(word: str) -> bool:
    return word in FIRST_NAMES - TOO_COMMON or (word not in vocabulary()[0] and word not in _NO_NAME)


def _reports_speech(scene: Scene) -> bool:
    return _SPEAKS.search(scene.low) is not None
