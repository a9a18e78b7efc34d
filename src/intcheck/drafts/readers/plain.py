"""Plain text: paragraphs parted by empty lines, with the list items, quotations and headings that people type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intcheck.drafts.prose import Prose
from intcheck.model.drafts import Ignore, Kind, Passage

Line = tuple[int, int, str]
"""Number, column of the first character, text."""
Block = tuple[Kind, list[Line]]
"""Lines that belong together, and what they are."""

_ITEM = re.compile(r"[ \t]*(?:[-*+\u2022\u2023\u25aa\u25cf\u2013]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_RULE = re.compile(r"[ \t]*([=\-_*~])\1{2,}[ \t]*")
_HEADING_WORDS = 12
_SENTENCE_END = (".", "!", "?", ";", ":", ",")


def passages(text: str) -> Iterator[Passage]:
    """The passages of a plain text, in order."""
    pending: list[Ignore] = []
    for (kind, lines), following in _with_next(_blocks(text)):
        stands_alone = following is not None and following[0] is Kind.PARAGRAPH
        if (kind is Kind.PARAGRAPH or (kind is Kind.LIST_ITEM and stands_alone)) and _is_heading(lines, following):
            kind = Kind.HEADING
        prose = Prose()
        for number, column, line in lines:
            prose.add(line, number, column)
            prose.space(number, column + len(line))
        if not prose:
            pending.extend(prose.ignores)
        else:
            prose.adopt(pending)
            pending = []
            yield prose.passage(kind, 1 if kind in {Kind.HEADING, Kind.LIST_ITEM} else 0)


def _with_next(blocks: Iterator[Block]) -> Iterator[tuple[Block, Block | None]]:
    block = next(blocks, None)
    while block is not None:
        following = next(blocks, None)
        yield block, following
        block = following


def _blocks(text: str) -> Iterator[Block]:
    """Lines that belong together, each block with its kind."""
    kind, block = Kind.PARAGRAPH, list[Line]()
    for number, line in enumerate(text.split("\n"), 1):
        marker = _QUOTE.match(line) or _ITEM.match(line)
        starts = marker is not None and (_QUOTE.match(line) is None or kind is not Kind.QUOTATION)
        underlined = bool(block) and _RULE.fullmatch(line) is not None
        if block and (starts or not line.strip() or underlined):
            yield (Kind.HEADING if underlined and len(block) == 1 else kind), block
            kind, block = Kind.PARAGRAPH, []
        if not line.strip() or _RULE.fullmatch(line):
            continue
        if marker and not block:
            kind = Kind.QUOTATION if _QUOTE.match(line) else Kind.LIST_ITEM
        start = marker.end() if marker else len(line) - len(line.lstrip())
        block.append((number, start + 1, line[start:].rstrip()))
    if block:
        yield kind, block


def _is_heading(lines: list[Line], following: Block | None) -> bool:
    """A short line without a full stop that stands alone above running text."""
    if len(lines) != 1 or following is None:
        return False
    text = lines[0][2]
    runs_on = following[1][-1][2].endswith((".", "?", "!", ":", '"', "\u201d", "]")) or following[0] is Kind.LIST_ITEM
    short = len(text.split()) <= _HEADING_WORDS and not text.endswith(_SENTENCE_END)
    return short and runs_on and not text[:1].islower()
