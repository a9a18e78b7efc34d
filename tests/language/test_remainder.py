"""What a clause says beyond what is read in it: unknown names, and words that narrow an outcome."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intcheck.model.claims import Claim

ReadOne = Callable[[str], Claim]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Wexcombe Scheme cut emergency admissions.", ("The Wexcombe Scheme",)),
        ("Emergency admissions fell under the Harrowdale Model.", ("Harrowdale Model",)),
        ("Emergency admissions fell in Wexcombe.", ("Wexcombe",)),
        ("The Better Care Fund saved money in Brackendene.", ("Brackendene",)),
    ],
)
def test_names_that_nobody_knows(text: str, names: tuple[str, ...], read_one: ReadOne) -> None:
    assert read_one(text).unknown == names


@pytest.mark.parametrize(
    "text",
    [
        "Vanguards cut emergency admissions in England.",
        "Reportedly, vanguards cut emergency admissions.",
        "Encouragingly, emergency admissions fell in the vanguards.",
        "VANGUARDS CUT EMERGENCY ADMISSIONS.",
        "Vanguards Cut Emergency Admissions In England",
        "In April 2015 the Better Care Fund began.",
        "The Better Care Fund saved money in Greater Manchester.",
    ],
)
def test_capitals_that_are_no_unknown_name(text: str, read_one: ReadOne) -> None:
    assert read_one(text).unknown == ()


@pytest.mark.parametrize(
    ("text", "restrictors"),
    [
        ("Emergency admissions for asthma fell in the vanguards.", ("asthma",)),
        ("Emergency admissions fell sharply in the vanguards.", ()),
        ("Emergency admissions fell in the vanguards.", ()),
        ("Total emergency admissions fell in the vanguards.", ()),
    ],
)
def test_words_that_narrow_an_outcome(text: str, restrictors: tuple[str, ...], read_one: ReadOne) -> None:
    assert read_one(text).restrictors == restrictors


@pytest.mark.parametrize(
    ("text", "held", "left"),
    [
        (
            "The NAO found that poor data sharing held the pioneers back.",
            {"poor", "sharing"},
            {"nao", "pioneer", "found"},
        ),
        ("Vanguards received £329 million in direct funding over three years.", {"fund"}, {"vanguard", "329", "year"}),
    ],
)
def test_content_is_what_is_left_once_subject_speaker_and_figures_are_read(
    text: str, held: set[str], left: set[str], read_one: ReadOne
) -> None:
    content = set(read_one(text).content)
    assert held <= content
    assert not left & content
