"""What a message is about beside a bill: the law, a lie, orders meant for a model, another matter."""

from __future__ import annotations

# May I sue, am I liable: a lawyer's answer.
LEGAL = (
    r"\b(?:can|could|may|should|do|would|will|want to|wanna|how (?:do|can|would)|going to|thinking (?:of|"
    r"about)|able to|like to) (?:i |we |you |one )?(?:(?!they|the|he|she|it)\w+ )?"
    r"(?:sue|suing|take (?:them|him|her|the \w+|my \w+|this|aetna|cigna|united) to court|file (?:a |an "
    r")?(?:law)?suit|press charges|go after them in court)\b|"
    r"\bsue (?:them|him|her|for (?:malpractice|damages|emotional|negligence)|to stop)|\b(?:have|is there|got|"
    r"do we have|any) (?:\w+ )?(?:grounds?|a case|case) (?:for|against|to)|"
    r"\bclass action|\bmalpractice (?:case|suit|claim|lawyer)|\b(?:legally|personally|financially) (?:liable|"
    r"responsible|obligated|on the hook|bound|required)|"
    r"\b(?:am|are|is|would|will|can) (?:i|we|he|she|they|my \w+|it|that) (?:\w+ )?(?:be )?(?:held )?liable|"
    r"\bmake[sn]? me (?:\w+ )?(?:liable|responsible)|"
    r"\b(?:is|are|was) (?:it|this|that|they|what they \w+) (?:even )?(?:legal|illegal) (?:for|to|if|that)|"
    r"\bjudge (?:side|rule|agree|throw)|"
    r"\bcould i win (?:that|this|in court)|\blegal (?:advice|rights?|options?|standing|action against)|\bwhat "
    r"are my (?:legal )?rights if i sue|\bhire (?:a |an )?(?:lawyer|attorney) (?:to sue|and sue)|"
    r"\b(?:need|find|recommend|want) (?:a |an )?(?:lawyer|attorney)\b|\bhow much (?:would|could|can) i (?:get|"
    r"win|sue)|\bbreach of contract|\bhipaa violation|"
    r"\bam i responsible for (?:my |his |her |a )\w+(?:'s)?|\bdo i inherit|\b(?:take|come after) my house\b.*\?|"
    r"\b(?:puedo|podemos|podria|quiero|se puede|puede uno) (?:\w+ )?demandar|\bdemandar(?:los|las|le|la|lo)? "
    r"(?:al|a la|por)|\bresponsable legal\w*|\blegalmente responsable|"
    r"\bes legal (?:que|cobrar)|\bme pueden (?:obligar legalmente|hacer responsable)|\bsoy (?:yo "
    r")?responsable (?:legal\w*|de la (?:deuda|cuenta) de mi)|\bnegligencia medica"
)
# In answer to a suit, not a question of law.
NOT_LEGAL = r"\b(?:told|said|says|threatened|threatening) (?:to|they|he|she|them)[^.!?]{0,24}$"

# A document or a story that is not so.
FORGES = (
    r"\b(?:edit|change|changing|changes|alter|backdate|fix|move|photoshop|doctor|white out|touch up|tweak|"
    r"redo|modify) (?:\w+ ){0,3}?(?:the |my |a |that )?(?:dates?|letter|pay ?stubs?|"
    r"tax return|w-?2|statement|form|records?|receipt|referral|income on|amount on|chart|note)\b|\b(?:fake|"
    r"forged?|forge|phony|false|made[- ]up|fabricate\w*|falsif\w+|photoshop\w*|backdat\w+)\b|"
    r"\b(?:make|write|give|create|draft) (?:me |up )?(?:a |an )?[\w-]+(?:[ -][\w-]+){0,3} (?:letter|receipt|"
    r"stub|note|document) (?:that |which )?(?:looks?|seems?|appears?) (?:like|real|official|as if)|"
    r"\buse (?:my |a |his |her |someone)[\w']*(?: \w+'?s?){0,2}(?:'s)? (?:insurance(?: card)?|medicaid|id|"
    r"social|card) (?:for|at|instead|when|so)|\bclaim(?:ing)? identity theft|\b(?:say|claim|tell them|report) "
    r"(?:it was |that it was )?(?:identity theft|"
    r"a different person|someone else)|\b(?:check|cheque)[^.!?]{0,40}\b(?:will |would |is going to )?bounce|"
    r"\bhide (?:my|our|the|some) (?:\w+ )?(?:savings|money|income|assets|account|house|job|car)|"
    r"\b(?:leave|leaving|keep|omit) (?:\w+ ){0,3}(?:off|out of|from) (?:the|my|their) (?:application|form|"
    r"charity)|\bfalsific\w+|\bfals[oa]s?\b|\balter(?:ar|o|e)\b|\b(?:cambi|edit)(?:ar|o|e|arle) la fecha|"
    r"\bmentir(?:les|le)?\b"
)
# Telling them something...
TELLS = (
    r"\b(?:(?:can|could|should|may|might) (?:i|we)|what if (?:i|we|my \w+'?s? \w+)?|if (?:i|we)|i (?:want|"
    r"wanna|would like|plan) (?:to)?|(?:going|want) to|i will|help me|let me|how (?:do|can|would) i|is it ok "
    r"(?:if i|to)|make me|y si(?: yo)?|puedo|"
    r"podria|quiero|ayud[ae]me a|thinking (?:of|about)|maybe i) (?:\w+ ){0,4}?(?:tell|telling|say|saying|"
    r"claim|claiming|write|writing|swear|pretend\w*|act like|put|report|list|sign|convince|phrase|word|check "
    r"the box|mark|digo|decir(?:les|le)?|diga|invent\w+|fing\w+|pong[oa]|poner)\b(?! (?:me|you) )"
)
# ...that is not so, by their own words.
NOT_SO = (
    r"\b(?:i have both|it was me|it was really me|i did(?= ?[.,!;]|$| but)|i do have|i do\b(?! (?:not|n't|i|"
    r"they|we|you|is))|i am not|im not|he has not|she has not|he hasn'?t|she hasn'?t|they have not|not true|"
    r"is not true|"
    r"not really|even though|although i|but (?:really|actually|in reality)|in reality|how would they (?:check|"
    r"know|find out)|would they (?:check|know|find out|verify)|they can ?not (?:prove|check|know|tell)|"
    r"(?:can|could) they (?:check|verify|tell)|get (?:in trouble|caught)|looks? (?:honest|real|legit|official|"
    r"believable)|pity works|would that work|will that work|would it work|so it (?:counts|looks|goes)|"
    r"no one (?:will|would) know|nobody (?:will|would) know|no es cierto|no es verdad|aunque (?:me|yo|no|si|"
    r"fue|tengo|trabajo|gano|estoy)|asi (?:paga|pagan|me|no)|se dan cuenta|no (?:van a|pueden) saber)\b"
)
HONEST = (
    r"\b(?:not|never|won't|will not|would not|do not want|refuse|no) (?:\w+ ){0,3}?(?:lie|lying|fake|forge|"
    r"make (?:it|things) up|mentir)\b|\b(?:they|he|she|hospital|insurance|rep|billing|collector|doctor|office|"
    r"it|plan)\b"
    r"[^.!?]{0,30}\b(?:lied|faked|forged|falsified|changed the|altered|backdated|made up|edited|changed)\b|"
    r"\b(?:false|fake) (?:bill|charges?|claim|positive|alarm|debt|collector|promise|statement|information)\b|"
    r"\b(?:is it|was it) (?:fake|false)\b"
)

# Orders meant for a model.
INJECTION = (
    r"\b(?:ignore|disregard|forget|override|bypass|skip(?:s)?|drop|cancel(?:led|ed)?|discard|omit|"
    r"suspend)\b[^.!?]{0,30}\b(?:instructions?|prompts?|rules?|guidelines?|programming|training|guardrails|"
    r"restrictions|safety|polic(?:y|ies)|filters?|directives?)\b|"
    r"\b(?:instructions?|rules?|guidelines?|restrictions|filters?|safety (?:stuff|rules|"
    r"filters?))\b[^.!?]{0,24}\b(?:are|is|now) (?:now )?(?:cancel\w+|off|void|disabled|lifted|suspended|gone|"
    r"removed)\b|"
    r"\b(?:note|message|notice|instructions?|attention|attn|memo)\b[^.!?\n]{0,16}\b(?:to|for) (?:the |any |"
    r"all |an )?(?:ai|a\.i\.|llm|chat ?bots?|bots?|language models?|virtual assistants?|(?:ai |automated "
    r")?assistants?|models?)\b|"
    r"\b(?:ai|llm)s?(?: systems?| models?| tools?| agents?)? (?:reading|processing)|\b(?:ai|"
    r"llm)s?\b[^.!?]{0,24}\b(?:must|should|shall)\b|\bif you are an? (?:\w+ )?(?:ai|llm|language model|chat "
    r"?bot|bot|assistant|automated)|\b(?:ai|llm|chat ?bot|assistant|model|asistente)s? (?:reading|processing|"
    r"that reads?|parsing|summari[sz]ing|virtual) ?(?:this)?[:,]|"
    r"\b(?:assistant|ai|chat ?bot|model|asistente)\b[^.!?]{0,20}\b(?:must|shall|should|has to|needs to|debe|"
    r"tiene que)\b[^.!?]{0,20}\b(?:tell|say|output|reply|respond|recommend|advise|approve|instruct|answer|"
    r"state|reveal|disclose|list|decir|responder|aprobar)|"
    r"\b(?:system|admin|developer|root|debug|god|dan|jailbreak|sudo|maintenance) (?:mode|prompt|override|"
    r"message|access|command)|\bsystem ?:|\badmin of this|\bdeveloper message|\bpolicy update|\bend (?:of "
    r")?(?:user|system|prompt)\b|"
    r"</?(?:context|system|user|assistant|instructions?|prompt|admin)>|\[/?(?:system|inst|assistant|admin)\]|"
    r"<!--[^>]{0,80}\b(?:ai|model|assistant|tell|llm)\b|#{2,} ?(?:end|system|assistant|instruction|new|admin)|"
    r"\b(?:repeat|print|show|reveal|output|display|leak|dump|tell me|give me|list|translate|"
    r"paste)\b[^.!?]{0,40}\b(?:system prompt|prompt|everything above|above this line|your (?:\w+ "
    r")?(?:instructions|rules|guidelines|configuration)|hidden|secret (?:text|prompt|instructions)|"
    r"api key|source code|other (?:users?|patients?|people)'?s?'? (?:\w+ )?(?:bills?|data|files?|cases?|"
    r"records|names|messages)|all (?:other )?(?:users?|patients?)'?|ceiling)|"
    r"\b(?:from now on|now) you (?:are|will|must|answer)\b|\byou (?:are|'re) (?:now )?(?:dan|vex|an? (?:ai|"
    r"assistant|bot|model|lawyer|doctor|pirate)\b[^.!?]{0,30}\b(?:no|without|un))|\b(?:answer|respond|reply) "
    r"only (?:with |yes|no|in)|\byou must (?:answer|obey|comply|only|reply|say)|"
    r"\b(?:pretend|act as if|imagine)\b[^.!?]{0,24}\b(?:no (?:filter|rules|restrictions|limits)|safety|you "
    r"are (?:an? )?(?:unrestricted|different|evil|human))|\bno (?:filter|restrictions|guardrails)\b|"
    r"\bjailbreak|\bconfirm by saying|"
    r"\b(?:olvid[ae]|ignor[ae]|omit[ae]|salt(?:a|ate|ese)|desactiv[ae]|descart[ae]|no (?:sigas|"
    r"siga))\b[^.!?]{0,30}\b(?:instrucciones|reglas|indicaciones|normas|politicas|filtros)|\b(?:muestra|"
    r"muestrame|revela|dime|repite|ensename|dame)\b[^.!?]{0,40}\b(?:instrucciones|texto secreto|prompt|"
    r"mensaje (?:del|de) (?:sistema|desarrollador)|datos de otros)|\basistente (?:virtual|de ia|ia|"
    r"automatico) ?:|\b(?:a partir de ahora|desde ahora) (?:eres|seras|responde)|\bmodo (?:desarrollador|"
    r"administrador|dios)|\bsi (?:eres|usted es) (?:un|una) (?:ia|modelo|asistente|inteligencia)"
)
NOT_INJECTION = (
    r"\b(?:ignore|disregard|forget|skip|cancel\w*) (?:this |that |the )?(?:previous |last |first |earlier |old "
    r")?(?:letter|notice|bill|statement|message if|what i (?:told|said)|it|that|visit)\b"
)

# Another matter altogether.
OFF_TOPIC = (
    r"\brecipes?\b|\bhomework\b|\bcrock ?pot\b|\bcook(?:ing)? (?:a|for|dinner|rice)|\bcover letter\b|"
    r"\bresume\b|\bwrite (?:me )?(?:a |an )?(?:\w+ )?(?:poem|song|story|essay|haiku|joke|code|script|python|"
    r"program|rap|speech|toast|wedding)|"
    r"\b(?:tell|give) me a (?:joke|story|recipe|riddle)|\bpoem\b|\bhaiku\b|\bwho won\b|\bwhat(?:'s| is) the "
    r"(?:weather|capital|score|time in|population|meaning of life)|\bweather (?:in|for|today|tomorrow|"
    r"forecast)|\b(?:super bowl|world cup|"
    r"playoffs|football game|baseball|soccer match|nba|nfl|lottery|horoscope|bitcoin|crypto|stock (?:market|"
    r"tip|price))\b|\b(?:car|auto|renters?|home|homeowners?|pet|travel|phone|life) insurance (?:totaled|will "
    r"not|won't|denied|company|claim|quote|rate|premium|refus\w+|offer\w*)|"
    r"\b(?:verizon|t-?mobile|at\+?t|comcast|xfinity|spectrum|netflix|amazon|ebay|uber|airbnb|airline|delta|"
    r"southwest|paypal|venmo|dmv|irs)\b|\b(?:landlord|security deposit|my lease|evict\w*|mortgage (?:company|"
    r"rate|lender)|student loans?|payday loan|car (?:loan|payment|dealer|repair)|"
    r"credit card (?:debt|company|bill)|parking ticket|speeding ticket|electric(?:ity)? bill|water bill|gas "
    r"bill|phone bill|cable bill|internet bill|cell phone|gym membership|timeshare|property tax|tax refund|"
    r"vet(?:erinar\w+)? bill|(?:dog|cat|puppy)'?s? (?:vet|surgery|leg)|veterinarian)\b|"
    r"\b(?:best|good) (?:restaurants?|movies?|hotels?|laptops?|phones?|pizza|tv shows?|vacation)|\b(?:plan|"
    r"book) (?:a|my) (?:trip|vacation|flight|wedding)|\b(?:fix|repair) my (?:car|sink|phone|computer|wifi|"
    r"laptop|toilet)|\bhow (?:do i|to) (?:cook|bake|lose weight|train|tie a|change a tire)|"
    r"\b(?:solve|calculate|integrate|derivative|equation|chemistry|algebra|calculus|physics problem)\b|"
    r"\btranslate (?:this|the following|to|into)\b|\bhoroscopo\b|\breceta (?:de|para)(?! medic)|\bpartido\b|"
    r"\b(?:quien|que equipo) gano\b|\bque (?:hora|clima|tiempo) (?:es|hace|hara)|\bcapital de\b|\bchiste\b|"
    r"\bpoema\b|"
    r"\btarea de\b|\b(?:girlfriend|boyfriend) (?:broke up|dumped|cheat\w*)|\bdating\b|\bminecraft|\bfortnite|"
    r"\bxbox|\bvideo game"
)
MEDICAL = (
    r"\b(?:hospitals?|medical (?:bill(?!ing)|debt|claim|care|center|necess\w+)|doctors?|dr|surger\w+|surgeon|"
    r"er|emergency|ambulance|clinic|health|insurance denied|deductible|copay|coinsurance|eob|claim denied|"
    r"denied|denial|appeal|patient|provider|mri|ct|x-?ray|lab|therap\w+|"
    r"nurse|anesth\w+|radiolog\w+|prescription|pharmacy|medicare|medicaid|itemized|hold|charity|collections?|"
    r"collector|medico|hospital|seguro|aseguranza|cirugia|ambulancia|clinica|laboratorio|operacion|treatment|"
    r"aetna|cigna|anthem|humana|"
    r"kaiser|blue cross|bcbs\w*|uhc|unitedhealthcare|icu|birth|procedure)\b"
)
# Words that any message about a bill, a call or a next step may have.
OURS = (
    r"\b(?:bills?|billing|billed|balance|owe|pay|paid|charge\w*|insur\w+|plan|cover\w*|network|offer\w*|"
    r"settle\w*|discount|amount|money|cost\w*|account|statement|letter|call(?:ed|s)?|phone|supervisor|manager|"
    r"rep|deadline|"
    r"date|state|live|hi|hello|hey|thanks?|thank you|yes|no|ok|okay|help|cuenta|factura|pagar|cobr\w+|deuda|"
    r"hola|gracias|si|ayuda|scheduled|emergency|done|sent|monday|tuesday|wednesday|thursday|friday|tomorrow|"
    r"today)\b"
)
# What nobody says who has another matter.
OUR_MATTER = (
    r"\b(?:(?:hospital|medical|doctor'?s?|er|lab|ambulance|clinic|health) (?:\w+ )?(?:bills?|billing|claims?|"
    r"charges?|debt|invoice)|(?:insurance|insurer|health plan|plan|seguro|aseguranza) (?:\w+ ){0,4}?(?:den\w+|"
    r"refus\w+|reject\w+|said no|says no|not (?:pay|cover)\w*|no (?:pago|paga|cubre|cubrio|quiere)|nego|negaron|"
    r"rechazo)|(?:den\w+|refus\w+|reject\w+) (?:\w+ ){0,3}?(?:claim|coverage|mri|scan|surgery|procedure|treatment|"
    r"medication|test|stay|visit)|(?:claim|surgery|mri|scan|procedure|treatment|visit|stay) (?:\w+ ){0,2}?(?:denied|"
    r"rejected|refused|not covered)|denied me|denial|i (?:got|have|received) (?:\w+ ){0,4}?bills?|"
    r"(?:in|to|with) collections?|collector|eob|(?:cuenta|factura|bill) (?:del?|de la) (?:hospital|doctor|medic\w+|"
    r"clinica|ambulancia)|me negaron)\b"
)
