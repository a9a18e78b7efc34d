"""Running text -> spans of its sentences."""

from __future__ import annotations

import re
from functools import cache

from intcheck.language.resources import resource
from intcheck.model.claims import Span
from intcheck.text.words import fold

_STOP = re.compile(r"[.!?\u2026]+")
_BEFORE_WORD = " ([{\"'/"
_CLOSERS = "\"')]}"
_OPENERS = "\"'([{"
_MONEY = frozenset("£$€")
_REACH = 30
LONGEST = 3000
"""Characters of the longest sentence that is read: more is no sentence, and the work would grow with its square."""


def sentences(text: str) -> list[Span]:
    """Spans of the sentences in order, without the spaces around them; line ends count as spaces."""
    folded = fold(text)
    found: list[Span] = []
    start = 0
    for match in _STOP.finditer(folded):
        end = _after_closers(folded, match.end())
        if match.start() >= start and _ends(folded, start, match, end):
            found.append((start, end))
            start = end
    found.append((start, len(folded)))
    return [span for span in (_trim(folded, *span) for span in found) if span[0] < span[1]]


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether a stop ends the sentence from `start`, its closing quotes and brackets ending at `end`."""
    if end >= len(text):
        return True
    if not text[end].isspace():
        return False
    following = text[end : end + _REACH].lstrip().lstrip(_OPENERS)
    if following[:1].islower():
        return False
    return stop.group() != "." or not _is_abbreviation(text, start, stop.start(), following[:1])


def _is_abbreviation(text: str, start: int, stop: int, first: str) -> bool:
    """Whether the word before the full stop at `stop` is shortened, or numbers a list; `first` follows it."""
    word = _word_before(text, start, stop)
    kind = _abbreviations().get(word.lower())
    if len(word) == 1 and word.isupper() and kind != "name":
        return word != "I"
    if kind == "number":
        return first.isdecimal() or first in _MONEY
    if kind is not None:
        return kind == "name" or not first.isupper()
    return word.isdecimal() and len(word) < 3 and not text[start : stop - len(word)].strip()


def _word_before(text: str, start: int, stop: int) -> str:
    first = stop
    while first > max(start, stop - _REACH) and text[first - 1] not in _BEFORE_WORD:
        first -= 1
    return text[first:stop]


def _after_closers(text: str, at: int) -> int:
    while at < len(text) and text[at] in _CLOSERS:
        at += 1
    return at


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@cache
def _abbreviations() -> dict[str, str]:
    return {entry["cue"].lower().rstrip("."): entry["kind"] for entry in resource("sentences")["abbreviations"]}
