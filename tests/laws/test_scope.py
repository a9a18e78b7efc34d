"""Laws of scope: evidence on one subject is never lent to another, and nothing hangs on order or chance."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker
from intcheck.model.results import Assessment
from intcheck.model.terms import Verdict

ROOT = Path(__file__).parents[2]
TOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("claims.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", TOLD["unknown_programmes"])
@pytest.mark.parametrize("template", TOLD["about"])
def test_an_unknown_programme_inherits_no_evidence(template: str, name: str, checker: Checker) -> None:
    assert checker.verify(template.format(programme=name)).verdict is Verdict.NOT_COVERED


@pytest.mark.parametrize("name", TOLD["unknown_places"])
@pytest.mark.parametrize("template", TOLD["at"])
def test_an_unknown_place_inherits_no_evidence(template: str, name: str, checker: Checker) -> None:
    assert checker.verify(template.format(place=name)).verdict is Verdict.NOT_COVERED


@pytest.fixture(scope="module")
def shuffled(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    """A checker on the same knowledge with the entries of every file in another order."""
    folder = tmp_path_factory.mktemp("shuffled") / "knowledge"
    shutil.copytree(ROOT / "knowledge", folder)
    for path in sorted((*folder.glob("assertions/*.yaml"), folder / "sources.yaml")):
        _shuffle(path)
    return Checker(load_knowledge(folder))


def _shuffle(path: Path) -> None:
    """Puts the entries of a file, each of which begins with "- id:", in another order."""
    head, *entries = path.read_text(encoding="utf-8").split("\n- ")
    Random(path.name).shuffle(entries)
    path.write_text("\n- ".join([head, *(entry.rstrip("\n") for entry in entries)]) + "\n", encoding="utf-8")


def test_the_order_of_entries_changes_nothing(claim: str, shuffled: Checker, checker: Checker) -> None:
    assert _gist(shuffled.verify(claim)) == _gist(checker.verify(claim))


def _gist(found: Assessment) -> tuple[Any, ...]:
    evidence = [[(e.assertion.id, e.stance, e.reason) for e in result.evidence] for result in found.claims]
    return found.verdict, found.reason, found.certainty, evidence


@pytest.mark.slow
def test_hash_seeds_change_nothing() -> None:
    command = [sys.executable, "-m", "intcheck", "verify", "--exit-zero", "--format", "json", *TOLD["claims"]]
    first, *others = [_run(command, seed) for seed in ("0", "1", "4242")]
    assert TOLD["claims"][0] in first
    assert others == [first, first]


def _run(command: list[str], seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=True).stdout
