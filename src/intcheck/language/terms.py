"""Vocabulary terms in a sentence: aliases by stem, acronyms by case."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from intcheck.knowledge.authors import AUTHOR
from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.language.cues import Found
from intcheck.language.resources import resource
from intcheck.text.phrases import find
from intcheck.text.words import Word


class TermFinder:
    """Finds programmes, outcomes, places, bodies and groups by the names people give them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._tree = vocabulary.branches
        self._acronyms = vocabulary.acronyms

    def __call__(self, found: Sequence[Word], text: str) -> tuple[Found, ...]:
        hits = [
            Found(kind, value, hit.first, hit.last)
            for hit in find(self._tree, found)
            for kind, _, value in [name.partition(":") for name in hit.names]
        ]
        exact = self._shouted(found, text)
        authors = {f.first for f in exact if f.value.startswith(AUTHOR)}
        hits = [hit for hit in hits if not (hit.first in authors and hit.last == hit.first + 1)]
        taken = {i for hit in hits for i in range(hit.first, hit.last)}
        hits += [f for f in exact if f.first not in taken]
        return tuple(sorted(hits, key=lambda f: (f.first, f.last)))

    def _shouted(self, found: Sequence[Word], text: str) -> list[Found]:
        hits = []
        for at, word in enumerate(found):
            written = text[word.start : word.end].removesuffix("'s").removesuffix("\u2019s")
            for name in self._acronyms.get(written, ()) or self._acronyms.get(written.rstrip("s"), ()):
                kind, _, value = name.partition(":")
                hits.append(Found(kind, value, at, at + 1))
        return hits


def is_measured(vocabulary: Vocabulary, outcome: str) -> bool:
    """Whether an outcome, or a wider one, has a good direction; the others are subjects more than results."""
    terms = (vocabulary.get("outcome", id) for id in (outcome, *vocabulary.ancestors("outcome", outcome)))
    return any(term is not None and term.better in ("lower", "higher") for term in terms)


@cache
def common_stems() -> frozenset[str]:
    """Stems of words too general to tell one subject from another."""
    return frozenset(resource("common stems"))


@cache
def function_stems() -> frozenset[str]:
    """Stems of the small words that carry grammar and no content."""
    return frozenset(resource("function stems"))
