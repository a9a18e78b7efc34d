"""What shares and numbers do to claims that speak for most or for few."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from intcheck.language.told import quantifier_of
from intcheck.matching.findings import Finding, context
from intcheck.matching.once import once_a_claim
from intcheck.matching.sums import MONEY, named_share
from intcheck.matching.texts import understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Against, Direction, Quantifier, Role, Stance
from intcheck.text.words import stems, words


def by_majority(claim: Claim, assertion: Assertion, found: Finding) -> Finding:
    """What a share does to "most", which asks for more than a half, and to "few", which asks for less.

    A bare number of areas shows neither.
    """
    if _is_a_bare_number(claim, assertion) and found.stance is Stance.SUPPORTS:
        return found._replace(stance=Stance.QUALIFIES, remark="overgeneralised", reason="It says so of a few only.")
    few = _says_few(claim)
    asked = (few or claim.quantifier is Quantifier.MOST) and _counts_only_the_whole(claim, assertion)
    share = _share(claim, assertion) if asked else None
    if asked and found.stance is Stance.SUPPORTS and _gives_shares_on_both_sides(assertion):
        return context("It gives several shares, some above a half and some below.")
    if (
        few
        and asked
        and share is None
        and found.stance is Stance.SUPPORTS
        and quantifier_of(assertion.statement) in UNCOUNTED
    ):
        return context("It says so, and the claim says it of a few only.")
    if share is None or few == (share < HALF):
        return found
    if few:
        return _not_so_of(share, "few", found) if found.stance is Stance.SUPPORTS else found
    if any(unit.denied for unit in claim.units) and not understand(assertion.statement).denied:
        reason = f"It says so of {share:.0f}% only."
        return found if found.decisive is False else found._replace(stance=Stance.SUPPORTS, reason=reason, remark=None)
    if found.stance is Stance.CONTRADICTS:
        return found._replace(stance=Stance.CONTEXT, reason=f"It says the opposite of {share:.0f}% only.", remark=None)
    return _not_so_of(share, "most", found) if found.stance is Stance.SUPPORTS else found


def tells_how_many(claim: Claim, assertion: Assertion) -> bool:
    """Whether a finding says of how many it is so: a share, or a word of number."""
    counted = quantifier_of(assertion.statement) in (Quantifier.MOST, Quantifier.NO, Quantifier.NOT_ALL)
    return counted or _share(claim, assertion) is not None


def is_of_the_rest(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim speaks for most, and a finding for less than a half, of which the rest is most."""
    share = _share(claim, assertion) if claim.quantifier is Quantifier.MOST else None
    return share is not None and share < HALF


@once_a_claim
def _says_few(claim: Claim) -> bool:
    return any((cue.category, cue.value) == FEW for cue in claim.cues)


def counts_only_the_sample(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim gives no figure but the number of those asked or studied: "most of the 24 reviews"."""
    return _gives_only(claim, (v.amount for v in assertion.finding.values if v.role is Role.SAMPLE))


def _counts_only_the_whole(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim gives no figure but a whole that is shared out: a sample, a sum of money."""
    values = assertion.finding.values
    return _gives_only(claim, (v.amount for v in values if v.role is Role.SAMPLE or v.dimension in MONEY))


def _gives_only(claim: Claim, amounts: Iterable[float]) -> bool:
    return {quantity.value for quantity in claim.quantities} <= set(amounts)


def _is_a_bare_number(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim speaks for most, and a description tells how many there were and not of how many.

    A claim that gives no number speaks for more than "four of the areas".
    """
    if claim.quantities or _share(claim, assertion) is not None:
        return False
    if claim.quantifier is Quantifier.PLAIN and not _tells_of_some(assertion.statement):
        return False
    if claim.quantifier not in (Quantifier.MOST, Quantifier.PLAIN):
        return False
    counts = [v for v in assertion.finding.values if v.dimension == "count" and v.role is Role.MAIN]
    plain = quantifier_of(assertion.statement) in (Quantifier.PLAIN, Quantifier.SOME)
    return plain and len(counts) == 1 and assertion.finding.direction is Direction.DESCRIPTIVE


@lru_cache(maxsize=4096)
def _tells_of_some(statement: str) -> bool:
    """Whether a statement counts some of several: "four of the planning areas"."""
    told = [word.lower for word in words(statement)]
    return any(
        (number.isdecimal() or number in NUMBERS) and of == "of" and whole in DEFINITE
        for number, of, whole in zip(told, told[1:], told[2:], strict=False)
    )


NUMBERS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])
DEFINITE = frozenset(["the", "its", "their", "these", "those"])
"""Words after "of" that make what they stand before a whole of which some are counted."""


def _not_so_of(share: float, claimed: str, found: Finding) -> Finding:
    reason = f"It says so of {share:.0f}%, which is not {claimed}."
    return found._replace(stance=Stance.CONTRADICTS, reason=reason, remark="overgeneralised")


UNCOUNTED = (Quantifier.PLAIN, Quantifier.ALL, Quantifier.MOST)
"""Numbers of subjects that are no few."""
FEW = ("quantifier", "few")
"""Category and value of a cue for less than a half."""
HALF = 50
"""Per cent."""


def _share(claim: Claim, assertion: Assertion) -> float | None:
    """Share in per cent of which a finding tells: a count of a sample, one percentage as a level, a part of a sum.

    Of several percentages it is the one whose label has more of the claim's words than any other's.
    """
    main = [v for v in assertion.finding.values if v.role is Role.MAIN]
    counts = [v for v in main if v.dimension == "count"]
    whole = [v for v in assertion.finding.values if v.role is Role.SAMPLE and v.dimension == "count"]
    whole = [v for v in whole if [v.unit] == [count.unit for count in counts]] or whole
    most = max((v.amount for v in whole), default=0.0)
    if len(counts) == 1 and 0 < counts[0].amount <= most:
        return 100 * counts[0].amount / most
    share = named_share(claim, assertion) if claim.quantities else None
    if share is not None:
        return share.amount
    percents = [v for v in main if v.dimension == "percent"]
    if len(percents) > 1 or len(percents) < len(main):
        percents = _most_like(claim, percents) if assertion.finding.direction is Direction.DESCRIPTIVE else []
    if len(percents) != 1:
        return None
    level = assertion.finding.direction is Direction.DESCRIPTIVE or _is_a_level(assertion)
    return percents[0].amount if level or f"{percents[0].amount:g}% of" in assertion.statement else None


def _most_like(claim: Claim, values: Sequence[Value]) -> list[Value]:
    """The figures whose labels share the most words with a claim, if they share any."""
    said = set(stems(claim.text))
    shared = [len(said.intersection(stems(value.of))) for value in values]
    return [v for v, words in zip(values, shared, strict=True) if words and words == max(shared)]


def _is_a_level(assertion: Assertion) -> bool:
    """Whether a finding gives how high something stands, and not by how much it stands above or below another."""
    told = assertion.finding
    return told.direction in (Direction.HIGHER_LEVEL, Direction.LOWER_LEVEL) and told.against is Against.NONE


def _gives_shares_on_both_sides(assertion: Assertion) -> bool:
    """Whether a finding counts several parts of one sample, some of them more than a half of it and some less."""
    counts = [v.amount for v in assertion.finding.values if v.role is Role.MAIN and v.dimension == "count"]
    whole = max((v.amount for v in assertion.finding.values if v.role is Role.SAMPLE), default=0.0)
    return bool(counts and whole) and min(counts) < whole * HALF / 100 < max(counts) <= whole
