"""A sentence -> its clauses: each side of a joint that has something of its own to say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from intcheck.language.reading import Found, Reading

CONTRASTS = frozenset(["but", "yet", "while", "whereas", "although", "though", "however"])
JOINTS = CONTRASTS | {"and", "nor", "or", "plus", "just", "then"}
MARKS = (",", ";", ":", " - ", "(")
ARTICLES = frozenset(["a", "an"])
"""What an apposition begins with ("..., a significant drop"), which says nothing new."""
NEAR = 4
"""Words after a joint within which a clause without an outcome of its own must say its direction."""


def clauses(reading: Reading) -> list[tuple[int, int]]:
    """Runs of words (first, one past last) that each make a claim; together they are the whole sentence."""
    parts: list[tuple[int, int]] = []
    start = 0
    joints = [*_joints(reading), len(reading.words)]
    for joint, following in pairwise(joints):
        if _speaks(reading, start, joint) and _speaks(reading, joint, following):
            parts.append((start, joint))
            start = joint
    parts.append((start, len(reading.words)))
    return parts


def _joints(reading: Reading) -> Iterator[int]:
    """Positions of the words at which a new clause may begin."""
    last = 0
    for at in range(1, len(reading.words)):
        joins = reading.words[at].lower in JOINTS or any(mark in reading.between(at - 1, at) for mark in MARKS)
        if joins and at > last + 1 and not _inside(reading, at):
            yield at
            last = at


def _inside(reading: Reading, at: int) -> bool:
    """Whether the word continues a term or a cue begun before it."""
    return any(f.first < at < f.last for f in (*reading.terms, *reading.cues))


def _speaks(reading: Reading, first: int, last: int) -> bool:
    """Whether a run of words says that something changed, and what, or takes up what was spoken of."""
    says = [c.first for c in reading.cues if first <= c.first and c.last <= last and _predicates(c)]
    if not says or reading.words[first].lower in ARTICLES:
        return False
    about = any(t.category == "outcome" and first <= t.first < last for t in reading.terms)
    return (
        about
        or reading.words[first].lower in CONTRASTS
        or min(says) < first + NEAR
        or _is_opinion(reading, first, last)
    )


def _predicates(cue: Found) -> bool:
    """Whether a cue can carry a clause of its own."""
    if cue.category == "direction":
        return cue.value not in ("none", "insignificant")
    return cue.value in ("unrealised", "opinion")


def _is_opinion(reading: Reading, first: int, last: int) -> bool:
    return any(c.value == "opinion" and first <= c.first < last for c in reading.cues)
