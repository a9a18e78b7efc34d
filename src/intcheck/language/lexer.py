"""Text -> tokens that keep figures, signs and offsets, which plain words do not."""

import re
from functools import lru_cache
from typing import NamedTuple

from intcheck.text.words import fold

DATE = "\x00"
HALF, QUARTER, THREE_QUARTERS = "\x01", "\x02", "\x03"
REMEMBERED = 64
"""Texts of which the tokens are kept: those in hand, of which the dates and the figures are read."""
_VULGAR = str.maketrans(dict(zip("½¼¾⁰¹²³⁴⁵⁶⁷⁸⁹", [HALF, QUARTER, THREE_QUARTERS, *" " * 10], strict=True)))
_TOKEN = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|\d{1,3}(?:,\d{3}){1,6}(?!,?\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
    r"|[^\W\d_]+(?:'[^\W\d_]+)?|[^\w\s]|_"
)


class Token(NamedTuple):
    """A word in lower case, a figure, or one sign, and where it stands in the text."""

    text: str
    start: int
    end: int
    is_number: bool


@lru_cache(maxsize=REMEMBERED)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order, with offsets in that text."""
    folded = fold(text.translate(_VULGAR)).lower()
    if len(folded) != len(text):
        folded = "".join(letter.lower()[:1] for letter in fold(text.translate(_VULGAR)))
    return tuple(
        Token(found, match.start(), match.end(), found[0].isdecimal() or (found[0] == "." and len(found) > 1))
        for match in _TOKEN.finditer(folded)
        if (found := match.group())
    )
