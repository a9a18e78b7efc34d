"""Long drafts and many drafts: how long a check takes, and the most memory that its process and their children hold."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks.bases import statements
from draft_files import paragraph, pdf_file, word_file
from intcheck import load_knowledge

PAGES, LINES_A_PAGE = 100, 45
LONG = 2_000_000
SMALL = 2_000
Row = tuple[str, str, str]
_ORDINARY = "The river in the morning was green and the old letter lay on the garden table"


def rows() -> Iterator[Row]:
    """The rows of the table: a report in three formats, a long draft in two shapes, and a folder of small ones."""
    if not Path("/proc/self/smaps_rollup").exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, path, options in _drafts(Path(folder)):
            seconds, megabytes = _checked(path, *options)
            yield f"check {name}", f"{seconds:.1f} s", f"{megabytes:.0f} MB at most"


def _drafts(folder: Path) -> Iterator[tuple[str, Path, tuple[str, ...]]]:
    claims = cycle(statement.encode("ascii", "ignore").decode() for statement in statements(len(load_knowledge())))
    lines = [f"{next(claims)} {_ORDINARY}." for _ in range(PAGES * LINES_A_PAGE // 3)]
    for name, content in {
        "txt": "\n\n".join(lines).encode(),
        "docx": word_file(*(paragraph(_plain(line)) for line in lines)),
        "pdf": pdf_file(*(tuple(islice(iter(lines), at, at + 15)) for at in range(0, len(lines), 15))),
    }.items():
        path = folder / f"report.{name}"
        path.write_bytes(content)
        yield f"{PAGES} pages of claims, {name}", path, ()
    for name, gap in {"in paragraphs": ".\n\n", "on one line": ". "}.items():
        path = folder / f"{name}.txt"
        path.write_text(gap.join([_ORDINARY] * (LONG // len(_ORDINARY))), encoding="utf-8")
        yield f"{LONG / 1e6:.0f} MB without claims, {name}", path, ()
    many = folder / "many"
    many.mkdir()
    for number in range(SMALL):
        (many / f"{number:05}.md").write_text(f"{next(claims)}\n", encoding="utf-8")
    yield f"{SMALL:,} drafts with --jobs 2", many, ("--jobs", "2")


def _plain(text: str) -> str:
    return text.replace("&", "and").replace("<", "under")


def _checked(path: Path, *options: str) -> tuple[float, float]:
    """Seconds by the clock, and the most megabytes that all processes held together, shared ones counted once."""
    start, most = time.perf_counter(), 0.0
    command = [sys.executable, "-m", "intcheck", "check", str(path), "--format", "jsonl", "--exit-zero", "--no-cache"]
    with subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, env=dict(os.environ)) as running:
        while running.poll() is None:
            most = max(most, sum(map(_held, _family(running.pid))))
            time.sleep(0.1)
    return time.perf_counter() - start, most


def _family(process: int) -> Iterator[int]:
    yield process
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(listed).split():
            yield from _family(int(child))


def _held(process: int) -> float:
    found = (line.split() for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines())
    return sum(int(parts[1]) / 1024 for parts in found if parts[0] == "Pss:")


def _read(path: Path) -> str:
    """What the system tells of a process; nothing once it has ended."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
