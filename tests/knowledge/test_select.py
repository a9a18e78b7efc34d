"""A selection by subject reads little, and gives what a scan of the whole base gives."""

from __future__ import annotations

from itertools import product

import pytest

from intcheck import load_knowledge

KNOWLEDGE = load_knowledge()
EVERYTHING = KNOWLEDGE.select()
OUTCOMES = ([], ["emergency-admissions"], ["costs", "emergency-admissions", "delayed-transfers"], ["no-such-outcome"])
PROGRAMMES = ([], ["vanguards"], ["pioneers", "better-care-fund", "vanguards"], ["no-such-programme"])


@pytest.mark.parametrize(("outcomes", "programmes", "limit"), [*product(OUTCOMES, PROGRAMMES, (1, 7, 400))])
def test_the_first_of_a_selection_are_those_of_a_scan(outcomes: list[str], programmes: list[str], limit: int) -> None:
    scanned = [
        assertion
        for assertion in EVERYTHING
        if (not outcomes or assertion.outcome in outcomes)
        and (not programmes or set(programmes) & set(assertion.programmes))
    ]
    found = KNOWLEDGE.select(outcomes=outcomes, programmes=programmes, limit=limit)
    assert [assertion.id for assertion in found] == [assertion.id for assertion in scanned[:limit]]
