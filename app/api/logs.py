"""What is logged: one line for each request and each fault, as JSON or text. Never what anybody typed or was told."""

from __future__ import annotations

import json
import logging
import sys
import time
import traceback
from typing import Any

log = logging.getLogger("pushback")
# A record's extra fields that may be written; there is no field for content.
FIELDS = ("request_id", "method", "route", "status", "ms", "error", "place", "reason", "model")


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        entry: dict[str, Any] = {
            "at": f"{at}.{record.msecs:03.0f}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        entry |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[1]:
            entry |= place_of(record.exc_info[1])
        return json.dumps(entry)


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        at = time.strftime("%H:%M:%S", time.localtime(record.created))
        if record.name == "pushback.request":
            words = "{method} {route} {status} {ms:.0f} ms".format(**{n: getattr(record, n) for n in FIELDS[1:5]})
        else:
            words = f"{record.levelname.lower()}: {record.getMessage()}"
        more = [
            f"{name}={getattr(record, name)}"
            for name in ("request_id", "error", "reason", "model")
            if hasattr(record, name)
        ]
        lines = [" ".join((at, words, *(more if record.levelno > logging.INFO else ())))]
        if record.exc_info and record.exc_info[1]:
            found = place_of(record.exc_info[1])
            lines += [found["error"], found["place"]]
        elif hasattr(record, "place"):
            lines.append(record.place)
        return "\n".join(lines)


def place_of(error: BaseException) -> dict[str, str]:
    """An exception by its kind and place. Its message may quote what somebody typed, so it is left out."""
    place = "".join(traceback.format_tb(error.__traceback__)[-12:])
    return {"error": type(error).__name__, "place": place}


def log_to_standard_error(level: str, form: str) -> None:
    """Send our log, and what uvicorn and the database say, to standard error in one form."""
    as_text = form == "text" or (form == "auto" and sys.stderr.isatty())
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Text() if as_text else _Json())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    log.setLevel(level.upper())
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(logging.WARNING)
