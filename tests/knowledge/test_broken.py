"""Every fault in a knowledge folder is reported at its place, all of them in one run."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intcheck.errors import KnowledgeError, Problem
from intcheck.knowledge import load_knowledge
from intcheck.knowledge.compile import problems_of as find_problems

MINIMAL = Path(__file__).parent / "minimal"
SAMPLES = sorted((Path(__file__).parent / "broken").glob("*.yaml"))


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(KnowledgeError) as caught:
        load_knowledge(folder)
    return caught.value.problems


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.stem for sample in SAMPLES])
def test_each_fault_is_found_where_it_stands(sample: Path, folder: Path) -> None:
    text = sample.read_text("utf-8")
    target = folder / re.findall(r"^# as: (.+)$", text, re.M)[0]
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, "utf-8")
    found = [f"{problem.line}:{problem.column} {problem.code}" for problem in problems_of(folder)]
    assert found == re.findall(r"^# expect: (.+)$", text, re.M)


def test_a_problem_names_file_fault_and_remedy(folder: Path) -> None:
    path = folder / "assertions" / "clubs.yaml"
    path.write_text(path.read_text().replace("direction: increase", "direction: increased"))
    assert [str(problem) for problem in problems_of(folder)] == [
        f"{path}:11:16: unknown-value direction cannot be 'increased'. Did you mean increase? Use one of: decrease, "
        "descriptive, faster-increase, higher-level, increase, lower-level, mixed, no-change, not-shown, "
        "slower-increase."
    ]


def test_a_weight_is_a_share(folder: Path) -> None:
    path = folder / "kb.yaml"
    path.write_text(path.read_text().replace("trial: 0.9", "trial: 9"))
    assert [(problem.line, problem.column, problem.code) for problem in problems_of(folder)] == [(5, 16, "weight")]


def test_faults_of_several_files_come_together(folder: Path) -> None:
    for name in ("sources.yaml", "vocabulary/terms.yaml", "kb.yaml"):
        path = folder / name
        path.write_text(path.read_text() + "colour: red\n")
    found = {(Path(problem.path).name, problem.code) for problem in problems_of(folder)}
    assert found == {
        ("kb.yaml", "unknown-key"),
        ("sources.yaml", "unknown-key"),
        ("terms.yaml", "unknown-key"),
    }


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"sources:\n- id: caf\xe9\n", "2:10 encoding", id="latin-1"),
        pytest.param("sources: []\n".encode("utf-16"), "1:1 encoding", id="utf-16"),
        pytest.param(b"sources:\n- id: a\x00b\n", "2:8 control-character", id="nul"),
        pytest.param(b"sources: " + b"[" * 100_000, "1:29 too-deep", id="deep nesting"),
        pytest.param(b"sources:\n- id: a\n  title: " + b"x" * 30_000, "3:10 too-long", id="giant text"),
        pytest.param(b"", "1:1 empty", id="empty file"),
        pytest.param(b"sources:\n- id: 'open", "2:7 syntax", id="quotation mark left open"),
    ],
)
def test_hostile_bytes_give_one_clear_error(data: bytes, expected: str, folder: Path) -> None:
    (folder / "sources").mkdir()
    (folder / "sources" / "hostile.yaml").write_bytes(data)
    [problem] = problems_of(folder)
    assert f"{problem.line}:{problem.column} {problem.code}" == expected
    assert problem.remedy


@pytest.mark.parametrize("name", ["kb.yaml", "sources.yaml", "assertions/folder.yaml"])
def test_a_folder_in_the_place_of_a_file_is_one_error(name: str, folder: Path) -> None:
    path = folder / name
    path.unlink(missing_ok=True)
    path.mkdir()
    found = [problem for problem in problems_of(folder) if problem.code == "unreadable"]
    assert [problem.path for problem in found] == [str(path)]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights on Windows")
def test_a_symbolic_link_to_itself_is_one_error(folder: Path) -> None:
    path = folder / "assertions" / "loop.yaml"
    path.symlink_to(path)
    assert [(problem.path, problem.code) for problem in problems_of(folder)] == [(str(path), "unreadable")]


def test_a_symbolic_link_to_the_folder_above_is_harmless(folder: Path) -> None:
    (folder / "assertions" / "up").symlink_to(folder)
    assert len(load_knowledge(folder)) == 2


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    [problem] = problems_of(tmp_path / "nowhere")
    assert problem.code == "no-folder"
    assert str(tmp_path / "nowhere") in str(problem)


def test_a_folder_without_manifest_says_what_to_write(folder: Path) -> None:
    (folder / "kb.yaml").unlink()
    found = problems_of(folder)
    assert "no-manifest" in [problem.code for problem in found]


NAMES = ("kb.yaml", "sources.yaml", "vocabulary/terms.yaml", "assertions/clubs.yaml")
SIGNS = st.text(alphabet="abno 019-:,.#&*!|>'\"[]{}%@?~\t\n\r\x00\x85\u2028\ufeffé\U0001f642", max_size=6)


@given(name=st.sampled_from(NAMES), at=st.floats(0, 1), dropped=st.integers(0, 30), added=SIGNS)
def test_whatever_is_typed_into_a_file_gives_problems_and_no_crash(
    name: str, at: float, dropped: int, added: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "typed"
    shutil.copytree(MINIMAL, folder, dirs_exist_ok=True)
    text = (folder / name).read_text("utf-8")
    cut = int(at * len(text))
    (folder / name).write_bytes((text[:cut] + added + text[cut + dropped :]).encode("utf-8", "surrogatepass"))
    for problem in find_problems([folder]):
        assert problem.line > 0
        assert problem.column > 0
        assert problem.remedy
