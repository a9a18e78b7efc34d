"""What is not a claim at all: questions, instructions, opinions without a speaker, other languages."""

from __future__ import annotations

from intcheck.language.reading import Reading
from intcheck.language.resources import resource

ENOUGH_WORDS = 4


def not_a_claim(reading: Reading, attributed: bool) -> str | None:
    """Why a sentence cannot be checked ("question", "instruction", "opinion", "language", "empty"), or None."""
    if not reading.words:
        return "empty"
    if _is_question(reading):
        return "question"
    if _is_foreign(reading):
        return "language"
    if not attributed and _is_instruction(reading):
        return "instruction"
    return None


def is_opinion(reading: Reading, first: int, last: int) -> bool:
    """Whether a clause says what is right or wished for, and not what is so."""
    return any(c.category == "discourse" and c.value == "opinion" and first <= c.first < last for c in reading.cues)


DOERS = ("er", "or")
VERBS_LIKE_DOERS = frozenset(["consider", "remember", "refer", "ring", "bring", "address", "discuss"])
"""Endings of words for those who do something ("provider"), and verbs that end as they or other forms of verbs do."""


def _is_question(reading: Reading) -> bool:
    return reading.text.rstrip(" \"')]*_\u201d\u2019").endswith("?")


def _is_instruction(reading: Reading) -> bool:
    """Whether a sentence tells somebody to do something; a noun has no article after it ("Approve the case")."""
    known, lowers = resource("orders"), [word.lower for word in reading.words[:3]]
    if lowers[0] in known["asking_for"] and lowers[1:2] == ["for"] and lowers[2:] and lowers[2] in known["followed_by"]:
        return True
    if lowers[0] in known["verbs"] and lowers[1:] and lowers[1] in known["followed_by"]:
        return True
    if lowers[0] in known["going_on"] and lowers[1:] and lowers[1].endswith("ing"):
        return True
    return _opens_with(reading, "instruction-opener") and not _has_subject_first(reading)


def _opens_with(reading: Reading, kind: str) -> bool:
    opening = reading.words[0].lower
    bare = not opening.endswith(("ing", "ed", "s", "ion", *DOERS)) or opening in VERBS_LIKE_DOERS
    return bare and any(c.category == "discourse" and c.value == kind and c.first == 0 for c in reading.cues)


def _has_subject_first(reading: Reading) -> bool:
    """Whether the opening word names what is spoken of ("List size fell") more than what to do."""
    return any(t.first == 0 for t in reading.terms) or any(
        c.category == "direction" and c.first in (1, 2) and c.value in ("rise", "fall") for c in reading.cues
    )


def _is_foreign(reading: Reading) -> bool:
    """Whether other languages' small words outnumber English ones."""
    if len(reading.words) < ENOUGH_WORDS:
        return False
    lowers = [word.lower for word in reading.words]
    english = set(resource("common")["function"])
    foreign = {word for words in resource("foreign").values() for word in words} - english
    strange = sum(word in foreign for word in lowers)
    return strange >= 2 and strange > sum(word in english for word in lowers)
