"""Cues in a run of words: by category, with what they mean."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from intcheck.language.resources import forest, resource
from intcheck.text.phrases import Hit
from intcheck.text.words import Word


class Found(NamedTuple):
    """Something found in a sentence: its category, its value, and its first and one-past-last word."""

    category: str
    value: str
    first: int
    last: int


@cache
def cue_stems() -> frozenset[str]:
    """Every stem that a cue or a concept is written with."""
    return frozenset(resource("stems"))


@cache
def categories_of_cues() -> tuple[str, ...]:
    """All categories of cues."""
    return tuple(resource("categories"))


def find_cues(found: Sequence[Word], categories: tuple[str, ...] = ()) -> list[Found]:
    """The cues of each category, or of some; one that is a part of a longer one of another category is not read."""
    hits = list(forest().find(categories or categories_of_cues(), found))
    over = _by_word((category, hit) for category, hit in hits if not hit.skipped and hit.last > hit.first + 1)
    cues = [
        Found(category, value, hit.first, hit.last)
        for category, hit in hits
        if not any(_is_part(hit, category, longer, other) for other, longer in over.get(hit.first, ()))
        for value in hit.names
    ]
    return sorted(cues, key=lambda c: (c.first, c.last, c.category))


def _by_word(hits: Iterable[tuple[str, Hit]]) -> dict[int, list[tuple[str, Hit]]]:
    """The hits that hold each word, by the word's position."""
    held: dict[int, list[tuple[str, Hit]]] = {}
    for category, hit in hits:
        for at in range(hit.first, hit.last):
            held.setdefault(at, []).append((category, hit))
    return held


def _is_part(hit: Hit, category: str, longer: Hit, other: str) -> bool:
    if category == "size" or other in (category, "cause", "size") or (category, other) in INDEPENDENT:
        return False
    if (category, other) in (("negation", "quantifier"), ("direction", "status")) and longer.names == ("none",):
        return False
    return longer.first <= hit.first and hit.last <= longer.last and longer.last - longer.first > hit.last - hit.first


INDEPENDENT = frozenset(
    [
        ("duration", "direction"),
        ("quantifier", "direction"),
        ("negation", "attribution"),
        ("negation", "embedding"),
        ("embedding", "status"),
        ("direction", "comparison"),
        ("direction", "attribution"),
        ("attribution", "certainty"),
        ("attribution", "status"),
        ("comparison", "direction"),
    ]
)
"""Pairs of which the first is read even inside the second."""
