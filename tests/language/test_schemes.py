"""Schemes that nothing held speaks of are named as unknown; those held under another name are not."""

from __future__ import annotations

import pytest

from intcheck.language.parser import Parser

UNKNOWN = [
    ("The Cancer Drugs Fund was meant to save £511 million.", "Cancer Drugs Fund"),
    ("The Mental Health Act cut emergency admissions.", "Mental Health Act"),
    ("Thanks to the Warm Homes Discount Scheme, admissions fell.", "Warm Homes Discount Scheme"),
    ("Admissions fell under the Drugs and Alcohol Strategy.", "Drugs and Alcohol Strategy"),
]
KNOWN = [
    "The Better Care Fund cut admissions.",
    "The Integrated Care Pilots Programme raised admissions.",
    "The Sustainability and Transformation Fund was worth £1.8 billion.",
    "A fund for transformation was set up.",
    "The Fund cut admissions.",
]


@pytest.mark.parametrize(("text", "name"), UNKNOWN)
def test_a_scheme_that_nothing_speaks_of_is_unknown(parser: Parser, text: str, name: str) -> None:
    assert name in " ".join(parser.parse(text)[0].unknown)


@pytest.mark.parametrize("text", KNOWN)
def test_a_scheme_that_is_held_or_not_named_is_no_unknown(parser: Parser, text: str) -> None:
    assert not parser.parse(text)[0].unknown


WRITERS_OWN = [
    ("Our own teams have made a splendid start.", "Our own teams"),
    ("If our emergency admissions fall by 4%, the scheme breaks even.", "our emergency admissions"),
    ("Eleven of our interviewees wanted five-year budgets.", "our interviewees"),
    ("My council has cut delayed discharges.", "My council"),
    ("It is the oldest of the wards that we run.", "we run"),
]
NOT_THE_WRITERS = [
    "Our public services saw costs rise.",
    "Our vanguards team cut emergency admissions.",
    "NHS England said that our plans slowed the growth of emergency admissions.",
    "Our country has seen emergency admissions rise.",
    "The choice is our own.",
]


@pytest.mark.parametrize(("text", "name"), WRITERS_OWN)
def test_what_is_the_writers_own_is_held_nowhere(parser: Parser, text: str, name: str) -> None:
    assert name in parser.parse(text)[0].unknown


@pytest.mark.parametrize("text", NOT_THE_WRITERS)
def test_what_is_everyones_or_has_a_name_may_be_held(parser: Parser, text: str) -> None:
    assert not parser.parse(text)[0].unknown
