"""Knowledge folders -> one SQLite file; every problem in every file is reported in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from intcheck.errors import KnowledgeError, Problem
from intcheck.knowledge.build import build_assertion
from intcheck.knowledge.folder import MOST_PROBLEMS, read_part
from intcheck.knowledge.gather import Gathered, gather
from intcheck.knowledge.names import Names, names_of
from intcheck.knowledge.schema import ASSERTION
from intcheck.knowledge.shape import dangling
from intcheck.knowledge.store import write_store
from intcheck.model.knowledge import Assertion
from intcheck.text.words import words


def compile_into(folders: Sequence[Path], target: Path, show: Callable[[int], None] = lambda done: None) -> None:
    """Write the knowledge of the folders, later ones adding or replacing by id; raises KnowledgeError.

    `show` is told the number of assertions read so far.
    """
    gathered = gather(folders)
    names = names_of(gathered.all_terms())
    assertions = _assertions(folders, gathered, names)
    if not gathered.faults.problems:
        write_store(target, gathered, names, _counted(assertions, show))
    problems = _all_problems(folders, gathered, assertions)
    if problems:
        raise KnowledgeError(problems)


def _counted(assertions: Iterator[Assertion], show: Callable[[int], None]) -> Iterator[Assertion]:
    for number, assertion in enumerate(assertions, 1):
        show(number)
        yield assertion


def problems_of(folders: Sequence[Path]) -> tuple[Problem, ...]:
    """Every problem for which the folders could not be compiled, in order of place."""
    gathered = gather(folders)
    return _all_problems(folders, gathered, _assertions(folders, gathered, names_of(())))


def _all_problems(folders: Sequence[Path], gathered: Gathered, unread: Iterator[Assertion]) -> tuple[Problem, ...]:
    """The problems in order of place, once all assertions have been read."""
    for _ in unread:
        continue
    faults = gathered.faults
    problems = sorted(faults.problems[:MOST_PROBLEMS], key=lambda found: (found.path, found.line, found.column))
    if faults.full:
        message = f"has {MOST_PROBLEMS:,} problems or more; the rest was not looked for."
        problems.append(Problem(str(folders[-1]), 1, 1, "too-many", message, "Mend these first."))
    return tuple(problems)


def _assertions(folders: Sequence[Path], gathered: Gathered, names: Names) -> Iterator[Assertion]:
    """Each assertion of the folders for as long as there are no faults; these go to the gathered problems."""
    groups = names_of(gathered.terms["group"].values())
    first: dict[str, tuple[int, str]] = {}
    problems = gathered.faults.problems
    for number, folder in enumerate(folders):
        for record, whole in read_part(folder, "assertions", gathered.faults):
            gathered.faults.add(dangling(record, ASSERTION, gathered.known))
            if gathered.note(record, number, first) and whole and not problems:
                statement = record.values["statement"]
                written = words(statement)
                about = tuple(name.removeprefix("group:") for name in groups.found_in(statement, written))
                yield build_assertion(record, gathered.units, about, names.found_in(statement, written))
