"""A figure claimed against a figure found: whether it fits, with the precision and the hedge of the claim."""

from __future__ import annotations

from functools import lru_cache

from intcheck.model.claims import Quantity
from intcheck.model.knowledge import Value
from intcheck.model.terms import Hedge

_ABOUT = 0.05
_NEAR = 0.1
_FAR_OVER = 2.0
_FAR_UNDER = 0.1
_EDITORS_ROUNDING = 0.02
_TOLERANCE = 1e-6
_NEEDS_NO_UNIT = frozenset({"days", "rate", "ratio", "index"})
_TOLD_EITHER_WAY = frozenset({("ratio", "percent"), ("percent", "ratio")})
_NAMED_FIRST = frozenset({"ratio", "p-value", "index"})
_SIGNS = {"gbp": "£", "usd": "US$", "cad": "C$", "eur": "€"}
_HEDGES = {
    Hedge.ABOUT: "about ",
    Hedge.OVER: "more than ",
    Hedge.UNDER: "less than ",
    Hedge.NEARLY: "nearly ",
    Hedge.JUST_OVER: "just over ",
}


REMEMBERED = 8192
"""Figures of findings of which the wording is kept."""


def fits(claimed: Quantity, amount: float, dimension: str) -> bool:
    """Whether an amount in base units is what a claim says it is; signs do not count.

    Exact figures allow their slack, "about" 5 per cent, "nearly" and "just over" 10 per cent on their side,
    "more than" up to twice the figure and "less than" down to a tenth of it. Another dimension never fits.
    """
    if claimed.unit != dimension:
        return False
    low, high = _bounds(claimed, claimed.slack)
    return _within(low, abs(amount), high)


def compare(claimed: Quantity, value: Value) -> tuple[bool | None, str]:
    """Whether a finding's figure is the one claimed, None when the two measure different things, and why.

    A change told as a multiple ("doubled") and a ratio are held against per cent through the change they mean.
    """
    told, found = _told(claimed), written(value)
    if not are_comparable(claimed, value):
        return None, f"The claim gives {told} and the evidence {found}, which measure different things."
    if claimed.unit == value.dimension:
        slack = max(claimed.slack, _rounding(value))
        low, high = _bounds(claimed, slack)
        return _sentence(_within(low, abs(value.amount), high), told, found)
    if claimed.unit == "count":
        return _without_unit(claimed, value, told, found)
    return _through_change(claimed, value, told, found)


def are_comparable(claimed: Quantity, value: Value) -> bool:
    """Whether a finding's figure may measure what a claim's does."""
    if claimed.unit == value.dimension or (claimed.unit, value.dimension) in _TOLD_EITHER_WAY:
        return True
    return claimed.unit == "count" and claimed.noun is None and value.dimension in _NEEDS_NO_UNIT


def _bounds(claimed: Quantity, slack: float) -> tuple[float, float]:
    low = abs(claimed.value)
    high = abs(claimed.high) if claimed.high is not None else low
    slack += _TOLERANCE * high
    match claimed.hedge:
        case Hedge.ABOUT:
            return low - max(slack, _ABOUT * low), high + max(slack, _ABOUT * high)
        case Hedge.OVER:
            return low - slack, 1.0 if claimed.unit == "p-value" else high * _FAR_OVER
        case Hedge.UNDER:
            return 0.0 if claimed.unit == "p-value" else low * _FAR_UNDER, high + slack
        case Hedge.NEARLY:
            return low - max(slack, _NEAR * low), high + min(slack, _EDITORS_ROUNDING * high)
        case Hedge.JUST_OVER:
            return low - min(slack, _EDITORS_ROUNDING * low), high + max(slack, _NEAR * high)
    return low - slack, high + slack


def _within(low: float, amount: float, high: float) -> bool:
    return low <= amount <= high


@lru_cache(REMEMBERED)
def _rounding(value: Value) -> float:
    """Half a unit of the last place that the editor wrote, in base units, two per cent at most."""
    decimals = len(f"{value.value:.6f}".rstrip("0").partition(".")[2])
    factor = value.amount / value.value if value.value else 1.0
    return min(float(0.5 * 10.0**-decimals) * abs(factor), _EDITORS_ROUNDING * abs(value.amount))


def _through_change(claimed: Quantity, value: Value, told: str, found: str) -> tuple[bool | None, str]:
    """Holds a ratio of 2 against a rise of 100 per cent, and a fall of 40 per cent against a ratio of 0.60.

    Only a change told as a multiple, which names nothing that it is a multiple of, can differ from a percentage. A
    share of counted things ("11 of 21 reviews") is no change.
    """
    if claimed.unit == "percent" and claimed.noun is not None:
        return None, f"The claim gives {told}, a share, and the evidence {found}."
    if claimed.unit == "ratio":
        low, high = (_change(bound) for bound in _bounds(claimed, claimed.slack))
        agrees = _within(min(low, high), abs(value.amount), max(low, high))
        differs = claimed.noun is None
    else:
        agrees, differs = fits(claimed, _change(value.amount), "percent"), False
    if agrees or differs:
        return _sentence(agrees, told, found)
    return None, f"The claim gives {told} and the evidence {found}, which need not measure the same thing."


def _without_unit(claimed: Quantity, value: Value, told: str, found: str) -> tuple[bool | None, str]:
    """A bare number may be any figure of the same size, but says nothing against another one."""
    low, high = _bounds(claimed, claimed.slack)
    if _within(low, abs(value.amount), high) or _within(low, abs(value.value), high):
        return _sentence(True, told, found)
    return None, f"The claim gives {told} without a unit and the evidence {found}."


def _change(ratio: float) -> float:
    return abs(ratio - 1) * 100


def _sentence(agrees: bool, told: str, found: str) -> tuple[bool, str]:
    if agrees:
        return True, f"The claim gives {told}, and the evidence gives {found}."
    return False, f"The claim gives {told}, but the evidence gives {found}."


def _told(claimed: Quantity) -> str:
    noun = f" {claimed.noun}" if claimed.noun and claimed.unit == "count" else ""
    return f"{_HEDGES.get(claimed.hedge, '')}{claimed.text}{noun}"


@lru_cache(REMEMBERED)
def written(value: Value) -> str:
    """The figure as a reader writes it: "24%", "£5.3 billion", "168,302 days", "50 pilot sites"."""
    if value.dimension in _SIGNS:
        return f"{_SIGNS[value.dimension]}{_money(abs(value.amount))}"
    number = _plain(abs(value.value))
    if value.dimension == "percent":
        return f"{number}%"
    if value.dimension in _NAMED_FIRST and value.unit != "times":
        return f"{value.unit} {number}"
    return number if value.unit == "count" else f"{number} {value.unit}"


def _money(amount: float) -> str:
    for size, name in ((1e9, " billion"), (1e6, " million")):
        if amount >= size:
            return f"{_plain(amount / size)}{name}"
    return _plain(amount) if amount == int(amount) else f"{amount:,.2f}"


def _plain(number: float) -> str:
    return f"{number:,.4f}".rstrip("0").rstrip(".")
