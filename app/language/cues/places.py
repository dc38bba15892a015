"""Kinds of provider, and the states."""

from __future__ import annotations

# Those who bill beside a hospital come first: named together with one, they count only as the sender of the bill.
PROVIDER_CUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("anesthesia", (
        r"anesth?esi\w+", r"anesth\w+", r"anaesth\w+", "gas doctor", "crna",
    )),
    ("ambulance_air", (
        "air ambulance", r"life ?flight\w*", "medevac", "helicopter", r"airlift\w*", "air methods", "phi air",
        "mercy flight", "air evac", "flight company", "helicoptero", "ambulancia aerea",
        "flew (?:me|him|her|us|my \\w+)", "was flown",
    )),
    ("ambulance_ground", (
        "ambulances?", "ems", "paramedics?", "amr", "ambulancia",
    )),
    ("freestanding_er", (
        r"free[- ]?standing (?:er|emergency)\w*", "ers? in a strip mall", "strip mall ers?",
        "not attached to a hospital",
        "sala de emergencias independiente",
        "stand-?alone er", "standalone emergency",
        "free standing (?:er|emergency room)",
    )),
    ("urgent_care", (
        "urgent[- ]cares?", "urgentcare", "walk-in clinic", "minute clinic",
        "(?:cuidado|centro|clinica) (?:de )?urgen(?:te|cia)s?",
    )),
    ("surgery_center", (
        "(?:surgery|surgical|surgi) ?-?center", "ambulatory surgery(?: center)?", "outpatient surgery center",
        r"\basc\b",
        "surgery ctr", "centro (?:de cirugia|quirurgico)(?: ambulatoria)?",
    )),
    ("imaging_center", (
        "imaging (?:center|place|company|facility|group)", "radiology(?: group| center| department)?",
        "mri (?:center|place|facility)", "imaging(?: ctr)?", "x-ray place", "radnet",
        "centro de (?:imagen(?:es)?|radiologia|resonancia)", "radiologia",
    )),
    ("lab", (
        "(?:the |a |blood |genetic |path |testing )labs?(?: company| corp| bill)?", "lab (?:company|bill|test|work)",
        "lab(?! (?:results?|values?|coat|tests?))",
        r"patholog\w+", "laboratorios?", "(?:genetics?|reference|toxicology|diagnostics?) lab", "labcorp",
        "quest(?: diagnostics)?", "laborator(?:y|ies)", "natera",
    )),
    ("mental_health", (
        "(?:psychiatric|behavioral|mental)[- ](?:health )?(?:hospital|facility|center|clinic|provider|health)",
        "(?:drug|alcohol|addiction|eating disorder|substance) (?:\\w+ )?(?:rehab|treatment|center|clinic)(?: "
        "center| facility)?", "residential treatment",
        "iop(?: program)?", "intensive outpatient", "partial hospitali[sz]ation(?: program)?", "php program",
        "(?:'s |my |the )counselor", "terapeuta",
        r"psicolog\w+", "psiquiatr\\w+", "salud mental", "therapy (?:practice|office|group)", "psychiatrist",
        "psychologist", "therapist",
        "treatment center", "detox",
    )),
    ("physician_group", (
        "surgeon(?:'s office|'s bill)?", "radiologists?", "(?:doctor|physician)s? (?:group|practice|bill|office)",
        "physicians? group", "(?:er|emergency room|emergency) (?:doctor|physician|doc)s?(?:'? group| group)?",
        "(?:doctor|doc|physician|surgeon|radiologist|specialist)s?'?s? (?:office|group|practice|clinic)",
        r"(?:\w+ologists?|\w+ologist's|orthop\w+|podiatr\w+|obstetric\w+|ob/?gyn|pediatric\w*|surgeons?'?s?|"
        r"urology|cardiology|neurology|oncology|"
        r"gastroenterology|dermatology|gastro\w*|ent|allerg\w+|family medicine|internal medicine|primary care|"
        r"multispecialty|physicians?') "
        "(?:office|group|practice|doctors?|associates|clinic)(?:'s)?",
        "(?:grupo|consultorio|oficina) (?:de |del )?(?:los )?(?:medicos?|doctor(?:es)?|dra?)",
        "cirujan[oa]s?", "(?:el|la|mi) doctora?", "podiatry", "emergency physicians",
        "doctor's office", "dr'?s?\\.? office", "doctors office", "(?:assistant|orthopedic|plastic) surgeon",
        "cardiolog(?:ist|y)", "hospitalist",
        "specialist", r"dermatolog\w+", "orthopedist", "my doctor", "the doctor", r"neonatolog\w+", "obgyn",
        "ob-gyn", "nurse practitioner", "physical therapist",
    )),
)  # fmt: skip

HOSPITAL_CUES: tuple[str, ...] = (
    "hospital", "medical center", "er", r"e\.r\.?", "emergency room", "emergency department", "inpatient",
    "gave birth", "had a baby", "c-section", "delivery of my (?:baby|son|daughter)", "childbirth",
    "labor and delivery", "icu", "nicu", "admitted",
    "delivering (?:my|our|the) (?:baby|son|daughter|twins)", "(?:the|our|my son's|my daughter's) birth",
    "psych (?:unit|ward|stay|hold)", "(?:emergencia|urgencia)s?(?! independiente)", "internad[ao]",
    "sala de (?:emergencias?|urgencias?)", "hospitals?", "dio a luz", "tuve a mi (?:bebe|hij[oa])", "parto", "cesarea",
    "er's", "ers", "kept (?:me|him|her) overnight",
)  # fmt: skip

# As Spanish writes them, where it writes them otherwise (read without accents).
STATES_IN_SPANISH = {
    "nueva jersey": "New Jersey", "nueva york": "New York", "nuevo mexico": "New Mexico", "nuevo hampshire":
    "New Hampshire",
    "carolina del norte": "North Carolina", "carolina del sur": "South Carolina", "dakota del norte": "North Dakota",
    "dakota del sur": "South Dakota", "virginia occidental": "West Virginia", "luisiana": "Louisiana",
    "pensilvania": "Pennsylvania", "misuri": "Missouri", "misisipi": "Mississippi", "tejas": "Texas",
    "hawai": "Hawaii",
}  # fmt: skip
