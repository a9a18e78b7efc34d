"""A revision that git keeps in few bytes, and that takes many: refused before it is unpacked."""

from __future__ import annotations

import random
import shutil
import subprocess
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from intcheck.errors import UsageError
from intcheck.knowledge.revision import write_revision

pytest.importorskip("dulwich")
from intcheck.knowledge import git, revision

MINIMAL = Path(__file__).parents[1] / "knowledge" / "minimal"
MEGABYTE = 2**20
Git = Callable[..., str]


@pytest.fixture
def keep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A function that runs git in a repository with a knowledge folder, kb."""
    shutil.copytree(MINIMAL, tmp_path / "kb")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> str:
        command = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "gc.auto=0", *arguments)
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    run("init", "-q")
    return run


def commit(keep: Git) -> None:
    keep("add", "kb")
    keep("commit", "-q", "-m", "Go on")


@contextmanager
def memory_below(megabytes: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < megabytes * MEGABYTE
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("packed", [False, True], ids=["loose", "packed"])
def test_a_file_that_swells_is_not_unpacked(packed: bool, keep: Git, tmp_path: Path) -> None:
    Path("kb/assertions/swells.yaml").write_bytes(bytes(65 * MEGABYTE))
    commit(keep)
    if packed:
        keep("gc", "-q")
    with memory_below(16), pytest.raises(UsageError, match=r"^HEAD:kb is not read: .* more than 64 MB\.$"):
        write_revision("HEAD:kb", tmp_path / "out")


def test_what_is_kept_as_changes_of_changes_counts_in_full(
    keep: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "".join(f"# {number}\n" for number in random.Random(1).choices(range(10**9), k=2000))
    for copies in (1, 2, 4, 8):
        Path("kb/assertions/grows.yaml").write_text(text * copies, encoding="utf-8")
        commit(keep)
    keep("gc", "-q", "--aggressive")
    assert any(line.split()[5:] for line in verified_pack(keep)), "git keeps no changes here"
    monkeypatch.setattr(git, "LARGEST", 4 * len(text))
    with pytest.raises(UsageError, match="is not read"):
        write_revision("HEAD:kb", tmp_path / "out")
    monkeypatch.setattr(git, "LARGEST", 32 * len(text))
    written = write_revision("HEAD:kb", tmp_path / "out") / "assertions" / "grows.yaml"
    assert written.read_bytes() == Path("kb/assertions/grows.yaml").read_bytes()


def verified_pack(keep: Git) -> list[str]:
    [index] = Path(".git/objects/pack").glob("*.idx")
    return keep("verify-pack", "-v", str(index)).splitlines()


def test_an_object_that_is_larger_than_it_says_is_refused(keep: Git, tmp_path: Path) -> None:
    Path("kb/assertions/lies.yaml").write_text("# lies\n", encoding="utf-8")
    commit(keep)
    name = keep("rev-parse", "HEAD:kb/assertions/lies.yaml")
    kept = Path(".git/objects", name[:2], name[2:])
    kept.chmod(0o600)
    kept.write_bytes(zlib.compress(b"blob 7\0" + bytes(160 * MEGABYTE)))
    with memory_below(140), pytest.raises(UsageError, match="git keeps no such revision"):
        write_revision("HEAD:kb", tmp_path / "out")


@pytest.mark.parametrize("limit", ["MOST_FILES", "MOST_BYTES"])
def test_one_file_under_many_names_counts_each_time(
    limit: str, keep: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        Path(f"kb/assertions/{number}.yaml").write_text("# the same\n", encoding="utf-8")
    commit(keep)
    monkeypatch.setattr(revision, limit, 20)
    with pytest.raises(UsageError, match=r"^HEAD:kb is not read: it is more than "):
        write_revision("HEAD:kb", tmp_path / "out")


def test_a_repository_that_borrows_objects_is_read_within_the_same_bounds(
    keep: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(keep)
    keep("clone", "-q", "--shared", ".", "borrower")
    monkeypatch.chdir("borrower")
    assert (write_revision("HEAD:kb", tmp_path / "out") / "kb.yaml").is_file()
    monkeypatch.setattr(git, "LARGEST", 100)
    with pytest.raises(UsageError, match="is not read"):
        write_revision("HEAD:kb", tmp_path / "out")
