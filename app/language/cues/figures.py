"""What the amounts of a clerk's line are, where they are no price for the whole; # stands for an amount."""

from __future__ import annotations

_IS = r"(?: (?:is|was|of|would be|will be|comes to|came to|es de|es|seria de|seria|fue de|about|around|only|just|for))*"
_CUT = r"(?:took|take|taking|knock(?:ed|ing)?|cut|shaved?|wrote|write|writing|written|get|got|give|gave|come|came)"

# What is taken off, or saved: the price is what is left.
COMES_OFF = (
    r"\b(?:sav(?:e|es|ed|ing|ings)|ahorr\w+)\b(?: (?:you|u|of|is|about|around|over|like|another|usted|de|unos))* #+",
    rf"\b(?:discount|adjustment|reduction|write-?off|courtesy|descuento|ajuste|rebaja){_IS} #+",
    r"#+(?: \w+)? (?:discount|adjustment|reduction|write-?off|in savings|de descuento|menos)\b(?! price)",
    rf"\b{_CUT}(?: (?:you|another|about|around|like|a|the|it|that))* #+ off\b(?! (?:for|at|to) #)",
    r"\b(?:wrote|write|writing|written) off(?: (?:about|around|another|the))* #+",
    r"#+ (?:has been |was |is |came )?(?:taken |knocked |written )?off\b",
    r"\bquit(?:amos|o|e|ado|aron)(?: \w+)? #+",
)
# What the plan leaves to the person.
IS_SHARE = (
    rf"\b(?:co-?pays?|co-?payments?|coinsurance|co-insurance|deductible|copago|coaseguro|deducible){_IS} #+",
    r"#+(?: \w+)? (?:co-?pay|co-?payment|coinsurance|co-insurance|deductible|de copago|de deducible|de coaseguro)\b",
    r"\b(?:have |already |only |ha )*(?:met|cumplido)(?: (?:only|about|already|like))* #+",
    r"\bout[- ]of[- ]pocket(?: (?:max|maximum|limit))?" + _IS + r" #+",
)
# A part of the bill, and what others pay.
IS_PART = (
    r"#+(?: \w+)? (?:in |of |de )?(?:interest|intereses|late fees?|fees?|recargo)\b",
    rf"\b(?:interest|late fees?|(?:processing|filing|service) fees?|intereses|recargo){_IS} #+",
    r"\b(?:insurance|plan|insurer|medicare|medicaid|aetna|cigna|seguro)(?: (?:has|have|had|already|only|would|will|"
    r"usually|ya|nos))* (?:paid|pays?|cover(?:ed|s)?|allow(?:ed|s)?|sent|pago|paga|cubrio)"
    r"(?: (?:us|only|about|like|just))* #+",
    r"\byou(?:'ve| have)?(?: (?:already|have|only|just))* paid(?: (?:us|only|about))* #+",
)
# A rate for one of several.
EACH = (
    r"#+ (?:a|an|per|each|every|por|cada|la|el) (?:session|visit|day|night|hour|unit|line|test|treatment|mile|sesion|"
    r"visita|dia|noche|hora|milla)\b",
    r"\b(?:sessions?|visits?|nights?|days|hours|units|treatments|sesiones|visitas)(?: (?:at|for|of|a|de|por))+ #+",
)
OWED_IN_ALL = (r"\b(?:owe|owed|owes|charged?|billed|debe|cobramos)\b",)
SHOWS_THE_BILL = (
    r"\b(?:show|see|have|showing|seeing)(?: \w+)? (?:a |the |your )?balance (?:of|for|at) #+",
    r"#+ (?:in )?total\b",
    r"\b(?:total|balance)(?: due)? (?:is|of|comes to|would be) #+",
)
# A price that is not for us: what others pay is something to compare with.
FOR_OTHERS = (
    r"\b(?:cash|self[- ]pay|uninsured|prompt[- ]pay|de contado)\b[^.!?]{0,60}#+[^.!?]{0,60}?\b(?:you have|you got|"
    r"since you|you(?: are|'re)? (?:can not|not|insured)|can not (?:get|use|have|give)|only for|just for|"
    r"for (?:people|patients|those|folks)|"
    r"no insurance|without insurance|not eligible|do not qualify|usted tiene|sin seguro|solo para)\b",
)
HALFWAY = (
    r"\bsplit(?:ting)? the difference\b", r"\b(?:meet|met)(?: \w+)? (?:half ?way|in the middle)\b",
    r"\b(?:partimos|partamos|partir) la diferencia\b",
)  # fmt: skip

_CHIEF = r"(?:supervisor|manager|director|boss|team lead|lead|vp|administrator|supervisora?|gerente|jefe|jefa)"
_TO = r"(?:(?:at|for|to|with|it|this|that|down|as low as|about|around|like|you|en|por|a) )*"
# An offer in plain words, whatever else the line says.
OFFERS = (
    rf"\b{_CHIEF} (?:(?:says?|said|told me|(?:we|i|they|she|he|you)|can|could|will|would|might|is|just|only|willing to|"
    rf"able to|ok with|okay with|fine with|good with|puede|dice|dijo|podria|que|le|lo) )*"
    rf"(?:do|doing|go|going|take|taking|accept|approve|approved|authorized?|settle|come|let|offer|"
    rf"allow|acepta\w*|deja\w*|hacer)? ?{_TO}#+",
    rf"\b(?:i|we|they|she|he) (?:can|could|will|would|might) (?:get|bring|drop|lower|cut|take|let|go) "
    rf"{_TO}(?:go )?{_TO}#+",
    r"\b(?:could|can) see us (?:maybe |possibly |just )?(?:doing|going|at|taking) (?:maybe |about |around )?#+",
    r"^ ?(?:(?:ok|okay|alright|all right|fine|so|well),? )*#+,? (?:and (?:i|we) (?:will|can|could) (?:e-?mail|send|"
    r"mail|write)|but (?:only|it expires|it ends|it is only|you have to|you have until)|only if|if you|until|till)\b",
    rf"\ble (?:acepto|aceptamos|dejo|dejamos|cobro|cobramos|(?:puedo|podemos) (?:aceptar|dejar|hacer|cobrar)) {_TO}#+",
    r"^ ?(?:(?:ok|okay|so|well|look|then) )*(?:it is|that is|that'd be|call it|make it|son|serian) (?:about |around )?"
    r"#+ (?:or (?:we|it|i|they)|if you|today or|and we (?:will |can )?close)\b",
    r"\b(?:i|we)(?:'ll| will| can| could) (?:just )?(?:send|email|mail|write|get|do)(?: \w+){0,2} letter (?:for|"
    r"stating|saying|showing|with) (?:the |a )?(?:amount of |settlement of )?#+",
)
# A part of the whole, named without a figure.
FRACTIONS = (
    r"\b(?:take|accept|settle for|do|close (?:it|this) (?:out )?for|pay) (?:just |only |about )?(?:a|one|two)[ -]"
    r"(?:thirds?|quarter|fifth)\b",
    r"\b(?:aceptar|aceptamos|acepto|dejo|dejamos|por|paga|pague) (?:en )?(?:un tercio|la (?:tercera|cuarta) parte)\b",
)
