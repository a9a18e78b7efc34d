"""`intcheck show`: one assertion, source or term, whole."""

from typing import TYPE_CHECKING, Annotated

import typer

from intcheck.cli import complete, options
from intcheck.cli.formats import choose_format, choose_look
from intcheck.cli.output import destination
from intcheck.cli.session import open_knowledge
from intcheck.cli.settings import load_settings
from intcheck.reports.show import FORMATS, MACHINE, Page, render_page

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase

app = options.app()
ROWS = 20
_TERMS = ("programme", "outcome", "place", "group", "body")


@app.command()
def show(
    identifier: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Id of an assertion, source or term, or its beginning.", autocompletion=complete.ids
        ),
    ],
    kb: options.Kb = None,
    format: Annotated[str | None, options.format_of(FORMATS)] = None,
    output: options.Output = None,
    limit: options.Limit = None,
    no_colour: options.NoColour = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Show one assertion or source, whole, with everything that relays it or is relayed by it.

    Terms of the vocabulary (programmes, outcomes, places, groups, bodies) can be shown
    as well. The beginning of an id will do where only one id begins so.

    \b
    Examples:
      intcheck show nao-2017-integration
      intcheck show vanguards
    """
    settings = load_settings({"kb": kb, "format": format}, config=config, no_config=no_config)
    chosen = choose_format(settings, FORMATS)
    page = find_page(open_knowledge(settings), identifier)
    look = choose_look(no_colour=no_colour, output=output, limit=limit, rows=ROWS)
    with destination(output, machine=chosen in MACHINE) as write:
        write(render_page(page, chosen, look))


def find_page(kb: "KnowledgeBase", identifier: str) -> Page:
    """The page of what has this id, or whose id alone begins with it. Raises UsageError with the nearest ids."""
    from intcheck.cli.choices import unknown

    page = _page(kb, identifier)
    if page:
        return page
    held = _ids(kb)
    begun = [name for name in held if name.startswith(identifier)]
    if len(begun) == 1 and (page := _page(kb, begun[0])):
        return page
    raise unknown("assertion, source or term", identifier, begun or held)


def _ids(kb: "KnowledgeBase") -> list[str]:
    terms = (id for kind in _TERMS for id in kb.vocabulary.of_kind(kind))
    sources = (source.id for source in kb.sources())
    return [*dict.fromkeys([*terms, *sources, *(assertion.id for assertion in kb.assertions())])]


def _page(kb: "KnowledgeBase", identifier: str) -> Page | None:
    from intcheck.cli.relations import assertion_page, source_page, term_page

    try:
        return assertion_page(kb, kb.assertion(identifier))
    except KeyError:
        pass
    try:
        return source_page(kb, kb.source(identifier))
    except KeyError:
        pass
    terms = (kb.vocabulary.get(kind, identifier) for kind in _TERMS)
    term = next(filter(None, terms), None)
    return term_page(kb, term) if term else None
