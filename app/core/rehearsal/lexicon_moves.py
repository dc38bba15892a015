"""Lexicon of moves: what a caller does with the money, with the truth, and with the other person."""

from __future__ import annotations

import re

from app.core.rehearsal.lexicon import Cue, cue

# Before an amount in the same sentence: the caller's own number.
OFFERS = re.compile(
    r"\b(?:i(?:'m|'d|'ll| am| can| could| would| will| might)?(?: \w+){0,3}? (?:pay|offer\w*|do|allocate|"
    r"allocated|put (?:toward|up)|send|settle|"
    r"manage|go (?:up )?(?:to|as high as)|give|set aside|afford|propose)|(?:my|our|the|an?) (?:\w+ "
    r")?offer|number (?:is|of|stands|stays)|(?:can|could|would|will) you (?:take|accept|do|settle for)|"
    r"thinking|more like|(?<!you )(?<!that )(?<!it )would|"
    r"(?:how|what) about|settle (?:this|it|the account|the bill) (?:for|at)|maybe|or (?:even|maybe)|mine "
    r"is|la m[íi]a (?:es|sigue)|make it|let's (?:say|do)|propose|stay(?:ing)? (?:at|with)|"
    r"puedo (?:pagar|ofrecer|dar)|ofrezco|le ofrezco|mi oferta|pagar[íi]a|qu[ée] tal|propongo)\b",
    re.I,
)
# Before or after an amount: a figure that is talked about, not offered.
FIGURE_OF = re.compile(
    r"\b(?:medicare|allowed(?: amount)?|cash price|self[- ]?pay|billed?|balance|charged?|charges?|"
    r"owe[ds]?|error|statement|eob|you (?:said|asked|named|want|offered|wanted)|"
    r"your (?:number|offer|figure|counter)|discount|deductible|insurance|plan (?:would|paid|pays|allows)|"
    r"saldo|factura|cobr\w+|usted(?:es)? (?:dijo|pide\w*)|"
    r"savings|income|salary|(?:earn|make)s?|ahorros|ingresos|gano|down from|instead of|not)\b",
    re.I,
)
REASONS: tuple[Cue, ...] = (
    cue(
        "reason",
        r"(?:medicare|allowed amount|cash price|fair (?:price|health)|comparable|benchmark|usual(?:ly)? (?:price|"
        r"cost|pays?)|what (?:this|it|the) (?:care )?usually costs)|"
        r"lo que paga medicare|precio (?:usual|comparable)|cantidad permitida",
        "benchmark",
    ),
    cue(
        "reason",
        r"(?:billed|charged|listed) (?:me )?twice|duplicates?\b|"
        r"(?:an?|the|this|that|some|billing|coding) (?:error|mistake)s?\b|wrong (?:code|charge|date)|"
        r"(?:never|didn't|did not) (?:got|get|receive[d]?|have|had) (?:that|this|the|it)|cobr\w+ dos veces|"
        r"error en|cargo equivocado",
        "error",
    ),
    cue(
        "reason",
        r"(?:can|could|able to|have to|what i) allocate\w*|set aside|budget|what i have for this|"
        r"is what i can (?:put|do)|presupuesto|apartad[oa]|lo que puedo (?:destinar|dar)",
        "constraint",
    ),
    cue(
        "reason",
        r"lump[- ]sum|one payment|single payment|all at once|in one go|"
        r"pay (?:it )?(?:right away|within \w+ days|promptly|at once)|un solo pago|pago [úu]nico|de una vez",
        "lump_sum",
    ),
    cue(
        "reason",
        r"hardship|lost my job|laid off|out of work|fixed income|on disability|sin trabajo|"
        r"perd[íi] (?:mi|el) trabajo|dificultad econ[óo]mica",
        "hardship",
    ),
)
MOVES: tuple[Cue, ...] = (
    cue(
        "restate",
        r"(?:my|the) (?:offer|number) (?:of [^.?!;]{1,20} )?(?:\w+ )?(?:stands|stays|holds|remains|is (?:still|"
        r"the same|unchanged|open))|"
        r"same (?:number|offer|amount)|stay(?:ing)? (?:at|with) (?:my|that|the|\$)|i(?:'m| am) (?:staying|"
        r"holding)|stay(?:s|ing)? (?:right )?where (?:i am|it is)|(?:my|the) (?:number|offer) (?:hasn't|has not) "
        r"(?:changed|"
        r"moved)|(?:keep|keeping|stick|sticking) (?:to |with )?(?:my|the same) (?:number|offer)|"
        r"mi oferta (?:\w+ ){0,3}?(?:sigue|queda|es la misma)|la misma (?:cantidad|oferta)",
    ),
    cue(
        "accept",
        r"i(?:'ll| will| can| do| would)? ?(?:accept|take (?:it|that|the deal|the offer|the discount))|"
        r"(?:it's|that's|we have|you have|you've got|you got) a deal|^(?:okay,? |ok,? |yes,? )?deal\b|i agree to|"
        r"(?:that|it) works(?: for me)?\b|happy with that|sounds (?:good|fair|great)|let's do (?:it|that)|"
        r"we(?:'re| are) agreed|acepto|trato hecho|estoy de acuerdo|me parece bien|de acuerdo, lo (?:pago|tomo)",
    ),
    cue(
        "reject",
        r"(?:don't|do not) want to (?:talk|get into|discuss|say|go into)|rather (?:not )?(?:talk|keep that)|that's "
        r"private|nothing today|hold off on (?:a|the|any|that)|(?:can't|cannot) get there|(?:not|won't be|don't) "
        r"(?:rushed|hurried)|"
        r"(?:plan|payments?) comes? after|not before i (?:know|see|have)|not comfortable|don't want (?:a|the|any)|"
        r"can't afford|(?:still |way |just )?too (?:much|high)|no "
        r"puedo pagar|es demasiado|"
        r"no part of it|i said no|dije que no|don't decide|no decido|prefiero no|"
        r"(?:can't|cannot|won't|can not|not able to|not going to) (?:\w+ ){0,2}?(?:accept|settle|agree|do that|"
        r"take|pay(?:ing)?)|"
        r"no,? thank|not yet|not right now|"
        r"doesn't work|does not work|i(?:'ll| will) (?:pass|decline)|i decline|not paying|"
        r"no payment|not setting up|not giving|no plan|no card|rather not|don't give|no puedo (?:aceptar|cerrar)|"
        r"todav[íi]a no|hoy no (?:voy a )?pag\w+|no (?:voy a|doy|acepto)",
    ),
    # What one earns belongs on the form.
    cue(
        "ask_assistance",
        r"(?:that|it|those|all that) (?:\w+ ){0,2}?(?:for|on|goes on|in) the (?:\w+ )?(?:form|application)|"
        r"fill (?:out|in) (?:an?|the|your) (?:\w+ )?(?:form|application)|"
        r"(?:eso|lo) (?:\w+ ){0,2}?(?:en|para) (?:la solicitud|el formulario)",
    ),
    # "I don't pay until it's in writing" asks for the paper as well as a question does.
    cue(
        "ask_writing",
        r"(?:don't|do not|won't|can't|cannot|not going to|never) (?:\w+ ){0,2}?(?:pay|send|decide|agree|"
        r"do)\w*[^.?!]{0,30}"
        r"(?:until|without|unless|before)[^.?!]{0,30}(?:writing|paper|letter|mail)|"
        r"(?:without|until there is|until i have|until i see) (?:it in writing|a letter|the letter|paper)|"
        r"(?:good|fine|true|same) on paper|only go by what",
    ),
    cue(
        "pay",
        r"take (?:the|my) money|take it all|"
        r"(?:here is|here's|take|use|charge|run|read you|give you|it's on) my (?:\w+ )?card|my card (?:number|is)|"
        r"card number is|"
        r"i(?:'ll| will| want to| can|'m going to| am going to)? ?(?:just )?pay (?:it|that|everything|all of it|"
        r"the (?:bill|balance|rest|whole|full|total)\b[^.?!]{0,20}|in full|whatever|the [\d,$.]+)(?: (?:now|today|"
        r"right now|all))?|"
        r"let me (?:just )?pay|le doy mi tarjeta|mi tarjeta es|lo pago (?:todo|ahora|ya)|"
        r"voy a pagar(?:lo)? (?:todo|ahora|ya|hoy)|pago todo",
        "full",
    ),
    cue(
        "pay",
        r"good[- ]faith|put (?!me\b)\S+(?: \S+)? down|"
        r"(?:a|some|partial|small|down) payment (?:now|today|to (?:show|start))|"
        r"pay (?:something|a little|some) (?:now|today)|de buena fe|un abono",
        "good_faith",
    ),
    cue(
        "plan_accept",
        r"put me down for|"
        r"(?:set (?:it|me|that|this|the plan) up|set up (?:the|a|that|your) (?:payment )?plan|sign me up|put me "
        r"on (?:the|a) (?:payment )?plan|i(?:'ll| will) (?:take|do) the (?:payment )?plan|(?<!my )(?:payment "
        r")?plan (?:is fine|works (?:for me|well)|sounds)|(?:a|per|each|every) month (?:is fine|works|i can)|can "
        r"(?:do|pay|manage) [^.?!]{1,20} (?:a|per|each|every) month|(?:acepto|quiero) el plan|(?:puedo pagar|"
        r"pago) [^.?!]{1,20} al mes)",
    ),
    cue(
        "admit",
        r"i (?:know|realize|admit|agree|understand) (?:that )?i (?:do )?owe|"
        r"i (?:do )?owe (?:it|this|that|you|the (?:money|bill|full|whole))|"
        r"(?:it's|it is|this is) my (?:debt|bill to pay)|i admit|s[ée] que (?:lo |les )?debo|"
        r"reconozco (?:la|esta) deuda|es mi deuda",
    ),
    cue(
        "disclose",
        r"(?:that's|it's) (?:my (?:max|limit|ceiling)|(?:all|the most) i (?:have|can|could)\b)|"
        r"my (?:savings|income|salary|paycheck|ceiling|limit|maximum|budget) (?:is|are|comes|tops)\b(?! not|n't)|"
        r"in (?:my )?savings|i (?:make|earn) (?:about )?\$?\d|"
        r"(?:could|can|would|might) (?:go|stretch) (?:up|as high)|up to \$?\d|at most|"
        r"the most i(?: \w+)? (?:can|could|have)|all (?:that )?i have|mis ahorros|mis ingresos|mi l[íi]mite|"
        r"lo m[áa]ximo que|hasta \$?\d",
    ),
    cue(
        "claim",
        r"i(?:'m| am) (?:uninsured|not insured|a self[- ]?pay patient with no insurance)|"
        r"i (?:don't|do not) have (?:any )?(?:health )?insurance|i have no (?:health )?insurance|no tengo seguro",
        "uninsured",
    ),
    cue(
        "claim",
        r"i(?:'m| am) (?:on|covered by|with) medicare|i have medicare|as a medicare (?:patient|member|"
        r"beneficiary)|"
        r"(?:tengo|estoy en) medicare",
        "on_medicare",
    ),
    cue(
        "claim",
        r"(?:the most|the maximum|all|my maximum|my limit|the absolute most)(?: (?:that )?i)?(?: \w+){0,3}?(?: "
        r"is)?(?= \$?\d)|"
        r"lo m[áa]ximo que \w+ \w+ es",
        "maximum",
    ),
    cue(
        "dispute",
        r"(?:going|want|will|have) to dispute|will dispute|"
        r"(?:it|this|that|bill|balance|amount|account)(?:'s| is| was)? (?:\w+ )?(?:disputed|in dispute)|(?:a|the|"
        r"this) "
        r"disputed (?:bill|balance|account|amount)|est[áa] en disputa|(?:la|lo|las|los) estoy disputando|"
        r"(?:the|a|written) disputes?\b|(?:mi|la) disputa|disputas por escrito|i(?:'m| am)? ?(?:\w+ )?disput\w+|"
        r"my dispute|under dispute|not agreeing that i owe|i don't (?:agree|owe)|disputo|no estoy aceptando",
    ),
    cue(
        "waive_refund",
        r"(?:keep|don't need|won't ask for|give up|waive) (?:the|any|my|a) refund|renuncio al reembolso",
    ),
    cue(
        "goodbye",
        r"good ?bye|bye\b|have a (?:good|nice|great)|talk (?:soon|to you (?:soon|later))|"
        r"that's all (?:for (?:now|today)|i need)|leave it (?:there|open|here)|end (?:the|this) call|hang up now|"
        r"i(?:'ll| will) call (?:you )?(?:back|again)|adi[óo]s|hasta luego|eso es todo|dej[ée]moslo|"
        r"buen d[íi]a, hasta",
    ),
    cue("ask_callback", r"i(?:'ll| will) call (?:you )?(?:back|again)|le llamo|vuelvo a llamar"),
    cue(
        "courtesy",
        r"thank\w*|please|appreciate|gracias|por favor|i understand|good (?:morning|afternoon)",
    ),
)
PHRASES: tuple[Cue, ...] = (
    cue(
        "phrase",
        r"comparable (?:\w+ )?(?:medicare|pric\w+)|medicare (?:\w+ )?pric\w+|what medicare pays",
        "comparable",
    ),
    cue(
        "phrase",
        r"(?:reasonable|fair) settlement|settle this (?:reasonably|fairly)|arreglo razonable",
        "settlement",
    ),
    cue(
        "phrase",
        r"payment in full|paid in full|pago total",
        "payment_in_full",
    ),
    cue(
        "phrase",
        r"(?:account resolution|resol(?:ve|ving|ution of) (?:the|this|my) (?:account|bill)|close (?:the|this) "
        r"account|resolver (?:la|esta|mi) cuenta)",
        "resolution",
    ),
    cue(
        "phrase",
        r"hardship|dificultad econ[óo]mica",
        "hardship",
    ),
)
MANNERS: tuple[Cue, ...] = (
    cue(
        "insult",
        r"(?:stupid|idiots?|morons?|crooks?|thie(?:f|ves)|scam\w*|criminals?|liars?|shut up|vultures?|heartless|"
        r"greedy|scumbags?|bastards?|assholes?|bullshit|f+u+c+k\w*|damn you|screw you|go to hell|shame on you|"
        r"ladr\w+n(?:es)?|idiotas?|est[úu]pid\w+|sinverg[üu]enzas?|rateros?|mentiros[oa]s?)\b",
    ),
    cue(
        "avoid_phrase",
        r"(?:ripping \w+ off|unfair|not fair|can(?:'t|not) believe|over-?charg\w+|never (?:going to )?pay|"
        r"rip-?off|robbery|"
        r"robbing|outrageous|ridiculous|disgusting|injusto|no puedo creer|un robo|nunca (?:voy a )?pagar\w*)\b",
    ),
    cue(
        "threat",
        r"(?:i(?:'ll| will|'m going to| am going to)? ?(?:\w+ )?(?:sue|destroy|ruin|expose)|my (?:lawyer|"
        r"attorney) will|go(?:ing)? to the (?:news|press|media|papers)|call (?:the news|channel)|you(?:'ll| will) "
        r"(?:regret|be sorry|hear from my)|watch your back|report you|post (?:this|your name|about)|or else|los "
        r"voy a "
        r"demandar|se va a arrepentir)\b",
    ),
)
RIGHTS = re.compile(
    r"\b(?:act\b|law\b|legally|right to|rights|policy|regulation|dispute|validat|contract|ley\b|derecho)", re.I
)
