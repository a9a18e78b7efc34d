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

    def __init__(self, read: Callable[[str], str], read_branch: Callable[[str], str | None]) -> None:
        self._read = read
        self._read_branch = read_branch
        self._packed: dict[str, dict[str, dict[str, Any]]] = {}
        self._whole: dict[str, dict[str, Term]] = {}
        self._terms: dict[tuple[str, str], Term] = {}
        self._narrower: dict[str, dict[str, list[str]]] = {}
        self.ancestors = lru_cache(_REMEMBERED)(self._ancestors)
        self.descendants = lru_cache(_REMEMBERED)(self._descendants)

    def get(self, kind: str, id: str) -> Term | None:
        """The term, or None where there is none."""
        term = self._terms.get((kind, id))
        if term is None:
            fields = self._of(kind).get(id)
            if fields is None:
                return None
            term = self._terms[kind, id] = term_of(fields)
        return term

    def of_kind(self, kind: str) -> Mapping[str, Term]:
        """All terms of a kind by id."""
        if kind not in self._whole:
            self._whole[kind] = {id: term for id in self._of(kind) if (term := self.get(kind, id))}
        return self._whole[kind]

    def _ancestors(self, kind: str, id: str) -> tuple[str, ...]:
        """Ids of the wider terms, nearest first, without the term itself."""
        packed = self._of(kind)
        found: list[str] = []
        at = packed.get(id, {}).get("broader")
        while at is not None and at not in found and at != id:
            found.append(at)
            at = packed.get(at, {}).get("broader")
        return tuple(found)

    def _descendants(self, kind: str, id: str) -> frozenset[str]:
        """Ids of the narrower terms, with the term itself."""
        narrower = self._narrower_of(kind)
        found = {id}
        waiting = [id]
        while waiting:
            fresh = [child for child in narrower.get(waiting.pop(), ()) if child not in found]
            found.update(fresh)
            waiting.extend(fresh)
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
        packed = self._read_branch(stem)
        found: Tree | None = json.loads(packed) if packed else None
        return found

    def _of(self, kind: str) -> dict[str, dict[str, Any]]:
        if kind not in self._packed:
            self._packed[kind] = json.loads(self._read(f"terms:{kind}"))
        return self._packed[kind]

    def _narrower_of(self, kind: str) -> dict[str, list[str]]:
        if kind not in self._narrower:
            children: dict[str, list[str]] = {}
            self._narrower[kind] = children
            for id, fields in self._of(kind).items():
                if "broader" in fields:
                    children.setdefault(fields["broader"], []).append(id)
        return self._narrower[kind]
