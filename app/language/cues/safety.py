"""Danger to the person, to others, to life now; wide, in English and Spanish."""

from __future__ import annotations

SUICIDE: tuple[str, ...] = (
    r"(?:have|got|keep|kept) (?:\w+ ){0,3}?pills (?:saved(?: up)?|stashed(?: away)?|hoarded|set aside|lined up)"
    "(?! for (?:the week|my trip|travel))",
    "(?:saving up|saved up|stashing|hoarding|hoarded) (?:my |the |some |enough )?pills(?! for (?:the week|my trip))",
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
    "suicidar(?:me|se)?",
    "(?:me (?:voy a |quiero |voy )?(?:matar|suicidar|quitar la vida|ahorcar)|voy a (?:matarme|suicidarme|"
    "ahorcarme|quitarme la vida))",
    "no (?:quiero|deseo|puedo) (?:ya )?(?:mas )?(?:vivir|seguir viviendo|seguir viva|seguir vivo|existir)",
    "ya no quiero (?:vivir|estar (?:aqui|viv[oa])|seguir)", "(?:acabar|terminar) con (?:mi vida|todo)",
    "hacerme dano", "(?:sin|no hay|no tengo) (?:ganas|razon|motivos?) (?:de|para|por) (?:la que )?(?:vivir|seguir)",
    "estarian mejor sin mi", "mejor (?:me muero|muert[oa])", r"pensando en (?:suicid\w+|morir|quitarme)",
    "me quiero (?:morir|matar)", "quier[oe] morir(?:me)?", "dormir(?:me)? y (?:ya )?no despertar",
    "no le veo (?:ninguna )?salida a (?:la|mi) vida",
    "decided to end (?:it|things|my)",
    "(?:not|never) see (?:the|a|any) point (?:of|in) (?:going on|living|any of|life|continuing|being|"
    "anything|it all)",
    "(?:no|not any) point (?:in |to )?(?:going on|living|being here|any ?more in)",
    "(?:will not|not going to) be (?:around|here|alive) to (?:send|see|open|pay|worry)",
    r"(?:pills|gun|rope|razor|rifle|pistol|noose|bottle)(?: \w+){0,3} (?:counted(?: out)?|in my (?:lap|hand|"
    r"mouth)|loaded|lined up|to my head)",
    r"(?:have|got|holding|hold|sitting (?:here )?with|with) (?:the |a |my |his )?(?:loaded )?(?:gun|pistol|"
    r"rope|razor blade|noose)(?: \w+){0,2} (?:in|to|around) my",
    r"(?:bridge|overpass|train tracks|cliff|roof|tree|oncoming (?:truck|traffic))(?: \w+){0,8} (?:look(?:s|"
    r"ing)?|seems?) (?:\w+ ){0,2}(?:good|inviting|easy|tempting|peaceful)",
    r"(?:stopped|quit|stop|not) (?:taking )?my (?:insulin|meds?|medicine|medication|dialysis|(?:heart "
    r")?pills)(?: \w+){0,2} on purpose",
    "if i go,? i go",
    "(?:no|not any|any) reason for (?:me|her|him) to (?:keep )?(?:live|living|go on|be here|be alive)",
    "bill (?:a dead (?:man|woman)|my (?:corpse|grave|ghost|casket))",
    r"(?:gave|giving|given) away (?:her|his|my|all (?:her|his|my)) (?:\w+ ){0,2}?(?:cat|dog|pets?|rings?|"
    r"jewelry|things|belongings)", r"(?:goodbye|farewell|suicide) (?:letters?|notes?)",
    "cartas? (?:de despedida|para mis? (?:hij[oa]s?|familia|espos[oa]|mama))", "cuando (?:yo )?ya? ?no este",
    "(?:will not|not) need the (?:plan|insurance|money) any ?more",
    r"(?:says|saying|said|keeps? saying|threatening|talking about|wants|threatens|going) (?:\w+ "
    r"){0,3}?(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?) (?:him|her)self",
    r"(?:he|she|mom|dad|wife|husband|son|daughter|brother|sister) (?:\w+ ){0,2}?(?:says|keeps saying) (?:\w+ "
    r"){0,3}?(?:wants? to die|better off dead|does not want to (?:live|be alive|be here))",
    r"(?:hang|gas|cut|slit|slash|stab|jump(?:ing)?) (?:myself|my (?:wrists?|throat|veins))",
    r"(?:car|engine) running in (?:the|my) garage",
    r"(?:walk|walking|drive|driving|swim) into the (?:lake|ocean|river|sea|woods and)",
    "(?:crash|wreck|drive) my (?:car|truck) (?:into|off)", "(?:sleep|asleep) forever",
    r"(?:be|join|see) (?:with )?my (?:late |dead )?(?:wife|husband|mom|dad|son|daughter|mother|father) "
    r"(?:again )?(?:in heaven|on the other side|soon)",
    "should have (?:just )?(?:let me die|died)(?: (?:on|in|that))?",
    "wish (?:they|it|the \\w+) (?:had |would )?(?:just )?(?:let me die|killed me|finished me)",
    "(?:when|once|after) i am (?:gone|dead)(?! (?:for the|to work|on vacation|from|they can have))",
    "(?:only|no|not see (?:a|any|another)) (?:other )?way out(?: (?:is|for me))?(?= (?:to )?(?:die|death|end|"
    "dying|killing|not being)| ?$| ?[.!;])", "(?:do not|can not) see (?:a|any) future",
    "(?:nothing|no one|nobody) (?:left )?(?:to|worth) (?:live|living) for", "made my peace with (?:it|god|dying)",
    "(?:i have|got|made|have) a plan to (?:die|end|kill|do it)",
    "(?:say|saying|said) (?:my goodbyes?|goodbye to (?:my|the) (?:kids|family|wife|husband|mom|son|"
    "daughter|dog))",
    "(?:would|will) be (?:so much )?(?:easier|better|simpler|cheaper) if i (?:just )?(?:was|were|died|am|"
    "disappeared|did not exist|was not)",
    "(?:easier|better|simpler|cheaper) (?:for (?:everyone|everybody|them|my \\w+) )?(?:if i (?:died|was dead|"
    "were dead|was gone|were gone|was not here|were not here|just died)|dead)",
    "(?:thinking|thought) (?:about|of) (?:dying|death|not waking|ways to)",
    "(?:worth|pays|pay) more (?:to them )?(?:dead|if i)",
    "(?:take|taking) (?:the )?(?:whole|entire|rest of the) bottle",
    "(?:bottle|handful) of (?:\\w+ )?(?:pills|oxy\\w*|tylenol|sleeping)",
    "(?:my|this is my|one) last (?:message|words|note|day (?:on earth|alive))",
    "(?:cutting|hurting|harming) myself again",
    "(?:do not|will not) (?:want to )?(?:be|stay) (?:on this earth|in this world|on this planet)",
    "check(?:ing)? out (?:for good|permanently|of life)", "tired of (?:being alive|living|breathing|this life)",
    "(?:life|living) (?:is|has) no (?:point|meaning|purpose)",
    "(?:no vale|ya no vale) la pena (?:vivir|seguir)",
    "(?:no quiero|quisiera no|ojala no) (?:ya )?(?:volver a )?despertar", "quiero desaparecer",
    "me voy a (?:colgar|tirar|aventar|ahorcar|quitar)", "tomarme (?:todas )?(?:las|unas) pastillas",
    "(?:estarian|estaria|estaran) mejor sin mi",
    "ya no (?:quiero|puedo) (?:seguir|vivir)(?: asi| mas)?(?= ?(?:$|[.,;!?]))",
    "(?:mejor|prefiero) (?:estar )?muert[oa]", "sin ganas de vivir", "para que (?:sigo|seguir) viv\\w+",
    "hacerme algo", "quitarme de en medio",
    "(?:pastillas|pistola|soga) (?:contadas|listas|en la mano|en mi mano)", "it will all be over tonight",
    "(?:not|un)safe (?:with|around|from) myself", "i want out(?= ?[.!]| ?$)", "want the pain to (?:stop|end)",
    "(?:knife|razor|blade|gun|rope|noose|pills) (?:is |are )?(?:right here|here|next to me|beside me|in "
    "front of me)(?= ?[.,!]| ?$)", "(?:debt|bill|#+) dies with me",
    "(?:said|saying|say) (?:bye|goodbye) to (?:my|the) (?:kids|wife|husband|family|mom|children)",
    "(?:done|finished|through) (?:fighting|with) (?:life|living|everything and)",
    "better off with (?:my|the) (?:life )?insurance",
    "(?:tonight|tomorrow) (?:is|will be) my last",
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
    "wanted to die (?:from|it hurt|in the er|the pain)", "(?:rather|sooner) die than",
    "(?:not|never) thinking (?:of|about) (?:hurting|killing|harming|ending)(?: myself)?",
    "no thoughts of (?:dying|suicide|hurting|killing|harming|ending)(?: myself)?",
    "(?:do not|not going to|never|would not|will not) (?:want to )?(?:hurt|kill|harm) myself",
    r"told (?:a|her|his|the|me|my|us) (?:\w+ ){0,2}?(?:he|she) (?:wanted|was going) to (?:die|kill)",
    "(?:took|taken) (?:her|his) own life", "killed (?:him|her)self",
    r"(?:stopped|stop|skip\w*|quit|ration\w*) (?:taking )?(?:my |his |her )?(?:\w+ )?(?:insulin|meds|medicine|"
    "medication)",
    "no (?:me voy a|es que me quiera|me quiero|pienso|quiero) (?:hacer(?:me)? (?:nada|dano)|matar(?:me)?|"
    "hacerme dano|morir(?:me)?)", "no me voy a (?:hacer|matar)", "no es que me quiera",
    "when (?:i|he|she) was suicidal",
    "(?:son|daughter|wife|husband|mom|dad|brother|sister|patient) who (?:tried|wanted) to",
    "(?:tried|trying|wanted) to (?:kill|hurt|harm) (?:him|her|them)sel(?:f|ves) (?:@|last|in|back|years|when|"
    "two)",
    r"if you (?:are|or someone) (?:\S+ ){0,8}?(?:suicid\w+|harm)", "(?:to be honest i )?thought i was going to die",
)  # fmt: skip

EMERGENCY_NOW: tuple[str, ...] = (
    # somebody threatens the person
    "(?:he|she|they|ex|boyfriend|girlfriend|husband|wife|dad|stepdad|collector|guy|man) (?:just |has |"
    "have )?(?:said|says|"
    "told me|swore|texted me|keeps saying) (?:that )?(?:he|she|they) (?:would|will|'ll|is going to|are going to) "
    "(?:kill|shoot|stab|strangle|beat(?: up)?|hurt) (?:me|us|my (?:kids?|family|son|daughter))(?! (?:when|"
    "if) (?:he|she|"
    "they) (?:sees?|finds?|hears?|knew|knows))",
    "(?:threatened|threatening|threatens) to (?:kill|shoot|stab|strangle|beat|hurt) (?:me|us|my (?:kids?|family|son|"
    "daughter))",
    "(?:i am|i think i am|she is|he is|my (?:wife|husband|mom|dad|son|daughter|baby|kid|child|mother|"
    r"father) is|i'm) (?:\w+ ){0,2}?(?:having|getting|experiencing) (?:\w+ ){0,3}?(?:chest pains?|heart "
    "attack|stroke|trouble breathing|difficulty breathing|seizure|hard time breathing|shortness of breath|"
    "allergic reaction|contractions)",
    "(?:chest pains?|heart attack|stroke|bleeding|seizing|passing out) (?:right now|as we speak|at this "
    "moment|as i type)",
    r"(?:i |she |he |my \w+ )?(?:can not|can barely|can hardly) breathe?(?! (?:easy|easier|when|thinking|under|because "
    "of (?:this|the) (?:bill|stress)|every time))",
    "my chest (?:hurts|is (?:tight|hurting|killing me))(?: so| really| bad| right)?",
    "(?:is not|not|stopped) breathing",
    "(?:is|am) (?:bleeding|hemorrhaging) (?:a lot|badly|out|heavily|everywhere|and it|and will)",
    r"(?:bleeding|blood)(?: \w+){0,2} (?:will not stop|not stopping)",
    "(?:is|just|found (?:him|her|them)) (?:unconscious(?! of)|unresponsive(?! to)|collapsed|passed out|not "
    "responding(?! to)|"
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
    r"chest (?:is|feels) (?:\w+ ){0,2}?(?:tight|heavy|hurting|crushing)",
    r"left arm (?:is |feels |feel |went |going )?(?:\w+ )?(?:numb|tingl\w+|weak|dead)",
    "(?:throwing|coughing|vomiting|puking)(?: up)? blood",
    r"(?:it|he|she|baby|wound|cut|nose|leg|arm|hand|kid) (?:still )?(?:will not|can not|does not|is not) "
    r"(?:wake(?: up)?|stop bleeding|breathe|respond\w*|waking up)",
    r"(?:he|she|baby) is (?:\w+ )?(?:grey|gray|blue|limp|unresponsive|wheezing|seizing|convulsing|turning "
    r"(?:blue|grey|gray)|gasping|choking)", "lips (?:are |is )?(?:swelling|swollen|blue|turning)",
    "(?:throat|tongue|airway) (?:is )?(?:closing|swelling)",
    r"everything (?:is )?(?:going|getting) (?:dark|black|fuzzy|dim)",
    "(?:vision|sight) (?:is )?(?:going|fading|tunneling)", "snoring (?:noise|sound)", "turning (?:blue|grey|gray)",
    r"(?:baby|newborn|infant)[^.!?]{0,60}(?:limp|not breathing|will not (?:nurse|eat|wake))",
    "(?:sugar|meter|glucose)(?: \\w+){0,3} (?:reads|says|shows) (?:hi|lo)(?! (?:there|i))",
    r"took (?:my|the|his|her|too many) (?:\w+ ){0,2}?(?:pills?|meds|dose) (?:twice|three times|too many|by "
    r"accident)", "used (?:the|her|his|my) epi ?pen",
    r"(?:am|is) (?:having|getting) (?:\w+ ){0,3}?chest (?:pressure|tightness|pains?)", "out of insulin",
    "sugar is (?:over |at )?#+", "i can see (?:white|bone|the bone)",
    r"(?:collapsed|passed out) and (?:he|she) is",
    "(?:face|mouth|side) (?:is |looks )?(?:drooping|droopy)",
    r"(?:slurring|slurred) (?:her|his|my)? ?(?:words|speech)(?! (?:last|that day))",
    "(?:swallowed|ate|drank) (?:a )?(?:\\w+ )?(?:battery|bleach|poison|a whole bottle)",
    "se tomo (?:unas|muchas|las|un monton de|varias) pastillas", "no (?:lo|la) puedo despertar",
    "no (?:despierta|reacciona|respira)(?! con)",
    r"(?:she|he|i|mom|dad|wife|husband|son|daughter|baby|mother|father|grandma|grandpa|brother|sister|"
    r"roommate|kid) (?:is|am) (?:\w+ ){0,2}?(?:having an? (?:\w+ )?(?:stroke|seizure|heart attack|asthma "
    r"attack|allergic reaction)(?! disorder)|"
    r"passing out|unconscious(?! of)|unresponsive(?! to)|choking(?! on (?:th|debt|bill|paper|med))|overdosing|not "
    r"(?:responding|breathing|moving|waking)|on the floor and|foaming|burning up|barely (?:breathing|awake|"
    r"conscious)|hemorrhaging|going into labor|passed out|struggling to breathe|confused and)",
    "(?:have|having|is) the worst headache of (?:my|her|his) life",
    "(?:can not|do not) (?:feel|move) (?:my|his|her) (?:legs?|arms?|hands?|face|left|right|side|body)",
    "(?:pregnant|weeks|months) and (?:bleeding|cramping|leaking|the baby)",
    "baby (?:has )?(?:stopped|is not) (?:moving|kicking)",
    "water (?:just )broke", "bleeding (?:through|everywhere|like crazy)",
    r"(?:soaked|soaking) (?:through )?(?:\w+ )?(?:pads|towels?)",
    r"(?:oxygen|o2|sats?|spo2) (?:is |are |level is |reads |at |in )*(?:the )?[4-8]\d",
    "eyes (?:rolled|rolling|are rolling) back",
    r"(?:pain|tightness|pressure) (?:in (?:my|his|her) (?:chest|jaw)|down (?:my|his|her) (?:left )?arm) "
    r"(?:right now|and i am|and (?:she|he) is|that will not|will not)",
    "(?:having|getting) (?:really |very |bad |severe |crushing |terrible |awful )+chest pains?",
    r"(?:chest|jaw) pain (?:and|with) (?:\w+ ){0,3}?(?:sweat\w*|breath\w*|numb\w*)",
    "(?:half|one side) of (?:my|his|her) (?:face|body) (?:is|went|feels)",
    "(?:words|speech) (?:are |is )(?:coming out )?(?:slurred|slurring|garbled|wrong)",
    "can barely (?:breathe|stay awake)", "gasping for (?:air|breath)",
    r"(?:took|swallowed) (?:the whole|all (?:of )?(?:my|the|his|her)|a bunch of|a handful of|too many) (?:\w+ "
    r")?(?:pills|bottle|tylenol|meds)", "(?:he|she|se) (?:esta )?(?:ahogando|desangrando|muriendo)",
    "(?:esta|estoy) (?:sangrando|inconsciente|convulsionando|teniendo un)",
    "no siento (?:la|el|mi) (?:pierna|brazo|cara|lado)",
    "dolor (?:muy )?fuerte (?:en el|de) pecho", "(?:labios|cara) (?:azules?|morad[oa]s?|hinchad[oa]s?)",
    "se desmayo y no", "me falta (?:mucho )?el aire",
    r"brazo (?:izquierdo )?(?:\w+ )?(?:dormido|entumido|adormecido)", "no puede (?:hablar|respirar)",
    "(?:cara|boca) (?:chueca|caida|torcida)", "vomitando sangre", "no (?:para|deja) de sangrar",
    "sangra(?:ndo)? mucho", "(?:esta|anda) (?:convulsionando|inconsciente|morad[oa])",
)  # fmt: skip

THREAT: tuple[str, ...] = (
    "i (?:just |have |almost |nearly |really )*(?:hit|slapped|shook|punched|beat|choked|"
    "hurt) my (?:\\w+ )?(?:kids?|child|"
    "children|son|daughter|baby|wife|husband|mom|dad|girlfriend|boyfriend|partner)(?! with (?:the|my) (?:car|"
    "door|bike))",
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
    r"(?:taking|take|bring\w*|grab\w*|with|con|got) (?:my|the|a|la|mi|una) (?:gun|rifle|shotgun|pistol|"
    r"machete|bat)(?: \w+){0,2} (?:to|into|at) (?:the|that|his|her|their|your) (?:\w+ ){0,2}?(?:building|"
    r"office|hospital|house|place|billing|clinic|desk)",
    r"(?:voy a ir|voy|ire|vamos|llego)(?: \w+){0,9}? con (?:la |una |mi )(?:pistola|escopeta|arma|machete|"
    r"cuchillo)", "pay (?:for (?:this|it) )?with (?:his|her|their|your) (?:life|lives|blood)",
    "(?:found|i know|i have|got) (?:his|her|their) (?:house|home address|home)(?! (?:phone|number))",
    "what time (?:he|she) gets off",
    "(?:wait|waiting) for (?:her|him|them) (?:in|at|outside) (?:the|her|his|their) (?:parking|car|house|work)",
    "follow(?:ing)? (?:her|him|them) home",
    r"(?:should|will|going to|might|gonna|could) (?:shoot|bomb|murder) (?:these|those|the|all|every) (?:\w+ "
    r")?(?:executives?|ceos?|people|bastards|billing|doctors?|adjusters?)",
    r"know where (?:the|that|your|their) \w+ (?:lives|parks)", "not like what i (?:bring|have in my (?:bag|truck|car))",
    "(?:bought|got|have|loaded|loading) (?:a|my|the) (?:gun|rifle|shotgun|pistol)[^!?]{0,60}(?:regret|pay "
    "for|be sorry|learn a lesson|see what happens)",
    "(?:going to|will|gonna|about to|want to) (?:beat|bash|smash|kick|punch) (?:his|her|their) (?:face|head|"
    "teeth|skull|ass)",
    "break (?:his|her|their) (?:neck|legs?|jaw|arms?|face|knees)",
    "(?:burn|blow) (?:it|that place|the place|this place|the whole place|them) (?:all )?(?:down|up|to the "
    "ground)", "(?:going to|will|gonna) (?:bomb|torch) (?:the|that|their|this)",
    r"(?:have|bought|got|loaded|loading|cleaning) (?:a|my|the) (?:gun|rifle|shotgun|pistol)(?! safe)(?: "
    r"\w+){0,6} (?:them|him|her|their|his|ceo|office|building|billing|adjuster)",
    "(?:les|le|los|lo|la) voy a (?:partir|romper|meter un balazo)",
    r"(?:voy a|quiero|pienso) (?:matar|disparar|golpear|apunalar) (?:a|al) (?:\w+ )?(?:doctor|gerente|"
    r"cobrador|esa|ese|la|el|los)", "(?:poner|pongo) una bomba",
    r"(?:gonna|going to|will|about to|ready to) (?:\w+ )?(?:light|burn|blow|shoot|torch) (?:the|that|this|"
    r"their|up) (?:\w+ ){0,3}?(?:dept|department|office|building|place|clinic|hospital)(?: \w+)? (?:up|down)",
    "(?:les|le|los|lo|la) voy a (?:matar|disparar|quemar|golpear)",
    "(?:quemar|incendiar|balacear) (?:la|el|esa|ese) (?:oficina|hospital|edificio|clinica)",
)  # fmt: skip

DISTRESS: tuple[str, ...] = (
    r"(?:my|our) (?:\w+ )?(?:dad|father|mom|mother|brother|sister|son|daughter|husband|wife|uncle|aunt|cousin|friend|"
    r"grandfather|grandpa|grandmother|grandma|partner) (?:\w+ )?(?:killed (?:him|her)self|took (?:his|her) (?:own "
    r")?life|died by suicide|committed suicide|hung (?:him|her)self|shot (?:him|her)self) (?:over|because|due to|"
    r"about|from)\b",
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
    "(?:scared|terrified|sick) (?:to death|out of my mind|to my stomach)", "so scared", "tengo (?:mucho|tanto) miedo",
    "estoy (?:muy |tan )?(?:asustad[oa]|angustiad[oa]|desesperad[oa])",
    "(?:ruining|destroying|ruined|destroyed) my life", "my life is (?:over|ruined|falling apart)",
    "(?:want|wish|need) to (?:just )?(?:disappear|scream)(?! (?:forever|for good))", "can not go on like this",
    "(?:feel like|be|become|being|am) (?:such )?a burden",
    "(?:do not|can not) see (?:the|a|any) point(?: any ?more)?(?= ?(?:$|[.,!]))", "can not live with this",
    "ya no aguanto", "can not breathe (?:when|thinking|every time)", "just kill me", "kill me now",
    "no (?:paro|puedo parar|dejo) de llorar", "ataque de panico",
    r"(?:i|and|i have|have) (?:\w+ )?(?:cried|sobbed|bawled|broke down)", "and (?:cry|sob)",
    "(?:cry|cries|crying) (?:all|every|myself|in the)", r"(?:llore|lloro|lloramos)(?: \w+){0,3}",
    "(?:not|have not) slept", "in knots", "mal de los nervios", r"me tiembla\w*", "temblando",
    "feel like (?:a|such a) failure", "(?:no|any) fight left", "panic every", r"i am (?:just )?so low",
    "bottom of the barrel",
    "worn (?:through|to the bone)", "freaking out", r"hands (?:are |were |keep )?(?:shak\w+|trembl\w+)", "shake when",
    "making me spiral", r"spiral(?:ing|ling)", "i need to (?:calm down|breathe)",
    "me siento (?:agotad[oa]|desesperad[oa]|sol[oa])",
    "ya no puedo con", "no puedo con (?:mas|tanto)", "necesito (?:parar|respirar)",
    "(?:crawl|hide) under (?:a|the) (?:blanket|covers)", "(?:nervous wreck|emotional wreck|basket case)",
    "(?:everything|it) is too much", "at the end of my",
    "estoy (?:desesperad[oa]|llorando|muy asustad[oa]|aterrad[oa])", "no puedo mas(?! (?:con|pagar))",
)  # fmt: skip

# What sounds like despair to one who has learnt its words, and is none: somebody else sees to the bills.
NOT_DISTRESS: tuple[str, ...] = (
    r"(?:wife|husband|mom|mother|dad|father|son|daughter|partner|sister|brother|she|he) (?:always |usually |normally )*"
    r"(?:handles?|does|takes care of|deals with|manages|pays|looks after)(?: \w+){0,3}",
    r"(?:will|going to|let me|have to|got to) (?:ask|check with|talk to) (?:my (?:wife|husband|mom|dad|partner|"
    r"daughter|son)|"
    r"her|him)(?= ?(?:$|[.,!]| first| about))",
)  # fmt: skip
