"""What a run of the command line gives back to a test."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Ran(NamedTuple):
    """Exit status, standard output and standard error of a run."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]
