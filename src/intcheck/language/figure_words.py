"""The word lists of figures, laid out for look-up by token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from intcheck.language.lexer import Token, tokens
from intcheck.language.resources import resource

Entry = Mapping[str, Any]
Table = dict[str, list[tuple[tuple[str, ...], Entry]]]
"""First (or last) token of a cue -> its cues, longest first, each with its entry."""


class Lists(NamedTuple):
    """All lists; tables are looked up with `starting` and `ending`."""

    numbers: dict[str, float]
    scales: dict[str, float]
    times: dict[str, float]
    parts: dict[str, int]
    multiples: dict[str, Entry]
    currencies: Table
    percents: Table
    statistics: Table
    hedges: Table
    hedges_after: Table
    comparators: Table
    others: frozenset[str]
    ranging: frozenset[str]
    labels: frozenset[str]
    words: Mapping[str, frozenset[str]]


@cache
def lists() -> Lists:
    """The lists of data/quantities.yaml."""
    data = resource("quantities")
    return Lists(
        numbers=_values(data["numbers"]),
        scales=_values(data["scales"]),
        times=_values(data["times"]),
        parts={entry["cue"]: entry["value"] for entry in data["parts"]},
        multiples={entry["cue"]: entry for entry in data["multiples"]},
        currencies=_table(data["currencies"]),
        percents=_table(data["percents"]),
        statistics=_table(data["statistics"]),
        hedges=_table(data["hedges"], last=True),
        hedges_after=_table(data["hedges_after"]),
        comparators=_table(data["comparators"], last=True),
        others=_cues(data["others"]),
        ranging=_cues(data["ranging"]),
        labels=_cues(data["labels"]),
        words={name: frozenset(words) for name, words in data["words"].items()},
    )


def word(read: Sequence[Token], at: int) -> str:
    """The token at a place, or "" outside the text."""
    return read[at].text if 0 <= at < len(read) else ""


def attached(read: Sequence[Token], at: int) -> bool:
    """Whether no space parts the token at a place from the one before it."""
    return 0 < at < len(read) and read[at - 1].end == read[at].start


def singular(text: str) -> str:
    """A word without its plural -s."""
    return text[:-1] if len(text) > 2 and text.endswith("s") else text


def starting(table: Table, read: Sequence[Token], at: int) -> tuple[Entry, int] | None:
    """The longest cue whose first token stands at a place, and one past its last token."""
    for cue, entry in table.get(word(read, at), table.get(singular(word(read, at)), ())):
        last = at + len(cue)
        if all(cue[step] in (word(read, at + step), singular(word(read, at + step))) for step in range(len(cue))):
            return entry, last
    return None


def ending(table: Table, read: Sequence[Token], last: int) -> tuple[Entry, int] | None:
    """The longest cue whose last token stands just before a place, and its first token."""
    for cue, entry in table.get(word(read, last - 1), ()):
        first = last - len(cue)
        if first >= 0 and all(cue[step] == read[first + step].text for step in range(len(cue))):
            return entry, first
    return None


def _values(entries: Iterable[Entry]) -> dict[str, float]:
    return {entry["cue"]: float(entry["value"]) for entry in entries}


def _cues(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(entry["cue"] for entry in entries)


def _table(entries: Iterable[Entry], last: bool = False) -> Table:
    table: Table = {}
    for entry in entries:
        cue = tuple(token.text for token in tokens(entry["cue"]))
        table.setdefault(cue[-1 if last else 0], []).append((cue, entry))
    for cues in table.values():
        cues.sort(key=lambda pair: -len(pair[0]))
    return table
