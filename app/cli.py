"""The `pushback` command. Imports are lazy: a command loads only what it needs."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import __version__

if TYPE_CHECKING:
    from app.settings import Settings
    from app.store.playbook import Fault

BAD_INPUT = 2
EXAMPLES = """\
examples:
  pushback serve --open              the coach in your browser
  pushback chat                      the coach in this terminal; goes on where you left off
  pushback offer --billed 18000 --medicare 4200 --allowed 6000 --funds 5000 --itemized
                                     the next number, with its reasons
  echo '{"billed": "18000", "medicare": "4200"}' | pushback offer --json
  pushback offer --batch positions.jsonl
  pushback hear "We don't negotiate." the sentence to say now
  pushback decode < letter.txt       what a denial means, and what to ask first
  pushback read "the ER wants 4200"  what a message says
  pushback rehearse                  a practice call with a simulated clerk, scored
  pushback audit bill.csv            what may be wrong on an itemized bill, line by line
  pushback price 99285=4200 --setting hospital
                                     what Medicare pays, to compare with
  pushback check                     every mistake in the playbook, with file, field and remedy
  pushback graph                     the state machine, as Mermaid
  pushback fake-model --port 8099    a pretend language model, to try the coach with one
  pushback backup cases.backup       everything in one file; `restore` reads it back

Cases are kept in ~/.local/share/pushback, encrypted; PUSHBACK_DATA_DIR names another folder.
Not legal advice: coaching and information.
"""


def main(argv: list[str] | None = None) -> int:
    """Run one command: 0 done, 2 for input that cannot be used, 1 for a fault of ours."""
    words = sys.argv[1:] if argv is None else argv
    parser = _parser(words[:1])
    if not words:
        parser.print_help(sys.stderr)
        return BAD_INPUT
    arguments = parser.parse_args(words)
    try:
        return int(arguments.run(arguments))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader has gone; there is nothing more to say to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        from app.settings import BadSetting  # not before it is needed: the readers start without settings

        if isinstance(error, BadSetting):
            return _complain(str(error))
        raise


def _parser(first: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pushback",
        description="A coach for people who hold a medical bill after an insurance denial.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"pushback {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, run: Any, words: str, epilog: str = "") -> argparse.ArgumentParser:
        one = commands.add_parser(
            name,
            help=words,
            description=words[0].upper() + words[1:] + ".",
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        one.set_defaults(run=run)
        return one

    serve = command("serve", _serve, "the web app, on this computer only unless --host says otherwise")
    serve.add_argument("--host", help="address to listen on (PUSHBACK_HOST, 127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on (PUSHBACK_PORT, 8000)")
    serve.add_argument("--open", action="store_true", help="open it in the browser")
    serve.add_argument("--workers", type=_count, default=1, metavar="N", help="processes; more than one on PostgreSQL")

    chat = command("chat", _chat, "the same coach in a terminal")
    chat.add_argument("--case", metavar="ID", help="go on with this case; else the last one, or in a pipe a new one")

    check = command("check", _check, "every mistake in the playbook at once, with file, field and remedy")
    check.add_argument("folder", nargs="?", help="the playbook to check (PUSHBACK_PLAYBOOK)")
    check.add_argument("--rules", action="store_true", help="every rule by age, with its clock and what rests on it")
    check.add_argument("--json", action="store_true", help="as JSON")

    command("rotate-key", _rotate_key, "a new key for everything that is kept; a server may go on meanwhile")

    backup = command("backup", _backup, "everything that is kept, in one file; it stays encrypted")
    backup.add_argument("file", type=Path, help="the file to write; it must not be there yet")
    backup.add_argument("--with-key", action="store_true", help="put the key in it: whoever has the file can read it")

    restore = command("restore", _restore, "read a backup into an empty database, SQLite or PostgreSQL")
    restore.add_argument("file", type=Path, help="what `backup` wrote")

    command("graph", _graph, "the state machine of one turn, as Mermaid")

    readers = (
        ("read", "what a patient's message says, without a model"),
        ("decode", "what a denial says: a remark line, a letter or a whole explanation of benefits"),
        ("hear", "what the other side of the call just said, and the sentence to say"),
    )
    for name, words in readers:
        reader = command(name, _read, words)
        reader.set_defaults(command=name)
        reader.add_argument("text", nargs="*", help="the text; standard input where it is left out")
        reader.add_argument("--json", action="store_true", help="answer as JSON")
        reader.add_argument("--batch", metavar="FILE", help="JSON Lines, a text each; - for standard input")
        if name == "hear":
            reader.add_argument("--speaker", choices=("provider", "collector"), help="who is on the line")
        if first == [name]:
            from app.read_command import EXAMPLES as READING

            reader.epilog = READING[name]

    rehearse = command("rehearse", _rehearse, "a practice call with a simulated clerk, scored; nothing is kept")
    if first == ["rehearse"]:
        from app.rehearse_command import EXAMPLES as CALLS
        from app.rehearse_command import add_flags as rehearse_flags

        rehearse.epilog = CALLS
        rehearse_flags(rehearse)

    audit = command("audit", _audit, "an itemized bill checked: what may be wrong, on which lines, and what to ask")
    if first == ["audit"]:
        from app.audit_command import EXAMPLES as AUDITS
        from app.audit_command import add_flags as audit_flags

        audit.epilog = AUDITS
        audit_flags(audit)

    price = command("price", _price, "Medicare's and other prices of codes, to compare with")
    if first == ["price"]:
        from app.price_command import EXAMPLES as PRICES
        from app.price_command import add_flags as price_flags

        price.epilog = PRICES
        price_flags(price)

    imported = command("import", _import, "CMS's own files: pairs of codes, unit limits, price tables")
    if first == ["import"]:
        from app.import_command import EXAMPLES as IMPORTS
        from app.import_command import add_flags as import_flags

        imported.epilog = IMPORTS
        import_flags(imported)

    fake = command("fake-model", _fake_model, "a pretend language model, for a demonstration or a test")
    if first == ["fake-model"]:
        from app.fake_model_command import EXAMPLES as FAKES
        from app.fake_model_command import add_flags as fake_flags

        fake.epilog = FAKES
        fake_flags(fake)

    offer = command("offer", _offer, "the next decision in a negotiation")
    offer.add_argument("--json", action="store_true", help="answer as JSON")
    offer.add_argument("--batch", metavar="FILE", help="JSON Lines, one position each; - for standard input")
    if first == ["offer"]:
        from app.offer_command import EXAMPLES as OFFERS
        from app.offer_command import add_flags

        offer.epilog = OFFERS
        add_flags(offer)
    return parser


def _serve(arguments: argparse.Namespace) -> int:
    # A stop that comes while it starts; without this the first process of a container would not hear it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    def run(settings: Settings) -> int:
        from app.serve_command import serve

        port = settings.port if arguments.port is None else arguments.port
        host, workers = arguments.host or settings.host, arguments.workers
        return serve(settings, host, port, workers=workers, open_browser=arguments.open)

    return _with_playbook(run)


def _chat(arguments: argparse.Namespace) -> int:
    def run(settings: Settings) -> int:
        from app.chat_command import chat

        return chat(settings, arguments.case)

    return _with_playbook(run)


def _with_playbook(run: Callable[[Settings], int]) -> int:
    """Run what needs the whole playbook; one that is broken does not start, and every fault is named."""
    from app.core.faults import FaultsFound
    from app.settings import load_settings

    try:
        return run(load_settings())
    except FaultsFound as error:
        return _complain(str(error))


def _check(arguments: argparse.Namespace) -> int:
    from dataclasses import asdict
    from datetime import date

    from app.core.faults import FaultsFound
    from app.language.prompts import load_prompts
    from app.settings import load_settings
    from app.store.playbook import load_playbook, warnings
    from app.store.rule_report import rule_report

    settings = load_settings()
    folder = Path(arguments.folder) if arguments.folder else settings.playbook
    if not folder.is_dir():
        return _complain(f"there is no folder {folder}")
    faults: list[Fault] = []
    aging: list[Fault] = []
    try:
        playbook, today = load_playbook(folder), date.today()  # noqa: DTZ011, TID251 - due for another look today
        aging = warnings(playbook, today)
        if arguments.rules:
            return _rules(rule_report(playbook, today), as_json=arguments.json)
    except FaultsFound as error:
        faults = error.faults
    try:
        load_prompts(settings.prompts)
    except FaultsFound as error:
        faults += error.faults
    if arguments.json:
        report = {"faults": [asdict(f) for f in faults], "warnings": [asdict(f) for f in aging]}
        print(json.dumps(report, indent=2))
    else:
        for fault in faults:
            print(fault, file=sys.stderr)
        for fault in aging:
            print(f"worth a look: {fault}")
        print(f"{len(faults)} to mend in {folder}" if faults else f"The playbook in {folder} is sound.")
    return BAD_INPUT if faults else 0


def _rules(report: list[dict[str, Any]], *, as_json: bool) -> int:
    from app.store.rule_report import in_words

    print(json.dumps(report, indent=2) if as_json else "\n".join(in_words(report)))
    return 0


def _rotate_key(_: argparse.Namespace) -> int:
    from app.settings import load_settings
    from app.store_commands import rotate_key

    return rotate_key(load_settings())


def _backup(arguments: argparse.Namespace) -> int:
    from app.settings import load_settings
    from app.store_commands import make_backup

    return make_backup(load_settings(), arguments.file, with_key=arguments.with_key)


def _restore(arguments: argparse.Namespace) -> int:
    from app.settings import load_settings
    from app.store_commands import read_backup

    return read_backup(load_settings(), arguments.file)


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"a number from 1 to 64, not {text!r}")
    return int(text)


def _graph(_: argparse.Namespace) -> int:
    from app.graph.build import drawing

    print(drawing().rstrip())
    return 0


def _read(arguments: argparse.Namespace) -> int:
    from app.batch import BadInput, answer_lines, open_lines
    from app.read_command import reader_of, show, text_given

    try:
        if arguments.batch and arguments.text:
            raise BadInput("give texts by --batch or on the command line, not both")
        if arguments.batch:
            lines = open_lines(arguments.batch)
            answer_lines(lines, reader_of(arguments.command))
        else:
            fields = {"text": text_given(arguments.text), "speaker": getattr(arguments, "speaker", None)}
            show(arguments.command, reader_of(arguments.command)(fields), as_json=arguments.json)
    except BadInput as error:
        return _complain(str(error))
    return 0


def _rehearse(arguments: argparse.Namespace) -> int:
    from app.batch import BadInput
    from app.rehearse_command import run

    try:
        return run(arguments)
    except BadInput as error:
        return _complain(str(error))


def _audit(arguments: argparse.Namespace) -> int:
    from datetime import date

    from app.audit_command import run
    from app.batch import BadInput
    from app.bill_check import Checker, tables_for
    from app.core.faults import FaultsFound
    from app.settings import load_settings
    from app.store.imported import IMPORTED

    try:
        settings = load_settings()
        checker = Checker(settings.playbook, tables_for(settings.data_dir), settings.data_dir / IMPORTED)
        return run(arguments, checker, date.today())  # noqa: DTZ011, TID251 - the person's own day
    except (BadInput, FaultsFound) as error:
        return _complain(str(error))


def _price(arguments: argparse.Namespace) -> int:
    from datetime import date

    from app.batch import BadInput
    from app.bill_check import tables_for
    from app.price_command import run
    from app.settings import load_settings

    try:
        tables = tables_for(load_settings().data_dir)  # what `import prices` built, where there is something
        return run(arguments, date.today(), tables)  # noqa: DTZ011, TID251 - the person's own day
    except BadInput as error:
        return _complain(str(error))


def _import(arguments: argparse.Namespace) -> int:
    from app.import_command import run
    from app.settings import load_settings

    return run(arguments, load_settings().data_dir)


def _fake_model(arguments: argparse.Namespace) -> int:
    from app.batch import BadInput
    from app.fake_model_command import run

    try:
        return run(arguments)
    except BadInput as error:
        return _complain(str(error))


def _offer(arguments: argparse.Namespace) -> int:
    from app.batch import BadInput, open_lines
    from app.offer_command import from_flags, load_policy, run_batch, run_one
    from app.settings import load_settings

    try:
        policy = load_policy(load_settings().playbook)
        fields = from_flags(vars(arguments))
        if arguments.batch and (fields or arguments.what_if or arguments.why):
            raise BadInput("give positions by --batch or by flags, not both")
        if arguments.batch:
            run_batch(open_lines(arguments.batch), policy)
        else:
            run_one(
                fields,
                sys.stdin.buffer,
                policy,
                as_json=arguments.json,
                asked=arguments.what_if,
                why=arguments.why,
            )
    except BadInput as error:
        return _complain(str(error))
    return 0


def _complain(message: str) -> int:
    print(f"pushback: {message}", file=sys.stderr)
    return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
