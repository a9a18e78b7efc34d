"""A row of a table as a sentence: "Emergency admissions | Cut" reads as "Emergency admissions: Cut"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from intcheck.drafts.reword import Edit
from intcheck.model.drafts import Passage


def row_edits(row: Passage, header: Passage | None, names_subject: Callable[[str], bool]) -> tuple[Edit, ...]:
    """The edits that turn a row into a sentence.

    The first cell is what the others are about. A column whose heading names a subject has that
    heading before its cell.
    """
    heads = _cells(header) if header is not None else ()
    edits = []
    for index in range(1, len(row.cells)):
        gap = (row.cells[index - 1][1], row.cells[index][0])
        head = heads[index] if index < len(heads) and names_subject(heads[index]) else ""
        first = index == 1
        edits.append(Edit(gap, f"{':' if first else ';'} {f'{head}: ' if head else ''}"))
    return tuple(edits)


def _cells(passage: Passage) -> Sequence[str]:
    return [passage.text[start:end].strip() for start, end in passage.cells]
