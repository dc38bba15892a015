"""Facts about the plan, the provider and who owes what: (fact, value, guard, phrases)."""

from __future__ import annotations

from typing import Any, Literal

# When a phrase does not count. `state`: denied, supposed or asked. `done`: also planned or feared.
# `theirs`: asked for or wished, not given. `plain`: asked or supposed only (the phrase says its own "not").
Guard = Literal["state", "done", "theirs", "plain"]

_SELF_PAY = "self[- ]?pay(?:ing|er)?"
_NOTHING_MORE = (
    "(?! (?:price|rate|discount|portion|amount|cost|share|part|fee|bill|estimate|quote|option|form|balance|"
    "(?:for )?(?:the|my) (?:copay|deductible|rest|remainder|part)))"
)

PLAN_CUES: tuple[tuple[str, Any, Guard, tuple[str, ...]], ...] = (
    ("network_status", "in_network", "state", (
        "(?<![#] )in[- ]network(?!,? (?:rate|price|share|cost|amount|deductible|benefit|allowed|level|negotiated|"
        "(?:my|the|our) "
        "(?:plan|insurance|insurer) would|they would|it would))",
        "in my network", "in the network", r"(?<!not )within (?:my|our|the)(?: \S+){0,2} network", "in our network",
        "in their network", "in my plan's network", "innetwork",
        "in-ntwork", "(?<!non-)(?<!non )participating (?:provider|hospital)",
        "(?:takes?|accepts?|accepted|took) (?:my|our) (?:insurance|plan)",
        "contracted with (?:my|our) (?:insurance|plan|insurer)", "preferred provider",
        "(?:dentro|parte) de (?:la|mi|su|nuestra) red", "(?:es|era|esta|estaba|son) (?:de|en) (?:la|mi) red",
        "hospital si (?:es|era|esta|estaba)", "pertenece a (?:la|mi) red",
    )),
    ("network_status", "out_of_network", "plain", (
        "out[- ]of[- ]network(?! (?:benefit|deductible|rate|coverage))", "outside (?:of )?(?:my|our|the) network",
        "oon", "out of my network", "out of network", "(?:is|was|were|are) not in[- ]network",
        "not in (?:my|our|the|any|their|my plan's|my insurance) network", "not in network",
        r"not (?:belong to|part of|a member of|within) (?:my|our|the)(?: \S+){0,2} network",
        "(?:does|did|do) not (?:take|accept) (?:my|our) insurance", "non-?par(?:ticipating)?(?: provider)?",
        "not contracted with", "out of netwrok", "off[- ]network",
        "(?:does|do|did) not participate", "(?:provider|hospital|facility|doctor) (?:is |was )?not contracted",
        "non-?network",
        "no network", "not (?:a |an )?in[- ]network", "not a network provider",
        "fuera de (?:la|mi|su|nuestra) red",
        "no (?:es|era|esta|estaba|son|eran|pertenece) (?:de|en|a|parte de) (?:la|mi|su|nuestra) red",
        "no (?:acepta|acepto|toma|tomaba) mi seguro",
    )),
    ("network_status", "mixed", "plain", (
        "in[- ]network[^.!?]{0,50} (?:but|though|except|yet|while|however)[^.!?]{0,60}out[- ]of[- ]network",
        r"in[- ]network[^.!?]{0,50} (?:but|though|except|yet|while|however)[^.!?]{0,40}(?:doctor|surgeon|\w+ologist|"
        r"physician|assistant|lab|anesthesia)[^.!?]{0,20}(?:was|is|were|are) (?:not|out)(?= ?(?:$|[.,!]| in\b| of\b))",
        "in[- ]network (?:hospital|facility|surgery center|place)[^.!?]{0,60}out[- ]of[- ]network "
        r"(?:doctor|surgeon|anesthesi\w+|radiolog\w+|physician|assistant|clinician)",
        r"in[- ]network[^!?]{0,90}(?:doctor|surgeon|\w+ologist|physician|assistant)[^.!?]{0,24}(?:was not|"
        "is not|were not)(?= ?(?:$|[.,!]| in))",
        r"out[- ]of[- ]network (?:doctor|surgeon|anesthesi\w+|radiolog\w+|physician|assistant|"
        "clinician)[^.!?]{0,60}in[- ]network (?:hospital|facility|surgery center)",
        r"out[- ]of[- ]network (?:doctor|surgeon|anesthesi\w+|radiolog\w+|physician|assistant|clinician)s?,? (?:but |"
        r"and |"
        "while |though )*(?:the |my )?(?:hospital|facility|surgery center) (?:is|was|were) in[- ]network",
        r"(?:doctor|surgeon|\w+ologist|physician|assistant|anesthesia)s? (?:\w+ )?(?:is|was|are|were) out[- ]of[- ]"
        "network,? (?:but |and |while |though )*(?:the |my )?(?:hospital|facility|surgery center)(?: is| was| were)? "
        "in[- ]network",
    )),
    ("emergency", True, "state", (
        "(?:the|an|to|at|in|local|nearest|hospital|hospital's|through|via|my|for|your) er",
        "er (?:visit|bill|trip|doctor|doc|physician|stay|for|with|at|because|after|last|on|and|physicians)",
        r"e\.r\.?", "emergency room", r"emergency(?: \w+)? (?:surgery|operation|procedure)",
        "emergency (?:department|dept|visit|care|surgery|c-section|transport|admission|services|operation|"
        "appendectomy|procedure|hospital|physicians|medicine|treatment)",
        "(?:was|is|were|a real|true|medical|life[- ]threatening|as an|an) emergency(?! (?:fund|savings|"
        "contact|money|number|standard|plan))",
        "ambulance", "(?:called|dialed|phoned|call) 911", "(?<!give me a )heart attack", "chest pains?",
        "appendicitis", "(?:a|had a|mini|having a) stroke", "airlifted", r"life ?flight\w*", r"medevac\w*",
        r"rushed (?:me|him|her|us|my \w+)", "(?:was|were|found|knocked|went) unconscious", "could not breathe",
        "car (?:crash|wreck|accident)", "helicopter", "emergently", "trauma (?:bay|center|team)", r"anaphyla\w+",
        "seizures?",
        "(?<!um )(?<!uh )(?:freestanding )?ers?(?= (?:wants?|sent|billed|bills?|says?|said|in|when|is|was|"
        "group|physicians?|docs?|"
        "doctors?|physician|charges?|wanted|saw|and|to|care|billing)| ?[,.;:!?/]| ?$)", "by ambulance",
        "through (?:the )?emergency", "trauma er",
        "pain in my chest", "chest pain", r"appendi(?:x|citis|cectomy)",
        "(?:he|she|i|dad|mom|husband|wife|son|daughter) (?:passed out|collapsed|fainted)",
        "(?:through|via|from|in|to|into|at) the ed(?= (?:in|with|for|and|at|on|by)| ?[,.;:!?]| ?$)",
        "(?:taken|brought|carried|driven) by (?:ambulance|ems|paramedics)", "emergent",
        "broken (?:wrist|arm|leg|hip|ankle|bone|jaw)[^.!?]{0,30} er",
        "emergencias?", "urgencias", "ambulancia", "sala de emergencia", "de emergencia", "helicoptero", "infarto",
        "(?:suicide attempt|psych hold|psychiatric hold)", "overdosed?",
    )),
    ("emergency", False, "state", (
        "(?:pre-?)?planned(?! (?:to|on|for it|parenthood))",
        "scheduled (?:surgery|operation|procedure|visit|appointment|c-section|mri|scan|test|hip|knee|"
        "admission|hospital|surgical|outpatient|in advance|ahead|for months|months|weeks|shoulder|back|ct|"
        "colonoscopy|delivery)",
        "elective",
        "routine (?:visit|surgery|test|procedure|care|checkup|colonoscopy|mri|screening|physical|"
        "appointment|operation)",
        "(?:was|had been|been) (?:all )?scheduled", "non-?emergency(?! (?:line|number))",
        r"scheduled (?:\w+ ){0,2}?(?:surgery|operation|procedure|replacement|repair|fusion|biopsy|delivery|"
        r"rides?|release)",
        r"scheduled \w+(?:ectomy|oscopy|plasty|otomy|gram)",
        "(?:yearly|annual|routine) (?:screening|physical|exam|checkup|mammogram|visit)",
        "screening (?:mammogram|colonoscopy|test|visit)", "well[- ](?:visit|woman|child|baby)",
        "preventive (?:visit|care|screening)",
        r"(?:yearly|annual|routine|regular|wellness|preventive|follow[- ]up) (?:\w+ )?(?:screening|physical|"
        r"exam|check-?up|mammogram|visit|pap|bloodwork|appointment|test)",
        "check-?ups?", "scheduled(?= ?[,.;!]| ?$| for @| months| weeks| in advance| ahead)", "de rutina", "chequeo",
        "planead[ao]",
        r"(?:cirugia|operacion|procedimiento|cesarea|\w+scopia) (?:de \w+ )?(?:ya )?programad[ao]", "programad[ao]s?",
        "electiv[ao]",
    )),
    ("account_status", "collections", "done", (
        "(?:is|are|was|went|now|already|account|bill|it|been|gone) (?:now |already |currently |officially |all |both "
        ")?(?:in|into) collections?",
        "(?:sent|went|gone|turned|handed|sold|placed|referred|given|passed|shipped|assigned|moved) (?:it |"
        "me |this |that |us |my account |the account |the bill |my bill |over |everything )*(?:to|with|"
        r"into) (?:a |an |the |some )?(?:\w+ )?(?:collections?|collection agency|debt collectors?|"
        "collectors?|collection company|debt buyer)",
        "(?:collection agency|collections agency|collection company|debt collector|collector|collections|"
        r"bill collector)s? (?:just |now |has |have |is |are |keeps? |already |from \w+ )*(?:called|calling|"
        "calls|call|sent|wrote|contacted|contacting|says|bought|harassing|emailed|texted|after me|owns|on "
        "my back|letter)",
        "(?:from|with|by|at|hearing from|contacted by|called by) (?:a|the|some|this|these) (?:collection "
        "agency|debt collector|collector|collections agency|collection company|bill collector)",
        "bought (?:my|the|this) debt", "on my credit (?:report|file)",
        "(?:reported|showing|showed up) (?:it )?(?:to|on) (?:my |the )?credit",
        "collections? (?:account|notice|letter) (?:came|from|on|for|says|showed)",
        "got a collections? (?:letter|notice|call)", "debt collector letter",
    )),
    ("account_status", "open", "plain", (
        r"not (?:yet |been sent to |gone to |in |been in |been put in |with )+(?:a )?collect\w+",
        "still (?:with|at) the (?:hospital|provider|billing office|clinic|doctor's office|office|original)",
        "no collect(?:ions?|ors?)(?: yet| so far| involved)?", "never (?:went|gone|been sent) to collections",
        "(?:have|has) not sent (?:it|me) to collections",
    )),
    ("insurance_type", "employer", "state", (
        r"through (?:my |his |her |our |the |my \w+'s )?(?:employer|job|work|company|union|workplace|office|"
        "school district|employment|hospital job)",
        "(?:my|his|her|our|the) (?:\\w+'?s )?employer'?s (?:plan|insurance|coverage)",
        "employer[- ](?:sponsored|based|provided|paid|plan|insurance|coverage|health|group)",
        "(?:insurance|plan|coverage|policy|it|that|aetna|cigna|covered) (?:is |was |comes |came |provided |paid |"
        "sponsored "
        ")*(?:through|from|at|via|thru|by) (?:my |his |her |the )?(?:work|job|employer|company|workplace)",
        "(?:work|job|company|group|employer's|employer|workplace|company's) (?:insurance|plan|coverage|"
        "health plan|benefits|health insurance)",
        "job[- ]based", "my (?:work|job|company|employer) (?:insurance|provides|covers)",
        "self[- ](?:funded|insured)", "erisa", "insurance (?:at|from|with) (?:work|my job)",
        "{spouse}'s (?:job|work|employer|company|plan at work|insurance)",
        "(?:on|under) my (?:husband|wife)'s (?:plan|insurance|policy)",
        "insurance (?:i get|we get|i have) (?:at|from|through) (?:work|my job)",
        r"(?<!all )(?:through|via|from|with|by|at|is|on|under) (?:my |his |her |our |the |their |a |my \w+'?s "
        r"|\w+ )?(?:\w+ ){0,2}"
        r"(?:employer|job|union|plant|railroad|workplace|school district|warehouse|factory)(?:'s)?(?= (?:plan|"
        r"insurance|coverage|where|and|denied|says|said|"
        "job|policy|they|the|but|refus)| ?[,.;:!?]| ?$)",
        "(?:ppo|hmo|epo|hdhp|insurance|plan|coverage|policy)(?: is| comes)? (?:through|from|via|by|at|with) "
        "(?:my |his |her |our |the |\\w+ )?"
        "(?:work|job|company|employer|office|firm|county|city|district|university|school)(?! (?:exchange|"
        "website|marketplace))",
        "through (?:the |my |a )?(?:county|city|state|school|university|hospital|company|place|store|"
        "railroad|plant|restaurant|firm|bank) where "
        r"(?:i|he|she|we|my \w+) (?:work\w*|teach\w*|drive\w*)",
        r"where my (?:wife|husband|mom|dad|spouse|partner) works",
        "(?:employer|employer's|job's|company's|work's|commercial group) (?:plan|coverage|insurance|ppo|hmo)",
        "(?:spouse|wife|husband)'s employer",
        "(?:ppo|hmo|plan|insurance|anthem|aetna|cigna|cross|shield|uhc)(?: ppo| hmo)?, (?:from |through )?my "
        "(?:job|work)",
        "(?:seguro|aseguranza|plan)(?: medico)? (?:del|de mi|de su|por el|por mi|por parte del|de la) "
        "(?:trabajo|empleo|empleador|compania|"
        "patron|union)", "por (?:el|mi|su) (?:trabajo|empleo)", "(?:del|de su|de mi) trabajo",
    )),
    ("insurance_type", "marketplace", "state", (
        "marketplace", "obamacare", "obama care", "aca(?: plan| coverage| insurance)?", "affordable care act",
        r"healthcare\.gov", "exchange plan", "covered california", "on the exchange",
        "(?:bronze|silver|gold|platinum) (?:plan|level|tier)",
        "bought (?:it|my own|my plan|insurance|my insurance|a plan) (?:myself|on my own|directly|plan|"
        "insurance)",
        "individual (?:plan|policy|market)", "state exchange", "through the exchange",
    )),
    ("insurance_type", "cobra", "state", (
        # not the Spanish verb: "me cobra", "el hospital cobra 3,000"
        r"(?<!me )(?<!le )(?<!les )(?<!nos )(?<!te )(?<!se )(?<!hospital )(?<!medico )(?<!doctor )(?<!que "
        r")(?<!imagenes )(?<!clinica )"
        "cobra(?! (?:#|por|la|el|las|los|un|una|todo|mucho|de|a|lo|mas|mil|como|casi|en))",
    )),
    ("insurance_type", "medicare_advantage", "state", (
        "medicare[- ]advantage", "(?<!dis)advantage plan", "medicare (?:part c|hmo|"
        "ppo)", "humana gold(?: plus)?", "gold plus",
        "senior advantage", "(?:it is|is|its|was) (?:the|a|her|his|my) medicare (?:one|kind|plan|version|type)",
        "(?:aetna|humana|uhc|united|cigna|anthem|wellcare|blue cross|bcbs|aarp) medicare(?! supplement)",
    )),
    ("insurance_type", "medicare", "state", (
        r"(?:original|traditional|regular|straight|disability|plain) medicare",
        "(?:tiene|tengo|con|tenia|usa|de) medicare",
        "part [ab] (?:says|deductible|denied|coinsurance|premium)", "red,? white,? (?:and )?blue card",
        "medicare (?:will not|would not|did not|refus\\w+|reject\\w+|does not|stopped|says i|turned|paid "
        "(?:them|its|their)|card)",
        "(?:on|have|has|had|got|with|under|through|just|by|is) (?:original |traditional |regular |straight |"
        "plain |just )?medicare(?! ?[- ]?(?:advantage|price|rate|number|amount|pay|allow|would|hmo|part c|"
        "is|about|#|for|approved|and my plan|reimburs))",
        "(?:^|my |his |her )medicare (?:denied|card|part [ab]|coverage|plan|claim)",
        "medicare (?:part [abd]|denied|beneficiary|patient|supplement|said no|refused)", "medigap",
        "insurance is medicare(?! advantage)",
    )),
    ("insurance_type", "medicaid", "state", (
        "medicaid (?:says|will not|would not|did not|does not|was|is|pending|paid|reject\\w+|should|plan)",
        "(?:tiene|tengo|con|de|por) medicaid",
        "(?:{state}|emergency|pregnancy|managed|children's) medicaid", "member of \\w+ medicaid",
        "(?:on|have|has|got|with|under|through|by|is|just|my|am) (?:state )?medicaid(?! (?:application|"
        "office|rate|price|eligib))",
        "(?:have|has|had|on|with|got|through|under|is) (?!not\\b|no\\b|a\\b|the\\b)\\w+ medicaid(?! (?:application|"
        "office|rate|price|eligib))",
        "medi[- ]cal", "masshealth", "tenncare", "badgercare", "soonercare", "peachcare", "apple health",
        "medicaid (?:denied|card|patient|recipient|member|covers|coverage is|plan|hmo|refused|is my|approved)",
        "insurance is medicaid", "straight medicaid", "mo healthnet", "ahcccs", "health first colorado",
    )),
    ("insurance_type", "tricare_va", "state", (
        "tricare", "champva", "(?:through|with|from|at|on|by|under|use|have) the va",
        "va (?:benefits|health|health care|healthcare|care|coverage|insurance|hospital referred)",
        "veterans (?:affairs|administration)", "military insurance", "indian health service",
        "(?:the |my )?va (?:was supposed|did not|still|denied|refus\\w+|paid|says|said|will not|would not|"
        "community|sent|authorized|approved|never|"
        "is|coverage)", "champ ?va", "service[- ]connected",
        "(?:my|a|the) va (?:doctor|clinic|hospital|referral|referred)",
    )),
    ("insurance_type", "short_term", "state", (
        "short[- ]term (?:health |medical |limited |limited duration )*(?:plan|insurance|policy|coverage)",
        "temporary (?:health )?(?:insurance|plan)", "fixed[- ]indemnity", "limited benefit plan",
    )),
    ("insurance_type", "health_sharing", "state", (
        "(?:health|health care|healthcare|medical|christian|faith|ministry|cost|bill|expense)[- ](?:cost[- "
        "]|care[- ]|expense[- ]|bill[- ])?(?:sharing|share)(?: ministry| plan| program| group| "
        "organization| thing| thingy| company)?(?! of)(?<!cost sharing)(?<!cost "
        "share)(?<!cost-sharing)(?<!cost-share)",
        "shar(?:ing|e) ministry", "sharing (?:plan|program|ministries)", "healthshare", "medi-?share",
        "christian health ?care ministries", "samaritan ministries", "liberty healthshare", "sedera", "zion health",
        "christian care ministry", "sharity",
    )),
    ("insurance_type", "uninsured", "plain", (
        "(?:am|was|is|are|were|being|totally|completely) (?:currently |totally |completely )?uninsured",
        "(?:do|did|does) not have (?:any |health |medical |my )?insurance",
        "(?:have|had|has|with|got) no (?:health |medical )?insurance", "without (?:any |health )?insurance",
        "no insurance at all", "no (?:health|medical) insurance", "never had insurance", "lost my insurance",
        "(?:^|[.,;!?] ?|i have |have |had |got )no insurance (?:since|right now|when|then|now|because)",
        "(?<![a-z0-9'] )no insurance(?= ?[,.;!]| ?$)",
        "(?:(?<![a-z0-9'] )|now |currently )uninsured(?= ?[.,;!]| ?$)", "no coverage at all",
        "no (?:tengo|tenemos|tenia|teniamos|tiene) (?:ningun |ninguna )?(?:seguro|aseguranza)",
        "sin (?:seguro|aseguranza)(?: medic[oa])?",
        "between insurance",
        # Who pays it all himself used no insurance; a self-pay price, discount or portion is another matter.
        "(?:am|was|were|are|went|did|soy|fui|somos) (?:a |just |all |currently |doing )*"
        f"{_SELF_PAY}(?: patient| person)?{_NOTHING_MORE}",
        f"(?:^ ?|[.;!?] ?){_SELF_PAY}(?: patient| here)?(?= ?[.,;!]| ?$)",
    )),
    ("insurance_type", "non_us", "state", (
        "(?:the |our |uk |british )nhs",
        "i live in (?:canada|the uk|england|australia|ireland|germany|france|india|mexico|scotland|ontario|"
        "toronto|vancouver|london|new zealand|spain|italy|brazil|nigeria|kenya|the philippines)",
        "i am (?:in|from) (?:canada|the uk|england|australia|ireland|germany|france|ontario|india|new "
        "zealand|scotland)",
        "ohip", "here in (?:canada|the uk|england|australia|ireland|germany)",
        "{abroad}",
    )),
    ("signed_for_bill", True, "state", (
        "signed (?:as|to be) (?:the |a )?(?:guarantor|responsible|financially responsible|co-?signer)",
        r"signed (?:\S+ ){0,4}?financial(?:ly)? responsib\w+", "i am the guarantor",
        r"signed for (?:him|her|the bill|his bill|her bill|his care|her care|my \w+'s (?:care|bill))", "co-?signed",
        "agreed to be (?:financially )?responsible", r"signed (?:\S+ ){0,3}?admission (?:papers|forms)",
        "put my name (?:down|on) (?:as|it|the (?:bill|form))",
    )),
    ("signed_for_bill", False, "plain", (
        "(?:never|not|nothing) (?:ever )?sign(?:ed)? (?:as|to be|for (?:him|her|it|the bill|his|any of it)|"
        "any(?:thing)? (?:saying|to be|as|for|making|that made))",
        "never agreed to (?:be|pay|cover)", "(?:not|never been) (?:the |a )?(?:guarantor|co-?signer)",
        "never co-?signed", "my name is not on (?:it|the|any)",
    )),
    ("signed_notice", True, "state", (
        r"sign(?:ed)? (?:\S+ ){0,6}?(?:notice|waiver|abn|acknowledge?ment|notice and consent)s?",
        "(?:notice|waiver|form|paper|abn) (?:that )?(?:i|we) (?:did |had )?sign(?:ed)?",
        r"sign(?:ed)? (?:\S+ ){0,6}?(?:form|paper|papers|something|document|consent|paperwork|thing|"
        r"sheet)\w*[^.!?]{0,50}(?:not (?:be )?(?:pay|cover|paid)|might not|may not|will not|would not|could "
        "be (?:denied|on me)|i would (?:owe|pay|be responsible|be on)|i am responsible if|insurance "
        "(?:denied|denies|said no|refused))",
    )),
    ("signed_notice", False, "plain", (
        r"(?:never|not) (?:\S+ ){0,3}?sign(?:ed)? (?:any(?:thing)?|a|an|that|one|it|such|the|no)(?! "
        "?(?:saying i am resp|to be|as guar))",
        "signed nothing",
        r"(?:nobody|no one|they never|no-one|they did not|never) (?:\S+ ){0,2}?(?:asked|gave|had|made|"
        r"handed|told|showed|shown|given|asked) (?:me )?(?:\S+ ){0,3}?(?:to sign|sign|a notice|any notice|"
        "notice|a waiver|any waiver|anything)",
        "nothing (?:was )?signed", "never (?:saw|got|given|received) (?:a|any|that|no) (?:notice|waiver|form)",
        "no notice", "not given (?:a|any) (?:notice|waiver)",
    )),
    ("plan_says_billable", True, "state", (
        "{plan} [^.!?]{0,40}(?:can|may|is allowed to|are allowed to|has the right to|is free to|has every "
        r"right to|could|is permitted to|are permitted to|does get to|get to|gets to) (?!not )(?:\w+ "
        ")?(?:balance )?(?:bill|charge|come after) (?:me|us|patients|you|him|her)",
        r"{plan} (?:\w+ )?(?:says?|said|told me|confirmed|confirms|agrees?) (?:that |yes )?(?:i|we) (?:\w+ "
        ")?(?:owe|have to pay|am responsible|are responsible|am on the hook|must pay)",
        "(?:hospital|provider|doctor|surgeon|clinic|lab|office) (?:is|are) (?:allowed|permitted|entitled|"
        "free) to (?:balance )?bill (?:me|us)",
        "said (?:that )?the (?:hospital|provider|doctor|surgeon|clinic|lab|office) (?:can|may) (?:balance "
        ")?bill (?:me|us)",
        r"{plan} (?:lets|allows|permits) (?:\S+ ){1,3}?(?:to )?bill me",
        "they (?:are allowed|are permitted) to (?:balance )?bill me", "billable to me",
        r"(?:say|says|said|confirmed) (?:\S+ ){0,3}?(?:can|may) (?:balance )?bill me",
    )),
    ("plan_says_billable", False, "plain", (
        "(?:can not|may not|not (?:be )?allowed to|not supposed to|should not(?: be)?|must not|has no "
        "right to|have no right to|not permitted to|is barred from|are barred from|never be|not be|not "
        r"(?:legally )?able to) (?:\w+ )?(?:balance )?(?:bill|charge)(?:ing|ed)? ?(?:me|us|patients|you|"
        "members|him|her)?",
        "held harmless", "hold[- ]harmless",
        r"{plan} (?:\w+ )?(?:says?|said|told me|confirmed|confirms) (?:that )?(?:i|we) (?:do not|should not|"
        r"did not) (?:\w+ )?(?:owe|have to pay|be billed)",
        "not billable to me", "i should not be billed",
    )),
    ("plan_complaint_sent", True, "done", (
        r"{senta}(?:complaint|grievance) (?:\S+ ){0,2}?(?:to|with) (?:my |the )?(?:plan|insurance|insurer|"
        "health plan)",
        "complained to (?:my |the )?(?:plan|insurance|insurer|insurance company)",
        "asked (?:my |the )?(?:plan|insurance|insurer|insurance company) to (?:enforce|step in|make them|"
        "stop|honor|intervene|call them off|handle|get them|contact)",
        r"{senta}(?:letter|email|message|note) (?:\S+ ){0,2}?to (?:my |the )?(?:plan|insurance company|"
        "insurer|health plan|insurance plan|insurance)",
        "wrote (?:to )?(?:my |the )?(?:plan|insurer|insurance company)",
        r"letter to (?:my |the )?(?:plan|insur\w+)(?: company)? (?:is |was |has been |went |has |just |already "
        r")*(?:sent|"
        "mailed|out|gone|in the mail)",
        "plan letter (?:is |was |has been |went )*(?:sent|mailed|out|in the mail)",
        "{senta}(?:contract )?enforcement (?:letter|request)", "grievance (?:is |was )?(?:filed|in)",
        "filed a grievance",
    )),
    ("complaint_filed", True, "done", (
        r"(?:filed|sent|submitted|made|put in|lodged) (?:a|the|my|our|an) (?:\w+ )?complaint(?! (?:to|with) "
        "(?:my|the) (?:plan|insur))",
        "complained to the (?:state|attorney general|ag|cfpb|department|insurance commissioner|"
        "commissioner|agency|bbb|better business)",
        "reported them to", "complaint (?:is |was |has been )?(?:filed|submitted|in with)",
    )),
    ("authorization_was_providers_job", True, "plain", (
        r"(?:responsibility|job|duty|task) of (?:the|my) (?:\w+ )?(?:hospital|doctor|provider|surgeon|office|"
        r"clinic|facility)",
        "(?:hospital|doctor|provider|surgeon|office|clinic|facility)s? (?:that|who|which) (?:had to|needed to|"
        "was supposed to|were supposed to|should have) (?:get|got|obtain|obtained|ask|asked|handle|handled|call|called|"
        "request|requested)",
        "(?:hospital|doctor|provider|surgeon|office|clinic|they|doctor's office|surgeon's office|facility|"
        "he|she) (?:was|were|is|are) (?:the one |the ones )?(?:supposed|meant|required|responsible) (?:to|"
        "for) (?:get|getting|obtain|obtaining|handle|handling|request|requesting|do|doing|ask for|take "
        "care of) (?:the |it|that|prior |my |a )*(?:authorization|approval|auth|it|that|precertification)?",
        "(?:their|the hospital's|the doctor's|the provider's|his|her|the surgeon's|doctor's office's|the "
        "office's) (?:job|responsibility|duty) to (?:get|obtain|request|ask|do|handle)",
        "(?:hospital|doctor|provider|surgeon|office|clinic|they|doctor's office) (?:never|forgot to|did "
        r"not) (?:\w+ )?(?:ask(?:ed)? for|get|got|request|requested|submit|submitted|obtain|obtained) "
        "(?:the |a |any |my )*(?:prior )?(?:authorization|approval|auth|precertification)",
    )),
    ("surprise_law", "does_not", "plain", (
        "(?:law|act|nsa|surprise billing|surprise law|protection|protections|rule|rules|that) (?:does|do|"
        r"did|would|will) not (?:\w+ )?(?:apply|cover|count|help|work for|protect)",
        "not (?:covered|protected) by (?:the |that )?(?:no surprises|law|surprise|nsa|act)",
        "no surprises (?:act|law) (?:is not|has nothing)", "(?:law|act|nsa) (?:is|was) not (?:for|going to)",
        "exempt from (?:the|that) (?:no surprises|law|act|nsa)",
    )),
    ("surprise_law", "applies", "state", (
        "(?:law|act|nsa|no surprises act|surprise billing law) (?:does |should |definitely |clearly "
        ")*(?:applies|apply|covers? (?:me|this|it)|protects? me)",
        "(?:covered|protected) (?:by|under) the (?:no surprises|nsa|surprise)",
    )),
    ("someone_elses_debt", True, "plain", (
        "(?:is|was) not my (?:bill|debt|account)", "not even my (?:bill|debt|account)", "wrong (?:person|patient)",
        "(?:bill|it|debt|this|that) (?:is|was) not mine", "never been (?:a patient|to that|to this|there|treated)",
        "(?:someone|somebody) else's (?:bill|debt|account)", "belongs to (?:someone|somebody) else",
        "identity theft", "mixed me up",
    )),
    ("paid_in_full", True, "done", (
        "already paid (?:it |this |that |the bill |my bill |them )?(?:in full|off)",
        "(?:bill|it|this|that|account) (?:was|has been|had been|is) (?:already )?paid (?:in full|off)",
        "paid (?:it|this|that|this bill|that bill) (?:off|in full) (?:already|last|in|years|months|back|@)",
        "i paid this (?:bill )?(?:already|years ago|last year|months ago)",
    )),
    ("eob_verified", True, "done", (
        "(?:match(?:es|ed)?|agrees? with|same as|lines up with) (?:what is on |what |on )?(?:the|my) "
        "(?:eob|explanation of benefits)",
        "(?:checked|compared|verified) (?:it |that |my share |the share |them )?(?:against|with|on) (?:the|"
        "my) (?:eob|explanation)",
        "(?:eob|explanation of benefits) (?:says|shows|has) the same",
        "my share (?:is right|is correct|matches|checks out)", "(?:verified|checked) (?:my|the) (?:cost )?share",
    )),
    ("hospital_nonprofit", True, "state", (
        "non-?profit", "not[- ]for[- ]profit", r"501 ?\(?c", "charity hospital", "religious hospital",
    )),
    ("hospital_nonprofit", False, "plain", (
        "(?<!not-)(?<!not )(?<!non)(?<!non-)for[- ]profit", "not a non-?profit", "not non-?profit",
    )),
    ("numbers_declined", True, "plain", (
        r"(?:do not want|do not need|skip|without|forget|no need for) (?:\S+ ){0,3}?(?:comparison|medicare|"
        "comparable) (?:prices?|numbers?|rates?)",
        "skip the (?:medicare|comparison|price) (?:thing|part|lookup|numbers?|research)",
        "not looking up (?:any |those |the )?(?:prices|numbers|rates)",
    )),
)  # fmt: skip
