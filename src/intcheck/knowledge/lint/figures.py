"""Rules on the figures of statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from intcheck.knowledge.build import build_unit, build_values
from intcheck.knowledge.lint.shelf import Finding, Shelf, word_lists
from intcheck.model.knowledge import Unit
from intcheck.model.terms import Role

_NUMERAL = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[- ]?([a-z]+))?", re.IGNORECASE)
_IN = re.compile(r"\b(\w+) (?:in|out of|of) (\w+)\b")
_YEARS = re.compile(r"\b((?:19|20)\d\d)[-/–](\d{2}(?:\d{2})?)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]+")
_MEASURES = frozenset((Role.MAIN, Role.COMPARATOR, Role.BASELINE, Role.PLAN))
_TOLERANCE = 0.006


class Written(NamedTuple):
    """A numeral in a statement: as written, its plain value, and what its scale makes of it."""

    text: str
    plain: float
    scaled: float


def figure_not_in_statement(shelf: Shelf) -> Iterator[Finding]:
    """Every figure in `values` stands in the statement.

    Why: a claim is held against the values and answered with the statement, so a reader must find one in the other.
    Example: `statement: Admissions rose.` with `{value: 87000, unit: count, of: rise}`. Write: the figure into the
    statement. What a study counted, how long it lasted and the limits of an interval may be left out.
    """
    units = _units(shelf)
    for record in shelf.of("assertion"):
        stated = _stated(record.values["statement"])
        values = build_values(record.values["finding"], units, record.values["statement"])
        for number, value in enumerate(values):
            wanted = abs(value.value), abs(value.amount)
            if value.role in _MEASURES and not any(_near(one, known) for one in wanted for known in stated):
                message = f"{value.value:g} {value.unit} ({value.of}) is not in the statement."
                yield Finding(record, f"finding.values.{number}.value", message, "State it, or delete the value.")


def figure_not_in_values(shelf: Shelf) -> Iterator[Finding]:
    """Every figure in a statement stands in `values`.

    Why: a figure that is only in the words cannot be held against a claim, so a wrong one passes unseen.
    Example: `statement: Admissions rose by 87,000.` without values. Write: a value
    `{value: 87000, unit: count, of: rise}`.
    Years, ages, levels of confidence intervals and denominators ("per 1,000") are no figures in this sense.
    """
    units = _units(shelf)
    for record in shelf.of("assertion"):
        values = build_values(record.values["finding"], units, record.values["statement"])
        held = {abs(amount) for value in values for amount in (value.value, value.amount)}
        for written in _numerals(_without_other_numbers(record.values["statement"])):
            if not any(_near(known, amount) for known in held for amount in (written.plain, written.scaled)):
                yield Finding(record, "statement", f"{written.text} is not in the values.", "Add it to finding.values.")


def _units(shelf: Shelf) -> Mapping[str, Unit]:
    return {record.id: build_unit(record) for record in shelf.of("unit")}


def _near(wanted: float, known: float) -> bool:
    return abs(wanted - known) <= _TOLERANCE * abs(wanted)


def _stated(statement: str) -> set[float]:
    """Every number that the words of a statement can stand for."""
    found: set[float] = set()
    for written in _numerals(statement):
        found.update((written.plain, written.scaled))
    for match in _YEARS.finditer(statement):
        found.update((float(match[1]), float(match[1][: 4 - len(match[2])] + match[2])))
    found.update(_worded(statement))
    for part, whole in _IN.findall(statement):
        counted, among = _number(part), _number(whole)
        if counted is not None and among:
            found.add(100 * counted / among)
    return found


def _numerals(statement: str) -> Iterator[Written]:
    for match in _NUMERAL.finditer(statement.replace("–", "-")):
        plain = float(match[1].replace(",", ""))
        scale = _scales().get((match[2] or "").lower(), 1.0)
        yield Written(match[0] if scale != 1.0 else match[1], plain, plain * scale)


def _worded(statement: str) -> Iterator[float]:
    """Numbers in words; tens and units that stand side by side also make one number."""
    before = 0.0
    for word in _WORD.findall(statement.lower()):
        share = _shares().get(word)
        if share is not None:
            yield from (share, 100 * share)
        number = _numbers().get(word)
        if number is not None:
            yield number
            yield before + number
            yield before * number
            yield number / 2
        before = number or 0.0


def _number(word: str) -> float | None:
    if word.replace(",", "").isdecimal():
        return float(word.replace(",", ""))
    return _numbers().get(word.lower())


def _without_other_numbers(statement: str) -> str:
    """The statement without what looks like a figure and measures nothing."""
    text = _not_figures().sub(" ", _YEARS.sub(" ", statement))
    return _NUMERAL.sub(lambda match: " " if _is_year(match) else match[0], text)


def _is_year(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip()[-1:]
    return bool(_YEAR.fullmatch(match[1])) and before not in ("£", "$", "€")


@cache
def _numbers() -> Mapping[str, float]:
    return {word: float(number) for word, number in word_lists()["numbers"].items()}


@cache
def _shares() -> Mapping[str, float]:
    return {word: float(number) for word, number in word_lists()["shares"].items()}


@cache
def _scales() -> Mapping[str, float]:
    return {word: float(number) for word, number in word_lists()["scales"].items()}


@cache
def _not_figures() -> re.Pattern[str]:
    return re.compile("|".join(word_lists()["not_figures"]), re.IGNORECASE)
