"""Reading an itemized bill: a table, aligned text, one field per line, prose or a PDF, into core's shape."""

from app.papers.itemized.read import BadBill, read_bill

__all__ = ["BadBill", "read_bill"]
