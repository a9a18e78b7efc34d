"""A row of a table as sentences: "Emergency admissions | Cut" reads as "Emergency admissions: Cut"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from intcheck.drafts.reword import Edit
from intcheck.model.drafts import Passage


def row_edits(
    row: Passage, header: Passage | None, names_subject: Callable[[str], bool], asides: Collection[str]
) -> tuple[Edit, ...]:
    """The edits that turn a row into sentences.

    The first cell is what the others are about. A column whose heading names a subject or a date has that
    heading before its cell; columns headed by one of the `asides` are left out.
    """
    heads = _cells(header) if header is not None else []
    label = row.text[slice(*row.cells[0])].strip() if row.cells else ""
    edits: list[Edit] = []
    for index in range(1, len(row.cells)):
        head = heads[index] if index < len(heads) else ""
        gap = (row.cells[index - 1][1], row.cells[index][0])
        if head.lower() in asides:
            edits.append(Edit((gap[0], row.cells[index][1]), ""))
            continue
        told = head and (names_subject(head) or any(letter.isdecimal() for letter in head))
        start = ": " if not any(edit.text for edit in edits) else f". {label}: "
        edits.append(Edit(gap, f"{start}{f'{head}: ' if told else ''}"))
    return tuple(edits)


def _cells(passage: Passage) -> Sequence[str]:
    return [passage.text[start:end].strip() for start, end in passage.cells]
