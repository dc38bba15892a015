"""Amounts as facts: by their role, as the open question's answer, or in place of an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.acts import RepSaid
from app.core.case import FACTS
from app.language.asked import is_another_thing
from app.language.corrections import corrected_amount
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.roles import Placed
from app.language.said import Heard
from app.language.scene import Scene

_NO_FACT = frozenset({"offer", "theirs", "accepted", "rejected", "nothing"})
# What stands beside a bill and is none.
_OTHER_FIGURES = frozenset(
    {"nothing", "funds", "savings", "income", "allowed_amount", "medicare", "cash_price", "agb", "own_limit"}
)
_PAID_THE = re.compile(r"\bpa(?:id|y)(?: \w+){0,2} (?:the|that|our|their|what)(?: \w+){0,2} #")
_ERROR = re.compile(r"\b(?:error|duplicate|mistake|charge|line|item|wrong)")
_CARE = re.compile(
    r"\b(?:er|hospital|surgery|visits?|denied|denial|inpatient|outpatient|insurance|operation|mri|scans?|ambulance|clinic|doctor|network|bills?|"
    r"stitches|cast|x-?rays?|ultrasound|labs?|blood ?work|blood tests?|biopsy|colonoscopy|endoscopy|anesthesia\w*|"
    r"anesthesiologist|therapy|delivery|birth|physical|checkup|urgent care|emergency|infusion|chemo|sleep study|"
    r"dermatologist|surgeon|radiolog\w+|patholog\w+|specialist|appointment|procedure|total|factura|cuenta|puntos|"
    r"cirugia|ambulancia|radiografia|parto|sala|emergencias?|urgencias|analisis|consulta)\b"
)
# What the words around an amount make of it, whatever cue stood nearest: before it, after it, what it is then.
_PLAN = (
    r"(?:insurance|insurer|(?:my|the|our|health) plan|aetna|cigna|anthem|humana|kaiser|molina|oscar|united|uhc|bcbs|"
    r"blue (?:cross|shield)|seguro|aseguranza)"
)
_WE_HAVE = re.compile(
    r"(?:^ ?|[.,;!?\n] ?|\b(?:and|but|so|y|pero) )(?:(?:i|we|all i|all we) (?:only |just |really )*(?:have|got)|"
    r"(?:yo )?(?:solo )?tengo)(?: (?:only|just|about|like|maybe|around|solo|como))* $"
)
_OURS = re.compile(r" ?(?:$|[.!?,;\n]|(?:saved|left|total|cash|right now|to my name|nada mas|nomas|ahorrad[oa]s)\b)")
_MUST_PAY = re.compile(
    r"\b(?:must|have to|need to|has to|had to|got to|gotta|should|(?:make|makes|making|want|wants) (?:me|us)(?: to)?|"
    r"(?:require\w*|ask\w*|told|supposed) (?:me |us )?to|tengo que|debo) (?:pay|put down|come up with|pagar|dar)\b"
    r"[^.!?]{0,15}$"
)
_PLAN_DENIED = re.compile(
    rf"\b{_PLAN} (?:\w+ )?(?:denied|rejected|refused|disallowed|did not (?:pay|cover)|would not (?:pay|cover)|nego)"
    r"(?: (?:to|pay|cover|me|about|like|the|of))* $"
)
_PLANS_CHECK = re.compile(
    rf"\b{_PLAN}\b[^.!?#]{{0,24}}\b(?:sent|mailed|gave|cut|issued|wrote|mando|envio) "
    r"(?:(?:me|us)(?: about| like| only)* $|(?:me |us |out )?(?:(?:a|an|the|un) )?(?:\w+ )?"
    r"(?:checks?|cheque|payment|money|reimbursement|dinero)\b[^.!?#]{0,12}$)"
    r"|\bme (?:mando|envio)(?: \w+){0,3} cheque[^.!?#]{0,12}$"
)
_PLAN_SENT = re.compile(rf"\b{_PLAN} (?:\w+ )?(?:sent|gave|mailed)\b[^.!?#]*$")
# "Blue Shield PPO thru work) paid 520": whoever stands before "paid" paid it.
_PLAN_PAID = re.compile(
    rf"\b(?:{_PLAN}|medicaid|tricare|umr|ppo|hmo|epo)(?:'s)?"
    r"(?:[ (]+(?!(?:i|we|and|but|so|then|me|not|did|denied|refused|rejected|after|before)\b)\w+){0,4}?\)? "
    r"(?:has |had |have |already |only |just |did )*(?:paid|pago)"
    r"(?: (?:just|only|about|like|out|them|around|roughly|maybe|the (?:\w+)))*[: ]*$"
)
_IF_WE_PAY = re.compile(
    r"\b(?:they|she|he|hospital|billing|office|rep)(?: \w+){0,3} (?:say|says|said|told me|offered)\b[^.!?#]{0,20}\bif "
    r"(?:i|we|you) (?:just |can )?(?:pay|send|give)(?: (?:them|up|just|only|like|about|a|the))* $"
)
_LEFT_OVER = re.compile(
    r" (?:is |was )?(?:what is |what was |all that is |the (?:amount|part|rest|balance) )?(?:left|remaining|leftover)"
    rf"(?: over)?(?: to pay)? (?:after|once) (?:the |my |our )?{_PLAN}\b"
)
_ALLOWED = re.compile(r"\b(?:allow\w*|rates?|price|would|negotiated|contracted|if)\b")
_THEN_NETWORK = re.compile(r"[^.!?#]{0,30}?[,;] ?(?:it is |they are )?in[- ]network\b")
_ASKED_ROLES = frozenset({"billed_amount", "wanted", "said", None})
_LEAST = 50_00  # cents; a smaller bare number is mostly an age, a count or a day
_OTHER_NUMBER = re.compile(
    r"\b(?:room|account|acct|code|cpt|page|number|no\.?|extension|ext|box|suite|unit|zip|since|in|year|of|route|"
    r"claim|group|member|id|policy|form|line|case|ref\w*|until|by|on|at age|age|aged|turn\w*|cuarto|numero|codigo|"
    r"formulario) #?$"
)


def read_amount_facts(
    scene: Scene, hearing: Hearing, placed: list[Placed], heard: list[Heard], *, in_terms: bool
) -> Iterator[Stated]:
    """Every amount that is a fact. `heard` took its own already; `in_terms`: a settlement letter is being read out."""
    placed = [item._replace(role=_role_by_words(scene, hearing, item, placed)) for item in placed]
    theirs = {h.act.amount for h in heard if isinstance(h.act, RepSaid) and h.act.amount is not None}
    corrected = corrected_amount(scene, hearing, placed)
    if corrected is not None:
        yield corrected
    for item in placed:
        if item.role in _NO_FACT or (item.role in ("said", "wanted") and item.amount.money in theirs):
            continue
        if item.role is None and corrected is not None:
            continue
        role = _settled_role(scene, hearing, item, has_theirs=bool(theirs))
        if role is None and not heard and _is_the_bill(scene, hearing, item, placed):
            role = "billed_amount"
        if role is not None and (stated := _as_fact(scene, hearing, item, role, in_terms=in_terms)) is not None:
            yield stated


def _role_by_words(scene: Scene, hearing: Hearing, item: Placed, placed: list[Placed]) -> str | None:
    """The role, put right where the words say plainly what the amount is: had, demanded, denied, left to pay."""
    role, (first, last) = item.role, scene.sentence(item.amount.start)
    before, after = scene.low[first : item.amount.start], scene.low[item.amount.end : last]
    has_bill = "billed_amount" in hearing.known or any(p is not item and p.role in _ASKED_ROLES for p in placed)
    if role == "paid_amount" and _MUST_PAY.search(before):
        return "nothing" if has_bill else "wanted"
    if role == "paid_amount" and (_PLAN_SENT.search(before) or _PLAN_PAID.search(before)):
        return "nothing"
    if _PLANS_CHECK.search(before) or _IF_WE_PAY.search(before):
        return "nothing"
    if has_bill and _PLAN_DENIED.search(before):
        return "nothing"
    if _LEFT_OVER.match(after):
        return "billed_amount"
    if role in ("billed_amount", None) and has_bill and _WE_HAVE.search(before) and _OURS.match(after):
        return "funds"
    if role == "allowed_amount" and not _ALLOWED.search(before + after) and _THEN_NETWORK.match(after):
        return None
    return role


def _settled_role(scene: Scene, hearing: Hearing, item: Placed, *, has_theirs: bool) -> str | None:
    """The fact that a role means here: what they want is the bill until it is about the price."""
    if item.role is None:
        return hearing.open_question if _asks_for_money(hearing) and not has_theirs else None
    if item.role == "wanted":
        return None if hearing.on_price else "billed_amount"
    if item.role == "said":
        is_bill = hearing.open_question == "billed_amount" or not hearing.known
        return "billed_amount" if is_bill and not hearing.on_price else None
    if item.role == "billed_amount" and hearing.open_question == "cost_share" and "share" in scene.low:
        return "cost_share"
    return item.role


def _as_fact(scene: Scene, hearing: Hearing, item: Placed, role: str, *, in_terms: bool) -> Stated | None:
    stated = Stated(item.cue, item.amount.end, role, item.amount.money)
    if role == "billed_amount" and not item.amount.money:
        return None if in_terms else stated._replace(fact="zero_balance", value=True)
    if role == "paid_amount" and _is_settlement(scene, hearing, item):
        return stated._replace(fact="settlement_paid", value=True)
    if role == "errors_removed" and hearing.on_price and not _ERROR.search(scene.low):
        return None  # so much off the price is an offer of theirs
    if in_terms and role in ("settlement_amount", "billed_amount", "paid_amount"):
        return None
    return stated


def _is_settlement(scene: Scene, hearing: Hearing, item: Placed) -> bool:
    """True when "I paid the 4,600" pays what was settled; "I paid 500" does not."""
    settled = hearing.known.get("settlement_amount")
    if hearing.last_move == "pay_settlement" and settled in (None, item.amount.money):
        return True
    return settled is not None and (item.amount.money == settled or _PAID_THE.search(scene.low) is not None)


def _is_the_bill(scene: Scene, hearing: Hearing, item: Placed, placed: list[Placed]) -> bool:
    """The one amount in a first account of what happened is the bill: "ER visit on 7/19 in Boise, 3212.88"."""
    if hearing.on_price or "billed_amount" in hearing.known or hearing.mode == "call" or not _CARE.search(scene.low):
        return False
    # "The plan paid 600" is another figure.
    stated = [one for one in placed if one.role not in _OTHER_FIGURES and not is_another_thing(scene, one.amount)]
    if stated != [item]:
        return False
    before = scene.low[: item.amount.start]
    return item.amount.sure or (item.amount.money.cents >= _LEAST and _OTHER_NUMBER.search(before) is None)


def _asks_for_money(hearing: Hearing) -> bool:
    return hearing.open_question in FACTS and FACTS[hearing.open_question].kind == "money"
