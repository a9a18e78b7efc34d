"""Knowledge folders -> one SQLite file; every problem in every file is reported in one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from intcheck.errors import KnowledgeError, Problem
from intcheck.knowledge.build import build_assertion
from intcheck.knowledge.folder import read_part
from intcheck.knowledge.gather import Gathered, gather
from intcheck.knowledge.schema import ASSERTION
from intcheck.knowledge.shape import Record, dangling
from intcheck.knowledge.store import write_store
from intcheck.model.knowledge import Assertion, Term
from intcheck.text.phrases import Tree, find, grow
from intcheck.text.words import words


def compile_into(folders: Sequence[Path], target: Path) -> None:
    """Write the knowledge of the folders, later ones adding or replacing by id; raises KnowledgeError."""
    gathered = gather(folders)
    if not gathered.faults.problems:
        write_store(target, gathered, _assertions(folders, gathered))
    else:
        _read_through(folders, gathered)
    if gathered.faults.problems:
        raise KnowledgeError(_in_order(gathered.faults.problems))


def problems_of(folders: Sequence[Path]) -> tuple[Problem, ...]:
    """Every problem for which the folders could not be compiled, in order of place."""
    gathered = gather(folders)
    _read_through(folders, gathered)
    return _in_order(gathered.faults.problems)


def _read_through(folders: Sequence[Path], gathered: Gathered) -> None:
    for _ in _assertions(folders, gathered):
        continue


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda found: (found.path, found.line, found.column)))


def _assertions(folders: Sequence[Path], gathered: Gathered) -> Iterator[Assertion]:
    """Each assertion of the folders for as long as there are no faults; these go to the gathered problems."""
    groups = grow((name, term.id) for term in gathered.terms["group"].values() for name in _names(term))
    first: dict[str, tuple[int, str]] = {}
    problems = gathered.faults.problems
    for number, folder in enumerate(folders):
        for record, whole in read_part(folder, "assertions", gathered.faults):
            problems.extend(dangling(record, ASSERTION, gathered.known))
            if gathered.note(record, number, first) and whole and not problems:
                yield build_assertion(record, gathered.units, _groups_in(record, groups))


def _names(term: Term) -> tuple[str, ...]:
    return (term.label, *term.aliases)


def _groups_in(record: Record, groups: Tree) -> tuple[str, ...]:
    """Groups that the statement names, in order."""
    hits = find(groups, words(record.values["statement"]))
    return tuple(dict.fromkeys(name for hit in hits for name in hit.names))
