"""`intcheck verify`: what the evidence says about claims."""

from typing import Annotated

import typer

from intcheck.cli import options
from intcheck.cli.choices import date
from intcheck.cli.claims import claim_texts, noting
from intcheck.cli.formats import choose_format, choose_look
from intcheck.cli.output import destination
from intcheck.cli.session import open_checker
from intcheck.cli.settings import load_settings
from intcheck.cli.status import ExitStatus, policy_status
from intcheck.model.terms import Verdict
from intcheck.reports.verify import FORMATS, MACHINE, pieces

app = options.app()


@app.command()
def verify(
    claims: Annotated[
        list[str],
        typer.Argument(metavar="CLAIM...", help="What somebody says, in a sentence; '-' reads one claim a line."),
    ],
    kb: options.Kb = None,
    format: Annotated[str | None, options.format_of(FORMATS)] = None,
    output: options.Output = None,
    limit: options.Limit = None,
    explain: options.Explain = False,
    as_of: options.AsOf = None,
    fail_on: options.FailOn = None,
    exit_zero: options.ExitZero = False,
    quiet: options.Quiet = False,
    no_colour: options.NoColour = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Say what the evidence says about one or more claims.

    Each claim is supported, contradicted, mixed, overstated or not covered, and the
    evidence on each side is shown with its sources. 'intcheck explain overstated' says
    what a verdict means.

    \b
    Examples:
      intcheck verify "integration cuts admissions"
      intcheck verify "Vanguards saved £324 million a year" --explain
      intcheck verify - --format jsonl < claims.txt
    """
    settings = load_settings({"kb": kb, "fail-on": fail_on, "format": format}, config=config, no_config=no_config)
    chosen = choose_format(settings, FORMATS)
    look = choose_look(no_colour=no_colour, output=output, limit=limit, explain=explain)
    texts = claim_texts(claims)
    verify_text = open_checker(settings, date(as_of)).verify
    verdicts: set[Verdict] = set()
    with destination(output, machine=chosen in MACHINE) as write:
        checked = noting(verdicts, map(verify_text, texts))
        for piece in map(_nothing, checked) if quiet else pieces(checked, chosen, look):
            if not write(piece):
                break
    raise typer.Exit(ExitStatus.PASSED if exit_zero else policy_status(verdicts, settings.fail_on))


def _nothing(_assessment: object) -> str:
    return ""
