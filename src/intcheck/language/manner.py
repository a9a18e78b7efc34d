"""How a clause is told: of how many, as a result or a plan, and how firmly."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from intcheck.language.cues import Found
from intcheck.language.direction import Heading
from intcheck.language.negation import is_negated
from intcheck.language.reading import Reading
from intcheck.language.resources import resource
from intcheck.language.speakers import Speaker
from intcheck.language.told import quantifier
from intcheck.model.terms import Certainty, Quantifier, Status


def is_of_a_figure(reading: Reading, cue: Found) -> bool:
    """Whether a cue belongs to a figure: "some 87,000", "some two decades of schemes", "down to 502", "£5 for each".

    What a figure is for each of is its rate, and "all emergency admissions" their total; neither counts who did it.
    """
    kind = (cue.category, cue.value)
    if kind == ("quantifier", "some"):
        return _is_figure(reading, cue.first + 1 if reading.words[cue.first].lower == SOME else cue.last)
    if kind == ("cause", "because"):
        return reading.words[cue.last - 1].lower == TO and _is_figure(reading, cue.last)
    if kind == ("quantifier", "all") and reading.words[cue.first].lower in EACH and cue.first > 1:
        return reading.words[cue.first - 1].lower in RATES and _is_figure(reading, cue.first - 2)
    if kind == ("quantifier", "all") and [word.lower for word in reading.words[cue.first : cue.last]] == [ALL]:
        return any(t.category == "outcome" and t.first == cue.last and t.last > t.first + 1 for t in reading.terms)
    return False


TO, SOME, ALL = "to", "some", "all"
EACH = frozenset(["each", "every"])
RATES = frozenset(["for", "per", "to", "on", "in", "from"])
"""Words between a figure and what it is for each of."""


def _is_figure(reading: Reading, at: int) -> bool:
    """Whether a word belongs to a figure."""
    if at >= len(reading.words):
        return False
    start = reading.words[at].start
    return any(q.span[0] <= start < q.span[1] for q in reading.quantities)


def quantifier_in(cues: Sequence[Found], head: Heading | None) -> Quantifier:
    """How many; "did not slow it in every area" speaks of not all, and "did not slow it anywhere" of none."""
    meant = quantifier(cues)
    if head is None or not head.negated:
        return meant
    if any((c.category, c.value) == ("quantifier", "any") for c in cues):
        return Quantifier.NO
    return Quantifier.NOT_ALL if meant is Quantifier.ALL else meant


def status_in(reading: Reading, cues: Sequence[Found], said: Speaker | None, head: Heading | None) -> Status:
    """Result, plan, forecast or recommendation; "would" speaks of the future only before what would happen."""
    start = head.cues[0].first if head else None
    told = _told_from(reading, start)
    values = {
        c.value
        for c in cues
        if c.category == "status" and c.first >= told and (c.value != "forecast" or start is None or c.last <= start)
        if start is None or not _begins_anew(reading, start, c.first)
    }
    if _is_to_come(cues):
        return Status.FORECAST
    if values & {"realised", "unrealised", "met"} and not (values & {"planned", "forecast"} and _supposes(reading)):
        return Status.OBSERVED
    if "planned" in values:
        return Status.PLANNED
    if "forecast" in values:
        return Status.FORECAST
    if said and said.manner == "wants":
        return Status.RECOMMENDED
    if "recommended" in values:
        return Status.RECOMMENDED
    return Status.OBSERVED


def _supposes(reading: Reading) -> bool:
    """Whether a sentence opens with what would have to be so: "Had the target been met, beds were to be freed"."""
    return reading.words[0].lower in SUPPOSING


SUPPOSING = frozenset(["had", "were", "should", "if", "once", "provided", "assuming", "unless"])


def _is_to_come(cues: Sequence[Found]) -> bool:
    """Whether what did not come about is still to be expected: "were heading to fall short of it"."""
    missed = {c.first for c in cues if (c.category, c.value) == ("status", "unrealised")}
    return any((c.category, c.value) == ("status", "coming") and c.last in missed for c in cues)


def _told_from(reading: Reading, end: int | None) -> int:
    """Where what is told begins: behind "residents will know that", which plans nothing."""
    lowers, known = [word.lower for word in reading.words[:end]], resource("orders")["knowing"]
    return max((at for at in range(1, len(lowers)) if lowers[at] == THAT and lowers[at - 1] in known), default=0)


def is_of_no_target(reading: Reading, cue: Found) -> bool:
    """Whether a cue says that something was met, and no target stands before it: "once deficits had been met"."""
    before = (word.lower for word in reading.words[: cue.first])
    return cue.value == "met" and not any(word in resource("orders")["targets"] for word in before)


THAT = "that"


def _begins_anew(reading: Reading, start: int, end: int) -> bool:
    """Whether somebody else is spoken of between two words: "use went up, and we do not want that"."""
    lowers = [word.lower for word in reading.words[start:end]]
    return any(one in ANEW and other in SOMEBODY for one, other in pairwise(lowers))


ANEW, SOMEBODY = frozenset(["and", "but", "which", "though"]), frozenset(["we", "i", "they", "you", "he", "she"])
"""Words that open a new clause, and those who may then be spoken of."""


def is_left_open(reading: Reading, cues: Sequence[Found], first: int) -> bool:
    """Whether a clause says that nobody knows what would come: "unsure how it would help" tells how things stand."""
    forecast = any((c.category, c.value) == ("status", "forecast") for c in cues)
    return forecast and certainty_in(reading, cues, first) is Certainty.UNPROVEN


def certainty_in(reading: Reading, cues: Sequence[Found], first: int) -> Certainty:
    """How firmly a clause is told: hedged, asserted, proven, or as not proven."""
    hits = [c for c in cues if c.category == "certainty"]
    values = {c.value for c in hits}
    if "unproven" in values:
        return Certainty.UNPROVEN
    proven = next((c for c in hits if c.value == "proven"), None)
    if proven:
        return Certainty.UNPROVEN if is_negated(reading, proven, first) else Certainty.PROVEN
    return Certainty.HEDGED if "hedged" in values else Certainty.ASSERTED
