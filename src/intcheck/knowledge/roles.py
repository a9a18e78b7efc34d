"""What each figure of a finding is to it, read from the words that say what it measures.

The rules are data (roles.yaml); what needs a look at the other figures or at the statement is here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from intcheck.knowledge.reader import read_plain
from intcheck.model.terms import Against, Direction, Role

_YEAR = re.compile(r"\b(?:19|20)\d\d(?=\b|[-/])")
_WORDS_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """What the rules look at: a figure with its finding and the figures beside it."""

    of: str
    unit: str
    dimension: str
    amount: float
    finding: Mapping[str, Any]
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Rule:
    role: Role
    of: re.Pattern[str] | None
    not_of: re.Pattern[str] | None
    tests: tuple[tuple[str, frozenset[str]], ...]
    beside: str | None

    def fits(self, figure: Figure) -> bool:
        if self.of and not self.of.search(figure.of):
            return False
        if self.not_of and self.not_of.search(figure.of):
            return False
        if self.beside and self.beside not in figure.beside:
            return False
        return all(_passes(figure, name, allowed) for name, allowed in self.tests)


def _passes(figure: Figure, name: str, allowed: frozenset[str]) -> bool:
    if name in ("unit", "dimension"):
        return getattr(figure, name) in allowed
    refused = name.startswith("not_")
    return (figure.finding[name.removeprefix("not_")] in allowed) is not refused


def roles_of(figures: Sequence[Figure], statement: str) -> list[Role]:
    """The role of each figure of one finding."""
    roles = [_by_rule(figure) for figure in figures]
    _mark_earlier_of_two(figures, roles)
    _mark_wholes(figures, roles, statement)
    descriptive = bool(figures) and figures[0].finding["direction"] == Direction.DESCRIPTIVE
    if descriptive and Role.MAIN not in roles:
        return [Role.MAIN if role in (Role.SAMPLE, Role.TIME) else role for role in roles]
    return roles


def _by_rule(figure: Figure) -> Role:
    return next((rule.role for rule in _rules() if rule.fits(figure)), Role.MAIN)


def _mark_earlier_of_two(figures: Sequence[Figure], roles: list[Role]) -> None:
    """Where a change over time gives the same measure at two dates, the earlier is its baseline."""
    dated = [
        (years[0], number)
        for number, figure in enumerate(figures)
        if roles[number] is Role.MAIN
        and figure.finding["against"] == Against.BEFORE
        and len(years := _YEAR.findall(figure.of)) == 1
    ]
    for year, number in dated:
        unit = figures[number].unit
        if any(later > year and figures[other].unit == unit for later, other in dated):
            roles[number] = Role.BASELINE


def _mark_wholes(figures: Sequence[Figure], roles: list[Role], statement: str) -> None:
    """In "8 of the region's 10 councils" the ten are what the eight are counted among."""
    for number, figure in enumerate(figures):
        if figure.dimension != "count" or roles[number] is not Role.MAIN:
            continue
        parts = (other for other in figures if other.dimension == "count" and other.amount < figure.amount)
        if any(other.unit == figure.unit for other in parts) and _counted_among(figure.amount, statement):
            roles[number] = Role.SAMPLE


def _counted_among(amount: float, statement: str) -> bool:
    if amount != int(amount):
        return False
    written = rf"(?:{int(amount)}|{int(amount):,})"
    return bool(re.search(rf"\b[Oo]f (?:[\w'’-]+ ){{0,{_WORDS_BETWEEN}}}?{written}\b(?![%.,]\d| and \d)", statement))


@cache
def _rules() -> tuple[_Rule, ...]:
    data = read_plain(files("intcheck.knowledge").joinpath("roles.yaml").read_text("utf-8"))
    return tuple(_rule(fields) for fields in data["rules"])


def _rule(fields: Mapping[str, Any]) -> _Rule:
    tests = tuple(
        (name, frozenset(allowed)) for name, allowed in fields.items() if name not in ("role", "of", "not_of", "beside")
    )
    return _Rule(
        Role(fields["role"]), _any_of(fields.get("of")), _any_of(fields.get("not_of")), tests, fields.get("beside")
    )


def _any_of(patterns: Sequence[str] | None) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) if patterns else None
