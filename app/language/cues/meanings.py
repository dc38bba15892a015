"""Words and phrases that mean the same in a question, by the meaning; and words that ask, or say nothing of their own.

Written as people write, in English and Spanish; without accents, as messages are read.
"""

from __future__ import annotations

MEANINGS: dict[str, tuple[str, ...]] = {
    # how it is asked
    "=howlong": (
        "how long", "how many days", "how many weeks", "how many months", "how many years", "how soon", "how fast",
        "what is the deadline", "deadline", "time limit", "last day", "cutoff", "due date", "when is the last day",
        "cuanto tiempo", "cuantos dias", "cuantos anos", "hasta cuando", "plazo", "cuanto tarda", "window",
        "time frame", "timeframe", "how much time", "window of time", "hasta que fecha", "outer limit", "clock on",
        "how many more days", "at what point", "en cuanto tiempo", "cuantos meses",
    ),
    "=howmuch": ("how much", "cuanto", "what is the most", "what is the limit", "max", "maximum", "limit"),
    "=may": (
        "can", "could", "may", "allowed", "legal", "legally", "permitted", "lawful", "illegal", "puede", "pueden",
        "puedo", "es legal", "able", "against the law", "have the right", "get away with", "permiso de",
        "tiene permiso", "tienen permiso", "tiene derecho", "tienen derecho", "se vale", "eso se vale", "permitido",
        "es permitido", "entitled", "okay to", "is it okay", "tengo derecho", "lo pueden hacer", "get to",
    ),
    "=must": (
        "have to", "has to", "must", "need to", "needs to", "required", "obligated", "supposed to", "got to",
        "tengo que", "tiene que", "tienen que", "debo", "should", "bound to", "obliged", "forced to", "me toca",
        "tendria que", "obligatorio", "made to",
    ),
    "=who": ("who", "whom", "quien", "whose", "a quien", "which person", "what department"),
    "=where": ("where", "donde", "anywhere", "any place", "what office", "which office", "a donde", "adonde"),
    "=why": ("why", "how come", "por que", "porque", "what reason", "for what reason"),
    "=whatis": (
        "what is", "what are", "what does", "mean", "means", "stand for", "explain", "define", "que es", "significa",
        "que significa", "meaning", "definition", "understand",
    ),
    "=if": (
        "what happens if", "what if", "que pasa si", "what happens when", "what will happen", "consequences",
        "what happens", "consequence",
    ),
    "=how": (
        "how do i", "how can i", "how would i", "how to", "how do you", "como", "how should i", "what do i do to",
    ),
    # people and places
    "collector": (
        "debt collector", "collection agency", "collections agency", "collector", "collection company",
        "debt collection company", "agency", "bill collector", "cobrador", "agencia de cobros", "collection people",
        "collections people", "collections company", "collections place", "collections guy", "collection place",
        "collections department", "debt people", "debt guys", "bill people", "recovery services", "recovery company",
        "debt company", "cobradora", "cobradores", "collections outfit", "collection outfit", "collection firm",
        "debt folks",
    ),
    "collections": (
        "collections", "collection", "cobranza", "colecciones", "cobros", "debt collection", "outside agency",
        "debt agency", "a cobros", "farm it out", "farmed out", "cobrar afuera",
    ),
    "hospital": (
        "hospital", "clinic", "medical center", "health system", "er", "emergency room", "emergency department",
    ),
    "emergency": (
        "emergency", "er", "emergency room", "emergencias", "emergencia", "urgencias", "heart attack", "stroke",
        "emergency department", "ambulance took me",
    ),
    "doctor": (
        "doctor", "physician", "surgeon", "specialist", "provider", "oncologist", "radiologist", "anesthesiologist",
        "doc", "dr", "pcp", "therapist", "medico",
    ),
    "anesthesia": (
        "anesthesia", "anesthesiologist", "anestesiologo", "anesthetist", "radiologist", "radiology", "pathologist",
        "pathology", "x ray", "xray", "neonatal", "newborn", "imaging",
    ),
    "insurance": (
        "insurance", "insurance company", "insurer", "health plan", "plan", "payer", "seguro", "aseguranza",
        "aseguradora", "health insurance", "carrier", "aetna", "cigna", "blue cross", "bcbs", "united", "uhc",
        "humana", "kaiser", "coverage company", "anthem", "blue shield", "united healthcare",
    ),
    "employer": (
        "employer", "boss", "my work", "company plan", "my job", "workplace", "employers", "trabajo", "jefe",
    ),
    "family": (
        "husband", "wife", "spouse", "son", "daughter", "mother", "father", "mom", "dad", "kids", "children",
        "parent", "parents", "brother", "sister", "grandma", "grandmother", "child", "kid", "esposo", "esposa",
        "mama", "papa", "hijo", "hija", "partner", "girlfriend", "boyfriend", "aunt", "uncle", "madre", "padre",
    ),
    "dead": (
        "died", "dead", "passed away", "passed", "deceased", "inherit", "estate", "murio", "fallecio", "death", "dies",
        "die", "widow", "late husband", "late wife", "fallecieron", "widower", "heirs",
    ),
    "lawyer": (
        "lawyer", "attorney", "abogado", "counsel", "legal aid", "legal help", "law firm", "abogados", "pro bono",
        "represent", "represents", "legal services",
    ),
    # court and collecting
    "sue": (
        "sue", "sued", "suing", "take me to court", "lawsuit", "court", "legal action", "demandar", "demandan", "corte",
        "demandarme", "litigation", "file suit", "demanda", "small claims", "take them to court", "judge", "juicio",
        "llevar a juicio", "meterme a juicio", "go legal", "goes legal", "file against", "legal papers", "haul",
        "drag me to court", "courtroom", "haul me", "the judge", "going legal",
    ),
    "summons": (
        "summons", "court papers", "served", "court date", "subpoena", "papers from the court", "court paper",
        "sheriff", "process server", "deputy", "citacion", "hearing", "constable", "subpoenaed", "court notice",
        "juzgado",
    ),
    "wages": (
        "wages", "paycheck", "pay check", "salary", "garnish", "garnishment", "sueldo", "out of my check", "my check",
        "cheque", "embargar", "wage", "earnings", "pay stub garnish", "dock my pay", "dock my check", "social security",
        "ssi", "disability check", "pension", "payday", "my pay", "salario", "paychecks", "each check", "seguro social",
        "hourly", "per hour",
    ),
    "home": (
        "house", "home", "property", "lien", "casa", "car", "truck", "bank account", "savings account",
        "checking account", "trailer", "condo", "pickup", "vehicle", "credit union", "savings", "checking", "carro",
        "cuenta de banco", "farm", "land", "mobile home", "embargar la casa",
    ),
    "credit": (
        "credit", "credit report", "credit score", "credit bureau", "credit bureaus", "credit rating", "score", "fico",
        "credito", "reporte de credito", "equifax", "experian", "transunion", "credit history", "credit file",
        "historial", "puntaje", "buro", "credit karma", "credit check", "my number", "credit files",
    ),
    "card": (
        "credit card", "card", "carecredit", "care credit", "tarjeta", "tarjeta de credito", "visa", "mastercard",
        "medical credit card", "discover",
    ),
    "jail": ("jail", "prison", "arrest", "arrested", "police", "carcel", "locked up", "cops"),
    "calls": (
        "calling", "calls", "call me", "phone calls", "harass", "harassing", "harassment", "llamar", "llamarme",
        "llaman", "blowing up my phone", "phoning", "ring me", "robocalls", "texts", "texting me", "bothering",
        "leave me alone", "contacting", "contact", "dial", "dialing", "voicemail", "voicemails", "ringing", "rang",
        "rings", "marca", "marcan", "me marcan", "llamadas", "phoned", "phone rang", "hounding", "pestering",
        "molestando", "bugging me", "telephone me",
    ),
    "stop": (
        "stop", "quit", "cease", "dejen", "make it stop", "knock it off", "get off my back", "leave off", "back off",
        "lay off", "dejar de", "paren", "parar", "frozen", "freeze", "pause", "get off",
    ),
    "prove": (
        "prove", "proof", "verify", "verification", "validate", "validation", "evidence", "back it up", "back up",
        "comprobar", "comprueben", "pruebas", "pruebe", "show me",
    ),
    "old": (
        "old", "years ago", "ancient", "vieja", "viejas", "decade", "ten years", "eight years", "expired", "way back",
        "a long time ago", "from back in", "from years back", "this late", "hace anos", "long ago", "decade back",
        "back in", "dusty", "vencida",
    ),
    "expire": (
        "statute of limitations", "expire", "expires", "run out", "vence", "go away", "time barred", "forever",
        "come after me", "chase me", "come after", "chase", "hound", "legally collect", "ever die", "too old to",
        "vencer", "se vence", "caduca", "drop dead", "in the clear", "statute",
    ),
    "restart": (
        "restart", "reset", "start over", "start again", "starts over", "renew", "revive", "empieza de nuevo",
        "starts the clock", "make it new", "new again", "wake up", "bring back to life", "start the time over",
        "reactivate", "reactivar", "good faith payment", "to show i mean well",
    ),
    "warn": (
        "warn", "warning", "notice", "notify", "heads up", "tell me first", "without telling", "avisar",
        "let me know first", "without warning", "ahead of time", "beforehand", "told me ahead", "nobody told me",
        "nadie me aviso", "avisan", "aviso", "advance notice", "never told", "no letter", "never got a letter",
        "out of nowhere",
    ),
    "fees": ("fees", "fee", "interest", "late charges", "intereses", "penalty", "penalties", "late fee"),
    "sold": (
        "sold", "sell", "selling", "debt buyer", "bought my debt", "bought", "vendio", "purchased", "acquired",
        "new owner", "investor", "investors", "receivables", "capital", "vendieron", "portfolio",
    ),
    "report": ("report", "reported", "reporting", "reports"),
    "wait": ("wait", "waiting", "hold off", "hold", "esperar", "waiting period"),
    # help
    "help": (
        "help", "assistance", "financial aid", "charity", "charity care", "financial assistance", "aid", "hardship",
        "forgive", "forgiveness", "ayuda", "assistance program", "programs", "program", "relief", "fap",
        "financial help", "write it off", "perdonar", "discount program", "low income program", "forgive it", "wipe it",
        "wipe this", "wipe it clean", "descuento", "programa", "ayudas", "ayudan", "knock anything off", "knock off",
        "knock it down", "charity program", "fund", "money help", "break on",
    ),
    "apply": (
        "apply", "application", "help form", "assistance form", "applying", "applied", "sign up", "aplicar",
        "solicitud", "paperwork for", "fill out", "turn in", "turned in", "packet", "llenar", "hand in", "handing in",
        "meter la solicitud", "meti la solicitud",
    ),
    "income": (
        "income", "earn", "make too much", "poor", "low income", "poverty", "ganar", "make a year", "rich",
        "money i make", "i make", "how much we make", "gano", "ganamos", "bring home", "salary", "fixed income",
        "low enough", "a month i make", "hundred a month", "thousand a year", "too much money", "ingresos",
        "a paycheck",
    ),
    "papers": (
        "tax return", "tax returns", "taxes", "tax forms", "bank statements", "bank statement", "pay stubs", "paystubs",
        "pay stub", "documents", "document", "papers", "paperwork", "w2", "proof of income", "papeles", "impuestos",
        "income proof", "documentation", "1040", "w 2s", "returns", "stubs", "no stubs", "recibos", "comprobante",
        "statements", "paid in cash", "paid cash", "en efectivo", "cash jobs", "proof of what i make",
    ),
    "afford": (
        "afford", "can not pay", "no money", "broke", "can not afford", "not have the money", "lost my job",
        "no alcanza", "no alcanzamos", "no nos alcanza", "drowning", "going under", "feed my kids", "broke af",
        "can not feed", "strapped", "not got the money", "fixed budget", "sin trabajo",
    ),
    "nonprofit": ("nonprofit", "non profit", "not for profit", "501c3", "charitable", "tax exempt"),
    "forprofit": (
        "for profit", "private equity", "owned by a company", "hca", "corporate", "investor company", "shareholders",
        "wall street", "chain", "privado", "privados", "investors own", "owned by",
    ),
    "refund": (
        "refund", "money back", "get back", "reimburse", "reimbursed", "reimbursement", "devuelven", "reembolso",
        "pay me back", "get it back", "overpaid", "hand it back", "returned", "money returned", "regresan",
        "me lo regresan", "me la regresan", "devolver", "send it back", "out that money", "overpayment",
        "credit of mine", "too much by accident", "pague de mas", "paid too much",
    ),
    "uninsured": (
        "uninsured", "no insurance", "without insurance", "sin seguro", "not have insurance", "no tengo seguro",
        "no ins", "no coverage", "not insured", "zero coverage", "sin aseguranza", "no policy", "no health coverage",
        "self pay patient", "no tengo aseguranza",
    ),
    "complain": (
        "complain", "complaint", "complaints", "report them", "quejarme", "quejo", "grievance", "turn them in",
        "tell on", "oversees", "regulates", "enforces", "watches over", "in charge of", "hotline", "who do i tell",
        "turn in", "reportar", "reporto", "quejar", "go over their heads", "who watches", "supervisa", "their boss",
        "lodge",
    ),
    # plan and denial
    "denied": (
        "denied", "denial", "deny", "rejected", "refused", "said no", "refuse", "nego", "negaron", "turned down",
        "turn down", "will not pay", "won not pay", "declined", "denying", "denies", "not going to pay",
        "would not pay", "not approved", "rechazaron", "rechazo", "no cubrio", "came back no", "the no", "pulled",
        "bailed", "washed their hands", "will not cover", "said no to", "nix", "negado",
    ),
    "appeal": (
        "appeal", "appeals", "appealing", "appealed", "apelacion", "apelar", "apelo", "fight the denial",
        "fighting the denial", "challenge the denial", "fight it", "contest", "take back the denial", "reconsider",
        "reconsideration", "fight the insurance", "fight insurance", "apele", "pelear",
    ),
    "external": (
        "external review", "outside review", "independent review", "external", "independent", "outside reviewer", "iro",
        "third party review", "neutral", "independent reviewer", "somebody else look", "revision externa",
        "someone independent", "somebody outside", "outside person", "above them", "next level", "higher level",
        "third party", "de afuera", "independiente",
    ),
    "approval": (
        "approval", "prior authorization", "preauthorization", "prior auth", "authorization", "approve", "approved",
        "permission", "precertification", "autorizacion", "permiso", "pre approval", "prior approval", "preapproved",
        "authorized", "authorize", "green light", "the okay", "precert", "go ahead", "backdated", "preauth",
        "permission from the plan", "auth",
    ),
    "network": (
        "network", "in network", "out of network", "red", "takes my insurance", "accepts my insurance", "contracted",
        "on my plan", "on our plan", "off the list", "on the plan list", "par provider", "dentro de la red",
        "takes my plan",
    ),
    "outnet": (
        "out of network", "not in network", "was not in network", "is not in network", "not in my network",
        "fuera de la red", "not in the network", "no estaba en la red", "non participating", "not on my plan",
        "non par", "not contracted", "off the list", "fuera de mi red", "is not on my plan", "does not take my plan",
        "nonpar", "out of my network",
    ),
    "innet": (
        "in network", "takes my insurance", "participating", "accepts my insurance", "en mi red", "de mi red",
        "preferred provider", "dentro de la red", "contracted with my plan", "takes our plan",
    ),
    "balance": (
        "balance bill", "balance billing", "the rest", "difference", "balance", "remainder", "el resto", "diferencia",
        "what insurance did not pay", "extra", "the remaining", "leftover", "what is left", "go over",
        "more than the eob", "above my share", "lo que falta", "lo que no pago", "the gap", "the remainder",
    ),
    "surprise": (
        "surprise bill", "surprise billing", "no surprises act", "surprise", "nsa", "surprise law", "sorpresa",
        "no surprises",
    ),
    "signed": (
        "signed", "sign", "signature", "waiver", "consent form", "consent", "firme", "form i signed", "signing",
        "clipboard", "papers at me", "firmar", "hoja que firme", "paperwork i signed", "put my name",
        "signed on a tablet",
    ),
    "late": (
        "late", "too late", "after the deadline", "on time", "in time", "timely filing", "tarde", "forgot to bill",
        "never billed", "missed the deadline", "past the limit", "sat on it", "past filing", "dropped the ball",
        "too long to file", "no mandaron a tiempo", "se me paso", "missed the cutoff", "past the cutoff",
        "blown my chance",
    ),
    "directory": (
        "directory", "website said", "list of doctors", "provider list", "told me in network", "find a doctor",
        "their site", "online list", "provider search", "website", "app said", "plan told me",
    ),
    "ambulance": ("ambulance", "ambulancia", "paramedics", "emts", "ems", "squad", "fire department", "emt"),
    "air": (
        "air ambulance", "helicopter", "life flight", "airlift", "medevac", "aerea", "plane", "flown", "chopper",
        "airlifted", "flew", "helicoptero", "flight", "air evac", "lifeflight",
    ),
    "mental": (
        "mental health", "therapy", "therapist", "addiction", "rehab", "psychiatric", "counseling", "terapia",
        "substance abuse", "depression", "psychiatrist", "behavioral", "detox", "drinking", "counselor", "psych",
        "eating disorder", "psicologo", "salud mental",
    ),
    "preventive": (
        "checkup", "check up", "physical", "annual physical", "mammogram", "colonoscopy", "screening", "vaccine",
        "vaccines", "flu shot", "preventive", "chequeo", "wellness visit", "annual exam", "well visit", "pap smear",
        "well child", "shots", "chequeo anual", "vacunas", "screening colonoscopy", "birth control", "annual wellness",
        "pap test", "immunizations",
    ),
    "premium": (
        "premium", "premiums", "monthly payment for insurance", "insurance payment", "marketplace bill",
        "healthcare gov bill", "prima", "insurance bill", "autopay", "la prima", "monthly insurance",
        "obamacare payment",
    ),
    "cancel": (
        "cancel", "canceled", "cancelled", "terminated", "dropped me", "dropped my coverage", "rescind",
        "take away coverage", "ended my coverage", "cancelled me", "canceling", "voided", "uncovered", "cut me off",
        "cut off", "kick me off", "cancelaron", "undo my insurance", "erased my coverage",
    ),
    "cobra": (
        "cobra", "laid off", "lost my job", "quit my job", "got fired", "perdi mi trabajo", "left my job", "fired",
        "let go", "rif", "despidieron", "me corrieron", "perdi el trabajo", "layoff", "lost my benefits",
        "dropped me last month", "my job dropped me", "old job", "the job insurance", "seguro del trabajo",
    ),
    "urgent": (
        "urgent", "expedited", "faster", "fast", "speed up", "can not wait", "right away", "urgente", "rapida",
        "getting worse", "quick", "quicker", "emergency appeal", "hurry", "rush", "rapido", "no puede esperar",
        "can t wait", "life or death", "fast lane", "getting sicker", "asap",
    ),
    "medicare": ("medicare", "medicare advantage", "part b", "advantage plan", "part a"),
    "medicaid": ("medicaid", "medi cal", "medical assistance", "medical card", "medicaid card", "ahcccs", "badgercare"),
    "file": (
        "claim file", "criteria", "my file", "based the denial on", "rules they used", "expediente", "guidelines",
        "claim notes", "reviewer notes", "what they looked at", "rulebook", "en que se basaron", "their notes",
        "clinical policy", "notes and policy",
    ),
    "records": (
        "records", "medical records", "chart", "copies", "billing records", "my own chart", "medical file",
        "expediente medico", "my notes", "test results", "doctor notes",
    ),
    "plandoc": (
        "plan document", "plan documents", "booklet", "summary plan description", "spd", "policy document",
        "plan booklet", "certificate of coverage", "benefits book", "plan book", "libro del plan", "full policy",
        "plan doc", "handbook",
    ),
    "selffunded": ("self funded", "self insured", "pays its own claims", "pays the claims", "pay the claims"),
    "two": (
        "two insurances", "two plans", "primary", "secondary", "both insurance", "second insurance", "dos seguros",
        "secondary insurance", "each one says", "goes first", "pays first", "cual seguro paga", "both plans",
        "point at each other",
    ),
    "work": (
        "hurt at work", "on the job", "workers comp", "work injury", "injury at work", "workers compensation",
        "injured at work", "hurt on the job", "on the clock", "on my shift", "at the jobsite", "en el trabajo",
        "me lastime", "job injury", "warehouse accident", "needle stick",
    ),
    "crash": (
        "car crash", "car accident", "auto accident", "choque", "car wreck", "rear ended", "car insurance",
        "auto insurance", "crash", "t boned", "wreck", "wrecked", "hit by a car", "me choco", "ran a red",
        "fender bender", "rear end", "drunk driver", "other driver", "hit me",
    ),
    # bill and price
    "itemized": (
        "itemized", "detailed", "every charge", "line by line", "list of the charges", "list of charges", "detallada",
        "breakdown", "itemization", "each charge", "what each thing cost", "each item", "each thing",
        "every single thing", "break it out", "one number", "just a total", "only a total", "solo el total", "el total",
        "el detalle", "line item", "cada cosa", "cada cargo", "specifics", "what each", "lump",
    ),
    "estimate": (
        "estimate", "quote", "quoted", "good faith estimate", "told me it would cost", "price before", "cost before",
        "dijeron", "price first", "price up front", "gfe", "presupuesto", "was told", "estimated", "price on paper",
        "quoted me", "price ahead",
    ),
    "price": (
        "price", "prices", "cost", "costs", "charge", "charges", "precio", "precios", "rate", "rates", "costar",
        "sticker price", "list price", "how much it costs", "vale", "cuesta", "cost at", "prices online",
        "look up what",
    ),
    "installments": (
        "monthly", "payments", "payment plan", "installments", "cuotas", "poco a poco", "pay it off over time",
        "a month", "over time", "pay in parts", "bit by bit", "little at a time", "each payday", "a week", "little bit",
        "de a poquito", "al mes", "por mes", "chip away", "stretch it out", "pagos", "a pay period", "every month",
        "spread it out",
    ),
    "cash": (
        "cash price", "self pay", "pay cash", "paying cash", "without insurance", "de contado", "cash rate",
        "out of pocket", "straight cash", "leave insurance out", "leave the insurance out", "without running it",
        "sin usar el seguro", "pay straight",
    ),
    "codes": (
        "code", "codes", "coding", "coded", "billing code", "upcoded", "upcoding", "level 5", "level five",
        "highest level", "codigo", "coder", "miscoded",
    ),
    "twice": (
        "twice", "two times", "double", "duplicate", "same thing", "doubled", "dos veces", "same charge", "same line",
        "two of the same", "repeated", "double charged", "billed again",
    ),
    "written": (
        "in writing", "written", "on paper", "por escrito", "on the phone", "verbal", "letter", "papel", "verbally",
        "his word", "por telefono", "in a letter",
    ),
    "settle": (
        "settle", "settlement", "deal", "agreement", "agreed", "acuerdo", "settled", "arreglo", "square",
        "call it even", "struck a deal", "bargain",
    ),
    "recordcall": (
        "record the call", "tape", "recording", "record our", "grabar", "record them", "record the conversation",
        "record my call", "record phone", "record the billing", "record calls", "tape these", "hit record",
        "grabar la llamada", "tape them", "recorder", "record on my phone",
    ),
    "pay": (
        "pay", "paid", "paying", "payment", "pagar", "pague", "pay off", "pays", "pago", "cover the cost",
        "send a dime", "un peso", "give them a dime", "cough up", "fork over", "write the check", "pay up", "venmo",
        "pagarla", "pagarlo",
    ),
    "bill": (
        "bill", "bills", "invoice", "cuenta", "cuentas", "statement", "billed", "billing", "charged", "charging",
        "charge me", "cobran", "cobrarme", "cobrar", "bill me", "tab", "envelope", "envelopes", "tabs", "facturas",
        "factura", "charges me",
    ),
    "debt": ("debt", "debts", "deuda", "deudas", "owe", "owed", "debo", "what i owe"),
    "responsible": (
        "responsible", "liable", "on the hook", "my responsibility", "responsabilidad", "stuck with", "on me", "fault",
        "job", "holding the bag", "eats that", "who eats", "eat it", "stuck", "my problem", "mine to pay",
        "me corresponde", "in my lap", "is it mine", "come to me", "land on", "become mine",
    ),
    "ignore": (
        "ignore", "not show up", "miss", "missed", "not respond", "not answer", "skip", "throw away", "blow off",
        "not go", "toss", "let it slide", "let it go by", "never open", "blow it off", "ghost", "ignoro", "sleep in",
        "no presento", "dejo asi", "drawer", "trash",
    ),
    "covered": ("cover", "covered", "covers", "coverage", "cubre", "included"),
    "scam": (
        "scam", "fake", "fraud", "fraude", "estafa", "legit", "phony", "for real", "de verdad", "is it real", "trick",
    ),
    "disputed": (
        "disputed", "dispute", "contested", "challenged", "not my debt", "is not mine", "no es mia", "no acepto",
        "disputa", "dispute", "do not recognize", "no reconozco",
    ),
    "cleared": (
        "paid in full", "paid it all", "paid it off", "zero balance", "still owe", "nobody can say", "come back on me",
        "ya pague todo", "closed account", "account closed", "it is over",
    ),
    "free": (
        "free", "gratis", "without a fee", "no fee", "costs nothing", "no charge", "for nothing", "budget is zero",
        "low cost",
    ),
    "switch": (
        "fell out of", "dropped out", "left the plan", "left the network", "stopped taking", "stopped accepting",
        "salio de la red", "no longer takes", "contract ended", "broke up", "parted ways",
    ),
    "midway": (
        "halfway through", "in the middle of", "mid treatment", "midway", "pregnant", "finish", "finish there",
        "en pleno", "keep seeing", "stay with", "continue with",
    ),
    "far": (
        "hours off", "hours away", "miles away", "too far", "not taking patients", "not taking", "no tiene doctor",
        "none near", "nobody near", "six month wait", "waitlist",
    ),
    "talk": (
        "on the line", "speak for", "talk for", "talk to me", "hablar por", "on behalf", "on her behalf",
        "on his behalf", "speak with", "deal with it for",
    ),
    "age": ("grown", "is 18", "turned 18", "adult", "mayor de edad", "grown man", "grown woman"),
    "bankrupt": ("bankruptcy", "bankrupt", "chapter 7", "chapter 13", "ch 7", "ch 13", "bancarrota"),
    "immigration": (
        "citizenship", "citizen", "naturalization", "green card", "visa status", "immigration", "deport", "deported",
        "residencia", "inmigracion", "ciudadania", "deportar",
    ),
    "famlaw": (
        "divorce", "custody", "child support", "alimony", "prenup", "decree", "divorcio", "stepson", "ex husband",
        "ex wife",
    ),
    "landlord": ("landlord", "evict", "evicted", "rent", "lease", "eviction", "renta"),
    "pet": ("the vet", "vets", "vet bill", "vet bills", "dog", "cat", "pet", "veterinarian", "puppy", "perro", "gato"),
    "othercard": (
        "capital one", "discover card", "charged off", "store card", "my visa is", "credit card debt", "internet bill",
        "comcast", "phone bill", "electric", "electric company", "water bill", "light bill", "student loans",
        "student loan", "body shop", "mechanic", "repossessed",
    ),
    "malpractice": ("malpractice", "nicked", "botched", "pain and suffering", "mistake in surgery", "negligence"),
    "symptom": (
        "fever", "cough", "rash", "headache", "me duele", "duele", "bleeding", "advil", "tylenol", "ibuprofen", "pill",
        "pills", "side effect", "hernia", "vitamins",
    ),
    "enroll": (
        "open enrollment", "enroll", "sign up for medicare", "medigap", "supplement", "part d", "part b", "plan g",
        "inscribo",
    ),
    "ticket": ("traffic ticket", "speeding ticket", "parking ticket"),
    "excluded": (
        "excluded", "exclusion", "not a covered benefit", "not covered", "excluye", "not in my benefits", "no cubre",
    ),
    # outside
    "tax": (
        "deduct", "deductible on my taxes", "write off on my taxes", "irs", "1099", "tax refund", "tax deductible",
        "deducir", "taxable", "tax form", "my taxes", "tax return deduct", "tax season", "turbotax",
    ),
    "loan": (
        "loan", "borrow", "401k", "retirement", "refinance", "prestamo", "hsa", "fsa", "gofundme", "ira", "payday",
        "mortgage",
    ),
    "odds": (
        "chances", "odds", "likely", "probability", "percent of", "probabilidad", "success rate", "how often",
        "chance",
    ),
}  # fmt: skip

# They make a question, and say little of what it is about.
SLIGHT = frozenset({
    "=may", "=must", "=who", "=where", "=why", "=how", "=howmuch", "not", "bill", "pay", "hospital", "insurance",
    "debt", "doctor", "get", "want", "say", "tell", "send", "give", "take", "still", "now", "ask",
})  # fmt: skip

EMPTY = frozenset({
    "a", "an", "the", "i", "me", "my", "mine", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her",
    "it", "its", "they", "them", "their", "this", "that", "these", "those", "there", "here", "is", "are", "was",
    "were", "be", "been", "being", "am", "do", "does", "did", "done", "have", "has", "had", "having", "will",
    "would", "shall", "might", "to", "of", "in", "on", "at", "for", "from", "by", "with", "about", "as", "into",
    "and", "or", "but", "so", "than", "then", "if", "because", "while", "just", "really", "even", "ever", "please",
    "ok", "okay", "well", "um", "uh", "like", "know", "think", "wonder", "wondering", "guess", "maybe", "something",
    "anything", "thing", "things", "stuff", "question", "hi", "hello", "hey", "thanks", "thank", "also", "too",
    "very", "more", "some", "any", "all", "out", "up", "off", "over", "go", "going", "went", "come", "coming", "one",
    "two", "when", "what", "which", "how", "el", "la", "los", "las", "un", "una", "de", "del", "en", "y", "o", "que",
    "mi", "se", "lo", "le", "les", "su", "al", "con", "por", "para", "es", "son", "honestly", "actually",
    "seriously", "literally", "supposedly", "basically", "exactly", "kind", "sort", "lot", "got", "gets", "getting",
    "let", "make", "believe", "sir", "ma'am", "idk", "lol", "omg", "wtf", "hell", "god", "damn",
})  # fmt: skip
