"""Claims that the evidence settles though it names or compares things otherwise than they do."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

COMPARED = [
    ("Vanguards were given a lot more national money and expert help than pioneers were.", "supported"),
    ("Pioneers got much less national money than the vanguards.", "supported"),
    ("National bodies gave the pioneers much more money than the vanguards.", "contradicted"),
    ("Vanguards got much less national money than the pioneers.", "contradicted"),
    ("Vanguards had more clinical leadership than pioneers.", "not-covered"),
]
MEASURES = [
    ("Delayed discharges came down under the Better Care Fund.", "contradicted"),
    ("Unplanned spells in hospital came down in the Better Care Fund's first year.", "contradicted"),
    ("Older patients with complex needs had more hospital stays under CareWell.", "contradicted"),
    ("Community-based interventions for older people left deaths unchanged across 89 trials.", "supported"),
    ("CareWell cut hospital stays among children.", "not-covered"),
    ("The Nuffield Trust would scrap the Better Care Fund.", "not-covered"),
]

MOSTLY = [
    ("The vanguards' later falls in emergency admissions were chiefly among children.", "contradicted"),
    ("It was teenagers, not pensioners, whose emergency admissions the vanguards later held down.", "contradicted"),
    ("Children in vanguard areas had fewer emergency admissions.", "not-covered"),
    ("The later falls in emergency admissions in vanguards were mostly among men.", "not-covered"),
]
LARGEST = [
    ("North West London's pioneer was bigger than any other in the first wave.", "supported"),
    ("None of the first fourteen pioneers was larger than the one in North West London.", "supported"),
    ("None of the first fourteen pioneers was smaller than the one in North West London.", "contradicted"),
]

LOADS = [
    ("The Better Care Fund lightened the load on our hospitals.", "contradicted"),
    ("Scottish integration eased the pressure on local hospitals.", "supported"),
    ("The pioneers took the pressure off teachers.", "not-covered"),
]
SETTING = [
    ("Clinical commissioning groups, like NHS England, came into being through the 2012 Act.", "supported"),
    ("NHS funding eased in the three years after the period that the pioneers study covered.", "contradicted"),
]

NUMBERS = [
    ("Every integrated care system was asked for the same efficiency in 2022-23.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), [*COMPARED, *MEASURES, *MOSTLY, *LARGEST, *LOADS, *SETTING, *NUMBERS])
def test_what_is_named_or_compared_otherwise_is_settled(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
