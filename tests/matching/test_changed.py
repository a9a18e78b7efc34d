"""What two texts say more or less of."""

from __future__ import annotations

import pytest

from intcheck.matching.changed import changes_the_opposite, changes_the_same

STATEMENT = "Staff reported better joint working, with less duplicated work."
CLAIMS = [
    ("They duplicate less work.", True, False),
    ("They do more duplicated work.", False, True),
    ("There was less joint working.", False, False),
    ("They were pleased.", False, False),
]


@pytest.mark.parametrize(("claim", "same", "opposite"), CLAIMS, ids=[claim for claim, *_ in CLAIMS])
def test_a_direction_is_told_of_the_words_behind_it(claim: str, same: bool, opposite: bool) -> None:
    assert changes_the_same(claim, STATEMENT) is same
    assert changes_the_opposite(claim, STATEMENT) is opposite
