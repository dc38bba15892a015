"""The itemized bill of a case: checked, gone through with the office, priced, and the offer that follows."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse

from app.api.bill_schemas import BillAnswersIn, BillIn, BillPriced, BillSheet, OfferSheet, PriceIn
from app.api.errors import OF_A_CASE, OF_A_CHANGE, problems
from app.api.schemas import WhichBill
from app.api.security import ExpectedRevision, PermittedCase, SpeakingCase
from app.bills_of_a_case import BillsOfACase, How

router = APIRouter(prefix="/api/cases/{case_id}", tags=["bills"])


async def bills_of(request: Request) -> BillsOfACase:
    bills: BillsOfACase = request.app.state.bills
    return bills


TheBills = Annotated[BillsOfACase, Depends(bills_of)]


def _answer(found: dict[str, Any]) -> JSONResponse:
    return JSONResponse(found, headers={"ETag": f'"{found["revision"]}"'})


@router.post("/audit", response_model=BillSheet, responses=problems(*OF_A_CHANGE, 409))
async def check_bill(given: BillIn, case_id: SpeakingCase, bills: TheBills) -> Any:
    """Read and check an itemized bill. It is kept in the place of an earlier one, unless it is only a summary."""
    how = How(setting=given.setting, zip_code=given.zip and given.zip[:5])
    return _answer(await bills.check(case_id, given.data, given.bill, how))


@router.get("/audit", response_model=BillSheet, responses=problems(*OF_A_CASE, 400))
async def read_sheet(case_id: PermittedCase, bills: TheBills, bill: WhichBill = None) -> Any:
    """The bill's lines, what was found on them, what the office answered, and what it all comes to."""
    return _answer(await bills.sheet(case_id, bill))


@router.patch("/audit", response_model=BillSheet, responses=problems(*OF_A_CHANGE, 409, 412, 428))
async def answer_findings(
    given: BillAnswersIn, case_id: SpeakingCase, revision: ExpectedRevision, bills: TheBills
) -> Any:
    """Note what the office said to findings: taken off, said to be right, still to be looked at."""
    return _answer(await bills.answer(case_id, given.bill, given.answers, revision))


@router.delete("/audit", status_code=204, responses=problems(*OF_A_CHANGE, 409, 412, 428))
async def drop_bill(
    case_id: SpeakingCase, revision: ExpectedRevision, bills: TheBills, bill: WhichBill = None
) -> Response:
    """Delete the bill's text and the answers. What the case knew from them is unknown again."""
    await bills.drop(case_id, bill, revision)
    return Response(status_code=204)


@router.post("/price", response_model=BillPriced, responses=problems(*OF_A_CHANGE, 409))
async def price_bill(given: PriceIn, case_id: SpeakingCase, bills: TheBills) -> Any:
    """Price the lines that are left of the bill. A sum that is sure enough becomes the case's Medicare amount."""
    how = How(setting=given.setting, zip_code=given.zip and given.zip[:5], on=given.date)
    return _answer(await bills.price(case_id, given.bill, how))


@router.get("/offer", response_model=OfferSheet, responses=problems(*OF_A_CASE))
async def read_offer(case_id: PermittedCase, bills: TheBills, bill: WhichBill = None) -> Any:
    """The next number with everything behind it: why, what is missing, and the answer to whatever they may ask."""
    return _answer(await bills.offer(case_id, bill))
