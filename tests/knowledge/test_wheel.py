"""The wheel carries the knowledge once as YAML and once compiled, and nothing that a user does not need."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.load import bundled_folder

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    pytest.importorskip("hatchling", reason="the wheel is built with hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    [path] = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_the_folder_goes_in_once(wheel: zipfile.ZipFile) -> None:
    folder = bundled_folder()
    here = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    there = {name.removeprefix("intcheck/_knowledge/") for name in wheel.namelist() if "/_knowledge/" in name}
    assert there == here


def test_the_compiled_knowledge_opens(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    compiled = KnowledgeBase(Path(wheel.extract("intcheck/_compiled/knowledge.sqlite", tmp_path)))
    assert len(compiled) == len(list(compiled.assertions())) > 1000
    assert compiled.conflicts == ()


def test_data_and_typing_marker_are_there_and_tests_are_not(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    compiled = {f"intcheck/_compiled/{name}" for name in ("knowledge.sqlite", "language.parts", "statements.parts")}
    assert compiled | {"intcheck/py.typed", "intcheck/knowledge/roles.yaml"} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"intcheck"}


def test_a_wheel_runs_without_its_source(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "site")
    code = "from intcheck.knowledge import load_knowledge; base = load_knowledge(); print(base.path, len(base))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env=os.environ | {"PYTHONPATH": str(tmp_path / "site"), "INTCHECK_CACHE_DIR": str(tmp_path / "cache")},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(str(tmp_path / "site"))
    assert not (tmp_path / "cache").exists()
