"""Statements that were read ahead compare as they do when they are read as they are met."""

from __future__ import annotations

from pathlib import Path

import pytest

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.compile import compile_into as compile_knowledge
from intcheck.knowledge.load import bundled_folder, load_knowledge
from intcheck.matching import Checker, statements
from intcheck.matching.rarity import Rarity
from intcheck.matching.statements import BESIDE, Statements, compile_into, read_statement
from intcheck.matching.texts import TextReader

CLAIMS = (
    "The vanguards cut emergency admissions.",
    "The vanguards never cut emergency admissions.",
    "Pooled budgets save money.",
    "Most Better Care Fund targets were missed in 2014.",
    "Staff were worried about losing their jobs.",
)


def test_what_was_read_ahead_is_what_is_read_now(knowledge: KnowledgeBase) -> None:
    read, weigh = TextReader(knowledge.vocabulary), Rarity(knowledge)
    held = Statements(knowledge, read, weigh).held
    different = [a.id for a in knowledge.assertions() if held(a.statement) != read_statement(a.statement, read, weigh)]
    assert different == []


def test_a_statement_that_was_not_read_ahead_is_read_when_it_is_met(knowledge: KnowledgeBase) -> None:
    read, weigh = TextReader(knowledge.vocabulary), Rarity(knowledge)
    held = Statements(knowledge, read, weigh).held("No ward in Ambridge ever lost a bed.")
    assert held.denials
    assert {"ward", "ambridg", "bed"} <= held.names


def test_statements_beside_the_knowledge_are_used_and_nothing_is_read_again(tmp_path: Path, checker: Checker) -> None:
    compile_knowledge([bundled_folder()], tmp_path / "knowledge.sqlite")
    alone = KnowledgeBase(tmp_path / "knowledge.sqlite")
    compile_into(alone, tmp_path / BESIDE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INTCHECK_CACHE_DIR", str(tmp_path / "cache"))
        assessment = Checker(KnowledgeBase(alone.path)).verify(CLAIMS[0])
    assert assessment == checker.verify(CLAIMS[0])
    assert not list(tmp_path.glob("cache/statements-*"))


def test_a_folder_of_many_statements_gives_the_verdicts_of_one_that_was_read_ahead(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, checker: Checker
) -> None:
    monkeypatch.setattr(statements, "READ_AHEAD", 0)
    monkeypatch.setenv("INTCHECK_CACHE_DIR", str(tmp_path))
    plain = Checker(load_knowledge())
    assert [plain.verify(claim) for claim in CLAIMS] == [checker.verify(claim) for claim in CLAIMS]
    assert not list(tmp_path.glob("statements-*"))
