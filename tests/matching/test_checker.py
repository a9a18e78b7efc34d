"""The engine in one loop: whole texts against the shipped knowledge."""

from __future__ import annotations

import pytest

from intcheck.language.context import Context
from intcheck.matching import Checker
from intcheck.matching.checker import gravest
from intcheck.model.terms import Stance, Verdict

GRAVEST = [
    (["supported", "contradicted", "mixed"], "contradicted"),
    (["supported", "mixed", "overstated"], "overstated"),
    (["supported", "mixed"], "mixed"),
    (["not-covered", "supported"], "supported"),
    (["not-covered"], "not-covered"),
]


@pytest.mark.parametrize(("verdicts", "expected"), GRAVEST)
def test_a_text_takes_the_gravest_verdict_of_its_claims(verdicts: list[str], expected: str) -> None:
    assert gravest([Verdict(verdict) for verdict in verdicts]) == expected


def test_each_claim_of_a_sentence_gets_its_own_verdict(checker: Checker) -> None:
    found = checker.verify(
        "Emergency admissions rose by 87,000 in the first year of the Better Care Fund but delayed transfers fell."
    )
    assert [result.verdict for result in found.claims] == ["supported", "contradicted"]
    assert (found.verdict, found.reason) == ("contradicted", found.claims[1].reason)


def test_a_claim_that_is_not_covered_does_not_hide_one_that_is(checker: Checker) -> None:
    found = checker.verify(
        "Emergency admissions rose in the first year of the Better Care Fund. The cat sat on the mat."
    )
    assert found.verdict == "supported"


PLANS = [
    ("The Better Care Fund was meant to cut emergency admissions by 106,000.", "supported"),
    ("The Better Care Fund cut emergency admissions by 106,000.", "contradicted"),
    ("The Better Care Fund planned to save £511 million.", "supported"),
]
QUANTIFIERS = [
    ("All vanguards cut emergency admissions.", {"contradicted", "overstated"}),
    ("Not a single vanguard cut emergency admissions.", {"contradicted"}),
    ("Some pooled-funding schemes cut delayed discharges.", {"supported"}),
    ("Pooled budgets always save money.", {"contradicted", "overstated"}),
]
SLOWER = [
    ("Vanguards slowed the rise in emergency admissions.", "supported"),
    ("Vanguards cut emergency admissions.", "overstated"),
    ("Emergency admissions rose in the vanguards.", "supported"),
    ("Vanguards did not slow the rise in emergency admissions.", "contradicted"),
    ("Emergency admissions did not rise in the vanguards.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), PLANS)
def test_plans_and_results(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize(("text", "verdicts"), QUANTIFIERS)
def test_all_some_and_none(text: str, verdicts: set[str], checker: Checker) -> None:
    assert checker.verify(text).verdict in verdicts


@pytest.mark.parametrize(("text", "verdict"), SLOWER)
def test_a_slower_rise_is_no_fall_and_still_a_rise(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


TOLD_TOO_FAR = [
    ("Enhanced support for care homes cut emergency admissions.", "overstated"),
    ("Enhanced support for care homes cut emergency admissions among nursing home residents.", "contradicted"),
    ("The pioneers slowed the rise in emergency admissions for a short time.", "supported"),
    ("The pioneers slowed the rise in emergency admissions for good.", "overstated"),
]
QUOTED = [
    ("“There is no compelling evidence that integration saves money,” said the National Audit Office.", "supported"),
    ("“Integration saves money,” said the National Audit Office.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), TOLD_TOO_FAR)
def test_a_part_or_a_while_told_as_everyone_or_for_good(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize(("text", "verdict"), QUOTED)
def test_words_in_quotation_marks_are_judged_by_what_they_say(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


FIGURES = [
    ("Vanguards received £329 million in direct funding over three years.", "supported"),
    ("Vanguards received £0.329bn in direct funding over three years.", "supported"),
    ("Vanguards received about £330 million in direct funding over three years.", "supported"),
    ("Vanguards received £3.29 billion in direct funding over three years.", "contradicted"),
    ("Vanguards received £239 million in direct funding over three years.", "contradicted"),
    ("Delayed transfers rose by 185,000 days under the Better Care Fund.", "supported"),
    ("Delayed transfers rose by 158,000 days under the Better Care Fund.", "contradicted"),
    ("Emergency admissions rose by 87 thousand in the first year of the Better Care Fund.", "supported"),
    ("Emergency admissions fell by 87,000 in the first year of the Better Care Fund.", "contradicted"),
    ("Fifty vanguards were chosen.", "supported"),
    ("Sixty vanguards were chosen.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), FIGURES)
def test_figures(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


def test_relays_of_one_work_are_one_piece_of_evidence(checker: Checker) -> None:
    text = "Emergency admissions rose by 87,000 in the first year of the Better Care Fund."
    found = checker.verify(text)
    told = [item for item in found.evidence(Stance.SUPPORTS) if item.decisive]
    assert len(told) > 2
    assert {item.assertion.work for item in told} == {"nao-2017-integration"}
    assert found.reason.startswith("One independent work supports the claim")


def test_evidence_is_best_first_and_each_assertion_once(checker: Checker) -> None:
    found = checker.verify("Integration cuts admissions.")
    for stance in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES):
        told = found.evidence(stance)
        assert told
        assert len({item.assertion.id for item in told}) == len(told)
        assert [item.decisive for item in told] == sorted((item.decisive for item in told), reverse=True)
        assert all(0 <= item.relevance <= 1 and item.reason.endswith(".") for item in told)


def test_what_decides_is_listed_before_what_stands_beside_it(checker: Checker) -> None:
    (result,) = checker.verify("Integration cuts admissions.").claims
    listed = [(item.stance is not Stance.CONTEXT, item.decisive, item.relevance) for item in result.evidence]
    assert listed == sorted(listed, reverse=True)
    assert {decisive for _, decisive, _ in listed} == {True, False}


def test_context_decides_what_a_fragment_speaks_of(checker: Checker) -> None:
    fragment = "It brought emergency admissions down by 87,000."
    around = Context(programmes=("better-care-fund",))
    elsewhere = Context(programmes=("better-care-fund",), places=("cornwall",))
    assert checker.verify(fragment, around).verdict == "contradicted"
    assert checker.verify(fragment, elsewhere).verdict == "not-covered"


def test_a_remark_stands_at_the_words_at_fault(checker: Checker) -> None:
    text = "Vanguards received £392 million in direct funding over three years."
    (remark,) = checker.verify(text).remarks
    assert (remark.code, text[slice(*remark.span)]) == ("wrong-figure", "£392 million")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Better Care Fund cut delayed transfers.", "contradicted-direction"),
        ("Vanguards cut emergency admissions.", "slower-rise-as-cut"),
        ("Integration cuts admissions.", "mixed-evidence"),
        ("Vanguards received £392 million in direct funding over three years.", "wrong-figure"),
    ],
)
def test_remarks_name_the_fault(text: str, code: str, checker: Checker) -> None:
    assert [remark.code for remark in checker.verify(text).remarks] == [code]


def test_the_same_text_gets_the_same_answer(checker: Checker) -> None:
    text = "Integration saves money."
    assert checker.verify(text) == Checker(checker.knowledge).verify(text)
