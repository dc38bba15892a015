"""Turns that say the same, brought to one form before a sentence and its script are compared.

Both texts are read alike, so that a paraphrase of the script's own claim is the claim, and everywhere else none.
Each line is true both ways: nothing is let through here that would be refused in its one form.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

from app.core.guard.indexed import Indexed

# On words in lower case, short forms apart ("do not"), marks glued to the word before but for quotes.
_SAME: tuple[tuple[str, str], ...] = (
    # to answer
    (r"(\[\[\w+\]\]) (?:does not|will not|is not going to) (?:have to be answered|need an answer)(?: from you)?", r"you do not have to answer \1"),
    (r"\b(?:nobody|no one) needs an answer (?:to|about|on|for) (\S+)(?: from you)?", r"you do not have to answer \1"),
    (r"\b(?:respond|reply) to\b|\brespond\b|\breply\b(?! to)", "answer"),
    (r"\b(?:responds|replies)(?: to)?\b", "answers"),
    (r"\b(?:responded|replied)(?: to)?\b", "answered"),
    (r"\b(?:(?:nobody|no one) needs|they do not need|no need to tell them|no need to tell|you do not (?:need|have) to tell(?: them)?) the whole story\b", "no need for the whole story"),
    (r"\bdo not owe (?:them|anyone|anybody) (?:an|any) answer\b", "owe no answer"),
    # a bidding said at length, or with a no
    (r"\b(?:you will (?:want|need) to|what you need to do is|all you (?:have|need) to do is|(?:the|your) (?:next|first) (?:thing|step)(?: to do)? is to|(?<!not )try to) ", ""),
    (r"\bthere is no need (?:for you )?to\b", "you do not have to"),
    (r"(?<!not )\bwait to (\w+)((?: (?!until)\w+){0,5}) until\b", r"do not \1\2 before"),
    (r"(?<!not )\bhold off on (\w+?)ing((?: (?!until)\w+){0,5}) until\b", r"do not \1\2 before"),
    (r"(?<!not )\bhold off on (\w+?)ing\b", r"do not \1"),
    (r"(?<!not )\bmake sure (?:that )?(the \w+|it|this) does not\b", r"do not let \1"),
    (r"(?<=not )(?:agree|say yes) to anything\b", "say yes to anything"),
    (r"\b(?:not )?even a (?:little|small amount|bit)\b", "even a little"),
    (r"\b(?:just so it is over with|just to be done with it|to get it over with)\b", "just to be done with it"),
    (r"\b(?:tell them|tell him|tell her|say) (?:that )?(?=you (?:owe|want|will|have|dispute|are|can|would)\b)", "say that "),
    (r"\bit is up to you\b", "you decide"),
    (r"\b(they|he|she) (?:turn|turns) (?:it|you|this|that) down\b", r"\1 say no"),
    (r"\b(?:they are|are they) asking(?: you)? for\b", "they want"),
    (r"\bdo they want\b|\b(?:do )?they ask you for\b", "they want"),
    (r"(?<=not )bring up\b", "talk about"),
    (r"\bwhat you have or what you could\b", "what you have or could"),
    (r"\ball that is left is(?: getting)?\b", "what is left is"),
    (r"\bdo not have to deal with (?=\[\[)", "do not have to answer "),
    (r"\byou do not owe (?:them|anyone|anybody) an answer (?:on|about|to|for) (\S+)", r"you do not have to answer \1"),
    (r"\bdo not worry about telling (?:them )?the whole story\b", "no need for the whole story"),
    (r"\bnever (?=name\b|say\b|give\b|pay\b|sign\b|raise\b|offer\b|promise\b)", "do not "),
    (r"\bin case\b", "if"),
    (r"^should (?=the\b|they\b)", "if "),
    (r"\baccording to (the plan|the office|the letter|your plan),", r"\1 says"),
    (r"\bprovided(?: that)?\b", "as long as"),
    (r"\bif it turns out (?:that )?", "if "),
    (r"\bresend (it|them|this)\b", r"send \1 again"),
    (r"\bno (hurry|rush) whatsoever\b", r"no \1"),
    (r"\bfinal word\b", "last word"),
    (r"\barrives?\b", "comes"),
    (r"\bprinted on\b", "on"),
    (r"\b(?:read|look|work|run) through (?=it\b|them\b|the\b|your\b|each\b)", "go through "),
    (r"\bwithout changing it\b", "unchanged"),
    (r"\bwhenever you would like to\b", "when you want to"),
    (r"\bwhenever you have (?:it|them)\b", "any time"),
    (r"\bi am not able to\b", "i can not"),
    (r"\bthat would (put|make)\b", r"that \1s"),
    (r"\bit (?:has|is) gone out\b", "it is out"),
    # need, can, should
    (r"\b(do|does) not need to\b", r"\1 not have to"),
    (r"\bit is not too late (?:for you )?to\b", "you can still"),
    (r"\b(?:is|are) able to\b", "can"),
    (r"\bwere you able to\b", "have you"),
    (r"\b(?:is|are) supposed to\b", "should"),
    (r"\bmakes the (\w+) (?=stop|wait|answer)", r"the \1 has to "),
    (r"(?<=they )refuse to\b", "will not"),
    # manner before a verb
    (r"\b(?:do not forget to|never forget to|(?<!not )(?:be sure to|make sure to|make sure (?:that )?you|remember to|go ahead and|feel free to|take care to)) ", ""),
    # who, nobody, nothing
    (r"\bno one\b", "nobody"),
    (r"\bnothing for you to\b", "nothing to"),
    (r"\bnothing to do (?:except|other than|besides)\b", "nothing to do but"),
    (r"\bwithout (?:a|an|any)\b", "with no"),
    # on the phone, on paper
    (r"\b(?:over the|by|by the) (?:tele)?phone\b", "on the phone"),
    (r"\bgive (\w+|the \w+|your \w+) a (?:quick |short )?call\b", r"call \1"),
    (r"\bi have made a note of\b", "i have noted"),
    (r"\bmake a note of\b", "note"),
    (r"\b(?:write down|jot down|take down|note down|note) (?=(?:a|an|the|their) (?:name|day|date|end date|reference)\b)", "note "),
    (r"\bsend (the|your|a) (request|dispute|complaint) in writing\b", r"put \1 \2 in writing"),
    (r"\bwent out\b", "was sent"),
    (r"\bcheck with\b", "ask"),
    (r"\bget through to\b", "reach"),
    (r"\bgot through to\b", "reached"),
    # yes and no
    (r"(?<=\bcan )make your bill smaller\b", "make the bill smaller"),
    (r"\bturned down\b", "said no to"),
    (r"\bthey (?:would|did) not (?:give|grant) (?:you )?(the hold|a hold)\b", r"they said no to \1"),
    (r"\bthey (?:have )?agreed to(?= \[\[)", "they said yes to"),
    (r"\b(?:agree|say yes) to (?:it|that)(?=,? (?:but )?only (?:once|when))", "say yes"),
    (r"\b(?:the )?reason (?:that |why )?they denied it\b", "the reason for the denial"),
    # keep, leave, wait
    (r"\b(?:hang|hold) on to\b|\bhold onto\b", "keep"),
    (r"\b(?:would|had) rather not do (?:that|this|it)\b", "would rather not"),
    (r"(?<!not )\bkeep it to yourself\b", "do not say it yet"),
    (r"\band leave it (?=unchanged\b)", ""),
    (r"\bit will (?:still )?(?:be (?:there|here|waiting)|keep|wait) (?:when(?:ever)?|until) you are ready\b", "it is there when you are ready"),
    (r"\bwhenever you (?:like|want|wish)\b", "any time"),
    (r"\bruns? (?=(?:until|till)\b)", "is "),
    (r"\bruns out\b", "ends"),
    (r"\brun out\b", "end"),
    (r"\bget some rest\b", "rest"),
    (r"\bcome far enough\b", "moved far enough"),
    (r"\bstays put\b", "will not move"),
    (r"\bmake sure (?:that )?it (hold|stick|count)s\b", r"make it \1"),
    (r"\bhelps you avoid\b", "keeps you from"),
    (r"\b(?:brush|wave) (?:off|aside)\b", "wave away"),
    # of numbers
    (r"\bdo not (?:name|say|give|offer) (?:a|any|another) (new )?number\b(?! and)", r"no \1number"),
    (r"\bbefore (?:you name (?:a|any) number|anyone names (?:a|any) number|any number is named)\b", "before any number"),
    (r"(?<!not )\b(?:say|give|name|repeat) the same number\b", "same number"),
    (r"\b(?:come back with|give you) a (new )?number\b", r"name a \1number"),
    (r"\byour new number is\b", "your number is now"),
    (r"\b(?:hold|stick|stay|remain|keep) (?:at|with|to)(?= \[\[)", "stay at"),
    (r"\b(?:goes up|rises|climbs) (?:by itself|on its own)\b", "climbs by itself"),
    (r"(?<=not )go (?:up|higher)\b(?! (?:to|than))", "raise it"),
    (r"\bbring(s?) down\b", r"lower\1"),
    (r"\b(?:you|it) could pay too much\b", "an offer could pay too much"),
    (r"\b(?:nothing changes|you do not change anything|do not change anything)\b", "no change"),
    (r"\bgive (?:them )?(?:the|a|its|your) reason\b", "say the reason"),
    # of paying
    (r"\b(?:once|after|when|now that) you have paid\b", "after paying"),
    (r"\byou have (?:already )?paid\b", "you paid"),
    (r"\bwhatever you paid\b", "what you paid"),
    (r"\bdoes not mean (?:that )?(?:it|this|the bill) is yours\b", "does not make it yours"),
    (r"(?<=not )give (them |him |her )?your income\b", r"tell \1your income"),
    (r"(?<=not )tell (?:them|him|her) what\b", "say what"),
    (r"\bpayment plan\b", "plan"),
    (r"\bbased on\b", "on"),
    # finding, starting, going on
    (r"\b(?:who has the|with the) (?:authority|power) to\b|\bwho (?:is allowed|gets) to\b", "who can"),
    (r"\b(?:figure|work) out (?=who|what|whose|why|if|how|where|whether)", "find out "),
    (r"\b(?:look|go|read) over (?=it\b|the bill|your bill|each|every|them\b)|\blook through (?=it\b|the bill|your bill)", "go through "),
    (r"\bas soon as\b(?! you can)", "once"),
    (r"\bso that\b", "so"),
    (r"\bin order to\b", "to"),
    (r"\bdouble - check\b|\bdouble check\b", "check"),
    (r"\bkeep track of\b", "keep"),
    (r"\bon (?:the|its|their) way\b", "on its way"),
    (r"\bdoes not go anywhere\b", "goes nowhere"),
    (r"\bin front of you\b", "in your hand"),
    (r"\bgive it (?=with|once|and)", "say it "),
    (r"\bthat is all you need\b", "that is enough"),
    (r"\btrack (it|them|that) down\b", r"find \1"),
    (r"\bno luck finding\b", "if you can not find"),
    (r"\bpull out\b|\bdig out\b", "get out"),
    (r"\brebill (this|it)\b", r"bill \1 again"),
    (r"\bget started\b|\bget going\b", "start"),
    (r"\bkeep going\b|\bcarry on\b", "go on"),
    (r"\bmake (?:your|a) (?:own )?choice\b", "choose"),
    (r"\bone time\b(?! at)", "once"),
    (r"\b(you|we|i|they) have got\b(?! to)", r"\1 have"),
    (r"\b(?:you|we) still do not have ((?:the|that) [\w ]+?)(?: yet)?(?=[.,;]|$)", r"\1 is still missing"),
    (r"\b(?:you|we) do not have ((?:the|that) [\w ]+?) yet\b", r"\1 is still missing"),
    (r"\bis important\b", "matters"),
    (r"\bare important\b", "matter"),
    (r"\b(?:somebody)\b", "someone"),
)  # fmt: skip

_PATTERNS = Indexed([pattern for pattern, _ in _SAME])


def in_one_form(plain: str) -> str:
    """The text with each such turn in its one form."""
    pieces: list[str] = []
    at = 0
    for number, match in sorted(_PATTERNS.found(plain), key=lambda found: (found.match.start(), found.number)):
        if match.start() >= at:
            pieces += [plain[at : match.start()], match.expand(_SAME[number][1])]
            at = match.end()
    return "".join([*pieces, plain[at:]]) if pieces else plain
