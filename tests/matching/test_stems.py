"""Words of one stem: forms of a word meet, and words that only look akin do not."""

from __future__ import annotations

import pytest
from Stemmer import Stemmer

from intcheck.matching import Checker
from intcheck.text.words import pairs, stem

AKIN = [
    ("vacancies", "vacancy"),
    ("consultancies", "consultancy"),
    ("pregnancies", "pregnancy"),
    ("councils'", "council"),
    ("organization", "organisations"),
    ("admitted", "admit"),
]


@pytest.mark.parametrize(("one", "other"), AKIN)
def test_forms_of_one_word_share_its_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


APART = [
    ("consultants", "consultation"),
    ("consultancies", "consulted"),
    ("several", "severe"),
    ("experiments", "experience"),
    ("productivity", "products"),
    ("publications", "public"),
    ("institutions", "institute"),
    ("capitation", "capital"),
    ("avoidable", "avoid"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_of_another_meaning_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(("word", "neighbour"), pairs("kept_apart").items())
def test_each_word_kept_apart_needs_it_and_is(word: str, neighbour: str) -> None:
    assert Stemmer("english").stemWord(word) == stem(neighbour)
    assert stem(word) != stem(neighbour)
    assert stem(f"{word}s") == stem(word)


@pytest.mark.parametrize(("american", "british"), pairs("british").items())
def test_american_spellings_meet_british_ones(american: str, british: str) -> None:
    assert stem(american) == stem(british)
    assert stem(f"{american}s") == stem(f"{british}s")


def test_consulting_the_public_is_not_hiring_consultants(checker: Checker) -> None:
    assert checker.verify("STPs were written after long public consultation.").verdict != "supported"


def test_one_vacancy_meets_many(checker: Checker) -> None:
    assert checker.verify("Nearly one in ten NHS posts was vacant in summer 2022.").verdict == "supported"
