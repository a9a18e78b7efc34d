"""What differs between two knowledge bases, entry by entry and field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from intcheck.knowledge.base import KnowledgeBase
from intcheck.knowledge.schema import TERM_KINDS
from intcheck.model.editing import Change, FieldChange

Entries = Mapping[str, Any]
_ADDED, _REMOVED, _CHANGED = "added", "removed", "changed"


def changes(old: KnowledgeBase, new: KnowledgeBase) -> Iterator[Change]:
    """Every entry added, removed or changed: manifest, vocabulary, sources, then assertions, each in order of id."""
    for kind, entries in _KINDS.items():
        yield from _between(kind, entries(old), entries(new))


def _between(kind: str, old: Entries, new: Entries) -> Iterator[Change]:
    for id in sorted({*old, *new}):
        if id not in new:
            yield Change(_REMOVED, kind, id, _title(old[id]))
        elif id not in old:
            yield Change(_ADDED, kind, id, _title(new[id]))
        elif old[id] != new[id]:
            yield Change(_CHANGED, kind, id, _title(new[id]), tuple(_differences("", old[id], new[id])))


def _differences(prefix: str, old: Any, new: Any) -> Iterator[FieldChange]:
    """Each field that differs; fields of nested entries as "finding.direction"."""
    for name, was, is_now in zip(new._fields, old, new, strict=True):
        if was == is_now:
            continue
        if type(was) is type(is_now) and hasattr(is_now, "_fields"):
            yield from _differences(f"{prefix}{name}.", was, is_now)
        else:
            yield FieldChange(prefix + name, _plain(was), _plain(is_now))


def _plain(value: Any) -> Any:
    """The value as JSON can hold it."""
    if hasattr(value, "_asdict"):
        return {name: _plain(held) for name, held in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _title(entry: Any) -> str:
    for name in ("statement", "title", "label", "name"):
        found = getattr(entry, name, None)
        if found:
            return str(found)
    return ""


def _by_id(items: Iterable[Any]) -> Entries:
    return {item.id: item for item in items}


def _terms(kind: str) -> Callable[[KnowledgeBase], Entries]:
    return lambda kb: kb.vocabulary.of_kind(kind)


_KINDS: Mapping[str, Callable[[KnowledgeBase], Entries]] = {
    "manifest": lambda kb: {"kb": kb.manifest},
    **{kind: _terms(kind) for kind in TERM_KINDS},
    "unit": lambda kb: kb.vocabulary.units,
    "source": lambda kb: _by_id(kb.sources()),
    "assertion": lambda kb: _by_id(kb.assertions()),
}
