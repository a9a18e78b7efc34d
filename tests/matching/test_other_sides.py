"""True claims in words of their own that stood on the wrong side, each beside claims that deny them."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

DOUBTS = [
    (
        "Serious doubts about protecting adult social care hung over fourteen local Better Care Fund plans.",
        "supported",
    ),
    ("Fourteen Better Care Fund plans left serious misgivings over the protection of adult social care.", "supported"),
    (
        "Fourteen local Better Care Fund plans raised no worries about whether social care would be protected.",
        "contradicted",
    ),
]
RANGES = [
    ("An integrated care system may serve as few as half a million people or as many as three million.", "supported"),
    ("Integrated care systems serve as few as 500,000 people and as many as 3 million.", "supported"),
]
BEFORE = [
    (
        "Before they ever became vanguards, these areas leaned on hospitals more heavily than other places did.",
        "supported",
    ),
    ("Before they first became vanguards these places made heavier use of hospitals than other places.", "supported"),
    ("Vanguard areas relied on hospitals more than others before the programme.", "supported"),
    ("Before they ever became vanguards, these areas leaned on hospitals less than other places did.", "contradicted"),
    ("Vanguards had lower admissions than before the programme.", "overstated"),
]
DEGREES = [
    ("Local NHS systems overspent in 2023-24 by more than twice as much as the year before.", "supported"),
    ("ICSs overspent more in 2023-24 than in 2022-23.", "supported"),
    ("ICSs overspent less in 2023-24 than in 2022-23.", "contradicted"),
    ("Local NHS systems overspent in 2023-24 by less than the year before.", "contradicted"),
]
NONE_OF = [
    ("None of the fifteen Medicare co-ordination schemes saved money after fees.", "supported"),
    ("Not one of the fifteen Medicare coordination pilots cut net costs.", "supported"),
    ("Medicare's fifteen co-ordination trials saved money net of fees.", "contradicted"),
]
SPENT_AND_SAVED = [
    ("In 2016-17 twenty vanguards got through £85 million to save £44 million.", "supported"),
    ("It took £85 million for twenty vanguards to save £44 million in 2016-17.", "supported"),
    ("In 2016-17 twenty vanguards spent £44 million to save £85 million.", "contradicted"),
    ("It took £44 million for twenty vanguards to save £85 million in 2016-17.", "contradicted"),
    (
        "What Southwark and Lambeth spent on their joint scheme outstripped the hospital bills that it spared them.",
        "supported",
    ),
    ("Southwark and Lambeth's scheme cost more than it spared hospitals.", "supported"),
    (
        "What Southwark and Lambeth saved in hospital costs outstripped what they spent on the programme.",
        "contradicted",
    ),
    ("What twenty vanguards saved in 2016-17 outstripped what they spent.", "contradicted"),
]
TORN = [
    (
        "In three integrated care systems, members were torn between duties to system and organisation.",
        "supported",
    ),
    (
        "Members of three integrated care systems wrestled with rival duties to system and organisation.",
        "supported",
    ),
    (
        "In three integrated care systems members found no conflict between duties to system and organisation.",
        "contradicted",
    ),
]

PLANS = [
    ("The Better Care Fund pool ended up below the £3.8 billion floor set by ministers.", "contradicted"),
    ("NHS England accepted as sound all of the £731m in savings in the first BCF plans.", "contradicted"),
    ("NHS England trusted only £55m of the £731m in savings that first-round BCF plans promised.", "supported"),
    ("The audit office suspected that hopes of £900m from new care models were too rosy.", "supported"),
    (
        "Under the NHS Long Term Plan, integrated care systems were to cover the whole of England by 2025.",
        "contradicted",
    ),
    ("Under the NHS Long Term Plan, integrated care systems were to cover the whole of England by 2021.", "supported"),
    ("The NHS was told to bring delayed transfers down to 3.5% of hospital beds by September 2019.", "contradicted"),
    ("Amyas Morse wanted those behind the sustainability plans to learn from past over-optimism.", "supported"),
]
SPANS = [
    (
        "On a typical day in January 2020 more patients were delayed in English hospitals than a year before.",
        "supported",
    ),
    ("In January 2020 fewer patients were delayed in English hospitals each day than a year before.", "contradicted"),
]
ALL_OF = [
    ("From the outset every department and council agreed on what the Better Care Fund was for.", "contradicted"),
    ("Every department and council began with the same idea of what the Better Care Fund was for.", "contradicted"),
    ("Greater Manchester had already given out the whole of its £450m transformation fund by 2017.", "contradicted"),
    ("By 2017 Greater Manchester had spent every penny of its £450 million transformation fund.", "contradicted"),
    ("Greater Manchester had given out most of its £450 million transformation fund by 2017.", "supported"),
]
SAMPLES = [
    ("South Somerset's Symphony vanguard got its emergency admissions down by 42 per cent, full stop.", "contradicted"),
    ("A group of 100 South Somerset hub patients had 42% fewer emergency admissions than a year before.", "supported"),
]

HAZY = [
    ("People at one care home vanguard were hazy about what integrated working would look like.", "supported"),
    ("In a care home vanguard, staff were unsure what integrated working would mean in practice.", "supported"),
    ("What integrated working would mean in practice was well understood in one care home vanguard.", "contradicted"),
]

COUNTED_IN = [
    ("Leave councils out of it, and revised BCF plans still promised the NHS itself £532m.", "contradicted"),
    ("Revised Better Care Fund plans promised the NHS £532m without counting councils.", "contradicted"),
    ("Revised Better Care Fund plans promised £532m of savings for councils and the NHS together.", "supported"),
    ("Even before counting pay and price rises, 31 of the 42 ICSs had a deficit in 2022.", "supported"),
]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        *DOUBTS,
        *RANGES,
        *BEFORE,
        *DEGREES,
        *NONE_OF,
        *SPENT_AND_SAVED,
        *TORN,
        *PLANS,
        *SPANS,
        *ALL_OF,
        *SAMPLES,
        *HAZY,
        *COUNTED_IN,
    ],
)
def test_the_side_on_which_a_claim_stands(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict.value == verdict
