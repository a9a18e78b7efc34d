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
