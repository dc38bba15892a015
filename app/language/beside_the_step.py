"""What a sentence says beside the step that was just advised: "sent", after "send this letter", reports that letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from app.core.acts import Act, Answered, Asked, BillNamed, Label, RepSaid, Signal, Told, Topic
from app.core.case import WRITTEN_TERMS
from app.core.update import DONE_FACTS
from app.language.amounts import find_amounts
from app.language.dates import find_dates, resolve
from app.language.hearing import HOLD_STEPS, Hearing
from app.language.in_passing import in_passing
from app.language.outcomes import help_is_no_hold, outcomes, residue_is_no_bill
from app.language.second_look import ZERO_STEPS, zero_is_seen
from app.language.text import read_text

_SENT = re.compile(
    r"\b(?:sent|mailed|maild|e-?mailed|faxed|posted|dispatched|submitted|uploaded|delivered|filed|dropped (?:it )?off|"
    r"in the mail|on its way|went out|gone out|is out|is off|out the door|went off)\b"
)
_CHECKED = re.compile(
    r"\b(?:(?:went|gone|go|looked|read|combed|been|got) (?:all )?(?:through|over)|checked|chckd|reviewed|examined|"
    r"verified)\b"
    r"|\b(?:everything|it all|all of it|nothing|no (?:errors?|mistakes?)|all) ?(?:looks?|is|seems|appears|was)?\b"
    r".{0,30}\b(?:fine|right|correct|in order|ok|okay|good|wrong|off)\b"
)
_PAID = re.compile(r"\b(?:paid|payd|payment (?:is )?(?:made|sent)|sent (?:the )?(?:check|payment|money))\b")
_ZERO = re.compile(r"\b(?:zero|nothing (?:is )?(?:owed|due|left)|0(?:\.00)?)\b")
_NOT = re.compile(
    r"\b(?:not|never|haven'?t|didn'?t|won'?t|can'?t|cannot|will|gonna|going to|should|would|could|when|if|tomorrow|"
    r"later|"
    r"about to|plan to|want to|need to|forgot|yet)\b|n't\b|\?"
)
_NOT_THAT = re.compile(
    r"\bnot (?:in|with|a|from|on|through)\b|\?|\bif\b|\bbefore\b|\bthreaten\w*|\bwill\b|\bgoing to\b"
)
_LETTERS = frozenset(
    {
        "confirm_hold", "send_hold_request", "ask_hold_by_letter", "itemized_in_writing", "dispute_errors",
        "dispute_nothing_owed",
        "rebill_surprise", "enforce_contract", "file_appeal", "ask_external_review", "apply_assistance",
        "assistance_first", "validate_debt", "collector_first", "complain", "final_offer", "correct_claim",
        "answer_court",
    }
)  # fmt: skip
# What came to us, or went out from them, reports nothing of ours.
_FROM_THEM = re.compile(
    r"\b(?:they|she|he|collectors?|agency|hospital|office|billing|clinic|lab|plan|insur\w+|company|court|rep|someone)\b"
    r"(?: (?!i\b|we\b)\w+){0,3}? (?:sent|mailed|e-?mailed|faxed|posted|submitted|filed|delivered)\b"
    r"|\b(?:sent|mailed|e-?mailed|faxed) (?:me|us)\b|\breceived\b"
    r"|\bgot (?!it\b|that\b|them\b|the (?:letter|appeal|dispute) (?:sent|mailed|out)|around)"
)
# Each letter by its name; one that another step goes with is not this step's.
_NAMES_OF = {
    "appeal": r"\bappeal", "dispute": r"\bdisput", "application": r"\b(?:application|assistance|charity)\b",
    "review": r"\b(?:external|outside|independent)\b", "complaint": r"\bcomplain", "hold": r"\bhold\b",
    "answer": r"\b(?:court|summons)\b", "offer": r"\boffer", "rebill": r"\bre-?bill", "itemized": r"\bitemi[sz]ed\b",
    "correction": r"\bcorrect",
}  # fmt: skip
_ITS_LETTER = {
    "confirm_hold": "hold", "send_hold_request": "hold", "ask_hold_by_letter": "hold",
    "itemized_in_writing": "itemized", "dispute_errors": "dispute",
    "dispute_nothing_owed": "dispute", "rebill_surprise": "rebill", "enforce_contract": "complaint",
    "file_appeal": "appeal", "ask_external_review": "review appeal", "apply_assistance": "application",
    "assistance_first": "application", "validate_debt": "dispute", "collector_first": "dispute",
    "complain": "complaint", "final_offer": "offer", "correct_claim": "correction", "answer_court": "answer",
}  # fmt: skip
_OTHERS = {
    "check_bill": _CHECKED, "pay_settlement": _PAID, "pay_share": _PAID,
    "check_zero_balance": _ZERO, "zero_in_writing": _ZERO,
}  # fmt: skip
_GRANTED = re.compile(
    r"\b(?:agreed|said (?:yes|ok|okay|sure)|granted|approved|gave (?:me|us)|put (?:it|the account|me|us) on hold|"
    r"on hold|"
    r"is (?:a )?hold|hold is for)\b|\b\d+ days?\b"
)
_REFUSED = re.compile(
    r"\b(?:refus\w+|said no\b|no holds?|won'?t|wont|wouldn'?t|denied|can'?t (?:do )?(?:a )?hold|not (?:put|do|"
    r"give)|turned me down)\b"
)
_OFF_THE_BILL = re.compile(
    r"\b(?:they|she|he|office|hospital|billing|clinic|lab|rep|supervisor|manager)\b(?: \w+){0,3}? (?:removed|took off|"
    r"took out|corrected|fixed|credited|deleted|reversed|voided|taken off)\b.{0,30}\b(?:it|that|them|those|duplicates?|"
    r"charges?|errors?|lines?|mistakes?)\b"
)
_WITHOUT_PAPER = re.compile(
    r"\b(?:i|we) (?:still )?(?:don'?t|do not|never|haven'?t|only) (?:have|got|gotten|received?|see|find)\b.{0,20}"
    r"\b(?:itemi[sz]ed|eob|letter|papers?|bill|denial)\b|\b(?:i|we) (?:have )?lost (?:the|my|that) (?:\w+ )?"
    r"(?:letter|bill|eob|papers?)\b"
)
_A_PRICE = re.compile(r"\b(?:settl\w+|deal|discount|offer|price|pay\w*|take)\b|\$ ?\d|\b\d[\d,]{2,}")
_DAYS = re.compile(r"\b(\d{1,3}) ?days?\b")
# A no to the claim is the plan's; days to pay or to answer within are no hold, and a threat is none either.
_OF_THE_CLAIM = re.compile(
    r"\b(?:insur\w+|plan|claim|aetna|cigna|anthem|humana|kaiser|molina|united|uhc|bcbs|blue ?(?:cross|shield)|"
    r"denied (?:it|me|this|everything|the (?:claim|bill|surgery|visit)))\b"
)
_DAYS_TO_ACT = re.compile(
    r"\b(?:pay|appeal|respond|answer|dispute|decide|court|sue|legal|due)\b|\b(?:or|before|then|else|otherwise|until)\b"
    r"(?: \w+'?\w*){0,6} (?:collections?|agency)\b"
)
_STAYS_OUT = re.compile(r"(?:\bno|\bnot|n't|\bwont|\bnever)\b(?: \w+){0,5} collections?\b")
_NO_THREAT = frozenset({"verbal_only_deal", "chit_chat", "other", "transfer_or_callback"})
_NAME = re.compile(
    r"\b(?:per|by|from|with|w/?|is|named|to)\s+([A-Z][a-z]{2,14})\b|\b([A-Z][a-z]{2,14})\s+(?:gave|put|said|agreed|"
    r"placed|granted)\b"
    r"|,\s*([A-Z][a-z]{2,14})\s*,"
)
_NO_NAMES = frozenset(
    {
        "And", "April", "August", "But", "Called", "Center", "December", "February", "Friday", "General", "Honestly",
        "Hospital", "January", "July", "June", "March", "May", "Medicaid", "Medical", "Medicare", "Mercy", "Monday",
        "November", "Now", "October", "Saint", "Saturday", "September", "She", "Sunday", "The", "Then", "They",
        "Thursday", "Tuesday", "Until", "Wednesday", "Well", "Yes"
    }
)  # fmt: skip
_ASKS_FOR_NUMBER = re.compile(
    r"\b(?:what|how much|amount|number)\b.{0,40}\boffer|\boffer (?:them |him |her )?(?:something|smth|anything)\b"
    r"|\btell me what (?:i|to)\b.{0,20}\boffer"
)
_NO_APPEAL = re.compile(
    r"\bno appeal\b|\b(?:not|n't|dont) (?:wish|want|going|plan|intend)\w* to (?:do |file |make )?(?:the |an "
    r")?appeal|\bskip the appeal\b"
)
_PROVIDERS_JOB = re.compile(
    r"\b(?:doctors?(?:'s)?|dr'?s?|provider|hospital|surgeon|office|clinic)\b.{0,30}\b(?:had to|responsib|job|"
    r"supposed to|said (?:they|it) would)"
    r"|\b(?:responsib\w+|job|duty) of (?:the |my )?(?:doctor|provider|hospital|surgeon|office|clinic)"
)
_WORK = re.compile(
    r"\b(?:workers?'? comp\w*|(?:hurt|injured|injury|accident) (?:at|on) (?:work|the job)|work (?:injury|accident))\b"
)
_CAR = re.compile(
    r"\b(?:car|auto|vehicle|motorcycle|truck) (?:accident|crash|wreck)\b|\brear[- ]?ended\b|\bhit by a (?:car|truck)\b"
)
_LIE = re.compile(
    r"\b(?:can|could|might|may|should|what if) (?:i|we|not i)\b.{0,30}\b(?:tell|say|claim|pretend|act)\b.{0,40}"
    r"\b(?:no insurance|not have insurance|don'?t have insurance|dont have insurance|uninsured|without insurance)"
)
_ALL_TERMS = re.compile(
    r"\b(?:all|every)\b.{0,15}\bterms?\b|\beverything (?:you|on (?:the|your) list|we)\b|\bterms? (?:are )?all\b"
)
_LETTER_TO_PLAN = re.compile(r"(?=.*\b(?:letter|ltr|note)\b)(?=.*\b(?:plan|insurer|insurance)\b)")
_PLAIN: tuple[tuple[str, Any, re.Pattern[str]], ...] = (
    (
        "account_status", "collections",
        re.compile(
            r"\bcollections? (?:guy|man|lady|woman|person|people|company|agenc\w+|place)\b|\bdebt collector|"
            r"\bic system\b|\bmidland credit|\bportfolio recovery|\blvnv\b|\btransworld\b|\bconvergent\b"
        ),
    ),
    (
        "insurance_type", "tricare_va",
        re.compile(r"\bva (?:pay|cover|denied|said|won'?t|wont)|\bi ?'?a?m a vet(?:eran)?\b"),
    ),
    (
        "zero_balance", True,
        re.compile(r"\b(?:statement|portal|letter) (?:says|shows|said)\b.{0,14}(?:\b0\b|\$0|\bzero\b)"),
    ),
)  # fmt: skip
_SIGNED = re.compile(r"\b(?:i|we) (?:did )?sign(?:ed)?\b")
_TOPICS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        "who_are_you",
        re.compile(
            r"\bare you (?:a )?(?:real|human|person|bot|robot|ai|lawyer)|\bwho are you\b|\bam i talking to a"
            r"|\bwho (?:made|built|runs|wrote) (?:you|this)\b|\bis (?:this|that|it) legal advice\b"
            r"|\b(?:why (?:should|would)|can|how can) i (?:even )?trust (?:you|this)\b"
        ),
    ),
    (
        "privacy",
        re.compile(
            r"\bwhat happens (?:to|with) (?:what|my)\b|\b(?:who (?:can )?see|do you (?:sell|share|keep|store))"
            r"|\b(?:delete|erase|wipe|remove|forget) (?:everything|all of (?:it|this)|it all|all my \w+|my (?:case|"
            r"data|account|"
            r"information|info)|this (?:case|chat|conversation)|the (?:case|chat|conversation))(?! i (?:said|told))\b"
            r"|\b(?:borrar?|elimin\w+) (?:todo|mi caso|mis datos)\b"
        ),
    ),
    (
        "not_paying",
        re.compile(r"\bwhat (?:if|happens if) (?:i|we) (?:just )?(?:don'?t|dont|do not|never|refuse to|ignore)\b"),
    ),
    ("appeal_how", re.compile(r"\b(?:what|when)(?:'s|s| is| was)? (?:the|my|our) (?:\w+ )?deadline\b")),
    ("refund", re.compile(r"\b(?:get|have) (?:it|that|my money|the \$?[\d,]+|\$?[\d,]+) back\b|\brefund\b.{0,10}\?")),
    ("what_to_offer", re.compile(r"\bhow did you get (?:that|this|the) number|\bwhere does (?:that|the) number come")),
)
_COULD_PUT = re.compile(r"\b(?:i|we) (?:could|can) (?:put|manage|swing|spare|set aside|do)\b")
_PERCENT_OFF = re.compile(r"\b(\d{1,2}) ?(?:%|percent)(?: \w+){0,2} off\b")
_OFFICE = re.compile(r"\b(?:front desk|they|she|he|rep|clerk|lady|guy|office|hospital|billing)\b")
_POLICY = re.compile(r"\b(?:they|she|he|office|hospital|rep)\b.{0,25}\bpolicy\b.{0,30}\b(?:pay|no|not|can'?t)")
_CLAIM_FORM = re.compile(r"\b(?:ub[- ]?0?4|cms[- ]?1500|claim form)\b")
_ASKED_FOR = re.compile(r"\b(?:ask|asked|asking|request\w*|waiting|will send|send me|sending)\b")
_PUT_RIGHT = re.compile(r"\b(?:actually|correction|i mean|i meant|mistake|wrong|instead|it is really|it's really)\b")
_SWITCH = re.compile(
    r"\b(?:switch|back|go|return|now|what about|how about)\b(?: back)?(?: to)? the (?P<bill>[a-z ]+?)(?:'s)?(?: bill|"
    r" one)?\s*(?:[.,!?]|$)"
)
_KINDS = {
    "hospital": "hospital", "anesthesia": "anesthesia", "anesthesiologist": "anesthesia",
    "radiologist": "imaging_center",
    "radiology": "imaging_center", "imaging": "imaging_center", "lab": "lab", "doctor": "physician_group",
    "surgeon": "physician_group", "ambulance": "ambulance_ground",
}  # fmt: skip
_SENT_FACTS = [DONE_FACTS[step] for step in sorted(_LETTERS)]
_LONGEST = 240  # a report of a step is short; longer stories are read for their facts


def beside_the_step(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, and what the message adds to them beside the last step and the open question."""
    if hearing.mode == "call" or len(message) > _LONGEST or not message.strip():
        return acts
    words = " ".join(message.lower().replace("’", "'").split())
    acts = _of_a_known_bill(acts, words, hearing)
    found = [*acts, *_signals(words, message, acts), *_switch(words, message, hearing, acts)]
    found += outcomes(words, message, hearing, found)
    found = help_is_no_hold(residue_is_no_bill(found, hearing), words)
    found += _hold(words, message, hearing, found)
    found += _appeal_left(words, message, found)
    found += _papers_out(words, message, found)
    found += _approval(words, message, hearing, found)
    found += _number_asked(words, message, found)
    found += _plainly(words, message, hearing, found)
    found += _questions(words, message, found)
    found += _terms(words, message, hearing, found)
    found += _means(words, message, hearing, found)
    found += _retold(words, message, found)
    found = _both_came(found, words, message)
    found += _contact(message, hearing, found)
    found += _report(words, message, hearing, found)
    found += _lines_removed(words, message, hearing, found)
    found += in_passing(words, message, hearing, found)
    found += _paper_missing(words, message, found)
    if any(isinstance(a, Signal) and a.signal == "asks_dishonest" for a in found):
        found = [a for a in found if not (isinstance(a, Told) and a.fact == "insurance_type")]
    found = _dated(found, message, hearing)
    if len(found) > len(acts):
        found = [a for a in found if not (isinstance(a, Asked) and a.topic == "other")]
    return tuple(found)


def _dated(acts: list[Act], message: str, hearing: Hearing) -> list[Act]:
    """The acts that tell of something sent, with the day on which it went out."""
    text = read_text(message)
    days = [
        day
        for when in find_dates(text.low, hearing.today)
        if _SENT.search(text.low[max(0, when.start - 50) : when.start]) and not when.length
        and (day := resolve(when, "past", hearing.today)) is not None and day <= hearing.today
    ]  # fmt: skip
    if len(days) != 1:
        return acts
    return [a.model_copy(update={"day": days[0]}) if _tells_of_sending(a) else a for a in acts]


def _tells_of_sending(act: Act) -> bool:
    done = isinstance(act, Answered) and act.answer == "done"
    return done or (isinstance(act, Told) and (act.fact, act.value) in _SENT_FACTS)


def _told(acts: list[Act]) -> set[str]:
    return {a.fact for a in acts if isinstance(a, Told)}


def _report(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """ "Done" for the last step, where no act says so yet."""
    step = hearing.last_move
    if step not in DONE_FACTS or DONE_FACTS[step][0] in _told(acts):
        return
    if any(isinstance(a, Answered) and a.answer == "done" for a in acts) or _NOT.search(words):
        return
    if step in _LETTERS and (_FROM_THEM.search(words) or _names_another(words, step)):
        return
    if step in ZERO_STEPS and not zero_is_seen(words):
        return
    pattern = _SENT if step in _LETTERS else _OTHERS.get(step)
    if pattern is not None and pattern.search(words):
        yield Answered(answer="done", quote=message.strip())


def _lines_removed(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """ "They removed the duplicate": what was in dispute is off, all of it."""
    errors = hearing.known.get("errors_supported")
    if errors is None or find_amounts(words) or "errors_removed" in _told(acts):
        return
    if _OFF_THE_BILL.search(words) and not _NOT.search(words):
        yield Told(fact="errors_removed", value=errors, quote=message.strip())


def _paper_missing(words: str, message: str, acts: list[Act]) -> Iterator[Act]:
    """ "I don't have the itemized bill": not here yet, and no refusal of theirs."""
    if not acts and _WITHOUT_PAPER.search(words):
        yield Answered(answer="not_yet", quote=message.strip())


def _names_another(words: str, step: str) -> bool:
    """True for "I filed the appeal" after the step of the dispute."""
    named = {name for name, pattern in _NAMES_OF.items() if re.search(pattern, words)}
    return bool(named) and not named & set(_ITS_LETTER.get(step, "").split())


def _hold(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """After the hold call, a short yes or no is the office's."""
    if hearing.last_move not in HOLD_STEPS or "hold" in _told(acts) or "?" in words:
        return
    if any(isinstance(a, RepSaid) and a.label in ("hold_granted", "hold_refused") for a in acts):
        return
    if "hold" not in words and _DAYS.search(words) is None and _A_PRICE.search(words):
        return  # "they agreed to 2,000" is no hold
    if "hold" not in words and _is_no_hold(words, acts):
        return
    words = _STAYS_OUT.sub("", words)
    if _REFUSED.search(words):
        yield Told(fact="hold", value="refused", quote=message.strip())
    elif _GRANTED.search(words) and ("hold" in words or "agreed" in words or "days" in words or "yes" in words):
        yield Told(fact="hold", value="granted", quote=message.strip())
        days = _DAYS.search(words)
        if days is not None and "hold_until" not in _told(acts) and 0 < int(days[1]) <= 366:
            yield Told(fact="hold_until", value=hearing.today + timedelta(days=int(days[1])), quote=days[0])


def _is_no_hold(words: str, acts: list[Act]) -> bool:
    """True where "denied" or a number of days belongs to something else than the hold just asked for."""
    if any(isinstance(a, RepSaid) and a.label not in _NO_THREAT for a in acts):
        return True
    if _told(acts) & {
        "insurer",
        "denial_category",
        "denial_codes",
        "denial_date",
        "account_status",
        "itemized",
        "claim_form",
        "assistance",
    } or _OF_THE_CLAIM.search(words):
        return True
    return _DAYS_TO_ACT.search(_STAYS_OUT.sub("", words)) is not None


def _contact(message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """Who granted the hold, where the name stands beside it."""
    granted = any(isinstance(a, Told) and a.fact == "hold" and a.value == "granted" for a in acts)
    about_hold = granted or (hearing.known.get("hold") == "granted" and "hold" in message.lower())
    if not about_hold or "hold_contact" in _told(acts) or "hold_contact" in hearing.known:
        return
    taken = {w for a in acts if isinstance(a, Told) and isinstance(a.value, str) for w in a.value.split()}
    for match in _NAME.finditer(message):
        name = next(g for g in match.groups() if g)
        if name not in _NO_NAMES and name not in taken:
            yield Told(fact="hold_contact", value=name, quote=match[0].strip())
            return


def _appeal_left(words: str, message: str, acts: list[Act]) -> Iterator[Act]:
    if "appeal" not in _told(acts) and _NO_APPEAL.search(words):
        yield Told(fact="appeal", value="declined", quote=message.strip())


def _terms(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    if hearing.last_move != "accept_pending_terms" or "written_terms" in _told(acts):
        return
    if _ALL_TERMS.search(words) and not _NOT.search(words):
        yield Told(fact="written_terms", value=WRITTEN_TERMS, quote=message.strip())


def _means(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """ "I could put 2,000 toward it": what the person sets aside."""
    amounts = find_amounts(words)
    if (
        "funds" not in _told(acts)
        and len(amounts) == 1
        and not amounts[0].vague
        and _COULD_PUT.search(words)
        and "said" not in words
    ):
        yield Told(fact="funds", value=amounts[0].money, quote=message.strip())


def _retold(words: str, message: str, acts: list[Act]) -> Iterator[Act]:
    """What the office said, in a few words: "front desk: 20% off"."""
    if any(isinstance(a, RepSaid | Asked) for a in acts):
        return
    if (off := _PERCENT_OFF.search(words)) is not None and _OFFICE.search(words):
        small = int(off[1]) <= 20
        label: Label = "offers_small_discount_prompt_pay" if small else "offers_discount"
        yield RepSaid(label=label, percent=int(off[1]), quote=message.strip())
    elif _POLICY.search(words):
        yield RepSaid(label="policy_says_no", quote=message.strip())


def _both_came(acts: list[Act], words: str, message: str) -> list[Act]:
    """ "The itemized bill came and so did the claim form": what came together was not only asked for."""
    came = any(isinstance(a, Told) and a.fact == "itemized" and a.value == "received" for a in acts)
    if not came or _ASKED_FOR.search(words) or not _CLAIM_FORM.search(words):
        return acts
    others = [a for a in acts if not (isinstance(a, Told) and a.fact == "claim_form")]
    return [*others, Told(fact="claim_form", value="received", quote=message.strip())]


def _plainly(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    """Facts that one phrase settles, where no cue caught them."""
    told = _told(acts)
    for fact, value, pattern in _PLAIN:
        if fact not in told and pattern.search(words) and not _NOT_THAT.search(words):
            yield Told(fact=fact, value=value, quote=message.strip())
    asked_for_signature = hearing.open_question == "signed_notice" and "signed_notice" not in told
    if asked_for_signature and _SIGNED.search(words) and not _NOT.search(words.replace("not covered", "")):
        yield Told(fact="signed_notice", value=True, quote=message.strip())


def _questions(words: str, message: str, acts: list[Act]) -> Iterator[Act]:
    if any(isinstance(a, Asked) and a.topic != "other" for a in acts):
        return
    topic = next((topic for topic, pattern in _TOPICS if pattern.search(words)), None)
    if topic is not None:
        yield Asked(topic=topic, quote=message.strip())


def _papers_out(words: str, message: str, acts: list[Act]) -> Iterator[Act]:
    """The letter to the plan and the re-billing letter, whichever step was shown last."""
    if (
        not _SENT.search(words)
        or _NOT.search(words)
        or _told(acts) & {"appeal", "rebill_requested", "plan_complaint_sent"}
    ):
        return
    if re.search(r"\b(?:re-?bill\w*|bill (?:it|this|them) again|billing (?:it|this) again)", words):
        yield Told(fact="rebill_requested", value=True, quote=message.strip())
    elif _LETTER_TO_PLAN.search(words) and not re.search(r"\bdispute|\boffice|\bhospital|\bappeal", words):
        yield Told(fact="plan_complaint_sent", value=True, quote=message.strip())


def _approval(words: str, message: str, hearing: Hearing, acts: list[Act]) -> Iterator[Act]:
    asked = (
        hearing.open_question == "authorization_was_providers_job" or "approval" in words or "authorization" in words
    )
    if asked and "authorization_was_providers_job" not in _told(acts) and _PROVIDERS_JOB.search(words):
        yield Told(fact="authorization_was_providers_job", value=True, quote=message.strip())


def _number_asked(words: str, message: str, acts: list[Act]) -> Iterator[Act]:
    if any(isinstance(a, RepSaid) or (isinstance(a, Asked) and a.topic == "what_to_offer") for a in acts):
        return
    if _ASKS_FOR_NUMBER.search(words):
        yield Asked(topic="what_to_offer", quote=message.strip())


def _signals(words: str, message: str, acts: tuple[Act, ...]) -> Iterator[Act]:
    """Whose insurance comes first: work and car accidents have payers of their own."""
    for pattern, signal in ((_WORK, "work_injury"), (_CAR, "car_accident"), (_LIE, "asks_dishonest")):
        heard = any(isinstance(a, Signal) and a.signal == signal for a in acts)
        if not heard and pattern.search(words):
            yield Signal.model_validate({"signal": signal, "quote": message.strip()[:200]})


def _of_a_known_bill(acts: tuple[Act, ...], words: str, hearing: Hearing) -> tuple[Act, ...]:
    """ "The anesthesia people say I owe it all": one of several bills is meant; no bill changes its sender by that."""
    if len(hearing.bills) < 2 or _PUT_RIGHT.search(words):
        return acts
    senders = [a for a in acts if isinstance(a, Told) and a.fact == "provider_type" and a.value in hearing.bills]
    if not senders:
        return acts
    others = tuple(a for a in acts if a not in senders)
    if any(isinstance(a, BillNamed) for a in others):
        return others
    return (BillNamed(provider_type=senders[0].value, quote=senders[0].quote), *others)


def _switch(words: str, message: str, hearing: Hearing, acts: tuple[Act, ...]) -> Iterator[Act]:
    """ "Back to the hospital bill": which of several bills is meant."""
    if len(hearing.bills) < 2 or any(isinstance(a, BillNamed) for a in acts):
        return
    match = _SWITCH.search(words)
    if match is not None and (kind := _KINDS.get(match["bill"].strip())) is not None:
        yield BillNamed(provider_type=kind, quote=message.strip()[:200])
