"""The figures of a claim against all those of one finding: which fit, which differ, and which are somebody else's."""

from __future__ import annotations

import pytest

from factories import assertion, finding, value
from intcheck.language.quantities import quantities
from intcheck.matching import Checker
from intcheck.matching.matches import Figures, Match, gravest
from intcheck.matching.quantities import compare_figures
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Direction, Role


def held(*values: Value, statement: str = "Emergency admissions rose in vanguard areas.") -> Assertion:
    return assertion(statement=statement, finding=finding(Direction.INCREASE, values=values))


def claim(text: str) -> Claim:
    return Claim(text, (0, len(text)), quantities=tuple(quantities(text)))


RISE = held(value(8.8, of="rise in vanguards"), value(12, of="rise elsewhere", role=Role.COMPARATOR))
PLAN = held(
    value(87000, "count", "admissions above the year before"), value(106000, "count", "cut planned", role=Role.PLAN)
)
FROM_BASELINE = held(
    value(168302, "days", "delayed days in 2017"), value(196570, "days", "delayed days in 2016", role=Role.BASELINE)
)
SHARE = held(value(15, "count", "sites that shared records"), value(19, "count", "sites asked", role=Role.SAMPLE))
RANGE = held(value(2, of="lowest assumed"), value(30, of="highest assumed"), value(15.5, of="average assumed"))
BUDGET = held(value(329e6, "gbp", "direct funding"), value(1095, "days", "years of funding", role=Role.TIME))

SAID = held(value(24, "count", "sites asked", role=Role.SAMPLE), statement="Of 24 sites, over half shared records.")

CASES = [
    ("the finding's own figure", "Admissions rose by 8.8%", RISE, ["fits"]),
    ("another figure", "Admissions rose by 9.8%", RISE, ["wrong"]),
    ("the comparison's figure", "Admissions rose by 12%", RISE, ["others"]),
    ("both, each with its holder", "Admissions rose by 8.8%, compared with 12% elsewhere", RISE, ["fits", "fits"]),
    ("both, exchanged", "Admissions rose by 12%, compared with 8.8% elsewhere", RISE, ["others", "others"]),
    ("a wrong comparison", "Admissions rose by 8.8%, compared with 21% elsewhere", RISE, ["fits", "wrong"]),
    ("the gap between the two", "Admissions rose by 3.2 percentage points less", RISE, ["fits"]),
    ("a figure in words", "Admissions rose by about nine per cent", RISE, ["fits"]),
    ("thousands with a letter", "Admissions rose by 87k", PLAN, ["fits"]),
    ("thousands, ten times too many", "Admissions rose by 870,000", PLAN, ["wrong"]),
    ("the change from a baseline", "Delayed days fell by 14.4%", FROM_BASELINE, ["fits"]),
    ("a change that the two figures do not make", "Delayed days fell by 24%", FROM_BASELINE, ["wrong"]),
    ("a share of a sample in per cent", "79% of sites shared records", SHARE, ["fits"]),
    ("a share in words with a hedge", "Just over three-quarters of sites shared records", SHARE, ["fits"]),
    ("another share in words", "About half of sites shared records", SHARE, ["wrong"]),
    ("a figure that only the statement gives", "Over half of sites shared records", SAID, ["fits"]),
    ("another figure than the statement gives", "A third of sites shared records", SAID, ["silent"]),
    ("another share of it", "59% of sites shared records", SHARE, ["wrong"]),
    ("a range by both ends", "Plans assumed cuts of 2% to 30%", RANGE, ["fits"]),
    ("a range with a wrong end", "Plans assumed cuts of 1% to 30%", RANGE, ["wrong"]),
    ("money in billions", "They received £0.329bn", BUDGET, ["fits"]),
    ("digits exchanged", "They received £392 million", BUDGET, ["wrong"]),
    ("money for a share", "They rose by £8.80", RISE, ["silent"]),
    ("no figure in the finding", "Admissions rose by 8.8%", held(), ["silent"]),
    ("no figure in the claim", "Admissions rose", RISE, []),
]


@pytest.mark.parametrize(("text", "found", "matches"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_figure(text: str, found: Assertion, matches: list[str]) -> None:
    assert [figures.match.value for figures in compare_figures(claim(text), found)] == matches


def test_the_reason_gives_both_figures_and_whose_they_are() -> None:
    (figures,) = compare_figures(claim("Admissions rose by 12%"), RISE)
    assert figures.reason == "The claim gives 12%, and the evidence gives 12%. That figure is for rise elsewhere."


def test_the_gravest_figure_speaks_for_all() -> None:
    fits, wrong, silent = Figures(Match.FITS), Figures(Match.WRONG, "Wrong."), Figures(Match.SILENT)
    assert gravest(fits, wrong, silent) == wrong
    assert gravest(fits, silent) == silent
    assert gravest().match is Match.NONE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There are 44 integrated care systems across England.", "42"),
        ("There were 23 vanguards.", "50"),
        ("Only ten integrated care systems were in deficit in 2022.", "31"),
    ],
)
def test_a_wrong_number_is_denied_by_the_number_of_the_same_and_not_of_a_part(
    text: str, told: str, checker: Checker
) -> None:
    assessment = checker.verify(text)
    assert assessment.verdict == "contradicted"
    assert f"the evidence gives {told}" in assessment.reason
