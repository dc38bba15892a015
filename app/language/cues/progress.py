"""What has been done about the bill so far: (fact, value, guard, phrases)."""

from __future__ import annotations

from typing import Any

from app.language.cues.plan import Guard

PROGRESS_CUES: tuple[tuple[str, Any, Guard, tuple[str, ...]], ...] = (
    ("rebill_requested", True, "done", (
        "(?:asked|told|requested|wrote|emailed|called)[^.!?]{0,40}(?:re-?bill|resubmit|re-submit|"
        "re-?process|bill (?:it )?again|re-?file)",
        r"{senta}(?:re-?bill\w*|re-?billing) (?:letter|request)",
        "(?:re-?bill|re-?billing) (?:letter|request) (?:is |was |has |went |been )*(?:sent|out|in the mail|mailed|"
        "gone|off)",
        "{senta}letter (?:about|for|asking for) (?:the )?(?:re-?bill\\w*|billing it again|resubmi\\w+)",
        "(?:they|she|he) (?:will|are going to|is going to|agreed to|are) (?:re-?bill(?:ing)?|"
        "resubmit(?:ting)?|re-?process(?:ing)?)",
    )),
    ("correction_requested", True, "done", (
        "(?:asked|told|requested|wrote|emailed)[^.!?]{0,40}(?:correct(?:ed)? (?:the |my |that )?(?:claim|"
        "code|coding)|fix (?:the |that |my )?(?:code|coding|claim)|corrected claim|recode|re-code)",
        "{senta}(?:corrected claim|correction) (?:request|letter)",
        "(?:they|she|he|billing) (?:will|are going to|is going to|agreed to|are) (?:send (?:in )?a "
        "corrected claim|correct(?:ing)? the (?:claim|code|coding)|fix(?:ing)? the (?:code|coding|claim)|"
        "recode|re-code)",
        "requested a (?:coding review|corrected claim)",
    )),
    ("hold", "granted", "theirs", (
        "put (?:it|this|that|the (?:account|bill|balance|whole thing)|my (?:account|bill)|everything|"
        r"things|us|them|her|his|collections|both)? ?(?:all )?on (?:a )?(?:(?:@|\S+) )?hold",
        r"put (?:a|an|another|the|my) (?:\S+ ){0,3}?(?:hold|freeze|pause|stop)(?: on)?", "put (?:hold|freeze) on",
        r"plac(?:ed|ing) (?:a|the|an|it|my account|the account|my bill|the bill|that|this) (?:\S+ "
        "){0,4}?(?:hold|freeze|pause)",
        "(?:granted|gave me|gave us|approved|agreed to|okayed|ok'd|extended|set up|added|noted|set|agreed "
        r"on|accepted|allowed|renewed|promised|do|doing|offered) (?:me |us )?(?:a|an|the|my|another) (?:\S+ "
        "){0,3}?hold",
        "got (?:a|the|them to put a|my|an|it on|them to put it on|it put on|me a|us a|the account on|my "
        r"account on|them to agree to a|them to) (?:\S+ ){0,3}?hold",
        "hold (?:is|was|has been|got) (?:now )?(?:granted|in place|on|approved|set|active|placed|good|extended)",
        "hold (?:granted|approved|placed|in place|good until|good through|until|through|for) ?@?",
        "hold (?:is )?(?:ok|okay|okayed|agreed|confirmed|set|good)(?: until| through| for)? ?@?",
        "(?:account|bill|it|balance|everything|that) (?:is|was|has been|got|gets) (?:now |officially |all "
        ")?(?:on (?:a )?(?:@ )?hold|paused|frozen|put on hold|placed on hold|suspended)",
        "(?<!me )(?<!been )(?<!am )(?<!was )on (?:a )?hold (?:until|through|for|to|now until|till) (?:the |"
        "about |another )?@",
        "paused (?:it|the account|billing|collections|my account|everything|the bill|all|things|my bill)",
        "(?:froze|frozen) (?:it|the account|my account|everything|the bill)?",
        "(?:holding|hold) (?:it|the account|the bill|off|my bill|my account|everything|this) (?:on|off|"
        "until|for|through|till)",
        "agreed to (?:hold|pause|freeze|wait|stop|suspend)",
        "(?:will|would|they|going to) (?:hold|pause|freeze|suspend) (?:it|the account|my account|"
        "everything|billing|the bill|this|my bill|off)",
        r"(?:said|says) (?:ok|okay|yes|sure|fine|yep) to (?:a|the|my) (?:\S+ )?hold",
        "stopped (?:the )?(?:billing|collections|clock)", "{a}hold (?:went|goes) through",
        "gave (?:me|us) (?:a )?@ (?:hold|pause|freeze)",
        "(?:a|the|an) @ (?:hold|pause|freeze) (?:on|is|was|starting)",
        "gave (?:me|us) (?:until|through|a hold until) @",
        r"(?<!no )(?<!no la )(?<!no lo )(?<!me )(?<!nos )(?:ponen|pusieron|puso|pondran|pondra|van a poner|dejan|"
        r"dejaron|dejo) "
        r"(?:\S+ ){0,3}?en (?:espera|pausa)",
        r"(?<!no )(?:me|nos) (?:dieron|dio|dan) (?:una |la )?pausa",
    )),
    ("hold", "refused", "plain", (
        "hold (?:was |got |is |request )*(?:denied|refused|declined|rejected)(?= ?(?:$|[.,!]))",
        "(?:will not|would not|refused to|refuses to|refusing to|declined to|declines to|can not|could not|do not|"
        "did not|does not|"
        r"will never|never) (?:\w+ )?(?:do|give|put|place|grant|allow|offer|approve|extend|agree to|even do|"
        "hold) (?:me |us |it |this |the account |my account |the bill |a |any |an |on |another |those |to "
        "a |accounts |bills |off |until ){0,4}(?:hold|holds|freeze|pause)",
        r"(?:refused|denied|rejected|turned down|declined) (?:the|a|my|our|to|any) (?:\w+ )?(?:hold|pause|"
        "freeze)",
        r"said no to (?:the|a|my|any) (?:\w+ )?(?:hold|pause)",
        "hold (?:was|got|is|request was) (?:denied|refused|rejected|turned down)",
        "no holds?(?: allowed| for me| possible)",
        "(?:will not|would not|refused to|can not|could not|do not) (?:hold|pause|freeze) (?:it|the "
        "account|my account|the bill|anything|accounts|this|bills|off)",
        "they said no holds?", "no (?:on )?(?:the )?hold(?= ?[,.!]|$)",
        "not (?:give|let) me (?:have )?(?:a|any) (?:hold|pause)", "do not (?:do|offer|place|put) holds",
    )),
    ("hold", "declined", "plain", (
        "(?:i|we) (?:do not|did not) (?:want|need) (?:a|the|any) hold", "skip the hold", "no hold for me",
        "not interested in a hold", "forget the hold",
    )),
    ("hold_confirmed", True, "done", (
        r"confirm(?:ed|ing|s) (?:the hold|everything|the pause|all that|the date) (?:\S+ ){0,4}?(?:in "
        "writing|by (?:email|mail|letter|fax)|via (?:email|mail|fax)|with (?:a|an) (?:letter|email)|over "
        "email)",
        r"wrote (?:\S+ ){0,4}?(?:to )?confirm(?:ing)?", "hold (?:is|was|has been) confirmed",
        "put the hold in writing", "{senta}hold (?:confirmation|letter)",
        "hold letter (?:is |was |has |went )*(?:sent|out|mailed|gone|emailed)", "confirmed (?:the )?hold",
        "letter confirming the hold (?:is|was|went|has)",
        "(?:mailed|emailed|sent|faxed) (?:the|that|your|a) letter about the hold",
    )),
    ("hold_request_sent", True, "done", (
        "{senta}(?:hold request|request (?:for|to) (?:a |the |hold|pause)|written (?:hold )?request|letter "
        r"(?:asking|requesting|for) (?:for )?(?:a |the |them to )?(?:\w+ )?(?:hold|pause))",
        "hold request (?:letter )?(?:is |was |has |went |been )*(?:sent|out|mailed|gone|in|emailed)",
        "requested (?:a|the) hold in writing", "asked for (?:a|the) hold in writing",
        "(?:wrote|emailed) (?:them |the hospital |billing )?(?:asking|to ask|requesting|to request) (?:for "
        ")?(?:a |the |them to )?(?:hold|put it on hold|pause)",
    )),
    ("dispute_sent", True, "done", (
        "{senta}dispute(?! (?:letter )?to the (?:collect|agenc))(?: letter)?",
        "dispute (?:letter )?(?:is |was |has been |went |has |already )*(?:sent|mailed|out|filed|in the "
        "mail|gone|emailed|faxed|submitted)",
        "disputed (?:it|the (?:charge|charges|bill|line|lines|error|errors|duplicate|items?|double)|those|"
        r"them|that|both)(?: \w+){0,3}",
        r"wrote (?:\S+ ){0,3}?(?:to )?disput(?:e|ing)",
    )),
    ("debt_disputed", True, "done", (
        "{senta}(?:debt )?(?:validation|verification) (?:letter|request|demand|notice)",
        "disputed (?:the|this|that|my) debt",
        "{senta}dispute (?:letter )?to the (?:collector|collection|agency|debt)",
        "asked (?:the )?(?:collector|collectors|collection agency|agency|them) (?:in writing )?to "
        "(?:validate|prove|verify)",
        "(?:debt )?validation (?:letter|request) (?:is |was |has |went )*(?:sent|mailed|out|gone)",
        "{senta}debt dispute",
        "wrote (?:to )?the (?:collector|collection agency|agency) (?:to dispute|disputing|that i dispute)",
        "told the (?:collector|collection agency) in writing",
    )),
    ("final_offer_sent", True, "done", (
        "{senta}final offer",
        "final offer (?:letter )?(?:is |was |went |has been |has |already )*(?:sent|mailed|out|gone|"
        "emailed|in the mail)",
        "made (?:my|the|our) final offer in writing", "{senta}last offer(?: letter)?",
    )),
    ("tier", "supervisor", "done", (
        "supervisor (?:on|now|here|is on|on the (?:line|phone)|is here|picked up|came on|got on|called|"
        "answered|said|says|told)",
        "(?:talking|speaking|spoke|talked|speak|on the phone|on the line|got|have|with|reached|connected|"
        "through|escalated|transferred|bumped up|passed|sent me|this is|got me) (?:now |me |up |to |with |"
        r"a |the |her |his |on |right |finally |over )*(?:\w+ )?supervisor",
        r"(?:is|was|am) (?:a|the|her|his|an actual|actually a|actually the) (?:\w+ )?supervisor",
        r"supervisor(?:,| named| called)? (?:\w+\.? ){1,3}?(?:is|here|says|said|can|told)",
        r"supervisor, (?:\w+ +){1,3}\w+, (?:said|says|told)",
    )),
    ("tier", "manager", "done", (
        "manager (?:on|now|here|is on|on the (?:line|phone)|is here|picked up|came on|got on|called|"
        "answered|said|says|told)",
        "(?:talking|speaking|spoke|talked|speak|on the phone|on the line|got|have|with|reached|connected|"
        "through|escalated|transferred|this is|got me) (?:now |me |up |to |with |a |the |her |his |on |"
        r"right |finally |over )*(?:\w+ )?(?:manager|director)",
        r"(?:is|was|am) (?:a|the|her|his|an actual|actually the|actually a) (?:\w+ )?(?:manager|director)",
    )),
    ("tier", "front_line", "done", (
        "just (?:a|the|some) (?:rep|representative|clerk|call center|customer service)",
        "(?:regular|front[- ]line|frontline|first[- ]line) (?:rep|person|representative|agent)", "front[- ]line",
        r"customer service rep\w*", "call center (?:person|rep|worker|agent)",
    )),
    ("authority_confirmed", True, "theirs", (
        "(?:can|could|is able to|able to|is authorized to|authorized to|is allowed to|gets to) (?!not "
        r")(?:\w+ )?(?:approve|sign off|adjust|authorize|make (?:the|that|this|a) (?:call|decision|"
        "adjustment|deal|reduction)|reduce|decide|lower it|settle|do (?:the )?(?:reductions|discounts|"
        "adjustments)|say yes)",
        "(?:has|have|had|got) (?:the |full |actual )?(?:authority|power(?! of attorney)|say-so|ability to)",
        "decision[- ]maker",
        "the one who (?:decides|approves|can)",
    )),
    ("settlement_paid", True, "done", (
        "paid (?:the|our|that|my|off the) (?:settlement|agreed|deal|final|whole agreed)(?: amount| #+)?",
        "settlement (?:is|was|has been|got) paid",
        "settlement payment (?:is |was |went |has )*(?:made|sent|through|cleared|posted)", "paid what we agreed",
        "paid the amount (?:we|they) agreed",
    )),
    ("zero_balance", True, "done", (
        "zero balance(?! (?:letter|request|demand|dispute))",
        "balance (?:is |now |shows? |of |at |says |reads |came back |has |went |down |to |was |shows as |"
        r"due ){0,4}(?:zero|0(?![\d,.]*[1-9])|nil|nothing)",
        r"0(?:\.00)? balance", "i owe (?:nothing|zero|zip)",
        "account (?:is |was |shows )?(?:closed|cleared|settled|paid off) ?(?:out)?", "shows? (?:a |as )?zero",
    )),
    ("summons", True, "done", (
        "(?:got|received|was|been|were|getting|have|has|am|are|is|being|gave me|handed me|opened) (?:just |"
        "a |the |some |this |being |actually |with |my |an |already ){0,4}(?:summons|served|sued|court "
        "papers|lawsuit|court summons|court notice|court date|legal papers)",
        "summons (?:came|arrived|says|@|today|in the mail|on my door|was|from|and complaint|and i)",
        "(?:they|hospital|collector|agency|someone|company|she|he|clinic) (?:is |are |has |have |just |"
        "actually |already )*(?:sued|suing|filed (?:a lawsuit|suit)|took me to court|taking me to "
        "court)(?: me| us)?",
        "court (?:date|papers|notice|hearing) (?:is|on|came|says|arrived|@|for|from)",
        "served (?:me )?(?:with )?(?:papers|court)", "process server",
        "lawsuit (?:was |has been |got )?filed against me",
    )),
)  # fmt: skip

# Phrases that count only where the message (by the pattern), the last step or the open question speaks of the same.
NEEDS_CONTEXT: tuple[tuple[str, Any, Guard, str, tuple[str, ...]], ...] = (
    ("bill_checked", True, "done", "line|charge|bill|item|page", (
        r"(?:went|gone|been|looked|read|combed|gone|go) (?:all |back )?(?:through|over|at) (?:\S+ "
        r"){0,4}?(?:lines?|charges?|bill|items|itemized\w*|it|everything|each|page|pages|them)",
        "checked(?= ?(?:$|[.,!;]))",
        "(?:it is |they are |it was )?all (?:ok|okay|fine|good|correct|clear|right|in order)",
        "contains? no (?:errors?|mistakes?)",
        r"check(?:ed)? (?:\S+ ){0,4}?(?:lines?|charges|bill|it|every\w*|items|all|line)",
        r"(?:reviewed|examined|studied|audited|compared|verified) (?:\S+ ){0,4}?(?:lines?|charges|bill|it|"
        r"every\w*|items|all)",
        r"nothing (?:\S+ ){0,4}?(?:wrong|off|weird|out of place|strange|fishy|jumps out|jumped out|stood "
        "out|stands out|funny|suspicious|bad|odd|sus|crazy|sketchy)",
        r"(?:everything|it all|lines|charges|all of it|bill|all the lines|they all|all lines|items) (?:\w+ "
        r"){0,2}?(?:looks?|looked|seems?|seemed|is|are|was|were|came out) (?:\w+ )?(?:right|fine|correct|ok|"
        "okay|legit|good|accurate|normal|legitimate|in order|clean|to match)",
        r"(?:everything|it all|lines|charges|all of it|the lines|they all|all lines|items) (?:\w+ "
        ")?(?:adds? up|added up|checks? out|checked out|match(?:es|ed)?(?: up)?)",
        "no (?:errors?|mistakes?|problems?|duplicates?|issues?|red flags)",
        "(?:did not|could not|can not|do not) (?:find|see|spot|catch|notice) (?:any|anything|a single|a "
        "thing|one)(?: errors?| mistakes?| wrong| duplicates?| problems?| off)?",
        r"found (?:a|an|one|two|some|\d) (?:\w+ )?(?:error|errors|mistake|mistakes|duplicate|double charge|"
        "overcharge)",
    )),
    ("hold_confirmed", True, "done", "hold|paus|fr[eo]+z", (
        "{senta}confirmation(?! (?:number|code|#))",
        "confirmation (?:letter |email |note |fax |about the hold )?(?:is |was |has been |has |went |"
        "already |just )*(?:sent|mailed|emailed|faxed|out|gone|went)",
        "{senta}confirming", "(?:mailed|emailed|sent|faxed) (?:the|that|your|a) letter (?:confirming|you wrote)",
    )),
    ("settlement_paid", True, "done", "settle|agreed|deal|4th|paid", (
        "payment (?:went through|cleared|posted|is made|was made|is sent|has been sent|is done)", "made the payment",
        "sent (?:the|them the|in the|my|them my) (?:payment|check|money|cashier's check|wire)",
        "mailed (?:the|my|a) (?:check|payment|cashier's check)",
        "paid it(?: today| yesterday| off| this morning| @)?",
        "i (?:just |already )?paid(?: up| them| everything| online| by card| by phone)?(?= ?(?:$|[.!,]))",
        "it is paid", "paid in full(?= ?(?:$|[.!,]))", "paid (?:the|that|them the) #+",
    )),
)  # fmt: skip
