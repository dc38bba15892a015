"""Facts of one message that cannot stand beside each other: a list of rules, each with its reason."""

from __future__ import annotations

import re

from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.scene import Scene

_REASON = re.compile(r"\b(?:because|reason|as|for|due to)\b")
_AGAIN = re.compile(r"\b(?:again|twice|once more|a second time)\b")
_SELF_PAY = re.compile(r"\bself[- ]?pay")
_HAS_A_PLAN = re.compile(
    r"\b(?<!not )(?:have|had|got) (?:(?:good|my|health|medical) )*insurance\b|\bmy (?:insurance|plan)\b"
)
_DEBT_STEPS = frozenset({"validate_debt", "await_validation", "collector_first"})


def reconcile(scene: Scene, hearing: Hearing, stated: list[Stated]) -> list[Stated]:
    """One value per fact, the last told, and none that another rules out."""
    stated = [s for s in stated if not _is_one_more_claim(scene, hearing, s)]
    facts = {s.fact: s.value for s in stated}
    dropped: set[str] = set()
    renamed: dict[str, str] = {}
    # A hold that was refused has no end.
    if facts.get("hold") == "refused":
        dropped |= {"hold_until", "hold_contact"}
    # To a collector a dispute is about the debt, not about lines of the bill.
    if "debt_disputed" in facts or (_is_at_collector(hearing) and "dispute_sent" in facts):
        renamed["dispute_sent"] = "debt_disputed"
    # An error taken off is no longer in dispute.
    if facts.get("errors_removed") is not None and facts["errors_removed"] == facts.get("errors_supported"):
        dropped.add("errors_supported")
    # One hold letter: the confirmation, unless the hold was refused and asked for in writing.
    if facts.get("hold_request_sent") and facts.get("hold_confirmed"):
        was_refused = hearing.known.get("hold") == "refused" or hearing.last_move == "send_hold_request"
        dropped.add("hold_confirmed" if was_refused else "hold_request_sent")
    # "The appeal was denied" gives no reason for the denial.
    if facts.get("appeal") in ("won", "lost") and not _REASON.search(scene.low):
        dropped.add("denial_category")
    # "It was self pay, but I have Aetna": which of both was used is to be asked.
    is_self_pay = facts.get("insurance_type") == "uninsured" and _SELF_PAY.search(scene.low)
    if is_self_pay and ("insurer" in facts or _HAS_A_PLAN.search(scene.low)):
        dropped.add("insurance_type")
    # "I never signed anything" answers what was asked.
    if facts.get("signed_notice") is False:
        if hearing.open_question == "signed_for_bill":
            renamed["signed_notice"] = "signed_for_bill"
        elif "signed_for_bill" in facts:
            dropped.add("signed_notice")
    kept = [s._replace(fact=renamed.get(s.fact, s.fact)) for s in stated if s.fact not in dropped]
    return list({s.fact: s for s in kept}.values())


def _is_one_more_claim(scene: Scene, hearing: Hearing, stated: Stated) -> bool:
    """ "Denied again" is a lost appeal where one was filed or is spoken of; else one more claim was denied."""
    is_lost = (stated.fact, stated.value) == ("appeal", "lost")
    says_again = is_lost and _AGAIN.search(scene.low, stated.start, stated.end) is not None
    return says_again and "appeal" not in scene.low and hearing.known.get("appeal") != "filed"


def _is_at_collector(hearing: Hearing) -> bool:
    return hearing.known.get("account_status") == "collections" and hearing.last_move in _DEBT_STEPS
