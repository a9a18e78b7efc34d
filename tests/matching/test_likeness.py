"""What tells of just what a claim says decides; what shares only its outcome and its direction does not."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

ALONE = [
    (
        "National reviews of the years 2010 to 2020 saw fewer delayed discharges from English hospitals.",
        "miller-2021-delayed-discharge-fell",
    ),
    (
        "Alcohol-related hospital admissions in Greater Manchester came in 11% below the controls.",
        "britteon-2024-alcohol-admissions-11-1",
    ),
    ("Admissions for violence in Greater Manchester were 14% down.", "britteon-2024-violence-admissions-14-4"),
    ("Delayed days in England shrank 14.5% in the year to September 2017.", "adass-2017-dtoc-september-2017-down"),
]


@pytest.mark.parametrize(("text", "told"), ALONE, ids=[told for _, told in ALONE])
def test_what_is_specific_decides_before_what_is_general(text: str, told: str, checker: Checker) -> None:
    assessment = checker.verify(text)
    assert assessment.verdict == "supported"
    decisive = [e for claim in assessment.claims for e in claim.evidence if e.decisive]
    assert decisive[0].assertion.id == told
    assert {e.stance for e in decisive} == {"supports"}


TURNED = [
    ("National reviews of the years 2010 to 2020 saw more delayed discharges from English hospitals."),
    ("Delayed days in England grew 14.5% in the year to September 2017."),
    ("Admissions for alcohol rose in Greater Manchester under devolution."),
]


@pytest.mark.parametrize("text", TURNED)
def test_what_is_specific_also_contradicts_alone(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "contradicted"


GENERAL = [
    ("Integrated care reduces emergency readmissions.", 2),
    ("Integrated care reduces emergency admissions.", 10),
    ("Case management reduces hospital admissions.", 3),
]


@pytest.mark.parametrize(("text", "works"), GENERAL)
def test_a_general_claim_is_weighed_by_all_that_bears_on_it(text: str, works: int, checker: Checker) -> None:
    assessment = checker.verify(text)
    assert assessment.verdict in ("mixed", "contradicted")
    assert len({e.assertion.work for claim in assessment.claims for e in claim.evidence if e.decisive}) >= works


@pytest.mark.parametrize(
    "text",
    [
        "Not one of the fifteen Medicare care-coordination programmes changed hospital use.",
        "Unplanned A&E re-attendances in Greater Manchester were 27% lower under devolution.",
        "Emergency admissions fell by 106,000 under the Better Care Fund.",
    ],
)
def test_exceptions_works_of_their_own_and_results_stay_beside_what_is_nearer(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "contradicted"


PLANS = [
    "Better Care Fund plans pledged 106,000 fewer emergency admissions.",
    "The Better Care Fund was partly about relieving hospitals.",
    "Integrated care systems needed to save £5.7 billion in 2022-23.",
    "Nineteen STPs wrote that outpatient activity was to be reduced by 7% to 30% by 2020/21.",
]


@pytest.mark.parametrize("text", PLANS)
def test_what_is_told_as_a_plan_is_held_against_plans(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "supported"


def test_what_stands_nearest_in_all_its_words_is_held_against_a_claim(checker: Checker) -> None:
    text = (
        "Across the UK's four countries little evidence was found on ten measures that integration policy improved "
        "patients' experience."
    )
    assessment = checker.verify(text)
    decisive = [e.assertion.id for claim in assessment.claims for e in claim.evidence if e.decisive]
    assert assessment.verdict == "supported"
    assert decisive == ["nuffield-2021-four-countries-patients-limited-evidence"]


def test_a_statement_on_another_programme_tells_nothing_of_the_claims_own(checker: Checker) -> None:
    """ "Change" is a word of findings elsewhere, which must not silence the finding that the change is about."""
    claim = "Institutional care costs decreased after SIPA began and the change has endured."
    assert checker.verify(claim).verdict == "overstated"
