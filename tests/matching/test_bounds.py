"""Claims of a number up to a bound, of one above all others, and of no difference."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

BOUNDS = [
    ("There were fewer than 20 pioneers.", "contradicted"),
    ("At most 20 areas became pioneers.", "contradicted"),
    ("England has no more than 30 integrated care systems.", "contradicted"),
    ("There were at least 20 pioneers.", "supported"),
    ("There were never fewer than 20 pioneers.", "supported"),
    ("No more than 25 pioneers were set up.", "supported"),
    ("Fewer than 60 vanguards were chosen.", "supported"),
    ("No more than 40 vanguards were picked.", "contradicted"),
    ("Never have more than 30 integrated care systems existed in England.", "contradicted"),
    ("Never have fewer than 40 integrated care systems covered England.", "supported"),
    ("At no point were there fewer than 20 pioneers.", "supported"),
    ("Never before had more than 100 areas expressed an interest in becoming pioneers.", "supported"),
]


@pytest.mark.parametrize(("text", "verdict"), BOUNDS, ids=[text[:50] for text, _ in BOUNDS])
def test_the_largest_number_decides_a_claim_up_to_a_bound(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "There were never more than 14 pioneers.",
        "There were never as many as 20 pioneers.",
        "The pioneers never numbered more than 14.",
        "At no time were there more than 14 pioneers.",
        "Never did the vanguards number above 40.",
        "The number of pioneers never exceeded 14.",
        "There were fewer than 30 vanguards.",
    ],
)
def test_a_part_of_a_whole_bears_out_no_bound_that_the_whole_exceeds(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict != "supported"


BY_CHANCE = [
    (
        "At most a tenth of care home residents' emergency admissions are for conditions that could be prevented.",
        "contradicted",
    ),
    ("The NHS hit its 2017 delayed transfers target and so released as many as 3,000 acute beds.", "not-covered"),
    ("Hitting the 2017 goal on delayed transfers was supposed to free at least 2,000 acute beds.", "supported"),
    ("More than 13,000 hospital beds were blocked on a typical day in December 2022.", "supported"),
]


@pytest.mark.parametrize(("text", "verdict"), BY_CHANCE, ids=[text[:50] for text, _ in BY_CHANCE])
def test_a_number_that_only_keeps_to_a_bound_ties_no_statement_to_a_claim(
    text: str, verdict: str, checker: Checker
) -> None:
    assert checker.verify(text).verdict == verdict


UNRIVALLED = [
    ("Nowhere did emergency admissions grow faster than in areas in both pioneers and vanguards.", "contradicted"),
    ("Nowhere did emergency admissions grow more slowly than in areas in both pioneers and vanguards.", "supported"),
    ("Emergency admissions grew more slowly in areas in both pioneers and vanguards than anywhere else.", "supported"),
    ("No group gained more than men from Greater Manchester's devolution in life expectancy.", "supported"),
    ("Life expectancy rose more in Greater Manchester than anywhere else.", "overstated"),
    ("Mid-Nottinghamshire had the biggest fall in emergency admissions of all vanguards.", "overstated"),
]


@pytest.mark.parametrize(("text", "verdict"), UNRIVALLED, ids=[text[:60] for text, _ in UNRIVALLED])
def test_what_sets_one_above_all_others_asks_for_evidence_that_does(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


OFTEN = [
    ("Functional decline was less common in Québec's PRISMA areas.", "supported"),
    ("Decline in everyday function was rarer in Québec's PRISMA areas.", "supported"),
    ("Functional decline was more common in Québec's PRISMA areas.", "contradicted"),
    (
        "Older patients waiting in hospital for a place were just as numerous with Montreal's SIPA as without it.",
        "contradicted",
    ),
    ("Death rates in Wakefield's vanguard care homes were much like those of the control group.", "supported"),
    ("Emergency department visits by over-65s drifted slightly down in Norrtälje.", "supported"),
    ("Emergency department visits by over-65s crept slowly up in Norrtälje.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), OFTEN, ids=[text[:60] for text, _ in OFTEN])
def test_how_often_and_as_often_as_others(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
