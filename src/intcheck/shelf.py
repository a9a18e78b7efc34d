"""Pieces of text kept by key in the user's cache folder; nothing that is wrong with it can make a run fail."""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from intcheck.cache import cache_folder, make_private
from intcheck.text.files import read_file

_PACKAGE = Path(__file__).parent
_PROGRAM = (".py", ".yaml", ".txt", ".parts")

_FOLDERS = 256
"""Keys are hexadecimal; each pair of first digits has a folder, with its share of the bytes."""
_DAY = 86400.0
_LARGEST_TEXT = 512 << 20


class Packed:
    """A text that is packed as it comes, so that a long one never stands whole."""

    def __init__(self, text: str = "") -> None:
        self._packer = zlib.compressobj(1)
        self._pieces: list[bytes] = []
        self.add(text)

    def add(self, text: str) -> None:
        """Go on with a piece of the text."""
        self._pieces.append(self._packer.compress(text.encode()))

    def packed(self) -> bytes:
        """The whole, packed, after which nothing more can be added."""
        return b"".join((*self._pieces, self._packer.flush()))


class Shelf(NamedTuple):
    """A folder of the cache that holds at most so many bytes, none of them older than so many days."""

    name: str
    most_bytes: int
    most_days: float

    def get(self, key: str) -> str | None:
        """The text kept for a key, or None where there is none that is whole."""
        path = self._path(key)
        try:
            return _unpacked(read_file(path)) if path else None
        except (OSError, ValueError, zlib.error):
            return None

    def put(self, key: str, text: Packed) -> None:
        """Keep a text; what was kept for the key is replaced whole, by the last of several runs."""
        path = self._path(key)
        if path is None:
            return
        unfinished = path.with_name(f"{path.name}.{os.urandom(4).hex()}")
        try:
            make_private(path.parent)
            with unfinished.open("xb") as file:
                file.write(text.packed())
            unfinished.replace(path)
        except OSError:
            _remove(unfinished)
        self._prune(path.parent)

    def _path(self, key: str) -> Path | None:
        """The file for a key; a folder for its first letters holds few others."""
        cache = cache_folder()
        return cache and cache / self.name / key[:2] / key

    def _prune(self, folder: Path) -> None:
        """Remove what is too old, and the oldest of what is too much; the newest stays.

        A file from the future was written before the clock went back, so it is as old as it is young.
        """
        kept = self.most_bytes / _FOLDERS
        now = time.time()
        found = sorted((abs(now - written), size, path) for written, size, path in _files(folder))
        for number, (age, size, path) in enumerate(found):
            kept -= size
            if number and (kept < 0 or age > self.most_days * _DAY):
                _remove(path)


def _unpacked(content: bytes) -> str:
    """The text that was packed. Raises ValueError or zlib.error for what is no whole text of a bearable size."""
    packed = zlib.decompressobj()
    text = packed.decompress(content, _LARGEST_TEXT)
    if not packed.eof:
        raise ValueError("the text is cut off or too large")
    return text.decode()


def key_of(*parts: str | bytes) -> str:
    """A key for what depends on all the parts, and on nothing else but this very program."""
    digest = blake2b(digest_size=16)
    for part in (program(), *parts):
        content = part.encode("utf-8", "replace") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8))
        digest.update(content)
    return digest.hexdigest()


@cache
def program() -> str:
    """Each file of the program as it is now, with that of its version: a changed one may change any result."""
    found = []
    for root, folders, names in os.walk(_PACKAGE):
        folders.sort()
        for path in (os.path.join(root, name) for name in sorted(names) if name.endswith(_PROGRAM)):
            stat = os.stat(path)
            found.append(f"{path}|{stat.st_size}|{stat.st_mtime_ns}|{stat.st_ctime_ns}")
    return "\n".join(found)


def _files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """When each file was written, and its size."""
    try:
        found = [(entry, entry.stat()) for entry in os.scandir(folder)]
    except OSError:
        return
    yield from ((stat.st_mtime, stat.st_size, Path(entry)) for entry, stat in found)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
