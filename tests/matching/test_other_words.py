"""Claims in words of their own, and claims beside them that the same evidence denies or does not tell of."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

CAME_OR_NOT = [
    (
        "Every penny of the £511 million that the Better Care Fund was expected to save in 2015-16 was duly saved.",
        "contradicted",
    ),
    ("The Better Care Fund was expected to save £511 million in its first year.", "supported"),
    (
        "All of the three national pilot programmes produced the fall in unplanned admissions that their sponsors had "
        "been counting on.",
        "contradicted",
    ),
]
GOALS_JUDGED = [
    ("NHS England's £900 million savings goal for new care models was realistic.", "contradicted"),
    ("NHS England hoped for £900 million of savings from new care models.", "supported"),
]
SPENT_AND_SAVED = [
    ("Three quarters of the 20 vanguards laid out more money than they saved in 2016-17.", "supported"),
    ("Fifteen of the 20 vanguards paid out more than they saved in 2016-17.", "supported"),
    ("Three quarters of the 20 vanguards paid out less than they saved in 2016-17.", "contradicted"),
]
LOSSES = [
    ("Loss of everyday function was rarer in the parts of Québec that had PRISMA.", "supported"),
    ("Loss of function was less common in Québec's PRISMA areas.", "supported"),
    ("Loss of everyday function was more common in the parts of Québec that had PRISMA.", "contradicted"),
]
OF_OTHERS = [
    ("Pioneers cut waits for children's mental health appointments.", "not-covered"),
    (
        "As the Better Care Fund showed, NHS money can go to councils without the health service feeling the loss.",
        "not-covered",
    ),
]
WITH_THEIR_SUPPORT = [
    ("Care home vanguards have lowered A&E attendances.", "mixed"),
    ("Care home vanguards in the North East eased pressure on A&E.", "mixed"),
    ("Gateshead's care home vanguard lowered A&E attendances.", "contradicted"),
]
ONCE_PLANNED = [
    ("Having health and social care integrated right across England by 2020 was once the official plan.", "supported"),
    ("Integrating health and social care throughout England by 2020 was originally the government's aim.", "supported"),
    (
        "Of the £1bn that ministers were banking on, the first crop of Better Care Fund plans was judged good for a "
        "mere £55m.",
        "supported",
    ),
]
MONEY = [
    ("Whitehall bankrolled the pioneers with real generosity.", "contradicted"),
    ("Pioneers were backed with generosity from the centre.", "contradicted"),
    ("Pioneers were backed with modest money from the centre.", "supported"),
]
STAYS = [
    ("Residential homes that adopted Sutton's Red Bag saw hospital stays grow longer.", "contradicted"),
    ("Residential homes that used Sutton's Red Bag saw hospital stays get shorter.", "supported"),
]
LESSONS = [
    (
        "Lessons of general use came out of each national pilot programme and shaped the next one.",
        "contradicted",
    ),
    ("None of the national pilot programmes yielded general lessons that were used later.", "supported"),
]
PART_OF_A_SUM = [
    ("Of the £2bn added through the improved Better Care Fund, £674m fell in 2018-19.", "supported"),
    ("The improved Better Care Fund added £2bn in 2018-19.", "contradicted"),
]
OWN_HEALTH = [
    ("In the short run, at-risk patients given a case manager rate their health very slightly better.", "supported"),
    ("In the short run, at-risk patients given a case manager rate their health slightly worse.", "contradicted"),
]
CHANGING_POLICY = [
    ("Pilots, pioneers and vanguards came up against clashes with a national policy that kept changing.", "supported"),
    ("Clashes with a changing national policy helped the pilots, pioneers and vanguards alike.", "contradicted"),
]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        *CAME_OR_NOT,
        *GOALS_JUDGED,
        *SPENT_AND_SAVED,
        *LOSSES,
        *OF_OTHERS,
        *WITH_THEIR_SUPPORT,
        *ONCE_PLANNED,
        *MONEY,
        *STAYS,
        *LESSONS,
        *PART_OF_A_SUM,
        *OWN_HEALTH,
        *CHANGING_POLICY,
    ],
    ids=str,
)
def test_a_claim_is_read_for_what_it_says(claim: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(claim).verdict.value == verdict
