"""Which sentences of a message ask the coach something, with a question mark or without; and where the asking begins.

What others asked or said is no question to us ("she asked if I can pay", "they said can you pay today"), nor is what
somebody knows or does not know ("I don't know what they want").
"""

from __future__ import annotations

import re

from app.language.asking_spanish import BEGIN, Asks, asks_in_spanish

_N = r"(?:n'?t| not)?"
_AUX = (
    rf"(?:can{_N}|cant|could{_N}|may|should{_N}|shall|would{_N}|will|wo{_N}|must|might|do{_N}|does{_N}|dose|did{_N}|"
    rf"is{_N}|are{_N}|am|was{_N}|were{_N}|has{_N}|have{_N}|ought|aint|ain't)"
)
_WHO = (
    r"(?:i|we|u|you|ya|he|she|it|they|thay|that|this|these|those|there|anyone|anybody|somebody|someone|everybody|"
    r"(?:the|a|an|my|our|his|her|their|your|us|any|some|one of|all) [\w'-]+)"
)
_PERSON = r"(?:i|we|they|thay|he|she|it|that|this|there|these|those)"
# "Have the bill now", "was told to wait", "will call them": the person is left out, nothing is asked.
_TURNED_ROUND = (
    rf"(?:(?:can{_N}|cant|could{_N}|should{_N}|shall|does{_N}|dose|ought|ai?n'?t) "
    r"(?!(?:not|nothing|what|be|wait|pay|do|approve|aprove|afford|send|get|manage|call|give|only|probably|go|come|"
    r"swing|take|put|"
    r"see|have|make|try|say|tell|cover|help|still|also|maybe|just|offer|accept|work|start|sign)\b|\d)\w"
    rf"|(?:is{_N}|are{_N}) (?!denied|not\b|nothing|now\b|still\b|in\b|on\b|at\b|for\b|so\b|a (?:good|great|nice))\w"
    rf"|(?:am|have{_N}|has{_N}|do{_N}|did{_N}|must|may|might) (?:{_PERSON}|you|ya|(?:us|my|our|his|her|most|any|"
    rf"some|all) \w+)\b"
    r"|do(?:n'?t)? (?:private \w+|nonprofit \w+|hospitals|doctors|collectors|insurers|clinics|agencies|plans|people|"
    r"patients|\w+s) (?!and\b|or\b|with\b|by\b)\w"
    rf"|(?:will|wo{_N}|would{_N}|was{_N}|were{_N}|did{_N}|must|may) (?:{_PERSON}|(?:the|my|our|his|her|a|an|any|"
    rf"medical) \w+|"
    r"\w+ing|insurance|medicare|medicaid|hospitals?)\b)"
)
_WHAT = (
    r"(?:what(?: \w+ing| in the \w+| the \w+| even| exactly| else| kind| kind of| kinda)? (?:is|are|do|does|did|can|"
    r"could|should|"
    r"would|will|happens?|becomes|about|if|counts?|means?|stands?|makes|was|rights|proof|papers?|paperwork|"
    r"documents?|"
    r"income|percent|\w+ (?:do|does|can|is|are|will|should|would|of))\b"
    r"|how (?:long|much|many|soon|old|far|fast|poor|likely|often|come|late|about|do|does|did|can|could|would|should|"
    r"is|are|"
    r"will|bad|high|low|quick|quickly)\b"
    r"|(?:who|whose) (?:pays|covers|decides|reviews|checks|do|does|can|should|will|would)\b"
    r"|which (?:one|bill|plan|insurance)\b|(?:where|when|why) (?:is|are|do|does|did|can|could|will|would|should|"
    r"was)\b)"
)
_IN_CLAUSE = re.compile(
    rf"{_AUX} (?:{_WHO}|insurance|medicare|medicaid|cobra|charity|medical|hospitals?|doctors?|collectors?|paying|"
    rf"signing)\b"
    rf"|{_WHAT}|any way\b|(?:now|then|so) what$"
)
_AT_START = re.compile(
    rf"{_TURNED_ROUND}|{_WHAT}"
    r"|(?:what's|whats|whens|whos|who's|hows|how's|wheres|where's|whys) \w|what (?:a|an|the|my|needs?|portion|share|"
    r"part) \w+ (?!i\b|of money\b)"
    r"|how to\b|(?:who|whose|where|why|which) (?!i\b|we\b|they\b|he\b|she\b|it\b|the\b|my\b)\w"
    r"|any (?:way|idea|chance|help|point|rule|limit|law|place|office|body|one|recourse|hope)\b|explain \w"
    r"|any(?:where|one|body|place) (?:\w+ )?(?:to|who|that|i can|we can|know)\b|suppose i\b|say i\b"
)
_RHETORICAL = re.compile(
    r"\b(?:and|but) so (?:did|does|do|is|was|has|have|are|were)\b|\b(?:can|could|would|do) (?:you|u) (?:imagine|"
    r"believe|see)\b|\byou know$|(?<!see )(?<!know )(?<!show )(?<!tell me )\bwhat a \w+|\bhow about that\b"
)
_INVERTED = re.compile(
    rf"(?<![\w'])(?:can{_N}|cant|could{_N}|should{_N}|would{_N}|will|do{_N}|does{_N}|did{_N}|are{_N}|am|must|may|"
    rf"ought|"
    rf"ain't|aint|is{_N}|was{_N}|were{_N}|has{_N}|have{_N}) (?:{_PERSON}|(?:the|my|a|us|our|medical) \w+)\b"
    r"|(?<!know )(?<!knows )(?<!told me )(?<!says )\bwho (?:pays|covers|decides)\b"
)
_STANDS_BEFORE = frozenset(
    {
        "i", "we", "you", "u", "they", "he", "she", "to", "can", "could", "should", "would", "will", "may",
        "must", "do", "does", "did", "not", "don't", "dont", "so", "nor", "neither", "is", "are", "was", "were",
        "has", "have", "that's", "thats", "what's", "which", "who", "be", "been",
    }
)  # fmt: skip
# "I have a supervisor on the line" tells.
_HAVE = frozenset({"i", "we", "you", "they", "he", "she"})
# "That is it", "all it was is that": these turn round only where a judgement follows.
_TURNED = re.compile(
    r"(?:is|was|are|were|has|have)\S*(?: not)? (?:it|that|this|they|there|these|those|he|she|i|we|(?:the|my|a|us|"
    r"our) \w+) "
    r"(?:even |really |actually |still |too |a |the |any |legal|allowed|alowed|ok|true|right|normal|possible|fair|"
    r"so\b|good|"
    r"smart|worth|supposed|suposed|able|covered|protected|safe|bad|enough|required|obligated|responsible|gonna|"
    r"going|way|"
    r"low |high |old |late |poor |close |normal |standard |common |"
    r"anything|anyone|anybody|somebody|someone|somewhere|just|mine|my|how|lawful|crime|on)"
)
_LAST = re.compile(
    rf"\b(?:{_AUX}) (?:they|he|she|i|we|it)$|(?:^|[,;:.] |and |so )(?:now|then|so) what(?: now)?$|"
    r"\b(?:good or bad|smart or no|yes or no|or not|or no|or what|is that so|"
    rf"true or "
    r"false|allowed|right or wrong)$"
)
_CLAUSE = re.compile(r"(?:[,;:]|\s-+|\b(?:and|but|so|or|because|cuz|now)\b) ")
_WONDERS = re.compile(
    r"\b(?:(?:i|i'd|we|id|i'm|im|me|just|been|was|am) (?:\w+ )?(?:wonder\w*|want(?:ed)? to know|wanna know|"
    r"need to know|"
    r"like to know|curious|trying to (?:find out|figure out|understand)|confused about|have a question|"
    r"worried that they)|"
    r"^wonder\w*|^curious|^trying to figure out|^want to know|^need to know|(?:tell|explain to|"
    r"help) me(?: understand)?|"
    r"can (?:you|u) (?:tell|explain)|could (?:you|u) (?:tell|explain)|do (?:you|u) know|any idea|no clue|supposed to)"
    r"(?: \w+){0,2}? (?:if|whether|how|what|who|why|where|when|which|about|is|can|do|does)\b"
    r"|\b(?:idk|i don'?t know|i do not know|not sure|no idea|dunno|unsure)(?: \w+)? (?:if|whether) (?:i|we|my|"
    r"they can|this is)\b"
)
_UNSURE = re.compile(r"^(?:idk|i don'?t know|i do not know|not sure|no idea|dunno|unsure)|not sure|don'?t know")
_OTHERS = (
    r"(?:they|thay|he|she|someone|somebody|people|everybody|everyone|the \w+(?: at \w+| on the phone| in billing)?|"
    r"(?:my|our|his|her|a|some|this|that|one) [\w-]+(?: in law)?|lady|guy|man|woman|girl|rep|dude|person|agent|"
    r"insurance|"
    r"hospital|hosp|billing|[a-z]+ (?:lady|guy|rep|office))"
)
_SAYS = (
    r"(?:(?:was|were|is|are|be|just|even|then|also|always|now|only) )*(?:ask(?:s|ed|ing)?|sa(?:y|ys|id)|saying|"
    r"tell(?:s|ing)?|told|"
    r"inquired?|want(?:s|ed)? to know|wonder(?:s|ed)?|(?:was|were|is|are) like|goes|went|like|keeps? asking|"
    r"kept asking|"
    r"keeps? saying|demand(?:s|ed)|questioned|knows?|explained|think|thinks)"
)
_REPORTS = re.compile(
    rf"(?:\b{_OTHERS} {_SAYS}|\bi was (?:told|asked)|\b(?:told|asked|tell|ask) (?:me|us|him|her|them|em|the \w+))\b"
)
# Between "she asked me" and what she asked.
_REACH = re.compile(
    r"^[\s,:\"'“”-]*(?:(?:me|us|him|her|em|them|again|like|hey|so|okay|ok|sir|ma'am|well|and|the \w+|just|how much|"
    r"how many|how|what|when|where|why|"
    r"who|which|if|whether)\b[\s,:\"'“”-]*){0,4}$"
)
_YOU = re.compile(r"\b(?:can|could|will|would|do|did|are|have) (?:you|u|ya)\b")

_SPELLED = {
    **dict.fromkeys(("wat", "wht", "wut", "waht"), "what"), **dict.fromkeys(("hapens", "happends"), "happens"),
    "thay": "they", "dose": "does", "u": "you", "ur": "your", "cuz": "because", "gotta": "have to", "gonna": "going to",
    "wanna": "want to", "whts": "what is", "wats": "what is", "wtf": "what", "hosp": "hospital", "dr": "doctor",
    "em": "them", "ppl": "people", "aint": "is not", "ain't": "is not", "r": "are", "n": "and", "js": "just",
    "abt": "about", "tho": "though", "med": "medical", "ins": "insurance", "diff": "different",
}  # fmt: skip
_WORD = re.compile(r"[a-z']+")


def spelled_out(low: str) -> str:
    """The small words of a question as they are spelt."""
    return _WORD.sub(lambda word: _SPELLED.get(word.group(), word.group()), low)


def asks(sentence: str) -> Asks | None:
    """Whether a sentence, as it is matched, asks us; None where it does not."""
    marked = "?" in sentence[-3:]
    low = sentence.rstrip(" ?!.")
    if _RHETORICAL.search(low):
        return None
    if (found := asks_in_spanish(low, marked=marked)) is not None:
        return found
    begin = BEGIN.match(low)
    first = begin.end() if begin else 0
    reported = list(_REPORTS.finditer(low))
    if _AT_START.match(low, first):
        return Asks("sure", first)
    if (wonders := _WONDERS.search(low)) and not _others_wonder(low, wonders.start(), reported):
        return Asks("perhaps" if _UNSURE.search(wonders.group()) else "sure", wonders.start())
    for clause in _CLAUSE.finditer(low):
        if clause.group() == "now " and _HAVE.intersection(low[: clause.start()].split()[-1:]):
            continue
        if _IN_CLAUSE.match(low, clause.end()) and not _is_reported(low, clause.end(), reported):
            return Asks("sure", clause.end())
    for turned in _INVERTED.finditer(low):
        judged = _TURNED.match(low, turned.start()) is not None
        before = low[: turned.start()].split()
        if _HAVE.intersection(before[-2:]) and turned.group().startswith(("have", "has")):
            continue
        if before and before[-1] in _STANDS_BEFORE and not judged:
            continue
        if turned.group().startswith(("is", "was", "were", "has", "have")) and not judged:
            continue
        if not _is_reported(low, turned.start(), reported):
            return Asks("sure", turned.start())
    if (last := _LAST.search(low)) and not _is_reported(low, last.start(), reported):
        return Asks("sure", 0)
    if marked and not (reported and _YOU.search(low)) and not (reported and _ends_reported(low, reported)):
        return Asks("sure", 0)
    return None


def _is_reported(low: str, at: int, reported: list[re.Match[str]]) -> bool:
    """What stands here was said or asked by somebody else."""
    if reported and _YOU.match(low, at):
        return True
    return any(m.end() <= at and _REACH.match(low[m.end() : at]) for m in reported)


def _others_wonder(low: str, at: int, reported: list[re.Match[str]]) -> bool:
    return any(m.start() <= at <= m.end() and not low[at:].startswith(("i ", "i'", "im ", "tell me")) for m in reported)


def _ends_reported(low: str, reported: list[re.Match[str]]) -> bool:
    """A report that goes on to its end: "she asked if I can pay?"."""
    return any(
        re.match(r"[\s,:\"]*(?:me |us )?(?:if|whether|what|who|how|when|where|why|to)\b", low[m.end() :])
        for m in reported
    )
