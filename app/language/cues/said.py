"""What the other side says: phrases by label, in the order in which labels win when several fit."""

from __future__ import annotations

from app.core.acts import Label

# The order follows interfaces.md: a lawsuit, collections or a credit threat first; a refusal of writing before the
# amount in it; payment now before its reason; a figure before a percentage, a percentage before a reason, a reason
# before a bare refusal.

SAID_CUES: tuple[tuple[Label, tuple[str, ...]], ...] = (
    ("threatens_legal", (
        r"(?:going to|will|may|might|could|can|have to|forced to|going|about to|threaten\w*|gonna|want to|"
        "plan(?:s|ning)? to|prepared to|ready to) (?:be )?(?:su(?:e|ing)|tak(?:e|ing) (?:me|you|us|this|it|"
        r"him|her) to court|tak(?:e|ing) legal action|pursu\w+ legal|fil\w+ (?:a )?(?:suit|lawsuit|claim in "
        r"court)|garnish\w*|put a lien|see (?:me|you) in court)",
        "legal (?:action|department|remedies|proceedings|team)",
        "(?:our|their|the hospital's) (?:lawyers?|attorneys?|law firm|legal)", r"garnish\w*", r"\blien\b",
        "small claims", "lawsuit", "(?:suit|lawsuit) (?:was|has been|is) (?:already )?filed", "judgment against",
        "turn(?:ed|ing)? (?:it|this|me) over to (?:an?|our|the|their) (?:attorney|lawyer|law firm|legal)",
        "demand(?:a|ar)(?:lo|la|rlo|rla)? (?:legal|judicial)?", "threatened to sue", "take (?:me|you|us) to court",
    )),
    ("already_in_collections", (
        "(?:account|bill|it|balance|this|debt) (?:is|was|has been|has|had|already|been|went|has gone) "
        "(?:already |now |been |gone |sent |placed |turned over |transferred |assigned |referred |sold |"
        r"out )*(?:in|to|with|into) (?:a |an |our |the |outside )?(?:collect\w+|outside agency|third[- "
        "]party agency|agency)",
        "(?:already|was|been) (?:sent|placed|turned over|transferred|referred|sold|assigned)(?: it| this| "
        "to| with| over)* (?:collections?|a collection agency|an outside agency|an agency)",
        "at+empt to collect (?:a|this) debt",
        r"(?:i am|we are|this is|calling from) (?:a |the )?(?:\w+ )?(?:debt collector|collection agency|"
        "collections)",
        "no longer (?:own|have|hold|service|with us)(?: the| this| your| it)?(?: account| debt| bill)?",
        "sold (?:the|this|your|my) (?:debt|account)", "handled by (?:a|an|our) (?:outside|collection|third)",
        "(?:ya|esta|esta) en (?:cobranza|colecciones|cobros)",
    )),
    ("threatens_credit", (
        "(?:credit|credit report|credit score|credit bureaus?|credit file|equifax|experian|transunion)(?: "
        "will| is going to| could| can| may| might| would| is| gets?)?(?: be)? (?:hurt|affected|damaged|"
        "ruined|hit|drop|tank|impacted|suffer|destroyed|negative|take a hit|go down)",
        r"(?:report\w*|put|go|show\w*|goes|going|land|appear\w*|end up|mess\w*|ruin\w*|hurt\w*|affect\w*|"
        r"damage\w*|wreck\w*|tank\w*|destroy\w*|impact\w*|ding\w*|hit\w*)(?: \w+){0,4} (?:my |your |the |"
        "our |her |his )?(?:credit(?! card)|credit bureaus?|bureaus)",
        r"(?:afectar|danar|arruinar)\w* (?:su|mi|tu) credito", "negative mark",
        "(?:ruin|hurt|affect|damage|drop|tank) (?:your|my) (?:score|rating)",
        "(?:on|stay on|stays on) (?:your|my) (?:credit|report|record)(?: report)? for",
    )),
    ("threatens_collections", (
        "(?:go|goes|going|send|sent|sending|turn|turned|hand|place|placed|refer|referred|end up|head|"
        "heading|be|move|roll|report|transfer|transferred|forward|forwarded|assign|assigned|ship|release|"
        "it over|over)(?: it| this| me| you| us| your account| my account| the account| the bill| over| "
        "off| straight| out| automatically| right| back| to be| be)* (?:to|into|in|with) (?:a |an |our |"
        r"the |outside )?(?:collect\w+|outside agency|third[- ]party (?:agency|collector)|collection agency|"
        "agency)",
        r"(?:unpaid|not paid|past due)(?: \S+){0,5} collections?",
        "collections? (?:is|are) (?:next|the next step|automatic)",
        "(?:or else|otherwise|or)(?: it)?(?: is| goes)? collections", "collections in @",
        r"threat\w* (?:me )?(?:with )?collections?", "threatened (?:to send|collections)",
        r"(?:mand|envi|pas)\w+ a (?:la |las )?(?:cobranzas?|colecci\w+|cobros|una agencia)",
        "collections? (?:if|after|by)",
    )),
    ("hold_granted", (
        "(?:put|place|placed|placing|putting|add|added|adding|set|grant|granted|give|gave|extend|extended|"
        "do|approve|approved|offer|offered|noted?)(?: it| this| you| me| us| the account| your account| my "
        r"account| the bill| that| a| an| the| another| on| up| for you)* (?:@ |\w+[- ]day |courtesy |"
        "billing |account |temporary |full |little )*(?:hold|freeze|pause)(?! music)",
        "(?:hold|pause|freeze|suspend|stop)(?: the| your| my| this| it| on| off)* (?:account|billing|bill|"
        "collections?|collection activity|statements|balance|everything) (?:for|until|through)",
        "on hold (?:for|until|through) @",
        "hold (?:is|has been|was) (?:placed|on|in place|granted|approved|good|set)",
        "account is (?:now )?(?:on hold|paused|frozen)", "agreed to (?:a |the )?(?:@ )?(?:hold|pause|freeze)",
        "(?:we|i|they|she|he) (?:can|will|could) (?:hold|pause|freeze) (?:it|that|this|the|your|my)",
        r"(?:poner|puse|pondre|ponemos|pongo) (?:\w+ ){0,3}en (?:espera|pausa)",
    )),
    ("hold_refused", (
        r"no (?:podemos|puedo|ponemos) (?:\w+ ){0,3}en (?:espera|pausa)",
        r"already (?:used|had|gave|given|did) (?:\w+ ){0,3}(?:hold|extension)s?",
        r"account (?:keeps|will keep|continues)(?: \w+){0,2} (?:aging|running|accruing)",
        "(?:can not|do not|will not|could not|would not|did not|unable to|not able to|never|no way to|not "
        r"allowed to|refuse[sd]? to|not)(?: \w+){0,4} (?:hold|holds|freeze|pause)(?: it| the| your| on| an| "
        "for| accounts?| bills?| off| this)*",
        "no holds?(?: on| for| at| allowed)?", "holds? (?:are|is) not",
        "not (?:possible|available) to (?:hold|pause|freeze)", "system does not (?:do|have|allow) holds?",
        "refused (?:the|a|my|to) (?:hold|pause)",
    )),
    ("refuses_written", (
        r"(?:can not|do not|will not|could not|would not|did not|unable to|not able to|never|refus\w+ to|"
        r"not going to|not allowed to|no way)(?: \w+){0,4} (?:in writing|on paper|letters?|written|anything "
        "written|by email|emails?|put that|document(?:s|ation)? (?:for|of)|paperwork)(?! (?:back|off))",
        "(?:nothing|not) in writing", "no (?:letters?|written|paperwork|confirmation letters?)",
        "do not (?:send|do|provide|issue|write|give|mail) (?:out )?(?:letters?|that in writing|anything in "
        "writing|written)",
        "(?:not|never) put (?:it|that|this|anything) in writing",
        "no (?:hacemos|damos|mandamos) (?:cartas|nada por escrito)", "por escrito no",
        "do not need (?:it|anything|a letter) in writing", "only (?:verbal|over the phone)",
        r"only (?:send|mail|issue|email|give)(?: \w+){0,3} (?:letter|anything|it) (?:once|after|when)",
        "letter (?:only )?(?:once|after|when) (?:you|it|payment|the payment)", "does not do letters",
    )),
    ("verbal_only_deal", (
        "(?:said|says|told me)(?: that)? (?:the |my |your )?(?:balance|account|bill) (?:is|was|will be|would be|has "
        "been) "
        "(?:now )?(?:zero|zeroed|0|cleared|closed|wiped|written off)",
        r"(?:you have|i give you|take|got|trust|have)(?: \w+){0,2} (?:my|our|her|his|their|your) word",
        "(?:trust|believe) (?:me|us|her|him|them)",
        "(?:notes?|noted|note it|make a note|put a note|documented|it is) (?:is |are |in |on )*(?:the |"
        "your |my )?(?:account|system|notes|file)(?! (?:number|is))",
        "(?:do not|no need to) worry(?: about it| about that)?,? (?:it|you|i|we|the|that)", "verbal(?:ly)?",
        "(?:it|that|you|we|balance) (?:will|would|is going to|should) (?:just )?(?:be|get)? ?(?:zeroed|"
        "taken care of|wiped|written off|fine|all set|good|settled)(?: out)?",
        "over the phone (?:only|is fine|is enough|is good)", "(?:call|calls) (?:is|are) recorded,? (?:so|that)",
        "you will not (?:hear from|owe|get|see)",
        r"once (?:you pay|it is paid),? (?:it|we|you)(?: will)? (?:\w+ )?(?:zero|close|gone|done|clear|"
        r"disappear)\w*",
        "word is good", r"no llegar\w+ a (?:colecciones|cobranza)",
        "will not (?:go|send|be sent)(?: it| this| you)? to collections", "will not (?:affect|hurt|report|show)",
    )),
    ("asks_for_payment_now", (
        r"(?:pay|payment|paid|card|collect|take|put|charge|make|settle|process)(?: \S+){0,6} {paynow}(?! "
        "(?:to avoid|or it))",
        r"(?:credit|debit) card(?: number| info| information)?(?: \S+){0,4} (?:can|please|ready|handy|"
        "number|today|now|use|take|get|on file|over)",
        "(?:what|which) card",
        "(?:can|could|may|want|wants|wanted|would like|need|needs|have|get|give|take|grab|run|trying|asked "
        "for|asking for)(?: me| you| us| i| to| my| your| a| the| get| take| run| for| put| give| have| "
        "them| her| him)* (?:credit |debit )?card(?: number| info)?(?! debt)",
        "(?:how|how would you|ready) (?:would you |do you |are you )?(?:like|want|going|wish|planning)? "
        "?to (?:pay|take care of (?:this|that|it|the balance))",
        "good[- ]faith (?:payment|deposit)", "(?:your |the )?card(?: number)? (?:whenever|when you are)",
        "(?:even|just|at least|only|pay|put|wants?|wanted) # (?:today|now|down|up ?front)", "# (?:today )?would help",
        "(?:checking|bank|card|account) (?:account )?(?:details|information)", "down payment",
        "(?:make|making) (?:a|some|any)(?: small| partial)? payment", "something (?:down|today|toward)",
        "pay (?:at least )?(?:something|a portion|part of it|half)",
        "take care of (?:this|that|the balance|it) (?:today|now)", "(?:checking|bank) account (?:number|today|info)",
        "pagar (?:hoy|ahora)", "tarjeta",
    )),
    ("accepts_offer", (
        "(?:we|i|they|she|he|supervisor|manager|billing|hospital|rep)(?: will| would| have| has| just| "
        "finally| actually| did| are going to| is going to)* (?:accept(?:ed|s)?|took|approved|agreed?|"
        "honor|go with|are taking|will take|would take|are accepting)(?: to)? (?:it|that|your offer|my "
        "offer|our offer|the offer|your|my|our|the deal|that number|that amount|those terms|the terms|your "
        "number|my number|this offer|on it)(?! (?:with|up|in|from|to|under|off))",
        "(?:you have|you got|we have|we got|it is|that is) (?:yourself )?a deal", r"deal\b(?= ?(?:$|[.!,]))",
        "offer (?:is|was|has been|got) (?:accepted|approved)",
        "(?:said|says) (?:yes|ok|okay|deal|sure|fine|they will take it|she will take it|it is approved)(?! "
        "(?:but|to (?:a|the) (?:hold|itemized|plan)))",
        "(?:got|it is|was|it was|been|is) approved", "i can (?:do|approve|accept) (?:that|it|your)",
        "we can (?:accept|honor|approve) (?:it|your)", "we can (?:do|accept|work with|live with) that",
        "that works(?: for (?:us|me|them))?", "that (?:will|would) work",
        "(?:sounds|that is) (?:good|acceptable|fine)(?: to (?:us|me))?",
        "agreed(?: to it| to that| to my (?:offer|number)| to our (?:offer|number))?(?= ?(?:$|[.!,]))", "aceptamos",
        "trato hecho", "they (?:agreed|accepted|took it|went for it|bit|caved|folded)(?= ?(?:$|[.!,]))",
        "(?:said|says) (?:they|she|he|it) (?:would|will|can|could) (?:accept|take|do|approve) (?:it|that|"
        "my offer|the offer|our offer)",
        "approved (?:my|our|the|your) (?:offer|number|amount|request)", "accepted my", "accepted our",
        "accepted the",
    )),
    ("offers_small_discount_prompt_pay", (
        "%+(?: off| discount| reduction| courtesy)?[^.!?]{0,40}{soon}",
        r"(?:discount|off|reduc\w+|knock|prompt[- ]pay)[^.!?]{0,40}{soon}", "prompt[- ]pay(?:ment)?(?: discount)?",
        "(?:pay(?:ing|s)?|paid)(?: it| this| the balance| the bill| off| the whole thing)* (?:in full|"
        r"today|now|this week|within @|by @|up ?front)[^.!?]{0,40}(?:discount|%|off\b|knock|reduc)",
        "(?:one[- ]time|same[- ]day|early|quick|lump[- ]sum|pay[- ]in[- ]full) (?:pay |payment |settlement "
        ")?discount",
        "descuento",
    )),
    ("offers_discount", (
        r"%+(?: \w+){0,2} (?:off|discount|reduction|adjustment|courtesy|write[- ]off|lower|less)",
        "(?:offer|offers|offered|give|gave|giving|take|took|taking|do|did|knock|knocked|get|got|apply|"
        r"applied|cut|reduce|reduced|adjust|slash|discount|drop|dropped)(?: \w+){0,4} %+",
        "(?:off|discount|reduction) of %", "(?:settle|close)(?: it| this| the (?:bill|account))? for half",
        "(?:take|accept) half(?! (?:the|an?) (?:day|hour))",
        "(?:offer|offers|offered|give|gave|giving|apply|applied|get|got|approved?|take|took|qualify for|"
        r"eligible for|do|offering)(?: \w+){0,4} (?:a |an |some |the |our |their |small |courtesy |"
        "uninsured |self-pay |cash |hardship |automatic |financial |bigger |special )*(?:discount|"
        "reduction|adjustment|write-?off)(?!s? (?:ends|is not|are not))",
        r"(?:take|took|knock|knocked|taking|cut|shave|shaved)(?: \w+){0,3} #+ off",
        r"reduce (?:the|your|my|it|this|her|his)(?: \w+)?", "half off",
        "(?:cut|knock|knocked|slash|slashed|reduced?|lower(?:ed)?|drop(?:ped)?) (?:it|that|the bill|the "
        "balance|my bill)(?: down)? (?:by|in) half",
        r"there is a (?:\w+ )?discount", "discount (?:that )?we can (?:apply|offer|give)",
        "(?:already )?(?:been )?discounted", "what (?:kind of )?discounts? (?:i|we|you)",
        "discount (?:brings|leaves|is applied|was applied|program|policy)",
        r"lower (?:the|your|my|it)(?: \w+)? (?:to|by|bill|balance)",
    )),
    ("counteroffers_amount", (
        "(?:we|i|they|she|he|supervisor|manager)(?: can| could| will| would| may| might| have| has| are| "
        "is|'d)* (?:only |just |maybe |probably |at best |possibly |able to |willing to |authorized to |"
        "approved (?:to|for) )*(?:do|take|accept|go|go down to|come down to|settle|settle for|settle at|"
        "get it down to|bring it to|offer|approve|get you|get you to|authorize|let it go for|close it for|"
        "live with)(?: it| this| that| you| at| for| to| as low as| down to| a settlement of| the account "
        "for| with)* (?:about |around |like )?#",
        r"counter\w*(?: \w+){0,3} #",
        "(?:how about|what about|would you (?:do|pay|take|consider)|could you do|can you do|meet (?:me|us|"
        "you|in the middle) at|split the difference|bottom line(?: is)?|best (?:i|we|they|she|he) can "
        "(?:do|offer)(?: is| would be)?|lowest (?:i|we|they|she|he) can (?:go|do)(?: is)?|settle (?:this|"
        "it|the account) (?:today )?for|final (?:offer|number)(?: is| of|:)?|need at least|minimum (?:is|"
        "of|we can take is)) ?(?:about |around )?#",
        "#+(?:,| and| is| it is| that is| would be)* (?:final|to (?:settle|close)|(?:is |as )?(?:the "
        ")?(?:best|lowest|least|minimum)|settlement|and (?:we|i) (?:will|can) (?:close|call|zero)|take it "
        "or leave it)",
        "final offer", "(?:go|do|take|accept)(?: any)? (?:lower|below|less|under)(?: than)? #",
        "(?:we|i) (?:need|want|would need|would want|require) (?:at least |a minimum of )?#",
        "(?:nothing|not) (?:less|lower|below|under)(?: than)? #", "podemos aceptar #",
        "le (?:dejo|dejamos|puedo dejar) en #",
    )),
    ("pushes_payment_plan", (
        "payment (?:plan|arrangement|option)s?", "monthly (?:payment|plan|installment|amount)s?", "install?ments?",
        "#+ (?:a|per|each|every) month", "(?:@|months?) (?:at|of) (?:about )?#", "#+ (?:for|over|x) (?:the next )?@",
        r"(?:pay|spread|break)(?: \w+){0,5} (?:over time|over @|monthly|each month|per month|a month|into "
        "payments|by month|month to month)",
        "care ?credit", "financing",
        "(?:medical|0%|interest[- ]free|no[- ]interest) (?:credit card|loan|financing|plan)",
        "set (?:you|me|us) up (?:on|with) (?:a |some )?(?:plan|payments)",
        r"(?:on|offer\w*|do|have|into|take|for|get on|sign up for) a (?:\w+ )?plan(?! (?:says|denied|that))",
        "budget plan", "plan de pagos?", "pagos mensuales", "(?:make|making) payments",
        "put (?:it|you|me) on (?:a )?plan", "(?:interest[- ]free|monthly|equal) payments?", "small(?:er)? payments",
        "(?:pagar|pague|abonar) (?:# )?(?:al|por|cada) mes", "pagar # al mes", "# (?:al|por|cada) mes",
        "(?:take|accept) the plan", "@+ (?:to pay|payment plan|plan|interest[- ]free)",
    )),
    ("denies_financial_assistance", (
        r"(?:not|never|no longer|do not|does not|did not|will not|would not) (?:\w+ ){0,3}?(?:qualif\w+|"
        r"eligible|approved?|have|offer|provide|do|participate in|accept) ?(?:\w+ ){0,4}?(?:assistance|"
        "charity(?: care)?|hardship|financial aid|aid program|programs?|help with bills|fap)",
        r"(?:assistance|charity care|hardship|financial aid)(?: \w+){0,4} (?:denied|rejected|not available|"
        "is not|was not|does not|only for|declined|no)",
        "(?:income|you|i|we|she|he) (?:is |are |am |make |makes |was )*(?:too (?:high|much)|over (?:the "
        ")?(?:income|limit|guidelines?))",
        r"(?:denied|rejected|turned (?:me|you|us) down for|declined)(?: \w+){0,4} (?:assistance|charity|"
        "hardship|financial aid)",
        "(?:only|just) for (?:the )?uninsured", "(?:do not|does not|did not|not) qualify", "no charity",
        "window (?:to apply|for assistance)(?: has| is)? (?:closed|passed|over)", "no califica",
    )),
    ("asks_financial_info", (
        "(?:tax returns?|pay ?stubs?|bank statements?|w-?2s?|proof of income|income verification|financial "
        "(?:statement|form|application|documents|information|info|questionnaire|worksheet)|hardship "
        "(?:form|letter|application))",
        "(?:what is|how much is|what are|asked about|asks about|asking about|wants to know|want to know|"
        r"verify|need|needs|provide)(?: \w+){0,3} (?:income|assets|salary|savings|household size|monthly "
        "expenses|expenses|finances|employment)",
        "how much (?:i|we|you) (?:make|earn|have)",
        r"fill out (?:an|the|a|some) (?:\w+ )?(?:application|form|paperwork|forms)",
        "how (?:much|many) (?:do|does) (?:you|your household|your family|i) (?:make|earn|have in|bring)",
        "where (?:do|does) (?:you|she|he) work",
        "how many people (?:in|are in|live in) (?:your|the|my) (?:household|home|house|family)",
        "who (?:do you|does she) work for", "cuanto gana", "comprobante de ingresos",
        r"(?:apply|application|fill out)(?: \w+){0,4} (?:financial assistance|charity|hardship)",
        "are you (?:employed|working)",
    )),
    ("asks_ability_to_pay", (
        r"what (?:can|could|are|would|do)(?: you| i| we)?(?: \w+){0,3} (?:afford|pay|do|offer|comfortable|"
        "able to pay|manage|put down)(?! (?:is|today))",
        r"how much (?:can|could|are|would|do) (?:you|i|we)(?: \w+){0,3} (?:afford|pay|do|put down|offer|"
        "manage|come up with|willing)",
        "what (?:i|we|you) (?:can|could) (?:afford|pay|do|offer)",
        "how much (?:i|we|you) (?:can|could) (?:afford|pay|do|offer|put)",
        "what (?:is|are) (?:your|my) (?:budget|offer|number)",
        r"(?:what|how much)(?: \w+){0,6} (?:your budget|you could (?:put|pay|do|manage|afford)|work for your)",
        "most (?:that )?you (?:can|could) (?:put|pay|do|afford|manage)", "make (?:me|us) an offer",
        r"what (?:number|amount|figure)(?: \w+){0,4} (?:in mind|thinking|comfortable|looking)",
        "what works for (?:you|me|your)", "what did you have in mind", "cuanto puede (?:pagar|dar)",
        "what would you like to (?:pay|offer)", "how much do you have",
    )),
    ("needs_supervisor_callback", (
        "(?:(?:need|have|needs|has|got|going|will have|want) to|i will|we will|let me|must|i can|she will|"
        r"he will|they will|would have to|will|would need to|she would|can)(?: \w+){0,5} (?:supervisor|"
        "manager|director|committee|review board|boss|higher[- ]ups?|team lead|lead|administrator|cfo|"
        r"administration|management|upper management|my superior)(?: \w+)?",
        "(?:supervisor|manager|director|committee|boss|higher[- ]up|team lead|lead|management|board)(?: "
        r"\w+){0,4} (?:call(?:s|ed)? (?:me|you|us|her|him)? ?back|return|approve|approval|decide|decides|"
        "review|reviews|sign off|has to|needs to|must|would have to|will have to|get back|reach out|makes "
        "that|make that)",
        r"(?:up to|above|goes to|sent to|under review by|escalat\w+ (?:it |this |me |you )?to|passed to|in "
        r"front of|take it to|taking it to|run it by|check with|ask)(?: \w+){0,2} (?:supervisor|manager|"
        "director|committee|board|higher[- ]ups?|boss|management|lead)",
        "(?:supervisor|committee|manager) (?:review|approval|decision)",
        "(?:they|she|he|we|i|somebody|someone) (?:will|would|are going to|is going to|have to|has to|need to|needs "
        "to) "
        "(?:review|look into|look at|investigate|check on) (?:it|this|that|the (?:account|bill|balance|case))",
        "(?:said|says) (?:they|she|he) (?:will|would) (?:review|look into it|investigate)(?= ?(?:$|[.,!]))",
        r"(?:hablar|consultar|preguntar\w*|checar)(?: con| a)? (?:mi|el|la) (?:supervisor|supervisora|"
        "gerente|jefe|jefa)",
        "(?:hablar|consultar) con (?:mi|el|la) (?:supervisor|supervisora|gerente)", "above my pay grade",
    )),
    ("not_surprise_bill_claim", (
        "(?:no surprises act|surprise (?:billing )?(?:law|act|bill(?:ing)?)|nsa|that law|the law|balance "
        r"billing law|federal law)(?: \w+){0,3} (?:does not|did not|do not|is not|not|only)(?: \w+){0,2} "
        "?(?:apply|cover|count|protect|help|for)?",
        r"(?:not|is not|was not|never) (?:\w+ ){0,3}?(?:a )?surprise bill(?:ing)?",
        r"not (?:protected|covered|subject) (?:\w+ ){0,3}?(?:no surprises|surprise|nsa|that law|law)",
        r"you (?:signed|agreed to) (?:\w+ ){0,4}?(?:consent|waiver|out[- ]of[- ]network)",
        r"(?:signed|waived) (?:\w+ ){0,3}?(?:protections?|consent form|notice and consent)",
        r"(?:you )?(?:consented|agreed) to (?:\w+ )?out[- ]of[- ]network", r"ley (?:\w+ ){0,4}no (?:aplica|cubre)",
        "exempt from (?:the )?(?:no surprises|nsa|surprise|that)",
        "not (?:a )?(?:part of|under|subject to|bound by|in) (?:that|this|the) (?:law|act|rule)",
    )),
    ("policy_says_no", (
        "(?:says?|said|saying|maintains?|that) (?:it is |its |our |their |the )?policy (?:is|says|requires|states|"
        "that)",
        "(?:our|their|hospital|company|the|against|per|by|it is|not|just|corporate|internal|due to|because "
        r"of|under our|department|billing|that is|outside|facility|violates?|office)(?: \w+){0,2} polic(?:y|"
        "ies)(?! (?:number|canceled|lapsed|does not cover|excludes))",
        r"(?:contract|contracts|agreement)(?: with (?:your|my|the) (?:insurance|insurer|plan|\w+))? (?:does "
        "not|do not|will not|prohibits?|prevents?|says|requires?|forbids?|bars?|doesn't)",
        "contractually", "not allowed (?:to|by)(?! (?:bill|balance))",
        "(?:rules?|guidelines?|compliance|regulations?|the law|federal law|the system rules) (?:do not|"
        "does not|say|says|prohibit|prevent|will not|require|forbid|are)",
        "(?:against|violate) (?:the )?(?:rules|law|contract|policy)", "illegal (?:to|for)",
        r"(?:can not|not) (?:legally )?(?:waive|discount) (?:\w+ ){0,3}?(?:cost|copay|deductible|"
        "coinsurance|because)",
        "we have to (?:charge|treat) everyone", "politica (?:de la|del|interna|nuestra)", "nuestra politica",
        "not our policy", "we are not (?:allowed|permitted)", "not permitted",
    )),
    ("blames_insurance", (
        "(?:call|contact|talk to|take it up with|speak (?:to|with)|go through|check with|ask|reach out to|"
        "issue with|problem with|between (?:you|me) and|dispute it with|matter for|appeal (?:it )?(?:with|"
        r"to)|go back to|argue with|up to|deal with)(?: \w+){0,2} (?:insurance|insurer|health plan|plan|"
        "carrier|payer|aetna|cigna|anthem|humana|blue cross|united|uhc|kaiser|hmo)",
        "(?:insurance|insurer|plan|carrier|payer|aetna|cigna|anthem|humana|blue cross|united|uhc)(?: "
        "company)?(?: is| has| was| already)? (?:said|says|denied|processed|determined|decided|assigned|"
        "did not pay|will not pay|would not pay|refused to pay|did not cover|is responsible|put it|put "
        r"that|the one|made|who)(?: \w+){0,4}",
        "(?:patient|your|member) responsibility (?:per|according to|by|under|from)",
        "(?:insurance|insurer's|plan's|carrier's|insurance company's) (?:fault|decision|problem|issue|call|"
        "determination)",
        "(?:other|another|secondary|different|primary|auto|car) (?:insurance|coverage)", "coordination of benefits",
        "bill (?:your|the) (?:other|secondary|auto)", "su (?:seguro|aseguranza)",
        "what (?:your|the) (?:insurance|plan|eob) (?:says|said|shows)", "take it up with", "we only go by",
        "(?:insurance|insurer|plan|carrier|payer) (?:company )?(?:told|instructed|wants|asked) (?:them|us) to bill",
    )),
    ("no_authority", (
        r"(?:no|not|never|lack)(?: \w+){0,3} (?:authority|authorized|authorization to|power to|ability to|"
        "access to|clearance)",
        "(?:can not|not able to|unable to|could not|not allowed to|do not get to) (?:personally |really |"
        "actually |just )?(?:approve|authorize|adjust|change|lower|reduce|negotiate|make (?:that|those|"
        "this|any|the) (?:call|decision|decisions|adjustments?|changes?)|do (?:that(?! (?:number|amount|"
        "price|figure|low))|anything|discounts?|adjustments?|much|any)|discount|override|touch|go (?:any "
        r")?(?:lower|below|further))(?: \w+){0,4}",
        r"(?:system|computer|screen|software)(?: \w+){0,3} (?:will not|does not|can not|not let|only lets|"
        "locked|won't)",
        "(?:nothing|all|only thing|not much)(?: that)? (?:i|we|she|he|they) can (?:do|offer)(?! (?:is|today))",
        "%+ (?:is the |is my )?(?:max|maximum|tops|at most|limit)", "(?:max|maximum|up to|limit)(?: is| of)? %",
        "(?:just|only) (?:a |the |an )?(?:rep|representative|customer service|take payments|call center|"
        "front desk|agent|clerk)",
        "not my (?:department|decision|call|job)", "(?:hands are|hands) tied",
        r"only (?:go|do|offer|give|authorized|allowed|approve)(?: \w+){0,4} (?:up to )?%",
        r"(?:most|max\w*) (?:i|we) (?:can|am allowed)(?: \w+){0,3} (?:is )?%",
        "no tengo (?:autoridad|autorizacion|permiso)", r"i do not (?:make|set|decide|handle)(?: \w+){0,3}",
        "above my level",
    )),
    ("coding_correct_claim", (
        r"(?:cod(?:ed|ing|es?)|billed|bill|claim|charges?|chart|everything|processed|claims|audit\w*|"
        r"review\w*)(?: \w+){0,5} (?:correct(?:ly)?|accurate(?:ly)?|right|properly|appropriate(?:ly)?|valid|"
        "fine|accurate|supported|standard|verified)(?! (?:away|now|amount))",
        r"(?:nothing|no errors?|not anything|no mistakes?)(?: is| are| was)?(?: \w+){0,4} (?:wrong|"
        "incorrect|found|on the bill|in the coding|with the coding|with the bill|to correct|on our end)",
        r"(?:stand|stands) by (?:the|our|their|those) (?:cod\w+|charges|bill)",
        r"(?:reviewed|audited|checked|looked at|double[- ]checked)(?: \w+){0,5} (?:correct|right|accurate|"
        "valid|stands|fine)",
        "(?:billed|coded) (?:exactly )?(?:as|how|what) (?:the )?(?:doctor|physician|surgeon|chart)(?: "
        r"\w+){0,3}",
        r"that is (?:how|what) (?:it|we|they|the doctor)(?: \w+){0,2} (?:coded|billed|documented)",
        "(?:charges|codes) are (?:valid|correct|accurate)", r"esta (?:bien|correctamente) (?:codificad|facturad)\w+",
    )),
    ("refuses_itemized", (
        r"(?:can not|do not|will not|could not|would not|did not|unable to|not able to|never|refus\w+ to|"
        r"no)(?: \w+){0,5} (?:itemized?|itemization|itemized bills?|line[- ]by[- ]line|detailed (?:bill|"
        "statement)|codes? on|ub-?0?4|claim form)",
        r"(?:itemized?|detailed|itemization)(?: \w+){0,5} (?:portal|mychart|online|app|fee|cost|charge|#|"
        "not available|only|medical records|records department)",
        r"(?:portal|mychart|online)(?: \w+){0,5} itemized?",
        "(?:only|just) (?:have |send |give |provide |do )?(?:a |the )?summary", "summary (?:is all|bill only)",
        "(?:that is|this is|what you have is) (?:the|all the|already)? ?itemized",
        "(?:all|everything)(?: is)? on the portal", r"summary (?:\w+ ){0,3}(?:is )?all we (?:have|send|do)",
        "can not (?:give|release|share)(?: out)? (?:the )?codes", "(?:come|pick it up) in person",
        "(?:there is|charge|pay) a # fee", "# fee", "medical records (?:department )?(?:has|handles|would|for)",
        "refused (?:the|an|my) itemized",
    )),
    ("itemized_available", (
        "(?:put in|submit|submitted|process) (?:the |that |your |a |my )?request(?! for (?:a |the "
        ")?(?:hold|review))",
        "(?:on its way|in the mail)",
        "(?:send|sent|mail|mailed|email|emailed|fax|get|give|provide|print|request|requested|order|ordered|"
        "put in|sending|mailing|emailing|processing|release)(?: you| me| us| out| that| it| the| an| a| "
        "over| to| in| request| for| your| my| both| her| him| copy| of| one| along| with| and| right| you "
        "an)* (?:itemized?|line[- ]by[- ]line|detailed (?:bill|statement)|itemization|ub-?0?4|claim "
        "form)(?: bill| statement)?",
        r"itemized(?: bill| statement)?(?: \w+){0,3} (?:on (?:its|the) way|in the mail|be (?:sent|mailed|"
        "emailed)|take|takes|within|in @|coming|out|available|ready|by email)",
        "(?:cuenta|factura) (?:detallada|desglosada)",
    )),
    ("hangs_up_or_rude", (
        "h[ua]ng(?:ing)? up(?: on)?", r"(?:line|call)(?: \w+)? (?:went dead|dropped|disconnected|got cut)",
        "disconnected (?:me|the call|us|you)?", "(?:stop|quit) calling",
        "(?:rude|nasty|yelled|screamed|snapped|laughed in my face|sarcastic|condescending|mean|shouted|"
        "cursed|swore)(?: at| to| with| about)? ?(?:me|us)?(?! my)",
        "do not call (?:back|again|us|here)",
        r"(?:i am|we are) (?:done|not going to|through) (?:talking|discuss\w*|arguing|with (?:you|this))",
        "not (?:my|our) problem", "wasting (?:my|our|your) time",
        "(?:you people|you should have|pay your bills?|deadbeat)", "end(?:ing)? (?:this|the) call", r"click\.",
        "lower your voice", "calm down", "whatever you say",
    )),
    ("deadline_pressure", (
        "(?:only |just )?(?:good|valid|available|honored?|on the table|offer|deal|discount|price)(?: "
        r"\w+){0,4} (?:until|through|today|for today|expires?|ends?|by @|only today|this week|for @|till)",
        r"(?:have|has|got) (?:to|until|till|only|just) ?(?:decide|@|pay by|respond|answer|today)(?: \w+)?",
        "(?:by|before) (?:the end of|@|close of business|end of (?:day|business)|tomorrow|today|five|"
        r"friday)(?: \w+){0,3}?(?: or| it| that| the| otherwise)?",
        "(?:today|now) (?:only|or never)", "last chance",
        r"(?:you|have|has|got|only)(?: \w+){0,2} until (?:the )?(?:end of (?:the )?day|close of business|"
        "five|noon|5|@)",
        r"(?:decide|decision|answer|know)(?: \w+){0,2} (?:right now|now|@|immediately)",
        "one[- ]time (?:thing|offer|deal)", "will not be (?:there|available|good|offered)", "final notice",
        "past due", "@+ (?:past due|overdue|late|delinquent)", "overdue",
        "(?:due|payable) (?:by|on|immediately|upon receipt|now|in) ?", "expires?",
        "(?:clock is|time is|running out)", "need (?:an answer|a decision|to know)", "within @", "vence",
    )),
    ("transfer_or_callback", (
        "(?:transfer|connect|put (?:you|me|us) through|route|forward|pass (?:you|me)|send (?:you|me) "
        r"(?:over )?to)(?:red|ed|ing|s|ring)?(?: \w+){0,4}(?: to| with| department| someone)?",
        r"call(?:s|ed|ing)? (?:\w+ )?back",
        "(?:please hold|hold please|hold on|hold for (?:a|one|the next)|hold music|hold the line|on (?:a "
        "brief )?hold while)",
        "(?:one|just a|a) (?:moment|second|minute|sec)", "(?:leave|left) a (?:message|voicemail)", "voice ?mail",
        "(?:open|opened|create|created|submit|submitted|put in|start) (?:a |an )?(?:ticket|case|request|"
        "inquiry|dispute)",
        "(?:different|another|other|wrong) (?:department|office|number|team)", r"press (?:one|two|three|\d)",
        "(?:put|placed|kept|left|leaving) (?:me |us |you )?on hold", "mailbox", "next available", "please stay on",
        "(?:get|getting) back to (?:you|me|us)",
        "(?:i am|i have been|been|still|they have me) on hold(?! until @| through)", "estimated wait", "un momento",
        "le (?:transfiero|paso|comunico)", "business days?", "nobody (?:answers?|picks up)",
        "no one (?:answers?|picks up)", "no answer", "(?:bounced|passed|bouncing) (?:me )?(?:around|between)",
    )),
    ("asks_identity_verification", (
        "date of birth", "birth ?date", r"\bdob\b", "last four", "social security", r"\bssn\b",
        r"(?:verify|confirm|provide|have|get|need|spell|give me)(?: \w+){0,3} (?:name|address|zip(?: code)?|"
        "phone(?: number)?|identity|information|account number|member id|birthday|relationship|email)",
        r"(?:what is|can i have|may i have|may i get|can i get) (?:the |your |a )?(?:\w+ )?(?:name|account "
        "number|address|zip|phone|number|member id|patient's name|date)",
        "(?:who am i|who is this|whom am i) (?:speaking|talking)", "am i speaking (?:to|with)",
        "are you the (?:patient|guarantor|account holder|responsible party)",
        "(?:authorized|permission|allowed) to (?:speak|discuss|talk)", "hipaa", "fecha de nacimiento", "su nombre",
    )),
    ("refuses_to_negotiate", (
        "(?:do not|can not|will not|never|would not|did not|not able to|unable to|not going to|not willing "
        r"to|refus\w+ to|does not|not open to|is not|not|no way we|could not) (?:\w+ ){0,3}?(?:negotiat\w+|"
        r"bargain\w*|haggl\w*|settle(?! for)|discount(?:s|ing)?|lower(?:ing)?|reduce|reductions?|"
        "adjust(?:ments?)?|budge|make deals?|do deals?|do settlements?|settlements?|change (?:the|your|"
        "our) (?:price|amount|balance)|come down|negotiable|move on (?:price|the price)|work with (?:me|us|"
        "you)|go (?:any )?lower|give discounts?)",
        "non-?negotiable",
        r"no (?:negotiat\w+|discounts?|reductions?|settlements?|bargaining|exceptions|adjustments|deals|"
        "wiggle room|flexibility)",
        "(?:price|bill|balance|amount|charges?|number|it) is (?:what it is|final|firm|set|fixed|the "
        "(?:price|amount|balance|bill))",
        "(?:is|are) (?:not )?set in stone", "take it or leave it",
        "no (?:negociamos|hacemos descuentos|hay descuentos)", "full (?:amount|balance|price) or nothing",
        "not a (?:flea market|car dealership|used car lot)", "prices are (?:set|fixed|final)",
        r"refus\w+ to (?:talk|discuss|move|work)", "will not (?:even )?(?:talk|discuss|consider|entertain)",
        "we are not (?:able to|going to|in a position)",
    )),
    ("rejects_offer", (
        r"(?:offer|number|that|amount|proposal|#+|it) (?:is|was|has been|got) (?:\w+ )?(?:too low|rejected|"
        "refused|declined|denied|turned down|not (?:enough|acceptable|accepted|approved|going to work|"
        "something)|way too low|insulting|an insult|a joke|ridiculous|unacceptable|nowhere near|not even "
        "close)",
        r"(?:can not|will not|would not|do not|could not|not able to|unable to|did not|not) (?:\w+ "
        ")?(?:accept|take|do|approve|agree to|consider|go for|work with)(?: on| to)? (?:that|it|your offer|"
        "my offer|your|my|our offer|this offer|the offer|that low|that amount|that number|less|anything "
        r"(?:less|below|lower|under)|#)(?: \w+)?",
        r"(?:reject|decline|refuse|deny|turn(?:ed)? down)\w* (?:the|your|my|our|that|it|this|me|#)(?: \w+)?",
        "not (?:good )?enough", "too low", "(?:have|need) to do (?:better|more) than",
        "(?:is|that is|it is) not (?:going to|gonna) (?:work|happen|cut it|fly)",
        "no,? (?:we|i) (?:can not|will not|need|would need)", "lowball",
        "(?:said|says|told me|goes) (?:a flat |a hard |just |flat out )?no(?! (?:problem|hold|holds|longer|"
        r"one|thanks|worries|itemized|surprises|discount|negoti\w+|letters?|need|charity))(?= ?(?:$|[.,;!]| "
        "to | and | but | way))",
        "(?:said|was like) (?:nope|nah|no way|absolutely not|no can do|hell no|no dice)", "laughed at",
        "shot (?:it|me|that|my offer) down", "can you (?:go|come) (?:any )?(?:higher|up)",
        "(?:go|come up|come) (?:any )?(?:higher|up a (?:bit|little))", "did not accept",
        "oferta (?:es )?(?:muy|demasiado) baja", "no (?:podemos )?aceptamos? (?:su|esa) oferta",
        "can not do (?:that|#|your) ?(?:number|amount|offer|low|much|price)?",
    )),
    ("full_amount_owed", (
        "(?:full|entire|whole|total|complete|remaining|outstanding|your|current|whole) (?:amount|balance|"
        r"bill|total|thing|payment)(?: \w+){0,4} (?:due|owed?|owing|required|responsible|must be paid|has "
        "to be paid|is #|stands|needs to be paid|in full|expected)",
        "(?:you|i|we|she|he) (?:still |now |legally |do |really |just )*(?:owe|owes|are responsible for|am "
        "responsible for|are liable|are on the hook|is responsible for)(?: us| them| the| it| that| this| "
        "all| every| for| full| entire| whole)*(?: amount| balance| bill| #| thing| penny| cent)?",
        "(?:balance|amount due|amount) (?:is|of|remains|due is|stands at|showing is) #",
        "(?:pay|paid) (?:it |this |the (?:bill|balance|amount|whole thing) )?in full",
        "(?:due|payable|owed) in full", "(?:is|are) (?:your|my) (?:responsibility|bill|balance)",
        "(?:bill|balance|charges?|amount|debt) (?:is|are|stands?|remains?) (?:valid|correct|due|owed|"
        "accurate|yours|legitimate|as is)",
        "you (?:received|got|had) (?:the )?(?:services?|care|treatment)",
        "services? (?:were|was) (?:rendered|provided)",
        r"have to pay (?:it|the|this|all|everything|every)(?: \w+){0,3}",
        r"you signed (?:\w+ ){0,4}?(?:responsib\w+|to pay|agree\w*)", "debe (?:pagar|#|todo|el total|la cantidad)",
        "usted debe", "(?:it is|its) (?:still |all )?(?:your|my|the patient's) (?:bill|balance|responsibility)",
    )),
    ("chit_chat", (
        "(?:thank you|thanks) for (?:calling|holding|your patience|waiting|contacting)",
        "how (?:are you|can i help|may i help|is your day|is it going|are things|may i assist|can i "
        r"assist)(?: \w+)*",
        "have a (?:good|great|nice|wonderful|blessed) (?:day|one|evening|afternoon|weekend|night)",
        "(?:nice|lovely|cold|hot|terrible) (?:weather|day)",
        "(?:i am|i'm) (?:so |very |really )?sorry (?:to hear|about|for (?:your|the))",
        "good (?:morning|afternoon|evening)", "(?:hello|hi),? (?:this is|my name|you have reached|thank|billing)",
        r"(?:my name is|this is) \w+(?: \w+)?(?: speaking| from| with| how|,)",
        "i understand (?:your|how|that you|this is|it is)", "is there anything else", "happy to help", "bless you",
        "en que (?:le )?puedo ayudar", "buenos dias", "buenas tardes",
        "this call (?:is|may be|is being) (?:being )?(?:recorded|monitored)", "i hear you", "i totally get",
    )),
)  # fmt: skip

# "What do I say if they ask who I am?": what they may ask to know with whom they speak, and the forms of it.
ASK_WHO_I_AM = (
    r"\b(?:if|when|once|in case) (?:they|he|she|the \w+|someone|somebody|the (?:hospital|billing) \w+) (?:\w+ )?"
    r"(?:asks?|wants?(?: to know)?|needs?(?: to know)?|says?|demands?|wonders?)(?: me| us| for| to know| to)* "
    r"(?:who (?:i am|i'm|we are|is (?:calling|this|speaking))|(?:if|whether) (?:i am|i'm) (?:the )?(?:patient|\w+)|"
    r"how (?:i am|i'm) related|(?:what )?my relation\w*|(?:for )?my (?:full )?name|my (?:date of birth|birthday|"
    r"birth date|"
    r"dob|social|ssn|id)|(?:her|his|the patient's) (?:date of birth|birthday|dob|social|ssn)|(?:to )?verify (?:me|"
    r"my \w+)|"
    r"(?:they can )?only (?:talk|speak) (?:to|with) the patient)\b"
    r"|\bsi (?:me )?(?:preguntan?|piden?) (?:quien (?:soy|habla|llama)|(?:por )?mi (?:nombre|fecha de nacimiento|"
    r"seguro social)|si soy (?:el|la) paciente)\b"
)
ASK_WHO_I_AM_OF: tuple[tuple[str, str], ...] = (
    ("social_security", r"\b(?:social|ssn|seguro social)\b"),
    ("not_the_patient", r"\bonly (?:talk|speak)\b|\brelat(?:ed|ion)|\bfor (?:my (?!name|date|birth|dob|social|ssn|"
                        r"full)\w+|"
     r"her|him)\b|\b(?:mother|mom|father|dad)\b"),
)  # fmt: skip
