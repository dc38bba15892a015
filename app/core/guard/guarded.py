"""Words that do harm where the script does not have them, each with its reason; and words that say the same."""

from __future__ import annotations

from app.core.guard.tokens import base

_BY_REASON: dict[str, str] = {
    "promise": """
        win winner victory guarantee promise certain certainly sure surely definite definitely always forever
        drop erase waive forgive vanish disappear succeed success successful assure assured bound doubtless
        undoubtedly inevitable inevitably obviously obvious solve cure fix secure safe safely protect protected
        lower reduce reduction shrink cheaper refund reimburse discount bargain deal approve approval grant granted
        overturn reverse cancel void wipe defeat beat profit triumph breeze foolproof fail failure
        happily peace freedom cave fold crumble surrender cinch pushover relax favor favour lucky luck miracle
        automatically automatic whatsoever reward prize jackpot effortless effortlessly painless
    """,
    "odds": """
        likely likelihood unlikely probably probable probability chance odds often usually usual typically typical
        rarely rare seldom generally normally mostly mainly commonly common sometimes frequently frequent average
        statistically statistics majority almost possibility possible possibly expect expected tendency tend
    """,
    "legal_conclusion": """
        law legal legally illegal illegally lawful unlawful rights rule court sue suit lawsuit lawyer attorney judge
        statute federal state liable liability responsible responsibility debt debtor valid invalid forbid forbidden
        allow permit permitted prohibit prohibited ban banned entitle entitled require requirement obligation
        obligated oblige violate violation fraud fraudulent crime criminal unenforceable enforce binding bind contract
        null cap capped regulation constitution congress amendment clause license legislation government governing
        unconstitutional precedent jurisdiction verdict ruling exempt immune protected estate heir inherit
        constitutional wrongful comply compliance overcharge overcharging correct incorrect mistake
        mistaken error wrong false true prove proven evidence due covered coverage cover
    """,
    "admission": """
        yes owe owes owing owed yours mine ours admit admission acknowledge confess accept acceptance fault guilty blame
        concede
    """,
    "threat": """
        police jail prison arrest arrested threat threaten threatening expose exposure blast revenge destroy ruin attack
        harass harassment complain complaint report reporter bankrupt bankruptcy garnish wage lien seize evict
        foreclose foreclosure repossess collections collector bureau credit score media newspaper press viral shame
        weapon gun kill die death dead violence violent punish penalty penalties lawsuit regret consequence
        deport deportation immigration warrant sheriff boycott boss employer career
    """,
    "claim_not_in_case": """
        uninsured insured hardship poor poverty income disability disabled unemployed unemployment jobless job afford
        broke homeless pregnant veteran cancer kid kids rent food mortgage retire retired student widow
        widowed divorced bankrupt welfare eviction dependents household emergency underinsured lapse lapsed
        deductible copay coinsurance premium network nonprofit charity
    """,
    "private_figure": """
        limit ceiling maximum max budget saving savings saved salary earn earnings wages paycheck funds fund bank
        wallet cash stash pension afford
    """,
    "ignore_papers": """
        ignore ignored skip trash throw shred toss bin burn unopened discard disregard dump garbage rip tear unread
        neglect avoid evade dodge hang screen block spam shelve bury
    """,
    "hide_facts": """
        hide conceal pretend fake deny delete backdate invent omit exaggerate lie liar secret secretly mislead
        deceive trick bluff fib fudge withhold falsify forge impersonate anonymous anonymously disguise mask cheat
        alter dishonest alias
    """,
    "injection": """
        system prompt instruction instructions assistant ai model chatbot bot developer admin override jailbreak token
        json output input user role previous policy guideline guidelines language program script slot placeholder
        template context training trained openai gpt llm roleplay simulate debug configuration verbatim
        http password login click link download install website url username
    """,
    "outside_the_move": """
        pay payment paid repay prepay sign signature settle settlement borrow loan lend card stop quit refuse agree
        agreement demand insist argue negotiate haggle counter raise offer charge wire deposit
        withdraw transfer sell buy invest gamble donate gift hire fire resign leave divorce marry travel
        doctor nurse medicine medication pill dose surgery treatment therapy hospital prescription vitamin diagnosis
        symptom disease exercise diet smoke alcohol drink beer wine pray church god vote election protest strike
        record recording tape film video photo camera tweet facebook post publish
        provide disclose reveal consent authorize authorise volunteer surrender swear vow commit
        call phone ring dial text email fax mail send submit file dispute appeal object contest challenge fight
        my our request write note speak claim apply enroll subscribe unsubscribe join switch
        change close reopen wait delay postpone stall extend hold freeze escalate supervisor manager
        check verify compare count match review audit read print copy scan save store
        sue appear attend testify visit cancel end finish complete
        compensate divide split double halve twice half halfway zero
    """,
    "date": """
        today tomorrow yesterday tonight morning evening afternoon noon midnight day date calendar deadline
        weekend overnight nowadays christmas easter thanksgiving holiday birthday summer winter autumn
    """,
    "duration": """
        week month year hour minute daily weekly monthly yearly annual annually hourly quarterly decade century
        fortnight biweekly season
    """,
    "number_word": """
        second third double pair couple trio half twice thrice score quarter figure digit percentage
        fraction multiple manifold tenfold triple ton
    """,
}  # fmt: skip

# The first reason that names a word holds.
GUARDED: dict[str, str] = {}
for _reason, _words in _BY_REASON.items():
    for _word in _words.split():
        GUARDED.setdefault(base(_word), _reason)

# Words that say the same: each may stand where the script has another of its line.
_SYNONYMS = """
bill invoice statement
charge fee
amount sum total figure
ask request inquire
tell say mention inform speak talk answer reply respond
send mail submit forward
write jot note down log mark
writing written paper document page papers paperwork
letter mail envelope
call phone ring dial telephone contact reach
keep save store retain
check verify confirm review compare match examine inspect
look read see view
look check
wait await pause delay until before yet once first meanwhile still
keep stay remain still
hold freeze
person someone representative rep agent
office desk department
plan insurer insurance
provider hospital
show prove list display tell
proof evidence receipt confirmation prove
copy duplicate
detail itemized itemize breakdown
question query
find locate spot discover reach
give provide hand
tell say mention inform
say sentence word
get ask receive
get obtain receive gather collect
get note
final last
mend fix correct
open unopened
need require
end finish complete done over
change correct fix update adjust edit
mistake error wrong
day date
number figure amount
price cost
deny denial refuse refusal reject rejection decline
dispute contest challenge question
help assistance aid
approve authority authorize decide decision
supervisor manager boss
agree agreement deal accept yes
promise commit
email mail
depend decide rest
pay payment paid
settle settlement
reason explanation
apply application form
law legal
reduce lower shrink smaller drop cut
argue argument
insist push press pressure pushy
often usually common commonly
likely probably
maybe perhaps possibly possible may might
quiet silent silence
calm calmly
stop end quit
start begin open
share portion part
later afterward after
early soon
count matter
big large high
hurry rush
company firm agency
safe protect protection
people person patient
worth value
talk speak discuss conversation
doctor physician clinician
visit appointment
type enter
cover coverage covered
miss missing lack lacks
sure certain
sign signature signed
rule policy
owe due owed
wrong false incorrect
true correct right
line entry item
always every
step thing
option road choice
outside beyond
real actual
single one
own separate
short brief quick
small little
kind type sort
reach get
because since
bring lead
include contain
stand hold
paste copy
next following
start begin restart
pick choose choice decide
"""

_NO_GROUP: frozenset[int] = frozenset()
_GROUPS: dict[str, frozenset[int]] = {}
for _at, _line in enumerate(_SYNONYMS.strip().splitlines()):
    for _word in _line.split():
        _GROUPS[base(_word)] = _GROUPS.get(base(_word), _NO_GROUP) | {_at}


def groups_of(word: str) -> frozenset[int]:
    """The lines of synonyms on which a word stands; words are in their base forms here."""
    return _GROUPS.get(word, _NO_GROUP)


def alike(word: str, other: str) -> bool:
    """Whether two words say the same: one line of synonyms has both."""
    return not groups_of(word).isdisjoint(groups_of(other))
