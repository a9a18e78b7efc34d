"""Two times held against each other, and asides ahead of a sentence."""

from __future__ import annotations

import pytest

from intcheck.language.asides import blank_asides
from intcheck.language.parser import Parser
from intcheck.model.knowledge import Period
from intcheck.model.terms import Direction

FALL, RISE = Direction.DECREASE, Direction.INCREASE
COMPARED = [
    ("Delayed days were higher in September 2016 than in September 2017.", FALL, Period("2016-09", "2017-09")),
    ("Delayed days were higher in September 2017 than in September 2016.", RISE, Period("2016-09", "2017-09")),
    ("Delayed days stood lower in 2017 compared with 2016.", FALL, Period("2016", "2017")),
    ("More days were delayed in 2016 than a year later.", FALL, Period("2016", "2017")),
    ("More days were delayed in 2016 than the year before.", RISE, Period("2015", "2016")),
    ("September 2017 was worse than September 2016 for delayed days.", RISE, Period("2016-09", "2017-09")),
]


@pytest.mark.parametrize(("text", "direction", "period"), COMPARED)
def test_two_times_make_one_change(parser: Parser, text: str, direction: Direction, period: Period) -> None:
    claim = parser.parse(text)[0]
    assert (claim.direction, claim.period, claim.compared) == (direction, period, False)


def test_one_time_and_another_place_stay_a_comparison(parser: Parser) -> None:
    assert parser.parse("In 2016 admissions were lower in the pioneers than elsewhere.")[0].compared


@pytest.mark.parametrize("opening", ["Let us be honest with voters: ", "Make no mistake, ", "Let's be clear: "])
def test_what_opens_a_sentence_for_effect_is_set_aside(opening: str) -> None:
    said = "vanguards cut admissions."
    assert blank_asides(opening + said).strip() == said


def test_a_subject_ahead_of_a_comma_stays() -> None:
    assert blank_asides("In Harrogate, admissions rose.") == "In Harrogate, admissions rose."


@pytest.mark.parametrize("text", ["Well run sites rose to 1,200, we hear.", "In the event of a rise, tell the board."])
def test_what_only_looks_like_an_aside_stays(text: str) -> None:
    assert blank_asides(text) == text


def test_a_comma_within_a_number_ends_no_aside() -> None:
    assert blank_asides("In the event admissions rose by 87,000.").strip() == "admissions rose by 87,000."
