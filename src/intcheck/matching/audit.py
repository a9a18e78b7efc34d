"""The assertions of a source held against its text: whether each figure occurs, and the passage that comes nearest.

Words count by how rare they are in the text itself (inverse document frequency, Sparck Jones 1972).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from math import log

from intcheck.language.quantities import quantities
from intcheck.language.sentences import sentences
from intcheck.matching.figures import fits
from intcheck.model.claims import Quantity
from intcheck.model.drafts import Draft, Passage
from intcheck.model.editing import Audited, FigureFound
from intcheck.model.knowledge import Assertion, Value
from intcheck.text.words import stems

_SENTENCES = 2
_MONEY = frozenset(("gbp", "usd", "cad", "eur"))
_SHARES = frozenset(("percent", "percentage-points"))


class _Window:
    """Some sentences in a row, what they say and where they begin."""

    def __init__(self, text: str, where: str) -> None:
        self.text = " ".join(text.split())
        self.where = where
        self.stems = frozenset(stems(text))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures that the window gives."""
        return quantities(self.text)


def audit(assertions: Iterable[Assertion], draft: Draft) -> Iterator[Audited]:
    """Each assertion held against the text of its source, in the order given."""
    windows = [window for passage in draft for window in _windows(passage)]
    rarity = _rarity(windows)
    return (_audited(assertion, windows, rarity) for assertion in assertions)


def _windows(passage: Passage) -> Iterator[_Window]:
    """Each sentence together with the next."""
    spans = sentences(passage.text)
    for number, (start, _) in enumerate(spans):
        end = spans[min(number + _SENTENCES, len(spans)) - 1][1]
        at = passage.anchor(start)
        yield _Window(passage.text[start:end], at.location or f"line {at.line}")


def _rarity(windows: Sequence[_Window]) -> Callable[[str], float]:
    counts = Counter(stem for window in windows for stem in window.stems)
    total = len(windows) + 1
    return lambda stem: log(total / (counts[stem] + 0.5))


def _audited(assertion: Assertion, windows: Sequence[_Window], rarity: Callable[[str], float]) -> Audited:
    told = {stem: rarity(stem) for stem in set(stems(assertion.statement))}
    whole = sum(told.values()) or 1.0
    ranked = sorted(windows, key=lambda window: -sum(told[stem] for stem in window.stems & told.keys()))
    nearest = ranked[0]
    return Audited(
        assertion,
        tuple(_found(value, ranked) for value in assertion.finding.values),
        nearest.text,
        nearest.where,
        sum(told[stem] for stem in nearest.stems & told.keys()) / whole,
    )


def _found(value: Value, ranked: Iterable[_Window]) -> FigureFound:
    """Where the figure occurs, in the passage that comes nearest first."""
    written = _written(value)
    for window in ranked:
        match = written.search(window.text)
        words = match.group() if match else _said(value, window)
        if words is not None:
            return FigureFound(value, words, window.where)
    return FigureFound(value)


def _written(value: Value) -> re.Pattern[str]:
    """The figure in digits, with or without commas and closing noughts; not one with the sign of another unit."""
    number = abs(value.value)
    plain = f"{number:.10f}".rstrip("0").rstrip(".")
    grouped = f"{number:,.10f}".rstrip("0").rstrip(".")
    noughts = r"0*" if "." in plain else r"(?:\.0+)?"
    leading = r"0?" if plain.startswith("0.") else ""
    forms = "|".join(dict.fromkeys(re.escape(form.removeprefix("0") if leading else form) for form in (plain, grouped)))
    before = r"\w.," if value.dimension in _MONEY else r"\w.,£$€"
    after = r"" if value.dimension in _SHARES else r"|\s?%|\sper\s?cent"
    return re.compile(rf"(?<![{before}]){leading}(?:{forms}){noughts}(?!\d|[.,]\d{after})")


def _said(value: Value, window: _Window) -> str | None:
    """The words that give the figure in another way: "a quarter", "£392 million"."""
    fitting = (found.text for found in window.quantities if fits(found, value.amount, value.dimension))
    return next(fitting, None)
