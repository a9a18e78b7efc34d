"""Claims without a direction: wording shared, wording opposed, and statements said again in nearly the same words."""

from __future__ import annotations

import pytest

from factories import assertion, finding
from intcheck.matching import Checker
from intcheck.matching.judge import Judge
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Direction, Status

BARRIER = "Poor sharing of data between organisations was a barrier to joint working in the pioneers."
LEADERS = "The local authority chaired the partnership board of the pioneers."


def told_of_the_pioneers(statement: str, outcome: str, status: Status = Status.OBSERVED) -> Assertion:
    """A description of the pioneers that an auditor gives."""
    return assertion(
        source="nao-2018",
        statement=statement,
        programmes=("pioneers",),
        outcome=outcome,
        finding=finding(Direction.DESCRIPTIVE, status=status),
        period=None,
    )


HELD = [
    ("Poor data sharing was a barrier for the pioneers.", BARRIER, "supports"),
    ("Poor data sharing was a barrier for the vanguards.", BARRIER, "context"),
    ("The pioneers published a newsletter on fishing.", BARRIER, "context"),
    ("The local authority chaired the pioneers' partnership board.", LEADERS, "supports"),
    ("The local authority did not chair the pioneers' partnership board.", LEADERS, "contradicts"),
]


@pytest.mark.parametrize(("text", "statement", "stance"), HELD, ids=[text for text, *_ in HELD])
def test_shared_and_opposed_wording(text: str, statement: str, stance: str, checker: Checker, judge: Judge) -> None:
    held = told_of_the_pioneers(statement, "joint-working")
    (claim,) = checker.parser.parse(text)
    assert judge.judge(claim, held).stance == stance


TOLD = [
    ("Poor data sharing was a barrier for the pioneers.", "supported"),
    ("Data sharing stood in the way of the pioneers.", "supported"),
    ("Data sharing was no barrier in the pioneers.", "contradicted"),
    ("The pioneers shared data with ease.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), TOLD)
def test_barriers_in_several_wordings(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


SIDES = [
    ("Departments rejected the idea that staffing was an obstacle to joining up care.", "contradicted"),
    ("Government departments named staffing as an obstacle to joining up health and social care.", "supported"),
    ("The target of 3.5% for delayed transfers that came with the Better Care Fund was missed.", "supported"),
    ("The Better Care Fund's 3.5% target for delayed transfers was hit with ease.", "contradicted"),
    ("A Lords committee had doubts that partnerships without a legal basis could bring lasting change.", "supported"),
    ("A Lords committee was sure that partnerships with no legal basis could carry lasting change.", "contradicted"),
    ("It is premature to say whether STPs are effective, a Lords committee thought.", "supported"),
    ("Most patients with care plans in North West London's pilot did not know that they had one.", "supported"),
    (
        "Only a tiny minority of health and wellbeing boards said the iBCF let them provide more home care.",
        "contradicted",
    ),
    ("Local evaluations of the vanguards met with no difficulty over data sharing.", "contradicted"),
    ("Those interviewed at one care home vanguard dismissed its vision as wrong.", "contradicted"),
    ("The PACS vanguards' money for 2017-18 was guaranteed, no matter what happened to admissions.", "contradicted"),
]


CHAIR = "By spring the partnership boards of the pioneers had still not found a chair."
HOPE = "The hope that the pioneers' boards could work without a chair did not come true."
BOTH_DENY = [
    ("The pioneers' partnership boards lacked a chair by spring.", CHAIR, "supports"),
    ("By spring no chair was found for the pioneers' partnership boards.", CHAIR, "supports"),
    ("The pioneers' partnership boards had found a chair by spring.", CHAIR, "contradicts"),
    ("The pioneers' boards worked with no chair.", HOPE, "contradicts"),
]


@pytest.mark.parametrize(("text", "statement", "stance"), BOTH_DENY, ids=[text for text, *_ in BOTH_DENY])
def test_two_that_both_deny_are_not_told_apart_by_where_the_denial_stands(
    text: str, statement: str, stance: str, checker: Checker, judge: Judge
) -> None:
    held = told_of_the_pioneers(statement, "governance")
    (claim,) = checker.parser.parse(text)
    assert judge.judge(claim, held).stance == stance


TOLD_WITHOUT = [
    "Neither a central team nor a director ran the Better Care Fund at first.",
    "The barriers to integration are tackled by departments with no system at all.",
]


@pytest.mark.parametrize("text", TOLD_WITHOUT)
def test_a_denial_in_other_words_than_the_evidence_has(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "supported"


@pytest.mark.parametrize(("text", "verdict"), SIDES)
def test_denied_doubted_met_and_missed(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


@pytest.mark.parametrize(
    ("status", "statement", "remark"),
    [
        (Status.PLANNED, "The local authority was to chair the pioneers' partnership board.", "plan-as-result"),
        (Status.OPINION, LEADERS, "opinion-as-finding"),
    ],
)
def test_a_plan_or_a_view_is_less_than_a_finding(
    status: Status, statement: str, remark: str, checker: Checker, judge: Judge
) -> None:
    held = told_of_the_pioneers(statement, "governance", status)
    (claim,) = checker.parser.parse("The local authority chaired the pioneers' partnership board.")
    evidence = judge.judge(claim, held)
    assert (evidence.stance, evidence.remark) == ("qualifies", remark)


STATEMENT = "Fifty vanguard sites were chosen in 2015 to test five new models of care for the whole country."
AGAIN = [
    (STATEMENT, True),
    ("Fifty vanguard sites were not chosen in 2015 to test five new models of care for the whole country.", False),
    ("Fifty vanguard sites were chosen.", False),
    ("Fifty vanguard sites were closed in 2015 by angry mayors with five old models of hats.", False),
]


@pytest.mark.parametrize(("text", "same"), AGAIN, ids=[text for text, _ in AGAIN])
def test_a_statement_said_again_in_nearly_the_same_words(text: str, same: bool, checker: Checker, judge: Judge) -> None:
    (claim,) = checker.parser.parse(text)
    found = judge.judge(
        claim, assertion(source="nao-2018", statement=STATEMENT, outcome="programme-design", period=None)
    )
    restated = judge.restate(claim, found)
    assert any(comparison.field == "restatement" for comparison in restated.comparisons) is same


def test_a_word_or_two_about_plans_support_nothing_on_integration_at_large(checker: Checker) -> None:
    purpose = "The report first reviews what is known nationally, so that plans for integrated care can be judged."
    assert checker.verify(purpose).verdict != "supported"


def test_two_words_of_a_long_statement_support_no_claim_that_names_no_outcome(checker: Checker) -> None:
    assert checker.verify("Integrated care boards received the larger part of it.").verdict != "supported"


WISHFUL = [
    ("Margaret Hodge dismissed the hoped-for 3.1 per cent drop in emergency admissions as wishful.", "supported"),
    ("The chair of the Public Accounts Committee called the hoped-for 3.1% drop in admissions wishful.", "supported"),
    ("Margaret Hodge thought a 3.1 per cent drop in emergency admissions realistic.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), WISHFUL)
def test_what_is_called_wishful_is_denied(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict


def test_what_others_are_measured_by_is_not_what_the_claim_is_about(checker: Checker) -> None:
    assert checker.verify("That made them better resourced than the vanguards that came after.").verdict != "supported"


CHANGED = [
    ("Torbay's average number of occupied beds fell from 750 to 502 in a little over a decade.", "supported"),
    ("Torbay's average number of occupied beds rose from 502 to 750 in a little over a decade.", "contradicted"),
    ("Thirty STPs banked on less non-elective inpatient work, with an average cut of 15.7 per cent.", "supported"),
]


@pytest.mark.parametrize(("text", "verdict"), CHANGED)
def test_what_became_of_a_figure_and_what_a_plan_adds(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
