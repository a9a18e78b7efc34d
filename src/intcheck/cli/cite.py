"""`intcheck cite`: references to sources and assertions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from intcheck.cli import complete, options
from intcheck.cli.choices import one_of, unknown
from intcheck.cli.output import destination
from intcheck.cli.session import open_knowledge
from intcheck.cli.settings import load_settings
from intcheck.model.knowledge import Source
from intcheck.reports.cite import STYLES, Cited, render_references

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase

app = options.app()


@app.command()
def cite(
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Ids of sources and assertions.", autocompletion=complete.ids),
    ],
    style: Annotated[
        str,
        typer.Option(
            "--style", "-s", metavar="STYLE", help=f"{', '.join(STYLES)}.", autocompletion=complete.choices(STYLES)
        ),
    ] = "harvard",
    kb: options.Kb = None,
    output: options.Output = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Write references to sources and assertions.

    For an assertion the reference names the place where it was read, and the primary work
    where the source only relays it.

    \b
    Examples:
      intcheck cite nao-2017-integration
      intcheck cite nao-2017-integration nao-2018 --style bibtex --output references.bib
    """
    chosen = one_of("style", style, STYLES)
    settings = load_settings({"kb": kb}, config=config, no_config=no_config)
    knowledge = open_knowledge(settings)
    cited = [_cited(knowledge, id) for id in ids]
    with destination(output, machine=chosen in ("bibtex", "csl-json")) as write:
        write(render_references(cited, chosen))


def _cited(kb: KnowledgeBase, id: str) -> Cited:
    """What an id stands for. Raises UsageError with the nearest ids."""
    source = _source(kb, id)
    if source:
        return Cited(source)
    try:
        assertion = kb.assertion(id)
    except KeyError:
        held = [*(item.id for item in kb.sources()), *(item.id for item in kb.assertions())]
        raise unknown("source or assertion", id, held) from None
    primary = _source(kb, assertion.via) if assertion.via != assertion.source else None
    return Cited(kb.source(assertion.source), assertion.locator, primary)


def _source(kb: KnowledgeBase, id: str | None) -> Source | None:
    try:
        return kb.source(id) if id else None
    except KeyError:
        return None
