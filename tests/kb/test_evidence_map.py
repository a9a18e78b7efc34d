"""The evidence map counts independent works by the direction that they found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from factories import assertion, finding
from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.knowledge.evidence_map import evidence_map
from intcheck.model.evidence_map import Cell, Strength
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Direction, Status

DECREASE, INCREASE = Direction.DECREASE, Direction.INCREASE


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge(Path(__file__).parents[2] / "examples" / "minimum-wage")


def item(number: int, direction: Direction = DECREASE, source: str = "cengiz-2019", **changes: Any) -> Assertion:
    made = {
        "programmes": ("federal-nine",),
        "outcome": "pay",
        "source": source,
        "finding": finding(direction),
        **changes,
    }
    return assertion(f"a-{number}", **made)


def only_cell(kb: KnowledgeBase, items: Iterable[Assertion]) -> Cell:
    [cell] = evidence_map(kb, items).filled()
    return cell


def test_assertions_of_one_work_count_once(kb: KnowledgeBase) -> None:
    relay = item(2, source="cbo-2019", via="cengiz-2019")
    assert only_cell(kb, [item(1), relay]).directions == {DECREASE: 1}


def test_a_work_that_found_two_directions_counts_under_both_and_once_in_all(kb: KnowledgeBase) -> None:
    cell = only_cell(kb, [item(1, DECREASE), item(2, INCREASE)])
    assert (cell.directions, cell.works) == ({DECREASE: 1, INCREASE: 1}, 1)


def test_a_level_counts_as_the_direction_it_stands_for(kb: KnowledgeBase) -> None:
    cell = only_cell(kb, [item(1, Direction.LOWER_LEVEL), item(2, DECREASE, source="cbo-2019")])
    assert cell.directions == {DECREASE: 2}


def test_facts_without_direction_and_background_are_left_out(kb: KnowledgeBase) -> None:
    items = [item(1), item(2, Direction.DESCRIPTIVE, source="cbo-2019"), item(3, source="cbo-2019", background=True)]
    assert only_cell(kb, items).works == 1


def test_plans_count_only_where_nothing_else_is_asked_for(kb: KnowledgeBase) -> None:
    planned = item(1, source="cbo-2019", finding=finding(INCREASE, status=Status.PLANNED))
    assert only_cell(kb, [planned]).directions == {INCREASE: 1}
    assert only_cell(kb, [planned, item(2)]).directions == {DECREASE: 1}


def test_an_assertion_without_programme_stands_in_the_row_of_the_whole_subject(kb: KnowledgeBase) -> None:
    found = evidence_map(kb, [item(1, programmes=())])
    assert [term.id for term in found.programmes] == ["minimum-wage"]


@pytest.mark.parametrize(
    ("sources", "strength"),
    [
        (["jardim-2017"], Strength.WEAK),
        (["dustmann-2022"], Strength.MODERATE),
        (["dustmann-2022", "stewart-2004", "dube-2019"], Strength.STRONG),
    ],
    ids=["one working paper", "one study", "two studies and a review"],
)
def test_strength_follows_the_weight_of_the_works(kb: KnowledgeBase, sources: list[str], strength: Strength) -> None:
    items = [item(number, source=source) for number, source in enumerate(sources)]
    assert only_cell(kb, items).strength is strength


def test_rows_and_columns_with_the_most_works_come_first_and_the_rest_is_counted(kb: KnowledgeBase) -> None:
    items = [
        item(1, programmes=("federal-fifteen",)),
        item(2),
        item(3, source="cbo-2019"),
        item(4, outcome="prices"),
    ]
    found = evidence_map(kb, items, rows=1, columns=1)
    assert [term.id for term in found.programmes] == ["federal-nine"]
    assert [term.id for term in found.outcomes] == ["pay"]
    assert (found.programmes_left, found.outcomes_left) == (1, 1)
    assert [cell.works for cell in found.filled()] == [2]


def test_narrow_outcomes_can_be_put_under_their_widest(kb: KnowledgeBase) -> None:
    items = [item(1, outcome="earnings"), item(2, outcome="hourly-wages", source="cbo-2019")]
    [column] = evidence_map(kb, items, broad=True).outcomes
    assert column.id == "pay"
