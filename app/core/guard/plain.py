"""Words of manner that may stand in any English sentence: they carry no step, no figure, no right and no promise."""

# ruff: noqa: E501 - patterns and word lists read better whole

from __future__ import annotations

from app.core.guard.tokens import base

_GRAMMAR = """
a an the this that these those such it its itself he him his she her hers they them their themselves we us our ours
ourselves i me my myself you your yourself who whom whose which what where when why how there here
and but or nor so because if then than though although while whether since unless until till once before after
as at by for from in into of off on onto out over through to toward up with within without about above across along
among around behind below beneath beside between beyond down during except inside like near outside past per plus
under underneath upon via against despite again also
not no never none nothing nobody nowhere neither cannot
am is are was were be been being do does did done doing have has had having can could will would shall should may
might must let ought
okay ok hello hi well oh hey sorry please thanks thank welcome
any anyone anything anybody anywhere some someone something somebody somewhere every everyone everything everybody
each either both all whole many much more most few fewer less least several enough other others another else own same
one ones
"""

_MANNER = """
just only even still yet already too very really quite rather pretty fairly simply plainly clearly calmly gently kindly
slowly carefully quietly frightening softly politely warmly briefly shortly honestly truly actually perhaps maybe anyway instead
together apart alone ahead aside exact away back forward afterward afterwards later now next first last finally then soon
ever somehow somewhat especially exactly straight right quick quickly easy easily simple hard harder
tough rough heavy light small smaller little big bigger large long longer short shorter new old good better best great
nice kind fine okay bad sad tired weary worn drained exhausted weak strong scared afraid anxious nervous worried
upset angry mad cross hurt frustrated frustrating overwhelmed overwhelming stressed stressful confused confusing
unfair unpleasant awful horrible lousy rotten exhausting tiring draining annoying maddening scary hectic messy tricky
awkward uneasy unsure lonely calm calmer steady steadily patient gentle careful clear clearer plain tidy neat handy
useful helpful glad happy pleased grateful thankful relieved sensible reasonable natural normal human
understandable familiar strange odd fair sore tense weird surprising ready able different separate similar single
whole main extra spare tiny quiet loud busy slow fast early late near close far open empty full deep dark bright warm
cold fresh firm solid sound brief polite friendly direct important particular specific perfectly honey dear sweetheart hon friend wonderful lovely theirs front frustration
arrive exist involve discuss consider continue proceed prefer currently directly immediately completely entirely totally
thoroughly properly recently previous additional further overall basically essentially straightforward crucial key team staff
individual glance peek page top bottom item low nicely smoothly plenty
"""

_VERBS = """
go come get take make put bring turn begin start try want need like feel think know see look watch seem sound mean
hear listen understand learn remember recall wonder guess mind matter help support breathe rest sit
pause hope wish prefer enjoy worry rush hurry panic bother trouble carry handle manage face deal cope
move walk stand lean focus concentrate happen become remain stay last add fit belong mention point
explain describe share talk chat work use pick choose catch imagine sort ask say tell keep find give show frighten
line lay slow build ease lift weigh wear tire drain appreciate notice realize realise
suppose prepare gather
bear follow lead guide
"""

_NOUNS = """
thing things stuff step steps part parts piece bit way ways time times moment while start beginning
middle end place spot side point reason sense idea question words word sentence voice tone story
life head mind heart hand hands eyes shoulders breath break breather rest rush hurry pressure stress worry weight load
mess strain trouble burden tangle headache hassle struggle ordeal feeling feelings fear patience energy strength
effort kindness help support comfort somebody person people folks
kitchen table drawer desk chair pen pencil sheet folder pile stack corner room floor screen
glass cup sleep nap walk air window door
goal aim focus pace turn order list row bunch handful lot lots kind sort type
situation matter detail details piece picture road path track course trip
"""

_MORE_MANNER = """
apparently badly briskly casually closely comfortably confidently deliberately eagerly elsewhere explicitly formally
forth frankly genuinely gladly gradually hastily heavily ideally individually initially instantly lately lightly
literally merely namely naturally neatly necessarily newly openly originally particularly patiently personally
precisely presently promptly purely rapidly readily respectfully separately seriously sharply silently similarly
solely specifically strictly strongly suddenly swiftly tightly understandably unfortunately verbally
visibly widely aloud afresh anew onward throughout amid beforehand thereafter
real actual single difficult painful recent current upcoming brisk concise blank visible handwritten typed distinct
various basic suitable relevant related alike unusual unclear vague blunt firm persistent professional
courteous respectful considerate sympathetic thoughtful upfront medical discouraging unsettling upsetting worrying
humiliating disappointing disheartening shocking terrifying intimidating daunting
treat include contain recognize arrive circle underline highlight organize scroll
gap clue context background example purpose topic manner approach attention notebook folder couch coffee tea
water dinner spelling wording option choice
"""

_GLUE = """
lastly firstly additionally likewise meanwhile otherwise besides therefore thus hence however
whenever wherever whatever whichever whoever everyday alright fully wholly partly altogether almost
nearby sooner
upset overwhelm confuse frustrate annoy exhaust stressing scare surprise relieve reassure calm comfort
sincerely absolutely indeed
"""

# What a sentence may be made of that says nothing of the matter: how it feels, and that somebody is there.
_FEELING = """
sound seem feel feeling feelings hear know see understand think wonder guess remember breathe rest pause worry rush hurry
mind wish help bear wear tire drain appreciate realize slow go start begin hope matter work
hard harder tough rough heavy light small little big large long short kind fine okay bad sad tired weary worn drained
exhausted weak strong scared afraid anxious nervous worried upset angry mad hurt frustrated frustrating overwhelmed
overwhelming stressed stressful confused confusing unfair unpleasant awful horrible lousy rotten exhausting tiring
draining annoying maddening scary hectic messy tricky awkward uneasy unsure lonely calm steady patient gentle good
glad sorry natural normal human understandable familiar strange fair sore tense weird frightening easy simple slow
stress pressure weight load mess strain trouble burden tangle headache hassle struggle ordeal fear energy
lot lots bit way thing things much stuff moment breath head heart shoulders step one person anyone somebody
already only just very really quite so too still even truly honestly simply together alone again now first next then
together ahead okay well please thanks thank welcome reason sense course honey dear sweetheart hon friend perfectly great nice wonderful lovely
"""

# Of these, the ones that say how it feels.
_MOOD = """
hard harder tough rough heavy tired weary worn drained exhausted scared afraid anxious nervous worried upset angry mad
frustrated frustrating overwhelmed overwhelming stressed stressful confused confusing unfair unpleasant awful horrible
lousy rotten exhausting tiring draining annoying maddening scary hectic messy tricky awkward uneasy unsure lonely sore
tense weird frightening slow long moment news stress pressure mess strain trouble burden tangle headache hassle struggle ordeal fear lot lots
worry rush hurry wear tire drain natural normal human understandable okay fine sorry reason wonder sense
"""

# Verbs that bid, where a sentence begins with one.
BIDDING: frozenset[str] = frozenset(
    base(w) for w in (_VERBS + " do have be").split() if w not in ("rest", "breathe", "pause", "rush", "hurry", "worry")
)

# Short turns of speech whose words would be weighed if they stood alone. They are read as one, and as nothing else.
IDIOMS = (
    r"(?:i am (?:so |really |very )?sorry )?(?:that )?you are (?:dealing with|going through|facing) (?:this|that|all (?:of )?this|so much)(?=[.,]|$)",
    r"here is (?:what to do (?:next|now|first)|the next (?:step|thing)|what comes next|where to start|one (?:small )?thing (?:that helps|to do)(?: now)?)|here we go|here goes|here you go",
    r"leave it (?:at that|there)(?=[.,]|$)|let us (?:take it from there|get to it|go on)|nice and (?:calm|slow|easy|short|simple|clear|steady)",
    r"(?:nice|good|great) job|i am not (?:quite |really |entirely )?sure(?= (?:what|that|how|if|whether|i|about))|(?:could|can|would) you (?:please )?tell me",
    r"got it(?=[,.!]|$)|for your (?:own )?records(?=[,.]|$)",
    r"no luck(?= (?:on the phone|yet|there)|[,.?]|$)|you are (?:very |so |most )welcome",
    r"take (?:all the time you need|your (?:own )?time(?! (?:with|over|before|to|on|in|and do))|a (?:deep |slow |long )?breath|a (?:short |little )?break|a moment)",
    r"(?:one|a) (?:small |single |little )?(?:thing|step|piece|bit) (?:at a time|by (?:one|step|piece|bit))|step by step|bit by bit",
    r"(?:just )?one (?:small |simple |little |clear |more |short )?(?:thing|step|job|task)(?: (?:for )?(?:now|today))?",
    r"(?:that is |it is )?(?:all|enough|plenty) for (?:today|now|tonight)|for (?:today|tonight|this moment)(?=[,.]|$)",
    r"(?:a |such a |been a |had a )(?:long|hard|rough|tough|heavy|bad) (?:day|week|month|time|road|haul|night)(?! (?:and|or))",
    r"at any (?:hour|time)|day by day|at your own pace|when(?:ever)? you are ready",
    r"you are (?:absolutely |quite |so |completely )?right(?= to (?:ask|wonder|be (?:careful|upset|angry|annoyed|frustrated|tired|wary))|[,.]|$)|fair (?:question|point|enough)|good question",
    r"(?:is |be )?all right|right (?:now|away|here|there|next to)|that is right(?=,)|by all means|of course|no wonder",
    r"no (?:rush|hurry|pressure)(?! (?:to|about|with|for|in)\b)|no (?:problem|worries|need to (?:rush|hurry|worry|explain|apologi[sz]e))",
    r"(?<!not )let me know|(?<!not )(?<!never )tell me|say so|so to speak|that said|as you say|as you said|like you said|you said so|you told me",
    r"(?:i|we) (?:can )?(?:hear|see|get|understand) (?:you|that|why|how)|i am (?:so |really |very )?sorry(?: to hear (?:that|this|it))?",
    r"(?:it |that |this )?makes (?:good |perfect |total |a lot of )?sense|in (?:short|brief|plain words|other words|a word|the meantime)",
    r"you do not (?:have|need) to (?:rush|hurry|explain|do (?:it all|this alone|all of (?:it|this)|everything)(?: at once| today| tonight| now| alone)?|carry (?:it|this|all of it) alone|know (?:it all|everything|all of (?:it|this|that))|figure (?:it|this) all out|have (?:it all|everything|all the answers)(?: figured out| ready)?)(?: (?:alone|at once|tonight|today))?",
    r"you are not (?:alone|the only one)(?: in this| with this)?|i am (?:here|with you)(?: with you)?|we are in this together",
    r"(?:we|i) will (?:go|take|do|keep|work|walk|look|get) (?:it |this |that )?(?:slow|slowly|easy|simple|short|together|through it|through this|at it|from there|step by step|going)(?: together)?",
    r"we will (?:go|take|do|keep) (?:it |this )?(?:one|a) (?:thing|step) at a time",
    r"you (?:can|may) (?:breathe|rest|stop there|pause|breathe now|come back)(?: (?:for|after) (?:now|that|a moment))?",
    r"when you (?:can|have a moment|get a moment|feel up to it|feel ready)|if you (?:like|wish|want|can)(?! (?:not|to|\w+))|as soon as you can",
    r"keep (?:it|this|things|that) (?:short|simple|brief|calm|plain|small|easy)|keep in mind|bear in mind|keep going",
    r"(?:well|nicely) done|(?:good|nice) work|good news(?=,)|no wonder|for (?:what it is worth|good measure|the moment|a moment)|at least|at all|at once|at first|after all|above all|first of all",
    r"(?:i|we) (?:only |just )?(?:ask|mention|say) (?:this |that |it )?because|nothing (?:more|else)(?= for now|[,.]|$)",
)  # fmt: skip

PLAIN: frozenset[str] = frozenset(
    base(word) for text in (_GRAMMAR, _MANNER, _VERBS, _NOUNS, _MORE_MANNER, _GLUE) for word in text.split()
)

MOOD: frozenset[str] = frozenset(base(word) for word in _MOOD.split())
GRAMMAR: frozenset[str] = frozenset(base(word) for word in _GRAMMAR.split())
FEELING: frozenset[str] = frozenset(base(word) for text in (_GRAMMAR, _FEELING) for word in text.split())
