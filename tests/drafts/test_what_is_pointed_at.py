"""Verdicts on sentences and rows whose words stand for what a draft named before, or for nothing."""

from __future__ import annotations

import pytest

from intcheck import Checker
from intcheck.drafts import read_draft, review
from intcheck.knowledge import KnowledgeBase
from intcheck.model.terms import Verdict

WARDS = "# Virtual wards\n\nIn south-east England, 29 of these pathways were studied. "
HOMES = "# Support to care homes\n\n| Place | What was measured | Result |\n|--|--|--|\n"

ADMISSIONS = "# Integration\n\n## Emergency admissions\n\nThey grew by 9.3 per cent between 2013-14 and 2016-17. "
DELAYS = (
    "# Integration\n\n## Delayed transfers of care\n\nThe daily average in England fell from 6,371 in January 2017 to "
    "4,368 two years later. "
)
FUND = (
    "# Better Care Fund\n\nMinisters wanted it to save the NHS £1 billion. Local plans, once revised, forecast "
    "£532 million. "
)
AGE_UK = "# Age UK's personalised integrated care\n\nThe scheme covered 1,996 older people in eight areas. "

HOME_VANGUARDS = (
    "# Care homes\n\nThe care home vanguards held emergency admissions below the path that had been expected. "
)

READ = [
    (WARDS + "It is proven that every 2.5 stays there prevent one non-elective admission.", Verdict.OVERSTATED),
    (WARDS + "It has been well established that every 2.5 stays there prevent one admission.", Verdict.OVERSTATED),
    (HOMES + "| Gateshead | A&E activity and cost in 2016-17 | Down |", Verdict.CONTRADICTED),
    (HOMES + "| Gateshead | A&E activity in 2016-17 | Down slightly |", Verdict.CONTRADICTED),
    (HOMES + "| Gateshead | A&E activity in 2016-17 | Up |", Verdict.SUPPORTED),
    (HOMES + "| Sutton | Emergency admissions from nursing homes | Down |", Verdict.MIXED),
    (HOMES + "| Nottingham City | All A&E attendances | 20% below matched controls |", Verdict.CONTRADICTED),
    (ADMISSIONS + "By then they had reached 5.8 million a year.", Verdict.SUPPORTED),
    (ADMISSIONS + "By then they had reached 6.8 million a year.", Verdict.CONTRADICTED),
    (ADMISSIONS + "A little over a third of them could have been avoided.", Verdict.CONTRADICTED),
    (ADMISSIONS + "About a quarter of them were avoidable.", Verdict.SUPPORTED),
    (ADMISSIONS + "Avoidable ones grew faster than the total.", Verdict.SUPPORTED),
    (ADMISSIONS + "Loved ones grew anxious.", Verdict.NOT_COVERED),
    (DELAYS + "The fall has been sustained ever since.", Verdict.OVERSTATED),
    (FUND + "The Public Accounts Committee found that figure credible.", Verdict.CONTRADICTED),
    (FUND + "Our colleagues on the Public Accounts Committee doubted that estimate.", Verdict.SUPPORTED),
    (FUND + "First-round plans were thought to be good for just £55 million of that.", Verdict.SUPPORTED),
    (FUND + "By the time that local plans had been redrawn, that figure was down to £314 million.", Verdict.SUPPORTED),
    (AGE_UK + "They turned to emergency services less than had been expected.", Verdict.CONTRADICTED),
    (AGE_UK + "Their use of outpatient clinics was above expectations.", Verdict.SUPPORTED),
    (AGE_UK + "Their use of outpatient clinics was below expectations.", Verdict.CONTRADICTED),
    (
        AGE_UK + "\n\n## London\n\nThe Southwark and Lambeth scheme ran for four years. The programme there saved "
        "more in hospital costs than the £149 that it cost for each older resident.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Neighbourhood teams\n\nIn North East Hampshire and Farnham, visits to A&E rose. The Improvement Analytics "
        "Unit suggests that the teams there may have uncovered urgent unmet need.",
        Verdict.SUPPORTED,
    ),
    (
        "# Marie Curie home nursing\n\nThe service is well known. Of more than 30 community schemes that the Nuffield "
        "Trust evaluated, it was the only one to cut emergency admissions.",
        Verdict.SUPPORTED,
    ),
    (
        "# Enhanced support in care homes\n\n## Rushcliffe\n\nResidents went to A&E less often. Their emergency "
        "admissions were lower as well, by 23 per cent.",
        Verdict.SUPPORTED,
    ),
    (
        "# Systems\n\nMid-Nottinghamshire did better: by year six, A&E visits were 4.3 per cent fewer.",
        Verdict.SUPPORTED,
    ),
    (
        "# Integrated care systems\n\nThey had to find £5.7 billion of savings in 2022-23. All of it was to come from "
        "changes that last.",
        Verdict.OVERSTATED,
    ),
    (
        HOME_VANGUARDS + "Since the programme ended it has lasted better there than at the other sites.",
        Verdict.OVERSTATED,
    ),
    (HOME_VANGUARDS + "It ended in 2018. It lasted for three years.", Verdict.NOT_COVERED),
    (
        "# Integrated care systems\n\n- Most of the finance chiefs who replied to the auditors thought that their "
        "targets had been realistic.",
        Verdict.CONTRADICTED,
    ),
    ("# Integrated care systems\n\n- Most of us believe that their targets were realistic.", Verdict.NOT_COVERED),
    ("# Integrated care systems\n\n- Press for a date for the workforce plan.", Verdict.NOT_COVERED),
    (
        "# Integrated care systems\n\nAccording to the Public Accounts Committee in 2023, oversight of the systems was "
        "robust.",
        Verdict.CONTRADICTED,
    ),
    (ADMISSIONS + "They now number 5.8 million a year.", Verdict.SUPPORTED),
    (
        "# Better Care Fund\n\n## Before\n\nIt was announced in June 2013.\n\n## After\n\nEmergency admissions rose by "
        "87,000 in that year.",
        Verdict.SUPPORTED,
    ),
    (
        "# Better Care Fund\n\nDelayed days rose by 185,000. The plan had been to cut them by 293,000.",
        Verdict.SUPPORTED,
    ),
    (
        "# Savings\n\nThe National Audit Office looked at integration in 2017. The report found compelling evidence of "
        "savings.",
        Verdict.CONTRADICTED,
    ),
    ("Report of the director of integration, for decision.", Verdict.NOT_COVERED),
    (
        "# Teams and virtual wards\n\n## Case management\n\nA review found that it had no significant effect on "
        "deaths. They were somewhat more satisfied in the short term.",
        Verdict.SUPPORTED,
    ),
    (
        "# Virtual wards and case management\n\n## Virtual wards\n\nThe paper is short.\n\n## Case management\n\nIn "
        "nine of 11 trials it left older people's unplanned admissions no lower than usual care did.",
        Verdict.SUPPORTED,
    ),
    (
        "# Enhanced support in care homes\n\n- Nottingham City: new residents had 18 per cent fewer emergency "
        "admissions.\n- Deaths among them were much the same as in the control group.",
        Verdict.SUPPORTED,
    ),
    (
        "# Virtual wards\n\nIn south-east England one admission was avoided for every 2.5 stays on a virtual ward. The "
        "29 pathways analysed there were put at a net benefit of £10.4 million a year.",
        Verdict.SUPPORTED,
    ),
    (
        "# Vanguards\n\nFour of them have been followed for six years. In their first couple of years they made little "
        "difference to emergency hospital use.",
        Verdict.SUPPORTED,
    ),
    (
        "# Case management\n\nPatients with a case manager were more satisfied. That gain was not sustained in the "
        "longer term.",
        Verdict.CONTRADICTED,
    ),
    (FUND + "Emergency admissions were to come down. In the event such admissions rose by 87,000.", Verdict.SUPPORTED),
    (FUND + "Emergency admissions were to come down. Indeed those admissions fell by 87,000.", Verdict.CONTRADICTED),
    (
        "# Pooled budgets: a briefing\n\n## Obstacles\n\nThe auditors list sixteen obstacles to joint working.",
        Verdict.SUPPORTED,
    ),
    (
        "# Getting people home\n\nBetween January 2019 and January 2020 the number of patients stuck in hospital on an "
        "average day fell.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Care homes\n\n## Rushcliffe\n\nThe borough's care homes got enhanced support. Trips to outpatient clinics "
        "fell off as well.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Integrated care system pilots\n\nIn 13 pilot areas delayed transfers rose 24 per cent. Elsewhere the rise "
        "was steeper still.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Integrated care pilots\n\nThey began in 2008. Most linked one community service with another and left the "
        "hospital out of it.",
        Verdict.SUPPORTED,
    ),
    (
        "# Case management\n\n- Paula Lantz was not convinced.\n- Scotland: its auditors credit the integration "
        "authorities with helping to bring unplanned hospital activity down.",
        Verdict.SUPPORTED,
    ),
    (
        "# Pooled budgets\n\n## Older schemes\n\nIn Southwark and Lambeth, A&E attendances were below what "
        "had been expected. The scheme cost £149 for each resident aged 65 or over and saved just £86.",
        Verdict.SUPPORTED,
    ),
    (
        "# Pooled budgets\n\n## Older schemes\n\nIn Southwark and Lambeth, A&E attendances were below what "
        "had been expected. The scheme saved £149 in hospital bills for each older resident and cost £86 to run.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Pooled budgets\n\n## Older schemes\n\nIn Southwark and Lambeth, A&E attendances were below what "
        "had been expected. The scheme bought a minibus and a piano.",
        Verdict.NOT_COVERED,
    ),
    (
        "# Southwark and Lambeth\n\nThe scheme saved about £149 a head among those aged 65 or over, and it cost £86.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Integrated care\n\nThe Hewitt review made 36 recommendations. It asked for prevention's share of system "
        "budgets to grow by at least 1 per cent over five years.",
        Verdict.SUPPORTED,
    ),
    (
        "# Integrated care\n\nThe Hewitt review made 36 recommendations. It asks that prevention's share of system "
        "budgets be cut.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Integrated care\n\nThe Hewitt review made 36 recommendations. It asked for a portrait of its author.",
        Verdict.NOT_COVERED,
    ),
    (
        "# Older schemes\n\nIn Southwark and Lambeth, emergency admissions were below what had been expected by the "
        "fourth year. So were A&E attendances.",
        Verdict.SUPPORTED,
    ),
    (
        "# Better Care Fund\n\nEmergency admissions did not rise in its first year. Nor did delayed transfers of care.",
        Verdict.CONTRADICTED,
    ),
    ("# Better Care Fund\n\nEmergency admissions rose in its first year. So did our spirits.", Verdict.NOT_COVERED),
    (
        "# Speech\n\nMy right hon. Friend the Member for Leeds East and Garforth is right to say that the Better Care "
        "Fund did not cut emergency admissions.",
        Verdict.SUPPORTED,
    ),
    (
        "# Speech\n\nThe hon. Lady for Foyle reminded the House that emergency admissions fell in the first year of "
        "the Better Care Fund.",
        Verdict.CONTRADICTED,
    ),
    (
        "# Speech\n\nThe hon. Member for Foyle is right to remind us that Stormont has a fine staircase.",
        Verdict.NOT_COVERED,
    ),
    ("# Speech\n\nMinisters may tell us that joint commissioning is the way forward.", Verdict.NOT_COVERED),
    (
        HOMES + "| Nottingham City | A&E visits that did not lead to admission | A fifth lower than controls |",
        Verdict.SUPPORTED,
    ),
    (
        "# Integrated care systems\n\nThey had £9.7 billion of savings to find in 2022-23.",
        Verdict.CONTRADICTED,
    ),
    ("# Integrated care systems\n\nIn 2022-23 they had £5.7 billion of savings to find.", Verdict.SUPPORTED),
    (FUND + "They set out to remove about 101,000 delayed days.", Verdict.SUPPORTED),
    (FUND + "The town hall set out to remove about 40 delayed parcels.", Verdict.NOT_COVERED),
    ("# Greater Manchester devolution\n\nAlcohol admissions were a third below those elsewhere.", Verdict.CONTRADICTED),
    (
        "# Greater Manchester devolution\n\nAdmissions for violence ran roughly 14% below those in similar areas.",
        Verdict.SUPPORTED,
    ),
    ("# Greater Manchester devolution\n\nBus fares ran a third below those in similar areas.", Verdict.NOT_COVERED),
    ("# Better Care Fund\n\nThe fund is the largest budget that we share with the NHS.", Verdict.NOT_COVERED),
]


@pytest.fixture(scope="module")
def checker(knowledge: KnowledgeBase) -> Checker:
    return Checker(knowledge)


@pytest.mark.parametrize(("draft", "verdict"), READ)
def test_the_last_sentence_of_a_draft(checker: Checker, draft: str, verdict: Verdict) -> None:
    *_, last = review(read_draft("draft.md", draft.encode()), checker)
    checked = last.assessment is not None and last.skipped is None
    assert (last.assessment.verdict if checked else Verdict.NOT_COVERED) is verdict
