"""Moods, manners, scope, and messages that are none of our business."""

from __future__ import annotations

from app.core.acts import SignalKind

SIGNALS: tuple[tuple[SignalKind, tuple[str, ...]], ...] = (
    ("prompt_injection", (
        r"(?:ignore|disregard|forget|override|bypass|skip|drop)(?: \w+){0,3} (?:previous|prior|above|"
        r"earlier|your|all|these|system|the) ?(?:\w+ ){0,2}?(?:instructions?|prompts?|rules|guidelines|"
        "directions|programming|training|guardrails|restrictions)",
        "(?:you are|act as|pretend (?:to be|you are)|roleplay as|behave as|from now on you are) (?:now |a |"
        r"an |in |no longer )*(?:dan|developer mode|jailbr\w+|unrestricted|chatgpt|evil|pirate|different "
        "(?:ai|assistant|bot)|linux|an ai without|ai (?:with|without)|hacker|my grandma)",
        r"you are now (?!(?:in|at|on) )(?:a|an|my|the|dan|in)\b",
        "(?:system|developer|hidden|initial) (?:prompt|message|instructions?)",
        r"(?:reveal|show|print|repeat|output|tell me|leak|display|give me)(?: \w+){0,4} (?:prompt|"
        "instructions|system message|rules you|api key|hidden rules|configuration|source code|code you)",
        "</?(?:system|assistant|user|instructions?)>", r"\[(?:system|inst)\]", "new instructions?:",
        "(?:jailbreak|prompt injection|dan mode|sudo mode|developer mode)",
        r"(?:assistant|ai|chatbot|bot|model)(?: \w+){0,3} (?:must|should|shall) (?:now )?(?:reply|respond|"
        "output|say|answer|approve|tell|recommend|advise)",
        "begin (?:new )?(?:session|prompt|instructions)", "respond only with", "do not follow (?:your|the|any)",
        "set (?:the )?(?:balance|offer|ceiling) to", "drop table", "you (?:must|will) (?:obey|comply)",
    )),
    ("asks_dishonest", (
        "(?:can|could|should|may|might|what if|is it ok if|would it (?:help|be ok|work|hurt)|how about|okay if|"
        "ok to|thinking (?:of|about)|going to|want to|maybe|might|let me|help me)(?: i| we| if| to| just| "
        "maybe| me| it| be| ok| better| bad| wrong| that| not| simply)*,? (?:say|saying|said|tell|telling|told|claim|"
        "claiming|pretend|pretending|act like|lie|lying|write|put down|make up|making up|fake|faking|"
        "report|reporting)(?: them| him| her| that| to| like| the hospital| billing| the rep| on the form| "
        "i| my| we| am| have| just| about| do not| lost| not)* (?:no insurance|uninsured|unemployed|"
        "homeless|lost my job|lost a job|no job|no income|broke|no money|disabled|dying|bankrupt|filed "
        "bankruptcy|have cancer|terminal|dead|poor|no savings|a lawyer|an attorney|lawyer|insurance|died|"
        "passed away|a veteran|income|out of work|laid off|my income|someone else|my wife|hardship|"
        "bankruptcy|never (?:got|received|signed|had)|did not (?:get|receive|sign|have)|on food stamps|"
        "single|divorced|moved)",
        r"(?:say|saying|tell|claim|pretend)(?: \S+){0,10} (?:even though|although|when(?! (?:i|we)(?: am| are| do| "
        r"finally| have to| try to| try and)* (?:call|phone|ring|dial|talk|speak|ask|get|reach|send|write|go|pay|"
        r"hear|answer|meet|sign|on the)\w*)) (?:i|it|that|we|my \w+)(?: \w+){1,5}",
        "(?:can|could|should|may|would|how (?:do|can|would)|how about|maybe|help me|want to|going to|"
        "thinking (?:of|about)|is it ok to|let us|let me|want you to|okay to|ok to)(?: i| we| you| me| "
        "just| to| ok| okay| help)* (?:lie|lying|fake|faking|forge|forging|make up|making up|falsify|fudge|"
        "doctor|photoshop|alter|backdate|invent|fabricate|inflate|hide|conceal)(?! (?:the|a) (?:doctor|"
        r"appointment))(?: \w+){0,5}",
        "(?:fake|forged?|phony|made[- ]up|doctored|photoshopped|false) (?:a |an |the |my )?(?:letter|"
        "document|pay ?stub|pay ?stubs|tax return|income|records?|receipt|hardship|bankruptcy|id|signature|"
        "note|reason|story|lawyer|emergency|police report|bank statement)s?",
        r"(?:help|tell|teach) me (?:\w+ ){0,3}?(?:lie|cheat|fake|scam|commit fraud)",
        r"lie (?:to|about|on)(?: \w+){0,4}",
        "(?:when|even though|although|but) i (?:did not|have not|am not|do not|do|did|am|have)(?= ?[?.!]*$)",
        "(?:pretend|act like|acting like|pretending) (?:i am|to be|that i am|i have|i never|i do not|my|"
        r"it) (?!(?:a|the) (?:rep|supervisor|billing))(?:\w+)",
        r"(?:say|tell|claim|pretend)(?: them| him| her| that| to them)* (?:my|our) (?:\w+ )?(?:died|passed|"
        r"is dead|has cancer|is dying|lost (?:his|her))(?: \w+){0,5}",
        "say i am (?:uninsured|unemployed|homeless|broke|my (?:mom|dad|wife|husband))",
        "under a (?:fake|false|different) name",
        "(?:give|use)(?: them)? (?:a )?(?:fake|false|wrong) (?:name|address|ssn|social|income|number)",
        "hide (?:my|our|the|some) (?:savings|money|income|assets|account)",
        "without (?:telling|disclosing|mentioning)(?: them)?(?: about)? (?:my|our) (?:savings|income|"
        "assets|second job)",
        r"(?:puedo|debo|podria|deberia) (?:decir|mentir|inventar|fingir)(?: \w+){0,6}",
        "(?:ayudame|ayudeme) a (?:mentir|falsificar|fingir)",
    )),
    ("off_topic", (
        "(?:write|tell|sing|give|make|compose|create|draw|generate)(?: me| us| up| you)*(?: a| an| some| "
        r"the)*(?: \w+)? (?:poem|joke|song|(?<!hardship )(?<!sob )story|essay|haiku|recipe|limerick|rap|"
        "picture|image|cover letter|resume|python|code|script in|workout|meal plan|limericks)(?! (?:to "
        "(?:say|use|the)))",
        r"(?:capital|president|population|prime minister) of (?!my)\w+",
        "(?:weather|forecast) (?:in|for|today|tomorrow|like|@)",
        r"(?:help|assist)(?: me)?(?: \w+){0,4} (?:mortgage|car loan|auto loan|student loans?|credit card "
        "debt|credit cards|homework|taxes|divorce|rent|eviction|landlord|immigration|visa|parking ticket|"
        "speeding ticket|dating|cell phone bill|electric bill|payday loan)",
        "(?:my|a|the) (?:mortgage|car loan|auto loan|student loans?|credit card debt|car payment|payday "
        r"loan)(?: \w+){0,4} (?:help|negotiate|lower|reduce|behind|default|company|lender|servicer|interest)",
        "(?:who|which team) (?:won|will win|is winning)",
        "(?:what|how) (?:is|about) (?:bitcoin|the stock market|the weather|football|the super bowl|crypto)",
        r"translate (?:this|that|the following)(?: \w+)? (?:to|into)", "(?:recipe|ingredients) for",
        "meaning of life", r"(?:solve|what is|calculate) \d+ ?[x*+/-] ?\d+",
        "(?:best|good) (?:restaurants?|movies?|hotels?|phones?|laptops?|pizza|books?)",
        "(?:how do i|how to) (?:cook|bake|fix my (?:car|sink|phone|computer|wifi)|lose weight|get a "
        "girlfriend|train my dog)",
        "are you (?:single|human|a robot|real|an ai|chatgpt|conscious)",
    )),
    ("non_us", (
        "(?:the |an |our |uk |british |my )nhs",
        "i (?:live|am living|am based|was treated and live|reside) in (?:canada|the uk|england|australia|"
        "ireland|germany|france|india|scotland|ontario|toronto|vancouver|london|new zealand|spain|italy|"
        "brazil|nigeria|kenya|the philippines|mexico|south africa|japan|wales|quebec|alberta|british "
        "columbia)",
        "(?:i am|we are) (?:in|from) (?:canada|the uk|england|australia|ireland|germany|ontario|new "
        r"zealand|scotland|wales)(?: and| so| not|,|$|\.)",
        "ohip", "here in (?:canada|the uk|england|australia|ireland|germany|ontario|scotland)", r"\d+ ?euros?",
        r"(?:[€£] ?\d|\d ?[€£])", "(?:canadian|australian) (?:hospital|healthcare|medicare|dollars)",
        "medicare australia", "pounds sterling", r"\d+ quid",
    )),
    ("start_over", (
        "(?:start|begin) (?:over|again|from scratch|fresh)(?! (?:with|on|at) (?:them|the))",
        "(?<!bankruptcy )(?<!it )(?<!this )(?<!that )(?<!they )(?:reset|clear) (?:everything|my case|the case|all|"
        "it all|this|the chat)",
        "new case", "forget everything i (?:said|told)",
    )),
    ("already_told", (
        "(?:i )?(?:already|just|literally|literally just|had) (?:told|said|answered|gave|explained|"
        "mentioned|typed|covered)(?: you| that| this| it| all| to you)*(?= ?(?:$|[.,!?]|that|this|about|"
        "already|like|twice|before))",
        "(?:told you|asked|answered|said|gave you)(?: me| it| that| this| to you)* (?:this |that |it "
        r")?(?:already|before|twice|three times|a minute ago|earlier|once|a hundred times|like)(?: \w+){0,3}",
        "(?:you )?(?:already|just|keep) (?:asked|asking)(?: me)?(?: me)? (?:that|this|the same|it)?",
        "i (?:already |just |literally |even )+(?:told|gave|explained to|said to|answered) (?:you|u)",
        "asked and answered", r"you (?:asked|are asking|keep asking)(?: me)? (?:that|this|the same)(?: \w+){0,3}",
        "same question", "(?:as|like) i (?:said|told you|already said|mentioned)",
        "i (?:said|told you) (?:that|this|so)(?= ?(?:$|[.,!?]))", "scroll up", "read what i (?:wrote|said|typed)",
        "are you (?:even )?(?:listening|reading)", "how many times",
        "we (?:already )?(?:went|have been|were) (?:over|through) this", "not again with", "stop asking",
        "i told you", "asked me (?:that|this)", "ya (?:te|le|se) (?:lo )?(?:dije|conte|habia dicho)", "ya te dije",
    )),
    ("ashamed", (
        r"(?:i am|i feel|feel|feeling|felt|am|it is) (?:\w+ ){0,2}?(?:embarrassed|embarrassing|ashamed|humiliated|"
        r"humiliating)"
        r"(?! (?:of|for|by) (?:them|him|her|you|the|that|their))",
        r"(?:i am|i feel|feel|feeling|felt) (?:\w+ )?(?:so |really |very |pretty |like (?:an?|such an?) )(?:stupid|"
        r"dumb|idiot|"
        r"foolish|fool|failure|loser|moron)(?= ?(?:$|[?.!,]| for | about | that | and ))",
        "i should (?:have|of) (?:known|read|checked|asked|been)(?: \\w+){0,4}",
        r"(?<!not )(?:all |completely )?my (?:own )?(?:damn |stupid )?fault(?= ?(?:$|[?.!,]| for | i | because | "
        r"that i ))",
        "blame myself", "hate asking (?:for help|anyone|people)", "never (?:had to )?ask(?:ed)? for help before",
        "(?:me da|que|tengo|siento) (?:mucha |tanta |una )?(?:verguenza|pena)(?= ?(?:$|[?.!,]| de | con | pedir| no ))",
        "es (?:toda )?(?:mi|culpa mia) culpa", "too (?:proud|embarrassed|ashamed) to",
    )),
    ("grieving", (
        r"i (?:still |really |just )*miss (?:him|her|my {loved})(?: \w+){0,3}",
        r"(?:he|she|my {loved}) (?:\w+ )?(?:died|passed away|passed(?! (?:on|it|the|me|my|out|by)))(?= ?(?:$|[?.!,]| "
        r"@| in | last | this | on | "
        r"from | of | there| a | two | three | and ))",
        r"(?:i|we) (?:just |recently )?(?:lost|buried) (?:him|her|our baby|the baby|my {loved})(?! (?:job|card|"
        r"insurance|coverage|"
        r"letter|bill))", "(?:the |her |his )funeral",
        r"(?:mi {kines}|el|ella) (?:\w+ )?(?:murio|fallecio)(?: \w+){0,3}",
    )),
    ("afraid", (
        r"(?:i am|am|i feel|been|getting) (?:\w+ ){0,2}?(?:scared|afraid|frightened|worried sick|nervous|terrified|"
        r"anxious)"
        r"(?! to death)(?= ?(?:$|[?.!,]| of | they | that | to (?:open|answer|look|call|pick|check|read|go) | about "
        r"| i | it "
        r"| we | because ))", r"(?:estoy|ando) (?:muy |tan |bien )?(?:preocupad[oa]|nervios[oa])",
        r"(?:terrifies|scares|frightens) me(?: \w+){0,2}",
    )),
    ("alone", (
        r"(?:so|all|completely|totally|feel|really|very) alone(?: (?:with|in) (?:this|it|all))?(?= ?(?:$|[?.!,]| "
        r"and| here))",
        "(?:no one|nobody)(?: else)? (?:to (?:help|turn to|ask|talk to)|helps me|cares|understands)",
        "(?:me siento|estoy) (?:muy |tan )?sol[oa](?= ?(?:$|[?.!,]| con| en))",
    )),
    ("in_company", (
        r"(?:my {loved}|someone|somebody|a friend|my neighbor) is (?:sitting |right |also |now )*(?:here|with me|next "
        r"to me|beside "
        r"me)(?: with (?:me|us)| now| too| helping(?: me)?)*(?= ?(?:$|[?.!,]))",
        r"(?:i am not|not) alone(?: (?:now|any ?more|here|right now))?(?= ?(?:$|[?.!,]))",
        "(?:mi {kines}|alguien) esta (?:aqui )?conmigo",
    )),
    ("let_down", (
        r"you (?:did not|have not|are not|do not|never|can not|could not)(?: even| really| actually| once)* "
        r"(?:help(?:ed|ing)?"
        r"(?: me)?|listen(?:ed|ing)?(?: to me)?|understand(?: me)?|care|get (?:it|me)|answer(?:ed|ing)? (?:me|my \w+))"
        r"(?= ?(?:$|[?.!,]| at all| one bit| me\b))", "you (?:suck|are (?:the worst|a joke|garbage|trash))",
        r"f(?:uck|ck|\*+)? ?(?:off|you)(?= ?(?:$|[?.!,]))", "no me (?:ayudas|estas ayudando|sirves)",
    )),
    ("shaken", (
        r"(?:he|she|i|my {loved}|the baby|our baby) (?:could not|was not) (?:breathe|breathing|wake up|responding|"
        r"waking up)"
        r"(?= ?(?:$|[?.!,]))",
        r"(?:almost|nearly) (?:died|lost (?:him|her|my {loved}|our baby|the baby|it all))(?: \w+){0,3}",
        r"(?:our|my|the|her) (?:baby|newborn|son|daughter|twins?|preemie) (?:was|were|is|has been|spent|stayed)(?: "
        r"\w+){0,4}? "
        r"(?:in|at) (?:the )?(?:nicu|picu|icu)",
        r"(?:scariest|worst|hardest) (?:day|night|week|thing|time|month|year) (?:of|in) "
        r"(?:my|our) (?:life|lives)",
        r"(?:have|has|got|diagnosed with|fighting|beat|battling) (?:\w+ )?cancer(?= ?(?:$|[?.!,]))",
    )),
    ("frustrated", (
        "(?:this|that|it|which) is (?:such |so |just |total |absolutely |completely |all |freaking |"
        "fucking |beyond |a |effing )*(?:ridiculous|bullshit|bs|insane|crazy|a joke|joke|stupid|unfair|"
        "outrageous|infuriating|absurd|garbage|crap|nuts|useless|pointless|a scam|robbery|criminal|"
        "nonsense|pathetic|maddening|a nightmare)",
        r"(?:so|really|very|beyond|absolutely|getting|am|i am) (?:\w+ )?(?:mad|angry|furious|pissed|pissed "
        "off|livid|annoyed|frustrated|fed up|irritated|frustrating|infuriated|ticked off)",
        "(?:sick|tired) (?:and tired )?of (?:this|all|these|them|it|the|calling|being|fighting|getting|dealing)",
        r"(?:wtf|fml|ffs|smh)\b", r"what the (?:hell|heck|f\w*)",
        "(?:you are|this is|this app is|this thing is|you) (?:not (?:helping|helpful|listening)|useless|no "
        "help|worthless|so dumb|stupid|a waste)",
        "(?:not|no) (?:helping|help|helpful|useful)(?: at all)?(?= ?(?:$|[.,!]))", "bullshit", "bull crap",
        "tengo miedo", "me da miedo", "screw (?:this|them|it|you)", r"f(?:uck|\*+|ck)\w*", "waste of (?:my )?time",
        "(?:god ?damn|goddamn|dammit|damn it)",
        "(?:hate|hating) (?:this|them|these people|dealing|all of this|insurance|my life|the system)", "fed up",
        "had it with", "i give up", "estoy (?:hart[oa]|furios[oa]|enojad[oa])", "for god's sake", "a?rgh+", "ugh+",
        "give me a break", "love to (?:strangle|slap|punch|choke)", "want to scream",
        "(?:is|are) killing me(?= ?(?:$|[.,!]| lol| haha| here))", "drives? me (?:crazy|nuts|insane)",
        "driving me (?:crazy|nuts|insane|up the wall)",
    )),
    ("rushed", (
        r"(?:too|so|very|really|dead|just|am|i am|feeling) (?:\w+ )?(?:tired|exhausted|worn out|wiped out|"
        "drained|burned out|burnt out|beat|wiped|fried)(?! of)",
        "exhausted",
        "(?:can not|could not|do not want to) (?:do|deal with|handle|face|think about|keep doing) (?:this|"
        "it|that|any of this|any more|all this|anything)(?: any ?more| right now| @| now| tonight| today)*",
        r"(?:no|not|do not have|not much|out of|only have|short on) (?:\w+ )?time(?! (?:limit|frame))(?! "
        "(?:to (?:file|appeal|bill)))",
        "(?:in a|a) (?:hurry|rush)", "(?:make it|be|keep it|please be) (?:quick|short|fast|brief)", "hurry(?: up)?",
        "(?:only have|got|have) (?:a |@|five |ten |two |like )*(?:minutes?|mins?|seconds?|few minutes)(?: "
        "left| before| until)?",
        "overwhelm(?:ed|ing)", "too much (?:for me|right now|to (?:handle|take in|read|deal))",
        "not (?:today|tonight|now|right now)(?= ?(?:$|[.,!]))",
        "(?:need|going|have) (?:a break|to (?:stop|rest|sleep|lie down|pause))(?: now| here| for| today|"
        " and|$)?",
        "(?:need|have|got) to go(?: now| soon| here)?(?= ?(?:$|[.,!]))",
        "long (?:day|night|week)", "brain (?:fog|is (?:mush|fried|dead))", "at work (?:right )?now",
        "on my (?:break|lunch)", "tldr", "tl;dr", "just the (?:short version|bottom line|gist)",
        "estoy (?:muy )?(?:cansad[oa]|agotad[oa])", "out of (?:energy|steam|spoons)",
        "no (?:energy|bandwidth|spoons)",
    )),
)  # fmt: skip

GREETING = (
    "(?:hi|hello|hey|hiya|howdy|yo|sup|hola|greetings|good (?:morning|afternoon|evening|day)|buenos dias|"
    "buenas(?: tardes| noches)?|heyy+|hii+|what is up)(?:[ ,]+(?:there|again|everyone|all|coach|pushback|"
    "friend|everybody|y'all|is anyone there|anyone there|anybody home|can you hear me|bot))*[ .!?,]*"
)

THANKS: tuple[str, ...] = (
    "(?:thank you|thanks|thank u|thx|thnx|tysm|ty|tyvm|gracias|appreciate (?:it|you|that|this|your|the)|"
    "you are (?:a lifesaver|the best|an angel|awesome|amazing|great)|bless you|god bless|cheers|much "
    "appreciated|muchas gracias|you rock|lifesaver)",
)  # fmt: skip
