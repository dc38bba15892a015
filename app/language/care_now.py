"""Care that can't wait, care that goes on now, and medicine left out for a bill: the person before the paper."""

from __future__ import annotations

import re

from app.core.acts import Act, Answered, Asked, Signal, Topic
from app.language.hearing import Hearing
from app.language.text import read_text

_MEDICINE = (
    r"(?:insulin|meds?|medicines?|medications?|pills|inhalers?|prescriptions?|(?:heart|blood pressure|seizure|diabetes|"
    r"thyroid|cancer|asthma|kidney) (?:meds?|pills|medicines?|medications?|drugs)|chemo|dialysis|"
    r"medicinas?|medicamentos?|insulina|pastillas)"
)
_GOES_WITHOUT = re.compile(
    rf"\b(?:i|we|she|he|mom|dad|my \w+) (?:have |has |had |am |is |are |been |just |also |even |now |even |"
    rf"keep |keeps )*"
    rf"(?:stop(?:ped|ping)?|quit|skip(?:ped|ping|s)?|ration(?:ed|ing)?|cut(?:ting)?|halv(?:e|ed|ing)|split(?:ting)?|"
    rf"going without|went without|go without|doing without|not taking|not buying|stretch(?:ed|ing)?|"
    rf"(?:can not|could not|did not|do not) (?:afford|buy|fill|refill|take|pick up|get)) (?:taking |buying |"
    rf"filling |doses of |"
    rf"back on |my |her |his |our |the |some |of |half )*(?:\w+ )?{_MEDICINE}\b|"
    rf"\b(?:deje|dejo|deja|deje de|estoy dejando) (?:de )?(?:tomar |comprar )?(?:mi |mis |la |las |los )?{_MEDICINE}\b|"
    rf"\bno (?:puedo|pude|alcanzo a) (?:comprar|pagar) (?:mi |mis |la |las |los )?{_MEDICINE}\b"
)
_DOCTORS_ORDER = re.compile(
    r"\b(?:doctor|dr|pharmacist|nurse) (?:\w+ )?(?:said|told|says|took|had|wants|stopped|switched)|allerg\w+|"
    r"side effects?|"
    r"before (?:the )?(?:surgery|procedure|test)|the hospital (?:stopped|did not|charged)|should i\b"
)
_CARE = (
    r"(?:surger(?:y|ies)|operation|procedure|transplant|chemo\w*|radiation|infusion|treatments?|scan|mri|biopsy|"
    r"dialysis|therapy|medication|medicine|cirugia|operacion|tratamiento|quimio\w*)"
)
_URGENT = re.compile(
    rf"\b{_CARE} (?:is |are |es )(?:scheduled |set |planned |supposed to be |for |on |coming up )*"
    r"(?:next (?:week|month|mon|tue|wed|thu|fri|sat|sun)|this (?:week|mon|tue|wed|thu|fri|sat|sun)|tomorrow|"
    r"in (?:a |\w+ )(?:days?|weeks?)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|la proxima|manana)|"
    r"\b(?:it|this|that|she|he|i|surgery|treatment|chemo|operation) (?:really |just )?(?:can not|could not|"
    r"must not) wait\b"
    r"(?! (?:to|until|till|for|on|any longer to)\b)|"
    r"\b(?:how (?:fast|quick(?:ly)?|soon)|in how (?:many|much)) (?:can|do|must|will|could|would|should|"
    r"does) (?:they|the plan|"
    r"insur\w+|my (?:plan|insur\w+)|it|aetna|cigna|anthem|humana|united) (?:have to |need to )?(?:decide|answer|"
    r"approve|rule|"
    r"review)\b|\bcan (?:they|the plan|it) (?:\w+ )?(?:decide|be decided|answer|approve)(?: it| that|"
    r" this)? (?:that |so |any )?"
    r"(?:fast|faster|quick\w*|sooner|in time|today|tomorrow)\b|"
    r"\b(?:expedited|fast|fast[- ]track|urgent|rush|emergency) (?:appeal|review|decision)\b|\bexpedite\b|"
    r"^(?:yes |yeah |ok |and |no |well )*(?:it is |this is |its |very |so )*urgent(?: case)?\b(?! care| notice|"
    r" bill| payment)|"
    r"\bit is (?:very |really |so |medically )*urgent\b(?! that you pay| they pay)|\bes (?:muy )?urgente\b|"
    r"\b(?:could|will|might|may|going to) (?:die|go blind|lose (?:my|her|his) (?:leg|sight|vision|kidney|"
    r"life)) (?:without|if "
    r"(?:i|she|he|they|it|we) (?:do|does|wait|don))|\bno puede esperar\b|\bdoctor (?:\w+ )?says (?:she|he|"
    r"i) (?:is|am) not safe\b"
)
_ONGOING = re.compile(
    r"\b(?:they|plan|insur\w+|hospital|facility|rehab|aetna|cigna|anthem|humana|"
    r"united) (?:\w+ ){0,3}?(?:cut(?:ting)? (?:her|him|"
    r"me|us|my \w+) off|discharg(?:e|ing) (?:her|him|me|my \w+)|kick(?:ing)? (?:her|him|me|my \w+) out|"
    r"send(?:ing)? (?:her|him|"
    r"me) home|(?:stop(?:ping)?|end(?:ing)?) (?:paying|covering|coverage|payment|(?:her|his|my) (?:stay|"
    r"treatment|therapy|rehab|"
    r"coverage))|(?:will not|won't|not) (?:pay|cover) (?:\w+ ){0,2}?(?:past|after|beyond|any more days|more days))\b|"
    r"\blast covered day\b|\b(?:she|he|mom|dad|my \w+|i) (?:is |am |are )?(?:still |currently |"
    r"right now )+(?:is |am |in |at )*"
    r"(?:there|the hospital|the facility|rehab|treatment|inpatient|admitted|residential|the icu|the nicu|a snf|"
    r"the nursing home)\b"
    r"|\b(?:sigue|todavia esta|aun esta) (?:internad[ao]|en el hospital|en tratamiento|hospitalizad[ao])\b"
)
_GONE_BY = re.compile(
    r"\b(?:was|were|had been|got) (?:discharged|cut off|sent home)|\bago\b|last (?:year|month|week)|\byesterday was\b|"
    r"\bwhen (?:i|she|he|we)\b|\bis (?:she|he) still\b|phone|on hold|power|electric\w*|internet|collections"
)
_AFFECTS: tuple[tuple[Topic, re.Pattern[str], re.Pattern[str] | None], ...] = (
    ("medicine", _GOES_WITHOUT, _DOCTORS_ORDER),
    ("ongoing_care", _ONGOING, _GONE_BY),
    ("urgent_care", _URGENT, re.compile(r"\b(?:not urgent|isn't urgent|urgent care|was urgent)\b")),
)
_MOST = 400


def care_now(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, with what the person's own care asks for now; other questions in the same words give way to it."""
    if hearing.mode == "call" or len(message) > _MOST:
        return acts
    low = read_text(message).low
    topic = next((t for t, words, bars in _AFFECTS if words.search(low) and not (bars and bars.search(low))), None)
    if topic is None:
        return acts
    kept = (
        a for a in acts
        if not isinstance(a, Asked | Answered) and not (isinstance(a, Signal) and a.signal in ("distress", "rushed"))
    )  # fmt: skip
    return (*kept, Asked(topic=topic, quote=message.strip()[:200]))
