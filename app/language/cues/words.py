"""Word groups: `{they}` in a phrase stands for all the ways of naming the other side. Groups may use groups."""

from __future__ import annotations

WORD_GROUPS: dict[str, str] = {
    "they": (
        r"(?:they|she|he|(?:the|this|their|a|my|some|that|her|his)(?: (?!insurance|health|plan)\w+)? (?:rep|"
        "representative|lady|guy|woman|man|person|supervisor|manager|agent|clerk|billing|billing office|"
        "billing department|billing people|office|hospital|collector|collection agency|agency|collections "
        "agency|financial counselor|counselor|boss|provider|clinic|lab|doctor's office|department|team|"
        "desk|dude|biller|surgeon's office|place|center|practice|group|ambulance company|physicians|folks|"
        "people)|billing|the hospital|hospital|rep|supervisor|manager|(?:the )?(?:billing|patient "
        "accounts?) (?:lady|guy|office|department|people|woman|rep)|somebody|someone|patient accounts|the "
        "anesthesiologist|dana)"
    ),
    "plan": (
        r"(?:(?:the|my|our|his|her|their) (?:\w+ )?(?:plan|insurance|insurer|insurance company|health plan|"
        "hmo|ppo)|insurance|(?:the )?insurance company|the insurer|aetna|cigna|anthem|humana|kaiser|blue "
        "cross|bcbs|uhc|united|unitedhealthcare|united healthcare|molina|oscar)"
    ),
    "me": "(?:me|us|him|her|you|my mom|my dad|my wife|my husband|my son|my daughter)",
    "a": "(?:(?:a|an|the|my|our|his|her|their|this|that|any|some|your|its) )?",
    "adv": (
        "(?:(?:just|already|also|even|still|only|now|then|finally|really|actually|basically|simply|kind of|"
        "sort of|today|straight up|literally|flat out|at least|maybe|probably|currently|again|recently|"
        "definitely|never even) )*"
    ),
    "it": "(?:it is|its|it's|it was|that is|that was|this is|this was|(?:the )?bill is|account is)",
    "to": "(?: to)?",
    "kin": (
        "(?:mom|mother|mum|mama|dad|father|papa|grandma|grandmother|grandpa|grandfather|aunt|uncle|brother|"
        "sister|in-law|mother-in-law|father-in-law|parent|stepdad|stepmom|stepfather|stepmother|cousin|"
        "nana|friend)s?"
    ),
    "loved": "(?:{kin}|{child}|{spouse}|partner|boyfriend|girlfriend)",
    "kines": "(?:esposo|esposa|mama|papa|hijo|hija|hermano|hermana|abuela|abuelo|marido|mujer)",
    "child": (
        "(?:son|daughter|kid|child|baby|newborn|toddler|infant|little boy|little girl|teenager|teen|kiddo|"
        "stepson|stepdaughter)"
    ),
    "spouse": "(?:wife|husband|spouse|hubby)",
    "sent": (
        "(?:sent|mailed|emailed|faxed|submitted|filed|turned in|put in|dropped off|uploaded|handed in|"
        "delivered|fired off|posted)"
    ),
    "itemized": (
        "(?:itemized(?: bill| statement| version| copy| list| one| invoice)?|line[- ]by[- ]line(?: bill)?|"
        "detailed bill|line item bill|bill with (?:all )?the codes)"
    ),
    "be": "(?:is|was|are|were|be|been|being|got|gets|get)",
    "senta": r"{sent} (?:\S+ ){0,5}?",
    "dated": (
        "(?:is |was |has been |got |finally )?(?:dated|date is|date was|from|of|came|arrived|on|sent|"
        "received|says|postmarked|issued|and is dated|it is dated|came in|the date is)"
    ),
    "filed": "(?:{sent}|started|made|did|completed|finished|got|wrote and sent)",
    "review": "(?:external|outside|independent|iro|third[- ]party)(?: medical)? (?:review|appeal|reviewer)",
    "help": (
        "(?:financial (?:assistance|aid|help)|charity(?: care)?|hardship(?: program| assistance| "
        "application)?|assistance(?: program| application)?|fap|hospital's (?:assistance|help)|(?:the |an? "
        ")?application for (?:help|assistance|charity))"
    ),
    "paynow": "(?:today|now|right now|right away|over the phone|this minute|immediately|on the phone|tonight)",
    "soon": (
        r"(?:(?:if|when|as long as|provided) (?:i|you|we|she|he|they)? ?(?:\w+ )?pay(?:s|ing)?|for paying|"
        "if paid|when paid|to pay|by paying)(?: it| this| the balance| the bill| off| the whole thing)*(?: "
        r"in full)?(?: today| now| this week| by \S+| within \S+| in \S+| right away| up ?front| off| all "
        "at once| on the spot| @)*"
    ),
    "self": "(?:myself|my own life)",
    "them": (
        "(?:them|him|her|you|you all|all of them|everyone|everybody|someone|somebody|those (?:people|"
        "bastards)|these (?:people|bastards)|that (?:woman|man|guy|lady|rep|bitch|bastard|doctor|manager|"
        r"surgeon)|the (?:\w+ )?(?:rep|manager|lady|guy|ceo|doctor|surgeon|people|billing \w+|supervisor|"
        "collector|woman|man|staff|whole office|office)|people (?:there|at)|(?:my|the) (?:doctor|surgeon))"
    ),
    "died": (
        "(?:has |had |just |recently |suddenly |sadly )*(?:passed(?: away| on)?|died|is dead|is deceased|"
        "was killed|is gone(?! (?:to|on|for))|did not make it|expired)"
    ),
    "care": (
        "(?:hospital |er |medical |emergency )?(?:bill|bills|surgery|operation|er visit|hospital (?:stay|"
        "bill|visit)|visit|stay|procedure|claim|care|treatment|appeal|debt|account|scan|mri|birth|delivery|"
        "admission|ambulance|broken|denial|insurance denied|statement|tonsils|tonsillectomy|therapy|name "
        "is on)"
    ),
    "had": (
        "(?:had|was (?:rushed|admitted|in the|taken|treated|seen|hospitalized)|needed|broke|went to|fell|"
        "got (?:hurt|sick|a bill|billed)|is the patient|was born|ended up|has a bill|received)"
    ),
    "end": "(?= ?(?:$|[.,!;?]))",
    "state": (
        "(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|"
        "idaho|illinois|"
        "indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|"
        "missouri|montana|"
        "nebraska|nevada|new (?:hampshire|jersey|mexico|york)|north (?:carolina|dakota)|ohio|oklahoma|oregon|"
        "pennsylvania|"
        "rhode island|south (?:carolina|dakota)|tennessee|texas|utah|vermont|virginia|washington|west "
        "virginia|wisconsin|wyoming)"
    ),
    "abroad": (
        r"(?:(?:(?:i |we )?(?:live|living|am|are|based|reside|residing|stuck)(?: here)? in|^ ?in|here in|vivo "
        r"en|vivimos en|estoy en|"
        r"soy de|from) (?:\w+,? ){0,2}?(?:canada|ontario|quebec|alberta|british columbia|toronto|vancouver|"
        r"montreal|ottawa|calgary|"
        r"england|the uk|scotland|wales|northern ireland|london|manchester|ireland|australia|sydney|melbourne|"
        r"brisbane|new zealand|"
        r"auckland|germany|berlin|munich|france|paris|spain|madrid|barcelona|espana|italy|rome|portugal|"
        r"lisbon|netherlands|"
        r"amsterdam|belgium|switzerland|austria|sweden|norway|denmark|finland|poland|india|mumbai|delhi|"
        r"bangalore|pakistan|"
        r"philippines|manila|japan|tokyo|china|singapore|hong kong|south africa|johannesburg|cape town|"
        r"nigeria|lagos|kenya|nairobi|"
        r"ghana|brazil|brasil|sao paulo|(?<!new )mexico|guadalajara|monterrey|tijuana|cdmx|colombia|bogota|"
        r"medellin|cali|argentina|"
        r"buenos aires|chile|santiago|peru|lima|ecuador|quito|guatemala|honduras|el salvador|costa rica|"
        r"republica dominicana|"
        r"dominican republic|cuba|venezuela|caracas|dubai|uae|israel)\b(?!,? (?:{state}|tx|ca|fl|oh|ky|il|mo|"
        r"tn|ga|me|pa|in|california|street|ave))|"
        r"(?:^|[.!?] )(?:sydney|toronto|london|dublin|melbourne|ontario|canada|germany|uk|australia|ireland|"
        r"vancouver|montreal|"
        r"mexico|colombia|spain|france|india|scotland|england|new zealand)(?: here|,)(?! (?:{state}|oh|tx|ca|"
        r"ky|ma|ct))|"
        r"(?:ohip|nhs|medibank|bupa|\bvhi\b|\baok\b|statutory insurance|krankenkasse|\bimss\b|issste|isapre|"
        r"fonasa|tutelas?|"
        r"\bkvg\b|mutuelle|centrelink|bulk[- ]bill\w*|\bhse\b|seguro mexicano|seguro social mexicano|"
        r"provincial (?:health )?plan|"
        r"alberta health|ramq|msp coverage))"
    ),
}
