"""What `intcheck check` may be asked beside what other commands may: which drafts, which remarks, which baseline."""

from pathlib import Path
from typing import Annotated

import typer

from intcheck.cli import options
from intcheck.reports.check import FORMATS

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Drafts (.md .txt .html .docx .pdf), folders, patterns, or '-' for stdin."),
]
Format = Annotated[str | None, options.format_of(FORMATS)]
All = Annotated[bool, typer.Option("--all", help="Show every sentence, those without remarks and skipped too.")]
Select = Annotated[
    str | None, typer.Option("--select", metavar="CODE,...", help="Report only remarks with these codes.")
]
Ignore = Annotated[
    str | None, typer.Option("--ignore", metavar="CODE,...", help="Do not report remarks with these codes.")
]
SkipQuotes = Annotated[bool, typer.Option("--skip-quotes", help="Do not check quotations.")]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude", metavar="PATTERN", help="Leave out paths or names like this in folders; repeat for more."
    ),
]
Known = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Report only what this file does not hold yet.")
]
WriteKnown = Annotated[
    Path | None,
    typer.Option("--write-baseline", metavar="FILE", help="Write today's remarks to this file, for --baseline."),
]
StdinFilename = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAME", help="Name to show for '-'; its suffix says how to read it."),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Check this many drafts at the same time.")]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Check every draft anew, and keep no results for the next run.")
]
