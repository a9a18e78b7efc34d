"""Verdicts on sentences and rows whose words stand for what a draft named before, or for nothing."""

from __future__ import annotations

import pytest

from intcheck import Checker
from intcheck.drafts import read_draft, review
from intcheck.knowledge import KnowledgeBase
from intcheck.model.terms import Verdict

WARDS = "# Virtual wards\n\nIn south-east England, 29 of these pathways were studied. "
HOMES = "# Support to care homes\n\n| Place | What was measured | Result |\n|--|--|--|\n"

READ = [
    (WARDS + "It is proven that every 2.5 stays there prevent one non-elective admission.", Verdict.OVERSTATED),
    (WARDS + "It has been well established that every 2.5 stays there prevent one admission.", Verdict.OVERSTATED),
    (HOMES + "| Gateshead | A&E activity and cost in 2016-17 | Down |", Verdict.CONTRADICTED),
    (HOMES + "| Gateshead | A&E activity in 2016-17 | Down slightly |", Verdict.CONTRADICTED),
    (HOMES + "| Gateshead | A&E activity in 2016-17 | Up |", Verdict.SUPPORTED),
    (HOMES + "| Sutton | Emergency admissions from nursing homes | Down |", Verdict.MIXED),
    (HOMES + "| Nottingham City | All A&E attendances | 20% below matched controls |", Verdict.CONTRADICTED),
    ("Report of the director of integration, for decision.", Verdict.NOT_COVERED),
]


@pytest.fixture(scope="module")
def checker(knowledge: KnowledgeBase) -> Checker:
    return Checker(knowledge)


@pytest.mark.parametrize(("draft", "verdict"), READ)
def test_the_last_sentence_of_a_draft(checker: Checker, draft: str, verdict: Verdict) -> None:
    *_, last = review(read_draft("draft.md", draft.encode()), checker)
    checked = last.assessment is not None and last.skipped is None
    assert (last.assessment.verdict if checked else Verdict.NOT_COVERED) is verdict
