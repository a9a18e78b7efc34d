"""What the cues of a text tell by themselves: how many, how long, which way, a plan."""

from collections.abc import Sequence

from intcheck.language.cues import Found, find_cues
from intcheck.model.claims import CueHit
from intcheck.model.terms import Duration, Quantifier
from intcheck.text.remembered import Remembered
from intcheck.text.words import words


@Remembered
def cues_of(text: str) -> frozenset[tuple[str, str]]:
    """Category and value of the cues of a text: how long, soon, much and surely, why, of what only, what came of it."""
    return frozenset((cue.category, cue.value) for cue in find_cues(words(text), TOLD))


TOLD = ("duration", "size", "cause", "certainty", "impression", "exclusive", "attempt")


@Remembered
def directions_of(text: str) -> frozenset[str]:
    """The parts that the cues of direction in a text play."""
    return frozenset(cue.value for cue in find_cues(words(text), ("direction",)))


@Remembered
def tells_a_plan(text: str) -> bool:
    """Whether a text says that what it tells is planned, forecast or asked for, and not that it was done."""
    cues = find_cues(words(text), ("status", "attribution"))
    return any(cue.category == "status" or cue.value == "wants" for cue in cues)


BEFORE = ("duration", "before")
"""Category and value of a cue for how things stood before a programme began."""


def tells_before(cues: Sequence[Found] | Sequence[CueHit]) -> bool:
    """Whether cues say that a clause tells how things stood before a programme began."""
    return any((cue.category, cue.value) == BEFORE for cue in cues)


def opens_before(text: str) -> bool:
    """Whether a text opens by saying that it tells of the time before a programme: "Before it became a vanguard"."""
    return 0 in befores(text)


def speaks_of_before(text: str) -> bool:
    """Whether a text says anywhere that it tells of the time before a programme."""
    return bool(befores(text))


@Remembered
def befores(text: str) -> frozenset[int]:
    """At which words a text says that it tells of the time before a programme."""
    cues = find_cues(words(text), ("duration",))
    return frozenset(cue.first for cue in cues if (cue.category, cue.value) == BEFORE)


PASSING = frozenset(["temporary", "short"])
"""Cues of what passed, or was seen for a short time."""


def duration(cues: Sequence[Found]) -> Duration:
    """Lasting or passing, by the cues of a clause."""
    values = {c.value for c in cues if c.category == "duration"}
    if not values.isdisjoint(PASSING):
        return Duration.TEMPORARY
    return Duration.LASTING if "lasting" in values else Duration.UNSAID


@Remembered
def quantifier_of(text: str) -> Quantifier:
    """How many of its subjects a text speaks for."""
    return quantifier(find_cues(words(text), ("quantifier", "negation")))


def quantifier(cues: Sequence[Found]) -> Quantifier:
    """How many, by the cues of a clause; the most exacting one decides."""
    values = {
        "not-all" if c.value == "all" and _is_denied(c, cues) else c.value for c in cues if c.category == "quantifier"
    }
    return next((meant for value, meant in _QUANTIFIERS if value in values), Quantifier.PLAIN)


def _is_denied(cue: Found, cues: Sequence[Found]) -> bool:
    """Whether a denial stands right before a word of number: "no nationwide system", "not spread everywhere"."""
    return any(
        (c.category, c.value) == ("negation", "forward") and 0 <= cue.first - c.last <= NEAR_A_NUMBER for c in cues
    )


NEAR_A_NUMBER = 2
"""Words between a denial and the word of number that it denies."""


_QUANTIFIERS = (
    ("none-of", Quantifier.NO),
    ("hardly-any", Quantifier.NO),
    ("some", Quantifier.SOME),
    ("not-all", Quantifier.NOT_ALL),
    ("all", Quantifier.ALL),
    ("most", Quantifier.MOST),
)
