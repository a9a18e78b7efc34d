"""What was checked once is not checked again, and no state of the cache changes a result or stops a run."""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from draft_files import Foreseeable
from intcheck.cli.app import run
from intcheck.drafts import Options
from intcheck.drafts.baseline import Baseline
from intcheck.drafts.batch import check_drafts
from intcheck.drafts.kept import KeptResults, kept_results
from intcheck.drafts.packed import pack
from intcheck.knowledge import KnowledgeBase
from intcheck.reports.check import FORMATS
from intcheck.shelf import Packed, Shelf, program

TEXT = "The Better Care Fund cut emergency admissions by {}%.\n"


def asked(engine: Foreseeable) -> list[str]:
    """What the engine was asked since it was last asked about."""
    found = [text for text, _ in engine.asked]
    engine.asked.clear()
    return found


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of the test."""
    monkeypatch.setattr("intcheck.shelf.cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache" / "results"


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """Six drafts, each of them different."""
    found = [tmp_path / f"draft{number}.md" for number in range(6)]
    for number, path in enumerate(found):
        path.write_text(TEXT.format(number), encoding="utf-8")
    return [*map(str, found)]


@pytest.fixture
def checked(engine: Foreseeable, shelves: Path) -> Callable[..., Iterator[str]]:
    """Checks drafts with what is kept; gives what it found in each."""

    def call(paths: list[str], kept: KeptResults | None = None) -> Iterator[str]:
        kept = kept or kept_results(engine.knowledge, Options(), None)
        return (pack(outcome.results) for outcome in check_drafts(paths, lambda: engine, Options(), kept=kept))

    return call


def test_a_second_run_checks_nothing_and_finds_the_same(
    checked: Callable[..., Iterator[str]], engine: Foreseeable, paths: list[str]
) -> None:
    first = list(checked(paths))
    asked(engine)
    assert list(checked(paths)) == first
    assert asked(engine) == []


def test_a_run_after_an_interrupt_checks_what_was_left(
    checked: Callable[..., Iterator[str]], engine: Foreseeable, paths: list[str]
) -> None:
    list(islice(checked(paths), 4))
    asked(engine)
    list(checked(paths))
    assert asked(engine) == [TEXT.format(number).strip() for number in (4, 5)]


def test_a_draft_that_changed_or_moved_is_seen(
    checked: Callable[..., Iterator[str]], engine: Foreseeable, paths: list[str]
) -> None:
    list(checked(paths))
    Path(paths[0]).write_text(TEXT.format(99), encoding="utf-8")
    moved = Path(paths[1]).with_name("moved.md")
    Path(paths[1]).rename(moved)
    asked(engine)
    outcomes = check_drafts(
        [paths[0], str(moved)], lambda: engine, Options(), kept=kept_results(engine.knowledge, Options(), None)
    )
    assert [result.path for outcome in outcomes for result in outcome.results] == [paths[0], str(moved)]
    assert asked(engine) == [TEXT.format(99).strip()]


@pytest.mark.parametrize(
    ("options", "as_of"),
    [
        (Options(skip_quotes=True), None),
        (Options(select=frozenset({"wrong-figure"})), None),
        (Options(ignore=frozenset({"wrong-figure"})), None),
        (Options(baseline=Baseline(frozenset({("a", "wrong-figure")}))), None),
        (Options(), "2015"),
    ],
)
def test_other_settings_have_results_of_their_own(
    knowledge: KnowledgeBase, options: Options, as_of: str | None
) -> None:
    usual = kept_results(knowledge, Options(), None)
    assert usual == kept_results(knowledge, Options(), None)
    assert kept_results(knowledge, options, as_of) != usual


def test_another_knowledge_or_program_has_results_of_its_own(
    knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = {kept_results(knowledge, Options(), None)}
    with monkeypatch.context() as other:
        other.setattr(KnowledgeBase, "digest", "another")
        states.add(kept_results(knowledge, Options(), None))
    with monkeypatch.context() as other:
        other.setattr("intcheck.drafts.kept.__version__", "another")
        states.add(kept_results(knowledge, Options(), None))
    with monkeypatch.context() as other:
        other.setattr("intcheck.shelf.program", lambda: "another")
        states.add(kept_results(knowledge, Options(), None))
    assert len(states) == 4


def test_a_program_is_another_once_a_file_of_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("intcheck.shelf._PACKAGE", tmp_path)
    (tmp_path / "parser.py").write_text("one")
    programs = {program.__wrapped__()}
    (tmp_path / "parser.py").write_text("other")
    programs.add(program.__wrapped__())
    (tmp_path / "cues.yaml").write_text("new")
    programs.add(program.__wrapped__())
    assert len(programs) == 3


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(b"", id="emptied"),
        pytest.param(b"\x00" * 40, id="overwritten"),
        pytest.param(zlib.compress(b"not json\n"), id="no JSON"),
        pytest.param(zlib.compress(b"[1, 2, 3]\n"), id="another shape"),
        pytest.param(zlib.compress(b"{}\n"), id="no list"),
        pytest.param(zlib.compress(b"\xff"), id="no UTF-8"),
        pytest.param(zlib.compress(b"[" * 100_000), id="nested too deeply"),
        pytest.param(zlib.compress(bytes(10**6))[:-9], id="cut off"),
    ],
)
def test_damage_is_no_error(
    checked: Callable[..., Iterator[str]], paths: list[str], shelves: Path, damage: bytes
) -> None:
    first = list(checked(paths))
    for path in shelves.rglob("*"):
        if path.is_file():
            path.write_bytes(damage)
    assert list(checked(paths)) == first
    assert list(checked(paths)) == first


def test_a_text_that_swells_beyond_all_measure_is_not_read(
    checked: Callable[..., Iterator[str]], paths: list[str], shelves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = list(checked(paths))
    monkeypatch.setattr("intcheck.shelf._LARGEST_TEXT", 10**6)
    swells = zlib.compress(bytes(10**8), 1)
    for path in filter(Path.is_file, shelves.rglob("*")):
        path.write_bytes(swells)
    assert list(checked(paths)) == first


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_among_what_is_kept_is_not_waited_for(
    checked: Callable[..., Iterator[str]], paths: list[str], shelves: Path
) -> None:
    first = list(checked(paths))
    for path in [*filter(Path.is_file, shelves.rglob("*"))]:
        path.unlink()
        os.mkfifo(path)
    assert list(checked(paths)) == first


def test_a_file_where_the_folder_should_be_is_no_error(
    checked: Callable[..., Iterator[str]], paths: list[str], shelves: Path
) -> None:
    shelves.parent.mkdir()
    shelves.write_text("in the way")
    assert len(list(checked(paths))) == 6


def test_without_a_cache_folder_nothing_is_kept(
    checked: Callable[..., Iterator[str]], paths: list[str], engine: Foreseeable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("intcheck.shelf.cache_folder", lambda: None)
    assert list(checked(paths)) == list(checked(paths))
    assert len(asked(engine)) == 12


def test_the_oldest_and_what_killed_runs_left_go_first(shelves: Path) -> None:
    shelf = Shelf("results", most_bytes=256 * 100, most_days=1)
    for number, name in enumerate(("aa1", "aa2", "aa3", "aa4.killed")):
        shelf.put(name, Packed(os.urandom(20).hex()))
        day_old = time.time() - (3 - number) * 86400 - 60
        os.utime(shelves / "aa" / name, (day_old, day_old))
    shelf.put("aa5", Packed("new"))
    assert [shelf.get(name) is not None for name in ("aa1", "aa2", "aa3", "aa4.killed", "aa5")] == [
        *(False, False, False, True, True)
    ]
    shelf.put("aa6", Packed(os.urandom(400).hex()))
    assert [path.name for path in (shelves / "aa").iterdir()] == ["aa6"]


def test_what_was_kept_before_the_clock_went_back_goes_first(shelves: Path) -> None:
    shelf = Shelf("results", most_bytes=256 * 100, most_days=1)
    for name, days in (("aa1", 2), ("aa2", 0.5)):
        shelf.put(name, Packed(os.urandom(20).hex()))
        os.utime(shelves / "aa" / name, (time.time() + days * 86400,) * 2)
    shelf.put("aa3", Packed("new"))
    assert [shelf.get(name) is not None for name in ("aa1", "aa2", "aa3")] == [False, True, True]
    shelf.put("aa4", Packed(os.urandom(40).hex()))
    assert shelf.get("aa2") is None
    assert shelf.get("aa4") is not None


BRIEFING = Path(__file__).parents[2] / "examples" / "drafts" / "minister-briefing.md"


@pytest.fixture(scope="module")
def kept_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder in which the results of the briefing are kept."""
    folder = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("intcheck.shelf.cache_folder", lambda: folder)
        run(["check", str(BRIEFING), "--quiet"])
    assert any(map(Path.is_file, folder.rglob("*")))
    return folder


@pytest.mark.parametrize("format", FORMATS)
def test_reports_are_the_same_with_and_without_the_cache(
    format: str, kept_before: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("intcheck.shelf.cache_folder", lambda: kept_before)
    printed = []
    for flags in ([], ["--no-cache"]):
        status = run(["check", str(BRIEFING), "--all", "--explain", "--format", format, *flags])
        printed.append((status, *capsys.readouterr()))
    assert printed[0] == printed[1]


def test_nothing_is_kept_with_no_cache(
    shelves: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(TEXT.format(5), encoding="utf-8")
    run(["check", str(draft), "--no-cache"])
    monkeypatch.setenv("INTCHECK_NO_CACHE", "1")
    run(["check", str(draft)])
    assert not shelves.exists()
