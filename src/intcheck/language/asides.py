"""Asides between commas or ahead of a sentence, which leave the claim beside them as it is."""

from __future__ import annotations

import re
from functools import cache

from intcheck.language.resources import resource

LONGEST = 60
"""Letters of the longest aside that is set aside."""


def blank_asides(text: str) -> str:
    """The text with ", so far as trials can tell," and "Let us be honest:" blanked, each offset unchanged."""
    if "," not in text and ":" not in text:
        return text
    return _asides().sub(lambda found: " " * len(found.group()), text)


@cache
def _asides() -> re.Pattern[str]:
    openers = "|".join(re.escape(opener) for opener in resource("asides")["openers"])
    aside = rf"(?:{openers})\b[^,;.:!?]{{0,{LONGEST}}}"
    return re.compile(rf", {aside},|(?:^|(?<=[.!?] )){aside}[,:]", re.IGNORECASE)
