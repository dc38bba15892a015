"""Words that tell, in a message as a whole, where the account is and whether money is asked at all."""

from __future__ import annotations

# A suit that was filed, or a court that has spoken; a threat of one is none.
SUED = (
    r"\bsummons|\b(?:got|was|been|were|being|am|is|are|me) served\b|\bserved (?:me|him|her|us|my|with|@|on|"
    r"papers|by|at)|"
    r"\b(?:got|was|been|am|being|get|getting|is) sued\b|\b(?:is|are|was|were) suing (?:me|us|my|him|her)|"
    r"\bsued (?:me|us|my|him|her)\b|\b(?:filed|brought|has|have) (?:a |the )?(?:law)?suit (?:against|on|over|for)|"
    r"\blawsuit (?:against|from|papers|over)|\bcourt (?:date|papers|hearing|case|notice|summons|paper|"
    r"appearance|order)|"
    r"\bsmall claims\b|\bjustice court|\bdistrict court|\bcounty court|\bhanded papers|\bwritten answer|"
    r"\bdefault judge?ment|"
    r"\bjudge?ment (?:against|was|entered|for|notice)|\bgarnish\w*|\bnotice of (?:trial|hearing|suit|lawsuit)|"
    r"\bprocess server|\b(?:sheriff|constable|deputy|marshal|man|guy|someone)\b[^.!?]{0,24}\b(?:served|"
    r"citation|papers|summons|complaint)|"
    r"\bpetition (?:asks|says|for|filed|from|was)|\bserved\b[^.!?]{0,40}\b(?:by|petition|complaint|papers)|"
    r"\b(?:vs?\.?|versus) me\b|\banswer (?:is )?due\b|\bhave to (?:file an )?answer by|\bcomplaint was "
    r"(?:taped|left|served|filed)|"
    r"\bhearing (?:on|in|is|@|for)\b(?! aid)|\bme demand(?:a|an|o|aron)\b|\bcitacion\b|\bcitatorio\b|\bjuzgado\b|"
    r"\bdemanda (?:del|de la|por|en mi)|\balguacil\b|\b(?:fecha|audiencia|papeles) (?:de|en) (?:la )?(?:corte|"
    r"el tribunal)|"
    r"\baudiencia\b|\bembarg\w+"
)
COLLECTIONS = (
    r"\bcollection (?:agency|people|company|firm|law|account|notice|letter|agent|guy|lady|calls?)|"
    r"\bcollections? (?:people|agency|agencies|"
    r"called|calls|keeps?|is calling|wants|guy|lady|now|has|bought|sent)|\b(?:medical|a|the|new) collection "
    r"(?:for|of|on|from|account)|"
    r"\b(?:debt|bill) (?:collectors?|buyers?)|\bthe collector|\bcollectors?'?s? (?:letter|notice)|\ba "
    r"collector (?:called|says|wrote|wants|is|keeps|has|sent|left|bought)|"
    r"\b(?:in|to|into|with) collections?\b|\bcredit (?:reports?|karma|bureaus?|file|history)\b|\bmy credit\b|"
    r"\bexperian|"
    r"\b(?:recovery|receivables?) (?:services?|associates|solutions|group|inc|management|llc)\b|\bsold it\b|"
    r"\bsold (?:my|the) (?:debt|account)|"
    r"\b(?:agencia|despacho|compania) de (?:cobr\w+|coleccion\w*)|\bcobradores?\b|\ben (?:cobranza|coleccion\w*)|"
    r"\ba (?:cobranza|coleccion\w*)\b|\breporte de credito|\bmi credito\b|\bcolectores?\b"
)
# Not there, or only feared.
NOT_COLLECTIONS = (
    r"\b(?:not|nothing|never|no|nor|hasn't|before|avoid|without|keep\w*|stop|suppose|if|or|will|would|might|"
    r"could|may|can they|unless|"
    r"threat\w*|going to|scared|afraid|goes|go|won't|so (?:it|they)|isn't|instead of|whether|when|until|yet|"
    r"send|sending|turn|"
    r"si no|va a|van a|amenaz\w*|antes de|para que no|mandar\w*|referral|referred|placed|result in)\b"
)
MONEY_ASKED = (
    r"\bbills?\b|\bbilled\b|\bbilling\b|\bbalance\b|\baccount\b|\bstatement\b|\binvoice|\bowe[sd]?\b|"
    r"\bowing\b|\bdebts?\b|\bon hold\b|"
    r"\bhold\b(?! music)|\bsettle\w*|\bcharg(?:ed|ing|es?)\b|\bcuentas?\b|\bdeudas?\b|\bdebo\b|\bdebemos\b|"
    r"\bcobr\w+|\bfactura\w*|\bwants? #"
)
NO_BILL_YET = (
    r"\b(?:no|not|never) (?:a )?(?:single )?(?:bills?|statement|invoice|cobro|charge)s?(?: has| have)?(?: "
    r"come| came| arrived)?(?: yet| so far| "
    r"aun| todavia|\.|,|$)|\b(?:has|have|did) not (?:even )?(?:come|came|arrived?|billed|gotten|got|received|"
    r"sent)(?: \w+){0,3} (?:yet|a bill|any bill|bill|me)|"
    r"\bit has not come|\bnothing (?:is )?(?:owed|due|billed)|\bno bills?\b|\bno (?:hay|ha llegado|me ha "
    r"llegado|tengo) (?:ninguna? )?(?:cobro|cuenta|factura)|"
    r"\bsin (?:cobro|cuenta|factura)|\bhas not billed|\bhave not been billed|\bbefore (?:any|the) bill"
)
