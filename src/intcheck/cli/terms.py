"""What a user calls a programme, outcome, place or source -> its id, or a message with the nearest ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from intcheck.cli.choices import unknown
from intcheck.text.words import stems

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase


def term_id(kb: KnowledgeBase, kind: str, value: str) -> str:
    """The id of the term with that id, label or alias. Raises UsageError with the nearest terms."""
    if kb.vocabulary.get(kind, value):
        return value
    names = _names(kb, kind)
    found = names.get(_key(value))
    if found is None:
        raise unknown(kind, value, sorted(set(names.values())), hints=names)
    return found


def widened(kb: KnowledgeBase, kind: str, values: Iterable[str]) -> frozenset[str]:
    """The ids of the terms named and of all narrower ones."""
    found = (kb.vocabulary.descendants(kind, term_id(kb, kind, value)) for value in values)
    return frozenset().union(*found)


def source_ids(kb: KnowledgeBase, values: Iterable[str]) -> list[str]:
    """The source ids themselves. Raises UsageError for one that the knowledge base does not hold."""
    return [source_id(kb, value) for value in values]


def source_id(kb: KnowledgeBase, value: str) -> str:
    """The source id itself. Raises UsageError with the nearest ids."""
    try:
        return kb.source(value).id
    except KeyError:
        titles = {source.title: source.id for source in kb.sources()}
        raise unknown("source", value, [*titles.values()], hints=titles) from None


def _names(kb: KnowledgeBase, kind: str) -> dict[str, str]:
    names = {}
    for term in kb.vocabulary.of_kind(kind).values():
        for name in (*term.aliases, term.label, term.id):
            names[_key(name)] = term.id
    return names


def _key(name: str) -> str:
    return " ".join(stems(name)) or name
