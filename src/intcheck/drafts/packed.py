"""Results of a draft <-> text, to be kept or sent: a line of JSON for each, without what no report of drafts shows.

Assertions and sources are named by their ids, and read again from the same knowledge.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from intcheck.knowledge import KnowledgeBase
from intcheck.model.drafts import SentenceResult
from intcheck.model.knowledge import Assertion, Source
from intcheck.model.results import Assessment, Evidence

Read = Callable[[Any], Any]


def pack(results: Iterable[SentenceResult]) -> str:
    """The results as text; their path is left out."""
    return "".join(map(pack_one, results))


def pack_one(result: SentenceResult) -> str:
    """One result as a line."""
    shown = result.assessment and result.skipped is None
    lean = replace(result, path="", assessment=_lean(result.assessment) if shown and result.assessment else None)
    return json.dumps(_values(lean), default=_values, separators=(",", ":")) + "\n"


def _values(item: Any) -> list[Any]:
    return [getattr(item, field.name) for field in fields(item)]


def _lean(assessment: Assessment) -> Assessment:
    """The assessment without how it was read and compared."""
    return assessment._replace(
        claims=tuple(
            result._replace(
                claim=result.claim._replace(content=(), restrictors=(), units=(), mentions=(), cues=()),
                evidence=tuple(map(_named, result.evidence)),
                nearest=tuple(map(_named, result.nearest)),
            )
            for result in assessment.claims
        )
    )


def _named(evidence: Evidence) -> Any:
    fields = evidence._asdict()
    fields |= {"assertion": evidence.assertion.id, "source": evidence.source.id, "comparisons": ()}
    return tuple(fields.values())


class Unpacker:
    """Reads packed results with the assertions of one knowledge base; the fields of a noun say how it is built."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._readers: dict[Any, Read] = {Assertion: knowledge.assertion, Source: knowledge.source}
        self._read = self._reader(SentenceResult)

    def unpack(self, text: str, path: str) -> list[SentenceResult]:
        """The results that `pack` wrote, for a draft at `path`; other text raises ValueError, TypeError or KeyError."""
        return [replace(self._read(json.loads(line)), path=path) for line in text.splitlines()]

    def _reader(self, kind: Any) -> Read:
        if kind not in self._readers:
            self._readers[kind] = self._made(kind)
        return self._readers[kind]

    def _made(self, kind: Any) -> Read:
        origin, parts = get_origin(kind), get_args(kind)
        if origin in (Union, UnionType):
            read = self._reader(next(part for part in parts if part is not NoneType))
            return lambda value: None if value is None else read(value)
        if origin is tuple and parts[-1] is Ellipsis:
            read = self._reader(parts[0])
            return lambda values: tuple(map(read, values))
        if origin is tuple:
            return self._fields(parts, lambda *values: values)
        if is_dataclass(kind) or issubclass(kind, tuple):
            return self._fields(get_type_hints(kind).values(), kind)
        return {member.value: member for member in kind}.__getitem__ if issubclass(kind, Enum) else _as_it_is

    def _fields(self, kinds: Iterable[Any], build: Callable[..., Any]) -> Read:
        each = [self._reader(kind) for kind in kinds]
        return lambda values: build(*[read(value) for read, value in zip(each, values, strict=True)])


def _as_it_is(value: Any) -> Any:
    return value
