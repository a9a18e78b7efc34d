"""A selection by subject or wording reads little, and gives what a scan of the whole base gives."""

from __future__ import annotations

import math
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from benchmarks.bases import write_base
from intcheck import Checker, load_knowledge
from intcheck.knowledge import KnowledgeBase, bm25
from intcheck.knowledge.gather import gather
from intcheck.knowledge.load import bundled_folder
from intcheck.knowledge.names import names_of
from intcheck.knowledge.store import write_store
from intcheck.matching import candidates
from intcheck.model.terms import Confidence, Verdict
from intcheck.text.words import stems

OUTCOMES = ([], ["emergency-admissions"], ["costs", "emergency-admissions", "delayed-transfers"], ["no-such-outcome"])
PROGRAMMES = ([], ["vanguards"], ["pioneers", "better-care-fund", "vanguards"], ["no-such-programme"])
PLACES = ([], ["england"], ["kent", "torbay", "england"])
SOURCES = ([], ["nao-2017-integration", "nao-2018", "morciano-2020"])
BROAD = (
    "Integration cut hospital use.",
    "Integrated care improves outcomes.",
    "Integration saves money.",
    "Integrated care in Torbay cut hospital use.",
    "There is no evidence that integration reduced hospital admissions.",
)


@pytest.fixture(scope="module", params=["as shipped", "6,000 assertions"])
def knowledge(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """The bundled knowledge, and a synthetic base in which each subject has many assertions."""
    if request.param == "as shipped":
        return load_knowledge()
    path: Path = tmp_path_factory.mktemp("base") / "base.sqlite"
    write_base(path, 6000)
    return KnowledgeBase(path)


@pytest.mark.parametrize("limit", [1, 7, 400, None])
def test_the_first_of_a_selection_are_those_of_a_scan(knowledge: KnowledgeBase, limit: int | None) -> None:
    everything = knowledge.select()
    for outcomes, programmes, places, sources in product(OUTCOMES, PROGRAMMES, PLACES, SOURCES):
        scanned = [
            assertion
            for assertion in everything
            if (not outcomes or assertion.outcome in outcomes)
            and (not programmes or set(programmes) & set(assertion.programmes))
            and (not places or assertion.place in places)
            and (not sources or assertion.source in sources)
        ]
        found = knowledge.select(outcomes=outcomes, programmes=programmes, places=places, sources=sources, limit=limit)
        assert [assertion.id for assertion in found] == [assertion.id for assertion in scanned[:limit]]


def test_a_search_ranks_as_a_scan_with_bm25_does(knowledge: KnowledgeBase) -> None:
    everything = knowledge.select()
    counts = {assertion.id: Counter(stems(assertion.statement)) for assertion in everything}
    for claim in everything[:: len(everything) // 7]:
        sought = sorted(counts[claim.id], key=lambda stem: (knowledge.frequency(stem), stem))[:3]
        assert [found.id for found in knowledge.search(sought, limit=20)] == ranked(counts, sought)[:20]


def ranked(counts: dict[str, Counter[str]], sought: list[str]) -> list[str]:
    """Ids of all statements with one of the stems, by their BM25 as the textbook has it, then in the order given."""
    usual = sum(map(Counter.total, counts.values())) / len(counts)
    held = {stem: sum(stem in count for count in counts.values()) for stem in sought}
    rarity = {stem: math.log((len(counts) - held[stem] + 0.5) / (held[stem] + 0.5)) for stem in sought}
    scores = {
        id: sum(
            rarity[stem] * count[stem] * 2.2 / (count[stem] + 1.2 * (0.25 + 0.75 * count.total() / usual))
            for stem in sought
        )
        for id, count in counts.items()
        if any(stem in count for stem in sought)
    }
    return sorted(scores, key=lambda id: -round(scores[id], 4))


def test_what_is_left_out_of_a_broad_selection_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    checker = Checker(load_knowledge())
    bounded = [decided(checker, claim) for claim in BROAD]
    for bound in ("BY_FIELD", "BY_PLACE", "BY_WORDING", "BY_SPEAKER", "LOOKED_AT", "MANY"):
        monkeypatch.setattr(candidates, bound, 1_000_000)
    assert [decided(checker, claim) for claim in BROAD] == bounded


def decided(checker: Checker, claim: str) -> tuple[Verdict, Confidence | None, str]:
    """What a reader learns first."""
    assessment = checker.verify(claim)
    return assessment.verdict, assessment.certainty, assessment.reason


def test_a_weak_finding_on_a_place_is_found_among_many_strong_ones_on_others(tmp_path: Path) -> None:
    gathered = gather([bundled_folder()])
    bundled = load_knowledge()
    strong = next(a for a in bundled.select(outcomes=["emergency-admissions"]) if a.programmes == ("vanguards",))
    weak = bundled.select(places=["torbay"])[-1]
    held = [strong._replace(id=f"elsewhere-{number}", place="salford") for number in range(candidates.BY_FIELD)]
    there = weak._replace(id="there", outcome="emergency-admissions", finding=strong.finding)
    write_store(tmp_path / "base", gathered, names_of(gathered.all_terms()), [*held, there])
    found = Checker(KnowledgeBase(tmp_path / "base")).verify("Emergency admissions fell in Torbay.")
    assert "there" in [evidence.assertion.id for result in found.claims for evidence in result.evidence]


def test_a_weak_finding_in_the_words_of_a_claim_is_found_among_many_strong_ones(tmp_path: Path) -> None:
    gathered = gather([bundled_folder()])
    bundled = load_knowledge()
    strong = next(a for a in bundled.select(outcomes=["emergency-admissions"]) if a.programmes == ("vanguards",))
    weak = bundled.select(programmes=["vanguards"])[-1]
    said = "Emergency admissions from hostels fell in the vanguards."
    held = [strong._replace(id=f"strong-{number}") for number in range(candidates.MANY + 1)]
    near = weak._replace(id="near", outcome="emergency-admissions", finding=strong.finding, statement=said)
    write_store(tmp_path / "base", gathered, names_of(gathered.all_terms()), [*held, near])
    found = Checker(KnowledgeBase(tmp_path / "base")).verify("Vanguards cut emergency admissions from hostels.")
    evidence = [evidence.assertion.id for result in found.claims for evidence in result.evidence]
    assert "near" in evidence
    assert len(evidence) < candidates.MANY


def test_a_search_for_a_common_word_needs_only_the_head_of_its_posting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    everything = load_knowledge().select()
    counts = {assertion.id: Counter(stems(assertion.statement)) for assertion in everything}
    monkeypatch.setattr(bm25, "HELD", 40)
    gathered = gather([bundled_folder()])
    write_store(tmp_path / "base", gathered, names_of(gathered.all_terms()), everything)
    headed = KnowledgeBase(tmp_path / "base")
    assert headed.frequency("vanguard") > 40
    assert [found.id for found in headed.search(["vanguard"], limit=30)] == ranked(counts, ["vanguard"])[:30]
