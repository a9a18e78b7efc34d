"""Figures that a finding gives, told of the opposite of what they are of, or of what else it counts."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

TURNED = [
    "The twenty vanguards made a net saving of £41m in 2016-17.",
    "In 2016-17 the net benefit of 20 vanguards was £41 million.",
    "Twenty vanguards turned a £41m profit in 2016-17.",
    "20 vanguards yielded £41m in net savings in 2016-17.",
    "Vanguards saved £85m in 2016-17 for £44m spent.",
    "Twenty vanguards had savings of £85m in 2016-17.",
    "Twenty vanguards cost £44m in 2016-17.",
    "England's 42 integrated care systems finished 2023-24 with a combined surplus of £1.4 billion.",
    "NHS bodies together moved from a £1,848 million surplus in 2015-16 to a £111 million deficit in 2016-17.",
]
STRAIGHT = [
    "Twenty vanguards saved £44m in 2016-17 and spent £85m.",
    "In 2016-17 twenty vanguards ran up a net cost of £41m.",
    "In 2016-17 twenty vanguards returned £44m on an outlay of £85m, a net loss of £41m.",
    "England's 42 integrated care systems finished 2023-24 with a combined deficit of £1.4 billion.",
    "NHS bodies together moved from a £1,848 million deficit in 2015-16 to a £111 million surplus in 2016-17.",
]


@pytest.mark.parametrize("text", TURNED)
def test_a_sum_told_of_the_opposite_of_what_it_is_of_is_contradicted(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "contradicted"


@pytest.mark.parametrize("text", STRAIGHT)
def test_a_sum_told_of_what_it_is_of_is_supported(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "supported"


BOUNDS = [
    ("Fewer than fifty areas put themselves forward to become pioneers.", "contradicted"),
    ("Fewer than 30 areas bid to become pioneers.", "contradicted"),
    ("Fewer than 100 areas expressed an interest in becoming pioneers.", "contradicted"),
    ("Over 90 areas expressed an interest in becoming pioneers.", "supported"),
    ("Fewer than 20 of the areas that expressed an interest were chosen as pioneers.", "supported"),
    ("More than 20 areas were chosen as pioneers in 2013 out of those that bid.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), BOUNDS, ids=[text for text, _ in BOUNDS])
def test_a_bound_is_held_against_the_number_of_just_what_it_counts(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


AS_PLANNED = [
    "The Department kept growth in emergency admissions to 1.5% in 2017-18, exactly as it had set out to.",
    "The Department held growth in emergency admissions to 1.5% in 2017-18, as it had aimed to.",
    "The Department kept growth in emergency admissions to 1.5% in 2017-18, as ministers had always wanted.",
    "Emergency admissions growth was held to 1.5% in 2017-18, like the Department had hoped to.",
    "Emergency admissions grew by 1.5% in 2017-18, as the Department promised they would.",
    "The vanguards saved £360 million a year by 2020-21, as they had set out to.",
    "Vanguards saved £360 million a year by 2020/21 just as it was hoped they would.",
    "Fifteen vanguards saved £107 million by 2020-21 as they had aimed to.",
]


@pytest.mark.parametrize("text", AS_PLANNED)
def test_a_plan_does_not_support_a_result_that_is_said_to_be_as_planned(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict in ("overstated", "contradicted", "not-covered")


PATIENTS = [
    "Care was a better experience for patients of the national integrated care pilots.",
    "In the experience of patients of the case-managing integrated care pilots, their care had got better.",
    "In the eyes of patients of the case-managing pilots, care had got better.",
    "Most patients of the case-managing integrated care pilots thought that their care was better.",
]


@pytest.mark.parametrize("text", PATIENTS)
def test_what_staff_saw_does_not_support_what_patients_are_said_to_have_seen(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict != "supported"


def test_what_staff_saw_supports_what_staff_are_said_to_have_seen(checker: Checker) -> None:
    claim = "Most staff of the case-managing integrated care pilots felt their patients' care had got better."
    assert checker.verify(claim).verdict == "supported"
