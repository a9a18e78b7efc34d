"""Functions of a text that keep their answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

Answer = TypeVar("Answer")
REMEMBERED = 8192
"""Answers that are kept."""
AHEAD = 20_000
"""Answers that are taken over; of more, all are forgotten, and worked out again where they are asked for."""


class Remembered(Generic[Answer]):
    """A function of a text that keeps its answers, and takes over those that were worked out ahead."""

    def __init__(self, work_out: Callable[[str], Answer]) -> None:
        self.__doc__ = work_out.__doc__
        self._worked_out = lru_cache(REMEMBERED)(work_out)
        self._ahead: dict[str, Answer] = {}

    def __call__(self, text: str) -> Answer:
        answer = self._ahead.get(text)
        return self._worked_out(text) if answer is None else answer

    def take_over(self, text: str, answer: Answer) -> None:
        """Keep what was worked out for a text at another time, by this very function."""
        if len(self._ahead) >= AHEAD:
            self._ahead.clear()
        self._ahead[text] = answer
