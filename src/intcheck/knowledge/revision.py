"""A knowledge folder as it was at a revision that git keeps, read from git's own files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from intcheck.errors import UsageError
from intcheck.knowledge.folder import PARTS
from intcheck.knowledge.layout import SUFFIXES
from intcheck.text.files import LARGEST

_MISSING = 'needs one more package. Run: pip install "intcheck[git]", or name a folder'
MOST_BYTES = 16 * LARGEST
MOST_FILES = 100_000
"""Of a folder in all: git can keep a great deal in few bytes."""


def names_revision(name: str) -> bool:
    """Whether a name is REVISION:PATH, as in "HEAD:knowledge", and no folder of that name is there."""
    return ":" in name and not name.startswith("-") and not os.path.exists(name)


def write_revision(name: str, target: Path) -> Path:
    """Write the YAML files of REVISION:PATH below `target`, the path from the top of the repository; `target`.

    REVISION is a branch, a tag, a commit or HEAD, with `~N` and `^` for those before. Raises UsageError where the
    library, a repository, the revision or the folder is missing, or where it is larger than what is read.
    """
    try:
        from dulwich.errors import NotGitRepository

        from intcheck.knowledge.git import TooLargeError, files
    except ImportError as error:
        raise UsageError(f"{name} names a revision, which {_MISSING}.") from error
    revision, _, path = name.partition(":")
    try:
        _write(_bounded(name, files(revision, path, PARTS, SUFFIXES)), target)
    except UsageError:
        raise
    except NotGitRepository:
        raise UsageError(f"{name} is no folder, and this is no git repository.") from None
    except TooLargeError:
        raise UsageError(f"{name} is not read: git keeps something there of more than {_megabytes(LARGEST)}.") from None
    except Exception as error:  # a damaged repository fails in as many ways as there are readers in the library
        raise UsageError(f"{name} is no folder, and git keeps no such revision and path.") from error
    return target


def _write(found: Iterable[tuple[Path, bytes]], target: Path) -> None:
    for place, content in found:
        try:
            (target / place).parent.mkdir(parents=True, exist_ok=True)
            (target / place).write_bytes(content)
        except OSError as error:
            raise UsageError(f"{target / place} cannot be written ({error.strerror}).") from error


def _bounded(name: str, found: Iterable[tuple[Path, bytes]]) -> Iterator[tuple[Path, bytes]]:
    """The same files. Raises UsageError where they are too many, or too much, in all."""
    total = 0
    for number, (place, content) in enumerate(found, start=1):
        total += len(content)
        if number > MOST_FILES or total > MOST_BYTES:
            raise UsageError(f"{name} is not read: it is more than {_megabytes(MOST_BYTES)} or {MOST_FILES:,} files.")
        yield place, content


def _megabytes(size: int) -> str:
    return f"{size // 2**20:,} MB"
