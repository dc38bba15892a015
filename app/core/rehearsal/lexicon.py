"""Lexicon: the phrases by which a caller's line is read, English and common Spanish, as stems with synonyms."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.core.rehearsal.said import CallerKind


class Cue(NamedTuple):
    """A phrase and what it does. A request counts only in a clause that asks for something."""

    kind: CallerKind
    detail: str | None
    phrase: re.Pattern[str]


def cue(kind: CallerKind, phrase: str, detail: str | None = None) -> Cue:
    """A phrase that begins a word; it may go on within its last word. Who types in a hurry leaves apostrophes out."""
    return Cue(kind, detail, typed(rf"\b(?:{phrase})"))


def typed(pattern: str) -> re.Pattern[str]:
    """The pattern, with or without its apostrophes."""
    return re.compile(re.sub(r"'(?!\?)", "'?", pattern), re.I)


# A clause that asks: without one of these a phrase is only a word.
ASKING = typed(
    r"¿|\b(?:isn't|aren't|doesn't|please|por favor|(?:can|could|would|will|may|might|can't|couldn't) "
    r"(?:you|i|we|someone|"
    r"somebody|it|the|that)|"
    r"i(?:'?d| would) (?:like|rather|want|need)|i(?:'m| am) (?:asking|requesting|calling (?:to|for))|i(?:'ll be| "
    r"will be)? "
    r"(?:asking|requesting)\b|i(?:'ll| will| do)? (?:ask|want|need|request)\b|i(?:'d| would) have to|"
    r"(?:let|send|mail|give|tell|put|transfer|connect|get|show|read|email|fax) (?:me|us|it|this|that|the account)|"
    r"(?:note|put|keep|leave|mark|hold|make) (?:it|that|this|a note|on|in|my|the)|let's|"
    r"who|what|when|which|where|how|is there|are there|do you|does \w+|once|as soon as|until|"
    r"quiero|quisiera|necesito|pido|solicito|podr[íi]an?|puede[ns]?|me (?:puede|pueden|manda|mandan|da|dan|pasa|"
    r"pasan|"
    r"comunica|lee|dice)|m[áa]nde(?:me(?:lo|la)?|n?lo|nme)|me (?:lo|la) (?:manda|env[íi]a|da|pone)|d[ée]me|"
    r"p[óo]ng(?:a|an)(?:me)?(?:lo)?|anote|d[ée]je(?:n|"
    r"la)?|p[áa]seme|"
    r"com[uú]n[ií]queme|qu[iée]+n|qu[ée]|cu[áa]ndo|cu[áa]l|d[óo]nde|ad[óo]nde|c[óo]mo|hay|hasta|en cuanto)\b",
)
# In the words before a phrase of the same clause: it is said not to be so.
NEGATED = typed(
    r"\b(?:not|never|don't|doesn't|didn't|won't|wouldn't|isn't|aren't|can't|cannot|couldn't|without|no need|"
    r"refuse to|"
    r"instead of|rather than|no (?:voy|quiero|estoy|puedo|doy|acepto|tengo)|no|nunca|sin|ni)\b(?! (?:only|just|"
    r"sure)\b)"
    r"[^.;:?!,]{0,45}$",
)
# "Can't you put it on hold?" asks all the same.
ASKED_ALL_THE_SAME = typed(
    r"^\W*(?:isn't|aren't|doesn't|don't|didn't)\b|\b(?:can't|couldn't|won't|wouldn't|don't|why (?:not|"
    r"can't|won't)) (?:you|i|we|someone)\b",
)

REQUESTS: tuple[Cue, ...] = (
    cue(
        "ask_authority",
        r"your boss|(?:someone|somebody|anyone|anybody|person) (?:else )?(?:above|higher|over) (?:you)?|"
        r"with (?:more )?authority|who (?:would|might) be able|anyone else (?:i|we) (?:can|could)|supervisor|"
        r"manager|(?:another|other) person|(?:which|what) (?:desk|department)|"
        r"who (?:handles|does|could move|can move)|(?:someone|somebody) to look|alguien (?:vea|revise)|"
        r"otra persona|who is (?:able|allowed) to\b|who do i send (?:it|that|the|this)|qu[ée] departamento|"
        r"qui[ée]n (?:hace|ve) eso|"
        r"(?:someone|somebody|person|one|anyone|people) (?:who|that|with) (?:can|could|may|has|have|is able|"
        r"decides?|approves?|authority|the power)|"
        r"who (?:\w+ ){0,5}?(?:can|could|may|would|(?:is|are) (?:able|allowed) to|has the (?:power|authority) to) "
        r"(?:\w+ ){0,2}?(?:approve|adjust|decide|review|change|go (?:further|lower|around)|look at|say yes|"
        r"make (?:an )?exceptions?|authori[sz]e|reduce|lower|waive|grant|sign off|place (?:a|the) hold|"
        r"put (?:a hold|it on hold|it in a letter))|"
        r"who(?:ever)? (?:\w+ ){0,3}?(?:decides|approves|handles|reviews|signs off|has (?:the )?authority)|"
        r"anyone who (?:can|could)|the (?:one|person) (?:who|that) (?:\w+ )?(?:signs?|decides?|approves?)|next "
        r"level|higher[- ]up|patient advocate|"
        r"financial counsel\w+|department head|in charge|supervisora?|gerente|encargad[oa]|"
        r"qui[ée]n (?:\w+ ){0,4}?(?:puede|pueda|decide|aprueba|tiene (?:la )?autoridad)|la persona que (?:decide|"
        r"puede)|"
        r"defensor del paciente|"
        r"consejer[oa] financier[oa]",
    ),
    cue(
        "ask_writing",
        r"in writing|in a letter|e-?mail you the terms|write (?:in|down|out)|"
        r"read (?:me |back )?(?:back )?(?:what you'd|the note|that note|the terms)|l[ée]ame lo que|"
        r"por correo electr[óo]nico|written (?:terms|agreement|offer|confirmation|statement)|letter|on paper|"
        r"e-?mail(?:ed)? (?:me|it|that|the|to me|us)|by e-?mail|mail (?:me|it|that|the terms)|por escrito|"
        r"por correo|una carta|correo electr[óo]nico|write (?:it|that|this) down for me|something that i can keep|"
        r"(?:send|mail) (?:me |us )?(?:the|that|those|these|your|whatever)(?: \w+){0,2}? (?:terms|offer|decision|"
        r"result|"
        r"with (?:the|its|an end) (?:end )?date|i (?:\w+ )?signed)|m[áa]nd(?:e|a)(?:me|melo|lo) (?:los|la|el|eso|"
        r"por)",
    ),
    cue(
        "ask_hold",
        r"(?:freeze|pause|suspend|hold) it\b|hold off\b|"
        r"(?:on|a|the|that|this|the account on|keep the) (?:\w+-day |full |written )?hold\b|"
        r"hold (?:the|my|this|on the) (?:account|bill|balance)|"
        r"(?:pause|freeze|suspend|stop|put off) (?:the|my|this|all|any|collections? on)?\s?(?:account|bill|"
        r"balance|clock|activity|collection\w*)|"
        r"pull it back|la cuenta se quede? con ustedes|stays? with (?:you|your office)|"
        r"(?:dejar?|deje|poner|ponga|quedar) (?:la |mi )?cuenta en (?:pausa|espera)|en pausa|una pausa|"
        r"(?:move|send|transfer) it (?:anywhere|out|on|over) (?:until|before|while)",
    ),
    cue(
        "ask_itemized",
        r"(?:todos )?los cargos|all the charges|itemi[sz]\w*|copies of my billing records|l[íi]nea por l[íi]nea|"
        r"registros de facturaci[óo]n|line[- ]by[- ]line|list of (?:each|every|all|the) charges?|"
        r"(?:each|every) charge|(?:records|documents) (?:for|of|behind) (?:those|the|these|each) (?:lines|charges|"
        r"codes)|"
        r"breakdown of (?:the|each|every|all)|detailed (?:bill|statement)|ub-?04|claim form|"
        r"factura (?:detallada|desglosada)|desglose|cada cargo|lista de (?:los )?cargos",
    ),
    cue(
        "ask_selfpay",
        r"discount for (?:paying )?(?:in )?cash|cash discount|self[- ]?pay|cash[- ](?:price|rate|pay)|"
        r"price for (?:someone|people|those|patients|a person) (?:who|that|without)|uninsured (?:price|rate)|"
        r"discounted cash|precio (?:en efectivo|de contado|para quien paga)|pago (?:de contado|particular)",
    ),
    cue(
        "ask_review",
        r"(?:prior[- ])?authori[sz]ation (?:review|adjustment)|provider[- ]side adjustment|"
        r"who (?:had|was) to (?:get|obtain) the auth\w*|autorizaci[óo]n previa",
        "prior_authorization",
    ),
    cue(
        "ask_review",
        r"no surprises act|surprise[- ]bill\w*|ley no surprises",
        "surprise_bill",
    ),
    cue(
        "ask_review",
        r"coding review|reviewed?\b|a review|review (?:of|it|the|my|this)|"
        r"(?:look|looked) (?:at|into) (?:the|this|my|it|again)|check(?:ed)? (?:the|each|these|this|my)|audit|"
        r"re-?priced?|revis(?:ar|e|en|i[óo]n)\b|second look|(?:second|another) (?:set|pair) of eyes|look again|"
        r"certified coder|look(?:ed)? (?:it |them |this |that )?over|(?:go|gone) over (?:the|these|those|it)|"
        r"(?:double|re)[- ]?check\w*|"
        r"(?:amount|balance|bill) (?:is )?checked\b",
        "coding",
    ),
    cue(
        "ask_assistance",
        r"financial (?:assistance|aid|help)|(?:an|the) application|la solicitud|charity care|"
        r"assistance (?:form|application|policy)|help form|"
        r"(?:send|mail|get) (?:me )?(?:the|that|a) form|to apply\b|apply (?:for|anyway)|hardship (?:form|"
        r"application)|"
        r"ayuda financiera|"
        r"solicitud de ayuda",
    ),
    cue(
        "ask_policy",
        r"how did you (?:come up|arrive)|polic(?:y|ies)|contract|rule (?:that|you|says)|on what basis|"
        r"(?:read|see|find) (?:that|the|this|your) (?:rule|policy)|consent form|what i (?:\w+ )?signed|"
        r"basis (?:for|of)|which discount|what discount|copy of|the form (?:that|you)|based on|pol[íi]tica|"
        r"contrato|reglas|copia",
    ),
    cue(
        "ask_code",
        r"group code|reason code|remark code|denial code|code (?:did|on|from)|c[óo]digo de (?:grupo|raz[óo]n)",
    ),
    cue(
        "ask_validation",
        r"validat\w+|(?:them|you|they|agency) (?:\w+ ){0,2}?prove (?:it|that|this)|proof (?:of|that|first)|the proof|"
        r"verify the debt|verification of|pruebas?|valide|comprobante",
    ),
    cue(
        "ask_number",
        r"what(?:'s| is) the (?:lowest|least|best) (?:you|they|price|number|amount)|how low|lo menos que|"
        r"what (?:number|amount|figure|price|balance|sum)\b|how did you get to yours|"
        r"what would you need to say yes|c[óo]mo llegaron a la suya|qu[ée] (?:podr[íi]a aprobar|necesitar[íi]a)|"
        r"what (?:can|could|would) (?:you|your office|they|he|she) (?:approve|accept|do|take|say yes)|"
        r"what else (?:can|could|is)|what (?:is|'s) (?:yours|your number)|qu[ée] cantidad|cu[áa]nto podr[íi]a",
    ),
    cue(
        "ask_callback",
        r"call (?:me |you |us )?(?:back|again)|callback|call(?:s|ing)? (?:me|you) (?:on|by)|"
        r"which day (?:is good|can|may|should)|"
        r"when (?:can|may|should|do|will) (?:i|someone|you|they|we|he|she) (?:call|hear|talk)|hear (?:back|from you)|"
        r"(?:them|him|her|somebody|someone) to call (?:me|back)|(?:they|he|she|you) (?:will |be )?call(?:ing)? "
        r"from|(?:a|what) time for (?:them|him|her|you) to call|"
        r"(?:me llaman|vuelvo a llamar|volver a llamar|le llamo)",
    ),
    cue(
        "hold_length",
        r"how long|until (?:when|what|which)|till when|how many (?:days|weeks)|"
        r"for (?:\d+|thirty|sixty|ninety) days|what (?:end )?date (?:can|could|will|would|does)|which date|"
        r"hasta (?:cu[áa]ndo|qu[ée])|cu[áa]ntos d[íi]as|qu[ée] fecha",
    ),
    cue(
        "hold_protects",
        r"(?:don't|doesn't|does not|do not) (?:send|go|get sent|end up)\b[^.?!;]{0,25}\b(?:collections?|agency)|"
        r"(?:keep|keeps|kept|stay|stays|stop|stops|prevent|prevents|protect|protects|block|blocks|out of|away "
        r"from|not go|not be sent|won't go|won't be sent|no)\b[^.?!;]{0,35}\b(?:collections?|collector|agency|"
        r"credit)|"
        r"stays? with (?:you|your office)|"
        r"no (?:vaya|se vaya|pase|mande)\b[^.?!;]{0,25}\b(?:cobranza|colecciones|agencia)|sin cobranza",
    ),
    cue(
        "record",
        r"note (?:that|the|it|my|this|on)|note it|(?:put|make) (?:a|that) note|in the notes|an[óo]te?(?:lo|la)?",
        "note",
    ),
    cue(
        "record",
        r"(?:your|full) name\b|who (?:am i|i am|i'm) (?:speaking|talking)|spell your|su nombre|con qui[ée]n hablo|"
        r"c[óo]mo se llama|(?:your|her|his|their) name down|(?:her|his|their) (?:full )?name\b",
        "name",
    ),
    cue(
        "record",
        r"(?:reference|confirmation|ticket|case|call) (?:number|id|#)|(?:its|a|the) number for (?:it|this)|"
        r"n[úu]mero de (?:referencia|caso|confirmaci[óo]n)",
        "reference",
    ),
    cue(
        "record",
        r"(?:what|which|today's|the|by what|by which|on which|end) (?:date|day)\b|date of|by when|"
        r"qu[ée] (?:fecha|d[íi]a)|para cu[áa]ndo",
        "date",
    ),
    cue(
        "record",
        r"(?:which|what|the) address|(?:which|what) fax|ad[óo]nde|qu[ée] direcci[óo]n|cu[áa]l es la direcci[óo]n",
        "address",
    ),
    cue(
        "record",
        r"next step|what happens (?:next|then|now|after)|what's next|what comes next|"
        r"when (?:will|do|should|can) (?:i|you|someone|somebody|they) (?:hear|call|get|expect)|qu[ée] sigue|"
        r"cu[áa]ndo me (?:llaman|avisan)|siguiente paso",
        "next_step",
    ),
)

TERMS: tuple[Cue, ...] = (
    cue(
        "term",
        r"(?:this|that|the|same|agreed|exact|settlement) (?:agreed |exact |settlement )?(?:amount|sum|figure|"
        r"number|price)|"
        r"terms with \$|(?:la|esa|esta) cantidad|el monto",
        "amount_stated",
    ),
    cue(
        "term",
        r"payment in full|paid in full|pays? (?:it|the account|this|the bill) in full|"
        r"full (?:and final )?(?:payment|settlement)|settled? in full|in full satisfaction|pago total|"
        r"pagad[oa] por completo|finiquito",
        "payment_in_full",
    ),
    cue(
        "term",
        r"owe nothing|nothing (?:more )?(?:is )?owed|zero balance|"
        r"balance (?:of|is|at|goes to|will be|to) (?:zero|\$?0)|nothing (?:more |else |left )?(?:owed|due|to pay)|"
        r"clos(?:e|es|ed|ing) the account|saldo (?:en |de )?cero",
        "zero_balance",
    ),
    cue(
        "term",
        r"no (?:more|further|other|additional) (?:bill\w*|charges?|claims?|statements?)|"
        r"(?:not|never|won't) bill (?:me|us) again|sin m[áa]s (?:cobros|facturas)|no me (?:cobren|facturen) "
        r"m[áa]s|"
        r"ning[úu]n otro cobro",
        "no_further_billing",
    ),
    cue(
        "term",
        r"refund|money back|reembols\w+|devol\w+",
        "refund_if_insurer_pays",
    ),
    cue(
        "term",
        r"no (?:sale|collections?|credit report\w*)|not (?:sold|reported)|sin (?:cobranza|reporte)",
        "no_sale_or_credit_reporting",
    ),
)
