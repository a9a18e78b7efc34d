"""Two sides held against each other by how much of each there is: "more for A than for B", "A outnumbered B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from intcheck.language.resources import resource
from intcheck.language.terms import common_stems, function_stems
from intcheck.matching.texts import understand
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Role
from intcheck.text.words import Word

REMEMBERED = 8192
"""Texts of which the two sides are kept."""
THAN, AS, TIMES, BY, TO = "than", "as", "times", "by", "to"
WORDS_OF_DENIAL = frozenset(["no", "not", "n't", "never", "neither", "nor"])
"""Words with which a comparison tells that one side is not ahead, which is no order of the two."""


class Compared(NamedTuple):
    """What a text holds against what, by words and concepts, and whether it says that there is less of the first."""

    first: frozenset[str]
    second: frozenset[str]
    less: bool

    @property
    def ahead(self) -> frozenset[str]:
        """What only the side has of which there is more."""
        return self.second - self.first if self.less else self.first - self.second

    @property
    def behind(self) -> frozenset[str]:
        """What only the side has of which there is less."""
        return self.first - self.second if self.less else self.second - self.first


def is_compared_the_other_way(claim: str, assertion: Assertion) -> bool:
    """Whether a statement holds the two sides of a claim's comparison against each other the other way round.

    It does so in words, or by giving a figure for each side.
    """
    ours = compared_sides(claim)
    if ours is None:
        return False
    theirs = compared_sides(assertion.statement)
    if theirs is not None:
        return _crosses(ours, theirs)
    return _goes_against(ours, assertion.finding.values)


def _crosses(ours: Compared, theirs: Compared) -> bool:
    """Whether what is ahead in the one is behind in the other and the reverse, and neither stands where it should.

    What opens both texts tells when and where, and of neither side.
    """
    crossed = ours.ahead & theirs.behind and ours.behind & theirs.ahead
    aligned = (ours.ahead & theirs.ahead) | (ours.behind & theirs.behind)
    return bool(crossed) and aligned <= ours.first & theirs.first


def _goes_against(ours: Compared, values: Sequence[Value]) -> bool:
    """Whether each figure for what a claim puts ahead is smaller than each for what it puts behind."""
    main = [value for value in values if value.role is Role.MAIN]
    pairs = [
        (one, other)
        for one, other in product(_most_like(ours.ahead, main), _most_like(ours.behind, main))
        if one.dimension == other.dimension
    ]
    return bool(pairs) and all(one.amount < other.amount for one, other in pairs)


def _most_like(side: frozenset[str], values: Sequence[Value]) -> list[Value]:
    """The figures whose labels hold most of what one side of a comparison only has, if any does."""
    shared = [len(side.intersection(understand(value.of).names)) for value in values]
    return [value for value, held in zip(values, shared, strict=True) if held and held == max(shared)]


@lru_cache(REMEMBERED)
def compared_sides(text: str) -> Compared | None:
    """The two sides that a text holds against each other, or None."""
    read = understand(text)
    found = [word.lower for word in read.words]
    hinge = next(_hinges(_uncapped(text, read.words)), None)
    if hinge is None or not WORDS_OF_DENIAL.isdisjoint(found[: hinge.last]):
        return None
    last = next((at for at in range(hinge.last, len(found)) if _ends(text, read.words, at)), len(found))
    dull = function_stems() | common_stems()
    told = [read.of_word[at] if word.stem not in dull else frozenset[str]() for at, word in enumerate(read.words)]
    first, second = frozenset().union(*told[: hinge.first]), frozenset().union(*told[hinge.last : last])
    return Compared(first, second, hinge.less) if first and second else None


def _uncapped(text: str, words: Sequence[Word]) -> list[str]:
    """The words of a text, those in names left blank: the "Better" of a fund compares nothing."""
    return [word.lower if at == 0 or not text[word.start].isupper() else "" for at, word in enumerate(words)]


class Hinge(NamedTuple):
    """Where the first side of a comparison ends, where the second begins, and whether there is less of the first."""

    first: int
    last: int
    less: bool


def _hinges(found: Sequence[str]) -> Iterator[Hinge]:
    """The places in a text at which one side is held against another."""
    for at, word in enumerate(found):
        if word == THAN:
            degrees = [told for told in found[:at] if told in _words("more") or told in _words("less")]
            if degrees:
                yield Hinge(at, at + 1, degrees[-1] in _words("less"))
        elif word == AS and TIMES in found[:at] and AS in found[found.index(TIMES) : at]:
            yield Hinge(at, at + 1, False)
        elif word in _words("exceed") and at:
            passive = found[at + 1 : at + 2] == [BY]
            yield Hinge(at, at + 1 + passive, passive)
        elif word == TO and not _words("prefer").isdisjoint(found[:at]):
            yield Hinge(at, at + 1, False)


def _ends(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the second side of a comparison ends before a word."""
    stopped = at > 0 and any(mark in text[words[at - 1].end : words[at].start] for mark in ",;:")
    return stopped or words[at].lower in _words("ends")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(resource("comparatives")[kind])
