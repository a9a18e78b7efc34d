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
    (
        "The saving from admissions avoided by Dudley's link officers came to roughly £80,000.",
        "dudley-ccg-2017-integrated-plus-saving",
    ),
    ("Savings on A&E attendance came from Newcastle's care home work.", "ne-vanguards-2017-newcastle-ae"),
    (
        "In 2015-16 the Better Care Fund was meant to save £171m by avoiding emergency admissions.",
        "nao-2017-integration-admissions-plan-saving-171m",
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


SHUT_OUT = [
    ("The saving from admissions avoided by Dudley's link officers came to £180,000.", "£80,000"),
    ("Missing the Better Care Fund's targets on admissions and delays added £745m to the bill.", "£457 million"),
    ("Dudley's link officers brought a 24% rise in visits to the GP.", "opposite"),
    ("Sutton's care home staff lost skill and confidence in the vanguard.", "gained"),
    ("Vanguards reached about 15 million people, 9% of the population.", "5,000,000"),
]


@pytest.mark.parametrize(("text", "told"), SHUT_OUT, ids=[text[:40] for text, _ in SHUT_OUT])
def test_one_thing_in_which_the_nearest_differs_contradicts(text: str, told: str, checker: Checker) -> None:
    assessment = checker.verify(text)
    assert assessment.verdict == "contradicted"
    assert told in assessment.reason


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        (
            "Concert halls were renovated with Greater Manchester's £450 million transformation fund.",
            "gmhscp-2017-transformation-fund-270m",
        ),
        ("Hospital food improved because the vanguards widened.", "nao-2018-not-expanded"),
    ],
)
def test_what_is_nearest_in_words_is_named_first(text: str, nearest: str, checker: Checker) -> None:
    assessment = checker.verify(text)
    assert assessment.verdict == "not-covered"
    assert assessment.claims[0].nearest[0].assertion.id == nearest


SIDES = [
    ("Ten areas with 10 million people were lined up to try out integrated care systems from 2018-19.", "supported"),
    (
        "Overheads of integrated care boards were to be reduced by 30% in real terms by 2025/26.",
        "supported",
    ),
    (
        "Because of the improved Better Care Fund, 63% of health and wellbeing boards provided more home care packages "
        "in 2018-19.",
        "supported",
    ),
    (
        "Despite pledges to shift care out, hospitals' share of NHS budgets rose from 47% in 2006 to 58% in 2022.",
        "supported",
    ),
    ("Having joined forces earlier gave areas no head start in the STP process.", "not-covered"),
    (
        "The pioneers study's authors conclude that joining several integration schemes cancels out what they do.",
        "contradicted",
    ),
]


@pytest.mark.parametrize(("text", "verdict"), SIDES, ids=[text[:40] for text, _ in SIDES])
def test_plans_causes_and_denials_are_read_as_such(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
