"""Turns that do harm in what the guard lets a model do beyond the script: to comfort, to mirror, to say it otherwise."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

_MONEY = r"(?:bill|balance|amount|price|number|charge|debt|account|offer|share|total)"
_DONE = r"(?:agreed|cut|lowered|reduced|dropped|settled|erased|forgiven|approved|waived|cancelled|canceled)"

# As in `phrases`: the reason, and the turn; the script may have the very same.
TURNS: tuple[tuple[str, str], ...] = (
    # it gets better
    ("promise", r"\b(?:it|this|that|things?|everything) (?:all )?(?:gets?|ends?|turns?|goes|works?) (?:\w+ )?(?:better|easier|well|lighter|smaller|fine|right|good|out)\b"),
    ("promise", r"\bsoon (?:a|you|they|it is|this|we)\b|\b(?:help|relief|rest|an end) is (?:coming|on|near|here|in sight|ahead)\b|\bwhere you want\b|\bkeep your money\b|\b(?:it|this|that|care|everything) is (?:now |all )?free\b"),
    ("promise", r"\boffering to \w+|\b(?:stays?|keeps?|off|comes?) (?:it |this |that )?off your (?:credit|record|file)\b|(?<!once they )(?<!until they )(?<!when they )(?<!after they )\b(?:has|have) (?:now |already )?put (?:it|the|your|this|that)\b"),
    ("promise", r"\b(?:hospitals?|they|plans?|insurers?|offices?|collectors?) (?:will |always |do |often )?(?:cut|cuts|erase|erases|drop|drops|lower|lowers|forgive|forgives|cover|covers)\b"),
    ("promise", rf"\b(?:it|that|this|{_MONEY}) (?:was|is|has been|were|are|got|gets) (?:all |now |already )?{_DONE}\b|\b(?:they|she|he|the \w+) (?:have |has )?changed (?:it|what|the|your)\b"),
    ("promise", r"\bnews (?:is|are) good\b|\bgood news (?:about|for|on)\b|\bdo better than\b"),
    ("odds", r"\b(?:everyone|everybody|people|some|many|a friend) (?:\w+ )?(?:says?|said|knows?|do|does|did|pays?|waits?)\b|\b(?:person|people|someone|somebody|one) i know\b"),
    # it is yours, or it is not
    ("admission", r"(?<!if )(?<!whether )(?<!what )\byou (?:have )?(?:signed|agreed|accepted|promised) (?:for |to )?(?:it|this|that|all|them)\b"),
    ("admission", rf"\b(?:that|this|it) is (?:not )?an? (?:\w+ )?(?:fair|honest|good|right|normal|reasonable|real|false|small|fine|proper|true|fake|safe|strong|weak|light|harmless) (?:{_MONEY}|answer|deal|case|letter|notice|paper)\b"),
    ("admission", r"\b(?:thanks|thank you) for (?:\w+ ){0,2}(?:paying|agreeing|signing|money|payment|accepting|settling)\b|\b(?:about|for) your (?:own |low |big )?(?:debt|mistake|error|fault|income|savings?|job|insurance)\b"),
    ("admission", r"\bto owe (?:so|this|that|it|them|much|such)\b|\bgood for it\b|\bfind the money\b|\byour debts?\b"),
    ("legal_conclusion", r"(?<!if )(?<!whether )\byou are (?:\w+ )?(?:responsible|liable|insured|uninsured)\b|\bright (?:you|they|we) have\b|\bshould (?:never |not )?have \w+"),
    ("legal_conclusion", r"\bwhich (?:is|are|was|were) (?:not )?(?:wrong|right|yours|fair|illegal|false|correct|true|too|unfair|theirs)\b|\basking (?:for )?too\b|\b(?:good|strong|weak|clear|solid|great|fair) case\b"),
    ("legal_conclusion", r"\bcan not (?:bill|charge|ask|sue|report|call|make) (?:you|it|this|them)(?:[.,!;]|$)|\b(?:they|he|she|it) can not (?:bill|charge|sue|report)\b|\bneed your (?:word|yes|name|signature|consent)\b"),
    ("legal_conclusion", r"\bbetween (?:you and|me and|us and)\b|\bmust be (?:paid|signed|accepted|settled|agreed)\b|\bstep in\b|\bfor your money\b(?! back)|\b(?:have|has|there is|there are) no (?:power|case|deadline|clock|form|proof)\b"),
    ("claim_not_in_case", r"\bwith (?:no|any) (?:insurance|coverage)\b|\bwithout (?:insurance|coverage)\b|(?<!if )(?<!whether )\b(?:this|it|that) was an emergency\b"),
    ("private_figure", r"\b(?:on|for|with) your (?:pay|limit|savings?|income|budget|wages?|bank|funds)\b|\bleaves you with\b|\bthere is more\b"),
    ("private_figure", rf"\b(?:real |whole |true )?{_MONEY} is (?:really |only |just |now |much )?(?:less|lower|more|nothing|small|smaller|big|bigger|low|high)\b|\bmoney is (?!gone|paid|spent)[~\w]+|\bless a\b|\ba bit less\b"),
    # softly bid
    ("outside_the_move", r"\b(?:okay|ok|fine|understandable|natural|normal|all right|smart|wise|good|reasonable|best|easier|better|sensible|sense) (?:just )?to (?:\w+ )?(?:skip|pay|leave|stop|be late|be done|hide|sign|wait|ignore|throw|drop|let|give|use|accept|agree|refuse|settle|borrow|quit)\b"),
    ("outside_the_move", r"\b(?:okay|ok|fine|understandable|natural|normal|all right|smart|wise|good|reasonable|best|right) (?:just )?not to (?:\w+ )?(?:call|open|answer|send|read|ask|keep|write|tell|check|appeal|dispute|go|show)\b"),
    ("outside_the_move", r"(?<!not )(?<!if you )(?<!can )\b(?:make|give|send|put|take|offer|start with|try|do|use) (?:them |him |her |it |yourself |down )?(?:a|an|some|your|another|one) (?:\w+ )?(?:payment|deal|offer|loan|card|money|signature|deposit|yes)\b|\blooking at (?:a|the) payment\b"),
    ("outside_the_move", r"\b(?:get|have|getting) (?:it|this|that|them|the \w+|your \w+) (?:signed|paid|charged|settled|covered|agreed|dropped|approved|recorded)\b"),
    ("outside_the_move", r"\b(?:try|consider|start|keep|go on|better off|worth|best|by|why not|maybe|just|think about|and) (?:just )?(?:paying|signing|agreeing|accepting|settling|borrowing)\b"),
    ("outside_the_move", r"\bcan be (?:\w+ )?(?:paid|skipped|ignored|signed|left|hidden|recorded|thrown|dropped|settled|sold|taken)\b|\bsettle (?:it|this|that|now|up)\b|\bsell (?:your|a|the|some|it)\b|\bpay the rest\b|\baim for\b"),
    ("outside_the_move", r"\b(?:see|find|get|try|visit|change) (?:a|an|another|your|some) (?:new |other )?(?:doctor|nurse|lawyer|hospital)\b|\byour (?:doctor|nurse|lawyer|boss) (?:asks|says|calls|wants)\b|\bpays? you\b|\b(?:asks?|wants?) you to\b"),
    ("slot_glued", r"\byou have no (?=\[\[)|\bgo (?:past|over|beyond|above|under) (?=\[\[)|\bgo past \w+"),
    ("outside_the_move", r"\bpay,|\bhave you thought\b|\bletting (?:it|this|that|them) go\b|\bwhy not\b|\bwould (?:it|that) hurt\b|\bwhat if you\b|\bdo you (?:really |even |still )?(?:need|have) to\b|\b(?:they|i|we) (?:will |can )?(?:look|call|ask|send|check|do|write|handle) (?:\w+ ){1,4}for you\b"),
    ("outside_the_move", rf"\b(?:{_MONEY}|letter|paper|notice|summons) to (?:be )?(?:pay|paid|ignore|ignored|refuse|refused|accept|accepted|sign|signed|take|drop|skip)\b|\bdeal to take\b|\bas a deal\b|(?<!not )(?<!yet )\b(?:it|that|this) (?:is|could be|may be) (?:now )?a deal\b(?! at \[\[)"),
    ("outside_the_move", r"\b(?:you|i|we) (?:have )?(?:said|say) no\b|^(?:please |then |just |now )?say no\b"),
    ("private_figure", r"\b(?:okay|ok|fine|safe|good|free|all right) to (?:say|tell|share|give|name|mention|show|speak of)(?: (?:it|them|that|this|your \w+))? ?(?:now|today|out loud|already|first|[.,;!]|$)"),
    # left lying
    ("ignore_papers", r"\bno need (?:not )?(?:to (?!rush|hurry|worry|explain|apologi|know|remember|decide|figure|feel|argue|fight|raise|prove|promise|do\b)\w+|for (?!the whole)\w+)"),
    ("ignore_papers", r"\byou do not (?:need (?:(?:a|an) (?!story|number)|any|the|that|your|proof)|have to (?:check|ask|call|send|read|open|keep|show|be (?:honest|clear)|write|appeal|dispute|file))\b"),
    ("ignore_papers", r"\b(?:send|file|answer|appeal|write|reply|do) (?:it |them |that |the \w+ |to \w+ )?(?:later|another day|some other day|next week|whenever)\b"),
    ("hide_facts", r"\b(?:else|other|another|different|false|fake) name\b|\b(?:say|tell|claim|write)(?: \w+)? (?:that )?you (?:never|did not|lost)\b"),
    ("private_figure", r"(?<!not )(?<!if you )\b(?:say|tell them|tell him|tell her|name|give|give them) your (?:own )?(?:first )?number\b"),
    ("legal_conclusion", r"\bdoes not let (?:a|an|the|them|your|any)\b|\blaws? (?:does|do) not (?:let|allow|permit)\b|, no (?:bill|debt|charge|cost)\b"),
    ("promise", r"\byou can (?:just |simply |always )?wait\b|\byou have until\b|\byou have (?:a|the|their) promise\b"),
    ("threat", r"\byou are on your own\b|\bat your door\b"),
)  # fmt: skip
