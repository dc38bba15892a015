"""Question words: the sentences behind "why not higher?" and "why not lower?", with their arithmetic."""

from __future__ import annotations

from app.core.offer_sentence import Sentence

QUESTION_SENTENCES: dict[str, Sentence] = {
    "no_number_in_step": Sentence("No number is said in this step, so there is none to change."),
    # higher
    "higher_gives_away": Sentence(
        "A first number is where the talks start. From {amount} you can go up later; you cannot come back down.",
    ),
    "higher_unanswered": Sentence(
        "They have not come down since you said {last}. Going up now is bidding against yourself.",
    ),
    "higher_their_move": Sentence(
        "They came down by {moved}; {share} of that is {answer}. Added to {last} it makes {reach}, and no more.",
    ),
    "higher_one_step": Sentence("You went up today already. One step in a contact is enough."),
    "higher_takes_time": Sentence("Time sets the pace too: small steps early, larger ones late."),
    "higher_by_day": Sentence("By day {day} patience allows at most {planned}.", private=True),
    "higher_same_person": Sentence(
        "Someone with more authority hears the same number. A higher one would reward the no.",
    ),
    "higher_final": Sentence(
        "A final offer goes up once: {share} of the way from {last} to the {ask} that they ask, within your limit, "
        "rounded down. It comes to {amount}.",
    ),
    "higher_after_final": Sentence("A final offer that goes up was not final: they would wait for the next one."),
    "higher_than_asked": Sentence("They ask {ask}. Nobody needs more than that from you."),
    "higher_share_is_law": Sentence("Under that law the share of {amount} is all that you owe."),
    # lower
    "lower_insults": Sentence(
        "A first number under {share} of the {balance} balance ({least}) reads as an insult, and talks stop.",
    ),
    "lower_needs_reason": Sentence(
        "{amount} stands on a public price that you can name. A number under it has no reason behind it.",
    ),
    "lower_room": Sentence(
        "{amount} leaves room to go up, and is still high enough to be answered.",
    ),
    "lower_after_saying": Sentence(
        "You said {last}. A number taken back costs trust: only a new error or a new legal limit takes it back.",
    ),
    "lower_risks_deal": Sentence("{ask} is a figure to take. Asking for less can lose it."),
    "lower_share_is_owed": Sentence("The share of {amount} is owed. Less would leave a debt."),
    # both
    "would_raise": Sentence("What could raise it most: {fact}. The first number could then reach {number}."),
    "would_lower": Sentence("What could lower it most: {fact}. The first number could then be as low as {number}."),
}

# How a missing fact is named in a sentence.
FACT_NAMES: dict[str, str] = {
    "group_code": "the group code on the denial",
    "network": "the provider's network",
    "next_payer": "another payer",
    "nsa_state": "the surprise-billing law",
    "legal_cap": "the share on the plan's statement",
    "legal_cap_verified": "the paper behind your limit",
    "fap_state": "financial assistance",
    "agb": "the assistance letter",
    "itemized": "the itemized bill",
    "days_since_validation_notice": "the collector's proof",
    "appeal_state": "an appeal",
    "medicare": "the Medicare price",
    "setting": "the kind of provider",
    "allowed": "the amount your plan allows",
    "cash": "the cash price",
    "funds": "what you set aside",
}
