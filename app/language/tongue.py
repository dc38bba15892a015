"""Which language a line is in, by its small words: English, or Spanish."""

from __future__ import annotations

import re
from typing import Literal

from app.language.text import word_set

Tongue = Literal["en", "es"]

_WORD = re.compile(r"[a-z]+")
_ES = word_set(
    "el la los las un una unos unas de del al que no se me le les lo su sus mi mis por para con sin como pero "
    "porque si ya esta este esto eso ese esa es son soy fue era ser hay muy mas cuando donde quien cual cuanto "
    "yo usted ustedes ella ellos nosotros nos dijo dice dicen dijeron tengo tiene tienen puede puedo podemos "
    "quiero quiere debo debe cuenta pagar pago factura seguro dinero hoy manana ayer dia dias mes meses semana "
    "ahora aqui alla entonces tambien solo todo toda nada nadie algo otro otra hasta desde entre sobre bien "
    "gracias favor senora senor oficina llamar llame ingles espanol deuda cobro cobranza aseguranza emergencia "
    "negaron mando mandaron estoy estaba van va vamos hace hacer cobrar cobran saldo escrito carta ayuda "
    "necesito entiendo eh bueno"
)
_EN = word_set(
    "the a an of to and that is are was were be been it its i you he she they we my your his her their our "
    "this these those for with without but because if not no can can't will would should could do does did "
    "have has had on in at by from up out about what when where who how why all any some there here then than "
    "so as or just only me him them us said says told says bill pay owe balance account insurance denied "
    "please thank thanks right now today"
)


def tongue_of(low: str) -> Tongue:
    """Spanish when more of its small words are Spanish than English; `low` has no accents (`Text.low`)."""
    words = _WORD.findall(low[:2_000])
    spanish, english = sum(w in _ES for w in words), sum(w in _EN for w in words)
    return "es" if spanish > english and spanish >= min(2, len(words)) else "en"
