"""`python -m training.words`: the words that may be sent to a model, from the playbook and the examples.

A word counts when two writers use it in small letters, the playbook being one. Names, places, months and number words
never do (training/not_words.txt); words that are names only sometimes are told apart where they stand.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from app.core.states import STATE_LETTERS
from app.language.cues.names import NAME_WORDS
from app.language.numerals import number_in_words
from app.language.text import _WORDS as MISSPELT
from app.language.text import word_set
from app.language.vocabulary import WORDS, folded

ROOT = Path(__file__).parent.parent
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LINK = re.compile(r"https?://\S+|\S+@\S+|\S+\.(?:com|org|gov|net|edu|html?|pdf|aspx?|ya?ml|md)\b\S*|\w+_\w+|\{[^}]*\}")
_MORE_NUMBERS = word_set(
    "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth thirtieth fourty ninty oh nought hundreds thousands millions billion "
    "pair dozen quarter cientos miles primero primera segundo tercero tercera cuarto quinto primer tercer"
)
# Two letters that are a state: "reading pa". Those that are words of every message stay.
_STATES = frozenset(letters.lower() for letters in STATE_LETTERS) - word_set(
    "in or me hi de la al co ma ok id oh mi va ms"
)
# Common, and by chance used by one writer only or by none.
_MORE = word_set(
    "mr mrs visa nicu icu ceo ppo hmo hsa fsa tricare cpr appt christmas password stepson stepdaughter boyfriend "
    "girlfriend niece fiance roommate psychologist pneumonia deceased telephoned short maam explanation obamacare "
    "apologies birthdate mrn rn md np er ers eobs preapproved reapply passport username married divorced widow "
    "widower esposa viuda viudo hijastro cunada cunado nuera yerno licencia pasaporte nacido nacida atendieron "
    "operaron naci"
)
_HEADINGS = word_set(
    "account acct address admission adjustment adjustments after allowed amount amounts appeal applied attention "
    "balance bill billed billing birth business call charge charges check claim code codes coinsurance contact copay "
    "cost current customer date dear deductible denial description discount due emergency enrollee est explanation "
    "fax guarantor hours inpatient id insurance insured invoice item itemized last mail member memo minimum must name "
    "new no note notes not number office online only outpatient page paid patient pay payment payments phone plan "
    "please policy portal previous procedure provider qty quantity re reason reference remit responsibility rate "
    "return service services share statement status subject subscriber subtotal summary tax thank thanks total units "
    "visit you your cuenta fecha monto numero pago paciente saldo servicio"
)
_ALONE = frozenset({"a", "i", "y", "o", "e", "u"})
_PASS = word_set("one first second third once un una uno half quarter pair segundo segunda primer primero primera")


def writers() -> Iterator[tuple[str, str]]:
    """Each text with its writer."""
    for path in sorted((ROOT / "training").glob("*/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.stem, json.loads(line)["text"]
    for path in sorted((ROOT / "playbook").rglob("*")):
        if path.suffix in (".yaml", ".md") and "audit" not in path.parts:
            yield "playbook", path.read_text(encoding="utf-8")


def words(left_out: str | None = None) -> list[str]:
    """The list as it is kept: words in small letters, then those that may have a capital."""
    low: dict[str, set[str]] = defaultdict(set)
    high: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for writer, text in writers():
        if writer == left_out or text.isupper():
            continue
        text = _LINK.sub(" . ", text)
        for match in _WORD.finditer(text):
            word, name = match[0], folded(match[0])
            if word.islower():
                low[name].add(writer)
                times[name] += 1
            elif word[1:].islower() and _in_mid_sentence(text, match.start()):
                high[name].add(writer)
    barred = not_words()
    kept = {w for w, by in low.items() if (len(by) >= 2 or (by == {"playbook"} and times[w] >= 3)) and _may(w, barred)}
    kept |= {w for w in MISSPELT if w.isalpha() and len(w) > 2 and w.isascii() and _may(w, barred)}
    kept |= {w for w in _MORE if _may(w, barred)}
    capitals = {w for w, by in high.items() if len(by) >= 2}.union(_HEADINGS) & kept - NAME_WORDS
    return [*sorted(kept), *sorted(w.capitalize() for w in capitals)]


def not_words() -> frozenset[str]:
    lines = (ROOT / "training" / "not_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _may(word: str, barred: frozenset[str]) -> bool:
    if word in _PASS or word in _ALONE:
        return True
    if len(word) < 2 or word in barred or word in _MORE_NUMBERS or word in _STATES:
        return False
    head, mark, tail = word.partition("'")
    if mark:  # "dad's" is read as "dad" where it stands
        return word in ("ma'am", "o'clock", "y'all")
    return number_in_words(word) is None and head == word and not tail


def _in_mid_sentence(text: str, place: int) -> bool:
    before = text[:place].rstrip(" \"'(“¿¡")
    return bool(before) and before[-1] not in ".!?:\n;-—|"


def main() -> None:
    found = words()
    WORDS.write_text("\n".join(found) + "\n", encoding="utf-8")
    print(f"{WORDS.relative_to(ROOT)}: {len(found)} words, {WORDS.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
