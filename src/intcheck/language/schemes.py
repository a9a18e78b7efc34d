"""What a text speaks of and no vocabulary holds: "the Cancer Drugs Fund", "the Mental Health Act", "our own teams"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from intcheck.knowledge import KnowledgeBase
from intcheck.language.reading import Reading
from intcheck.language.resources import resource
from intcheck.text.words import stems

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
        if end in known or reading.words[end].lower not in _things("endings") or not _capital(reading, end):
            continue
        start = _start(reading, first, end)
        if start == end or known & set(range(start, end)):
            continue
        low, high = reading.within(start, end + 1)
        if not is_told(reading.text[low:high]):
            yield reading.text[low:high]


def writers_own(reading: Reading, first: int, last: int) -> Iterator[str]:
    """What a writer calls "our own", or "our" and a thing such as a team, with no known name in it, or "we run"."""
    known = {at for t in reading.terms if t.category in (*NAMES, "place") for at in range(t.first, t.last)}
    for at in range(first, last):
        end = at + 1 + _length([word.lower for word in reading.words[at + 1 : min(at + 1 + REACH, last)]])
        if reading.words[at].lower in WRITERS and end > at + 1 and known.isdisjoint(range(at, end)):
            low, high = reading.within(at, end)
            yield reading.text[low:high]
        if _is_held(reading, at, first, last):
            low, high = reading.within(at, at + 2)
            yield reading.text[low:high]


def _is_held(reading: Reading, at: int, first: int, last: int) -> bool:
    """Whether the writer runs or pays for what stands before: "the budget that we share"."""
    if not first < at < last - 1 or reading.words[at].lower != "we" or reading.between(at - 1, at).strip():
        return False
    return reading.words[at - 1].lower not in JOINTS and reading.words[at + 1].lower in _things("held")


def _length(phrase: Sequence[str]) -> int:
    """How many words after "our" make up a thing that is the writer's, 0 where none do."""
    own = 2 if phrase[:1] == ["own"] and len(phrase) > 1 else 0
    length = next((n for n, word in enumerate(phrase, 1) if word in _things("own")), own)
    return length if _things("shared").isdisjoint(phrase[:length]) else 0


WRITERS = frozenset(["our", "my"])
REACH = 3
"""Words after "our" among which the thing stands that is meant."""


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
def _things(part: str) -> frozenset[str]:
    return frozenset(resource("schemes")[part])


def is_told(knowledge: KnowledgeBase, name: str) -> bool:
    """Whether a statement holds a name, as far as the few that stand nearest to its words show."""
    found = (assertion.statement for assertion in knowledge.search(stems(name), MENTIONS))
    return any(name.casefold() in statement.casefold() for statement in found)


MENTIONS = 8
"""Statements that are read to see whether one of them holds a name."""
