"""What lint rules look at: every record of the folders with its place in the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from intcheck.errors import Problem
from intcheck.knowledge.compile import problems_of
from intcheck.knowledge.folder import PARTS, Faults, read_manifest, read_part
from intcheck.knowledge.reader import read_plain
from intcheck.knowledge.shape import Record


class Finding(NamedTuple):
    """A rule that a record breaks: the field at fault, what is wrong, and how to mend it."""

    record: Record
    where: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The records of all folders by kind, or the faults that keep them from being read."""

    records: Mapping[str, Sequence[Record]]
    today: date
    faults: tuple[Problem, ...] = ()

    def of(self, *kinds: str) -> Iterator[Record]:
        """The records of these kinds in order."""
        for kind in kinds:
            yield from self.records.get(kind, ())


def read_shelf(folders: Sequence[Path], today: date) -> Shelf:
    """Every record of the folders."""
    faults = problems_of(folders)
    if faults:
        return Shelf({}, today, faults)
    records: dict[str, list[Record]] = {}
    for folder in folders:
        manifest = read_manifest(folder, Faults())
        if manifest:
            records.setdefault("manifest", []).append(manifest[0])
        for part in PARTS:
            for record, _ in read_part(folder, part, Faults()):
                records.setdefault(record.kind, []).append(record)
    return Shelf(records, today)


@cache
def word_lists() -> Mapping[str, Any]:
    """The words of English that the rules go by."""
    data: Mapping[str, Any] = read_plain(files("intcheck.knowledge.lint").joinpath("words.yaml").read_text("utf-8"))
    return data
