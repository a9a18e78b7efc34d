"""`intcheck explain`: what a verdict or a remark means, and what to write instead."""

from typing import Annotated

import typer

from intcheck.cli import complete, options
from intcheck.cli.choices import one_of
from intcheck.cli.formats import choose_look
from intcheck.cli.output import destination
from intcheck.reports.rules import FORMATS, codes, render_index, render_rule, rule

app = options.app()


def _complete(incomplete: str) -> list[str]:
    return complete.choices(codes())(incomplete)


@app.command()
def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[RULE|VERDICT]",
            help="A verdict or the code of a remark; without it, all.",
            autocompletion=_complete,
        ),
    ] = None,
    format: Annotated[str, options.format_of(FORMATS)] = "table",
    output: options.Output = None,
    no_colour: options.NoColour = False,
) -> None:
    """Say what a verdict or a remark means, why it matters, and what to write instead.

    \b
    Examples:
      intcheck explain
      intcheck explain overstated
      intcheck explain plan-as-result
    """
    chosen = one_of("format", format, FORMATS)
    look = choose_look(no_colour=no_colour, output=output)
    text = (
        render_index(chosen, look)
        if code is None
        else render_rule(rule(one_of("rule or verdict", code, codes())), chosen, look)
    )
    with destination(output, machine=chosen == "json") as write:
        write(text)
