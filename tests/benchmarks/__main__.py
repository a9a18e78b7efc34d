"""Prints one table: start, a claim by size of base, many claims and drafts, compiling, memory, and what rivals take.

`PYTHONPATH=tests python -m benchmarks [--sizes 10000,100000,1000000] [--rounds 10] [--keep FOLDER]`; bases in FOLDER
are used again. All that is compared is measured in the same run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks import heavy, many
from benchmarks.bases import statements, write_base
from benchmarks.measure import cold, each, memory, starts, total
from benchmarks.rivals import RIVALS
from intcheck import Checker, load_knowledge, read_draft, review
from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.base import FORMAT

CLAIMS = 60
DRAFT = Path(__file__).parents[2] / "examples" / "drafts" / "minister-briefing.md"
COPIES = 20
Row = tuple[str, str, str]


def main() -> None:
    """Measure and print."""
    chosen = _arguments()
    print(f"{'what':<58}{'measured':>14}  {'against':<30}")
    for row in _rows(chosen):
        print(f"{row[0]:<58}{row[1]:>14}  {row[2]:<30}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("--sizes", default="10000,100000", type=lambda text: [int(size) for size in text.split(",")])
    parser.add_argument("--rounds", default=10, type=int)
    parser.add_argument("--keep", default=Path(tempfile.gettempdir()) / "intcheck-bases", type=Path)
    parser.add_argument("--base", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _rows(chosen: argparse.Namespace) -> Iterator[Row]:
    if chosen.base:
        yield from _on_a_base(chosen.base)
        return
    yield from _starting(chosen.rounds)
    yield from _claims("bundled knowledge", load_knowledge(), statements(len(load_knowledge())))
    yield from _draft()
    yield from many.rows()
    yield from heavy.rows()
    for size in chosen.sizes:
        path = chosen.keep / f"base-{size}-{FORMAT}.sqlite"
        if not path.is_file():
            chosen.keep.mkdir(parents=True, exist_ok=True)
            yield f"{size:,} assertions: compile", f"{total(lambda: write_base(path, size)):.1f} s", ""  # noqa: B023
        _in_a_process_of_its_own(path)
        shipped, there = (cold(base, chosen.rounds) for base in (load_knowledge().path, path))
        yield (
            f"{size:,} assertions: a cold verify",
            f"{there * 1e3:.0f} ms",
            f"{there / shipped:.2f} x the bundled",
        )


def _in_a_process_of_its_own(base: Path) -> None:
    """So that memory is that of one base alone."""
    sys.stdout.flush()
    code = [sys.executable, "-m", "benchmarks", "--base", str(base)]
    done = subprocess.run(code, env=dict(os.environ), capture_output=True, text=True, check=True)
    print(done.stdout.split("\n", 1)[1], end="")


def _starting(rounds: int) -> Iterator[Row]:
    reference, name_of_reference = 0.0, ""
    for name, seconds in starts(rounds).items():
        if name.startswith("import"):
            reference, name_of_reference = seconds, name
        yield f"start: {name}", f"{seconds * 1e3:.0f} ms", f"{seconds / reference:.2f} x {name_of_reference}"


def _on_a_base(path: Path) -> Iterator[Row]:
    knowledge = KnowledgeBase(path)
    name = f"{len(knowledge):,} assertions"
    yield from _claims(name, knowledge, [])
    yield f"{name}: memory", f"{memory():.0f} MB", ""
    yield from _rivals(name, statements(len(knowledge)), median(each(Checker(knowledge).verify, _texts())))


def _claims(name: str, knowledge: KnowledgeBase, known: list[str]) -> Iterator[Row]:
    checker = Checker(knowledge)
    first = each(checker.verify, _texts())
    again = each(checker.verify, _texts())
    yield f"{name}: a claim, first time", f"{median(first) * 1e3:.1f} ms", ""
    yield f"{name}: a claim, again", f"{median(again) * 1e3:.1f} ms", f"{len(again) / sum(again):.0f} claims a second"
    if known:
        yield f"{name}: memory", f"{memory():.0f} MB", ""
        yield from _rivals(name, known, median(again))


def _rivals(name: str, known: list[str], ours: float) -> Iterator[Row]:
    for rival, build in RIVALS.items():
        taken = median(each(build(known), islice(_texts(), CLAIMS // 4)))
        yield f"{name}: {rival}", f"{taken * 1e3:.1f} ms", f"{taken / ours:.2f} x a claim checked"


def _texts() -> Iterator[str]:
    """Statements of the bundled base as claims, evenly spread."""
    held = [assertion.statement for assertion in load_knowledge().assertions()]
    return iter(held[:: len(held) // CLAIMS][:CLAIMS])


def _draft() -> Iterator[Row]:
    checker = Checker(load_knowledge())
    content = DRAFT.read_bytes() * COPIES
    found = 0

    def check() -> None:
        nonlocal found
        found = sum(1 for _ in review(read_draft("draft.md", content), checker))

    first, again = total(check), total(check)
    yield f"draft of {found:,} sentences, first time", f"{found / first:.0f} a second", ""
    yield f"draft of {found:,} sentences, again", f"{found / again:.0f} a second", ""


if __name__ == "__main__":
    main()
