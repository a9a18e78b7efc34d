"""`intcheck kb stats`: a knowledge base in numbers."""

from __future__ import annotations

from typing import Annotated

from intcheck.cli import options
from intcheck.cli.choices import one_of
from intcheck.cli.formats import choose_look
from intcheck.cli.output import destination
from intcheck.cli.session import open_knowledge
from intcheck.cli.settings import load_settings
from intcheck.reports.kb_stats import FORMATS, render_stats

ROWS = 12


def stats(
    kb: options.Kb = None,
    format: Annotated[str, options.format_of(FORMATS)] = "table",
    output: options.Output = None,
    limit: options.Limit = None,
    no_colour: options.NoColour = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Count what a knowledge base holds, and name its gaps.

    Sources by kind and year, assertions by programme, outcome, direction and status, primary
    works, how much rests on abstracts alone, and what has little or no evidence.

    \b
    Examples:
      intcheck kb stats
      intcheck kb stats --kb my-knowledge/ --format json
    """
    from intcheck.knowledge.stats import stats_of

    chosen = one_of("format", format, FORMATS)
    settings = load_settings({"kb": kb}, config=config, no_config=no_config)
    look = choose_look(no_colour=no_colour, output=output, limit=limit, rows=ROWS)
    counted = stats_of(open_knowledge(settings))
    with destination(output, machine=chosen == "json") as write:
        write(render_stats(counted, chosen, look))
