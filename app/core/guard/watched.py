"""The verbs, states and things of which it matters who does them, and whether they are said or denied."""

# ruff: noqa: E501 - word lists read better whole

from __future__ import annotations

from app.core.guard.tokens import bases_of, words_of

# Verbs that cost money, rights or honesty: to be said of the same people, in the same sense, as the script says them.
STRICT = bases_of(
    "pay repay sign settle accept agree admit owe promise refuse ignore skip stop quit cancel hide lie borrow lend throw "
    "toss drop waive erase forgive buy sell deposit withdraw win lose sue record argue demand threaten report complain "
    "counter raise lower fight delete deny consent authorize disclose reveal provide volunteer charge leave hang "
    "approve cover reduce shrink bill appear transfer split double"
)
# Things to do that the script may ask for: never turned round.
STEPS = bases_of(
    "ask request call phone send write note tell say speak talk answer reply mail fax email file apply dispute appeal "
    "check verify confirm review compare match read keep save store wait hold delay show name open close print copy "
    "change extend type count trust believe contact submit give put stay find start choose reach use"
)
# How things stand: said or denied as the script does.
STATES = bases_of(
    "yours mine due wrong correct fair valid legal illegal final covered safe free true false required allowed entitled "
    "responsible liable possible likely certain sure over owed binding"
) | {"settled"}
# Things of which there may be none: "no number until then".
THINGS = bases_of("number offer payment")
WATCHED = STRICT | STEPS | STATES | THINGS

DENIALS = words_of("""
    not never no nor without neither nothing nobody none nowhere hardly avoid instead rather stop refuse
""")
