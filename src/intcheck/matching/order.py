"""Who did it to whom: a claim that one thing replaced another, against a statement of the same two."""

from __future__ import annotations

from intcheck.matching.wording import understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.text.words import stem

REPLACE = "replace"
"""Concept of something that takes the place of another."""
REPLACED, BY = stem("replaced"), "by"
"""Verb whose sense turns round with the order of its two names, unlike "abolished" or "gave way", and the word that
turns it back.
"""


def is_turned_round(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim and a statement both tell what replaced what, and name the two in opposite order."""
    if REPLACED not in understand(claim.text).names or REPLACE not in understand(assertion.statement).names:
        return False
    claimed = [name for id in claim.programmes if (name := f"programme:{id}") in assertion.named]
    held = [name for name in assertion.named if name in claimed]
    turned_back = _is_passive(claim.text) != _is_passive(assertion.statement)
    return len(claimed) > 1 and (claimed != held) != turned_back


def _is_passive(text: str) -> bool:
    """Whether something "was replaced by" another."""
    read = understand(text)
    return any(word.lower == BY and REPLACE in read.of_word[at] for at, word in enumerate(read.words[1:]))
