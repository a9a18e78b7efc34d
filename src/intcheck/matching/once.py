"""What hangs on a claim alone, worked out once for all the assertions that the claim is held against."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from intcheck.model.claims import Claim

Answer = TypeVar("Answer")


def once_a_claim(work_out: Callable[[Claim], Answer]) -> Callable[[Claim], Answer]:
    """The same function, which keeps its answer for the claim that it was asked of last."""
    last: tuple[Claim, Answer] | None = None

    def answer(claim: Claim) -> Answer:
        nonlocal last
        kept = last
        if kept is None or kept[0] is not claim:
            kept = last = (claim, work_out(claim))
        return kept[1]

    answer.__doc__ = work_out.__doc__
    return answer
