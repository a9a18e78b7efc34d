"""HTML: the text that a browser shows, with the line and column at which each piece stands."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from intcheck.drafts.prose import Prose
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
_DEEPEST = 200
_OPTIONAL_END = frozenset({"p", "li", "dt", "dd", "tr", "td", "th"})


def passages(text: str, lines_before: int = 0) -> Iterator[Passage]:
    """The passages of an HTML text, in order; `lines_before` is added to every line number."""
    reader = _Reader(lines_before)
    reader.feed(_closed(text))
    reader.close()
    reader.flush()
    yield from reader.found


def _closed(text: str) -> str:
    """The text, each offset unchanged, without the openings of comments and tags that nothing closes.

    The parser looks for the end of each of them anew, which takes for ever on a page that is made so.
    """
    end = text.rfind("-->") + 1
    text = text[:end] + text[end:].replace("<!--", " " * 4)
    end = text.rfind(">") + 1
    return text[:end] + text[end:].replace("<", "\u2039")


class _Reader(HTMLParser):
    def __init__(self, lines_before: int) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Passage] = []
        self._before = lines_before
        self._open: list[str] = []
        self._silent = 0
        self._prose = Prose()
        self._cells: list[tuple[int, int]] = []
        self._cell_start: int | None = None
        self._heads = 0
        self._tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._break(tag)
            return
        if tag in _OPTIONAL_END and self._open and self._open[-1] == tag:
            self.handle_endtag(tag)
        if tag in _BLOCKS and "tr" not in self._open:
            self.flush()
        if len(self._open) >= _DEEPEST:
            return
        self._open.append(tag)
        self._silent += tag in _SILENT
        if tag == "table":
            self._tables += 1
        if tag in {"td", "th"}:
            self._start_cell(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open:
            last = self._open[-1]
            if last in {"td", "th"}:
                self._end_cell()
            if last == "tr" or (last in _BLOCKS and "tr" not in self._open):
                self.flush()
            self._open.pop()
            self._silent -= last in _SILENT
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        line, column = self._at()
        for index, part in enumerate(data.split("\n")):
            if index:
                self._prose.space(line, column)
                line, column = line + 1, 1
            self._prose.add(part, line, column)
            column += len(part)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._prose.comment(data, *self._at())

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
        heading = next((tag for tag in self._open if tag in _HEADINGS), None)
        if cells:
            header = "thead" in self._open or self._heads == len(cells)
            return (Kind.TABLE_HEADER if header else Kind.TABLE_ROW), 0
        if heading:
            return Kind.HEADING, int(heading[1])
        if "blockquote" in self._open:
            return Kind.QUOTATION, 0
        if "figcaption" in self._open or "caption" in self._open:
            return Kind.CAPTION, 0
        depth = sum(tag in {"li", "dd"} for tag in self._open)
        return (Kind.LIST_ITEM, depth) if depth else (Kind.PARAGRAPH, 0)

    def _reference(self, written: str) -> None:
        if not self._silent:
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
        line, column = self.getpos()
        return line + self._before, column + 1
