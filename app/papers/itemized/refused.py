"""A bill that cannot be read at all."""


class BadBill(ValueError):
    """The message says what is wrong with the file and what to do."""
