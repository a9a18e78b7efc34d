"""`intcheck config`: the settings in force and where each came from."""

from typing import Annotated

import typer

from intcheck.cli import options
from intcheck.cli.choices import one_of
from intcheck.cli.formats import choose_look
from intcheck.cli.output import destination
from intcheck.cli.settings import load_settings, shown
from intcheck.reports.settings import FORMATS, render_settings

app = options.app()


@app.command()
def config(
    kb: options.Kb = None,
    fail_on: options.FailOn = None,
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="table (default) or json, for this command's output."),
    ] = "table",
    output: options.Output = None,
    no_colour: options.NoColour = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Show the settings in force and where each came from.

    A flag wins over the environment (INTCHECK_KB, INTCHECK_FAIL_ON ...), that over the
    nearest intcheck.toml, or [tool.intcheck] in pyproject.toml, found from the current
    folder upwards, and that over the defaults.

    \b
    Example:
      intcheck config
    """
    chosen = one_of("format", format, FORMATS)
    settings = load_settings({"kb": kb, "fail-on": fail_on}, config=config, no_config=no_config)
    look = choose_look(no_colour=no_colour, output=output)
    with destination(output, machine=chosen == "json") as write:
        write(render_settings(shown(settings), chosen, look))
