"""Rights and the days that end them: what starts a clock, what only sounds like it, and that a near one stays in view."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.core.case import Case
from app.graph.state import Deps, Walked
from app.language.court import court_spoken
from tests.test_newcomers import play
from tests.test_transcripts import words

BILL = "hospital bill $8,400, my plan through work denied it as not medically necessary, in network"


def facts(case: Case) -> dict[str, Any]:
    return {name: f.value for name, f in (*case.facts.items(), *case.bill.facts.items()) if f.value is not None}


def last(deps: Deps, *lines: str) -> Walked:
    return play(deps, *lines)[-1]


# A court that has begun or has spoken; beside it what is only feared, asked, or another court.
IN_COURT = [
    "my bank account got frozen because of this", "a man handed me papers from the county court yesterday",
    "the sheriff left papers on my door", "marshal served my wife at home",
    "the court date was last week and I missed it", "there's a default judgment against me from last year",
    "I lost in court already", "they froze my checking account", "they got a judgment against me",
    "they put a lien on my house, is that legal?", "they are garnishing my paycheck",
    "they take 25% out of my check every week now for this", "never showed up in court and now theres a judgement",
    "me demandaron por la cuenta", "me llego una demanda de la corte", "me estan embargando el sueldo",
    "me congelaron la cuenta del banco", "falte a la corte la semana pasada",
]  # fmt: skip
NOT_IN_COURT = [
    "can they garnish my wages?", "is a garnishment possible", "what if they sue me", "they threatened to sue",
    "the lady said they will garnish my wages", "if I don't pay they'll freeze my bank account",
    "they froze my account for 30 days", "insurance takes 200 out of my paycheck", "i served in the army",
    "they take $80 out of my check for premiums", "no summons so far", "I want to sue them",
    "my divorce court date is next week", "the hospital put a lien on my accident settlement",
    "she handed me papers to sign for charity care", "it was a judgment call", "do i need to go to court",
    "me van a demandar", "pueden embargar mi sueldo", "my friend got sued",
]  # fmt: skip


@pytest.mark.parametrize("line", IN_COURT)
def test_a_court_that_has_begun_gets_the_court_answer_and_nothing_else(deps: Deps, line: str) -> None:
    turn = last(deps, BILL, line)
    assert turn.move.kind == "court_papers"
    assert "legal aid today" in words(turn.blocks)
    told = facts(turn.case)
    assert told["summons"] is True
    assert not {"hold", "denial_date", "offer_until", "statement_date"} & set(told)
    assert not turn.case.bill.exchanges


@pytest.mark.parametrize("line", NOT_IN_COURT)
def test_a_court_only_feared_or_another_one_sets_no_summons(line: str) -> None:
    assert court_spoken(line) is None
