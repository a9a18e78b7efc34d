"""Claims that speak for most, against the share that each part has, and decisions that a plan tells as taken."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

SHARES = [
    ("Integrated care boards were handed the larger share of the £500m discharge fund for 2022-23.", "supported"),
    ("Most of the £500m discharge fund for 2022-23 went to integrated care boards.", "supported"),
    ("Most of the £500m discharge fund for 2022-23 went to councils.", "contradicted"),
    ("Integrated care boards were given three fifths of the £500m discharge fund.", "supported"),
    ("Councils got 40% of the £500m discharge fund.", "supported"),
    ("Councils were given three fifths of the £500m discharge fund.", "contradicted"),
    ("Two fifths of the £500m discharge fund went to integrated care boards.", "contradicted"),
    ("Most of the improved Better Care Fund of 2018-19 was kept for easing pressure on the NHS.", "contradicted"),
    ("Only a minority of the 2018-19 improved Better Care Fund was set aside for easing NHS pressure.", "supported"),
    ("Integrated care boards rated most of their £1.7bn of savings as high risk.", "contradicted"),
    ("Integrated care boards rated over a third of their £1.7bn of savings as high risk.", "supported"),
    ("Local authorities were given the larger share of the £500m discharge fund for 2022-23.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), SHARES, ids=[text[:50] for text, _ in SHARES])
def test_a_share_of_a_sum_is_that_of_the_holder_whom_the_claim_names(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


DECIDED = [
    ("Until the end of 2022-23 the £500m discharge fund was paid through the Better Care Fund.", "supported"),
    ("£1.1 billion that had gone to social care before was part of the 2015-16 Better Care Fund.", "supported"),
    ("NHS England put £2.2 billion into new care models from 2016-17 to 2020-21.", "overstated"),
    ("Services throughout England became integrated by 2020.", "overstated"),
]


@pytest.mark.parametrize(("text", "verdict"), DECIDED, ids=[text[:50] for text, _ in DECIDED])
def test_what_was_decided_may_be_told_as_done_and_what_was_hoped_may_not(
    text: str, verdict: str, checker: Checker
) -> None:
    assert checker.verify(text).verdict == verdict


HARDLY = [
    (
        "Very few of the schemes outside hospital that Nuffield tested reduced emergency admissions.",
        {"supported", "mixed"},
    ),
    (
        "None of the Nuffield Trust's community schemes cut emergency admissions.",
        {"contradicted", "mixed", "overstated"},
    ),
    ("Hardly any of the areas used consultants to write their STPs.", {"not-covered", "contradicted"}),
]


@pytest.mark.parametrize(("text", "verdicts"), HARDLY, ids=[text[:40] for text, _ in HARDLY])
def test_hardly_any_allows_an_exception_and_none_does_not(text: str, verdicts: set[str], checker: Checker) -> None:
    assert checker.verify(text).verdict in verdicts
