"""The itemized bill of a case: checked, gone through with the office, priced; what comes of it goes into the file.

The bill's text is kept, and read again each time. What was found is never kept: the rules of today say it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from app.bill_check import BadBill, Checked, Checker
from app.coach import Coach, FileChange
from app.core.acts import Act, Forgotten, Told
from app.core.bargain_sheet import bargain_sheet
from app.core.benchmark import PriceReport, Setting
from app.core.bill_balance import Answers, Balance, balance_of, charges_left
from app.core.case import Bill, FactValue, plain_value
from app.core.characters import whole
from app.core.itemized import ChargeLine
from app.core.money import ZERO, Money
from app.core.position import MOST_AMOUNT
from app.exports import LONGEST_BILL
from app.records import Records, Reply
from app.refusals import BadFacts, BillTooLong, NoBillChecked, UnknownFinding, UnreadableBill
from app.store.itemized import Dropped
from app.store.rows import KeptBill, StoredCase

_MOST_LINES = 50  # that a fact holds
ENOUGH = 75  # percent of the billed dollars with a known price, before the sum counts as what Medicare pays
_SURE = ("high", "medium")
_HOSPITALS, _DOCTORS = ("hospital", "freestanding_er"), ("physician_group", "anesthesia")


@dataclass(frozen=True)
class How:
    """How a bill is to be priced, as far as somebody said."""

    setting: Setting | None = None
    zip_code: str | None = None
    on: date | None = None


@dataclass(frozen=True)
class Seen:
    """A kept bill with all that follows from it."""

    kept: KeptBill
    checked: Checked
    balance: Balance
    prices: PriceReport | None
    priced_lines: tuple[int, ...]

    @property
    def medicare(self) -> Money | None:
        """The sum of the prices, where it is sure enough to stand for the whole bill."""
        report = self.prices
        if report is None or report.coverage is None or report.coverage.percent < ENOUGH:
            return None
        return report.total if report.confidence in _SURE else None


class BillsOfACase:
    """Everything that is done with the itemized bill of one bill."""

    def __init__(self, coach: Coach, records: Records, checker: Checker) -> None:
        self._cases, self._coach, self._records, self._checker = records.cases, coach, records, checker

    async def check(self, case_id: str, data: bytes | str, bill: str | None, how: How) -> dict[str, Any]:
        """Read and check a bill; kept in the place of an earlier one, unless it is not itemized."""
        data = whole(data) if isinstance(data, str) else data
        try:
            checked = await asyncio.to_thread(self._checker.check_bill, data, self._coach.day)
        except BadBill as error:
            raise UnreadableBill(str(error)) from None
        _check_amounts(checked)
        if checked.bill.refusal is not None:
            stored, bill = await self._records.bill_in(case_id, bill)
            return _refused(checked, bill, stored.revision)
        found: list[Seen] = []

        async def kept(stored: StoredCase) -> FileChange:
            known = stored.case.bill
            await self._check_room(case_id, known.id, len(checked.text))
            former = await self._cases.itemized_bill(case_id, known.id)
            new = _replacing(former, KeptBill("", known.id, checked.text), how)
            seen = await asyncio.to_thread(self._see, new, checked, known)
            found[:] = [seen]
            lines, total = len(checked.bill.lines), checked.bill.line_sum
            return _filed(seen, known, f"I gave you the itemized bill: {lines} lines, {total}.")

        reply = await self._coach.change_file(case_id, kept, bill)
        assert reply is not None
        return _sheet(found[-1], reply["revision"], reply)

    async def sheet(self, case_id: str, bill: str | None) -> dict[str, Any]:
        """The bill, its findings, what was answered, and what it comes to."""
        stored, bill = await self._records.bill_in(case_id, bill)
        seen = await self._seen(case_id, stored.case.bill_of(bill))
        return _sheet(seen, stored.revision, None)

    async def answer(
        self, case_id: str, bill: str | None, answers: Mapping[str, str | None], revision: int
    ) -> dict[str, Any]:
        """Note what the office said to findings; None: nothing after all. All are taken, or none."""
        found: list[Seen] = []

        async def answered(stored: StoredCase) -> FileChange:
            known = stored.case.bill
            seen = await self._seen(case_id, known)
            if unknown := sorted(set(answers) - set(seen.checked.ids)):
                raise UnknownFinding(unknown)
            all_answers = {**seen.kept.answers, **answers}
            given = {name: one for name, one in all_answers.items() if one is not None}
            new = replace(seen.kept, answers=given)
            seen = await asyncio.to_thread(self._see, new, seen.checked, known)
            found[:] = [seen]
            return _filed(replace(seen, kept=replace(seen.kept, text=None)), known, _answers_in_words(seen))

        reply = await self._coach.change_file(case_id, answered, bill, revision)
        assert reply is not None
        return _sheet(found[-1], reply["revision"], reply)

    async def drop(self, case_id: str, bill: str | None, revision: int) -> None:
        """Delete the text and the answers; what came from them is unknown again, what somebody changed since stays."""

        async def dropped(stored: StoredCase) -> FileChange:
            known = stored.case.bill
            kept = await self._cases.itemized_bill(case_id, known.id)
            if kept is None:
                raise NoBillChecked(known.id)
            acts = tuple(Forgotten(fact=name) for name in kept.facts if _is_ours(known, kept, name))
            return FileChange(acts, "I took the itemized bill out of the file.", Dropped(known.id))

        await self._coach.change_file(case_id, dropped, bill, revision)

    async def price(self, case_id: str, bill: str | None, how: How) -> dict[str, Any]:
        """Price the lines that are left; a sum that is sure enough becomes the case's Medicare amount."""
        if how.on is not None and how.on > self._coach.day:
            raise BadFacts([("date", "the day of the care is in the past")])
        found: list[Seen] = []

        async def priced(stored: StoredCase) -> FileChange | None:
            known = stored.case.bill
            before = await self._seen(case_id, known)
            asked = _asked(before.kept, how)
            seen = await asyncio.to_thread(self._see, asked, before.checked, known)
            found[:] = [seen]
            told = known.value("medicare")
            if seen.medicare is None or told == seen.medicare or (told and not _is_ours(known, seen.kept, "medicare")):
                await self._cases.restate_bill(case_id, asked)
                return None
            acts = _told(known, seen.kept, "medicare", seen.medicare, "From the lines of the itemized bill.")
            kept = replace(seen.kept, text=None, facts={**seen.kept.facts, "medicare": seen.medicare.plain})
            return FileChange(acts, f"I had the lines priced: Medicare pays {seen.medicare} for them.", kept)

        reply = await self._coach.change_file(case_id, priced, bill)
        seen, prices = found[-1], _prices(found[-1])
        stored, bill = await self._records.bill_in(case_id, seen.kept.bill)
        told = stored.case.bill_of(bill).value("medicare")
        if prices is not None and seen.medicare is not None and told is not None and told != seen.medicare:
            prices["notes"].append(
                f"You told me {told} as what Medicare pays, and that stays. Put it right in the file to use this sum."
            )
        revision = reply["revision"] if reply else stored.revision
        return {"bill": bill, "revision": revision, "prices": prices, "reply": reply}

    async def offer(self, case_id: str, bill: str | None) -> dict[str, Any]:
        """The offer engine's whole view of a bill."""
        stored, bill = await self._records.bill_in(case_id, bill)
        case, policy = stored.case, self._records.playbook.offers
        told = await asyncio.to_thread(bargain_sheet, case, case.bill_of(bill), policy, self._coach.day)
        return {"bill": bill, "revision": stored.revision, **told}

    async def _seen(self, case_id: str, known: Bill) -> Seen:
        kept = await self._cases.itemized_bill(case_id, known.id)
        if kept is None or kept.text is None:
            raise NoBillChecked(known.id)
        try:
            checked = await asyncio.to_thread(self._checker.check_bill, kept.text, self._coach.day)
        except BadBill as error:  # from an import that was made by hand
            raise UnreadableBill(str(error)) from None
        _check_amounts(checked)
        return await asyncio.to_thread(self._see, kept, checked, known)

    def _see(self, kept: KeptBill, checked: Checked, known: Bill) -> Seen:
        answers = cast(Answers, kept.answers)
        balance = balance_of(checked.bill, checked.findings, answers)
        if not kept.priced:
            return Seen(kept, checked, balance, None, ())
        setting = cast(Setting | None, kept.setting) or _setting_of(known, checked)
        on = kept.on or min((line.on for line in checked.bill.lines if line.on), default=None)
        report, lines = self._checker.price(
            checked, charges_left(checked.bill, checked.findings, answers), self._coach.day,
            setting=setting, zip_code=kept.zip_code, on=on or known.value("service_date"),
        )  # fmt: skip
        return Seen(kept, checked, balance, report, lines)

    async def _check_room(self, case_id: str, bill: str, length: int) -> None:
        kept = await self._cases.itemized_bills(case_id)
        length += sum(len(one.text or "") for one in kept if one.bill != bill)
        length += max((len(one.text or "") for one in kept if one.bill == bill), default=0)  # kept for taking it back
        if length > LONGEST_BILL:  # of all together, so that the export of the case can be read back
            raise BillTooLong(length, LONGEST_BILL)


def _replacing(former: KeptBill | None, new: KeptBill, how: How) -> KeptBill:
    """A new bill goes on being priced as the former one was; answers stand only where it is the same text."""
    if former is None:
        return _restated(new, how)
    answers = former.answers if former.text == new.text else {}
    new = replace(
        new, answers=answers, setting=former.setting, zip_code=former.zip_code, priced=former.priced, facts=former.facts
    )
    return _restated(new, how)


def _restated(kept: KeptBill, how: How) -> KeptBill:
    """The same, with whatever was said now of how to price it."""
    return replace(
        kept, setting=how.setting or kept.setting, zip_code=how.zip_code or kept.zip_code, on=how.on or kept.on
    )


def _asked(kept: KeptBill, how: How) -> KeptBill:
    return replace(_restated(kept, how), priced=True)


def _setting_of(known: Bill, checked: Checked) -> Setting | None:
    """Whose bill it is, where nobody said: by the kind of provider, or by revenue codes, which only hospitals print."""
    if known.value("provider_type") in _HOSPITALS:
        return "hospital"
    if known.value("provider_type") in _DOCTORS:
        return "professional"
    lines = checked.bill.lines
    return "hospital" if sum(1 for line in lines if line.revenue) * 2 > len(lines) else None


def _filed(seen: Seen, known: Bill, message: str) -> FileChange:
    """The facts that follow from a bill, as acts; and the bill with a note of them."""
    bill, quote = seen.checked.bill, f"the {len(seen.checked.bill.lines)} lines of the itemized bill"
    facts: dict[str, FactValue] = {
        "itemized": "received",
        "bill_checked": True,
        "errors_supported": seen.balance.in_dispute,
        "errors_removed": seen.balance.removed,
    }
    disputed = _disputed_lines(seen)
    if disputed or known.value("disputed_lines"):
        facts["disputed_lines"] = disputed
    billed = bill.stated_total if bill.stated_total is not None else bill.line_sum
    if billed > ZERO and (known.value("billed_amount") is None or _is_ours(known, seen.kept, "billed_amount")):
        facts["billed_amount"] = billed
    if seen.medicare is not None and _is_ours(known, seen.kept, "medicare"):
        facts["medicare"] = seen.medicare
    acts = tuple(act for name, value in facts.items() for act in _told(known, seen.kept, name, value, quote))
    noted = {name: _plain(value) for name, value in facts.items()}
    still = {name: value for name, value in seen.kept.facts.items() if _is_ours(known, seen.kept, name)}
    return FileChange(acts, message, replace(seen.kept, facts={**still, **noted}))


def _disputed_lines(seen: Seen) -> tuple[str, ...]:
    """The lines that the letters name: number, code or words, day, charge; of findings that are not answered."""
    told = zip(seen.checked.ids, seen.checked.findings, strict=True)
    open_ones = [f for name, f in told if f.is_asserted and seen.kept.answers.get(name) not in ("removed", "kept")]
    numbers = {number for finding in open_ones for number in (finding.off or finding.lines)}
    lines = [line for line in seen.checked.bill.lines if line.number in numbers]
    return tuple(_line_in_words(line) for line in lines[:_MOST_LINES])


def _line_in_words(line: ChargeLine) -> str:
    """ "4: 85025, Sep 10, 2026, $190"; at most forty characters, as a fact of this kind is."""
    day = f"{line.on:%b} {line.on.day}, {line.on.year}, " if line.on else ""
    name = "-".join([line.code, *line.modifiers[:1]]) if line.code else line.description
    room = 40 - len(f"{line.number}: , {day}{line.charge}")
    return f"{line.number}: {name[: max(3, room)].strip()}, {day}{line.charge}"[:40]


def _told(known: Bill, kept: KeptBill, name: str, value: FactValue, quote: str) -> tuple[Act, ...]:
    """A fact as the bill has it. What somebody said otherwise counts as corrected, what was ours is simply new."""
    if known.value(name) is None:
        return (Told(fact=name, value=value, quote=quote, document=True),)
    if known.value(name) != value and _is_ours(known, kept, name):
        return Forgotten(fact=name), Told(fact=name, value=value, quote=quote, document=True)
    return (Told(fact=name, value=value, quote=quote),)


def _plain(value: FactValue) -> str | bool | list[str]:
    """A value as it comes back from JSON."""
    plain = plain_value(value)
    return list(plain) if isinstance(plain, tuple) else cast(str | bool, plain)


def _is_ours(known: Bill, kept: KeptBill, name: str) -> bool:
    """True while a fact is what the itemized bill made it, and nobody has changed it since."""
    value = known.value(name)
    return value is not None and name in kept.facts and _plain(value) == kept.facts[name]


def _check_amounts(checked: Checked) -> None:
    bill = checked.bill
    sums = [sum(abs(line.charge.cents) for line in bill.lines), abs((bill.stated_total or ZERO).cents)]
    if max(sums) > MOST_AMOUNT.cents:
        raise UnreadableBill(f"the amounts add up to more than {MOST_AMOUNT}, which no bill does")


def _answers_in_words(seen: Seen) -> str:
    given = list(seen.kept.answers.values())
    told = [("removed", "taken off"), ("kept", "said to be right"), ("waiting", "still to be looked at")]
    parts = [f"{given.count(name)} {words}" for name, words in told if name in given]
    return f"What the office said to the findings: {', '.join(parts) or 'nothing yet'}."


def _refused(checked: Checked, bill: str, revision: int) -> dict[str, Any]:
    balance = balance_of(checked.bill, (), {})
    return {
        "bill": bill,
        "revision": revision,
        **checked.report(),
        "letter": "itemized_bill_request",
        "balance": balance.model_dump(mode="json"),
        "prices": None,
        "reply": None,
    }


def _sheet(seen: Seen, revision: int, reply: Reply | None) -> dict[str, Any]:
    report = seen.checked.report()
    answers = seen.kept.answers
    findings = [{**finding, "answer": answers.get(finding["id"])} for finding in report["findings"]]
    disputed = any(f["certainty"] != "question" and f["answer"] not in ("removed", "kept") for f in findings)
    return {
        "bill": seen.kept.bill,
        "revision": revision,
        **report,
        "findings": findings,
        "letter": "billing_error_dispute" if disputed else None,
        "balance": seen.balance.model_dump(mode="json"),
        "prices": _prices(seen),
        "reply": reply,
    }


def _prices(seen: Seen) -> dict[str, Any] | None:
    """The prices, each line with its number on the bill, and a note where they are too few to go on."""
    if seen.prices is None:
        return None
    prices = seen.prices.model_dump(mode="json")
    prices["lines"] = [
        {"number": number, **line} for number, line in zip(seen.priced_lines, prices["lines"], strict=True)
    ]
    if seen.medicare is None:
        prices["notes"].append(
            f"The case's Medicare amount stays as it is: it takes sure prices for {ENOUGH} % of the billed dollars."
        )
    return prices
