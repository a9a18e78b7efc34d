"""Each line of words that shut each other out tells its sides apart, and leaves alone what only looks like one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from intcheck.language.passing import Passing, passings
from intcheck.language.resources import rivals_in_data
from intcheck.language.rivals import PARTIES, rival_line, sides
from intcheck.matching.texts import understand
from intcheck.text.phrases import grow

LINES = [pytest.param(line, entry, id=line) for line, entry in rivals_in_data() if not line.startswith(PARTIES)]
BETWEEN = [pytest.param(line, entry, id=line) for line, entry in rivals_in_data() if line.startswith(PARTIES)]


def apart(one: str, other: str) -> str | None:
    told = (understand(text) for text in (one, other))
    return rival_line(*(sides(text.words, frozenset(), text.denied) for text in told))


@pytest.mark.parametrize(("line", "entry"), LINES)
def test_a_line_tells_its_example_apart_and_not_its_near_miss(line: str, entry: dict[str, Any]) -> None:
    assert entry.keys() <= {"line", "sides", "aside", "match", "not"}
    assert apart(*entry["match"]) == line
    assert apart(*entry["not"]) is None


@pytest.mark.parametrize(("line", "entry"), BETWEEN)
def test_a_line_of_parties_tells_who_gives_and_who_gets(line: str, entry: dict[str, Any]) -> None:
    one, other = ({p for p in passings(text) if p.line == line} for text in entry["match"])
    assert one == {Passing(line, taker, giver) for _, giver, taker in other} != set()
    one, other = ({p for p in passings(text) if p.line == line} for text in entry["not"])
    assert one == other != set()


@pytest.mark.parametrize(("line", "entry"), [*LINES, *BETWEEN])
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
