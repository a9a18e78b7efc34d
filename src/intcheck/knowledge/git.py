"""Objects of a git repository, none read that takes more memory than a file may; the only module on dulwich.

No other program is started, and no hook or setting of a repository runs.
"""

from __future__ import annotations

import os
import re
import stat
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import BinaryIO

from dulwich.object_store import BaseObjectStore, DiskObjectStore
from dulwich.objects import Commit, ObjectID, RawObjectID, ShaFile, Tree, hex_to_sha, sha_to_hex
from dulwich.objectspec import parse_commit
from dulwich.pack import OFS_DELTA, REF_DELTA, Pack
from dulwich.repo import Repo

from intcheck.text.files import LARGEST

_STEPS_BACK = re.compile(r"~(\d{0,4})|\^")
_NAME = re.compile(r"(?P<commit>.*?)(?P<steps>(?:~\d{0,4}|\^)*)")
_LONGEST_CHAIN = 5000
"""Changes upon changes that make one object; git itself writes at most 4,095."""
_HEAD = 4096
"""Bytes in which the sizes of an object stand."""


class TooLargeError(Exception):
    """An object that takes more than LARGEST bytes, or whose parts do."""


def files(
    revision: str, path: str, folders: Collection[str], suffixes: Collection[str]
) -> Iterator[tuple[Path, bytes]]:
    """The files with such suffixes in REVISION:PATH and in these folders of it, with their content.

    A name that leads elsewhere is none. Raises dulwich.errors.NotGitRepository where no repository is around the
    current folder, TooLargeError, and whatever a damaged repository makes the library raise.
    """
    with Repo.discover(".") as repository:
        repository.object_store.close()
        repository.object_store = _Objects(repository.object_store)
        top = _tree_at(repository, _commit(repository, revision), path)
        inner = ((name, sha) for name, mode, sha in _entries(top) if name in folders and stat.S_ISDIR(mode))
        for folder, tree in [*((Path(name), _tree(repository[sha])) for name, sha in inner), (Path(), top)]:
            for name, mode, sha in _entries(tree):
                if Path(name).suffix in suffixes and stat.S_ISREG(mode) and not set(name) & set("/\\:"):
                    yield folder / name, repository[sha].as_raw_string()


def _commit(repository: Repo, revision: str) -> Commit:
    match = _NAME.fullmatch(revision)
    assert match is not None
    commit = parse_commit(repository, match["commit"].encode())
    for step in _STEPS_BACK.finditer(match["steps"]):
        for _ in range(int(step[1] or 1)):
            commit = parse_commit(repository, commit.parents[0])
    return commit


def _tree_at(repository: Repo, commit: Commit, path: str) -> Tree:
    found = _tree(repository[commit.tree])
    for part in filter(None, path.split("/")):
        found = _tree(repository[found[part.encode()][1]])
    return found


def _tree(found: ShaFile) -> Tree:
    assert isinstance(found, Tree)
    return found


def _entries(tree: Tree) -> Iterator[tuple[str, int, ObjectID]]:
    """Name, mode and id of what a folder holds."""
    for entry in tree.items():
        if entry.path is not None and entry.mode is not None and entry.sha is not None:
            yield entry.path.decode("utf-8", "surrogateescape"), entry.mode, entry.sha


class _Objects(DiskObjectStore):
    """The objects of a repository. The library inflates no more than the sizes that are looked at here first."""

    def __init__(self, store: DiskObjectStore) -> None:
        super().__init__(store.path, object_format=store.object_format, loose_object_size_limit=LARGEST + _HEAD)
        self._others: list[BaseObjectStore] | None = None

    @property
    def alternates(self) -> list[BaseObjectStore]:
        if self._others is None:
            self._others = [_Objects(other) for other in super().alternates if isinstance(other, DiskObjectStore)]
        return self._others

    def get_raw(self, name: RawObjectID | ObjectID) -> tuple[int, bytes]:
        is_raw = len(name) == self.object_format.oid_length
        raw = RawObjectID(name) if is_raw else hex_to_sha(ObjectID(name))
        for pack in self.packs:
            _check_packed(pack, raw)
        _check_loose(Path(os.fsdecode(self.path)), sha_to_hex(raw).decode())
        return super().get_raw(name)


def _check_loose(objects: Path, sha: str) -> None:
    """Raises TooLargeError for a file of git's that is, or that says so of its content."""
    try:
        with (objects / sha[:2] / sha[2:]).open("rb") as file:
            head = zlib.decompressobj().decompress(file.read(_HEAD), _HEAD)
            packed = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        return
    said = int(head.partition(b"\0")[0].split(b" ")[1])
    if max(packed, said) > LARGEST:
        raise TooLargeError


def _check_packed(pack: Pack, name: RawObjectID) -> None:
    """Raises TooLargeError if an object of the pack takes too much, with all that it is kept as a change of."""
    try:
        offset = pack.index.object_offset(name)
    except KeyError:
        return
    with Path(os.fsdecode(pack.data.path)).open("rb") as file:
        total = 0
        for _ in range(_LONGEST_CHAIN):
            size, base = _sizes(file, pack, offset)
            total += size
            if total > LARGEST:
                raise TooLargeError
            if base is None:
                return
            offset = base
    raise TooLargeError


def _sizes(file: BinaryIO, pack: Pack, offset: int) -> tuple[int, int | None]:
    """The bytes that the object at an offset takes, and where in the pack the object is that it changes."""
    file.seek(offset)
    head = file.read(_HEAD)
    kind = head[0] >> 4 & 7
    rest, at = _number(head, 1) if head[0] & 0x80 else (0, 1)
    size = (head[0] & 15) + (rest << 4)
    if kind == OFS_DELTA:
        back, at = _distance(head, at)
        return size + _result(head[at:]), offset - back
    if kind == REF_DELTA:
        end = at + pack.object_format.oid_length
        try:
            base = pack.index.object_offset(RawObjectID(head[at:end]))
        except KeyError:
            base = None  # it stands elsewhere, and is looked at when it is read
        return size + _result(head[end:]), base
    return size, None


def _result(packed: bytes) -> int:
    """The size of what a change makes: the second of the numbers that it begins with."""
    change = zlib.decompressobj().decompress(packed, 32)
    _, at = _number(change, 0)
    return _number(change, at)[0]


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number in groups of seven bits, the lowest first, and where it ends."""
    value = shift = 0
    while data[at] & 0x80:
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
    return value | data[at] << shift, at + 1


def _distance(data: bytes, at: int) -> tuple[int, int]:
    """A number in groups of seven bits, the highest first and one more with each group, and where it ends."""
    value = data[at] & 0x7F
    while data[at] & 0x80:
        at += 1
        value = (value + 1 << 7) + (data[at] & 0x7F)
    return value, at + 1
