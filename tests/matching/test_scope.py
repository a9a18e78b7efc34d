"""Whether a finding speaks of what the claim speaks of: programme, place, group, outcome and period."""

from __future__ import annotations

from typing import Any

import pytest

from factories import assertion, claim
from intcheck.knowledge import KnowledgeBase
from intcheck.matching import Checker
from intcheck.matching.judge import Judge
from intcheck.matching.scope import Scope
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Period
from intcheck.model.results import Comparison
from intcheck.model.terms import Stance


@pytest.fixture(scope="module")
def scope(knowledge: KnowledgeBase) -> Scope:
    return Scope(knowledge)


def compare(scope: Scope, field: str, said: Claim, found: Assertion) -> Comparison:
    """The comparison of one field."""
    return next(comparison for comparison in scope.compare(said, found) if comparison.field == field)


PROGRAMMES = [
    ("the same programme", ("vanguards",), ("vanguards",), "agrees"),
    ("a strand of it", ("vanguards",), ("mcp-vanguards",), "narrower"),
    ("what it is a strand of", ("mcp-vanguards",), ("vanguards",), "wider"),
    ("another programme", ("vanguards",), ("pioneers",), "differs"),
    ("its sister strand", ("mcp-vanguards",), ("pacs-vanguards",), "differs"),
    ("the programme with another beside it", ("vanguards",), ("vanguards", "pioneers"), "wider"),
    ("no programme, of one", ("vanguards",), (), "wider"),
]


@pytest.mark.parametrize(("claimed", "found", "fit"), [c[1:] for c in PROGRAMMES], ids=[c[0] for c in PROGRAMMES])
def test_programmes(claimed: tuple[str, ...], found: tuple[str, ...], fit: str, scope: Scope) -> None:
    assert compare(scope, "programme", claim(programmes=claimed), assertion(programmes=found)).outcome == fit


@pytest.mark.parametrize("found", [("vanguards",), ("sipa",), ()])
def test_the_subject_as_a_whole_takes_every_programme(found: tuple[str, ...], scope: Scope) -> None:
    said = claim(programmes=(), umbrella=True)
    assert compare(scope, "programme", said, assertion(programmes=found)).outcome == "agrees"


def test_a_fact_about_the_setting_is_wider_than_any_programme(scope: Scope) -> None:
    held = assertion(programmes=(), background=True)
    assert compare(scope, "programme", claim(), held).outcome == "wider"
    assert compare(scope, "programme", claim(programmes=(), umbrella=True), held).outcome == "wider"


PLACES = [
    ("the same place", ("salford",), "salford", "agrees"),
    ("a part of it", ("greater-manchester",), "salford", "narrower"),
    ("what holds it", ("salford",), "greater-manchester", "wider"),
    ("another place", ("salford",), "west-yorkshire", "differs"),
    ("a town for a country", ("england",), "salford", "narrower"),
]


@pytest.mark.parametrize(("claimed", "found", "fit"), [c[1:] for c in PLACES], ids=[c[0] for c in PLACES])
def test_places(claimed: tuple[str, ...], found: str, fit: str, scope: Scope) -> None:
    assert compare(scope, "place", claim(places=claimed), assertion(place=found)).outcome == fit


def test_without_a_place_the_programmes_own_area_is_meant(scope: Scope) -> None:
    assert compare(scope, "place", claim(), assertion(place="england")).outcome == "agrees"
    assert compare(scope, "place", claim(), assertion(place="salford")).outcome == "narrower"


GROUPS = [
    ("the same group", ("older-people",), ("older-people",), "agrees"),
    ("a part of it", ("older-people",), ("very-old-people",), "agrees"),
    ("everyone for a group", ("older-people",), (), "unknown"),
    ("a group for everyone", (), ("older-people",), "unknown"),
    ("everyone for everyone", (), (), "agrees"),
    ("what holds it", ("nursing-home-residents",), ("care-home-residents",), "wider"),
    ("its opposite", ("nursing-home-residents",), ("residential-home-residents",), "differs"),
]


@pytest.mark.parametrize(("claimed", "found", "fit"), [c[1:] for c in GROUPS], ids=[c[0] for c in GROUPS])
def test_groups(claimed: tuple[str, ...], found: tuple[str, ...], fit: str, scope: Scope) -> None:
    assert compare(scope, "group", claim(groups=claimed), assertion(groups=found)).outcome == fit


OUTCOMES = [
    ("emergency-admissions", "emergency-admissions", "agrees"),
    ("hospital-admissions", "emergency-admissions", "narrower"),
    ("emergency-admissions", "hospital-admissions", "wider"),
    ("emergency-admissions", "delayed-transfers", "differs"),
    ("savings", "costs", "agrees"),
    (None, "costs", "unknown"),
]


@pytest.mark.parametrize(("claimed", "found", "fit"), OUTCOMES)
def test_outcomes(claimed: str | None, found: str, fit: str, scope: Scope) -> None:
    assert compare(scope, "outcome", claim(outcome=claimed), assertion(outcome=found)).outcome == fit


PERIODS = [
    ("the same year", Period("2015", "2015"), Period("2015-04", "2016-03"), "agrees"),
    ("years that overlap", Period("2013", "2018"), Period("2016", "2020"), "agrees"),
    ("years apart", Period("2013", "2014"), Period("2016", "2017"), "differs"),
    ("an open end", Period("2010", None), Period("2016", "2017"), "agrees"),
    ("before an open end", Period("2010", None), Period("2007", "2009"), "differs"),
    ("no year claimed", None, Period("2016", "2017"), "unknown"),
    ("no year found", Period("2016", "2017"), None, "unknown"),
]


@pytest.mark.parametrize(("claimed", "found", "fit"), [c[1:] for c in PERIODS], ids=[c[0] for c in PERIODS])
def test_periods(claimed: Period | None, found: Period | None, fit: str, scope: Scope) -> None:
    assert compare(scope, "period", claim(period=claimed), assertion(period=found)).outcome == fit


def test_each_comparison_gives_both_values_in_a_sentence(scope: Scope) -> None:
    told = compare(scope, "place", claim(places=("greater-manchester",)), assertion(place="salford"))
    assert (told.claimed, told.found) == ("Greater Manchester", "Salford")
    assert told.reason == "The place is narrower: Salford, where the claim says Greater Manchester."


def held(**changes: Any) -> Assertion:
    return assertion(**{"source": "nao-2018", "period": None, **changes})


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Vanguards cut emergency admissions.", {"programmes": ("pioneers",)}),
        ("Vanguards in Salford cut emergency admissions.", {"place": "west-yorkshire"}),
        ("Vanguards cut delayed transfers.", {}),
        ("Vanguards cut emergency admissions in 2012.", {"period": Period("2015", "2018")}),
        ("Vanguards cut emergency admissions in nursing homes.", {"groups": ("residential-home-residents",)}),
        ("MCPs cut emergency admissions.", {}),
        ("Vanguards in Salford cut emergency admissions.", {}),
    ],
    ids=["programme", "place", "outcome", "period", "group", "wider programme", "wider place"],
)
def test_a_finding_out_of_scope_decides_nothing(
    text: str, changes: dict[str, Any], checker: Checker, judge: Judge
) -> None:
    (said,) = checker.parser.parse(text)
    assert not judge.judge(said, held(**changes)).decisive


def test_a_finding_on_a_part_is_heard(checker: Checker, judge: Judge) -> None:
    (said,) = checker.parser.parse("Vanguards cut emergency admissions.")
    found = judge.judge(said, held(place="salford"))
    assert (found.stance, found.decisive) == (Stance.CONTRADICTS, True)


IN_TWO_PLACES = [
    "Sutton's Red Bag shortened hospital stays in Kent.",
    "Rushcliffe's enhanced support was rolled out in Cornwall and cut admissions there.",
    "Greater Manchester's devolution raised life expectancy in Leeds.",
    "Dudley's link officers cut GP visits in Walsall.",
]


@pytest.mark.parametrize("text", IN_TWO_PLACES)
def test_what_one_place_found_supports_nothing_of_another_that_a_claim_names_too(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict != "supported"


def test_of_two_places_the_better_one_is_told_apart(checker: Checker) -> None:
    claim = "The Centre for Policy Studies called {} better than {} on delayed transfers."
    assert checker.verify(claim.format("West Yorkshire", "Greater Manchester")).verdict == "supported"
    assert checker.verify(claim.format("Greater Manchester", "West Yorkshire")).verdict == "contradicted"
