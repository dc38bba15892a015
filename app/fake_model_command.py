"""`pushback fake-model`: a pretend language model on this computer, to see and test the coach with one."""

from __future__ import annotations

import argparse
import logging
import signal
import socket
from contextlib import ExitStack
from pathlib import Path

import uvicorn

from app.batch import BadInput
from app.fake_model.behaviours import BEHAVIOURS, MIXED
from app.fake_model.server import PREFIX, create_app

EXAMPLES = f"""\
examples:
  pushback fake-model --port 8099
  PUSHBACK_OPENAI_BASE_URL=http://127.0.0.1:8099 PUSHBACK_MODEL={PREFIX}good pushback serve
                                     the coach, its advice reworded by a table of phrases
  pushback fake-model --behaviour stalled
                                     one that breaks; the coach must answer all the same

behaviours, also chosen by a request's model, as {PREFIX}<behaviour>:
""" + "\n".join(f"  {name:<17} {words}" for name, words in (BEHAVIOURS | {MIXED: "each of these in turn"}).items())


def add_flags(parser: argparse.ArgumentParser) -> None:
    """Where it listens and how it is."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0, the default, takes a free one")
    parser.add_argument("--behaviour", default="good", metavar="NAME", help="how it is (good)")
    parser.add_argument("--log", type=Path, metavar="FILE", help="add each request to this file, a line of JSON each")


class _Server(uvicorn.Server):
    """Says where it is once it really is there."""

    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(f"A pretend model is at {self._address} (Ctrl+C stops it)", flush=True)


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped. BadInput says what to put right."""
    host, port, behaviour = arguments.host, arguments.port, arguments.behaviour
    if behaviour not in BEHAVIOURS and behaviour != MIXED:
        raise BadInput(f"there is no behaviour {behaviour!r}; there are {', '.join((*BEHAVIOURS, MIXED))}")
    with ExitStack() as stack:
        try:
            log = stack.enter_context(arguments.log.open("a", encoding="utf-8")) if arguments.log else None
        except OSError as error:
            raise BadInput(f"{arguments.log}: {error.strerror or error}") from None
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listening = stack.enter_context(socket.create_server((host, port), family=family, backlog=2048))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise BadInput(f"cannot listen on {host}:{port} ({reason}); try --port") from None
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listening.getsockname()[1]}/v1"
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL + 1)  # answers are broken off on purpose
        config = uvicorn.Config(
            create_app(behaviour, log), log_config=None, access_log=False, timeout_graceful_shutdown=1, ws="none"
        )
        server = _Server(config, address)
        # Until uvicorn listens for it, and when it sends itself the signal again after it has shut down in order.
        signal.signal(signal.SIGTERM, lambda *_: setattr(server, "should_exit", True))
        try:
            server.run(sockets=[listening])
        except KeyboardInterrupt:  # uvicorn has shut down in order and passes the signal on
            print("Stopped.")
        return 0 if server.started else 1
