"""What a statement of the register says, told in plain other words, is borne out; one point changed, it is not."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

TRUE = [
    "A review of reviews found hospital stays 1 to 7 days shorter in 9 of 16 reviews of integrated care.",
    "Of the 21 reviews of integrated care that reported emergency admissions, 11 found significant cuts.",
    "In 2017-18 Greater Manchester's emergency bed-day rate flattened out, far above its level before devolution.",
    "Taken together, all Better Care Fund plans aimed for 100,962 fewer delayed days by the end of 2015-16, "
    "7.5% below 2013-14.",
    "By April 2015 the North West London pioneer had not yet delivered significant service change.",
    "Pioneers received limited national support and only modest central money.",
    "There were 2.25 million delayed discharges in 2016/17, up 24.5% from 1.81 million the year before.",
    "Scotland's integration authorities forecast savings of £149 million for 2018/19 against a target of £215 million.",
]
CHANGED = [
    "A review of reviews found hospital stays 1 to 7 days shorter in 13 of 16 reviews of integrated care.",
    "Of the 21 reviews of integrated care that reported emergency admissions, 17 found significant cuts.",
    "Taken together, all Better Care Fund plans aimed for 100,962 fewer delayed days by the end of 2015-16, "
    "17.5% below 2013-14.",
    "By April 2015 the North West London pioneer had already delivered significant service change.",
    "Pioneers received generous national support and a great deal of central money.",
    "There were 2.25 million delayed discharges in 2016/17, up 14.5% from 1.81 million the year before.",
    "Scotland's integration authorities forecast savings of £215 million for 2018/19 against a target of £149 million.",
]


@pytest.mark.parametrize("claim", TRUE)
def test_a_statement_in_other_words_is_supported(claim: str, checker: Checker) -> None:
    assert checker.verify(claim).verdict == "supported"


@pytest.mark.parametrize("claim", CHANGED)
def test_a_statement_with_one_point_changed_is_not_supported(claim: str, checker: Checker) -> None:
    assert checker.verify(claim).verdict != "supported"
