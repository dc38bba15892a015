"""Words of which comfort is made: what happens to people, how it feels, and who they are.

None of them bears a step, a right, a figure or a claim of money; each stands only where a shape has a place for its kind.
"""

# ruff: noqa: E501 - word lists read better whole

from __future__ import annotations

# How a thing feels: "that is hard", "a scary letter".
_FELT = """
hard harder hardest tough tougher rough heavy frustrating exhausting tiring draining wearing wearying scary frightening
terrifying alarming upsetting unsettling disturbing distressing painful humiliating embarrassing insulting discouraging
disheartening disappointing demoralizing maddening infuriating annoying irritating aggravating stressful worrying
worrisome troubling concerning confusing bewildering baffling puzzling overwhelming daunting intimidating dizzying
shocking jarring startling stunning rattling awful horrible terrible dreadful miserable lousy rotten nasty difficult
challenging trying grueling bitter sad heartbreaking devastating crushing hurtful unpleasant
uncomfortable awkward messy tangled tricky complicated knotty hectic chaotic lonely isolating absurd strange odd weird
unnerving wrenching
rude cold unkind thankless tedious dull slow unwelcome unexpected sudden surprising scariest worst bad real sore
tiresome burdensome backbreaking stinging galling vexing tempting miserable deflating dense infuriating unnerving
heavier lonelier scarier uglier messier worse agonizing nagging crummy sour dizzy cramped clumsy blunt bleak grim gloomy
touchy thorny murky opaque cryptic sobering saddening harsh unlucky lengthy repetitive chilling ugly bumpy hurried
"""
# How a person feels: "you sound tired".
_FEELING = """
tired weary exhausted drained worn frazzled spent beat scared afraid frightened terrified anxious nervous worried uneasy
tense stressed overwhelmed swamped buried upset angry mad furious annoyed irritated frustrated fed confused lost puzzled
bewildered baffled stuck hurt sad low down discouraged disheartened disappointed shaken rattled stunned shocked startled
humiliated embarrassed ashamed insulted lonely alone unsure torn hesitant wary careful cautious sick done relieved
calmer better tempted impatient torn heartbroken dismayed alarmed concerned
"""
# What may come to a person: papers, talk, care and illness.
_EVENTS = """
bill bills letter letters envelope envelopes mail email emails call calls phone answer answers reply replies denial denials
notice notices paper papers paperwork form forms page pages code codes list lists price prices detail details line lines
word words wording news message messages voicemail conversation runaround question questions
visit visits stay stays trip trips ride rides surgery surgeries operation procedure procedures treatment treatments
test tests scan scans stroke seizure heart attack illness sickness injury injuries accident fall fracture crash pain
pains birth delivery birthing pregnancy loss death condition recovery rehab scare fever infection burn wound migraine
asthma diabetes kidney stone stones back knee hip wheelchair braces crutches walker brace appointment checkup ambulance
er eob hospital doctor doctors nurse nurses clinic lab insurer insurance plan group office desk collector collectors firm
law statement account balance authorization approval explanation
amount amounts difference gap change wait waiting delay silence mess tangle maze pile stack stress pressure weight load
worry worries fear fears burden strain hassle headache struggle ordeal nightmare shock blow surprise turn twist day days
night nights morning evening stretch time times week year place places spot position situation experience feeling
feelings thing things stuff way start lot road work effort step steps number numbers part parts bit ambush ground grief
frustration anger confusion exhaustion tone jargon language fuss fight hours weeks months health sleep exam therapy clinic medicine
midnight deductible deductibles coinsurance copay copays timing side sides head end hand phrase replacement envelope drive walk car room
date dates appeal appeals divorce
name names spelling correction update context photo picture copy copies information info
"""
_PEOPLE = """
father mother dad mom mum mama papa parent parents brother sister sibling son daughter child children kid kids baby
babies newborn toddler teen teenager wife husband partner spouse grandmother grandfather grandma grandpa grandparent
grandson granddaughter aunt uncle cousin niece nephew family friend neighbor loved one ones
"""
# What one may thank for, or wonder about, without its bidding anything.
_TOLD = """
telling sharing explaining checking asking sending saying letting laying clearing making bringing showing looking
writing reaching waiting being trusting walking describing spelling adding coming finding
typing reading pasting answering mentioning confirming going catching looking setting noticing digging trying calling
following filling doing holding staying hanging double raising pointing correcting updating starting circling clarifying pulling
"""
_GETTING = """
getting receiving hearing seeing facing opening reading finding waiting being having going dealing handling juggling
chasing sorting fighting carrying sitting living calling repeating explaining trying caring recovering watching learning standing talking pushing driving searching
"""
_DISPOSITION = "kind nice polite friendly warm helpful patient rude short cold curt pushy gruff unhelpful dismissive decent impatient brusque unfriendly sharp stern tired"
# What no comfort speaks of, though the guard knows nothing against it: it would be a claim, a bid or an insult.
_BARRED = """
scam scams swindle robbery theft thief thieves crook crooks extortion ripoff racket con trap lie lies liar nonsense joke
hoax bluff cheat greed greedy crooked corrupt case cases proof power money win wins chance luck option options truth trick
tricks game games gouging markup loophole loopholes leverage weapon victory penny pennies dollar dollars cent cents
fortune wealth rich poor cheap free property house home car truck boat inheritance heirs will passport visa felony
hoard bribe bribes blackmail lawsuit suits gold crypto bitcoin investment stock stocks pawn gofundme crowdfunding
sued suing sues owed owing cushion ceiling jar stash suicide overdose zebra recipe weather soup pets cats dogs
"""
BARRED: frozenset[str] = frozenset(_BARRED.split())

KINDS: dict[str, frozenset[str]] = {
    "A": frozenset(_FELT.split()),
    "M": frozenset(_FEELING.split()),
    "N": frozenset(_EVENTS.split()),
    "P": frozenset(_PEOPLE.split()),
    "T": frozenset(_TOLD.split()),
    "G": frozenset(_GETTING.split()),
    "D": frozenset(_DISPOSITION.split()),
}
