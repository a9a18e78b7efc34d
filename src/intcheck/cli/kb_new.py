"""`intcheck kb new`: add a source and an assertion to a knowledge folder."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from intcheck.cli import complete, options
from intcheck.cli.kb_ask import Answers, ask
from intcheck.cli.output import destination, make_folder
from intcheck.cli.session import folders_of
from intcheck.cli.settings import load_settings
from intcheck.errors import KnowledgeError

if TYPE_CHECKING:
    from intcheck.knowledge.adding import Addition


def new(
    source: Annotated[
        str | None, typer.Option(help="Id of the source, held or new.", autocompletion=complete.sources)
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title of a new source.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="Kind of a new source, such as peer-reviewed.", autocompletion=complete.kinds)
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published a new source.")] = None,
    author: Annotated[list[str] | None, typer.Option(help="Author of a new source; repeat in order.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="2019, 2019-08 or 2019-08-20.")] = None,
    url: Annotated[str | None, typer.Option(help="Where a new source can be read.")] = None,
    design: Annotated[str | None, typer.Option(help="Design of the study of a new source.")] = None,
    id: Annotated[str | None, typer.Option(help="Id of the assertion.")] = None,
    locator: Annotated[str | None, typer.Option(help="Where in the source: page, section, table, abstract.")] = None,
    statement: Annotated[str | None, typer.Option(help="One finding in your own words, with its figures.")] = None,
    programme: Annotated[
        list[str] | None,
        typer.Option(help="Programme it is about; repeat for more.", autocompletion=complete.programmes),
    ] = None,
    outcome: Annotated[
        str | None, typer.Option(help="What was measured or is spoken of.", autocompletion=complete.outcomes)
    ] = None,
    place: Annotated[str | None, typer.Option(help="Where it holds.", autocompletion=complete.places)] = None,
    direction: Annotated[
        str | None, typer.Option(help="Which way the outcome went.", autocompletion=complete.directions)
    ] = None,
    against: Annotated[str | None, typer.Option(help="before, comparator, plan or none.")] = None,
    status: Annotated[
        str | None, typer.Option(help="observed, planned, forecast ...", autocompletion=complete.statuses)
    ] = None,
    value: Annotated[
        list[str] | None, typer.Option(metavar="'NUMBER UNIT: WHAT'", help="A figure: '5.3 percent: rise'; repeat.")
    ] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Start of the period.")] = None,
    to: Annotated[str | None, typer.Option(metavar="DATE", help="End of the period.")] = None,
    group: Annotated[list[str] | None, typer.Option(help="Group of people it is about; repeat for more.")] = None,
    via: Annotated[str | None, typer.Option(help="The primary work that the source relays.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Whose view or recommendation it is.")] = None,
    caveat: Annotated[list[str] | None, typer.Option(help="A limit the source states; repeat for more.")] = None,
    note: Annotated[str | None, typer.Option(help="An editor's remark.")] = None,
    file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="File in the folder for the assertion. Default: beside its like."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check and show what would be added; write nothing.")
    ] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing; what is missing is an error.")] = False,
    kb: options.Kb = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Add a source and an assertion to a knowledge folder.

    Asks for what the options leave out, checks the result as 'kb lint' does, and appends to the
    files without touching any other line. With several --kb the last one is added to.

    \b
    Examples:
      intcheck kb new --kb knowledge/
      intcheck kb new --kb my-knowledge/ --source nao-2030 --dry-run
    """
    given: dict[str, Any] = {
        "source": source,
        "title": title,
        "kind": kind,
        "publisher": publisher,
        "authors": author,
        "published": published,
        "url": url,
        "design": design,
        "id": id,
        "locator": locator,
        "statement": statement,
        "programmes": programme,
        "outcome": outcome,
        "place": place,
        "direction": direction,
        "against": against,
        "status": status,
        "values": value,
        "from": from_,
        "to": to,
        "groups": group,
        "via": via,
        "speaker": speaker,
        "caveats": caveat,
        "note": note,
    }
    folders = folders_of(load_settings({"kb": kb}, config=config, no_config=no_config))
    may_ask = not no_input and sys.stdin.isatty()
    added = _additions(ask(given, folders, may_ask=may_ask), folders, file, show_refused=may_ask)
    for addition in added:
        if dry_run:
            with destination(None) as write:
                write(_shown(addition))
        else:
            _write(addition)


def _additions(answers: Answers, folders: Sequence[Path], file: Path | None, *, show_refused: bool) -> list[Addition]:
    """The files to write. Raises KnowledgeError where they would have problems; the answers are then not lost."""
    from intcheck.knowledge.adding import additions, problems_with

    added = additions(folders[-1], answers.source, answers.assertion, file)
    problems = problems_with(folders, added)
    if problems and show_refused:
        options.say("nothing was written. Your entries:\n" + "".join(map(_shown, added)))
    if problems:
        raise KnowledgeError(tuple(problems))
    return added


def _shown(addition: Addition) -> str:
    """The new lines of a file under its name."""
    before = len(addition.path.read_text(encoding="utf-8")) if addition.path.exists() else 0
    return f"# {addition.path}\n{addition.text[before:]}"


def _write(addition: Addition) -> None:
    make_folder(addition.path.parent)
    with destination(addition.path) as write:
        write(addition.text)
    options.say(f"added to {addition.path}")
