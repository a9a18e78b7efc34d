"""Whole records -> the nouns of the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from intcheck.knowledge.roles import role_of
from intcheck.knowledge.shape import Record
from intcheck.model.knowledge import Assertion, Finding, Manifest, Period, Source, Term, Unit, Value
from intcheck.model.terms import Against, Direction, Role, Status

_RENAMED = {"within": "broader"}


def build_source(record: Record) -> Source:
    """The source of a whole record."""
    return Source(**{name: _frozen(value) for name, value in record.values.items()})


def build_term(record: Record) -> Term:
    """The vocabulary term of a whole record."""
    values = {_RENAMED.get(name, name): _frozen(value) for name, value in record.values.items()}
    return Term(kind=record.kind, **values)


def build_unit(record: Record) -> Unit:
    """The unit of a whole record."""
    return Unit(**record.values)


def build_manifest(record: Record) -> Manifest:
    """The manifest of a whole record."""
    values = dict(record.values)
    umbrella = {name: _frozen(value) for name, value in values.pop("umbrella").items()}
    return Manifest(umbrella=Term(kind="umbrella", **umbrella), **values)


def build_assertion(record: Record, units: Mapping[str, Unit], groups: tuple[str, ...]) -> Assertion:
    """The assertion of a whole record; `groups` stand where the record gives none."""
    values = dict(record.values)
    finding = _finding(values.pop("finding"), units)
    period = values.pop("period", None)
    rest = {name: _frozen(value) for name, value in values.items()}
    rest.setdefault("groups", groups)
    return Assertion(finding=finding, period=_period(period), **rest)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _period(values: Mapping[str, str] | None) -> Period | None:
    return Period(values.get("from"), values.get("to")) if values else None


def _finding(values: Mapping[str, Any], units: Mapping[str, Unit]) -> Finding:
    return Finding(
        Direction(values["direction"]),
        Against(values["against"]),
        Status(values["status"]),
        tuple(_value(value, units) for value in values.get("values", ())),
        values.get("significant"),
    )


def _value(values: Mapping[str, Any], units: Mapping[str, Unit]) -> Value:
    value, name, of = values["value"], values["unit"], values["of"]
    unit = units.get(name) or Unit(name, name)
    role = Role(values["role"]) if "role" in values else role_of(of, name, unit.dimension)
    return Value(value, name, of, unit.dimension, value * unit.factor, role)
