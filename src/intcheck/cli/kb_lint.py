"""`intcheck kb lint`: faults and broken editorial rules of knowledge folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from intcheck import __version__
from intcheck.cli import options
from intcheck.cli.choices import one_of
from intcheck.cli.output import destination
from intcheck.cli.session import folders_of
from intcheck.cli.settings import load_settings
from intcheck.cli.status import ExitStatus
from intcheck.errors import Problem
from intcheck.reports.kb_lint import FORMATS, MACHINE, render_problems


def lint(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="Knowledge folders, later ones adding to or replacing earlier ones."),
    ] = None,
    kb: options.Kb = None,
    rule: Annotated[
        list[str] | None, typer.Option("--rule", metavar="CODE", help="Apply only this rule; repeat for more.")
    ] = None,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="CODE", help="Show the manual page of a rule, and leave.")
    ] = None,
    format: Annotated[str, options.format_of(FORMATS)] = "text",
    output: options.Output = None,
    exit_zero: options.ExitZero = False,
    quiet: options.Quiet = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Check knowledge folders: format and editorial rules.

    Every problem is shown in one run with file, line, column and remedy. Without DIR the
    knowledge base in force is checked. Of several folders, entries that a later one replaces
    are warnings. Exit status: 0 no error, 1 an error, 2 a bad call.

    \b
    Examples:
      intcheck kb lint knowledge/
      intcheck kb lint knowledge/ --rule near-duplicate --format github
      intcheck kb lint --explain two-findings
    """
    from intcheck.knowledge.lint import RULES, manual

    chosen = one_of("format", format, FORMATS)
    if explain is not None:
        with destination(output) as write:
            write(manual(explain) + "\n")
        return
    settings = load_settings({"kb": kb}, config=config, no_config=no_config)
    problems = _problems(folders or folders_of(settings), rule)
    if not quiet:
        with destination(output, machine=chosen in MACHINE) as write:
            write(render_problems(problems, chosen, __version__, {code: manual(code) for code in RULES}))
    failed = any(problem.level == "error" for problem in problems)
    raise typer.Exit(ExitStatus.FAILED if failed and not exit_zero else ExitStatus.PASSED)


def _problems(folders: Sequence[Path], rules: list[str] | None) -> list[Problem]:
    """Broken rules; where there are none and the folders are several, what one replaces of another."""
    from intcheck.knowledge import load_knowledge
    from intcheck.knowledge.lint import lint as problems_of

    found = [*problems_of(*folders, rules=rules)]
    return found or ([*load_knowledge(*folders).conflicts] if len(folders) > 1 else [])
