"""A file of named texts, of which only those that are asked for are read."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from weakref import finalize

_MAPPED_BYTES = 64 << 20


class Parts:
    """The texts of one file, by name."""

    def __init__(self, path: Path) -> None:
        self._db = open_to_read(path)
        finalize(self, self._db.close)

    def get(self, name: str) -> str | None:
        """The text of that name, or None where there is none."""
        row = self._db.execute("SELECT text FROM part WHERE name = ?", (name,)).fetchone()
        return row and str(row[0])


def open_to_read(path: Path) -> sqlite3.Connection:
    """A database that nobody writes to any more, its first part mapped into memory."""
    db = sqlite3.connect(f"{_address(path)}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    db.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")
    return db


def _address(path: Path) -> str:
    """A file's address for SQLite; Path.as_uri gives the same and imports a web client from Python 3.14 on."""
    shown = os.fsencode(path.resolve().as_posix())
    return f"file://{'' if shown.startswith(b'/') else '/'}{''.join(map(_escaped, shown))}"


def _escaped(byte: int) -> str:
    sign = chr(byte)
    return sign if sign.isascii() and (sign.isalnum() or sign in "/:._-") else f"%{byte:02X}"


def write_parts(path: Path, parts: Mapping[str, str]) -> None:
    """Write the texts to a new file; raises OSError."""
    path.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("CREATE TABLE part (name TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID")
            db.executemany("INSERT INTO part VALUES (?,?)", sorted(parts.items()))
    except sqlite3.OperationalError as error:
        raise OSError(errno.EIO, str(error)) from error
