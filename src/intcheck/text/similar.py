"""Names and texts that look like a given one (rapidfuzz): for guesses and searches, never for a stance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LIKELY = 0.7
"""From here a name was probably meant: one slip in four letters, two in seven."""
_WORDS_ALONE = 0.9
_BESIDE_BEST = 0.08
_TEXT_SCORE = 60.0
_GUESSES = 9


def similar_names(name: str, names: Iterable[str]) -> list[str]:
    """The names that were probably meant, best first; those unlike it or far behind the best are left out.

    A name is like another as a whole, or where it is a few of its words ("audit", "national audit").
    """
    from rapidfuzz import process, utils

    hits = process.extract(
        name, [*names], scorer=_alike, processor=utils.default_process, score_cutoff=_LIKELY, limit=_GUESSES
    )
    return [found for found, score, _ in hits if score >= hits[0][1] - _BESIDE_BEST]


def _alike(one: str, other: str, **_: object) -> float:
    """How few slips lie between two names, 0 to 1, or between the words of one and their like in the other."""
    from rapidfuzz.distance.OSA import normalized_similarity

    words, others = one.split(), other.split()
    if not words or not others:
        return 0.0
    found = sum(max(normalized_similarity(word, each) for each in others) for word in words) / len(words)
    return max(normalized_similarity(one, other), _WORDS_ALONE * found)


def similar_texts(words: str, texts: Sequence[str], limit: int) -> list[int]:
    """Positions of the texts in which words like these occur, best first."""
    from rapidfuzz import fuzz, process, utils

    hits = process.extract(
        words,
        texts,
        scorer=fuzz.partial_token_set_ratio,
        processor=utils.default_process,
        score_cutoff=_TEXT_SCORE,
        limit=limit,
    )
    return [position for _, _, position in hits]
