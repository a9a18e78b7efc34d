"""A knowledge folder -> records, file by file, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from intcheck.errors import Problem
from intcheck.knowledge.reader import Node, Scalar, Table, UnreadableError, decode, entries
from intcheck.knowledge.schema import LISTS, MANIFEST
from intcheck.knowledge.shape import Record, did_you_mean, shape

MANIFEST_FILE = "kb.yaml"
_VOCABULARY = frozenset(LISTS) - {"sources", "assertions"}
_PARTS: Mapping[str, frozenset[str]] = {
    "vocabulary": _VOCABULARY,
    "sources": frozenset(("sources",)),
    "assertions": frozenset(("assertions",)),
}
_SUFFIXES = (".yaml", ".yml")


def files(folder: Path) -> Iterator[Path]:
    """The files of a knowledge folder that are read, in the order of reading."""
    if (folder / MANIFEST_FILE).exists():
        yield folder / MANIFEST_FILE
    for part in _PARTS:
        yield from part_files(folder, part)


def part_files(folder: Path, part: str) -> Iterator[Path]:
    """Files of one part: `part`.yaml, then those in the folder `part`."""
    single = folder / f"{part}.yaml"
    if single.exists() or single.is_symlink():
        yield single
    if (folder / part).is_dir():
        yield from sorted(path for path in (folder / part).iterdir() if path.suffix in _SUFFIXES)


def read_manifest(folder: Path, problems: list[Problem]) -> Record | None:
    """The record of kb.yaml, or None where the folder has none."""
    path = folder / MANIFEST_FILE
    if not path.exists():
        return None
    table = Table(1, 1)
    for key, node in _entries(path, problems):
        table.entries[key.text] = (key, node)
    record, found = shape(str(path), "manifest", table, MANIFEST)
    problems.extend(found)
    return record


def read_part(folder: Path, part: str, problems: list[Problem]) -> Iterator[tuple[Record, bool]]:
    """Each record of one part of a folder, and whether it is whole; problems are gathered."""
    for path in part_files(folder, part):
        for key, node in _entries(path, problems):
            if key.text not in _PARTS[part]:
                message = f"key {key.text!r} is not known here."
                remedy = did_you_mean(key.text, _PARTS[part])
                problems.append(Problem(str(path), key.line, key.column, "unknown-key", message, remedy))
                continue
            kind, fields = LISTS[key.text]
            record, found = shape(str(path), kind, node, fields)
            problems.extend(found)
            yield record, not found


def _entries(path: Path, problems: list[Problem]) -> Iterator[tuple[Scalar, Node]]:
    try:
        text = decode(str(path), path.read_bytes())
        yield from entries(str(path), text, problems)
    except UnreadableError as error:
        problems.append(error.problem)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problems.append(
            Problem(str(path), 1, 1, "unreadable", f"cannot be read: {reason}.", "Put a readable file there.")
        )
