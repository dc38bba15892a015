"""Caution words: amounts that contradict each other, who the collector is, caps without a paper, plans, holds."""

from __future__ import annotations

from app.core.offer_sentence import Sentence

CAUTION_SENTENCES: dict[str, Sentence] = {
    # amounts that cannot all be right
    "medicare_over_bill": Sentence(
        "The Medicare price of {medicare} is above the bill of {billed}. One of them is likely for other care: "
        "check the codes, the units and the setting before you name a number.",
    ),
    "allowed_over_bill": Sentence(
        "The allowed amount of {allowed} is above the bill of {billed}. Check that both are for the same claim.",
    ),
    "cash_over_bill": Sentence(
        "The cash price of {cash} is above the bill of {billed}. Check that both are for the same care.",
    ),
    "agb_over_bill": Sentence(
        "The amount billed to insured patients, {agb}, is above the bill of {billed}. Check the letter again.",
    ),
    "cap_over_balance": Sentence(
        "The notice shows {cap} to pay, and only {balance} is left on the bill. Check that both are for one claim.",
    ),
    "errors_over_bill": Sentence(
        "The errors come to {errors}, and the bill is {billed}. A line may be counted twice: check them again.",
    ),
    "offer_over_balance": Sentence(
        "You offered {offer}, and {balance} is left on the bill. Check both amounts before you say it again.",
    ),
    "ask_over_bill": Sentence(
        "They ask {ask}, and the bill is {billed}. Ask in writing what was added, and why.",
    ),
    "contact_after_today": Sentence(
        "A contact is noted for day {contact}, and today is day {day}. Put the date right: the timing rests on it.",
    ),
    "holds_over_limit": Sentence(
        "{used} holds are noted, and the office gives {limit}. Check the number before you ask for one more.",
    ),
    # caps that count only from a paper
    "cap_check": Sentence(
        "Have the paper in hand before you name {cap} as your share: the plan's statement or the decision letter.",
    ),
    "cap_unverified": Sentence(
        "A limit of {cap} was told, and no paper shows it. It is left out of the numbers: verify it on the "
        "plan's statement or the decision letter.",
    ),
    # the cash price beside a claim
    "cash_is_comparison": Sentence(
        "The cash price of {cash} is only a comparison. You have insurance: do not ask to be billed as "
        "self-pay, which can take the claim away from your plan.",
        "hospital_price_transparency",
    ),
    "cash_and_appeal": Sentence(
        "Your appeal is open: a switch to the cash price can end the claim that it is about.",
        "hospital_price_transparency",
    ),
    # collectors
    "owner_of_debt": Sentence(
        "Ask in writing who owns this debt now and who is paid. Money sent to the wrong one does not end it.",
        "validation_notice",
    ),
    "buyer": Sentence(
        "A debt buyer most often paid a small part of the balance. Ask for the papers that show the sale, "
        "and for a letter from the owner before you pay.",
        "fdcpa_scope",
    ),
    "court_papers": Sentence(
        "If court papers come, answer them by their date. No offer and no talk stops that clock.",
        "lawsuit",
    ),
    # holds beside another step
    "hold_meanwhile": Sentence(
        "The hold ends on day {ends}, before this is done. In the same contact ask for a new one, in writing.",
    ),
    "hold_before_collections": Sentence(
        "In {days} days the account may go to a collector. In the same contact ask for a hold, in writing.",
    ),
    # plans, with their arithmetic
    "plan_sum": Sentence(
        "The plan: {months} payments, {monthly} each and {last} at the end, {total} in all. Interest: {interest}.",
    ),
    "plan_over_balance": Sentence(
        "The plan comes to {total}, which is {extra} more than the {balance} that it pays off. Ask why.",
    ),
    "plan_under_balance": Sentence(
        "{months} payments of {monthly} come to {total}. {rest} of the {balance} would still be open: ask what "
        "happens to it.",
    ),
    "plan_never_ends": Sentence(
        "At {monthly} a month the plan does not end in {years} years: the first month's interest alone is {interest}.",
    ),
    "plan_interest_unknown": Sentence(
        "Ask for the interest rate of the plan in writing. Only a plan without interest costs no more than the bill.",
    ),
    "plan_smallest": Sentence(
        "The smallest payment that ends within {months} months is {monthly}, the last one {last}.",
    ),
    "plan_right": Sentence(
        "Your state limits such a plan to {share} of monthly income, for those who qualify. Ask if you do.",
    ),
}
