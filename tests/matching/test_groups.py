"""Groups of people: a finding on everyone decides nothing of one group, unless its programme is for that group."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

VERDICTS = [
    ("Vanguards slowed the growth of emergency admissions among children.", "not-covered"),
    ("The vanguards held down emergency admissions of people with dementia.", "not-covered"),
    ("Integrated care cuts emergency admissions for people with learning disabilities.", "not-covered"),
    ("In Montreal, SIPA halved bed-blocking by older patients.", "supported"),
    ("Age UK's integrated care programme kept its older clients away from emergency services.", "contradicted"),
    ("Vanguards slowed the growth of emergency admissions, particularly among older people.", "supported"),
    ("Emergency admissions of older people rose more slowly in the vanguards.", "supported"),
    ("Women gained more life expectancy than men from Greater Manchester's devolution.", "contradicted"),
    ("Women gained less life expectancy than men from Greater Manchester's devolution.", "supported"),
    ("Women's life expectancy rose the most in devolved Greater Manchester.", "contradicted"),
    ("Men's life expectancy rose the most in devolved Greater Manchester.", "supported"),
    ("Women's life expectancy improved the least under Greater Manchester's devolution.", "supported"),
    ("Men's life expectancy improved the least under Greater Manchester's devolution.", "contradicted"),
    ("In Greater Manchester it was men, far more than women, who gained years of life.", "supported"),
    ("Emergency admissions rose more slowly for children than for older people in the vanguards.", "not-covered"),
    (
        "Rushcliffe's extra support kept residents of residential homes and of nursing homes alike "
        "from being admitted as emergencies.",
        "overstated",
    ),
    ("It was the young, not the old, whose emergency admissions the vanguards held down.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), VERDICTS)
def test_a_claim_on_a_group_is_decided_by_findings_on_it(checker: Checker, text: str, verdict: str) -> None:
    assert checker.verify(text).verdict == verdict


def test_a_group_in_the_object_of_one_clause_does_not_limit_the_next(checker: Checker) -> None:
    kept, brought = checker.verify(
        "The BCF kept more older patients at home and brought delayed transfers down."
    ).claims
    assert kept.claim.groups == ("older-people",)
    assert brought.claim.groups == ()
