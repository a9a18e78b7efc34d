"""The law of contradiction: a claim drawn from the evidence and its denial are never both supported."""

from __future__ import annotations

import pytest

from generator.case import Case
from generator.generate import drawn, sample
from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker
from intcheck.model.terms import Direction, Verdict

OPENINGS = ("It is not true that {}", "It is a myth that {}", "There is no evidence that {}")
DENIED = 60
FORMS = ("true: active", "true: passive")


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    """Claims that something happened, or did not; what was not shown has no plain denial."""
    knowledge = load_knowledge()
    plain = [case for case in drawn() if case.kind in FORMS]
    found = {case.assertion: knowledge.assertion(case.assertion).finding.direction for case in plain}
    return sample([case for case in plain if found[case.assertion] is not Direction.NOT_SHOWN], DENIED)


@pytest.mark.slow
@pytest.mark.parametrize("opening", OPENINGS)
def test_a_generated_claim_and_its_denial_are_not_both_supported(
    opening: str, cases: list[Case], checker: Checker
) -> None:
    supported = [case.text for case in cases if checker.verify(case.text).verdict is Verdict.SUPPORTED]
    denied = [opening.format(text if text[:2].isupper() else f"{text[0].lower()}{text[1:]}") for text in supported]
    assert [text for text in denied if checker.verify(text).verdict is Verdict.SUPPORTED] == []
