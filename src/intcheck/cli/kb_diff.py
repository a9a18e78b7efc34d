"""`intcheck kb diff`: what an edit of a knowledge base changes, verdicts included."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from intcheck.cli import options
from intcheck.cli.choices import one_of
from intcheck.cli.formats import choose_look
from intcheck.cli.output import destination
from intcheck.cli.session import open_folder
from intcheck.errors import UsageError
from intcheck.model.editing import Comparison
from intcheck.reports.kb_diff import FORMATS, render_comparison
from intcheck.text.files import read_file

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase

ROWS = 50


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="Knowledge folder as it was, REVISION:PATH of git, or 'bundled'.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Knowledge folder as it is, or any of the same.")],
    claims: Annotated[
        Path | None,
        typer.Option("--claims", metavar="FILE", help="Check these claims, one a line, with both; '#' begins a note."),
    ] = None,
    format: Annotated[str, options.format_of(FORMATS)] = "table",
    output: options.Output = None,
    limit: options.Limit = None,
    no_colour: options.NoColour = False,
) -> None:
    """Show what an edit changes, verdicts included.

    Entries added, removed and changed between two knowledge bases, field by field, and with
    --claims the claims that the two answer with different verdicts.

    \b
    Examples:
      intcheck kb diff HEAD:knowledge knowledge/ --claims claims.txt
      intcheck kb diff bundled my-knowledge/ --format markdown
    """
    chosen = one_of("format", format, FORMATS)
    look = choose_look(no_colour=no_colour, output=output, limit=limit, rows=ROWS)
    found = _compare(_open(old), _open(new), _claims(claims), (old, new))
    with destination(output, machine=chosen == "json") as write:
        write(render_comparison(found, chosen, look))


def _open(name: str) -> KnowledgeBase:
    from intcheck.knowledge.revision import names_revision, write_revision

    if not names_revision(name):
        return open_folder(name)
    with TemporaryDirectory(prefix="intcheck-") as scratch:
        return open_folder(str(write_revision(name, Path(scratch) / "kb")))


def _compare(old: KnowledgeBase, new: KnowledgeBase, claims: list[str], names: tuple[str, str]) -> Comparison:
    from intcheck.knowledge.diff import changes

    if not claims:
        return Comparison(*names, tuple(changes(old, new)))
    from intcheck.matching.changes import verdict_changes
    from intcheck.matching.checker import Checker

    verdicts = tuple(verdict_changes(Checker(old), Checker(new), claims))
    return Comparison(*names, tuple(changes(old, new)), verdicts, len(claims))


def _claims(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        lines = read_file(path, pipes=True).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(f"Cannot read claims from {path}: {reason}.") from error
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
