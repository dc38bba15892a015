"""Names that are also words, and the words beside which a name stands: "spoke with grace", "my son chase"."""

from app.language.text import word_set

# Words that may pass in small letters, and are a person's or a town's name with a capital or beside a cue.
FIRST_NAMES = word_set(
    "abril alba amber angel angeles april art ash asher august aurora autumn bea ben bill blanca bliss blue bob brook "
    "buck bud buddy candy carol case cash chance charity charm chase chip christian cielo clara clay cliff consuelo "
    "crew crystal dale dawn dean dolores dominic domingo don drew dusty earl early eve ever faith felicidad feliz "
    "fidel flor forest frank gene genesis ginger glen gloria grace grant green guy hank happy harmony haven heath "
    "heaven holiday holly honest honor hope hunter ian ima iris ivy jack jade jan jay jean jesus jewel joan john "
    "journey joy julio june justice justo kat kind king kit lance land lane lark lee leo liberty lily link lucky luna "
    "luz magic major mar marco marina mark marvel mason max may mercedes mercy merit merry mia miles milagros mile "
    "mina mo modesto nina norm nova ocean olive orion paris pat patience paz pearl peace peg penny pepper perla pia "
    "piedad pierce pilar poppy precious price prince promise prudencia queen rain ray read red reed regina reina "
    "remedios reyes rich river rob robin rock rocky rocio roman rosa rose rosario ruby ruth sage salvador sandy "
    "serena serenity sierra sky socorro sol soledad star sterling stone storm sue summer sunny susan tab tad tanner "
    "teddy temple terry tesoro toby trace trip trinity true trinidad val valentine vera victor victoria violet viola "
    "virginia wade will willow winter wren young zen"
)
LAST_NAMES = word_set(
    "abbot ace adobe airs alley amador an angel arce arms arroyo ash badge bail baker ball banda banks barber bard "
    "bark barrera base bass batch bath bay beach beam bean bear beard bell bello bench bender berry best bills binder "
    "bird bishop black blank blanco blanca bliss block blood bloom blow blue board bold bond bone book booth bosque "
    "boss bowl box boy brace branch brand bravo bray brew brick bridge bridges bright broad brooks brown brush buck "
    "bueno bull burden burns bush butler buyer calderon calle calls camp campo campos can cane cannon canto cantor "
    "capital cardenas care carpenter carter carver casas case cash castillo castle chance chavez chin christian "
    "church clay clear clerk close cloud coach cobb cole coin cold combs cook cooper corner correa cortes cost cotton "
    "couch counts court cover coy craft crane crews cross crow crown crowder cruz cuesta dale dance danger daily "
    "darling day days deal dean dear deer delgado dial dick diez doctor doe dove down downs drake draper driver drum "
    "duke early east english espada espinosa estrada eve fair falls fall farmer feathers fee field fields fierro fine "
    "fish fisher flag fleet flood flor flores flowers foot force ford forest foster fountain fox franco free freed "
    "freeman freeze french friend frost fuentes fuller funk gage gallo gamble garland gates gay gentry gift gill "
    "glass glover gold golden good goodman gore graves gray green greene grim gross grove guerra guerrero guest gunn "
    "guy hall ham hand hands hardy harmon harp harsh hart hatch hay head heard heart held herrera hero hester hidalgo "
    "hidden high hill hills ho hogan hoja holder holiday holland holt honey hood hook hope horn house houses huff "
    "hull hung hunt hunter hurt ice iglesias iron ivory jewel jimenez job jobs judge just justice juarez kay keen "
    "keys kidd kind king kiss kitchen knight lake lamb land lane large last law lawless laws lawyer leal lean ledger "
    "lee leon light limon lin line link lira little llamas lobo lock locks long lord lot love low luck lucky luna "
    "lunes luz lynch lyon ma mack madrid main major malo man mar march marcos marin mark market marks marsh marshall "
    "martes martin mason masters mata matos may mayo mayor mead means medina medrano merced mercado merchant merino "
    "mesa miles miller mills minor mobley mock money monk montes monte moody moon moore moral morales moreno morris "
    "moss mota mount mora munro myers neal new nice nieto nieves noble noel noon north oaks ojeda oh olmos orange "
    "ortega otto pace pacheco pack page paige paine pain pan pardo paredes park parker parks parra parson pass past "
    "patience paz payne peace pena penn penny pepper perez perry person petty pierce pina pine pinto piper pitts "
    "place plata plaza plum pole pond pool poole pope porter post potter pound powers prado price prieto prince prior "
    "proctor puente puga purple quick quiles quiet rain rains ramos rand rangel rash ray read ready reed reina rest "
    "reyes rice rich rico ring rio rios rivas river rivera rivers roads rock rojas roman romero root roots rosa "
    "rosales rose rouse rubio rubin ruiz rule rush sage sala salas salazar salinas saldana salt santos sauce savage "
    "sawyer scales sea sells serra sevilla shade sharp sharpe shell shepherd shields ships shirt short sierra silva "
    "silver simple singer singh single sink skinner slaughter small smart snow sol soler solis somers song sosa soto "
    "south sparks spears speed spring springer springs sprouse square stack stallings star stark starr start steel "
    "stepp still stock stone storm story street streets strong style suarez summer summers sun sutton sweat sweet "
    "swift swing tan tate taylor teague temple tell terrell thorn tirado tong torre torres tovar town towns toro "
    "trent trigo trotter trout troy true trujillo turner underwood valdez vale valle vaca vargas vega vela vera "
    "verdugo via vidal villa villas vivas wade wages walker wall walls war ward ware warner warm warren waters watts "
    "way ways weaver webb weeks weir wells west wheat wheeler white wild wiley will wills winn winter winters wise "
    "wolf womack wood woods woody words work workman worth wright yates yoo york young zapata"
)
# Towns and streets that are words too.
PLACE_NAMES = word_set(
    "alameda anchorage arlington aurora austin bath beaver bend bloom boulder buffalo burbank camp canton carson "
    "cedar central chandler chico clay columbia concord corona cross dallas dayton del dove dover elgin elm "
    "enterprise eden erie euclid fairfield fargo federal fishers flint flower fresno garland gary gilbert golden "
    "greeley hope houston hudson independence jackson laredo lake lincoln long macon madison manhattan maple mesa "
    "miami mission mobile naples nice normal novi oak oxford park paradise paris peoria phoenix pine pittsburgh plano "
    "portland providence provo racine reading redding reno rio rock salem sandy sierra simi sparks spring springfield "
    "stockton sunrise surprise tempe temple toledo trenton troy tulsa tyler union utica valdez ventura victoria vista "
    "waco walnut warren"
)
NAME_WORDS = FIRST_NAMES | LAST_NAMES | PLACE_NAMES
# As words these are in every other message; beside another name-word they still are no name.
TOO_COMMON = word_set(
    "an bill bills can care case cash chance clear close correa cost court cover daily day days deal dear del doctor "
    "down early east ever federal fee file fine free freeze good guy hand hands happy head high hold house hung just "
    "kind last law lawyer lean line long lot low main man mar may means mile miles minor mo money new nice no normal "
    "north oh page pain pass past person place post price prior quick read ready rest rule service short simple "
    "single small south start still sue surprise tell union val vale blood hay heart hurt job jobs calls kitchen "
    "worth board fall held danger luck cold burden hidden ice sand laws nina vera via wages war way ways week weeks "
    "west will words work young son diez lunes martes feliz dos un"
)
# What follows a cue and is no name: "my name is on the bill", "mr" never, "dr said".
NO_NAME = word_set(
    "a about account acct after all also an and any are as asked at atendio back bill billed billing but by called "
    "can changed charged con could cover covered de del denied did didnt does done el en es esta from fue got had has "
    "have he her here him his how i if im in insurance is it its just la last le like las lo los me mi misspelled my "
    "necesita need needed needs never no not now of office on only or order ordered our out para per pero please por "
    "put que quiere refused said says se sent she should signed so still su sus tambien tell than that the their them "
    "then there they this to today told tu un una up us used visit visits wanted wants was we went were what when "
    "where which who why with without would wrong y ya yes you your yours"
)
_KIN = (
    "mom|mother|mama|mum|dad|father|papa|son|daughter|sister|brother|wife|husband|spouse|partner|grandma|grandpa|"
    "grandmother|grandfather|grandson|granddaughter|aunt|uncle|niece|nephew|cousin|kid|child|baby|toddler|boy|girl|"
    "girlfriend|boyfriend|friend|neighbor|roommate|boss|stepson|stepdaughter|stepdad|stepmom|twin|fiance|fiancee|"
    "hijo|hija|hijos|esposo|esposa|marido|mujer|mama|papa|madre|padre|hermano|hermana|tio|tia|abuelo|abuela|nieto|"
    "nieta|sobrino|sobrina|suegra|suegro|primo|prima|novio|novia|bebe|nino|nina|vecino|vecina|amigo|amiga|cunada|cunado"
)
_DESK = "rep|representative|agent|supervisor|manager|lady|guy|woman|man|person|nurse|clerk|collector|advocate|counselor"
# After one of these the next words are a name, whatever they are.
SURE_CUES = (
    r"\b(?:my|her|his|the|their|patient'?s?|full|legal|maiden|last|first|whose|rep'?s?) (?:full |legal |last |first |"
    r"maiden |patient'?s? )?(?:sur)?name(?:'?s| is| was|:)?(?: is| was)? ",
    r"\bname'?s ", r"\bnames? is ", r"\b(?:named|llamad[oa]|se llama|me llamo|apellidos?(?: es)?|nombre(?: es|:)) ",
    r"\b(?:mr|mrs|ms|miss|sra|srta|sr|dr|dra)(?:\. ?| )", r"\b(?:estimad[oa]s?|dear) ",
    r"\b(?:patient|member|subscriber|guarantor|insured|policyholder|enrollee|employee|dependent"
    r"|beneficiary|debtor|consumer|"
    r"responsible party|"
    r"customer|account holder|cardholder|attn|attention|paciente|titular|asegurad[oa]|afiliad[oa]|miembro|garante|"
    r"nombre|name|signed|firmado|physician|doctor|rendering|attending|to|from|para|re|c/o|care of|provider)"
    r"(?: ?\([^)\n]{1,20}\))?(?: name| nombre)? ?[:;#=] ?",
    r"\b(?:spelled|deletreado|spell it) ",
)  # fmt: skip
# After one of these a word that may be a name is one.
LIKELY_CUES = (
    r"\b(?:i am|i'm|im|this is|it'?s|soy|habla|con|para|se|de parte de|yo) ",
    rf"\b(?:my|our|his|her|their|mi|mis|su|nuestr[oa]) (?:\w+ )?(?:{_KIN})(?:,| is| es| named)? ",
    rf"\b(?:{_KIN}) ", rf"\b(?:{_DESK})(?:,| is| was| named| called)? ",
    r"\b(?:spoke|speak|speaking|talk|talked|talking|hable|hablado|hablando|hablar|platique)(?: again)? (?:to|with|con) "
    r"(?:a |an |some |the |un |una |la |el )?(?:\w+ )?",
    r"\b(?:got|reached|per|ask(?:ed)? for|call(?:ed)?|met|thanks|thank you|hi|hello|hey|hola|gracias|rep|with|by|for|"
    r"to|at|from|from,|of|and|y|a|don|dona|senor|senora|senorita|doctora?|initials|signed,?|love,?|live in|lives in|"
    r"living in|vivo en|vive en|moved to|near|in|en|st\.?|saint|san|santa|fort|ft|mount|mt) ",
)  # fmt: skip
# A name at the head of a sentence, by what it does; or by where it works.
DOES = (
    r"(?: (?:finally|just|also|then))?(?:,| from| in| at| with| and i| y yo)? (?:said|says|told|put"
    r"|placed|granted|agreed|gave|promised|"
    r"called|froze|paused|approved|noted|wrote|offered|refused|transferred|hung|emailed|confirmed|is my"
    r"|was born|billing|"
    r"collections|patient|financial|the billing|customer|needs|had|has|was|got|is \d|is an?|went|me|dijo|puso|acepto)\b"
)
# The last line of a letter or a message.
SIGN_OFFS = (
    r"(?:\b(?:sincerely|regards|best|thanks|thank you|thx|yours|respectfully|atentamente|gracias|saludos|cordialmente|"
    r"signed)[,.!]? ?(?:again|so much|in advance|yours)?[,.!]?\s+|(?:^|\s)[-;]"
    r" ?)(?P<name>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,2})\W*$"
)
