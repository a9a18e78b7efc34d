"""Closed sets of words that knowledge, claims and verdicts share (DESIGN words, see README)."""

from enum import StrEnum


class Direction(StrEnum):
    """Which way a finding, or a claim, says that an outcome went."""

    DECREASE = "decrease"
    INCREASE = "increase"
    NO_CHANGE = "no-change"
    SLOWER_INCREASE = "slower-increase"
    FASTER_INCREASE = "faster-increase"
    MIXED = "mixed"
    NOT_SHOWN = "not-shown"
    HIGHER_LEVEL = "higher-level"
    LOWER_LEVEL = "lower-level"
    DESCRIPTIVE = "descriptive"
    EFFECT = "effect"
    """Claims only: an effect is asserted and its direction left open."""


class Against(StrEnum):
    """What a finding was compared with."""

    BEFORE = "before"
    COMPARATOR = "comparator"
    PLAN = "plan"
    NONE = "none"


class Status(StrEnum):
    """Whether something happened, was meant to happen, or is somebody's view."""

    OBSERVED = "observed"
    PLANNED = "planned"
    FORECAST = "forecast"
    RECOMMENDED = "recommended"
    OPINION = "opinion"


class Certainty(StrEnum):
    """How firmly a claim is worded."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    PROVEN = "proven"
    UNPROVEN = "unproven"
    """The claim says that evidence is lacking ("no evidence that ...")."""


class Quantifier(StrEnum):
    """How many of its subjects a claim speaks for."""

    PLAIN = "plain"
    ALL = "all"
    MOST = "most"
    SOME = "some"
    NOT_ALL = "not-all"
    NO = "none"


class Duration(StrEnum):
    """Whether a claim says that an effect lasted."""

    UNSAID = "unsaid"
    LASTING = "lasting"
    TEMPORARY = "temporary"


class Stance(StrEnum):
    """What one assertion does to one claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    CONTEXT = "context"


class Verdict(StrEnum):
    """What the evidence, taken together, says of a claim; gravest first."""

    CONTRADICTED = "contradicted"
    OVERSTATED = "overstated"
    MIXED = "mixed"
    SUPPORTED = "supported"
    NOT_COVERED = "not-covered"


class Confidence(StrEnum):
    """Certainty of a verdict in the wording of GRADE (Guyatt et al. 2008)."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very low"


class Hedge(StrEnum):
    """How exactly a quantity is meant."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    """A lower bound: "more than", "at least"."""
    UNDER = "under"
    """An upper bound: "less than", "up to"."""
    NEARLY = "nearly"
    """Just below the figure: "almost", "just under"."""
    JUST_OVER = "just over"


class Role(StrEnum):
    """What a figure of a finding measures; decides which figures may be compared."""

    MAIN = "main"
    COMPARATOR = "comparator"
    BASELINE = "baseline"
    PLAN = "plan"
    INTERVAL = "interval"
    SAMPLE = "sample"
    TIME = "time"
    PROBABILITY = "probability"
