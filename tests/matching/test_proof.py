"""Claims that something is proven, or that nobody could tell, against findings of which nothing was shown."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

UNPROVEN = [
    "The NAO said the long-term impact of vanguards was unproven.",
    "The NAO thought the vanguards' staying power not yet proven.",
    "The NAO found no proof of the vanguards' long-term effect.",
    "The NAO could not say whether the vanguards would make a difference that lasts.",
    "Auditors were unable to say whether the vanguards' impact would last.",
]
PROVEN = [
    "National auditors declared the long-term impact of the vanguards proven.",
    "Auditors found the long-term impact of the vanguards to be proven.",
    "The long-term impact of the vanguards has been proven.",
]


@pytest.mark.parametrize("text", UNPROVEN)
def test_what_nobody_could_tell_is_supported_by_a_finding_that_it_is_unproven(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "supported"


@pytest.mark.parametrize("text", PROVEN)
def test_what_is_told_as_proven_is_contradicted_by_a_finding_that_it_is_not(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "contradicted"


OF_WHAT_WENT_TOGETHER = [
    ("Every 2.5 virtual ward stays in south-east England have been proven to prevent one admission.", "overstated"),
    ("In south-east England every 2.5 virtual ward stays went with about one avoided admission.", "supported"),
]


@pytest.mark.parametrize(("text", "verdict"), OF_WHAT_WENT_TOGETHER)
def test_what_only_went_together_proves_nothing(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
