"""The insurance company, by its name or after a cue; as written."""

from __future__ import annotations

import re

from app.language.facts import Stated
from app.language.scene import Scene
from app.language.text import as_written

# Names that are nothing else; and names that are also plain words, which count only with a cue.
_STATE_PLANS = (
    "kansas city|texas|illinois|michigan|florida|alabama|arizona|california|georgia|kansas|louisiana|"
    "massachusetts|minnesota|"
    "montana|nebraska|oklahoma|tennessee|ohio|iowa|idaho|vermont|wyoming|mississippi|rhode island"
)
_SURE = (
    "aetna|cigna|humana|anthem|elevance|highmark|carefirst|premera|regence|wellcare|ambetter|molina|centene|"
    "meritain|bcbs(?:tx|nc|fl|il|mi|ma|al|az|ga|sc|tn|nj|mn|ks|ok|la)|optima|allegiance|mvp|moda|medibank|"
    "vhi|bupa|sura|meridian health|fidelis|"
    "medica health|healthnet|wellmark|christus health plan|scott (?:and|\\+) white health plan|unitedhealth|"
    "trustmark|meritus|"
    "meritain|geisinger|emblemhealth|healthfirst|healthpartners|umr|tufts|wellpoint|multiplan"
)
_INSURERS = (
    r"(?:anthem |highmark |carefirst |empire |independence |florida |horizon |premera |regence |excellus |capital )?"
    r"(?:blue ?cross(?: (?:and |\+ )?blue ?shield)?|blue ?shield|bcbs)"
    r"(?: (?:of )?(?:[a-z]+ ?(?:carolina|jersey|york|mexico|island|dakota|hampshire|virginia)"
    rf"|{_STATE_PLANS}))?"
    r"|florida blue|united ?health ?care(?: \w*choice plus)?|united health|uhc|optum|kaiser(?: permanente)?"
    r"|health ?net|oscar health|bright health|friday health|harvard pilgrim|priority health|upmc health plan"
    r"|health alliance plan|point32health|amerihealth|quartz health|medical mutual|sutter health plus"
    rf"|sharp health plan|banner aetna|scan health|{_SURE}"
)
_WITH_CUE = (
    "united|oscar|oxford|horizon|independence|medica|surest|allied|healthy blue|golden rule|curative|bright|"
    "friday|pacificsource|"
    "providence|"
    "select health|selecthealth|sanford|quartz"
)
INSURER = re.compile(rf"(?<![\w-])(?P<name>{_INSURERS})(?![\w])(?! (?:medical center|hospital|rate|er\b))")
_INSURER_CUED = re.compile(
    rf"(?:(?:denied by|insurance is|insurer is|insured (?:by|with|through)|plan is(?: with| through)?|covered by|"
    rf"insurance (?:through|with|from|company is|company called)|insurance:|"
    rf"plan:|sue|it is|with|have|through|has|tiene|tengo) |"
    rf"^)(?P<name>{_WITH_CUE})\b(?! (?:states|way|airlines))|\b(?P<name2>{_WITH_CUE}) (?:denied|insurance|refused|"
    rf"rejected|said|says|paid|will not|would not|did not|is my insur|denies|turned|took)"
    rf"|(?:^|[.;!?] )(?P<name3>{_WITH_CUE})(?=,? (?:marketplace|ppo|hmo|silver|bronze|gold|employer|exchange|bought))"
)
# "Kaiser? no wait, it's Oscar": the one put right counts.
_PUT_RIGHT = re.compile(
    rf"\b(?:no,? wait|wait,? no|wait|i mean|i meant|actually|sorry|correction)[, ]+"
    r"(?:no[, ]+)?(?:(?:it is|its|it was) )?"
    rf"(?P<name>{_INSURERS}|{_WITH_CUE})\b"
)
_CAPITALS = r"[A-Z][\w'’&.-]*(?: (?:(?:of|and|the|&) )?[A-Z][\w'’&.-]*){0,3}"
_INSURER_RAW = re.compile(
    rf"(?:[Dd]enied by|[Ii]nsurance is|[Ii]nsurer is|[Ii]nsured (?:by|with|through)|[Ii]nsurance (?:company "
    rf")?(?:is )?(?:called|named|is)|[Pp]lan is with|[Cc]overed by|[Cc]overage (?:is )?(?:through|with)|"
    rf"[Ii]nsurance (?:through|with))(?: a company called)? (?P<name>{_CAPITALS})"
    rf"|(?P<name2>{_CAPITALS}) (?:(?:has |have |just )?(?:denied|refused to (?:pay|cover)|rejected)|(?:won['’]?t|"
    rf"wouldn['’]?t|didn['’]?t) (?:pay|cover))"
)
_PROGRAMS = re.compile(
    r"(?i)\b(?:medic(?:are|aid|al)|medi-cal|tricare|va|obamacare|cobra|aca|they|she|he|it|insurance|the|my|our|i|"
    r"we|this|but|and|so|cigna's|hospital|mom|dad|marketplace|nhs|they|then|dana|a|no|yes|chatgpt|medi-share|"
    r"samaritan|christian|liberty|work|healthcare\.gov|appeal|claim|also|because|plan|insurer|company)\b"
)
_PUBLIC = re.compile(r"(?i)\b(?:ohip|nhs|tricare|medicare|medicaid|life|aok)\b")
_HOSPITAL_NAME = re.compile(
    r"(?i)\b(?:hospital|medical center|clinic|general|memorial|regional|surgery|imaging|labs?|radiology|physicians|"
    r"anesthesia|er)\b"
)
NO_NAME = re.compile(
    r"(?i)^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|"
    r"apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|thanksgiving|"
    r"christmas|new|i|i'm|i’m|my|they|the|it|he|she|er|eob|ub-?04|cpt|usa?|ok|okay|hi|hello|medicare|medicaid|"
    r"cobra|aca|what|when|how|is|me|us|work|home|once|first|least|last|no|yes|and|but|so|we|you|a|an|then|also|"
    r"billing|patient|customer|financial|collections|irs|cfpb|im|both|neither|all|one|each|someone|nobody)\b"
)


def read_insurer(scene: Scene) -> Stated | None:
    """The insurer as written; public programmes and sharing plans are kinds of insurance, not insurers."""
    low, raw = scene.low, scene.text.raw
    for pattern in (_PUT_RIGHT, INSURER, _INSURER_CUED):
        for match in pattern.finditer(low):
            group = next(name for name in ("name", "name2", "name3") if match.groupdict().get(name))
            start, end = match.span(group)
            if low[max(0, start - 24) : start].endswith(("not with ", "not ", "hospital: ")):
                continue
            return Stated(start, end, "insurer", as_written(scene.text.quote(start, end)))
    if raw.isupper():
        return None
    for match in _INSURER_RAW.finditer(raw):
        name = match["name"] or match["name2"]
        if (
            not _PROGRAMS.match(name)
            and not _PUBLIC.search(name)
            and not NO_NAME.match(name)
            and not _HOSPITAL_NAME.search(name)
        ):
            return Stated(*scene.place_of(*match.span()), "insurer", name.rstrip(".,"))
    return None
