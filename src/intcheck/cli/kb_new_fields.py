"""The options of `intcheck kb new`: one for each field of a source and an assertion, and how they are taken."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from intcheck.cli import complete

Source = Annotated[
    str | None, typer.Option("--source", help="Id of the source, held or new.", autocompletion=complete.sources)
]
Title = Annotated[str | None, typer.Option("--title", help="Title of a new source.")]
Kind = Annotated[
    str | None,
    typer.Option("--kind", help="Kind of a new source, such as peer-reviewed.", autocompletion=complete.kinds),
]
Publisher = Annotated[str | None, typer.Option("--publisher", help="Who published a new source.")]
Author = Annotated[list[str] | None, typer.Option("--author", help="Author of a new source; repeat in order.")]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE", help="2019, 2019-08 or 2019-08-20.")]
Url = Annotated[str | None, typer.Option("--url", help="Where a new source can be read.")]
Design = Annotated[str | None, typer.Option("--design", help="Design of the study of a new source.")]
Id = Annotated[str | None, typer.Option("--id", help="Id of the assertion.")]
Locator = Annotated[str | None, typer.Option("--locator", help="Where in the source: page, section, table, abstract.")]
Statement = Annotated[str | None, typer.Option("--statement", help="One finding in your own words, with its figures.")]
Programme = Annotated[
    list[str] | None,
    typer.Option("--programme", help="Programme it is about; repeat for more.", autocompletion=complete.programmes),
]
Outcome = Annotated[
    str | None, typer.Option("--outcome", help="What was measured or is spoken of.", autocompletion=complete.outcomes)
]
Place = Annotated[str | None, typer.Option("--place", help="Where it holds.", autocompletion=complete.places)]
Direction = Annotated[
    str | None, typer.Option("--direction", help="Which way the outcome went.", autocompletion=complete.directions)
]
Against = Annotated[str | None, typer.Option("--against", help="before, comparator, plan or none.")]
Status = Annotated[
    str | None, typer.Option("--status", help="observed, planned, forecast ...", autocompletion=complete.statuses)
]
Value = Annotated[
    list[str] | None,
    typer.Option("--value", metavar="'NUMBER UNIT: WHAT'", help="A figure: '5.3 percent: rise'; repeat."),
]
Start = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Start of the period.")]
End = Annotated[str | None, typer.Option("--to", metavar="DATE", help="End of the period.")]
Group = Annotated[list[str] | None, typer.Option("--group", help="Group of people it is about; repeat for more.")]
Via = Annotated[str | None, typer.Option("--via", help="The primary work that the source relays.")]
Speaker = Annotated[str | None, typer.Option("--speaker", help="Whose view or recommendation it is.")]
Caveat = Annotated[list[str] | None, typer.Option("--caveat", help="A limit the source states; repeat for more.")]
Note = Annotated[str | None, typer.Option("--note", help="An editor's remark.")]
File = Annotated[
    Path | None,
    typer.Option("--file", metavar="FILE", help="File in the folder for the assertion. Default: beside its like."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Check and show what would be added; write nothing.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing; what is missing is an error.")]
