"""True claims that stood on the wrong side for how they are told, each beside false ones told in the same way."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

TARGETS = [
    ("Scotland's integration authorities were set to miss their savings target in 2018/19.", "supported"),
    ("Scotland's integration authorities looked set to beat their £215m savings target for 2018/19.", "contradicted"),
    ("The Better Care Fund fell short of its savings goal.", "supported"),
    ("The Better Care Fund exceeded its savings goal.", "contradicted"),
    ("The Better Care Fund had a savings target of £511m.", "supported"),
    ("The Better Care Fund had a savings target of £900m.", "contradicted"),
]
CLAIMS = [*TARGETS]


@pytest.mark.parametrize(("text", "verdict"), CLAIMS, ids=[text[:70] for text, _ in CLAIMS])
def test_told_the_right_way(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
