"""What stands beside a claim and leaves it as it is: asides between commas, and the year in which somebody said it."""

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


def when_said(text: str) -> tuple[str, str | None]:
    """The text with the date blanked on which somebody said it, and the year: "The NAO found in 2018 that ...".

    What was said has no date by that.
    """
    found = _said().search(text)
    if found is None:
        return text, None
    start, end = found.span("date")
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}", found["year"]


@cache
def _said() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, resource("asides")["saying"]))
    date = r"(?P<date> (?:back )?in (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d))"
    return re.compile(rf"\b(?:{verbs}){date}(?=,? (?:that|how)\b)")
