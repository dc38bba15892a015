"""How far a dispute is, by what one message says of it: English and Spanish."""

from __future__ import annotations

HOLD_GRANTED = (
    r"\b(?:on hold|hold(?:'s| is| was| has been| got| in| letter| confirmed| till| until| through| and| \+|,)|"
    r"in pausa|en pausa|paused|frozen|freeze is)\b|"
    r"\b(?:got|gave|have|granted|put|placed|received|confirmed|get|said yes to)\b[^.!?]{0,30}\b(?:hold|pause|"
    r"freeze)\b|\bhold (?:ends|expires|runs out)|\bpausa\b"
)
NOT_GRANTED = (
    r"\b(?:no|not|never|without|refus\w+|asked? for|need|ask|how|should|want|minutes|hours|sit|sat|was|waited|"
    r"won't|will not|haven't|isn't|hang|left me|put me|holding|sobre la)\b[^.!?,;]{0,24}$"
)
ITEMIZED_DONE = (
    r"\bitemi[sz]ed(?: bill| statement)?(?:'s| is| was| got| has been)?(?: all)? (?:done|checked|clean|ok|"
    r"fine|right|correct|reviewed|finished|good|and appeal|(?:&|\+|and) appeal)|\b(?:been|went|looked|gone|"
    r"combed|got) (?:through|over) (?:the |my |it )?(?:itemi[sz]ed|bill|lines?)|"
    r"\bitemi[sz]ed\b[^.!?]{0,40}\b(?:no (?:errors?|mistakes?)|checked|it is right|it's right|clean|looked "
    r"fine|nothing wrong|matched|correct)|\b(?:done|finished) the itemi[sz]ed|\bhave (?:the )?(?:hold letter, "
    r")?(?:the )?itemi[sz]ed\b|\blooked over the itemi[sz]ed|"
    r"\bitemi[sz]ed (?:came|arrived|in hand|received)|\bfactura detallada\b[^.!?]{0,30}\b(?:revisada|lista|"
    r"correcta|y la apelacion|ya la)|\b(?:tengo|ya tengo)\b[^.!?]{0,40}\bfactura detallada\b"
)
ITEMIZE = (
    r"\bitemi[sz]\w*|\bub-?0?4\b|\bline[- ]by[- ]line|\brevenue codes?|\bbreakdown\b|\bdetailed bill|\bfactura "
    r"(?:detallada|desglosada)|\bdesglose|\bcharge for (?:a|an) |\bduplicate charge|\bhcfa|\bcms-?1500"
)
ITEMIZE_NEXT = (
    r"\b(?:refus\w+|won't|will not|only for|want \$?#+ for|how (?:do|can) i (?:get|read|ask)|get the|ask for|"
    r"asking for|need the|send me|want is|now|next|came|breakdown|found a charge|como la pido|quiero|no me "
    r"quier\w+|ahora)\b"
)
APPEAL_DONE = (
    r"\bappeal(?:'s| is| was| got| has been| came back| decided)?(?: all| already| and)? (?:over|done|lost|"
    r"finished|decided|denied|exhausted|no\b|final)|\b(?:lost|finished|exhausted) (?:the |my |both |all "
    r")?(?:\w+ )?appeals?|\bnot (?:appealing|going (?:any )?further|going to appeal)|"
    r"\bdenial(?:'s| is) final|\binsurance (?:is |appeal )?(?:final|lost|done)|\bappeal (?:i )?lost|"
    r"\bapelacion (?:perdida|terminada|negada)|\bperdi la apelacion|\bappeal\b[^.!?]{0,20}\b(?:and|is) (?:i "
    r")?lost|\binsurance final|\bappeal all finished"
)
AGREED = (
    r"\b(?:agreed|agree) (?:to|on|at)\b|\bagreed\b(?= #)|\bwe (?:settled|shook|agreed|have a deal)|\bsettled "
    r"(?:on|for|at)\b|\b(?:they|she|he|hospital|lab|clinic) (?:finally )?(?:took|accepted|said yes to) #|\bas "
    r"payment in full|\b(?:settlement|agreement) (?:letter|is paid|paid|check)|"
    r"\bpaid (?:the |my |our )?(?:settlement|agreed|clinic the #+ we settled)|\b(?:paid|"
    r"pay)\b[^.!?]{0,30}\bwe (?:settled|agreed)|\bwe will take #+ and call it|\btake #+ and call it|\bzero "
    r"balance|\bbalance will be (?:considered|zero)|\bsatisfied in full|\bsettlement is paid|"
    r"\bdo i (?:just )?give the card|\b(?:aceptaron|acordamos|quedamos en|llegamos a un acuerdo)|\bsaldo "
    r"(?:en )?cero|\bdrops? #+ to #+, done"
)
REFUSED_HIGHER = (
    r"\bwho(?:'s| is)? (?:above|over|higher|do i go to)|\b(?:nobody|no one|anyone|anything|who else|people) "
    r"(?:is )?above|\babove (?:her|him|them|that|these)|\bfile a complaint|\bwhere do i complain|"
    r"\bcomplaint\b[^.!?]{0,20}\bwhom?\b|\ba quien (?:mas )?(?:me )?(?:puedo|quejo)|\bquejar(?:me)?|"
    r"\b(?:supervisor|manager|director|cfo|lead)\b[^.!?]{0,60}\b(?:no\b|hung up|refus\w+|same script|won't|"
    r"will not|ignores?)|\bescalate|\bwrite (?:to )?(?:the )?(?:cfo|ceo|board|attorney general)|\binsurance "
    r"department|\battorney general|\bregulator"
)
PRICE = (
    r"\b(?:what|which|my|a fair|first|opening|send a?) (?:\w+ )?(?:number|offer)\b|\bcounter ?-?(?:offer|"
    r"ed)?\b|\bopen(?:ing)? (?:offer|with|at|bid)|\bdo i (?:counter|take it|go lower|send a second)|\boffered "
    r"(?:me |to settle)|\bgo lower|\bmy (?:next|offer) (?:move|letter)|\bcontraoferta|"
    r"\bcuanto (?:ofrezco|ofrecer)|\bque (?:numero|oferta)|\bcan accept #|\boffer letter|\bwhat do i answer|"
    r"\bsend a number|\bhow much (?:should|do) i offer"
)
NEGOTIATED = r"\b(?:i|we) (?:offered|countered|said #|proposed|named|raised)|\bhe said #|\bshe said #|\bofreci\b"
MEANING = (
    r"\bwhat (?:does|do|is|are)\b[^.!?]{0,60}\b(?:mean|code|codes)\b|\bis that a denial|\bdo i (?:even |just "
    r")?owe (?:this|it)|\bcan they do that|\bis that (?:right|mine|theirs)|\bmine to pay|\bwhat am i meant to "
    r"argue|\bin normal words|\bany point in appealing|\bcan we appeal|\bhow do i (?:appeal|fight)|"
    r"\bstrongest point|\bque (?:significa|quiere decir)|\bpelear esto|\bfight (?:it|this)\b|\bindependent "
    r"review|\bexternal review"
)
NEEDS_HELP = (
    r"\bcharity (?:care)?|\bfinancial (?:assistance|aid|help)|\bassistance (?:program|application|form)|"
    r"\bfap\b|\bhardship|\bis there (?:any |some )?help|\blow[- ]income|\bcan ?not afford (?:any|to pay "
    r"(?:any|at all))|\bayuda financiera|\bhay ayuda|\basistencia (?:financiera|del hospital)|\bproof of "
    r"income|"
    r"\bsliding scale|\bprograma de (?:ayuda|caridad)|\bcaridad"
)
EARNS = r"\b(?:i make|i earn|bring home|income|on \d+k|gano|ganamos|gana|a year|al mes|paycheck|salary|minimum wage)\b"
PAUSE = (
    r"\b(?:need|want|take) (?:a |some )?(?:break|pause|rest|time off|few days)|\bgo slow|\bcan we (?:stop|pause|"
    r"wait)|\bstop for (?:tonight|now|a while|today)|\b(?:tomorrow|later|another day) (?:maybe|please)|\bput it "
    r"down (?:until|for)|\bparar unos dias|\bseguimos otro dia|\bnot (?:this week|today|tonight)\b"
)
