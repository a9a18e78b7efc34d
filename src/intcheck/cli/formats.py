"""Which format a command writes, and how its reports look."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from intcheck.cli.choices import one_of
from intcheck.cli.output import colour, width
from intcheck.cli.settings import DEFAULTS, Settings
from intcheck.reports.look import Look

ROWS = 5


def choose_format(settings: Settings, allowed: Collection[str], default: str = DEFAULTS["format"]) -> str:
    """The format in force; one from a settings file or the environment counts only where the command knows it.

    Raises UsageError for a `--format` that the command does not know.
    """
    if settings.origins["format"] == "--format":
        return one_of("format", settings.format, allowed)
    return settings.format if settings.format in allowed and settings.origins["format"] != "default" else default


def choose_look(
    *, no_colour: bool, output: Path | None, limit: int | None = None, explain: bool = False, rows: int = ROWS
) -> Look:
    """Width and colour of the terminal, and the rows a table may have."""
    return Look(width(), colour(no_colour, output), rows if limit is None else limit, explain)
