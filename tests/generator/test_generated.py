"""Claims drawn from the knowledge base: no false one is supported, no true one contradicted by its own source."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from generator.case import Case
from generator.generate import drawn, generate, sample
from generator.measure import Score, run, scores
from generator.numerals import in_words, other_digit, other_unit, same_amount, swapped_digits, ten_times
from generator.rewritten import denied, opposite
from generator.wording import wording
from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker

SAMPLE = 400
FALSE_NOT_SUPPORTED = 0.97
TRUE_NOT_CONTRADICTED = 0.90


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    return drawn()


@pytest.fixture(scope="module")
def scored(cases: tuple[Case, ...]) -> dict[str, Score]:
    chosen = sample(cases, SAMPLE)
    return scores(run(Checker(load_knowledge()), chosen))


@pytest.mark.slow
def test_false_claims_are_not_supported(scored: dict[str, Score]) -> None:
    assert scored["false"].share_held >= FALSE_NOT_SUPPORTED


@pytest.mark.slow
def test_true_claims_are_not_contradicted_by_their_own_source(scored: dict[str, Score]) -> None:
    assert scored["true"].share_held >= TRUE_NOT_CONTRADICTED


@pytest.mark.slow
def test_every_kind_of_claim_is_drawn_and_listed(cases: tuple[Case, ...]) -> None:
    assert {case.kind for case in cases} == set(wording("kinds"))


@pytest.mark.slow
def test_the_same_claims_are_drawn_each_time(cases: tuple[Case, ...]) -> None:
    assert tuple(islice(generate(load_knowledge()), 500)) == cases[:500]


@pytest.mark.parametrize(
    ("figure", "forms"),
    [
        ("24%", {"24 per cent", "24 percent", "twenty-four per cent", "24%"}),
        ("£511 million", {"£511m", "£511,000,000", "£0.511bn"}),
        ("£5.3 billion", {"£5.3bn", "£5,300 million"}),
        ("87,000", {"87000", "87k"}),
        ("50", {"fifty"}),
        ("£86", set()),
        ("0.75", set()),
    ],
)
def test_other_forms_give_the_same_amount(figure: str, forms: set[str]) -> None:
    assert set(same_amount(figure)) == forms


@pytest.mark.parametrize("figure", ["24", "5.3", "87,000", "0.75", "168,302"])
def test_wrong_figures_differ_in_one_point(figure: str) -> None:
    wrong, swapped = other_digit(figure, Random(1)), swapped_digits(figure, Random(1))
    assert wrong is not None
    assert sum(a != b for a, b in zip(wrong, figure, strict=True)) == 1
    assert swapped is None or (sorted(swapped) == sorted(figure) and swapped != figure)
    assert float(ten_times(figure, Random(1)).replace(",", "")) / float(figure.replace(",", "")) in (10.0, 0.1)


def test_numbers_are_written_in_words() -> None:
    assert [in_words(n) for n in (0, 13, 20, 47)] == ["zero", "thirteen", "twenty", "forty-seven"]


def test_units_are_exchanged_only_where_another_one_is_known() -> None:
    assert other_unit("24%") == "24 percentage points"
    assert other_unit("12 weeks") == "12 months"
    assert other_unit("50 vanguards") is None


def test_a_statement_is_turned_round_at_its_one_word_of_direction() -> None:
    assert opposite("Admissions rose by 5%.") == "Admissions fell by 5%."
    assert opposite("Admissions rose and stays fell.") is None
    assert opposite("More than 30 schemes ran.") is None


def test_a_statement_is_denied_at_its_one_verb() -> None:
    assert denied("Admissions rose by 5%.") == "Admissions did not rise by 5%."
    assert denied("Admissions were cut by 5%.") is None
