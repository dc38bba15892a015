"""What a coming date ends, by the words around it; and the words that make a date a limit at all."""

from __future__ import annotations

# Before a date: something must be done, or ends, by then.
LIMIT_BEFORE = (
    r"\b(?:by|before|until|through|thru|due|within|in|no later than|deadline|expires?|ends?|up|good for|hold|holds|"
    r"pause|paused?|for|have|has|got|get|gives?|gave|allows?|window|within the next|only|another|a|put|"
    r"antes del?|hasta(?: el)?|plazo(?: para \w+)?|dentro de|vence(?: el)?|en|tengo|tiene|por|para el|a mas "
    r"tardar(?: el)?)"
    r"[:,]? ?\(?(?:date:? |the |el |about |only |up to |a |on |is |are |was |of |written |otros |date |it is |fecha )*$"
)
# After it.
LIMIT_AFTER = (
    r"^[ -]*(?:calendar |business )?(?:hold|freeze|pause|extension|window|deadline|to (?:appeal|pay|answer|"
    r"respond|reply|"
    r"dispute|file|apply|settle|accept|ask|request|decide|submit|write|contest)|or (?:it|they|else|we)|para (?:apelar|"
    r"contestar|pagar|responder|disputar)|de pausa|from (?:the|receipt)|of (?:receipt|the|this)|is (?:the|my) "
    r"(?:deadline|last day))"
)

# Kind -> words that speak of it. Those that come first win where two stand equally near.
KINDS: dict[str, str] = {
    "court_answer": (
        r"summons|\bcourt\b|written answer|file an answer|answer(?= (?:due|by|the (?:suit|complaint|court)))|lawsuit|"
        r"\bsued\b|\bsuing\b|petition|got served|been served|\bserved\b|versus|\bvs\b|to answer\b|demanda|citacion|"
        r"juzgado|contestar"
    ),
    "external_review": (
        r"external (?:review|appeal)|independent (?:\w+ )?review|outside review|\biro\b|revision (?:externa|"
        r"independiente)"
    ),
    "debt_dispute": (
        r"dispute (?:it|the debt|this|the validity|in writing|any)|to dispute\b|dispute\b|validat\w+|verif\w+ "
        r"(?:of )?the debt|"
        r"disputar|impugnar"
    ),
    "collections_placement": (
        r"(?:goes?|go|going|sent|send|sending|turn(?:ed)?(?: over)?|placed?|placing|refer(?:red|ral)?|"
        r"transfer(?:red)?|move[sd]?|"
        r"forward(?:ed)?|hand(?:ed)?(?: it)?(?: over)?|list(?:ed)?|mandan?|mandar\w*|pasan?|enviar\w*|va)(?: "
        r"\w+){0,4} (?:to|with|into|in|a|en|over to) "
        r"(?:a |an |the |una |la |some |outside )*(?:\w+ )?(?:collections?|collectors?|agency|collection "
        r"agency|cobranzas?|agencia|"
        r"coleccion\w*|colectores)"
    ),
    "fap_application": (
        r"financial (?:assistance|aid|help)|charity|\bfap\b|hardship (?:form|application)|assistance (?:form|"
        r"application|"
        r"program|packet)|(?:the|my|their|your) application|ayuda financiera|asistencia financiera"
    ),
    "internal_appeal": (
        r"appeal\w*|reconsider\w*|grievance|apel\w+|(?:ask|asked) for (?:a )?(?:second look|review)|contest the denial"
    ),
    "offer_expiry": (
        r"\boffer\w*|settl\w+|\bdeal\b|discount|(?:accept|take)(?=[^.]{0,30}(?:if|#))|(?:if|when) (?:i|you|"
        r"we) pay|if paid|close it|"
        r"knock\w*|off if|\bonly good\b|on the table|oferta|descuento|si pago|prompt[- ]pay"
    ),
    "hold_end": r"\bhold\b|\bholds\b|on hold|paus\w+|fr[eo]{1,2}z\w*|\bheld\b|en pausa|congel\w+|suspend\w*",
    "payment_due": (
        r"\bdue\b|past due|\bpay\b|payment|pay (?:it|up|them)|wants? (?:it|the money|#+)|invoice|vence|pagar|pague|"
        r"amount owed|owe"
    ),
    "other": (
        r"upload|send (?:in|them|back)|return|form|card|paperwork|documents?|records|questionnaire|enroll\w*|respond|"
        r"reply|call (?:them )?back"
    ),
}
