"""What a clause only mentions gives it no direction: circumstances, and comparatives that describe a noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intcheck.language.parser import Parser
from intcheck.model.claims import Claim

ReadOne = Callable[[str], Claim]

TOLD = [
    ("Delayed transfers climbed despite plans for a reduction.", "increase"),
    ("Notwithstanding higher demand, emergency admissions fell in the vanguards.", "decrease"),
    ("Emergency admissions rose in the pioneers in spite of cuts to beds.", "increase"),
    ("In the face of growing demand, delayed transfers fell.", "decrease"),
    ("Delayed transfers rose because of cuts to social care.", "increase"),
    ("Despite the rise in demand emergency admissions fell.", "decrease"),
]


@pytest.mark.parametrize(("text", "direction"), TOLD)
def test_circumstances_give_no_direction(text: str, direction: str, read_one: ReadOne) -> None:
    assert read_one(text).direction == direction


WHOLE = [
    "Better primary care and case management did not bring down emergency admissions.",
    "Over the longer term, the vanguards reduced emergency admissions.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_comparative_before_a_noun_makes_no_clause(text: str, read_one: ReadOne) -> None:
    assert read_one(text).direction == "decrease"


def test_a_comparative_after_its_verb_still_does(parser: Parser) -> None:
    assert len(parser.parse("Costs were higher and emergency admissions were lower in the vanguards.")) == 2


PACES = [
    "Growth in emergency admissions was unchanged in the vanguards.",
    "How fast emergency admissions grew in the vanguards stayed flat.",
]


@pytest.mark.parametrize("text", PACES)
def test_growth_that_went_on_as_before_is_no_change(text: str, read_one: ReadOne) -> None:
    assert read_one(text).direction == "no-change"


DENIED = [
    ("The idea that integration lowers emergency admissions was debunked.", True),
    ("Claims that vanguards cut emergency admissions were discredited.", True),
    ("Vanguards discredited their critics and cut emergency admissions.", False),
]


@pytest.mark.parametrize(("text", "negated"), DENIED)
def test_an_idea_that_was_rejected_is_denied(text: str, negated: bool, read_one: ReadOne) -> None:
    assert read_one(text).negated is negated
