"""Who hands what to whom, and who takes over from whom."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

TOLD = [
    ("Clinical commissioning groups took over from integrated care boards on 1 July 2022.", False),
    ("Integrated care boards took over from clinical commissioning groups on 1 July 2022.", True),
    ("Clinical commissioning groups gave way to integrated care boards on 1 July 2022.", True),
    ("Integrated care boards gave way to clinical commissioning groups on 1 July 2022.", False),
    ("Integrated care boards replaced clinical commissioning groups on 1 July 2022.", True),
    ("Clinical commissioning groups replaced integrated care boards on 1 July 2022.", False),
    ("Clinical commissioning groups were replaced by integrated care boards on 1 July 2022.", True),
    ("Integrated care boards were replaced by clinical commissioning groups on 1 July 2022.", False),
    ("In 2010 it was announced that councils would hand £2.7bn to the NHS.", False),
    ("In 2010 it was announced that the NHS would hand £2.7bn to councils.", True),
    ("In 2010 it was announced that £2.7bn would pass from councils to the NHS.", False),
    ("In 2010 it was announced that £2.7bn would pass from the NHS to councils.", True),
    ("MPs saw the Better Care Fund chiefly as a device for shifting social care money into the NHS.", False),
    ("MPs saw the Better Care Fund chiefly as a device for shifting NHS money into social care.", True),
    ("MPs saw the Better Care Fund chiefly as a device for moving council money to the NHS.", False),
    ("In 2010 it was announced that the NHS would receive £2.7bn from councils.", False),
    ("In 2010 it was announced that councils would receive £2.7bn from the NHS.", True),
    ("Scotland's integration authorities showed little sign of moving money from community to hospital.", False),
]


@pytest.mark.parametrize(("text", "so"), TOLD)
def test_what_passes_the_other_way_supports_no_claim(text: str, so: bool, checker: Checker) -> None:
    assert (checker.verify(text).verdict == "supported") is so
