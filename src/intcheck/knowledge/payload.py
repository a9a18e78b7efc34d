"""Assertions and sources <-> compact JSON."""

from __future__ import annotations

import json
from functools import lru_cache
from sys import intern
from typing import Any

from intcheck.model.knowledge import Assertion, Finding, Manifest, Period, Source, Term, Value
from intcheck.model.terms import Against, Direction, Role, Status


def compact(value: Any) -> str:
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def pack_assertion(item: Assertion) -> str:
    """The assertion as JSON."""
    finding, period = item.finding, item.period
    values = [[v.value, v.unit, v.of, v.dimension, v.amount, v.role] for v in finding.values]
    return compact(
        [
            [item.id, item.source, item.locator, item.statement, item.programmes, item.outcome, item.place],
            [finding.direction, finding.against, finding.status, values, finding.significant],
            [period.start, period.end] if period else None,
            [item.groups, item.via, item.speaker, item.background, item.caveats, item.note, item.named],
        ]
    )


def unpack_assertion(text: str) -> Assertion:
    """The assertion that `pack_assertion` wrote."""
    (id_, source, locator, statement, programmes, outcome, place), found, period, rest = json.loads(text)
    groups, via, speaker, background, caveats, note, named = rest
    return Assertion(
        id_,
        intern(source),
        locator,
        statement,
        _shared(*programmes),
        intern(outcome),
        intern(place),
        _finding(found),
        _period(*period) if period else None,
        _shared(*groups),
        via,
        speaker,
        background,
        tuple(caveats),
        note,
        _shared(*named),
    )


_period = lru_cache(maxsize=4096)(Period)


@lru_cache(maxsize=16384)
def _shared(*ids: str) -> tuple[str, ...]:
    """The ids as one value for all that have the same, which are compared with each other again and again."""
    return tuple(map(intern, ids))


def _finding(packed: list[Any]) -> Finding:
    direction, against, status, values, significant = packed
    return Finding(
        Direction(direction),
        Against(against),
        Status(status),
        tuple(
            Value(value, unit, of, dimension, amount, Role(role)) for value, unit, of, dimension, amount, role in values
        ),
        significant,
    )


def pack_source(item: Source) -> str:
    """The source as JSON."""
    names = Source._fields
    return compact({name: value for name in names if (value := getattr(item, name))})


def unpack_source(text: str) -> Source:
    """The source that `pack_source` wrote."""
    return Source(**{name: _frozen(value) for name, value in json.loads(text).items()})


def term_fields(item: Term) -> dict[str, Any]:
    """The filled fields of a term, as JSON can hold them."""
    return {name: value for name in Term._fields if (value := getattr(item, name))}


def term_of(fields: dict[str, Any]) -> Term:
    """The term that `term_fields` took apart."""
    return Term(**{name: _frozen(value) for name, value in fields.items()})


def pack_manifest(item: Manifest) -> str:
    """The manifest as JSON."""
    fields = item._asdict()
    return compact(fields | {"umbrella": term_fields(item.umbrella)})


def unpack_manifest(text: str) -> Manifest:
    """The manifest that `pack_manifest` wrote."""
    fields = json.loads(text)
    return Manifest(**fields | {"umbrella": term_of(fields["umbrella"])})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
