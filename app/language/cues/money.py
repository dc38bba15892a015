"""What an amount is, by the words before it or after it."""

from __future__ import annotations

# A role is a fact's name, or one of: `offer` our number, `theirs` their number, `said` a number they named and that may
# be either, `wanted` what they ask for (the bill, or their number once it is about the price), `accepted`, `rejected`,
# `nothing` (an amount that is none of ours to keep).

BEFORE: dict[str, tuple[str, ...]] = {
    "nothing": (
        "(?:annual |yearly |family |individual |my |the )?deductible (?:is|was|of)",
        r"out[- ]of[- ]pocket (?:max\w*|limit)(?: is| of| was)?", "rent(?: is| of)?", "mortgage(?: is| of)?",
        "(?:insurance|plan|insurer|they|aetna|cigna) (?:already |only |has |have )*(?:paid|covered)(?: the "
        "hospital| them| just| only| about)*",
        "premiums?(?: is| are| of)?", "used to (?:have|be|owe|want)",
        "(?:save|saved|saving) (?:me|us|you|almost|over)", "worth",
        "(?:owe|owed) (?:on|for) (?:my |the )?(?:car|credit cards?|house|student loans?)",
        "credit cards?(?: debt)?(?: is| of)?", "down from", "instead of", "lowered from",
        "from(?= #+ (?:down )?to #)", "write off", "wrote off",
    ),
    "billed_amount": (
        "bills?(?: is| was| says| shows| for| of| came to| comes to| came in at| totals?| came back at| "
        "that says| saying| me| us| now| total)*",
        "bill(?:ed|ing)(?: is| was| me| us| for| him| her| at| my insurance| (?:the )?insurance)*",
        "(?:total |new |full |remaining |outstanding |current |account )?balance(?: is| was| of| due| says|"
        " shows| now| at| on it| is now| for)*",
        "charg(?:ed|ing|es|e)(?: is| was| me| us| him| her| for| of| at| came to)*",
        "(?:i|we|me|he|she|still|supposedly|apparently) (?:still |now |supposedly |apparently |allegedly "
        ")?ow(?:e|ed|ing)(?: them| the hospital| about| around| is)*",
        "(?:says?|said|say|claims?|claiming|saying|told me) (?:that )?(?:i|we) (?:still |now )?owe(?: them)?",
        "(?:hit|stuck|slapped|left|saddled|stung|smacked|landed|walloped) (?:me |us )?with (?:a |an "
        r")?(?:\w+ )?(?:bill )?(?:of |for )?",
        "(?:on the hook|responsible|liable) for", "invoiced?(?: me)?(?: for| of| is)?",
        "statement (?:says|is|was|shows|for|of|came to)(?: a balance of)?",
        "(?:amount|total) (?:due|owed|owing|billed|charged|is|was)(?: is| was| of)*",
        "trying to (?:collect|get|charge)(?: from me| me)?", "(?:demanding|demands|demand)(?: payment of)?",
        "(?:came|comes|adds|totals?|added) (?:up )?to", "due(?: is| now|:)?", "(?:looking|staring) at",
        "in the amount of", "your responsibility(?: is)?", "price tag(?: is| of| was)?",
        "(?:me )?(?:cobran|cobraron|piden|debo|debemos)",
        "(?:me|nos|le|les) cobra", "(?:factura|cuenta) (?:es |fue )?(?:de|por)",
        "(?:sent|gave) (?:me|us) a", "debt(?: is| of| was)?", "correct (?:balance|bill|amount|total)(?: is| was)?",
        "bill: ?", "hospital bill", "(?:account|portal|website|app|statement|screen) (?:now )?shows",
    ),
    "wanted": (
        "(?:quieren?|exigen?)(?: que pague| cobrarme)?",
        "{they} {adv}(?:want|wants|wanted|need|needs|expect|expects|asking|asks|asked|ask|insist on|"
        "require)(?: me| us)?(?: to pay| for| to cough up| to come up with| from me| like| a whole| to "
        "fork over| to give them)*",
        "(?:want|wants|wanted|asking|expecting|expect|ask)(?: me| us)?(?: to pay| for| to come up with)+",
        r"request(?:s|ed|ing)?(?: (?:a |the )?(?:payment|sum|amount))?(?: of| in the amount of| for)*",
        r"ask(?:s|ing|ed)? (?:me|us) to (?:pay|remit|send)",
        r"(?:am|are|was|were|being|been) (?:\w+ )?(?:asked|told|expected|required|requested) to (?:pay|remit|send)",
        "demand(?:s|ed|ing)? payment of",
        "(?:want|wants|wanted|asking)(?: for)?(?: like)?", "now (?:it is|they are at|want|it's)",
    ),
    "medicare": (
        # A Medicare Advantage plan has no Medicare price, and what Medicare denied is the bill.
        "medicare(?! (?:advantage|plan|ppo|hmo|denied|refused|rejected|turned))"
        "(?:'s)?(?: would| will| usually| typically| only| normally| pays?| paid| rate| rates| "
        r"price| amount| number| allowed| allows?| reimburse\w*| is| was| says| for (?:this|that|it)| for "
        "it| about| around| would be| comes? (?:out )?(?:to|at)| came (?:out )?(?:to|at)| fee| benchmark| "
        "figure| value| one| payment| have| has| been| being| at| of| schedule| lookup| approx|:)*",
        "cms (?:rate|price|says|pays)",
    ),
    "allowed_amount": (
        "(?:would|will|'d|should|could)(?: have| of)? (?:allowed|been allowed)",
        "allow(?:ed|able|s|ing|ance)?(?: amount| charge| charges| rate| price| is| was| of| would be| "
        "would have been| by (?:my |the )?(?:plan|insurance)|:)*",
        "(?:my |the |our |his |her |their )?(?:plan|insurance|insurer|aetna|cigna|humana|anthem|blue cross|"
        "bcbs|uhc|kaiser|network)(?:'s)?(?: would| will| usually| normally| typically| have| has| of| 'd)+ "
        "(?:allowed?|paid|pay|approved?|cover|covered|reimbursed?|been|be)(?: out| them| maybe| something "
        "like)*",
        "in[- ]network (?:rate|price|amount|cost|allowed|allowance|number|one|is|would be|figure)(?: is| "
        "was| would be| for (?:this|that|it)| would have been| comes to|:)*",
        "(?:negotiated|contracted|contract|network|plan|plan's|insurance|insurer's|insurance's) (?:rate|"
        "price|amount|number|figure)(?: is| was| would be| of| for (?:this|that)|:)*",
        "(?<!payment )(?<!payment-)(?:my|the|our) plan(?:'s| is| at|:)?",
        "(?:^|, |and |; )(?:plan|insurance)(?: is| at|:)?", "fair health(?: says| is)?",
    ),
    "cash_price": (
        "cash (?:price|pay|rate|pay price|discount price)(?: is| was| of| would be| for (?:this|that|it)| "
        "they quoted| on their (?:site|website)|:)*",
        "self[- ]pay (?:price|rate|amount|patients pay)(?: is| was| of| would be|:)*",
        "(?:if (?:i|you|we) )?pa(?:y|id|ying)(?: in)? cash(?: is| it is| would be| it would be)?",
        "uninsured (?:price|rate)(?: is| was)?", "without insurance it (?:is|would be|costs)",
        "good faith estimate(?: was| is| of| said)*",
    ),
    "agb": (
        "(?:amounts? generally billed|agb)(?: is| was| of|:)*",
    ),
    "cost_share": (
        "co-?pay(?:ment)?(?: is| was| of| on the eob| amount|:)*", "coinsurance(?: is| was| of|:)*",
        "(?:applied|goes|went|put) (?:to|toward|towards) (?:my|the|your) deductible(?: is| was)?",
        "(?:my|your|patient|member|our|the patient's) (?:own )?(?:share|responsibility|portion|cost share|"
        "cost[- ]sharing)(?: on (?:the|my) eob| (?:is|was|of|on it|says|amount|would be|should be|came to|"
        "shows)|:)*",
        r"(?:eob|explanation of benefits) (?:\w+ ){0,3}?(?:my share|i owe|you owe|my responsibility|patient "
        "responsibility|you may owe|my part|my portion|my cost)(?: is| was)?",
        r"(?:pt|patient|member|mbr) resp\b\.?(?: line| amount| amt| column)?(?: says| is| was| shows| reads|:)*",
        "cost[- ]share(?: is| was| of)*", "deductible (?:on|from) (?:the|my) eob(?: is| was)?", "you may owe",
        "eob says(?: my)?(?: share)?", "in[- ]network (?:cost[- ]share|copay|share)(?: is| would be| was)?",
    ),
    "savings": (
        "savings?(?: is| are| of(?! which)| has| have| account| accounts| total|:| at)*",
        "(?:i|we) (?:have|had|got) (?:already |about |around |roughly )*saved(?: up)?",
        "saved(?: up)?(?: about| around)?",
        "(?:bank|checking|rainy day|emergency fund|nest egg)(?: account)?(?: has| is| of|:| at)*", "savings",
    ),
    "income": (
        "(?:i|we|he|she) (?:make|makes|earn|earns|bring home|take home|bring in)(?: about| around| like)?",
        "(?:income|salary|household income|wages|(?:my|our|take[- ]home|his|her) pay)(?: is| was| of| about|:)*",
    ),
    "own_limit": (
        "(?:absolute|hard|real|true|own|personal|upper|outer) (?:max|maximum|limit|ceiling|cap)(?: is| "
        "would be| of|:)*",
        "if (?:i|we) (?:absolutely |really )?(?:had|have) to,?(?: i| we)?(?: could| can| would)?(?: maybe| "
        "probably)?(?: go| do| stretch| pay| scrape)?(?: up)?(?: to| together)?",
        "(?:highest|most) i would ever (?:go|pay)(?: is)?", "(?:stretch|push it|go as high as)(?: to| up to)?",
    ),
    "funds": (
        r"(?:can|could|able to|may|would|will|afford to|willing to|ready to|might) (?:\w+ )?(?:put|use|"
        "spend|pay|afford|come up with|do|manage|scrape|scrape together|set aside|go|swing|cover|spare|"
        "budget|dedicate|throw|part with|pull together|put toward|put towards|put aside|handle|offer at "
        "most|give|contribute|commit|get together|dig up|find|allocate|go up to|raise)(?: up| to| at most| "
        "maybe| about| around| like| together| only| aside| only about| toward it| them| you| the hospital|"
        " towards it| toward this| a max of)*",
        "set(?:ting)? aside",
        "(?:the )?(?:most|max|maximum|best|all) (?:that )?(?:i|we) (?:can|could|have|got)(?: put| do| pay| "
        "afford| spend| manage| use| swing| come up with| scrape together| to spend| for (?:this|it))*(?: "
        "is|:)?",
        "(?:my |our |a )?budget(?: is| of| for (?:this|it)(?: is)?| was| would be|:)*",
        "afford(?: about| only| maybe| up to| to pay| to spend)*",
        "of (?:which|that|it|those|this)(?:,| only| about| maybe| i can use| i can put)*",
        "(?:i|we) (?:have|got|only have) (?:only |about |just |maybe |like )*(?=#+ (?:for|to (?:spend|put|"
        "use|pay|work)|toward|that can|available|budgeted|i can))",
        "earmark(?:ed|ing)?", "(?:to|toward|towards) (?:this|it|the bill) (?:is|i have|would be|about)?",
        "(?:my|our) (?:limit|max|maximum|cap|ceiling)(?: is| for this is)?", "(?:only|just) (?:have|got|can do|do)",
        "put(?:ting)? (?:aside|away for this)",
        "(?:i|we) (?:can|could) (?:really |only |just |probably |maybe |realistically |comfortably |still |"
        "now |actually )*(?:do|pay|use|put|spend|afford|manage)(?: maybe| about| like| around| up to| in| "
        "toward| at most| no more than| only)*",
        "(?:make|call|say) (?:that|it)(?= #+ (?:i can|to spend|for this))",
        "can (?:use|go|put in|put) (?:is|about)?", "money for this(?: is)?", "free up",
    ),
    "paid_amount": (
        r"(?:^ ?|\. |, |and |so |then )(?:paid|sent|gave|wired|venmoed|mailed|handed)(?: them| the hospital|"
        " her| him| the office| over)*",
        r"(?:i|we|mom|dad|she|he|my \w+|already|just|and) (?:just |already |have |had |even |also |went "
        "ahead and |stupidly |actually )*(?:paid|sent|gave|put down|handed over|forked over|charged|given|"
        "venmoed|zelled|wired)(?: them| the hospital| her| him| it| like| about| the clinic| the office| a "
        "deposit of| the collector| down| in| over| me)*",
        "(?:paid|sent) (?:them|the hospital|her|him|the office|the clinic|the collector|a deposit of|out "
        "of pocket)(?: like| about| just)*",
        "(?:made|did) a (?:payment|deposit|down payment|partial payment)(?: of| for)",
        "(?:deposit|down payment|payment|good faith payment)(?: was| of| is)+",
        "(?:paid|put) (?:a |an )?(?:initial|first|partial)?(?: payment of)?", "put(?= #+ (?:on|down))",
        "already paid(?: in)?", "paid so far(?: is)?",
        "(?:they|hospital) (?:took|charged|ran)(?= #+ (?:on|from|off) my card)",
    ),
    "errors_supported": (
        "(?:duplicate charges?|double charges?|wrong charges?|errors?|mistakes?|overcharges?|duplicates?|"
        "double billing)(?: that)?(?: is| are| of| for| worth| total| totaling| totalling| add up to| adds "
        "up to| come to| comes to| amount to| adding up to| i found| on it|:)*",
        "(?:overcharged|double[- ]billed|double[- ]charged|billed twice|charged twice|charged me twice|"
        r"billed me twice|twice)(?: me)?(?: by| for)?(?: (?:the|a|an|that) \w+(?: \w+)?)?(?: at| for| of|,)*",
        "(?:never (?:had|got|received|happened)|did not (?:get|have|receive))(?: the| a| an| that)?(?: "
        r"\w+){0,3} (?:for|at|of)",
        "(?:wrong|bogus|phantom|fake) (?:charge|charges|line|item)s?(?: of| for| at)*",
    ),
    "errors_removed": (
        "(?:they|she|he|hospital|billing|office) (?:have |has |already |just |agreed to |will "
        ")*(?:removed?|took|taken|deleted?|credited?|fixed|corrected|dropped|reversed|voided|struck)(?: me|"
        " off| the| out| a| an| that)*(?: for| of| worth| charge| charges| line| error| duplicate)*",
        "(?:removed|taken off|credited|reversed|struck)(?: was| is|:)?",
    ),
    "settlement_amount": (
        r"(?:we|i and the \w+|both) (?:have |finally |both |all |just )*(?:agreed|settled|landed|shook "
        "hands|shook|ended up|compromised|closed)(?: on| at| to| for| with)*",
        "(?:agreed|settled)(?: on| at| for| amount is| amount of| price is| upon)+",
        "(?:the |our |a )?(?:deal|settlement|agreement|agreed amount|agreed price)(?: is| was| at| for| of|"
        " amount| says|:)*",
        "settlement (?:letter|offer letter) (?:says|for|is for|shows|states)(?: a payment of)?",
    ),
    "accepted": (
        "{they} {adv}(?:accepted|agreed to|agreed|took|approved|okayed|ok'd|signed off on|went for|are "
        "good with|is good with|are fine with|is fine with|are ok with|is ok with|are okay with|is okay "
        "with|caved at|bit at|caved on|are taking|is taking|green-?lit)(?: to)?(?: accept| take| pay)?(?: "
        "my| our| the)?(?: offer| number| figure)?(?: of| at| for| on)?",
        "(?:it was|was|got|been|were) (?:accepted|approved|okayed)(?: at| for)?",
        "(?:said|says) (?:yes|ok|okay|deal|sure|fine|yep)(?:,| to| at| on| with)*(?: my| our| the)?(?: "
        "offer of)?",
    ),
    "rejected": (
        "(?:rejected|turned down|refused|shot down|laughed at|declined|said no to|would not (?:take|accept|"
        "do|go for)|will not (?:take|accept|do|go for)|did not (?:take|accept|want|like)|not accept|not "
        "take|nixed|dismissed|balked at|scoffed at)(?: my| our| the)?(?: offer| number| first offer)?(?: "
        "of| for| at)*",
    ),
    "offer": (
        "(?:i|we) {adv}(?:have )?(?:offered|proposed|suggested|named|floated|countered|bid|opened|started|"
        "lowballed|put forward|threw out|pitched|tried|asked for|quoted|countered back|went|held|stuck|"
        "stayed|repeated|restated|requested|submitted|emailed|mailed|sent|raised|upped|bumped|increased|"
        "moved|came up|went up|am still|am now|am holding|am firm|am|are still)(?: it|(?: my| the| our) "
        "(?:offer|number|bid))?(?: up)?(?: them| her| him| the supervisor| the manager| the lady| the "
        "hospital| billing| back| out| in| over)?(?: with| at| to pay| an offer of| an offer for| a number "
        "of| a settlement of| a lump sum of| up to| firm at| a counter of| for| the| my| our| a| to settle "
        "for| to settle at| to)*",
        r"(?:i|we) {adv}(?:told|gave(?= (?:them|her|him|the \w+|billing)(?: the| my| our)? #+ (?:number|"
        r"offer|figure))|said to|asked|let) (?:them|her|him|the \w+|billing|it|dana|the billing \w+)(?: "
        "that)?(?: the| my| our| know| if they would (?:take|accept|do|settle for)| to (?:take|accept|"
        "settle for|consider)| for| about| we had| i would do| i would pay| i can pay| i could pay| i can "
        "do| i could do| we can do| we could do| i will pay| i have| number| my number (?:is|was)| is| was|"
        " i could go| i am at| my offer (?:is|was)| they could have| a number of| up to| an offer of| with|"
        " a)*",
        "(?:i|we) {adv}said(?: that| to them| to her)?(?: i| we)?(?: could| can| would| will)?(?: do| pay| "
        "offer| give them| go)?",
        "(?:my|our|the|first|opening|initial|latest|last|current) (?:opening |first |initial |last |final "
        ")?(?:offer|number|proposal|bid|opening|counter|counteroffer)(?: is| was| of| to (?:them|her|him)| "
        "stands at| at| on the table is|:)*(?<!the counter)(?<!the counteroffer)(?<!last counter)(?<!the "
        "number)",
        r"(?:^|\. |, |and |so |then )(?:offered|countered with|told (?:them|her|him)|asked for|proposed|"
        "gave(?= (?:them|her|him)(?: the| my)? #+ (?:number|offer|figure))|went with|opened (?:at|with)|"
        "stuck (?:with|to)|repeated|said)(?: them| her| him)?(?: the)?",
        "(?:made|put in|sent|submitted|emailed|mailed|gave|gave them) (?:them |her |him )?(?:an|my|our|the|"
        "a) (?:written |opening |first |settlement )?(?:offer|number|bid|proposal)(?: of| for| at| to pay|"
        ",|:)*",
        "(?:i|we) {adv}put(?= #+ on the table)",
    ),
    "theirs": (
        "{they} {adv}(?:countered|came back|come back|came down|come down|went down|going down|dropped|"
        "lowered|offered|offers|offering|offer|proposed|are at|is at|is now at|are now at|will take|would "
        "take|take|will accept|would accept|accept|could do|can do|will do|would do|could accept|can "
        "accept|will settle|would settle|could settle|can settle|settle|said (?:they|she|he|it) (?:would|"
        "will|could|can) (?:take|accept|do|settle|go)|moved|budged|reduced|knocked|adjusted|responded|"
        "replied|answered|called back|emailed back|wrote back|called|emailed|got back to me|left a message|"
        "left a voicemail|would go|will go|can go|could go|is willing to take|are willing to take|is "
        "willing to accept|are willing to accept|brought|cut|landed|got|quoted|might take|might accept|"
        "texted|sent a counter|bumped|agreed to go|agreed to lower|went|counter|counters|would be willing "
        "to take|would consider|authorized|was approved for|approved)(?: me| us| back| to| down| with| at| "
        "for| it| that| the price| the bill| the balance| my bill| a| of| and said| and offered| saying| "
        "low as| as low as| off| out| an offer| a counter| a settlement| a lump sum| a number| up to| now| "
        "this| today|:|,| yesterday| offering| just| about| around| final| as| final offer)*(?! off)",
        "best (?:{they} )?(?:can|could|will|would) (?:do|offer|go)(?: now)?(?: is| was| for (?:me|us)| "
        "would be|:|,)*",
        "(?:their|the|her|his|hospital's|new|latest|final|last|best) (?:final |best |last |new |latest |"
        "counter |first )?(?:counter|counter-?offer|number|ask|figure|offer)(?: is| was| now| came in| "
        "came back| at| of| to me| stands at| came down to|,|:|-)*(?<!the offer)",
        "counter(?:ed|offered|-?offer|offer)?(?: of| at| was| is| is at| with| for| came in at| from "
        "(?:them|her|him)|:)*",
        "(?:will not|would not|refuse to|can not|could not|not) (?:go|take|accept|do|budge|settle|come "
        "down)(?: any)?(?: below| under| lower than| less than| anything (?:below|under|less than)| "
        "anything lower than| past| off| for less than| down from)+",
        "(?:lowest|least|minimum|bottom line|floor)(?: (?:they|she|he|we|i)(?: would| will| can| "
        "could)?(?: go| take| accept| do)?)?(?: is| was| would be|:)*",
        "(?:willing to (?:take|accept|settle for|do)|settle for|come down to|down to|knock it down to|drop "
        "it to|bring it (?:down )?to|lower it to|reduce it to|cut it to|brings it to|brought it to|brings "
        "(?:the|my) (?:bill|balance) to|take it down to|reduced to|lowered to|close it (?:out )?(?:for|at))",
        "(?:final|last|best)(?: and final)?(?: offer| number| price)?(?: is| was|:|,)*",
        "(?:email|letter|voicemail|message|call) (?:from them |from billing |from the hospital |back "
        ")?(?:says|said|saying|with|:)(?: they will take| they would take| final)?",
        "(?:still|stuck|firm|holding firm|standing firm|holding|parked) at",
        r"(?:will not|would not|can not|not|refus\w+ to) (?:move|come|budge|go) (?:off|down from|off of|"
        "from)(?: of)?",
        "offering(?: me| us| to take| to accept)*",
        "(?:they|she|he) (?:are|is) (?:now |firm |stuck |holding |standing )*(?:at|on)",
    ),
    "said": (
        "{they} {adv}(?:said|says|say|told me|tells me|told us|goes|was like|were like|is saying|are "
        "saying|is like|claims|insists|insisted|quoted)(?: that| it is| it was| it would be| me| it| like| "
        "no| nope| no way| the lowest is| she wants| they want|,|:| about| to pay| now)*",
    ),
}  # fmt: skip

AFTER: dict[str, tuple[str, ...]] = {
    "nothing": (
        "(?:a|per|each|every) (?:month|week|paycheck|mo)", "monthly",
        "(?:is|was) (?:my|the|our) (?:annual |yearly )?deductible", r"out[- ]of[- ]pocket max\w*",
        "in (?:credit card|student|other) debt", "(?<!for )a visit", "an hour", "(?:deductible|premium)",
    ),
    "income": (
        "(?:a|per) year", "/ ?(?:yr|year)", "yearly", "annually", "annual (?:income|salary)",
    ),
    "billed_amount": (
        "(?:hospital |medical |er |surgery |emergency |doctor's |surprise |ridiculous |crazy |insane |huge "
        r"|damn |freaking |stupid |big |whole |total )*bills?(?! \w+ can)",
        "in (?:charges|bills|medical bills|debt|medical debt)",
        "(?:is|was) (?:what )?(?:the|my) (?:bill|balance|total|charge)",
        "(?:is|was) what (?:they|the hospital|it|she|he) (?:want|wants|billed|charged|say i owe|says i owe|"
        "bill says|are asking|is asking)",
        "balance(?! (?:letter|billing))",
        "(?:they|the hospital|that they) (?:say|says|said|claim|claims) (?:that )?(?:i|we) owe",
        "(?:the hospital|they) (?:is|are) (?:asking|demanding|trying)", "charge for", "out of nowhere",
        "from the hospital", "to the hospital", "invoice", "statement(?! shows)",
        "i (?:apparently |supposedly |now )?owe", "they (?:want|are charging|charged|billed)", "(?:is )?due",
    ),
    "medicare": (
        "(?:is|for|from|by|under|on|at|with|would be|as|per) (?:what )?(?:the )?medicare(?! advantage)(?: (?:rate|pays|"
        "price|would pay|allows))?",
        "medicare (?:rate|price|amount|pays)", r"medicare(?=,|$|\.| and )",
    ),
    "allowed_amount": (
        "(?:is|was|for|from|by|under|with) (?:what )?(?:my |the |our )?(?:plan|insurance|insurer|in[- "
        r"]network)(?:'s)?(?: rate| price| would have \w+| would \w+| allows| allowed)?(?! to)",
        "allowed",
        "in[- ]network(?: rate| price)?(?! (?:hospital|facility|surgery|doctor|provider|lab|center|place|er|"
        "clinic)\\b)",
        "(?:is )?the (?:negotiated|contracted|in[- ]network|allowed|plan) (?:rate|amount|price)",
    ),
    "cash_price": (
        "(?:is )?(?:the |their )?(?:cash|self[- ]pay) (?:price|rate)",
        r"(?:if (?:i|you) (?:pay|paid) )?cash(?= price|,|\.|$)",
        "for (?:cash|self[- ]pay|uninsured) (?:patients|payers|people)",
    ),
    "cost_share": (
        "(?:is |was )?(?:my |the |a |in )?(?:co-?pay(?:ment)?|coinsurance|cost[- ]share|patient "
        "responsibility|patient share)",
        "(?:is|was) my (?:share|responsibility|portion|part)",
        "(?:as|for) (?:my|the) (?:share|copay|deductible|cost[- ]share|responsibility)",
        "(?:toward|to|towards|applied to|went to) (?:my|the) deductible", "in (?:deductible|coinsurance)",
        "deductible (?:on|and)",
    ),
    "savings": (
        "(?:is |sitting |put |stashed |tucked )*(?:in|from) (?:my |our |the |a )?(?:savings?|bank|checking|"
        "emergency fund|rainy day|nest egg|credit union|sock drawer)",
        "(?:is )?(?:saved|in savings|put away|stashed|tucked away|socked away|squirreled away)(?: up)?",
        "to (?:my|our) name", "savings", "in the bank", "set by", "i (?:have )?saved",
    ),
    "funds": (
        "(?:of it|of that|of those|of them|of this|of which)(?: i| we)?(?:,)? ?(?:can|could|is|would|to|"
        "for|may|might|will|goes|as)?(?: i)?(?: can| could| able)?(?: to)?(?: go| be| put| use| spend| pay|"
        " used| for| toward| towards| this| into| on)*",
        "(?:can|could|may|is able to|to|will) (?:go|be used|be put|be spent|be set aside)(?: to| toward| "
        "towards| on| for| into)*(?: this| it| the bill| that)?",
        "(?:is )?(?:set aside|earmarked|available|budgeted)(?: for)?(?: this| it| the bill)?",
        "(?:for|toward|towards) (?:this|it|the bill|the hospital bill|settling|settling this|a settlement)",
        "to (?:spend|work with|put (?:toward|towards|into|on|in)|use|pay (?:this|it|them)|throw at|play "
        "with|spare|give)",
        "(?:is|would be|at) (?:all|the most|my (?:max|limit|maximum|budget|absolute max)|what|as much as|"
        "most|the max|about all|the best)(?: that)?(?: (?:i|we) (?:can|could|have|got))?",
        "(?:i|we) (?:can|could) (?:put|use|spend|pay|do|afford|part with|spare)(?! #)", r"max(?:imum)?(?= |$|\.|,)",
        "tops", "at (?:the )?most", "budget", "that i can (?:use|spend|put)",
        "i am (?:able|willing) to (?:put|use|spend|pay)",
    ),
    "paid_amount": (
        "(?:i|we) (?:already |just )?(?:paid|sent|gave)(?: them| the hospital)?",
        "(?:already )?paid(?: so far| already| up front| upfront)?",
        "(?:on|from|off) my (?:credit card|card|debit card|checking)",
        "(?:down payment|deposit|up front|upfront|good faith payment|at check-?in|at admission|before the "
        "surgery)",
    ),
    "errors_supported": (
        "in (?:errors|mistakes|duplicates|overcharges|wrong charges|bogus charges|double charges|duplicate "
        "charges)",
        "(?:of|worth of|for) (?:errors|mistakes|overcharges|duplicates|wrong charges|stuff (?:i|we) never|"
        "things (?:i|we) never)",
        "(?:error|overcharge|duplicate|mistake|charge) (?:twice|that is wrong|on (?:it|the bill) is wrong)",
        "(?:is|was|were) (?:wrong|an error|a mistake|a duplicate|duplicates|charged twice|billed twice|"
        "double billed)",
        "(?:charged|billed|listed|shows up|appears) twice",
        r"(?:for|charge for) (?:\w+ ){1,4}?(?:i|we) never (?:got|had|received|took)", "too much", "duplicate",
    ),
    "errors_removed": (
        "(?:off|was taken off|has been removed|was removed|came off|in errors (?:was|were|has been) "
        "removed)(?: for| the bill because)? (?:the )?(?:error|duplicate|mistake)s?",
        "(?:was|were|has been|have been|got) (?:removed|taken off|credited|corrected off|reversed)",
        "(?:charge |line |error )?(?:removed|taken off|credited back)",
    ),
    "accepted": (
        "(?:was|got|is|has been) (?:accepted|approved|agreed)",
        r"(?:and )?(?:they|she|he|the \w+) (?:accepted|said yes|agreed|took it|said ok|said deal|said okay|"
        "approved it|went for it)",
        "accepted",
    ),
    "rejected": (
        "(?:was|got) (?:rejected|turned down|refused|declined|shot down)",
        r"(?:and )?(?:they|she|he|the \w+) (?:just |flat out |immediately |straight up )*(?:rejected|"
        "refused|said no|said nope|turned (?:it|me) down|laughed|declined|shot it down|would not take it|"
        "hung up)",
    ),
    "settlement_amount": (
        "(?:is|was) (?:the deal|what we agreed|the agreed|the settlement)", "settlement(?! (?:letter|offer))",
        "deal",
    ),
    "offer": (
        "(?:is|was) (?:my|our) (?:offer|number|opening|proposal|first offer|counter)",
        "(?:offer|number) (?:i|we) (?:made|gave|named)", "on the table", "(?:is|was) what i (?:offered|said|told)",
        r"number(?= |$|\.)",
    ),
    "theirs": (
        "(?:and (?:that is|it is|its) )?final(?: offer| answer)?",
        "(?:is|was) (?:their|her|his|the) (?:final|best|last|counter|lowest|new|offer|number|final "
        "offer)(?: offer| number| counter)?",
        "(?:is|was) (?:the )?(?:lowest|best|least|minimum) (?:they|she|he) (?:can|could|will|would)",
        "(?:is|was) as low as", "(?:or|and) nothing", "take it or leave it",
        "(?:they|she|he) (?:said|says|countered|told me|offered|came back with|replied)", "best and final",
        "(?:to|and) (?:close|settle|call it|clear|wipe|be done|make it go away|finish)(?: it| the account| "
        "this| the bill| even| out| with it)*",
        "(?:as|for) (?:a |the )?(?:settlement in full|full settlement|payment in full|settlement)",
        "counter(?:offer)?", "if i pay (?:today|now|in full|by|this week|right away)", "lump sum",
        "they (?:will|would) take",
    ),
}  # fmt: skip
