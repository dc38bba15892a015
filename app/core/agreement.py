"""A yes of theirs: to our number it is one, to any other amount it is an offer of theirs, and is weighed as such."""

from __future__ import annotations

from app.core.acts import Act, OfferNamed, RepSaid
from app.core.bargaining import last_offer
from app.core.money import Money
from app.core.view import View

# The forms of an offer with a term that is answered no, whatever the amount.
TERMS_REFUSED = frozenset({"waives_refund", "gives_up_rights"})


def as_meant(acts: tuple[Act, ...], view: View, *, in_call: bool) -> tuple[Act, ...]:
    """The acts, with "my manager approved 9,200" as the offer that it is, where 9,200 is not what we named."""
    ours = {last_offer(view.bill), view.bill.advised} | {act.amount for act in acts if isinstance(act, OfferNamed)}
    return tuple(_as_offer(act) if _names_another(act, ours - {None}, view, in_call=in_call) else act for act in acts)


def no_yes_to(said: RepSaid, view: View) -> bool:
    """A deal could be had, but no yes is said to this line: an appeal is open, a collector has to write first, or
    what they now offer was not heard as a figure. A term that is never taken is refused at any price."""
    if TERMS_REFUSED.intersection(said.forms):
        return True
    if view.decision.act not in ("accept_pending_terms", "pay"):
        return False
    unheard = said.label == "counteroffers_amount" and said.amount is None
    return unheard or view["appeal_open"] is True or view["account_status"] == "collections"


def _names_another(act: Act, ours: set[Money | None], view: View, *, in_call: bool) -> bool:
    if not isinstance(act, RepSaid) or act.label != "accepts_offer" or act.amount is None or act.amount in ours:
        return False
    # Told afterwards and with no number of ours known, it may be a deal that the person made; not above the limit.
    ceiling = view.decision.ceiling
    return in_call or bool(ours) or (ceiling is not None and act.amount > ceiling)


def _as_offer(act: Act) -> Act:
    return act.model_copy(update={"label": "counteroffers_amount"})
