"""What a caller can mend: each message says how. One class for each kind, so that every way in can name it."""

from __future__ import annotations


class CoachError(Exception):
    """Something the caller can mend; the message says how."""


class CaseNotFound(CoachError):
    def __init__(self) -> None:
        super().__init__("There is no such case here. Check the address, or open a new case.")


class TurnNotFound(CoachError):
    def __init__(self) -> None:
        super().__init__("This case has no such turn.")


class CallNotFound(CoachError):
    def __init__(self) -> None:
        super().__init__("This case has no such call. Begin one, or read the list of its calls.")


class CallIsOver(CoachError):
    def __init__(self) -> None:
        super().__init__("This call is saved in the case. Begin another one.")


class LetterNotFound(CoachError):
    def __init__(self, letter: str, known: list[str]) -> None:
        super().__init__(f"There is no letter {letter!r}. The letters: {', '.join(known)}.")


class MessageTooLong(CoachError):
    def __init__(self, length: int, most: int) -> None:
        super().__init__(
            f"That message has {length:,} characters; at most {most:,} can be read at once. "
            "Send it in parts, or only the pages that matter."
        )


class UnknownBill(CoachError):
    def __init__(self, bill: str, known: list[str]) -> None:
        super().__init__(f"This case has no bill {bill!r}. Its bills: {', '.join(known)}.")


class CaseBusy(CoachError):
    def __init__(self) -> None:
        super().__init__("This case was changed somewhere else at the same moment. Send the same turn again.")


class Stale(CoachError):
    """The file was changed since it was read; `revision` is the one that stands."""

    def __init__(self, revision: int) -> None:
        super().__init__(f"This case has changed since you read it. Read it again: it stands at revision {revision}.")
        self.revision = revision


class CannotUndo(CoachError):
    """Only the newest turn can be taken back; `last` is its id."""

    def __init__(self, last: str | None) -> None:
        way_out = f"First take back {last}." if last else "There is nothing to take back."
        super().__init__(f"Only the newest turn can be taken back. {way_out}")
        self.last = last


class TurnUndone(CoachError):
    def __init__(self) -> None:
        super().__init__("This turn was taken back before it was answered. Say it again with a new turn_id.")


class BadFacts(CoachError):
    """Values that the file does not take: (field, what it should be). Nothing was changed."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{field}: {why}" for field, why in faults))
        self.faults = faults


class NoBillChecked(CoachError):
    def __init__(self, bill: str) -> None:
        super().__init__(f"No itemized bill was given for bill {bill} yet. Send its text or its file to be checked.")


class UnreadableBill(CoachError):
    """A bill that cannot be read at all; the reader says what to do."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why[:1].upper()}{why[1:].rstrip('.')}.")


class BillTooLong(CoachError):
    def __init__(self, length: int, most: int) -> None:
        super().__init__(
            f"With this one, the itemized bills of this case have {length:,} characters; at most {most:,} are kept. "
            "Send the part with the charges."
        )


class UnknownFinding(CoachError):
    """Answers to findings that are not on the bill. Nothing was changed."""

    def __init__(self, names: list[str]) -> None:
        told = ", ".join(repr(name[:80]) for name in names[:5])
        super().__init__(f"The bill has no such finding: {told}. Read the sheet again and answer what is on it.")


class RehearsalNotFound(CoachError):
    def __init__(self) -> None:
        super().__init__("This case has no such rehearsal. It may have been deleted.")


class RehearsalOver(CoachError):
    """Nothing more can be said; the message names what can be done."""

    def __init__(self, why: str) -> None:
        super().__init__(why)


class CannotRehearse(CoachError):
    """What was asked does not fit the rehearsal as it stands; the message says why."""

    def __init__(self, why: str) -> None:
        super().__init__(why)


class NothingToPractise(CoachError):
    """The person's own call is asked for, and its bill has no amount."""

    def __init__(self, bill: str) -> None:
        super().__init__(
            f"Tell me first what they ask you to pay on bill {bill}; then your own call can be practised. "
            "Until then there are the calls of the library."
        )


class UnknownPractice(CoachError):
    def __init__(self, what: str, name: str, known: list[str]) -> None:
        super().__init__(f"There is no {what} {name!r}. There are: {', '.join(known)}.")


class LineTooLong(CoachError):
    def __init__(self, length: int, most: int) -> None:
        super().__init__(
            f"That has {length:,} characters; at most {most:,} can be said at once. Nothing was said yet: make it "
            "shorter, as one would on the phone."
        )


class TooManyRehearsals(CoachError):
    def __init__(self, most: int) -> None:
        super().__init__(f"There are {most} rehearsals that are not finished. Finish one, or delete one.")


class BadImport(CoachError):
    def __init__(self, why: str) -> None:
        super().__init__(f"This is not a whole export of Pushback: {why}. Nothing was opened; send the file as it was.")
