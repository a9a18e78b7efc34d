"""Sums of money that a finding shares out: the part of each holder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from intcheck.matching.holders import figures
from intcheck.matching.texts import understand
from intcheck.model.claims import Claim, Quantity
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Role

MONEY = frozenset(["gbp", "usd", "cad", "eur"])
"""Dimensions of figures that are money."""
ROUNDING = 0.005
"""Share of a sum by which its parts may miss it."""
REMEMBERED = 8192
"""Findings whose parts are kept."""


def named_share(claim: Claim, assertion: Assertion) -> Value | None:
    """The share in per cent that the holder whom a claim names has of a sum that a finding shares out, else None."""
    shares = _shares(assertion.finding.values)
    if not shares:
        return None
    told = understand(" ".join([claim.text, *claim.programmes]).replace("-", " ")).names.keys()
    named = [(len(told & (asked := understand(share.of).names.keys())) / len(asked), share) for share in shares]
    best = max(how_much for how_much, _ in named)
    nearest = [share for how_much, share in named if how_much == best]
    return nearest[0] if best and len(nearest) == 1 else None


def part_of_its_sum(claimed: Sequence[Quantity], statement: str) -> str | None:
    """What a statement gives of a sum that is claimed whole, in its own words ("£270 million of its £450 million")."""
    for part, whole in pairwise(q for q in figures(statement) if q.unit in MONEY):
        joint = statement[part.span[1] : whole.span[0]].split()[:1]
        if joint == ["of"] and part.value < whole.value and any(q.value == whole.value for q in claimed):
            return statement[part.span[0] : whole.span[1]]
    return None


@lru_cache(REMEMBERED)
def _shares(values: Sequence[Value]) -> tuple[Value, ...]:
    return tuple(_parts(values))


def _parts(values: Sequence[Value]) -> Iterator[Value]:
    sums = [v for v in values if v.dimension in MONEY and v.role is Role.MAIN]
    for whole in sums:
        parts = [v for v in sums if v is not whole]
        if len(parts) > 1 and abs(sum(v.amount for v in parts) - whole.amount) <= ROUNDING * whole.amount:
            for part in parts:
                share = float(f"{part.amount / whole.amount * 100:.4g}")
                yield Value(share, "percent", part.of, "percent", share)
