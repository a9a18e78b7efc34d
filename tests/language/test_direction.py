"""Which way a clause says that its outcome went, composed from its verbs, adverbs and comparisons."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intcheck.model.claims import Claim

ReadOne = Callable[[str], Claim]

DIRECTIONS = {
    "decrease": [
        "Vanguards cut emergency admissions.",
        "Emergency admissions fell in the vanguards.",
        "Emergency admissions were lower after the vanguards.",
        "The vanguards brought emergency admissions down.",
        "There were fewer emergency admissions under the vanguards.",
        "The pioneers drove down delayed transfers.",
        "Vanguards prevented emergency admissions.",
        "Emergency admissions had dropped in vanguard areas.",
        "A reduction in emergency admissions was seen in the vanguards.",
        "The rise in emergency admissions was reversed in the vanguards.",
        "Emergency admissions improved in the vanguards.",
        "Costs were slashed by the Better Care Fund.",
    ],
    "increase": [
        "Emergency admissions rose in the vanguards.",
        "The vanguards pushed up emergency admissions.",
        "Emergency admissions were higher in the pioneers.",
        "There were more emergency admissions in vanguard areas.",
        "Vanguards saw an increase in emergency admissions.",
        "Emergency admissions worsened in the vanguards.",
        "Patient experience improved in the pioneers.",
        "Quality of life got better under SIPA.",
        "Delayed transfers went up under the Better Care Fund.",
        "Costs climbed in the pioneers.",
    ],
    "slower-increase": [
        "Growth in emergency admissions lagged behind the rest in the vanguards.",
        "The rise in emergency admissions trailed that of other areas.",
        "The vanguards held growth in emergency admissions to 1%.",
        "Emergency admissions grew but lagged in the vanguards.",
        "Vanguards slowed the rise in emergency admissions.",
        "Emergency admissions grew more slowly in vanguard areas.",
        "Vanguards curbed the growth in emergency admissions.",
        "Emergency admissions rose less than elsewhere in the vanguards.",
        "The vanguards reduced the growth in emergency admissions.",
        "Growth in emergency admissions slowed in the vanguards.",
        "Emergency admissions rose at a slower rate in the pioneers.",
    ],
    "faster-increase": [
        "Emergency admissions rose faster in the vanguards.",
        "Growth in emergency admissions accelerated in the vanguards.",
        "Emergency admissions rose more than elsewhere in the pioneers.",
    ],
    "no-change": [
        "Vanguards made no difference to emergency admissions.",
        "Emergency admissions stayed the same in the vanguards.",
        "Vanguards had no effect on emergency admissions.",
        "Emergency admissions remained flat in the pioneers.",
        "The vanguards stopped the rise in emergency admissions.",
    ],
    "mixed": [
        "Evidence on emergency admissions in the vanguards was mixed.",
        "The pioneers had mixed results on emergency admissions.",
    ],
    "effect": [
        "Vanguards had an effect on emergency admissions.",
        "Vanguards affected emergency admissions.",
    ],
}
CASES = [pytest.param(text, said, id=text[:60]) for said, texts in DIRECTIONS.items() for text in texts]


@pytest.mark.parametrize(("text", "direction"), CASES)
def test_direction(text: str, direction: str, read_one: ReadOne) -> None:
    claim = read_one(text)
    assert (claim.direction, claim.negated) == (direction, False)


NO_DIRECTION = [
    "The vanguard programme was launched in 2015.",
    "Fifty vanguards were chosen.",
    "Fewer than one in four pioneers shared records.",
    "More than 90% of areas pooled their budgets.",
    "Emergency admissions are counted in the pioneers.",
]


@pytest.mark.parametrize("text", NO_DIRECTION)
def test_a_text_without_a_change_has_no_direction(text: str, read_one: ReadOne) -> None:
    assert read_one(text).direction is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Emergency admissions rose instead of falling in the vanguards.", "increase"),
        ("Emergency admissions fell rather than rose in the vanguards.", "decrease"),
        ("Emergency admissions rose, not fell, in the vanguards.", "increase"),
        ("Delayed transfers got worse, not better, as the Better Care Fund began.", "increase"),
    ],
)
def test_what_did_not_happen_is_set_aside(text: str, direction: str, read_one: ReadOne) -> None:
    claim = read_one(text)
    assert (claim.direction, claim.negated) == (direction, False)


@pytest.mark.parametrize(
    ("text", "outcome", "direction"),
    [
        ("Integration saves money.", "savings", "increase"),
        ("People lived longer under devolution in Greater Manchester.", "survival", "increase"),
        ("The pioneers unblocked beds.", "delayed-transfers", "decrease"),
        ("Vanguards sped up hospital discharge.", "delayed-transfers", "decrease"),
    ],
)
def test_some_phrases_name_an_outcome_and_its_direction_together(
    text: str, outcome: str, direction: str, read_one: ReadOne
) -> None:
    claim = read_one(text)
    assert (claim.outcome, claim.direction, claim.negated) == (outcome, direction, False)


@pytest.mark.parametrize(
    ("text", "improved"),
    [
        ("Waiting times improved under the pioneers.", "decrease"),
        ("Waiting times deteriorated under the pioneers.", "increase"),
        ("Patient experience deteriorated under the pioneers.", "decrease"),
        ("Mortality worsened under the pioneers.", "increase"),
    ],
)
def test_better_and_worse_follow_the_good_side_of_the_outcome(text: str, improved: str, read_one: ReadOne) -> None:
    assert read_one(text).direction == improved


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Patients in the Salford programme benefited very little.", True),
        ("Patients in the Salford programme gained rather little.", True),
        ("Patients benefited a little.", False),
        ("The scheme was not worth what it cost.", True),
        ("The vanguards were poor value for money.", True),
        ("The vanguards were not cost-effective.", True),
        ("The vanguards proved a poor return on investment.", True),
        ("The vanguards were good value for money.", False),
    ],
)
def test_what_comes_to_little_is_denied(text: str, negated: bool, read_one: ReadOne) -> None:
    claim = read_one(text)
    assert (claim.direction, claim.negated) == ("increase", negated)
