"""Words of the feedback: what worked and what to change, each with its criterion, in English and Spanish."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """One remark. `criterion` is what it counts for; `label` the objection whose lines show how to say it better."""

    criterion: str
    en: str
    es: str
    label: str = "other"


WORKED: dict[str, Words] = {
    "terms": Words("C17", "You asked for the terms on paper.", "Pidió los términos por escrito."),
    "writing": Words("C17", "You asked for it in writing.", "Lo pidió por escrito."),
    "no_trap": Words("C16", "You said no, and stayed polite.", "Dijo que no, con buenos modales."),
    "authority": Words("C5", "You asked for the person who can decide.", "Pidió a la persona que decide."),
    "met": Words("C15", "That answers what they said.", "Eso contesta lo que dijeron."),
    "same_number": Words("C10", "You kept your number.", "Mantuvo su cantidad."),
    "reason": Words("C9", "Your number came with its reason.", "Su cantidad vino con su razón."),
    "hold": Words("C2", "You asked for time on the account.", "Pidió tiempo para la cuenta."),
    "itemized": Words("C3", "You asked to see each charge.", "Pidió ver cada cargo."),
    "self_pay": Words("C4", "Now you have a price to compare with.", "Ahora tiene un precio para comparar."),
    "record": Words("C18", "That is on record now.", "Eso ya quedó registrado."),
    "exit": Words("C19", "You ended it well, with a next day.", "Terminó bien, con otra fecha."),
    "dispute": Words("C15", "You kept the amount open.", "Dejó la cantidad en disputa."),
}

CHANGE: dict[str, Words] = {
    "card": Words(
        "C16",
        "A card number went out before the terms came in. First the letter.",
        "Dio la tarjeta antes de tener los términos. Primero la carta.",
        "asks_for_payment_now",
    ),
    "paid": Words(
        "C16",
        "You paid before anything was in writing. First the letter, then the money.",
        "Pagó antes de tener algo por escrito. Primero la carta, luego el dinero.",
        "asks_for_payment_now",
    ),
    "admit": Words(
        "C16",
        "That says you owe it. You can talk about the bill without saying so.",
        "Eso dice que lo debe. Puede hablar de la factura sin decirlo.",
        "full_amount_owed",
    ),
    "plan": Words(
        "C16",
        "A plan on the full amount keeps the full amount. First the balance, then how to pay it.",
        "Un plan por todo deja la cantidad completa. Primero el saldo, luego cómo pagarlo.",
        "pushes_payment_plan",
    ),
    "accepted": Words(
        "C17",
        "You said yes before it was in writing. Ask for the letter first.",
        "Dijo que sí antes de tenerlo por escrito. Primero pida la carta.",
        "verbal_only_deal",
    ),
    "terms_missing": Words(
        "C17",
        "Ask for all four: the amount, payment in full, zero balance, no more bills.",
        "Pida las cuatro cosas: la cantidad, pago total, saldo en cero, sin más cobros.",
        "accepts_offer",
    ),
    "untrue": Words(
        "C20",
        "Your papers say something else. Say only what they show.",
        "Sus papeles dicen otra cosa. Diga solo lo que muestran.",
        "rejects_offer",
    ),
    "disclosed": Words(
        "C12",
        "That tells them how far you can go. Keep it to yourself.",
        "Eso les dice hasta dónde puede llegar. Guárdelo para usted.",
        "asks_ability_to_pay",
    ),
    "above": Words(
        "C12",
        "That is more than your own limit. Repeat the last number instead.",
        "Eso pasa de su propio límite. Mejor repita la última cantidad.",
        "counteroffers_amount",
    ),
    "hot": Words(
        "C13",
        "Hard words give them a reason to stop listening. Say what you need instead.",
        "Las palabras duras les dan motivo para no escuchar. Diga mejor lo que necesita.",
        "hangs_up_or_rude",
    ),
    "two_numbers": Words(
        "C10",
        "You gave two numbers, and they heard the higher one. Say one, and stop.",
        "Dio dos cantidades, y oyeron la más alta. Diga una, y pare.",
        "rejects_offer",
    ),
    "raised": Words(
        "C10",
        "You raised your number, and theirs had not moved. Repeat it and wait.",
        "Subió su cantidad, y la de ellos no se movió. Repítala y espere.",
        "rejects_offer",
    ),
    "raised_far": Words(
        "C11",
        "That step was too big. Give less than they gave.",
        "Ese paso fue muy grande. Dé menos de lo que dieron.",
        "counteroffers_amount",
    ),
    "no_authority": Words(
        "C5",
        "You named a number to somebody who can't approve one. Ask first who can.",
        "Dijo una cantidad a quien no la puede aprobar. Pregunte primero quién puede.",
        "no_authority",
    ),
    "high_opening": Words(
        "C7",
        "That first number is above your target. Start at the one you prepared.",
        "Esa primera cantidad pasa de su meta. Empiece con la que preparó.",
        "asks_ability_to_pay",
    ),
    "low_opening": Words(
        "C7",
        "So low, they stop taking it seriously. Start at the number you prepared.",
        "Tan baja no la toman en serio. Empiece con la cantidad que preparó.",
        "rejects_offer",
    ),
    "no_reason": Words(
        "C9",
        "That number stood alone. Add why: what this care usually costs, or one payment.",
        "La cantidad iba sola. Diga por qué: lo que suele costar, o un solo pago.",
        "rejects_offer",
    ),
    "unmet": Words(
        "C15", "What they said is still open. Answer that first.", "Lo que dijeron sigue abierto. Conteste eso primero."
    ),
    "silent": Words(
        "C15", "Nothing was said. One short question is enough.", "No dijo nada. Basta una pregunta corta."
    ),
}

LOSSES: dict[str, tuple[str, str]] = {
    "C1": (
        "Your target and your limit were not written down before the call.",
        "Su meta y su límite no estaban anotados antes de llamar.",
    ),
    "C2": (
        "The hold: ask for it, until which date, and whether it keeps the account out of collections.",
        "La pausa: pídala, hasta qué fecha, y si evita que la cuenta pase a cobranza.",
    ),
    "C3": (
        "The itemized bill was not asked for before a number.",
        "No pidió la factura detallada antes de una cantidad.",
    ),
    "C4": (
        "The self-pay price would have given you something to compare with.",
        "El precio de contado le daba algo para comparar.",
    ),
    "C5": (
        "Nobody was asked who can decide before a number came up.",
        "No preguntó quién decide antes de hablar de cantidades.",
    ),
    "C6": ("The first number was theirs.", "La primera cantidad fue de ellos."),
    "C7": (
        "The first number was away from the one you prepared.",
        "La primera cantidad quedó lejos de la que preparó.",
    ),
    "C8": (
        "The first number was round, or came without its arithmetic.",
        "La primera cantidad era redonda, o no traía su cuenta.",
    ),
    "C9": ("Some numbers came without a reason.", "Algunas cantidades iban sin razón."),
    "C10": ("You raised your number while theirs stood still.", "Subió su cantidad mientras la de ellos no se movía."),
    "C11": (
        "Your steps up were larger than theirs down, or grew.",
        "Sus pasos hacia arriba fueron más grandes que los de ellos, o crecieron.",
    ),
    "C12": ("Your own limit was passed, or told.", "Pasó su propio límite, o lo dijo."),
    "C13": ("Hard words took the place of a request.", "Las palabras duras tomaron el lugar de una petición."),
    "C14": (
        "A calm set phrase beside your number helps them say yes.",
        "Una frase tranquila junto a su cantidad les ayuda a decir que sí.",
    ),
    "C15": ("Some of what they said stayed without an answer.", "Algo de lo que dijeron quedó sin contestar."),
    "C16": (
        "You stepped into what they asked for: a payment, a plan, or a word that you owe it.",
        "Cayó en lo que pedían: un pago, un plan, o decir que lo debe.",
    ),
    "C17": (
        "The deal was not asked for in writing with all its terms.",
        "No pidió el trato por escrito con todos sus términos.",
    ),
    "C18": (
        "Name, date, reference number, next step: some are missing.",
        "Nombre, fecha, número de referencia, siguiente paso: falta algo.",
    ),
    "C19": (
        "The call ended without your number standing and a day to call again.",
        "La llamada terminó sin dejar su cantidad y un día para volver a llamar.",
    ),
}

THEMES: dict[str, tuple[str, str]] = {
    "right_person": ("Asking for the right person and papers", "Pedir a la persona y los papeles correctos"),
    "own_number": ("Keeping your number", "Mantener su cantidad"),
    "calm": ("Staying calm and answering", "Mantener la calma y contestar"),
    "in_writing": ("Getting it in writing", "Tenerlo por escrito"),
}
GATES: dict[str, tuple[str, str]] = {
    "not_in_writing": (
        "This deal was not in writing with all its terms, so it would not hold.",
        "Este trato no quedó por escrito con todos sus términos, así que no se sostiene.",
    ),
    "not_truthful": (
        "Something you said does not match your papers.",
        "Algo de lo que dijo no coincide con sus papeles.",
    ),
    "paid_above_owed": ("You agreed to more than can be owed.", "Aceptó más de lo que se puede deber."),
}
