"""Which of the outcomes that a clause names its direction is about."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.language.cues import Found
from intcheck.language.direction import Heading, pivot
from intcheck.language.embedded import is_circumstance, is_purpose
from intcheck.language.negation import is_denied_in_front
from intcheck.language.reading import Reading
from intcheck.language.resources import resource
from intcheck.language.terms import function_stems


def distance(outcome: Found, cue: Found) -> int:
    """How many words part an outcome from a cue; one after its cue is nearer than one before."""
    return outcome.first - cue.last if outcome.first >= cue.last else max(0, cue.first - outcome.last) + 1


def is_of_another(reading: Reading, outcome: Found, outcomes: Sequence[Found]) -> bool:
    """Whether a name is only a movement in what is named behind it: "the gain in patient experience"."""
    moves = any(c.category == "direction" and (c.first, c.last) == (outcome.first, outcome.last) for c in reading.cues)
    following = outcome.last < len(reading.words) and reading.words[outcome.last].lower in ("in", "of")
    return moves and following and any(o.first == outcome.last + 1 for o in outcomes)


def before_than(reading: Reading, outcomes: list[Found], head: Heading | None) -> list[Found]:
    """The outcomes of which one is told, without what it is held against: "avoidable ones grew faster than all"."""
    turn = pivot(reading, head.cues[0].first, len(reading.words), head.cues[0]) if head else None
    if turn is None:
        return outcomes
    led_by = {o: {word.lower for word in reading.words[turn : o.first]} for o in outcomes if o.first > turn}
    return [o for o in outcomes if o not in led_by or led_by[o] & MATTERS] or outcomes


MATTERS = frozenset(["on", "in", "for", "over", "with", "at"])
"""Words after a comparison that lead to what is compared, and not to what it is compared with."""


def has_own_verb(reading: Reading, outcome: Found, head: Heading) -> bool:
    """Whether a joint or a comma parts an outcome that says its own direction from the cue of another one."""
    joined = outcome.first > head.cues[0].last and reading.words[outcome.first - 1].lower in ("and", "or", "nor")
    return joined or is_denied_in_front(reading, outcome, head.cues[0])


def is_only_named(reading: Reading, outcome: Found, first: int, last: int) -> bool:
    """Whether a name that tells a direction is that of a circumstance, a purpose or what was set: "savings target"."""
    return (
        is_circumstance(reading, outcome, first, last)
        or is_purpose(reading, outcome, first)
        or _is_set(reading, outcome, first, last)
    )


def _is_set(reading: Reading, outcome: Found, first: int, last: int) -> bool:
    """Whether a name belongs to a target of which a clause does not say that it was met or missed."""
    following = reading.words[outcome.last].lower if outcome.last < last else ""
    if following not in resource("orders")["set_for"]:
        return False
    return not any(c.category == "status" and c.value in DONE_WITH and first <= c.first < last for c in reading.cues)


DONE_WITH = frozenset(["met", "realised", "unrealised"])
"""Cues of what became of a target."""


def is_undone(outcome: Found, cue: Found) -> bool:
    """Whether a cue tells how far an outcome went the way that its own name tells: "less overspending", "cut decline".

    What acts on such a name stands just before it.
    """
    acts = cue.value in ("fall", "less", "restrain", "prevent", "slow", "halt", "reverse")
    return cue.value in DEGREES or (acts and 0 <= outcome.first - cue.last <= 1)


DEGREES = ("more", "less")
"""Parts that say how far something went: "overspent by twice as much"."""


def covers(outcome: Found, head: Heading) -> bool:
    """Whether the name of an outcome holds the cues of a direction: "shorter stays"."""
    return all(outcome.first <= c.first < outcome.last for c in head.cues)


def coordinated(reading: Reading, outcomes: Sequence[Found], nearest: Found) -> list[Found]:
    """The nearest outcome with those that a list joins to it ("admissions, bed days and costs")."""
    chosen = {nearest.value: nearest}
    ordered = sorted(outcomes, key=_position)
    at = ordered.index(nearest)
    for step in (1, -1):
        here = at
        while 0 <= here + step < len(ordered):
            left, right = sorted((ordered[here], ordered[here + step]), key=_position)
            if not _joined(reading, left, right):
                break
            here += step
            chosen.setdefault(ordered[here].value, ordered[here])
    return sorted(chosen.values(), key=_position)


def _position(found: Found) -> tuple[int, int]:
    return found.first, found.last


def _joined(reading: Reading, left: Found, right: Found) -> bool:
    """Whether "and" joins two names, or a comma does with no more than what tells the second: "stays, total costs"."""
    between = reading.words[left.last : right.first]
    joints = [word.lower in JOINTS for word in between]
    if any(joints):
        return len(between) <= 3 and (joints[0] or joints[-1])
    listed = "," in reading.between(left.last - 1, min(left.last, right.first)) and len(between) <= 2
    moved = any(c.category == "direction" and left.last <= c.first < right.first for c in reading.cues)
    led = [word.stem for word in between if word.lower not in DETERMINERS]
    return listed and not moved and function_stems().isdisjoint(led)


JOINTS = frozenset(["and", "or", "nor"])
DETERMINERS = frozenset(["all", "the", "their", "its", "total"])
