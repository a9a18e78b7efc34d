"""After a change only the files that changed are read, and what is compiled is the same as if all were."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from intcheck.errors import KnowledgeError
from intcheck.knowledge import load_knowledge
from intcheck.knowledge.compile import problems_of
from intcheck.knowledge.reader import entries


@pytest.fixture
def read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the YAML files of a folder that were read, but for kb.yaml, which is read each time."""
    found: list[str] = []

    def noting(path: str, *rest: Any) -> Any:
        if not path.endswith("kb.yaml"):
            found.append(Path(path).name)
        return entries(path, *rest)

    monkeypatch.setattr("intcheck.knowledge.kept._WORTH_KEEPING", 0)
    monkeypatch.setattr("intcheck.knowledge.folder.entries", noting)
    return found


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("assertions/clubs.yaml", "Absence was lower", "Absence was far lower"),
        ("sources.yaml", "title: No", "title: Yes"),
        ("vocabulary/terms.yaml", "label: Smallville", "label: Smalltown"),
    ],
)
def test_one_file_that_changed_is_read_alone(
    folder: Path, read: list[str], cache: Path, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str
) -> None:
    load_knowledge(folder)
    assert read == ["terms.yaml", "sources.yaml", "clubs.yaml"]
    read.clear()
    change(folder / name, old, new)
    changed = load_knowledge(folder).digest
    assert read == [Path(name).name]
    monkeypatch.setattr("intcheck.shelf.cache_folder", lambda: None)
    monkeypatch.setenv("INTCHECK_CACHE_DIR", str(cache / "elsewhere"))
    assert load_knowledge(folder).digest == changed


def test_a_file_with_a_problem_is_read_until_it_is_mended(folder: Path, read: list[str]) -> None:
    path = folder / "assertions" / "clubs.yaml"
    change(path, "direction: increase", "direction: upwards")
    for _ in range(2):
        with pytest.raises(KnowledgeError, match="upwards"):
            load_knowledge(folder)
    assert read.count("clubs.yaml") == 2
    change(path, "direction: upwards", "direction: increase")
    assert len(load_knowledge(folder)) == 2


def test_a_problem_between_files_is_told_at_its_place_though_both_were_read_before(
    folder: Path, read: list[str]
) -> None:
    load_knowledge(folder)
    change(folder / "sources.yaml", "id: gazette-2020", "id: gazette-2021")
    read.clear()
    found = [(Path(problem.path).name, problem.line, problem.code) for problem in problems_of([folder])]
    assert ("clubs.yaml", 21, "unknown-source") in found
    assert read == ["sources.yaml"]


@pytest.mark.parametrize("content", [b"", b"no zlib", b"\x78\x9c\x03\x00\x00\x00\x00\x01"])
def test_damage_is_no_error(folder: Path, read: list[str], tmp_path: Path, content: bytes) -> None:
    load_knowledge(folder)
    for path in (tmp_path / "kept").rglob("*"):
        if path.is_file():
            path.write_bytes(content)
    change(folder / "kb.yaml", 'version: "1"', 'version: "2"')
    assert load_knowledge(folder).manifest.version == "2"


def test_compiling_tells_how_far_it_has_come(folder: Path) -> None:
    told: list[int] = []

    @contextmanager
    def progress() -> Iterator[Any]:
        yield told.append
        told.append(-1)

    load_knowledge(folder, progress=progress)
    load_knowledge(folder, progress=progress)
    assert told == [1, 2, -1]
