"""Which statements share words with a text: Okapi BM25 (Robertson and Zaragoza 2009), worked out when compiling.

Each stem has a posting: the ranks of the statements that have it, and the points that it earns each of them. A
search then only adds up points.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest, nsmallest
from struct import pack, unpack

SATURATION = 1.2
LENGTH = 0.75
"""The usual k1 and b: how soon a repeated word adds no more, and how much a long statement counts less."""
HELD = 5000
"""Statements of a stem that its posting holds: of more, those that it earns most, which are all that a search wants."""
Posting = tuple[tuple[int, ...], tuple[float, ...]]
"""Ranks, and the points of each, which are kept as four bytes a number."""
_SIZE = 4


def postings(rows: Iterable[tuple[int, str]]) -> Iterator[tuple[str, int, bytes, bytes]]:
    """For statements given as rank from 1 on, in order, and stems: each stem, its number of statements, its posting.

    A search for several stems adds up short postings alone, so that the head of a long one is only read by itself.
    """
    from array import array

    found: dict[str, tuple[array[int], array[int]]] = defaultdict(lambda: (array("I"), array("I")))
    lengths = array("I")
    for rank, text in rows:
        stems = text.split()
        lengths.append(len(stems))
        for stem, times in Counter(stems).items():
            ranks, counts = found[stem]
            ranks.append(rank)
            counts.append(times)
    held = len(lengths)
    usual = sum(lengths) / max(1, held)
    drag = array("d", (SATURATION * (1 - LENGTH + LENGTH * length / usual) for length in lengths))
    for stem, (ranks, counts) in sorted(found.items()):
        most = _rarity(len(ranks), held) * (SATURATION + 1)
        each = zip(ranks, counts, strict=True)
        points = array("f", (most * times / (times + drag[rank - 1]) for rank, times in each))
        kept = _head(points) if len(points) > HELD else range(len(points))
        packed = (
            pack(f"<{len(kept)}I", *(ranks[at] for at in kept)),
            pack(f"<{len(kept)}f", *(points[at] for at in kept)),
        )
        yield stem, len(ranks), *packed


def _head(points: Sequence[float]) -> list[int]:
    """Where the most points are, in order of place; of equals the first."""
    return sorted(nsmallest(HELD, range(len(points)), key=lambda at: (-points[at], at)))


def _rarity(documents: int, held: int) -> float:
    """Inverse document frequency; a stem in most statements still counts for a little."""
    return max(1e-6, math.log((held - documents + 0.5) / (documents + 0.5)))


def read(packed_ranks: bytes, packed_points: bytes) -> Posting:
    """A posting as it is added up."""
    held = len(packed_ranks) // _SIZE
    return unpack(f"<{held}I", packed_ranks), unpack(f"<{held}f", packed_points)


def best(postings: Iterable[Posting], limit: int) -> list[int]:
    """The ranks with most points over all postings, most first; equals by rank."""
    total: dict[int, float] = {}
    for ranks, points in postings:
        for rank, more in zip(ranks, points, strict=True):
            if rank in total:
                total[rank] += more
            else:
                total[rank] = more
    enough = nlargest(limit, total.values())
    leading = [rank for rank, reached in total.items() if reached >= enough[-1]] if enough else []
    return sorted(leading, key=lambda rank: (-total[rank], rank))[:limit]
