"""Markdown's inline markup: the words a reader sees, each with the column at which it stands in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token

_CLOSERS = {"(": ")", "[": "]", "<": ">"}


class Piece(NamedTuple):
    """Visible text or a comment, and where in the source it starts."""

    text: str
    start: int
    comment: bool = False


def pieces(children: Sequence[Token], source: str) -> Iterator[Piece]:
    """The visible text of inline tokens in order, aligned with the source that they were parsed from.

    Code, images, link targets, raw tags and struck-out text are left out.
    """
    at = 0
    struck = 0
    for token in children:
        name = token.type
        if name in {"s_open", "s_close"}:
            struck += 1 if name == "s_open" else -1
        elif name in {"text", "text_special"}:
            written = token.markup if name == "text_special" and token.markup else token.content
            start = _find(source, written, at)
            at = start + len(written)
            if not struck:
                yield Piece(token.content, at - len(token.content) if written[:1] == "\\" else start)
        elif name in {"softbreak", "hardbreak"}:
            at = _find(source, "\n", at)
            yield Piece("\n", at)
            at += 1
        elif name == "html_inline":
            at = _find(source, token.content, at)
            struck += _raised(token.content)
            if token.content.startswith("<!--"):
                yield Piece(token.content.removeprefix("<!--").removesuffix("-->"), at, comment=True)
            at += len(token.content)
        elif name == "code_inline":
            at = _after_code(source, token, at)
        elif name == "image":
            at = _after_target(source, _find(source, "![", at) + 2)
        elif name == "link_close":
            at = _after_autolink(source, at) if token.markup == "autolink" else _after_target(source, at)


def _raised(tag: str) -> int:
    """1 where a raised note number starts, -1 where it ends."""
    name = tag.strip("<> ").lower()
    return {"sup": 1, "/sup": -1}.get(name, 0)


def _find(source: str, wanted: str, at: int) -> int:
    found = source.find(wanted, at)
    return at if found < 0 else found


def _after_code(source: str, token: Token, at: int) -> int:
    start = _find(source, token.markup, at) + len(token.markup)
    return _find(source, token.markup, start) + len(token.markup)


def _after_autolink(source: str, at: int) -> int:
    return _find(source, ">", at) + 1


def _after_target(source: str, at: int) -> int:
    """The offset after the "](target)", "][label]" or "]" that ends a link's text."""
    at = _closing(source, at, "[") + 1
    if source[at : at + 1] in {"(", "["}:
        opener = source[at]
        return _closing(source, at + 1, opener) + 1
    return at


def _closing(source: str, at: int, opener: str) -> int:
    closer = _CLOSERS[opener]
    depth = 1
    while at < len(source):
        letter = source[at]
        if letter == "\\":
            at += 1
        elif letter == opener:
            depth += 1
        elif letter == closer:
            depth -= 1
            if not depth:
                return at
        at += 1
    return len(source)
