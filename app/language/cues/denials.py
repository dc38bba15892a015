"""The plan's stated reason, by kind of denial."""

from __future__ import annotations

DENIAL_CUES: dict[str, tuple[str, ...]] = {
    "medical_necessity": (
        "not (?:deemed |considered |found )?(?:to be )?medically (?:necessary|appropriate|required|needed|"
        "justified|indicated)",
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
    ),
    "experimental": (
        "experimental", "investigational", "unproven", "not (?:been )?proven", "off-label", "clinical trial",
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
    ),
    "benefit_limit": (
        "benefit (?:maximum|max|limit)s?",
        "(?:visit|annual|yearly|lifetime|session|therapy|day|quantity|frequency) (?:limit|maximum|max|cap)s?",
        r"(?:maxed|used) (?:out|up) (?:\S+ ){0,3}?(?:visits|benefits?|sessions|days)",
        "too many (?:visits|sessions|days|units)", r"r[au]n out of (?:\S+ )?(?:visits|sessions|benefits|days)",
        "benefits? (?:is |was |has been |have been |are )?(?:exhausted|used up|maxed)",
        "exceeded (?:the |my )?(?:number|limit|maximum|visits|allowed)",
        r"(?:over|hit|past|reached) (?:the|my) (?:\w+ )?(?:visit |benefit )?limit",
    ),
    "bundling": (
        "bundled", "bundling",
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
    ),
    "timely_filing": (
        "timely filing", "filing (?:limit|deadline)",
        "(?:billed|submitted|sent|filed|claim)(?: it| the claim| the bill| the paperwork| was| came| got| "
        "in| sent| filed| submitted| received){0,4} (?:too late|late|past the (?:deadline|limit|window)|"
        "after the (?:deadline|time limit|cutoff))",
        "too late to (?:file|bill|submit)", "submitted after the time limit",
        "(?:missed|blew) (?:the|their) (?:filing )?(?:deadline|window) (?:to (?:bill|file|submit)|for "
        "(?:billing|filing|submitting))",
        "waited too long to (?:bill|file|submit|send)",
    ),
    "duplicate": (
        "duplicate (?:claim|submission|of a|bill was)",
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
        "third[- ]party liability", "auto insurance should",
    ),
    "documentation_missing": (
        "(?:missing|more|additional|insufficient|incomplete|lack of|needed|needs|requested|never got|not "
        r"get|not receive|not received|not sent|did not send|waiting on|waiting for|need) (?:\S+ "
        "){0,3}?(?:medical records|records|clinical notes|documentation|medical information|chart notes|"
        "information from (?:the|my) (?:doctor|provider|hospital))",
        "additional information (?:is |was )?(?:needed|required|requested)", "claim (?:is|was) incomplete",
        "missing information", "documentation (?:was )?not received", "we asked for but did not receive",
        "itemized bill required",
    ),
    "non_covered": (
        "not a covered (?:benefit|service|expense|item|procedure)", "non-?covered",
        "(?:plan|policy) exclu(?:sion|des|ded)", "exclusion", "excluded (?:under|from|by|service|benefit)",
        "cosmetic", "not covered (?:under|by) (?:your|my|the|this|our) (?:plan|policy|benefits?)",
        "(?:plan|policy|insurance) does not cover (?:this|that|these|those|any) (?:kind|type|sort|service|"
        "procedure|treatment|surgery)s?",
        "custodial", "convenience item", "not a (?:plan )?benefit",
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
        "paperwork",
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
    r"\b(?:deni\w+|reject\w*|refus\w+|not (?:pay|paid|cover|covered)|disallow\w*|reason|because|eob|claim|"
    "code|insurance said|insurance says|they said|said it|says it|the letter says|{plan} (?:said|says|"
    r"claims|thinks|decided|told))\b"
)
