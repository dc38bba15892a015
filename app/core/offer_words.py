"""Words: the sentence behind each reason, its arithmetic, its rule, and whether it is only for the person.

Only a private sentence may hold the limit, the target or the means. It never becomes words to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from app.core.frozen import Frozen
from app.core.money import Money
from app.core.offer_caution_words import CAUTION_SENTENCES
from app.core.offer_gate_words import GATE_SENTENCES
from app.core.offer_question_words import QUESTION_SENTENCES
from app.core.offer_sentence import Sentence


class Reason(Frozen):
    """Why: a code, the sentence, the rule it rests on, and whether only the person may see it."""

    code: str
    text: str
    rule: str | None = None
    private: bool = False


SENTENCES: dict[str, Sentence] = {
    **GATE_SENTENCES,
    **CAUTION_SENTENCES,
    **QUESTION_SENTENCES,
    # the arithmetic
    "errors_come_off": Sentence("{billed} billed, less {errors} in errors, leaves {balance}."),
    "legal_cap": Sentence("Not more than {cap} can be owed, by your notice or by law.", private=True),
    "medicare_price": Sentence(
        "Medicare pays about {medicare} for this care; {share} of that is {wished}.",
        "medicare_rate_not_a_cap",
    ),
    "medicare_rough": Sentence(
        "A rough Medicare price for this care is {medicare}; {share} of that is {wished}. It is too "
        "rough to say that Medicare pays this.",
        "medicare_rate_not_a_cap",
    ),
    "medicare_estimated": Sentence(
        "From the {from_what}, a Medicare price would be near {medicare}; {share} of that is "
        "{wished}. It is an estimate: do not say that Medicare pays this.",
        "medicare_rate_not_a_cap",
    ),
    "medicare_unknown": Sentence(
        "With no price to compare with, {medicare} stands in for Medicare (the balance divided by "
        "{divisor}); {share} of that is {wished}. It is a placeholder.",
    ),
    "share_of_balance": Sentence(
        "{share} of the {balance} balance is {wished}, which is more, so the opening is not an insult.",
    ),
    "opening_held_down": Sentence(
        "The opening is held down to {opening} to leave room under your limit.",
        private=True,
    ),
    "target": Sentence(
        "Stop at {target}: at most {share} of the Medicare price, and within your limit.",
        private=True,
    ),
    "ceiling": Sentence("Never say {ceiling}. It is the most to pay: the least of {limits}.", private=True),
    # the decision
    "terms_first": Sentence(
        "{amount} is worth accepting, in writing first. Pay nothing until the letter has every term.",
        "settlement_terms",
    ),
    "terms_complete": Sentence(
        "Every written term is there, so {amount} can be paid. Keep the proof.",
        "settlement_terms",
    ),
    "wait_for_appeal": Sentence(
        "Keep the deal open, and pay only once the appeal is finally decided.",
        "balance_after_late_reversal",
    ),
    "over_means": Sentence(
        "The agreed amount is over what you set aside; ask for time or for a plan before you sign.",
        private=True,
    ),
    "no_letter_no_payment": Sentence(
        "They refused to put it in writing. No letter, no payment: ask for a supervisor or an e-mailed statement.",
        "settlement_terms",
    ),
    "writing_refused_again": Sentence(
        "They refused writing again. Complain to the office's patient advocate and your state's "
        "consumer help, and pay nothing.",
        "settlement_terms",
    ),
    "no_number_without_means": Sentence(
        "There is nothing to offer, and that is no fault. Ask for financial assistance before anything else.",
        "fap_required",
    ),
    "plan_without_means": Sentence(
        "Assistance is decided, and there is no lump sum to offer: ask for a plan that you can keep up.",
    ),
    "find_a_price": Sentence(
        "There is no price to compare with yet. Find one of these: what Medicare pays, what your plan "
        "allows, or the provider's cash price. The opening is shown as a placeholder.",
    ),
    "hold_first": Sentence("Ask for a hold in writing, with its end date, before the price."),
    "hold_lapses": Sentence(
        "The hold ends on day {ends}, before this is done. Ask for a new one, in writing.",
    ),
    "hold_before_placement": Sentence(
        "In {days} days the account may go to a collector, before a pause would end. Ask for a hold, in writing.",
    ),
    "placement_near": Sentence(
        "In {days} days the account may go to a collector. Say the same number now, in writing: {amount}.",
    ),
    "authority_first": Sentence(
        "Name no number to someone who cannot accept it. Ask who can review and approve an adjustment "
        "(try {tries} of {most}).",
    ),
    "first_number": Sentence(
        "Name the first number: {amount}, in whole dollars, with its reason, as one payment in full.",
    ),
    "withdraw_in_writing": Sentence(
        "What can be owed has come down under the {last} that you offered. Withdraw that in writing, "
        "with the new fact, and offer {amount}.",
    ),
    "limit_under_offer": Sentence(
        "You offered {last}, and your limit is now below it. Do not repeat it: raise your limit, or "
        "withdraw it in writing.",
        private=True,
    ),
    "same_number_new_person": Sentence(
        "You reached someone higher. Say the same number to them: {amount}.",
    ),
    "take_it_higher": Sentence(
        "They did not move. Say the same number, {amount}, to someone with more authority.",
    ),
    "they_moved_hold": Sentence(
        "They came down by {moved}. It is too early to go up: say {amount} again.",
    ),
    "they_moved_raise": Sentence(
        "They came down by {moved}, so a smaller step up to {amount} answers it.",
    ),
    "pause_raise": Sentence(
        "They have not moved in {days} days and heard the same number after the last pause: one step, to {amount}.",
    ),
    "pause_restate": Sentence("{days} days have passed. Say the same number once more: {amount}."),
    "nothing_to_add": Sentence("Going higher is not due. Say the same number: {amount}."),
    "discount_recorded": Sentence(
        "An automatic discount is a new balance, not an answer: write down {ask}, ask for it in "
        "writing, and say {amount} again.",
    ),
    "plan_declined": Sentence(
        "Not a plan for now: a lump sum after the price is settled. Say {amount} again.",
    ),
    "plan_fits": Sentence(
        "The balance of {balance} is fair, one payment is not possible, and the plan adds no "
        "interest. Take it, in writing.",
    ),
    "plan_by_right": Sentence(
        "The balance of {balance} is fair, and your state gives you this plan by right. Take it, in writing.",
    ),
    "wait": Sentence(
        "Wait {days} to {longest} days after your last number; a call now only invites a raise.",
    ),
    "wait_held": Sentence(
        "Pause only with a hold confirmed in writing, everything filed, and the next date in your calendar.",
    ),
    "wait_for_answer": Sentence("Your final offer is open until day {until}. Wait for the answer."),
    "final": Sentence(
        "Time for the final offer, by letter: {amount}, good for {days} days, as one payment in full.",
    ),
    "final_again": Sentence("The final offer stands. Say it once more: {amount}; it does not go up."),
    "final_refused": Sentence(
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


@cache
def percent(share: Fraction) -> str:
    return f"{float(share * 100):g}%"


def kept_private(reasons: Iterable[Reason], secrets: Iterable[Money]) -> tuple[Reason, ...]:
    """Mark private every sentence in which a secret figure appears, wherever it came from."""
    figures = [str(secret) for secret in secrets]
    return tuple(_hidden(reason) if _tells(reason, figures) else reason for reason in reasons)


def _hidden(reason: Reason) -> Reason:
    return reason.model_copy(update={"private": True})


def _tells(reason: Reason, figures: list[str]) -> bool:
    if reason.private:
        return False
    text = reason.text
    found = [figure for figure in figures if figure in text]
    return bool(found) and any(_quotes(text, figure) for figure in found)


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
