"""A message as the reader sees it: lower case, plain quotes, whole words, and the way back to the original."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from app.language.spelling import spelled_out

_ONE_TO_ONE = str.maketrans(
    {
        "‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": ";", "―": ";", "…": ".", "\t": " ", "\r": " ", "\x00": " ",
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u200b": " ", "\u200e": " ", "\u200f": " ", "\ufeff": " ",
        "@": " ", "=": " ", "&": "+", "^": " ", "|": " ", "*": " ", "_": " ", "~": " ", "＄": "$",
        # Spanish is read without its accents.
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "Á": "a", "É": "e", "Í": "i", "Ó": "o",
        "Ú": "u", "Ñ": "n", "¿": " ", "¡": " ",
    }
)  # fmt: skip

# Contractions in full, so that every cue is written once; and the misspellings that tired people type.
_WORDS: dict[str, str] = {
    "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not", "wont": "will not",
    "dont": "do not", "didnt": "did not", "doesnt": "does not", "isnt": "is not", "wasnt": "was not",
    "havent": "have not", "hasnt": "has not", "hadnt": "had not", "wouldnt": "would not", "arent": "are not",
    "couldnt": "could not", "shouldnt": "should not", "werent": "were not", "aint": "is not", "ain't": "is not",
    "im": "i am", "ive": "i have", "youre": "you are", "theyre": "they are", "theyve": "they have",
    "theyll": "they will", "thats": "that is", "whats": "what is", "shes": "she is", "hes": "he is",
    "wheres": "where is", "whos": "who is", "theyd": "they would", "itll": "it will", "let's": "let us",
    "lets": "let us", "gonna": "going to", "gunna": "going to", "wanna": "want to", "gotta": "got to",
    "u": "you", "ur": "your", "pls": "please", "plz": "please", "rn": "right now", "bc": "because",
    "cuz": "because", "coz": "because", "thru": "through", "til": "until", "till": "until", "'til": "until",
    "acct": "account", "hosp": "hospital", "mgr": "manager", "supe": "supervisor", "pymt": "payment",
    "pmt": "payment", "pymnt": "payment", "dept": "department", "tmrw": "tomorrow", "tmr": "tomorrow",
    "ppl": "people", "wks": "weeks", "recieved": "received", "recived": "received", "receved": "received",
    "recieve": "receive", "itemised": "itemized", "itimized": "itemized", "itemizd": "itemized",
    "iteimized": "itemized", "itemize": "itemized", "itemise": "itemized", "apeal": "appeal", "appeel": "appeal",
    "appel": "appeal", "appealled": "appealed", "apealed": "appealed", "deductable": "deductible",
    "deductabel": "deductible", "insurence": "insurance", "insurace": "insurance", "insurnace": "insurance",
    "insurrance": "insurance", "insurane": "insurance", "inshurance": "insurance", "hospitol": "hospital", "ospital":
    "hospital", "hospitl": "hospital", "hospitall": "hospital",
    "hosptial": "hospital", "hospitle": "hospital", "hopsital": "hospital", "medicade": "medicaid",
    "medicad": "medicaid", "medicaire": "medicare", "medicar": "medicare", "anesthesialogist": "anesthesiologist",
    "anesthesioligist": "anesthesiologist", "anethesiologist": "anesthesiologist",
    "anesthesologist": "anesthesiologist", "anaesthetist": "anesthesiologist",
    "anaesthesiologist": "anesthesiologist", "anesthetist": "anesthesiologist",
    "supervisior": "supervisor", "superviser": "supervisor", "suprvisor": "supervisor", "manger": "manager",
    "neccessary": "necessary", "necesary": "necessary", "neccesary": "necessary", "nessesary": "necessary",
    "necessery": "necessary", "medicaly": "medically", "denyed": "denied", "deneid": "denied",
    "autorization": "authorization", "authorizaton": "authorization",
    "autherization": "authorization", "autorisation": "authorization", "authorisation": "authorization",
    "denided": "denied",
    "recomend": "recommend", "ballance": "balance", "balence": "balance", "collectons": "collections",
    "colections": "collections", "collecitons": "collections", "emergancy": "emergency", "emergensy": "emergency",
    "negociate": "negotiate", "negotiat": "negotiate", "negoitate": "negotiate", "ambulence": "ambulance",
    "surgury": "surgery", "sugery": "surgery", "refrence": "reference", "referance": "reference",
    "reffrence": "reference", "januray": "january", "febuary": "february", "septmber": "september",
    "confirmtion": "confirmation", "comfirmation": "confirmation", "statment": "statement",
    "settlment": "settlement", "setlement": "settlement", "writting": "writing", "wrting": "writing",
    "precent": "percent", "persent": "percent", "percet": "percent", "percnt": "percent", "perecent": "percent",
    "dolars": "dollars", "dollers": "dollars", "dollors": "dollars", "dolalrs": "dollars", "doller": "dollar",
    "thousnd": "thousand", "thosand": "thousand", "hundered": "hundred", "employeer": "employer",
    "ofered": "offered", "offerd": "offered", "savngs": "savings", "sumons": "summons", "summon": "summons",
    "allready": "already", "alredy": "already", "definately": "definitely", "cancelled": "canceled",
    "preauthorization": "prior authorization", "pre-authorization": "prior authorization",
    "preauth": "prior authorization", "pre-auth": "prior authorization", "precert": "precertification",
    "pre-certification": "precertification", "pre-cert": "precertification", "e-mailed": "emailed",
    "e-mail": "email", "co-pay": "copay", "copayment": "copay", "co-insurance": "coinsurance",
    "approximately": "about", "approx": "about", "roughly": "about", "payd": "paid", "payed": "paid", "nvr": "never",
    "2day": "today", "2morrow": "tomorrow", "ltr": "letter",
    "ltrs": "letters", "w": "with", "w/": "with", "tonite": "tonight", "smth": "something", "sth": "something",
    "wat": "what",
    "thx": "thanks",
    "pre-approval": "prior approval", "preapproval": "prior approval", "yrs": "years", "mos": "months",
}  # fmt: skip

_TAILS = {"n't": " not", "'ll": " will", "'ve": " have", "'re": " are", "'m": " am", "'d": " would"}

_CHANGE = re.compile(
    r"[ ]*\n[ \n]*|[ ]{2,}"
    r"|\b(?:uh(?! huh)|um+|erm|uhh+|hmm+)\b,? ?"
    r"|\b\w+n't\b|\b\w+'(?:ll|ve|re|d|m|s)\b|(?<![\w'])'til\b"
    r"|(?<![\w$.])(?:" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + r")(?![\w'])"
    r"|(?<![\w'$.-])[a-z]{4,14}(?![\w'-])"
)


@dataclass(frozen=True, slots=True)
class Text:
    """The original words, the words as matched, and where a place in one lies in the other."""

    raw: str
    low: str
    _at: list[int] = field(repr=False)
    _changes: list[tuple[int, int, int]] = field(repr=False)  # new end, old start, old end; begins at `_at`

    def raw_start(self, place: int) -> int:
        return self._raw(place, at_end=False)

    def raw_end(self, place: int) -> int:
        return self._raw(place, at_end=True)

    def quote(self, start: int, end: int) -> str:
        """The original words between two places, at most 200 characters."""
        words = " ".join(self.raw[self.raw_start(start) : self.raw_end(end)].split())
        return words[:200].strip(" ,;:-")

    def _raw(self, place: int, *, at_end: bool) -> int:
        index = bisect_right(self._at, place - (1 if at_end else 0)) - 1
        if index < 0:
            return place
        new_end, old_start, old_end = self._changes[index]
        if place >= new_end:
            return old_end + place - new_end
        return old_end if at_end else old_start


def sentence_around(low: str, start: int, end: int, ends: re.Pattern[str]) -> tuple[int, int]:
    """Where the sentence of the words from `start` to `end` begins and ends; `ends` are the marks that close one."""
    first = max((mark.end() for mark in ends.finditer(low, 0, start)), default=0)
    close = ends.search(low, end)
    return first, close.start() if close is not None else len(low)


@lru_cache(maxsize=8)  # one message is looked over by several readers, one after the other
def read_text(message: str, *, most: int = 12_000) -> Text:
    """Normalise a message; a huge one keeps only its head and its tail."""
    if len(message) > most:
        message = message[: most * 3 // 4] + "\n" + message[-(most // 4) :]
    flat = _lower(message.translate(_ONE_TO_ONE))
    at: list[int] = []
    changes: list[tuple[int, int, int]] = []
    shift = 0

    def full_form(found: re.Match[str]) -> str:
        nonlocal shift
        old = found[0]
        new = _full_form(old)
        if new != old:
            start = found.start() + shift
            at.append(start)
            changes.append((start + len(new), found.start(), found.end()))
            shift += len(new) - len(old)
        return new

    return Text(raw=message, low=_CHANGE.sub(full_form, flat), _at=at, _changes=changes)


def plain(words: str) -> str:
    """A cue from a file, normalised as messages are."""
    return " ".join(_CHANGE.sub(lambda found: _full_form(found[0]), _lower(words.translate(_ONE_TO_ONE))).split())


def word_set(words: str) -> frozenset[str]:
    """The words of a line as a set."""
    return frozenset(words.split())


_IS = word_set("it that what she he there here who how where everything nothing this why when")
_SMALL_WORDS, _INITIALS = (
    word_set("of and the for"),
    word_set("bcbs bcbstx bcbsnc bcbsil bcbsfl bcbsaz uhc umr upmc ems er amr nyu ucla"),
)


def as_written(name: str) -> str:
    """A name typed all in small letters or all in capitals, in the usual form."""
    if not (name.islower() or (name.isupper() and len(name) > 4)):
        return name
    return " ".join(map(_usual_form, name.lower().split()))


def _usual_form(word: str) -> str:
    if word in _INITIALS:
        return word.upper()
    return word if word in _SMALL_WORDS else word[:1].upper() + word[1:]


def _full_form(old: str) -> str:
    if "\n" in old:
        return "\n"
    if not old.strip() or old.rstrip(" ,") in ("uh", "erm") or re.fullmatch(r"(?:um+|uhh+|hmm+),? ?", old):
        return " " if not old.strip() else ""
    if (word := _WORDS.get(old)) is not None:
        return word
    if old.isalpha():
        return spelled_out(old)
    if old.endswith("n't"):
        return old[:-3] + " not"
    head, mark, tail = old.rpartition("'")
    if mark and tail == "s":
        return f"{head} is" if head in _IS else old
    return head + _TAILS.get(mark + tail, mark + tail) if mark else old


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
