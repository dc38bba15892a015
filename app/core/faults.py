"""What is wrong with a file of ours, in words that say what to mend."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend: in which file, at which field, and how."""

    file: str
    field: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.remedy}" if self.field else f"{self.file}: {self.remedy}"


class FaultsFound(Exception):
    """Files of ours can't be used. `faults` holds all that is to mend."""

    def __init__(self, faults: list[Fault], what: str) -> None:
        self.faults = sorted(set(faults))
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__("\n".join([f"{count} in the {what}", *map(str, self.faults)]))
