"""How results are put into words: verdicts, kinds of source, places, periods, certainty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from intcheck.model.terms import Confidence, Direction, Stance, Verdict

if TYPE_CHECKING:
    from intcheck.model.knowledge import Assertion, Source, Value
    from intcheck.model.results import Assessment, Evidence

SYMBOLS = {
    Verdict.SUPPORTED: "✔",
    Verdict.CONTRADICTED: "✘",
    Verdict.MIXED: "±",
    Verdict.OVERSTATED: "▲",
    Verdict.NOT_COVERED: "?",
}
STANCE_TITLES = {
    Stance.SUPPORTS: "Supporting evidence",
    Stance.CONTRADICTS: "Contradicting evidence",
    Stance.QUALIFIES: "Qualifying evidence",
}
STANCE_SYMBOLS = {
    Stance.SUPPORTS: "✔",
    Stance.CONTRADICTS: "✘",
    Stance.QUALIFIES: "▲",
    Stance.CONTEXT: "·",
}
CERTAINTY_MEANS = {
    Confidence.HIGH: "further evidence is very unlikely to change this",
    Confidence.MODERATE: "further evidence may change this",
    Confidence.LOW: "further evidence is likely to change this",
    Confidence.VERY_LOW: "this is very uncertain",
}
_SMALL_WORDS = frozenset({"and", "at", "by", "in", "of", "on", "the", "upon", "with"})
_UNITS = {"percent": "%", "percentage-points": " percentage points", "count": ""}
_MONEY = {"gbp": "£", "usd": "$", "eur": "€", "cad": "C$"}
_SCALES = {"thousand": " thousand", "million": " million", "billion": " billion"}


def stances_shown(verdict: Verdict) -> tuple[Stance, ...]:
    """The order of the evidence tables: what decided the verdict comes first."""
    if verdict is Verdict.CONTRADICTED:
        return (Stance.CONTRADICTS, Stance.QUALIFIES, Stance.SUPPORTS)
    if verdict is Verdict.OVERSTATED:
        return (Stance.QUALIFIES, Stance.SUPPORTS, Stance.CONTRADICTS)
    return (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES)


def words(identifier: str) -> str:
    """An id or enum value as words: "national-audit" is "national audit"."""
    return identifier.replace("-", " ")


def publisher(source: Source) -> str:
    """Who published it, or who wrote it, or its id."""
    return source.publisher or ", ".join(source.authors[:2]) or source.id


def source_line(source: Source) -> str:
    """Publisher, year and kind: "National Audit Office 2017, national audit"."""
    return f"{publisher(source)} {source.year}, {words(source.kind)}"


def told_by(item: Evidence) -> str:
    """The source, and the work that it relays where it relays one."""
    relayed = f", on {item.assertion.via}" if item.assertion.via else ""
    return source_line(item.source) + relayed


def place_line(assertion: Assertion) -> str:
    """Place, then period if there is one: "England, April 2014 to March 2017"."""
    place = place_name(assertion.place)
    return f"{place}, {assertion.period}" if assertion.period else place


def period_line(record: Mapping[str, str | None] | None) -> str:
    """The period of a record: "April 2015 to March 2016"."""
    from intcheck.model.knowledge import Period

    return str(Period(record["from"], record["to"])) if record else ""


def place_name(identifier: str) -> str:
    """The id of a place as a name: "southwark-and-lambeth" is "Southwark and Lambeth"."""
    return " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in identifier.split("-"))


def direction_line(assertion: Assertion) -> str:
    """Direction with comparison and status: "rise against comparator, observed"."""
    finding = assertion.finding
    against = "" if finding.against == "none" else f" against {words(finding.against)}"
    return f"{words(finding.direction)}{against}, {finding.status}"


def figure(value: Value) -> str:
    """A figure with its unit: "8.8%", "£2.4 billion", "12 weeks"."""
    number = f"{value.value:,.10g}" if abs(value.value) < 1e15 else f"{value.value:g}"
    currency, _, scale = value.unit.partition("-")
    if currency in _MONEY:
        return f"{_MONEY[currency]}{number}{_SCALES.get(scale, f' {words(scale)}' if scale else '')}"
    unit = _UNITS.get(value.unit, f" {words(value.unit)}")
    return f"{number}{unit}"


def works_among(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """Evidence by the primary work it rests on, in the order given."""
    works: dict[str, list[Evidence]] = {}
    for item in evidence:
        works.setdefault(item.assertion.work, []).append(item)
    return works


class Rows(NamedTuple):
    """Evidence to show: the best assertion of each work with the number of others it stands for, and works left out."""

    shown: tuple[tuple[Evidence, int], ...]
    left: int


def rows_of(evidence: Sequence[Evidence], limit: int) -> Rows:
    """The first `limit` works, each told once; with limit 0 every assertion."""
    if not limit:
        return Rows(tuple((item, 0) for item in evidence), 0)
    works = works_among(evidence)
    told = tuple((_teller(items), len(items) - 1) for items in works.values())
    return Rows(told[:limit], max(0, len(told) - limit))


def _teller(items: Sequence[Evidence]) -> Evidence:
    """The work's own assertion where it decides as much as the best one, else the best one."""
    best = items[0]
    own = (item for item in items if item.assertion.via is None and item.decisive == best.decisive)
    return next(own, best)


def why(item: Evidence) -> str:
    """The reason, and that it does not decide where it does not."""
    beside = item.stance is not Stance.CONTEXT and not item.decisive
    return f"{item.reason} It does not decide the verdict." if beside else item.reason


_COUNTED = "The verdict counts the works closest to the claim, each once; the tables show all that bear on it."


def counted(assessment: Assessment) -> str:
    """What the numbers of the reason count, where the tables count more: works that do not decide are shown too."""
    on_a_side = [item for claim in assessment.claims for item in claim.evidence if item.stance is not Stance.CONTEXT]
    fewer = not all(any(item.decisive for item in told) for told in works_among(on_a_side).values())
    return _COUNTED if fewer else ""


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 assertion", "3 assertions"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


ARROWS = {
    Direction.DECREASE: "↓",
    Direction.INCREASE: "↑",
    Direction.NO_CHANGE: "=",
    Direction.SLOWER_INCREASE: "↗",
    Direction.FASTER_INCREASE: "⇈",
    Direction.MIXED: "±",
    Direction.NOT_SHOWN: "∅",
    Direction.HIGHER_LEVEL: "↑",
    Direction.LOWER_LEVEL: "↓",
    Direction.DESCRIPTIVE: "·",
}
