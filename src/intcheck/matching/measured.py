"""One figure of a claim against those of a finding: whether it fits, differs, or belongs to something else."""

from collections.abc import Sequence
from functools import lru_cache
from math import log10

from intcheck.language.quantities import quantities
from intcheck.matching.derived import derived
from intcheck.matching.figures import are_comparable, compare
from intcheck.matching.labels import (
    counted_by_name,
    is_bounded_otherwise,
    tells_a_share,
)
from intcheck.matching.matches import NONE, SILENT, TURNED, Asked, Figures, Match, gravest
from intcheck.matching.sums import MONEY
from intcheck.matching.texts import understand
from intcheck.matching.whose import (
    is_a_target,
    is_of_another_time,
    is_of_its_holder,
    is_of_its_time,
    is_of_something_else,
)
from intcheck.model.claims import Quantity
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Hedge, Role

MEASURES = (Role.MAIN, Role.PLAN, Role.COMPARATOR, Role.BASELINE)
OWN = (Role.MAIN, Role.PLAN, Role.BASELINE, Role.INTERVAL)
"""Roles of figures that a finding gives of its own subject, at one time or another."""
LOOSE = 0.13
"""Share by which "about halved" and "just over a third" may be off."""
SIZED = MONEY | {"days"}
FAR_APART = 12.0
"""Two sums of money or lengths of time further apart than this factor do not measure the same thing."""
ROUNDING = 0.005
"""How far the logarithm of two amounts with the same digits may be off a whole number."""
CHANGES = ("halv", "doubl", "trebl", "tripl", "quadrupl", "twice", "times", "fold")
"""What a word that tells a change as a multiple begins or ends with; it is held against changes only."""


def _tells_change(quantity: Quantity) -> bool:
    return _is_of_change(quantity.text)


@lru_cache(maxsize=4096)
def _is_of_change(words: str) -> bool:
    return any(part in words.lower() for part in CHANGES)


def compare_range(quantity: Quantity, assertion: Assertion, asked: Asked) -> Figures:
    """Both ends of a range must be given where a finding gives a range itself; else its figure must lie within."""
    given = [v for v in assertion.finding.values if v.dimension == quantity.unit and v.role in OWN]
    if len(given) < 2 or quantity.high is None:
        return compare_one(quantity, assertion, asked)
    finer = quantity.slack * abs(quantity.value / quantity.high) if quantity.high else quantity.slack
    ends = (quantity._replace(high=None, slack=finer), quantity._replace(value=quantity.high, high=None))
    return gravest(*(compare_one(end, assertion, asked._replace(as_range=True)) for end in ends))


def compare_one(quantity: Quantity, assertion: Assertion, asked: Asked) -> Figures:
    """The best that a finding's figures do for one claimed: fit, be another holder's, be wrong, or be silent."""
    held = _held(quantity, assertion, asked) if assertion.finding.values else []
    for match in (Match.FITS, Match.OTHERS, Match.WRONG):
        for figures in held:
            if figures.match is match:
                return figures
    if quantity.unit == "days":
        return NONE
    if _is_counted(quantity, assertion.statement) or _is_said(quantity, assertion):
        said = f"{quantity.text} {quantity.noun}" if quantity.unit == "count" else quantity.text
        return Figures(Match.FITS, f"Both say {said}.", quantity.text, quantity.text)
    return Figures(Match.SILENT, f"The evidence gives no figure to hold against {quantity.text}.", quantity.text)


def _held(quantity: Quantity, assertion: Assertion, asked: Asked) -> list[Figures]:
    """What each figure of a finding, given or derived, does for one claimed; those that measure another thing nothing.

    The target of a result is no result; beside levels in per cent, a ratio tells a change only where the claim does.
    """
    following = derived(assertion.finding.values, quantity.noun is not None)
    values = [*assertion.finding.values, *following]
    if _tells_change(quantity) and following:
        values = [
            *(v for v in assertion.finding.values if v.dimension == "percent" and v.role is Role.MAIN),
            *following,
        ]
    if quantity.unit == "count" and quantity.noun and not _is_counted(quantity, assertion.statement):
        values = _within_bounds(quantity, values, assertion.statement) or _counting_the_same(quantity.noun, values)
    levels = any(v.dimension == "percent" and v.role is Role.MAIN for v in values)
    if quantity.unit == "percent" and levels and not asked.changes:
        values = [v for v in values if v.dimension != "ratio"]
    if quantity.unit == "percent" and not asked.changes and tells_a_share(asked.claim, quantity, assertion):
        values = [v for v in values if v.dimension != "percent"]
    if quantity.unit == "percent" and asked.share:
        values = [*(v for v in values if v.dimension != "percent"), asked.share]
    loosened = _loosened(quantity)
    return [
        _hold(loosened, value, assertion, asked)
        for value in values
        if are_comparable(loosened, value) or _same_number(loosened, value)
    ]


def _counting_the_same(noun: str, values: Sequence[Value]) -> list[Value]:
    """The figures that are no counts, and the counts of what is named most like the noun, where any is."""
    counted = understand(noun).names.keys()
    shared = {v: len(counted & understand(f"{v.of} {v.unit}").names.keys()) for v in values if v.dimension == "count"}
    most = max(shared.values(), default=0)
    return [v for v in values if not most or shared.get(v, most) == most]


def _within_bounds(quantity: Quantity, values: Sequence[Value], statement: str) -> list[Value]:
    """The figures that may be meant by a count up or down to a bound, which many fit: those of just what it counts."""
    if quantity.hedge not in (Hedge.OVER, Hedge.UNDER):
        return []
    return [v for v in values if v.dimension == "count" and counted_by_name(quantity, v, statement)]


def _is_counted(quantity: Quantity, statement: str) -> bool:
    """Whether a statement counts the same number of the same things in passing."""
    if quantity.unit != "count" or quantity.noun is None:
        return False
    counted = understand(quantity.noun).names.keys()
    return any(
        count.unit == "count" and count.value == quantity.value and counted & understand(count.noun or "").names.keys()
        for count in quantities(statement)
        if {count.hedge, quantity.hedge} != {Hedge.OVER, Hedge.UNDER}
    )


def _is_said(quantity: Quantity, assertion: Assertion) -> bool:
    """Whether a statement itself gives a figure of a kind that its finding gives none of."""
    if quantity.unit == "count" or any(v.dimension == quantity.unit for v in assertion.finding.values):
        return False
    return any(
        said.unit == quantity.unit and abs(said.value - quantity.value) <= max(said.slack, quantity.slack)
        for said in quantities(assertion.statement)
    )


def _hold(quantity: Quantity, value: Value, assertion: Assertion, asked: Asked) -> Figures:
    """One figure of a finding against the one claimed, by what each is to its finding.

    The limits of an interval are compared with those of a range alone: a limit by itself is nothing that was found.
    """
    if value.role is Role.INTERVAL and not asked.as_range:
        return SILENT
    agrees, reason = compare(quantity, value)
    wanted = is_of_its_holder(quantity, value, assertion) and (asked.planned or not is_a_target(value, assertion))
    wanted = wanted or (agrees is True and is_of_its_time(value, asked))
    if agrees is None and _same_number(quantity, value) and not _is_counted(quantity, assertion.statement):
        reason = f"The evidence counts {value.of} in {value.unit}, the claim {quantity.noun or 'something else'}."
        return Figures(Match.WRONG, reason, quantity.text, value.of)
    if agrees is None or (not agrees and quantity.unit in SIZED and _far_apart(quantity.value, value.amount)):
        return Figures(Match.SILENT)
    if agrees and is_bounded_otherwise(quantity, value, assertion.statement):
        same = abs(quantity.value - value.amount) <= quantity.slack
        return (
            Figures(Match.WRONG, reason.replace(", and the", ", but the"), quantity.text, value.of) if same else SILENT
        )
    if agrees and wanted and is_of_something_else(quantity, value, assertion, asked):
        reason = f"{reason} That figure is for {value.of}."
        return Figures(Match.WRONG, reason, quantity.text, value.of, remark=TURNED)
    if agrees and wanted and not is_of_another_time(value, assertion, asked):
        return Figures(Match.FITS, reason, quantity.text, value.of)
    if agrees and value.role in MEASURES:
        return Figures(Match.OTHERS, f"{reason} That figure is for {value.of}.", quantity.text, value.of)
    if not agrees and wanted and value.role in MEASURES and _counts_the_same(quantity, value, assertion):
        return Figures(Match.WRONG, reason, quantity.text, value.of)
    return Figures(Match.SILENT)


def _loosened(quantity: Quantity) -> Quantity:
    """A multiple or share in words with a hedge ("nearly halved") is meant more loosely than a figure."""
    if quantity.hedge is Hedge.EXACT:
        return quantity
    in_words = quantity.unit == "percent" and not any(letter.isdecimal() for letter in quantity.text)
    if not (in_words or _tells_change(quantity)):
        return quantity
    return quantity._replace(slack=max(quantity.slack, LOOSE * quantity.value))


def _same_number(quantity: Quantity, value: Value) -> bool:
    """Whether the same large number counts different things: days here, patients there."""
    units = (quantity.unit, value.dimension)
    if units in POINTS:
        return value.role in MEASURES and abs(abs(quantity.value) - abs(value.amount)) <= quantity.slack
    return units in COUNTS and value.amount >= 1000 and abs(quantity.value - value.amount) <= quantity.slack


POINTS = frozenset([("percent", "percentage-points"), ("percentage-points", "percent")])
COUNTS = frozenset([("count", "days"), ("days", "count")])
"""Units in which one number may tell different things."""


def _far_apart(left: float, right: float) -> bool:
    """Whether two lengths of time measure different things; the same digits at another scale are a slip."""
    small, large = sorted((abs(left), abs(right)))
    if small == 0:
        return True
    tens = log10(large / small)
    return large / small > FAR_APART and abs(tens - round(tens)) > ROUNDING


def _counts_the_same(quantity: Quantity, value: Value, assertion: Assertion) -> bool:
    """Whether two counts count the same kind of thing; other dimensions say so themselves."""
    if quantity.unit != "count" or quantity.noun is None:
        return True
    counted = understand(quantity.noun).names.keys()
    held = set(understand(value.of if value.unit == "count" else value.unit).names)
    if PLACE in held:
        held |= understand(" ".join(assertion.programmes).replace("-", " ")).names.keys()
    return bool(counted & held) or counted_by_name(quantity, value, assertion.statement)


PLACE = "area"
"""Concept of the places that take part in a programme: 25 pioneers are 25 areas."""
