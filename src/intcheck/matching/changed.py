"""What two texts say more or less of, by the words behind those that tell a direction: "less duplicated work"."""

from __future__ import annotations

from functools import lru_cache

from intcheck.language.cues import find_cues
from intcheck.language.terms import function_stems
from intcheck.text.words import words

REMEMBERED = 8192
"""Texts of which the changes are kept."""
BEHIND = 2
"""Words of content behind a direction that may tell of what it is said."""
REACH = 4
"""Words behind a direction in which those are looked for."""


def changes_the_same(claim: str, statement: str) -> bool:
    """Whether each direction that a claim tells is told of the same thing in a statement, by the word behind it."""
    said, held = _changes(claim), _changes(statement)
    told = frozenset().union(*held)
    return bool(said) and all(change and change <= told for change in said)


def changes_the_opposite(claim: str, statement: str) -> bool:
    """Whether each direction that a claim tells is the other way in a statement, which tells none of the same so."""
    said, held = _changes(claim), _changes(statement)
    told = frozenset().union(*held)
    back = [frozenset((AGAINST.get(part, ""), stem) for part, stem in change) for change in said]
    return bool(said) and all(change and change <= told for change in back) and all(map(told.isdisjoint, said))


AGAINST = {
    one: other
    for pair in (("more", "less"), ("rise", "fall"), ("improve", "worsen"))
    for one, other in (pair, pair[::-1])
}
"""Parts of directions, and those that are the other way."""


@lru_cache(REMEMBERED)
def _changes(text: str) -> tuple[frozenset[tuple[str, str]], ...]:
    """For each direction in a text, its part and each of the words that it may be told of."""
    found = words(text)
    cues = [c for c in find_cues(found, ("direction",)) if c.value != "none"]
    changes = []
    for cue in cues:
        behind = [word.stem for word in found[cue.last : cue.last + REACH] if word.stem not in function_stems()]
        changes.append(frozenset((cue.value, stem) for stem in behind[:BEHIND]))
    return tuple(changes)
