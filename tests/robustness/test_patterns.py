"""No regular expression of the program can be driven to backtrack."""

from __future__ import annotations

import inspect
import re
import time
from collections import deque
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import intcheck

LENGTH = 10_000
SECONDS = 0.1
"""A pattern that tries every pair of places takes longer than this on LENGTH characters, others a fiftieth."""

BEGINNINGS = (
    "",
    "x ",
    "<a",
    "<!--",
    "[intcheck-ignore",
    "[intcheck-ignore a: ",
    "intcheck-ignore a",
    "https://a",
    "1 percent: ",
    "Professor Ann ",
    "---\n",
    "[^a]",
    "(",
)
REPEATED = (" ", "\t", "\n", " \n", "a", "A", "a ", "Aa ", "Aa", "1", "1,", "1 ", "1.", ".", ",", " ,", "-", " -", "a-")
REPEATED += (
    "<",
    "<a ",
    "='",
    '="',
    "[",
    "]",
    "(",
    "'",
    "a'",
    "n't",
    "&",
    "&#1",
    "_",
    "*",
    "`",
    ":",
    "a:",
    "/",
    "é",
    "\0",
)
REPEATED += (
    "<!--",
    "[intcheck-ignore ",
    "[intcheck-ignore a:",
    "a,",
    "A. ",
    "of the ",
    "1/",
    "£1",
    "%",
    "\u2019",
    "| ",
)


def patterns() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Every compiled pattern that a module of the program holds, and whether it is looked for anywhere in a text."""
    for module in walk_packages(intcheck.__path__, "intcheck."):
        if module.name.endswith("__main__"):
            continue
        loaded = import_module(module.name)
        for name, value in vars(loaded).items():
            for pattern in value.values() if isinstance(value, dict) else [value]:
                if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                    yield f"{module.name}.{name}", pattern, is_looked_for(name, inspect.getsource(loaded))


def is_looked_for(name: str, source: str) -> bool:
    """Whether a module uses a pattern otherwise than at one place; where that cannot be seen, it is taken to."""
    used = set(re.findall(rf"\b{name}(?:\[[^\]]*\])?\.(\w+)", source))
    return not used or bool(used - {"match", "fullmatch"})


FOUND = {pattern.pattern: (name, pattern, anywhere) for name, pattern, anywhere in patterns()}


def test_the_patterns_are_found() -> None:
    names = {name for name, _, _ in FOUND.values()}
    assert {"intcheck.text.words._WORD", "intcheck.drafts.prose._MARKER", "intcheck.language.lexer._TOKEN"} <= names


def seconds(pattern: re.Pattern[str], anywhere: bool, text: str) -> float:
    start = time.process_time()
    if anywhere:
        deque(pattern.finditer(text), 0)
    else:
        pattern.match(text)
        pattern.fullmatch(text)
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize(
    ("pattern", "anywhere"), [found[1:] for found in FOUND.values()], ids=[name for name, _, _ in FOUND.values()]
)
def test_a_pattern_reads_any_text_once(pattern: re.Pattern[str], anywhere: bool) -> None:
    for beginning in BEGINNINGS:
        for piece in REPEATED:
            text = (beginning + piece * LENGTH)[:LENGTH] + "\x01"
            took = seconds(pattern, anywhere, text)
            assert took < SECONDS or seconds(pattern, anywhere, text) < SECONDS, (beginning, piece)
