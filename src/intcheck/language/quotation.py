"""Who is quoted, and where: words that only say that somebody said what stands in quotation marks."""

from __future__ import annotations

import re

from intcheck.language.reading import Reading

QUOTED = re.compile(r"[\"\u201c](?:[^\"\u201c\u201d]+)[\"\u201d]")
FEWEST = 4
"""Words from which what is quoted says something by itself, and is no mere term."""


def telling(reading: Reading) -> set[int]:
    """Positions of the words around a quotation that tell who said it: "..., one council leader told the inquiry"."""
    quoted = next(iter(QUOTED.finditer(reading.text)), None)
    if quoted is None:
        return set()
    outside = {at for at, word in enumerate(reading.words) if word.end <= quoted.start() or word.start >= quoted.end()}
    told = any(c.category == "attribution" and c.value != "none" and c.first in outside for c in reading.cues)
    return outside if told and len(reading.words) - len(outside) >= FEWEST else set()
