"""What a negation reaches and what stops it (ConText, Harkema et al. 2009)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intcheck.model.claims import Claim

ReadOne = Callable[[str], Claim]

DENIED = [
    ("Vanguards did not cut emergency admissions.", "decrease"),
    ("Vanguards didn't cut emergency admissions.", "decrease"),
    ("Vanguards failed to reduce emergency admissions.", "decrease"),
    ("Vanguards never cut emergency admissions.", "decrease"),
    ("Vanguards have not been able to cut emergency admissions.", "decrease"),
    ("There was no reduction in emergency admissions in the vanguards.", "decrease"),
    ("There was no increase in emergency admissions in the vanguards.", "increase"),
    ("Emergency admissions did not rise in the vanguards.", "increase"),
    ("Vanguards were unable to reduce emergency admissions.", "decrease"),
    ("It is not true that vanguards cut emergency admissions.", "decrease"),
    ("It is a myth that the vanguards cut emergency admissions.", "decrease"),
    ("The planned cut in emergency admissions did not materialise in the vanguards.", "decrease"),
    ("Vanguards did not slow the rise in emergency admissions.", "slower-increase"),
    ("Integration does not save money.", "increase"),
]


@pytest.mark.parametrize(("text", "direction"), DENIED)
def test_denied(text: str, direction: str, read_one: ReadOne) -> None:
    claim = read_one(text)
    assert (claim.direction, claim.negated) == (direction, True)


NOT_DENIED = [
    ("Men, not women, gained life expectancy.", "increase"),
    ("The vanguards, not the pioneers, cut emergency admissions.", "decrease"),
    ("Older people rather than younger ones drove the fall in emergency admissions.", "decrease"),
    ("Vanguards not only cut emergency admissions.", "decrease"),
    ("Emergency admissions fell in areas that were not vanguards.", "decrease"),
    ("Emergency admissions rose without doubt in the vanguards.", "increase"),
    ("No doubt vanguards cut emergency admissions.", "decrease"),
    ("Emergency admissions fell no less in the vanguards.", "decrease"),
]


@pytest.mark.parametrize(("text", "direction"), NOT_DENIED)
def test_not_denied(text: str, direction: str, read_one: ReadOne) -> None:
    claim = read_one(text)
    assert (claim.direction, claim.negated) == (direction, False)


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that vanguards did not cut emergency admissions.",
        "Vanguards did not fail to cut emergency admissions.",
    ],
)
def test_two_denials_cancel(text: str, read_one: ReadOne) -> None:
    claim = read_one(text)
    assert (claim.direction, claim.negated) == ("decrease", False)


SET_ASIDE = [
    ("The vanguards, not the pioneers, cut emergency admissions.", ("vanguards",), (), ("pioneers",)),
    ("Care homes' residents rather than children gained from the vanguards.", ("vanguards",), (), ("children",)),
    ("Women, not men, live longer.", (), ("women",), ("men",)),
    ("Vanguards did not cut emergency admissions.", ("vanguards",), (), ()),
]


@pytest.mark.parametrize(("text", "programmes", "groups", "set_aside"), SET_ASIDE)
def test_what_a_claim_contrasts_is_set_aside(
    text: str, programmes: tuple[str, ...], groups: tuple[str, ...], set_aside: tuple[str, ...], read_one: ReadOne
) -> None:
    claim = read_one(text)
    assert claim.programmes == programmes
    assert claim.set_aside == set_aside
    assert set(groups) <= set(claim.groups)
    assert not set(set_aside) & set(claim.groups)
