"""Fifteen claims from drafts, against four sources alone and against the whole knowledge base."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker
from intcheck.model.results import Assessment
from intcheck.model.terms import Stance

SHIPPED = Path(__file__).parents[2] / "knowledge"
SOURCES = ("nao-2017-integration", "keeble-2019", "morciano-2021", "nao-2018")


class Case(NamedTuple):
    """A claim, the verdicts right on four sources, those right on all, and the evidence that must be shown."""

    text: str
    on_four: str
    on_all: str
    stance: Stance | None = None
    shown: str = ""


CASES = [
    Case(
        "The Better Care Fund cut emergency admissions by 106,000 in 2015-16.",
        "contradicted",
        "contradicted",
        Stance.CONTRADICTS,
        "nao-2017-integration-admissions-rose-87000",
    ),
    Case(
        "Emergency admissions rose by 87,000 in the first year of the Better Care Fund.",
        "supported",
        "supported",
        Stance.SUPPORTS,
        "nao-2017-integration-admissions-rose-87000",
    ),
    Case(
        "Delayed transfers of care fell by 185,000 days between 2014-15 and 2015-16.",
        "contradicted",
        "contradicted",
        Stance.CONTRADICTS,
        "nao-2017-integration-delays-rose-185000",
    ),
    Case(
        "Emergency admissions in pioneer areas rose by 1.93% to 2014-15, compared with 4.84% elsewhere.",
        "supported",
        "supported",
        Stance.SUPPORTS,
        "keeble-2019-emergency-admissions-2014-15",
    ),
    Case(
        "Vanguards cut emergency admissions by 8.8%.",
        "contradicted",
        "contradicted",
        Stance.CONTRADICTS,
        "morciano-2021-vanguards-slower-rise",
    ),
    Case(
        "Emergency admissions grew more slowly in vanguard areas than in areas outside both programmes.",
        "supported",
        "supported",
        Stance.SUPPORTS,
        "morciano-2021-vanguards-slower-rise",
    ),
    Case(
        "Pioneer areas saw emergency admissions rise by 12% from 2013 to 2018.",
        "contradicted",
        "contradicted",
        Stance.CONTRADICTS,
        "morciano-2021-pioneers-slower-rise",
    ),
    Case(
        "NHS England picked 50 vanguards in 2015.",
        "supported mixed overstated",
        "supported mixed overstated",
        Stance.SUPPORTS,
        "nao-2018-fifty-sites",
    ),
    Case(
        "Vanguards received £392 million in direct funding over three years.",
        "contradicted",
        "contradicted",
        Stance.CONTRADICTS,
        "nao-2018-direct-funding",
    ),
    Case(
        "Vanguards saved £324 million a year.",
        "contradicted overstated",
        "contradicted",
        Stance.QUALIFIES,
        "nao-2018-savings-forecast",
    ),
    Case(
        "There is no compelling evidence that integration saves money.",
        "supported",
        "supported mixed",
        Stance.SUPPORTS,
        "nao-2017-integration-no-evidence-savings",
    ),
    Case(
        "Integration cuts admissions.",
        "contradicted overstated",
        "contradicted mixed",
        Stance.CONTRADICTS,
        "nao-2017-integration-admissions-rose-87000",
    ),
    Case(
        "Nobody has yet shown that vanguards are sustainable in the long term.",
        "supported",
        "supported",
        Stance.SUPPORTS,
        "nao-2018-long-term-unproven",
    ),
    Case(
        "Integrated care systems reduced mortality by a quarter in Cornwall.",
        "not-covered",
        "not-covered",
    ),
    Case("We believe that integration is the right thing to do.", "not-covered", "not-covered"),
]
NAMES = [case.text for case in CASES]


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    """A checker on the assertions of four sources of the shipped register and on nothing else."""
    folder = tmp_path_factory.mktemp("four") / "knowledge"
    shutil.copytree(SHIPPED / "vocabulary", folder / "vocabulary")
    shutil.copy(SHIPPED / "kb.yaml", folder)
    (folder / "assertions").mkdir()
    _keep(SHIPPED / "sources.yaml", folder / "sources.yaml", "id")
    for path in sorted((SHIPPED / "assertions").glob("*.yaml")):
        _keep(path, folder / "assertions" / path.name, "source")
    return Checker(load_knowledge(folder))


def _keep(file: Path, target: Path, field: str) -> None:
    """Copies the entries of a file whose field names one of the four sources."""
    head, *entries = file.read_text(encoding="utf-8").split("\n- ")
    wanted = re.compile(rf"^ *{field}: (?:{'|'.join(SOURCES)})$", re.MULTILINE)
    kept = [entry.rstrip("\n") for entry in entries if wanted.search(entry)]
    if kept:
        target.write_text("\n- ".join([head, *kept]) + "\n", encoding="utf-8")


def test_the_four_sources_are_held_whole(four: Checker, checker: Checker) -> None:
    assert {source.id for source in four.knowledge.sources()} == set(SOURCES)
    wanted = [assertion.id for assertion in checker.knowledge.assertions() if assertion.source in SOURCES]
    assert [assertion.id for assertion in four.knowledge.assertions()] == wanted


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_on_four_sources(case: Case, four: Checker) -> None:
    found = four.verify(case.text)
    assert found.verdict in case.on_four.split(), found.reason
    assert case.shown in _shown(found, case.stance)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_on_the_whole_knowledge_base(case: Case, checker: Checker) -> None:
    found = checker.verify(case.text)
    assert found.verdict in case.on_all.split(), found.reason
    assert case.shown in _shown(found, case.stance)


def _shown(found: Assessment, stance: Stance | None) -> list[str]:
    """Ids of the evidence of a stance; where none is due, one empty name if there is indeed none."""
    if stance is not None:
        return [item.assertion.id for item in found.evidence(stance)]
    return [] if any(found.evidence(one) for one in Stance) else [""]


def test_a_figure_that_is_another_groups_is_named_as_such(four: Checker) -> None:
    found = four.verify("Pioneer areas saw emergency admissions rise by 12% from 2013 to 2018.")
    told = {item.assertion.id: item for item in found.evidence(Stance.CONTRADICTS)}
    evidence = told["morciano-2021-pioneers-slower-rise"]
    assert evidence.remark == "figure-of-another-group"
    assert "12%" in evidence.reason


def test_a_forecast_told_as_a_result_is_named_as_such(four: Checker) -> None:
    found = four.verify("Vanguards saved £324 million a year.")
    assert [remark.code for remark in found.remarks] == ["plan-as-result"]
