"""What a date is, by the words before it or after it; `nothing`: none of ours to keep."""

from __future__ import annotations

BEFORE: dict[str, tuple[str, ...]] = {
    "nothing": (
        r"(?:^ ?|[.,;] |and |then |just )(?:called|phoned|spoke|talked|emailed)(?: \S+){0,5}? (?:on|back on|in)",
        "(?:i|we) (?:just )?(?:called|call|phoned|spoke|talked|emailed|wrote|asked|paid|sent|mailed)(?: "
        r"\S+){0,5}? (?:on|back on|in)",
        "(?:call|called|calling|callback|get back|hear back|follow up|check back)(?: me| us| them| again| "
        "back| to me| in)*(?: by| on| in| within| after| around)?",
        "(?:born|birthday|birth date|dob|date of birth)(?: is| was| on)*", "since",
        r"(?:offer|deal|discount|price)(?: \w+){0,3} (?:good|valid|expires?|open|ends|on the table)(?: "
        r"\w+)?(?: until| through| on| by)*",
        r"(?:served|got|received)(?: \w+){0,3} (?:summons|papers|served|sued)(?: on)?",
        "summons(?: came| arrived)?(?: on)?", "for the (?:last|past)", "been",
        "(?:takes?|take up to|allow|processing|give (?:them|it))(?: about| up to)?",
        "(?:died|passed|passed away|death)(?: on| in| was)*",
        r"(?:coverage|insurance|plan|job|policy)(?: \w+){0,2} (?:ended|started|lapsed|began|terminated)(?: on)?",
        r"(?:itemized|claim form|records)(?: \w+){0,4} (?:by|in|within|on)",
        r"(?:letter|payment|check)(?: \w+){0,3} (?:will|should) (?:come|arrive|be here|go out)(?: by| on| in)*",
    ),
    "hold_until": (
        r"hold(?: \S+){0,4}? (?:until|through|for|to|expires?|ends?|good for|good until|is up|runs out|up "
        "on|lasts?|till|thru|is good|lasting|on|at|end date|end date is|end date of|of)(?: on| until| "
        "through| for| the)*",
        r"en (?:espera|pausa)(?: \S+){0,2}? hasta(?: el)?", r"pausa (?:\S+ ){0,2}?hasta(?: el)?",
        "hold", r"(?:paus\w+|fr[eo]z\w*|suspend\w*|stop\w*|wait)(?: \S+){0,3}? (?:until|through|for|to)(?: the)?",
        "(?:until|through|good until|good through|valid until|extended (?:it )?(?:to|until|through)|pushed "
        "(?:it )?(?:back |out )?(?:to|until)|runs (?:until|through|to)|ends(?: on)?|expires(?: on)?|"
        "expiration is|end date(?: is)?|hold ends?|hold expires)(?: the)?",
        "(?:gave|give|giving|granted|got|get|have)(?: me| us)?(?: another| until| an extra| an additional| "
        "up to)*",
    ),
    "payment_due": (
        "(?:payment |balance |bill |it |amount )?(?:is |was |are )?due(?: date)?(?: is| on| by| in)*",
        # "Paid by check yesterday" says how, not by when.
        r"(?:pay|paid|payment|pay up|pay it|pay them|pay this)(?: \S+){0,3}? (?:by|before)"
        r"(?! (?:(?:a|my|the) )?(?:\w+ )?(?:checks?|cheque|cards?|phone|mail|cash|wire|zelle|venmo|ach|transfer|"
        r"mistake|accident)\b)",
        "deadline to pay(?: is)?", "want (?:it|payment|the money|their money) by",
    ),
    "appeal_deadline": (
        r"appeal(?: \S+){0,4}? (?:by|before|until|due|no later than)",
        r"deadline (?:to|for)(?: \w+)? appeal(?:ing)?(?: is)?",
        "appeal (?:deadline|window|due date|period)(?: is| ends| closes| was| runs out)*(?: on)?",
        "(?:last day|deadline) (?:to appeal|is)",
    ),
    "appeal_filed_on": (
        r"(?:filed|sent|submitted|mailed|faxed|put in|turned in|uploaded|dropped off|emailed)(?: \S+){0,3}? "
        r"appeal(?: letter| packet| form)?(?: off| out| in| to \S+(?: \S+)?| with \S+| for \S+| by \w+)*(?: "
        "on| back on)?",
        "appeal(?: letter| packet| form| paperwork)? (?:was |went |is |got |has been )?(?:filed|sent|"
        r"submitted|mailed|out|in|off|faxed|emailed)(?: out| off| in)?(?: certified| on| by \w+)*",
        "appealed(?: it| this| the denial)?(?: on| back on)?",
    ),
    "appeal_decided_on": (
        "appeal (?:was |got |came back |is |has been |finally |just )*(?:denied|decided|rejected|upheld|"
        "approved|lost|won|granted|overturned|turned down)(?:,? final| again)*(?: on| dated)?",
        "final (?:denial|decision|letter|determination|notice)(?: letter| notice)? {dated}",
        r"(?:upheld|overturned|denied)(?: \S+){0,3}? (?:appeal|denial|decision|again)(?: on)?",
        "decision(?: letter)? {dated}", "lost (?:the|my) appeal(?: on)?",
    ),
    "denial_date": (
        "(?:denial|denial letter|letter|notice|eob|explanation of benefits|denial notice|insurance letter|"
        r"adverse determination)(?: \w+)?,? {dated}(?: on)?",
        "(?:denial|eob|notice|letter|denial letter)", "dated(?: on)?",
        r"(?:carta|notificacion)(?: de (?:negacion|denegacion|rechazo|el seguro))?(?: (?:es|era|esta|tiene|viene|"
        r"fechada|con|"
        r"fecha))*(?: del?)?(?: el)?", r"fecha de la (?:carta|negacion)(?: es)?(?: el)?",
        "den(?:ied|ial)(?: it| me| this| the claim| my claim| us| was| came| letter| him| her| coverage| "
        "everything| the surgery)*(?: on| back on| in)?",
        r"dates? (?:on|of|for)(?: \w+)? (?:it|letter|notice|denial|eob|denial letter)(?: is| was| says|:)?",
        "notice date(?: is|:)?", "rejected(?: it| the claim)?(?: on)?", "letter is",
    ),
    "service_date": (
        "(?:surgery|operation|procedure|visit|stay|treatment|admitted|appointment|er|emergency room|"
        "hospital|test|scan|mri|services?|(?<!charity )care|birth|delivery|ride|seen|injury|accident|born|went in|"
        "went "
        "to the (?:er|hospital|emergency room|clinic)|treated|happened|was there|performed|took place|"
        "occurred|discharged|fell|crash|operated|hospitalized)(?: was| is| on| happened| took place| date| "
        r"performed| done| back| from| in| at \w+| there| it| myself| all| to| night| trip)*",
        r"(?:911 call|called 911|ambulance ride|chest pains?|broken \w+|kidney stones?)(?: \w+){0,4} on",
        r"dates? of (?:service|care|visit|surgery|treatment|the \w+|my \w+)(?: is| was|:)?", "dos(?: is|:)?",
        r"(?:had|got|have)(?: \S+){1,5}? (?:done|out|removed|replaced|replacement|surgery|operation|"
        "procedure|mri|scan|baby|stroke|heart attack|c-section|test|x-ray|biopsy|colonoscopy)(?: on| back "
        "on| done on)?",
        "service date(?: is| was)?",
    ),
    "statement_date": (
        r"(?:first |original |initial |oldest )?(?:bill|statement|invoice)(?: from \w+)? {dated}(?: on| is)*",
        "billed (?:me |us )?(?:first )?on",
        "(?:got|received)(?: the| my| their| a| this)* (?:first )?(?:bill|statement)(?: on| back on| from "
        r"\w+ on)?",
        "statement date(?: is| was)?", "(?:first|original) (?:bill|statement)(?: date)?(?: is| was)*",
        "bill date(?: is| was)?",
    ),
    "validation_date": (
        r"(?:collector|collection|collections|agency|validation|debt|collection agency)(?:'s|s)? (?:\w+ "
        r"){0,2}?(?:letter|notice)(?: \w+)?,? {dated}(?: on)?",
        "(?:letter|notice) from (?:the )?(?:collectors?|collection agency|agency|debt collector) "
        "{dated}(?: on)?",
        "(?:validation|collection|collector's) (?:letter|notice)",
    ),
    "court_answer": (
        r"(?:answer|respond|response|file an answer|written answer|appear|reply)(?: \S+){0,4}? (?:by|on|"
        "until|before|due|is)",
        "court(?: date| hearing| appearance)(?: is| on| set for| set)*", "court (?:is |on |set for )+",
        "(?:hearing|trial)(?: date)?(?: is| on| set for)*",
        "(?:answer|response)(?: date| deadline)?(?: is)?(?: due)?(?: by| on)*", "summons says",
        "(?:have|got|gives me) until", "to answer",
        "(?:date|day)s? (?:on|in) (?:the |my |those )?(?:summons|court papers|papers|complaint)(?: is| was| says|:)*",
    ),
}  # fmt: skip

AFTER: dict[str, tuple[str, ...]] = {
    "nothing": (
        "(?:i|we) (?:called|spoke|talked|emailed|wrote)", "and (?:nothing|no|still|not|crickets|silence|counting)",
        "(?:with )?no (?:word|response|answer|reply|news)", "later", "old", "since",
        "of (?:nothing|silence|waiting|calls)", "worth of",
    ),
    "hold_until": (
        "(?:hold|freeze|pause|extension)(?! music)",
        "(?:is )?when (?:the |it |that )?(?:hold )?(?:ends|expires|runs out|is up)",
    ),
    "payment_due": (
        "to pay", "(?:is )?(?:the )?(?:due date|when (?:payment|it) is due)",
    ),
    "appeal_deadline": (
        "to (?:file )?(?:an |my |the )?appeal",
        "(?:is )?(?:the |my )?(?:appeal deadline|deadline (?:to|for the) appeal)", "for (?:the|an|my) appeal",
    ),
    "appeal_filed_on": (
        "(?:i|we) (?:filed|sent|mailed|submitted|faxed|put in)(?: in| off)? (?:my |the |an |our )?appeal",
        "appeal (?:filed|sent|submitted|mailed)",
    ),
    "appeal_decided_on": (
        "(?:they )?(?:denied|upheld|rejected|decided|overturned) (?:my |the )?appeal",
    ),
    "denial_date": (
        "denial", "(?:is )?(?:the )?(?:date on|denial date)(?: the)?(?: letter| notice| eob| denial)?", "letter",
        "(?:aetna|cigna|insurance|they|my insurance) denied", "eob", "notice",
    ),
    "service_date": (
        "(?:was )?(?:the |my |when i had (?:the |my )?)?(?:surgery|operation|procedure|visit|er visit|stay|"
        "appointment|birth|hospital stay|mri|scan|service|ride)",
        "(?:is|was) (?:when|the date of|the day)(?: it| i| we)?(?: happened| went| was| had)?",
        "(?:i|we|he|she) (?:had|went|was|fell|got)",
    ),
    "statement_date": (
        "(?:bill|statement|invoice)",
    ),
    "validation_date": (
        "(?:collection|collector's|validation) (?:letter|notice)",
    ),
    "court_answer": (
        "to (?:answer|respond|file an answer|reply|appear|file)",
        "(?:is )?(?:the )?(?:court|hearing|court date|answer date)",
    ),
}  # fmt: skip

# Words with which a date still stands alone: "um I think it was nov 9", "it came on the 12th", "fue el 9".
SMALL_WORDS = (
    "a about again ago all also an around arrived at back be before believe by came case checked could date dated "
    "day "
    "days early end found from get gets got guess have here hmm i i'd i'm i've if in is it it's its just kinda last "
    "late let like look looked looking looks lemme m mailed maybe me mid might must my no not of oh ok okay on one "
    "only or postmarked printed probably read reads received right roughly s said say says see seems sent should so "
    "some sometime somewhere sorry stamped sure that that's the there they think this thought to today top u uh um "
    "umm "
    "was we well which with would written yea yeah yep yes "
    "aqui ayer como creo de del dia dice dijo el en es esta fecha fue la lo llego me mas menos o por pues que recibi "
    "si tiene yo"
)
