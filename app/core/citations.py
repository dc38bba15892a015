"""Where a statement comes from."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from app.core.frozen import Frozen


class Reference(Frozen):
    """Where a statement comes from and when somebody last looked."""

    title: str = Field(min_length=3)
    href: str | None = None
    checked: date
