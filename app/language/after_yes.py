"""A line of theirs once we have said yes to a number of theirs: the letter is waited for, and the number stays.

The same words mean something else before: "you'll have it by Monday" is the letter then, and not the itemized bill.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from app.core.acts import Act, Label, RepSaid, Told
from app.core.agreement import TERMS_REFUSED
from app.core.money import Money
from app.language.instalments import in_instalments
from app.language.scene import Scene, lay_out
from app.language.text import read_text
from app.language.their_days import coming_day

TAKEN_BACK, CONFIRMED = "deal_taken_back", "deal_confirmed"
_DEADLINE = "deal_deadline"
_IN_PARTS = "in_parts"  # the objection has words of its own for what was agreed
_OF_THE_CALL = ("hold_contact", "hold_reference")
_LETTER = r"(?:letters?|agreement|e-?mail|terms|paperwork|confirmation|copy|it|that|this|one|carta|acuerdo|correo)"
_SENDS = (
    r"(?:send(?:ing)?|sent|e-?mail(?:ed|ing)?|mail(?:ed|ing)?|fax(?:ed|ing)?|put|write|type|draft|get|drop|overnight)"
)
_FEE = (
    r"\b(?:processing|convenience|card|credit card|handling|admin\w*|service|transaction|set ?up|paperwork|extra|"
    r"additional|small) (?:fees?|charges?|surcharges?)\b"
    r"|\b(?:plus|add\w*|charge\w*)\b[^.!?]{0,24}\b(?:fees?|interest)\b"
    r"|\b(?:fees?|surcharges?)\b[^.!?]{0,30}\bon top\b|\bcomision\b|\bcargos? (?:extra|aparte|adicional(?:es)?|por)\b"
)
_NO_FEE = r"\b(?:no|without(?: an?y?)?|waiv\w*(?: the| that| any)?|sin) (?:\w+ ){0,2}?(?:fees?|surcharges?|comision)\b"
_A_REST = (
    r"\b(?:remaining|remainder|the rest|difference|what is left|left ?over|other #+|el resto|lo que (?:falta|queda))\b"
)
_BILLED = (
    r"\b(?:go(?:es|ing)?|sent?|send|bill\w*|transfer\w*|mov(?:e|es|ed)|stays?|owed?|due|responsib\w*|collect\w*|payable|"
    r"on you|yours|pays?|paid|pasa|manda\w*|cobra\w*|debe|paga\w*)\b"
)
_NOTHING_LEFT = (
    r"\b(?:writ(?:e|es|ten|ing)|wrote|adjust(?:ed|s)?) (?:it |that |this |all |the \w+ )*off\b|\bforgiv\w+|\bwiped?\b"
    r"|\bzero\b|\$ ?0\b|\bcancel(?:l?ed|s)\b|\bclear(?:ed|s)?\b|\badjusted\b|\bpaid in full\b|\bsettled in full\b"
    r"|\bpayment in full\b|\bno (?:more|further|other) (?:bills?|balance|collections?)\b|\ben cero\b|\bse cancela\b"
)
_PAY_BY = (
    r"\b(?:pay(?:s|ing|ment)?|paid|pag(?:o|a|ar|ue|an?)|money)\b[^.!?]{0,30}"
    r"\b(?:by|before|within|until|no later than|in|antes del?|para el|a mas tardar|en) (?:the |el )?(?:next )?@"
    r"|@[^.!?]{0,6} to pay\b"
)
_RUNS_OUT = (
    r"\b(?:off|void|expires?|expired|cancel\w*|withdrawn?|gone|null|reverts?|lose|goes? back|deadline|vence|se cae|"
    r"good (?:un)?til|good (?:through|thru|for)|only good|valid|valido|vale)\b"
)
_IF = r"\b(?:if|unless|or|otherwise|until|after|by|before|si)\b"
_PARTS = (
    r"\b(?:pay|split|spread|break|stretch|divide|do|make)\b[^.!?]{0,24}\b(?:over|across|in|into)\b[^.!?]{0,12}"
    r"(?:@|\bpayments\b|\bparts\b)|\b(?:installments|instalments|payment plan|monthly|(?:a|per|each) month|cuotas|"
    r"mensualidades|en (?:partes|pagos)|al mes)\b"
)
_AFTER_THE_LETTER = (
    r"\bpay\b[^.!?]{0,20}\b(?:once|after|when) you (?:get|have|receive|read) (?:the|that|it|your|our)\b|"
    r"\b(?:do not|no need to) (?:have to |need to )?pay\b[^.!?]{0,20}\b(?:until|before)\b"
)
_COMING = (
    rf"\b(?:will|can|could|going to|am|are|let me|i|we|she|he|they|gonna)\b[^.!?]{{0,24}}\b{_SENDS}\b[^.!?]{{0,30}}"
    rf"\b{_LETTER}\b"
    rf"|\byou (?:will|should|are going to|would) (?:have|get|receive|see)\b[^.!?]{{0,30}}(?:\b{_LETTER}\b|@)"
    rf"|\b{_LETTER} (?:will |should |is |was |has )?(?:already |just |been )*(?:go(?:es|ing)? out|be (?:sent|mailed|"
    r"emailed|there|in)|sent|coming|comes|arrives?|in the mail|on (?:its|the) way|take(?:s)?)\b"
    r"|\bcheck your (?:inbox|e-?mail|mail)\b|\b(?:le|se la|se lo) (?:mando|envio|mandamos|enviamos|llega)\b"
)
_WHERE = (
    r"\b(?:what|which|can i (?:get|have)|may i (?:get|have)|do you have|need|give me|a que|cual|deme)\b"
    r"[^.!?]{0,30}\b(?:e-?mail(?: address)?|(?:mailing )?address|fax(?: number)?|correo|direccion)\b"
    r"|\b(?:where|adonde|a donde)\b[^.!?]{0,30}\b(?:send|mail|sent|mando|mandar?|envio)\b"
    r"|\b(?:your|ur|su) (?:e-?mail|mailing address|address|fax|correo)\b|^[^.!?]{0,20}\be-?mail or (?:regular )?mail\b"
)
_TAKES_BACK = (
    r"\b(?:not|never) (?:been |get |get it )?(?:approve\w*|authoriz\w*|go through|honor\w*|sign\w*)\b"
    r"|\b(?:can|could|will) not (?:do|honor|accept|take|go with|give you) (?:that|it|this|#)"
    r"|\btak(?:e|ing) (?:it|that) back\b|\b(?:made|was|is|my) a? ?mistake\b|\boff the table\b|\bno longer\b|"
    r"\bya no (?:vale|puedo|podemos)\b"
)
_CONFIRMS = (
    r"\b(?:deal|agreed|perfect|great|wonderful|sounds good|that works|all set|fine|done|trato hecho|de acuerdo|listo)\b"
)
_NO_LETTER_GOES_THERE = r"\b(?:link|pay|payment|card|receipt|invoice|birth|verify|billing|file|check)\b"
_NOT_A_LETTER = (
    r"\b(?:not|never|no|once|after|unless|only if|if|as soon as|first|when you|link|enlace|invoice|statement|receipt|"
    r"itemi[sz]ed|bill|form|cuando|si|recibo)\b"
)
# What goes first comes first: a fee is none of the terms, and "pay by the 15th" no day of the letter.
_FORMS = tuple(
    (form, re.compile(words), re.compile(unless))
    for form, words, unless in (
        ("deal_no_fee", _FEE, r"\b(?:no|not|never|without|waiv\w*|free|drop\w*|remov\w*|sin)\b"),
        ("deal_good_terms", _NO_FEE, r"\b(?:can not|could not|will not|unless|if|once)\b"),
        ("deal_no_rest", rf"(?:{_A_REST}[^.!?]*{_BILLED}|\bstill owe\b)", rf"{_NOTHING_LEFT}|\b(?:not|nothing|no)\b"),
        ("deal_good_terms", _AFTER_THE_LETTER, r"^\b$"),
        (_DEADLINE, rf"{_PAY_BY}|{_IF}.*{_RUNS_OUT}|{_RUNS_OUT}[^.!?]*@", r"\b(?:already|yesterday|no deadline)\b"),
        (_IN_PARTS, _PARTS, r"\b(?:not|never|no|one payment|single|lump|by)\b"),
        ("deal_good_terms", _NOTHING_LEFT, r"\b(?:not|never|can not|unless|if|once|after|until|but)\b"),
        ("deal_where_to_send", _WHERE, _NO_LETTER_GOES_THERE),
        ("deal_letter_coming", _COMING, _NOT_A_LETTER),
    )
)  # fmt: skip
_BACK, _YES = re.compile(_TAKES_BACK), re.compile(_CONFIRMS)
_DENIED = re.compile(r"\b(?:not|never|no longer|can not|wrong|mistake|instead of|ya no)\b")
# A larger sum that is no price of theirs now: "13,000 was the old balance".
_WAS = re.compile(r"\b(?:not|was|were|instead of|from|originally|original|old|before|off)(?: the)? $")
_WAS_AFTER = re.compile(r"^ (?:was|off|before|originally|originalmente|discount|credit|adjustment)\b")
_PRICES: frozenset[Label] = frozenset({
    "counteroffers_amount", "offers_discount", "offers_small_discount_prompt_pay", "full_amount_owed", "accepts_offer",
    "rejects_offer", "refuses_to_negotiate",
})  # fmt: skip
_NO: frozenset[Label] = frozenset({"rejects_offer", "refuses_to_negotiate"})
_THREATS: frozenset[Label] = frozenset({"threatens_collections", "threatens_credit", "threatens_legal"})
_REPORTS = re.compile(r"\b(?:collections?|credit|bureaus?)\b(?! card)")
_ANOTHER = re.compile(r"\b(?:an)?other (?:bill|account|balance)\b")
# The number was somebody else's: nothing of it is to be held to.
_MIXED_UP = re.compile(r"\bwrong (?:account|patient|file|person|bill|one)\b|\bcuenta equivocada\b")
_FEW = 40  # characters: a yes and nothing else
_CORRECTS = re.compile(r"\b(?:wait|actually|screen|system|scratch|mistake|wrong|sorry|balance|owe|espere|perdon)\b")
_A_BARE_ANSWER = {"a_bare_yes": CONFIRMED, "a_bare_date": "deal_letter_coming"}


def after_yes(acts: Iterable[Act], words: str, agreed: Money, today: date) -> tuple[Act, ...] | None:
    """What was read of a line, as it is meant after our yes to this number; None where it means what it always does."""
    acts = tuple(acts)
    said = next((act for act in acts if isinstance(act, RepSaid)), None)
    if said is None or TERMS_REFUSED.intersection(said.forms):
        return None  # a term that is never taken has its own answer
    scene = lay_out(read_text(words), today)
    form = _form(scene, said, agreed)
    if form is None:
        return None
    return (*_beside(acts), _meant(scene, said, form, agreed))


def _beside(acts: tuple[Act, ...]) -> Iterator[Act]:
    """The name and the number of the call, which any line may give."""
    return (act for act in acts if isinstance(act, Told) and act.fact in _OF_THE_CALL)


def _form(scene: Scene, said: RepSaid, agreed: Money) -> str | None:
    if (form := next((bare for one, bare in _A_BARE_ANSWER.items() if one in said.forms), None)) is not None:
        return form
    low = scene.low
    for form, words, unless in _FORMS:
        if words.search(low) and not unless.search(low):
            return form
    if in_instalments(scene):
        return _IN_PARTS
    return _about_the_number(scene, said, agreed)


def _about_the_number(scene: Scene, said: RepSaid, agreed: Money) -> str | None:
    """Whether they stand by the number, or name another; a lower one is an offer like any other."""
    named = [one.money for one in scene.amounts if not one.vague]
    another = agreed not in named and _ANOTHER.search(scene.low)
    if said.label in _THREATS or _REPORTS.search(scene.low) or _MIXED_UP.search(scene.low) or another:
        return None
    above = _above(scene, agreed) is not None
    if (
        _BACK.search(scene.low)
        or said.label in _NO
        or (above and (said.label in _PRICES or _CORRECTS.search(scene.low)))
    ):
        return TAKEN_BACK
    if agreed in named:
        return TAKEN_BACK if _DENIED.search(scene.low) else CONFIRMED
    in_few = len(scene.low) <= _FEW and _YES.search(scene.low) is not None
    bare_yes = not named and (said.label == "accepts_offer" or in_few)
    return CONFIRMED if bare_yes else None


def _above(scene: Scene, agreed: Money) -> Money | None:
    """The last sum above the number that is a price now."""
    low = scene.low
    return next(
        (
            one.money
            for one in reversed(scene.amounts)
            if one.money > agreed and not _WAS.search(low[: one.start]) and not _WAS_AFTER.match(low[one.end :])
        ),
        None,
    )


def _meant(scene: Scene, said: RepSaid, form: str, agreed: Money) -> RepSaid:
    days = [day for when in scene.dates if (day := coming_day(scene, when, {})) is not None]
    changes: dict[str, object] = {"amount": None, "percent": None, "until": None, "unsure": (), "label": "other"}
    if form == _DEADLINE:
        changes |= {"label": "deadline_pressure", "until": days[0] if days else None}
    if form == _IN_PARTS:
        return said.model_copy(update=changes | {"label": "pushes_payment_plan", "forms": ()})
    if form == TAKEN_BACK:
        is_above = said.amount is not None and said.amount > agreed
        changes["amount"] = said.amount if is_above else _above(scene, agreed)
    if form == "deal_letter_coming" and scene.dates:
        form = "deal_letter_on_a_day"
    return said.model_copy(update=changes | {"forms": (form,)})
