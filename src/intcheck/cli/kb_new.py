"""`intcheck kb new`: add a source and an assertion to a knowledge folder."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from intcheck.cli import kb_new_fields as fields
from intcheck.cli import options
from intcheck.cli.kb_ask import Answers, ask
from intcheck.cli.output import destination, make_folder
from intcheck.cli.session import folders_of
from intcheck.cli.settings import load_settings
from intcheck.errors import KnowledgeError

if TYPE_CHECKING:
    from intcheck.knowledge.adding import Addition


_FIELDS = {
    "author": "authors",
    "programme": "programmes",
    "value": "values",
    "from_": "from",
    "group": "groups",
    "caveat": "caveats",
}
"""Option -> the field that it is for, where that has another name."""


def new(
    context: typer.Context,
    source: fields.Source = None,
    title: fields.Title = None,
    kind: fields.Kind = None,
    publisher: fields.Publisher = None,
    author: fields.Author = None,
    published: fields.Published = None,
    url: fields.Url = None,
    design: fields.Design = None,
    id: fields.Id = None,
    locator: fields.Locator = None,
    statement: fields.Statement = None,
    programme: fields.Programme = None,
    outcome: fields.Outcome = None,
    place: fields.Place = None,
    direction: fields.Direction = None,
    against: fields.Against = None,
    status: fields.Status = None,
    value: fields.Value = None,
    from_: fields.Start = None,
    to: fields.End = None,
    group: fields.Group = None,
    via: fields.Via = None,
    speaker: fields.Speaker = None,
    caveat: fields.Caveat = None,
    note: fields.Note = None,
    file: fields.File = None,
    dry_run: fields.DryRun = False,
    no_input: fields.NoInput = False,
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
    given = {_FIELDS.get(name, name): value for name, value in context.params.items()}
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
        options.say("nothing was written. Your entries:", "".join(map(_shown, added)))
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
