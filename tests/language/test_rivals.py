"""Each line of words that shut each other out tells its sides apart, and leaves alone what only looks like one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from intcheck.language.resources import rivals_in_data
from intcheck.language.rivals import rival_line, sides
from intcheck.matching.texts import understand
from intcheck.text.phrases import grow

LINES = [pytest.param(line, entry, id=line) for line, entry in rivals_in_data()]


def apart(one: str, other: str) -> str | None:
    told = (understand(text) for text in (one, other))
    return rival_line(*(sides(text.words, frozenset(), text.denied) for text in told))


@pytest.mark.parametrize(("line", "entry"), LINES)
def test_a_line_tells_its_example_apart_and_not_its_near_miss(line: str, entry: dict[str, Any]) -> None:
    assert entry.keys() <= {"line", "sides", "aside", "match", "not"}
    assert apart(*entry["match"]) == line
    assert apart(*entry["not"]) is None


@pytest.mark.parametrize(("line", "entry"), LINES)
def test_no_phrase_stands_on_two_sides(line: str, entry: dict[str, Any]) -> None:
    groups = [set(_paths(side)) for side in (*entry["sides"], entry.get("aside", []))]
    shared = [path for at, one in enumerate(groups) for other in groups[at + 1 :] for path in one & other]
    assert shared == []


def _paths(phrases: list[str]) -> Iterator[tuple[str, ...]]:
    """The phrases in stems, each with all its ways of writing."""
    stack: list[tuple[tuple[str, ...], Any]] = [((), grow((phrase, "") for phrase in phrases))]
    while stack:
        path, tree = stack.pop()
        if "" in tree:
            yield path
        stack += [((*path, step), below) for step, below in tree.items() if step]


def test_a_side_that_is_only_denied_shuts_nothing_out() -> None:
    assert apart("It was the first.", "It was not the last.") is None


def test_words_that_stand_on_both_sides_of_a_line_in_one_text_shut_nothing_out() -> None:
    assert apart("The first year was better than the last.", "It slowed in the last year.") is None
