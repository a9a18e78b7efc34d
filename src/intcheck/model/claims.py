"""What a text claims, each part with its span in the user's own text."""

from typing import NamedTuple

from intcheck.model.knowledge import Period
from intcheck.model.terms import Certainty, Direction, Duration, Hedge, Quantifier, Status

Span = tuple[int, int]
"""Start and end offsets in characters, end excluded, in the text the user gave."""


class Quantity(NamedTuple):
    """A figure in a text.

    `unit` is a dimension: percent, percentage-points, gbp, usd, cad, eur, count, rate, days (any length of
    time, in days), ratio, index, p-value. `high` is the upper end of a range. `slack` is half a unit of
    the last place as written ("5.3bn" has 0.05e9). `noun` is what a count counts, as written; for a ratio what
    it is a multiple of, None for a change ("doubled").
    `comparator` says that the figure belongs to what the subject is compared with; `holder` is the stem of the subject
    of its clause where that is neither a programme nor an outcome ("the population grew 10%").
    """

    value: float
    unit: str
    text: str
    span: Span
    high: float | None = None
    hedge: Hedge = Hedge.EXACT
    slack: float = 0.0
    noun: str | None = None
    comparator: bool = False
    holder: str | None = None


class Mention(NamedTuple):
    """A vocabulary term found in the text."""

    term: str
    kind: str
    text: str
    span: Span
    score: float = 100.0


class CueHit(NamedTuple):
    """A language cue found in the text: its category, its meaning there, and the words."""

    category: str
    value: str
    text: str
    span: Span


class Unit(NamedTuple):
    """Something a clause says beyond its subject and figures: the words, the stems and concepts they stand for.

    `general` marks words of little weight, `named` those with a concept; `denied` says that a denial reaches them.
    """

    words: str
    names: tuple[str, ...]
    general: bool
    denied: bool
    named: bool = False


class Claim(NamedTuple):
    """What one clause says.

    `skipped` names why there is nothing to check ("question", "instruction", "opinion", "language",
    "no-claim"), else None. `unknown` holds named subjects that the knowledge base does not hold.
    `content` are stemmed words that carry the claim beyond its mentions and cues; `restrictors` are those that
    narrow the outcome ("waits for hip replacements"). `of_others` says that it tells what happened to those that the
    programmes are compared with, or to something beside the outcome. `units` are what its wording is compared by.
    `set_aside` holds the programmes and groups of which it says that it was not so: "women, not men". `sentence` is
    the whole sentence that the clause stands in, and `said_in` the year in which it says that somebody said it.
    """

    text: str
    span: Span
    programmes: tuple[str, ...] = ()
    umbrella: bool = False
    outcome: str | None = None
    direction: Direction | None = None
    negated: bool = False
    status: Status = Status.OBSERVED
    certainty: Certainty = Certainty.ASSERTED
    quantifier: Quantifier = Quantifier.PLAIN
    duration: Duration = Duration.UNSAID
    compared: bool = False
    of_others: bool = False
    quantities: tuple[Quantity, ...] = ()
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    period: Period | None = None
    attribution: str | None = None
    unknown: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    restrictors: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    skipped: str | None = None
    mentions: tuple[Mention, ...] = ()
    cues: tuple[CueHit, ...] = ()
    sentence: str = ""
    said_in: str | None = None
