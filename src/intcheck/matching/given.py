"""Figures and dates of a claim that a statement gives."""

from __future__ import annotations

from math import isclose

from intcheck.matching.dates import compare_dates, gives_dates
from intcheck.matching.matches import Figures, Match
from intcheck.matching.quantities import compare_figures
from intcheck.matching.sums import MONEY
from intcheck.matching.wording import Wording
from intcheck.model.claims import Claim, Quantity
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Comparison
from intcheck.model.terms import Hedge


def gives_a_telling_figure(claim: Claim, figures: list[Figures]) -> bool:
    """Whether a statement gives a figure of the claim that is too exact to be there by chance."""
    fitting = given(claim, figures)
    return bool(fitting) and any(q.text in fitting and is_exact(q) for q in claim.quantities)


def is_telling(figure: str) -> bool:
    """Whether a figure, as written, is too exact to be shared by chance."""
    return sum(letter.isdecimal() for letter in figure.strip("0")) >= TELLING


TELLING = 3
"""Digits from which a figure is unlikely to be shared by chance."""


def gives_a_figure(claim: Claim, figures: list[Figures]) -> bool:
    """Whether a statement gives a figure of the claim that is no length of time."""
    lasting = {q.text for q in claim.quantities if q.unit == "days"}
    return bool(given(claim, figures) - lasting)


def given(claim: Claim, figures: list[Figures]) -> set[str]:
    """The figures of a claim, dates aside, that a statement gives."""
    if not figures:
        return set()
    return {f.claimed for f in figures if f.match is Match.FITS} & {q.text for q in claim.quantities}


def is_exact(quantity: Quantity) -> bool:
    """Whether a figure is one that a statement on something else would hardly give."""
    if quantity.hedge in (Hedge.OVER, Hedge.UNDER):
        return False
    digits = sum(letter.isdecimal() for letter in quantity.text.strip("0"))
    exact = digits > {"days": EXACT, "count": 2}.get(quantity.unit, 1)
    return quantity.unit in MONEY or quantity.value >= MANY or exact


MANY = 1000
"""Number from which a figure is hardly given by chance, however round."""


def with_told_figures(claim: Claim, assertion: Assertion, wording: Wording, figures: list[Figures]) -> Wording:
    """The wording with the figures that fit counted as words are, by how telling each is."""
    if not figures:
        return wording
    met = sum(
        KEPT_TO if keeps_to_a_bound(claim, assertion, f) else _weight(f) for f in figures if f.match is Match.FITS
    )
    if not met:
        return wording
    total = wording.total + met
    return wording._replace(
        coverage=(wording.covered + met) / total if total else 0.0,
        covered=wording.covered + met,
        total=total,
        figured=met,
    )


def keeps_to_a_bound(claim: Claim, assertion: Assertion, figure: Figures) -> bool:
    """Whether a figure fits a claim of more or less than so much without being near it, as many figures do."""
    if figure.match is not Match.FITS:
        return False
    bounds = (q for q in claim.quantities if q.text == figure.claimed and q.hedge in (Hedge.OVER, Hedge.UNDER))
    amounts = [value.amount for value in assertion.finding.values]
    return any(not any(isclose(q.value, amount, rel_tol=ROUND) for amount in amounts) for q in bounds)


ROUND = 0.15
"""Share of a figure by which it may be off a bound that gives it in round numbers: "more than 13,000" of 13,440."""


def _weight(figure: Figures) -> float:
    """Weight of a figure or date: a small count is said of many things, an exact figure of one.

    A date weighs little, and nothing where the statement tells of a longer time that it lies in.
    """
    if figure.remark == "wrong-date":
        return DATED if _years(figure.claimed) & _years(figure.found) else 0.0
    digits = sum(letter.isdecimal() for letter in figure.claimed.strip("0"))
    return min(max(digits, 1.0) + (figure.claimed[:1] in SIGNS), EXACT)


SIGNS = "£$€"
KEPT_TO, DATED, EXACT = 1.0, 1.5, 3.0
"""Weight of a bound that another number keeps to, of a date, and of a figure of three digits or more."""


def _years(text: str) -> set[str]:
    return {word for word in text.replace(",", "").split() if len(word) == YEAR and word.isdecimal()}


YEAR = 4
"""Digits of a year."""


def figures_and_dates(claim: Claim, assertion: Assertion) -> list[Figures]:
    """What a statement says of each figure and date of a claim; one without dates is silent on them to no harm."""
    figures, dates = compare_figures(claim, assertion), compare_dates(claim, assertion)
    if not dates:
        return figures
    if any(f.match is Match.FITS for f in figures) and not gives_dates(assertion):
        dates = [d for d in dates if d.match is not Match.SILENT]
    return [*figures, *dates]


def figure_comparisons(each: list[Figures]) -> list[Comparison]:
    """What each figure and date of a claim was held against."""
    return [
        Comparison("figure", f.match.value, f.claimed, f.found, f.reason) for f in each if f.match is not Match.NONE
    ]
