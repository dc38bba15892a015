"""How far appeals, reviews and applications have come; papers asked for, received, refused."""

from __future__ import annotations

from typing import Any

from app.language.cues.plan import Guard

STATUS_CUES: tuple[tuple[str, Any, Guard, tuple[str, ...]], ...] = (
    ("appeal", "filed", "done", (
        r"{filed} (?:\S+ ){0,4}?(?<!external )(?<!outside )(?<!independent )appeal(?!s? (?:was|got|denied|"
        "is denied))",
        "appealed(?! and (?:lost|won))",
        "appeal(?: letter| packet| form| paperwork)? (?:is |was |has been |went |got |has |just )*(?:filed|"
        r"sent|submitted|in the mail|in\b|out|off|mailed|faxed|underway|pending|uploaded|on its way|going)",
        "(?:waiting (?:on|for)|still waiting (?:on|for)) (?:the |my )?appeal(?: decision| answer)?",
        "(?:internal )?appeal went (?:in|out)", r"apele\b", "presente la apelacion",
    )),
    ("appeal", "won", "done", (
        r"won (?:the|my|our|on) (?:\w+ )?appeal", "won on appeal",
        "appeal (?:was |got |is |has been |came back |went )*(?:approved|granted|won|successful|accepted|"
        "in my favor|through|overturned)",
        "(?:overturned|reversed) (?:it|(?:the|their|my|its|our)(?: own)? (?:denial|decision))",
        "denial (?:was |got |has been |is )*(?:overturned|reversed)", "approved (?:my|the|our) appeal",
        "(?:insurance|plan|aetna|they) (?:will|are going to|agreed to|decided to) (?:now )?(?:pay|cover) "
        "(?:it|the claim|everything|the bill|after all)",
        "we won", "i won",
    )),
    ("appeal", "lost", "plain", (
        r"(?<!not )lost (?:the|my|our|on) (?:\w+ )?appeal", "lost on appeal",
        r"appealed(?: (?:it|that|this|twice|already|too|the denial|the claim))*,? (?:and|but) (?:(?:i|we|it) "
        r")?(?:also )?"
        r"(?:lost|(?:was|were|got) (?:denied|rejected|turned down))(?! (?:the|my|our|a) )",
        r"apel(?:e|amos)(?: \w+)? (?:y|pero) (?:perdi\w*|lo negaron|la negaron|dijeron que no)",
        "appeal (?:was |got |is |has been |came back |also |just |finally |letter came |too |just got |"
        "decision |again |as |a |been ){0,4}(?:denied|rejected|lost|turned down|unsuccessful|refused|"
        "failed|declined|no good|dead|upheld|shot down)",
        r"(?:denied|rejected|refused|turned down) (?:my|the|our|his|her) (?:\w+ )?appeal",
        r"upheld (?:the|their|its|my|that) (?:\w+ )?(?:denial|decision|determination)",
        "(?:denial|decision|determination) (?:was |is |got |has been )*upheld",
        "final (?:internal )?(?:adverse )?(?:denial|determination|adverse determination)",
        "(?:denied|rejected|said no|refused)(?: it| me| us| the claim)? (?:again|a second time|on appeal|"
        "once more|twice)",
        "(?:stood|stand|standing|sticking|stuck) (?:by|with) (?:the|their) (?:denial|decision)",
        "appeal(?:,| -|:)? ?(?:denied|no|rejected)", "they (?:upheld|upheld it)", "said no to (?:my|the|our) appeal",
        "(?:no|nope) on (?:the|my) appeal", "final letter came",
    )),
    ("appeal", "declined", "plain", (
        "(?:do not|will not|not going to|am not|not) (?:want to |wish to |care to |wanna |going to |bother |"
        "planning to "
        ")*(?:appeal|appealing|file (?:an|the) appeal)(?! yet)",
        "(?:do not|will not|not going to) (?:want to )?(?:do|bother with|make|go through with|go ahead with|deal "
        "with) "
        "(?:the|an|my) appeal",
        "skip the appeal", "no appeal(?: please| for me| thanks)?(?= ?(?:$|[.,!]))", "forget the appeal",
        "rather not appeal",
    )),
    ("external_review", "filed", "done", (
        r"{filed} (?:\S+ ){0,4}?{review}", r"(?:asked|applied) for (?:\S+ ){0,3}?{review}",
        r"requested (?:\S+ ){0,3}?{review}",
        "{review}(?: request| form)? (?:is |was |has been |went )*(?:filed|sent|submitted|in|requested|"
        "pending|mailed)",
    )),
    ("external_review", "won", "done", (
        r"won (?:\S+ ){0,3}?{review}",
        "{review} (?:was |came back |went |got |is |said |decided |ruled |sided |agreed ){0,3}(?:approved|"
        "in my favor|with me|won|overturned|for me|yes|granted)",
        r"{review}\w* (?:overturned|reversed)",
        "(?:independent |outside |external )reviewer (?:sided|agreed) with (?:me|us)",
    )),
    ("external_review", "lost", "plain", (
        r"lost (?:\S+ ){0,3}?{review}",
        "{review} (?:was |came back |went |got |is |also |said |decided |ruled |too |sided ){0,3}(?:denied|"
        r"upheld|against me|lost|no\b|rejected|with (?:the plan|them|aetna|insurance))",
        r"{review}\w* upheld",
    )),
    ("external_review", "declined", "plain", (
        r"(?:do not|will not|not going to) (?:want |bother |do |ask for |need )*(?:with )?(?:\S+ "
        "){0,2}?{review}",
        "(?:skip|leave|no|forget) (?:the )?{review}",
    )),
    ("assistance", "applied", "done", (
        r"(?:applied|applying|signed up) (?:for|to) (?:\S+ ){0,3}?{help}",
        r"(?:{sent}|filled out|completed|finished|applied for) (?:\S+ ){0,4}?{help}",
        r"{help}(?: application| form| paperwork)? (?:is |was |has been |went |still )*(?:in\b|sent|"
        "submitted|filed|pending|mailed|being reviewed|under review|turned in)",
        "applied for (?:the )?(?:help|aid)",
    )),
    ("assistance", "partial", "done", (
        "(?:approved|got|qualified|granted|gave|awarded)(?: me| us)?(?: for)? (?:only )?(?:a )?(?:partial|"
        r"%+|some|part)(?: \S+){0,4} {help}",
        r"partial(?:ly)? (?:\S+ ){0,2}?{help}", r"{help}(?: \S+){0,3} (?:only )?(?:partial|%+|part of)",
        "%+ (?:charity|assistance|financial assistance) (?:discount|adjustment|write-off)",
    )),
    ("assistance", "approved", "done", (
        "(?:approved|qualified|accepted|granted|awarded|got)(?: me| us)?(?: for)? (?:the |full |a |%+ "
        ")*(?:hospital's |hospital )?{help}(?! (?:application|form|letter|packet))",
        "{help}(?: application)? (?:was |got |has been |is |came |just )*(?:approved|granted|through|accepted)",
        "approved (?:my|our|the) {help}", "(?:i|we) (?:do |did )?(?:qualify|qualified) for (?:the )?{help}",
    )),
    ("assistance", "denied", "plain", (
        "(?:denied|rejected|turned down)(?: me| us)?(?: for)? (?:my |the |our )?{help}",
        "{help}(?: application)? (?:was |got |has been |is |came back )*(?:denied|rejected|turned down|"
        "declined)",
        r"(?:did|do|does) not (?:qualify|get approved) for (?:\S+ ){0,2}?{help}",
        r"not eligible for (?:\S+ ){0,2}?{help}", r"(?:make|earn) too much for (?:\S+ ){0,2}?{help}",
    )),
    ("assistance", "declined", "plain", (
        "(?:do not|will not|not going to) (?:want|need|apply|bother|apply for|qualify and do not want)(?: "
        r"to apply)?(?: for| with)? (?:\S+ ){0,2}?{help}",
        "(?:skip|no|forget) (?:the )?{help}(?! (?:was|is|letter|available|program))",
        "not applying for (?:help|assistance|charity)",
    )),
    ("assistance", "likely", "plain", (
        r"(?:might|may|probably|think i|should|would|could|likely|possibly) (?:\w+ )?(?:qualify|be eligible|"
        r"fit)(?: for (?:\S+ ){0,3}?{help})?",
        "(?:low|limited|very little|fixed) income", "money is (?:very |really |so )?tight",
        "(?:on|get|getting|have) (?:snap|food stamps|ebt|ssi|section 8|wic)",
        "(?:lost my job|laid off|out of work|unemployed)(?! (?:insurance|so cobra))",
    )),
)  # fmt: skip

# Papers of the bill: what the words before or after their name say happened to them.
PAPERS: dict[str, str] = {
    "itemized": (
        "(?:itemized|itemization|line[- ]by[- ]line|line[- ]item bill|detailed bill|detailed statement|"
        "bill with (?:all )?the codes)"
    ),
    "claim_form": "(?:U+|claim forms?|claim copy|copy of the claim|claim they sent)",
}

PAPER_BEFORE: dict[str, tuple[str, ...]] = {
    "requested_in_writing": (
        r"(?:asked|requested|request|asking)(?: \S+){0,2} in writing for",
        r"{sent} (?:\S+ ){0,3}?(?:letter|request|email|written request|fax)(?: \S+){0,3}? (?:for|asking for|"
        "requesting)",
        r"wrote (?:\S+ ){0,2}?(?:asking|requesting) ?(?:for)?",
    ),
    "requested": (
        r"asked (?:\S+ ){0,3}?(?:for|to (?:send|mail|email|get|give|provide|see))", "requested", "requesting",
        "asking for", "ordered", "put in (?:a |the )?request for",
        "(?:will|would|'ll|going to|gonna|to|should|can|agreed to|promised to|said they can|supposed to|"
        r"able to|have to) (?:\w+ )?(?:send|mail|email|get|give|print|fax|provide|release|order|request|be "
        "sending)(?: me| us| out| over| along| it)*(?! (?:to|for) (?:them|her))",
        "(?:sending|mailing|emailing|getting|processing|working on|printing)(?: me| us| out| over)*",
        "promised(?: me| us)?", "waiting (?:on|for)", "request(?: is)? in for",
        "(?:is|are) (?:sending|mailing|emailing)(?: me| us)?",
    ),
    "received": (
        "it is (?:the|an|my)", "so did", r"(?:furnished|provided|sent|gave)(?: me)? (?:\w+ )?proof[^.#]{0,16}",
        "(?:got|received|receive|have(?! to| not)|finally have|here is|here are|attached|downloaded|"
        "printed|came with|picked up|opened|pulled up|looking at|in hand|holding|reading|found|"
        "obtained)(?: me| us)?",
        r"(?:they|she|he|hospital|billing|dana|it|office) (?:\w+ )?(?:sent|emailed|mailed|gave|faxed|handed|"
        "uploaded|provided)(?: me| us| over)*",
        "(?:sent|emailed|mailed|gave|handed) (?:me|us)", "(?:arrived|came)(?: with)?",
    ),
    "refused": (
        r"(?:will not|would not|refus\w+(?: to)?|can not|could not|do not|does not|did not want to|not able "
        r"to|unable to|never|not going to|declined to|denied|said no to|do not even) ?(?:\w+ )?(?:send|give|"
        "mail|email|provide|do|have|release|make|print|get|offer|fax)?(?: me| us| out)*",
        "no(?: such thing as)?",
    ),
}  # fmt: skip

PAPER_AFTER: dict[str, tuple[str, ...]] = {
    "requested_in_writing": (
        r"(?:\w+ ){0,2}?(?:requested )?in writing",
    ),
    "requested": (
        "(?:bill |statement |form )?(?:is|are|was|were|should be|will be|has been|have been|both)? "
        "?(?:both )?(?:on (?:its|the|their) way|coming|being (?:sent|mailed)|in the mail|requested|ordered|"
        "sent out|mailed|be (?:sent|mailed|emailed)|be here|arriv(?:e|ing))",
        "(?:bill |statement )?(?:will|should) (?:come|arrive|be (?:here|sent|mailed)|get here|take)",
        "(?:bill |statement |form )?(?:takes|within|in) @", "request(?:ed)?(?: is| was)? (?:in|made|sent)",
    ),
    "received": (
        "it is (?:the|an|my)", "so did", r"(?:furnished|provided|sent|gave)(?: me)? (?:\w+ )?proof[^.#]{0,16}",
        r"(?:bill |statement |copy |version |form |and the \S+ |too |finally |just |both |have |has |all "
        "){0,3}(?:come|came|arrived|is here|are here|showed up|got here|came in|is in my inbox|in my (?:possession|"
        "hands)|is in|in hand|has arrived|here,|here|"
        "received|landed|turned up|came through|is on my table|in front of me)(?! (?:back )?(?:wrong|yet))",
        "(?:bill |statement )?(?:that )?(?:they|she) (?:sent|emailed|mailed)",
    ),
    "refused": (
        "(?:bill |statement |form )?(?:and |but |, )?(?:they|she|he|but they|and they|was|were|been|"
        r"got)(?: \w+)? (?:refused|denied|said no|will not|would not|turned me down|can not|do not do|"
        "laughed)",
        "(?:bill )?(?:is |was )?(?:not available|refused|only on the portal|costs)",
    ),
}  # fmt: skip

# Papers wished for, missing or asked about: nothing has happened to them.
PAPER_NOT = (
    r"\b(?:have not|has not|had not|did not|never|not yet|still no|no sign of|yet to|should i|do i|can i|"
    "how do i|need to|want to|want the|want an|want a|need the|need an|going to ask|will ask|i will "
    "(?:request|ask|get)|plan to|if i|when i|once i|when they|once they|have to ask|before i|ask for|get "
    r"them to|why do i need|what is|trying to get)\b"
)
