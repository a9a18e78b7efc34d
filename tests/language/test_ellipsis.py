"""Clauses that only say of another subject that it was more or less than was told before."""

from __future__ import annotations

import pytest

from intcheck.language.parser import Parser

SHORT = [
    ("Men gained a third of a year of life expectancy from devolution, women far less.", "under"),
    ("Men gained a third of a year of life expectancy from devolution, women much more.", "over"),
]


@pytest.mark.parametrize(("text", "side"), SHORT)
def test_such_a_clause_goes_the_way_of_the_one_before(text: str, side: str, parser: Parser) -> None:
    told, compared = parser.parse(text)
    assert (compared.direction, compared.groups) == (told.direction, ("women",))
    assert [quantity.hedge for quantity in compared.quantities] == [side]


def test_a_clause_with_a_verb_of_its_own_has_no_figure_of_another(parser: Parser) -> None:
    claims = parser.parse("Men gained a third of a year of life expectancy, and women had less.")
    assert [bool(claim.quantities) for claim in claims][1:] in ([], [False])
