"""Asides between commas, which leave the claim around them as it is."""

from __future__ import annotations

import re
from functools import cache

from intcheck.language.resources import resource

LONGEST = 60
"""Letters of the longest aside that is set aside."""


def blank_asides(text: str) -> str:
    """The text with ", so far as trials can tell," and the like blanked, each offset unchanged."""
    return _asides().sub(lambda found: " " * len(found.group()), text) if text.count(",") > 1 else text


@cache
def _asides() -> re.Pattern[str]:
    openers = "|".join(re.escape(opener) for opener in resource("asides")["openers"])
    return re.compile(rf", (?:{openers})\b[^,;.:!?]{{0,{LONGEST}}},", re.IGNORECASE)
