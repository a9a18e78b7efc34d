"""Claims made from an assertion's own statement by changing one point of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import NamedTuple

from generator.case import Case
from generator.numerals import NUMERAL, amount, other_digit, other_unit, same_amount, swapped_digits, ten_times
from generator.register import Register
from generator.subjects import named
from generator.templated import other_place, other_programme
from generator.wording import sentence, wording
from intcheck.language.parser import Parser
from intcheck.language.quantities import quantities
from intcheck.matching.figures import fits
from intcheck.model.claims import Mention, Quantity
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Hedge, Role, Status

FIGURES = (Role.MAIN, Role.PLAN, Role.COMPARATOR, Role.BASELINE)


DENIAL = re.compile(r"\b(no|none|not|neither|while|but)\b", re.IGNORECASE)
"""Words beside which turning one word round need not make a statement false."""


class Figure(NamedTuple):
    """A figure of a statement: the value that it gives, as written, and where."""

    value: Value
    quantity: Quantity
    text: str
    start: int
    end: int


class Rewriter:
    """Rewrites statements with the vocabulary of one knowledge base."""

    def __init__(self, register: Register, parser: Parser) -> None:
        self._register = register
        self._parser = parser
        self.mentions = lru_cache(maxsize=None)(self._named)

    def __call__(self, assertion: Assertion, random: Random) -> Iterator[Case]:
        """Every change that the statement allows."""
        yield Case(assertion.statement, "true: statement", assertion.id)
        yield from self._figures(assertion, random)
        yield from self._years(assertion, random)
        yield from self._flipped(assertion)
        yield from self._negated(assertion)
        yield from self._moved(assertion, random)

    def _figures(self, assertion: Assertion, random: Random) -> Iterator[Case]:
        for figure in figures(assertion):
            for form in same_amount(figure.text):
                if form != figure.text and not (figure.start == 0 and form[0].isdigit()):
                    yield _replaced(assertion, "true: number format", figure, form)
            if figure.quantity.hedge in (Hedge.EXACT, Hedge.ABOUT):
                yield from self._wrong(assertion, figure, random)

    def _wrong(self, assertion: Assertion, figure: Figure, random: Random) -> Iterator[Case]:
        found = NUMERAL.search(figure.text)
        if found is None:
            return
        right = found.group()
        wrong = {
            "digit": other_digit(right, random),
            "digits swapped": swapped_digits(right, random),
            "factor of ten": ten_times(right, random),
        }
        for kind, other in wrong.items():
            if other is not None and not self._is_held(other, right, figure, assertion):
                text = figure.text[: found.start()] + other + figure.text[found.end() :]
                yield _replaced(assertion, f"false: {kind}", figure, text)
        unit = other_unit(figure.text)
        if unit is not None:
            yield _replaced(assertion, "false: unit", figure, unit)

    def _is_held(self, other: str, right: str, figure: Figure, assertion: Assertion) -> bool:
        scaled = float(amount(other) / amount(right)) * abs(figure.value.amount)
        return self._register.gives(scaled, assertion)

    def _years(self, assertion: Assertion, random: Random) -> Iterator[Case]:
        for value in assertion.finding.values:
            year = str(int(value.value))
            if value.dimension != "year" or value.role is not Role.MAIN or assertion.statement.count(year) != 1:
                continue
            other = str(int(value.value) + random.choice([-4, -3, 3, 4]))
            if not self._register.gives(float(other), assertion, near=0.0) and not re.search(
                rf"{year}[-/]", assertion.statement
            ):
                yield Case(assertion.statement.replace(year, other), "false: year", assertion.id)

    def _flipped(self, assertion: Assertion) -> Iterator[Case]:
        direction = assertion.finding.direction.value
        flipped = wording("flipped").get(direction, ())
        if (
            assertion.finding.status is not Status.OBSERVED
            or direction == "not-shown"
            or not flipped
            or self._may_hold(flipped[-1], assertion)
        ):
            return
        text = opposite(assertion.statement)
        if text is not None:
            yield Case(text, "false: direction, in its words", assertion.id)

    def _negated(self, assertion: Assertion) -> Iterator[Case]:
        direction = assertion.finding.direction.value
        if assertion.finding.status is not Status.OBSERVED or direction not in ("increase", "decrease"):
            return
        if not self._may_hold(f"not {direction}", assertion):
            text = denied(assertion.statement)
            if text is not None:
                yield Case(text, "false: negated, in its words", assertion.id)
            yield Case(
                f"It is not true that {self._register.within(assertion.statement)}.",
                "false: negated, in its words",
                assertion.id,
            )

    def _may_hold(self, direction: str, assertion: Assertion) -> bool:
        return self._register.may_hold(direction, assertion.outcome, assertion.programmes or None)

    def _moved(self, assertion: Assertion, random: Random) -> Iterator[Case]:
        """The statement told of another programme or place."""
        mentions = self.mentions(assertion.statement)
        programmes = [m for m in mentions if m.kind == "programme"]
        if (
            len({m.term for m in programmes}) == 1
            and len(programmes) == 1
            and programmes[0].term in assertion.programmes
        ):
            other = other_programme(assertion, self._register, random)
            if other is not None and _stands_alone(programmes[0], assertion.statement):
                yield _exchanged(
                    assertion, "false: programme, in its words", programmes[0], named(other, self._register)
                )
        places = [m for m in mentions if m.kind == "place" and not _overlaps(m, programmes)]
        if len(places) == 1 and places[0].term == assertion.place and places[0].text[0].isupper():
            place = other_place(assertion, self._register, random)
            if place is not None and not programmes:
                yield _exchanged(assertion, "false: place, in its words", places[0], place.label)

    def _named(self, text: str) -> tuple[Mention, ...]:
        return tuple(m for c in self._parser.parse(text) for m in c.mentions)


def figures(assertion: Assertion) -> list[Figure]:
    """The figures of a statement that its finding gives and that carry its point."""
    found = []
    for quantity in quantities(assertion.statement):
        for value in assertion.finding.values:
            if (
                value.role in FIGURES
                and value.dimension not in ("year", "p-value")
                and fits(quantity, value.amount, value.dimension)
            ):
                start, end = quantity.span
                found.append(Figure(value, quantity, assertion.statement[start:end], start, end))
                break
    return found


def opposite(statement: str) -> str | None:
    """The statement with its one word of direction turned round, or None where it has none or several."""
    table: dict[str, str] = {word: other for a, b in wording("opposites") for word, other in ((a, b), (b, a))}
    hits = list(re.finditer(rf"\b({'|'.join(map(re.escape, sorted(table, key=len, reverse=True)))})\b", statement))
    if (
        len(hits) != 1
        or DENIAL.search(statement)
        or re.match(r" (than \d|than \w+ly|\w+ly\b|short\b)", statement[hits[0].end() :])
    ):
        return None
    return statement[: hits[0].start()] + table[hits[0].group()] + statement[hits[0].end() :]


def denied(statement: str) -> str | None:
    """The statement with "did not" before its one verb of change, or None where it has none or several."""
    verbs = wording("denied")
    hits = list(re.finditer(rf"\b({'|'.join(verbs)})\b", statement))
    if len(hits) != 1 or re.search(r"\b(not|no|were|was|had|by|to)\s+(\w+\s+)?$", statement[: hits[0].start()]):
        return None
    return f"{statement[: hits[0].start()]}did not {verbs[hits[0].group()]}{statement[hits[0].end() :]}"


def _replaced(assertion: Assertion, kind: str, figure: Figure, text: str) -> Case:
    return Case(
        sentence(assertion.statement[: figure.start] + text + assertion.statement[figure.end :]), kind, assertion.id
    )


def _exchanged(assertion: Assertion, kind: str, mention: Mention, name: str) -> Case:
    start, end = mention.span
    before, after = assertion.statement[:start], assertion.statement[end:]
    possessive = "'s" if after.startswith(("'s", "’s")) or mention.text.endswith(("'s", "’s")) else ""
    before = re.sub(r"\b[Tt]he $", "", before)
    return Case(sentence(f"{before}{name}{possessive}{after.removeprefix(possessive)}"), kind, assertion.id)


def _stands_alone(mention: Mention, statement: str) -> bool:
    """Whether a name is a noun phrase of its own, which another name can replace."""
    before = statement[: mention.span[0]].split()
    after = statement[mention.span[1] :].split()
    opens = not before or before[-1].lower() in wording("before_names")
    return opens and (not after or not mention.text[0].islower() or after[0].lower() in wording("after_names"))


def _overlaps(mention: Mention, others: list[Mention]) -> bool:
    return any(mention.span[0] < o.span[1] and o.span[0] < mention.span[1] for o in others)
