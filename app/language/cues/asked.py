"""Free questions whose few words say plainly what they are about: the entry of `asked.yaml` that answers each.

What was learnt from many ways of asking goes by meanings, and a question of three words has too few of them.
"""

from __future__ import annotations

_STATE = (
    r"(?:my state|this state|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|"
    r"hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|"
    r"mississippi|missouri|montana|nebraska|nevada|new \w+|north \w+|ohio|oklahoma|oregon|pennsylvania|rhode island|"
    r"south \w+|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming)"
)

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
        r"(?:are|were|is|was) (?:they|he|she|it|the hospital|the doctor) (?:even )?in[ -](?:my |the )?network(?= ?\?)",
    )),
    ("no_legal", (
        r"(?:have to|need to|must|should|do i|can i|why do they (?:need|want)|asking for|want)(?: \w+){0,5} (?:social "
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
)  # fmt: skip
