"""A court that has begun or has spoken: papers at the door, a judgment, pay or a bank account taken. English, Spanish.

Each is a thing that happened; what only may happen is sorted out by the words before it (`NOT_YET`).
"""

from __future__ import annotations

_MINE = r"(?:my|our|his|her|mom'?s|dad'?s|the)"
_BANK = (
    r"(?:bank(?:ing)?(?: accounts?)?|checking(?: and savings)?(?: accounts?)?|savings(?: accounts?)?|debit card|"
    r"paychecks?|wages)"
)
_OFFICER = r"(?:sheriff|sherif|marshal|marshall|constable|deputy|bailiff|process server|alguacil)"
_PAY = r"(?:pay ?checks?|checks?|wages|pay|salary|sueldo|salario|cheque|nomina)"
_MONEY = r"(?:\$? ?[\d,.]+(?: ?%| percent| dollars| bucks)?|money|part|some|half|a quarter|chunks?|a chunk)"

# Papers, a hearing, a judgment.
PAPERS: tuple[str, ...] = (
    r"(?:papers?|paperwork|documents?|envelope|letter|notice|packet|mail) (?:\w+ ){0,3}?from (?:the |a )?(?:\w+ ){0,3}?"
    r"(?:court|courthouse|court clerk|judge|sheriff)\b",
    rf"{_OFFICER} (?:\w+ ){{0,4}}?(?:papers?|paperwork|served|serve|documents?|envelope|summons|came|left|knocked)\b",
    rf"(?:papers?|paperwork|served|summons|documents?) (?:\w+ ){{0,4}}?by (?:a |the )?(?:\w+ ){{0,2}}?{_OFFICER}\b",
    r"(?:handed|gave|served|delivered|brought)(?: me| us| my \w+| him| her) (?:\w+ ){0,2}?(?:court |legal )?"
    r"(?:papers|paperwork|summons|complaint|court documents?)\b(?! (?:to sign|about (?:financial|the financial)))",
    r"(?:court|legal) papers (?:came|arrived|on my door|in the mail|today|yesterday)",
    r"(?:was|were|got|been|being|am) served\b(?! (?:well|lunch|dinner|food|breakfast))",
    r"(?:they|he|she|someone|somebody|guy|man|lady) served (?:me|us|my \w+|him|her)\b(?= ?(?:$|[.,;!]|with|at|"
    r"by|in|on|today|yesterday|last|this|the papers|papers))",
    r"(?:they|hospital|clinic|collectors?|agency|lawyers?|attorneys?|company) (?:\w+ )?(?:(?:is|are|has|have|just|"
    r"already) )*(?:sued|suing|filed (?:a |the )?(?:law)?suit(?: against)?|took|taking) (?:me|us|my \w+)"
    r"(?= to (?:small claims |the )?court|[ .,!;]|$)(?<!took me)(?<!taking me)(?<!took us)(?<!taking us)",
    r"(?:took|taking|taken|dragged|dragging) (?:me|us) to (?:small claims |the |civil )?court",
    r"(?:i am|i was|we are|we were|i have been|we have been|i got|getting|got) (?:being |just |now )*sued\b",
    r"(?:i|we) (?:have|had|got|have got) (?:a |my |our |the )?(?:court (?:date|hearing|appearance)|court (?:on|in|next|"
    r"tomorrow|this))\b",
    r"(?:my |our |the |a )court (?:date|hearing) (?:is|was|came|passed|already|got|has|for|on|in)\b",
    r"(?:missed|forgot|skipped|slept through|could not make|did not make|did not go to) (?:\w+ ){0,2}?"
    r"(?:court|court date|hearing|court hearing|trial)\b(?! aid)",
    r"(?:did not|never) (?:show up|showed up|appear|appeared|go|went|make it) (?:to|in|for|at) (?:the )?court\b",
    r"(?:have|has|had|got|supposed|need) to (?:go to|be in|appear in|show up in|answer in) court (?:on|next|tomorrow|"
    r"in|this|monday|by)\b",
)
RULED: tuple[str, ...] = (
    r"(?:default|court|money|civil|summary) judge?ments?\b(?! calls?)",
    r"(?:got|get|has|have|had|won|entered|filed|is|was|been|there is|obtained|received) (?:a |the |their |this |an )?"
    r"(?:\w+ )?judge?ments? (?:against|on|from|for|over|in the|last|this|already|entered)\b",
    r"judge?ments? (?:was |has been |got )?(?:entered|granted|filed|against (?:me|us|my|him|her))\b",
    r"lost (?:in|at) (?:\w+ ){0,2}?court\b|lost (?:the|my|our) (?:court case|lawsuit|trial|hearing)\b",
    r"(?:court|judge) (?:already |has |just |then )*(?:ruled|decided|ordered|sided|found|awarded|signed|said (?:i|we) "
    r"(?:have to|must|owe))\b",
    r"(?:they|hospital|collectors?|agency) (?:already |just )?won (?:in court|the (?:case|lawsuit|suit)|their (?:case|"
    r"lawsuit)|a judge?ment|against me)\b",
)
TAKEN: tuple[str, ...] = (
    r"garnish(?:ing|ed|ment|ments|ee)\b",
    r"(?:wage|wages|pay|paycheck|bank) (?:garnishment|attachment|execution|levy)\b",
    rf"(?:they|court|hospital|collectors?|agency|lawyers?|somebody|someone) (?:are |is |keep |keeps |now |just "
    rf"|started |have been |been )*(?:tak(?:es?|ing|en)|took|deduct(?:s|ing|ed)?|pull(?:s|ing|ed)?) (?:\w+ )?{_MONEY} "
    rf"(?:straight |right |directly )?(?:out of|from|off|off of) {_MINE} {_PAY}\b",
    rf"(?:froze|frozen|freezing|locked|levied|levying|seized|emptied|drained|attached|cleaned out|wiped out) "
    rf"(?:up )?{_MINE} (?:\w+ )?(?:{_BANK}|money)\b",
    rf"{_BANK} (?:\w+ )?(?:(?:got|is|was|has been|been|just|now|are|were|gets?) )+(?:\w+ )?(?:frozen|froze|levied|"
    rf"locked|seized|garnished|emptied|drained|attached)\b",
    r"(?:bank|account) levy\b|lev(?:y|ied) (?:on|against) (?:my|our) (?:\w+ )?(?:account|bank|wages|money)\b",
    r"(?:bank )?froze (?:all )?(?:my|our) (?:money|funds|accounts)\b",
    r"(?:put|placed|place|got|have|has|filed|recorded|there is|is|slapped|putting) (?:a |the |this |an )?(?:\w+ )?"
    r"liens? (?:on|against) (?:my|our|the|his|her) (?:\w+ )?(?:house|home|car|truck|property|condo|land|place|trailer|"
    r"mobile home)\b",
)
SPANISH: tuple[str, ...] = (
    r"me (?:(?:han|estan|acaban de|ya) )*(?:demandaron|demandado|demandando|demando)\b",
    r"nos (?:demandaron|han demandado|estan demandando)\b",
    r"(?:llego|llegaron|recibi|recibimos|entregaron|dieron|dejaron|trajeron|trajo|mandaron|tengo) (?:\w+ ){0,2}?"
    r"(?:demanda|citacion|citatorio|emplazamiento|papeles de (?:la |una )?(?:corte|demanda)|papeles del "
    r"(?:juzgado|tribunal)|carta (?:de la corte|del juzgado|del tribunal)|notificacion de la corte)\b",
    r"papeles (?:\w+ )?(?:de|en) la corte|cita en (?:la )?corte|fecha (?:de|en) (?:la )?corte",
    r"(?:falte a|perdi|se me paso|no fui a) (?:\w+ ){0,3}?(?:corte|audiencia|juicio|juzgado)\b",
    r"(?:sentencia|fallo|juicio) (?:en|de) (?:mi|nuestra) contra|juez (?:ya )?(?:fallo|decidio|ordeno|dijo)\b",
    r"me (?:(?:han|estan|ya) )*(?:embargaron|embargado|embargando|congelaron|congelado|bloquearon|bloqueado) (?:\w+ )"
    r"{0,3}?(?:cuenta|cuentas|sueldo|salario|cheque|banco|dinero|pago|casa)\b",
    r"(?:embargaron|congelaron|bloquearon) (?:mi|la|nuestra) (?:\w+ )?(?:cuenta|sueldo|salario|casa)\b",
    r"(?:cuenta (?:de banco|del banco|bancaria)|sueldo|salario) (?:\w+ )?(?:embargad[ao]|congelad[ao]|bloquead[ao])\b",
    rf"me (?:estan )?(?:quitan|quitando|descuentan|descontando|sacan|rebajan) (?:\w+ )?(?:{_MONEY}|parte|dinero) "
    rf"(?:\w+ )?(?:del?|de mi) (?:\w+ )?(?:{_PAY}|pago)\b",
    r"(?:pusieron|hay|tiene) (?:un )?(?:gravamen|embargo|lien) (?:sobre|en|contra|a) (?:mi|la|nuestra)\b",
    rf"(?:{_OFFICER}|sheriff) (?:\w+ ){{0,3}}?(?:papeles|dejo|trajo|vino)\b",
)

# Before the words, in the same clause: a fear, a threat, a question, a plan, a no, or somebody else's court.
NOT_YET = (
    r"\b(?:will|would|could|can|might|may|shall|should|if|unless|whether|before|until|else|threat\w*|afraid|scared|"
    r"worried|fear|do (?:they|i|you|we)|does|did (?:they|he|she|it|i|we)|are (?:they|you)|is (?:there|that|it|this)|"
    r"going to|want(?:s|ed)? to|plan(?:s|ning)? to|trying to|try to|about to|allowed to|able to|possible|not|never|no|"
    r"nobody|without|avoid|stop(?: the| a)?|prevent|what is|what are|what does|how|like|heard|read|neighbor\w*|"
    r"friend\w*|coworker\w*|cousin\w*|jury|pueden|puede|podrian|podria|van a|va a|si|amenaz\w+|miedo|quieren|no me|sin|"
    r"nadie|por ahora no|todavia no)\b"
)
# The whole sentence is about another court, a car or the pay itself; or the account at the hospital is on hold.
OTHER_COURT = (
    r"\b(?:divorce|custody|child support|traffic|speeding|parking|eviction|evicted|jury|dui|criminal|immigration|"
    r"basketball|tennis|food court|accident settlement|injury settlement|settlement money|premiums?|deductibles?|taxes|"
    r"another (?:bill|debt)|different (?:bill|debt)|dismissed|thrown out|threw (?:it|the case) out|hsa|fsa|401k|"
    r"benefits|student loans?|divorcio|trafico)\b"
)

# The papers came on this day, which is not the one to answer; and words of the day to answer itself.
WERE_SERVED = (
    r"\b(?:got|get|received?|served|came|come|arrived|handed|delivered|dropped|found|left|taped|brought|gave|mailed|"
    r"llego|llegaron|recibi|entregaron|dieron)\b"
)
WAS_DUE_WORDS = r"\b(?:due|deadline|missed|passed|late|hearing|had (?:to|until)|supposed to|answer by|court date)\b"
