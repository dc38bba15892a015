"""Hold the rules of the bill audit against what core looks up in them: every type, word list and code list is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from string import Formatter

from app.core.audit.finding import TYPES
from app.core.audit.rules import AuditRule
from app.core.faults import Fault

# What core looks up by name.
WORDS = (
    "often_repeated", "operating_room", "recovery", "anesthesia_time", "base_units", "room", "cancelled", "not_undone",
    "not_given", "no_transport", "none_given", "mild_diagnosis", "routine_supply", "hospital",
)  # fmt: skip
CODES = (
    "repeats_are_usual", "draws", "initial_infusion", "anesthesia", "may_be_read_later", "may_be_before", "has_sides",
    "office_visits", "small_procedures", "emergency_visits", "high_visits", "heavy_care", "top_office_visits",
    "limits_differ_in_hospitals",
    "visits", "daily_visits", "goes_with", "given_again", "shots",
    "miles", "operations", "transport", "vaccines", "vaccine_giving",
)  # fmt: skip
FIGURES = frozenset({
    "lines", "off", "dollars", "at_risk", "codes", "what", "times", "panel", "count", "part", "whole", "because",
    "other", "name", "minutes", "units", "right", "most", "each", "days", "midnights", "admitted", "discharged",
    "over", "date", "said", "diagnosis", "kept", "stated", "sum", "price", "told", "be", "least",
})  # fmt: skip


def audit_faults(rules: Mapping[str, AuditRule], broken: Collection[str]) -> Iterator[Fault]:
    """Every fault of the audit rules together. Types whose file is broken are not missed twice."""
    by_type: dict[str, str] = {}
    for rule in rules.values():
        if rule.type in by_type:
            yield Fault(
                f"audit/{rule.id}.yaml", "type", f"{rule.type} has its file already: audit/{by_type[rule.type]}.yaml"
            )
        by_type[rule.type] = rule.id
        for text in (rule.why, rule.ask, *rule.also.values()):
            for name in sorted({field for _, field, _, _ in Formatter().parse(text) if field} - FIGURES):
                yield Fault(
                    f"audit/{rule.id}.yaml",
                    "why",
                    f"there is no figure {{{name}}}; use one of {', '.join(sorted(FIGURES))}",
                )
    if any(file.startswith("audit/") for file in broken):
        return
    for type_ in TYPES:
        if type_ not in by_type:
            yield Fault(f"audit/{type_}.yaml", "", f"add a rule for {type_}")
    words = {name for rule in rules.values() for name in rule.words}
    codes = {name for rule in rules.values() for name in rule.codes}
    for wanted, told, at in ((WORDS, words, "words"), (CODES, codes, "codes")):
        for name in wanted:
            if name not in told:
                yield Fault("audit/", at, f"add the list {name!r} to the rule that needs it")
