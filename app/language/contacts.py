"""Who granted the hold, which collector writes, and the numbers of account and hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.insurers import INSURER, NO_NAME
from app.language.providers import CARE_PLACE
from app.language.scene import Scene
from app.language.text import as_written, word_set

_PERSON = r"(?P<who>(?:[Mm]r\.?|[Mm]s\.?|[Mm]rs\.?|[Dd]r\.?)? ?[A-Z][a-zA-Z'’-]+(?: [A-Z](?:\.|[a-z'’-]+))?)"
_CONTACT_RAW = (
    re.compile(
        rf"\b(?:spoke (?:to|with)|speaking (?:to|with)|talked (?:to|with)|talking (?:to|with)|named|name (?:is|"
        rf"was)|her name's|his name's|got|by|called|reached|rep|lady|guy|woman|with|a|person was|contact is|"
        rf"contact:?|from|agent|it was|was) {_PERSON}"
    ),
    re.compile(rf"(?i:\bhold)[^.!?\n]{{0,40}},\s+{_PERSON}\s*[.!]?$"),
    re.compile(rf"\bper {_PERSON}"),
    re.compile(rf"\b(?i:habl[oó] conmigo|habl[eé] con|me atendi[oó]) (?i:la señora |el señor )?{_PERSON}"),
    re.compile(rf"\b(?:person|one|lady|guy|rep|woman|man)\b[^.,;!?]{{0,40}} (?:is|was) {_PERSON}"),
    re.compile(
        rf"(?:^|[.,;:!?]\s*|\b(?:and|then|so|where|that|when) ){_PERSON}(?: (?:in|from|at|with) (?:the )?[\w "
        rf"]{{2,20}}?)? (?:finally |just |also |then |has |said (?:she|he|they)(?:['’]d|['’]ll| would| will| "
        rf"could) |agreed to |told me (?:she|he)(?:['’]d|['’]ll| would) |is |was nice and |was able to )*(?:put|"
        rf"placed|place|granted|gave|paused|pause|froze|hold|held|agreed|okayed|set|noted|extended|approved|put)\b"
    ),
)
_CONTACT_LOW = re.compile(
    r"\b(?:spoke (?:to|with)|speaking (?:to|with)|talked (?:to|with)|talking (?:to|with)|rep named|lady named|guy "
    r"named|woman named|named|her name is|his name is|name was|name is|person named) "
    r"(?P<who>[a-z][a-z'-]{1,14})(?! \w+'s)\b|(?:^|, |; |and |\. )(?P<who2>[a-z]{3,12}) (?:put|placed|granted|"
    r"paused|froze) (?:it|a|the|my|everything)"
)
_NOT_A_PERSON = word_set(
    "the a an my them her him someone somebody they she he it billing rep supervisor manager lady guy woman man "
    "person people patient accounts hospital i we you one two another and so finally then just now today yesterday "
    "also aetna cigna insurance dept department medical st office what who this that until hold account bill ub "
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday mercy medicare medicaid not no yes ok okay called customer service "
    "financial me us their our his in on i'll i've i'm i'd we'll we've we'd they'll they've he'll she'll let's "
    "can could will would may might must should just only"
)
_COLLECTOR = re.compile(
    r"(?:(?:collect(?:or|ion|ions)(?: agency| company)?|agency|debt (?:collector|buyer)|company)(?: is| named| "
    r"called| was|,|:)*(?: called| named)?|sold (?:it |my debt |the debt |my account )?to|sent (?:it |me |my "
    r"account |the account )?to|hearing from|turned over to|called by|letter from|collections with|owned by|bought "
    r"by|calls from) "
    r"(?P<name>(?:[A-Z][\w&.'’-]*)(?: (?:[A-Z][\w&.'’-]*|&|and|of)){0,4})"
)
_CAPITALS = r"[A-Z][\w&'’-]*(?: (?:[A-Z][\w&'’-]*|&|and|of)){0,4}"
_SORT = (
    r"(?i:\b(?:collectors?|collection (?:agency|company|firm)|debt (?:collector|buyer)|collections? (?:place|"
    r"outfit)))"
)
# Named outright, so that any name will do: "a collector called RevCo", "from RevCo, a collector".
_NAMED_COLLECTOR = (
    re.compile(rf"{_SORT}(?i:,? (?:is |was )?(?:named|called|by the name of)| is| was|,|:) (?P<name>{_CAPITALS})"),
    re.compile(rf"\b(?i:from|by) (?P<name>{_CAPITALS}),? (?i:an?|the|some) (?i:debt |bill |medical )?{_SORT}"),
    re.compile(rf"{_SORT}[.;] (?P<name>{_CAPITALS})(?=[.,;!]|$)"),
    re.compile(
        rf"{_SORT},? (?i:named|called) (?P<name>[a-z][\w&'’-]*(?: (?!(?:and|for|saying|who|that|about|they|sent|"
        rf"wants?|is|on|dated|wrote|from|to|over|but|i|it|with|says?|said|keeps?|claims?|calls?|called|has|have|"
        rf"now)\b)[a-z][\w&'’-]*){{0,3}})"
    ),
)
_COLLECTOR_WORD = re.compile(
    r"(?i)\b(?:recovery|credit|collect\w*|receivables?|financial|capital|funding|transworld|ic system|medicredit|"
    r"midland|portfolio|lvnv|account(?:s)?|associates|services|solutions|management|resurgent|encore|bureau|"
    r"convergent|wakefield|cbe|frost-arnett)\b"
)
_KNOWN_COLLECTORS = re.compile(
    r"\b(?:midland credit(?: management)?|portfolio recovery(?: associates)?|transworld systems|ic system|"
    r"medicredit|lvnv(?: funding)?|wakefield(?: (?:and|\+) associates)?|frost-?arnett|credit collection services|"
    r"resurgent(?: capital)?|encore capital|harris (?:and|\+) harris|state collection service|miramed|conduent|"
    r"firstsource)\b"
)


# What only those who collect for others call themselves: "Midland Recovery Services", "Tri-State Credit Bureau".
_FIRM = (
    r"(?: (?:services?|solutions?|systems?|group|associates|partners|agency|bureau|corp(?:oration)?|inc|llc|ltd|co))"
)
_COLLECTS = (
    rf"(?:recovery{_FIRM}|recoveries{_FIRM}?|credit (?:bureau|services?|management|collections?|control|adjust\w+|"
    rf"solutions|recovery){_FIRM}?|receivables?(?: (?:management|performance|solutions|group|services?|"
    rf"recovery))?{_FIRM}?|"
    rf"revenue (?:group|recovery|services?|partners|solutions|assurance|enterprises){_FIRM}?|"
    rf"(?:debt|asset) (?:recovery|acceptance|resolution|acquisition|management){_FIRM}?|collections?{_FIRM}|"
    r"adjustment (?:bureau|services?)|account(?:s)? (?:receivables?|recovery|resolution)\b(?: \w+)?)"
)
_SOUNDS_LIKE_ONE = re.compile(rf"(?<![\w'-])(?P<name>(?P<own>(?:[\w&'’-]+ ){{1,2}}?)(?P<sort>{_COLLECTS}))(?![\w-])")
# "The hospital's revenue services", "all three credit bureaus", "a detox at Hope Recovery Services".
_NO_OWN_NAME = word_set(
    "the a an my our his her their your this that these those some any all three two big major another other which "
    "what "
    "and or of to from by with at in on for as is was are were be been has have had called calls call says said "
    "wants "
    "want sent sends wrote writes hospital hospital's hospitals doctor clinic er lab insurance insurer patient "
    "internal "
    "medical credit debt bill billing account collections experian equifax transunion national's it they he she i "
    "me us "
    "them who if when then now so but not no free local state department dept la el los las un una de del por con "
    "surgical surgery post postop anesthesia cardiac addiction drug alcohol substance behavioral mental health "
    "wellness "
    "sober sobriety sleep hope disaster data tax early full quick long"
)
_CARE_THERE = re.compile(
    r"\b(?:rehab\w*|detox\w*|addict\w*|sober|sobriety|substance|alcohol\w*|treatment|therap\w+|counsel\w+|"
    r"residential|"
    r"inpatient|outpatient|admitted|stayed?|program|sessions?|patients? at|surgery center|nurses?)\b"
)
_AT = re.compile(r"\b(?:at|in|into|near|left|entered) (?:the )?$")


def _sounds_like_one(scene: Scene) -> Stated | None:
    """A name of its own before what collectors call themselves; a house of care for recovering people is none."""
    for match in _SOUNDS_LIKE_ONE.finditer(scene.low):
        own = match["own"].split()
        while own and own[0] in _NO_OWN_NAME:
            own = own[1:]
        if not own or own[-1] in _NO_OWN_NAME or INSURER.match(" ".join(own)):
            continue
        start = match.start("sort") - len(" ".join(own)) - 1
        first, last = scene.sentence(start)
        heals = match["sort"].startswith("recover") and _CARE_THERE.search(scene.low[first:last])
        if not heals and _AT.search(scene.low[:start]) is None:
            place = (start, match.end("sort"))
            return Stated(*place, "collector", as_written(scene.text.quote(*place)))
    return None


def read_contact(scene: Scene) -> Stated | None:
    """Who granted the hold."""
    raw = scene.text.raw
    for pattern in () if raw.isupper() else _CONTACT_RAW:
        for match in pattern.finditer(raw):
            who = match["who"].strip()
            if _is_person(who):
                return Stated(*scene.place_of(*match.span("who")), "hold_contact", who)
    for match in _CONTACT_LOW.finditer(scene.low):
        start, end = match.span("who" if match["who"] else "who2")
        if _is_person(scene.low[start:end]):
            return Stated(start, end, "hold_contact", as_written(scene.text.quote(start, end)))
    return None


def _is_person(who: str) -> bool:
    first = who.split()[0].lower().strip(".").replace("’", "'")
    return first not in _NOT_A_PERSON and not INSURER.match(who.lower()) and not CARE_PLACE.search(who)


def read_collector(scene: Scene) -> Stated | None:
    """A collection agency by name, after a cue or among the best known."""
    if not re.search(r"collect|debt|credit|recover|agency|receivable|revenue|asset |adjustment", scene.low):
        return None
    for pattern in () if scene.text.raw.isupper() else _NAMED_COLLECTOR:
        for match in pattern.finditer(scene.text.raw):
            name = re.sub(r"(?: (?:and|of|&))+$", "", match["name"])
            if not NO_NAME.match(name) and not INSURER.match(name.lower()) and not CARE_PLACE.search(name):
                return Stated(*scene.place_of(*match.span("name")), "collector", as_written(name))
    for match in _COLLECTOR.finditer(scene.text.raw):
        name = re.sub(r"(?: (?:and|of|&))+$", "", match["name"].rstrip(".,"))
        if _COLLECTOR_WORD.search(name) and not re.fullmatch(r"(?i)collections?|credit", name):
            return Stated(*scene.place_of(*match.span("name")), "collector", name)
    if (known := _KNOWN_COLLECTORS.search(scene.low)) is not None:
        return Stated(*known.span(), "collector", as_written(scene.text.quote(*known.span())))
    return _sounds_like_one(scene)


def read_numbers(scene: Scene, hearing: Hearing, *, hold_told: bool) -> Iterator[Stated]:
    """Account number; and a reference number where a hold is spoken of, for only holds keep theirs."""
    for name in scene.names:
        if name.kind == "account":
            yield Stated(name.start, name.end, "account_number", name.value)
        elif name.kind == "reference":
            waiting = "hold" in hearing.known and "hold_reference" not in hearing.known
            if hold_told or waiting or hearing.open_question == "hold_reference":
                yield Stated(name.start, name.end, "hold_reference", name.value)
