"""What the shell offers when a user presses tab: ids of the knowledge base, and words that an option allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from intcheck.errors import IntcheckError
from intcheck.model.terms import Direction, Status, Verdict

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase

Completer = Callable[[str], list[str]]


def choices(values: Iterable[str]) -> Completer:
    """Completes one of the values."""
    allowed = tuple(values)
    return lambda incomplete: [value for value in allowed if value.startswith(incomplete)]


directions = choices(direction.value for direction in Direction if direction is not Direction.EFFECT)
statuses = choices(status.value for status in Status)
verdicts = choices(verdict.value for verdict in Verdict)


def programmes(incomplete: str) -> list[str]:
    """Ids of programmes."""
    return _terms("programme", incomplete)


def outcomes(incomplete: str) -> list[str]:
    """Ids of outcomes."""
    return _terms("outcome", incomplete)


def places(incomplete: str) -> list[str]:
    """Ids of places."""
    return _terms("place", incomplete)


def sources(incomplete: str) -> list[str]:
    """Ids of sources."""
    return _starting(incomplete, lambda kb: (source.id for source in kb.sources()))


def kinds(incomplete: str) -> list[str]:
    """Kinds of source."""
    return _starting(incomplete, lambda kb: kb.manifest.kinds)


def ids(incomplete: str) -> list[str]:
    """Ids of assertions and sources."""
    held = _starting(incomplete, lambda kb: (assertion.id for assertion in kb.assertions()))
    return sources(incomplete) + held


def _terms(kind: str, incomplete: str) -> list[str]:
    return _starting(incomplete, lambda kb: kb.vocabulary.of_kind(kind))


def _starting(incomplete: str, names: Callable[[KnowledgeBase], Iterable[str]]) -> list[str]:
    from intcheck.cli.session import open_knowledge
    from intcheck.cli.settings import load_settings

    try:
        knowledge = open_knowledge(load_settings())
    except IntcheckError:
        return []
    return [name for name in names(knowledge) if name.startswith(incomplete)]
