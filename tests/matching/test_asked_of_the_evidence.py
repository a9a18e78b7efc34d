"""Claims that ask more of their evidence than a direction: when it began, all of a place, a fact, every outcome."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Pioneers began in 2013.", "supported"),
        ("The pioneers began in 2015.", "contradicted"),
        ("The integrated care and support pioneers got under way in 2010.", "contradicted"),
        ("The first pioneers started in April 2015.", "contradicted"),
        ("Eleven more pioneers started in 2015.", "supported"),
        ("The vanguard programme ended in 2018.", "supported"),
        ("The vanguard programme ended in 2016.", "contradicted"),
        ("Conflicting financial incentives were first identified as a barrier to integration in 2015.", "contradicted"),
        ("Northern Ireland has had joint health and social care bodies since 1993.", "contradicted"),
    ],
)
def test_a_beginning_is_dated_by_the_first_date_and_an_end_by_the_last(
    text: str, verdict: str, checker: Checker
) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Every vanguard pushed up hospital spending.",
        "Vanguards pushed up hospital spending wherever they were tried.",
        "Dudley's link officers brought emergency admissions down by 7% across the borough.",
    ],
)
def test_what_is_so_of_a_part_is_overstated_of_the_whole(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "overstated"


@pytest.mark.parametrize(
    "text",
    [
        "Official figures confirm that 90% of integrated care systems have improved joint working.",
        "It is beyond dispute that integration makes health care better.",
    ],
)
def test_what_people_felt_is_no_proof(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "overstated"


def test_every_outcome_of_a_list_is_checked(checker: Checker) -> None:
    text = "Support for Wakefield's homes brought down avoidable admissions, all emergency admissions and A&E use."
    assert checker.verify(text).verdict != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Karl Williams said the numbers bear out the switch to statutory integrated care systems.",
        "The NAO reports that integration has lived up to what was hoped of it.",
        "The National Audit Office found that integration exceeded expectations.",
    ],
)
def test_words_shared_with_a_speaker_are_not_the_side_that_he_takes(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict != "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Only a handful of areas said that the Better Care Fund improved joint working.", "contradicted"),
        ("The nursing homes in Rushcliffe did just as well as its residential homes.", "not-covered"),
        (
            "Once the delayed transfers target was met, as many as 3,000 acute beds were supposed to be freed.",
            "supported",
        ),
        ("The delayed transfers target was met and 3,000 acute beds were freed.", "overstated"),
        ("Emergency readmissions in West Yorkshire came down to 14.4% by 2019/20.", "contradicted"),
        ("Emergency readmissions in West Yorkshire went up to 14.4% by 2019/20.", "supported"),
        (
            "Enhanced support cut emergency admissions by a third for residents of Nottingham's care homes.",
            "contradicted",
        ),
        ("All over the country care home vanguards had 27% fewer avoidable admissions.", "overstated"),
        (
            "In Rushcliffe's residential homes, avoidable admissions were about half those of matched residents.",
            "supported",
        ),
        (
            "In Sutton's care homes a dietitian and pharmacists took upwards of £170,000 off the bill for drugs.",
            "supported",
        ),
        ("Between January 2019 and January 2020 the number of patients stuck in hospital fell.", "contradicted"),
    ],
)
def test_what_a_phrase_around_the_measure_makes_of_it(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("STPs were led by councils.", "overstated"),
        ("STPs were led by the NHS.", "supported"),
        ("STPs were a success.", "overstated"),
        ("The NHS met its delayed transfers target in 2017.", "overstated"),
        ("There is no agreed definition of integrated care.", "supported"),
        ("The Hewitt review asked for more to be spent on prevention.", "supported"),
        ("PRISMA reduced functional decline in older people.", "supported"),
        ("PRISMA increased functional decline in older people.", "contradicted"),
        ("Integrated care boards replaced clinical commissioning groups.", "supported"),
        ("Clinical commissioning groups replaced integrated care boards.", "contradicted"),
    ],
)
def test_what_a_short_claim_says_of_two_or_of_all_of_one(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Emergency admissions fell in Better Care Fund areas in 2021-22.", "not-covered"),
        ("Clinicians were wholly engaged in the North West London integrated care pilot.", "contradicted"),
        ("Amyas Morse thinks the STPs smaller than the earlier integration plans.", "contradicted"),
        ("Everyone involved in the care home vanguards saw them as imposed by the NHS.", "overstated"),
    ],
)
def test_what_a_statement_says_unevenly_earlier_or_of_some(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
