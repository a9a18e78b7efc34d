"""Whether the evidence for a verdict on a sentence is surely about what the sentence is about."""

from __future__ import annotations

from intcheck.model.claims import Quantity
from intcheck.model.results import Assessment, ClaimResult, Evidence
from intcheck.model.terms import Verdict

EXACT = 2
"""Digits from which a figure is hardly given by chance."""


def is_tied(assessment: Assessment, *, at_large: bool = False) -> bool:
    """Whether what decides a text gives an exact figure of its own, or is by the speaker whom it names.

    With `at_large`, it must be on no programme or one place of many, of which the text then need not speak.
    """
    decided = [result for result in assessment.claims if result.verdict is not Verdict.NOT_COVERED]
    if at_large and any(_is_on_a_part(item) for r in decided if not _quotes(r) for item in r.evidence):
        return False
    return bool(decided) and all(map(_is_tied, decided))


def is_of_its_time(assessment: Assessment) -> bool:
    """Whether all that decides a text is on no programme or part of a place, and on just the time that it names."""
    deciding = [item for result in assessment.claims for item in result.evidence if item.decisive]
    dated = all(("period", "agrees") in [(c.field, c.outcome) for c in item.comparisons] for item in deciding)
    return bool(deciding) and dated and not any(map(_is_on_a_part, deciding))


def _quotes(result: ClaimResult) -> bool:
    """Whether a speaker whom a claim names gives a figure of it, whatever programme that was said of."""
    figures = {quantity.text for quantity in result.claim.quantities}
    return result.claim.attribution is not None and any(
        _gives(item, figures) for item in result.evidence if item.decisive
    )


def _is_on_a_part(item: Evidence) -> bool:
    """Whether evidence that decides is on a programme, or on a place within the one that the text speaks of."""
    elsewhere = any(c.field == "place" and c.outcome == "narrower" for c in item.comparisons)
    on_a_programme = bool(item.assertion.programmes) and not item.assertion.background
    return item.decisive and (elsewhere or on_a_programme)


def _is_tied(result: ClaimResult) -> bool:
    if result.claim.attribution is not None:
        return True
    exact = {quantity.text for quantity in result.claim.quantities if _digits(quantity) >= EXACT}
    return any(_gives(item, exact) for item in result.evidence if item.decisive)


def _digits(figure: Quantity) -> int:
    """How many digits a figure has, or a number of things written in words, without the noughts at its end."""
    in_words = figure.unit == "count" and not any(map(str.isdecimal, figure.text))
    written = f"{figure.value:g}" if in_words else figure.text
    return sum(map(str.isdecimal, written.strip("0")))


def _gives(item: Evidence, figures: set[str]) -> bool:
    return any(c.field == "figure" and c.outcome == "fits" and c.claimed in figures for c in item.comparisons)
