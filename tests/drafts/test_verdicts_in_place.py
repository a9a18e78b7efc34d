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

EFFECTS = "# Pilots\n\n| Programme | Effect on emergency admissions |\n|--|--|\n"

YEAR_ONE = (
    "# Submission: the next round of the Better Care Fund\n\n## The first year\n\n"
    "| Measure | Plan | Result |\n|--|--|--|\n"
)

READ = [
    (EFFECTS + "| North West London local pilot | No significant fall after a year |", Verdict.SUPPORTED),
    (EFFECTS + "| North West London local pilot | A significant fall after a year |", Verdict.CONTRADICTED),
    (
        EFFECTS.replace("Effect on", "What happened to") + "| Pioneers | Up 6.4 per cent from 2013 to 2018 |",
        Verdict.SUPPORTED,
    ),
    (YEAR_ONE + "| Emergency admissions | Down 106,000 | Up 87,000 |", Verdict.SUPPORTED),
    (YEAR_ONE.replace("Result", "Outcome") + "| Savings | £511 million | Not achieved |", Verdict.SUPPORTED),
    (YEAR_ONE.replace("Result", "Actual") + "| Savings | £511 million | Achieved |", Verdict.CONTRADICTED),
    (YEAR_ONE + "| Permanent moves into care homes | – | Fell |", Verdict.SUPPORTED),
    (YEAR_ONE + "| Older people at home after 91 days | n/a | Fell |", Verdict.CONTRADICTED),
    (YEAR_ONE + "| Emergency admissions | Up 106,000 | Up 87,000 |", Verdict.CONTRADICTED),
    (YEAR_ONE + "| Delayed days | Down 293,000 | Up 158,000 |", Verdict.CONTRADICTED),
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
    (
        FUND + "The NHS had delayed transfers down by then. In 2018-19 they were almost 16 per cent lower than in the "
        "year before.",
        Verdict.SUPPORTED,
    ),
    (
        FUND + "On a typical day in December 2022 more than 13,000 people well enough to leave hospital were in it.",
        Verdict.SUPPORTED,
    ),
    (FUND + "Lord Darzi found that hospitals' share of NHS spending had shrunk since 2006.", Verdict.CONTRADICTED),
    (
        "# A debate on hospital discharge\n\nThe Better Care Fund is well known.\n\n## The first year\n\n"
        "Emergency admissions cost £311 million more than planned.",
        Verdict.SUPPORTED,
    ),
    (
        "# A debate on hospital discharge\n\nThe Better Care Fund is well known.\n\n## The first year\n\n"
        "Emergency admissions cost £311 million less than planned.",
        Verdict.CONTRADICTED,
    ),
    (
        "# A debate on hospital discharge\n\nThe Better Care Fund is well known.\n\n## The first year\n\n"
        "Emergency admissions cost £999 million more than planned.",
        Verdict.NOT_COVERED,
    ),
    (
        "# The pioneers\n\nThe integrated care pioneers began in 2013. They cut emergency admissions by 15%.",
        Verdict.OVERSTATED,
    ),
    (
        "# The pioneers\n\nThe integrated care pioneers began in 2013. They cut readmissions by 18%.",
        Verdict.NOT_COVERED,
    ),
    (
        "# What came of them\n\nThe vanguards began in 2015.\n\n## The pioneers\n\nThe pioneers began in 2013. Some "
        "£389 million was spent in all.",
        Verdict.NOT_COVERED,
    ),
    ("# Sutton\n\nSutton has many homes. Unplanned bed days fell by 5.6 per cent by 2018.", Verdict.NOT_COVERED),
    ("# Integrated care systems\n\nCouncils' spending power had dropped by 26 per cent by 2020-21.", Verdict.SUPPORTED),
    (
        "# The vanguards\n\nEmergency admissions in vanguard areas rose more slowly than elsewhere. Every vanguard "
        "shared in the slowdown.",
        Verdict.OVERSTATED,
    ),
    (
        "# Hospital stays\n\nThe vanguards cut hospital stays. In the pioneers, morale fell.",
        Verdict.NOT_COVERED,
    ),
    (
        "# Salford\n\nNHS England ran the vanguards. Academics looked at Salford. Patients' health, they concluded, "
        "was no better for it.",
        Verdict.SUPPORTED,
    ),
    ("# Scotland\n\nDelayed discharges fell there. The same was true of emergency admissions.", Verdict.NOT_COVERED),
    ("# The vanguards\n\n## Recommendations\n\n- Set up a joint committee.", Verdict.NOT_COVERED),
    ("# The vanguards\n\nThe Board is asked to:\n\n- Cut emergency admissions by 3%.", Verdict.NOT_COVERED),
    ("# Plans\n\nThe Board is asked to:\n\n- note that the vanguards cut emergency admissions;", Verdict.OVERSTATED),
    ("# Evidence\n\nMembers will recall that the vanguards cut emergency admissions.", Verdict.OVERSTATED),
    ("# Evidence\n\nThe Board is reminded that the Better Care Fund saved £1 billion.", Verdict.CONTRADICTED),
    ("# Evidence\n\nIt should be noted that the Better Care Fund saved £1 billion.", Verdict.CONTRADICTED),
    ("# Evidence\n\nColleagues will know that the Better Care Fund was meant to save £1 billion.", Verdict.SUPPORTED),
    (
        "# How long\n\nIn Mid-Nottinghamshire adults had fewer emergency admissions by year six. A&E visits were down "
        "too, by 4.3 per cent.",
        Verdict.SUPPORTED,
    ),
    ("# How long\n\nMid-Nottinghamshire is quoted most. A&E visits fell by 9 per cent.", Verdict.CONTRADICTED),
    ("# A\n\nCase management had no effect on use. Nor did deaths differ.", Verdict.SUPPORTED),
    (
        "# B\n\nOf the 29 vanguards chosen in March 2015, six were care home sites. These sites were praised. Total "
        "bed days were not affected.",
        Verdict.SUPPORTED,
    ),
    (
        "# C\n\nOn the Fylde Coast, Extensive Care Service patients were admitted as emergencies 27 per cent more "
        "often. For the Enhanced Primary Care service there, the excess was just 12 per cent.",
        Verdict.CONTRADICTED,
    ),
    (
        "# D\n\nMid-Nottinghamshire is quoted most. The Improvement Analytics Unit thinks it unrealistic to look to "
        "programmes of this kind to manage emergency demand in the short term.",
        Verdict.SUPPORTED,
    ),
    (
        "# Greater Manchester\n\nOpposition members may cite the Centre for Policy Studies, which called results "
        "there generally poor.",
        Verdict.SUPPORTED,
    ),
    (
        FUND + "In 2018-19, 63 per cent of boards such as this one said that the improved fund had let them buy more "
        "home care packages.",
        Verdict.SUPPORTED,
    ),
    (
        "# News\n\nCouncillor Joan Ash disagrees. Delayed transfers in Greater Manchester fell by 65 per cent, "
        "she adds.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Devolution in Greater Manchester\n\nThe region's life expectancy rose. Women gained the most.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Homes\n\nThe care home vanguards slowed the growth in emergency admissions. That effect proved lasting.",
        Verdict.OVERSTATED,
    ),
    (FUND + "The fund ran short of £511 million. It had budgeted for exactly that.", Verdict.NOT_COVERED),
    (
        "# Structures\n\nIntegrated care systems came next. Leaders met in Leeds. Then they met in York. Then in Hull. "
        "Then in Bath. Then in Ely. Then in Deal.\n\nPatricia Hewitt's review of the systems made 36 recommendations.",
        Verdict.SUPPORTED,
    ),
    (
        "# Better Care Fund\n\n## Where boards stand\n\nIntegrated care boards took over in 2022.\n\nOf the 19 finance "
        "chiefs who answered the auditors, 15 said that their underlying position had worsened.",
        Verdict.SUPPORTED,
    ),
    ("# My ask\n\nThe pioneers closed. So I have three things to ask.", Verdict.NOT_COVERED),
    (
        "# What we learned\n\nTake Greater Manchester. It was the first part of England whose devolution deal took in "
        "health. Waits for treatment in A&E there got shorter.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Integrated care boards\n\nThe boards began in 2022. Patricia Hewitt's review asked for prevention's share "
        "of system budgets to rise by at least one per cent over five years.",
        Verdict.SUPPORTED,
    ),
    ("# Evidence\n\nResidents will have noticed that the Better Care Fund saved £1 billion.", Verdict.CONTRADICTED),
    ("# Evidence\n\nMost people would agree that the Better Care Fund saved £1 billion.", Verdict.CONTRADICTED),
    ("# The vanguards\n\n## What they did\n\n- Cut emergency admissions.", Verdict.OVERSTATED),
    ("# The vanguards\n\n## Recommendations\n\n- The vanguards cut bed days.", Verdict.CONTRADICTED),
]


@pytest.fixture(scope="module")
def checker(knowledge: KnowledgeBase) -> Checker:
    return Checker(knowledge)


@pytest.mark.parametrize(("draft", "verdict"), READ)
def test_the_last_sentence_of_a_draft_is_judged_by_what_it_stands_for(
    checker: Checker, draft: str, verdict: Verdict
) -> None:
    last = list(review(read_draft("draft.md", draft.encode()), checker))[-1]
    checked = last.assessment is not None and last.skipped is None
    assert (last.assessment.verdict if checked else Verdict.NOT_COVERED) is verdict
