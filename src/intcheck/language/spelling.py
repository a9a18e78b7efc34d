"""Misspelt words, read as the nearest word of the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.text.words import Word, stem

SHORTEST = 5
"""Words shorter than this are never corrected: too many real words lie one letter away."""
SHORT = 6
"""Letters below which only one left out or put in is a slip: "sales" is a word of its own, and no "saves"."""
LONG = 8
"""Letters from which two slips are allowed instead of one."""


class Speller:
    """Corrects words that nothing in a knowledge base is written with."""

    def __init__(self, vocabulary: Vocabulary, is_known: Callable[[str], bool]) -> None:
        self._vocabulary = vocabulary
        self._is_known = is_known

    def __call__(self, found: Sequence[Word], text: str) -> tuple[Word, ...]:
        """The words of a text, misspelt ones with the stem of the word that was meant."""
        return tuple([self._correct(word, text) if self._may_be_misspelt(word) else word for word in found])

    def _may_be_misspelt(self, word: Word) -> bool:
        if len(word.lower) < SHORTEST or not word.lower.isalpha():
            return False
        return not self._is_known(word.stem) or self._has_wrong_ending(word)

    def _has_wrong_ending(self, word: Word) -> bool:
        """Whether only a vowel parts the word from one of the vocabulary ("expectency"), whatever its stem means."""
        return word.lower.endswith("ency") and f"{word.lower[:-4]}ancy" in self._vocabulary.words

    def _correct(self, word: Word, text: str) -> Word:
        """The word with the stem of the nearest one that begins alike, by slips of the keyboard (Damerau 1964).

        A name within a sentence is taken for no other that lies two slips away: Bridgford is not Bradford.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein

        is_name = word.start > 0 and text[word.start].isupper()
        allowed = 1 if is_name or len(word.lower) < LONG else 2
        lengths = {len(word.lower) + more for more in range(-allowed, allowed + 1) if more or len(word.lower) >= SHORT}
        near = [w for w in self._vocabulary.words if w[0] == word.lower[0] and len(w) in lengths]
        best = process.extractOne(word.lower, near, scorer=DamerauLevenshtein.distance, score_cutoff=allowed)
        return word if best is None else word._replace(stem=stem(best[0]))
