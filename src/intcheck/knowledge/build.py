"""Whole records -> the nouns of the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from intcheck.knowledge.roles import Figure, roles_of
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
    if values.get("better") == "neither":
        del values["better"]
    return Term(kind=record.kind, **values)


def build_unit(record: Record) -> Unit:
    """The unit of a whole record."""
    return Unit(**record.values)


def build_manifest(record: Record) -> Manifest:
    """The manifest of a whole record."""
    values = {"policy": "", "settings": {}, **record.values}
    umbrella = {name: _frozen(value) for name, value in values.pop("umbrella").items()}
    return Manifest(umbrella=Term(kind="umbrella", **umbrella), **values)


def build_assertion(
    record: Record, units: Mapping[str, Unit], groups: tuple[str, ...], named: tuple[str, ...]
) -> Assertion:
    """The assertion of a whole record; `groups` stand where the record gives none."""
    values = dict(record.values)
    finding = _finding(values.pop("finding"), units, values["statement"])
    period = values.pop("period", None)
    rest = {name: _frozen(value) for name, value in values.items()}
    rest.setdefault("groups", groups)
    return Assertion(finding=finding, period=_period(period), named=named, **rest)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _period(values: Mapping[str, str] | None) -> Period | None:
    return Period(values.get("from"), values.get("to")) if values else None


def _finding(values: Mapping[str, Any], units: Mapping[str, Unit], statement: str) -> Finding:
    return Finding(
        Direction(values["direction"]),
        Against(values["against"]),
        Status(values["status"]),
        build_values(values, units, statement),
        values.get("significant"),
    )


def build_values(finding: Mapping[str, Any], units: Mapping[str, Unit], statement: str) -> tuple[Value, ...]:
    """The figures of a whole finding, in base units, each with its role."""
    written = finding.get("values", ())
    measured = [units[value["unit"]] for value in written]
    figures = [
        Figure(value["of"], unit.id, unit.dimension, value["value"] * unit.factor, finding, _beside(number, measured))
        for number, (value, unit) in enumerate(zip(written, measured, strict=True))
    ]
    return tuple(
        Value(value["value"], figure.unit, figure.of, figure.dimension, figure.amount, Role(value.get("role", role)))
        for value, figure, role in zip(written, figures, roles_of(figures, statement), strict=True)
    )


def _beside(number: int, measured: Sequence[Unit]) -> frozenset[str]:
    """How the other figures of a finding stand to one of them: of the same dimension, and before it."""
    dimension = measured[number].dimension
    others = [other for other, unit in enumerate(measured) if unit.dimension == dimension and other != number]
    if not others:
        return frozenset()
    return frozenset(("same", "after")) if others[0] < number else frozenset(("same",))
