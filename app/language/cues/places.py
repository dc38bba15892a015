"""Kinds of provider, and the states."""

from __future__ import annotations

# Those who bill beside a hospital come first: named together with one, they count only as the sender of the bill.
PROVIDER_CUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("anesthesia", (
        r"anesth\w+", "gas doctor", "crna",
    )),
    ("ambulance_air", (
        "air ambulance", r"life ?flight\w*", "medevac", "helicopter", r"airlift\w*", "air methods", "phi air",
        "mercy flight",
    )),
    ("ambulance_ground", (
        "ambulance", "ems", "paramedics?", "amr",
    )),
    ("freestanding_er", (
        r"free-?standing (?:er|emergency)\w*", "stand-?alone er", "standalone emergency",
        "free standing (?:er|emergency room)",
    )),
    ("urgent_care", (
        "urgent[- ]care", "walk-in clinic", "minute clinic",
    )),
    ("surgery_center", (
        "(?:surgery|surgical|surgi) ?center", "ambulatory surgery", "outpatient surgery center", r"\basc\b",
    )),
    ("imaging_center", (
        "imaging (?:center|place|company|facility|group)", "radiology(?: group| center| department)?",
        "mri (?:center|place|facility)", "imaging", "x-ray place", "radnet",
    )),
    ("lab", (
        "(?:the |a |blood |genetic |path |testing )labs?(?: company| corp| bill)?", "lab (?:company|bill|test|work)",
        r"patholog\w+", "labcorp", "quest(?: diagnostics)?", "laborator(?:y|ies)", "natera",
    )),
    ("mental_health", (
        "(?:psychiatric|behavioral|mental)[- ](?:health )?(?:hospital|facility|center|clinic|provider|health)",
        "rehab(?: center| facility)", "residential treatment", "psychiatrist", "psychologist", "therapist",
        "treatment center", "detox",
    )),
    ("physician_group", (
        "surgeon(?:'s office|'s bill)?", "radiologists?", "(?:doctor|physician)s? (?:group|practice|bill|office)",
        "physicians? group", "(?:er|emergency room|emergency) (?:doctor|physician|doc)s?", "emergency physicians",
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
)  # fmt: skip


STATE_LETTERS = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
    "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas",
    "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin",
    "WY": "Wyoming", "DC": "District of Columbia",
}  # fmt: skip
