"""Names and texts that look like a given one (rapidfuzz): for guesses and searches, never for a stance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_NAME_SCORE = 60.0
_BESIDE_BEST = 8.0
_TEXT_SCORE = 60.0
_GUESSES = 9


def similar_names(name: str, names: Iterable[str]) -> list[str]:
    """The names that were probably meant, best first; those far behind the best are left out."""
    from rapidfuzz import fuzz, process, utils

    def alike(one: str, other: str, **_: object) -> float:
        return (fuzz.ratio(one, other) + fuzz.WRatio(one, other)) / 2

    hits = process.extract(
        name, [*names], scorer=alike, processor=utils.default_process, score_cutoff=_NAME_SCORE, limit=_GUESSES
    )
    return [found for found, score, _ in hits if score >= hits[0][1] - _BESIDE_BEST]


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
