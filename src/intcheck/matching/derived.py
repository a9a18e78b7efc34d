"""Figures that follow from those of a finding: a change from a baseline, a gap to a comparison, a share of a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from intcheck.model.knowledge import Value
from intcheck.model.terms import Role


@lru_cache(maxsize=8192)
def derived(values: Sequence[Value], counts: bool) -> tuple[Value, ...]:
    """Ratios of changes, changes from a baseline and shares, and with `counts` the sum of parts."""
    return tuple(_follow(values, counts))


def _follow(values: Sequence[Value], counts: bool) -> Iterator[Value]:
    mains = [v for v in values if v.role is Role.MAIN and v.amount]
    if not mains:
        return
    main = mains[0]
    parts = [v for v in mains if v.dimension == "count" and v.unit == main.unit]
    if counts and len(parts) > 1:
        yield _figure(sum(v.amount for v in parts), "count", f"{main.unit} in all")
    for other in values:
        if other is not main and other.dimension == main.dimension and other.amount:
            yield from _from_two(main, other)
    for part, whole in product(mains[1:], values):
        if whole.role is Role.SAMPLE and part.unit == whole.unit:
            yield from _from_two(part, whole)


def _from_two(main: Value, other: Value) -> Iterator[Value]:
    gap = abs(main.amount - other.amount)
    if other.role in (Role.COMPARATOR, Role.BASELINE):
        if main.dimension == "percent":
            yield _figure(gap, "percentage-points", f"gap to {other.of}")
        yield _figure(gap / abs(other.amount) * 100, "percent", f"change from {other.of}")
        yield _figure(main.amount / other.amount, "ratio", f"{main.of} over {other.of}")
        yield _figure(gap, main.dimension, f"change from {other.of}")
    elif other.role is Role.SAMPLE and 0 < main.amount < other.amount and main.dimension == "count":
        yield _figure(main.amount / other.amount * 100, "percent", f"share of {other.of}")


def _figure(amount: float, dimension: str, of: str) -> Value:
    rounded = float(f"{amount:.4g}")
    return Value(rounded, dimension, of, dimension, rounded)
