"""Independent works: one primary work counts once, through its most direct telling."""

from __future__ import annotations

from typing import Any

from factories import assertion, evidence, finding
from intcheck.matching.works import independent_works
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Against, Direction, Stance

FITS = (Comparison("figure", "fits", "5%", "rise", ""),)


def told(id: str, stance: Stance = Stance.SUPPORTS, weight: float = 0.8, **changes: Any) -> Evidence:
    """Evidence from an assertion; `source` and `via` say where it was told and what it rests on."""
    comparisons = changes.pop("comparisons", ())
    return evidence(stance, assertion=assertion(id, **changes), weight=weight, comparisons=comparisons)


def test_relays_of_one_work_count_once_with_it() -> None:
    works = independent_works(
        [
            told("primary", source="audit"),
            told("told-by-gazette", source="gazette", via="audit"),
            told("told-by-courier", source="courier", via="audit"),
            told("another", source="trial"),
        ]
    )
    assert sorted(work.id for work in works) == ["audit", "trial"]


def test_relays_count_where_the_work_itself_is_not_held() -> None:
    works = independent_works([told("a", source="gazette", via="audit"), told("b", source="courier", via="audit")])
    assert [work.id for work in works] == ["audit"]


def test_the_heaviest_work_comes_first() -> None:
    works = independent_works([told("a", weight=0.2, source="gazette"), told("b", weight=0.9, source="trial")])
    assert [(work.id, work.weight) for work in works] == [("trial", 0.9), ("gazette", 0.2)]


def voice(*items: Evidence) -> str:
    (work,) = independent_works(items)
    return work.voice.assertion.id


RAW = finding(Direction.INCREASE)
COMPARED = finding(Direction.SLOWER_INCREASE, against=Against.COMPARATOR)


def test_a_work_speaks_through_its_own_publication() -> None:
    assert voice(told("a-relay", source="gazette", via="audit"), told("own", source="audit")) == "own"


def test_a_work_speaks_through_its_comparison_before_its_raw_change() -> None:
    assert voice(told("a-raw", finding=RAW), told("compared", finding=COMPARED)) == "compared"


def test_a_work_speaks_through_the_figure_that_the_claim_gives() -> None:
    compared = told("compared", finding=COMPARED)
    assert voice(compared, told("raw", finding=RAW, comparisons=FITS)) == "raw"


def test_a_work_speaks_through_its_significant_result() -> None:
    assert voice(told("a"), told("significant", finding=finding(significant=True))) == "significant"


def test_a_work_that_goes_both_ways_is_mixed() -> None:
    (work,) = independent_works([told("a"), told("b", Stance.CONTRADICTS)])
    assert (work.stance, work.is_mixed) == (Stance.QUALIFIES, True)


def test_a_comparison_in_a_work_decides_against_its_raw_change() -> None:
    (work,) = independent_works(
        [told("raw", Stance.CONTRADICTS, finding=RAW), told("compared", Stance.SUPPORTS, finding=COMPARED)]
    )
    assert (work.stance, work.is_mixed) == (Stance.SUPPORTS, False)
