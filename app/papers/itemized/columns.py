"""Columns: what the head of a table calls its fields."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

# A column heading, lower case, without marks -> the field. "skip" is a column that is known and of no use here.
_NAMES: dict[str, str] = {}
_FIELDS: dict[str, str] = {
    "date": (
        "delivery date|date delivered|"
        "appt|appointment|collected on|svc day|service day|rendered on|dte|service begin|begin date|done on|"
        "given on|delivered|ship date|fill date|dia|dia del servicio|fecha del servicio|fecha servicio|when|date|"
        "dos|d o s|date of service|service date|svc date|serv date|svc dt|serv dt|dt of svc|date svc|"
        "dates of service|service dt|from|from date|date from|start date|svc from|service from|first date|"
        "date of svc|srv date|srvc date|service dates|fecha|fecha de servicio|dt|trans date of service|"
        "svc from date|service date from|service from date|dos from|from dos|charge date|chg date|date performed|"
        "performed|service start|day|visit date|date provided|rendered"
    ),
    "until": (
        "service through|service date to|svc dt to|service end date|end date of service|through date|to|thru|"
        "through|to date|date to|end date|svc to|service to|thru date|svc thru|service thru|dos to|last date|"
        "service to date|service end|svc thru date"
    ),
    "posted": (
        "tran date|post date|posting date|posted|date posted|trans date|transaction date|entry date|post dt|"
        "process date|billed date|bill date|date billed"
    ),
    "time": (
        "hr|hour|begin|time given|time collected|perf time|given at|time done|time|service time|svc time|start|"
        "start time|time in|hora|time of service|begin time|in|tm|chg time|charge time|collected|administered|"
        "admin time|collection time|svc tm|time performed"
    ),
    "end_time": "time end|ended|finished|stop|stop time|end|end time|time out|out|finish",
    "code": (
        "clave|clave cpt|codigo cpt|code|cpt|hcpcs|cpt hcpcs|hcpcs cpt|cpt code|hcpcs code|procedure code|"
        "proc code|proc|procedure cd|px|px code|cpt hcpcs code|hcpcs cpt code|billing code|service code|svc code|"
        "codigo|cpt4|cpt 4|hcpc|hcpcs cd|cpt cd|proc cd|procedure|code cpt|cpt hcpcs cd|hcpcs rate|hcpcs rates|"
        "hcpcs rate hipps code|hcpc cpt|hcpcs proc|procedure cpt|proc cpt|cpt or hcpcs|code cpt hcpcs|cpt hcpc|cdt|"
        "hcpcs hipps|bill code|cpt drg|srv code|svc cd|cpt proc"
    ),
    "modifiers": (
        "modif|mod cd|mod code|mod codes|modifier codes|modifier code|mdfr|modfr|mod list|mod|mods|modifier|"
        "modifiers|m1|mod1|mod 1|modifier 1|modificador|mod s|modifier s|mdf"
    ),
    "modifiers2": "m2|mod2|mod 2|modifier 2",
    "modifiers3": "m3|mod3|mod 3|modifier 3",
    "modifiers4": "m4|mod4|mod 4|modifier 4",
    "revenue": (
        "r c|rev center|rev|rev code|revenue code|rev cd|revenue|ub rev|ub04 rev|rc|rev cde|revenue cd|ub rev code|"
        "rev code ub|ub code|ub 04|ub04"
    ),
    "description": (
        "drug name|nomenclature|particulars|therapy|what you got|product|medication name|test ordered|estudio|"
        "servicio prestado|procedimiento|what it was|what they did|service performed|what|exam|test|study|"
        "examination|drug|medication|supply|what was done|description|service|services|service name|"
        "item description|charge description|details|detail|descripcion|desc|service description|"
        "procedure description|item|description of service|svc description|description of services|proc desc|"
        "procedure desc|descr|charge item|item service|line item|service item|narrative|service provided|"
        "services provided|name|item name|proc description|servicio|procedure name|treatment|description of charge|"
        "charge detail|hospital service|long description|memo|concepto"
    ),
    "units": (
        "services billed|number of times|"
        "unit ct|unit cnt|uos|times|nr|no of services|number of services|serv unit|qnty|volume|dispensed|how often|"
        "veces|cuantos|cuantas|no of|of|nbr|numero|how many|n|qty|quantity|units|unit|count|u|cant|cantidad|no|"
        "number|svc units|service units|days units|units qty|qty units|serv units|days|unidades|num|"
        "units of service|unit count|quan|units days|hrs|hours|un|units billed|billed units|ct|quant"
    ),
    "price": (
        "precio por unidad|unit price|price|rate|unit charge|per unit|price each|each|unit cost|unit amt|"
        "charge per unit|unit rate|rate unit|precio|precio unitario|cost each|unit|unit chg|price per unit|"
        "unit amount|per unit charge|chg unit|each price|price unit|cost per unit"
    ),
    "charge": (
        "chrg|chrgs|chrg amt|dollars|price charged|full price|you were billed|we charge|cobrado|cobro|"
        "total cobrado|precio total|provider charge|billed to insurance|amount billed|what they charged|how much|"
        "usd|you were charged|we charged|we billed|charged to you|list price|amount|charge|charge amount|charges|"
        "total|total charges|total charge|ext|extended|billed|amt|gross charges|importe|cargo|cargos|line total|"
        "billed amount|ext amount|extended amount|extended price|charge amt|chg amt|gross charge|gross|ext price|"
        "ext amt|line charge|total amount|total amt|total price|cost|fee|charges usd|amount usd|charge usd|"
        "billed charges|billed charge|your charge|chg|total billed|total cost|price total|line amount|line amt|"
        "provider charges|submitted charges|amt billed|hospital charges|ext charge|extended charge|monto|total usd|"
        "charged|amount charged|bill amount|debit|debits|charges billed|full charge|standard charge"
    ),
    "credit": "credit|credits|payment|payments|payments adjustments|payment adjustment|credit amount",
    "minutes": (
        "total min|total mins|minutes|mins|min|duration|time min|duration min|total minutes|treatment minutes|"
        "timed minutes|tx min|tx minutes|time minutes|anes min|anesthesia minutes|minutos|length min|"
        "actual minutes|doc minutes"
    ),
    "kind": "type|transaction|transaction type|trans type|tran type|line type|entry type|txn type",
    "section": (
        "department|dept|category|section|cost center|departamento|location|service area|revenue department|area|"
        "dept name|unit name|rev description|revenue description|rev desc|service type|type of service"
    ),
    "item": (
        "charge code|cdm|item no|item number|chg code|charge no|item code|mnemonic|chargemaster|cdm code|"
        "charge number|charge id|item id|cdm no|chg no|cdm number|chg cd|internal code|hosp code|hospital code|"
        "charge cd|sim code|charge master|chargemaster no|chargemaster number|facility code|item cd|"
        "cdm charge code"
    ),
    "by": (
        "rendering prov|prov|servicing provider|surgeon|provider of service|performed by provider|provider|"
        "performing|physician|rendering provider|performing provider|rendering|doctor|clinician|therapist|staff|"
        "performed by|attending|medico|rendering physician|provider name|dr|seen by|treating provider"
    ),
    "mark": (
        "who bills|billed by|bills|billing provider|"
        "accession|accession no|order|order no|order number|order id|seq of order|site|side|laterality|specimen|"
        "specimen id|accession number|ordering provider|tooth|body part|location of service|lesion|anatomical site|"
        "device id|serial|serial number|sample|session|encounter|visit"
    ),
    "person": (
        "patient|patient name|patient first name|member|member name|family member|paciente|infant|baby|newborn|"
        "child|twin|dependent|resident|resident name|for whom|who|nino|bebe|hijo"
    ),
    "note": (
        "mar|disposition|note|notes|comment|comments|remarks|remark|status|notas|charge status|order status|result|"
        "documentation|nursing note|mar status|chart|chart note|line note|admin status|service status|reason"
    ),
    "dose": "dose|dosage|dose given|strength|amount given|administered dose|dosis|admin dose|dose administered",
    "diagnosis": (
        "dx|diagnosis|icd|icd 10|icd10|diag|diagnosis code|dx code|diag code|icd 10 code|dx codes|diagnosis codes|"
        "icd code|dx ptr|diagnosis pointer|dx pointer"
    ),
    "ndc": "ndc|ndc number|ndc code",
    "fact": (
        "age|sex|gender|dob|date of birth|birth date|birthdate|admit date|admission date|admitted|admit|admission|"
        "discharge date|discharged|discharge|patient age|patient sex|patient gender|patient dob|statement date|"
        "patient birth date|anesthesia start|anesthesia stop|or start|or stop|or in|or out|edad|sexo|"
        "primary diagnosis|length of stay|admit dt|disch dt|disch date|room in|room out|patient type|"
        "minutes of anesthesia|anesthesia minutes|or minutes"
    ),
    "skip": (
        "ordered|order date|date ordered|"
        "line|line no|row|ln|seq|sequence|id|insurance|insurance paid|plan paid|adjustment|adjustments|adj|"
        "patient responsibility|balance|you owe|pt resp|patient balance|allowed|allowed amount|not covered|"
        "non covered|deductible|copay|coinsurance|ins paid|ins adj|ins balance|amount due|due|running balance|"
        "your responsibility|noncovered charges|non covered charges|non cov|noncovered|mrn|account|account number|"
        "acct|claim|claim number|invoice|invoice number|pos|place of service|npi|payer|ref|reference|line item no|"
        "insurance adj|insurance adjustment|patient owes|patient amount|patient due|patient portion|paid|"
        "contractual|discount|insurance payment|insurance payments|pt balance|ins pd|insurance balance|cum|"
        "cumulative|running total|tax|covered|covered charges|cov charges|item type|responsible|currency|dx desc|"
        "plan discount|your cost|uninsured discount|self pay discount|net|net amount|pt due|voucher|batch"
    ),
}
for _field, _words in _FIELDS.items():
    for _name in _words.split("|"):
        _NAMES.setdefault(_name, _field)
# What headings shorten.
_SHORT = {
    "chg": "charge", "chgs": "charges", "amt": "amount", "svc": "service", "serv": "service", "srv": "service",
    "srvc": "service", "dt": "date", "desc": "description", "descr": "description", "proc": "procedure", "cd": "code",
    "cde": "code", "nbr": "number", "num": "number", "pt": "patient", "ins": "insurance", "tot": "total",
    "ext": "extended",
}  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = re.compile(r"[^a-z0-9]+")
_LEAST = 3
_SURE = 5  # so many known headings make a heading of a row, whatever else stands in it


def _plain(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in normalize("NFD", text.lower()) if not combining(c))


@lru_cache(maxsize=2048)
def field_of(heading: str, *, loosely: bool = False) -> str | None:
    """The field that a heading names; None where we know of none. Loosely: also by one telling word in it."""
    name = _MARKS.sub(" ", _plain(_CAMEL.sub(" ", heading)).replace("#", " no ").replace("$", " ")).strip()
    if not name or len(name) > 40:
        return None
    if "$" in heading and name in ("unit", "units"):
        return "price"
    if name in _NAMES:
        return _NAMES[name]
    spelled = " ".join(_SHORT.get(word, word) for word in name.split())
    if spelled in _NAMES:
        return _NAMES[spelled]
    if (joined := name.replace(" ", "")) in _JOINED:
        return _JOINED[joined]
    if name.endswith(" code") and _NAMES.get(name[:-5]) in ("description", "code"):
        return "code"
    for ending in (" usd", " no", " s", " min", " code", " hhmm", " 24h", " yyyy mm dd", " mm dd yyyy", " mm dd yy"):
        if name.endswith(ending) and name[: -len(ending)] in _NAMES:
            return _NAMES[name[: -len(ending)]]
    name = spelled
    words = name.split()
    if not loosely or len(words) > 4:
        return "units" if loosely and len(words) < 12 and _HOW_OFTEN.search(name) else None
    return next((field for cue, field in _BY_WORD if cue.search(name)), None)


# "SERVICEDATE", "PROCEDURECODE": names of which the blanks were left out.
_JOINED = {name.replace(" ", ""): field for name, field in reversed(_NAMES.items()) if " " in name}
_HOW_OFTEN = re.compile(r"\bmany\b|\btimes\b")
# A heading that is none of those: by the word in it that tells most.
_BY_WORD = (
    (re.compile(r"\bdesc\w*\b"), "description"),
    (re.compile(r"\bnotes?\b|\bstatus\b|\bcomments?\b"), "note"),
    (re.compile(r"\b(?:cpt|hcpcs)\b"), "code"),
    (
        re.compile(
            r"\b(?:paid|insurance|adjust\w*|allowed|balance|due|responsib\w*|payer|plan|to you|member|owe\w*)\b"
        ),
        "skip",
    ),
    (re.compile(r"\bunit (?:price|charge|cost|rate)\b|\bprice\b|\brate\b"), "price"),
    (re.compile(r"\bdate(?:time)?\b|\bdos\b"), "date"),
    (re.compile(r"\brev\b|\brevenue\b"), "revenue"),
    (re.compile(r"\bcodes?\b"), "code"),
    (re.compile(r"\bmod(?:ifiers?)?\b"), "modifiers"),
    (re.compile(r"\b(?:qty|quantity|units|count|cantidad)\b"), "units"),
    (re.compile(r"\b(?:charged?|charges|chgs?|amount|amt|billed|fee|cost|usd|total)\b"), "charge"),
    (re.compile(r"\bdesc\w*\b|\bservices?\b|\bprocedure\b|\btest\b"), "description"),
    (re.compile(r"\bmin(?:ute)?s?\b"), "minutes"),
)


def read_head(cells: list[str]) -> list[str] | None:
    """The fields of a heading row, in order; None when the row is not one.

    What stands under an unknown heading may tell two lines apart: it is a "mark". An empty one is skipped.
    """
    if len(cells) < _LEAST - 1:
        return None
    fields = [field_of(cell, loosely=True) for cell in cells]
    known = [field for field in fields if field]
    if len(known) < max(2, min(_LEAST, sum(1 for cell in cells if cell.strip()))):
        return None
    has_values = any(f is None and any(mark.isdigit() for mark in c) for f, c in zip(fields, cells, strict=True))
    if has_values and len(known) < _SURE:
        return None
    if not _TELLING & set(known):
        return None
    named = [field or ("mark" if cell.strip() else "skip") for field, cell in zip(fields, cells, strict=True)]
    return _settled(named, cells)


def part_heads(cells: list[str], spans: list[tuple[int, int]]) -> tuple[list[str], list[tuple[int, int]]]:
    """Two headings that one blank parts: "MOD DESC" over a column of modifiers and one of words."""
    parted: list[str] = []
    places: list[tuple[int, int]] = []
    for cell, (begin, end) in zip(cells, spans, strict=True):
        first, _, second = cell.partition(" ")
        if second and field_of(cell) is None and field_of(first) and field_of(second):
            parted += [first, second]
            places += [(begin, begin + len(first)), (begin + len(first) + 1, end)]
        else:
            parted.append(cell)
            places.append((begin, end))
    return parted, places


_RUNNING = re.compile(r"\W*#\W*|\W*(?:no|nr|num)\W*", re.IGNORECASE)
_TELLING = frozenset({"charge", "price", "units", "code", "description", "date"})
_MANY = frozenset({"skip", "mark", "by", "note", "fact"})
# Of two amounts the one so named is the amount of the line.
_OF_LINE = re.compile(r"total|ext|line|amount|amt|gross", re.IGNORECASE)


_OF_UNIT = re.compile(r"\bunit|\beach\b|\brate\b|\bper\b|unitario", re.IGNORECASE)


def _settled(fields: list[str], headings: list[str]) -> list[str]:
    """One column for each field; of several amounts one is the line's, another the price of a unit."""
    settled = list(fields)
    if settled.count("units") > 1 and settled[0] == "units" and _RUNNING.fullmatch(headings[0]):
        settled[0] = "skip"
    if not {"description", "section"} & set(settled) and "note" in settled:
        settled[settled.index("note")] = "description"
    fields = settled[:]
    amounts = [i for i, field in enumerate(fields) if field == "charge"]
    if len(amounts) > 1:
        sure = [i for i in amounts if field_of(headings[i]) == "charge"] or amounts
        line = next((i for i in sure if _OF_LINE.search(headings[i])), sure[-1])
        for i in amounts:
            if i != line:
                is_name = "description" not in fields and headings[i].strip().lower() in ("charge", "charges", "fee")
                settled[i] = "description" if is_name else "price" if "price" not in settled else "skip"
    elif not amounts and "price" in fields:
        at = fields.index("price")
        if "units" not in fields or not _OF_UNIT.search(headings[at]):
            settled[at] = "charge"
    if "date" not in settled and "posted" in settled:
        settled[settled.index("posted")] = "date"
    seen: set[str] = set()
    for i, field in enumerate(settled):
        if field in seen and field not in _MANY:
            field = settled[i] = _SECOND.get(field, "skip")
            if field in seen and field not in _MANY:
                settled[i] = "skip"
        seen.add(settled[i])
    return settled


# What a second column of the same name is.
_SECOND = {"date": "until", "code": "item", "description": "section", "time": "end_time"}
