"""How time grows with what is read: twice as much may take at most GROWTH times as long."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from math import inf
from typing import TypeVar

GROWTH = 2.5
NOTHING = 0.06
"""Seconds below which growth is not measured."""
_ROUNDS = 30
"""Tries before growth is called uneven, as other work shares the processor; even growth needs one or two."""

Read = TypeVar("Read")


def grows_evenly(work: Callable[[Read], object], once: Read, twice: Read, nothing: float = NOTHING) -> bool:
    """Whether what is twice as large takes at most GROWTH times the time; the best of a few, as machines are busy."""
    one = two = inf
    for _ in range(_ROUNDS):
        one, two = min(one, _seconds(work, once)), min(two, _seconds(work, twice))
        if two <= max(nothing, GROWTH * one):
            return True
    return False


def _seconds(work: Callable[[Read], object], read: Read) -> float:
    gc.collect()
    start = time.process_time()
    work(read)
    return time.process_time() - start
