"""Claims of which the order of two names decides: what replaced what, which did more, which of the two it was."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from intcheck.language.passing import Passing, passings
from intcheck.matching.comparatives import is_compared_the_other_way
from intcheck.matching.once import once_a_claim
from intcheck.matching.swapped import is_swapped
from intcheck.matching.texts import understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.text.words import stem, words

REPLACE = "replace"
"""Concept of something that takes the place of another."""
THAN = "than"
JOINTS = frozenset(
    ["and", "also", "as", "well", "both", "plus", "the", "a", "an", "in", "within", "of", "under", "at", "across"]
)
LESS = frozenset(["less", "fewer", "lower", "smaller", "worse", "poorer"])
"""Words that turn a comparison round."""
REPLACED, BY = stem("replaced"), "by"
"""Verb whose sense turns round with the order of its two names, unlike "abolished" or "gave way", and the word that
turns it back.
"""


def is_turned_round(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim and a statement tell of the same two in opposite order: what replaced what, which got more."""
    if compares(claim, "programme"):
        return _is_reversed(claim, assertion, "programme")
    if compares(claim, "place") and len(_named(claim, assertion, "place")) > 1:
        return _is_reversed(claim, assertion, "place")
    if _passes_back(claim, assertion) or is_swapped(claim.text, assertion.statement):
        return True
    if is_compared_the_other_way(claim.text, assertion):
        return True
    if REPLACED not in understand(claim.text).names or REPLACE not in understand(assertion.statement).names:
        return False
    turned_back = _is_passive(claim.text) != _is_passive(assertion.statement)
    return names_both(claim, assertion) and _order(claim, assertion, "programme") != turned_back


def _is_reversed(claim: Claim, assertion: Assertion, kind: str) -> bool:
    """Whether a statement compares the two of a kind that a claim compares, the other way round."""
    turned = _says_less(claim.text) != _says_less(assertion.statement)
    return _order(claim, assertion, kind) != turned


def _passes_back(claim: Claim, assertion: Assertion) -> bool:
    """Whether something passes the other way in a statement than in a claim: "from councils to the NHS"."""
    said = passings(claim.text)
    if not said:
        return False
    held = passings(assertion.statement)
    back = {Passing(one.line, one.taker, one.giver) for one in said}
    return not said & held and bool(back & held)


def names_both(claim: Claim, assertion: Assertion) -> bool:
    """Whether a statement names two of a claim's programmes."""
    return len(_named(claim, assertion, "programme")) > 1


def _order(claim: Claim, assertion: Assertion, kind: str) -> bool:
    """Whether a statement names the programmes, or the places, of a claim in another order."""
    claimed = _named(claim, assertion, kind)
    return claimed != [name for name in assertion.named if name in claimed]


def _named(claim: Claim, assertion: Assertion, kind: str) -> list[str]:
    ids = claim.programmes if kind == "programme" else claim.places
    return [name for id in ids if (name := f"{kind}:{id}") in assertion.named]


def says_than(text: str) -> bool:
    """Whether a text holds something against something else by its "than"."""
    return any(word.lower == THAN for word in words(text))


def _says_less(text: str) -> bool:
    return any(word.lower in LESS for word in words(text))


def is_joint(claim: Claim) -> bool:
    """Whether a claim takes two programmes together: "areas that were pioneers and vanguards at once"."""
    between = _between(claim, "programme")
    return bool(between) and all({word.lower for word in words(text)} <= JOINTS for text in between)


def compares(claim: Claim, kind: str) -> bool:
    """Whether a claim holds one group of people, place or programme against another: "women gained more than men"."""
    return kind in _kinds_compared(claim)


@once_a_claim
def _kinds_compared(claim: Claim) -> frozenset[str]:
    return frozenset(kind for kind in ("group", "place", "programme") if _compares(claim, kind))


def _compares(claim: Claim, kind: str) -> bool:
    between = [[word.lower for word in words(text)] for text in _between(claim, kind)]
    return any(THAN in told or _likens(told) for told in between)


def _likens(told: Sequence[str]) -> bool:
    """Whether words say more than that two go together: "did every bit as well as"."""
    return told.count("as") > 1 and not JOINTS.issuperset(told)


@once_a_claim
def is_the_measure(claim: Claim) -> bool:
    """Whether the only programme that a claim names is what something else is held against: "than the vanguards"."""
    named = [mention.span[0] - claim.span[0] for mention in claim.mentions if mention.kind == "programme"]
    before = [word.lower for word in words(claim.text[: named[0]])] if len(named) == 1 else []
    return THAN in before[-2:] and set(before[before.index(THAN) + 1 :]) <= ARTICLES


ARTICLES = frozenset(["the", "in", "for", "those"])


def _between(claim: Claim, kind: str) -> list[str]:
    """What stands between each two neighbouring names of a kind that name different things."""
    named = [(mention.span, mention.term) for mention in claim.mentions if mention.kind == kind]
    if len(named) < 2:
        return []
    named.sort()
    start = claim.span[0]
    pairs = ((one, other) for (one, id), (other, against) in pairwise(named) if id != against)
    return [claim.text[one[1] - start : other[0] - start] for one, other in pairs]


def _is_passive(text: str) -> bool:
    """Whether something "was replaced by" another."""
    read = understand(text)
    return any(word.lower == BY and REPLACE in read.of_word[at] for at, word in enumerate(read.words[1:]))
