"""The records of YAML files as they were read before, so that after a change only the files that changed are read."""

from __future__ import annotations

import json

from intcheck.knowledge.shape import Record
from intcheck.shelf import Packed, Shelf, key_of

_SHELF = Shelf("records", most_bytes=512 << 20, most_days=30)
_WORTH_KEEPING = 32 << 10
"""Bytes from which reading a file takes longer than looking for what was kept of it."""


class KeptRecords:
    """The records of one file, for as long as it and the program are as they were."""

    def __init__(self, part: str, content: bytes) -> None:
        self._key = key_of("records", part, content) if len(content) >= _WORTH_KEEPING else ""
        self._text: Packed | None = None

    def found(self, path: str) -> list[Record]:
        """The records, now of the file at `path`; none where none are kept."""
        text = _SHELF.get(self._key) if self._key else None
        try:
            return [_unpacked(line, path) for line in (text or "").splitlines()]
        except (ValueError, TypeError, RecursionError):
            return []

    def note(self, record: Record) -> None:
        """Remember one more record that was read."""
        if self._key:
            self._text = self._text or Packed()
            self._text.add(_packed(record))

    def keep(self) -> None:
        """Keep what was noted: all records of the file, without a problem in any."""
        if self._text is not None:
            _SHELF.put(self._key, self._text)


def _packed(record: Record) -> str:
    return (
        json.dumps([record.kind, record.line, record.column, record.values, record.places], separators=(",", ":"))
        + "\n"
    )


def _unpacked(line: str, path: str) -> Record:
    return Record(path, *json.loads(line))
