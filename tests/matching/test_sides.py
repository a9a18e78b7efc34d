"""Outcomes told from either side, and findings that face away from a claim of another outcome."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

VERDICTS = [
    ("The collective overspend of England's ICSs ballooned in 2023-24.", "supported"),
    ("ICS deficits shrank in 2023-24.", "contradicted"),
    ("ICSs' overspend rose to £1.4bn in 2023-24.", "supported"),
    ("ICSs had a surplus of £1.4bn in 2023-24.", "contradicted"),
    ("ICS finances improved in 2023-24.", "contradicted"),
    ("Greater Manchester's integrated care system broke even in 2023-24.", "contradicted"),
    ("Hospitals' share of the NHS budget fell between 2006 and 2022.", "contradicted"),
    ("Acute hospitals' portion of health service spending has gone up.", "supported"),
    ("SIPA saved the Quebec taxpayer money overall.", "contradicted"),
    ("Population-based vanguards were already holding down emergency admissions in their first year.", "contradicted"),
    ("None of the Medicare care-coordination programmes made any difference to hospital stays.", "overstated"),
]
DEGREES = [
    ("The Better Care Fund was unveiled in 2013.", "supported"),
    ("Emergency admissions did not grow any more quickly in the vanguards than elsewhere.", "supported"),
    ("Most of those surveyed believed their integrated care system able to invest in prevention.", "contradicted"),
    ("Most evaluated pooled-budget schemes achieved significantly lower hospital use than usual care.", "contradicted"),
    ("All care homes in Sutton's Red Bag scheme saw casualty visits fall.", "overstated"),
    ("Delayed discharges have risen in every year since 2016.", "overstated"),
    ("Devolution has wiped out health inequalities in Greater Manchester.", "overstated"),
    ("Emergency admissions grew faster in vanguards than in pioneers.", "supported"),
    ("Emergency admissions grew more slowly in vanguards than in pioneers.", "contradicted"),
    ("All that vanguard money and emergency admissions still rose, only more slowly.", "supported"),
    ("Provider costs of delayed transfers were put at £173m in 2016/17.", "supported"),
    ("Having a case manager makes patients feel a great deal healthier.", "overstated"),
    ("Having a case manager makes patients feel slightly healthier in the short term.", "supported"),
    ("Case management was tried in all sixteen of the integrated care pilots.", "overstated"),
    ("Eleven of 21 reviews found that integrated care cut emergency admissions.", "supported"),
    ("Avoidable emergency admissions have been growing faster than emergency admissions as a whole.", "supported"),
    ("Emergency admissions cost £311m more than the BCF had budgeted for in its first year.", "supported"),
    ("Well under a hundredth of the NHS budget was spent on vanguards.", "supported"),
    ("Neither in Salford nor in South Somerset did the vanguard leave patients in better health.", "supported"),
    (
        "Where areas were pioneers and vanguards at once, admissions rose faster than where they were neither.",
        "contradicted",
    ),
]
UNSUPPORTED = [
    "Pioneers did not see emergency admissions grow any more slowly than other areas in 2014/15.",
    "Integration does not reduce emergency admissions anywhere.",
    "The vanguards did not slow the rise in emergency admissions in any area.",
    "The Hewitt Review called for more national targets.",
    "The Better Care Fund started in 2013.",
    "The vanguards, 50 sites in all, were launched in 2018.",
    "The Better Care Fund also saved the £511 million that was planned.",
    "The Better Care Fund delivered its planned savings.",
    "Greater Manchester's partnership board was set up with new statutory powers.",
    "Evercare's high-risk patients spent significantly fewer days in emergency beds.",
    "The Hewitt Review advised integrated care systems to hold the share that they spend on prevention where it was.",
    "Emergency admissions to animal hospitals climbed 12 per cent last year.",
    "The committee may wish to note that emergency admissions came down in the Harrogate vanguard.",
]


@pytest.mark.parametrize(("text", "verdict"), VERDICTS)
def test_either_side_of_an_outcome_tells_the_same(checker: Checker, text: str, verdict: str) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize(("text", "verdict"), DEGREES)
def test_how_much_and_how_many_decide(checker: Checker, text: str, verdict: str) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize("text", UNSUPPORTED)
def test_words_shared_with_a_finding_that_faces_away_do_not_support(checker: Checker, text: str) -> None:
    assert checker.verify(text).verdict != "supported"


def test_the_reason_names_what_was_measured_where_it_is_the_inverse(checker: Checker) -> None:
    assert "(deficits)" in checker.verify("ICS finances improved in 2023-24.").reason
