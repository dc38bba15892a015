"""Danger to the person, to others, to life now; wide, in English and Spanish."""

from __future__ import annotations

SUICIDE: tuple[str, ...] = (
    "(?:kill|hurt|harm|cut|shoot|hang|drown|poison|off|end|unalive|oding|od) {self}",
    "(?:killing|hurting|harming|cutting|hanging|offing|unaliving|ending) (?:myself|my own life|my life)",
    "(?:end|ending|take|taking) (?:my|my own) (?:own )?life", "(?:end|ending) it all",
    "(?:going to|want to|about to|ready to) end (?:it|things)(?! with)",
    "end (?:it|things) (?:tonight|@|now|for good|once and for all|forever)",
    r"(?:do not|not|no longer|never) (?:\w+ ){0,3}?(?:want|wanna|wish|care) to (?:be (?:alive|here(?= "
    "?(?:any ?more|any longer|$|[.,!]))|around)|live|exist|go on living|keep living|wake up(?! (?:early|"
    "at)))",
    "do not (?:want|care) to be here any ?more",
    r"(?:want|wanna|wish|ready|going|prefer|rather) (?:to )?(?:i (?:was|were|could be) )?(?:just )?(?:die\b|"
    "be dead|not exist|not wake up|never wake up|stop existing)(?! (?:of|from) (?:embarrassment|laughing|"
    "boredom)| than (?:pay|give|talk|deal|go|call|let|see))",
    "wish i (?:was|were|had been|could be|would be) (?:dead|never born|gone)",
    "wish i (?:could|would) (?:just )?(?:not wake up|die|disappear forever|go to sleep and (?:not|never))",
    "(?:better|easier|happier) off (?:without me|if i (?:was|were|am|die|died|was not)|dead|with me "
    "(?:gone|dead))",
    "better off (?:dead|gone)",
    "(?:no|not any|any|a|the) (?:reason|point) (?:to|in|for) (?:keep |keep on |continue |go on |continuing "
    r")?(?:liv\w+|go\w* on living|be\w* alive|stay\w* alive|be here)",
    "(?:nothing|no reason|not much|nothing left) to live for",
    "no (?:reason|point) (?:to|in) (?:keep )?(?:living|live)",
    "what is the point of (?:living|life|being alive|being here|waking up|existing)",
    "(?:i am|i feel|i have been|feeling|been|am|getting|i get|became|pretty) (?:so |really |actually |kind "
    "of |feeling )?suicidal(?! (?:ideation|patient|treatment))",
    "suicidal (?:right now|thoughts again|again)", r"(?:having|have|had|got|get|getting) (?:\w+ )?suicidal thoughts",
    r"(?:thinking|think|thought|thoughts|considering|planning|contemplat\w+) (?:about |of )?(?:\w+ "
    ")?(?:suicide|killing myself|ending (?:it|my life|things|it all)|not being here)",
    "commit suicide", "(?:worth|am worth) more dead", "go to sleep and (?:not|never) wake up",
    "(?:not|never) (?:going to )?wak(?:e|ing) up (?:would|sounds|tomorrow|again)", r"kms\b", "unalive",
    "(?:jump|jumping) (?:off|in front of)",
    "(?:drive|driving|run|walk|step|steer) (?:my car )?(?:off (?:a|the) (?:bridge|road|cliff)|into "
    "(?:traffic|a tree|a wall)|in front of)",
    "(?:take|taking|swallow|took|have|saved up) (?:all|the whole bottle|a bunch|enough|a lot)(?: of)? "
    "(?:of )?(?:my |the |these )?pills",
    "whole bottle of pills", "overdose on (?:my|the|pills)",
    "(?:can not|could not) (?:go on|keep going|carry on)(?: living| any ?more| like this any ?more)(?! "
    "(?:with this (?:call|bill|process|claim)))",
    "(?:can not|do not want to) live (?:like this|any ?more|with this(?! (?:debt|bill|balance|hanging))|"
    "through)(?! (?:in|at))",
    "(?:done|tired|sick) (?:with|of) (?:life|living|being alive|existing)",
    r"(?:everyone|family|kids|wife|husband|they|world) (?:would|will|might|is|are|would all|'d) (?:\w+ "
    ")?be(?:tter)? (?:better )?(?:off )?without me",
    "(?:want|wanna|wish i could) (?:to )?(?:just )?disappear (?:forever|and never|for good)",
    "(?:will not|not going to) be (?:around|here) (?:much longer|any ?more|long|for long|tomorrow|next "
    "week)(?! on (?:the )?(?:line|phone|hold))",
    "goodbye (?:forever|world|everyone)", "(?:going to|want to|gonna) (?:give up on|quit) (?:life|living)",
    "(?:want|ready) (?:it|this|everything|it all|the pain) to (?:all )?(?:be over|end) (?:for good|forever|"
    "already, all of it)",
    "(?:just )?want it all to (?:end|be over|stop)", "no ?(?:one|body) would (?:even )?(?:miss|notice|care if i)",
    "dark thoughts", "feel like ending (?:it|things)", "should (?:just )?(?:jump|end it|disappear forever)",
    "life insurance[^.!?]{0,40}if i (?:was|were|am|die|died|was not)", "(?:life|living) is not worth",
    "not worth living", r"life insurance (?:\w+ ){0,4}(?:if i (?:die|died|was dead|were dead)|worth more|would pay)",
    "(?:quiero|quisiera|prefiero|deseo|mejor|ganas de) (?:ya )?(?:morir(?:me)?|matarme|suicidarme|"
    "desaparecer para siempre|estar muert[oa]|quitarme la vida)",
    "suicidar(?:me|se)?", "(?:me|voy a) (?:voy a |quiero )?(?:matar|suicidar|quitar la vida|ahorcar)(?:me)?",
    "no (?:quiero|deseo|puedo) (?:ya )?(?:mas )?(?:vivir|seguir viviendo|seguir viva|seguir vivo|existir)",
    "ya no quiero (?:vivir|estar (?:aqui|viv[oa])|seguir)", "(?:acabar|terminar) con (?:mi vida|todo)",
    "hacerme dano", "(?:sin|no hay|no tengo) (?:ganas|razon|motivos?) (?:de|para|por) (?:la que )?(?:vivir|seguir)",
    "estarian mejor sin mi", "mejor (?:me muero|muert[oa])", r"pensando en (?:suicid\w+|morir|quitarme)",
    "me quiero morir",
)  # fmt: skip

# Someone else's words, past care, or the subject of a claim: not the person now.
NOT_SUICIDE: tuple[str, ...] = (
    r"(?:not|never|am not|no longer|not feeling|not really) (?:\w+ ){0,2}?(?:suicidal|going to (?:kill|hurt|"
    "harm) myself|(?:want|wanting|trying) to (?:die|kill myself|hurt myself))",
    "(?:do not|did not|not) want to die",
    "(?:claim|coverage|treatment|care|bill|charge|stay|denied|denial|admission|hospitali[sz]ation|program|"
    r"therapy|appeal|screening|evaluation|covered|assessment|hotline|prevention|attempt)(?: \S+){0,6} "
    r"(?:suicid\w+|self[- ]harm|killing myself|kill myself)",
    r"suicid\w+(?: \S+){0,4} (?:treatment|program|prevention|hotline|unit|watch|claim|coverage|admission|"
    "screening|evaluation|care|stay|assessment|ward|was denied)",
    "was (?:going|about|planning) to (?:kill|hurt|harm) myself (?:@|last|back|in|years|when)",
    "(?:tried|attempted) to (?:kill|hurt|harm) myself (?:@|in|last|back|and (?:the|was|they|my)|years|@|so "
    "the|when i was)",
    "(?:son|daughter|wife|husband|mom|dad|brother|sister|kid|child|patient|client) (?:was|had been|became|"
    "felt) suicidal",
    r"(?:son|daughter|wife|husband|mom|dad|brother|sister|kid|child|patient|client) (?:\w+ ){0,3}?(?:kill|"
    "hurt|harm) (?:him|her|them)sel",
    "wanted to die (?:from|it hurt|in the er|the pain)",
    r"if you (?:are|or someone) (?:\S+ ){0,8}?(?:suicid\w+|harm)", "(?:to be honest i )?thought i was going to die",
)  # fmt: skip

EMERGENCY_NOW: tuple[str, ...] = (
    "(?:i am|i think i am|she is|he is|my (?:wife|husband|mom|dad|son|daughter|baby|kid|child|mother|"
    r"father) is|i'm) (?:\w+ ){0,2}?(?:having|getting|experiencing) (?:\w+ ){0,3}?(?:chest pains?|heart "
    "attack|stroke|trouble breathing|difficulty breathing|seizure|hard time breathing|shortness of breath|"
    "allergic reaction|contractions)",
    "(?:chest pains?|heart attack|stroke|bleeding|seizing|passing out) (?:right now|as we speak|at this "
    "moment|as i type)",
    r"(?:i |she |he |my \w+ )?(?:can not|can barely|can hardly) breathe?(?! (?:when|thinking|under|because "
    "of (?:this|the) (?:bill|stress)|every time))",
    "my chest (?:hurts|is (?:tight|hurting|killing me))(?: so| really| bad| right)?",
    "(?:is not|not|stopped) breathing",
    "(?:is|am) (?:bleeding|hemorrhaging) (?:a lot|badly|out|heavily|everywhere|and it|and will)",
    r"(?:bleeding|blood)(?: \w+){0,2} (?:will not stop|not stopping)",
    "(?:is|just|found (?:him|her|them)) (?:unconscious|unresponsive|collapsed|passed out|not responding|"
    "not waking up)(?! (?:and|in|at|last|when) (?:the|we|they|i)? ?(?:took|went|er|hospital|ambulance|"
    "year))",
    "(?:i |she |he |just )(?:overdosed|od'd|took too many (?:pills|of my))(?! (?:last|in|back|and (?:the|"
    "was|went)))",
    "(?:half of )?(?:my|his|her) face is (?:drooping|numb)",
    "(?:can not|can't) (?:feel|move) (?:my|his|her) (?:arm|face|leg|side)",
    "(?:i am|i'm) (?:about to|going to) (?:pass out|faint|collapse)",
    "(?:me esta|le esta) dando un (?:infarto|ataque)", "no puedo respirar", "me duele (?:mucho )?el pecho",
    "dolor (?:en el|de) pecho (?:ahora|ahorita|en este momento)",
    "(?:tengo|siento) (?:un )?dolor (?:fuerte )?(?:en el|de) pecho",
)  # fmt: skip

THREAT: tuple[str, ...] = (
    "(?:going to|will|about to|i swear i will|swear to god i will|gonna|plan(?:ning)? to|i have a plan to|"
    r"ready to|coming to|might just|want to|'ll) (?:\w+ )?(?:shoot|kill|murder|stab|hurt|attack|beat up|"
    "beat|strangle|burn|blow up|bomb|run over|gun down|hunt down|make (?:them|him|her) bleed|break (?:his|"
    r"her|their) \w+) {them}(?! (?:with kindness|phones?|inbox|reviews))",
    r"(?:going to|will|gonna|want to|about to|ready to) (?:\w+ )?(?:shoot up|blow up|burn down|bomb|burn|"
    r"torch|set fire to)(?: \w+)? (?:hospital|office|building|place|billing|clinic|insurance company)",
    "(?:bring(?:ing)?|got|have|getting|grab(?:bing)?|load(?:ing|ed)?) (?:my|a|the) (?:gun|rifle|pistol|"
    r"shotgun|knife|weapon|ar-15|ar)(?: \w+){0,6} (?:there|them|him|her|office|hospital|over|down|billing)",
    r"(?:come|coming|go|going|drive|driving) (?:down |over )?(?:there|to (?:the|that|your|their) \w+) with "
    "(?:a|my) (?:gun|rifle|knife|bat|weapon|shotgun)",
    "(?:he|she|they) (?:is|are) going to (?:die|pay with (?:his|her|their) (?:life|lives)|bleed)",
    r"i know where (?:she|he|they) (?:lives?|works?|parks?)(?: \w+){0,6}",
    "(?:voy a|quiero) (?:matar|disparar|apunalar)(?:l[oae]s?)?(?: a)? (?:al|la|el|los|las|ese|esa|esos|"
    "todos|alguien|gerente)?",
    "(?:put|putting) a bullet in (?:him|her|them|that|the|his|her|someone)",
    "(?:mangione|luigi) (?:them|him|her|style|the ceo)",
)  # fmt: skip

DISTRESS: tuple[str, ...] = (
    "(?:can not|could not|not) stop (?:crying|shaking|sobbing|panicking)", "panic attacks?",
    r"(?:i am|i have been|been|keep|just|sitting here|sit here) (?:\w+ )?(?:crying|sobbing|shaking|in tears|"
    "bawling|panicking|hyperventilating|trembling|freaking out)",
    "(?:falling|fell|coming) apart", "(?:at|reached) (?:my|the) (?:breaking point|wits'? end|end of my rope)",
    "(?:end of my rope|losing my mind|breaking down|broke down|mental breakdown|nervous breakdown|having a "
    "breakdown)",
    "(?:i am|i feel|feeling) (?:so |completely |really |totally |just )*(?:hopeless|desperate|terrified|"
    "helpless|broken|devastated|crushed|destroyed|drowning|panicked|worthless|ashamed)",
    r"can not (?:sleep|eat)(?: or (?:eat|sleep))?(?: \w+){0,5}",
    "(?:can not|could not) (?:cope|handle (?:this|it|any ?more)|take (?:it|this|any ?more|much more))",
    "(?:scared|terrified|sick) (?:to death|out of my mind|to my stomach)", "so scared",
    "(?:ruining|destroying|ruined|destroyed) my life", "my life is (?:over|ruined|falling apart)",
    "(?:want|wish|need) to (?:just )?(?:disappear|scream)(?! (?:forever|for good))", "can not go on like this",
    "(?:feel like|be|become|being|am) (?:such )?a burden",
    "(?:do not|can not) see (?:the|a|any) point(?: any ?more)?(?= ?(?:$|[.,!]))", "can not live with this",
    "ya no aguanto", "can not breathe (?:when|thinking|every time)", "just kill me", "kill me now",
    "no (?:paro|puedo parar|dejo) de llorar", "ataque de panico",
    "estoy (?:desesperad[oa]|llorando|muy asustad[oa]|aterrad[oa])", "no puedo mas(?! (?:con|pagar))",
)  # fmt: skip
