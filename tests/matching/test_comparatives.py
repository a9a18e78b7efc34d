"""Claims that hold two sides against each other by how much of each there is."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker
from intcheck.matching.comparatives import compared_sides

COMPARED = [
    (
        "The improved Better Care Fund's boards earmarked a smaller slice of it for care needs than for NHS pressure.",
        False,
    ),
    ("In the comparison of 223 areas, the controls were outnumbered by the vanguards.", False),
    ("In the comparison of 223 areas, the controls outnumbered the vanguards.", True),
    ("For 11 leading causes in over-65s, Kaiser used 3.5 times as many standardised bed days as the NHS.", False),
    ("For 11 leading causes in over-65s, the NHS used 3.5 times as many standardised bed days as Kaiser.", True),
    ("In one care home vanguard interviewees favoured outcome-based commissioning to a system built on trust.", False),
]


@pytest.mark.parametrize(("text", "borne_out"), COMPARED)
def test_which_of_two_is_ahead_decides(text: str, borne_out: bool, checker: Checker) -> None:
    assert checker.verify(text).verdict.value == ("supported" if borne_out else "contradicted")


@pytest.mark.parametrize("text", ["Councils got no more than hospitals.", "Councils got money."])
def test_what_puts_neither_of_two_ahead_compares_none(text: str) -> None:
    assert compared_sides(text) is None


def test_a_word_in_a_name_compares_nothing() -> None:
    sides = compared_sides("Less of the Better Care Fund went to hospitals than to councils.")
    assert sides is not None
    assert "council" in sides.ahead
