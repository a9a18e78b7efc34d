"""Citations in brackets, which say where a claim is from and nothing of what it claims."""

from __future__ import annotations

import re

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
