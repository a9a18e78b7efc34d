"""How independent works are weighed into a verdict."""

from __future__ import annotations

from typing import Any

import pytest

from factories import assertion, claim, evidence, finding
from intcheck.matching import Checker
from intcheck.matching.verdict import Sides, decide, weigh
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Direction, Duration, Quantifier, Stance, Verdict

WEIGHED = [
    ("one side alone", Sides(1, 0, 0, 0), "supported"),
    ("one side alone against", Sides(0, 1, 0, 0), "contradicted"),
    ("only weaker findings", Sides(0, 0, 1, 0), "overstated"),
    ("only mixed findings", Sides(0, 0, 0, 1), "mixed"),
    ("equal sides", Sides(1, 1, 0, 0), "mixed"),
    ("a comparable side against", Sides(0.7, 0.3, 0, 0), "mixed"),
    ("too little against", Sides(0.71, 0.29, 0, 0), "supported"),
    ("too little for", Sides(0.29, 0.71, 0, 0), "contradicted"),
    ("half of it weaker", Sides(1, 0, 1, 0), "overstated"),
    ("half of it mixed", Sides(1, 0, 0, 1), "mixed"),
    ("weaker beside contradicting", Sides(0, 1, 2, 0), "overstated"),
    ("contradicting beside weaker", Sides(0, 2, 1, 0), "contradicted"),
]


@pytest.mark.parametrize(("sides", "verdict"), [case[1:] for case in WEIGHED], ids=[case[0] for case in WEIGHED])
def test_sides_are_weighed(sides: Sides, verdict: str) -> None:
    assert weigh(sides, 0.3) == verdict


def test_the_share_that_balances_is_a_setting() -> None:
    sides = Sides(0.7, 0.3, 0, 0)
    assert (weigh(sides, 0.3), weigh(sides, 0.4)) == (Verdict.MIXED, Verdict.SUPPORTED)


def told(stance: Stance, work: str, weight: float = 0.8, **changes: Any) -> Evidence:
    """Evidence of a stance from a work of its own, with the comparisons of a finding on the claim's direction."""
    fields = changes.pop("fields", {})
    compared = changes.pop("comparisons", (Comparison("direction", stance.value, "", "", ""),))
    held = assertion(f"{work}-a", source=work, **fields)
    return evidence(stance, assertion=held, weight=weight, comparisons=compared, **changes)


FOR, AGAINST, BETWEEN = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES


def verdict(*found: Evidence, **said: Any) -> str:
    return decide(claim(**said), found).verdict.value


def test_no_evidence_covers_nothing() -> None:
    assert verdict() == "not-covered"


def test_what_only_stands_beside_decides_nothing() -> None:
    assert verdict(told(FOR, "review", decisive=False)) == "not-covered"
    assert verdict(told(AGAINST, "review", decisive=False), told(FOR, "trial")) == "supported"


def test_a_strong_work_outweighs_a_weak_one() -> None:
    assert verdict(told(FOR, "trial", 0.9), told(AGAINST, "press", 0.15)) == "supported"


def test_many_tellings_of_one_work_weigh_once() -> None:
    relays = [told(AGAINST, f"paper-{n}", fields={"via": "audit"}, weight=0.5) for n in range(6)]
    assert verdict(told(FOR, "trial", 0.9), told(FOR, "review", 1.0), *relays) == "supported"


@pytest.mark.parametrize(
    ("quantifier", "found", "expected"),
    [
        (Quantifier.ALL, [FOR], "overstated"),
        (Quantifier.ALL, [FOR, FOR, FOR, AGAINST], "overstated"),
        (Quantifier.ALL, [AGAINST], "contradicted"),
        (Quantifier.SOME, [FOR, AGAINST, AGAINST, AGAINST, AGAINST], "supported"),
        (Quantifier.SOME, [AGAINST], "contradicted"),
        (Quantifier.NO, [FOR, FOR, FOR, FOR, AGAINST], "contradicted"),
        (Quantifier.NOT_ALL, [FOR, AGAINST, AGAINST, AGAINST], "supported"),
        (Quantifier.PLAIN, [FOR, AGAINST], "mixed"),
    ],
)
def test_one_example_is_enough_or_is_not(quantifier: Quantifier, found: list[Stance], expected: str) -> None:
    works = [told(stance, f"work-{n}") for n, stance in enumerate(found)]
    assert verdict(*works, quantifier=quantifier) == expected


def test_all_asks_for_evidence_that_speaks_for_all() -> None:
    every = told(FOR, "trial", fields={"statement": "Admissions fell in every area."})
    assert verdict(every, quantifier=Quantifier.ALL) == "supported"


def test_a_lasting_effect_asks_for_evidence_that_it_lasted() -> None:
    passing = told(FOR, "trial", fields={"statement": "Admissions fell."})
    lasting = told(FOR, "trial", fields={"statement": "Admissions fell, and the effect persisted."})
    assert verdict(passing, duration=Duration.LASTING) == "overstated"
    assert verdict(lasting, duration=Duration.LASTING) == "supported"


def test_a_part_does_not_speak_for_the_whole() -> None:
    part = (Comparison("place", "narrower", "England", "Salford", ""), Comparison("direction", "supports", "", "", ""))
    decision = decide(claim(), [told(FOR, "trial", comparisons=part)])
    assert (decision.verdict, decision.part) == (Verdict.OVERSTATED, True)


def test_the_whole_is_heard_before_its_parts() -> None:
    part = (Comparison("place", "narrower", "England", "Salford", ""), Comparison("direction", "supports", "", "", ""))
    assert verdict(told(FOR, "site", comparisons=part), told(AGAINST, "national")) == "contradicted"


def test_results_are_heard_before_plans() -> None:
    plan = told(BETWEEN, "plan", remark="plan-as-result")
    assert verdict(plan) == "overstated"
    assert verdict(plan, told(AGAINST, "audit")) == "contradicted"


def test_what_the_speaker_said_is_heard_before_others() -> None:
    others = told(AGAINST, "others", remark="misattributed")
    assert verdict(others) == "contradicted"
    assert verdict(others, told(FOR, "own")) == "supported"


def test_mixed_findings_make_a_mixed_verdict() -> None:
    found = finding(Direction.MIXED)
    assert verdict(told(BETWEEN, "review", fields={"finding": found})) == "mixed"
    assert verdict(told(BETWEEN, "trial", fields={"finding": finding(Direction.SLOWER_INCREASE)})) == "overstated"


def test_the_reason_counts_the_works_and_cites_the_strongest() -> None:
    weak = told(AGAINST, "press", 0.2, citation="Gazette 2019, news")
    strong = told(AGAINST, "review", 1.0, citation="Review 2020, systematic review", reason="It found a rise.")
    reason = decide(claim(), [weak, strong]).reason
    assert reason == "2 independent works contradict the claim; Review 2020, systematic review: It found a rise."


def test_the_reason_of_a_mixed_verdict_counts_each_side() -> None:
    reason = decide(claim(), [told(FOR, "a"), told(FOR, "b"), told(AGAINST, "c")]).reason
    assert reason == "The independent works closest to the claim disagree: 2 for, 1 against, 0 in between."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The national pilots left patients with a better experience.", "mixed"),
        ("Patients of the national pilots found care better organised.", "supported"),
        ("Patients said the national pilots left care worse organised.", "contradicted"),
    ],
)
def test_how_care_is_organised_is_not_all_that_patients_live_through(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
