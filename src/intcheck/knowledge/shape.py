"""Nodes -> records: each value in the form its field asks for, each problem with its place and remedy."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from intcheck.errors import Problem
from intcheck.knowledge.reader import Listing, Node, Scalar, Table, one_of, quoted
from intcheck.knowledge.schema import Field, Fields, Kind
from intcheck.text.phrases import extent

SLUG = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
URL = re.compile(r"https?://[^\s/]+\S*")
_FLAGS = {"true": True, "false": False}
_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))
NAME_WORDS = 30
NAME_GAPS = 3
NAME_SPELLINGS = 500
"""How far a name of the vocabulary may reach: each spelling is kept, and each gap multiplies what is tried."""
_SUGGESTED_AMONG = 50_000
_LISTED = 20
_LIKELY = 0.75

Place = tuple[int, int]
"""Line and column, from 1."""


@dataclass(slots=True)
class Record:
    """One entry of a file: its values by field, and where each stands ("finding.values.0.unit")."""

    path: str
    kind: str
    line: int
    column: int
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its id, or "" where the file gives none."""
        found: str = self.values.get("id", "")
        return found

    def problem(self, where: str, code: str, message: str, remedy: str = "", level: str = "error") -> Problem:
        """A problem at one of its fields, or at its start where it lacks the field."""
        line, column = self.places.get(where, (self.line, self.column))
        return Problem(self.path, line, column, code, message, remedy, level)


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A remedy that names the nearest of the choices, or all of them where they are few."""
    known = sorted(choices)
    near = get_close_matches(word, known, n=1, cutoff=_LIKELY) if len(known) < _SUGGESTED_AMONG else []
    allowed = one_of(known) if len(known) <= _LISTED else ""
    if near:
        return f"Did you mean {near[0]}? {allowed}".rstrip()
    return allowed or "Add it, or use one that is there."


def shape(path: str, kind: str, node: Node, fields: Fields) -> tuple[Record, list[Problem]]:
    """The record that a node holds, and every problem in it; values with problems are left out (None in a list)."""
    record = Record(path, kind, node.line, node.column)
    shaper = _Shaper(record)
    record.values = shaper.table(node, fields, "")
    return record, shaper.problems


class _Shaper:
    """Walks one node beside its fields."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.problems: list[Problem] = []

    def table(self, node: Node, fields: Fields, prefix: str) -> dict[str, Any]:
        """The values of a mapping."""
        values: dict[str, Any] = {}
        if not isinstance(node, Table):
            self._refuse(node, "shape", "is not a mapping.", f"Write keys such as {', '.join(list(fields)[:3])}.")
            return values
        for name, (key, child) in node.entries.items():
            if name not in fields:
                remedy = "Write figures without commas." if name.isdecimal() else did_you_mean(name, fields)
                self._refuse(key, "unknown-key", f"key {quoted(name)} is not known here.", remedy)
                continue
            self.record.places[prefix + name] = (child.line, child.column)
            value = self._value(name, child, fields[name], prefix + name)
            if value is not None:
                values[name] = value
        self._missing(node, fields)
        return values

    def _missing(self, node: Table, fields: Fields) -> None:
        for name, spec in fields.items():
            if spec.required and name not in node.entries:
                self._refuse(node, "missing-key", f"key {name!r} is missing.", f"Add it. {spec.about}")

    def _refuse(self, node: Node, code: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.record.path, node.line, node.column, code, message, remedy))

    def _value(self, name: str, node: Node, spec: Field, where: str) -> Any:
        if not spec.many:
            return self._one(name, node, spec, where)
        if not isinstance(node, Listing):
            self._refuse(node, "shape", f"{name} is not a list.", "Write it as a list, [] when empty.")
            return None
        found = []
        for number, item in enumerate(node.items):
            self.record.places[f"{where}.{number}"] = (item.line, item.column)
            found.append(self._one(name, item, spec, f"{where}.{number}"))
        return found

    def _one(self, name: str, node: Node, spec: Field, where: str) -> Any:
        if spec.kind is Kind.RECORD:
            return self.table(node, spec.fields, where + ".")
        if spec.kind is Kind.NUMBERS:
            return self._numbers(name, node, where)
        if not isinstance(node, Scalar):
            self._refuse(node, "shape", f"{name} is not one value.", f"Write one value. {spec.about}")
            return None
        if (node.plain and node.text in _EMPTY) or not node.text.strip():
            self._refuse(node, "empty-value", f"{name} has no value.", "Fill it or delete the key.")
            return None
        return self._scalar(name, node, spec)

    def _numbers(self, name: str, node: Node, where: str) -> dict[str, float]:
        if not isinstance(node, Table):
            self._refuse(node, "shape", f"{name} is not a mapping.", "Write a key and a number on each line.")
            return {}
        numbers = {}
        for key, (_, child) in node.entries.items():
            self.record.places[f"{where}.{key}"] = (child.line, child.column)
            number = self._one(key, child, Field(Kind.NUMBER, ""), where)
            if number is not None:
                numbers[key] = number
        return numbers

    def _scalar(self, name: str, node: Scalar, spec: Field) -> Any:
        if spec.kind is Kind.CHOICE and node.text not in spec.choices:
            message = f"{name} cannot be {quoted(node.text)}."
            self._refuse(node, "unknown-value", message, did_you_mean(node.text, spec.choices))
            return None
        read, wanted = _READERS.get(spec.kind, (_text, ""))
        value = read(node)
        if value is None:
            self._refuse(node, f"not-a-{spec.kind}", f"{name} cannot be {quoted(node.text)}.", wanted)
        return value


def _text(node: Scalar) -> str:
    return " ".join(node.text.split())


def _name(node: Scalar) -> str | None:
    found = extent(node.text)
    fits = found.words <= NAME_WORDS and found.gaps <= NAME_GAPS and found.spellings <= NAME_SPELLINGS
    return _text(node) if fits else None


def _matching(pattern: re.Pattern[str]) -> Callable[[Scalar], str | None]:
    return lambda node: node.text if pattern.fullmatch(node.text) else None


def _number(node: Scalar) -> float | None:
    if not node.plain or not _NUMBER.fullmatch(node.text):
        return None
    number = float(node.text)
    return number if math.isfinite(number) else None


def _flag(node: Scalar) -> bool | None:
    return _FLAGS.get(node.text) if node.plain else None


_READERS: Mapping[Kind, tuple[Callable[[Scalar], Any], str]] = {
    Kind.NAME: (_name, f"Keep to {NAME_WORDS} words, {NAME_GAPS} gaps (*) and {NAME_SPELLINGS} spellings (|)."),
    Kind.SLUG: (_matching(SLUG), "Use lower-case letters, digits and single hyphens."),
    Kind.DATE: (_matching(DATE), "Write 2019, 2019-08 or 2019-08-20."),
    Kind.URL: (_matching(URL), "Write an address that begins with https:// or http://."),
    Kind.NUMBER: (_number, "Write a bare number, such as 168302 or 14.5, without commas or quotation marks."),
    Kind.FLAG: (_flag, "Write true or false."),
}


def dangling(record: Record, fields: Fields, known: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
    """A problem for each value that should be the id of an entry of a kind that `known` holds, and is not."""
    yield from _dangling(record, record.values, fields, known, "")


def _dangling(
    record: Record, values: Mapping[str, Any], fields: Fields, known: Mapping[str, Mapping[str, Any]], prefix: str
) -> Iterator[Problem]:
    for name, value in values.items():
        spec = fields[name]
        items = enumerate(value) if spec.many else ((None, value),)
        for number, item in items:
            where = prefix + name + ("" if number is None else f".{number}")
            if item is None:
                continue
            if spec.kind is Kind.RECORD:
                yield from _dangling(record, item, spec.fields, known, where + ".")
            elif spec.refers in known and item not in known[spec.refers]:
                message = f"{name} {quoted(item)} is no {spec.refers} of this knowledge base."
                yield record.problem(where, f"unknown-{spec.refers}", message, did_you_mean(item, known[spec.refers]))
