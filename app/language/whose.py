"""Whose words a phrase is: the representative's, told again or typed word for word, or the person's own."""

from __future__ import annotations

import re

from app.language.cues.words import WORD_GROUPS
from app.language.hearing import Hearing
from app.language.labels import FACTS_WHEN_TOLD, LabelMatch
from app.language.scene import Scene

_THEY = WORD_GROUPS["they"]
_SAYS = (
    r"(?:said|says|say|saying|told|tells|telling|claims?|claimed|insists?|insisted|replied|responded|answered|"
    r"asked|asks|asking|goes|was like|were like|is like|keeps? (?:saying|telling|repeating)|"
    r"maintains?|maintained|states?|stated|contends?|asserts?|advised|mentioned|explained|warned|announced|"
    r"informed|argued|repeated|threatened|threatening|threatens|offered|"
    r"offers|offering|countered|agreed|refused|refuses|refusing|wants?|wanted|tried|trying|pushed|pushing|brought "
    r"up|came back|emailed|wrote|called|left)"
)
REPORT = re.compile(
    rf"\b{_THEY}(?: (?:just|also|only|now|then|still|finally|again|already|kept|keeps?|basically|on the phone|is|"
    rf"are|was|were|have|has|who answered|i talked to|i spoke with|did|even|there|at \w+|in \w+|flat out|actually|"
    rf"immediately|did not))* {_SAYS}\b"
    rf"|\b{_THEY}(?: \w+){{1,6}} and (?:then )?(?:said|says|told me|claimed|claims)\b"
    rf"|\b(?:i was told|was told|been told|i got told|told me|i am being told|his answer was|her answer was|their "
    rf"(?:answer|response|reply|position|line) (?:is|was)|the (?:answer|response) (?:is|was)|quote|(?:got|got "
    rf"back) an email (?:saying|that)|voicemail (?:saying|says)|email (?:says|said|saying)|their letter (?:says|"
    rf"said)|new response|rep:|her:|him:|them:|billing:|supervisor:)"
    r"|^ ?(?:said|says|told me|now they|now she|now he|he's|she's)\b"
    r"|\b(?:me|nos|le|les) (?:dicen?|dijo|dijeron|estan diciendo|ofrecen?|ofrecio|ofrecieron|contestaron?|amenazan|"
    r"amenazaron)\b|\b(?:dicen?|dijo|dijeron) que\b"
)
_SAID_AFTER = re.compile(r",? (?:they|she|he|the \w+) (?:said|says|told me|tells me)[.!\" ]*$")
_THEIR_DEED = re.compile(rf"\b(?:{_THEY})\b(?! (?:bill|plan))")
_OWN_REPORT = re.compile(
    r"\b(?:i|we) (?:just |have |already |then |also )*(?:told|said|offered|asked|gave|countered|proposed|repeated|"
    r"stuck|held|explained|mentioned|named|opened|refused|tried|called|talked|spoke)\b"
)
_OWN_TELLING = re.compile(
    r"\b(?:i|we) (?:just |have |already |then |also )*(?:told|said|offered|asked|gave|countered|proposed|"
    r"named)\b(?! (?:you|your))"
)
# Who speaks of their own supervisor is on the line, and tells nothing again.
_OF_THEIR_OWN = re.compile(r"\bmi (?:supervisora?|jef[ea]|gerente)\b")
_THEY_FIRST = re.compile(r"(?:^|[.!?;\n]) ?(?:(?:ok|okay|so|and|now|well|then|yeah|yes|no),? )*(?:they|she|he)\b")
_QUOTED = re.compile(r"\"[^\"]{2,}\"|(?<=\s)'[^']{6,}'(?=[\s.,!?]|$)")
_FEARED = re.compile(
    r"\b(?:afraid|worried|worry|scared|terrified|so they do not|so it does not|before they|before it|keep (?:it|"
    r"this|them) from|prevent|avoid|stop them|do not want|can they|will they|could they|what happens|threaten to)\b"
)
_INSURER_SPEAKS = re.compile(rf"\b{WORD_GROUPS['plan']}\b")
_OFFICE = re.compile(
    r"\b(?:hospital|lady|guy|woman|person|dude|center|place|company|billing|rep|supervisor|manager|office|clinic|"
    r"collector|agency|provider|lab)\b"
)
_TO_THEM = re.compile(r"\b(?:you|your|ma'am|sir|mrs|mr)\b")
_THREAT = re.compile(r"\b(?:will|going to|threat\w*|if|or|unless|before|would|might|about to|want to|wants to)\b")
_OTHER_MATTER = re.compile(
    r"\b(?:hold|pause|freeze|itemized|writing|letter|hardship|assistance|charity|appeal|claim|application|aid|"
    r"surgery|records|resubmit\w*|re-?bill\w*|financial)\b"
)
_PRICE = re.compile(r"#|\b(?:offer|deal|settle\w*|number|amount|price)\b")

# Questions whose "they agreed" is no yes to a number.
_OTHER_QUESTIONS = frozenset({"hold", "itemized", "claim_form", "appeal", "assistance", "external_review"})
# Where only their saying so counts: told in passing these mean something else.
_ONLY_REPORTED = frozenset(
    {
        "deadline_pressure", "blames_insurance", "full_amount_owed", "coding_correct_claim",
        "asks_identity_verification", "transfer_or_callback", "verbal_only_deal", "policy_says_no",
        "asks_financial_info", "asks_ability_to_pay", "not_surprise_bill_claim", "needs_supervisor_callback",
        "no_authority", "already_in_collections", "denies_financial_assistance",
    }
)  # fmt: skip
# "We don't negotiate", with nobody named, is theirs once the talk is of the price.
_PRICE_LABELS = frozenset({"refuses_to_negotiate", "policy_says_no", "rejects_offer", "no_authority"})


def is_retold(scene: Scene) -> bool:
    """In a call: true when the person tells what was said, false when they type it word for word."""
    report = REPORT.search(scene.low)
    if report is not None and not re.search(r"\bwe\b", scene.low[: report.start()]):
        return _OF_THEIR_OWN.search(scene.low[: report.end()]) is None
    if _OWN_TELLING.search(scene.low) and _TO_THEM.search(scene.low) is None:
        return True
    return _THEY_FIRST.search(scene.low) is not None and _TO_THEM.search(scene.low) is None


def is_theirs(scene: Scene, hearing: Hearing, match: LabelMatch) -> bool:
    """True when a phrase in a retold message was said or done by the other side."""
    if match.label in FACTS_WHEN_TOLD and hearing.mode == "case":
        return False
    if match.label in ("accepts_offer", "rejects_offer") and not _is_about_price(scene, hearing, match):
        return False
    report = _reported_from(scene, match)
    if report is None and (_is_open(scene, match) or _is_own(scene, match, 0)):
        return False
    if report is not None:
        return not _is_own(scene, match, report) and not said_by_insurer(scene, hearing, match.start)
    return _is_their_deed(scene, hearing, match)


def said_by_insurer(scene: Scene, hearing: Hearing, place: int) -> bool:
    """True when the plan speaks, as in "I called Aetna and they said...", and not the billing office."""
    if hearing.on_price:
        return False
    insurer = max((m.start() for m in _INSURER_SPEAKS.finditer(scene.low, 0, place)), default=-1)
    office = max((m.start() for m in _OFFICE.finditer(scene.low, 0, place)), default=-1)
    return insurer > office


def _reported_from(scene: Scene, match: LabelMatch) -> int | None:
    """Where a "she said" or a quotation mark opens what the phrase stands in."""
    first, last = scene.sentence(match.start)
    if any(m.start() <= match.start < m.end() for m in _QUOTED.finditer(scene.low)):
        return match.start
    if _SAID_AFTER.search(scene.low, match.end, last):
        return first
    reports = [m.end() for m in REPORT.finditer(scene.low, first, match.end) if m.start() <= match.start]
    return max(reports, default=None)


def _is_open(scene: Scene, match: LabelMatch) -> bool:
    """Asked, supposed or feared."""
    first, _ = scene.sentence(match.start)
    if scene.is_asked(match.start) or scene.is_supposed(match.start):
        return True
    return _FEARED.search(scene.low, first, match.start) is not None


def _is_own(scene: Scene, match: LabelMatch, report: int) -> bool:
    """True after "I told them", unless they come in between again."""
    first, _ = scene.sentence(match.start)
    own = _OWN_REPORT.search(scene.low, first, match.start)
    if own is None or own.start() < report - 1 or report == match.start:
        return False
    return _THEIR_DEED.search(scene.low, own.end(), match.end) is None


def _is_their_deed(scene: Scene, hearing: Hearing, match: LabelMatch) -> bool:
    """Without a "said": what they did, or in talk of the price what only they would say."""
    first, _ = scene.sentence(match.start)
    if hearing.on_price and match.label in _PRICE_LABELS and not re.search(r"\bi\b", scene.low[first : match.start]):
        return True
    if match.label in _ONLY_REPORTED:
        return False
    if match.label == "threatens_collections" and not _THREAT.search(scene.low, first, match.end):
        return False  # "they sent it to collections" is done, not threatened
    if _THEIR_DEED.search(scene.low[first : match.end]) is None:
        return False
    if re.search(r"\b(?:i|we)(?: \w+){0,3} ?$", scene.before(match.start)):
        return False
    return not said_by_insurer(scene, hearing, match.start)


def _is_about_price(scene: Scene, hearing: Hearing, match: LabelMatch) -> bool:
    """True when "they agreed" is a yes to our number: where a number is talked about, and nothing else."""
    first, last = scene.sentence(match.start)
    if _OTHER_MATTER.search(scene.low, first, last):
        return False
    if hearing.mode == "call" or _PRICE.search(scene.low):
        return True
    return hearing.on_price and hearing.open_question not in _OTHER_QUESTIONS
