"""Markdown: masked, never edited, so that line and column stay true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from intcheck.drafts.prose import Prose
from intcheck.drafts.readers import html
from intcheck.drafts.readers.inline import Piece, pieces
from intcheck.model.drafts import Ignore, Kind, Passage

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n.*?^\1[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:[ \t]*")
_MASKED = re.compile(r"\[\^[^\]\s]+\]|^\[[ xX]\] ")
_COMMENT_BLOCK = re.compile(r"<!--(.*?)-->", re.DOTALL)


def passages(text: str) -> Iterator[Passage]:
    """The passages of a Markdown text, in order."""
    front = _FRONT_MATTER.match(text)
    if front:
        text = "\n" * front.group().count("\n") + text[front.end() :]
    yield from _Walk(text).passages()


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


class _Walk:
    """One pass over the block tokens: what is open around each piece of inline text."""

    def __init__(self, text: str) -> None:
        self._tokens = _parser().parse(text)
        self._lines = text.split("\n")
        self._open: list[str] = []
        self._pending: list[Ignore] = []
        self._tables = 0

    def passages(self) -> Iterator[Passage]:
        index = 0
        while index < len(self._tokens):
            token = self._tokens[index]
            if token.type == "tr_open":
                end = next(i for i in range(index, len(self._tokens)) if self._tokens[i].type == "tr_close")
                yield self._row(self._tokens[index:end])
                index = end
            elif token.type == "inline":
                yield from self._prose(token)
            elif token.type == "html_block":
                yield from self._html(token)
            else:
                self._nest(token)
            index += 1

    def _nest(self, token: Token) -> None:
        if token.type == "table_open":
            self._tables += 1
        if token.nesting == 1:
            self._open.append(
                token.type.removesuffix("_open") + (token.tag[1:] if token.type == "heading_open" else "")
            )
        elif token.nesting == -1:
            self._open.pop()

    def _prose(self, token: Token) -> Iterator[Passage]:
        prose = Prose()
        kind, level = self._kind()
        first, last = token.map or [0, 0]
        skip = 0
        note = _FOOTNOTE.match(token.content)
        if note and kind is Kind.PARAGRAPH:
            kind, skip = Kind.FOOTNOTE, note.end()
        self._fill(prose, token, _rows(token.content, self._lines[first:last], first), skip)
        if prose:
            yield self._finished(prose).passage(kind, level)
        else:
            self._pending.extend(prose.ignores)

    def _finished(self, prose: Prose) -> Prose:
        """The prose with the comments that stood before it."""
        prose.adopt(self._pending)
        self._pending = []
        return prose

    def _kind(self) -> tuple[Kind, int]:
        innermost = self._open[-1] if self._open else ""
        depth = sum(name == "list_item" for name in self._open)
        if innermost.startswith("heading"):
            return Kind.HEADING, int(innermost.removeprefix("heading"))
        if "blockquote" in self._open:
            return Kind.QUOTATION, 0
        return (Kind.LIST_ITEM, depth) if depth else (Kind.PARAGRAPH, 0)

    def _fill(self, prose: Prose, token: Token, rows: Sequence[tuple[int, int]], skip: int = 0) -> None:
        """Add the visible text of an inline token; `rows` are the line and column of each of its lines."""
        starts = [0]
        for written in token.content.split("\n"):
            starts.append(starts[-1] + len(written) + 1)
        row = 0
        for piece in pieces(token.children or [], token.content):
            while row + 1 < len(rows) and piece.start >= starts[row + 1]:
                row += 1
            line, column = rows[row]
            _put(prose, piece, line, column + piece.start - starts[row], skip - piece.start)

    def _row(self, tokens: Sequence[Token]) -> Passage:
        prose = Prose()
        first = (tokens[0].map or [0, 0])[0]
        source = self._lines[first]
        spans: list[tuple[int, int]] = []
        at = 0
        for token in (t for t in tokens if t.type == "inline"):
            if spans:
                prose.literal(" | ", first + 1, at + 1)
            column = _column(source, token.content, at)
            start = len(prose)
            self._fill(prose, token, [(first + 1, column + 1)])
            spans.append((start, len(prose)))
            at = column + len(token.content)
        kind = Kind.TABLE_HEADER if "thead" in self._open else Kind.TABLE_ROW
        return self._finished(prose).passage(kind, 0, tuple(spans), self._tables)

    def _html(self, token: Token) -> Iterator[Passage]:
        first = (token.map or [0, 0])[0]
        comment = _COMMENT_BLOCK.fullmatch(token.content.strip())
        if comment:
            prose = Prose()
            prose.comment(comment[1], first + 1, 1)
            self._pending.extend(prose.ignores)
            return
        yield from html.passages(token.content, first)


def _put(prose: Prose, piece: Piece, line: int, column: int, skip: int) -> None:
    if piece.comment:
        prose.comment(piece.text, line, column)
        return
    text = piece.text
    if skip > 0:
        text, column = text[skip:], column + skip
    at = 0
    for mask in _MASKED.finditer(text):
        prose.add(text[at : mask.start()], line, column + at)
        at = mask.end()
    prose.add(text[at:], line, column + at)


def _column(source: str, content: str, at: int) -> int:
    """Where a cell's content starts in its row, pipes escaped or not."""
    for written in (content, content.replace("|", "\\|")):
        found = source.find(written, at)
        if found >= 0:
            return found
    return at


def _rows(content: str, lines: Sequence[str], first: int) -> list[tuple[int, int]]:
    """Line and column, from 1, at which each line of a block's content starts in the file."""
    rows = []
    for index, part in enumerate(content.split("\n")):
        source = lines[index] if index < len(lines) else ""
        column = source.rfind(part.rstrip())
        rows.append((first + index + 1, max(column, 0) + 1))
    return rows
