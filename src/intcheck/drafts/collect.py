"""What the user names -> the drafts to read: files, folders, patterns, and what to leave out."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from fnmatch import fnmatch
from glob import escape, glob, has_magic
from pathlib import Path

from intcheck.drafts.read import STDIN, SUFFIXES
from intcheck.errors import DraftError


def collect(
    named: Iterable[str], exclude: Collection[str] = (), on_link: Callable[[str], None] | None = None
) -> list[str]:
    """The paths of drafts in the order named, those of a folder sorted, each once.

    A folder gives every file in it and below that can be read, hidden ones left out; `exclude` are patterns for
    paths or for single names. A link that is named is followed; one that is met in a folder could lead anywhere,
    so it is left out and told to `on_link`. A path that is not there stays in the list, for its reader to say so.
    Raises DraftError for a folder or pattern in which there is no draft.
    """
    found: dict[str, None] = {}
    for name in named:
        before, links = len(found), 0
        for path, is_link in _expand(name):
            if _is_excluded(path, exclude):
                continue
            if not is_link:
                found[path] = None
                continue
            links += 1
            if on_link:
                on_link(path)
        if len(found) == before and name not in found and (Path(name).is_dir() or has_magic(name)):
            but = ", only links, which are followed where they are named" if links else ""
            raise DraftError(f"{name}: there is no draft here ({', '.join(SUFFIXES)}){but}.")
    return list(found)


def _expand(name: str) -> Iterator[tuple[str, bool]]:
    """Paths, and whether each is a link that was met rather than named."""
    if name == STDIN or os.path.isfile(name):
        yield name, False
    elif os.path.isdir(name):
        yield from _walk(name)
    elif has_magic(name):
        for match, is_link in sorted(_matching(name)):
            yield from [(match, True)] if is_link else _expand(match)
    else:
        yield name, False


def _matching(pattern: str) -> set[tuple[str, bool]]:
    """What a pattern matches; `**` leads into folders, and not through links, which can lead in a circle."""
    head, deep, rest = _parted(pattern)
    if not deep:
        return {(path, False) for path in glob(pattern)}
    if not rest:
        return {(path, False) for path in glob(head or "*")}
    found: set[tuple[str, bool]] = set()
    for folder in glob(head) if head else [""]:
        for at, folders, _ in os.walk(folder or os.curdir):
            folders[:] = [name for name in folders if not name.startswith(".")]
            below = at if folder else os.path.relpath(at)
            inside = "" if below == os.curdir else below
            for path, is_link in _matching(os.path.join(escape(inside), rest)):
                found.add((path, is_link or _leads_on(path, inside)))
    return found


def _leads_on(path: str, folder: str) -> bool:
    """Whether a path below a folder is a link, or goes through one."""
    steps = Path(os.path.relpath(path, folder or os.curdir)).parts
    return any(os.path.islink(os.path.join(folder, *steps[:length])) for length in range(1, len(steps) + 1))


def _parted(pattern: str) -> tuple[str, bool, str]:
    """What stands before the first `**` of a pattern, whether there is one, and what follows it."""
    parts = Path(pattern).parts
    if "**" not in parts:
        return pattern, False, ""
    at = parts.index("**")
    return os.path.join(*parts[:at]) if at else "", True, os.path.join("", *parts[at + 1 :])


def _walk(folder: str) -> Iterator[tuple[str, bool]]:
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = {name for name in folders if os.path.islink(os.path.join(at, name))}
        drafts = {name for name in files if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES}
        for name in sorted(drafts | linked):
            path = os.path.join(at, name)
            yield path, os.path.islink(path)


def _is_excluded(path: str, patterns: Collection[str]) -> bool:
    slashed = path.replace(os.sep, "/").removeprefix("./")
    parts = slashed.split("/")
    return any(_matches(parts, pattern.rstrip("/").removeprefix("./")) for pattern in patterns)


def _matches(parts: list[str], pattern: str) -> bool:
    if "/" not in pattern:
        return any(fnmatch(part, pattern) for part in parts)
    heads = ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]
    return any(fnmatch(head, pattern) or fnmatch(head, f"*/{pattern}") for head in heads)
