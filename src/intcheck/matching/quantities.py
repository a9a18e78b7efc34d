"""The figures of a claim against those of one finding: which fit, which differ, and which belong to somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from intcheck.matching.figures import compare
from intcheck.matching.wording import understand
from intcheck.model.claims import Quantity
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Role

MEASURES = (Role.MAIN, Role.PLAN, Role.COMPARATOR, Role.BASELINE)
FAR_APART = 20.0
"""Two lengths of time further apart than this factor do not measure the same thing."""


class Match(StrEnum):
    """What a finding's figures say of the claim's."""

    NONE = "none"
    FITS = "fits"
    WRONG = "wrong"
    OTHERS = "others"
    SILENT = "silent"


class Figures(NamedTuple):
    """The outcome for all figures of a claim, and a sentence with both figures."""

    match: Match
    reason: str = ""
    claimed: str = ""
    found: str = ""


def compare_figures(quantities: Sequence[Quantity], assertion: Assertion) -> list[Figures]:
    """For each of a claim's figures, what a finding's figures say of it; SILENT where there is none to compare.

    Once a figure fits the finding itself, a later one may be the comparison's even where no word says so, and
    another count may be counted elsewhere.
    """
    outcomes: list[Figures] = []
    for quantity in _independent(quantities):
        outcome = _compare_one(quantity, assertion)
        if any(o.match is Match.FITS for o in outcomes):
            if outcome.match is Match.OTHERS:
                outcome = outcome._replace(match=Match.FITS)
            elif outcome.match is Match.WRONG and quantity.unit == "count":
                outcome = outcome._replace(match=Match.SILENT)
        outcomes.append(outcome)
    return outcomes


def gravest(*outcomes: Figures) -> Figures:
    """The outcome that tells most against the claim: another holder's figure, a wrong one, a missing one."""
    order = (Match.OTHERS, Match.WRONG, Match.SILENT, Match.FITS, Match.NONE)
    return min(outcomes, key=lambda o: order.index(o.match), default=Figures(Match.NONE))


def _independent(quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures without those that another one is made of ("15 of the 19" is a share and two counts)."""
    return [q for q in quantities if not any(_inside(q, other) for other in quantities)]


def _inside(inner: Quantity, outer: Quantity) -> bool:
    return (
        inner is not outer
        and outer.span[0] <= inner.span[0]
        and inner.span[1] <= outer.span[1]
        and inner.span != outer.span
    )


CHANGES = ("halv", "doubl", "trebl", "tripl", "quadrupl", "twice", "times", "fold")
"""What a word that tells a change as a multiple begins or ends with; it is held against changes only."""


def _tells_change(quantity: Quantity) -> bool:
    return any(part in quantity.text.lower() for part in CHANGES)


def _compare_one(quantity: Quantity, assertion: Assertion) -> Figures:
    derived = list(_derived(assertion.finding.values))
    values = derived if _tells_change(quantity) and derived else [*assertion.finding.values, *derived]
    wanted = (
        (Role.COMPARATOR, Role.BASELINE)
        if quantity.comparator
        else (Role.MAIN, Role.PLAN, Role.SAMPLE, Role.TIME, Role.PROBABILITY, Role.INTERVAL)
    )
    wrong: Figures | None = None
    others: Figures | None = None
    for value in values:
        agrees, reason = compare(quantity, value)
        if agrees is None and _same_number(quantity, value) and wrong is None:
            wrong = Figures(
                Match.WRONG,
                f"The evidence counts {value.of} in {value.unit}, the claim {quantity.noun or 'something else'}.",
                quantity.text,
                value.of,
            )
        if agrees is None or (quantity.unit == "days" and _far_apart(quantity.value, value.amount)):
            continue
        if agrees and value.role in wanted:
            return Figures(Match.FITS, reason, quantity.text, value.of)
        if agrees and value.role in MEASURES and others is None:
            others = Figures(Match.OTHERS, f"{reason} That figure is for {value.of}.", quantity.text, value.of)
        elif (
            not agrees
            and value.role in MEASURES
            and value.role in wanted
            and _counts_the_same(quantity, value, assertion)
            and wrong is None
        ):
            wrong = Figures(Match.WRONG, reason, quantity.text, value.of)
    return (
        others
        or wrong
        or Figures(Match.SILENT, f"The evidence gives no figure to hold against {quantity.text}.", quantity.text, "")
    )


def _derived(values: Sequence[Value]) -> Iterator[Value]:
    """Figures that follow from two given ones: a ratio of changes, a change from a baseline, a share of a sample."""
    main = next((v for v in values if v.role is Role.MAIN), None)
    if main is None or not main.amount:
        return
    for other in values:
        if other is main or other.dimension != main.dimension or not other.amount:
            continue
        if other.role in (Role.COMPARATOR, Role.BASELINE) and main.dimension == "percent":
            gap = abs(main.amount - other.amount)
            yield Value(gap, "percentage points", f"gap to {other.of}", "percentage-points", gap)
            yield Value(
                gap / abs(other.amount) * 100, "percent", f"gap to {other.of}", "percent", gap / abs(other.amount) * 100
            )
        if other.role is Role.COMPARATOR:
            yield Value(
                main.amount / other.amount, "times", f"{main.of} over {other.of}", "ratio", main.amount / other.amount
            )
        elif other.role is Role.BASELINE:
            change = abs(main.amount - other.amount)
            yield Value(
                change / other.amount * 100,
                "percent",
                f"change from {other.of}",
                "percent",
                change / other.amount * 100,
            )
            yield Value(change, main.unit, f"change from {other.of}", main.dimension, change)
        elif other.role is Role.SAMPLE and 0 < main.amount < other.amount and main.dimension == "count":
            yield Value(
                main.amount / other.amount * 100,
                "percent",
                f"share of {other.of}",
                "percent",
                main.amount / other.amount * 100,
            )


def _same_number(quantity: Quantity, value: Value) -> bool:
    """Whether the same large number counts different things: days here, patients there."""
    units = {quantity.unit, value.dimension}
    return units == {"count", "days"} and value.amount >= 1000 and abs(quantity.value - value.amount) <= quantity.slack


def _far_apart(left: float, right: float) -> bool:
    small, large = sorted((abs(left), abs(right)))
    return small == 0 or large / small > FAR_APART


def _counts_the_same(quantity: Quantity, value: Value, assertion: Assertion) -> bool:
    """Whether two counts count the same kind of thing; other dimensions say so themselves."""
    if quantity.unit != "count" or quantity.noun is None:
        return True
    counted = understand(quantity.noun).names
    subject = " ".join((assertion.outcome, *assertion.programmes)).replace("-", " ")
    held = understand(f"{value.unit} {value.of} {subject}").names
    return any(name in held for name in counted)
