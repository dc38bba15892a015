"""Spanish: a small vocabulary of manner; every other word has to be the script's."""

# ruff: noqa: E501 - patterns and word lists read better whole

from __future__ import annotations

import re

from app.core.guard.tokens import Token, words_of

_PLAIN = """
a al ante con de del desde durante en entre hacia hasta para por según sin sobre tras y e o u ni pero sino aunque que
porque pues como cuando donde mientras si sí no el la los las lo un una unos unas este esta estos estas esto ese esa
esos esas eso aquel aquella aquello mi mis tu tus su sus nuestro nuestra nuestros nuestras yo tú usted ustedes
nosotros ella ellas le les me te se nos qué cuál cómo cuándo dónde quién cuánto cuánta algo nada alguien
cada todo toda todos todas otro otra otros otras mismo misma mucho mucha muchos muchas poco poca más menos muy bien
mal mejor peor tan tanto también tampoco ya aún todavía solo sólo sola así aquí ahí allí luego después antes
entonces primero primera junto juntos despacio claro claramente con calma tranquila tranquilo
es son está están era fue sea ser estar soy estoy somos estamos hay haber he ha hemos han tiene tienen tengo tenemos
tener hace hacen hacer hago haga hagamos va van voy vamos ir vaya puede pueden podemos puedo poder quiere quiero
quieren querer sabe sé saber siente sienta sentir siento parece vea ver veo vemos mire mirar diga dígame cuénteme
entiendo entiende entender comprendo comprende lamento gracias favor hola bueno buena buenos buenas perdón
necesita necesitamos necesario ayuda ayudar ayudo acompaño tome tómese respire descanse empiece empezamos empecemos
siga seguimos sigamos paso pasos cosa cosas momento rato tiempo manera forma parte principio fin final lado punto idea
difícil fácil duro dura pesado pesada cansado cansada cansancio agotador agotadora estrés preocupación preocupa
preocupado preocupada frustrante confuso confusa miedo enojo molesto molesta triste normal simple sencillo sencilla
pequeño pequeña grande largo larga corto corta nuevo nueva importante útil listo lista palabras palabra pregunta
razón sentido situación detalle detalles persona personas gente vez veces prisa apuro apúrese mano cabeza corazón
lea pensar piense pienso ojalá quizá quizás tal vez además dentro fuera cerca lejos arriba abajo
"""
# Words that bear on the matter, by which Spanish is known for Spanish.
_COMMON = """
usted debe pagar pago dinero cuenta factura deuda corte ley abogado promesa garantía seguro oficina llame llamar
ignore papeles carta firma firme semana semanas día días mañana hoy año mes meses derecho derechos dólares ciento
ganar gana ganará perder gratis nunca siempre jamás que los las para con por pero está como más
"""

_PLAIN_ES = words_of(_PLAIN)
SPANISH: frozenset[str] = _PLAIN_ES | words_of(_COMMON)

_REASONS = tuple(
    (reason, re.compile(pattern))
    for reason, pattern in (
        ("promise", r"\b(?:garanti\w+|prome\w+|asegur(?:o|a|amos)|sin duda|seguro que|gana\w*|siempre|jamás|todo (?:va a|saldrá|estará)|va a (?:salir|estar|quedar|ser|ganar)|van a \w+|se va a \w+|no pasa nada|sin problema|confíe)\b"),
        ("odds", r"\b(?:probable\w*|casi|suele\w*|normalmente|la mayoría|generalmente|seguramente)\b"),
        ("legal_conclusion", r"\b(?:ilegal\w*|legal\w*|ley(?:es)?|derechos?|obliga\w*|prohib\w+|no (?:pueden|puede|tiene que|tienen que|debe|deben)|tiene que|tienen que|nadie|no hay nada)\b"),
        ("admission", r"\b(?:deb(?:e|es|o|emos)|es su(?:ya|yo)|la culpa|culpa|le corresponde|es su (?:cuenta|parte))\b"),
        ("admission", r"\b(?:la |su )?(?:cantidad|cuenta|factura|deuda) (?:está bien|es (?:correcta|mía|suya|justa))\b|\byo debo\b|\bdebo (?:la|esa|esta|todo)\b"),
        ("outside_the_move", r"\bfirm(?:e|o|en|ar)\b|\bpag\w+ (?:todo|más|menos|ahora|algo|ya)\b|\bdiga que\b|\bque sí\b|\bacept\w+ (?:todo|lo)\b"),
        ("claim_not_in_case", r"\b(?:gano|gana|tengo|tiene|vivo con) (?:poco|mucho|más|menos|nada)\b|\bno (?:tiene|tengo|tenía) (?:seguro|trabajo|dinero|ingresos|casa)\b"),
        ("legal_conclusion", r"\bno (?:le |les |me |nos |lo |la )(?:pueden|puede|deben|debe)\b"),
        ("ignore_papers", r"\bpuede dejarlo\b|\bdejarlo así\b"),
        ("threat", r"\b(?:policía|cárcel|demand\w+|amena\w+|venganza|embarg\w+|inmigración|deport\w+)\b"),
        ("ignore_papers", r"\b(?:ignor\w+|bot(?:e|ar)|tir(?:e|ar)|rompa|olvíd\w+|olvid\w+|no (?:abra|conteste|lea|haga|vaya|responda|mire|hay que)|deje (?:eso|esto|todo|así))\b"),
        ("hide_facts", r"\b(?:mient\w+|ocult\w+|escond\w+|finj\w+|invent\w+|no (?:diga|mencione|cuente))\b"),
        ("injection", r"\b(?:instruccion\w*|sistema|modelo|asistente|inteligencia artificial)\b"),
    )
)  # fmt: skip
_FUTURE = re.compile(r"\w(?:rá|rán|ré|remos|rás|ría|rían)$")
_ENDING = re.compile(r"(?:mente|ciones|ción|ándolo|iendo|ando|arlo|arla|erlo|irlo|arme|ados?|adas?|idos?|idas?|aron|ieron|amos|emos|imos|an|en|ar|er|ir|as|es|os|a|e|o|s|é|ó|í)$")  # fmt: skip
_DENIALS = frozenset(["no", "ni", "nunca", "sin", "nada", "nadie", "jamás", "tampoco"])
# What stands behind one of these is not denied any more.
_ANEW = words_of("y pero sino que o si cuando hasta antes en para por desde mientras hoy")


# The same deed of the same person: an infinitive stands for the form that the script has, and it for the infinitive.
_FORMS = """
dar da dan den
dar doy
poner pone ponen
poner pongo
enviar envía mandar manda mandan
enviar envío mandar mando
poder puede podría pueden podrían
llamar llama llaman
llamar llamo
repetir repite
seguir sigue siguiente
teléfono llamada
quitar quitarle
"""
_LINES: dict[str, frozenset[int]] = {}
for _at, _line in enumerate(_FORMS.strip().splitlines()):
    for _word in _line.split():
        _LINES[_word] = _LINES.get(_word, frozenset()) | {_at}


def _stem(word: str) -> str:
    """A Spanish word without its ending; rough on purpose, both sides are read alike."""
    return _ENDING.sub("", word) if len(word) > 4 else word


_PLAIN_STEMS = frozenset(map(_stem, _PLAIN_ES))


def wrong_spanish(said: list[Token], script: list[Token], flat: str, script_flat: str) -> str | None:
    """The reason of the first word or turn that may not be said with this Spanish script."""
    for reason, pattern in _REASONS:
        for match in pattern.finditer(flat):
            if match[0] not in script_flat:
                return reason
    own = {t.word for t in script}
    stems = {_stem(t.word) for t in script if len(t.word) > 3}
    lines = frozenset().union(*(_LINES.get(word, frozenset()) for word in own))
    for token in said:
        word = token.word
        if (
            token.is_mark
            or token.is_slot
            or word in own
            or (word in _PLAIN_ES and word not in _DENIALS - {"no", "ni", "sin", "nada"})
        ):
            continue
        if _LINES.get(word, frozenset()) & lines:
            continue
        if len(word) > 3 and _stem(word) in stems and not _FUTURE.search(word):
            continue
        return "unknown_word"
    theirs = _denied(script)
    for what, denied in _denied(said).items():
        if what in theirs and not denied & theirs[what]:
            return "polarity"
        if what not in theirs and True in denied and what not in _PLAIN_STEMS:
            return "polarity"
    return None


def _denied(found: list[Token]) -> dict[str, set[bool]]:
    """Of each word of the matter: whether it is said, denied, or both."""
    seen: dict[str, set[bool]] = {}
    denied, left = False, 0
    for token in found:
        if token.is_mark or token.word in _ANEW:
            denied = False
        elif token.word in _DENIALS:
            denied, left = True, 3
        elif token.word not in _PLAIN_ES and not token.is_slot:
            seen.setdefault(_stem(token.word), set()).add(denied and left > 0)
            left -= 1
    return seen
