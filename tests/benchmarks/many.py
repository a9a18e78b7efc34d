"""Many claims, many drafts and many files: processes, kept results and kept records against doing it all."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import yaml

from benchmarks.bases import statements, write_folder
from benchmarks.measure import total
from intcheck import load_knowledge
from intcheck.knowledge.compile import compile_into

CLAIMS = 500
DRAFTS = 200
SENTENCES = 4
ASSERTIONS = 10_000
Row = tuple[str, str, str]


def rows() -> Iterator[Row]:
    """The rows of the table, each of work that goes through the command line or a folder."""
    texts = statements(len(load_knowledge()))
    with tempfile.TemporaryDirectory() as folder:
        yield from _claims(texts[:CLAIMS])
        yield from _drafts(texts, Path(folder))
        yield from _compiling(Path(folder) / "knowledge", Path(folder) / "base.sqlite")


def _claims(texts: list[str]) -> Iterator[Row]:
    alone = 0.0
    for jobs in (1, os.cpu_count() or 1):
        taken = _run(["verify", "-", "--format", "jsonl", "--jobs", str(jobs)], "\n".join(texts))
        alone = alone or taken
        yield (
            f"verify --jobs {jobs}: {CLAIMS} claims",
            f"{CLAIMS / taken:.0f} a second",
            f"{alone / taken:.2f} x --jobs 1",
        )


def _drafts(texts: list[str], folder: Path) -> Iterator[Row]:
    drafts = folder / "drafts"
    drafts.mkdir()
    for number in range(DRAFTS):
        chosen = (texts[(number * SENTENCES + at) % len(texts)] for at in range(SENTENCES))
        (drafts / f"{number:04}.md").write_text("\n\n".join(chosen), encoding="utf-8")
    alone = 0.0
    check = ["check", str(drafts), "--format", "jsonl", "--all"]
    kept = {"INTCHECK_CACHE_DIR": str(folder / "cache")}
    _run(["check", str(drafts / "0000.md"), "--no-cache"], **kept)
    for name, options in {
        "--jobs 1": ["--no-cache"],
        f"--jobs {os.cpu_count()}": ["--no-cache", "--jobs", str(os.cpu_count())],
        "keeping the results": [],
        "with kept results": [],
    }.items():
        taken = _run([*check, *options], **kept)
        alone = alone or taken
        rate = f"{DRAFTS * SENTENCES / taken:.0f} a second"
        yield f"check {name}: {DRAFTS} drafts, {DRAFTS * SENTENCES} sentences", rate, f"{alone / taken:.2f} x --jobs 1"


def _run(arguments: list[str], given: str = "", **environment: str) -> float:
    """Seconds by the clock that a command takes, start and all."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "intcheck", *arguments, "--exit-zero"],
        input=given.encode(),
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - start


def _compiling(folder: Path, target: Path) -> Iterator[Row]:
    folder.mkdir()
    write_folder(folder, ASSERTIONS)
    paths = sorted(folder.rglob("*.yaml"))
    plain = total(lambda: [yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in paths])
    with patch.dict(os.environ, {"INTCHECK_CACHE_DIR": str(target.with_name("records"))}):
        for name in ("a folder of YAML", "the same after one file changed"):
            taken = total(lambda: compile_into([folder], target))
            against = f"{taken / plain:.2f} x yaml.CSafeLoader alone"
            yield f"compile {name}, {ASSERTIONS:,} assertions", f"{taken:.1f} s", against
            paths[0].write_text(paths[0].read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
