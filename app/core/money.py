"""Money in whole cents: the only place that rounds or formats an amount."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

_PLAIN = re.compile(r"^\s*(-?)\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d{1,2}))?\s*$")


@total_ordering
class Money:
    """A US dollar amount, exact to the cent. Immutable; ordered; hashes by value."""

    __slots__ = ("cents",)
    cents: int

    def __init__(self, cents: int) -> None:
        if isinstance(cents, bool) or not isinstance(cents, int):
            raise TypeError("Money takes whole cents; use Money.parse or Money.dollars")
        object.__setattr__(self, "cents", cents)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("Money is immutable")

    @classmethod
    def parse(cls, text: str | int | Decimal | Money) -> Money:
        """Read "4,500.00", "$4500", a whole number of dollars or a Decimal. ValueError when it is not an amount."""
        if isinstance(text, Money):
            return text
        if isinstance(text, bool | float):
            raise ValueError(f'{text!r} is not an exact amount; write it as a string such as "4500.00"')
        if isinstance(text, int):
            return cls(text * 100)
        if isinstance(text, Decimal):
            if not text.is_finite():
                raise ValueError(f"{text} is not an amount")
            return cls(int((text * 100).to_integral_value(rounding=ROUND_HALF_UP)))
        found = _PLAIN.match(text) if isinstance(text, str) else None
        if not found or (found[2] is None and found[3] is None):
            raise ValueError(f"{text!r} is not an amount; write it as 4500 or 4500.00")
        cents = int((found[2] or "0").replace(",", "")) * 100 + int((found[3] or "0").ljust(2, "0"))
        return cls(-cents if found[1] else cents)

    @classmethod
    def dollars(cls, whole: int) -> Money:
        return cls(whole * 100)

    def __add__(self, other: Money) -> Money:
        return Money(self.cents + other.cents)

    def __sub__(self, other: Money) -> Money:
        return Money(self.cents - other.cents)

    def times(self, factor: int | Decimal | Fraction) -> Money:
        """This amount times `factor`, rounded down to the cent (amounts that cap are never rounded up)."""
        exact = Fraction(self.cents) * Fraction(factor)
        return Money(exact.numerator // exact.denominator)

    def over(self, divisor: int | Decimal | Fraction) -> Money:
        """This amount divided by `divisor`, rounded down to the cent."""
        return self.times(1 / Fraction(divisor))

    def down_to(self, step_dollars: int) -> Money:
        """Round down to a whole multiple of `step_dollars` dollars."""
        step = step_dollars * 100
        return Money(self.cents // step * step)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other: Money) -> bool:
        return self.cents < other.cents

    def __hash__(self) -> int:
        return hash((Money, self.cents))

    def __bool__(self) -> bool:
        return self.cents != 0

    def __str__(self) -> str:
        """As shown to people: "$4,500", with cents only when there are some."""
        sign, cents = ("-" if self.cents < 0 else ""), abs(self.cents)
        whole = f"{sign}${cents // 100:,}"
        return f"{whole}.{cents % 100:02d}" if cents % 100 else whole

    def __repr__(self) -> str:
        return f"Money({self})"

    @property
    def plain(self) -> str:
        """As in JSON: "4500.00"."""
        return f"{'-' if self.cents < 0 else ''}{abs(self.cents) // 100}.{abs(self.cents) % 100:02d}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda m: m.plain, when_used="json"),
        )


ZERO = Money(0)
