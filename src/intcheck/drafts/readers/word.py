"""Word: every paragraph of every part, from the package's XML.

Body, tables, text boxes, content controls, footnotes, endnotes, headers, footers and tracked insertions are
read; deletions, field codes, comments and tables of contents are not. Lines count paragraphs.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from intcheck.drafts.prose import Prose
from intcheck.errors import DraftError
from intcheck.model.drafts import Kind, Passage

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNREAD = frozenset({f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")} | {_FALLBACK})
_PARTS = re.compile(r"word/(document|footnotes|endnotes|header\d*|footer\d*)\.xml")
_ORDER = ("header", "document", "footnotes", "endnotes", "footer")
_LARGEST = 32 * 1024 * 1024
"""Bytes of all parts that hold text, unpacked; a thousand pages take about half of it."""
_LARGEST_RATIO = 400
_BROKEN = (BadZipFile, zlib.error, ParseError, OSError, RuntimeError, EOFError, ValueError, LookupError)
"""What zip and XML readers raise for bytes that no word processor wrote."""
_HEADING = re.compile(r"(?:heading|title|subtitle)\s*(\d?)", re.IGNORECASE)


def passages(file: Path | IO[bytes]) -> Iterator[Passage]:
    """The passages of a Word file. Raises DraftError when it is no such file, or a hostile one."""
    try:
        with ZipFile(file) as package:
            names = sorted(filter(_PARTS.fullmatch, package.namelist()), key=_order)
            if "word/document.xml" not in names:
                raise DraftError("This is not a Word file (.docx): it holds no word/document.xml.")
            styled = "word/styles.xml" in package.namelist()
            _check(map(package.getinfo, ["word/styles.xml", *names] if styled else names))
            styles = _styles(_parse(package, "word/styles.xml")) if styled else {}
            walk = _Walk(styles)
            for name in names:
                yield from walk.part(name, _parse(package, name))
    except RecursionError:
        raise
    except _BROKEN as error:
        raise DraftError(
            f"This Word file cannot be read ({error}). Open it in Word and save it again as .docx."
        ) from error


def _order(name: str) -> tuple[int, str]:
    kind = name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
    return _ORDER.index(kind), name


class _NoDoctype(TreeBuilder):
    """Word never writes a document type, and entity bombs need one."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise DraftError("This Word file declares XML entities, which no word processor writes. It was not read.")


def _check(entries: Iterable[ZipInfo]) -> None:
    """Raises DraftError for parts that swell as none of a word processor do, each by itself or all together."""
    total = 0
    for entry in entries:
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise DraftError("This Word file is compressed in a way that no word processor writes. It was not read.")
        total += entry.file_size
        too_dense = entry.file_size > 1_000_000 and entry.file_size > _LARGEST_RATIO * max(1, entry.compress_size)
        if total > _LARGEST or too_dense:
            raise DraftError(f"This Word file unpacks to {total:,} bytes in {entry.filename}, as no real draft does.")


def _parse(package: ZipFile, name: str) -> Element:
    with package.open(package.getinfo(name)) as stream:
        content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise DraftError(f"This Word file unpacks to more than {_LARGEST:,} bytes in {name}. It was not read.")
    parser = XMLParser(target=_NoDoctype())
    parser.feed(content)
    root: Element = parser.close()
    return root


def _styles(root: Element) -> dict[str, str]:
    """Style id -> lower-case style name."""
    named = {}
    for style in root.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        named[style.get(f"{_W}styleId", "")] = (name.get(f"{_W}val", "") if name is not None else "").lower()
    return named


class _Walk:
    """Counts paragraphs and tables over all parts."""

    def __init__(self, styles: dict[str, str]) -> None:
        self._styles = styles
        self._paragraphs = 0
        self._tables = 0

    def part(self, name: str, root: Element) -> Iterator[Passage]:
        kind = name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
        if kind in {"footnotes", "endnotes"}:
            for note in root:
                if note.get(f"{_W}type") in {None, "normal"}:
                    yield from self._blocks(note, f"{kind[:-1]} {note.get(f'{_W}id')}", Kind.FOOTNOTE)
        else:
            is_body = kind == "document"
            yield from self._blocks(root, None if is_body else kind, None if is_body else Kind.RUNNING_HEAD)

    def _blocks(self, parent: Element, location: str | None, kind: Kind | None) -> Iterator[Passage]:
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child, location, kind)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child, location)
            elif child.tag not in _UNREAD:
                yield from self._blocks(child, location, kind)

    def _paragraph(self, node: Element, location: str | None, kind: Kind | None) -> Iterator[Passage]:
        self._paragraphs += 1
        prose = Prose()
        self._text(node, prose, self._paragraphs, 1, location or f"paragraph {self._paragraphs}")
        style_kind, level = self._style(node)
        if prose and style_kind is not None:
            yield prose.passage(kind or style_kind, level)
        for box in _boxes(node):
            yield from self._blocks(box, location or "text box", kind)

    def _style(self, node: Element) -> tuple[Kind | None, int]:
        """The role that a paragraph's style gives it; None for a table of contents."""
        properties = node.find(f"{_W}pPr")
        if properties is None:
            return Kind.PARAGRAPH, 0
        style = properties.find(f"{_W}pStyle")
        identifier = style.get(f"{_W}val", "") if style is not None else ""
        name = self._styles.get(identifier, identifier.lower())
        heading = _HEADING.match(name)
        outline = properties.find(f"{_W}outlineLvl")
        if name.startswith("toc "):
            return None, 0
        if heading:
            return Kind.HEADING, int(heading[1] or 1)
        if outline is not None:
            return Kind.HEADING, _level(outline.get(f"{_W}val", "0"))
        if "quote" in name:
            return Kind.QUOTATION, 0
        if "caption" in name:
            return Kind.CAPTION, 0
        in_list = properties.find(f"{_W}numPr") is not None or name.startswith("list")
        return (Kind.LIST_ITEM, 1) if in_list else (Kind.PARAGRAPH, 0)

    def _text(self, node: Element, prose: Prose, line: int, column: int, location: str | None) -> int:
        """Add a paragraph's text; the column after it."""
        for child in node:
            if child.tag in _UNREAD or child.tag == f"{_W}txbxContent":
                continue
            shown = _shown(child)
            if shown:
                prose.add(shown, line, column, location)
                column += len(shown)
            else:
                column = self._text(child, prose, line, column, location)
        return column

    def _table(self, node: Element, location: str | None) -> Iterator[Passage]:
        self._tables += 1
        table = self._tables
        rows = list(_own(node, "tr"))
        if all(len(list(_own(row, "tc"))) <= 1 for row in rows):
            for row in rows:
                yield from self._blocks(row, location or f"table {table}", None)
            return
        for number, row in enumerate(rows, 1):
            yield from self._row(row, number, len(rows), location)

    def _row(self, row: Element, number: int, total: int, location: str | None) -> Iterator[Passage]:
        prose = Prose()
        where = location or f"table {self._tables} row {number}"
        first = self._paragraphs + 1
        column = 1
        cells: list[tuple[int, int]] = []
        for cell in _own(row, "tc"):
            if cells:
                prose.literal(" | ", first, column, where)
                column += 3
            start = len(prose)
            for index, paragraph in enumerate(cell.iter(f"{_W}p")):
                self._paragraphs += 1
                if index:
                    prose.space(first, column, where)
                column = self._text(paragraph, prose, first, column, where)
            cells.append((start, len(prose)))
        if prose:
            header = number == 1 and total > 1
            yield prose.passage(Kind.TABLE_HEADER if header else Kind.TABLE_ROW, 0, tuple(cells), self._tables)


def _level(outline: str) -> int:
    """The level of a heading by its outline level, which Word counts from 0 to 8."""
    return int(outline) + 1 if outline in set("012345678") else 1


def _own(node: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, without those of tables nested in its cells."""
    for child in node:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag not in _UNREAD and child.tag not in {f"{_W}tc", f"{_W}tbl"}:
            yield from _own(child, name)


def _boxes(node: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once."""
    for child in node:
        if child.tag == f"{_W}txbxContent":
            yield child
        elif child.tag not in _UNREAD:
            yield from _boxes(child)


def _shown(node: Element) -> str:
    if node.tag == f"{_W}t":
        return node.text or ""
    if node.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"}:
        return " "
    return "-" if node.tag == f"{_W}noBreakHyphen" else ""
