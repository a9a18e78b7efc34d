"""Assessments in any format of `verify`."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from intcheck.model.results import Assessment
from intcheck.reports.look import Look


class Frame(NamedTuple):
    """What stands around the pieces of a format, and what stands for none at all."""

    opening: str = ""
    between: str = ""
    closing: str = ""
    empty: str = ""


FRAMES = {
    "table": Frame(between="\n"),
    "json": Frame("[\n", ",\n", "\n]\n", "[]\n"),
    "jsonl": Frame(),
    "markdown": Frame("", "\n\n", "\n", "\n"),
}
FORMATS = tuple(FRAMES)
MACHINE = frozenset({"json", "jsonl"})


def render(assessments: Iterable[Assessment], format: str = "table", look: Look | None = None) -> str:
    """All assessments as one text. `look.rows` limits tables; machine formats hold all evidence.

    Raises ValueError for a format that is not one of FORMATS.
    """
    chosen = look or Look()
    return "".join(framed((piece(item, format, chosen) for item in assessments), format))


def piece(assessment: Assessment, format: str, look: Look) -> str:
    """One assessment, as it stands among others in the frame of the format."""
    if format == "table":
        from intcheck.reports.verify_table import render_table

        return render_table(assessment, look)
    if format == "markdown":
        from intcheck.reports.verify_markdown import render_markdown

        return render_markdown(assessment, look)
    from intcheck.reports.verify_json import render_json, render_jsonl

    return (render_json if format == "json" else render_jsonl)(assessment, explain=look.explain)


def framed(pieces: Iterable[str], format: str) -> Iterator[str]:
    """The whole text, piece by piece as they come."""
    if format not in FRAMES:
        raise ValueError(f"unknown format {format!r}; one of {', '.join(FORMATS)}")
    opening, between, closing, empty = FRAMES[format]
    number = 0
    for number, text in enumerate(pieces, 1):
        yield (opening if number == 1 else between) + text
    if last := closing if number else empty:
        yield last
