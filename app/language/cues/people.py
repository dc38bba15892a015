"""Who the person is to the patient, and whether the patient has died."""

from __future__ import annotations

DEATH: tuple[str, ...] = (
    "{a}(?:late )?(?:{kin}|{child}|{spouse}|patient),? (?:who )?{died}",
    "{a}{kin} [^.!?]{0,40}(?:he|she|they) {died}", "(?:late|deceased) (?:{kin}|{spouse}|{child})",
    "(?:lost|buried) (?:my|our) (?:{kin}|{spouse}|{child}|mom|dad)", r"(?:his|her|my \w+'s|the|'s) estate(?! agent)",
    "executor", "executrix", "administrator of the estate", "death certificate", "probate",
    "(?:before|after|when|since|because) (?:he|she) {died}", "(?:he|she) {died}", "(?:patient|he|she) is deceased",
    "widow(?:er)?", "is no longer with us", r"(?:after|before|since) (?:his|her|my \w+'s) (?:death|passing)",
)  # fmt: skip

SPOUSE: tuple[str, ...] = (
    "my {spouse}'s {care}", "my {spouse} {had}", "{care} (?:is |was )?(?:for|of|in the name of) my {spouse}(?! and)",
    "(?:in|under|has|with) my {spouse}'s name", "the patient is my {spouse}", "for my {spouse}",
)  # fmt: skip

CHILD: tuple[str, ...] = (
    r"my (?:\w+ |\d+[- ]year[- ]old |\d+ yo |@+[- ]old )?{child}'s {care}",
    r"my (?:\w+ |\d+[- ]year[- ]old |@+[- ]old )?{child} {had}",
    r"{care} (?:is |was )?(?:for|of) my (?:\w+ |\d+[- ]year[- ]old |@+[- ]old )?{child}",
    r"(?:for|took|rushed|brought) my (?:\w+ |\d+[- ]year[- ]old |@+[- ]old )?{child}",
    r"the patient is my (?:\w+ )?{child}", "(?:in|under) my {child}'s name",
    "my (?:minor|little|baby|youngest|oldest) (?:child|kid|son|daughter|one|boy|girl)",
)  # fmt: skip

OTHER_KIN: tuple[str, ...] = (
    "my {kin}'?s? {care}", "my {kin} {had}", "{care} (?:is |was )?(?:for|of|addressed to) my {kin}",
    "(?:in|under) my {kin}'?s? name",
    "(?:helping|help) (?:out )?(?:my|a|an|our|their) (?:elderly |old |older |disabled |aging |sick "
    ")*(?:{kin}|neighbor|client|friend|family|patient|coworker|roommate|parents|tenant|parishioner)",
    "the patient is my {kin}", "(?:for|with) my (?:neighbor|client|elderly {kin}|{kin})",
)  # fmt: skip

HELPER: tuple[str, ...] = (
    "(?:i am|as|am|being) (?:a |an |the |their |her |his )*(?:hospital |licensed |medical |clinical "
    ")*(?:social worker|patient advocate|case manager|caseworker|case worker|navigator|patient navigator|"
    "community health worker|advocate|legal aid|paralegal|caregiver|volunteer)",
    "on behalf of (?!myself)", "my client(?:'s)?", "(?:social worker|patient advocate|case manager|caseworker) here",
    "power of attorney", "(?:helping|helping out) (?:a|someone|somebody)",
)  # fmt: skip

SELF: tuple[str, ...] = (
    "(?:i am|i was|it is me,?|me,? i am) the patient", "the patient is me", "it is my (?:own )?bill(?! to)",
    "(?:bill|it) is (?:mine|in my (?:own )?name|for me)", "i am (?:both |just )?the patient", "for myself",
)  # fmt: skip

GROWN: tuple[str, ...] = (
    r"{child}[^.!?]{0,30}(?:he|she) is (?:1[89]|[2-9]\d)(?! (?:weeks|months))",
    "(?:adult|grown|grown-up|college[- ]age) {child}", r"my (?:1[89]|[2-9]\d)[- ]?(?:year[- ]old|yo|yr old) {child}",
)  # fmt: skip
