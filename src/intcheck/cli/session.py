"""Opens what a command works with: the knowledge base and the checker over it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from intcheck.cli.settings import BUNDLED, Settings

if TYPE_CHECKING:
    from intcheck.cli.progress import Progress
    from intcheck.knowledge import KnowledgeBase
    from intcheck.matching import Checker


def open_knowledge(settings: Settings) -> KnowledgeBase:
    """The knowledge base that the settings name. Raises KnowledgeError when it cannot be used."""
    from intcheck.knowledge import load_knowledge

    return load_knowledge(*map(_folder, settings.kb), progress=_compiling)


def open_folder(name: str) -> KnowledgeBase:
    """The knowledge base of one folder, or the bundled one."""
    from intcheck.knowledge import load_knowledge

    return load_knowledge(_folder(name), progress=_compiling)


def folders_of(settings: Settings) -> tuple[Path, ...]:
    """The folders that the settings name; without any, the bundled one."""
    return tuple(Path(_folder(name)) for name in settings.kb or (BUNDLED,))


def open_checker(settings: Settings, as_of: str | None = None) -> Checker:
    """A checker over the knowledge base that the settings name; with a date, over what was published by then."""
    from intcheck.matching import Checker

    return Checker(open_knowledge(settings), published_by=as_of)


def _compiling() -> Progress:
    from intcheck.cli.progress import Progress

    return Progress("assertions compiled")


def _folder(name: str) -> str:
    if name != BUNDLED:
        return name
    from intcheck.knowledge.load import bundled_folder

    return str(bundled_folder())
