"""What a claim asks of its evidence beyond a direction, and what of a work that a later one replaces."""

from __future__ import annotations

import pytest

from intcheck.knowledge import KnowledgeBase
from intcheck.matching.checker import Checker
from intcheck.matching.weight import Weights

ASKED = [
    ("Integration has produced lasting savings.", "contradicted"),
    ("The pioneers slowed the rise in emergency admissions for good.", "lasting-not-shown"),
    ("Emergency admissions fell straight away in Mid-Nottinghamshire.", "early-not-shown"),
    ("Having a case manager makes patients feel a great deal healthier.", "small-as-great"),
    ("The vanguards, not the pioneers, slowed the rise in emergency admissions.", "overgeneralised"),
    ("Government capital was the biggest part of the 2015-16 Better Care Fund.", "overgeneralised"),
    ("A mild winter was what slowed emergency admissions in the vanguards.", "cause-not-shown"),
    ("The care home vanguards' effect on emergency admissions proved lasting.", "lasting-not-shown"),
    ("Sustainability and transformation plans, 44 of them, cut outpatient visits by 15.5%.", "plan-as-result"),
    ("Teamwork of doctors and nurses is what brought costs down under Gesundes Kinzigtal.", "cause-not-shown"),
    ("The gain in satisfaction from case management was short-lived.", "contradicted"),
    ("The gain in satisfaction from case management wore off.", "contradicted"),
    ("In Nottingham City care home residents had 34% fewer emergency admissions.", "contradicted"),
    ("In Nottingham City new residents had 39% fewer potentially avoidable admissions.", "contradicted"),
    ("Care home residents accounted for most of the fall in A&E attendances in Rushcliffe.", "overgeneralised"),
    ("Care home residents made up the bulk of Nottingham's drop in emergency admissions.", "overgeneralised"),
    ("Over 90% of integrated care system leaders moved resources so that care is given nearer home.", "plan-as-result"),
    ("Costs fell under Germany's Gesundes Kinzigtal because health got better.", "cause-not-shown"),
    ("A year on, the first-wave integrated care systems had improved services.", "plan-as-result"),
    ("Outpatient appointments in South Somerset went down 15 per cent thanks to Symphony.", "cause-not-shown"),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_what_evidence_does_not_show_is_not_supported(checker: Checker, text: str, expected: str) -> None:
    found = checker.verify(text)
    codes = {remark.code for result in found.claims for remark in result.remarks}
    assert found.verdict == expected or (found.verdict == "overstated" and expected in codes)


def test_a_date_that_differs_is_marked_at_the_date(checker: Checker) -> None:
    text = "The pioneers were launched in 2014."
    remark = checker.verify(text).claims[0].remarks[0]
    assert (remark.code, text[slice(*remark.span)]) == ("wrong-date", "2014")


def test_the_years_of_a_study_date_no_event(checker: Checker) -> None:
    assert checker.verify("The pioneers were launched in 2014.").verdict == "contradicted"


def test_a_claim_that_evidence_is_mixed_stands_on_works_of_both_kinds(checker: Checker) -> None:
    assert checker.verify("The evidence on whether integrated care cuts costs is mixed.").verdict == "supported"


def test_a_work_that_a_later_one_replaces_weighs_less(checker: Checker, knowledge: KnowledgeBase) -> None:
    weights = Weights(knowledge)
    claim = checker.parser.parse("Pooled budgets cut hospital use.")[0]
    old = next(a for a in knowledge.assertions() if a.work in knowledge.superseded)
    source = knowledge.source(old.work)
    assert weights.of(claim, old) < knowledge.manifest.kinds[source.kind]


@pytest.mark.parametrize(
    "text", ["Pioneers got more money than the vanguards.", "Pioneers did worse than the vanguards."]
)
def test_findings_on_one_programme_say_nothing_of_two_held_against_each_other(checker: Checker, text: str) -> None:
    assert checker.verify(text).verdict == "not-covered"


REPLACED = [
    ("Integrated care boards replaced clinical commissioning groups in July 2022.", "supported"),
    ("Clinical commissioning groups were replaced by integrated care boards in July 2022.", "supported"),
    ("Clinical commissioning groups replaced integrated care boards in July 2022.", "contradicted"),
    ("Integrated care boards were replaced by clinical commissioning groups in July 2022.", "contradicted"),
]


@pytest.mark.parametrize(("text", "expected"), REPLACED)
def test_what_replaced_what_is_told_by_the_order(checker: Checker, text: str, expected: str) -> None:
    assert checker.verify(text).verdict == expected


WORDED = [
    ("Emergency admissions rose more slowly in the pioneers because nurses were paid more there.", False),
    ("Emergency admissions grew less in vanguard areas thanks to a mild winter and new ambulances.", False),
    ("Emergency admissions grew less in areas that took part because of the vanguards.", True),
    ("Greater Manchester was given £450 million of extra money in order to please the unions.", False),
    ("Greater Manchester was given £450 million of extra money in order to join up health and care.", True),
    ("Vanguards received £329 million in direct funding over three years so as to close failing hospitals.", False),
    ("Vanguards received £329 million in direct funding over three years from 2015-16.", True),
    ("It is proven that vanguards will save a net £324 million a year by 2020-21.", False),
    ("The vanguards alone received direct funding of £329 million.", False),
]


@pytest.mark.parametrize(("text", "so"), WORDED)
def test_reasons_purposes_proof_and_what_is_so_of_one_thing_only_must_be_told(
    text: str, so: bool, checker: Checker
) -> None:
    assert (checker.verify(text).verdict == "supported") is so


@pytest.mark.parametrize(
    "text",
    [
        "Only the pioneers slowed the rise in emergency admissions.",
        "Vanguards were the only programme to slow the rise in emergency admissions.",
    ],
)
def test_what_one_programme_did_is_no_evidence_that_no_other_did(text: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == "overstated"


HELD = [
    "According to the NIHR, whether the vanguards are cost-effective remains an open question.",
    "Integrated care boards received £300 million.",
    "A year on, service improvements in the first-wave integrated care systems were just starting to show.",
    "In 2024 over 90% of integrated care system leaders struggled to move resources nearer home.",
    "Case management brought a short-term gain in patient satisfaction.",
    "In Nottingham City care home residents had 18% fewer emergency admissions.",
    "Nottingham City's residential homes had 34% fewer emergency admissions.",
    "Councils received £200 million of the £500 million discharge fund for 2022-23.",
    "Integrated care boards were told in March 2025 to cut running and programme costs by 50 per cent.",
]


@pytest.mark.parametrize("text", HELD)
def test_what_evidence_shows_is_supported(checker: Checker, text: str) -> None:
    assert checker.verify(text).verdict == "supported"
