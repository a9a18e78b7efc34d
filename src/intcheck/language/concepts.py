"""Concepts in a run of words: what words mean the same, and at which end of a line they stand."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from intcheck.language.resources import CONCEPTS, forest
from intcheck.text.words import Word


@lru_cache(maxsize=64)
def concept_hits(found: tuple[Word, ...]) -> tuple[tuple[str, int, int, int], ...]:
    """Concepts among words as (name, sign, first, one past last); the sign is +1 or -1 at the ends of a line, or 0."""
    return tuple(_concepts_among(found))


def _concepts_among(found: Sequence[Word]) -> Iterator[tuple[str, int, int, int]]:
    for _, hit in forest().find((CONCEPTS,), found):
        for name in hit.names:
            yield *_signed(name), hit.first, hit.last
        if hit.last - hit.first > 1:
            held = {name.rstrip("+-") for name in hit.names}
            for at in range(hit.first, hit.last):
                yield from (
                    (name, sign, at, at + 1) for name, sign in _concepts_alone(found[at].stem) if name not in held
                )


@lru_cache(maxsize=16384)
def _concepts_alone(stem: str) -> tuple[tuple[str, int], ...]:
    """The concepts of a word by itself, each with its sign."""
    word = Word(stem, stem, 0, 1)
    return tuple(_signed(name) for _, hit in forest().find((CONCEPTS,), (word,)) for name in hit.names)


@cache
def _signed(name: str) -> tuple[str, int]:
    """A concept without its sign, and the sign."""
    return name.rstrip("+-"), {"+": 1, "-": -1}.get(name[-1], 0)
