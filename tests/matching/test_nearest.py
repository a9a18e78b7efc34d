"""Claims that one statement alone tells, in words so far from it that no comparison decides by itself."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

TOLD = [
    (
        "Virtual wards, prevention, self-management, integrated teams and one access point were among the initiatives "
        "of the first-wave pioneers.",
        "piru-2016-tools",
    ),
    (
        "Residential homes with Sutton's Red Bag also saw the average stay in hospital improve.",
        "sqw-sutton-residential-stay",
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[told for _, told in TOLD])
def test_the_statement_that_stands_alone_near_a_claim_supports_it(text: str, told: str, checker: Checker) -> None:
    assessment = checker.verify(text)
    assert assessment.verdict == "supported"
    assert told in [e.assertion.id for claim in assessment.claims for e in claim.evidence if e.decisive]


OTHERWISE = [
    "Virtual wards and prevention were missing from the initiatives of the first-wave pioneers.",
    "In Greater Manchester more money made adult social care better under devolution.",
    "Greater Manchester was among the best performers on the four-hour A&E standard in 2024.",
    "999 calls from Sutton's care homes plumetted during the vanguard.",
    "Leaders of three integrated care systems were relaxed that health inequalities came before hospital pressure.",
]


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_may_turn_it_round_keeps_the_nearest_from_supporting(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict != "supported"
