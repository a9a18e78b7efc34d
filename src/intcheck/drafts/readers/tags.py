"""HTML -> tags, text, references and comments, in time that grows with its length whatever it holds.

The parser of the standard library looks for the end of an unfinished tag or comment again and again, and what it
makes of broken HTML differs between versions of Python. Here a comment or script without an end takes the rest
with it, as in a browser, and a tag without an end is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])|&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?", re.ASCII)
_TAG = re.compile(r"(</?)([a-zA-Z][^\s/>]*+)(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
_COMMENT = re.compile(r"<!--(-?(?=>)|.*?(?=--!?>))", re.DOTALL)
_COMMENT_END = re.compile(r"(?:--!?)?>")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "xmp")
}


class Kind(Enum):
    """What a piece of HTML is."""

    TEXT = auto()
    REFERENCE = auto()
    COMMENT = auto()
    START = auto()
    END = auto()
    EMPTY = auto()


class Token(NamedTuple):
    """A piece of HTML: its text, the content of a comment or the lower-case name of a tag, and where it starts."""

    kind: Kind
    text: str
    start: int


def tokens(text: str) -> Iterator[Token]:
    """The pieces of an HTML text, in order; declarations and processing instructions are left out."""
    at = 0
    while found := _MARKUP.search(text, at):
        start = found.start()
        if start > at:
            yield Token(Kind.TEXT, text[at:start], at)
        if text[start] == "&":
            yield Token(Kind.REFERENCE, found.group(), start)
            at = found.end()
            continue
        token, at = _comment(text, start) if text.startswith("<!--", start) else _tag(text, start)
        if token is not None:
            yield token
        if token is not None and token.kind is Kind.START and token.text in _RAW:
            closing = _RAW[token.text].search(text, at)
            end = closing.start() if closing else len(text)
            if end > at:
                yield Token(Kind.TEXT, text[at:end], at)
            at = end
    if at < len(text):
        yield Token(Kind.TEXT, text[at:], at)


def _comment(text: str, start: int) -> tuple[Token | None, int]:
    found = _COMMENT.match(text, start)
    if found is None:
        return None, len(text)
    end = _COMMENT_END.match(text, found.end())
    assert end is not None
    return Token(Kind.COMMENT, found[1], start), end.end()


def _tag(text: str, start: int) -> tuple[Token | None, int]:
    """A tag and where it ends; None for a declaration, and the rest of the text where nothing ends the tag."""
    found = _TAG.match(text, start)
    if found is not None:
        closed = found.group().endswith("/>")
        kind = Kind.END if found[1] == "</" else Kind.EMPTY if closed else Kind.START
        return Token(kind, found[2].lower(), start), found.end()
    end = text.find(">", start)
    if end < 0:
        return Token(Kind.TEXT, text[start:], start), len(text)
    return None, end + 1
