"""A knowledge folder as it was at a revision that git keeps, read from git's own files.

The only module that imports dulwich, so that no other program is started and no hook or setting of a repository runs.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from intcheck.errors import UsageError
from intcheck.knowledge.folder import PARTS

_STEPS_BACK = re.compile(r"~(\d{0,4})|\^")
_NAME = re.compile(r"(?P<commit>.*?)(?P<steps>(?:~\d{0,4}|\^)*)")
_SUFFIXES = (".yaml", ".yml")
_MISSING = 'needs one more package. Run: pip install "intcheck[git]", or name a folder'


def names_revision(name: str) -> bool:
    """Whether a name is REVISION:PATH, as in "HEAD:knowledge", and no folder of that name is there."""
    return ":" in name and not name.startswith("-") and not Path(name).exists()


def write_revision(name: str, target: Path) -> Path:
    """Write the YAML files of REVISION:PATH below `target`, the path from the top of the repository; `target`.

    REVISION is a branch, a tag, a commit or HEAD, with `~N` and `^` for those before. Raises UsageError where the
    library, a repository, the revision or the folder is missing.
    """
    try:
        repositories, objects = import_module("dulwich.repo"), import_module("dulwich.objectspec")
    except ImportError as error:
        raise UsageError(f"{name} names a revision, which {_MISSING}.") from error
    revision, _, path = name.partition(":")
    try:
        with repositories.Repo.discover(".") as repository:
            found = [*_files(repository, _tree(repository, _commit(repository, objects, revision), path))]
    except repositories.NotGitRepository:
        raise UsageError(f"{name} is no folder, and this is no git repository.") from None
    except Exception as error:  # a damaged repository fails in as many ways as there are readers in the library
        raise UsageError(f"{name} is no folder, and git keeps no such revision and path.") from error
    for place, content in found:
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        (target / place).write_bytes(content)
    return target


def _commit(repository: Any, objects: Any, revision: str) -> Any:
    match = _NAME.fullmatch(revision)
    assert match is not None
    commit = objects.parse_commit(repository, match["commit"].encode())
    for step in _STEPS_BACK.finditer(match["steps"]):
        for _ in range(int(step[1] or 1)):
            commit = repository[commit.parents[0]]
    return commit


def _tree(repository: Any, commit: Any, path: str) -> Any:
    found = repository[commit.tree]
    for part in filter(None, path.split("/")):
        found = repository[found[part.encode()][1]]
    return found


def _files(repository: Any, tree: Any) -> Iterator[tuple[Path, bytes]]:
    """The files that a knowledge folder is read from; names that lead elsewhere are none."""
    for entry in tree.items():
        name = entry.path.decode("utf-8", "surrogateescape")
        if name in PARTS and stat.S_ISDIR(entry.mode):
            yield from _yaml(repository, repository[entry.sha], Path(name))
    yield from _yaml(repository, tree, Path())


def _yaml(repository: Any, tree: Any, folder: Path) -> Iterator[tuple[Path, bytes]]:
    for entry in tree.items():
        name = entry.path.decode("utf-8", "surrogateescape")
        if name.endswith(_SUFFIXES) and stat.S_ISREG(entry.mode) and not set(name) & set("/\\:"):
            yield folder / name, repository[entry.sha].data
