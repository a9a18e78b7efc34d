"""A sentence -> its clauses: each side of a joint that has something of its own to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from intcheck.language.cues import Found
from intcheck.language.embedded import is_attributive
from intcheck.language.negation import is_set_aside
from intcheck.language.reading import BEFORE_A_FIGURE, Reading
from intcheck.model.terms import Hedge

CONTRASTS = frozenset(["but", "yet", "while", "whereas", "although", "though", "however"])
JOINTS = CONTRASTS | {"and", "nor", "or", "plus", "just", "then"}
PAIRED = frozenset([("even", "as"), ("even", "when")])
MARKS = (",", ";", ":", " - ", "(")
ARTICLES = frozenset(["a", "an"])
"""What an apposition begins with ("..., a significant drop"), which says nothing new."""
APPOSED = frozenset(["more", "less", "above", "below"])
"""Parts of a cue that compare amounts; on their own, without an outcome or a verb, they add to the clause before
("..., well below the year before", "... or more").
"""
NEAR = 4
"""Words after a joint within which a clause without an outcome of its own must say its direction."""


def clauses(reading: Reading) -> list[tuple[int, int]]:
    """Runs of words (first, one past last) that each make a claim; together they are the whole sentence."""
    parts: list[tuple[int, int]] = []
    start = 0
    joints = [*_joints(reading), len(reading.words)]
    for joint, following in pairwise(joints):
        if _speaks(reading, start, joint) and _speaks(reading, joint, following):
            parts.append((start, joint))
            start = joint
    parts.append((start, len(reading.words)))
    return parts


def _joints(reading: Reading) -> Iterator[int]:
    """Positions of the words at which a new clause may begin."""
    last = 0
    for at in range(1, len(reading.words)):
        gap = reading.between(at - 1, at)
        joins = _is_joint(reading, at) or any(mark in gap for mark in MARKS if gap != " ")
        if ("(" in gap and not _holds_an_outcome(reading, at)) or _bounds_a_figure(reading, at):
            joins = False
        if joins and at > last + 1 and not _inside(reading, at):
            yield at
            last = at


def _bounds_a_figure(reading: Reading, at: int) -> bool:
    """Whether "or" goes on with the figure before it: "4,000 or fewer"."""
    end = reading.words[at - 1].end
    bounded = any(q.span[1] == end and q.hedge in (Hedge.OVER, Hedge.UNDER) for q in reading.quantities)
    return bounded and reading.words[at].lower == "or"


def _is_joint(reading: Reading, at: int) -> bool:
    """Whether a word joins two clauses, by itself or with the next: "even as less was spent"."""
    following = reading.words[at + 1].lower if at + 1 < len(reading.words) else ""
    return reading.words[at].lower in JOINTS or (reading.words[at].lower, following) in PAIRED


def _holds_an_outcome(reading: Reading, first: int) -> bool:
    """Whether a bracket that opens before a word has an outcome of its own: "(costs fell)", but not "(down 50%)"."""
    closing = reading.text.find(")", reading.words[first].start)
    end = closing if closing >= 0 else len(reading.text)
    outcomes = (t.first for t in reading.terms if t.category == "outcome" and t.first >= first)
    return any(reading.words[at].start < end for at in outcomes)


def _inside(reading: Reading, at: int) -> bool:
    """Whether the word continues a term or a cue begun before it."""
    return any(f.first < at < f.last for f in (*reading.terms, *reading.cues))


def _speaks(reading: Reading, first: int, last: int) -> bool:
    """Whether a run of words says that something changed, and what, or takes up what was spoken of."""
    told = [c for c in (*reading.cues, *reading.terms) if first <= c.first and c.last <= last]
    cues = [c for c in told if _predicates(c) and not _is_aim(reading, c)]
    if not cues and reading.words[first].lower in CONTRASTS and any(c.category == "outcome" for c in told):
        cues = [c for c in told if (c.category, c.value) == DOUBT]
    if not cues or reading.words[first].lower in ARTICLES:
        return False
    if any(c.first == first + 1 and is_set_aside(reading, c) for c in cues):
        return False
    about = any(t.category == "outcome" and first <= t.first < last for t in reading.terms)
    if not about and (_is_apposed(reading, first, cues) or all(is_attributive(reading, c, first) for c in cues)):
        return False
    return (
        about
        or reading.words[first].lower in CONTRASTS
        or min(c.first for c in cues) < _behind_a_name(reading, first) + NEAR
        or _is_opinion(reading, first, last)
    )


DOUBT = ("certainty", "unproven")
"""Cue of a doubt, which makes a clause of its own behind a contrast: "but the evidence on costs was weak"."""


def _behind_a_name(reading: Reading, first: int) -> int:
    """Where a run of words goes on behind the programme that a sentence begins with, or else its first word."""
    named = (t.last for t in reading.terms if t.category == "programme" and first == 0 and t.first <= 1)
    return max(named, default=first)


def _is_apposed(reading: Reading, first: int, cues: Sequence[Found]) -> bool:
    """Whether a run of words only gives a size to what the clause before says: "7.5% below 2013-14", "or more"."""
    if first > 0 and reading.words[first].lower in BEFORE_A_FIGURE and len(cues) == 1:
        return True
    if first > 0 and cues[0].first <= first + NEAR and all(_is_on_a_figure(reading, c) for c in cues):
        return True
    if first == 0 or any(c.category != "direction" or c.value not in APPOSED for c in cues):
        return False
    opens = reading.words[first].start
    return reading.words[first].lower not in CONTRASTS and (
        any(q.span[0] <= opens < q.span[1] for q in reading.quantities) or cues[0].first <= first + 1
    )


def _is_on_a_figure(reading: Reading, cue: Found) -> bool:
    """Whether a cue holds a figure, as "half the rise" does."""
    start, end = reading.words[cue.first].start, reading.words[cue.last - 1].end
    return any(start <= q.span[0] and q.span[1] <= end for q in reading.quantities)


def _predicates(cue: Found) -> bool:
    """Whether a cue can carry a clause of its own, as an outcome does whose name says which way it went."""
    if cue.category == "outcome":
        return ">" in cue.value
    if cue.category == "direction":
        return cue.value not in ("none", "insignificant")
    return cue.value in ("unrealised", "opinion")


def _is_aim(reading: Reading, outcome: Found) -> bool:
    """Whether an outcome that says which way it went is only what something else is for: "..., to break even"."""
    return outcome.category == "outcome" and outcome.first > 0 and reading.words[outcome.first - 1].lower == "to"


def _is_opinion(reading: Reading, first: int, last: int) -> bool:
    return any(c.value == "opinion" and first <= c.first < last for c in reading.cues)
