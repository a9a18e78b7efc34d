"""PDF: the text layer page by page, its lines joined into paragraphs. Lines count paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import IO, Any, NamedTuple

from intcheck.drafts.prose import Prose
from intcheck.errors import DraftError
from intcheck.model.drafts import Kind, Passage

_ENDS = (".", "!", "?", ":", ".\u201d", '."', ".)")
_ITEM = re.compile(r"[ \t]*(?:[-*\u2022\u2023\u25aa\u25cf\u2013\uf0b7]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+(?=\S)")
_PAGE_NUMBER = re.compile(r"\s*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*", re.IGNORECASE)
_HEADING_WORDS = 14
_OTHER_SIZE = 0.6
_WIDE_GAP = 1.4
_EDGE = 2
_MOST_LETTERS = 3_000_000


class Line(NamedTuple):
    """A line of a page as printed: its text, page, size of letters and height on the page, both in points."""

    text: str
    page: int
    size: float = 0.0
    height: float = 0.0


class Look(NamedTuple):
    """What is usual in a document: characters a line, size of letters, and distance from line to line."""

    length: float
    size: float
    pitch: float


def passages(file: Path | IO[bytes]) -> Iterator[Passage]:
    """The passages of a PDF. Raises DraftError when the reader is not installed or the file is not readable."""
    pages = list(_pages(file))
    if not any(pages):
        raise DraftError("This PDF holds no text, only pictures of it. Run it through text recognition (OCR) first.")
    lines = [line for page in _without_furniture(pages) for line in page]
    look = _look(lines)
    for number, block in enumerate(_blocks(lines, look), 1):
        yield _passage(block, number, look)


def _look(lines: Sequence[Line]) -> Look:
    pairs = [(above, below) for above, below in pairwise(lines) if above.page == below.page]
    pitches = [above.height - below.height for above, below in pairs if above.height > below.height] or [0.0]
    if not lines:
        return Look(0, 0, 0)
    return Look(median(len(line.text) for line in lines), median(line.size for line in lines), median(pitches))


def _pages(file: Path | IO[bytes]) -> Iterator[list[Line]]:
    try:
        pdfium: Any = import_module("pypdfium2")
    except ImportError as error:
        raise DraftError('Reading PDF needs one more package. Run: pip install "intcheck[pdf]"') from error
    try:
        with closing(pdfium.PdfDocument(file)) as document:
            yield from _texts(document, import_module("pypdfium2.raw").FPDFText_GetFontSize)
    except pdfium.PdfiumError as error:
        raise DraftError(f"This PDF cannot be read ({error}). A password or damage are the usual causes.") from error


def _texts(document: Any, size_of: Callable[[Any, int], float]) -> Iterator[list[Line]]:
    room = _MOST_LETTERS
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        room -= text.count_chars()
        if room < 0:
            raise DraftError(f"This PDF holds more than {_MOST_LETTERS:,} letters, as no real draft does.")
        yield list(_lines(text, index + 1, size_of))
        text.close()
        page.close()


def _lines(page: Any, number: int, size_of: Callable[[Any, int], float]) -> Iterator[Line]:
    at = 0
    for raw in page.get_text_range().splitlines(keepends=True):
        text = raw.replace("\ufffe", "-").strip()
        if text:
            first = at + len(raw) - len(raw.lstrip())
            yield Line(text, number, size_of(page, first), page.get_charbox(first, loose=True)[1])
        at += len(raw)


def _without_furniture(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Pages without page numbers and without the lines at its edges that every other page repeats."""
    edges: dict[str, int] = {}
    for page in pages:
        for line in {line.text for line in page[:_EDGE] + page[-_EDGE:]}:
            edges[line] = edges.get(line, 0) + 1
    repeated = {text for text, count in edges.items() if len(pages) > 2 and count > len(pages) / 2}
    for page in pages:
        first, last = 0, len(page)
        while first < min(last, _EDGE) and _is_furniture(page[first], repeated):
            first += 1
        while last > max(first, len(page) - _EDGE) and _is_furniture(page[last - 1], repeated):
            last -= 1
        yield page[first:last]


def _is_furniture(line: Line, repeated: Collection[str]) -> bool:
    return line.text in repeated or _PAGE_NUMBER.fullmatch(line.text) is not None


def _blocks(lines: Sequence[Line], look: Look) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if block and _parts(block, line, look):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _parts(block: Sequence[Line], line: Line, look: Look) -> bool:
    """Whether a new paragraph starts with this line."""
    last = block[-1]
    if _ITEM.match(line.text) or abs(line.size - last.size) > _OTHER_SIZE:
        return True
    if line.page == last.page and last.height - line.height > _WIDE_GAP * look.pitch:
        return True
    if last.text.endswith(_ENDS):
        return len(last.text) < 0.8 * look.length or line.page != last.page
    return len(block) == 1 and _is_heading(last, look) and line.text[:1].isupper()


def _is_heading(line: Line, look: Look) -> bool:
    """A short line without a full stop, or one in larger letters."""
    text = line.text
    if not text[:1].isupper() or len(text.split()) > _HEADING_WORDS:
        return False
    if line.size > look.size + _OTHER_SIZE:
        return True
    return len(text) < 0.8 * look.length and not text.endswith((*_ENDS, ",", ";"))


def _passage(block: Sequence[Line], number: int, look: Look) -> Passage:
    prose = Prose()
    item = _ITEM.match(block[0].text)
    column = 1
    for index, line in enumerate(block):
        text = line.text[item.end() :] if item and not index else line.text
        prose.add(text, number, column, f"page {line.page}")
        column += len(text)
        prose.space(number, column, f"page {line.page}")
        column += 1
    if item:
        return prose.passage(Kind.LIST_ITEM, 1)
    if all(_is_heading(line, look) for line in block) and (len(block) == 1 or block[0].size > look.size):
        return prose.passage(Kind.HEADING, 1 if block[0].size > 1.5 * look.size else 2)
    return prose.passage(Kind.PARAGRAPH)
