"""A knowledge folder -> records, file by file, entry by entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from intcheck.errors import Problem
from intcheck.knowledge.kept import KeptRecords
from intcheck.knowledge.layout import MANIFEST_FILE, PART_NAMES, SUFFIXES
from intcheck.knowledge.reader import Node, Scalar, Table, UnreadableError, decode, entries
from intcheck.knowledge.schema import LISTS, MANIFEST
from intcheck.knowledge.shape import Record, shape
from intcheck.text.files import read_file

MOST_PROBLEMS = 1000
"""Problems after which reading ends."""
_VOCABULARY = frozenset(LISTS) - {"sources", "assertions"}
PARTS: Mapping[str, frozenset[str]] = dict(
    zip(PART_NAMES, (_VOCABULARY, frozenset(("sources",)), frozenset(("assertions",))), strict=True)
)
"""Part of a folder -> the lists that its files may hold."""


def files(folder: Path) -> Iterator[Path]:
    """The files of a knowledge folder that are read, in the order of reading."""
    if (folder / MANIFEST_FILE).exists():
        yield folder / MANIFEST_FILE
    for part in PARTS:
        yield from part_files(folder, part)


def part_files(folder: Path, part: str) -> Iterator[Path]:
    """Files of one part: `part`.yaml, then those in the folder `part`."""
    single = folder / f"{part}.yaml"
    if single.exists() or single.is_symlink():
        yield single
    if (folder / part).is_dir():
        yield from sorted(path for path in (folder / part).iterdir() if path.suffix in SUFFIXES)


@dataclass(slots=True)
class Faults:
    """Problems found so far, and the parts of a folder of which a file could not be read."""

    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    @property
    def full(self) -> bool:
        """Whether so much is wrong that nothing more is looked for."""
        return len(self.problems) >= MOST_PROBLEMS

    def add(self, found: Iterable[Problem]) -> None:
        """Keep what was found, as far as there is room."""
        self.problems.extend(islice(found, max(0, MOST_PROBLEMS - len(self.problems))))


def read_manifest(folder: Path, faults: Faults) -> tuple[Record, bool] | None:
    """The record of kb.yaml and whether it is whole, or None where the folder has none that can be read."""
    path = folder / MANIFEST_FILE
    if not path.exists():
        return None
    table = Table(1, 1)
    for key, node in _entries(path, _content(path, "manifest", faults), "manifest", faults):
        table.entries[key.text] = (key, node)
    if "manifest" in faults.unread:
        return None
    record, found = shape(str(path), "manifest", table, MANIFEST)
    faults.add(found)
    return record, not found


def read_part(folder: Path, part: str, faults: Faults) -> Iterator[tuple[Record, bool]]:
    """Each record of one part of a folder, and whether it is whole; problems are gathered.

    Of a file that was read before without a problem the records are those that were kept.
    """
    for path in part_files(folder, part):
        content = _content(path, part, faults)
        kept = KeptRecords(part, content or b"")
        if found := kept.found(str(path)):
            yield from ((record, True) for record in found)
            continue
        before = len(faults.problems)
        for record, whole in _records(path, content, part, faults):
            kept.note(record)
            yield record, whole
        if len(faults.problems) == before:
            kept.keep()


def _records(path: Path, content: bytes | None, part: str, faults: Faults) -> Iterator[tuple[Record, bool]]:
    for key, node in _entries(path, content, part, faults, PARTS[part]):
        if key.text in PARTS[part]:
            kind, fields = LISTS[key.text]
            record, found = shape(str(path), kind, node, fields)
            faults.add(found)
            yield record, not found


def _content(path: Path, part: str, faults: Faults) -> bytes | None:
    if faults.full:
        return None
    try:
        return read_file(path)
    except OSError as error:
        faults.unread.add(part)
        message = f"cannot be read: {error.strerror or type(error).__name__}."
        faults.add([Problem(str(path), 1, 1, "unreadable", message, "Put a readable file there.")])
    return None


def _entries(
    path: Path, content: bytes | None, part: str, faults: Faults, lists: frozenset[str] = frozenset()
) -> Iterator[tuple[Scalar, Node]]:
    if content is None:
        return
    try:
        text = decode(str(path), content)
        for entry in entries(str(path), text, faults.problems, lists):
            yield entry
            if faults.full:
                return
    except UnreadableError as error:
        faults.unread.add(part)
        faults.add([error.problem])
