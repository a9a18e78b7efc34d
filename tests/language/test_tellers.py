"""Who is said to tell or want a thing, and who is only named beside it."""

from __future__ import annotations

import pytest

from intcheck.language.parser import Parser
from intcheck.model.terms import Status


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The CPS would rather build on the Better Care Fund than legislate.", "cps"),
        ("The NHS Confederation would make the Better Care Fund its main vehicle.", "nhs-confederation"),
        ("The Nuffield Trust would not rely on the vanguards for that.", "nuffield-trust"),
        ("NHS England would publish the figures.", None),
        ("Samantha Jones became Boris Johnson's adviser.", None),
    ],
)
def test_who_would_rather_have_a_thing_speaks_for_it(parser: Parser, text: str, body: str | None) -> None:
    assert parser.parse(text)[-1].attribution == body


@pytest.mark.parametrize(
    "text",
    [
        "As any nurse will tell you, the vanguards cut emergency admissions.",
        "Ask any manager and they will tell you that the vanguards cut emergency admissions.",
        "As every paramedic knows, the vanguards cut emergency admissions.",
    ],
)
def test_a_call_on_everybody_leaves_the_claim_as_it_is(parser: Parser, text: str) -> None:
    claim = parser.parse(text)[-1]
    assert (claim.status, claim.attribution, claim.outcome) == (Status.OBSERVED, None, "emergency-admissions")


def test_a_verb_of_orders_within_a_sentence_is_part_of_what_it_says(parser: Parser) -> None:
    assert "reviews" in [unit.words for unit in parser.parse("The pioneers had four reviews.")[-1].units]


def test_a_word_that_tells_how_often_weighs_little(parser: Parser) -> None:
    units = {unit.words: unit for unit in parser.parse("Occasionally the pioneers fell silent.")[-1].units}
    assert units["occasionally"].general
