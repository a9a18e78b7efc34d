"""Who gives and who gets in a sentence in which something passes from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from intcheck.language.rivals import PARTIES, Told, find_sides
from intcheck.language.terms import function_stems
from intcheck.text.words import Word, words

TOWARDS = frozenset(["to", "into", "towards", "toward", "onto"])
AWAY = frozenset(["from"])
"""Words before the one that gets, and before the one that gives."""
OUT, OF = "out", "of"
REACH = 4
"""Words between such a word and the name of a party, that word among them."""


class Passing(NamedTuple):
    """Something passes along a line of parties from one to another, each by the number of its side."""

    line: str
    giver: str
    taker: str


@lru_cache(maxsize=1024)
def passings(text: str) -> frozenset[Passing]:
    """What passes from whom to whom in a text that names two parties of a line, and before one of them a direction."""
    found = words(text)
    told = [party for party in find_sides(found, frozenset()) if party.line.startswith(PARTIES)]
    return frozenset(
        Passing(party.line, *((other.side, party.side) if gets else (party.side, other.side)))
        for party in told
        if (gets := _gets(found, party)) is not None
        for other in told
        if other.line == party.line and other.side != party.side and _gets(found, other) is not gets
    )


def _gets(found: Sequence[Word], party: Told) -> bool | None:
    """Whether a party gets, gives, or stands with no word that tells."""
    for at in range(party.first - 1, max(-1, party.first - 1 - REACH), -1):
        word = found[at]
        if word.lower in TOWARDS:
            return True
        if word.lower in AWAY or (word.lower == OF and at > 0 and found[at - 1].lower == OUT):
            return False
        if word.stem not in function_stems():
            return None
    return None
