"""Phrases that say by themselves what a line of theirs is, whatever was learnt: first that fits, first taken."""

from __future__ import annotations

from typing import NamedTuple

from app.core.acts import Label


class Decisive(NamedTuple):
    """The label and the form of its objection ("" for none of them), the phrases, and what must not be there."""

    label: Label
    form: str | None
    phrases: tuple[str, ...]
    unless: str = r"(?!)"


_PAYS = r"(?:\b(?:payments?|down|today|something|half|deposit|card|pago|abono)\b|#)"
_HAD_IT = r"(?:had|have|got|get|received?|underwent|went in for)"
_CARE = (
    r"(?:surgery|operation|procedure|services?|care|treatments?|visit|tests?|scan|mri|x-?ray|ambulance|ride|"
    r"cirugia|operacion|servicios?|atencion|tratamiento|procedimiento)\b"
)
# A promise of a letter is no answer to a price, to a hold or to the bill's lines.
_NOT_A_LETTER = (
    r"#|%|\bnot\b|\bhold\b|itemized|\b(?:accept\w*|approv\w*|agreed?|deal|denial|after|once|when|as soon as)\b"
)

DECISIVE: tuple[Decisive, ...] = (
    # Money and mail
    Decisive("asks_for_payment_now", "payment_link", (
        r"\b(?:payment|pay) link\b", r"\blink (?:to|for) (?:pay|payment)\b",
        r"\b(?:enlace|link) (?:para pagar|de pago)\b",
    )),
    Decisive("asks_for_payment_now", "receipt_how", (
        r"\b(?:want|like|need|prefer|quiere) (?:a |the |your |that |el |un |su )?(?:receipt|recibo)\b",
    )),
    Decisive("asks_for_payment_now", None, (r"\bjust (?:go ahead and )?pay (?:it|that|this|the bill)\b",)),
    Decisive("offers_discount", None, (
        r"%+ (?:off |discount )?(?:is|stays|would be|will be) (?:only |still )?(?:good|valid|available) "
        r"(?:until|through|for)\b",
    )),
    Decisive("other", "letter_coming", (
        r"\bi (?:just |already )?(?:emailed|sent|faxed|mailed)(?: you)? (?:the|that|your|a) (?:letter|agreement)\b",
        r"\bcheck your (?:inbox|e-?mail)\b",
        r"\b(?:i|we|she|he|they) can (?:e-?mail|send|mail|fax)(?: you| out| over)* (?:a|the|that|your) letter\b",
        r"\bthe letter (?:will|would) (?:say|show|state)\b",
        r"\b(?:can|will) put (?:that|it|this|all of that) in (?:an? )?(?:e-?mail|letter)\b",
        r"\ble (?:mando|envio|mande|envie) la carta\b",
    ), unless=_NOT_A_LETTER),
    Decisive("other", "your_email", (
        r"^ ?(?:(?:ok|okay|and|so),? )?(?:what is|can i (?:get|have)|do you have) (?:a|an|your) (?:good |best )?e-?mail"
        r"(?: address)?(?: for you)? ?[.!?]*$",
    )),
    Decisive("other", "statements_go_on", (
        r"\b(?:statements?|bills?|letters?)\b[^.!?]{0,40}\b(?:ignore|disregard)\b",
        r"\b(?:ignore|disregard) (?:the |those |any )?(?:statements?|bills?|letters?)\b",
    ), unless=r"\bhold\b"),
    Decisive("chit_chat", "their_number", (
        r"\bmy (?:employee|agent|operator|badge|rep|representative) (?:id|number|code)(?: number)? is\b",
        r"\b(?:my|his|her|our) (?:direct |desk )?(?:extension|ext\.?|line|phone|number) (?:number )?(?:is|will be) &",
        r"\b(?:mi|su) (?:extension|linea directa) es &",
    ), unless="#"),
    Decisive("other", "hold_letter", (
        r"\byou (?:will|should|are going to) (?:get|have|receive)\b[^.!?]{0,20}\b(?:letter|e-?mail|note|confirmation)\b"
        r"[^.!?]{0,24}\b(?:hold|freeze|pause)\b",
        r"\ble (?:llega|mando|mandamos) (?:una|la) carta (?:de|sobre|con) (?:la )?pausa\b",
    ), unless=r"\b(?:not|if|unless|once|after|until)\b|#"),
    Decisive("other", "sees_the_code", (
        r"\b(?:it is|its|i (?:do )?see|shows?|says?)\b[^.!?=#]{0,10}=+[^.!?]{0,12}\bi (?:do )?see (?:it|that)\b",
        r"\bi (?:do )?see (?:the|that|a|your) =+",
    ), unless=r"\b(?:not|but|no)\b|[#?]"),
    Decisive("other", "no_numbers", (
        r"\b(?:not|no|never)\b[^.!?]{0,20}\b(?:reference|confirmation|ticket) (?:numbers?|ids?)\b",
        r"\bno (?:damos|tenemos|hay|manejamos) numeros? de (?:referencia|reporte|confirmacion)\b",
    ), unless=r"\b(?:your|not (?:have|see|find) (?:a|any|the|that)|but|until|without|do you|not yet)\b|#|\d"),
    Decisive("other", "takes_days", (
        r"\b(?:it|that|they|this|review|team|committee|board|department) (?:usually |normally |typically |generally |"
        r"can |will |may )*takes? (?:about |around |up to |roughly |at least )?@",
        r"\b(?:tarda|tardan|toma|demora) (?:como |unos |hasta )?@",
    ), unless=r"\b(?:letter|mail|e-?mail|itemi[sz]ed|statement|bill|form|hold|pay\w*|not|carta)\b|#|%"),
    Decisive("hold_granted", None, (
        r"\b(?:putting|put|giving|give|adding|add|granting|grant|granted|doing|do) (?:you |it |in |on |for |an? |"
        r"the |another )*@[^.!?]{0,8}\bextension\b",
        r"\bextension (?:of|for) (?:another )?@",
    ), unless=r"\b(?:not|if|only|pay\w*|plan|appeal|once|could|would|ask\w*|request\w*|after|when)\b|[#?]"),
    Decisive("asks_financial_info", "form_with_a_day", (
        r"\b(?:hardship|assistance|charity|financial aid|help) (?:form|application|packet|paperwork)\b[^!?]*@",
        r"\b(?:formulario|solicitud) de (?:ayuda|asistencia)\b[^!?]*@",
    ), unless=r"\b(?:not|denied|received|sent|already|expired|collections?|too late|no)\b|#"),
    Decisive("chit_chat", "anything_else", (
        r"^ ?(?:(?:ok|okay|so|and|well|alright),? )*(?:is there |was there |do you need )?anything else"
        r"(?: (?:that )?(?:i|we) can (?:do|help|assist)| you need| today| for you)",
    )),
    # A term that is never taken: it goes with any price, before anything is signed.
    Decisive("counteroffers_amount", "gives_up_rights", (
        r"\byou (?:(?:would|will|have to|must|need to|also|just|then|are going to) )*(?:agree|promise|sign)\b"
        r"[^.!?]{0,30}\b(?:not (?:to )?|never (?:to )?|no longer )(?:dispute|appeal|contest|sue|complain|go back|file|"
        r"bill|submit|ask)\b",
        r"\byou (?:(?:would|will|have to|must|need to|also|just|then) )*(?:give up|waive|drop|withdraw)\b[^.!?]{0,24}"
        r"\b(?:appeals?|rights?|dispute|complaint|claim)\b",
        r"\byou (?:can not|could not|will not|may not) (?:then |later |ever )?(?:appeal|dispute|contest|go back to "
        r"(?:your |the )?insurance|complain)\b[^.!?]{0,20}\b(?:after|afterwards|later|anymore|once|then)\b",
        r"\b(?:se compromete a|acepta|promete) no (?:apelar|disputar|reclamar|demandar)\b",
    ), unless=r"\b(?:do not have to|not have to|do you|refunds?|reembolso)\b"),
    # Words with legal weight
    Decisive("already_in_collections", "time_barred", (
        r"\btime[- ]?barred\b", r"\bstatute of limitations\b",
        r"\bpast the (?:time|date|limit) (?:to sue|for a lawsuit)\b",
        r"\btoo old (?:to sue|for (?:court|a lawsuit))\b", r"\bdeuda (?:ya )?(?:esta )?prescri\w+",
    ), unless=r"\b(?:can|will|could|may) (?:still )?(?:sue|take you)\b"),
    Decisive("already_in_collections", "proof_was_sent", (
        r"\b(?:sent|mailed)\b[^.!?]{0,30}\b(?:validation|verification|debt) (?:letter|notice)\b",
        r"\b(?:validation|verification) (?:letter|notice)\b[^.!?]{0,16}\b(?:was sent|was mailed|went out|already)\b",
    ), unless=r"\b(?:will|not|once|after|being)\b"),
    Decisive("already_in_collections", "do_you_admit", (
        r"\byou(?: are| do| would)? (?:agree|agreeing|accept|accepting|admit|admitting|acknowledg\w+)(?: that)? "
        r"(?:the |this )(?:debt|balance) (?:is|as)\b",
        r"\byou (?:\w+ ){0,3}?(?:accept|take|assume) (?:\w+ )?responsibility\b",
        r"\b(?:acepta|asume) la responsabilidad\b",
        # The care itself is no debt, and a yes to it is taken for one.
        r"\b(?:you|u)(?: do| would)? (?:agree|admit|acknowledge|confirm|accept)(?: that)? (?:you|u) (?:did |do )?"
        rf"{_HAD_IT} (?:\w+ ){{0,3}}?{_CARE}",
        rf"\byou did (?:\w+ )?(?:have|get|receive|go in for|undergo) (?:\w+ ){{0,3}}?{_CARE}(?! before)",
        rf"\byou (?:\w+ )?{_HAD_IT} (?:\w+ ){{0,3}}?{_CARE},? (?:right|correct|yes|did not you|true|or no)\b",
        rf"\b(?:so|but|and) did you (?:\w+ )?(?:have|get|receive) (?:\w+ ){{0,2}}?{_CARE} or not\b",
        rf"\b(?:admite|acepta|reconoce) que (?:\w+ )?(?:tuvo|recibio|le hicieron|se hizo) (?:\w+ ){{0,2}}?{_CARE}",
        rf"\b(?:tuvo|recibio|le hicieron|se hizo) (?:\w+ ){{0,2}}?{_CARE},? (?:verdad|cierto|no es cierto|correcto)\b",
    ), unless=r"\bnot (?:have|get|receive|had)\b|\b(?:denial|authorization|copy|letter|bill|statement|eob)\b"),
    # "I said 5,500" on the line repeats their own figure; what we told them is "I told them".
    Decisive("counteroffers_amount", None, (
        r"(?:^|[.,!?] ?)(?:(?:hello|hi|ok|okay|no|well|look|listen|sir|ma'am|are you (?:still )?there|and|so|but|yes|"
        r"yeah|um|uh),? )*(?:(?:like|as) )?(?:i|we) (?:have |had )?(?:already |just |do )?"
        r"(?:said|told you|quoted(?: you)?|mentioned|offered you|gave you)(?: already| before| earlier)?,? #",
        r"(?:^|[.,!?] ?)(?:(?:no|bueno|pues|ya|mire),? )*(?:como )?(?:ya )?le (?:dije|dijimos)(?: que)? #",
    ), unless=(
        r"\b(?:told|offered|gave) (?:them|him|her)\b|\bmy (?:number|offer)\b|\bi (?:can |will |could )?pay\b|"
        r"\b(?:she|he|they|the (?:rep|lady|guy|woman|man|clerk|supervisor)|ella|ellos|ellas) "
        r"(?:said|says|say|goes|went|came back|comes back|countered|answered|wanted?|wants|dijo|dijeron|dice)\b"
    )),
    Decisive("asks_identity_verification", "they_called_us", (
        r"\bpersonal business matter\b", r"\b(?:speak|talk) (?:to|with) (?:mr|mrs|ms)\b", r"\basunto personal\b",
    )),
    # Threats and facts that sound milder than they are
    Decisive("threatens_collections", None, (
        r"\btax refund (?:intercept|offset|set-?off)\b", r"\bintercept (?:program|your (?:tax )?refund)\b",
        r"\b(?:take|keep|intercept) your (?:state )?tax refund\b",
    )),
    Decisive("asks_for_payment_now", "pay_for_a_hold", (
        r"\b(?:hold|pause|extend|extension)\b[^.!?]{0,40}\b(?:if|as long as|provided) (?:you|we) (?:can |could )?"
        rf"(?:make|pay|put|get|receive|give)\b[^.!?]{{0,24}}{_PAYS}",
        rf"\bpausa\b[^.!?]{{0,40}}\bsi (?:paga|hace|da)\b[^.!?]{{0,24}}{_PAYS}",
    )),
    Decisive("hold_granted", None, (
        r"^ ?(?:(?:ok|okay|alright|so),? )?you are (?:all )?(?:good|set|fine|covered) (?:until|through) @",
    )),
    Decisive("other", "yes_to_a_hold", (
        r"^ ?(?:(?:ok|okay|alright|so),? )?you are (?:all )?(?:good|set|fine|covered) (?:until|through) (?!@)\w",
    )),
    Decisive("counteroffers_amount", None, (
        r"\b(?:no|oh|sorry|wait|actually|oops)\b[^.!?]{0,30}\b(?:wrong (?:account|line|screen)|misread)\b[^.!?]{0,24}#",
    )),
    Decisive("full_amount_owed", None, (r"\bno choice but (?:to )?(?:bill|charge)\b",)),
    Decisive("other", "no_more_visits", (
        r"\bnot (?:see|treat|schedule|be (?:seen|able to (?:see|schedule)))\b[^.!?]{0,30}\b(?:until|unless)\b"
        r"[^.!?]{0,24}\b(?:paid|pay|balance)\b",
    )),
    Decisive("other", "nothing_due_now", (
        r"\bnothing (?:is |will be )?(?:due|owed)(?: from you)? (?:while|until|during|as long as)\b",
    )),
    # Questions about us
    Decisive("asks_financial_info", "have_you_applied", (
        r"\b(?:have|did) you (?:already |ever )?(?:appl(?:y|ied)|fill(?:ed)? out)\b[^.!?]{0,30}"
        r"\b(?:financial|charity|assistance)\b",
    )),
    Decisive("blames_insurance", "which_plans", (
        r"\bdo you (?:also )?have (?:any )?"
        r"(?:medicaid|medicare|(?:a |any )?(?:secondary|other|another|second) insurance)\b",
        r"\btiene (?:medicaid|medicare|otro seguro)\b",
    )),
    Decisive("asks_identity_verification", "is_the_patient_dead", (
        r"\bpatient (?:is|was|has) (?:deceased|dead|died|passed)(?: away)?,? (?:correct|right|is that|is it)\b",
        r"\b(?:is|has|did) the patient (?:deceased|dead|passed|died?|pass away)\b",
    )),
    Decisive("asks_identity_verification", "", (
        r"\bare you the patient or\b", r"\b(?:hello|hi|sorry|and|ok|^),? ?who is (?:this|calling)\b",
    )),
    Decisive("asks_identity_verification", "date_of_care", (
        r"\b(?:what|which) (?:is|was|are) (?:the |your )?(?:dates? of service|service date)\b",
        r"\bfecha (?:del|de) servicio\b",
    )),
)  # fmt: skip
