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
    ("Leaders and staff in two pioneers thought multidisciplinary teams unnecessary for joined-up care.", False),
    ("Leaders and staff in two pioneers thought multidisciplinary teams vital for joined-up care.", True),
    ("The article says that integration projects avoid duplicating one another's work.", False),
    ("The commentary points out that the evaluation of the pioneers compares up-to-date periods.", False),
    ("Greater Manchester's devolved £6 billion was taken over in April 2016 by a single new NHS trust.", False),
    ("All fifty vanguards were picked in March 2015.", False),
    ("Several English regions had health and social care in their deals before Greater Manchester got one.", False),
    ("Money was plentiful while the Better Care Fund fell short of its plans.", False),
    ("Money was short while the Better Care Fund fell short of its plans.", True),
]


@pytest.mark.parametrize(("text", "so"), OPPOSITES)
def test_opposite_words_support_no_claim(text: str, so: bool, checker: Checker) -> None:
    assert (checker.verify(text).verdict == "supported") is so


TONES = [
    ("The article says that integration is a triumph.", False),
    ("National policy fitted neatly with the three programmes.", False),
    ("MPs were overjoyed when Samantha Jones left the West Hertfordshire trust.", False),
    ("MPs were annoyed when Samantha Jones left the West Hertfordshire trust.", True),
]


@pytest.mark.parametrize(("text", "so"), TONES)
def test_words_that_speak_well_of_a_thing_are_not_told_by_words_that_speak_ill_of_it(
    text: str, so: bool, checker: Checker
) -> None:
    assert (checker.verify(text).verdict == "supported") is so


def test_what_a_minority_was_is_no_denial_that_most_were_not(checker: Checker) -> None:
    text = "Most surveyed patients with a care plan in North West London's pilot had no idea that they had a plan."
    assert checker.verify(text).verdict == "supported"


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
