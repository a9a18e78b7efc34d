"""A statement that speaks of the opposite, or of another thing, supports no claim however many words the two share."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

OPPOSITES = [
    ("Most of the slowing in emergency admissions in pioneer and vanguard areas came in the opening year.", False),
    ("Most of the slowing in emergency admissions in pioneer and vanguard areas came in the final year.", True),
    ("Of all areas those in both the pioneer and vanguard programmes had the greatest growth in admissions.", False),
    ("The Public Accounts Committee was pleased to endorse having fewer commissioning bodies.", False),
    ("The NHS Confederation backed judging integrated care systems by discharge delays alone.", False),
    ("The NHS Confederation was against judging integrated care systems by discharge delays alone.", True),
    ("Most integrated care system leaders resisted shifting resources nearer to home in 2024.", False),
    ("Pharmacists and a dietitian in Sutton's vanguard wasted £170,000 on medicines and supplements.", False),
    ("Pharmacists and a dietitian in Sutton's vanguard saved £170,000 on medicines and supplements.", True),
    ("The baseline of the pioneers study starts after the 2012 Health and Social Care Act took effect.", False),
    ("The baseline of the pioneers study starts before the 2012 Health and Social Care Act took effect.", True),
    ("Case management on that scale would be cheap for the NHS, the BMJ paper argues.", False),
    ("The commentary judges the pioneers' effect on the growth of emergency admissions profound.", False),
    ("The PACS vanguards were formed by staff in separate organisations apart from each other.", False),
]


@pytest.mark.parametrize(("text", "so"), OPPOSITES)
def test_opposite_words_support_no_claim(text: str, so: bool, checker: Checker) -> None:
    assert (checker.verify(text).verdict == "supported") is so


OTHERS = [
    ("Death rates in the review of 89 trials with nearly 98,000 younger people were unaffected.", False),
    ("Death rates in the review of 89 trials with nearly 98,000 older people were unaffected.", True),
    ("Staff of the integrated care pilots had less chance of seeing the clinician they wanted.", False),
    ("Patients of the integrated care pilots had less chance of seeing the clinician they wanted.", True),
]


@pytest.mark.parametrize(("text", "so"), OTHERS)
def test_another_thing_supports_no_claim(text: str, so: bool, checker: Checker) -> None:
    assert (checker.verify(text).verdict == "supported") is so


def test_the_reason_names_both_words(checker: Checker) -> None:
    assessment = checker.verify("The NHS Confederation agreed to judging integrated care systems by discharge delays.")
    assert 'It says "objected to", and the claim "agreed".' in assessment.reason
