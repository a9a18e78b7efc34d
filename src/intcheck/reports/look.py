"""How a report for a person looks."""

from typing import NamedTuple


class Look(NamedTuple):
    """Width in columns, whether colour may be used, rows a table (0 for all), and whether to explain."""

    width: int = 100
    colour: bool = False
    rows: int = 5
    explain: bool = False
