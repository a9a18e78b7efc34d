"""The stance table, written out again: what each finding does to each wording of a claim."""

from __future__ import annotations

import pytest

from factories import assertion, finding
from intcheck.matching import Checker
from intcheck.matching.judge import Judge
from intcheck.model.claims import Claim
from intcheck.model.results import Evidence
from intcheck.model.terms import Against, Direction, Stance, Status

FOUND = (
    "decrease",
    "increase",
    "no-change",
    "slower-increase",
    "faster-increase",
    "mixed",
    "not-shown",
    "higher-level",
    "lower-level",
)
TABLE = {
    # claim                      fell rose same slow fast mix  none high low
    "fell": "                     S    C    C    Q    C    Q    C    C    S",
    "rose": "                     C    S    C    S    S    Q    C    S    C",
    "did not fall": "             C    S    S    S    S    Q    S    S    C",
    "did not rise": "             S    C    S    C    C    Q    S    C    S",
    "no effect": "                C    C    S    Q    C    Q    S    C    C",
    "slowed": "                   S    C    C    S    C    Q    C    C    S",
    "did not slow": "             C    S    S    C    S    Q    S    S    C",
    "had an effect": "            S    S    C    S    S    Q    C    S    S",
    "no evidence that it fell": " C    S    S    Q    S    Q    S    S    C",
    "proven that it fell": "      S    C    C    Q    C    Q    C    C    S",
    "mixed results": "            Q    Q    Q    Q    Q    S    Q    Q    Q",
}
WORDINGS = {
    "fell": [
        "Vanguards cut emergency admissions.",
        "Emergency admissions fell in the vanguards.",
        "There were fewer emergency admissions in the vanguards.",
        "Emergency admissions improved in the vanguards.",
    ],
    "rose": [
        "Emergency admissions rose in the vanguards.",
        "Vanguards pushed emergency admissions up.",
        "Emergency admissions worsened in the vanguards.",
    ],
    "did not fall": [
        "Vanguards did not cut emergency admissions.",
        "Vanguards failed to reduce emergency admissions.",
        "There was no reduction in emergency admissions in the vanguards.",
    ],
    "did not rise": [
        "Emergency admissions did not rise in the vanguards.",
        "There was no increase in emergency admissions in the vanguards.",
    ],
    "no effect": [
        "Vanguards had no effect on emergency admissions.",
        "Vanguards made no difference to emergency admissions.",
        "Emergency admissions stayed the same in the vanguards.",
    ],
    "slowed": [
        "Vanguards slowed the rise in emergency admissions.",
        "Emergency admissions grew more slowly in the vanguards.",
        "Vanguards curbed the growth in emergency admissions.",
    ],
    "did not slow": [
        "Vanguards did not slow the rise in emergency admissions.",
        "Vanguards failed to curb the growth in emergency admissions.",
    ],
    "had an effect": [
        "Vanguards had an effect on emergency admissions.",
        "Vanguards affected emergency admissions.",
    ],
    "no evidence that it fell": [
        "There is no good evidence that vanguards cut emergency admissions.",
        "There is no evidence that vanguards cut emergency admissions.",
        "It is not proven that vanguards cut emergency admissions.",
    ],
    "proven that it fell": [
        "There is strong evidence that vanguards cut emergency admissions.",
        "It is proven that vanguards cut emergency admissions.",
    ],
    "mixed results": [
        "Vanguards had mixed results on emergency admissions.",
        "The evidence on emergency admissions in the vanguards is mixed.",
    ],
}
LETTERS = {"S": Stance.SUPPORTS, "C": Stance.CONTRADICTS, "Q": Stance.QUALIFIES}
CELLS = [
    pytest.param(text, found, LETTERS[letter], id=f"{text} / {found}")
    for row, texts in WORDINGS.items()
    for text in texts
    for found, letter in zip(FOUND, TABLE[row].split(), strict=True)
]


def read(checker: Checker, text: str) -> Claim:
    """The one claim of a text."""
    (claim,) = checker.parser.parse(text)
    return claim


def hold(judge: Judge, claim: Claim, direction: str, **changes: object) -> Evidence:
    """What a result of the audit of 2018 on emergency admissions in the vanguards is for a claim."""
    result = finding(Direction(direction), against=Against.COMPARATOR, **changes)
    statement = "What became of emergency admissions in vanguard areas."
    return judge.judge(claim, assertion(source="nao-2018", statement=statement, finding=result, period=None))


def test_every_row_has_wordings() -> None:
    assert WORDINGS.keys() == TABLE.keys()


@pytest.mark.parametrize(("text", "direction", "stance"), CELLS)
def test_the_table(text: str, direction: str, stance: Stance, checker: Checker, judge: Judge) -> None:
    evidence = hold(judge, read(checker, text), direction)
    assert (evidence.stance, evidence.decisive) == (stance, True)
    assert evidence.reason.endswith(".")


@pytest.mark.parametrize(
    ("text", "outcome", "direction", "stance"),
    [
        ("Vanguards saved money.", "costs", "decrease", Stance.SUPPORTS),
        ("Vanguards saved money.", "costs", "increase", Stance.CONTRADICTS),
        ("Vanguards did not save money.", "costs", "increase", Stance.SUPPORTS),
        ("Vanguards cut costs.", "savings", "increase", Stance.SUPPORTS),
        ("Vanguards lowered survival.", "mortality", "increase", Stance.SUPPORTS),
        ("Vanguards lowered mortality.", "survival", "decrease", Stance.CONTRADICTS),
    ],
)
def test_outcomes_that_move_the_other_way(
    text: str, outcome: str, direction: str, stance: Stance, checker: Checker, judge: Judge
) -> None:
    result = finding(Direction(direction))
    held = assertion(source="nao-2018", statement="What became of it.", outcome=outcome, finding=result, period=None)
    assert judge.judge(read(checker, text), held).stance is stance


PLANS = [Status.PLANNED, Status.FORECAST, Status.RECOMMENDED]


@pytest.mark.parametrize("status", PLANS)
def test_a_plan_told_as_a_result_is_qualified(status: Status, checker: Checker, judge: Judge) -> None:
    evidence = hold(judge, read(checker, "Vanguards cut emergency admissions."), "decrease", status=status)
    assert (evidence.stance, evidence.remark) == (Stance.QUALIFIES, "plan-as-result")


@pytest.mark.parametrize("status", PLANS)
def test_a_plan_says_nothing_against_another_result(status: Status, checker: Checker, judge: Judge) -> None:
    evidence = hold(judge, read(checker, "Emergency admissions rose in the vanguards."), "decrease", status=status)
    assert (evidence.stance, evidence.decisive) == (Stance.CONTEXT, False)


def test_a_claim_about_a_plan_is_decided_by_plans(checker: Checker, judge: Judge) -> None:
    claim = read(checker, "Vanguards were meant to cut emergency admissions.")
    assert hold(judge, claim, "decrease", status=Status.PLANNED).stance is Stance.SUPPORTS
    assert hold(judge, claim, "increase", status=Status.PLANNED).stance is Stance.CONTRADICTS


@pytest.mark.parametrize("direction", ["decrease", "increase"])
def test_a_result_decides_nothing_about_a_plan(direction: str, checker: Checker, judge: Judge) -> None:
    claim = read(checker, "Vanguards were meant to cut emergency admissions.")
    assert hold(judge, claim, direction).stance is Stance.CONTEXT


@pytest.mark.parametrize("direction", ["decrease", "increase"])
def test_an_opinion_decides_nothing_alone(direction: str, checker: Checker, judge: Judge) -> None:
    claim = read(checker, "Vanguards cut emergency admissions.")
    assert not hold(judge, claim, direction, status=Status.OPINION).decisive
