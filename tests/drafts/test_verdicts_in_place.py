"""What the evidence says of sentences that can only be read where they stand in a draft."""

from __future__ import annotations

import pytest

from intcheck import Checker
from intcheck.drafts import read_draft, review
from intcheck.knowledge import KnowledgeBase
from intcheck.model.terms import Verdict

FUND = "# The Better Care Fund\n\n"
HOMES = "# Support to care homes\n\n| Site | Measure | Against controls |\n|--|--|--|\n"
BEDS = "# Delayed discharge in England\n\n"

READ = [
    (
        FUND + "The chair of the Public Accounts Committee spoke first. Her committee saw the fund as a way of moving "
        "NHS cash into social care.",
        Verdict.SUPPORTED,
    ),
    (
        FUND + "The chair of the Public Accounts Committee called its emergency admissions target wishful.",
        Verdict.SUPPORTED,
    ),
    (HOMES + "| Nottingham City | Emergency admissions of new residents | 18% fewer |", Verdict.SUPPORTED),
    (HOMES + "| Nottingham City | Emergency admissions of new residents | 18% more |", Verdict.CONTRADICTED),
    (HOMES + "| Nottingham City | Deaths | No real difference |", Verdict.SUPPORTED),
    (HOMES + "| Wakefield | Potentially avoidable emergency admissions | 27% more |", Verdict.CONTRADICTED),
    (HOMES + "| Wakefield | All emergency admissions | Nothing conclusive |", Verdict.SUPPORTED),
    (BEDS + "In January 2019 it stood at 4,368 people a day.", Verdict.SUPPORTED),
    (
        "# Scotland\n\nScotland's integration authorities came next. Money there has shifted decisively from hospital "
        "to community.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Sustainability and transformation plans\n\nPlans assumed that A&E attendances would drop by 17%. These "
        "reductions were duly delivered.",
        Verdict.OVERSTATED,
    ),
    (
        "# The plan\n\nThe NHS Long Term Plan set an aim of 4,000 delayed transfers. The NHS Long Term Plan's "
        "aim for delayed transfers was met.",
        Verdict.NOT_COVERED,
    ),
    (
        "# Integrated care boards\n\nIf our emergency admissions fall by 4%, the scheme breaks even.",
        Verdict.NOT_COVERED,
    ),
    (
        "# Teams\n\nMultidisciplinary teams are new. Six years on, A&E was seeing 4.3% fewer visits from "
        "adults in Mid-Nottinghamshire than from those in a comparison area.",
        Verdict.SUPPORTED,
    ),
    (
        "# A\n\nThe NHS Long Term Plan wanted delayed transfers down to 4,000 or fewer. That aim was met with a year "
        "to spare.",
        Verdict.NOT_COVERED,
    ),
    ("# Integrated care\n\nThe trouble is that we have been here before.", Verdict.NOT_COVERED),
]


@pytest.fixture(scope="module")
def checker(knowledge: KnowledgeBase) -> Checker:
    return Checker(knowledge)


@pytest.mark.parametrize(("draft", "verdict"), READ)
def test_the_last_sentence_of_a_draft_is_judged_by_what_it_stands_for(
    checker: Checker, draft: str, verdict: Verdict
) -> None:
    last = list(review(read_draft("draft.md", draft.encode()), checker))[-1]
    assert (last.assessment.verdict if last.assessment else Verdict.NOT_COVERED) is verdict
