"""What hangs on a claim, worked out once: alone, or with one of the assertions that the claim is held against."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion

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


def once_an_assertion(work_out: Callable[[Claim, Assertion], Answer]) -> Callable[[Claim, Assertion], Answer]:
    """The same function, which keeps its answers on each assertion for the claim that it was asked of last."""
    last: tuple[Claim, dict[str, Answer]] | None = None

    def answer(claim: Claim, assertion: Assertion) -> Answer:
        nonlocal last
        kept = last
        if kept is None or kept[0] is not claim:
            kept = last = (claim, {})
        answers = kept[1]
        if assertion.id not in answers:
            answers[assertion.id] = work_out(claim, assertion)
        return answers[assertion.id]

    answer.__doc__ = work_out.__doc__
    return answer
