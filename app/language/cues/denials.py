"""The plan's stated reason, by kind of denial."""

from __future__ import annotations

DENIAL_CUES: dict[str, tuple[str, ...]] = {
    "medical_necessity": (
        "not (?:being |been )?(?:deemed |considered |found )?(?:to be )?medically (?:necessary|appropriate|required|"
        "needed|justified|indicated)",
        "medical(?:ly)? (?:unnecessary|necessity)", "not (?:deemed |considered )?(?:to be )?necessary",
        "not med(?:ical|\\.)? (?:necessary|nec)",
        "no medical (?:need|necessity)", "(?:less intensive|lower) (?:setting|level)",
        "(?:inpatient )?level of care (?:was )?not",
        "(?:did|does|do) not meet (?:interqual|mcg|criteria|(?:the |their )?(?:medical|clinical) "
        "(?:criteria|guidelines|necessity))",
        "not consistent with generally accepted", "failed conservative",
        "(?:did|does) not meet (?:the |their )?(?:definition|standard) of (?:an? )?emergency", "step therapy",
        "fail first", "medically unecessary", "unnecessary (?:surgery|procedure|treatment|care)",
        "should have (?:been|had it|been done) (?:done )?(?:as )?outpatient",
        "(?:did|does|do|didn't|not) (?:not )?meet (?:the |their |its |any )?(?:\\w+ )?(?:criteria|definition "
        "of an? emergency|guidelines|medical necessity)",
        "not (?:establish|show|support|demonstrate)(?: that)?[^.!?]{0,40}medically necessary",
        "(?:observation|outpatient|ground(?: transport)?|urgent care|a lower level|home care)(?: \\w+){0,2} "
        "would have (?:been|sufficed|worked|done)",
        "should have (?:been|gone to|used|gone) (?:to )?(?:an? |the )?(?:urgent care|observation|primary care)",
        "(?:was|is|were|are) ?(?:not|n't) (?:a |an |a true |a real |really an? |considered an? )?(?:true |"
        "real |medical )?emergenc(?:y|ies)(?! (?:room|fund|contact))",
        "non-?emergent", "not covered when (?:performed|done|provided) in this (?:setting|place)",
        "place of (?:treatment|care) not",
        "level of care", "not (?:clinically|medically) (?:indicated|supported|reasonable)", "no clinical need",
        "(?:no (?:era|es|fue|son|eran) |sin )(?:considerad[oa] )?(?:medicamente )?necesari[oa]",
        "medicamente (?:in)?necesari[oa]s?", "necesidad medica",
        "no (?:era|fue|es) (?:una )?(?:verdadera )?emergencia",
    ),
    "experimental": (
        "experimental", "investigational", "investigacional", "de investigacion", "no comprobad[oa]", "unproven",
        "not (?:been )?proven", "off-label", "clinical trial",
    ),
    "out_of_network": (
        r"(?:denied|denial|rejected|because|reason|refus\w+|not pay|since|for being|due to|processed|cuz|"
        "cause)(?: it| this| the claim| my claim)?(?: as| for| because| is| was| since| due to| being| the "
        "hospital| it| they| he| she| doctor| the doctor| provider| the provider| place| that| of| are| "
        "were|,|:| said| says| supposedly)* (?:an? )?(?:out[- ]of[- ]network|not in[- ]network|not in "
        r"(?:the|my|their) network|non-?par\w*)",
        "(?:denied|refused|rejected|not pay|not cover)[^.!?]{0,40} (?:because|saying|since|claiming|said|"
        "says|cuz|as|due to|reason)[^.!?]{0,40}(?:out[- ]of[- ]network|not in[- ](?:the |my |their "
        ")?network)",
        "out[- ]of[- ]network[^!?]{0,60}denied[^.!?]{0,20} for (?:that|this) (?:very )?reason",
        "no out[- ]of[- ]network (?:benefits?|coverage)", "usual and customary", "reasonable and customary",
        "maximum reimbursable", "non-?contracted provider", "non-?participating provider",
        "not in your (?:plan's |plan )?network", "provider is out[- ]of[- ]network",
        "provider (?:is |was )?not (?:in network|contracted)",
        "(?:neg\\w+|rechaz\\w+|no (?:pag|cub|quis)\\w+)[^.!?]{0,50}fuera de (?:la|su|mi) red",
        "(?:is|was|are|were) not in (?:our|their|the|your|its) network",
        "{plan} (?:says|said|claims) (?:the |it |they |my |is |was |hospital |provider |doctor |surgeon "
        ")*out[- ]of[- ]network",
    ),
    "prior_authorization": (
        "(?:no|without|lack of|missing|never got|not get|not have|not obtain|was no|absence of|did not get|"
        "nobody got|nobody asked for|no one got|needed|required|requires|lacked|not obtained|had no|got no|"
        r"forgot the) (?:\S+ ){0,3}?(?:authorization|auth|approval|precertification|certification|referral|"
        "preapproval)(?! (?:office|number|code|department))",
        "prior (?:authorization|auth|approval) (?:was |had |has |is )?(?:not|never|missing|denied|required|"
        "needed|expired)",
        "precertification (?:was )?(?:not|missing|required)",
        "authorization (?:was |had |is )?(?:not|expired|missing|never|required)",
        "(?:not|never|services not) (?:pre-?)?(?:authorized|approved in advance|pre-?certified|preapproved|"
        "pre-approved)",
        "notification was not received", "referral (?:was )?(?:required|missing|not)",
        "(?:over|about|for) (?:a |the |lack of )?(?:prior authorization|prior auth|precertification)",
        "should have (?:been )?(?:pre-?approved|called first|asked first)",
        "(?:not|never|nobody|no one|without|did not)(?: \\w+){0,2} (?:get|got|getting|ask\\w*|asking|"
        "request\\w*|obtain\\w*|have) (?:for )?(?:any |their |the )?"
        "(?:permission|authorization|approval|clearance)",
        "(?:was|were|is|it was|had) (?:not|never) (?:pre-?)?(?:authorized|approved|preapproved)",
        "(?:no (?:habia|hubo|tenia|teniamos|pidieron|pidio|pedi|pedimos|solicitaron|obtuvieron|se pidio)|"
        "falt\\w+(?: de)?|sin|por falta de) (?:la |el |una |un )?(?:autorizacion|aprobacion|permiso|"
        "precertificacion|preautorizacion)",
        r"no (?:la |lo |me |nos )*(?:pag|cubr)\w+(?: \S+){0,4}? (?:por falta de|porque no (?:tenia|tuve|habia|hubo|"
        r"pid\w+)|"
        r"sin) (?:la |una |previa )?(?:autorizacion|aprobacion|permiso|preautorizacion)",
        "(?:autorizacion|aprobacion) previa", "preautorizacion",
    ),
    "coverage_terminated": (
        "coverage (?:was |had |has |had been |has been )?(?:terminated|ended|lapsed|canceled|expired|"
        "inactive|stopped|cut off|not (?:active|in effect|in force|started))",
        "not (?:eligible|covered|active|insured|enrolled) (?:on|at|when|that|as of|for that) (?:the |that |"
        "time|date|day|@)",
        "(?:insurance|policy|plan) (?:had |was |has |had been |got )?(?:lapsed|expired|canceled|terminated|"
        "ended)",
        "premium (?:was )?not (?:received|paid)", "missed (?:a |my )?premium", "(?:member|subscriber) not found",
        "not an eligible dependent", "waiting period", "no longer (?:covered|insured|on the plan|eligible)",
        "before my (?:coverage|insurance|plan) (?:started|kicked in|began)", "kicked off (?:my|the) plan",
        "coverage (?:was )?not (?:active|effective)", "not eligible on the date", "was not active",
        "(?:shows?|showing|showed|listed|has|had) (?:me|us|him|her|my \\w+) as (?:terminated|inactive|"
        "canceled|not active|not covered)",
        "(?:i|we|he|she) (?:had|have|has) no coverage (?:that|on|then|at|in|when)",
        "(?:after|since) (?:my |the )?coverage (?:ended|terminated|stopped|was)",
        "(?:was|were|am|i am|being) (?:kicked |dropped |taken )?off (?:my|her|his|the) (?:\\w+'?s? "
        ")?(?:insurance|plan|policy)",
        "(?:not|never) (?:on|added to) (?:the|my|his|her) (?:plan|policy) (?:then|yet|at)",
        "(?:terminated|inactive) (?:on|as of|before|member|at the time)",
        "(?:was|were|is|are) (?:not|never) (?:\\w+ )?(?:added to|enrolled in|on) (?:the|my|our|his|her) "
        "(?:plan|policy|insurance)",
        "cobertura (?:ya )?(?:estaba |fue |habia |no )?(?:terminad[oa]|cancelad[oa]|vencid[oa]|suspendid[oa]|"
        "activa|vigente|termino|vencio)",
        "(?:seguro|poliza|aseguranza) (?:ya )?(?:no )?(?:estaba |fue |habia )?(?:activ[oa]|vigente|"
        "cancelad[oa]|terminad[oa]|vencid[oa]|vencio)", "no tenia (?:cobertura|seguro) (?:ese|en)",
    ),
    "benefit_limit": (
        "benefit (?:maximum|max|limit)s?", "max(?:imum)? (?:number of )?(?:visits|sessions|days) (?:is |was |were |"
        "has been )*"
        "(?:reached|met|used|hit|exceeded)",
        "(?:stopped|quit) (?:paying|covering)[^.!?]{0,40}(?:at|after) \\S+ (?:visits|sessions|days)",
        "exceeded (?:the |my |their )?(?:number|limit|maximum|visits|allowed|allotted)",
        "visitas (?:agotadas|permitidas)", "(?:visits?|sessions) (?:max|maximum|limit)(?= |,|$|\\.)",
        "(?:limite|maximo|tope) de (?:\\w+ )?(?:visitas|sesiones|dias|terapias|beneficios?)",
        "(?:agote|agotado|pase|pasado|exced\\w+|use) (?:\\w+ ){0,3}(?:visitas|sesiones|beneficios?|limite)",
        "(?:visit|annual|yearly|lifetime|session|therapy|day|quantity|frequency) (?:limit|maximum|max|cap)s?",
        r"(?:maxed|used) (?:out|up) (?:\S+ ){0,3}?(?:visits|benefits?|sessions|days)",
        "too many (?:visits|sessions|days|units)", r"r[au]n out of (?:\S+ )?(?:visits|sessions|benefits|days)",
        "benefits? (?:is |was |has been |have been |are )?(?:exhausted|used up|maxed)",
        "exceeded (?:the |my )?(?:number|limit|maximum|visits|allowed)",
        r"(?:over|hit|past|reached) (?:the|my) (?:\w+ )?(?:visit |benefit )?limit",
    ),
    "bundling": (
        "bundled", "bundling", "(?:as|for|being|called it|is|was) incidental", "inclusive (?:to|of|procedure)",
        "incluid[oa] en (?:otro|otra|el pago)", "agrupad[oa]",
        "included in (?:another|the payment for|the other|a different|the allowance|the surgery|the main)",
        "not separately (?:reimbursable|payable|paid|covered)", "not paid separately", "incidental (?:to|procedure)",
        "global (?:period|fee|surgical|package)", "mutually exclusive",
        "part of (?:another|a different|the other|the main) (?:service|charge|procedure|claim)", r"unbundl\w+",
    ),
    "coding": (
        "cod(?:ing|e) (?:error|mistake|issue|problem|was wrong|is wrong|mismatch)s?",
        "wrong (?:billing |procedure |diagnosis |cpt |medical |insurance )?code",
        r"(?:invalid|incorrect|mismatched|inconsistent|bad) (?:\S+ )?(?:code|codes|modifier|diagnosis)",
        "coded (?:it |that |this )?(?:wrong|incorrectly|badly|as (?:diagnostic|the wrong))",
        "diagnosis (?:code )?(?:does|did) not (?:match|support)", "inconsistent with the modifier",
        "(?:incorrect|wrong) place of service", "billed (?:it )?as diagnostic", "level of service not supported",
        "missing modifier", "(?:used|put|entered|sent) the wrong code",
        "(?:coded|billed|turned|changed|came back|switched|processed)(?: it| this| that| to| as| my \\w+)* "
        "(?:diagnostic|the wrong|a sick visit)",
        "codigo (?:\\w+ )?(?:equivocado|incorrecto|invalido|erroneo|mal)", "(?:error|mal) (?:de|en el) codigo",
        "mal codificad[oa]",
    ),
    "timely_filing": (
        "timely filing", "filing (?:limit|deadline|window)",
        "(?:presentad[oa]|enviad[oa]|mandaron|mandad[oa]|facturaron)(?: \\w+){0,4} (?:tarde|fuera de "
        "(?:plazo|tiempo))",
        "(?:sent|filed|submitted) (?:it |the claim |the bill |in )*(?:in )?\\w+ months late", "fuera de plazo",
        "(?:billed|submitted|sent|filed|claim)(?: it| the claim| the bill| the paperwork| was| came| got| "
        "in| sent| filed| submitted| received){0,4} (?:too late|late|past the (?:deadline|limit|window)|"
        "after the (?:deadline|time limit|cutoff))",
        "too late to (?:file|bill|submit)", "submitted after the time limit",
        "(?:missed|blew) (?:the|their) (?:filing )?(?:deadline|window) (?:to (?:bill|file|submit)|for "
        "(?:billing|filing|submitting))",
        "waited too long to (?:bill|file|submit|send)",
    ),
    "duplicate": (
        "duplicate (?:claim|submission|of a|bill was|of another|billing|charge denied)",
        "(?:reclamo|reclamacion|cobro|factura|cargo) duplicad[oa]", "duplicad[oa]",
        "(?:denied|rejected) (?:it |this |the claim |my claim )?as (?:a )?duplicate", "previously processed",
        "already (?:been )?processed", "claim (?:was|had) already (?:been )?paid", "exact duplicate",
    ),
    "coordination_of_benefits": (
        "coordination of benefits", "cob",
        r"(?:think|thinks|say|says|said|claim|claims|believe) (?:\S+ ){0,3}?(?:other|another|second|"
        "different|primary) (?:insurance|insurer|coverage|plan)",
        "(?:other|another) (?:insurance|insurer|carrier|plan) (?:should|is|may|must|has to|was|might) "
        "(?:be )?(?:pay|primary|responsible|paying|first)",
        "(?:primary|secondary) (?:carrier|payer|insurer)", "workers'? comp(?:ensation)?", "work[- ]related",
        "motor vehicle accident", "subrogation", "accident (?:form|questionnaire|details|information)",
        "third[- ]party liability", "auto insurance should", "other (?:health )?insurance\"",
        "about our other insurance", "somebody else should pay",
        "my other insurance pays? (?:first|primary)", "otro seguro (?:debe|tiene|deberia|es|pague)",
        "coordinacion de beneficios", "accidente de trabajo dice",
    ),
    "documentation_missing": (
        "(?:missing|more|additional|insufficient|incomplete|lack of|needed|needs|requested|never got|not "
        r"get|not receive|not received|not sent|did not send|waiting on|waiting for|need) (?:\S+ "
        "){0,3}?(?:medical records|records|clinical notes|documentation|medical information|chart notes|"
        "information from (?:the|my) (?:doctor|provider|hospital))",
        "additional information (?:is |was )?(?:needed|required|requested)", "claim (?:is|was) incomplete",
        "missing information", "documentation (?:was )?not received", "we asked for but did not receive",
        "itemized bill required",
        "(?:notes|records|documentation|documents|information|paperwork)(?: \\w+){0,2} (?:not|never) "
        "(?:received|sent|submitted|provided)",
        "never (?:sent|got|received|gave|submitted|provided)(?: \\w+){0,3} (?:notes|records|documentation|"
        "documents|charts?|information)",
        "(?:asked|asking|waiting|requested) for (?:\\w+ )?(?:records|notes|documentation|documents)(?: "
        "\\w+){0,4} (?:never|not|no) ",
        "(?:form|claim|bill) (?:was |is )?(?:missing|lacked|lacking) (?:some )?(?:info\\w*|data|something)",
        "insurer needs something",
        "falta(?:n|ba|ban)? (?:de )?(?:\\w+ )?(?:documentos|documentacion|informacion|expedientes?|papeles|"
        "notas|records)",
    ),
    "non_covered": (
        "not a covered (?:benefit|service|expense|item|procedure)", "non-?covered",
        "(?:plan|policy) exclu(?:sion|des|ded)", "exclusion", "excluded (?:under|from|by|service|benefit)",
        "(?:denied|rejected|refused)(?: it| this| that| everything| me| the claim| my claim)?,? (?:as |because |it "
        "is |"
        "it was |says? |said )*not covered", "cosmetic", "not covered (?:under|by) (?:your|my|the|this|our) (?:plan|"
        "policy|benefits?)",
        "(?:plan|policy|insurance) does not cover (?:this|that|these|those|any) (?:kind|type|sort|service|"
        "procedure|treatment|surgery)s?",
        "custodial", "convenience item", "not a (?:plan )?benefit", "pre-?existing", "preexistente",
        "(?:no|sin) (?:esta |es |son )?(?:un |una )?(?:servicio |beneficio )?cubiert[oa]s?",
        "(?:is|are|was|were) not covered(?! (?:on|at|that|then|because|when|for|until|by medicare))(?= ?(?:$|"
        "[.,;!?\"]))", "says not covered", "exclu(?:ido|ida|sion|ye|yen)",
        "refus\\w+ to share", "not shareable", "not eligible for sharing", "exclusion",
    ),
    "cost_share": (
        "(?:applied|applies|goes|went|put) (?:it |all |everything |this |that |the whole thing |all of it "
        ")?(?:to|toward|towards) (?:my|the|your|our) deductible",
        r"(?:higher|more|greater|over|above|exceeds?|exceeding)(?: than)? (?:\w+ ){0,2}?(?:contract\w*|contractual|"
        r"allowed|"
        "negotiated|fee schedule) (?:rate|amount|price|fee|maximum)",
        "(?:have not|had not|not|did not) (?:yet )?(?:met|meet|hit|reached) (?:my|the|your|our) deductible",
        "deductible (?:was |has |is )?not (?:been )?met",
        "(?:is|was) (?:just|all|only|simply) my (?:deductible|coinsurance|copay|cost share)", "your coinsurance",
        "%+ coinsurance is mine", "coinsurance (?:is|as) mine",
        "(?:son|es|va|fue|todo|aplicado|aplicaron) (?:\\w+ )?(?:de|a|al|por) (?:mi |el )?(?:deducible|"
        "coaseguro|copago)",
        "asking for (?:the |my )?(?:part a |part b )?(?:deductible|coinsurance|copay)", "owe an? #+ copay",
        "#+ copay i do not have",
    ),
}  # fmt: skip

# Words that mean a denial only beside "denied", "the reason" and the like.
WEAK_DENIAL_CUES: dict[str, tuple[str, ...]] = {
    "medical_necessity": (
        "not (?:a |an |a true |a real )?(?:true |real |actual )?emergency", "non-?emergent",
        "(?:did|do) not (?:really )?need (?:it|the surgery|the operation|the procedure|the scan|the test|"
        "to be admitted|that)",
        "(?:was|were) not needed",
        "could have (?:gone|been treated|been done|had it) (?:to|at|in|as) (?:an? )?(?:urgent care|"
        "outpatient|home)",
        "(?:done|treated|handled|had it) (?:as )?outpatient", "physical therapy first", r"try (?:\S+ ){0,3}first",
        "unnecessary", "not needed",
    ),
    "prior_authorization": (
        "prior (?:authorization|auth|approval)", "precertification", "authorization", "referral",
        "not pre-?approved", "no auth",
    ),
    "duplicate": (
        "duplicate",
    ),
    "coding": (
        "coding", "modifier", "place of service",
    ),
    "coordination_of_benefits": (
        "other insurance", "another insurance", "primary insurance", "secondary insurance", "car insurance",
        "auto insurance",
    ),
    "documentation_missing": (
        "missing (?:info|paperwork|documents|records)", "medical records",
        "more (?:info|information|documents|paperwork|records)", "additional (?:info|information|documents|records)",
        "(?:missing|more|incomplete|needed|lost) paperwork",
        "(?:documents?|documentation|records|paperwork|papers|info|information) (?:is |are |was |were )?(?:missing|"
        "lacking|incomplete)",
    ),
    "benefit_limit": (
        "over the limit", "maxed out", r"only (?:covers?|pays? for|allows?) \S+ (?:visits|sessions|days)",
    ),
    "out_of_network": (
        "exceeds (?:usual|the maximum|the allowed)",
    ),
    "coverage_terminated": (
        "not covered (?:then|at the time|that day|on that date)", "lapsed", "not eligible",
    ),
    "timely_filing": (
        "too late", "filed late",
    ),
    "bundling": (
        "included in",
    ),
}  # fmt: skip

DENIAL_WORD = (
    r"\b(?:deni\w+|reject\w*|refus\w+|not (?:pay|paid|cover|covered)|no (?:la |lo |me |nos |quiere |quiso "
    r")*(?:pag(?:an?|o|ar|"
    r"aron)|cubr(?:en?|io|ir|ieron))|neg(?:o|aron)|disallow\w*|reason|because|eob|claim|"
    "code|insurance said|insurance says|they said|said it|says it|the letter says|{plan} (?:said|says|"
    r"claims|thinks|decided|told))\b"
)
