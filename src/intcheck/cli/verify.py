"""`intcheck verify`: what the evidence says about claims."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from intcheck.cli import options
from intcheck.cli.choices import date
from intcheck.cli.claims import claim_texts
from intcheck.cli.formats import choose_format, choose_look
from intcheck.cli.output import destination
from intcheck.cli.session import open_checker, open_knowledge
from intcheck.cli.settings import Settings, load_settings
from intcheck.cli.status import ExitStatus, policy_status
from intcheck.model.terms import Verdict
from intcheck.processes import in_order
from intcheck.reports.look import Look
from intcheck.reports.verify import FORMATS, MACHINE, framed, piece

app = options.app()

AT_ONCE = 8
"""Claims that are sent to a process together: enough that sending costs little, few enough that all are busy."""


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
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Check claims in this many processes.")] = 1,
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
      intcheck verify - --format jsonl --jobs 4 < many-claims.txt
    """
    settings = load_settings({"kb": kb, "fail-on": fail_on, "format": format}, config=config, no_config=no_config)
    chosen = choose_format(settings, FORMATS)
    look = choose_look(no_colour=no_colour, output=output, limit=limit, explain=explain)
    texts = claim_texts(claims)
    if jobs > 1:
        open_knowledge(settings)  # so that it is compiled once, and what is wrong with it is told
    begin = partial(_begin, settings, date(as_of), None if quiet else chosen, look)
    verdicts: set[Verdict] = set()

    def noted(checked: tuple[Verdict, str]) -> str:
        verdicts.add(checked[0])
        return checked[1]

    with destination(output, machine=chosen in MACHINE) as write:
        checked = map(noted, in_order(begin, texts, jobs, AT_ONCE))
        for text in checked if quiet else framed(checked, chosen):
            if not write(text):
                break
    raise typer.Exit(ExitStatus.PASSED if exit_zero else policy_status(verdicts, settings.fail_on))


def _begin(
    settings: Settings, as_of: str | None, format: str | None, look: Look
) -> Callable[[str], tuple[Verdict, str]]:
    """What is done with each claim: its verdict, and its piece of the report in a format, empty without one."""
    checker = open_checker(settings, as_of)

    def check(claim: str) -> tuple[Verdict, str]:
        assessment = checker.verify(claim)
        return assessment.verdict, piece(assessment, format, look) if format else ""

    return check
