"""A clause that goes on with the verb of the one before: "aimed to cut costs and improve outcomes" is all a plan.

It has no subject of its own, so that what is said of the first verb is said of it too: how many, how firmly, and, where
its verb is no past tense, that it was planned or denied.
"""

from __future__ import annotations

from intcheck.language.reading import Reading
from intcheck.language.resources import resource
from intcheck.language.terms import function_stems
from intcheck.model.claims import Claim
from intcheck.model.terms import Certainty, Duration, Hedge, Quantifier, Status

LINKS = frozenset(["and", "or", "nor", "plus", "then", "so", "thus", "thereby", "hence", "also", "even", "to", "both"])
"""Words that may stand before a verb that goes on with the clause before."""
PAST = frozenset(
    [
        "fell",
        "rose",
        "grew",
        "went",
        "came",
        "brought",
        "drove",
        "kept",
        "held",
        "made",
        "took",
        "led",
        "got",
        "shrank",
        "saw",
        "sank",
        "sped",
        "lost",
        "gave",
        "sent",
        "did",
        "was",
        "were",
        "had",
        "won",
        "left",
        "spent",
        "swelled",
    ]
)
"""Verbs whose past does not end in -ed."""


def goes_on(reading: Reading, first: int) -> int | None:
    """Position of the verb that opens a clause and goes on with the one before, None where it has its own subject."""
    at = first
    while at < len(reading.words) and reading.words[at].lower in LINKS:
        at += 1
    told = [c.first for c in reading.cues if c.category == "direction" and c.value != "none" and c.first >= at]
    opens = at in told or (min(told, default=at) <= at + BESIDE and at < len(reading.words) and _carries(reading, at))
    return at if first > 0 and opens else None


def _carries(reading: Reading, at: int) -> bool:
    """Whether a word is a verb that only carries a noun of direction: "gives better outcomes"."""
    return reading.words[at].lower in resource("orders")["carrying"]


BESIDE = 2
"""Words between a verb that carries a noun of direction and that noun."""


def comes_along(reading: Reading, first: int) -> bool:
    """Whether a clause without a verb goes on with the one before: "with an average cut of 15%"."""
    return first > 0 and reading.words[first].lower in ALONG


ALONG = frozenset(["with", "averaging", "totalling"])


def compares_amounts(reading: Reading, first: int, last: int) -> Hedge | None:
    """Which side of what was told before a clause without a verb puts its subject: "women far less", "Leeds more"."""
    found = [word.lower for word in reading.words[first:last]]
    side = next((AMOUNTS.get(word) for word in reversed(found) if word not in TRAILING), None)
    named = {at for t in reading.terms if t.category in SUBJECTS for at in range(t.first, t.last)}
    told = set(range(first, last)) - named
    if first == 0 or side is None or len(told) == last - first or VERBS.intersection(found):
        return None
    return side if all(reading.words[at].stem in function_stems() for at in told) else None


AMOUNTS = {"less": Hedge.UNDER, "fewer": Hedge.UNDER, "more": Hedge.OVER}
TRAILING = frozenset(["so", "still", "again"])
"""Words that may stand behind one of more or less."""
SUBJECTS = frozenset(["group", "place", "programme"])
VERBS = frozenset(["was", "were", "is", "are", "be", "been", "did", "do", "does", "had", "has", "have"])


FAR = 100
"""How many times another's figure one may come to that is told to be more."""


def measured_against(claim: Claim, before: Claim, side: Hedge) -> Claim:
    """A claim of such a clause, which moved as the one before did and by more or less than its figures."""
    figures = tuple(
        q._replace(hedge=side, high=q.value * FAR if side is Hedge.OVER else None) for q in before.quantities
    )
    return claim._replace(
        outcome=before.outcome,
        direction=before.direction,
        negated=before.negated,
        status=before.status,
        quantities=figures,
    )


def doubted_with(before: Claim, claim: Claim) -> Claim:
    """A claim with the doubt or denial that ends the clause going on with it: "that it saved or cured is unproven".

    It is one of both where the sentence opens with what may be doubted: evidence, an idea, a case.
    """
    opening = {word.lower() for word in before.text.split()[:OPENING]}
    if opening.isdisjoint(resource("orders")["doubted"]) or before.certainty is not Certainty.ASSERTED:
        return before
    told = max((c.span[0] for c in claim.cues if c.category == MOVING), default=claim.span[1])
    behind = [(c.category, c.value) for c in claim.cues if c.span[0] > told]
    if claim.certainty is Certainty.UNPROVEN and UNPROVEN in behind:
        return before._replace(certainty=Certainty.UNPROVEN, duration=Duration.UNSAID)
    denied = claim.negated and not before.negated and DENIED in behind
    return before._replace(negated=True) if denied else before


OPENING = 8
"""Words of a sentence among which it names what may be doubted."""
MOVING = "direction"
UNPROVEN, DENIED = ("certainty", "unproven"), ("negation", "backward")
"""Cues of a doubt, and of a denial of what stands before them."""


def taken_over(claim: Claim, before: Claim, verb: str) -> Claim:
    """A claim of such a clause with what it takes over from the claim before it."""
    if before.certainty is not Certainty.ASSERTED and claim.certainty is Certainty.ASSERTED:
        claim = claim._replace(certainty=before.certainty)
    if claim.quantifier is Quantifier.PLAIN:
        claim = claim._replace(quantifier=before.quantifier)
    if verb in PAST or verb.endswith("ed"):
        return claim
    if claim.status is Status.OBSERVED:
        claim = claim._replace(status=before.status)
    denied = before.negated and not verb.endswith(("ing", "s"))
    return claim._replace(negated=claim.negated or denied)
