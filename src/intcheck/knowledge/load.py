"""Finds the knowledge to use, compiles it when it is new, and opens it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from intcheck.cache import cached
from intcheck.knowledge.base import FORMAT, KnowledgeBase

_PACKAGE = Path(__file__).parents[1]
_COMPILED = _PACKAGE / "_compiled" / "knowledge.sqlite"
_SHIPPED = _PACKAGE / "_knowledge"
_CHECKOUT = _PACKAGE.parents[1] / "knowledge"


def load_knowledge(*folders: Path | str) -> KnowledgeBase:
    """The knowledge of the folders, later ones adding or replacing by id; without any, the knowledge that is shipped.

    Raises KnowledgeError with every problem found.
    """
    if not folders and _COMPILED.is_file():
        return KnowledgeBase(_COMPILED)
    return KnowledgeBase(_compiled([Path(folder) for folder in folders] or [bundled_folder()]))


def bundled_folder() -> Path:
    """The YAML folder of the knowledge that is shipped."""
    return _SHIPPED if _SHIPPED.is_dir() else _CHECKOUT


def _compiled(folders: Sequence[Path]) -> Path:
    def build(target: Path) -> None:
        from intcheck.knowledge.compile import compile_into

        compile_into(folders, target)

    return cached("knowledge", _fingerprint(folders), build)


def _fingerprint(folders: Sequence[Path]) -> str:
    import hashlib

    digest = hashlib.sha256(FORMAT.encode())
    code = (_PACKAGE / "knowledge", _PACKAGE / "model", _PACKAGE / "text")
    for folder in (*folders, *code):
        for line in sorted(_stats(folder)):
            digest.update(line.encode())
    return digest.hexdigest()[:24]


def _stats(folder: Path) -> Iterable[str]:
    for root, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".pyc"):
                continue
            path = os.path.join(root, name)
            try:
                found = os.stat(path)
            except OSError:
                continue
            yield f"{path}|{found.st_size}|{found.st_mtime_ns}|{found.st_ctime_ns}\n"
