"""Times in seconds of user time, so that other work on the machine counts as little as can be; needs Unix."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

STARTS = {
    "import typer, rapidfuzz": ["-c", "import typer, rapidfuzz"],
    "intcheck --version": ["-m", "intcheck", "--version"],
    "intcheck list --format json": ["-m", "intcheck", "list", "--programme", "vanguards", "--format", "json"],
    "intcheck verify --format json": [
        *("-m", "intcheck", "verify", "--exit-zero", "--format", "json"),
        "Vanguards cut emergency admissions",
    ],
    "import typer, rapidfuzz, rich.table": ["-c", "import typer, rapidfuzz, rich.table"],
    "intcheck list": ["-m", "intcheck", "list", "--programme", "vanguards"],
    "intcheck verify": ["-m", "intcheck", "verify", "--exit-zero", "Vanguards cut emergency admissions"],
}
"""Command lines whose start is timed; each plain import is what the commands after it are held against."""


def starts(rounds: int) -> dict[str, float]:
    """Median user time of each start, all of them in turn in every round, after one round that fills the caches."""
    taken: dict[str, list[float]] = {name: [] for name in STARTS}
    for name, arguments in [*STARTS.items()] * (rounds + 1):
        taken[name].append(_started(arguments))
    return {name: statistics.median(times[1:]) for name, times in taken.items()}


COLD = """
import sys
from pathlib import Path
from intcheck import knowledge
knowledge.load_knowledge = lambda *folders, **told: knowledge.KnowledgeBase(Path({path!r}))
from intcheck.cli.app import run
run(["verify", "--exit-zero", "--format", "json", "Vanguards cut emergency admissions"])
"""


def cold(base: Path, rounds: int) -> float:
    """Median user time of a process that opens a compiled base and checks one claim with it."""
    return statistics.median(_started(["-c", COLD.format(path=str(base))]) for _ in range(rounds))


def _started(arguments: Sequence[str]) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = _children()
    subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    return _children() - before


def _children() -> float:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def each(do: Callable[[str], object], texts: Iterable[str]) -> list[float]:
    """The time that each text takes."""
    taken = []
    for text in texts:
        start = time.process_time()
        do(text)
        taken.append(time.process_time() - start)
    return taken


def total(do: Callable[[], object]) -> float:
    """The time that something takes."""
    start = time.process_time()
    do()
    return time.process_time() - start


def memory() -> float:
    """The most memory that this process held, in MB; Linux counts in `ru_maxrss` what its parent held too."""
    told = Path("/proc/self/status")
    if told.exists():
        return next(int(line.split()[1]) / 1024 for line in told.read_text().splitlines() if line.startswith("VmHWM"))
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
