"""Free questions whose few words say plainly what they are about: the entry of `asked.yaml` that answers each.

What was learnt from many ways of asking goes by meanings, and a question of three words has too few of them.
"""

from __future__ import annotations

_STATE = (
    r"(?:my state|this state|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|"
    r"georgia|"
    r"hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|"
    r"mississippi|missouri|montana|nebraska|nevada|new \w+|north \w+|ohio|oklahoma|oregon|pennsylvania|rhode island|"
    r"south \w+|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming)"
)

_PAY = r"(?:pay|settle|take|accept|sign)"
_PAYING = (
    r"(?:(?:just )?(?:paying|settling|a settlement|the settlement|this settlement|a payment|taking the deal|that "
    r"deal|"
    r"this deal|the deal)(?: (?:it|them|this|that|off|now))*)"
)
_CALLED = r"(?:call(?:s|ed|ing)?|ring|rang|phon(?:e|ed|es|ing)|contact(?:ed|ing)?|bother(?:ed|ing)?)"
_AT_WORK = r"(?:at (?:my |his |her |our )?(?:work|job|workplace|office)|(?:my|his|her) (?:work|job|boss|employer))\b"
_THIS_DEBT = r"(?:it|this|that|(?:the|this|that|my|his|her|our) (?:\w+ )?(?:bill|debt|account|claim|charge))"
_OVER = r"(?:over|above|more than|higher than|past|beyond|exceed\w*)"
_ESTIMATE = r"(?:the |my |their |our |this |a )?(?:good faith |price |written )*(?:estimate|quote|gfe)"
_STOP = r"(?:stop|cancel|pause|end|halt|turn off|shut off|get out of)"
_AUTOPAY = (
    r"(?:(?:automatic|auto|recurring|monthly|scheduled) ?-?(?:card |bank )?(?:pay(?:ment)?s?|drafts?|debits?|"
    r"withdrawals?|"
    r"charges?)|autopay\w*|auto-?pay)\b(?! (?:\w+ )?premium)"
)
_PAPERS = r"(?:info|information|records?|papers?|paperwork|documents?|documentation|notes|chart|forms?)"

# The first that fits is taken.
ENTRIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("reach_of_old_debt", (
        rf"statute of limitations?(?: \w+){{0,4}} (?:in|for|is) {_STATE}",
        rf"{_STATE}[^?]{{0,40}}statute of limitations?",
        r"(?:what is|how long is|when does|has) (?:the|my) statute of limitations?(?: \w+){0,3} (?:on|for|up|run|"
        r"expire|"
        r"over|here)(?: \w+){0,4}",
    )),
    ("no_legal", (
        r"(?:will|would|can|could|should|does|do|if)(?: \w+){0,3} (?:bankruptcy|chapter (?:7|13|seven|thirteen))(?: "
        r"\w+){0,5}",
        r"bankruptcy (?:clear|wipe|erase|help|get rid)(?: \w+){0,4}",
        r"(?:affect|hurt|ruin|harm|change|jeopardize|risk)(?: \w+){0,3} (?:immigration|visa|green card|citizenship|"
        r"asylum|"
        r"residency|papers|daca|tps)(?: \w+){0,3}",
        r"(?:will|can|could|would) (?:they|i|it|this) (?:\w+ ){0,3}?(?:deport\w*|call (?:ice|immigration))(?: "
        r"\w+){0,3}",
        r"(?:afecta\w*|perjudica\w*)(?: \w+){0,4} (?:inmigracion|migratori[oa]|papeles|residencia|visa)",
    )),
    ("no_plan", (
        r"(?:how (?:do|can|would|will|could) (?:i|we)|where (?:do|can) (?:i|we)) (?:\w+ )?(?:know|tell|find out|"
        r"check|see|"
        r"look up)(?: \w+){0,3} (?:in|out of)[ -](?:my |the |our )?(?:plan's )?network",
        r"(?:are|were|is|was) (?:they|he|she|it|the hospital|the doctor) (?:even )?in[ -](?:my |the )?network(?= "
        r"?\?)",
    )),
    ("no_legal", (
        r"(?:have to|need to|must|should|do i|can i|why do they (?:need|want)|asking for|want)(?: \w+){0,5} "
        r"(?:social "
        r"security(?: number)?|social|ssn)(?= ?(?:$|[?.,!]))",
    )),
    ("not_paying", (
        r"what is the worst (?:that |thing (?:that )?)?(?:can|could|will|would|they can)(?: \w+){0,3}",
        r"worst case(?: scenario)?(?= ?(?:$|[?.!]))",
        r"what (?:can|could|will) they (?:actually |really )?do to me(?= ?(?:$|[?.!]))",
    )),
    ("appeal_deadline", (
        r"(?:what|which|where) (?:law|statute|rule|regulation)(?: \w+){0,4} (?:180|hundred(?: and)? eighty) days",
        r"(?:180|hundred(?: and)? eighty) days(?: \w+){0,4} (?:come from|law|statute|written)",
    )),
    ("call_for_another", (
        r"(?:can|may|could|should|am|are) (?:i|we)(?: allowed to| able to| even| just| legally)* (?:call|phone|"
        r"speak|talk)"
        r"(?: (?:to|with) (?:them|the \w+(?: \w+)?))? (?:for|on behalf of|in place of|instead of) (?:her|him|them|"
        r"my \w+|"
        r"someone(?: else)?|somebody(?: else)?|another person|a (?:friend|relative|family member))(?! (?:bill|"
        r"account))",
        r"(?:puedo|podemos|puede) (?:llamar|hablar) (?:yo )?(?:por|en nombre de) (?:ella|el|mi \w+|otra persona)(?= "
        r"?\??)",
    )),
    ("deal_ends_it", (
        rf"(?:does|do|will|would|is|can) {_PAYING}(?: \w+){{0,3}} (?:end|ends|finish|finishes|close|closes|clear|"
        rf"clears|"
        r"settle|settles)(?: (?:it|this|that|everything|all of it|the (?:account|debt|bill|matter|whole thing)|my "
        r"account))?(?: \w+){0,3}(?= ?\??$| ?\?)",
        rf"{_PAYING}(?: \w+){{0,3}} (?:the end|the last|over|done|finished|it for good)(?: of (?:it|this|that))?(?= "
        rf"?\??$| ?\?)",
        rf"if (?:i|we) {_PAY}[^?.;]{{0,40}} (?:is (?:that|it|this) (?:it|over|done|finished|the (?:end|last)|all|"
        r"settled|closed)|(?:am i|are we|will i be|would i be) (?:all )?(?:done|finished|free|clear|through|off the "
        r"hook)|"
        r"(?:will|do|would|can) they (?:\w+ )?(?:leave me alone|go away|stop|come back|ask for more|want more)|"
        r"(?:is|will) (?:it|that|this|the (?:bill|debt|account|case)) (?:be )?(?:over|gone|closed|done|ended?))\b"
        r"(?: \w+){0,4}(?= ?\??$| ?\?)",
        rf"will they (?:\w+ )?(?:leave me alone|come back for more|ask for more|bill me again) (?:if|once|when|"
        rf"after) "
        rf"(?:i|we) {_PAY}(?: \w+){{0,3}}",
        r"si (?:les )?(?:pago|pagamos|acepto)[^?.;]{0,30} (?:se (?:acaba|termina|cierra)|queda (?:cerrad|saldad)\w+|"
        r"(?:me )?dejan en paz|ya no debo)(?: \w+){0,3}",
    )),
    ("stop_calls", (
        rf"{_CALLED} (?:me|us|him|her|my \w+) (?:\w+ )?{_AT_WORK}[^?]{{0,160}}\b(?:can|are|is|may|could|should) "
        rf"(?:they|"
        r"he|she|it|that|this)\b[^?]{0,30}(?= ?\?)",
        rf"(?:can|may|could|are|do) (?:they|collectors?|he|she|it)(?: \w+){{0,4}} {_CALLED} (?:me|us|him|her|people|"
        rf"you|"
        rf"my \w+) {_AT_WORK}",
        r"pueden llamar\w*(?: \w+){0,2} (?:al?|en el|en mi|a mi) trabajo",
    )),
    ("reach_of_old_debt", (
        rf"(?:is|was|are|were)(?: not| n't)? {_THIS_DEBT} (?:not )?(?:\w+ )?too old(?! (?:to|for) (?:\w+ "
        rf"){{0,2}}appeal)"
        r"(?: \w+){0,3}",
        r"too old (?:to|for (?:them|anyone|a collector) to) (?:collect|sue|be (?:collected|sued)|come after|count|"
        r"bill)"
        r"(?: \w+){0,3}(?= ?\?)",
        rf"{_THIS_DEBT} (?:is|was)(?: \w+){{0,2}} too old,? (?:right|no|correct)(?= ?\?)",
        r"(?:es|no es|esta)(?: ya| muy| demasiado)* viej[oa](?: la (?:deuda|cuenta)| esta deuda| este cobro)(?= ?\?)",
    )),
    ("estimate_exceeded", (
        rf"(?:fight|dispute|contest|challenge|refuse|protest|complain)\b[^?.]{{0,40}}\b{_OVER} {_ESTIMATE}",
        rf"{_ESTIMATE}\b[^?]{{0,80}}\b(?:can|may|could|should) (?:i|we) (?:\w+ )?(?:fight|dispute|contest|challenge)"
        r"(?: \w+){0,3}",
        rf"(?:bill|it|they) (?:is|was|went|came|charged|billed)(?: \w+){{0,4}} {_OVER} "
        rf"{_ESTIMATE}[^?]{{0,40}}\b(?:what|"
        r"can|is)\b[^?]{0,40}(?= ?\?)",
    )),
    ("someone_elses_bill", (
        r"(?:am|are|is|would|will) (?:i|we|my \w+)(?: be)? (?:now )?personally (?:liable|responsible|on the hook|"
        r"obligated)(?: \w+){0,4}",
        r"(?:out of|from|with) (?:my|our) own (?:pocket|money|savings|account)(?= ?\?)",
        r"soy(?: yo)? (?:personalmente )?responsable(?: yo)?(?: personalmente)?(?: \w+){0,3}(?= ?\?)",
    )),
    ("owe", (
        r"(?:i|we) (?:do not|don't) (?:\w+ )?(?:owe|have to pay)(?: (?:it|this|that|them|anything|any of (?:it|this)|"
        r"a thing))?(?:,? (?:right|correct|then|yes or no))?(?= ?\?|[ ,?]* yes or no)",
        r"(?<!says )(?<!said )(?<!shows )(?<!that )(?:i|we) owe (?:nothing|zero|them nothing)(?:,? (?:right|correct|"
        r"then))?(?= ?\?)",
        r"they (?:can not|cannot|can't) (?:\w+ )?(?:bill|charge|make|come after|collect from)(?: (?:me|us|him|her))?"
        r"(?: (?:for )?(?:it|this|that|pay))*(?:,? (?:right|correct|then))?(?= ?\?)",
        r"(?:no me pueden cobrar|entonces no (?:debo|tengo que pagar))(?: \w+){0,2}(?= ?\?)",
    )),
    ("medicare_plan_first", (
        r"(?:who|whom|where) (?:do|should|would|can|must|am|are|does) (?:i|we|he|she) (?:\w+ ){0,3}?(?:appeal|send "
        r"(?:the|"
        r"my|our|an) appeal)\b(?: \w+){0,2} (?:to|with)\b(?: \w+){0,3}",
        r"(?:to whom|to who) (?:do|should) (?:i|we) (?:\w+ )?appeal",
        r"a quien (?:le )?(?:\w+ )?apel[oa]\w*(?: \w+){0,4}",
    )),
    ("pay_now", (
        r"(?:do|should|must|can|may) (?:i|we) (?:still |just |have to |need to |go ahead and "
        r")*pay\b[^?.]{0,40}\b(?:in the "
        r"meantime|meanwhile|while (?:i|we|it|they|this|the)|until (?:i|we|it|they|this|the|then))\b(?: \w+){0,4}",
        r"wants? (?:me|us|him|her|them) to pay\b[^?]{0,60}[.!?,;] ?(?:should|do|must|can) (?:i|we)(?: pay)?(?= ?\?)",
        r"do (?:i|we) just pay(?: it| them| that)?(?= ?\?)",
        r"(?:tengo|tenemos) que pagar(?: \w+){0,3} mientras(?: tanto)?",
    )),
    ("other_debts_first", (
        r"(?:can|may|should|could|must|do) (?:i|we)(?: \w+){0,2} pay (?:my |the |his |her |our |all )*other "
        r"(?:bills|debts|"
        r"creditors)(?: first)?",
        r"which (?:bills|debts|creditors) (?:do|should|must) (?:i|we) pay first",
    )),
    ("stop_payments", (
        rf"(?:can|could|may|should|how (?:do|can|could)|do) (?:i|we) (?:\w+ )?{_STOP} (?:my |the |these |those |"
        rf"their |"
        rf"our |all )*{_AUTOPAY}",
        r"(?:gave|given) (?:them|him|her|the \w+|that \w+) (?:my|our|a) (?:\w+ )?(?:card|bank|checking|"
        r"account)\b[^?]{0,60}"
        r"\b(?:mess(?:ed)? up|screw(?:ed)? up|mistake|wrong|stupid|dumb|stop (?:it|them))(?: \w+){0,3}",
        r"\bdi (?:mi|la|el numero de mi) (?:\w+ )?(?:tarjeta|cuenta)\b[^?]{0,40}\b(?:mal|error|tonteria)(?= ?\?)",
        r"(?:puedo|como) (?:parar|paro|cancelar|cancelo|detener|suspender) (?:los |el |mis |esos )?(?:pagos?|cobros?|"
        r"cargos?) (?:automaticos?|mensuales)",
    )),
    ("plan_signed", (
        r"(?:sign|agree)\w* (?:up )?(?:\w+ ){0,3}payment plan\b[^?]{0,40}\b(?:mistake|wrong|mess(?:ed)? up|"
        r"screw(?:ed)? up|"
        r"stupid|dumb)(?= ?\?)",
        r"firm\w* (?:\w+ ){0,2}plan de pagos?\b[^?]{0,30}\b(?:mal|error)(?= ?\?)",
    )),
    ("appeal_answer", (
        r"(?:cuanto tiempo|cuantos dias|en cuanto) (?:tienen?|tardan?|demoran?)(?: \w+){0,3} (?:contestar|responder|"
        r"decidir)(?: \w+){0,3}",
    )),
    ("papers_duty", (
        r"(?:whose|who is|who was|who were|who's|who has|who had) (?:job|fault|responsibility|duty|supposed|to blame)"
        rf"[^?]{{0,40}}\b{_PAPERS}",
        rf"who (?:should|must|needs to|needed to|has to|had to|ought to)(?: have)? (?:send|sent|submit\w*|provide\w*|"
        rf"mail\w*|fax\w*)[^?]{{0,30}}\b{_PAPERS}",
        r"(?:de quien|a quien|quien)(?: le)? (?:era|es|tenia|debia|tocaba|toca)[^?]{0,40}\b(?:mandar|enviar)\b(?: "
        r"\w+){0,3}",
    )),
    ("doctors_letter", (
        r"(?:doctor|dr|surgeon|physician|specialist|pcp|therapist)\b[^?]{0,40}\b(?:writ\w+|wrote|letter|"
        r"note)\b[^?]{0,80}"
        r"\b(?:does|will|would|can|could|do|is|might) (?:that|it|this|they) (?:even |really |actually |be |do "
        r")*(?:any )?"
        r"(?:help|matter|count|worth|good|enough|useful|make a difference)(?: \w+){0,3}",
        r"(?:does|will|would|can) (?:a |the |his |her |my )?(?:doctor|doctor's|surgeon's|dr's?) (?:letter|note)(?: "
        r"\w+)? "
        r"(?:help|matter|count)",
        r"(?:medic[oa]|doctora?)\b[^?]{0,60}\b(?:carta|escrib\w+)\b[^?]{0,60}\b(?:sirve|ayuda|cuenta)(?= ?\?| \w+ "
        r"?\?)",
    )),
    ("help_income", (
        r"(?:make|earn|income|paycheck|kids|children|household|gan[oa]|ingresos?)\b[^?]{0,60}\b(?:will|does|would|"
        r"do|can) (?:that|it|"
        r"this|they|any of (?:it|that)) (?:even |really )?(?:matter|count|help|make a difference)(?= ?\?)",
    )),
    ("no_plan", (
        r"part d\b[^?]{0,80}\b(?:should|can|do|does|will|may|must) (?:i|we|they|it)\b[^?]{0,40}(?= ?\?)",
        r"(?:should|can|do|does|will|may|must) (?:i|we|they|it|my)\b[^?]{0,60}\bpart d(?= ?\?| \w+ ?\?)",
    )),
    ("number_to_call", (
        r"(?:what is|what's|give me|do you have|where is|tell me)(?: \w+){0,2} (?:phone|telephone|toll free)(?: "
        r"number)?"
        r"(?: (?:for|of|to)(?: \w+){1,3})?",
        r"(?:what|which) (?:phone |telephone )?number (?:do|should|can) (?:i|we) call(?: \w+){0,3}",
        r"cual es el (?:numero de )?telefono(?: \w+){0,3}",
    )),
)  # fmt: skip
