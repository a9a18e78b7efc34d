"""Text -> the figures that it gives, in base units, with hedge, precision and offsets in that text."""

from __future__ import annotations

from intcheck.language.lexer import DATE, Token, tokens
from intcheck.language.numerals import may_open
from intcheck.language.periods import dates
from intcheck.model.claims import Quantity
from intcheck.text.remembered import Remembered


@Remembered
def quantities(text: str) -> tuple[Quantity, ...]:
    """The figures of a text in order; years, ages, page numbers and confidence intervals are none.

    "15 of the 19" gives three: the share in per cent and, inside its span, both counts.
    """
    read = _without_dates(text)
    if not any(map(may_open, read)):
        return ()
    from intcheck.language.quantities.reader import read_quantities

    return tuple(read_quantities(text, read))


def _without_dates(text: str) -> list[Token]:
    """The tokens of a text, those of dates blanked so that no figure is read in them."""
    read = list(tokens(text))
    for _, first, last in dates(text):
        read[first:last] = [token._replace(text=DATE, is_number=False) for token in read[first:last]]
    return read
