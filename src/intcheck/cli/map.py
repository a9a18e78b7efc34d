"""`intcheck map`: what was found for each programme and outcome."""

from __future__ import annotations

from typing import Annotated

import typer

from intcheck.cli import complete, options
from intcheck.cli.filters import filters_among, select
from intcheck.cli.formats import choose_format, choose_look
from intcheck.cli.output import destination
from intcheck.cli.session import open_knowledge
from intcheck.cli.settings import load_settings
from intcheck.reports.map import FORMATS, MACHINE, render_map

app = options.app()
ROWS = 20


@app.command()
def map_(
    context: typer.Context,
    programme: options.Programmes = None,
    outcome: options.Outcomes = None,
    place: options.Places = None,
    kind: options.Kinds = None,
    status: Annotated[
        list[str] | None,
        typer.Option(help="observed (default), planned, forecast ...", autocompletion=complete.statuses),
    ] = None,
    since: options.Since = None,
    until: options.Until = None,
    broad: Annotated[bool, typer.Option("--broad", help="Put each outcome under its widest one.")] = False,
    kb: options.Kb = None,
    format: Annotated[str | None, options.format_of(FORMATS)] = None,
    output: options.Output = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", "-n", min=0, metavar="N", help="At most this many programmes; 0 is all. Tables show 20."
        ),
    ] = None,
    no_colour: options.NoColour = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Show the evidence map: programmes down, outcomes across.

    Each cell has an arrow for every direction found, with the number of independent works that
    found it, and the strength of these works together as a sign and a shade. The svg and html
    maps hold the whole map, and a cell opens its assertions.

    \b
    Examples:
      intcheck map
      intcheck map --programme vanguards --broad
      intcheck map --format html --output map.html
    """
    from intcheck.knowledge.evidence_map import evidence_map

    settings = load_settings({"kb": kb, "format": format}, config=config, no_config=no_config)
    chosen = choose_format(settings, FORMATS)
    look = choose_look(no_colour=no_colour, output=output, limit=limit, rows=0 if chosen in MACHINE else ROWS)
    knowledge = open_knowledge(settings)
    columns = None if chosen in MACHINE else _columns(look.width)
    chosen_assertions, _ = select(knowledge, filters_among(context.params))
    found = evidence_map(knowledge, chosen_assertions, broad=broad, rows=look.rows or None, columns=columns)
    with destination(output, machine=chosen in MACHINE) as write:
        write(render_map(found, chosen, look))


def _columns(width: int) -> int:
    from intcheck.reports.map_table import columns_for

    return columns_for(width)
