"""HTML: the text that a browser shows, with the line and column at which each piece stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import unescape

from intcheck.drafts.prose import Prose
from intcheck.drafts.readers import tags
from intcheck.model.drafts import Kind, Passage

_SILENT = frozenset(
    {
        "script",
        "style",
        "head",
        "template",
        "code",
        "pre",
        "kbd",
        "samp",
        "svg",
        "math",
        "nav",
        "del",
        "s",
        "sup",
        "noscript",
    }
    | {"button", "select", "textarea"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SECTIONS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "body", "html", "address"}
)
_LISTS = frozenset({"li", "ul", "ol", "dl", "dt", "dd"})
_TABLES = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr"})
_OTHERS = frozenset({"blockquote", "figure", "figcaption", "hr", "details", "summary", "form", "fieldset"})
_BLOCKS = _SECTIONS | _LISTS | _TABLES | _OTHERS | _HEADINGS
_VOID = frozenset(
    {"br", "hr", "img", "input", "meta", "link", "wbr", "area", "base", "col", "embed", "source", "track", "param"}
)
_OPTIONAL_END = frozenset({"p", "li", "dt", "dd", "tr", "td", "th"})


def passages(text: str, lines_before: int = 0) -> Iterator[Passage]:
    """The passages of an HTML text, in order; `lines_before` is added to every line number."""
    reader = _Reader(text, lines_before)
    for token in tags.tokens(text):
        reader.take(token)
    reader.flush()
    yield from reader.found


class _Reader:
    def __init__(self, text: str, lines_before: int) -> None:
        self.found: list[Passage] = []
        self._text = text
        self._line, self._line_start, self._seen = lines_before + 1, 0, 0
        self._open: list[str] = []
        self._within: Counter[str] = Counter()
        self._silent = 0
        self._prose = Prose()
        self._cells: list[tuple[int, int]] = []
        self._cell_start: int | None = None
        self._heads = 0
        self._tables = 0

    def take(self, token: tags.Token) -> None:
        """Read the next piece."""
        self._move(token.start)
        if token.kind is tags.Kind.START:
            self._start(token.text)
        elif token.kind is tags.Kind.END:
            self._end(token.text)
        elif token.kind is tags.Kind.EMPTY:
            self._break(token.text)
        elif token.kind is tags.Kind.COMMENT:
            self._prose.comment(token.text, *self._at())
        elif not self._silent:
            self._shown(token)

    def _move(self, start: int) -> None:
        lines = self._text.count("\n", self._seen, start)
        if lines:
            self._line += lines
            self._line_start = self._text.rfind("\n", self._seen, start) + 1
        self._seen = start

    def _start(self, tag: str) -> None:
        if tag in _VOID:
            self._break(tag)
            return
        if tag in _OPTIONAL_END and self._open and self._open[-1] == tag:
            self._end(tag)
        if tag in _BLOCKS and not self._within["tr"]:
            self.flush()
        self._open.append(tag)
        self._within[tag] += 1
        self._silent += tag in _SILENT
        if tag == "table":
            self._tables += 1
        if tag in {"td", "th"}:
            self._start_cell(tag)

    def _end(self, tag: str) -> None:
        if not self._within[tag]:
            return
        while self._open:
            last = self._open[-1]
            if last in {"td", "th"}:
                self._end_cell()
            if last == "tr" or (last in _BLOCKS and not self._within["tr"]):
                self.flush()
            self._open.pop()
            self._within[last] -= 1
            self._silent -= last in _SILENT
            if last == tag:
                return

    def _shown(self, token: tags.Token) -> None:
        if token.kind is tags.Kind.REFERENCE:
            self._reference(token.text)
            return
        line, column = self._at()
        for index, part in enumerate(token.text.split("\n")):
            if index:
                self._prose.space(line, column)
                line, column = line + 1, 1
            self._prose.add(part, line, column)
            column += len(part)

    def flush(self) -> None:
        """End the passage under construction."""
        prose, cells, self._cells = self._prose, tuple(self._cells), []
        if not prose:
            return
        self._prose = Prose()
        kind, level = self._kind(cells)
        self.found.append(prose.passage(kind, level, cells, self._tables if cells else 0))
        self._heads = 0

    def _kind(self, cells: tuple[tuple[int, int], ...]) -> tuple[Kind, int]:
        heading = next((tag for tag in sorted(_HEADINGS) if self._within[tag]), None)
        if cells:
            header = self._within["thead"] or self._heads == len(cells)
            return (Kind.TABLE_HEADER if header else Kind.TABLE_ROW), 0
        if heading:
            return Kind.HEADING, int(heading[1])
        if self._within["blockquote"]:
            return Kind.QUOTATION, 0
        if self._within["figcaption"] or self._within["caption"]:
            return Kind.CAPTION, 0
        depth = self._within["li"] + self._within["dd"]
        return (Kind.LIST_ITEM, depth) if depth else (Kind.PARAGRAPH, 0)

    def _reference(self, written: str) -> None:
        shown = unescape(written)
        if shown.isspace():
            self._prose.space(*self._at())
        else:
            self._prose.literal(shown, *self._at())

    def _break(self, tag: str) -> None:
        if tag in {"br", "hr"} and not self._silent:
            self._prose.space(*self._at())

    def _start_cell(self, tag: str) -> None:
        if self._cells:
            self._prose.literal(" | ", *self._at())
        self._heads += tag == "th"
        self._cell_start = len(self._prose)

    def _end_cell(self) -> None:
        if self._cell_start is not None:
            self._cells.append((self._cell_start, len(self._prose)))
            self._cell_start = None

    def _at(self) -> tuple[int, int]:
        return self._line, self._seen - self._line_start + 1
