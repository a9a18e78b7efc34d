"""Schemes that a text names and the vocabulary does not hold: "the Cancer Drugs Fund", "the Mental Health Act"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from intcheck.language.reading import Reading
from intcheck.language.resources import resource

JOINTS = frozenset(["and", "of", "for", "the", "to", "in", "with"])
"""Small words inside a name."""
NAMES = frozenset(["programme", "umbrella", "body"])
"""Kinds of term whose names are known."""


def unknown_schemes(reading: Reading, first: int, last: int, is_told: Callable[[str], bool]) -> Iterator[str]:
    """Names of at least two words in capitals that end in "Fund", "Programme" or the like.

    `is_told` says whether a statement of the knowledge base holds a name.
    """
    known = {at for t in reading.terms if t.category in NAMES for at in range(t.first, t.last)}
    for end in range(first + 1, last):
        if end in known or reading.words[end].lower not in _nouns() or not _capital(reading, end):
            continue
        start = _start(reading, first, end)
        if start == end or known & set(range(start, end)):
            continue
        low, high = reading.within(start, end + 1)
        if not is_told(reading.text[low:high]):
            yield reading.text[low:high]


def _start(reading: Reading, first: int, end: int) -> int:
    """Where the name that ends at a word begins: its first word in capitals that is not an article."""
    start = at = end
    while at > first and not reading.between(at - 1, at).strip(" -'’"):
        at -= 1
        if _capital(reading, at) and reading.words[at].lower not in JOINTS:
            start = at
        elif reading.words[at].lower not in JOINTS:
            break
    return start


def _capital(reading: Reading, at: int) -> bool:
    return reading.text[reading.words[at].start].isupper()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(resource("schemes")["endings"])
