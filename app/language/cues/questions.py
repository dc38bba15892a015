"""Questions to the coach by topic; and going on past a gate."""

from __future__ import annotations

from app.core.acts import Topic

TOPICS: tuple[tuple[Topic, tuple[str, ...]], ...] = (
    # about the coach itself
    ("your_file", (
        r"what (?:do|did|have) you (?:already |actually |even )*(?:know|have|got|gotten|written|noted|wrote|remember|"
        r"saved|stored|understood)(?: \w+){0,2}?(?: (?:about|of|on|for|from|down|so far|me|in my)\b)(?: \w+){0,4}",
        r"(?:what|how much|which \w+)(?: \w+){0,2} do you have (?:down|written|noted|on file|saved)(?: \w+){0,5}",
        r"what (?:is|stands) in my (?:file|case)",
        r"(?:read|show|tell) (?:it |me )?(?:back |everything )?(?:what )?you "
        r"have (?:on|about|of|so far|down|for) ?(?:me|my case|this)?", "what have i told you(?: so far)?",
        r"(?:que|cuanto) (?:sabes|sabe|tienes|tiene) (?:de|sobre|anotado)(?: \w+){0,4}",
    )),
    ("privacy", (
        r"(?:is|are|will) (?:my|this|the|what i (?:type|write|say)) ?(?:\w+ )?(?:data|information|info|conversation|"
        r"chat|"
        r"stuff|details)? ?(?:\w+ )?(?:safe|private|secure|confidential|encrypted|sold|shared)(?= ?(?:$|[?.!,]| "
        r"here| with| "
        r"to))",
        r"(?:who|can (?:anyone|anybody|the hospital|they)) (?:\w+ )?(?:sees?|reads?|gets) (?:this|what i (?:type|write"
        r"|say)|my (?:data|info\w*|chat|answers))(?: \w+){0,2}", "(?:estan|son) (?:seguros|privados) mis datos",
    )),
    ("costs", (
        r"(?:is|are) (?:this|it|that|pushback|the app|your (?:help|service)) (?:\w+ )?(?:free|for free|free of charge)"
        r"(?! (?:care|clinic|hospital|for (?:poor|low)))(?= ?(?:$|[?.,!]| or | to use| for me| right))",
        r"(?:do|does|will|would|how much (?:do|does|will)) (?:you|this|this app|the app|pushback|it) (?:\w+ "
        r")?(?:charge "
        r"me|charge anything|cost me anything(?: to use)?|take a (?:cut|percentage|fee)|want (?:a )?(?:fee|money))",
        "how much (?:do you charge|does (?:this|the) app cost|are you)",
        "do i (?:have|need) to pay (?:you|for this app|"
        "for this service|for your help)", "what (?:is the catch|do you get out of (?:it|this))",
        r"(?:esto|la app) es (?:gratis|gratuit[oa])", "es gratis(?: esto)?",
        r"cuanto (?:cobras|me cobras|cuesta (?:esto|la app))",
    )),
    ("a_person", (
        r"(?:can|could|may|how (?:do|can)|want to|like to|need to|let me|rather)(?: i| we)? (?:\w+ )?(?:talk|speak|"
        r"chat|"
        r"get|connect\w*)(?: to| with| through to)* (?:a |an |some |any |the )?(?:real |actual |live |human )*(?:human"
        r"(?: being)?|(?:real|actual|live) (?:person|human|someone|agent)|person instead|somebody real|someone real)"
        r"(?! (?:at|in) (?:the|my|billing|their))", "is there a (?:real |live |actual )*(?:human|person) (?:here|i can "
        r"(?:talk|speak|call)|behind|on the other)(?: \w+){0,2}", "puedo hablar con (?:una persona|alguien|un humano)",
    )),
    ("do_it_for_me", (
        r"(?:can|could|will|would) you (?:please |maybe |not |just )*(?:call|phone|ring|contact|email|write|send|"
        r"talk to|"
        r"speak (?:to|with)|deal with|handle|negotiate with|do)(?: to)? (?:them|him|her|it all|it|this|the (?:hospital|"
        r"office|billing|collector|insurance|plan|letter|appeal)|my (?:insurance|plan|hospital))(?: \w+){0,3}? "
        "(?:for (?:me|us)|instead(?: of me)?|on my behalf|yourself)",
        r"(?:puedes|puede|podrias) (?:llamar\w*|hablar|mandar\w*|hacerlo)(?: \w+){0,3} por mi",
    )),
    ("in_writing", (
        r"(?:hate|hating|can not|could not|do not like|scared of|afraid of|bad (?:at|on)|not good (?:at|on)|"
        r"terrified of|"
        r"anxi\w+ (?:about|on|over)|panic(?: \w+){0,3} on|dread|do not want to|do not do|not able to|unable to|"
        r"rather not|"
        r"will not|no way (?:i am|am i)|nervous (?:on|about)|not comfortable|get anxious)(?: \w+){0,2}? (?:talk\w* "
        r"on the "
        r"phone|speak\w* on the phone|(?:the )?phone calls?|(?:the )?phones?|be on the phone|calling(?: people| them)?|"
        r"call(?: people| them)?|mak\w+ (?:phone |the )?calls?)(?= ?(?:$|[?.,!;]| i | can | is | so | because| "
        r"right| or | and | at all| them| people))",
        r"(?<!what )(?<!how )(?<!who )(?<!when )(?<!where )(?:can|could|may|should|do|would it be ok|is it ok(?:ay)?)"
        r"(?: i| we| to| if i| this be| it be)* (?:just |"
        r"also |"
        r"not )*(?:email|write|done? (?:this|it|that|everything|all of (?:this|it)) (?:by|in|over|through|via)|send "
        r"(?:them )?"
        r"(?:a|an)|ask (?:them )?(?:by|in|over)|do (?:this|it|that|everything)? ?(?:by|in|over|through|via))(?: "
        r"(?:them|a|an|"
        r"the|writing|email|emails|letter|mail|text|chat|portal|instead))*(?= ?(?:$|[?.,!;]| instead| so ))",
        r"(?:do not|not|never|please do not) make me (?:call|phone|talk|speak)(?: \w+){0,3}",
        r"(?:have|with|because of|got) (?:a|my) (?:bad )?(?:speech (?:problem|impediment|disorder|impairment)|"
        r"stutter\w*|"
        r"stammer\w*|phone (?:anxiety|phobia))", "i (?:stutter|stammer)",
        "i am (?:deaf|hard of hearing|mute|nonverbal|non verbal)",
        "can not (?:hear|speak)(?: well| good)? on the phone",
        r"(?:por|mejor por) (?:escrito|correo|carta|email)(?= ?(?:$|[?.,!;]))", "odio (?:hablar por|el) telefono",
    )),
    ("kept_short", (
        r"(?:can|could|will|would|please)(?: you)? (?:please )?(?:keep|make|be|write|say)(?: it| this| that| them| "
        r"your "
        r"\w+)? (?:\w+ )?(?:short\w*|simpl\w+|brief\w*|plain\w*)(?: \w+){0,3}",
        r"(?:less|fewer|shorter) (?:words|text)",
        "too (?:many words|much (?:text|reading)|long to read)", "(?:have|with|got) (?:dyslexia|adhd|add)",
        "i am dyslexic",
        "(?:can not|do not|bad at|hard time|trouble|struggle with|slow at) (?:read|reading) (?:well|good|much|so "
        "much|long|"
        "this much|all (?:this|that|of this))?",
    )),
    ("all_too_much", (
        r"(?:do not|did not|can not|not) (?:really |even )?(?:understand|get|follow) (?:any(?:thing)?|half|most|a "
        r"(?:single )?"
        r"(?:thing|word))(?: of (?:it|this|that|what you \w+|what they \w+))?(?= ?(?:$|[?.,!;]| you | at all))",
        r"no entiendo nada(?: de esto)?", "this is all (?:greek|chinese|gibberish) to me",
        r"(?:i am|am) (?:so |really |totally |completely |just )*(?:lost|confused)(?= ?(?:$|[?.,!;]))",
    )),
    ("bill_mistakes", (
        r"(?:are|is) there (?:any |some |a )*(?:mistakes?|errors?|wrong (?:lines?|charges?))(?: \w+){0,2} (?:on|in) "
        r"(?:it|my|the|"
        r"this)(?: \w+)?",
        r"what is wrong (?:with|on|in) (?:it|the bill|my bill|this bill|the lines)(?= ?(?:$|[?.!,]))",
        r"(?:find|check|look for|see) (?:the |any |for )*(?:mistakes|errors)(?: \w+){0,4}(?= ?\?)",
        r"(?:i was|they|i got|was|got) (?:\w+ )?(?:charged|billed)(?: me)? (?:\w+ ){0,2}?(?:twice|double)(?= ?(?:$|"
        r"[?.!,]| for))",
        r"(?:i )?(?:never|did not) (?:got|get|had|have|received?) (?:that|this) (?:service|test|treatment|scan|"
        r"procedure|drug|"
        r"medicine)", r"bill has (?:the |a )?wrong (?:date|day|name|code|doctor)",
        r"(?:was|stayed) (?:there|in)(?: \w+){0,2} (?:nights?|days?) and they (?:billed|charged)(?: \w+){0,4}",
    )),
    ("savings_promised", (
        r"how much (?:will|can|could|would|do|might|am) (?:i|we|this|you) (?:\w+ )?(?:save|saving|get (?:it "
        r")?(?:off|down)|"
        r"knock off|reduce)(?: \w+){0,4}", "(?:will|does|do|can) (?:this|you|it) (?:really |actually |even )*(?:work|"
        r"help)(?= ?(?:$|[?.!]))", "what are (?:my|the) (?:chances|odds)(?= ?(?:$|[?.!]| (?:of|that|with) (?:this|it|"
        "saving|getting (?:it|this|the bill) (?:down|lower))))", "cuanto (?:voy a|puedo) ahorrar",
    )),
    ("was_that_wrong", (
        r"(?:was|is|were) (?:that|it|this|i) (?:\w+ )?(?:stupid|dumb|unwise|silly|a silly thing|hasty|rash|"
        r"imprudent|wrong|bad|a mistake|mistake|ok|okay|a "
        "bad idea|bad idea|smart|a dumb move|foolish|idiotic|the wrong move|alright|too soon|too early|bad "
        "of me|right|good)(?! (?:amount|number|person|bill))(?= ?(?:$|[?.,!]| of me| to do| thing| or| "
        "move| idea))",
        "(?:did|have) i (?:just )?(?:mess|messed|screw|screwed|blow|blown|ruin|ruined|make a mistake|made "
        "a mistake|do (?:something|anything) wrong|do wrong|hurt|do the wrong|mess(?:ed)? (?:it|this|"
        r"things) up|shoot myself|jinx|waive)(?: \w+){0,3}",
        r"should i (?:not )?have (?:not )?(?:paid|done|said|sent|told|waited|called|signed|given)(?: \w+){0,3}",
        r"(?:dumb|stupid|bad) (?:move|idea|of me)(?= ?\?)", "was that a (?:mistake|bad|dumb|stupid)",
        r"did that (?:hurt|ruin|mess|kill|waive|screw)(?: \w+){0,4}",
        r"am i (?:an idiot|stupid|dumb|screwed|in trouble)(?! if| for (?:the|full|all|paying|any|it all)\b)"
        r"(?: for| because|\?|$)?",
        r"hope (?:that was|that is|i did not) (?:ok|okay|not|stupid|mess|screw)(?: \w+){0,2}",
        "fue (?:un error|tonto)", "that was (?:stupid|dumb),? (?:right|was it not|huh)",
        r"(?:how bad|big mistake)(?: is that| was that)?(?= ?\?)",
    )),
    ("what_to_offer", (
        "(?:what|how much|which (?:number|amount)|how low|how high)(?: exactly| number| amount| figure| "
        r"price| in total)? (?:do|should|can|could|would|ought|shall|am|to) (?:i|we)? ?(?:\w+ )?(?:to "
        ")?(?:offer|open (?:at|with)|start (?:at|with)|counter(?: with| at)?|ask for|propose|bid|say is my "
        "number|name|go)(?! (?:now|next|wrong))",
        r"(?:can|could|may|should|might) (?:not )?i (?:not )?(?:\w+ )?(?:offer|give) (?:them )?(?:something|a "
        r"number|an amount|some "
        "money|less)",
        r"(?:what|how much|which)(?: amount| number| figure)? (?:would|do|should|can) you (?:suggest|recommend|"
        r"advise|propose)",
        r"(?:what|how much)(?: amount| number| figure)? i (?:should|can|could|ought to|am supposed to|must) (?:\w+ "
        r")?offer",
        "what to (?:offer|counter|open with|bid)", "how much to (?:offer|ask for|propose)",
        r"(?:tell|give|show)(?: me)?(?: \w+){0,3} (?:to offer|what to offer|(?:a|the|my) (?:number|offer|"
        "figure|amount)|how much to offer|an offer|offer amount)",
        r"what is (?:a |the |my |an )?(?:\w+ )?(?:good|fair|reasonable|right|opening|best|first|my|decent|"
        "realistic|smart|starting) (?:offer|number|counter|amount|bid|opening|price to offer|counteroffer)",
        "(?:what|how much) (?:is|would be) (?:my|the|a) (?:number|offer|counter|opening|counteroffer)",
        "just (?:tell|give) me (?:what to offer|the (?:number|offer)|a number|how much)",
        r"(?:should|can|do) i (?:\w+ )?(?:offer|counter|propose|start|open|bid)(?: with| at| them)* #",
        r"is # (?:\w+ ){0,3}?(?:good|fair|ok|okay|enough|too (?:high|low|much)|reasonable|a good offer|an "
        r"ok)(?: \w+){0,2}",
        "what number (?:do|should|can|would) (?:i|we) (?:offer|give|say|name|start|open|use)",
        "cuanto (?:debo|deberia|tengo que|puedo) (?:ofrecer|proponer)",
        "que (?:cantidad|numero) (?:ofrezco|debo ofrecer)", "how low can i go", "what would you offer",
        "(?:should|do|can|would) (?:i|we|you) (?:\\w+ )?(?:take|accept|agree to|go for|say yes to) (?:it|that|this|"
        "half|#|"
        "the (?:deal|offer|discount|number|settlement)|their (?:offer|number|deal)|%+)(?! in writing)",
        "(?:is|was) (?:that|this|it|half|%+|#) (?:even )?(?:a )?(?:good|fair|bad|decent|reasonable) (?:deal|offer|"
        "number|price|"
        "discount)", "(?:take|accept) (?:it|that) or (?:not|keep|wait|hold)",
        "(?:deberia|debo|puedo) (?:aceptar|aceptarlo|tomarlo)",
    )),
    ("what_to_say", (
        r"what (?:exactly |precisely |the \w+ )?(?:do|should|can|could|would|must|am|to|shall)(?: i| we)?(?: \w+){0,3} "
        r"(?:say|tell (?:them|"
        r"her|him|the)|respond|reply|answer|write|email|say back|supposed to say|to say)(?: \w+){0,3}",
        r"how (?:(?:the|in the) \w+ )?(?:do|should|can|would|to|am|are)(?: i| we)?(?: supposed to| meant to| going to)?"
        r"(?: \w+){0,2} (?:respond|reply|answer|say (?:it|that|"
        "this|no)|word (?:it|this|that)|phrase|put it|counter that|push back|ask (?:for (?:it|that|this|a "
        "hold)|them)|tell them)",
        r"(?:give|tell|write|show)(?: me)?(?: \w+){0,2} (?:the )?(?:words|script|what to say|exact words|"
        "exactly what to say|lines|wording)",
        "what are the (?:exact )?words", "i do not know what to say", "need (?:a|the) script",
        "que (?:le )?(?:digo|debo decir|les digo|respondo|contesto)", "(?:put|say) (?:it|that|this) in words",
        r"how long (?:should|do|can|could|would|must|does)(?: \w+){0,4} hold(?: be| last| for)?(?= ?(?:$|[?.!]))",
        "got a script", "is there a script", "what now do i say", r"what (?:words|line) do i (?:use|say|read)",
        r"que (?:les |le )?(?:digo|tengo que decir)(?: exactamente)?",
        "como (?:les|le|se lo|se los) (?:digo|explico|pido)",
    )),
    ("can_i_pay_now", (
        "(?:(?:should|can|could|may|ought) (?:i|we)|would it be (?:ok|better|easier|smart)|is it (?:ok|"
        "better|smart|easier|safe|best)|do you think i should|why not|why do not (?:i|we)|okay if|ok "
        "if)(?: i| we| to| just| maybe| perhaps| if| not| go ahead and| it| simply| be| better)* (?:pay|put it on "
        "(?:my|a) "
        "(?:credit )?card|send (?:them )?(?:the )?(?:money|payment|check)|charge it|paid|get it over with|"
        "set up (?:a )?payments?|start paying|write (?:them )?a check|sign up for (?:the|a) (?:payment "
        r")?plan|take the (?:payment )?plan|give (?:them )?(?:my|a) card)(?: \w+){0,4}",
        r"(?:want|going|tempted|inclined|ready|about|rather) to just pay(?: \w+){0,3}", "maybe i should just pay",
        "just pay (?:it|them|this|the bill)(?: off| and| already)*(?= ?(?:$|[?.,!]| and | so ))",
        "do i (?:have|need) to pay (?:it |this |them |anything |something )?(?:now|first|today|right away|"
        "@|yet|before|up ?front|immediately)",
        r"(?<!que )(?:debo|puedo|deberia) pagar(?: \w+)?", "pay it and be done",
    )),
    ("do_i_owe", (
        r"(?:do|should|would|must|am|did) (?:i|we|she|he|my \w+) (?:\w+ ){0,2}?(?:owe|have to pay|need to "
        "pay|supposed to pay|required to pay|responsible(?: for)?|liable(?: for)?|on the hook(?: for)?|"
        "obligated to pay|obligated|legally owe)(?! (?:it |this )?(?:now|first|today|right away|yet))(?: "
        r"\w+){0,3}",
        "is (?:this|that|it|this bill) (?:even |really |actually |legally )*(?:my (?:bill|debt|"
        "responsibility|problem)|legal(?! advice)|legit|mine|right|valid|allowed|real|correct|fair)(?: to (?:pay|bill "
        "me|charge me))?(?= ?(?:$|[?.,!]| or | for ))",
        "can they (?:even |really |legally |actually |just )*(?:bill|charge|make|force|do|come after|"
        r"balance bill|hold)(?: me| us| that| this| my| her| him)?(?: \w+){0,4}",
        "(?:permitted|allowed|okay|ok|legal) (?:by|under|in) (?:the )?(?:law|my state)(?= ?\\?)", "legal ?\\?",
        "are they (?:even |legally )?allowed to",
        r"(?:who|whose) (?:owes|responsibility|pays|has to pay|is responsible)(?: \w+){0,3}",
        "is (?:this|that|it) (?:even )?(?:legal(?! advice)|allowed|right)",
        "(?:tengo que|debo) pagar (?:esto|esta|todo)",
        "am i stuck with (?:this|it|the)", "why should i (?:have to )?pay", "do i inherit", "can they make me pay",
    )),
    ("sue", (
        "(?:can|could|will|would|are|do|may|might|what if|what happens if)(?: they| i| the hospital| we| "
        r"he| she| the collector)*(?: \w+){0,2} (?:sue|suing|take (?:me|them|it) to court|garnish|put a "
        r"lien|file a lawsuit|get sued|be sued|going to sue)(?: \w+){0,3}",
        "(?:do|will|should) i (?:need|want|get|hire|call|see|talk to)(?: to)?(?: get| hire| call)? (?:a |"
        "an )?(?:lawyer|attorney)",
        "should i sue", "(?:statute of limitations)", "(?:me )?pueden demandar(?:me)?",
        r"(?:lose|take) my (?:house|home|car|wages|paycheck)(?= ?\?)",
    )),
    ("credit", (
        "(?:will|would|does|is|can|could|do|going to|gonna|how (?:will|does|bad)|what about|affect|hurt|"
        r"ruin|about)(?: \w+){0,6} (?:my |our |her |his |the )?credit(?: score| report| rating| file| "
        "history)?(?! card)(?= ?(?:$|[?.,!]| if| when| score| report| rating| or| over))",
        "(?:show up|go|end up|appear|land) on my credit(?: report)?",
        r"(?:worried|scared|nervous|concerned|afraid) (?:about|for|of|this will|it will|that)(?: \w+){0,4} "
        "(?:my )?credit(?! card)",
        "what about my credit", r"(?:danar|afectar|arruinar)\w* mi credito", r"credit score(?= ?\?)",
        r"my credit(?= ?\?)",
    )),
    ("collections", (
        "(?:can|could|will|would|are|do|may|might|what if|what happens if|how (?:soon|long) (?:before|"
        "until|do|will|can)|when (?:will|do|can)|is)(?: they| it| this| the hospital| i| we| the account| "
        r"them| my)+(?: \w+){0,4} (?:to |in |into |with |by )?(?:a )?(?:collections?|collection agency|"
        r"collectors?|debt collector)(?: \w+){0,3}",
        "(?:afraid|worried|scared|nervous|terrified|concerned|do not want|keep|prevent|stop|avoid)(?: "
        r"\w+){0,6} (?:to |in |into |from |going to |about |out of )?collections?",
        "what about collections", r"collections(?= ?\?)",
        r"(?:mandar|enviar|van a)(?: \w+){0,3} (?:cobranza|colecciones|cobros)",
    )),
    ("appeal_how", (
        r"how (?:do|can|should|would|to|long)(?: i| we| does one| you| do i have)*(?: \w+){0,3} (?:appeal|"
        "file (?:an|the|my) appeal|write (?:an|the|my) appeal|start (?:an|the) appeal|dispute the denial|"
        r"fight the denial|challenge)(?: \w+){0,3}",
        "(?:can|should|could|may|do) (?:i|we) (?:still |even |just |also |have to |need to |first "
        r")*(?:appeal|file an appeal|fight (?:the|this) denial|contest)(?: \w+){0,3}",
        r"(?:when|what) (?:is|does)(?: the| my)? (?:deadline|last day|time limit)(?: \w+){0,3} (?:appeal|"
        "for (?:the|an|my) appeal)",
        r"(?:what|where) (?:goes|do i (?:put|send|write|file))(?: \w+){0,4} appeal", "(?:is it )?too late to appeal",
        r"how long (?:do|have) i (?:have|got)(?: \w+){0,2} (?:to )?appeal", "appeal process",
        "como (?:apelo|puedo apelar|hago la apelacion)", r"help me (?:\w+ )?appeal",
        "tell me (?:how|about) (?:to )?(?:the )?appeal(?:ing|s)?", "is (?:appealing|an appeal) worth",
        "is it worth (?:it\\b|(?:an? |the )?(?:appeal|fight)|contesting|challenging|trying)",
        "worth appealing", "how does (?:the|an) appeal",
    )),
    ("court", (
        r"(?:what|how) (?:is|about|do i do|do we do|should i do|now|next|happens?)(?: \w+){0,3} "
        r"(?:the |my |that |those |this )?(?:court|summons|lawsuit|hearing)(?: \w+){0,3}",
        r"(?:answer|respond to|reply to|ignore|deal with|handle) (?:the |my |that |those |this |these )?"
        r"(?:court|summons|lawsuit)(?: \w+){0,2}(?= ?\?)",
        r"and (?:the |my )?(?:court|summons|lawsuit)(?: papers?| date)?(?= ?\?)",
        r"(?:que|y) (?:hago con |pasa con |de |sobre )?(?:la corte|el juzgado|la citacion|la demanda)",
    )),
    ("assistance", (
        r"(?:is|are) there (?:any |some |a |anything |like |some kind of |other )*(?:\w+ )?(?:help|"
        "assistance|charity|aid|program|programs|discounts?|grants?|options for (?:low|poor)|"
        r"forgiveness)(?: \w+){0,5}",
        r"(?:can|could|do|would|how do|how can|where can|will) (?:i|we) (?:\w+ )?(?:get|apply|qualify|find|"
        r"be eligible|ask)(?: for| to| any| some)* (?:\w+ ){0,2}?(?:help|assistance|charity(?: care)?|"
        r"financial aid|aid|hardship|program|forgiveness|financial help)(?: \w+){0,3}",
        "(?:what|how) (?:is|about|does|do) (?:charity care|financial assistance|hardship|financial aid)(?: "
        r"\w+){0,4}",
        r"(?:charity care|financial assistance|financial aid|hardship program)(?= ?\?)",
        "(?:do|would|could|might) (?:i|we) qualify",
        r"(?:can not|could not) (?:afford|pay) (?:this|it|any|that|anything|all)(?: \w+){0,4}(?= ?(?:$|[?.,!]))",
        r"(?:tell me|know) about (?:the )?(?:charity|financial|assistance)(?: \w+){0,2}",
        r"(?:hay|existe|puedo (?:pedir|recibir|obtener)) (?:\w+ )?ayuda(?: \w+){0,2}",
        "help (?:with )?(?:paying|to pay|for low income|for people like me)", "hospital (?:forgive|write off|waive)",
    )),
    ("how_long", (
        r"how long (?:will|does|do|is|should|until|before|till|can|would|am|have|it)(?: \w+){0,8}",
        r"how (?:many|much) (?:more )?(?:days|weeks|months|time|longer)(?: \w+){0,6}", "how soon",
        r"when (?:will|should|do|can|does|is)(?: \w+){0,5} (?:hear|over|end|done|finished|know|answer|"
        r"decide|finish|happen|respond|call back|expect)(?: \w+){0,3}",
        "is this going to take", "cuanto (?:tiempo|tarda|tardara)", r"how long\b",
    )),
    ("where_are_we", (
        "where (?:are we|am i|do (?:we|things|i) stand|were we|did we leave|is this|are things|does "
        r"(?:this|it|that) stand|we at)(?: \w+){0,4}",
        r"(?:what|which) (?:stage|step|phase)(?: \w+){0,3}",
        "(?:recap|summary|summarize|sum up|(?<!immigration )(?<!visa )(?<!marital )(?<!legal )(?<!citizenship )"
        "(?<!tax )(?<!filing )(?<!observation )(?<!inpatient )"
        "(?<!outpatient )status|progress|catch me up|refresh my memory|remind me where|"
        r"update me|bring me up)(?: \w+){0,4}",
        r"what (?:have we|did we|have i|is) (?:done|do|got|the status|happening|going on|left)(?: \w+){0,4}",
        "what is (?:the status|going on|left|happening)",
        "en que (?:vamos|paso)", "how (?:is it|are we|am i) (?:going|doing|looking)",
    )),
    ("what_now", (
        "what (?:now|next|else|then|comes next|happens next|happens now)(?= ?(?:$|[?.,!]| do | should | then ))",
        r"what (?:do|should|can|must|am|to|shall|would|could)(?: i| we| you)*(?: \w+){0,3} (?:do|supposed "
        "to do|do next|start|try|begin)(?: now| next| first| about (?:it|this|that|them)| here| from here| "
        "then| with (?:it|this|that))*(?= ?(?:$|[?.,!]| when| if| so| now))",
        "(?:what is|whats) (?:my |the |our )?(?:next|first|new)(?: step| move| thing| thing to do)?(?= "
        "?(?:$|[?.,!]))",
        "(?:ok|okay|so|and|then|well|alright|wait)?,? ?what (?:comes |goes |is )?first(?= ?(?:$|[?.!]))",
        r"(?:what|which) (?:is|was|would be) (?:the|my) (?:one|single|only|most important|biggest|first|next) (?:\w+ )?"
        r"(?:thing|step|call|move)(?: (?:that )?(?:i|we) (?:\w+ )?(?:do|need to do|have to do|should do|must do|can "
        r"do))?"
        r"(?: \w+| @+)?(?= ?(?:$|[?.!]))",
        r"(?:who|whom) (?:do|should|would|must|am|can|exactly do) (?:i|we) (?:\w+ ){0,2}?(?:call|phone|ring|talk to|"
        r"contact|"
        r"speak (?:to|with)|write to)(?: (?:now|first|next|then|exactly|about (?:this|it)|for (?:this|that|"
        r"it)))*(?= ?(?:$|[?.!]))",
        r"(?:a )?(?:quien|donde) (?:llamo|tengo que llamar|debo llamar|le hablo)(?: primero)?(?= ?(?:$|[?.!]))",
        r"what (?:do|should) (?:i|we) (?:even )?(?:do|start with) (?:@+|monday|this week|tonight|in the morning)(?= "
        r"?(?:$|[?.!]))",
        "next step", "who (?:do|should) (?:i|we) (?:even )?(?:call|talk to|contact|speak to|ask) first",
        "(?:now|so) what", "where (?:do|should) (?:i|we) (?:start|begin|go from here)",
        "how do (?:i|we) (?:start|begin|proceed|go on|move forward)", "what is the (?:plan|move|play|next)",
        "(?:i do not|don't|no idea) know what to do", "no (?:idea|clue) what to do",
        "(?:que|y) (?:hago|sigue|ahora)(?: ahora)?", "tell me what to do",
        "(?:can|could|will|please) (?:you )?help(?: me)?(?: with this| please| out| with (?:my|a|this) "
        "bill)?(?= ?(?:$|[?.!]))",
        "help me(?= ?(?:$|[.!]))", "what are my options", "^ ?next[.!?]*$", "^ ?(?:please )?help[.!?]*$",
        "is there anything (?:else )?(?:i|we) (?:can|should) do", "what should i be doing",
    )),
    ("why", (
        "^why(?: not)?(?: that| this| is that| though| tho| would i| should i| do (?:i|you|we)(?: "
        r"\w+){0,6}| does (?:that|it|this)(?: \w+){0,4}| now| so low| so high| do that| the \w+)?(?= ?(?:$|"
        "[?.!]))",
        "why (?:do|should|would|does|is|are|not|that|this|can|did|so|the|only|wait|a hold|an?)(?: "
        r"\w+){1,8}(?= ?\?)",
        r"(?:what is|what was) the (?:point|reason|purpose)(?! of (?:living|life))(?: \w+){0,5}", "how come",
        r"what for(?= ?\?)", r"por que(?= ?(?:\?|$))", r"what good (?:does|will|would)(?: \w+){0,3}",
        r"(?:i )?do not (?:get|understand|see) why(?: \w+){0,8}",
    )),
)  # fmt: skip

WAIVER: tuple[str, ...] = (
    "(?:do not|dont|could not) care(?:,| about (?:that|this|it|any of that))*(?: just| please| i)* (?:go|"
    "continue|proceed|keep|move|carry|let|give|tell|show|skip|do it|do)",
    "(?:go|move|carry|keep|push|press|power) (?:on|ahead|forward|going)(?: with (?:it|this))? (?:anyway|"
    "anyways|without|regardless|despite|all the same|either way|no matter)",
    r"(?:never ?mind|forget|skip|ignore|drop)(?: about)? (?:that|this|it|the \w+),? (?:just |please |and |"
    "let us |we |then |so )*(?:continue|go on|go ahead|proceed|move on|keep going|carry on|give me|tell me|"
    "show me|let us|next)",
    "(?:continue|proceed|go ahead|do it|offer|keep going|let us go|move on) (?:anyway|anyways|without "
    "(?:it|that|the|them|waiting|those|knowing|checking)|regardless|despite)",
    "go ahead without",
    "(?:anyway|regardless),? (?:go on|continue|go ahead|proceed|keep going|let us|just|give me the number)",
    "i (?:understand|know|get|accept) the (?:risk|risks|caution|warning)",
    "(?:i )?(?:know|understand),? (?:but )?(?:go|continue|proceed|do it|give me|tell me|just|let us|keep "
    "going)(?: on| ahead| going)?(?: anyway| the number)?",
    "i will take (?:the|that|my) (?:risk|chances?)",
    "(?:want|like|going|choose|prefer|decided) to (?:go on|continue|proceed|move on|go ahead|keep going|"
    "skip (?:it|that|ahead))(?: anyway| without| regardless)",
    "(?:do not|i will not) (?:want to )?wait for (?:that|it|them|the appeal|the plan|an answer)", "without waiting",
    r"let us just (?:move on|go on|continue|negotiate|go ahead|settle|skip)(?: \w+){0,3}", "waive (?:it|that|this)",
    "does not matter,? (?:just |let us |go |continue|move|keep)", "skip (?:the )?(?:warning|gate|check|that check)",
)  # fmt: skip
