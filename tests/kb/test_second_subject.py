"""Another field needs another folder and no code: the engine on minimum wages."""

from __future__ import annotations

from pathlib import Path

import pytest

from intcheck.drafts import Options, read_draft, review
from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.knowledge.lint import lint
from intcheck.matching import Checker
from intcheck.model.terms import Verdict

FOLDER = Path(__file__).parents[2] / "examples" / "minimum-wage"


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge(FOLDER)


@pytest.fixture(scope="module")
def checker(kb: KnowledgeBase) -> Checker:
    return Checker(kb)


def test_its_knowledge_lints_clean() -> None:
    assert lint(FOLDER) == ()


@pytest.mark.parametrize(
    ("verdict", "claim"),
    [
        ("contradicted", "Germany's minimum wage destroyed jobs."),
        ("supported", "Germany's minimum wage did not lower employment."),
        ("supported", "Germany's minimum wage raised wages."),
        ("supported", "Seattle's minimum wage cut hours in low-wage jobs by 9%."),
        ("contradicted", "Seattle's minimum wage cut hours in low-wage jobs by 19%."),
        ("contradicted", "Seattle's minimum wage raised the earnings of low-wage workers."),
        ("supported", "A federal minimum wage of $15 would lift 1.3 million people out of poverty."),
        ("overstated", "A $15 minimum wage lifted 1.3 million people out of poverty."),
        ("supported", "A federal minimum wage of $10.10 was expected to cost 500,000 jobs."),
        ("supported", "The National Living Wage rose to £11.44 in April 2024."),
        ("contradicted", "The National Living Wage rose to £12.44 in April 2024."),
        ("contradicted", "The National Living Wage was introduced in 2014."),
        ("supported", "The UK's National Minimum Wage cut the profits of firms."),
        ("supported", "Consumers paid around three quarters of Hungary's minimum wage rise."),
        ("supported", "According to the CBO, the Raise the Wage Act would increase the deficit by $54 billion."),
        ("not-covered", "The French minimum wage cut employment."),
        ("not-covered", "Congestion charging cut traffic."),
        ("not-covered", "Integration cut emergency admissions."),
    ],
)
def test_claims_get_the_verdict_that_the_evidence_gives(verdict: str, claim: str, checker: Checker) -> None:
    assert checker.verify(claim).verdict == verdict


def test_a_draft_is_checked_sentence_by_sentence(checker: Checker) -> None:
    draft = read_draft(
        "pay.md",
        b"# Germany's minimum wage\n\nIt raised the wages of low-wage workers. It destroyed jobs.\n",
    )
    found = [(result.text, result.verdict) for result in review(draft, checker, Options()) if result.verdict]
    assert found == [
        ("It raised the wages of low-wage workers.", Verdict.SUPPORTED),
        ("It destroyed jobs.", Verdict.CONTRADICTED),
    ]


def test_the_briefing_beside_it_is_checked(checker: Checker) -> None:
    checked = [item for item in review(read_draft(FOLDER / "briefing.md"), checker, Options()) if item.verdict]
    assert [(item.line, item.verdict, [remark.code for remark in item.remarks]) for item in checked] == [
        (5, Verdict.SUPPORTED, []),
        (5, Verdict.SUPPORTED, []),
        (6, Verdict.CONTRADICTED, ["no-effect-as-effect"]),
        (10, Verdict.SUPPORTED, []),
        (11, Verdict.CONTRADICTED, ["contradicted-direction"]),
        (15, Verdict.OVERSTATED, ["plan-as-result"]),
        (15, Verdict.SUPPORTED, []),
        (20, Verdict.SUPPORTED, []),
    ]


def test_its_guide_counts_what_it_holds(kb: KnowledgeBase) -> None:
    guide = (FOLDER / "README.md").read_text("utf-8")
    assert f"{len(kb)} findings from {len(list(kb.sources()))} publications" in guide


def test_every_assertion_supports_itself_or_is_at_least_not_denied(kb: KnowledgeBase, checker: Checker) -> None:
    denied = [item.id for item in kb.assertions() if own_stance(checker, item.statement, item.id) == "contradicts"]
    assert denied == []


def own_stance(checker: Checker, statement: str, id: str) -> str | None:
    results = checker.verify(statement).claims
    return next((str(e.stance) for result in results for e in result.evidence if e.assertion.id == id), None)


def test_nothing_of_it_stands_in_the_bundled_knowledge(kb: KnowledgeBase) -> None:
    bundled = load_knowledge()
    assert {item.id for item in kb.assertions()}.isdisjoint(item.id for item in bundled.assertions())
