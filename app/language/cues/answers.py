"""Short answers, the words that answer one question, and the terms of a settlement letter."""

from __future__ import annotations

from typing import Any

DONT_KNOW: tuple[str, ...] = (
    r"(?:i )?(?:do not|did not|would not|could not|not|have not) (?:\w+ )?(?:know|remember|recall|have (?:a|"
    "any) (?:clue|idea)|have that|have it|have (?:a|one) handy|understand the question|got a clue|have "
    "those|have (?:the|that) (?:number|date|letter|info|information|paper)s?(?: with me| on me| handy)?|"
    "see (?:it|that|one|any)|find (?:it|that|one|out))(?: yet| right now| anymore| off ?hand| exactly| "
    "that| for sure| either| at all| sorry| offhand| anything about that| what it is| which| where| the "
    "answer| about that| one| it| how to tell)*{end}",
    r"(?:no|not a|not the (?:foggiest|slightest)|have no|have not a|got no|zero|not the faintest)(?: \w+)? "
    "(?:idea|clue|idea what)(?:,? sorry| at all| really| honestly)*{end}",
    "(?:no idea|no clue)", r"(?:idk|idek|dunno|i dunno|dk|iono)\b",
    "(?:not|un)(?: |-)?(?:really |totally |entirely |100 |completely |too |quite |so |at all )*sure(?: "
    "about (?:that|it|this)| yet| really| either| honestly| what that is| which| how)*{end}",
    "unsure", "(?:could|can) not (?:tell|say)(?: you)?(?: that)?(?: for sure| offhand)?{end}", "unclear to me",
    "beats me", "who knows", "how (?:would|should|do|am) i (?:know|supposed to know|tell|find (?:that )?out)",
    "(?:hard to|can not|could not) (?:say|tell|remember)(?: right now)?{end}", "your guess is as good as mine",
    "(?:search|hell if i know|heck if i know|got me|ask me another|god knows|lord knows|who's to say)", r"no se\b",
    "ni idea", "(?:do not|don't) think i know", "i have no (?:memory|record|recollection)",
    r"maybe\?? (?:not sure|i do not know)", "dont know",
    "(?:nobody|no one|they never|they did not) (?:told|tell|said) (?:me)?{end}", "quien sabe",
)  # fmt: skip

SKIP: tuple[str, ...] = (
    "skip(?: this| it| that| the question| for now| ahead| please| to the next| this (?:one|part|step|"
    "question)| that (?:one|part|step)| over| past| question| question for now)*{end}",
    "^ ?(?:pass|skip|next(?: one| question)?|n/?a){end}",
    "(?:rather|prefer) not(?: to)?(?: say| answer| share| tell| get into it)*{end}",
    "(?:can|could|let us|lets|may|want to|like to|going to|i will|please|just)(?: we| i| you| just)* "
    r"(?:skip|pass on|move past|leave|jump past|come back to)(?: over| on)?(?: this| that| it| the \w+)?(?: "
    "for now| later| out| one| part| step| question)*{end}",
    "(?:do not|not going to|will not|(?<!could )(?<!can )not) (?:want to |wanna |feel like |comfortable "
    ")?(?:answer|answering|say|saying|share|sharing|tell|telling|do|doing)(?: you)?(?: that| this| it)?(?: "
    "one| step| part)?(?: right now)?{end}",
    "(?:none of your|nobody's) (?:business|damn business)", "(?:ask me )?(?:that )?(?:later|another time){end}",
    "move on{end}", "^ ?(?:(?:ok|okay|so|and|please),? )*next (?:question|step|please){end}", r"i pass\b",
    "salt(?:ar|ate|emos)(?: esto| esta)?",
)  # fmt: skip

DONE: tuple[str, ...] = (
    "^ ?(?:(?:ok|okay|yes|yep|alright|so|well|finally|just|and|all|yeah),? )*(?:done|finished|completed|"
    "did (?:it|that|them)|sent (?:it|them|that)?|mailed (?:it|them)|emailed (?:it|them|her|him)|faxed "
    "(?:it|them)|called(?: them)?|filed(?: it)?|submitted(?: it)?|paid it|got it done|it is done|that is "
    "done|taken care of|handled(?: it)?|check|mission accomplished|all (?:done|set|sent)|signed (?:it "
    ")?and sent|posted it|it is (?:sent|in the mail|mailed|filed|in)|hecho|listo|ya (?:lo|la) (?:hice|"
    "mande|envie))(?: it| that| them| off| out| already| in| yesterday| @| this morning| today| just now| "
    r"last night| certified| by \w+| with \w+ \w+| for you)*{end}",
    "(?:i|we) (?:just |already |finally |have |went ahead and |now |also |then )*(?:did (?:it|that|what "
    "you said|as you said|all of (?:it|that)|everything you)|done (?:it|that)|sent (?:it|that|them)|mailed "
    "(?:it|that|them)|emailed (?:it|that|them)|called (?:them|her|him|the hospital|billing|the number|the "
    "plan|my insurance|my plan|the office|and asked)|finished|took care of (?:it|that)|made the call|"
    "completed (?:it|that)|filed (?:it|that)|submitted (?:it|that)|faxed (?:it|that)|followed (?:your|the) "
    "(?:script|steps|advice|instructions))",
    "(?:that|it|this|step|letter|everything|call) is (?:all )?(?:done|sent|finished|complete|mailed|taken "
    "care of|made|filed){end}",
    "letter (?:is |was |has )?(?:sent|mailed|out|gone|went out){end}", "call(?:'s| is)? (?:done|made|over){end}",
    "ya (?:lo|la) (?:hice|mande|envie)", "ya (?:mande|envie|entregue) (?:la|el|mi|una) (?:carta|correo|solicitud|"
    "papeles)",
    "(?:just )?(?:got off|hung up|off) the phone(?: with them| with her| with billing)?{end}",
)  # fmt: skip

NOT_YET: tuple[str, ...] = (
    "not (?:just )?yet",
    r"(?:have|has|had) not (?:\w+ )?(?:called|done|sent|mailed|got|gotten|received|heard|had (?:a "
    ")?(?:chance|time)|asked|filed|started|finished|paid|tried|been able|come|arrived|replied|responded|"
    r"answered|looked|checked|written|reached|been|gone)(?: \w+){0,4}",
    "did not (?:get (?:to|around|a chance|the chance|through|an answer|a reply|a response|anything)|call|"
    "have (?:a )?(?:chance|time)|do (?:it|that) yet|reach|hear back|manage|answer|respond|reply|call back|"
    r"do it|make it|finish)(?: \w+){0,4}",
    r"(?:still wait|waiting)(?: on| for| to hear)?(?: \w+){0,4}(?= ?(?:$|[.,!;]))",
    "(?:no|nothing|not a|without any?|still no|any) (?:word|answer|response|reply|news|update|call back|"
    r"callback|peep|letter|email|movement|luck)(?: \w+){0,4}",
    "(?:and|but|still|for @|so far|heard) (?:nothing|crickets|silence|radio silence)(?: yet| so far| back| "
    "from them)*",
    "nothing(?: yet| so far| back| from them| happened| new)+", "(?:crickets|radio silence|ghosted|ghosting)",
    r"(?:will|going to|gonna|plan to) (?:\w+ )?(?:do|call|send|mail|try|get to|ask|file|look|check|"
    r"handle)(?: \w+){0,3} (?:@|later|soon|this (?:week|afternoon|evening)|next week|first thing|when|in a|"
    "after|monday|on)",
    r"(?:never|not) (?:called|heard|got|replied|responded|answered|wrote|emailed|sent|came)(?: \w+){0,3}(?: "
    "back| me| yet| anything)*{end}",
    "(?:nobody|no one) (?:called|answered|picked up|replied|got back|responded|has|is answering|ever)(?: "
    r"\w+){0,4}",
    "(?:forgot|did not remember) to (?:call|send|mail|do|ask|file)",
    "(?:working on|in the middle of|in progress|on my to[- ]do|on my list|about to)", "todavia no", "aun no",
    "no (?:tengo|me ha llegado|me han mandado) (?:todavia |aun )?(?:la|el|ninguna|ningun) (?:factura|carta|papel)(?: "
    "\\w+){0,2}",
    "(?:later|soon){end}",
    "no (?:tengo (?:chance|tiempo)|puedo|voy a poder) (?:de |para )?llamar(?:les)? (?:hasta|ahora|hoy|todavia)",
    "(?:i )?(?:will|going to|let me|have to|need to|got to|must|should) (?:first )?(?:ask|check with|talk to|talk "
    "with) (?:her|"
    "him|(?:to )?my (?:wife|husband|mom|mother|dad|father|partner|daughter|son|sister|brother)){end}",
    "(?:closed|voicemail|busy signal|could not get through|can not get through|on hold forever)",
    r"it has been @(?: \w+){0,4}(?: nothing| no | silence| still)", "silence{end}",
    r"they never (?:called|wrote|replied|responded|answered|got back)(?: \w+){0,2}",
)  # fmt: skip

# Rows stand in the order in which they win.
CHOICES: dict[str, tuple[tuple[Any, str], ...]] = {
    "network_status": (
        ("out_of_network", r"\b(?:out|oon|not in|outside)\b|\b(?:was|is|are|were) not[ .!]*$"),
        ("mixed", r"\b(?:both|mixed|some (?:in|of)|partly|hospital (?:was|is) but|a mix)\b"),
        ("in_network", r"\b(?:in(?! (?:collect\w*|court|writing|full|pain|trouble|debt|hold|the mail)\b)|"
            r"in[- ]?network|inn)\b"),
    ),
    "emergency": (
        (True, r"\b(?:emergency|urgent|er|ambulance|emergent)\b"),
        (False, r"\b(?:planned|scheduled|elective|routine|not an emergency|appointment|no emergency)\b"),
    ),
    "insurance_type": (
        ("employer", r"\b(?:employer|job|work|company|union|group|boss)\b"),
        ("marketplace", r"\b(?:marketplace|obamacare|aca|exchange|individual|bought|self|healthcare)\b"),
        ("cobra", r"(?<!me )(?<!nos )(?<!le )(?<!les )(?<!te )(?<!se )(?<!que )\bcobra\b(?! (?:#|\$|por|mas)\b)"),
        ("medicare_advantage", r"\badvantage\b"),
        ("medicare", r"\bmedicare\b"),
        ("medicaid", r"\b(?:medicaid|medi[- ]cal|state insurance)\b"),
        ("tricare_va", r"\b(?:tricare|va|military|veterans?)\b"),
        ("short_term", r"\b(?:short[- ]term|temporary)\b"),
        ("health_sharing", r"\b(?:sharing|share|ministry|medi-?share|christian)\b"),
        ("uninsured", r"\b(?:none|no insurance|uninsured|nothing)\b"),
    ),
    "account_status": (
        ("collections", r"\b(?:collect\w*|agency)\b(?<!no collections)"),
        ("open", r"\b(?:open|hospital|still|them|provider|no collect\w+|not in collect\w+)\b"),
    ),
    "hold": (
        ("refused", r"\b(?:refused|will not|no hold|denied|said no|would not)\b"),
        ("declined", r"\b(?:do not want|skip|decline)\b"),
        ("granted", r"\b(?:granted|yes|agreed|they did|put on|approved|gave|(?<!ok )(?<!okay )got it|did it)\b"),
    ),
    "itemized": (
        ("requested_in_writing", r"\bin writing\b"),
        ("refused", r"\b(?:refused|will not|would not|denied)\b"),
        ("received", r"\b(?:got it|received|have it|came|arrived|they sent|got them|i have)\b"),
        ("requested", r"\b(?:asked|requested|ordered|sending|will send|on its way|coming)\b"),
    ),
    "claim_form": (
        ("refused", r"\b(?:refused|will not|would not|denied)\b"),
        ("received", r"\b(?:got it|received|have it|came|arrived|they sent|got them|i have)\b"),
        ("requested", r"\b(?:asked|requested|ordered|sending|will send|on its way|coming)\b"),
    ),
    "appeal": (
        ("lost", r"\b(?:lost|denied|rejected|upheld|no)\b"),
        ("won", r"\b(?:won|approved|granted|overturned)\b"),
        ("declined", r"\b(?:do not want|skip|not going to|will not|no appeal)\b"),
        ("filed", r"\b(?:filed|sent|submitted|appealed|mailed|pending)\b"),
    ),
    "external_review": (
        ("lost", r"\b(?:lost|denied|upheld)\b"),
        ("won", r"\b(?:won|approved|granted|overturned)\b"),
        ("declined", r"\b(?:no|do not want|skip|leave)\b"),
        ("filed", r"\b(?:filed|sent|submitted|asked|requested)\b"),
    ),
    "assistance": (
        ("applied", r"\b(?:applied|sent|submitted|turned in|pending)\b"),
        ("partial", r"\bpartial\w*\b"),
        ("approved", r"\b(?:approved|got it|granted|qualified)\b"),
        ("denied", r"\b(?:denied|rejected|turned down|do not qualify|too much)\b"),
        ("declined", r"\b(?:no|do not need|do not want|skip)\b"),
        ("likely", r"\b(?:yes|maybe|probably|might|could|likely|think so)\b"),
    ),
    "tier": (
        ("manager", r"\b(?:manager|director)\b"),
        ("supervisor", r"\b(?:supervisor|lead)\b"),
        ("front_line", r"\b(?:rep|front|regular|clerk|customer service|billing (?:desk|person|lady|guy|rep)|"
            r"representative|agent|whoever answered|first person|receptionist)\b"),
    ),
    "role": (
        ("parent_of_minor", r"\b(?:child|kid|son|daughter|baby|minor|parent)\b"),
        ("spouse", r"\b(?:wife|husband|spouse)\b"),
        ("estate", r"\b(?:estate|executor|died|passed|deceased)\b"),
        ("helper", r"\b(?:help\w*|friend|neighbor|mom|dad|mother|father|parents|client|social worker|"
            r"advocate|someone else|relative|aunt|grandm\w+)\b"),
        ("patient", r"\b(?:me|myself|patient|mine|i am|self|my own)\b"),
    ),
    "provider_type": (
        ("anesthesia", r"\banesth\w+"),
        ("ambulance_air", r"\b(?:air|helicopter)\b"),
        ("ambulance_ground", r"\bambulance\b"),
        ("freestanding_er", r"\bfree-?standing\b"),
        ("urgent_care", r"\burgent\b"),
        ("surgery_center", r"\bsurg\w+ center\b"),
        ("imaging_center", r"\b(?:imaging|radiology|mri)\b"),
        ("lab", r"\blab\w*\b"),
        ("mental_health", r"\b(?:mental|psych\w*|therap\w+|rehab)\b"),
        ("hospital", r"\bhospital\b"),
        ("physician_group", r"\b(?:doctor|physician|surgeon|practice|group)\w*\b"),
    ),
    "surprise_law": (
        ("does_not", r"\b(?:not|no|does not)\b"),
        ("applies", r"\b(?:applies|apply|yes|covered|does)\b"),
    ),
    "signed_notice": (
        (False, r"\b(?:never|not|nothing|no)\b"),
        (True, r"\b(?:sign(?:ed)? ?(?:it|one|that|a|the|this)?$|i did|yes|did sign)\b"),
    ),
    "signed_for_bill": (
        (False, r"\b(?:never|not|nothing|no)\b"),
        (True, r"\b(?:sign(?:ed)? ?(?:it|one|that|a|the|this)?$|i did|yes|did sign)\b"),
    ),
    "plan_says_billable": (
        (False, r"\b(?:can not|not allowed|may not|no|not|never)\b"),
        (True, r"\b(?:can|may|allowed|yes|they said yes)\b"),
    ),
    "plan_confirmed_in_writing": (
        (False, r"\b(?:not|no|only (?:by|on|over)|phone|verbal\w*)\b"),
        (True, r"\b(?:in writing|letter|email|yes|wrote|have it|got it)\b"),
    ),
    "authorization_was_providers_job": (
        (True, r"\b(?:theirs|doctor\w*|hospital\w*|provider\w*|office\w*|surgeon\w*|their)\b"),
        (False, r"\b(?:mine|my job|me|i had to|i was)\b"),
    ),
    "authority_confirmed": (
        (False, r"\b(?:can not|not|no)\b"),
        (True, r"\b(?:can|yes|has|does|able|authority)\b"),
    ),
    "hospital_nonprofit": (
        (False, r"\bfor[- ]profit\b"),
        (True, r"\b(?:non-?profit|charity|not[- ]for[- ]profit|church|catholic)\b"),
    ),
    "bill_checked": (
        (True, r"\b(?:checked|looked|fine|nothing|ok|good|all right|went)\b"),
    ),
    "eob_verified": (
        (False, r"\b(?:differ\w*|(?:do|does) not|no|wrong|not the same)\b"),
        (True, r"\b(?:match\w*|same|yes|right|agree)\b"),
    ),
    "patient_deceased": (
        (True, r"\b(?:died|passed|deceased|dead)\b"),
        (False, r"\b(?:alive|living|not dead)\b"),
    ),
    "denial_category": (
        ("medical_necessity", r"\b(?:necess\w+|needed)\b"),
        ("prior_authorization", r"\b(?:auth\w*|approv\w+|precert\w*|referral)\b"),
        ("out_of_network", r"\b(?:network)\b"),
        ("coordination_of_benefits", r"\b(?:other insurance|coordination)\b"),
        ("experimental", r"\b(?:experimental|investigational)\b"),
        ("timely_filing", r"\b(?:late|timely|deadline)\b"),
        ("duplicate", r"\bduplicate\b"),
        ("coding", r"\b(?:cod\w+|paperwork)\b"),
        ("documentation_missing", r"\b(?:records|documents|documentation|information|missing)\b"),
        ("cost_share", r"\b(?:deductible|copay|coinsurance)\b"),
        ("coverage_terminated", r"\b(?:terminated|lapsed|not active|ended|canceled|eligible)\b"),
        ("benefit_limit", r"\b(?:limit|max\w*|visits)\b"),
        ("bundling", r"\b(?:bundl\w+|included)\b"),
        ("non_covered", r"\b(?:not covered|exclu\w+|cosmetic|covered)\b"),
    ),
}  # fmt: skip

TERMS: dict[str, str] = {
    "amount_stated": r"\bamount\b|#|\bnumber\b|\bhow much\b|\bprice\b",
    "payment_in_full": (
        "payment in full|paid in full|in full|full and final|full satisfaction|settle[sd]? (?:the account "
        ")?in full|satisf(?:y|ies|ied|action)|full settlement"
    ),
    "zero_balance": "zero|balance (?:will be|of|to|is|goes to|will go to|as) (?:zero|0+)|0+ balance",
    "no_further_billing": (
        r"no (?:further|more|other|additional|future|new) (?:bill\w*|charges|statements|balance|invoices)|"
        r"(?:not|never) bill(?:ed)? (?:me|us|again|any)|nothing (?:further|more|else)|no rebill\w*|will not "
        "bill"
    ),
    "no_sale_or_credit_reporting": (
        r"(?:not|no|never|will not) (?:\w+ ){0,4}?(?:sell|sold|sale|report\w*|collections?|credit)|no "
        "(?:credit|collections|sale)"
    ),
    "refund_if_insurer_pays": "refund",
}
