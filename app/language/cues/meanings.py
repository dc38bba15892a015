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
        "time frame", "timeframe", "how much time",
    ),
    "=howmuch": ("how much", "cuanto", "what is the most", "what is the limit", "max", "maximum", "limit"),
    "=may": (
        "can", "could", "may", "allowed", "legal", "legally", "permitted", "lawful", "illegal", "puede", "pueden",
        "puedo", "es legal", "able", "against the law", "have the right", "get away with",
    ),
    "=must": (
        "have to", "has to", "must", "need to", "needs to", "required", "obligated", "supposed to", "got to",
        "tengo que", "tiene que", "tienen que", "debo", "should",
    ),
    "=who": ("who", "whom", "quien", "whose"),
    "=where": ("where", "donde"),
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
        "collections department",
    ),
    "collections": ("collections", "collection", "cobranza", "colecciones", "cobros", "debt collection"),
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
        "died", "dead", "passed away", "passed", "deceased", "inherit", "estate", "murio", "fallecio", "death",
        "dies", "die",
    ),
    "lawyer": ("lawyer", "attorney", "abogado", "counsel", "legal aid", "legal help", "law firm"),
    # court and collecting
    "sue": (
        "sue", "sued", "suing", "take me to court", "lawsuit", "court", "legal action", "demandar", "demandan",
        "corte", "demandarme", "litigation", "file suit", "demanda", "small claims", "take them to court", "judge",
    ),
    "summons": (
        "summons", "court papers", "served", "court date", "subpoena", "papers from the court", "court paper",
        "sheriff", "process server",
    ),
    "wages": (
        "wages", "paycheck", "pay check", "salary", "garnish", "garnishment", "sueldo", "out of my check",
        "my check", "cheque", "embargar", "wage", "earnings", "pay stub garnish", "dock my pay", "dock my check",
    ),
    "home": (
        "house", "home", "property", "lien", "casa", "car", "truck", "bank account", "savings account",
        "checking account", "trailer", "condo",
    ),
    "credit": (
        "credit", "credit report", "credit score", "credit bureau", "credit bureaus", "credit rating", "score",
        "fico", "credito", "reporte de credito", "equifax", "experian", "transunion", "credit history",
        "credit file",
    ),
    "card": (
        "credit card", "card", "carecredit", "care credit", "tarjeta", "tarjeta de credito", "visa", "mastercard",
        "medical credit card", "discover",
    ),
    "jail": ("jail", "prison", "arrest", "arrested", "police", "carcel", "locked up", "cops"),
    "calls": (
        "calling", "calls", "call me", "phone calls", "harass", "harassing", "harassment", "llamar", "llamarme",
        "llaman", "blowing up my phone", "phoning", "ring me", "robocalls", "texts", "texting me", "bothering",
        "leave me alone", "contacting", "contact",
    ),
    "stop": ("stop", "quit", "cease", "dejen", "make it stop", "knock it off", "get off my back"),
    "prove": ("prove", "proof", "verify", "verification", "validate", "validation", "evidence"),
    "old": (
        "old", "years ago", "ancient", "vieja", "viejas", "decade", "ten years", "eight years", "expired",
        "way back", "a long time ago",
    ),
    "expire": (
        "statute of limitations", "expire", "expires", "run out", "vence", "go away", "time barred", "forever",
        "come after me", "chase me", "come after", "chase", "hound", "legally collect",
    ),
    "restart": (
        "restart", "reset", "start over", "start again", "starts over", "renew", "revive", "empieza de nuevo",
        "starts the clock",
    ),
    "warn": (
        "warn", "warning", "notice", "notify", "heads up", "tell me first", "without telling", "avisar",
        "let me know first", "without warning",
    ),
    "fees": ("fees", "fee", "interest", "late charges", "intereses", "penalty", "penalties", "late fee"),
    "sold": ("sold", "sell", "selling", "debt buyer", "bought my debt", "bought", "vendio"),
    "report": ("report", "reported", "reporting", "reports"),
    "wait": ("wait", "waiting", "hold off", "hold", "esperar", "waiting period"),
    # help
    "help": (
        "help", "assistance", "financial aid", "charity", "charity care", "financial assistance", "aid", "hardship",
        "forgive", "forgiveness", "ayuda", "assistance program", "programs", "program", "relief", "fap",
        "financial help", "write it off", "perdonar", "discount program", "low income program",
    ),
    "apply": (
        "apply", "application", "help form", "assistance form", "applying", "applied", "sign up", "aplicar",
        "solicitud", "paperwork for",
    ),
    "income": (
        "income", "earn", "make too much", "poor", "low income", "poverty", "ganar", "make a year", "rich",
        "money i make", "i make", "how much we make",
    ),
    "papers": (
        "tax return", "tax returns", "taxes", "tax forms", "bank statements", "bank statement", "pay stubs",
        "paystubs", "pay stub", "documents", "document", "papers", "paperwork", "w2", "proof of income", "papeles",
        "impuestos", "income proof", "documentation", "1040",
    ),
    "afford": ("afford", "can not pay", "no money", "broke", "can not afford", "not have the money", "lost my job"),
    "nonprofit": ("nonprofit", "non profit", "not for profit", "501c3", "charitable", "tax exempt"),
    "forprofit": ("for profit", "private equity", "owned by a company", "hca", "corporate"),
    "refund": (
        "refund", "money back", "get back", "reimburse", "reimbursed", "reimbursement", "devuelven", "reembolso",
        "pay me back", "get it back", "overpaid",
    ),
    "uninsured": (
        "uninsured", "no insurance", "without insurance", "sin seguro", "not have insurance", "no tengo seguro",
    ),
    "complain": (
        "complain", "complaint", "complaints", "report them", "quejarme", "quejo", "grievance", "turn them in",
        "tell on", "oversees", "regulates", "enforces", "watches over", "in charge of",
    ),
    # plan and denial
    "denied": (
        "denied", "denial", "deny", "rejected", "refused", "said no", "refuse", "nego", "negaron", "turned down",
        "turn down", "will not pay", "won not pay", "declined", "denying", "denies", "not going to pay",
        "would not pay",
    ),
    "appeal": (
        "appeal", "appeals", "appealing", "appealed", "apelacion", "apelar", "apelo", "fight the denial",
        "fighting the denial", "challenge the denial", "fight it", "contest",
    ),
    "external": (
        "external review", "outside review", "independent review", "external", "independent", "outside reviewer",
        "iro", "third party review", "neutral", "independent reviewer", "somebody else look", "revision externa",
    ),
    "approval": (
        "approval", "prior authorization", "preauthorization", "prior auth", "authorization", "approve", "approved",
        "permission", "precertification", "autorizacion", "permiso", "pre approval", "prior approval", "preapproved",
        "authorized", "authorize",
    ),
    "network": (
        "network", "in network", "out of network", "red", "takes my insurance", "accepts my insurance", "contracted",
    ),
    "outnet": (
        "out of network", "not in network", "was not in network", "is not in network", "not in my network",
        "fuera de la red", "not in the network", "no estaba en la red", "non participating",
    ),
    "innet": ("in network", "takes my insurance", "participating", "accepts my insurance", "en mi red"),
    "balance": (
        "balance bill", "balance billing", "the rest", "difference", "balance", "remainder", "el resto",
        "diferencia", "what insurance did not pay", "extra", "the remaining",
    ),
    "surprise": (
        "surprise bill", "surprise billing", "no surprises act", "surprise", "nsa", "surprise law", "sorpresa",
        "no surprises",
    ),
    "signed": (
        "signed", "sign", "signature", "waiver", "consent form", "consent", "firme", "form i signed", "signing",
    ),
    "late": (
        "late", "too late", "after the deadline", "on time", "in time", "timely filing", "tarde", "forgot to bill",
        "never billed", "missed the deadline",
    ),
    "directory": (
        "directory", "website said", "list of doctors", "provider list", "told me in network", "find a doctor",
        "their site", "online list", "provider search", "website", "app said", "plan told me",
    ),
    "ambulance": ("ambulance", "ambulancia", "paramedics", "emts", "ems"),
    "air": (
        "air ambulance", "helicopter", "life flight", "airlift", "medevac", "aerea", "plane", "flown", "chopper",
        "airlifted",
    ),
    "mental": (
        "mental health", "therapy", "therapist", "addiction", "rehab", "psychiatric", "counseling", "terapia",
        "substance abuse", "depression", "psychiatrist", "behavioral",
    ),
    "preventive": (
        "checkup", "check up", "physical", "annual physical", "mammogram", "colonoscopy", "screening", "vaccine",
        "vaccines", "flu shot", "preventive", "chequeo", "wellness visit", "annual exam", "well visit", "pap smear",
    ),
    "premium": ("premium", "premiums", "monthly payment for insurance", "insurance payment"),
    "cancel": (
        "cancel", "canceled", "cancelled", "terminated", "dropped me", "dropped my coverage", "rescind",
        "take away coverage", "ended my coverage", "cancelled me", "canceling",
    ),
    "cobra": ("cobra", "laid off", "lost my job", "quit my job", "got fired", "perdi mi trabajo", "left my job"),
    "urgent": (
        "urgent", "expedited", "faster", "fast", "speed up", "can not wait", "right away", "urgente", "rapida",
        "getting worse", "quick", "quicker", "emergency appeal", "hurry",
    ),
    "medicare": ("medicare", "medicare advantage", "part b"),
    "medicaid": ("medicaid", "medi cal", "medical assistance"),
    "file": (
        "claim file", "criteria", "my file", "based the denial on", "rules they used", "expediente", "guidelines",
        "claim notes",
    ),
    "records": ("records", "medical records", "chart", "copies", "billing records"),
    "plandoc": (
        "plan document", "plan documents", "booklet", "summary plan description", "spd", "policy document",
        "plan booklet", "certificate of coverage",
    ),
    "selffunded": ("self funded", "self insured", "pays its own claims", "pays the claims", "pay the claims"),
    "two": (
        "two insurances", "two plans", "primary", "secondary", "both insurance", "second insurance", "dos seguros",
    ),
    "work": (
        "hurt at work", "on the job", "workers comp", "work injury", "injury at work", "workers compensation",
        "injured at work", "hurt on the job",
    ),
    "crash": (
        "car crash", "car accident", "auto accident", "choque", "car wreck", "rear ended", "car insurance",
        "auto insurance", "crash",
    ),
    # bill and price
    "itemized": (
        "itemized", "detailed", "every charge", "line by line", "list of the charges", "list of charges",
        "detallada", "breakdown", "itemization", "each charge", "what each thing cost",
    ),
    "estimate": (
        "estimate", "quote", "quoted", "good faith estimate", "told me it would cost", "price before", "cost before",
        "dijeron", "price first", "price up front", "gfe",
    ),
    "price": (
        "price", "prices", "cost", "costs", "charge", "charges", "precio", "precios", "rate", "rates", "costar",
    ),
    "installments": (
        "monthly", "payments", "payment plan", "installments", "cuotas", "poco a poco", "pay it off over time",
        "a month", "over time", "pay in parts", "bit by bit", "little at a time",
    ),
    "cash": ("cash price", "self pay", "pay cash", "paying cash", "without insurance", "de contado", "cash rate"),
    "codes": ("code", "codes", "coding", "coded", "billing code", "upcoded", "upcoding"),
    "twice": ("twice", "two times", "double", "duplicate", "same thing", "doubled"),
    "written": ("in writing", "written", "on paper", "por escrito", "on the phone", "verbal", "letter"),
    "settle": ("settle", "settlement", "deal", "agreement", "agreed", "acuerdo", "settled"),
    "recordcall": (
        "record the call", "tape", "recording", "record our", "grabar", "record them", "record the conversation",
        "record my call", "record phone", "record the billing", "record calls",
    ),
    "pay": ("pay", "paid", "paying", "payment", "pagar", "pague", "pay off", "pays", "pago", "cover the cost"),
    "bill": (
        "bill", "bills", "invoice", "cuenta", "cuentas", "statement", "billed", "billing", "charged", "charging",
        "charge me", "cobran", "cobrarme", "cobrar", "bill me",
    ),
    "debt": ("debt", "debts", "deuda", "deudas", "owe", "owed", "debo", "what i owe"),
    "responsible": (
        "responsible", "liable", "on the hook", "my responsibility", "responsabilidad", "stuck with", "on me",
        "fault", "job",
    ),
    "ignore": (
        "ignore", "not show up", "miss", "missed", "not respond", "not answer", "skip", "throw away", "blow off",
        "not go",
    ),
    "covered": ("cover", "covered", "covers", "coverage", "cubre", "included"),
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
