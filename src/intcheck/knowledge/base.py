"""A compiled knowledge base: one SQLite file, opened read-only, read bit by bit as it is asked."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from heapq import merge, nsmallest
from itertools import groupby, islice
from pathlib import Path
from typing import Any, TypedDict, Unpack, cast
from weakref import finalize

from intcheck.errors import Problem
from intcheck.knowledge.bm25 import Posting, best, read
from intcheck.knowledge.payload import unpack_assertion, unpack_manifest, unpack_source
from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.model.knowledge import Assertion, Manifest, Source
from intcheck.text.parts import open_to_read

FORMAT = "15"
_HYDRATED = 4096
_COUNTED = 8192
_SEARCHED = 1_500
_ASKED = 256
_ADDED_UP = 512
_RANKS_OF = {
    "outcome": "SELECT rank FROM assertion WHERE outcome = ? ORDER BY rank",
    "place": "SELECT rank FROM assertion WHERE place = ? AND outcome = ? ORDER BY rank",
    "programme": "SELECT rank FROM subject WHERE programme = ? AND outcome = ? ORDER BY rank",
}
"""Each answered in order of rank by an index, so that the first are read without the rest."""


class Filters(TypedDict, total=False):
    """What is wanted of assertions, by field: ids, of which any will do; none of them is no filter."""

    outcomes: Collection[str] | None
    programmes: Collection[str] | None
    places: Collection[str] | None
    statuses: Collection[str] | None
    directions: Collection[str] | None
    sources: Collection[str] | None


_COLUMNS = {
    "outcomes": "outcome",
    "places": "place",
    "statuses": "status",
    "directions": "direction",
    "sources": "source",
}
_SUBJECTS = {"outcomes", "programmes", "places"}
"""Filters of which an index gives the first ranks."""


class KnowledgeBase:
    """Sources, assertions and vocabulary behind indexes; nothing but the manifest is read on opening."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = open_to_read(path)
        finalize(self, self._db.close)
        self.vocabulary = Vocabulary(self._ask)
        self.at = lru_cache(maxsize=_HYDRATED)(self._fetch)
        self.assertion = lru_cache(maxsize=_HYDRATED)(self._fetch_assertion)
        self.source = lru_cache(maxsize=_HYDRATED)(self._fetch_source)
        self.frequency = lru_cache(maxsize=_COUNTED)(self._count)
        self._leading = lru_cache(maxsize=_ASKED)(self._merge_leading)
        self._posting = lru_cache(maxsize=_ADDED_UP)(self._read_posting)

    @cached_property
    def manifest(self) -> Manifest:
        """Name, version, licence, weights and umbrella subject."""
        return unpack_manifest(self._meta("manifest"))

    @cached_property
    def conflicts(self) -> tuple[Problem, ...]:
        """Entries of one folder that another replaced, as warnings."""
        return tuple(Problem(*fields) for fields in json.loads(self._meta("conflicts")))

    @cached_property
    def superseded(self) -> frozenset[str]:
        """Ids of sources that a later source replaces."""
        return frozenset(json.loads(self._meta("superseded")))

    @property
    def digest(self) -> str:
        """A digest of all that is held: the same for the same knowledge."""
        return self._meta("digest")

    def __reduce__(self) -> tuple[type[KnowledgeBase], tuple[Path]]:
        """Another process opens the same file for itself."""
        return KnowledgeBase, (self.path,)

    def __len__(self) -> int:
        return int(self._meta("assertions"))

    def assertions(self) -> Iterator[Assertion]:
        """All assertions in order of id."""
        for (packed,) in self._db.execute("SELECT packed FROM assertion ORDER BY id"):
            yield unpack_assertion(packed)

    def sources(self) -> Iterator[Source]:
        """All sources in order of id."""
        for (packed,) in self._db.execute("SELECT packed FROM source ORDER BY id"):
            yield unpack_source(packed)

    def select(self, limit: int | None = None, **wanted: Unpack[Filters]) -> list[Assertion]:
        """Assertions that pass every filter given; strongest kind of source first, then newest, then id.

        An empty filter is none; `limit` is the greatest number to return, None for all.
        """
        return list(map(self.at, self.ranks(limit, **wanted)))

    def ranks(self, limit: int | None = None, **wanted: Unpack[Filters]) -> Sequence[int]:
        """The ranks of the assertions that `select` gives; `at` gives the assertion of a rank."""
        asked = {name for name, allowed in wanted.items() if allowed}
        outcomes, programmes = tuple(wanted.get("outcomes") or ()), tuple(wanted.get("programmes") or ())
        places = tuple(wanted.get("places") or ())
        if limit is not None and asked and asked <= _SUBJECTS and not (programmes and places):
            return self._leading(outcomes, programmes, places, limit)
        tests: list[str] = []
        values: list[str] = []
        for name, column in _COLUMNS.items():
            allowed = cast(Collection[str], wanted.get(name) or ())
            if allowed:
                tests.append(f"{column} IN ({_marks(allowed)})")
                values.extend(map(str, allowed))
        if programmes:
            of_them = f"FROM subject WHERE programme IN ({_marks(programmes)})"
            one = f"EXISTS (SELECT 1 {of_them} AND outcome = assertion.outcome AND rank = assertion.rank)"
            tests.append(one if "sources" in asked else f"rank IN (SELECT rank {of_them})")
            values.extend(programmes)
        where = f" WHERE {' AND '.join(tests)}" if tests else ""
        query = f"SELECT rank FROM assertion{where} ORDER BY rank LIMIT ?"
        return [rank for (rank,) in self._db.execute(query, (*values, -1 if limit is None else limit))]

    def _merge_leading(
        self, outcomes: tuple[str, ...], programmes: tuple[str, ...], places: tuple[str, ...], limit: int
    ) -> tuple[int, ...]:
        """The first ranks of assertions on the subjects: those of each are merged, so that no more is read."""
        field, ids = ("programme", programmes) if programmes else ("place", places)
        subjects = self._held(field, ids, outcomes) if ids else [(outcome,) for outcome in outcomes]
        query = _RANKS_OF[field if ids else "outcome"]
        found = merge(*(self._db.execute(query, subject) for subject in subjects))
        return tuple(rank for (rank,), _ in islice(groupby(found), limit))

    def _held(self, field: str, ids: tuple[str, ...], outcomes: tuple[str, ...]) -> list[tuple[str, str]]:
        """Which of some programmes or places findings are held on, each with the outcome of some, or of any."""
        wanted = f" AND outcome IN ({_marks(outcomes)})" if outcomes else ""
        query = f"SELECT id, outcome FROM held WHERE field = ? AND id IN ({_marks(ids)}){wanted}"
        return self._db.execute(query, (field, *ids, *outcomes)).fetchall()

    def search(self, stems: Collection[str], limit: int = 50) -> list[Assertion]:
        """The assertions whose statements share most of the rarest stems (bm25), best first."""
        return list(map(self.at, self.ranks_like(stems, limit)))

    def ranks_like(self, stems: Collection[str], limit: int) -> list[int]:
        """The ranks of the assertions that `search` gives; `limit` is at most HELD."""
        return best(map(self._posting, self._rarest(stems)), limit)

    def nearest(self, ranks: Sequence[int], points: Mapping[str, float], limit: int) -> list[int]:
        """Of some ranks those that hold tokens with most points, most first; equals by rank.

        Tokens are the stems of a statement and, as "outcome:ID", the fields that it is filed under.
        """
        query = "SELECT rank, tokens FROM told WHERE rank IN (SELECT value FROM json_each(?))"
        told = self._db.execute(query, (json.dumps(ranks),))
        earned = [(-sum(map(points.__getitem__, points.keys() & held.split())), rank) for rank, held in told]
        return [rank for _, rank in nsmallest(limit, earned)]

    def _rarest(self, stems: Collection[str]) -> list[str]:
        """Stems that are held, rarest first, until they reach so many statements that the rest add nothing."""
        counted = sorted((count, stem) for stem in set(stems) if (count := self.frequency(stem)))
        kept: list[str] = []
        reached = 0
        for count, stem in counted:
            if kept and reached + count > _SEARCHED:
                break
            kept.append(stem)
            reached += count
        return kept

    def _meta(self, key: str) -> str:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0])

    def _ask(self, query: str, values: tuple[str, ...]) -> list[Any]:
        return self._db.execute(query, [_storable(value) for value in values]).fetchall()

    def _fetch(self, rank: int) -> Assertion:
        (packed,) = self._db.execute("SELECT packed FROM assertion WHERE rank = ?", (rank,)).fetchone()
        return unpack_assertion(packed)

    def _fetch_assertion(self, id: str) -> Assertion:
        """The assertion with that id; raises KeyError."""
        row = self._db.execute("SELECT rank FROM assertion WHERE id = ?", (_storable(id),)).fetchone()
        if row is None:
            raise KeyError(id)
        return self.at(row[0])

    def _fetch_source(self, id: str) -> Source:
        """The source with that id; raises KeyError."""
        row = self._db.execute("SELECT packed FROM source WHERE id = ?", (_storable(id),)).fetchone()
        if row is None:
            raise KeyError(id)
        return unpack_source(row[0])

    def _count(self, stem: str) -> int:
        """Number of assertions whose statement has the stem."""
        row = self._db.execute("SELECT documents FROM posting WHERE stem = ?", (stem,)).fetchone()
        return int(row[0]) if row else 0

    def _read_posting(self, stem: str) -> Posting:
        """Ranks and points of the statements that have the stem, which must be held."""
        query = "SELECT ranks, points FROM posting WHERE stem = ?"
        return read(*self._db.execute(query, (stem,)).fetchone())


def _storable(id: str) -> str:
    """The id as text that a database can hold: bytes that were no text when they were typed become marks."""
    return id.encode("utf-8", "replace").decode()


def _marks(values: Collection[str]) -> str:
    return ",".join("?" * len(values))
