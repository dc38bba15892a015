"""What is to be noted from a line of theirs: the number of the call, who calls back when, a bill put to zero."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from app.core.acts import Label, RepSaid
from app.language.on_the_line import picks_up
from app.language.scene import Scene
from app.language.text import as_written, word_set
from app.language.their_days import coming_day

# Lines that say something of their own, whatever number or day comes with it.
_STANDS: frozenset[Label] = frozenset({
    "hold_granted", "hold_refused", "itemized_available", "refuses_itemized", "refuses_written",
    "threatens_collections",
    "threatens_credit", "threatens_legal", "already_in_collections", "not_surprise_bill_claim", "verbal_only_deal",
    "pushes_payment_plan", "offers_discount", "offers_small_discount_prompt_pay", "coding_correct_claim",
    "asks_for_payment_now", "rejects_offer", "refuses_to_negotiate", "policy_says_no", "no_authority",
})  # fmt: skip
_GREETINGS = ("greeting_collector", "greeting_about_our_offer", "greeting_hold_first")
_LONGEST_GREETING = 110
_INTRODUCES = re.compile(r"\bthis is\b|\bspeaking\b|\bhabla\b|\batiende\b")
_OFFICE_ANSWERS = re.compile(
    r"^\W*(?:[\w+.'-]+,? ){0,6}?(?:billing|patient (?:accounts|financial services)|customer (?:care|service)|business "
    r"office|accounts receivable|facturacion|cobros)(?: (?:department|office|services?|desk))?"
    r"(?:,? (?:speaking|this is [\w'-]+(?: [\w'-]+)?))?\W*$"
)
_THIS_IS = re.compile(r"\bthis is ")
# After the name at most where they sit: "with Midwest Recovery", "in billing".
_AND_NO_MORE = re.compile(r"(?:,? (?:in|with|from|at|of) (?:the )?[\w+'-]+(?: (?!and\b|i\b|we\b)[\w+'-]+){0,3})?\W*")
_SAYS_MORE = re.compile(
    r"\b(?:to|call|need|goes|your|our|that|it|with|no|not|from|for|in|transfer|you|i|we|talk|ask|send|by|through|"
    r"about)\b"
)
_CALLS_BACK: frozenset[Label] = frozenset({"needs_supervisor_callback", "transfer_or_callback"})

_PASSES_ON = re.compile(
    r"\b(?:transfer\w*|calls?|someone|hold|connect\w*|voicemail|open(?:ed|ing)?|department|reach|back|transfier\w*|llam\w+)"
    r"\b(?! (?:number|reference|id)\b)"
)
_ONE_CALLS = (
    r"\b(?:i|we|he|she|they|someone|somebody|who|that|(?!(?:not|never|to|and)\b)[a-z'-]+)"
    r"(?: will| can| would| should| (?:is|are|am) going to)?(?: (?:then|just|personally|also|be))? (?:you )?"
    r"(?:call(?:ing)? (?:you|back)|reach(?:ing)? out|get(?:ting)? back to you|contact(?:ing)? you|phone you|ring you|"
    r"revert(?: you)?(?: back)?|return(?:ing)? your call|follow(?:ing)? up|touch base|be in touch)\b"
)
_WE_CALL = (
    r"\b(?:call (?:us |me |them |in )?back|call (?:us|me) (?=@)|call again|"
    r"try (?:us |me |him |her |them )?(?:back|again)|"
    r"check back(?: in| with (?:us|me))?|try (?:after|calling)|expect (?:a|the|our|his|her|their) (?:call|callback)|"
    r"(?:callback|call back) (?:is |will be )?(?:scheduled|set) for)\b"
)
_IS_BACK = (
    r"\b(?:is|are|will be|comes?|'s) (?:back|in again|returning|available)(?: in(?: the office)?)? (?:on |by )?(?=@)"
)
_SPANISH = r"\b(?:le|lo|la|te) (?:llam\w+|contact\w+|marc\w+|regres\w+ la llamada)\b|\bllame (?:otra vez|de nuevo)\b"
_BACK = re.compile(f"{_ONE_CALLS}|{_WE_CALL}|{_IS_BACK}|{_SPANISH}")
# Not promised, or only in some case: "we can't call you", "if you don't call back by Friday".
_NO_CALL = re.compile(
    r"\b(?:if|unless|otherwise|or else|have you|si no)\b[^.,;!?]*$|\b(?:not|never|no one|nobody|nadie|did)\b.{0,12}$"
)
_TO_PAY = re.compile(
    r"\b(?:with (?:your|a|the) (?:card|payment)|to (?:pay|make (?:a|the|your) payment)|with payment)\b"
)
_HOURS = re.compile(r"\b(?:\d{2,3} ?(?:to|-|or|a) ?)?(?P<hours>24|36|48|72|96|120)[ -]?(?:hours?|hrs?|horas)\b")
_CALLER = re.compile(
    r"\b(?P<who>(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?)(?:,? (?:from|in) \w+)?,?"
    r"(?:'ll| will| can| is going to| to)? (?:(?:personally|then|also) )?"
    r"(?:call|reach out|contact|get back|follow up|phone)\b"
)
_DESK = re.compile(r"\b(?P<who>supervisor|manager|director|supervisora|gerente)\b")
_DESKS_ES = frozenset({"supervisora", "gerente"})
_NOBODY = word_set("i we he she they you someone somebody will can please and or then so that who it my our the let ok")

# Nothing is owed any more, said as a thing done or being done.
_ALL_OF_IT = (
    r"(?:all of it|it all|everything|"
    r"the (?:whole|entire|full|total|complete) (?:balance|amount|bill|account|thing|sum))"
)
_ZERO = re.compile(
    r"\b(?:zero|0|\$ ?0(?:\.00)?)(?: dollar)? balance\b"
    r"|\b(?:balance|account|bill)(?: [\w']+){0,3}? (?:zero|\$ ?0(?:\.00)?)(?! ?%| percent)\b"
    r"|\bzero(?:ed|ing)? (?:it|this|that|the (?:account|balance|bill))\b"
    rf"|\b(?:writ(?:e|ing)|wrote|adjust(?:ing|ed)?|tak(?:e|ing)|took) (?:off {_ALL_OF_IT}|{_ALL_OF_IT} off)\b"
    r"|\b(?:writ(?:e|ing)|wrote|adjust(?:ing|ed)?) (?:it|this|that|the (?:balance|account|bill)) (?:all |completely )?"
    r"off\b"
    r"|\b(?:is|was|been|be|got) (?:all |completely |fully |already )?(?:written off|zeroed|adjusted off|forgiven)\b"
    r"|\byou (?:do not |no longer |now )?owe (?:us )?(?P<owe>nothing|zero|anything)\b"
    r"|\b(?:nothing|no balance|no money) (?:is |was |now )?(?:owed|due|owing|left to pay)\b"
    r"|\bcontractual write[- ]?off\b"
    r"|\bsaldo (?:quedo |esta |queda )?en cero\b|\bya no debe nada\b|\bquedo en cero\b"
)
_NOT_YET = re.compile(
    r"\b(?:not|never|unable|no way|without|can|could|would|might|may|if|once|when|after|until|unless|before|ask\w*|"
    r"request\w*|want\w*|letter|settle\w*|as long as|how|si|cuando|hasta|podria)\b"
)
_ONLY_IF = re.compile(
    r"\b(?:if|once|when|as long as|while|until|provided|for now|right now|yet|pending|rest|remainder|other half|"
    r"interest|late fees?|copay|letter|settle\w*|bad debt|collect\w*|agency|sold|si|cuando|mientras)\b"
)
# The whole that a plan divides: "9,000 over 12 months".
_WHOLE = re.compile(r"#+ (?:\w+ ){0,2}?(?:over|across|spread|split|divided|en)\b")


class Callback(NamedTuple):
    """Who calls, as far as it was said, and on which day."""

    caller: str | None
    day: date


def as_noted(scene: Scene, said: RepSaid) -> RepSaid:
    """The line with what is to be noted from it; one that says nothing else is thanked for it."""
    if said.label == "pushes_payment_plan":
        # A part of a plan is no price, and the day on which it is paid ends nothing.
        amount = said.amount if _WHOLE.search(scene.low) else None
        said = said.model_copy(update={"amount": amount, "until": None})
    if is_put_to_zero(scene) and said.label != "verbal_only_deal":
        return said.model_copy(update=_as("chit_chat", "written_off") | {"amount": None, "percent": None})
    if _opens_the_call(scene, said):
        said = said.model_copy(update=_as("chit_chat", *_GREETINGS))
    elif said.who is not None and said.label in ("other", "chit_chat") and not said.forms and not scene.amounts:
        said = said.model_copy(update=_as("chit_chat", "gives_name"))
    if (number := reference_in(scene)) is not None:
        said = said.model_copy(update={"reference": number})
        passes_on = said.label in _CALLS_BACK and _PASSES_ON.search(scene.low) is not None
        if not scene.amounts and said.label not in _STANDS and not passes_on:
            said = said.model_copy(update=_as("chit_chat", "gives_reference"))
    if said.label not in _STANDS and (back := callback_in(scene, said)) is not None:
        said = said.model_copy(update=_as("transfer_or_callback", "on_a_day"))
        said = said.model_copy(update={"caller": back.caller, "back_on": back.day})
        said = said.model_copy(update={"who": None}) if said.who == back.caller else said
    return said


def _as(label: Label, *forms: str) -> dict[str, object]:
    return {"label": label, "forms": forms, "unsure": (), "until": None}


def _opens_the_call(scene: Scene, said: RepSaid) -> bool:
    """True for who picks up: "Trinity patient accounts, this is Bev", or the name of an office alone."""
    if scene.amounts or scene.dates or len(scene.low) > _LONGEST_GREETING:
        return False
    office = _OFFICE_ANSWERS.match(scene.text.low)
    if (office is not None and not _SAYS_MORE.search(office[0])) or picks_up(scene) is not None:
        return True
    if said.who is not None and (found := _THIS_IS.search(scene.text.low)) is not None:
        rest = scene.text.low[found.end() :].removeprefix(said.who.lower().replace("’", "'").replace("ms.", "ms"))
        if _AND_NO_MORE.fullmatch(rest):
            return True
    introduces = said.who is not None and _INTRODUCES.search(scene.text.low) is not None
    return introduces and (bool(said.unsure) or (said.label in ("other", "chit_chat") and not said.forms))


def reference_in(scene: Scene) -> str | None:
    """The number by which this call or ticket is found again."""
    return next((name.value for name in scene.names if name.kind in ("reference", "spoken")), None)


def callback_in(scene: Scene, said: RepSaid) -> Callback | None:
    """Who calls on which day, where such a call was promised or asked for."""
    low = scene.low
    for match in _BACK.finditer(low):
        first, last = scene.sentence(match.start())
        if _NO_CALL.search(low[first : match.start()]) or _TO_PAY.search(low[first:last]):
            continue
        day = _day(scene, first, last)
        if day is not None:
            return Callback(_caller(scene), day)
    return None


def _day(scene: Scene, first: int, last: int) -> date | None:
    for when in scene.dates:
        if not first <= when.start < last:
            continue
        day = coming_day(scene, when, {})
        if day is None and when.length and when.counts:
            day = scene.today + timedelta(days=when.counts[-1])
        if day is not None and day > scene.today:
            return day
    hours = _HOURS.search(scene.text.low, first, last)
    return None if hours is None else scene.today + timedelta(days=-(-int(hours["hours"]) // 24))


def _caller(scene: Scene) -> str | None:
    for match in _CALLER.finditer(scene.text.raw):
        if match["who"].lower().replace("’", "'") not in _NOBODY:
            return as_written(match["who"])
    desk = _DESK.search(scene.low)
    if desk is None:
        return None
    return desk["who"] if desk["who"] in _DESKS_ES else f"the {desk['who']}"


def is_put_to_zero(scene: Scene) -> bool:
    """True where they say that nothing is owed any more, without an "if"."""
    low = scene.text.low
    if scene.percents or any(one.money.cents for one in scene.amounts) or "?" in low:
        return False
    for match in _ZERO.finditer(low):
        first, last = scene.sentence(match.start())
        denied = match["owe"] == "anything" and " not " not in match[0] and " no longer " not in match[0]
        if (
            not denied
            and not _NOT_YET.search(low[max(first, low.rfind(",", 0, match.start())) : match.start()])
            and not _ONLY_IF.search(low[first:last])
        ):
            return True
    return False
