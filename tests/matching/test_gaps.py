"""Which of two things is more than the other, what most did, and what is said around a claim or in everyday words."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

GAPS = [
    ("In 2016-17 twenty vanguards spent £41m more than they saved.", "supported"),
    ("Twenty vanguards saved more than they spent in 2016-17.", "contradicted"),
    ("Twenty vanguards saved £41m more than they cost in 2016-17.", "contradicted"),
    ("Twenty vanguards spent £61m more than they saved in 2016-17.", "contradicted"),
    ("In 2016-17 the costs of twenty vanguards exceeded their savings by £41m.", "supported"),
    ("In 2016-17 the savings of twenty vanguards exceeded their costs by £41m.", "contradicted"),
    ("The savings of twenty vanguards outweighed their costs in 2016-17.", "contradicted"),
    ("The costs of twenty vanguards outweighed their savings in 2016-17.", "supported"),
    ("Twenty vanguards' savings in 2016-17 came to £44m.", "supported"),
    ("Twenty vanguards saved £44m more than they spent in 2016-17.", "contradicted"),
    ("Taxpayers may wish to know that in 2016-17 twenty vanguards spent £41m more than they saved.", "supported"),
]
MOST = [
    ("Most of America's Medicare care coordination programmes made no difference to hospital stays.", "supported"),
    ("Most of the US Medicare care-coordination programmes tested in trials cut hospital stays.", "contradicted"),
    ("Nearly all of the schemes that Nuffield evaluated cut emergency admissions.", "contradicted"),
    ("SIPA cost no more and no less per head than the usual arrangements.", "supported"),
]
HOME = [
    ("In Camden, New Jersey, the hotspotting programme did not lower readmissions.", "supported"),
    ("In Camden, New Jersey, hotspotting cut readmissions.", "contradicted"),
    ("Hotspotting in London made no odds to readmissions.", "not-covered"),
]
EVERYDAY = [
    ("The numbers do not justify the planned reforms, Karl Williams from the CPS thinks.", "supported"),
    ("No national pilot scheme had any bother sharing data between organisations.", "contradicted"),
    ("Data passed between organisations without bother in the national pilot schemes.", "contradicted"),
    ("When evaluators left, North West London's pioneer was bang on schedule.", "contradicted"),
    ("Ex-vanguard areas went on curbing the growth of emergency admissions even without the extra cash.", "supported"),
    ("Integrated care pilot patients found it harder to see the clinician they wanted.", "supported"),
    ("Age UK's scheme saw heavier use of outpatients than expected.", "supported"),
    ("Age UK's personalised scheme saw lighter use of outpatient clinics than expected.", "contradicted"),
]
SAID_OTHERWISE = [
    (
        "Mark Porter of the BMA says closer integration would help patients move from hospital to social care.",
        "supported",
    ),
    ("It was announced in 2010 that councils would get £7.2bn from the NHS to promote joint working.", "contradicted"),
    ("It was announced in 2010 that councils would get £2.7bn from the NHS to promote joint working.", "supported"),
    ("Torbay came to lean less on residential and nursing homes.", "supported"),
    ("Torbay relied less on care homes.", "supported"),
    ("Torbay leaned more on residential homes.", "contradicted"),
    ("The first Better Care Fund plans were estimated to save £55m once tested.", "supported"),
    ("The pioneers came to an end in March 2018.", "supported"),
    ("The pioneer programme came to an end in the spring of 2020.", "contradicted"),
    ("The pioneers stopped in 2018.", "supported"),
    ("Since the Hewitt Review, prevention's share of ICS budgets has risen by one per cent.", "overstated"),
]


@pytest.mark.parametrize(("text", "verdict"), [*GAPS, *MOST, *HOME, *EVERYDAY, *SAID_OTHERWISE])
def test_claims_get_the_verdict_of_what_they_say(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
