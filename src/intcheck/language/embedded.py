"""What a clause only mentions: the circumstances of what it tells, qualities of things, and ideas that it denies."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from intcheck.language.cues import Found
from intcheck.language.reading import Reading
from intcheck.language.resources import resource
from intcheck.language.terms import function_stems


def is_circumstance(reading: Reading, found: Found, first: int, last: int) -> bool:
    """Whether a cue or a term is in a phrase such as "despite a fall in demand", and not in what a clause tells."""
    opening = [c for c in reading.cues if c.category == "embedding" and first <= c.first]
    return any(c.last <= found.first < _end(reading, c, first, last) for c in opening)


def is_purpose(reading: Reading, found: Found, first: int) -> bool:
    """Whether a cue only says what a scheme is for of which a clause tells something else: "tested schemes to cut"."""
    verb = found.first - 1
    if verb - first < OBJECT:
        return False
    if reading.words[verb].lower == "to" and reading.words[verb - 1].lower in _purposeful():
        return True
    before = [word.lower for word in reading.words[first : found.first]]
    return ("to" in before and not WERE.isdisjoint(before)) and any(
        one == "to" and other in HELPING for one, other in pairwise(before[OBJECT:])
    )


@cache
def _purposeful() -> frozenset[str]:
    return frozenset(resource("schemes")["purposeful"])


def is_supposed(reading: Reading, found: Found, first: int) -> bool:
    """Whether a cue is in what might be done of something: "conditions that might have been managed or prevented"."""
    if found.first == first or reading.words[found.first - 1].lower not in DONE:
        return False
    before = [word.lower for word in reading.words[first : found.first]]
    might = max((at for at, word in enumerate(before) if word in MIGHT), default=0)
    return might > 0 and before[might - 1] in RELATIVE and not {"be", "been"}.isdisjoint(before[might:])


def is_asked(reading: Reading, found: Found, first: int) -> bool:
    """Whether a cue is in what somebody set out to learn: "the study looked at whether it cut stays"."""
    before = [word.lower for word in reading.words[first : found.first]]
    whether = next((at for at, word in enumerate(before) if word in WHETHER), 0)
    return whether > 0 and not frozenset(before[max(0, whether - ASKED) : whether]).isdisjoint(_asking())


@cache
def _asking() -> frozenset[str]:
    return frozenset(resource("orders")["asking"])


WHETHER, ASKED = frozenset(["whether", "if"]), 3
"""Words that open a question that a sentence tells of, and words before it among which a verb of asking stands."""


MIGHT, RELATIVE = frozenset(["might", "could", "may", "should"]), frozenset(["that", "which", "who"])
DONE = frozenset(["be", "been", "or", "and"])
"""Words right before what might be done."""


HELPING, WERE = frozenset(["help", "enable", "allow", "let"]), frozenset(["was", "were"])
"""Verbs that open what something was done for: "was put through the fund to help social care bring delays down"."""
OBJECT = 4
"""Words of a clause behind which a scheme is no longer what the clause is about."""


def _end(reading: Reading, opening: Found, first: int, last: int) -> int:
    """One past the last word of a phrase: at a comma, at the end, or at the first of several directions behind it."""
    comma = next((at for at in range(opening.last, last) if "," in reading.between(at - 1, at)), None)
    if comma is not None or opening.first > first:
        return last if comma is None else comma
    told = [c for c in reading.cues if c.category == "direction" and opening.last <= c.first < last]
    return told[0].last if len(told) > 1 else opening.last


def is_attributive(reading: Reading, cue: Found, first: int) -> bool:
    """Whether a comparative opens a clause and describes the noun behind it, as in "better primary care"."""
    word = reading.words[cue.last - 1].lower
    if cue.last >= len(reading.words) or cue.first > first + OPENING or not (word in COMPARED or word.endswith("er")):
        return False
    follows = not reading.between(cue.last - 1, cue.last).strip()
    return follows and reading.words[cue.last].stem not in function_stems()


COMPARED = frozenset(["better", "worse", "more", "less", "fewer"])
OPENING = 2
"""Words before the noun with which a clause opens."""


def is_pace(reading: Reading, rise: Found) -> bool:
    """Whether a rise is what is spoken of, as in "growth went on as before" or "how fast they rose was unchanged"."""
    before = [word.lower for word in reading.words[: rise.first]]
    asked = any(pair in PACES for pair in pairwise(before))
    return reading.words[rise.last - 1].lower in ("growth", "growing") or asked or before[-1:] == ["the"]


PACES = frozenset([("how", "fast"), ("how", "quickly"), ("at", "which"), ("by", "which")])
"""Words that ask for the pace of a change."""
