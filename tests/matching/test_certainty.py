"""How sure a verdict is: design first, then a step down for each weakness, each step told."""

from __future__ import annotations

from typing import Any

import pytest

from factories import assertion, claim, evidence
from intcheck.matching.certainty import certainty
from intcheck.matching.verdict import decide
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Stance


def told(work: str, weight: float, stance: Stance = Stance.CONTRADICTS, **changes: Any) -> Evidence:
    return evidence(stance, assertion=assertion(f"{work}-a", source=work), weight=weight, **changes)


CASES = [
    ("two strong works that agree", [("a", 0.9), ("b", 0.8)], "high", 1),
    ("one strong work", [("a", 0.9)], "moderate", 2),
    ("two think tanks", [("a", 0.5), ("b", 0.5)], "moderate", 1),
    ("one think tank", [("a", 0.5)], "low", 2),
    ("two newspapers", [("a", 0.25), ("b", 0.25)], "low", 1),
    ("one newspaper", [("a", 0.25)], "very low", 2),
]


@pytest.mark.parametrize(("works", "level", "steps"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_level_by_design_and_number_of_works(works: list[tuple[str, float]], level: str, steps: int) -> None:
    found, reasons = certainty(decide(claim(), [told(*work) for work in works]))
    assert found == level
    assert len(reasons) == steps
    assert reasons[0].startswith("Starts ")


def test_works_that_disagree_lower_it() -> None:
    found, reasons = certainty(decide(claim(), [told("a", 0.9), told("b", 0.9), told("c", 0.9, Stance.SUPPORTS)]))
    assert found == "moderate"
    assert reasons[1] == "One step down to moderate: the works do not agree (33% of the weight is on other sides)."


def test_evidence_on_a_part_lowers_it() -> None:
    part = (
        Comparison("programme", "narrower", "vanguards", "MCPs", ""),
        Comparison("direction", "supports", "", "", ""),
    )
    found, reasons = certainty(decide(claim(), [told(work, 0.9, comparisons=part) for work in "ab"]))
    assert found == "moderate"
    assert reasons[1] == "One step down to moderate: the evidence is on a part of what the claim speaks of."


def test_it_never_falls_below_very_low() -> None:
    part = (
        Comparison("programme", "narrower", "vanguards", "MCPs", ""),
        Comparison("direction", "supports", "", "", ""),
    )
    found, reasons = certainty(decide(claim(), [told("a", 0.2, comparisons=part)]))
    assert (found, len(reasons)) == ("very low", 3)


def test_nothing_covered_has_no_certainty() -> None:
    assert certainty(decide(claim(), [])) == (None, ())
