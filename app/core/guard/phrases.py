"""Turns of speech that do harm though each of their words is harmless; the script may have the very same."""

# ruff: noqa: E501 - patterns and word lists read better whole

from __future__ import annotations

from app.core.guard.indexed import Indexed
from app.core.guard.loosened import TURNS

_THEY = r"(?:they|he|she|(?:the|your|this|that|any|every|each|most) (?:office|hospital|plan|insurer|insurance|collector|company|bill|agency|clerk|desk|provider|balance|people|person|whole thing)|it|this|that|everyone|everybody|nobody|no one|all of (?:it|this|them))"

_HARM: tuple[tuple[str, str], ...] = (
    # promises
    ("promise", rf"\b{_THEY} (?:would|is about to|are about to|is bound to|always|never|have no choice|has no choice|can only|end up|give in|gives in|back down|backs down|come around|comes around|says? yes|is over|is as good as)\b"),
    ("promise", r"\bnothing (?:bad |else |at all )?(?:can|will|could|is going to|should) |\bnothing to (?:worry|fear|lose)|\bno (?:risk|danger|harm|downside|catch|way (?:they|this|it))\b"),
    ("promise", r"\b(?:will|going to|should|gonna|to) (?:all )?(?:be|turn out|work out|end|come out|go|end up) (?:just |all |perfectly |completely |totally )?(?:fine|okay|ok|all right|good|well|great|better|best|out|away|over|gone|done|clear|safe|settled|happy|easy)\b"),
    ("promise", r"\b(?:in the bag|as good as|home free|in the clear|off the hook|on the way out|every (?:single )?time|without fail|for good|once and for all|a done thing|done and over|count on (?:it|that|this)|rest easy|sleep (?:well|easy)|mark my words?|you have my word|i give you my word|trust me|take my word|believe me|leave it (?:to|with) me|i have (?:got )?(?:you|this)(?=[,.!]|$)|it is (?:all )?over|this is over|(?<!not )the end of it|good as new|your way\b|goes? your way|come out ahead|on top|upper hand|hold all the)"),
    ("promise", r"\b(?:get|bring|knock|cut|take|talk|beat|make|put|turn|have) (?:it|this|that|them|the (?:bill|balance|price|number|amount|whole thing)|your (?:bill|balance)|all of (?:it|this)) (?:all )?(?:down|off|away|go|gone|back down|to nothing|lower|smaller|out of the way|behind you|over with|right)\b"),
    ("promise", r"\b(?:this|it|that) (?:always |really |just )?works?\b|\bi (?:know|can see|am (?:quite |very |fully )?(?:sure|certain)) (?:that )?(?:they|you will)\b|\byou (?:will|are going to) (?:be (?:fine|okay|ok|all right|better|happy|glad|free)|get (?:it|there|this|your|what|them|out|back|a|the|more|less|every|all)|never|come out|make it|do (?:great|well|fine)|have (?:it|this|your|nothing|no|a|the|what|more|less))\b"),
    ("odds", r"\b(?:most|many|few|some|plenty of|lots of|a lot of|nearly all|all|nine|more than half|half|the majority|other) (?:other )?(?:of (?:them|the|these|those|all)|people|patients|folks|hospitals|offices|plans|bills|collectors|insurers|cases|times|appeals|of the time)\b"),
    ("odds", r"\b(?:more (?:often )?than not|time and again|again and again|by and large|as a rule|nine times|good (?:shot|chance|odds)|a safe bet|the (?:numbers|odds) (?:are|say)|things look good|looks? (?:good|great|bad) for you|on your side|in your favor)\b"),
    # conclusions of law
    ("legal_conclusion", r"\b(?:have|has|had|with|your|a|the|every|any|no|without) (?:full |every |good |clear |perfect )?rights? (?:to|not|of|over|under|by|in)\b|\bwithin (?:your|their) rights?\b|\b(?:your|their|my|our|his|her|every) rights?\b"),
    ("legal_conclusion", rf"\b{_THEY} (?:is not (?:able|to)|are not (?:able|to)|have got to|is supposed|are supposed|got it wrong|did (?:it |this |that )?wrong|had no|have no|has no|is not real|is not right|are not right|is not (?:fair|even|good))\b"),
    ("legal_conclusion", r"\byou (?:really |just |simply )?(?:need not|never|should not|must not|did not|can not be|are not|will not|no longer) (?:ever )?(?:have to|need to|need|made to|to|be (?:made|forced|asked)|the one|on the hook|in (?:any )?trouble|part of|bound|tied|stuck|under)\b(?! (?:rush|hurry|know|explain|worry|understand|remember|feel|fix|carry|figure|alone))"),
    ("legal_conclusion", r"\bno (?:one|body) (?:can|could|may|has|is going|will|gets? to)\b|\bnobody (?:can|could|may|has|is going|will|gets? to)\b|\bagainst (?:the|their|your|all|any|every|it|them)\b|\bnot (?:on you|up to you|your (?:problem|job|burden|load|bill|mess|trouble|worry|to (?:pay|carry|bear|settle)))\b|\byour (?:problem|burden)\b|\bup to (?:them|you)\b|\bon (?:them|you)(?=[,.!?]|$)|\bnothing (?:to (?:pay|do|settle)|there|here|left)\b|\b(?:out|free|clear) of (?:it|this|the|any|all|their)\b"),
    ("admission", r"(?<!whether )(?<!if )\b(?:it|this|that|the (?:bill|balance|amount|whole (?:thing|bill))|all of (?:it|this)|what they ask) (?:is|was|has been|are) (?:really |all |simply |still |just |now |only |indeed |in the end )?(?:yours\b|mine|on you|your (?:bill|part|share|own|debt|problem|job)|right|fair|good|real|correct|true|what it is|as it should be|to be paid|for you to)\b"),
    ("admission", r"\byour own (?:doing|making|mess|bill|choice)\b|\byou (?:did|made|brought|chose|took|got|used|had|asked for|wanted) (?:this|it|that|the care|their|all)\b|\bit was you\b|\byou know what\b|\b(?:put|give|sign|write|have|use) (?:them |it )?(?:your|a|an|another|the) name\b|\bname (?:on|under|to) (?:it|this|that|the)\b"),
    ("claim_not_in_case", r"\b(?:you|they|i|we) (?:are|were|have|had|lost|got|live|make) (?:not |now |no |on |lost |a |your )*(?:(?:out of|in|off) (?:the |their |your )?network|insurance|coverage|plan|job|home|money|income|work|roof)\b"),
    ("odds", r"\ball the time\b|\b(?:every|each|any) one of\b|\b(?:each|any|most|some) of (?:them|these|those|us)\b|\bevery (?:day|week|month|time|call)\b|\bnow or never\b"),
    ("ignore_papers", r"\b(?:does|do|did|will|would) not (?:really |even )?(?:matter|count|mean (?:a thing|anything|much|it))\b|\bwhenever (?:you|it)\b|\bany time\b|\b(?:you|we) (?:still )?have (?:\w+ (?:of )?){0,2}time\b(?! (?:to|for) (?:check|look|read|breathe|think|rest|go through))|\bnot today\b|\bno (?:answer|reply|call|letter|payment|paper|appeal|dispute)s? (?:is|are) (?:needed|required|due|wanted)\b|\bbetween us\b|\b(?:do|did|done) your part\b|\bit (?:all )?ends (?:here|there|now)\b"),
    ("outside_the_move", r"\b(?:tell|send|ask|show|give) (?:it |this |that )?(?:to )?(?:everyone|everybody|people|folks|no one|nobody|anyone|someone|somebody)\b|\blet (?:them|him|her|it|everyone|people) \w+|\b(?:take|do|say|give|sign|tell them) (?:what|whatever|all|anything|everything|as)\b|\bpay (?:what|as|a|some|something|less|all|half|part|them|everything)\b"),
    ("private_figure", r"\b(?:big|bigger|high|higher|highest|low|lower|lowest|small|smaller|round|other|another|better|good|fair|right|final|last|real|first|new|next|second) (?:number|amount|price|figure|offer|sum)\b"),
    ("promise", r"\b(?:bill|balance|debt|amount|charge|account|everything|it|this|that|appeal|hold|matter) (?:is|was|has been) (?:all |now |already |fully )*(?:gone|zero|paid|settled|closed|over|nothing|dropped|done|clear|free|covered|approved|safe|taken|won|safe)\b|\byou are (?:now |all |quite )?(?:safe|free|covered|clear|done)\b|\byou (?:can |will )?(?:get|receive) (?:a|the|your|some|this|all|it|more|less|what|back)\b|\bthey (?:have |had )?(?:already |just )?(?:took|agreed|dropped|accepted|signed|approved|settled)\b"),
    ("legal_conclusion", r"\byou need not\b|\b(?:no one|nobody) \w+|(?<!what )(?<!if )(?<!whether )\byou owe \w+|\bwhat you owe (?:is|are|was|equals|comes|adds)\b|\b(?:that|this|it) is (?:not )?what you\b|\bthey are (?:right|wrong|bluffing|only|just|all|not|in|on|out|done)\b|\b(?:ask|charge|want|is) (?:for )?too (?:much|high|low|little)\b"),
    ("admission", r"\byou did (?!not)\w+|(?<!if )(?<!that )(?<!when )\byou (?:were\b|(?:have )?(?:already )?paid\b(?: already| this| it| them)?)"),
    ("hide_facts", r"\byou never \w+|\b(?:not|never) (?:talk|speak|reply|answer) to\b"),
    ("outside_the_move", r"\byou (?:can|may) (?:now )?stop\b|\bnothing (?:more|else) is (?:needed|asked|due)\b"),
    ("polarity", r"\b(?:do not|never|not) do (?:any|it|this|that|anything|what|so|the|as)\b|\b(?:the|do|just the) (?:opposite|reverse|other way)\b"),
    ("outside_the_move", r"\b(?:say|says|said) yes\b(?: to \w+(?: \w+)?)?|\b(?:take|grab|go for|go with|have|like) (?:their|this|that|the|any|his|her) (?:deal|offer|plan|money|number|first|price|terms?)\b|\bget (?:a|another|one|some) (?:\w+ )?(?:card|loan|job|account|money)\b|\b(?<!not )(?:give|read|hand|tell|send|show|let) (?:them |him |her |out |over |have )*(?:your|a|the|any) (?:credit |bank |debit |full |whole )?(?:card|bank|income|details|money|code|saving|account|papers?)\b"),
    # pressure and threats
    ("threat", r"\bgo(?:es|ing)? to (?:the |a )?(?:press|papers?|news|court|law|police|media|top|state|boss)\b|\bor else\b|\b(?:come|comes|coming|go|goes|going) after (?:you|them|him|her|your|the|it)\b|\btake (?:your|away|it from|them to|him|her|everything)\b|\blose (?:your|it|everything|the)\b|\bmake (?:them|him|her|you|it) (?:sorry|regret|hurt|wish|cry|feel|scared|afraid|look)\b|(?<!not )\btoo late\b|\bget (?:even|back at|mad|loud|angry|nasty|tough|rough)\b|\bhurt (?:them|him|her|you|yourself|your)\b|\b(?:last|only) (?:chance|way out)\b|\bin (?:big |deep |real |bad )?trouble\b|\bbad things?\b|\bthings? (?:will|can|could|may) get\b"),
    # papers left lying, facts left out
    ("ignore_papers", r"\b(?:do not|never|no need to|need not|without|stop|why|do not bother to|not) (?:even |ever |bother |have to )?(?:open(?:ing)?|read(?:ing)?|look(?:ing)?|answer(?:ing)?|bother(?:ing)?|reply(?:ing)?|respond(?:ing)?|show(?:ing)? up|go(?:ing)? (?:to|there)|turn(?:ing)? up|mind(?:ing)?|keep(?:ing)?)\b|(?<!not )\b(?:forget|drop|shelve) (?:it|this|that|about|the|all)\b|(?<!not )\bforget\b|\b(?:(?:leave|let) (?:it|them|that|those|these|the (?:letters?|papers?|summons|envelopes?|bill|pile)|this|all of it) (?:be|lie|sit|alone|there|unopened|closed|go|down|behind)|(?:leave|put|stick|file|place) (?:it|them|that|those|these|the (?:letters?|papers?|summons|envelopes?|bill|pile)|this|all of it|everything) (?:all )?(?:in (?:the|a) (?:drawer|corner|pile|box|folder)|away|aside|on the (?:table|pile)|under|out of|behind))\b|\bleave (?:it|this|that|them|the \w+|their \w+|that \w+) for (?:today|later|now|another|tomorrow|tonight)\b|\bout of (?:sight|mind)\b|\blet (?:\w+ ){1,3}(?:go|lie|slide|pass|be)\b|\blook the other way\b|\bturn (?:away|your back)\b|\bpay no mind\b|\bwalk away\b|\bstay away\b|\bdo nothing\b|\bsit (?:it out|tight|back)\b|\b(?:is|are|was) (?:only|just|nothing but) (?:a |an |some |more )?(?:paper|letter|form|word|talk|noise|page|envelope|call|sheet|note)s?\b|\bonly want(?:s)? to\b"),
    ("hide_facts", r"\b(?:make|making|made) (?:it |things? |something |that |a story )?up\b|\bkeep (?:quiet|it|this|that|them) (?:about|from|to yourself|between|in the dark|out of)\b|\b(?:in the|a) dark\b|\bnot (?:mention|bring up|share)\b|\bleave (?:it|that|this|them|things?) out\b|\b(?:nobody|no one|they) (?:needs?|need|has|have|will|would|must|should|can) (?:ever |never |not |to )*(?:know|see|find out|hear|notice)\b|\bsound (?:more|worse|sick|poor|weak)(?:er)?\b|\bact (?:like|as)\b|\bas (?:if|though) you\b|\b(?:someone|somebody|anyone|another) (?:else|person|patient)(?='|s| \w+)(?! (?:who|can|may|that|to|in|with|there))|\bput on (?:a|an)\b|\bplay (?:dumb|sick|nice|along|it)\b|\bbehind (?:their|his|her)\b|\bget away with\b|\bnot (?:quite |exactly |entirely )?(?:the )?tru(?:e|th)\b|\bother (?:story|name)\b|\bbend the\b|\bround (?:up|down)\b"),
    ("private_figure", r"\b(?<!not say )(?:what|all|how much|the most|everything|more than|less than|as much as) (?:that )?you (?:have|make|can (?:do|spare|pay|put|go|give|manage|bring|find|take)|have got|got|put|could|would|are able|bring|take home|hold|keep)\b|\bset aside\b|\byou (?:can|could|may) (?:also |still )?(?:put|pay|go|do|give|offer|manage|spare|find) (?:in |up |to |it )?(?:more|higher|less|over|above)\b|\byou (?:have |had )?(?:saved|put by)\b|\b(?:as|so) (?:high|low|far|much) as\b|\bgo (?:up|as high|higher|over|above|no higher)\b|\btake home\b|\bput (?:away|aside|by)\b|\bup to (?:what|that)\b|\byour (?:top|bottom|most|highest|last|real|own|final|secret|true) (?:number|amount|price|figure|line|point|word)?\b"),
    ("number_word", r"\b(?:a|one|the) (?:good |whole |full )?(?:bit|little|fraction|part|piece|lot|bunch|handful|few|couple)(?: (?:of|more|less) (?:it|the|that|this|their|your|what|than))?\b(?= (?:off|less|lower|more|higher|of (?:it|the (?:bill|price|amount|balance))))|\b(?:a few|several|many|some|couple) (?:big|small|large|round)\b|\bnext to nothing\b|\bfor (?:free|nothing)\b|\bone or\b"),
    # money bid or promised in the script's own words
    ("outside_the_move", r"\bpay (?:it|this|them|that|now|first|today|anyway|up)\b|\b(?:you|they|it) (?:can|should|have to|need to|must|may|could|will|ought to) (?:\w+ )?(?:pay|sign|agree|accept)\b|\bpaid for\b|\bpay(?:[.!]|$)|\b(?:pay|paid) too (?:much|little)\b|\bmove to (?:a|an|another|the)\b|\bthe other (?:thing|way|one)\b|\bgive (?:them|him|her|it) (?:all|everything|what)\b"),
    ("promise", r"\b(?:go|goes|going|gone) away\b|\bturn(?:s|ed)? (?:it|this|things|them) (?:all )?around\b|\b(?:paid|money|it|that|everything) (?:comes|will come) back\b|\byou have (?:this|it)(?=[,.!;]|$)|(?<!if )(?<!whether )\byou qualify\b"),
    ("legal_conclusion", r"\bno (?:court|judge|jury|law|lawyer|office|plan|hospital|collector|clerk)\b(?! (?:of|or) )|\bwait for you\b|\b(?:they|it|this|that|these|those|the \w+) can (?:all )?(?:wait|sit|keep)\b|\bnot need (?:an? |any |your )?(?:answer|reply|opening|paying|to be)\b"),
    ("ignore_papers", r"\bit does not count\b"),
    ("private_figure", r"\bnumber is (?:now )?(?:higher|lower|bigger|smaller|more|less|too|not)\b"),
    ("hide_facts", r"\bkeep \w+(?: \w+)? to yourself\b|\bsay(?:ing)? nothing\b"),
    ("duration", r"\bthere is (?:\w+ (?:of )?){0,2}time\b|\btime enough\b"),
    ("ignore_papers", r"\bno (?:rush|hurry|pressure) (?:to|about|with|for|in)\b|\brefuse to \w+\b"),
    ("promise", r"\btake (?:less|more|nothing|half|anything|it all)\b|\b(?:gets|brings|knocks|cuts|takes|makes|puts|turns) (?:it|this|that|them) (?:all )?(?:down|off|away|lower|smaller|right)\b"),
    ("legal_conclusion", r"\byou do not owe \w+"),
    ("duration", r"\b(?:have|has|takes?|in|within|for|about) (?:a|an|one|the|another|half a) (?:year|month|week|day|hour|minute)\b"),
    ("legal_conclusion", r"\bthis is (?:fraud|overcharging|wrong|illegal)\b"),
    ("private_figure", r"\bmore in the\b|\bin the bank\b"),
    ("outside_the_move", r"(?<!not )\bput (?:it|this|that|them|all of it) on\b"),
    ("threat", r"\bnever too late\b|\bis not too late[.!]|\bis not too late$"),
    ("promise", r"\bgives? in\b|\bfree for you\b"),
    ("ignore_papers", r"\bnot have to answer (?:anyone|anybody|them|him|her|their|court|the court)\b"),
    ("admission", r"(?<!not )\badmit (?:it|that|to|what)\b"),
    ("hide_facts", r"\bround (?:it|them|that|this) (?:up|down|off)\b"),
    ("injection", r"\b(?:everything|all) above\b"),
    # the script has a part of these under an if, or of another thing
    ("threat", r"\btoo late (?:for|to|now)\b"),
    ("outside_the_move", r"\buse (?:your|the) (?:saving|savings|rent|income|money|card|house|own)\b|\b(?:a|your) friend\b"),
    ("private_figure", r"\bsaved (?:enough|more|up)\b"),
    ("duration", r"\b(?:few|several|many|couple of) (?:hours?|days?|weeks?|months?|years?|minutes?)\b"),
    ("promise", r"\byou qualify for\b|\b(?:makes?|made|is|are|will|can|to) (?:\w+ ){0,3}go away\b"),
    ("ignore_papers", r"\bleave (?:it|this|that|them)(?= ~| for)"),
    ("legal_conclusion", r"\bmeans? (?:that )?it is (?:not )?yours\b|\bbill is not yours\b|\bpay,? ever\b|\blaws? (?:caps?|covers?|forbids?|protects?|stops?|says?|is)\b"),
    ("private_figure", r"\braise (?:it|this|that|them) (?:a|by|up|more)\b"),
    # the model speaks of itself, or to its reader
    ("injection", r"\bas an? (?:large )?(?:ai|language|model|assistant|program|machine)\b|\b(?:here is|this is|below is) (?:the|your|a|my) (?:paragraph|rewording|reworded|text|answer|rewrite|version|output|script|reply)\b|\b(?:everything|all|anything|what(?:ever)?|the (?:words|lines?|text)) (?:that (?:was|is|has been|i) (?!left)|you were |i was |came |written |said |(?<!anything )before |above )+\b|\bfrom now on\b|\byou are now\b|\bi (?:was|am|have been) (?:told|made|asked|built|given|meant|supposed|not allowed|only|just) (?:to|by|not)\b|\bmy (?:rules|orders|words|task|job|makers?|owner|text|own rules)\b|\bword for word\b|\b(?:act|answer|reply|speak|talk|write) as\b|\bdo (?:what|as) i say\b|\b(?:start|begin) (?:your|every|each|with the word)\b|\brepeat after\b"),
    # found by the held-out families
    ("outside_the_move", r"\bgive (?:them|him|her|it) (?:a|some) (?:bit|little)\b"),
    ("admission", r"\bsay sorry\b"),
    ("promise", r"\bmatter of time\b|\bhappy end\w*|\bbetter (?:days|times)\b|\baround the corner\b|\b(?:has|have) a way of\b"),
    ("odds", r"\bin your (?:place|shoes|spot|shape)\b|\bgot (?:it|this|that|theirs) (?:all )?(?:off|down|dropped)\b"),
    ("legal_conclusion", r"\b(?:is|was) on (?:them|you|him|her) to\b|\bonly gets? to\b|\bmade the rules?\b"),
    ("legal_conclusion", r"\byou (?:now |really |simply )?(?:must|have to|need to|had better|should|ought to) (?:now |just |all )?(?:pay|sign|accept|agree|settle|owe)\b"),
    ("admission", r"\bown up\b|\ba bill is a bill\b"),
    ("threat", r"\bwhat happens to you\b"),
    ("ignore_papers", r"\bwho (?:needs|cares)\b"),
    ("hide_facts", r"\bwhy (?:tell|mention|share)\b"),
    ("private_figure", r"\bhow (?:far|high|low) you (?:can|could|may|would)\b"),
)  # fmt: skip

_ALL = _HARM + TURNS
_PATTERNS = Indexed([pattern for _, pattern in _ALL])


def harmful(plain: str, script: str) -> str | None:
    """The reason of the first such turn that the script does not have; both texts lower, their short forms apart."""
    return _first(plain, script, 0)


def harm_in_comfort(plain: str, script: str) -> str | None:
    """The same, of the turns alone for which comfort is no excuse."""
    return _first(plain, script, len(_HARM))


def _first(plain: str, script: str, least: int) -> str | None:
    """The reason of the first turn that is found, of those with this number or a higher one."""
    found = [f.number for f in _PATTERNS.found(plain) if f.number >= least and f.match[0] not in script]
    return _ALL[min(found)][0] if found else None
