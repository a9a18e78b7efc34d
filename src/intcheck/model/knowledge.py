"""What a knowledge base holds: sources, assertions with their findings, and the vocabulary that names them."""

from functools import lru_cache
from typing import NamedTuple

from intcheck.model.terms import Against, Direction, Role, Status

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Period(NamedTuple):
    """A span of time as ISO prefixes ("2015", "2015-04", "2015-04-01"); an open end is None."""

    start: str | None = None
    end: str | None = None

    def overlaps(self, other: "Period") -> bool:
        """Whether the two spans share any time; an open end reaches for ever."""
        return not (_before(self.end, other.start) or _before(other.end, self.start))

    def __str__(self) -> str:
        """As a reader says it: "April 2015 to March 2016", "from 2013", "until 1 May 2020"."""
        start, end = (_in_words(date) if date else "" for date in self)
        if start == end:
            return start
        if start and end:
            return f"{start} to {end}"
        return f"from {start}" if start else f"until {end}"


@lru_cache(maxsize=4096)
def _in_words(date: str) -> str:
    year, *rest = date.split("-")
    if not rest or not 1 <= int(rest[0]) <= len(_MONTHS):
        return date
    month = f"{_MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month


def _before(end: str | None, start: str | None) -> bool:
    if end is None or start is None:
        return False
    shared = min(len(end), len(start))
    return end[:shared] < start[:shared]


class Value(NamedTuple):
    """One figure of a finding.

    `value` and `unit` stand as the editor wrote them; `amount` and `dimension` are the same
    figure in base units (5.3 gbp-billion is 5.3e9 gbp, 12 weeks are 84 days).
    """

    value: float
    unit: str
    of: str
    dimension: str
    amount: float
    role: Role = Role.MAIN


class Finding(NamedTuple):
    """What an assertion found: direction, against what, with which status and figures."""

    direction: Direction
    against: Against
    status: Status
    values: tuple[Value, ...] = ()
    significant: bool | None = None


class Assertion(NamedTuple):
    """One sourced, atomic statement.

    `work` is the primary work it rests on: `via` where it relays one, else its own source.
    `background` marks a fact about the setting that is no finding on the umbrella subject. `named` are the
    terms that the statement names in its own words ("outcome:costs").
    """

    id: str
    source: str
    locator: str
    statement: str
    programmes: tuple[str, ...]
    outcome: str
    place: str
    finding: Finding
    period: Period | None = None
    groups: tuple[str, ...] = ()
    via: str | None = None
    speaker: str | None = None
    background: bool = False
    caveats: tuple[str, ...] = ()
    note: str | None = None
    named: tuple[str, ...] = ()

    @property
    def work(self) -> str:
        """Id of the primary work; assertions that share it are one piece of evidence."""
        return self.via or self.source


class Source(NamedTuple):
    """A publication; the strength of its evidence hangs on `kind`."""

    id: str
    title: str
    kind: str
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    design: str | None = None
    reports_on: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    note: str | None = None

    @property
    def year(self) -> str:
        """Year of publication, or "n.d."."""
        return self.published[:4] if self.published else "n.d."


class Term(NamedTuple):
    """A word of the vocabulary: a programme, outcome, place, body, group or gazetteer entry.

    `better` is "lower" or "higher" for outcomes with a good direction; `inverse` names the outcome
    that moves the other way (savings and costs); `rises_as`, `falls_as` and `no_rise_as` are phrases that say that
    the outcome rose, fell or did not rise without a further word ("lived longer"); `home` is the place that a
    programme covers whole; `serves` are the groups of people that a programme or outcome is about;
    `sources` are the publications through which a body speaks.
    """

    id: str
    label: str
    kind: str
    aliases: tuple[str, ...] = ()
    broader: str | None = None
    description: str | None = None
    better: str | None = None
    inverse: str | None = None
    rises_as: tuple[str, ...] = ()
    falls_as: tuple[str, ...] = ()
    no_rise_as: tuple[str, ...] = ()
    home: str | None = None
    serves: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    sources: tuple[str, ...] = ()


class Unit(NamedTuple):
    """A unit of the register: its dimension and the factor to that dimension's base unit."""

    id: str
    dimension: str
    factor: float = 1.0
    label: str | None = None


class Manifest(NamedTuple):
    """What kb.yaml says: name, version, licence, weights by kind of source, umbrella subject, settings."""

    name: str
    version: str
    licence: str
    umbrella: Term
    kinds: dict[str, float]
    policy: str
    settings: dict[str, float]
