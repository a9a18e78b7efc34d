"""The word lists of figures, laid out for look-up by token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from intcheck.language.lexer import Token, tokens
from intcheck.language.resources import resource

Entry = Mapping[str, Any]
Table = dict[str, list[tuple[tuple[str, ...], Entry]]]
"""First (or last) token of a cue -> its cues, longest first, each with its entry."""


class Lists:
    """All lists of data/quantities.yaml; tables are looked up with `starting` and `ending`.

    `openers` are the tokens, digits left out, with which a figure, or words that hide one, can start.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.numbers = _values(data["numbers"])
        self.scales = _values(data["scales"])
        self.times = _values(data["times"])
        self.parts: dict[str, int] = {entry["cue"]: entry["value"] for entry in data["parts"]}
        self.multiples: dict[str, Entry] = {entry["cue"]: entry for entry in data["multiples"]}
        self.currencies = _table(data["currencies"])
        self.percents = _table(data["percents"])
        self.statistics = _table(data["statistics"])
        self.hedges = _table(data["hedges"], last=True)
        self.hedges_after = _table(data["hedges_after"])
        self.comparators = _table(data["comparators"], last=True)
        self.others = _cues(data["others"])
        self.ranging = _cues(data["ranging"])
        self.labels = _cues(data["labels"])
        self.firm_labels = _cues(entry for entry in data["labels"] if entry.get("firm"))
        self.words: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in data["words"].items()}
        tables = (self.numbers, self.multiples, self.currencies, self.statistics, self.labels, self.words["openers"])
        self.openers = frozenset(token for table in tables for token in table)


@cache
def lists() -> Lists:
    """The lists, laid out once."""
    return Lists(resource("quantities"))


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
