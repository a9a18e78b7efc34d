"""What stands beside a claim and leaves it as it is: asides, citations, and the year in which somebody said it."""

from __future__ import annotations

import re
from functools import cache

from intcheck.language.resources import resource

LONGEST = 60
"""Letters of the longest aside that is set aside."""


def blank_asides(text: str) -> str:
    """The text with ", so far as trials can tell," and "Let us be honest:" blanked, each offset unchanged."""
    return _asides().sub(lambda found: " " * len(found.group()), text)


@cache
def _asides() -> re.Pattern[str]:
    kinds = ("openers", "whole", "bare")
    openers, whole, bare = ("|".join(map(re.escape, resource("asides")[kind])) for kind in kinds)
    aside = rf"(?:(?:{openers})\b[^,;.:!?]{{0,{LONGEST}}}|(?:{whole}))"
    opening = rf"(?:^|(?<=[.!?] ))(?:{aside}[,:](?!\d)|(?:{bare})(?= (?!of |that )))"
    return re.compile(rf", {aside},(?!\d)|{opening}", re.IGNORECASE)


def when_said(text: str) -> tuple[str, str | None]:
    """The text with the date blanked on which somebody said it, and the year: "The NAO found in 2018 that ...".

    What was said has no date by that.
    """
    if not any(century in text for century in CENTURIES):
        return text, None
    found = _said().search(text) or _according().match(text) or _opens_with_the_year().match(text)
    if found is None:
        return text, None
    start, end = found.span("date")
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}", found["year"]


CENTURIES = ("19", "20")
"""How the years begin in which somebody may have said something."""
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


_NAME = r"[A-Z][\w'&.\u2019-]*"
_LINK = r"(?:,? (?:and|&|et al\.?,?|of|for|the) |,? )"
_YEAR = r"(?:19|20)\d\d[a-z]?(?:(?:-|/|\u2013)\d{2,4})?"
_PAGES = r"(?:,? ?(?:pp?\.|para\.?|paragraphs?|pages?|table|figure|chapter|ch\.|section) ?[\d.]+(?:[-\u2013]\d+)?)?"
_WORK = rf"{_NAME}(?:{_LINK}{_NAME})*(?:,? et al\.?)?,? \(?{_YEAR}\)?(?:, ?{_YEAR})*{_PAGES}"
_LEAD = r"(?:[Ss]ee (?:also )?|cf\.? |e\.g\.,? |for example,? |[Ss]ources?: ?|from )?"
_CITATION = rf"\({_LEAD}{_WORK}(?:; ?{_LEAD}{_WORK})*\)|(?<=et al\. )\({_YEAR}\)|\[\d+(?:[,\u2013 -]+\d+)*\]"
_GAP = r"(?<!\s)\s{4,}+(?=[.,;:!?]|$)"
_WIDE = r"\s{4,}"


def blank_citations(text: str) -> str:
    """The text with "(Morciano et al., 2020; NAO, 2017, p. 14)", "[12]" and the like blanked, each offset unchanged."""
    if "(" not in text and "[" not in text:
        return text
    return re.sub(_CITATION, lambda found: " " * len(found.group()), text)


def close_gaps(text: str) -> str:
    """The text without the gaps that blanked citations left."""
    if text == " ".join(text.split()):
        return text
    return re.sub(_WIDE, " ", re.sub(_GAP, "", text))
