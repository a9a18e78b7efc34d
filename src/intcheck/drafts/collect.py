"""What the user names -> the drafts to read: files, folders, patterns, and what to leave out."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from fnmatch import fnmatch
from glob import escape, glob, has_magic
from pathlib import Path

from intcheck.drafts.read import STDIN, SUFFIXES
from intcheck.errors import DraftError


def collect(named: Iterable[str], exclude: Collection[str] = ()) -> list[str]:
    """The paths of drafts in the order named, those of a folder sorted, each once.

    A folder gives every file in it and below that can be read, hidden ones left out; `exclude` are patterns for
    paths or for single names. A path that is not there stays in the list, for its reader to say so. Raises
    DraftError for a folder or pattern in which there is no draft.
    """
    found: dict[str, None] = {}
    for name in named:
        before = len(found)
        found.update(dict.fromkeys(path for path in _expand(name) if not _is_excluded(path, exclude)))
        if len(found) == before and name not in found and (Path(name).is_dir() or has_magic(name)):
            raise DraftError(f"{name}: there is no draft here ({', '.join(SUFFIXES)}).")
    return list(found)


def _expand(name: str) -> Iterator[str]:
    if name == STDIN or os.path.isfile(name):
        yield name
    elif os.path.isdir(name):
        yield from _walk(name)
    elif has_magic(name):
        for match in sorted(_matching(name)):
            yield from _expand(match)
    else:
        yield name


def _matching(pattern: str) -> set[str]:
    """What a pattern matches; `**` leads into folders, and not through links, which can lead in a circle."""
    head, deep, rest = _parted(pattern)
    if not deep:
        return set(glob(pattern))
    if not rest:
        return set(glob(head or "*"))
    found: set[str] = set()
    for folder in glob(head) if head else [""]:
        for at, folders, _ in os.walk(folder or os.curdir):
            folders[:] = [name for name in folders if not name.startswith(".")]
            below = at if folder else os.path.relpath(at)
            inside = "" if below == os.curdir else below
            found |= _matching(os.path.join(escape(inside), rest))
    return found


def _parted(pattern: str) -> tuple[str, bool, str]:
    """What stands before the first `**` of a pattern, whether there is one, and what follows it."""
    parts = Path(pattern).parts
    if "**" not in parts:
        return pattern, False, ""
    at = parts.index("**")
    return os.path.join(*parts[:at]) if at else "", True, os.path.join("", *parts[at + 1 :])


def _walk(folder: str) -> Iterator[str]:
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES:
                yield os.path.join(at, name)


def _is_excluded(path: str, patterns: Collection[str]) -> bool:
    slashed = path.replace(os.sep, "/").removeprefix("./")
    parts = slashed.split("/")
    return any(_matches(parts, pattern.rstrip("/").removeprefix("./")) for pattern in patterns)


def _matches(parts: list[str], pattern: str) -> bool:
    if "/" not in pattern:
        return any(fnmatch(part, pattern) for part in parts)
    heads = ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]
    return any(fnmatch(head, pattern) or fnmatch(head, f"*/{pattern}") for head in heads)
