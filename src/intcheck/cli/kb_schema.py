"""`intcheck kb schema`: JSON Schemas of the files of a knowledge folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from intcheck.cli import options
from intcheck.cli.choices import one_of
from intcheck.cli.output import destination, make_folder
from intcheck.cli.session import open_knowledge
from intcheck.cli.settings import Settings, load_settings


def schema(
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="kb, sources, assertions or vocabulary; all without it.")
    ] = None,
    ids: Annotated[
        bool, typer.Option("--ids", help="Allow only the ids that the knowledge base holds, for an editor to offer.")
    ] = False,
    into: Annotated[
        Path | None, typer.Option("--into", metavar="DIR", help="Write each schema to DIR/FILE.json instead.")
    ] = None,
    kb: options.Kb = None,
    output: options.Output = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Print the JSON Schema of knowledge files.

    Editors with a YAML language server check and complete a file that begins with
    '# yaml-language-server: $schema=PATH'.

    \b
    Examples:
      intcheck kb schema assertions
      intcheck kb schema --into knowledge/schema
      intcheck kb schema assertions --ids --kb my-knowledge/
    """
    from intcheck.knowledge.jsonschema import FILES, json_schema

    settings = load_settings({"kb": kb}, config=config, no_config=no_config)
    known = _ids(settings) if ids else None
    names = [one_of("kind of file", file, FILES)] if file else list(FILES)
    made = {name: json_schema(name, known) for name in names}
    if into is not None:
        _write_all(into, {name: _text(found) for name, found in made.items()})
        return
    with destination(output, machine=True) as write:
        write(_text(made[file] if file else made))


def _ids(settings: Settings) -> dict[str, list[str]]:
    from intcheck.knowledge.schema import TERM_KINDS

    kb = open_knowledge(settings)
    terms = {kind: [*kb.vocabulary.of_kind(kind)] for kind in TERM_KINDS}
    sources = [source.id for source in kb.sources()]
    return terms | {"unit": [*kb.vocabulary.units], "kind": [*kb.manifest.kinds], "source": sources}


def _text(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _write_all(folder: Path, texts: dict[str, str]) -> None:
    make_folder(folder)
    for name, text in texts.items():
        with destination(folder / f"{name}.json", within=folder) as write:
            write(text)
