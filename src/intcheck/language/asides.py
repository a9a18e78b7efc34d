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
    found = _said().search(text) or _according().match(text) or _opens_with_the_year().match(text)
    if found is None:
        return text, None
    start, end = found.span("date")
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}", found["year"]


_DATE = r"(?P<date> (?:back )?in (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d))"


@cache
def _said() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, resource("asides")["saying"]))
    return re.compile(rf"\b(?:{verbs}){_DATE}(?=,? (?:that|how)\b)")


@cache
def _according() -> re.Pattern[str]:
    """ "According to the auditors in 2018, data were hard to share." """
    openers = "|".join(map(re.escape, resource("asides")["according"]))
    return re.compile(rf"(?i:{openers}) [^,;:.]{{1,{LONGEST}}}?{_DATE},")


@cache
def _opens_with_the_year() -> re.Pattern[str]:
    """ "In 2018 the auditors found that data were hard to share." """
    verbs = "|".join(map(re.escape, resource("asides")["saying"]))
    date = r"(?P<date>In (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)),?"
    return re.compile(rf"{date}(?= [^,;:.]{{1,{LONGEST}}}? (?:{verbs}) that\b)")
