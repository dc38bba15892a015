"""Facts that a message mentions and that are not this bill's: another office's yes, somebody else's case, a what-if.

Each rule takes all the acts of a message and gives back those that stay, some put in their place. Where a rule is in
doubt it drops: what is missing is asked, what is wrong goes into letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from app.core.acts import Act, Answered, Asked, BillNamed, Corrected, Forgotten, RepSaid, Told
from app.language.amounts import find_amounts
from app.language.cues.places import PROVIDER_CUES
from app.language.hearing import Hearing
from app.language.text import read_text

Rule = Callable[[list[Act], str, str, Hearing], list[Act]]

_LONGEST = 600  # a story is read for its facts; these rules are for what somebody says in passing

# 1. The hold. Without the word, a yes is the office's only where nothing else could have been granted.
_HOLD = re.compile(r"\bhold|\bheld\b|paus|fr[eo]{1,2}z|suspen|en espera|congel")
_OWN_YES = re.compile(
    r"\b(?:i|we)(?: \w+){0,2} (?:agree|agreed|accepted|said (?:yes|ok|okay|sure|fine)|signed|took)\b|\bacepte\b"
)
_OTHERS_YES = re.compile(
    r"\b(?:doctors?|dr|surgeon|peer|p2p|records?|auth\w*|pre-?auth\w*|claim|appeal|insur\w+|plan|aetna|cigna|anthem|"
    r"humana|kaiser|molina|oscar|united|uhc|bcbs|blue cross|charity|assistance|aid|application|surgery|procedure|"
    r"review|referral|payments?|seguro|aseguranza|apelacion|medico)\b"
    r"[^.!?]{0,60}?\b(?:agree\w*|said (?:yes|ok|okay|sure)|granted|approved|gave|got|aprob\w+|acept\w+)\b"
    r"|\b(?:agreed|said (?:yes|ok|okay)) to (?!hold|wait|stop|that\b|it\b|this\b|do\b|give\b|a\b|an\b|not\b|my\b|"
    r"put\b|place\b|pause|freeze|@|\d)\w+"
)
_OFFICE_YES = re.compile(
    r"\b(?:they|she|he|office|hospital|billing|clinic|lab|rep|lady|guy|supervisor|manager)\b(?: \w+){0,3} (?:agree\w*|"
    r"said|gave|did|granted|put|will|okayed)\b"
)
_OF_A_HOLD = frozenset({"hold", "hold_until", "hold_contact", "hold_reference", "hold_confirmed"})

# 2. Owing nothing is the opposite of being billed.
_OWE_NOTHING = re.compile(
    r"\b(?:owe|owed|owes|owing|pay|responsible for|responsibility(?: is| shows| of)?|on the hook for)"
    r"(?: (?:them|you|the hospital|like|exactly|absolutely|a|about))*"
    r" (?:zero|nothing|nada|zilch|none|no money|not a (?:dime|cent|penny)|\$ ?0+(?:\.00?)?(?![\d.,])|"
    r"0+(?:\.00?)?(?![\d.,]))"
)

# 3. Who sent the bill: the first account stands until it is put right in so many words.
_KINDS = [(kind, "|".join(f"(?:{cue})" for cue in cues)) for kind, cues in PROVIDER_CUES] + [
    ("hospital", r"hospital|medical center|emergency room|er\b")
]
_IDENTITY = re.compile(
    r"\b(?:it is|its|it was|this is|that is|they are|(?:bill|invoice|provider|sender) (?:is|was|came|comes)|"
    r"(?:bill|invoice) (?=from|by))"
    r"(?P<fill>(?: (?:actually|really|just|only|not|from|by|for|the|a|an|my|their))*) "
)
_KIND_SAID = [
    (kind, re.compile(rf"(?:{cues})(?:'s)?(?! (?:visit|stay|room|trip|procedure|test|bed|food|gown))\b"))
    for kind, cues in _KINDS
]
_ONE_WORD = re.compile(r"(?!\S*network)\S+ ")
_NAME_TOLD = re.compile(
    r"\b(?:it is|it was|its|bill\w*|from|called|named?|actually|not|sorry|correction|wrong|mistake|i mean|i meant|"
    r"should be)\b"
)
_OTHERS_TASK = re.compile(
    r"\b(?:supposed to|had to|has to|should have|forgot|never (?:sent|got|asked|called)|was to|were to|needed to|"
    r"ordered|referred|sent me|will send)\b"
)

# 4. A clinician's bill from an in-network place.
_CLINICIANS = frozenset({"anesthesia", "physician_group", "lab", "imaging_center"})
_IN = r"in[- ]?network|in (?:my|our|the|their) network|within (?:my|our|the) network|(?:de|en|dentro de) (?:la|mi) red"
_PLACE = r"hospital|facility|surgery center|medical center|er\b|emergency room|clinic|place|location"
_PLACE_IS_IN = re.compile(
    rf"\b(?:{_PLACE})\b(?: (?:itself|where|i|went|was|is|were|had|it|done|si|esta|estaba|es|era|that)\b)* ?(?:{_IN})"
    rf"|\b(?:in[- ]?network) (?:{_PLACE})"
)
_CLINICIAN_IS_OUT = re.compile(
    r"\b(?:an[ae]?esth\w+|\w+ologists?|surgeon|assistant|lab|labs|doctors?|er docs?|physicians?)\b(?: \w+){0,4} "
    r"(?:out[- ]of[- ]network|not in[- ]network|was not|were not|fuera de la red)"
)

_GROUP_IS_OUT = re.compile(
    r"\b(?:group|an[ae]?esth\w+|\w+ologists?|surgeons?|assistant|doctors?|physicians?)\b[^.!?]{0,30} "
    r"(?:is|are|was|were|be) (?:\w+ )?(?:out[- ]of[- ]network|oon\b|not in[- ]network)"
)
# A group that bills by itself, and says "they are not" of the hospital's network.
_GROUP_BILLS = re.compile(
    r"\b(?:bill|billed|invoice|charged?|owe)\b(?: (?!hospital\b|er\b)[\w$#,.']+){0,7}? (?:from|by|for|to) "
    r"(?:(?!hospital\b|er\b)\w+ ){0,3}?an[ae]?esth\w+"
    r"|\ban[ae]?esth\w+(?: \w+){0,2} (?:bill|billed|sent|wants?|charged?)\b"
)
_HOSPITAL_BILLS = re.compile(
    r"\bhospital(?:'s)? (?:\w+ )?(?:bill|billed|sent|wants?|charged|invoice)\b|\bfrom (?:the )?hospital\b"
)
_THEY_ARE_NOT = re.compile(
    r"\b(?:they|group|provider|he|she|an[ae]?esth\w+|doctors?)(?: (?:say|says|said|that|they|he|she))* "
    r"(?:is|are|was|were) (?:not(?= ?(?:$|[.,;!]|in\b(?! (?!my|the|our|network)\w)))"
    r"|out(?:[- ]of[- ]network)?(?= ?(?:$|[.,;!])))"
)
_IS_OUT = re.compile(r"\bout[- ]of[- ]network\b|\boon\b")
_SAYS_BOTH = re.compile(r"\b(?:but|though|although|while|and|yet|except)\b")
# "I did not sign anything about out of network" tells of a signature.
_ABOUT_A_PAPER = re.compile(
    r"\b(?:not|never|nothing|no)\b[^.!?;]{0,20}\b(?:sign|signed|agree|agreed|told|asked)\b[^.!?;,]{0,40}?"
    r"\b(?:about|saying|that said|says|for|to|on|regarding|of|mentioning)"
    r"(?: (?:being|going|using|they|he|she|it|are|is|were|was|the|an|any|be|use|doctors?|care))* "
    r"(?P<network>out[- ]of[- ]network|oon|not in[- ]network)\b"
)

# 5. Asked or supposed.
_SUPPOSED = re.compile(
    r"^(?:and |but |so |ok(?:ay)? |well |then |hmm |wait )*(?:what if|what happens (?:if|when)|what would happen|"
    r"suppose|supposing|imagine|let us say|que pasa si|y si|que pasaria si)\b"
)
_MEANING = re.compile(
    r"\b(?:what (?:does|do|is|are|about)|meaning of|difference between|que (?:significa|es|quiere))\b"
)
_OF_A_CODE = frozenset({"denial_codes", "denial_category", "group_code"})
_ASKS = re.compile(
    r"\?|^(?:so |and |but |ok |okay |then )*(?:what|how|do|does|is|are|can|could|should|would|will|did) "
    r"|,? right$"
)
_OTHER_LAW = re.compile(r"\b(?:assistance|charity|aid|collection|credit|debt|501)\b")

# 6. Somebody else's bill.
_SOMEBODY = (
    r"(?:my|our|a|mi|una?) (?:\w+ )?(?:neighbou?r|friend|co-?worker|colleague|cousin|sister|brother|uncle|aunt|buddy|"
    r"roommate|boss|landlord|sister-in-law|brother-in-law|vecin[oa]|amig[oa]|prim[oa]|herman[oa]|ti[oa]|cunad[oa])"
)
_SOMEBODYS = re.compile(
    rf"\b{_SOMEBODY}(?:'s|s)? (?:own |medical |hospital |er )?(?:bills?|claims?|case|account|debt|insurance|plan|"
    rf"denial|appeal|surgery)\b|\b{_SOMEBODY} (?:is|was|had|has|got|went|lost|won|ended up|esta|tuvo|fue|estuvo)\b"
    rf"|\b(?:factura|cuenta|caso) de {_SOMEBODY}\b"
)

# 7. Amounts said by others.
_PLAN_SAYS_WE_OWE = re.compile(
    r"\b(?:insurance|insurer|(?:my|the|our) plan|aetna|cigna|anthem|humana|kaiser|molina|oscar|united|uhc|bcbs|blue "
    r"(?:cross|shield)|eob)(?: \w+){0,2} (?:says?|said|told me|shows?) (?:that )?(?:i|we|you) "
    r"(?:only |just |still )?owe\b"
)
_IF_WE_PAY = re.compile(
    r"\b(?:they|she|he|hospital|billing|office|rep)(?: \w+){0,3} (?:say|says|said|told me)\b[^.!?]{0,20}\bif "
    r"(?:i|we|you) (?:just |can )?(?:pay|send|give)(?: (?:them|up|just|only|like|about|a|the))* (?=\$?\d)"
)
_IS_SETTLED = re.compile(
    r"\b(?:settle[sd]?|done|over|closed?|even|zero|goes? away|in full|forget the rest|call it|wipe\w*|clear\w*)\b"
)
_PLAN_PAID_THAT = re.compile(
    r"\b(?:insurance|insurer|(?:my|the|our) plan|aetna|cigna|anthem|humana|kaiser|molina|oscar|united|uhc|bcbs|ppo|"
    r"blue (?:cross|shield)|seguro|aseguranza)(?: (?:company|is who|is the one who|already|actually|has|did))* "
    r"(?:paid|pago) "
    r"(?:that\b(?! (?:they|i|we|it|the|my))|(?:the |that |those )?\$?(?P<sum>\d[\d,.]*\d))"
)
_PLAN_PAYS_NOT = re.compile(r"\b(?:if|should have|would have|never|not|says?|said)\b[^.!?,]{0,30}$|\?")
_LEFT_AFTER = re.compile(r"\b(?:left|remaining)(?: over)? (?:after|once)\b")

# 8. Several bills of one visit.
_OF_ALL = re.compile(
    r"\b(?:(?:all|both|each|every one|none) of (?:them|it|these|those|the bills|my bills)|all (?:two|three|four|five|"
    r"six|the bills|my bills|bills)|(?:them|they are|they were|these are|bills are) all|both|every bill|everything|"
    r"all (?:denied|out of network|in network|in collections)|tod[oa]s|las dos|los dos)\b"
)
_SHARED_BY_ALL = frozenset(
    {"denial_category", "denial_codes", "group_code", "denial_date", "network_status", "account_status", "hold",
     "hold_until"}
)  # fmt: skip
_OTHERS_ARE = re.compile(
    r"\b(?:the )?(?:others?(?: ones| bills| two| three)?|rest(?: of them)?)\b(?: \w+){0,2}? (?:is|are|was|were) "
    r"(?:all )?(?P<where>out\b|oon\b|not\b|in\b(?! (?!network)\w))"
)
_WHICH_FIRST = re.compile(
    r"\bwhich (?:one|bill|of (?:them|these)) (?:do|should|would|must|comes?|goes|is)\b[^.!?]{0,20}\bfirst\b|"
    r"\bwhere do i start\b"
)

# 9. The hold on paper, and the appeal wanted again.
_HOLD_ON_PAPER = re.compile(
    r"\b(?:got|have|received|sent|gave|emailed|mailed|put|confirmed)\b[^.!?]{0,30}\bhold\b[^.!?]{0,40}\b(?:in writing|"
    r"on paper|by (?:email|mail|letter)|in (?:an email|a letter))\b"
)
_NOT_ON_PAPER = re.compile(
    r"\?|\b(?:not|never|no|will|would|going to|want|need|ask\w*|refus\w+|request\w*|until they|promised|can i|should)\b"
)
_APPEAL_AFTER_ALL = re.compile(
    r"\b(?:let us|lets|i (?:do )?(?:want|would like|will|am going) to|i will|i want to|we should|want to|ready to)"
    r"(?: \w+){0,2} (?:do |file |send |make |start |try )?(?:the |an |my |that )?appeal\b"
    r"|\bappeal (?:first|after all)\b"
)
_NO_APPEAL = re.compile(r"\b(?:not|never|forget|skip|no appeal|without|instead of|drop)\b[^.!?]{0,20}\bappeal|\?")


# 10. "My late wife's employer plan paid first until last year": cover that is over, of somebody who is no patient.
_PAST_COVER = re.compile(
    r"\b(?:my|our) (?:late |ex-?|former |deceased )?(?:wife|husband|spouse|partner|mother|father|mom|dad)'?s "
    r"(?:\w+ ){0,3}?(?:plan|insurance|coverage|policy)\b(?:(?! (?:she|he|her|his|him|denied)\b)[^.!?;]){0,40}?"
    r"\b(?:until|till|up to|used to|no longer|ended|ran out|stopped|years ago|before i)\b[^.!?;]*"
)
_OF_THEM = re.compile(r"\b(?:she|he|her|his|hers|him|died|passed|estate|executor|widow(?:er)?)\b")


def in_their_place(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts of a message without those that are another's, each other fact where it belongs."""
    told = any(isinstance(act, Told) and not act.document for act in acts)
    if hearing.mode == "call" or len(message) > _LONGEST or not (told or hearing.known):
        return acts
    words = " ".join(read_text(message).low.split()).strip(" .!")
    kept = list(acts)
    for rule in _RULES:
        kept = rule(kept, words, message, hearing)
    if acts and not kept:  # what it mentions is not told, and it was said to ask
        return (Asked(topic="other", quote=message.strip()[:200]),) if _ASKS.search(words) else ()
    return tuple(kept)


def _told(acts: list[Act], fact: str) -> Told | None:
    return next((act for act in acts if isinstance(act, Told) and act.fact == fact and not act.document), None)


def _without(acts: list[Act], *facts: str) -> list[Act]:
    return [act for act in acts if not (isinstance(act, Told) and act.fact in facts and not act.document)]


def _only_supposed(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "What if they refuse the hold?" tells of no refusal."""
    if not hearing.known or not _SUPPOSED.search(words):
        return acts
    return [act for act in acts if not isinstance(act, Told | Answered)]


def _only_asked(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "What does PR-96 mean?" is no new denial, and "the law covers this, right?" no answer of the law."""
    law = _told(acts, "surprise_law")
    if law is not None and (_OTHER_LAW.search(words) or _ASKS.search(words)):
        acts = _without(acts, "surprise_law")
    is_coded = hearing.known.get("denial_codes") or hearing.known.get("denial_category")
    if is_coded and _MEANING.search(words) and _told(acts, "denial_codes") is not None:
        acts = _without(acts, *_OF_A_CODE)
    return acts


def _somebody_elses(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "My sister is in collections" says nothing about the bill of this case, unless it is hers."""
    is_theirs = hearing.known.get("role") not in (None, "patient")
    if not hearing.known or is_theirs or (about := _SOMEBODYS.search(words)) is None:
        return acts

    def is_somebodys(act: Act) -> bool:
        if isinstance(act, BillNamed):
            return True
        if not isinstance(act, Told) or act.document or act.fact == "role":
            return False
        place = words.find(" ".join(read_text(act.quote).low.split()).strip(" .!?")[:40])
        own = re.search(r"\b(?:i|i am|we|me|mine)\b", words[max(0, place) : about.start()])
        return own is None and about.end() >= place

    return [act for act in acts if not is_somebodys(act)]


def _hold_is_theirs(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """A hold is granted by the office: not by a doctor, a plan, or somebody's own "I agreed"."""
    hold = _told(acts, "hold")
    if hold is None or hold.value != "granted" or _HOLD.search(words):
        return acts
    others = [act for act in acts if isinstance(act, Told) and act.fact not in _OF_A_HOLD]
    of_another = _OWN_YES.search(words) or _OTHERS_YES.search(words)
    if of_another or (others and not _OFFICE_YES.search(words)):
        return _without(acts, *_OF_A_HOLD)
    return acts


def _owes_nothing(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "The plan says I owe zero": they may not bill it."""
    told = _told(acts, "plan_says_billable")
    if told is None or told.value is not True or not _OWE_NOTHING.search(words):
        return acts
    kept = [a for a in _without(acts, "plan_says_billable", "zero_balance") if not isinstance(a, Answered)]
    return [*kept, told.model_copy(update={"value": False})]


def _sender_stands(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """A place named in passing does not take the sender's place; "it's not a hospital, it's a lab" does."""
    told = _told(acts, "provider_type")
    if told is not None and hearing.known and told.value == "physician_group" and _OTHERS_TASK.search(words):
        acts, told = _without(acts, "provider_type"), None
    known = hearing.known.get("provider_type")
    if known is None or hearing.open_question == "provider_type" or len(hearing.bills) > 1:
        return acts
    named = _sender_put_right(words)
    if named is not None and (named, known) != ("ambulance_ground", "ambulance_air"):
        if named == known:
            return _without(acts, "provider_type")
        quote = message.strip()[:200] if told is None else told.quote
        others = [a for a in _without(acts, "provider_type") if not (isinstance(a, Asked) and a.topic == "other")]
        return [*others, Corrected(fact="provider_type", value=named, quote=quote)]
    acts = _without(acts, "provider_type")
    renamed = hearing.known.get("provider") is not None and not _NAME_TOLD.search(words)
    return _without(acts, "provider") if renamed and hearing.open_question != "provider" else acts


def _sender_put_right(words: str) -> str | None:
    """The kind that the bill's sender is said to be, in so many words."""
    for match in _IDENTITY.finditer(words):
        if " not" in match["fill"]:
            continue
        rest = _ONE_WORD.match(words, match.end())  # "it's a local lab"
        for kind, said in _KIND_SAID:
            if said.match(words, match.end()) or (rest is not None and said.match(words, rest.end())):
                return kind
    return None


def _signed_nothing(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "I did not sign anything about out of network" is about the signature; where they stand was told elsewhere."""
    about = _ABOUT_A_PAPER.search(words)
    if about is None or _IS_OUT.search(words[: about.start()] + " " + words[about.end() :]):
        return acts
    return [a for a in acts if not (isinstance(a, Told | Corrected) and a.fact == "network_status")]


def _past_cover(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """Cover that ended says nothing of the person's own plan, nor that the one who had it is the patient."""
    over = _PAST_COVER.search(words)
    is_theirs = hearing.known.get("role") not in (None, "patient") or hearing.known.get("patient_deceased")
    if over is None or is_theirs or _OF_THEM.search(words[: over.start()] + " " + words[over.end() :]):
        return acts

    def is_of_it(act: Act) -> bool:
        if not isinstance(act, Told | Corrected):
            return False
        return act.fact in ("patient_deceased", "role") or (act.fact, act.value) == ("insurance_type", "employer")

    return [act for act in acts if not is_of_it(act)]


def _groups_own(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """Anesthesia that bills for itself, out of network in a hospital that is in it: told in one breath at the start."""
    place = _PLACE_IS_IN.search(words)
    if place is None or hearing.known.get("provider_type") not in (None, "anesthesia") or _HOSPITAL_BILLS.search(words):
        return acts
    rest = words[: place.start()] + " " + words[place.end() :]
    is_out = _THEY_ARE_NOT.search(rest) or _IS_OUT.search(rest)
    if not _GROUP_BILLS.search(words) or is_out is None or not _SAYS_BOTH.search(words):
        return acts
    if any(isinstance(act, BillNamed) for act in acts):
        return acts
    quote = message.strip()[:200]
    return [
        *_without(acts, "provider_type", "network_status"),
        Told(fact="provider_type", value="anesthesia", quote=quote),
        Told(fact="network_status", value="mixed", quote=quote),
    ]


def _network_is_the_senders(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """An in-network hospital is not the anesthesiologist's network: his bill from there is a mixed one."""
    acts = _groups_own(acts, words, message, hearing)
    told = _told(acts, "network_status")
    sender = _told(acts, "provider_type")
    kind = hearing.known.get("provider_type") if sender is None else sender.value
    if told is None and "network_status" not in hearing.known and (group := _GROUP_IS_OUT.search(words)):
        is_in = re.search(rf"\b(?:{_IN})\b", words[: group.start()]) or _PLACE_IS_IN.search(words)
        quote = message.strip()[:200]
        return [*acts, Told(fact="network_status", value="mixed", quote=quote)] if is_in else acts
    if told is None or kind is None or told.value == "mixed":
        return acts
    if kind in _CLINICIANS and told.value == "in_network" and _PLACE_IS_IN.search(words):
        known = hearing.known.get("network_status")
        denied_as = hearing.known.get("denial_category")
        if "out_of_network" in (known, denied_as):
            return [
                *_without(acts, "network_status"),
                Corrected(fact="network_status", value="mixed", quote=told.quote),
            ]
        return _without(acts, "network_status")
    if kind == "hospital" and told.value == "out_of_network" and hearing.known and _CLINICIAN_IS_OUT.search(words):
        return _without(acts, "network_status")
    return acts


def _share_by_the_plan(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "Aetna says I owe 1,200" of a bill of 8,400 is the share, no new bill and no leave to bill it all."""
    told, known = _told(acts, "billed_amount"), hearing.known.get("billed_amount")
    if told is None or known is None or not told.value < known or not _PLAN_SAYS_WE_OWE.search(words):
        return acts
    share = Told(fact="cost_share", value=told.value, quote=told.quote)
    return [*_without(acts, "billed_amount", "plan_says_billable"), share]


def _what_they_would_take(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "They say if I pay 6k by Friday it's settled" names a price, with or without a day."""
    said = _IF_WE_PAY.search(words)
    if said is None or not _IS_SETTLED.search(words, said.end()):
        return acts
    if any(isinstance(act, RepSaid) and act.amount is not None for act in acts):
        return acts
    amount = next((a for a in find_amounts(words) if a.start == said.end() and not a.vague), None)
    if amount is None:
        return acts
    offer = RepSaid(label="counteroffers_amount", amount=amount.money, quote=message.strip()[:200])
    return [*(act for act in acts if not isinstance(act, RepSaid)), offer]


def _the_plan_paid_that(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "I didn't pay the 520, my insurance paid that": it is not what the person paid."""
    known, said = hearing.known.get("paid_amount"), _PLAN_PAID_THAT.search(words)
    if known is None or said is None or _told(acts, "paid_amount") is not None:
        return acts
    if _PLAN_PAYS_NOT.search(words[: said.start()]) or "?" in words[said.end() :]:
        return acts
    if said["sum"] is not None and all(a.money != known for a in find_amounts(said["sum"])):
        return acts
    return [*acts, Forgotten(fact="paid_amount", quote=message.strip()[:200])]


def _left_is_an_amount(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "What's left after insurance is 1,200" asks nothing."""
    if _told(acts, "billed_amount") is None or not _LEFT_AFTER.search(words):
        return acts
    return [act for act in acts if not (isinstance(act, Asked) and act.topic == "where_are_we")]


def _of_every_bill(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "They denied all of them as out of network", "only the others are out": told of each bill that is meant."""
    named = [act.provider_type or act.provider for act in acts if isinstance(act, BillNamed)]
    bills = [name for name in (named if len(named) > 1 else hearing.bills) if name is not None]
    if len(bills) < 2:
        return acts
    if _WHICH_FIRST.search(words):
        others = [act for act in acts if not (isinstance(act, Asked) and act.topic == "other")]
        return [*others, Asked(topic="what_now", quote=message.strip()[:200])]
    shared = [
        act for act in acts
        if isinstance(act, Told) and act.fact in _SHARED_BY_ALL and _OF_ALL.search(read_text(act.quote).low)
    ]  # fmt: skip
    found = [*acts, *(act.model_copy(update={"bill_hint": bill}) for act in shared for bill in bills)]
    if (others_are := _OTHERS_ARE.search(words)) is None:
        return found
    one = named[0] if len(named) == 1 else "hospital"
    is_in = others_are["where"] == "in"
    network = "in_network" if is_in else "mixed" if _PLACE_IS_IN.search(words) else "out_of_network"
    quote = message.strip()[:200]
    return [
        *found,
        *(Told(fact="network_status", value=network, quote=quote, bill_hint=bill) for bill in bills if bill != one),
    ]


def _hold_on_paper(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """ "Got the hold until December 30 in writing": it is confirmed."""
    on_paper = _HOLD_ON_PAPER.search(words) and not _NOT_ON_PAPER.search(words)
    if not on_paper or _told(acts, "hold_confirmed") is not None:
        return acts
    return [*acts, Told(fact="hold_confirmed", value=True, quote=message.strip()[:200])]


def _appeal_after_all(acts: list[Act], words: str, message: str, hearing: Hearing) -> list[Act]:
    """An appeal that was declined is open again once it is wanted."""
    if hearing.known.get("appeal") != "declined" or _told(acts, "appeal") is not None:
        return acts
    if not _APPEAL_AFTER_ALL.search(words) or _NO_APPEAL.search(words):
        return acts
    others = [act for act in acts if not (isinstance(act, Asked) and act.topic == "other")]
    return [*others, Forgotten(fact="appeal")]


_RULES: tuple[Rule, ...] = (
    _only_supposed,
    _only_asked,
    _somebody_elses,
    _hold_is_theirs,
    _owes_nothing,
    _sender_stands,
    _past_cover,
    _signed_nothing,
    _network_is_the_senders,
    _share_by_the_plan,
    _what_they_would_take,
    _the_plan_paid_that,
    _left_is_an_amount,
    _of_every_bill,
    _hold_on_paper,
    _appeal_after_all,
)
