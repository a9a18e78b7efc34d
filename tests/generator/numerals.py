"""Figures as people write them: other forms of the same amount, and amounts that are wrong in one point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from random import Random

from generator.wording import wording

NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
APART = 0.08
"""A wrong figure differs from the right one by at least this share, beyond any rounding."""


def amount(numeral: str) -> Decimal:
    """The number that a numeral stands for."""
    return Decimal(numeral.replace(",", ""))


def numeral(number: Decimal, grouped: bool = True) -> str:
    """A number in digits, with commas unless told otherwise."""
    text = f"{number:,f}" if grouped else f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_words(number: int) -> str:
    """A number from 0 to 99 in words."""
    if number < 20:
        return str(wording("numbers")[number])
    tens, ones = divmod(number, 10)
    return f"{wording('tens')[tens - 2]}-{in_words(ones)}" if ones else str(wording("tens")[tens - 2])


def other_digit(written: str, random: Random) -> str | None:
    """The numeral with one of its first two digits changed."""
    places = [i for i, c in enumerate(written) if c.isdigit()][:2]
    options = [written[:i] + str(d) + written[i + 1 :] for i in places for d in range(10) if str(d) != written[i]]
    return _pick(written, options, random)


def swapped_digits(written: str, random: Random) -> str | None:
    """The numeral with two neighbouring digits swapped."""
    places = [i for i, c in enumerate(written) if c.isdigit()]
    options = []
    for left, right in pairwise(places):
        letters = list(written)
        letters[left], letters[right] = letters[right], letters[left]
        options.append("".join(letters))
    return _pick(written, options, random)


def ten_times(written: str, random: Random) -> str:
    """The numeral ten times too large or too small."""
    value = amount(written)
    other = value * 10 if random.random() < 0.5 or value < 10 else value / 10
    return numeral(other, "," in written or other >= 10000)


def other_unit(figure: str) -> str | None:
    """The figure with another unit: per cent told as points, millions as billions, days as weeks."""
    found = NUMERAL.search(figure)
    if found is None:
        return None
    unit = figure[found.end() :]
    return figure[: found.end()] + wording("units")[unit] if unit in wording("units") else None


def same_amount(figure: str) -> Iterator[str]:
    """The same figure in other forms: words, per cent, fractions, millions and thousands, with and without commas."""
    found = NUMERAL.search(figure)
    if found is None:
        return
    before, written, unit = figure[: found.start()], found.group(), figure[found.end() :]
    value = amount(written)
    if unit in ("%", " per cent"):
        yield from _shares(value, written)
    elif unit in (" million", "m"):
        yield f"{before}{written}{'m' if unit == ' million' else ' million'}"
        yield f"{before}{numeral(value * 1_000_000)}"
        if value >= 100:
            yield f"{before}{numeral(value / 1000)}bn"
    elif unit in (" billion", "bn"):
        yield f"{before}{written}{'bn' if unit == ' billion' else ' billion'}"
        yield f"{before}{numeral(value * 1000)} million"
    elif not unit or unit[0] == " ":
        yield from (f"{before}{form}{unit}" for form in _counts(value, written, bool(before)))


def _shares(value: Decimal, written: str) -> Iterator[str]:
    yield f"{written} per cent"
    yield f"{written} percent"
    yield f"{written}%"
    if value == int(value) and 0 < value < 100:
        yield f"{in_words(int(value))} per cent"


def _counts(value: Decimal, written: str, has_sign: bool) -> Iterator[str]:
    if value == int(value) and 1 < value < 100 and not has_sign:
        yield in_words(int(value))
    if "," in written:
        yield written.replace(",", "")
    if value >= 10000 and value % 1000 == 0:
        yield f"{numeral(value / 1000)}k"


def _pick(written: str, options: list[str], random: Random) -> str | None:
    """One of the options that is another amount, not one rounded otherwise."""
    right = amount(written)
    fitting = [o for o in options if o[0] != "0" and abs(amount(o) - right) > Decimal(str(APART)) * right]
    if written[0] == "0":
        fitting = [o for o in options if o[:2] == "0." and abs(amount(o) - right) > Decimal(str(APART)) * right]
    return random.choice(fitting) if fitting else None
