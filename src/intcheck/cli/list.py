"""`intcheck list`: what the knowledge base holds."""

from typing import Annotated

import typer

from intcheck.cli import complete, options
from intcheck.cli.catalogue import WHAT, records
from intcheck.cli.choices import one_of
from intcheck.cli.filters import filters_among, select
from intcheck.cli.formats import choose_format, choose_look
from intcheck.cli.output import destination
from intcheck.cli.session import open_knowledge
from intcheck.cli.settings import load_settings
from intcheck.errors import UsageError
from intcheck.reports.listing import FORMATS, MACHINE, render_listing

app = options.app()
ROWS = 50
PEOPLE = ("table", "timeline")


@app.command()
def list_(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="[WHAT]",
            help="assertions, programmes, outcomes, places, sources, groups or bodies.",
            autocompletion=complete.choices(WHAT),
        ),
    ] = "assertions",
    programme: options.Programmes = None,
    outcome: options.Outcomes = None,
    place: options.Places = None,
    source: options.Sources = None,
    kind: options.Kinds = None,
    direction: options.Directions = None,
    status: options.Statuses = None,
    since: options.Since = None,
    until: options.Until = None,
    search: options.Search = None,
    kb: options.Kb = None,
    format: Annotated[str | None, options.format_of(FORMATS)] = None,
    output: options.Output = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            min=0,
            max=options.MOST_ROWS,
            metavar="N",
            help="At most this many; 0 is all. Tables show 50.",
        ),
    ] = None,
    no_colour: options.NoColour = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """List what the knowledge base holds.

    Filters combine; one that is repeated takes either value. Programmes, outcomes and
    places are found by id, label or alias, with all narrower ones. With WHAT, the terms
    or sources that the filtered assertions bear on are counted.

    \b
    Examples:
      intcheck list --programme vanguards --outcome emergency-admissions
      intcheck list --search "bed days" --since 2015 --format csv
      intcheck list outcomes --programme "Better Care Fund"
      intcheck list --programme pioneers --outcome emergency-admissions --format timeline
    """
    settings = load_settings({"kb": kb, "format": format}, config=config, no_config=no_config)
    chosen = choose_format(settings, FORMATS)
    one_of("listing", what, WHAT)
    if chosen == "timeline" and what != "assertions":
        raise UsageError("A timeline shows assertions; leave out WHAT or choose another format.")
    filters = filters_among(context.params)
    knowledge = open_knowledge(settings)
    look = choose_look(no_colour=no_colour, output=output, limit=limit, rows=ROWS if chosen in PEOPLE else 0)
    assertions, total = select(knowledge, filters, look.rows if what == "assertions" else 0)
    found = records(knowledge, what, assertions, filtered=any(filters))
    with destination(output, machine=chosen in MACHINE) as write:
        write(render_listing(what, found, chosen, look, total if what == "assertions" else len(found)))
