"""Direction of a clause, composed from its cues: "cut the rise" slows, "no longer grew" does not rise.

Cues play parts (see data/cues/direction.yaml). A restraint or a fall that acts on a rise makes a slower
rise; an improvement takes its direction from the outcome's better side.
"""

from collections.abc import Sequence
from typing import NamedTuple

from intcheck.language.cues import Found
from intcheck.language.embedded import is_asked, is_circumstance, is_pace, is_purpose, is_supposed
from intcheck.language.negation import is_negated, is_set_aside
from intcheck.language.reading import SUMS, Reading
from intcheck.language.times import compared_times
from intcheck.model.terms import Direction

PLAIN = {
    "rise": Direction.INCREASE,
    "fall": Direction.DECREASE,
    "commoner": Direction.INCREASE,
    "rarer": Direction.DECREASE,
    "prevent": Direction.DECREASE,
    "restrain": Direction.SLOWER_INCREASE,
    "slow": Direction.SLOWER_INCREASE,
    "fast": Direction.FASTER_INCREASE,
    "quicker": Direction.FASTER_INCREASE,
    "halt": Direction.NO_CHANGE,
    "level": Direction.NO_CHANGE,
    "nothing": Direction.NO_CHANGE,
    "insignificant": Direction.NO_CHANGE,
    "reverse": Direction.DECREASE,
    "effect": Direction.EFFECT,
    "mixed": Direction.MIXED,
    "more": Direction.INCREASE,
    "above": Direction.INCREASE,
    "less": Direction.DECREASE,
    "below": Direction.DECREASE,
    "no-more": Direction.INCREASE,
    "no-less": Direction.DECREASE,
    "no-faster": Direction.FASTER_INCREASE,
    "no-slower": Direction.SLOWER_INCREASE,
    "escape": Direction.INCREASE,
}
DENYING = frozenset(["no-more", "no-less", "no-faster", "no-slower", "escape"])
"""Parts that deny their own direction: "no higher than elsewhere" did not rise above it."""
STRENGTH = (
    "insignificant",
    "mixed",
    "no-more",
    "no-less",
    "no-faster",
    "no-slower",
    "rise",
    "fall",
    "commoner",
    "rarer",
    "prevent",
    "restrain",
    "halt",
    "reverse",
    "improve",
    "worsen",
    "slow",
    "fast",
    "quicker",
    "nothing",
    "level",
    "escape",
    "ahead",
    "behind",
    "more",
    "less",
    "above",
    "below",
    "effect",
)
"""Which cue speaks for the clause when it has several: chance and mixed results, verbs of change, then amounts."""

ON_A_RISE = {
    "slow": Direction.SLOWER_INCREASE,
    "restrain": Direction.SLOWER_INCREASE,
    "fall": Direction.SLOWER_INCREASE,
    "rarer": Direction.SLOWER_INCREASE,
    "less": Direction.SLOWER_INCREASE,
    "below": Direction.SLOWER_INCREASE,
    "prevent": Direction.NO_CHANGE,
    "fast": Direction.FASTER_INCREASE,
    "quicker": Direction.FASTER_INCREASE,
    "above": Direction.FASTER_INCREASE,
    "more": Direction.FASTER_INCREASE,
    "halt": Direction.NO_CHANGE,
    "level": Direction.NO_CHANGE,
    "nothing": Direction.INCREASE,
    "reverse": Direction.DECREASE,
    "no-more": Direction.INCREASE,
    "no-less": Direction.SLOWER_INCREASE,
    "no-faster": Direction.FASTER_INCREASE,
    "no-slower": Direction.SLOWER_INCREASE,
    "escape": Direction.INCREASE,
}
"""What a cue makes of a rise that it acts on."""


class Heading(NamedTuple):
    """Direction of a clause, whether it is denied, and the cues that say so."""

    direction: Direction
    negated: bool
    cues: tuple[Found, ...]


def heading(reading: Reading, first: int, last: int, better: str | None) -> Heading | None:
    """Direction of the words first..last, or None where they tell none.

    `better` is the good side of the outcome ("lower", "higher"), which improve and worsen need.
    """
    cues = [c for c in reading.cues if c.category == "direction" and c.value != "none" and first <= c.first < last]
    cues = [c for c in cues if not is_set_aside(reading, c) and not _hedges_a_figure(reading, c)]
    cues = [c for c in cues if not (c.value == "prevent" and _keeps_nothing_back(reading, c))]
    cues = [c for c in cues if not is_circumstance(reading, c, first, last)]
    cues = [c for c in cues if not (is_purpose(reading, c, first) or is_supposed(reading, c, first))]
    cues = [c for c in cues if not is_asked(reading, c, first)]
    cues = [c for c in cues if not _is_within_an_outcome(reading, c)] or cues
    cues = [c for c in cues if not _is_of_what_is_named(reading, c)] or cues
    found = (
        _of_a_loss(reading, first, cues) or _of_a_rise(reading, first, cues) or _of_one(reading, first, cues, better)
    )
    if found is None:
        return None
    times = compared_times(reading, first, last)
    if times:
        return found._replace(direction=BACKWARDS.get(found.direction, found.direction)) if times.turned else found
    if not _is_turned(reading, first, last, found.cues[0]):
        return found
    return found._replace(direction=TURNED.get(found.direction, found.direction))


def weighs_both_ways(reading: Reading, first: int, last: int) -> bool:
    """Whether a clause calls something both more and less of what may be good: "more effective and less disruptive"."""
    cues = [c for c in reading.cues if c.category == "direction" and first <= c.first < last]
    told = {(reading.words[c.first].lower, c.first) for c in cues}
    more, less = ([at for word, at in told if word == way] for way in ("more", "less"))
    return any(abs(one - other) <= CLOSE for one in more for other in less)


def _is_of_what_is_named(reading: Reading, cue: Found) -> bool:
    """Whether a cue only tells which thing is meant, or held against another: "the bills that it spared"."""
    before = tuple(word.lower for word in reading.words[max(0, cue.first - 2) : cue.first])
    return len(before) > 1 and before[0] in NAMING and before[1] in STANDING_FOR


NAMING, STANDING_FOR = frozenset(["than", "that", "which", "what"]), frozenset(["it", "they", "he", "she"])
CLOSE = 4
"""Words that two comparisons of one thing stand apart at most."""


def _is_within_an_outcome(reading: Reading, cue: Found) -> bool:
    """Whether a cue only names an outcome as good ("health improvements"), and so speaks only by itself."""
    return cue.value in ("improve", "worsen") and any(
        t.category == "outcome" and t.first <= cue.first and cue.last <= t.last for t in reading.terms
    )


def _of_a_loss(reading: Reading, first: int, cues: Sequence[Found]) -> Heading | None:
    """What being rarer or more common makes of an outcome named by its loss ("functional decline"), else None."""
    outcomes = [term for term in reading.terms if term.category == "outcome"]
    lost = [c for c in cues if c.value == "fall" and any(o.first <= c.first and c.last <= o.last for o in outcomes)]
    lost += [o for o in outcomes if o.value.endswith(f">{Direction.DECREASE}")]
    loss = next(iter(lost), None)
    often = next((c for c in cues if c.value in ON_A_LOSS), None)
    if loss is None or often is None:
        return None
    return Heading(ON_A_LOSS[often.value], is_negated(reading, min(loss, often), first), (often, loss))


ON_A_LOSS = {"rarer": Direction.INCREASE, "commoner": Direction.DECREASE}
"""What becomes of that which is lost less often, or more often."""


def _of_a_rise(reading: Reading, first: int, cues: Sequence[Found]) -> Heading | None:
    """What a cue makes of a rise, or None where no rise is acted on."""
    rise = next((c for c in cues if c.value == "rise"), None)
    acting = (
        _acting_on(reading, rise, cues)
        if rise and not any(c.value in ("mixed", "insignificant") for c in cues)
        else None
    )
    if rise is None or acting is None:
        return None
    negated = is_negated(reading, min(acting, rise, key=lambda c: c.first), first)
    return Heading(ON_A_RISE[acting.value], negated != (acting.value in DENYING), (acting, rise))


def _of_one(reading: Reading, first: int, cues: Sequence[Found], better: str | None) -> Heading | None:
    """What the cue that speaks for the clause says."""
    head = min((c for c in cues if c.value in STRENGTH), key=lambda c: (STRENGTH.index(c.value), c.first), default=None)
    if head is None:
        return None
    negated = is_negated(reading, head, first) != (head.value in DENYING)
    if head.value == "insignificant" and any(c.category == "direction" and c.last <= head.first for c in cues):
        negated = False
    if negated and head.value in COMPARED and any(c.category == "comparison" for c in reading.cues):
        return Heading(COMPARED[head.value], negated, (head,))
    return Heading(_plain(head, better), negated, (head,))


COMPARED = {
    "more": Direction.FASTER_INCREASE,
    "above": Direction.FASTER_INCREASE,
    "less": Direction.SLOWER_INCREASE,
    "below": Direction.SLOWER_INCREASE,
}
"""What a denied comparison denies: "no higher in the sites than elsewhere" did not rise faster."""


def _ranked(ahead: bool, better: str | None) -> Direction:
    """Direction of an outcome that goes better, or worse, than it does for others."""
    if better == "higher":
        return Direction.INCREASE if ahead else Direction.DECREASE
    return Direction.SLOWER_INCREASE if ahead else Direction.FASTER_INCREASE


TURNED = {
    Direction.INCREASE: Direction.SLOWER_INCREASE,
    Direction.DECREASE: Direction.FASTER_INCREASE,
    Direction.FASTER_INCREASE: Direction.SLOWER_INCREASE,
    Direction.SLOWER_INCREASE: Direction.FASTER_INCREASE,
}
"""A direction told of what the subject is compared with, as one of the subject."""


BACKWARDS = {Direction.INCREASE: Direction.DECREASE, Direction.DECREASE: Direction.INCREASE}
"""A direction told of an earlier time against a later one, as the change from the one to the other."""


def _is_turned(reading: Reading, first: int, last: int, head: Found) -> bool:
    """Whether the subject stands second, as in "other areas grew faster than the pioneers"."""
    turn = pivot(reading, first, last, head)
    comparators = [
        c for c in reading.cues if (c.category, c.value) == ("comparison", "comparator") and first <= c.first < last
    ]
    if turn is None or not any(c.first < turn for c in comparators):
        return False
    subjects = [
        t.first
        for t in reading.terms
        if t.category in ("programme", "umbrella")
        and first <= t.first < last
        and not any(c.first <= t.first < c.last for c in comparators)
    ]
    return bool(subjects) and min(subjects) > turn


def pivot(reading: Reading, first: int, last: int, head: Found) -> int | None:
    """Where a comparison turns from one side to the other: at "than", or at "outgrew", "exceeded" or "above"."""
    if reading.words[head.first].lower.startswith("out") or head.value in ("above", "below"):
        return head.first
    thans = (at for at in range(first + 1, last) if reading.words[at].lower == "than")
    return next((at for at in thans if reading.words[at - 1].lower not in ("rather", "other")), None)


def _plain(head: Found, better: str | None) -> Direction:
    if head.value == "quicker" and better:
        return Direction.DECREASE if better == "lower" else Direction.INCREASE
    if head.value in ("ahead", "behind"):
        return _ranked(head.value == "ahead", better)
    if head.value in ("improve", "worsen"):
        rises = (better == "lower") == (head.value == "worsen")
        return Direction.INCREASE if rises else Direction.DECREASE
    return PLAIN[head.value]


def _acting_on(reading: Reading, rise: Found, cues: Sequence[Found]) -> Found | None:
    """The cue that acts on the rise: the nearest one, an adverb after it or a verb on either side."""
    acting = [c for c in cues if c.value in ON_A_RISE and c.value not in ("more", "nothing", "level")]
    acting += [c for c in cues if c.value == "nothing" and c.last <= rise.first and rise.first - c.last <= 6]
    acting += [c for c in cues if c.value == "more" and c.last == rise.first]
    acting += [c for c in cues if c.value == "level" and rise.last <= c.first and is_pace(reading, rise)]
    return min(acting, key=lambda c: abs(c.first - rise.first), default=None)


def _keeps_nothing_back(reading: Reading, cue: Found) -> bool:
    """Whether a cue names what is prevented of nothing ("money for prevention") or a sum: "save £900m from"."""
    start, end = reading.within(cue.first, cue.last)
    if any(q.unit in SUMS and start <= q.span[0] and q.span[1] <= end for q in reading.quantities):
        return True
    following = reading.words[cue.last].lower if cue.last < len(reading.words) else ""
    return reading.words[cue.last - 1].lower.endswith(NOUN) and following != OF


NOUN, OF = "ion", "of"
"""How a noun made of a verb ends, and what leads to what it acts on: "the prevention of delays"."""


def _hedges_a_figure(reading: Reading, cue: Found) -> bool:
    """Whether "more", "less" or "fewer" only says how exact a figure is ("more than 90%", "fewer than one in four")."""
    if reading.words[cue.last - 1].lower not in AMOUNTS or cue.last + 1 >= len(reading.words):
        return False
    start = reading.words[cue.last + 1].start
    follows = any(q.span[0] <= start < q.span[1] for q in reading.quantities)
    return reading.words[cue.last].lower in ("than", "over", "under") and follows


AMOUNTS = frozenset(["more", "less", "fewer", "higher", "lower", "greater"])
