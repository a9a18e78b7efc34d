"""What stands far from a claim, or is merely told as it is, does not go against it; what stands near still does."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

OF_SOMETHING_ELSE = [
    "Millions of pounds of Better Care Fund money from clinical commissioners rode on emergency admissions going down.",
    "In its early days the Better Care Fund did without a director or a programme team at the centre.",
    "The Department has no systematic plan to take down the barriers to integration that it knows of.",
    "Money of £500 million went by way of the Better Care Fund to get people home from hospital sooner in the rest of "
    "2022-23.",
    "The pilots' evaluators concluded that case management is bound to raise the costs of secondary care and cannot "
    "make any part of care better.",
]


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE)
def test_what_was_found_of_something_that_is_only_mentioned_denies_nothing(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict in ("not-covered", "supported")


DENIED = [
    "Emergency admissions went down under the Better Care Fund.",
    "The integrated care pilots brought down emergency admissions.",
    "Delayed transfers of care fell in the first year of the Better Care Fund.",
    "North West London's pioneer had delivered significant change in services by April 2015.",
    "The Better Care Fund had a programme team at its centre from early on.",
    "The departments are tackling the known barriers to integration in a systematic way.",
    '"Joined-up care pays for itself within a year," one council leader told the inquiry.',
    "“Emergency admissions went down under the Better Care Fund,” a chief executive assured the select committee.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_says_the_opposite_of_the_claim_itself_denies_it(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "contradicted"
