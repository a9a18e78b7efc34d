"""Whether a sentence is somebody else's words."""

from __future__ import annotations

import re

from intcheck.text.words import fold

_QUOTED = re.compile(r'"[^"]{2,}"')
_MOST = 0.5


def is_quotation(text: str) -> bool:
    """Whether at least half of the sentence stands between quotation marks."""
    quoted = sum(len(match.group()) for match in _QUOTED.finditer(fold(text)))
    return quoted >= _MOST * len(text)
