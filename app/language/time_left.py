"""Questions about a date that runs: how long is left, is it too late, what if I miss it. The file knows the answer."""

from __future__ import annotations

import re

from app.core.acts import Act, Asked, Signal, Told
from app.language.hearing import Hearing
from app.language.text import read_text

_I = r"(?:i|we|you|she|he|mom|dad)"
_PAPER = (
    r"(?:the |my |our |this |that )?(?:(?:external|outside|independent|internal|plan) )?(?:appeal|review|"
    r"external thing|dispute|answer)(?: (?:letter|request))?"
)
_DAYS_OVER = (
    r"(?:180|hundred(?: and)? eighty) days (?:is|are|was|were|has|have) (?:\w+ )?(?:over|up|gone|passed|expired)"
)
_ASKS = re.compile(
    rf"\bhow (?:many (?:more )?(?:days|weeks)|much (?:more )?time|long)(?: \w+){{0,2}}? (?:do|have|has|does|did) {_I} "
    r"(?:still |even |actually )*(?:have|got|get)(?: left)?\b|"
    r"\bhow (?:many (?:more )?(?:days|weeks)|much (?:more )?time) (?:are |is |"
    r"do i have )?(?:there )?(?:still )?(?:left|"
    r"remain\w*|till|until|before)\b|"
    r"\b(?:days|time) left (?:for|to|on|until) (?:the |my |our )?(?:appeal\w*|file|review|deadline|answer)\b|"
    r"\bwhen (?:is|was) (?:the |my |our )?(?:appeal|external review|outside review|answer|review|deadline|dispute)"
    r"(?: \w+){0,3}? (?:due|over|up|deadline)\b|\bwhen (?:is|was) (?:the|my|our) (?:\w+ )?(?:deadline|last day|"
    r"due date)"
    r"\b(?! to pay)|"
    r"\bwhat(?: is| was|'s|s)? (?:the |my |our )?(?:\w+ )?(?:deadline|last day|cutoff|time limit)\b|"
    rf"\bwhen (?:does|do|did|must) {_PAPER} (?:(?:have|has|need|needs) )?(?:to )?be "
    r"(?:in|there|sent|mailed|faxed|filed|received|submitted)\b|"
    r"\b(?:by when|what (?:date|day)|(?:by )?when) (?:do|must|should|does|would) (?:i|we) (?:(?:have|need) to |must )?"
    r"(?:file |send |submit |mail |get |turn |put |hand )?(?:in )?(?:(?:my|the|our|an|this) )?appeal\w*"
    r"(?: in| sent| there)? by\b|"
    r"\b(?:by when|what (?:date|day)|(?:by )?when) (?:do (?:i|we) (?:have|need) to|must (?:i|we)) "
    r"(?:file |send |submit |mail |get |turn in |put in |hand in )?(?:(?:my|the|our|an|this) )?appeal\b|"
    rf"\b(?:what|which) (?:date|day) (?:is|was|does|must) {_PAPER} (?:due|(?:have to |has to |need to )?be in)\b|"
    r"\b(?:ask\w*|talking|meant?|wondering|question|need|want|tell me|give me)(?: (?:is|was|to know|know))?"
    r"(?: (?:about|for))? (?:the|my|our) (?:\w+ )?(?:deadline|last day)\b|"
    rf"\b(?:am|are) {_I} (?:screwed|out of luck|toast|done) (?:on|for|with) (?:my |the |our )?appeal\w*|"
    r"\b(?:cual es|dime) (?:la fecha limite|el plazo|el ultimo dia)\b|"
    r"\b(?:para|hasta) cuando (?:es|tiene que|hay que|debo|se puede)(?: \w+){0,3} apela\w*|"
    r"\bwhen (?:does|do|will) (?:it|that|the (?:appeal|deadline|window|clock)|my (?:appeal|time|right)\w*) (?:end|ends|"
    r"expire|run out|close|runs out)\b|"
    r"\b(?:am i|are we|is it|is this|was i|have i|did i) (?:already |now |just |way )*(?:too late|missed|miss|"
    r"past|out of "
    r"time)\b(?: (?:it|that|this|my|the|for)\b)?|^(?:so |and |oh no |shit |omg |wait )*(?:is (?:that|it|"
    r"this) )?too late ?\?|"
    rf"\b{_DAYS_OVER}(?:\W+(?:right|now|then|already|correct|or what))*\W*\?|"
    r"\bis (?:that|it|this) (?:really |that |so |very |pretty )*soon\b|\bhow soon (?:is|do)\b(?! (?:they|it go))|"
    r"\b(?:is there|do i|do we|have i|will i) (?:still )?(?:have |got |be )?(?:still )?(?:any |"
    r"enough )?time\b(?: left| to|"
    r" for)?|\bam i (?:still )?(?:in|on) time\b|"
    r"\bwhat (?:if|happens if|happens when|will happen if) (?:i|we) (?:miss|missed|am late|are late|"
    r"do not make it|do not "
    r"make (?:the|that)|blow|run out|pass)\b|"
    r"\b(?:can|could|may) (?:i|we) (?:still |even )*appeal (?:after|now|late|past|then|anyway)\b|"
    r"\bcuantos dias (?:\w+ )?(?:quedan|tengo|faltan|tenemos)|\bcuanto tiempo (?:me queda|tengo|queda)|"
    r"\bes (?:muy |demasiado |ya )*tarde\b|\bhasta cuando (?:tengo|puedo)|\bcuando (?:se )?(?:vence|acaba|"
    r"es la fecha|es el "
    r"ultimo)|\bque pasa si (?:se me pasa|no llego|pierdo la fecha|no alcanzo)"
)
# Their time, money, the hold, a collector's next step: other answers.
_NOT_OURS = re.compile(
    r"\b(?:charity|assistance|ayuda|financial|help|apply|aid|discount|itemized|cobra|medicaid|enroll\w*|to pay|"
    r"pay (?:it|this|them)|payment|do they|does the plan|(?:plan|they) (?:have|has) to|on hold|the hold|"
    r"before (?:they|it)|collections?|sue|hear back|refund|late fee|on the phone|waiting|surgery|hospital stay)\b"
)
_MISSED = re.compile(
    rf"\bmiss|\blate\b(?! fee)|after that|se me pasa|tarde|blow|run out|past\b|{_DAYS_OVER}|screwed|out of luck|toast"
)
_ABOUT = (
    ("external_review", re.compile(r"\b(?:external|outside|independent|extern\w+) ?(?:review)?\b")),
    ("court_answer", re.compile(r"\b(?:court|summons|answer the|corte)\b")),
    ("debt_dispute", re.compile(r"\b(?:collector|dispute|debt|agency)\b")),
    ("internal_appeal", re.compile(r"\b(?:appeal\w*|apela\w*|apelar)\b")),
)
_MOST = 300
_REPLACED = frozenset({
    "how_long", "appeal_how", "not_paying", "other", "term", "why", "what_now", "can_i_pay_now", "do_i_owe", "court",
    "was_that_wrong",
})  # fmt: skip


def time_left(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, with the question for the running date in place of what else was read in those words."""
    if hearing.mode == "call" or len(message) > _MOST:
        return acts
    low = read_text(message).low
    if _ASKS.search(low) is None or _NOT_OURS.search(low) is not None:
        return acts
    about = next((clock for clock, words in _ABOUT if words.search(low)), None)
    missed = "missed" if _MISSED.search(low) else None
    kept = (a for a in acts if not (isinstance(a, Asked) and a.topic in _REPLACED) and not _is_mistaken(a))
    term = " ".join(word for word in (about, missed) if word) or None
    return (*kept, Asked(topic="deadline", term=term, quote=message.strip()[:200]))


def _is_mistaken(act: Act) -> bool:
    """ "Am I too late" is no filing too late of the provider; "is that soon" no wish to be left in peace."""
    if isinstance(act, Signal):
        return act.signal in ("distress", "rushed", "frustrated")
    return isinstance(act, Told) and act.fact == "denial_category" and act.value == "timely_filing"
