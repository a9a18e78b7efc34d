"""Claims that say what a statement says by another turn of phrase, beside those that only look like it."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

SO = [
    "Salford had great difficulty in engaging its GPs in integrated care.",
    "Engaging general practice proved hard in Salford's integrated care programme.",
    "The time people spent in A&E fell after Northumberland's new emergency hospital opened.",
    "NHS England's line was that the Better Care Fund could only have slowed the growth in emergency admissions.",
    "More people had a care plan once the integrated care pilots were up and running.",
    "Delayed transfers cost £146 million more than planned in the Better Care Fund's first year.",
    "Tight deadlines were a hindrance in all three of the national pilot programmes.",
    "Most integrated care pilots joined community services to each other and not to hospitals.",
    "Women in Greater Manchester gained about 0.06 years of life expectancy after devolution, men much more.",
    "Of the £731 million that first-round Better Care Fund plans promised, NHS England trusted just £55 million.",
    "Hardly any money has been shifted from hospital to community by Scotland's integration authorities.",
]
NOT_SO = [
    "Salford had no trouble getting its GPs involved in integrated care.",
    "Getting GPs involved in Salford's integrated care was never a challenge.",
    "Stays in A&E got longer in Northumberland once its specialist emergency hospital opened.",
    "NHS England's line was that the Better Care Fund never could have slowed the growth in emergency admissions.",
    "Fewer people had a care plan once the integrated care pilots were up and running.",
    "Delayed transfers cost £311 million more than planned in the Better Care Fund's first year.",
    "Tight deadlines were no hindrance in any of the three national pilot programmes.",
    "Most integrated care pilots joined hospitals with community care instead of community services with each other.",
    "The NAO thought the £900 million hoped for from new care models an underestimate, on the low side.",
    "The 42 integrated care systems serve equal numbers of people.",
    "Staff of pioneers' multidisciplinary teams report more duplicated work.",
    "Staff of pioneers' multidisciplinary teams report less joint working.",
    "Women in Greater Manchester gained about 0.06 years of life expectancy after devolution, men less.",
    "NHS England's central team trusted almost all of the £731 million saving in the first Better Care Fund plans.",
]


@pytest.mark.parametrize("text", SO)
def test_a_claim_is_supported_by_what_says_it_otherwise(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "supported"


@pytest.mark.parametrize("text", NOT_SO)
def test_its_opposite_is_contradicted(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        "The researchers suggest that pioneer areas made changes of their own that narrowed the gap in admissions.",
        "Scotland's integration authorities have moved a great deal of money out of hospitals into the community.",
        "Scotland's integration authorities have moved very little money out of the community and into hospitals.",
        "The first Better Care Fund plans from 151 areas delivered the £1 billion of savings that ministers wanted.",
    ],
)
def test_a_claim_that_swaps_what_is_told_is_not_supported(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Staff of multidisciplinary teams in two pioneers say that they duplicate less work.",
        "Members of pioneers' multidisciplinary teams tell of less duplicated work.",
    ],
)
def test_what_a_statement_tells_beside_is_not_denied_by_what_it_is_filed_under(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict != "contradicted"


def test_all_of_a_number_is_more_than_the_part_of_it_that_is_told(checker: Checker) -> None:
    assert checker.verify("All 42 integrated care systems were in deficit in 2022.").verdict == "overstated"
