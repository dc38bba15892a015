"""Words: the sentence behind each reason, its arithmetic, its rule, and whether it is only for the person.

Only a private sentence may hold the limit, the target or the means. It never becomes words to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from app.core.frozen import Frozen
from app.core.money import Money


class Reason(Frozen):
    """Why: a code, the sentence, the rule it rests on, and whether only the person may see it."""

    code: str
    text: str
    rule: str | None = None
    private: bool = False


class _Sentence(NamedTuple):
    text: str
    rule: str | None = None
    private: bool = False


SENTENCES: dict[str, _Sentence] = {
    # gates: what stands in the way, and what lifts it
    "nothing_owed_contract": _Sentence(
        "The plan put this on an in-network provider (group code CO), so it is not yours to pay. Ask "
        "for a zero balance. This changes only if the plan corrects the code.",
        "group_code_co",
    ),
    "nothing_owed_paid": _Sentence(
        "This bill was already paid. Send the proof and ask for a zero balance. This changes only if "
        "the payment turns out to be for another bill.",
    ),
    "nothing_owed_other_person": _Sentence(
        "This is someone else's debt. Say so in writing and ask them to correct the account. This "
        "changes only if you signed for it.",
        "amounts_not_owed",
    ),
    "nothing_owed_late_filing": _Sentence(
        "An in-network provider that billed the plan too late most often has to absorb it. Ask for a "
        "zero balance and ask the plan to confirm it. This changes only if the plan says that you are "
        "liable.",
        "timely_filing_provider",
    ),
    "nothing_owed_zero": _Sentence(
        "Nothing is left to owe on what you have. Ask for that zero in writing. This changes only if "
        "a corrected bill or notice shows an amount.",
    ),
    "no_surprises_act": _Sentence(
        "The surprise-billing law limits you to your in-network cost share. That share is paid; the "
        "rest is not bargained over. This changes only if the law turns out not to fit.",
        "nsa_emergency",
    ),
    "no_surprises_act_facility": _Sentence(
        "At an in-network place the surprise-billing law limits you to your in-network cost share. That share "
        "is paid; the rest is not bargained over. This changes only if the law turns out not to fit.",
        "nsa_oon_at_in_network_facility",
    ),
    "cost_share": _Sentence(
        "Your notice shows a cost share of {share}. Check it on the plan's own statement, then pay "
        "that and no more; the other {disputed} of {balance} is disputed.",
    ),
    "cost_share_unknown": _Sentence(
        "The denied claim shows no cost share. Ask the plan to process it again as in-network; pay "
        "nothing before that.",
        "nsa_help_desk",
    ),
    "free_care_likely": _Sentence(
        "You may qualify for financial assistance, which can erase or cut this bill. Apply first; an "
        "offer now could cost you free care. A decision on the application opens the way to a number.",
        "fap_required",
    ),
    "free_care_pending": _Sentence(
        "Your application for assistance is not decided. See it through and name no number meanwhile. "
        "The written decision opens the way to one.",
        "fap_suspends_eca",
    ),
    "not_itemized": _Sentence(
        "Nobody should price a bill that does not list its charges. Ask for the itemized bill with "
        "codes. Having it opens the way to a number.",
        "itemized_bill_federal",
    ),
    "errors_unresolved": _Sentence(
        "{errors} of this bill is in dispute as an error. Ask for a corrected bill first: errors come "
        "off before any discount. Their written answer opens the way to a number.",
    ),
    "validation_window": _Sentence(
        "This is a collector, and the notice came {days} days ago. Dispute in writing within {window} "
        "days and ask for proof; admit nothing and pay nothing. Their proof, or day {after}, opens "
        "the way to a number.",
        "validation_window",
    ),
    "appeal_open": _Sentence(
        "Your appeal is open. An offer may only be for the case that it is lost: nothing is paid "
        "until the decision is final, and you keep the refund if the plan pays. The final decision "
        "lifts this.",
        "balance_after_late_reversal",
    ),
    "time_barred": _Sentence(
        "This debt may be too old to sue over. Do not pay, promise or confirm anything before you ask "
        "legal aid: in some states that restarts the clock. Their answer opens the way to a number.",
        "revival",
    ),
    "exhausted_or_rushed": _Sentence(
        'Nothing has to be decided now. To end a call politely: "Thank you. I need to look at this in '
        'writing. I will call you back." Dates for filing still run. Say when you are ready to go on.',
    ),
    "gate_waived": _Sentence("You chose to go on although this is open: {what}."),
    "gate_stays": _Sentence("This cannot be set aside, only corrected as a fact: {what}."),
    "next_payer_oa": _Sentence(
        "Group code OA alone does not mean that you owe it. Ask the plan who is next to pay.",
        "group_code_oa",
    ),
    "next_payer_pi": _Sentence(
        "Group code PI alone does not mean that you owe it. Ask the plan who is next to pay.",
        "group_code_pi",
    ),
    # the arithmetic
    "errors_come_off": _Sentence("{billed} billed, less {errors} in errors, leaves {balance}."),
    "legal_cap": _Sentence("Not more than {cap} can be owed, by your notice or by law.", private=True),
    "medicare_price": _Sentence(
        "Medicare pays about {medicare} for this care; {share} of that is {wished}.",
        "medicare_rate_not_a_cap",
    ),
    "medicare_rough": _Sentence(
        "A rough Medicare price for this care is {medicare}; {share} of that is {wished}. It is too "
        "rough to say that Medicare pays this.",
        "medicare_rate_not_a_cap",
    ),
    "medicare_estimated": _Sentence(
        "From the {from_what}, a Medicare price would be near {medicare}; {share} of that is "
        "{wished}. It is an estimate: do not say that Medicare pays this.",
        "medicare_rate_not_a_cap",
    ),
    "medicare_unknown": _Sentence(
        "With no price to compare with, {medicare} stands in for Medicare (the balance divided by "
        "{divisor}); {share} of that is {wished}. It is a placeholder.",
    ),
    "share_of_balance": _Sentence(
        "{share} of the {balance} balance is {wished}, which is more, so the opening is not an insult.",
    ),
    "opening_held_down": _Sentence(
        "The opening is held down to {opening} to leave room under your limit.",
        private=True,
    ),
    "target": _Sentence(
        "Stop at {target}: at most {share} of the Medicare price, and within your limit.",
        private=True,
    ),
    "ceiling": _Sentence("Never say {ceiling}. It is the most to pay: the least of {limits}.", private=True),
    # the decision
    "terms_first": _Sentence(
        "{amount} is worth accepting, in writing first. Pay nothing until the letter has every term.",
        "settlement_terms",
    ),
    "terms_complete": _Sentence(
        "Every written term is there, so {amount} can be paid. Keep the proof.",
        "settlement_terms",
    ),
    "wait_for_appeal": _Sentence(
        "Keep the deal open, and pay only once the appeal is finally decided.",
        "balance_after_late_reversal",
    ),
    "over_means": _Sentence(
        "The agreed amount is over what you set aside; ask for time or for a plan before you sign.",
        private=True,
    ),
    "no_letter_no_payment": _Sentence(
        "They refused to put it in writing. No letter, no payment: ask for a supervisor or an e-mailed statement.",
        "settlement_terms",
    ),
    "writing_refused_again": _Sentence(
        "They refused writing again. Complain to the office's patient advocate and your state's "
        "consumer help, and pay nothing.",
        "settlement_terms",
    ),
    "no_number_without_means": _Sentence(
        "There is nothing to offer, and that is no fault. Ask for financial assistance before anything else.",
        "fap_required",
    ),
    "plan_without_means": _Sentence(
        "Assistance is decided, and there is no lump sum to offer: ask for a plan that you can keep up.",
    ),
    "find_a_price": _Sentence(
        "There is no price to compare with yet. Find one of these: what Medicare pays, what your plan "
        "allows, or the provider's cash price. The opening is shown as a placeholder.",
    ),
    "hold_first": _Sentence("Ask for a hold in writing, with its end date, before the price."),
    "hold_lapses": _Sentence(
        "The hold ends on day {ends}, before this is done. Ask for a new one, in writing.",
    ),
    "hold_before_placement": _Sentence(
        "In {days} days the account may go to a collector, before a pause would end. Ask for a hold, in writing.",
    ),
    "placement_near": _Sentence(
        "In {days} days the account may go to a collector. Say the same number now, in writing: {amount}.",
    ),
    "authority_first": _Sentence(
        "Name no number to someone who cannot accept it. Ask who can review and approve an adjustment "
        "(try {tries} of {most}).",
    ),
    "first_number": _Sentence(
        "Name the first number: {amount}, in whole dollars, with its reason, as one payment in full.",
    ),
    "withdraw_in_writing": _Sentence(
        "What can be owed has come down under the {last} that you offered. Withdraw that in writing, "
        "with the new fact, and offer {amount}.",
    ),
    "limit_under_offer": _Sentence(
        "You offered {last}, and your limit is now below it. Do not repeat it: raise your limit, or "
        "withdraw it in writing.",
        private=True,
    ),
    "same_number_new_person": _Sentence(
        "You reached someone higher. Say the same number to them: {amount}.",
    ),
    "take_it_higher": _Sentence(
        "They did not move. Say the same number, {amount}, to someone with more authority.",
    ),
    "they_moved_hold": _Sentence(
        "They came down by {moved}. It is too early to go up: say {amount} again.",
    ),
    "they_moved_raise": _Sentence(
        "They came down by {moved}, so a smaller step up to {amount} answers it.",
    ),
    "pause_raise": _Sentence(
        "They have not moved in {days} days and heard the same number after the last pause: one step, to {amount}.",
    ),
    "pause_restate": _Sentence("{days} days have passed. Say the same number once more: {amount}."),
    "nothing_to_add": _Sentence("Going higher is not due. Say the same number: {amount}."),
    "discount_recorded": _Sentence(
        "An automatic discount is a new balance, not an answer: write down {ask}, ask for it in "
        "writing, and say {amount} again.",
    ),
    "plan_declined": _Sentence(
        "Not a plan for now: a lump sum after the price is settled. Say {amount} again.",
    ),
    "plan_fits": _Sentence(
        "The balance of {balance} is fair, one payment is not possible, and the plan adds no "
        "interest. Take it, in writing.",
    ),
    "plan_by_right": _Sentence(
        "The balance of {balance} is fair, and your state gives you this plan by right. Take it, in writing.",
    ),
    "wait": _Sentence(
        "Wait {days} to {longest} days after your last number; a call now only invites a raise.",
    ),
    "wait_held": _Sentence(
        "Pause only with a hold confirmed in writing, everything filed, and the next date in your calendar.",
    ),
    "wait_for_answer": _Sentence("Your final offer is open until day {until}. Wait for the answer."),
    "final": _Sentence(
        "Time for the final offer, by letter: {amount}, good for {days} days, as one payment in full.",
    ),
    "final_again": _Sentence("The final offer stands. Say it once more: {amount}; it does not go up."),
    "final_refused": _Sentence(
        "The final offer was not taken. Stop here: complain, ask for assistance, or ask for an "
        "interest-free plan on the reduced balance. Keep every date.",
    ),
}

RULES_CITED = frozenset(sentence.rule for sentence in SENTENCES.values() if sentence.rule)

# What a waived gate leaves open, in the words of its caution.
OPEN_POINTS: dict[str, str] = {
    "nothing_owed": "nothing seems to be owed",
    "no_surprises_act": "the surprise-billing law seems to apply",
    "free_care_likely": "free care may be possible, and an offer can cost you that",
    "not_itemized": "the bill is not itemized, so errors may be priced in",
    "errors_unresolved": "errors on the bill are not settled",
    "validation_window": "the written dispute to the collector is not made, and its 30 days run",
    "appeal_open": "the appeal is not decided, so keep the refund if the plan pays",
    "time_barred": "a promise or payment may restart the clock on an old debt",
    "exhausted_or_rushed": "you said that this is too much right now",
    "not_enough_data": "no price to compare with is known, so the limit is a guess",
}


def because(code: str, **figures: Money | int | str) -> Reason:
    """Fill the sentence of `code` with its figures."""
    text, rule, private = SENTENCES[code]
    return Reason(code=code, text=text.format(**figures), rule=rule, private=private)


def percent(share: Fraction) -> str:
    return f"{float(share * 100):g}%"


def kept_private(reasons: Iterable[Reason], secrets: Iterable[Money]) -> tuple[Reason, ...]:
    """Mark private every sentence in which a secret figure appears, wherever it came from."""
    figures = [str(secret) for secret in secrets]
    return tuple(
        reason.model_copy(update={"private": True})
        if not reason.private and any(_quotes(reason.text, figure) for figure in figures)
        else reason
        for reason in reasons
    )


def _quotes(text: str, figure: str) -> bool:
    """True when `text` holds exactly this figure, not a longer one that begins with it."""
    at = text.find(figure)
    while at >= 0:
        after = text[at + len(figure) : at + len(figure) + 2]
        is_longer = after[:1].isdigit() or (after[:1] in (",", ".") and after[1:].isdigit())
        if not is_longer:
            return True
        at = text.find(figure, at + 1)
    return False
