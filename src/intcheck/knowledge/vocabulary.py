"""The terms of a knowledge base: look-up by kind and id, wider and narrower terms, aliases."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from intcheck.knowledge.payload import term_of
from intcheck.model.knowledge import Term, Unit

if TYPE_CHECKING:
    from intcheck.text.phrases import Tree

_REMEMBERED = 8192


class Vocabulary:
    """Terms by kind; each part is read when first asked for."""

    def __init__(self, ask: Callable[[str, tuple[str, ...]], list[Any]]) -> None:
        self._ask = ask
        self.get = lru_cache(_REMEMBERED)(self._get)
        self.ancestors = lru_cache(_REMEMBERED)(self._ancestors)
        self.descendants = lru_cache(_REMEMBERED)(self._descendants)
        self.of_kind = lru_cache(_REMEMBERED)(self._of_kind)

    def _get(self, kind: str, id: str) -> Term | None:
        """The term, or None where there is none."""
        rows = self._ask("SELECT packed FROM term WHERE kind = ? AND id = ?", (kind, id))
        return term_of(json.loads(rows[0][0])) if rows else None

    def _of_kind(self, kind: str) -> Mapping[str, Term]:
        """All terms of a kind by id."""
        rows = self._ask("SELECT id, packed FROM term WHERE kind = ? ORDER BY rowid", (kind,))
        return {id: term_of(json.loads(packed)) for id, packed in rows}

    def _ancestors(self, kind: str, id: str) -> tuple[str, ...]:
        """Ids of the wider terms, nearest first, without the term itself."""
        found: list[str] = []
        term = self.get(kind, id)
        while term and term.broader and term.broader not in (id, *found):
            found.append(term.broader)
            term = self.get(kind, term.broader)
        return tuple(found)

    def _descendants(self, kind: str, id: str) -> frozenset[str]:
        """Ids of the narrower terms, with the term itself."""
        found = {id}
        waiting = [id]
        while waiting:
            rows = self._ask("SELECT id FROM term WHERE kind = ? AND broader = ?", (kind, waiting.pop()))
            fresh = {child for (child,) in rows} - found
            found |= fresh
            waiting += fresh
        return frozenset(found)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Units by id."""
        return {id: Unit(id, *rest) for id, rest in json.loads(self._read("units")).items()}

    @cached_property
    def aliases(self) -> Tree:
        """Labels and aliases of all terms as one trie; names are "kind:id"."""
        tree: Tree = json.loads(self._read("aliases"))
        return tree

    @cached_property
    def branches(self) -> Tree:
        """The same trie for `phrases.find`, of which only the branches that a text needs are read."""
        from intcheck.text.phrases import Branches

        return Branches(self._branch)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every stem that occurs in a label or alias."""
        return frozenset(json.loads(self._read("stems")))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every longer word of a label or alias as written in lower case, in order."""
        return tuple(json.loads(self._read("words")))

    @cached_property
    def acronyms(self) -> dict[str, list[str]]:
        """Aliases in capitals, to be matched as written, each with its names "kind:id"."""
        found: dict[str, list[str]] = json.loads(self._read("acronyms"))
        return found

    def _branch(self, stem: str) -> Tree | None:
        rows = self._ask("SELECT packed FROM branch WHERE stem = ?", (stem,))
        return json.loads(rows[0][0]) if rows else None

    def _read(self, key: str) -> str:
        ((packed,),) = self._ask("SELECT value FROM meta WHERE key = ?", (key,))
        return str(packed)
