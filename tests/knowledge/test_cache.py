"""Files are built once, and no state of the cache folder can make a run fail."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from intcheck.cache import cache_folder, cached
from intcheck.errors import IntcheckError
from intcheck.knowledge import load_knowledge
from intcheck.knowledge.compile import compile_into


def writes(text: str, calls: list[str]) -> Callable[[Path], None]:
    def build(target: Path) -> None:
        calls.append(text)
        target.write_text(text)

    return build


def test_a_file_is_built_once_for_each_key() -> None:
    calls: list[str] = []
    first = cached("words", "one", writes("a", calls))
    assert cached("words", "one", writes("b", calls)) == first
    assert cached("words", "two", writes("c", calls)).read_text() == "c"
    assert (first.read_text(), calls) == ("a", ["a", "c"])


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_text(""), id="emptied"),
        pytest.param(lambda path: path.write_text("x"), id="changed at the same size"),
        pytest.param(lambda path: path.write_text("a" * 99), id="longer"),
        pytest.param(lambda path: path.unlink(), id="deleted"),
        pytest.param(
            lambda path: (path.unlink(), os.mkfifo(path)),
            id="a pipe",
            marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names"),
        ),
    ],
)
def test_a_damaged_file_is_built_again(damage: Callable[[Path], object]) -> None:
    calls: list[str] = []
    damage(cached("words", "one", writes("a", calls)))
    assert cached("words", "one", writes("a", calls)).read_text() == "a"
    assert calls == ["a", "a"]


def test_a_folder_where_the_file_should_be_is_no_error() -> None:
    path = cached("words", "one", writes("a", []))
    path.unlink()
    path.mkdir()
    assert cached("words", "one", writes("a", [])).read_text() == "a"


def test_a_file_where_the_folder_should_be_is_no_error(cache: Path) -> None:
    cache.write_text("in the way")
    assert cached("words", "one", writes("a", [])).read_text() == "a"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_no_error(cache: Path) -> None:
    cache.mkdir(mode=0o500)
    assert cached("words", "one", writes("a", [])).read_text() == "a"


def test_where_nothing_can_be_written_the_remedy_is_named(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.write_text("in the way")
    monkeypatch.setattr("tempfile.tempdir", str(cache / "nowhere"))
    with pytest.raises(IntcheckError, match="INTCHECK_CACHE_DIR"):
        cached("words", "one", writes("a", []))


def test_without_a_home_the_file_is_temporary(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("INTCHECK_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
    assert cached("words", "one", writes("a", [])).read_text() == "a"


def test_old_files_and_what_killed_runs_left_behind_go(cache: Path) -> None:
    cache.mkdir()
    abandoned, at_work = cache / "words-x.unfinished", cache / "words-y.unfinished"
    for path in (abandoned, at_work):
        path.write_text("half")
    os.utime(abandoned, (0, 0))
    for number in range(12):
        path = cached("words", f"key{number}", writes(str(number), []))
        os.utime(path, (number + 1, number + 1))
    last = cached("words", "last", writes("last", []))
    kept = set(cache.iterdir())
    assert {last, at_work} <= kept
    assert abandoned not in kept
    assert len(kept) == 9


def test_a_clock_that_went_back_wins_no_room_for_files_from_the_future(cache: Path) -> None:
    cache.mkdir()
    tomorrow = time.time() + 86_400
    abandoned = cache / "words-x.unfinished"
    abandoned.write_text("half")
    os.utime(abandoned, (tomorrow, tomorrow))
    for number in range(12):
        os.utime(cached("words", f"future{number}", writes(str(number), [])), (tomorrow, tomorrow))
    for name in ("first", "second", "third"):
        cached("words", name, writes(name, []))
    names = [path.name.split("-")[1] for path in cache.iterdir()]
    assert {"first", "second", "third"} <= set(names)
    assert len(names) == 8


def test_an_error_while_building_leaves_nothing_behind(cache: Path) -> None:
    def build(target: Path) -> None:
        target.write_text("half")
        raise ValueError("wrong")

    with pytest.raises(ValueError, match="wrong"):
        cached("words", "one", build)
    assert list(cache.iterdir()) == []


def _load(folder: Path) -> int:
    return len(load_knowledge(folder))


def test_runs_at_the_same_time_all_succeed(folder: Path, cache: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert pool.map(_load, [folder] * 8) == [2] * 8
    assert not list(cache.glob("*.unfinished"))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_a_run_that_is_killed_while_building_does_no_harm(folder: Path, cache: Path) -> None:
    code = """
import time
from pathlib import Path
from intcheck.cache import cached
def build(target):
    target.write_text("half")
    print("building", flush=True)
    time.sleep(60)
cached("knowledge", "key", build)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "building\n"
        run.send_signal(signal.SIGKILL)
    assert len(list(cache.glob("*.unfinished"))) == 1
    assert cached("knowledge", "key", writes("whole", [])).read_text() == "whole"
    assert len(load_knowledge(folder)) == 2


def test_a_damaged_knowledge_file_is_compiled_again(folder: Path, cache: Path) -> None:
    load_knowledge(folder)
    [compiled] = cache.glob("knowledge-*")
    compiled.write_bytes(compiled.read_bytes()[:5000])
    assert load_knowledge(folder).assertion("miller-2019-attendance").locator == "Table 2"


def test_any_change_in_the_folder_is_seen(folder: Path) -> None:
    assert load_knowledge(folder).manifest.version == "1"
    path = folder / "kb.yaml"
    before = path.stat()
    path.write_text(path.read_text().replace('version: "1"', 'version: "2"'))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_knowledge(folder).manifest.version == "2"
    (folder / "assertions" / "clubs.yaml").unlink()
    assert len(load_knowledge(folder)) == 0


def test_what_else_lies_in_the_folder_does_not_count(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_knowledge(folder)
    (folder / "drafts" / "assertions").mkdir(parents=True)
    (folder / "drafts" / "assertions" / "a.yaml").write_text("assertions: []")
    (folder / "settings.yaml").write_text("a: 1")
    monkeypatch.setattr("intcheck.knowledge.compile.compile_into", None)
    assert len(load_knowledge(folder)) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links are made by anybody on Unix")
def test_a_change_behind_a_link_is_seen(folder: Path) -> None:
    (folder / "assertions").rename(folder.parent / "elsewhere")
    (folder / "assertions").symlink_to(folder.parent / "elsewhere")
    assert len(load_knowledge(folder)) == 2
    (folder.parent / "elsewhere" / "clubs.yaml").unlink()
    assert len(load_knowledge(folder)) == 0


def says(folder: Path, version: str) -> str:
    """The version that the knowledge tells, once its file says so in as many letters as before."""
    path = folder / "kb.yaml"
    path.write_text(re.sub(r'version: "."', f'version: "{version}"', path.read_text()))
    return load_knowledge(folder).manifest.version


class Touched:
    """A file's status with times of one's own."""

    def __init__(self, found: os.stat_result, when: int) -> None:
        self._found = found
        self.st_mtime_ns = self.st_ctime_ns = when

    def __getattr__(self, name: str) -> object:
        return getattr(self._found, name)


@pytest.mark.parametrize("hours", [0, 24], ids=["touched again at once", "touched before the clock went back"])
def test_a_change_that_no_time_shows_is_seen(hours: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    when, stat = time.time_ns() + hours * 3_600_000_000_000, os.stat
    monkeypatch.setattr("os.stat", lambda path, **options: Touched(stat(path, **options), when))
    assert [says(folder, version) for version in "123"] == ["1", "2", "3"]


def test_a_change_is_seen_where_the_system_keeps_no_time_of_change(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = os.stat
    monkeypatch.setattr("intcheck.knowledge.load._TIMES_TELL", False)
    monkeypatch.setattr("os.stat", lambda path, **options: Touched(stat(path, **options), 10**18))
    assert [says(folder, version) for version in "123"] == ["1", "2", "3"]


def test_knowledge_that_changes_while_it_is_read_is_not_kept(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compile_and_change(folders: Sequence[Path], target: Path, show: Callable[[int], None]) -> None:
        compile_into(folders, target, show)
        (folder / "kb.yaml").write_text((folder / "kb.yaml").read_text() + "# later\n")

    with monkeypatch.context() as patched:
        patched.setattr("intcheck.knowledge.compile.compile_into", compile_and_change)
        with pytest.raises(IntcheckError, match="changed while it was being read"):
            load_knowledge(folder)
    assert not list(cache.glob("knowledge-*"))
    assert len(load_knowledge(folder)) == 2


def test_touching_a_file_compiles_nothing(folder: Path, cache: Path) -> None:
    load_knowledge(folder)
    os.utime(folder / "kb.yaml", (time.time(), time.time() + 9))
    load_knowledge(folder)
    assert len(list(cache.glob("knowledge-*"))) == 1
