"""Claims on things that share a word with what the register measures, and none of its subjects."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

OFF_SUBJECT = [
    "House prices rose by nine per cent in the year to March.",
    "The price of eggs doubled between 2021 and 2023.",
    "Wine prices rose because of the duty.",
    "Petrol prices rose by a tenth last year.",
    "The Bank of England trimmed its base rate by a quarter point in May.",
    "The Bank raised interest rates in June.",
    "Bank lending fell by a fifth in 2020.",
    "Home sales dropped by a fifth after the tax change.",
]


@pytest.mark.parametrize("text", OFF_SUBJECT)
def test_what_shares_a_word_with_a_subject_is_not_judged(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict.value == "not-covered"


@pytest.mark.parametrize(
    "text", ["Vanguards told people how to live.", "Pioneers made people live for ever.", "Vanguards let people live."]
)
def test_how_people_live_is_not_how_many_live_there(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict.value == "not-covered"
