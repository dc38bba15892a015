"""What the pretend model may say otherwise: pairs that mean the same, and first words that add nothing."""

from __future__ import annotations

# Either may stand for the other.
BOTH_WAYS = (
    ("do not", "don't"), ("does not", "doesn't"), ("did not", "didn't"), ("is not", "isn't"), ("are not", "aren't"),
    ("cannot", "can't"), ("will not", "won't"), ("would not", "wouldn't"), ("should not", "shouldn't"),
    ("have not", "haven't"), ("has not", "hasn't"), ("was not", "wasn't"), ("were not", "weren't"), ("I am", "I'm"),
    ("I will", "I'll"), ("you are", "you're"), ("you will", "you'll"), ("they are", "they're"),
    ("they will", "they'll"), ("we are", "we're"), ("we will", "we'll"), ("let us", "let's"),
    ("right away", "at once"), ("begin", "start"), ("perhaps", "maybe"), ("on the phone", "by phone"),
    ("next step", "next thing to do"),
)  # fmt: skip

# The first becomes the second.
ONE_WAY = (
    ("it is", "it's"), ("that is", "that's"), ("there is", "there's"), ("what is", "what's"), ("I would", "I'd"),
    ("because", "since"), ("so that", "so"), ("write down", "note down"), ("put it in writing", "put it on paper"),
    ("get it in writing", "get it on paper"), ("confirmed in writing", "confirmed on paper"),
    ("I'd like to", "I want to"), ("tell me", "let me know"), ("tell them", "let them know"),
    ("make sure", "be sure"), ("find out", "see"), ("looking into", "going over"), ("go through", "go over"),
    ("talk about", "speak about"), ("speak with", "talk to"), ("keep a copy", "hold on to a copy"),
    ("for now", "for the moment"), ("next thing", "next step"), ("only", "just"), ("the answer", "the reply"),
    ("in the end", "at last"), ("large", "big"), ("receive", "get"), ("obtain", "get"), ("assist", "help"),
    ("wait for", "hold on for"), ("short", "brief"), ("each line", "every line"), ("whole", "full"),
    ("go on", "move on"), ("once more", "again"),
    ("usually", "most of the time"), ("simple", "plain"), ("at the end of", "at the close of"),
    ("often", "a lot of the time"), ("until", "till"), ("call back", "call again"),
    ("the words below", "the words here"),
    ("is enough", "will do"), ("in writing", "on paper"),
    ("leave out", "skip"),
    ("comes from", "is taken from"), ("come back", "return"),
)  # fmt: skip

# Where a sentence begins with them.
AT_THE_START = (
    ("Ask for", "Please ask for"), ("Ask", "Please ask"), ("Send", "Please send"), ("Call", "Please call"),
    ("Tell", "Please tell"), ("Keep", "Please keep"), ("Put", "Please put"), ("Read", "Please read"),
    ("Get", "Please get"), ("Check", "Please check"), ("Say", "You can say"), ("Wait", "Please wait"),
    ("Write", "Please write"), ("Start", "Please start"), ("Now", "So now"), ("Then", "After that,"),
    ("First", "To begin,"), ("But", "Still,"), ("Also", "And"),
)  # fmt: skip

# In Spanish the few that never change what is meant.
SPANISH = (
    ("porque", "ya que"), ("pida", "por favor pida"), ("llame", "por favor llame"), ("ahora", "ahora mismo"),
    ("debe", "tiene que"), ("tiene que", "debe"), ("anote", "apunte"), ("envíe", "mande"), ("solo", "solamente"),
    ("dígame", "cuénteme"), ("guarde", "conserve"), ("quiero", "quisiera"),
)  # fmt: skip

# The first words, by what the person sounded like.
OPENINGS = {
    "worn": ("That is a lot to carry.", "I hear you.", "That would wear anyone down.", "This is hard, I know."),
    "asked": ("Fair question.", "I see why you ask.", "Let's look at that.", "Thank you for asking."),
    "told": ("Thanks, I have that.", "All right.", "Okay, thank you.", "That helps, thank you.", "I see, thank you."),
    "spanish": ("Gracias, lo tengo.", "Entiendo.", "De acuerdo.", "Gracias por decirlo."),
}
WORN = (
    "tired",
    "scared",
    "afraid",
    "angry",
    "worried",
    "overwhelmed",
    "crying",
    "sick of",
    "can't take",
    "fed up",
    "hate",
)

PRAISE = (
    "You're amazing, you will win.", "You're so brave, and they are going to give in.",
    "Brilliant work! This always works, trust me.", "You are a star. They'll surely drop the whole bill.",
)  # fmt: skip
INVENTED = (
    "They will take $1,850 off.", "Most people get a 37% discount.", "You have until March 14 to answer.",
    "About nine hundred dollars is fair.", "The law gives you 45 days for that.", "Call 800-555-0142 for it.",
)  # fmt: skip
IN_SPANISH = ("Claro, le ayudo con esto.", "Llame a la oficina y pida que pongan la cuenta en espera.")
