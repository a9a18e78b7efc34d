"""Where nothing is covered, what is missing is said in one sentence."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

REASONS = [
    (
        "Did the vanguards cut emergency admissions?",
        "It is a question, which states nothing that evidence could settle.",
    ),
    ("Please see the annex on vanguards.", "It is an instruction, which states nothing that evidence could settle."),
    (
        "We believe that integration is the right thing to do.",
        "It is an opinion on what is right, which evidence cannot settle.",
    ),
    (
        "Die integrierte Versorgung hat die Kosten nicht gesenkt.",
        "It is not in English, the only language that is read.",
    ),
    ("***", "There are no words to check."),
    ("", "There is nothing to check."),
    ("The Wexcombe Scheme cut emergency admissions.", "The knowledge base holds nothing on The Wexcombe Scheme."),
    (
        "Our own teams have made a splendid start, and the Chair has written to thank them.",
        "The knowledge base holds nothing on Our own teams.",
    ),
    ("Emergency admissions fell in Brackendene.", "The knowledge base holds nothing on Brackendene."),
]


@pytest.mark.parametrize(("text", "reason"), REASONS, ids=[text or "nothing" for text, _ in REASONS])
def test_the_reason_says_what_kind_of_text_it_is(text: str, reason: str, checker: Checker) -> None:
    found = checker.verify(text)
    assert (found.verdict, found.reason) == ("not-covered", reason)


NOTHING_HELD = [
    "Integrated care systems reduced mortality by a quarter in Cornwall.",
    "The cat sat on the mat.",
    "Arsenal beat Chelsea on Saturday.",
    "The minimum wage cut employment.",
    "The vanguards of the army advanced at dawn.",
    "Vanguards improved hospital food.",
    "Community pharmacy cut emergency admissions.",
    "The integration of immigrants improved school results.",
]


@pytest.mark.parametrize("text", NOTHING_HELD)
def test_what_is_not_held_is_not_guessed(text: str, checker: Checker) -> None:
    found = checker.verify(text)
    assert found.verdict == "not-covered"
    assert found.certainty is None
    assert found.suggestion is None
    assert not found.remarks
    assert not [item for result in found.claims for item in result.evidence]


def test_the_nearest_assertion_is_named_with_the_field_that_does_not_match(checker: Checker) -> None:
    (result,) = checker.verify("Vanguards in Cornwall cut emergency admissions.").claims
    nearest = result.nearest[0]
    assert nearest.assertion.id in result.reason
    differing = [c for c in nearest.comparisons if c.outcome in ("differs", "wider")]
    assert f"{differing[0].field}: {differing[0].found} where the claim says {differing[0].claimed}" in result.reason
