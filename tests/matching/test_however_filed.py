"""Claims in a statement's words that name another outcome, and subjects, budgets and dates told in other words."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

FILED_ELSEWHERE = [
    ("Councils were spending a tenth less on adult social care in real terms in 2015-16 than in 2010-11.", "supported"),
    (
        "Councils were spending a tenth more on adult social care in real terms in 2015-16 than in 2010-11.",
        "contradicted",
    ),
    ("It is the highest-risk patients who gain most from team case management.", "contradicted"),
    (
        "Scotland's integration authorities have moved a good deal of money from hospitals to the community.",
        "contradicted",
    ),
]


@pytest.mark.parametrize(("text", "verdict"), FILED_ELSEWHERE, ids=[text[:60] for text, _ in FILED_ELSEWHERE])
def test_a_statement_in_a_claims_words_bears_on_it_however_it_is_filed(
    text: str, verdict: str, checker: Checker
) -> None:
    assert checker.verify(text).verdict == verdict


def test_what_contradicts_and_what_goes_less_far_add_up(checker: Checker) -> None:
    assert checker.verify("Joining up health and social care gets delayed discharges down.").verdict == "mixed"


@pytest.mark.parametrize("text", ["Housing First halved A&E visits.", "Better Start cut A&E visits among children."])
def test_a_scheme_that_nothing_speaks_of_is_not_covered(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "not-covered"


OTHERWISE = [
    ("ICBs were ordered in March 2025 to take a third off their running costs.", "contradicted"),
    ("ICBs were ordered in March 2025 to take half off their running costs.", "supported"),
    ("Greater Manchester's health partnership overshot its 2016/17 NHS budget by £236m.", "contradicted"),
    ("Greater Manchester's health partnership left £236m of its 2016/17 NHS budget unspent.", "supported"),
    ("NHS England unveiled the first 29 vanguards in March 2013.", "contradicted"),
    ("NHS England unveiled the first 29 vanguards in March 2015.", "supported"),
    ("Under devolution, Greater Manchester's outpatient, maternity and dental services got better.", "mixed"),
    ("Less than two years was all that Samantha Jones spent running the New Care Models Programme.", "supported"),
]


@pytest.mark.parametrize(("text", "verdict"), OTHERWISE, ids=[text[:60] for text, _ in OTHERWISE])
def test_budgets_dates_and_mixed_findings_told_in_other_words(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
