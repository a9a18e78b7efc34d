"""Sums of money that a finding shares out: the part of each holder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from intcheck.matching.holders import figures
from intcheck.matching.once import once_a_claim
from intcheck.matching.texts import understand
from intcheck.model.claims import Claim, Quantity
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Quantifier, Role

MONEY = frozenset(["gbp", "usd", "cad", "eur"])
"""Dimensions of figures that are money."""
ROUNDING = 0.005
"""Share of a sum by which its parts may miss it."""
REMEMBERED = 8192
"""Findings whose parts are kept."""


def named_share(claim: Claim, assertion: Assertion) -> Value | None:
    """The share in per cent that the holder whom a claim names has of a sum that a finding shares out, else None."""
    shares = _shares(assertion.finding.values)
    return _most_named(claim, shares) if shares else _share_of_its_whole(claim, assertion)


def _most_named(claim: Claim, shares: Sequence[Value]) -> Value | None:
    """The share whose holder a claim names more than any other's."""
    told = understand(" ".join([claim.text, *claim.programmes]).replace("-", " ")).names.keys()
    named = [(len(told & (asked := understand(share.of).names.keys())) / len(asked), share) for share in shares]
    best = max((how_much for how_much, _ in named), default=0)
    nearest = [share for how_much, share in named if how_much == best]
    return nearest[0] if best and len(nearest) == 1 else None


def _share_of_its_whole(claim: Claim, assertion: Assertion) -> Value | None:
    """The share of a sum that a claim gives whole: of the part that it names most, or else of the one told of it."""
    parted = parted_sum(claim, assertion.statement)
    if parted is None:
        return None
    part, whole = parted
    sums = [v for v in assertion.finding.values if v.dimension == whole.unit and v.amount < whole.value]
    named = _most_named(claim, [_share(v.amount, whole.value, v.of) for v in sums]) if len(sums) > 1 else None
    return named or _share(part.value, whole.value, assertion.outcome)


def _share(part: float, whole: float, of: str) -> Value:
    share = float(f"{part / whole * 100:.4g}")
    return Value(share, "percent", of, "percent", share)


def parted_sum(claim: Claim, statement: str) -> tuple[Quantity, Quantity] | None:
    """A part and the whole of a sum that a claim gives as the whole of something: "most of the £2bn"."""
    told = _whole(claim)
    if told is None:
        return None
    wholes = (pair for pair in _parted(statement) if pair[1].unit == told.unit)
    return next((pair for pair in wholes if abs(told.value - pair[1].value) <= told.slack), None)


def leaves_a_part_untold(claim: Claim, statement: str, coverage: float) -> bool:
    """Whether both tell of a part of one sum, and a statement not all of what a claim says became of that part."""
    if claim.quantifier is Quantifier.ALL or coverage >= TOLD:
        return False
    return parted_sum(claim, statement) is not None


TOLD = 0.8
"""Share of a claim's content that a statement must hold to tell of the same part of a sum."""


@once_a_claim
def _whole(claim: Claim) -> Quantity | None:
    """The only sum of a claim, where it tells of a share of that: "a third of the extra £2bn"."""
    sums = [quantity for quantity in claim.quantities if quantity.unit in MONEY]
    if len(sums) != 1:
        return None
    before = claim.text[: sums[0].span[0] - claim.span[0]].lower().split()[-NEAR:]
    return sums[0] if OF in before else None


OF, NEAR = "of", 6
"""The word that leads to a whole, and words before a sum among which it stands."""


def part_of_its_sum(claimed: Sequence[Quantity], statement: str) -> str | None:
    """What a statement gives of a sum that is claimed whole, in its own words ("£270 million of its £450 million")."""
    for part, whole in _parted(statement):
        if any(q.value == whole.value for q in claimed):
            return statement[part.span[0] : whole.span[1]]
    return None


def _parted(statement: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Each sum of a statement that is a part of the next one."""
    for part, whole in pairwise(q for q in figures(statement) if q.unit in MONEY):
        joint = statement[part.span[1] : whole.span[0]].split()[:1]
        if joint == [OF] and part.value < whole.value:
            yield part, whole


@lru_cache(REMEMBERED)
def _shares(values: Sequence[Value]) -> tuple[Value, ...]:
    return tuple(_parts(values))


def _parts(values: Sequence[Value]) -> Iterator[Value]:
    sums = [v for v in values if v.dimension in MONEY and v.role is Role.MAIN]
    for whole in sums:
        parts = [v for v in sums if v is not whole]
        if len(parts) > 1 and abs(sum(v.amount for v in parts) - whole.amount) <= ROUNDING * whole.amount:
            for part in parts:
                yield _share(part.amount, whole.amount, part.of)
