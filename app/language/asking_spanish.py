"""Which sentences in Spanish ask the coach something; and where a sentence of either language begins."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Asking = Literal["sure", "perhaps"]


class Asks(NamedTuple):
    """How sure it is that a sentence asks us, and where in it that begins."""

    how: Asking
    start: int


# Where a sentence begins, what says nothing of its own left out.
BEGIN = re.compile(
    r"^\W*(?:(?:and|but|so|or|ok|okay|well|then|now|also|please|wait|like|hi|hey|hello|sorry|um+|uh+|hmm|yo|bro|man|"
    r"sir|"
    r"ma'?am|because|though|basically|honestly|just|today|question|question for you|quick question|one more thing|"
    r"one thing|another thing|omg|lol|i mean|you know|tell me this|the thing is|my question is|"
    r"what i want to know is|so the thing i want to know is|thanks|thank you|oye|disculpe|perdon|hola|entonces|y|"
    r"pero|"
    r"es que|o sea|oiga|pregunta)\b[\s,:;.-]*(?=\w))*"
)
_ES_SAYS = re.compile(
    r"\b(?:dijo|dijeron|dice|dicen|pregunto|preguntaron|pregunta|preguntan|querian?|quieren?|piden?|contaron|conto|"
    r"explico|sabe|saben)\b(?: \w+){0,2}? (?:que|si|cuando|cuanto|como|quien|donde|saber)\b"
)
_ES = re.compile(
    r"(?:(?:por|en|a|de|con) )?(?:que (?:es|son|pasa|significa|hago|puedo|debo|quiere decir|me|le|puede|pueden|"
    r"papeles|derechos|mas|\w+ (?:me|nos|le))|cuant[oa]s?|quien|"
    r"quienes|donde|adonde|cual|cuales|por que|como (?:puedo|hago|le hago|pido|se|funciona|apelo|consigo|saco|"
    r"demuestro|es)|"
    r"hasta cuando|cuando (?:me|tengo|puedo|van|se)|es (?:legal|verdad|cierto|normal|obligatorio|posible)|"
    r"hay (?:alguna|algun|"
    r"ayuda|manera|forma|un|una)|(?:todavia|aun|ya) (?:puedo|puede|pueden|estoy)|y si\b)"
)
_ES_MAY = re.compile(
    r"(?:(?:yo |nos |me |le |les |se |lo |la |los )?(?:puede|pueden|puedo|podemos|podria|podrian|debo|debemos|"
    r"tengo que|"
    r"tenemos que|tienen que|tiene que|van a|va a|voy a|deberia)|(?:quiero|quisiera|necesito|me gustaria) saber|"
    r"me pregunto|"
    r"no se si (?:puedo|me|debo|tengo|pueden|todavia))\b"
)
_ES_WISH = re.compile(
    r"\b(?:(?:quiero|quisiera|necesito|me gustaria) saber|me pregunto|no se si (?:puedo|debo|me pueden))\b"
)
_ES_THEY = re.compile(
    r"(?:(?:me|nos|se) (?:puede|pueden|van a)|puedo|debo)\b(?! (?:pagar|pagarles|llamar|esperar|mandar un|decir))"
)
_ES_ANY = re.compile(
    r"\bque (?:mas puedo|me (?:hacen|pasa|puede))\b|^esto va a\b|\b(?:me|nos|se|lo) (?:puede|pueden|van a|va a)\b|"
    r"\b(?:me|nos) (?:lo|la|los|las) (?:regresan|devuelven|quitan|cobran)$|\btiene que\b|\bes legal\b|\btengo que\b"
)


def asks_in_spanish(low: str, *, marked: bool) -> Asks | None:
    """The question of a sentence in Spanish; what a third person said or asked is none."""
    said = _ES_SAYS.search(low)
    begin = BEGIN.match(low)
    starts = [begin.end() if begin else 0, *(m.end() for m in re.finditer(r"[,;:¿] ?|\b(?:y|pero|entonces) ", low))]
    for start in starts:
        if said and said.end() <= start + 4 and not marked:
            continue
        if _ES.match(low, start):
            return Asks("sure", start)
        if _ES_MAY.match(low, start) and not (said and said.start() <= start):
            plain = marked or start > starts[0] or _ES_WISH.match(low, start) or _ES_THEY.match(low, start)
            return Asks("sure" if plain else "perhaps", start)
    if said is None and _ES_ANY.search(low):
        return Asks("sure" if marked else "perhaps", 0)
    return None
