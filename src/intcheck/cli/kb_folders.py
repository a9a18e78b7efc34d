"""The knowledge folders that the `kb` commands read and write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from intcheck.cli.settings import BUNDLED, Settings

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase


def folder_of(name: str) -> Path:
    """The folder of a name that a user gives; 'bundled' is the knowledge that is shipped."""
    from intcheck.knowledge.load import bundled_folder

    return bundled_folder() if name == BUNDLED else Path(name)


def folders_of(settings: Settings) -> list[Path]:
    """The folders of the knowledge base in force."""
    return [folder_of(name) for name in settings.kb or (BUNDLED,)]


def open_folder(name: str) -> KnowledgeBase:
    """The knowledge base of one folder. Raises KnowledgeError when it cannot be used."""
    from intcheck.knowledge import load_knowledge

    return load_knowledge() if name == BUNDLED else load_knowledge(name)
