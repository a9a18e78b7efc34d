"""`intcheck kb audit`: the assertions of a source held against its text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from intcheck.cli import complete, options
from intcheck.cli.choices import one_of
from intcheck.cli.formats import choose_look
from intcheck.cli.output import destination
from intcheck.cli.session import open_knowledge
from intcheck.cli.settings import load_settings
from intcheck.cli.status import ExitStatus
from intcheck.cli.terms import source_id
from intcheck.reports.kb_audit import FORMATS, render_audit


def audit(
    text: Annotated[
        Path, typer.Option("--text", metavar="FILE", help="Text of the source: .txt .md .html .docx .pdf.")
    ],
    source: Annotated[
        str, typer.Option("--source", metavar="ID", help="Id of the source.", autocompletion=complete.sources)
    ],
    kb: options.Kb = None,
    format: Annotated[str, options.format_of(FORMATS)] = "table",
    output: options.Output = None,
    exit_zero: options.ExitZero = False,
    no_colour: options.NoColour = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Hold a source's assertions against its text.

    For each assertion it says whether every figure occurs in the text, and shows the passage
    that comes nearest, for a reviewer to tick off. Nothing of the text is stored. Exit status: 0 every figure occurs,
    1 one does not.

    \b
    Examples:
      intcheck kb audit --text report.pdf --source nao-2017-integration
      intcheck kb audit --text report.html --source nao-2018 --format markdown
    """
    from intcheck.drafts.read import read_draft
    from intcheck.matching.audit import audit as audited

    chosen = one_of("format", format, FORMATS)
    settings = load_settings({"kb": kb}, config=config, no_config=no_config)
    knowledge = open_knowledge(settings)
    held = knowledge.select(sources=[source_id(knowledge, source)])
    found = list(audited(sorted(held, key=lambda item: item.id), read_draft(text)))
    look = choose_look(no_colour=no_colour, output=output)
    with destination(output, machine=chosen == "json") as write:
        write(render_audit(found, chosen, look))
    missing = any(item.missing for item in found)
    raise typer.Exit(ExitStatus.FAILED if missing and not exit_zero else ExitStatus.PASSED)
