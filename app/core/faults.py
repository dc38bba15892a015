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
