"""A row of a table as sentences: "Emergency admissions | Cut" reads as "Emergency admissions: Cut"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from intcheck.drafts.reword import Edit
from intcheck.model.drafts import Passage

Names = Callable[[str], bool]
"""Whether a text names something."""


class Columns(NamedTuple):
    """Headings of columns by what they do: `asides` head what is left out, `plans` what is told as planned.

    One that opens with one of the `leads` claims nothing by it: "Effect on costs" reads as "costs"; `results` only say
    that what stands below them happened.
    """

    asides: Collection[str]
    leads: Collection[str] = ()
    plans: Collection[str] = ()
    results: Collection[str] = ()


def row_edits(
    row: Passage,
    header: Passage | None,
    names_subject: Names,
    names_measure: Names,
    columns: Columns,
) -> tuple[Edit, ...]:
    """The edits that turn a row into sentences.

    The first cell is what the others are about, with the cells after it that only name what is measured: "Torbay |
    Admissions | Down 5%" reads as "Torbay: Admissions: Down 5%". A column whose heading names a subject or a date has
    that heading before its cell.
    """
    heads = _cells(header) if header is not None else []
    cells = _cells(row)
    label = cells[0] if cells else ""
    opened = False
    edits: list[Edit] = []
    for index in range(1, len(cells)):
        head = _measured(heads[index], columns.leads) if index < len(heads) else ""
        gap = (row.cells[index - 1][1], row.cells[index][0])
        if head.lower() in columns.asides or _is_empty(cells[index]):
            edits.append(Edit((gap[0], row.cells[index][1]), ""))
            continue
        start = f". {label}: " if opened else ": "
        if names_measure(cells[index]) and index + 1 < len(cells):
            edits.append(Edit(gap, start))
            label, opened = f"{label}: {cells[index]}", False
            continue
        edits.append(Edit(gap, f"{start}{_opening(head, names_subject, columns)}"))
        opened = True
    return tuple(edits)


def _opening(head: str, names_subject: Names, columns: Columns) -> str:
    """What stands before a cell for the heading of its column."""
    if head.lower() in columns.plans:
        return PLANNED
    told = head.lower() not in columns.results and (names_subject(head) or any(letter.isdecimal() for letter in head))
    return f"{head}: " if told else ""


PLANNED = "planned to be "
"""How a cell under "Plan" or "Target" reads on: "Emergency admissions: planned to be Down 106,000"."""


def _is_empty(cell: str) -> bool:
    """Whether a cell only says that there is nothing to tell: a dash, "n/a"."""
    return cell.lower() in NOTHING or not any(letter.isalnum() for letter in cell)


NOTHING = frozenset(["n/a", "na", "none set", "not set", "nil"])


def _measured(head: str, leads: Collection[str]) -> str:
    """What is measured, in a column's heading."""
    lead = next((lead for lead in leads if head.lower().startswith(f"{lead} ")), "")
    return head[len(lead) :].strip()


def _cells(passage: Passage) -> Sequence[str]:
    return [passage.text[start:end].strip() for start, end in passage.cells]
