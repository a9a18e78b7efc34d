"""Options that several commands share, so that each has one name and one help text."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from intcheck.cli import complete

Kb = Annotated[
    list[str] | None,
    typer.Option(
        "--kb",
        metavar="DIR",
        help="Knowledge base folder to use instead of the bundled one; repeat to combine, later ones add or replace by "
        "id. The word 'bundled' stands for the bundled one. Also INTCHECK_KB and config.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file, whole or not at all, instead of stdout."),
]
Programmes = Annotated[
    list[str] | None,
    typer.Option("--programme", help="On this programme or a narrower one.", autocompletion=complete.programmes),
]
Outcomes = Annotated[
    list[str] | None,
    typer.Option("--outcome", help="On this outcome or a narrower one.", autocompletion=complete.outcomes),
]
Places = Annotated[
    list[str] | None,
    typer.Option("--place", help="In this place or one within it.", autocompletion=complete.places),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", help="From this kind of source, such as systematic-review.", autocompletion=complete.kinds),
]
Sources = Annotated[
    list[str] | None, typer.Option("--source", help="From this source, by id.", autocompletion=complete.sources)
]
Directions = Annotated[
    list[str] | None,
    typer.Option(
        "--direction", help="That found this direction, such as decrease.", autocompletion=complete.directions
    ),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status", help="observed, planned, forecast, recommended or opinion.", autocompletion=complete.statuses
    ),
]
Search = Annotated[
    str | None, typer.Option("--search", "-s", metavar="WORDS", help="Statements with these words, best first.")
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="Periods (or else publications) from this date on: 2015-04."),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Periods (or else publications) up to this date.")
]
MOST_ROWS = 10**9
Limit = Annotated[
    int | None,
    typer.Option("--limit", "-n", min=0, max=MOST_ROWS, help="At most this many rows a table; 0 shows all."),
]
Explain = Annotated[bool, typer.Option("--explain", help="Show how each verdict came about, step by step.")]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Use only evidence published by then: 2015, 2015-04 or 2015-04-01."),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="VERDICT,...",
        autocompletion=complete.verdicts,
        help="Verdicts that make the exit status 1. Default: contradicted,overstated.",
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Leave with status 0 whatever was found.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; the exit status tells.")]
NoColour = Annotated[bool, typer.Option("--no-color", "--no-colour", help="No colours. Also NO_COLOR.")]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="Read settings from this file.")]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Read no settings file.")]


def format_of(formats: Sequence[str]) -> Any:
    """The option that chooses one of a command's formats, of which the first is the default."""
    first, *others, last = formats
    return typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"{', '.join([f'{first} (default)', *others])} or {last}.",
        autocompletion=complete.choices(formats),
        show_default=False,
    )


def app() -> typer.Typer:
    """An application for one command module."""
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def say(message: str, below: str = "") -> None:
    """Talk to the user on stderr, in one line and those below it, so that stdout holds results alone."""
    from intcheck.reports.text import visible, visible_lines

    print(f"intcheck: {visible(message)}", *visible_lines(below).splitlines(), sep="\n", file=sys.stderr)
