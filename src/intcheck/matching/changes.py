"""Which verdicts of a list of claims differ between two knowledge bases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intcheck.matching.checker import Checker
from intcheck.model.editing import VerdictChange


def verdict_changes(old: Checker, new: Checker, claims: Iterable[str]) -> Iterator[VerdictChange]:
    """The claims that the two knowledge bases answer with different verdicts, in the order given."""
    for claim in claims:
        before, after = old.verify(claim), new.verify(claim)
        if before.verdict is not after.verdict:
            yield VerdictChange(claim, before.verdict, after.verdict, before.reason, after.reason)
