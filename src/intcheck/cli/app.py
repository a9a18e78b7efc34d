"""The application: a table of commands, each imported when it is called, and how a run ends."""

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_command

from intcheck import __version__
from intcheck.cli.status import ENDED_BY, ExitStatus
from intcheck.errors import IntcheckError

COMMANDS = {
    "verify": "Say what the evidence says about one or more claims.",
    "check": "Say what the evidence says about each sentence of a draft.",
    "list": "List what the knowledge base holds.",
    "show": "Show one assertion, source or term, whole.",
    "map": "Show what was found for each programme and outcome.",
    "cite": "Write references to sources and assertions.",
    "kb": "Look after a knowledge base: check, add, count, compare, audit.",
    "explain": "Say what a verdict or a remark means, and what to write instead.",
    "config": "Show the settings in force and where each came from.",
}
"""Command -> the line that `intcheck --help` shows; `intcheck.cli.<command>` holds its Typer `app`."""

_USAGE_ERROR: type[Exception] = typer.BadParameter.__bases__[0]


class LazyGroup(TyperGroup):
    """A group whose commands are imported only when one of them runs."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names in the table, in its order."""
        return [*COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, built from its module; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            command = get_command(import_module(f"intcheck.cli.{cmd_name}").app)
            command.name = cmd_name
            self.commands[cmd_name] = command
        return self.commands[cmd_name]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The table of commands; none of them is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Like the group's own, a misspelt name answered with the nearest commands."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            from intcheck.cli.choices import unknown

            raise unknown("command", args[0], COMMANDS)
        return super().resolve_command(ctx, args)


app = typer.Typer(
    name="intcheck",
    cls=LazyGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"intcheck {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def intcheck(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Check claims against a knowledge base of sourced evidence, offline.

    \b
    Examples:
      intcheck verify "integration cuts admissions"
      intcheck list --programme vanguards --outcome emergency-admissions

    \b
    Exit status:
      0  nothing fails
      1  a claim fails (by default: contradicted or overstated)
      2  the run itself failed, with one message on stderr
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(ExitStatus.ERROR)


COMPLETING, CURSOR = "_INTCHECK_COMPLETE", "COMP_CWORD"
"""Variables in which a shell asks for completions, and tells at which word."""


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit status, with every foreseen failure as one message on stderr."""
    _listen()
    if COMPLETING in os.environ and not os.environ.get(CURSOR, "0").isdecimal():
        return _fail(f"{CURSOR} must be a whole number: leave it to your shell to set it.")
    try:
        result = get_command(app)(list(arguments), prog_name="intcheck", standalone_mode=False)
        return int(result or ExitStatus.PASSED)
    except IntcheckError as error:
        return _fail(str(error))
    except _USAGE_ERROR as error:
        return _fail(_usage_message(error))
    except typer.Abort:
        return ExitStatus.INTERRUPTED
    except OSError as error:  # what typer prints by itself, such as help, where there is no room
        from intcheck.cli.output import close_stdout

        close_stdout()
        return _fail(f"{error.strerror or error}: {error.filename or 'standard output'}")


def _listen() -> None:
    """End tidily when told to end, or when the terminal is closed, if nobody asked to ignore that (nohup)."""
    signal.signal(signal.SIGTERM, _terminate)
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, _terminate)


def _terminate(number: int, _frame: object) -> NoReturn:
    raise SystemExit(ENDED_BY + number)


def _usage_message(error: Any) -> str:
    where = error.ctx.command_path if error.ctx else "intcheck"
    return f"{error.format_message()}\nTry '{where} --help'."


def _fail(message: str) -> int:
    from intcheck.reports.text import visible_lines

    print(f"intcheck: {visible_lines(message)}", file=sys.stderr)
    return ExitStatus.ERROR
