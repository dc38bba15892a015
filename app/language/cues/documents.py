"""Labels on bills, EOBs and letters, by the fact that stands beside them."""

from __future__ import annotations

AMOUNTS: tuple[tuple[str, str], ...] = (
    ("billed_amount", (
        "(?:amount due|balance due|total due|pay this amount|amount you owe|total amount due|current "
        "balance|new balance|please pay|patient balance|account balance|balance)"
    )),
    ("cost_share", (
        "(?:you may owe|your (?:share|responsibility|cost|total cost)|patient responsibility|member "
        "responsibility|what you owe|you owe|amount you may owe)"
    )),
    ("allowed_amount", (
        "(?:allowed amount|amount allowed|plan allows|negotiated (?:rate|amount)|eligible (?:amount|"
        "charges)|allowed)"
    )),
    ("charged", (
        "(?:amount billed|billed amount|total charges?|amount charged|provider (?:billed|charged)|charges|"
        "billed charges|total billed|billed)"
    )),
)  # fmt: skip

DATES: tuple[tuple[str, str], ...] = (
    ("service_date", (
        "(?:dates? of service|service dates?|date of care|dos|admission date|date of admission|services? "
        r"(?:on|provided on|received on|dated|(?:at|from|by) [\w .'-]{3,40}? on)|for services on|performed on|"
        "admitted on)"
    )),
    ("appeal_deadline", (
        "(?:appeal (?:must be (?:received|filed|submitted) )?(?:by|before|no later than)|deadline to "
        "appeal(?: is)?|appeal deadline)"
    )),
    ("denial_date", (
        "(?:date of (?:this )?notice|notice date|date of letter|letter date|date mailed|mailed on|date "
        r"processed|processed on|dated|date of determination|date of denial|^ ?date|\n ?date)"
    )),
    ("payment_due", "(?:payment due(?: date)?|due date|pay by|due by|amount due by)"),
    ("court_answer", r"(?:answer|respond|appear)(?: \w+){0,6} (?:by|on or before|before|on)"),
)  # fmt: skip

# The terms of a settlement, as a letter words them.
TERMS: dict[str, str] = {
    "amount_stated": "#",
    "payment_in_full": "in full|full satisfaction",
    "zero_balance": "zero balance|balance of #|balance (?:will|to) (?:be )?(?:zero|#)",
    "no_further_billing": "no further (?:bill|amounts|collection)",
    "no_sale_or_credit_reporting": "not (?:be )?(?:sell|sold|report)|no (?:sale|credit)",
    "refund_if_insurer_pays": "refund",
}  # fmt: skip
