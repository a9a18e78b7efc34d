"""Contrasts of which claim and statement have swapped the sides: "A, not B" against "B rather than A"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from intcheck.language.terms import function_stems
from intcheck.matching.texts import understand
from intcheck.text.words import Word

REMEMBERED = 8192
"""Texts of which the contrast is kept."""
PAIRS = frozenset([("rather", "than"), ("instead", "of"), ("and", "not")])
NOT, BUT = "not", "but"
"""What opens the denied side of a contrast; a bare "not" does after a comma, or where "but" follows it."""
ENDS = frozenset([BUT, "although", "though", "while", "whereas", "because"])
"""Words with which the denied side ends."""
EACH = frozenset(["another", "other"])
"""Words for one another, which weigh in a contrast though they tell no subject."""


class Contrast(NamedTuple):
    """What a text says, by its words and concepts, and what it says that not."""

    said: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()


def is_swapped(claim: str, statement: str) -> bool:
    """Whether a claim denies in a contrast what a statement says in one, and says what that denies."""
    ours, theirs = _contrast(claim), _contrast(statement)
    denied, affirmed = ours.denied - theirs.denied, theirs.denied - ours.denied
    return not denied.isdisjoint(theirs.said) and not affirmed.isdisjoint(ours.said)


@lru_cache(REMEMBERED)
def _contrast(text: str) -> Contrast:
    read = understand(text)
    first = _opening(text, read.words)
    if first is None:
        return Contrast()
    found = [word.lower for word in read.words]
    last = next((at for at in range(first, len(found)) if found[at] in ENDS), len(found))
    told = [EACH if word in EACH else read.of_word[at] - function_stems() for at, word in enumerate(found)]
    return Contrast(frozenset().union(*told[:first], *told[last:]), frozenset().union(*told[first:last]))


def _opening(text: str, words: Sequence[Word]) -> int | None:
    """Where the denied side of a contrast begins."""
    found = [word.lower for word in words]
    for at in range(1, len(found)):
        if tuple(found[at - 1 : at + 1]) in PAIRS:
            return at + 1
        if found[at] == NOT and ("," in text[words[at - 1].end : words[at].start] or BUT in found[at:]):
            return at + 1
    return None
