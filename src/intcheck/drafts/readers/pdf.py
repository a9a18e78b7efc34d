"""PDF: the text layer page by page, its lines joined into paragraphs. Lines count paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
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


class Line(NamedTuple):
    """A line of a page as printed."""

    text: str
    page: int


def passages(file: Path | IO[bytes]) -> Iterator[Passage]:
    """The passages of a PDF. Raises DraftError when the reader is not installed or the file is not readable."""
    pages = list(_pages(file))
    if not any(pages):
        raise DraftError("This PDF holds no text, only pictures of it. Run it through text recognition (OCR) first.")
    lines = [line for page in _without_furniture(pages) for line in page]
    usual = median(len(line.text) for line in lines) if lines else 0
    for number, block in enumerate(_blocks(lines, usual), 1):
        yield _passage(block, number, usual)


def _pages(file: Path | IO[bytes]) -> Iterator[list[Line]]:
    try:
        pdfium: Any = import_module("pypdfium2")
    except ImportError as error:
        raise DraftError('Reading PDF needs one more package. Run: pip install "intcheck[pdf]"') from error
    try:
        document = pdfium.PdfDocument(file)
    except pdfium.PdfiumError as error:
        raise DraftError(f"This PDF cannot be read ({error}). A password or damage are the usual causes.") from error
    with document:
        for index in range(len(document)):
            page = document[index]
            text = page.get_textpage().get_text_range()
            yield [Line(line.strip(), index + 1) for line in text.replace("\ufffe", "-").splitlines() if line.strip()]


def _without_furniture(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Pages without page numbers and without the first and last lines that every other page repeats."""
    edges: dict[str, int] = {}
    for page in pages:
        for line in {line.text for line in page[:1] + page[-1:]}:
            edges[line] = edges.get(line, 0) + 1
    repeated = {text for text, count in edges.items() if len(pages) > 2 and count > len(pages) / 2}
    for page in pages:
        yield [line for line in page if line.text not in repeated and not _PAGE_NUMBER.fullmatch(line.text)]


def _blocks(lines: Sequence[Line], usual: float) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if block and _parts(block, line, usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _parts(block: Sequence[Line], line: Line, usual: float) -> bool:
    """Whether a new paragraph starts with this line."""
    last = block[-1].text
    if _ITEM.match(line.text):
        return True
    if last.endswith(_ENDS):
        return len(last) < 0.8 * usual or line.page != block[-1].page
    return len(block) == 1 and _looks_like_heading(last, usual) and line.text[:1].isupper()


def _looks_like_heading(text: str, usual: float) -> bool:
    short = len(text) < 0.8 * usual and len(text.split()) <= _HEADING_WORDS
    return short and text[:1].isupper() and not text.endswith((*_ENDS, ",", ";"))


def _passage(block: Sequence[Line], number: int, usual: float) -> Passage:
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
    heading = len(block) == 1 and _looks_like_heading(block[0].text, usual)
    return prose.passage(Kind.HEADING if heading else Kind.PARAGRAPH, 1 if heading else 0)
