"""The dates of a claim against those of a statement."""

from __future__ import annotations

import pytest

from factories import assertion, claim
from intcheck.matching.dates import compare_dates

CASES = [
    ("The programme was launched in 2013.", "It was launched in November 2013.", "fits"),
    ("The programme was launched in 2015.", "It was launched in November 2013.", "wrong"),
    ("The programme began in 2013.", "It ran from 2013 to 2018.", "fits"),
    ("The programme ended in 2018.", "It ran from 2013 and ended in 2018.", "fits"),
    ("The programme ended in 2016.", "It ended in 2018.", "wrong"),
    ("The boards became statutory in July 2022.", "The boards became statutory on 1 July 2022.", "fits"),
    ("The boards became statutory in 2021.", "The boards became statutory on 1 July 2022.", "wrong"),
    ("The NAO was worried in 2017.", "The NAO was worried in 2018.", "silent"),
    ("Delays were high in 2015-16.", "Delays were high in 2015/16.", "fits"),
    ("The programme was launched in 2013.", "It was launched with much noise.", "silent"),
    ("The programme was launched.", "It was launched in 2013.", ""),
    ("Fifty sites were chosen in 2015.", "Fifty sites were chosen in 2014.", "wrong"),
]


@pytest.mark.parametrize(("text", "statement", "match"), CASES, ids=[f"{c[0]} / {c[1]}" for c in CASES])
def test_dates(text: str, statement: str, match: str) -> None:
    held = assertion(statement=statement, period=None)
    assert [date.match for date in compare_dates(claim(text, period=None), held)] == match.split()


def test_the_reason_gives_both_dates() -> None:
    held = assertion(statement="It was launched in 2013.", period=None)
    (found,) = compare_dates(claim("The programme was launched in 2015.", period=None), held)
    assert found.reason == "The claim says 2015, the evidence 2013."
