"""Who said it: a claim given as a body's view is decided by what that body said."""

from __future__ import annotations

import pytest

from intcheck.knowledge import KnowledgeBase
from intcheck.matching import Checker
from intcheck.matching.attribution import Speakers


@pytest.fixture(scope="module")
def speakers(knowledge: KnowledgeBase) -> Speakers:
    return Speakers(knowledge)


@pytest.mark.parametrize(
    ("body", "assertion", "speaks"),
    [
        ("nao", "nao-2017-integration-admissions-rose-87000", True),
        ("nao", "keeble-2019-emergency-admissions-2014-15", False),
        ("cps", "nao-2017-integration-admissions-rose-87000", False),
        ("nao", "guardian-2017-nao-stalled-progress", True),
    ],
    ids=["its own report", "another's study", "another's report", "a newspaper that relays it"],
)
def test_through_whom_a_body_speaks(
    body: str, assertion: str, speaks: bool, speakers: Speakers, knowledge: KnowledgeBase
) -> None:
    assert speakers.speaks(body, knowledge.assertion(assertion)) is speaks


SAID = [
    "According to the NAO, emergency admissions rose by 87,000 in the first year of the Better Care Fund.",
    "The National Audit Office found no compelling evidence that integration saves money.",
    "The NAO found that nobody has yet shown that vanguards are sustainable in the long term.",
]
NOT_SAID = [
    "According to the NAO, emergency admissions fell by 87,000 in the first year of the Better Care Fund.",
    "The National Audit Office found that the Better Care Fund cut delayed transfers by 185,000 days.",
]
OTHERS_SAID = [
    (
        "The CPS found that emergency admissions rose by 87,000 in the first year of the Better Care Fund.",
        "National Audit Office",
    ),
    (
        "The BMA reported that vanguards received £329 million in direct funding over three years.",
        "National Audit Office",
    ),
]


@pytest.mark.parametrize("text", SAID)
def test_what_the_body_said_is_supported(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "supported"


@pytest.mark.parametrize("text", NOT_SAID)
def test_the_opposite_of_what_the_body_said_is_contradicted(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "contradicted"


@pytest.mark.parametrize(("text", "whose"), OTHERS_SAID)
def test_what_only_others_said_is_misattributed_and_names_them(text: str, whose: str, checker: Checker) -> None:
    found = checker.verify(text)
    assert found.verdict == "contradicted"
    assert [remark.code for remark in found.remarks] == ["misattributed"]
    assert whose in found.reason
    assert "says so, not" in found.reason


def test_a_misattribution_is_marked_at_the_speaker(checker: Checker) -> None:
    text = OTHERS_SAID[0][0]
    (remark,) = checker.verify(text).remarks
    assert text[slice(*remark.span)] == "CPS"


def test_a_speaker_without_a_name_changes_nothing(checker: Checker) -> None:
    plain = checker.verify("Emergency admissions rose by 87,000 in the first year of the Better Care Fund.")
    told = "A minister said that emergency admissions rose by 87,000 in the first year of the Better Care Fund."
    assert checker.verify(told).verdict is plain.verdict


SAID = [
    (
        "The NAO said in 2018 that different ways of working in the NHS and councils make data hard to share.",
        "supported",
    ),
    (
        "The NAO said in 2012 that different ways of working in the NHS and councils make data hard to share.",
        "not-covered",
    ),
    ("The NAO found in 2017 that the Better Care Fund's £511 million saving had not come about.", "supported"),
]


@pytest.mark.parametrize(("text", "verdict"), SAID)
def test_the_year_in_which_it_was_said_is_that_of_the_publication(checker: Checker, text: str, verdict: str) -> None:
    assert checker.verify(text).verdict == verdict
