"""What schemes are for is not told of them, and what a work gives in two statements is its own."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

VERDICTS = [
    ("Over ten years the Nuffield Trust tested more than 40 schemes to keep people out of hospital.", "supported"),
    ("Over ten years the Nuffield Trust tested more than 60 schemes to keep people out of hospital.", "not-covered"),
    ("In 2014 ministers looked at 12 programmes to cut emergency admissions.", "not-covered"),
    ("The 3.5% target for delayed transfers was achieved by September 2017.", "contradicted"),
    ("The target of 3.5% of beds lost to delays, set for September 2017, was met in full.", "contradicted"),
    ("The 3.5% target for delayed transfers, set for September 2017, was missed.", "supported"),
    ("The two missed targets cost the Better Care Fund £457 million more than had been planned.", "supported"),
    ("The two missed targets cost the Better Care Fund £475 million more than had been planned.", "contradicted"),
    ("Overall attendances at A&E of Nottingham City care home residents fell by a fifth.", "contradicted"),
    ("All A&E attendances of Nottingham City care home residents were 20% below matched controls.", "contradicted"),
    ("All emergency admissions in England rose by 9.3% between 2013-14 and 2016-17.", "supported"),
    ("Overall emergency admissions fell in the vanguards.", "overstated"),
    ("With enhanced support Nottingham City care home residents' A&E visits did not differ in total.", "supported"),
    (
        "Some 41 per cent of emergency admissions from care homes are for conditions that might be prevented.",
        "supported",
    ),
    (
        "Some 14 per cent of emergency admissions from care homes are for conditions that might be prevented.",
        "contradicted",
    ),
    ("Care home residents account for a quarter of emergency admissions of people aged 65 or over.", "contradicted"),
    (
        "After its first year emergency admissions in North West London's local pilot were markedly down.",
        "contradicted",
    ),
    ("Torbay's use of care homes went up, and we do not want that here.", "contradicted"),
    ("Delays were already under the NHS Long Term Plan's target of 4,000 people a day in 2019.", "overstated"),
    ("The target of 3.5 per cent of beds by September 2017 was met in most places.", "contradicted"),
    ("The 3.5% target for delayed transfers of September 2017 was met.", "contradicted"),
    ("The target for new care models of covering half the population was reached.", "overstated"),
    ("By January 2020 the Long Term Plan's goal of 4,000 delays a day or fewer had been reached.", "overstated"),
    ("The September 2017 target for delayed transfers, 3.5% of beds, was met on time.", "contradicted"),
    (
        "£1.6 billion was put through the Better Care Fund for 2023-25 to help social care bring delays down.",
        "supported",
    ),
    ("That is for ministers at the spending review of the Better Care Fund.", "not-covered"),
    ("Ministers promised integration everywhere by 2020.", "supported"),
    ("The ambitions of most pioneers grew narrower as time passed.", "supported"),
    ("Of 3,230 people in the telehealth trial, 4.6% had died within a year with it and 8.3% without.", "supported"),
    ("Of 5,320 people in the telehealth trial, 4.6% had died within a year with it and 8.3% without.", "not-covered"),
    ("Of 3,230 people in the telehealth trial, 8.3% had died within a year with it and 4.6% without.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), VERDICTS)
def test_a_claim_is_held_to_what_it_tells(checker: Checker, text: str, verdict: str) -> None:
    assert checker.verify(text).verdict == verdict
