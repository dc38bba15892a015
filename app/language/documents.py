"""What a pasted letter or bill says: its date, codes, amounts, names and reason; not what its small print mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.case import WRITTEN_TERMS
from app.language.amounts import Amount
from app.language.contacts import read_collector
from app.language.cues.documents import AMOUNTS, DATES, TERMS
from app.language.dates import resolve
from app.language.facts import FactReader, Stated
from app.language.hearing import Hearing
from app.language.insurers import read_insurer
from app.language.letters import BILL_LINE
from app.language.providers import read_provider
from app.language.scene import Scene

_AMOUNT_PATTERNS = [(fact, re.compile(rf"\b{words}\b(?: \w+){{0,4}}[ :.()\-]*(#+)")) for fact, words in AMOUNTS]
_TOTAL = re.compile(r"\btotals?\b[^\n#]{0,40}(#+)")
_EOB = re.compile(r"\bexplanation of benefits\b")
_DATE_PATTERNS = [(fact, re.compile(rf"{words}[ :.\-]*(?:is |was |of |on |the )*(@+)")) for fact, words in DATES]
_BILL_DATE = re.compile(
    r"(?:statement date|bill date|date of (?:bill|statement)|invoice date|statement dated)[ :.\-]*(@+)"
)
_COLLECTOR = re.compile(
    r"\battempt to collect a debt|debt collector|validation of (?:the|this) debt|collection agency\b"
)
_COURT = re.compile(r"\b(?:you are (?:hereby )?(?:being )?(?:summoned|sued)|summons|plaintiff|defendant)\b")
_DENIAL = re.compile(
    r"\bden(?:y|ied|ial)|not (?:covered|approved|authorized|medically|payable|eligible)|adverse|disallowed|"
    r"non-?covered|explanation of benefits|reason code|remark"
)
_SETTLED = re.compile(r"\b(?:settlement|agree to accept|will accept|accepted as payment in full|agreed amount)\b")
_LABELLED = re.compile(
    r"(?im)^\s*(?:provider|facility|hospital|servicing provider|provider of service|provider name|rendering "
    r"provider|billed by)\s*:\s*(?P<name>[A-Z][^\n,;:]{2,60}?)(?= *(?:$|\n|,|;|:| (?:Date|Claim|Member|Amount|"
    r"Group|Account|Patient|Service|Provider|DOS|Total|Address)\b))"
)
_ACCOUNT = re.compile(
    r"(?im)\b(?:account|guarantor|patient account) (?:number|no\.?|#)\s*:?\s*#?(?P<value>[A-Za-z0-9-]*\d[A-Za-z0-9-]*)"
)


def read_document(scene: Scene, hearing: Hearing, facts: FactReader) -> list[Stated]:
    """The document's facts; a denial's own reason, not the reasons its appeal pages list."""
    low = scene.low
    found = list(_amounts(scene))
    found += _dates(scene, hearing)
    coded = facts.codes(scene)
    found += [s for s in coded if s.fact != "denial_category"]
    if coded or _DENIAL.search(low):
        # The code is the plan's own word; the text around it also lists reasons that did not apply.
        reason = next((s for s in coded if s.fact == "denial_category"), None) or facts.reason(scene)
        found += [reason] if reason is not None else []
    insurer = read_insurer(scene)
    if insurer is not None and not _COLLECTOR.search(low):
        found.append(insurer)
    found += _names(scene, insurer)
    lines = [] if _EOB.search(low) else list(BILL_LINE.finditer(scene.text.raw))
    if len(lines) >= 3:  # codes and amounts line by line: this is the itemized bill
        found.append(Stated(*scene.place_of(*lines[0].span()), "itemized", "received"))
    if _EOB.search(low) and all(s.fact != "denial_date" for s in found):
        found = [s._replace(fact="denial_date") if s.fact == "statement_date" else s for s in found]
    if (collects := _COLLECTOR.search(low)) is not None:
        found = [Stated(s.start, s.end, "validation_date", s.value) if s.fact == "denial_date" else s for s in found]
        found.append(Stated(*collects.span(), "account_status", "collections"))
        if (collector := read_collector(scene)) is not None:
            found.append(collector)
    if (court := _COURT.search(low)) is not None:
        found.append(Stated(court.start(), court.end(), "summons", True))
    else:
        found = [s for s in found if s.fact != "court_answer"]
    if (letter := _SETTLED.search(low)) is not None and (
        hearing.known.get("settlement_amount") or "written_terms" in (hearing.open_question, "")
    ):
        from_letter = _terms(low)
        if from_letter:
            found.append(Stated(letter.start(), letter.end(), "written_terms", from_letter))
    return list({s.fact: s for s in reversed(found)}.values())[::-1]


def _amounts(scene: Scene) -> Iterator[Stated]:
    by_place = {a.start: a for a in scene.amounts if not a.vague}
    told: set[str] = set()
    charged: Stated | None = None
    share: Stated | None = None
    for fact, pattern in _AMOUNT_PATTERNS:
        for match in pattern.finditer(scene.low):
            amount = by_place.get(match.start(1))
            if amount is None or not amount.sure or not amount.money:
                continue
            stated = Stated(match.start(), match.end(), fact, amount.money)
            if fact == "charged":
                charged = charged or stated
            elif fact == "cost_share":
                share = share or stated  # all of a denied charge is no share
            elif fact not in told:
                told.add(fact)
                yield stated
    # An EOB names the charge, not what the hospital asks for; it stands in until the bill is seen.
    if charged is None and "billed_amount" not in told:
        charged = _total(scene, by_place)
    if charged is not None and "billed_amount" not in told:
        yield charged._replace(fact="billed_amount")
    if share is not None and (charged is None or share.value != charged.value):
        yield share


def _total(scene: Scene, by_place: dict[int, Amount]) -> Stated | None:
    """The first figure of a table's total line."""
    match = _TOTAL.search(scene.low)
    amount = by_place.get(match.start(1)) if match is not None else None
    return Stated(amount.start, amount.end, "charged", amount.money) if amount is not None and amount.money else None


def _dates(scene: Scene, hearing: Hearing) -> Iterator[Stated]:
    by_place = {w.start: w for w in scene.dates}
    told: set[str] = set()
    for fact, pattern in (*_DATE_PATTERNS, ("statement_date", _BILL_DATE)):
        for match in pattern.finditer(scene.low):
            when = by_place.get(match.start(1))
            ahead = fact in ("appeal_deadline", "court_answer", "payment_due")
            day = (
                resolve(when, "future" if ahead else "past", hearing.today)
                if when is not None and not when.length
                else None
            )
            if day is not None and (ahead or day <= hearing.today):
                told.add(fact)
                yield Stated(match.start(), match.end(), fact, day)
                break
    if "denial_date" not in told and "statement_date" in told and _EOB.search(scene.low):
        return  # see `read_document`: an EOB's statement date is the notice's
    head = next((w for w in scene.dates if w.fixed is not None and w.start < 400), None)
    if (
        "denial_date" not in told
        and head is not None
        and head.fixed is not None
        and _alone(scene, head.start, head.end)
        and head.fixed <= hearing.today
        and (_DENIAL.search(scene.low) or _COLLECTOR.search(scene.low))
    ):
        yield Stated(head.start, head.end, "denial_date", head.fixed)


def _alone(scene: Scene, start: int, end: int) -> bool:
    """A date on a line of its own is the letter's."""
    before, after = scene.low[:start].rsplit("\n", 1)[-1], scene.low[end:].split("\n", 1)[0]
    return not before.strip(" :") and not after.strip(" .")


def _names(scene: Scene, insurer: Stated | None) -> Iterator[Stated]:
    labelled = _LABELLED.search(scene.text.raw)
    if labelled is not None:
        yield Stated(*scene.place_of(*labelled.span("name")), "provider", labelled["name"].strip())
    elif (provider := read_provider(scene, insurer)) is not None:
        yield provider
    account = _ACCOUNT.search(scene.text.raw)
    if account is not None:
        yield Stated(*scene.place_of(*account.span("value")), "account_number", account["value"])


def _terms(low: str) -> tuple[str, ...]:
    return tuple(term for term in WRITTEN_TERMS if re.search(TERMS[term], low))
