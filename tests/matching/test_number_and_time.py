"""A bare number is not most, a plan is not what came of it, and what was before a programme is not what it did."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

CLAIMS = [
    ("In January 2017 an average of 6,371 people a day were delayed in England.", {"supported"}),
    ("In January 2017 an average of 4,368 people a day were delayed in England.", {"contradicted"}),
    ("Delayed discharges in England climbed to 5,183 in January 2020.", {"supported"}),
    ("Delayed discharges in England fell to 5,183 in January 2020.", {"contradicted"}),
    ("In Torbay an average of 750 beds in use each day became 502.", {"supported"}),
    ("In Torbay 502 occupied beds a day became 750.", {"contradicted"}),
    ("Southwark and Lambeth's programme cost £149 for each older resident.", {"supported"}),
    ("Every pioneer got a one-off £90,000.", {"supported"}),
    ("In 2016-17, 20 vanguards spent £85 million and saved £44 million.", {"supported"}),
    ("In 2016-17, 20 vanguards spent £44 million and saved £85 million.", {"contradicted"}),
    ("A&E was seeing 14.3% fewer visits from adults in Mid-Nottinghamshire than elsewhere.", {"contradicted"}),
    ("The NHS Long Term Plan wanted delayed transfers down to 4,000 or fewer.", {"supported"}),
    ("Most sustainability and transformation partnerships were led by councils.", {"overstated", "contradicted"}),
    ("Town halls were in charge of most STP footprints.", {"overstated", "contradicted"}),
    ("Four STPs were led by local authority officials.", {"supported"}),
    ("Integrated care systems' combined deficit for 2023-24 was planned at £720 million.", {"supported"}),
    ("The combined deficit of integrated care systems came to about £1.4bn in 2023-24.", {"supported"}),
    (
        "Becoming a vanguard cut non-elective admissions from Gateshead's care homes by 9%.",
        {"not-covered", "overstated"},
    ),
    (
        "Before it became a vanguard, Gateshead's care home scheme saw 9% fewer non-elective admissions.",
        {"supported"},
    ),
    ("At no point did the Better Care Fund's plans assume a £1bn saving for the NHS.", {"contradicted"}),
    ("Satisfaction of users went up in 14 of the 31 Australian studies of care coordination.", {"supported"}),
    (
        "Satisfaction of users went up in all 31 Australian studies of care coordination.",
        {"contradicted", "overstated"},
    ),
    ("Satisfaction of users went up in all Australian studies of care coordination.", {"contradicted", "overstated"}),
    ("Integrated care board leadership teams were to go from 42 to 26.", {"supported"}),
    ("Just 42 leadership teams were to run integrated care boards, up from 26.", {"contradicted"}),
    ("Delayed discharges went up from 1.81m to 2.25m in 2016/17, ministers said.", {"supported"}),
    ("Delayed discharges went down from 2.25m to 1.81m in 2016/17, ministers said.", {"contradicted"}),
    ("A quarter to a third of residents died in Wakefield's vanguard homes.", {"supported"}),
    ("Between a third and a half of residents died in Wakefield's vanguard homes.", {"contradicted"}),
    ("Of matched controls 76.7% died at home, against 35% of Marie Curie's patients.", {"contradicted"}),
    ("Of matched controls 35% died at home, against 76.7% of Marie Curie's patients.", {"supported"}),
    ("Councils spent 10% more on social care.", {"contradicted"}),
    ("Most of the 24 reviews that looked at readmissions found significant cuts.", {"contradicted", "overstated"}),
]


@pytest.mark.parametrize(("text", "accepted"), CLAIMS, ids=[text for text, _ in CLAIMS])
def test_verdicts(text: str, accepted: set[str], checker: Checker) -> None:
    assert checker.verify(text).verdict in accepted


SHARES_OF_A_SUM = [
    ("Very little of the Better Care Fund's original £3.8 billion was new money.", "supported"),
    ("Almost none of the Better Care Fund's £3.8 billion was new money.", "supported"),
    ("Most of the Better Care Fund's £3.8 billion was new money.", "contradicted"),
    ("All of the Better Care Fund's £3.8 billion was new money.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), SHARES_OF_A_SUM)
def test_little_or_none_of_a_sum_denies_what_follows_however_long_its_name(
    text: str, verdict: str, checker: Checker
) -> None:
    assert checker.verify(text).verdict == verdict


AGAINST_PLAN = [
    (
        "In the Better Care Fund's first year emergency admissions cost £311 million more than had been planned.",
        "supported",
    ),
    (
        "Emergency admissions cost £311 million more than ministers had planned in the Better Care Fund's first year.",
        "supported",
    ),
    ("Delayed transfers cost £146 million above what was budgeted in the Better Care Fund's first year.", "supported"),
    (
        "Delayed transfers cost £146 million less than had been planned in the Better Care Fund's first year.",
        "contradicted",
    ),
]


@pytest.mark.parametrize(("text", "verdict"), AGAINST_PLAN, ids=[text for text, _ in AGAINST_PLAN])
def test_more_than_had_been_planned_tells_a_result_and_no_plan(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


def test_a_statement_on_all_outweighs_one_that_tells_of_no_part(checker: Checker) -> None:
    trouble = "Passing data between organisations gave trouble in all of the national pilot programmes."
    assert checker.verify(trouble).verdict == "supported"
    ease = "Passing data between organisations was easy in all of the national pilot programmes."
    assert checker.verify(ease).verdict == "contradicted"


DARZI = [
    ("Lord Darzi found 13 per cent of beds taken up by patients waiting for social care or some other service.", True),
    ("Lord Darzi found 23 per cent of beds taken up by patients waiting for social care.", False),
]


@pytest.mark.parametrize(("text", "holds"), DARZI)
def test_beds_taken_by_those_who_wait_for_care_are_delayed_transfers(text: str, holds: bool, checker: Checker) -> None:
    assert checker.verify(text).verdict == ("supported" if holds else "contradicted")


COSTS_AND_SAVINGS = [
    ("Southwark and Lambeth's integrated care scheme more than paid for itself in hospital savings.", "contradicted"),
    ("In 2016-17, 20 vanguards spent £85 million and saved £44 million.", "supported"),
    ("Case management under the integrated care pilots put hospital costs up.", "contradicted"),
    ("Case management under the integrated care pilots brought hospital costs down.", "supported"),
]


@pytest.mark.parametrize(("text", "verdict"), COSTS_AND_SAVINGS)
def test_what_was_saved_is_weighed_against_what_was_spent(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
