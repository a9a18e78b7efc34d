"""The word lists of figures, laid out for look-up by token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from intcheck.language.lexer import Token, tokens
from intcheck.language.resources import resource

Entry = Mapping[str, Any]
Table = dict[str, list[tuple[Sequence[str], Entry]]]
"""First (or last) token of a cue -> its cues, longest first, each with its entry."""


class Lists:
    """All lists of data/quantities.yaml, from what `laid_out` makes of it; tables are looked up with `starting` and
    `ending`.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.numbers: dict[str, float] = data["numbers"]
        self.scales: dict[str, float] = data["scales"]
        self.times: dict[str, float] = data["times"]
        self.parts: dict[str, int] = data["parts"]
        self.multiples: dict[str, Entry] = data["multiples"]
        self.currencies: Table = data["currencies"]
        self.percents: Table = data["percents"]
        self.statistics: Table = data["statistics"]
        self.hedges: Table = data["hedges"]
        self.hedges_after: Table = data["hedges_after"]
        self.comparators: Table = data["comparators"]
        self.others = frozenset(data["others"])
        self.ranging = frozenset(data["ranging"])
        self.becoming = frozenset(data["becoming"])
        self.labels = frozenset(data["labels"])
        self.firm_labels = frozenset(data["firm_labels"])
        self.words: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in data["words"].items()}


@cache
def lists() -> Lists:
    """The lists, read once."""
    return Lists(resource("quantities"))


@cache
def openers() -> frozenset[str]:
    """The tokens, digits left out, with which a figure, or words that hide one, can start."""
    return frozenset(resource("openers"))


@cache
def hedge_words() -> frozenset[str]:
    """The words that hedges before a figure are made of."""
    return frozenset(token for cues in lists().hedges.values() for cue, _ in cues for token in cue)


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


def laid_out(data: Mapping[str, Any]) -> dict[str, Any]:
    """The content of data/quantities.yaml with its cues cut into tokens, for `Lists` and as JSON can hold it."""
    return {
        **{name: _values(data[name]) for name in ("numbers", "scales", "times")},
        "parts": {entry["cue"]: entry["value"] for entry in data["parts"]},
        "multiples": {entry["cue"]: entry for entry in data["multiples"]},
        **{name: _table(data[name]) for name in ("currencies", "percents", "statistics", "hedges_after")},
        **{name: _table(data[name], last=True) for name in ("hedges", "comparators")},
        **{name: _cues(data[name]) for name in ("others", "ranging", "becoming", "labels")},
        "firm_labels": _cues(entry for entry in data["labels"] if entry.get("firm")),
        "words": data["words"],
    }


def opening(laid: Mapping[str, Any]) -> list[str]:
    """The tokens of `openers`."""
    tables = ("numbers", "multiples", "currencies", "statistics", "labels")
    return sorted({*laid["words"]["openers"], *(token for name in tables for token in laid[name])})


def _values(entries: Iterable[Entry]) -> dict[str, float]:
    return {entry["cue"]: float(entry["value"]) for entry in entries}


def _cues(entries: Iterable[Entry]) -> list[str]:
    return [entry["cue"] for entry in entries]


def _table(entries: Iterable[Entry], last: bool = False) -> Table:
    table: Table = {}
    for entry in entries:
        cue = [token.text for token in tokens(entry["cue"])]
        table.setdefault(cue[-1 if last else 0], []).append((cue, entry))
    for cues in table.values():
        cues.sort(key=lambda pair: -len(pair[0]))
    return table
