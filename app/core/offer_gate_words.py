"""Gate words: what stands in the way of a number, and what lifts it."""

from __future__ import annotations

from app.core.offer_sentence import Sentence

GATE_SENTENCES: dict[str, Sentence] = {
    "nothing_owed_contract": Sentence(
        "The plan put this on an in-network provider (group code CO), so it is not yours to pay. Ask "
        "for a zero balance. This changes only if the plan corrects the code.",
        "group_code_co",
    ),
    "nothing_owed_paid": Sentence(
        "This bill was already paid. Send the proof and ask for a zero balance. This changes only if "
        "the payment turns out to be for another bill.",
    ),
    "nothing_owed_other_person": Sentence(
        "This is someone else's debt. Say so in writing and ask them to correct the account. This "
        "changes only if you signed for it.",
        "amounts_not_owed",
    ),
    "nothing_owed_late_filing": Sentence(
        "An in-network provider that billed the plan too late most often has to absorb it. Ask for a "
        "zero balance and ask the plan to confirm it. This changes only if the plan says that you are "
        "liable.",
        "timely_filing_provider",
    ),
    "nothing_owed_zero": Sentence(
        "Nothing is left to owe on what you have. Ask for that zero in writing. This changes only if "
        "a corrected bill or notice shows an amount.",
    ),
    "no_surprises_act": Sentence(
        "The surprise-billing law limits you to your in-network cost share. That share is paid; the "
        "rest is not bargained over. This changes only if the law turns out not to fit.",
        "nsa_emergency",
    ),
    "no_surprises_act_facility": Sentence(
        "At an in-network place the surprise-billing law limits you to your in-network cost share. That share "
        "is paid; the rest is not bargained over. This changes only if the law turns out not to fit.",
        "nsa_oon_at_in_network_facility",
    ),
    "cost_share": Sentence(
        "Your notice shows a cost share of {share}. Check it on the plan's own statement, then pay "
        "that and no more; the other {disputed} of {balance} is disputed.",
    ),
    "cost_share_unknown": Sentence(
        "The denied claim shows no cost share. Ask the plan to process it again as in-network; pay "
        "nothing before that.",
        "nsa_help_desk",
    ),
    "free_care_likely": Sentence(
        "You may qualify for financial assistance, which can erase or cut this bill. Apply first; an "
        "offer now could cost you free care. A decision on the application opens the way to a number.",
        "fap_required",
    ),
    "free_care_pending": Sentence(
        "Your application for assistance is not decided. See it through and name no number meanwhile. "
        "The written decision opens the way to one.",
        "fap_suspends_eca",
    ),
    "not_itemized": Sentence(
        "Nobody should price a bill that does not list its charges. Ask for the itemized bill with "
        "codes. Having it opens the way to a number.",
        "itemized_bill_federal",
    ),
    "errors_unresolved": Sentence(
        "{errors} of this bill is in dispute as an error. Ask for a corrected bill first: errors come "
        "off before any discount. Their written answer opens the way to a number.",
    ),
    "validation_window": Sentence(
        "This is a collector, and the notice came {days} days ago. Dispute in writing within {window} "
        "days and ask for proof; admit nothing and pay nothing. Their proof, or day {after}, opens "
        "the way to a number.",
        "validation_window",
    ),
    "appeal_open": Sentence(
        "Your appeal is open. An offer may only be for the case that it is lost: nothing is paid "
        "until the decision is final, and you keep the refund if the plan pays. The final decision "
        "lifts this.",
        "balance_after_late_reversal",
    ),
    "time_barred": Sentence(
        "This debt may be too old to sue over. Do not pay, promise or confirm anything before you ask "
        "legal aid: in some states that restarts the clock. Their answer opens the way to a number.",
        "revival",
    ),
    "exhausted_or_rushed": Sentence(
        'Nothing has to be decided now. To end a call politely: "Thank you. I need to look at this in '
        'writing. I will call you back." Dates for filing still run. Say when you are ready to go on.',
    ),
    "gate_waived": Sentence("You chose to go on although this is open: {what}."),
    "gate_stays": Sentence("This cannot be set aside, only corrected as a fact: {what}."),
    "next_payer_oa": Sentence(
        "Group code OA alone does not mean that you owe it. Ask the plan who is next to pay.",
        "group_code_oa",
    ),
    "next_payer_pi": Sentence(
        "Group code PI alone does not mean that you owe it. Ask the plan who is next to pay.",
        "group_code_pi",
    ),
}
