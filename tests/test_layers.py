"""Layers import downwards only, each library has its door, and the engine names nothing of its subject."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from intcheck.knowledge import load_knowledge

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "intcheck"


def test_the_import_contracts_hold(capsys: pytest.CaptureFixture[str]) -> None:
    failed = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert not failed, capsys.readouterr().out


def test_every_module_belongs_to_a_layer() -> None:
    tops = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in PACKAGE.rglob("*.py")}
    contract = next(c for c in _contracts() if c["type"] == "layers")
    assert tops - {"__init__", "__main__"} == set(contract["layers"])


def _contracts() -> list[dict[str, object]]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, object]] = told["tool"]["importlinter"]["contracts"]
    return contracts


@pytest.fixture(scope="module")
def subject() -> re.Pattern[str]:
    """The programmes, and the outcomes, bodies, groups and places of several words, that the vocabulary holds."""
    vocabulary = load_knowledge().vocabulary
    kinds = ("programme", "outcome", "body", "group", "place")
    names = {name for kind in kinds for name in vocabulary.of_kind(kind) if "-" in name or kind == "programme"}
    return re.compile("|".join(sorted(map(re.escape, names))))


@pytest.mark.parametrize("layer", ["knowledge", "language", "matching", "text", "model"])
def test_the_engine_names_nothing_of_its_subject(layer: str, subject: re.Pattern[str]) -> None:
    for path in sorted((PACKAGE / layer).rglob("*.py")):
        for text in _strings(ast.parse(path.read_text(encoding="utf-8"))):
            assert not subject.search(text.lower().replace(" ", "-")), f"{path.name}: {text}"


def _strings(tree: ast.Module) -> Iterator[str]:
    """The strings of a module that are no docstring."""
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            yield node.value
