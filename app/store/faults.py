"""What can go wrong with what is kept: each says what happened, what is safe, and what to do."""

from __future__ import annotations


class DatabaseUnusable(Exception):
    """The database cannot be opened at start; the message is one line."""


class StoreFault(Exception):
    """Something about the database that is no fault of the person who asked."""


class StoreGone(StoreFault):
    """The database does not answer now. What was acknowledged is kept; the same turn may be sent again."""


class StoreFull(StoreFault):
    """There is no room to write. Nothing was half written."""


class Damaged(StoreFault):
    """A row that cannot be read: changed by other hands, or sealed with a key that is not here."""
