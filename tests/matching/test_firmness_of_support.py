"""What supports a claim does not decide alone where what denies it stands nearer."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

DENIED_NEARER = [
    "Karl Williams says the move to statutory ICSs would go through without any disruption.",
    "Between August 2010 and November 2016 the number of people stuck in hospital more than tripled.",
    "The £5.3bn spent via the BCF in 2015-16 proved better value for money than expected.",
]


@pytest.mark.parametrize("text", DENIED_NEARER)
def test_support_from_afar_does_not_outweigh_a_denial_that_stands_nearer(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict in ("mixed", "contradicted")


def test_some_are_not_denied_by_others(checker: Checker) -> None:
    assert checker.verify("Certain vanguards started out with higher than average admissions.").verdict == "supported"
