"""Words that are read as the nearest of the vocabulary, and names that are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intcheck.model.claims import Claim


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Emergency admissions fell in Wakefeld.", ("wakefield",)),
        ("Emergency admissions fell in West Bridgford.", ()),
    ],
)
def test_a_name_is_read_as_another_only_by_one_slip(
    text: str, places: tuple[str, ...], read_one: Callable[[str], Claim]
) -> None:
    assert read_one(text).places == places
