"""Comfort by its shapes: what only mirrors how a thing feels, or thanks, or says sorry, says nothing of the matter.

A clause is comfort when it fits one of these shapes as a whole, each place of it filled by a word of its kind
(`feelings`). Such a clause is left out of what is weighed; whatever stands beside it is weighed as ever.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from app.core.guard.feelings import BARRED, KINDS
from app.core.guard.guarded import GUARDED
from app.core.guard.plain import BIDDING, GRAMMAR, PLAIN
from app.core.guard.spanish import SPANISH
from app.core.guard.subjects import MARKS
from app.core.guard.tokens import Token, base
from app.core.guard.watched import STRICT


def _kind(letter: str) -> str:
    """A word of this kind, as `_written` writes it."""
    return rf"[a-z]+/[A-Z]*{letter}[A-Z]*"


_FELT, _MOOD, _THING, _PERSON, _TOLD, _GETTING, _NATURE = (_kind(letter) for letter in "AMNPTGD")
_DEGREE = r"(?:(?:so|very|really|just|pretty|quite|truly|rather|too|especially|deeply|incredibly|extremely|awfully|understandably|always|never|still|already|even|all|completely|clearly|only|also|honestly|simply) )*"
_THIS = r"(?:(?:all (?:of )?)?(?:that|this|it|these|those)|everything)"
_WHICH = r"(?:(?:a|an|the|this|that|these|those|your|any|another|both|such a|such an|all (?:of )?(?:this|that|these|those|your|the)|so much|so many|that much|that kind of|this kind of|that sort of|a lot of|lots of|a pile of|that many|those kinds of|their|a call|one|each) )?"
_NOUN = rf"(?:{_WHICH}(?:{_DEGREE}{_FELT} )?(?:(?:old|new|next|last|single|big|long|short|private|medical|hospital|unpaid|final|welcome|important|useful|whole|billing|insurance|phone|prior|newborn|planned|second) )*(?:{_PERSON} )?{_THING}(?: {_THING})?)"
_LINK = r"(?:of|from|about|for|with|like|over|on top of|after|in|at|and|and then|on|between|without|by|before)"
_WHO = rf"(?:(?:your|the|a|their) (?:late |own |little |sick )*{_PERSON}|any {_PERSON}|you(?: and your {_PERSON})?|them|him|her|me|us|anyone|anybody|everyone|someone)"
_OPEN = rf"(?:{_FELT}|{_THING}|{_PERSON})"
_JOINING = r"(?:a|an|each|every|any|some|more|other|off|the|this|that|these|those|your|their|his|her|another|yet another|all|both|such|so many|so much|one|on|of|from|about|for|with|like|over|after|in|at|and|then|between|right|while|before|during|on top of|around|to|out of|just|too)"
# A run of things, as the subject or the object of a feeling: no verb of anybody's stands in it.
_NO = r"(?:(?:a|another|that) (?:[a-z]+/N )?no)"
_RUN = rf"(?:(?:{_NO} (?:from|on|about|for|after) )?(?:{_JOINING} ){{0,4}}{_OPEN}(?: (?:{_JOINING} ){{0,4}}{_OPEN}){{0,5}}(?: like (?:this|that)| afterward| on top)?|{_NO})"
_BEING = rf"(?:{_GETTING}(?: (?:told|sent|asked|served|handed|given|put|pushed|passed|left|stuck|back|forth|no|that|this|it|them|billed|spoken to|talked to|yelled at|to|up|out|through|off|around|in circles|in front of everyone|on hold))*(?: {_RUN})?)"
_NP = rf"(?:(?:{_NOUN}|{_WHO}|{_THIS})(?: {_LINK} (?:{_NOUN}|{_WHO}|{_THIS}|there|here))*(?: like (?:that|this))?)"
_BE = r"(?:is|was|are|were|be|feels|felt|sounds|sound|sounded|seems|seem|seemed|looks|must be|must feel|must have been|must have felt|must be feeling|are meant to be|is meant to be|sounds like|feels like|felt like|looks like|must feel like|has been|have been|can be|can feel|has to be|had to be|would be|would feel|may feel|might feel|may be)"
_RECEIVE = (
    r"(?:hear|get|receive|face|open|read|see|take(?: in)?|deal with|go through|carry|live with|sit with|look at|handle|untangle|follow|"
    r"make sense of|keep up with|process|absorb|swallow|sort through|sort out|have|find|hold|believe|understand|make out|grasp|decode|weigh|stomach|watch|keep straight|hand over|share|gather|dig up|pull together|be (?:holding|facing|dealing with|left with|stuck with|carrying|hearing|reading)|bear|be in|repeat|explain|wade through|"
    r"be (?:told|asked(?: for)?|sent|handed|given|spoken to|talked to|treated|passed around|kept waiting|second guessed(?: on)?|stuck|left waiting|put through|in|sent back and forth|bounced around)|"
    r"have (?:that |this |it )?(?:land|happen|hanging|hang|come)(?: on| over| to)?|wait|wait for|wait on|come home to|wake up to|be hit with|be faced with|be picking|keep track of|think about|talk about|ask|ask about|"
    r"chase|juggle|wonder about|worry about|be up against|find out|know|say|untangle)"
)
_UNKNOWN = r"(?: (?:that )?you (?:never|did not|do not|have never) (?:pick|picked|choose|chose|recognize|know|ask for|asked for|expect|expected|see coming|even see|met))?"
_AGAIN = r"(?: (?:right now|now|again|too|as well|at work|at home|all at once|at once|alone|by yourself|on your own|in front of everyone|in front of people|like that|like this|that way|this way|either|already|today|tonight|yet|at all|on its own|by itself|for anyone|for anybody|for you|for both of you|for you both|for your family|even so|all the same|all by itself|out|first|at the best of times|at any time|here|on you|over you|to you|up|in|the same))*"
_OF_THAT = rf"(?: (?:{_NP}|from {_NP}|about {_NP}|about something|something|someone|someone else|out))?{_UNKNOWN}(?: (?:after|on top of|with|from|about|of|for|in|at|over|while|by|before) (?:{_NP}|all that|everything|that))?{_AGAIN}"
_TO_HEAR = rf"(?:(?:not )?to (?:have to )?{_RECEIVE}{_OF_THAT})"
_WHEN = rf"(?: (?:when|while|and|after|because|with how|since|if) (?:you are|you feel|it is|this is|you sound) {_DEGREE}(?:already )?(?:{_MOOD}|{_FELT}|this {_MOOD}|not well|in pain|{_GETTING}(?: {_NP})?)(?: (?:out|up))?| when it is {_WHO}| especially (?:now|for {_WHO})| so close to {_NP}| (?:especially )?(?:when|while) you are {_GETTING} for {_WHO})?"
_HARD = (
    rf"(?:{_DEGREE}(?:a |an |the |one |such a |such an |another )?{_DEGREE}{_FELT}(?:(?: and| or)? {_DEGREE}{_FELT})*(?: enough(?: without {_RUN})?)?(?: {_THING}(?: {_THING})?(?: of {_NP}| in {_NP}| about {_NP}| from {_NP})?)?|"
    rf"not {_DEGREE}(?:easy|simple|fun|pleasant|nice|small|a small thing|an easy thing|a fun thing)|no small thing|no fun|(?:such )?(?:a |an |quite a |another )(?:{_FELT} )?(?:shock|blow|ordeal|nightmare|mess|maze|tangle|hassle|struggle|headache|burden|strain|worry|surprise|runaround|grind|slog|weight)|such {_FELT} {_THING}|{_DEGREE}(?:a |an )?{_FELT} (?:place|spot|position|situation) to be(?: in)?|easy to (?:mix up|miss|confuse|lose track of|misread)|"
    rf"{_DEGREE}(?:a|too|so|such a) (?:lot|much|many|heavy load)(?: of {_NP})?)"
)
_GIVING = rf"(?:{_GETTING}(?: (?:to|for|with|told|handed|sent|asked|given|through|on|back|up|through|out|home|over|in))*(?: {_NP})?(?: (?:in front of everyone|again and again|for so long|so long|that long|this long|back and forth|to nobody|over and over|on hold|after all that))?)"
_ASKED = r"(?:ask|ask that|ask this|wonder|question|check|double check|worry|look closely|look twice|be careful|be wary|be cautious|be upset|want to (?:know|understand|be sure|check|ask)|want a (?:straight |clear )?answer|feel that way|feel this way|feel torn|look hard|read closely|be unsure|think about|stop and think|slow down)"
_ASKED_OF = rf"(?: (?:about |at |over )?(?:{_NP}|how (?:this|that|it) (?:works|goes)|why|what comes next|what is next|first))?(?: (?:during|after|before) {_RUN})?"
_SOUND = r"(?:sound|seem|feel|look|must be|must feel|are|must be feeling|have been)"

_SHAPES = (
    # sorry
    rf"(?:i am |i am {_DEGREE}|{_DEGREE})?sorry(?: (?:about|for) {_NP}(?: and {_NP})?| for your loss| for the loss of {_WHO}| to hear (?:that|this|it|about {_NP})| (?:it|this|that) {_BE} {_HARD}(?: {_TO_HEAR})?)?{_AGAIN}",
    rf"(?:i am )?{_DEGREE}sorry (?:that )?(?:you|you and your {_PERSON}|your {_PERSON}) (?:are|is|have been|had to|have had to|have to|had|got) {_DEGREE}(?:dealing with|going through|facing|go through|face|deal with|stuck with|carrying|carry|hear|sit through|wait through|in) {_NP}{_AGAIN}",
    rf"(?:i am )?{_DEGREE}sorry (?:that )?your (?:{_PERSON} )?(?:{_THING} )?(?:{_THING}) (?:was|were) denied",
    rf"(?:i am )?{_DEGREE}sorry (?:that )?your (?:{_PERSON} )?(?:health|condition|pain|illness) got worse(?: while (?:this went on|you waited|you were waiting|all this happened))?",
    rf"(?:i am )?{_DEGREE}sorry (?:that )?(?:you lost {_WHO}|{_RUN} (?:did not go your way|fell through|went (?:so )?badly)|(?:they|she|he) (?:are|is|were|was|keep|keeps) (?:pressing|pushing|pressuring)(?: you)?)",
    # how it is
    rf"(?:{_THIS}|{_NP}|{_GIVING}|what you (?:are going|went|are) through) {_BE} {_HARD}(?: {_TO_HEAR})?(?: (?:after|on top of|from|about|with|over|for) {_NP})?(?: (?:alone|already))?{_AGAIN}{_WHEN}",
    rf"(?:that|this|it) {_BE} {_HARD} for {_WHO}(?: {_TO_HEAR})?{_AGAIN}",
    rf"(?:{_THIS}|{_NP}|{_GIVING}) (?:would|can|could|does|must) (?:shock|scare|upset|worry|tire|overwhelm|rattle|unsettle|frighten|wear on|wear out|wear down|hurt|sting|frustrate|confuse|shake|drain) (?:anyone|anybody|you|a person|people)(?: out| down)?",
    rf"(?:{_THIS}|{_NP}) (?:hurts|stings|wears (?:you|anyone|a person) (?:out|down)|takes a lot(?: out of (?:you|anyone))?|takes its toll|adds up|comes as a shock|is exhausting|drains (?:you|anyone))",
    rf"what a (?:{_FELT} )?{_THING}(?: {_TO_HEAR})?",
    r"(?:this|that|it) is (?:never|not) (?:easy|fun)(?: to hear| to read)?",
    rf"nobody (?:likes|wants|enjoys) (?:to )?(?:{_GETTING}|{_RECEIVE}){_OF_THAT}",
    rf"(?:{_RUN}|{_BEING}) {_BE} {_HARD}(?: {_TO_HEAR})?(?: (?:after|on top of|from|about|with|over|for|when|while) {_RUN})?{_AGAIN}",
    rf"(?:{_THIS}|{_RUN}|{_BEING}) (?:comes as a shock|hits hard|wears (?:anyone|a person|people|you) (?:out|down)|trips (?:people|anyone|a lot of people) up|still stings|stings|hangs over (?:you|everything)|would make (?:anyone|anybody) head spin|blurs? together|(?:can|does|do) (?:sting|hurt|blur together|wear on you|wear anyone down|get to you|pile up|feel like (?:a wall|pressure|a maze|too much|a lot)))",
    rf"(?:{_THIS}|{_RUN}|{_BEING}) (?:makes|made|make) (?:it|this|that|things|everything|{_NP}) (?:even |only |so much |all the )?(?:harder|worse|heavier|more (?:confusing|stressful|frustrating|painful|tiring))(?: {_TO_HEAR})?(?: for you)?",
    rf"(?:{_THIS}|{_RUN}|{_BEING}) (?:is|are) the last thing (?:you|anyone|anybody) (?:need|needs|needed|want|wants|wanted)(?: (?:now|right now|today|too|after all that))?",
    r"(?:that|this|it) (?:took|takes) (?:some|a lot of|real|so much) (?:nerve|patience|effort|energy|work|strength|courage)",
    r"(?:that|this|it) (?:is|was) (?:kind|nice|good|decent|thoughtful|rude|unkind|generous) of (?:her|him|them|you)",
    r"(?:that|this|it) (?:feels|felt|must feel|can feel|seems) (?:so |very |really |pretty )?unfair",
    r"(?:nobody|no one) (?:told|warned) you(?: about (?:it|this|that))?|you (?:did not|never) asked? for (?:this|any of this|all this|all of this)",
    r"(?:that|this|it) (?:is|was) an? (?:good|solid|useful|important|helpful|first|big|real) (?:step|start|thing to have|detail|catch)",
    r"you (?:now )?have (?:got )?(?:the|that|your|those|both) (?:(?:itemized |claim |denial |help )?(?:form|forms|letter|bill|notice|eob|papers|statement|code|codes|list|lines|name|date|page))(?: in hand| now| already| in front of you)?",
    r"you (?:have )?(?:already )?(?:done|put in|did) (?:a lot|so much|plenty|the (?:hard|tedious|slow) part)(?:(?: of)? (?:work|digging|legwork|reading|effort))?(?: already)?",
    rf"i hope (?:your {_PERSON}|you|she|he|they) (?:is|are|feel|feels|get|gets|can get) (?:healing|better|doing better|feeling better|okay|resting|recovering|some rest|well|all right)(?: from {_RUN})?(?: (?:soon|now|now too))?",
    r"(?:please )?(?:do not be (?:too )?hard on yourself|do not blame yourself|go easy on yourself|be gentle with yourself)",
    r"(?:i am )?(?:glad|happy) to (?:explain|help|go over it|walk through it|go through it|hear it)(?: with you)?|talk soon|speak soon|until then|no problem(?: at all)?|one thing at a time(?: is fine)?",
    rf"you are (?:still )?waiting (?:to hear(?: back)?|for (?:an answer|a reply|word|news))(?: from (?:them|her|him|{_RUN}))?(?: now)?|now you are waiting(?: to hear back| to hear)?(?: from them)?",
    rf"you are (?:asking|wondering) (?:how long you have|what to (?:do|say|offer|ask)(?: next| now| first)?|what comes next|what is next|how this works|about {_RUN})",
    rf"i (?:hear|understand|see|know)(?: that)? you (?:need|want) (?:some )?help(?: with (?:this|that|it|{_RUN}))?",
    rf"that is (?:about )?what {_RUN} (?:can do|can offer|says|said|told you)",
    r"(?:i am )?sorry (?:that )?(?:they|she|he) (?:said no|would not|will not|did not|won not)(?: (?:budge|listen|help|move|bend|lower it|hear you out|explain))?",
    rf"i (?:understand|hear|see) what (?:they|she|he) (?:said|told you)(?: about {_RUN})?",
    rf"(?:that|this|it) is (?:welcome|real|big|hard|sad|sorry|rough|tough|unwelcome) news(?: to (?:hear|get|take in))?(?: (?:about|after|from) {_RUN})?",
    r"i (?:can )?see why(?: you (?:ask|are asking|want to know|feel that way|are upset|wonder|worry))?|you (?:just )?want (?:a|the|some) (?:number|answer|straight answer|plan|break)",
    r"i have (?:got )?(?:the|that|your|both) (?:date|dates|code|codes|name|list|letter|notice|form|papers|message|lines)(?: now| here)?",
    rf"{_RUN} makes? sense|sounds good|i hear you on {_RUN}|and then {_RUN}|especially (?:with|after|for) {_RUN}(?: coming up)?",
    rf"it sounds like (?:{_THIS}|{_RUN}|today) (?:was|has been|is) (?:{_HARD}|too much|a lot)",
    rf"(?:good|nice|great) (?:work|job) (?:going|reading|checking|getting|looking|making|finding|digging)(?: (?:through|over|up|into))? {_RUN}",
    rf"you have had (?:a|such a|quite a) {_FELT} (?:day|night|week|time|morning|month|year)",
    rf"(?:it|that) {_BE} {_HARD} when (?:nobody|no one) (?:explains|listens|answers|tells you|warns you)(?: {_RUN})?(?: to you)?",
    r"(?:that|this|it) (?:is|was) a (?:productive|useful|helpful|hard|tough|good) call",
    r"i (?:did not|do not) (?:quite )?(?:catch|follow|get|understand) (?:that|it|all of that|what you mean|what that means)",
    r"i (?:understand|get|see|hear) (?:the urge|wanting|that you want) to (?:just )?(?:be done|be done with (?:it|this)|know|know what to (?:say|do)|make it go quiet|make (?:it|this) stop|get this over with|have this over|be left alone|understand (?:it|this))",
    # I hear
    r"(?:okay i see|i understand wanting to know|i see|i hear you|i hear that|i understand|i understand that|i get it|i get that|i see that|i know|i am with you|i am here|i am listening|i do hear you|i do understand|got you|understood|noted|heard|i follow|i hear it)",
    rf"i (?:can )?(?:hear|see|understand|know|get|do hear|can tell|imagine) (?:that )?(?:(?:{_THIS}|{_NP}|{_GIVING}) {_BE} {_HARD}(?: {_TO_HEAR})?{_AGAIN}|you {_SOUND} {_DEGREE}{_MOOD}(?: (?:out|up|of (?:this|it|that)|with (?:this|it|that)))?|how {_DEGREE}(?:{_MOOD}|{_FELT}|much)(?: (?:out|up))? (?:you (?:are|feel|must be|must feel|sound|have been)|(?:that|this|it|all of this) {_BE}|(?:this|that|it|all of this) (?:weighs on|rattles|wears on|worries|scares|bothers|frightens|upsets) you)|why you (?:are|feel|would be|would feel) {_DEGREE}{_MOOD}(?: up)?|why {_NP} (?:have|has) you {_DEGREE}{_MOOD})",
    rf"i (?:can )?(?:hear|understand|feel|see|get) (?:the|your) (?:worry|frustration|fear|stress|anger|hurt|relief|pain|confusion|exhaustion)(?: (?:about|over|in|with|behind) {_NP})?",
    r"i (?:hear|understand|see|know|get)(?: that)? you (?:do not want to|would rather not) (?:call|talk|write|appeal|wait|talk to them|call them)(?: anyone| again| today| now| right now)?",
    r"i (?:hear|understand|know|see|get)(?: that)? you (?:want|would like|need|are looking for|were hoping for|hoped for) (?:a|an|some) (?:number|answer|amount|straight answer|clear answer|break|rest|fair number|help)(?: with (?:this|that|it))?",
    # you sound tired
    rf"you (?:also |clearly |really )?{_SOUND} {_DEGREE}(?:{_MOOD})(?: and {_DEGREE}{_MOOD})?(?: (?:out|up|of (?:this|it)|by (?:this|it|all of this|all this)|with (?:this|it)))?",
    rf"(?:no wonder|of course|anyone would (?:be|feel)|anybody would (?:be|feel)|it is no wonder|little wonder) ?(?:(?:that )?you (?:are|feel|sound) )?{_DEGREE}{_MOOD}(?: (?:out|up|of (?:this|it)))?",
    rf"(?:it is|that is|this is) (?:okay|fine|all right|natural|normal|understandable|human) (?:to (?:feel|be)|that you (?:are|feel)) {_DEGREE}{_MOOD}(?: (?:out|up|about {_NP}|by {_NP}))?",
    r"(?:you have|you have got) (?:every )?reason to (?:feel|be) (?:upset|angry|mad|frustrated|tired|worried|scared|confused|worn out|fed up)",
    r"you (?:have )?(?:already )?been through (?:a lot|so much|enough|plenty)(?: already)?",
    r"you are (?:carrying|juggling|dealing with|holding) (?:a lot|so much)(?: (?:right now|at once))?",
    r"(?:that|it) is (?:okay|fine|all right)(?: not to know(?: what to do)?)?|that is (?:okay|fine|all right)(?: too)?",
    r"you do not (?:have|need) to (?:know|know that|remember|find)(?: (?:it|that|this))?(?: (?:now|right now|today|yet|by heart|exactly))?",
    # thanks
    rf"(?:thanks|thank you|many thanks)(?: (?:so|very) much)?(?: again)?(?: for (?:{_TOLD}(?: (?:me|us|it|that|this|those|these|out|up|over|with|in|through|straight|so|carefully|clearly|plainly|patiently|closely|the time|to|know|clear|back|first|again|sure|for me))*(?: {_RUN})?|taking the time|{_NP}|{_RUN}))?",
    rf"(?:{_THIS}|{_NP}|knowing (?:that|this)) (?:helps(?: us| me)?|help|does help|is (?:a |an )?(?:{_DEGREE})(?:helpful|useful|handy|important|good|clear)(?: detail| thing| piece| context)?(?: to (?:know|have|hear))|is (?:a |an )?(?:{_DEGREE})(?:helpful|useful|handy|important)(?: detail| thing| piece)?|is good to (?:know|hear|have)|tells us (?:something|a lot)|makes it clear(?:er)?|helps me (?:understand|follow|keep it straight)|fills in (?:some|the) gaps?|fills in the picture|clears it up)(?: a lot| a bit| me| us| me see it)?",
    r"(?:good|glad|nice|helpful|useful) to (?:know|hear|meet you|hear from you)",
    r"good (?:morning|afternoon|evening)|you are welcome|hello|hi|hey|welcome back|any time|oh|okay|ok|alright|all right|sure|no|of course|fair enough|right|well|ah|ugh|ouch|oof|phew|finally|great|nice|perfect|absolutely",
    # good question
    r"(?:that|this|it) (?:is|was) (?:a |an |the )?(?:very |really |perfectly |completely )?(?:good|fair|reasonable|common|natural|sensible|important|smart|right|understandable|hard|tough|great|real) (?:question|worry|concern|point|thing to (?:ask|wonder(?: about)?|worry about|want to know|check))(?: (?:while you (?:wait|appeal|check)|to (?:ask|have)))?",
    rf"(?:it|that|this) (?:is|was) (?:{_DEGREE})(?:fair|reasonable|natural|normal|understandable|smart|sensible|wise|good|human|okay|right|only human) (?:to|that you) {_ASKED}{_ASKED_OF}",
    rf"it makes (?:good |perfect |complete |a lot of )?sense (?:to|that you) {_ASKED}{_ASKED_OF}|that makes sense",
    rf"you are (?:very |absolutely |quite )?(?:right|wise|smart) to {_ASKED}{_ASKED_OF}",
    r"(?:fair|good|great|reasonable) (?:question|point)|fair enough|fair to ask",
    # what they say
    r"(?:that is|this is|so that is) (?:about )?(?:what (?:they|she|he|the desk|the front desk) (?:say|said|says|told you)|where (?:things|it|they) (?:stand|stands)(?: now)?)",
    r"i (?:understand|hear|see) your (?:question|worry|point|concern|frustration)|(?:it|that) is (?:upsetting|frustrating|hard|infuriating|maddening) that (?:nobody|no one|they never) told you",
    rf"{_NP} on top of (?:it|that|everything|all this|all that|all of this|this)",
    r"i (?:understand|hear|see) what (?:they|she|he) (?:said|told you|say)",
    rf"(?:she|he|they) (?:are being|is being|was being|were being|sound|sounds|sounded|seem|seems|seemed|was|were) {_DEGREE}{_NATURE}(?: (?:about it|with you|to you|on the phone|there))?",
    rf"(?:it (?:is|was) (?:good|nice)|i am (?:glad|happy|relieved)) (?:that )?(?:she|he|they) (?:was|were) {_DEGREE}{_NATURE}(?: (?:about it|with you|to you|on the phone|about {_NP}))?",
    # glad
    r"i am (?:so |very |really )?(?:glad|happy|relieved) (?:that )?(?:you (?:asked|told me|wrote|checked|came back|reached out|are here|are back|said so|said that|brought it up|noticed|are (?:up and )?walking(?: again)?|are home(?: now)?|are feeling better|are on the mend|are recovering|made it home)|(?:she|he|your \w+) is (?:with you|home|okay|better|feeling better|on the mend|recovering))",
    r"(?:good|nice) (?:work|job)(?: (?:on|with|making) (?:that|the|this) call)?|well done",
    r"i am not sure (?:that )?i (?:followed|understood|caught|got|follow|understand|get)(?: (?:that|this|it|you|all of that))?|(?:i want|i would like) to (?:be sure|make sure) i (?:understand|follow|have it right|got that)(?: (?:you|that|it))?|could you (?:say|put) (?:it|that) (?:another|a different) way",
    # how we go on
    r"(?:i am here|we are here)(?: with you)?(?: and we (?:can|will) (?:take|go|do) (?:this|it)? ?(?:slow|slowly|step by step|one step at a time|one thing at a time|together|at your pace))?",
    r"(?:we (?:can|will)|let us) (?:take (?:this|it|things)|go|do (?:this|it)|go through (?:it|this)|work through (?:it|this)|keep (?:it|this)) (?:slow|slowly|step by step|one step at a time|one thing at a time|together|at your (?:own )?pace|a step at a time|easy|quick|short|simple|brief|small|gently)(?: (?:together|since you are on the (?:line|phone)|for (?:now|today)))?",
    r"you are on the (?:line|phone) (?:with them )?(?:now|right now)|you are not (?:alone|the only one)(?: in this| with this| here)?",
    r"(?:there is )?no (?:rush|hurry|pressure)(?: at all| here)?|take your time|take a breath|at your own pace|whenever you are ready",
)

# The words that have a kind, as `_written` writes them: "bill/N".
_WRITTEN = {
    word: f"{word}/{''.join(sorted(kind for kind, words in KINDS.items() if word in words))}"
    for word in frozenset().union(*KINDS.values())
}
_WORD = re.compile(r"(?<![a-z\\[])[a-z]+(?![a-z/\]])")
_ANY_KIND = "(?:/[A-Z]+)?"


def _with_kinds(shape: str) -> str:
    """A shape in which the words that have a kind may stand as `_written` writes them."""
    return _WORD.sub(lambda found: found[0] + (_ANY_KIND if _may_have_kind(found[0]) else ""), shape)


def _may_have_kind(word: str) -> bool:
    return word in _WRITTEN or base(word) not in GRAMMAR


@cache
def _comfort() -> re.Pattern[str]:
    """All shapes as one pattern. It takes a second to compile, so only where a model's words are weighed."""
    return re.compile("|".join(f"(?:{_with_kinds(shape)})" for shape in _SHAPES))


_LEAD = re.compile(
    _with_kinds(
        r"(?:(?:and|but|so|oh|okay|ok|yes|no|well|yeah|thanks|thank you|please|honestly|truly|ah|then|though|also|because|alright|hi|hello|hey|right|sure|ugh|oof|ouch|wow|finally) )*"
    )
)
_JOIN = re.compile(r" (?:and|but|so|though) ")

# What begins so says something of the clause before it: "the bill, which is wrong".
_LEANING = frozenset(["which", "who", "whom", "whose", "that", "to", "not", "of", "as", "than"])
_LONGEST = 24  # tokens of a clause
# Plain words that would judge the matter, where a thing should stand.
_JUDGING = frozenset(["fair", "good", "best", "better", "great", "right", "ready", "easy", "easier", "strong", "real"])
_VOWEL = frozenset("aeiouy")


@cache
def _fragment() -> re.Pattern[str]:
    return re.compile(
        _with_kinds(rf"(?:and |then )?(?:a|an|all|so many|another|yet another|such|{_GETTING}) (?:{_RUN})")
    )


def make_ready() -> None:
    """Compile the shapes now, so that nobody who waits for a model's words waits for them."""
    _comfort()
    _fragment()


def without_comfort(found: Sequence[Token], known: frozenset[str] = frozenset()) -> list[Token]:
    """What is left to be weighed: without the clauses at either end that are comfort and no more.

    `known`: the bases of the script's words, which may be named in comfort too.
    """
    clauses, marks = _clauses(found)
    first, last = 0, len(clauses)
    while first < last and (is_comfort(clauses[first], known) or _leads_to_comfort(clauses[first:last], known)):
        first += 1
    while first < last and is_comfort(clauses[last - 1], known):
        last -= 1
    if first < last and first and clauses[first][0].word in _LEANING:
        return list(found)
    left: list[Token] = []
    for at in range(first, last):
        left += clauses[at] + marks[at : at + 1]
    return left


def _leads_to_comfort(clauses: Sequence[Sequence[Token]], known: frozenset[str]) -> bool:
    """ "A stroke and then all this paper, that is a lot"."""
    if len(clauses) < 2 or not clauses[1] or clauses[1][0].word not in ("that", "this", "it"):
        return False
    return _fragment().fullmatch(_written(clauses[0], known)) is not None and is_comfort(clauses[1], known)


def is_comfort(clause: Sequence[Token], known: frozenset[str] = frozenset()) -> bool:
    """Whether these words, without a mark between them, fit a shape of comfort as a whole."""
    words = _written(clause, known)
    if not words:
        return True
    if len(clause) > _LONGEST:
        return False
    begun = _LEAD.match(words)
    bare = words[begun.end() :] if begun is not None else words
    if not bare or _comfort().fullmatch(words) or _comfort().fullmatch(bare):
        return True
    return any(
        _comfort().fullmatch(bare[: join.start()]) is not None and _comfort().fullmatch(bare[join.end() :]) is not None
        for join in _JOIN.finditer(bare)
    )


def _written(clause: Sequence[Token], known: frozenset[str]) -> str:
    """The words with their kinds; one that nothing is known against may stand where a thing stands."""
    return " ".join(_WRITTEN.get(t.word) or (f"{t.word}/N" if _may_be_named(t, known) else t.word) for t in clause)


def _may_be_named(token: Token, known: frozenset[str]) -> bool:
    if token.is_slot or token.word in BARRED or token.base in GRAMMAR:
        return False
    if token.base in GUARDED:
        return token.base in known and token.base not in STRICT
    if token.base in PLAIN:
        return token.base not in BIDDING and token.word not in _JUDGING
    return len(token.word) > 2 and not _VOWEL.isdisjoint(token.word) and token.word not in SPANISH


def _clauses(found: Sequence[Token]) -> tuple[list[list[Token]], list[Token]]:
    parts: list[list[Token]] = [[]]
    marks: list[Token] = []
    for token in found:
        if token.word in MARKS and token.word not in ("(", ")", '"'):
            marks.append(token)
            parts.append([])
        else:
            parts[-1].append(token)
    return parts, marks
