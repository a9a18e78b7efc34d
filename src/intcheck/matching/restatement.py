"""A claim that says what a statement says, word for word but for words that decide nothing.

What is safe to call a restatement shows in what differs, not in how much is shared: "saved £511m" does not restate
"was planned to save £511m". No word that stands on one side only may be a cue, a number or part of a name.
"""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from intcheck.language.cues import cue_stems
from intcheck.language.terms import function_stems
from intcheck.text.words import words

HELD = 0.85
"""Share of the words of each that the other must hold."""
FEWEST = 4
"""Words below which two texts are too short to be the same by their words."""
REMEMBERED = 8192
"""Texts that are kept as they were read."""


def restates(claimed: str, statement: str, names: Container[str]) -> bool:
    """Whether two texts have the same telling words in the same order; `names` are the stems of vocabulary terms."""
    said, held = _telling(claimed), _telling(statement)
    return (
        _holds(set(held), said)
        and _holds(set(said), held)
        and [stem for stem in said if stem in held] == [stem for stem in held if stem in said]
        and not any(_decides(stem, names) for stem in set(said) ^ set(held))
    )


SYMBOLS = "%£$€"
"""Signs that are no words and change what a figure says."""


def quotes(sentence: str, statement: str) -> bool:
    """Whether a sentence has a statement's very words and signs in the same order, in any case and spelling."""
    return _signed(sentence) == _signed(statement)


@lru_cache(REMEMBERED)
def _signed(text: str) -> tuple[list[str], list[str]]:
    return [word.stem for word in words(text)], [letter for letter in text if letter in SYMBOLS]


@lru_cache(REMEMBERED)
def _telling(text: str) -> tuple[str, ...]:
    return tuple(word.stem for word in words(text) if word.stem in cue_stems() or word.stem not in function_stems())


def _holds(holder: set[str], other: tuple[str, ...]) -> bool:
    return len(other) >= FEWEST and sum([stem in holder for stem in other]) >= HELD * len(other)


def _decides(stem: str, names: Container[str]) -> bool:
    return stem in cue_stems() or stem in names or not stem.isalpha()
