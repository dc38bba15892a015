"""What a model may tell of a message, and the words that must stand in its quote: a closed list, by harm.

Out, whatever the message says, and why:
  private facts and the person's limits: no model is asked about them (savings, budget, income, household_size, funds,
    own_limit);
  names and numbers that stand in letters, or that two of could be mixed up (patient_name, provider, insurer, collector,
    hold_contact, account_number, hold_reference);
  whose bill it is: a relative who is mentioned need not be the patient (role, patient_deceased);
  who owes it: one wrong word turns a right around (group_code, denial_codes, signed_for_bill, signed_notice,
    plan_says_billable, plan_confirmed_in_writing, authorization_was_providers_job, surprise_law, someone_elses_debt,
    paid_in_full, cost_share, eob_verified);
  what fixes the number that we advise (errors_supported, errors_removed, disputed_lines, medicare, allowed_amount,
    cash_price, agb, assistance_cap);
  what ends a stage or a right: holds, letters sent, filings, decisions, settlements, a summons (hold and its facts,
    bill_checked, dispute_sent, claim_form, appeal, external_review, correction_requested, rebill_requested,
    plan_complaint_sent, settlement_amount, settlement_paid, written_terms, zero_balance, complaint_filed,
    final_offer_sent, numbers_declined, authority_confirmed, account_status, debt_disputed, summons, court_answer,
    court_answer_filed);
  days from which a clock runs that has no other witness (appeal_deadline, days_to_appeal, payment_due, validation_date,
    hold_until,
    offer_until, callback_on, appeal_filed_on, appeal_decided_on).
The deterministic reader reads all of these, or the page asks for them.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import get_args

from app.core.acts import Label, Topic
from app.core.case import FACTS
from app.core.update import SETTLING


class MayTell:
    """Words of which one must stand in the quote: of the fact, or of each value that may be told; and"
    " words that bar."""

    def __init__(
        self, words: str = "", *, barred: str = "", beside: str = "", by_value: dict[str | bool, str] | None = None
    ) -> None:
        self.by_value = by_value or {}
        self._words, self._barred, self._beside = words, barred, beside

    @cached_property
    def words(self) -> re.Pattern[str]:
        return re.compile(self._words)

    @cached_property
    def barred(self) -> re.Pattern[str] | None:
        return re.compile(self._barred) if self._barred else None

    @cached_property
    def beside(self) -> re.Pattern[str]:
        """What else the sentence must say: a doctor in passing sends no bill."""
        return re.compile(self._beside)

    @cached_property
    def values(self) -> dict[str | bool, re.Pattern[str]]:
        return {value: re.compile(words) for value, words in self.by_value.items()}


# Figures of another kind: what the person has or offers, and what others paid or allowed.
_OTHER_SUMS = (
    r"\b(?:sav\w+|income|earn\w*|mak(?:e|es|ing)|salary|wages?|budget\w*|aside|limit|most|max\w*|afford|bank|checking|"
    r"offer\w*|propos\w+|counter\w*|allow\w*|approv\w+|adjust\w*|discount\w*|medicare|copay|deductible|insurance paid|"
    r"(?:a|per|each|every) month|monthly|al mes|installments?|"
    r"plan paid|settle\w*|agree\w*|down to|refund\w*|ahorr\w+|gano|sueldo|ofrec\w+|presupuesto)\b"
)
_OUT_OF_NETWORK = (
    r"\bout[- ]of[- ](?:the |my )?network|\bnot (?:\w+ )?in[- ](?:the |my |our )?network|\bnon-?participating|"
    r"\b(?:do not|does not|did not|will not|would not|not|no longer) (?:take|accept|participat)\w*"
    r"|\bfuera de (?:la )?red\b"
)
_CAME = r"\b(?:got|received|came|arrived|sent me|mailed me|emailed me|here is|showed up|llego|recibi|me mandaron)\b"
_ASKED_FOR = r"\b(?:asked|requested|ordered|will (?:send|mail|email)|are (?:sending|mailing)|pedi|solicite)\b"
_LINES = (
    r"(?:itemi[sz]\w+|line by line|breakdown|desglos\w+|every (?:charge|line)|(?:all|with) the"
    r" (?:lines|codes|charges))"
)
_NOT = r"(?:no|not|never|without|lack\w*|miss\w*|need\w*|requir\w*|nobody|fail\w*|sin|falt\w+)"
_APPROVAL = r"(?:authoriz\w+|approv\w+|permission|precert\w+|referral|auth|autoriz\w+|permiso)"

MAY_TELL: dict[str, MayTell] = {
    # The public programmes end in a hand-off: the reader alone reads them.
    "insurance_type": MayTell(by_value={
        "employer": r"\b(?:employer|work|job|company plan|boss|union|trabajo|empresa|patron)\b",
        "marketplace": r"marketplace|obamacare|\bexchange\b|healthcare\.gov|\baca\b|covered california",
        "cobra": r"\bcobra\b",
        "short_term": r"\bshort[- ]?term\b|\btemporary plan\b",
        "health_sharing": r"\b(?:health|medical|cost) ?shar(?:e|ing)\b|\bministry\b",
        "uninsured": r"\buninsured\b|\b(?:no|without(?: any)?|not have(?: any)?) (?:health )?(?:insurance|coverage)\b|"
        r"\bsin (?:seguro|aseguranza)\b",
    }, barred=r"\b(?:medicare|medicaid|medi-?cal|tricare|va|chip)\b"),
    "state": MayTell(
        r"\b(?:live|lives|living|reside|resident|home is|here in|moved to|vivo|vivimos)\b",
        barred=r"\b(?:used to|lived|moved from|from|insurer|insurance|plan)\b",
    ),
    "provider_type": MayTell(by_value={
        "hospital": r"\b(?:hospital|medical center|er|emergency (?:room|department)|sala de emergencias?)\b",
        "physician_group": r"\b(?:doctors?|dr|physicians?|surgeons?|radiologists?|specialist"
        r"|pediatrician|medico|cirujano)\b",
        "lab": r"\b(?:labs?|blood ?work|laborator\w+|biopsy|pathology)\b",
        "imaging_center": r"\b(?:imaging|mri|ct|scan|x-?rays?|ultrasound|radiology)\b",
        "anesthesia": r"\banesth\w+|\banest\w+|\bput (?:me|him|her) (?:under|to sleep)\b",
        "urgent_care": r"\burgent care\b",
        "surgery_center": r"\b(?:surgery|surgical|outpatient) center\b",
        "ambulance_ground": r"\b(?:ambulance|ambulancia|paramedics?)\b",
        "ambulance_air": r"\b(?:helicopter|air ambulance|life ?flight|airlift\w*|helicoptero|flown)\b",
        "mental_health": r"\b(?:therap\w+|psych\w+|counsel\w+|rehab|mental|behavioral)\b",
    }, beside=r"\b(?:bill\w*|charg\w+|owe\w*|invoice|wants?|money|paper|cuenta|cobr\w+|factur\w+)\b"),
    "billed_amount": MayTell(
        r"\b(?:bill\w*|ow(?:e|es|ed|ing)|charg\w+|balance|want\w*|due|statement|invoice|total|asking|cuenta|debo|debe|"
        r"cobr\w+|piden|quieren|saldo)\b",
        barred=_OTHER_SUMS + r"|\b(?:paid|payed|pague|pagado)\b",
    ),
    "paid_amount": MayTell(
        r"\b(?:i|we|my wife|my husband|already|ya) (?:have |had )?(?:already )?(?:paid|payed|pague|pagamos)\b",
        barred=_OTHER_SUMS,
    ),
    "service_date": MayTell(
        r"\b(?:surgery|operation|procedure|admitted|in the (?:er|hospital)|date of service|was seen"
        r"|treated|baby was born|"
        r"operar\w+|atendi\w+|cirugia)\b",
        barred=r"\b(?:bill\w*|letter|notice|deni\w+|call\w*|appeal\w*|due|paid|hold|cuenta|carta)\b",
    ),
    "denial_date": MayTell(
        r"\b(?:den(?:y|ied|ial|ying)\w*|refus\w+|reject\w+|negaron|rechaz\w+)\b",
        barred=r"\b(?:appeal\w*|deadline|due|surgery|operation|service|until|hold|bill\w*|apel\w+)\b",
    ),
    "network_status": MayTell(by_value={
        "in_network": r"\b(?:is|was|are|were|both|all|and|being|it is|they are)? ?in[- ](?:the |my |our )?network|"
        r"\b(?:takes?|accepts?|take|accept) (?:my|our) (?:plan|insurance)|\bdentro de (?:la )?red\b",
        "out_of_network": _OUT_OF_NETWORK,
    }),
    "emergency": MayTell(by_value={
        True: r"\bemergenc(?:y|ies|ia)\b(?! (?:department|physician|doctor|contact))|\b(?:911|rushed|passed out|"
        r"collapsed|"
        r"heart attack|stroke|could not breathe|infarto)\b",
        False: r"\b(?:scheduled|planned|elective|booked (?:it|ahead)|in advance|not an emergency|"
        r"programad[oa]|planead[oa])\b",
    }),
    "denial_category": MayTell(by_value={
        "medical_necessity": r"\bmedical\w* (?:necess\w+|need)|\bnot (?:\w+ ){0,2}(?:necess\w+|needed)|"
        r"\bno (?:era |es |fue )?(?:medicamente )?necesari\w+|\b(?:did|do) not (?:really )?need",
        "out_of_network": _OUT_OF_NETWORK,
        "prior_authorization": rf"\b{_NOT}\b[^.!?]{{0,40}}\b{_APPROVAL}\b"
        rf"|\b{_APPROVAL}\b[^.!?]{{0,30}}\b(?:miss\w+|not|never|first)\b",
        "coverage_terminated": r"\b(?:coverage|plan|policy|insurance|cobertura|poliza"
        r"|seguro)\b[^.!?]{0,30}\b(?:terminat\w+|cancel\w+|"
        r"laps\w+|expired|inactive|not active|ran out|ended|vencid\w+)",
        "benefit_limit": r"\b(?:limits?|maximum|maxed|used up|too many|exceed\w*|limite|maximo)\b",
        "bundling": r"\bbundl\w+|\bincluded in\b|\bpart of another\b|\bincluid\w+",
        "coding": r"\b(?:wrong|incorrect|invalid|mis)[ -]?cod\w+|\bcoding\b|\bmodifier\b|\bcodigo"
        r" (?:equivocado|incorrecto)",
        "timely_filing": r"\b(?:filed|billed|sent|submitted|claim)\b[^.!?]{0,30}\b(?:late|in time|on"
        r" time)\b|\bfiling limit\b",
        "duplicate": r"\bduplic\w+|\bbilled twice\b|\balready processed\b",
        "coordination_of_benefits": r"\b(?:other|another) (?:plan|insurance|insurer|coverage)"
        r"|\bcoordination\b|\botro seguro\b",
        "experimental": r"\bexperiment\w+|\binvestigational\b|\bunproven\b",
        "documentation_missing": r"\b(?:records?|documents?|documentation|paperwork|notes|papeles|expediente)\b",
        "non_covered": r"\b(?:not|never) (?:\w+ )?cover\w*|\bnon-?covered\b|\bexclu\w+|\bno (?:lo |la |me )?cubr\w+",
        "cost_share": r"\b(?:deductible|co-?pay\w*|coinsurance|deducible|copago)\b",
    }),
    "itemized": MayTell(by_value={
        "requested": rf"{_ASKED_FOR}[^.!?]{{0,60}}{_LINES}",
        "received": rf"{_CAME}[^.!?]{{0,60}}{_LINES}|{_LINES}[^.!?]{{0,40}}{_CAME}",
    }),
    "assistance": MayTell(by_value={
        "likely": r"\b(?:can ?not (?:\w+ )?afford|laid off|lost my job|unemploy\w+|on disability|food"
        r" stamps|no puedo pagar|"
        r"desemple\w+|sin trabajo|perdi mi trabajo)\b",
    }),
    "hospital_nonprofit": MayTell(by_value={
        True: r"\b(?:non-?profit|not[- ]for[- ]profit|charity hospital|sin fines de lucro)\b",
        False: r"\bfor[- ]profit\b",
    }),
    "tier": MayTell(by_value={
        "supervisor": r"\b(?:spoke|speaking|talked|talking|transferred me|got through) (?:to"
        r"|with)[^.!?]{0,30}\bsupervisor\b",
        "manager": r"\b(?:spoke|speaking|talked|talking|transferred me|got through) (?:to|with)[^.!?]{0,30}\bmanager\b",
    }),
}  # fmt: skip
# Topics with fixed answers; a term needs its word, and "other" says nothing.
MAY_ASK: tuple[Topic, ...] = tuple(topic for topic in get_args(Topic) if topic not in ("other", "term"))
# What they said that moves neither the price nor a stage: it is noted and answered.
MAY_SAY: tuple[Label, ...] = tuple(
    label for label in get_args(Label) if label not in SETTLING and label not in ("chit_chat", "other")
)
assert not any(FACTS[fact].private for fact in MAY_TELL), "a private fact is never told by a model"
