"""How a claim was read: each part, its value, and the words it came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from intcheck.model.claims import Claim, Quantity
from intcheck.reports import wording


class Part(NamedTuple):
    """One part of a claim as it was read."""

    name: str
    read: str
    words: str = ""


def read_parts(claim: Claim) -> Iterator[Part]:
    """The parts that a claim has, in a fixed order."""
    yield from _terms(claim)
    if claim.direction:
        denied = "not " if claim.negated else ""
        yield Part("direction", denied + wording.words(claim.direction), _cues(claim, "direction", "negation"))
    yield Part("status", claim.status.value, _cues(claim, "status"))
    yield Part("wording", claim.certainty.value, _cues(claim, "certainty"))
    if claim.quantifier != "plain":
        yield Part("how many", claim.quantifier.value, _cues(claim, "quantifier"))
    if claim.duration != "unsaid":
        yield Part("how long", claim.duration.value, _cues(claim, "duration"))
    if claim.compared:
        yield Part("compared", "with others", _cues(claim, "comparison"))
    for quantity in claim.quantities:
        yield Part("figure", _figure(quantity), quantity.text)
    yield from _setting(claim)


def _terms(claim: Claim) -> Iterator[Part]:
    if claim.umbrella:
        yield Part("subject", "the whole field", _mentions(claim, "umbrella", None))
    for kind, terms in (
        ("programme", claim.programmes),
        ("outcome", (claim.outcome,) if claim.outcome else ()),
        ("place", claim.places),
        ("group", claim.groups),
    ):
        for term in terms:
            yield Part(kind, term, _mentions(claim, kind, term))


def _setting(claim: Claim) -> Iterator[Part]:
    if claim.period:
        yield Part("period", str(claim.period))
    if claim.attribution:
        yield Part("speaker", claim.attribution, _mentions(claim, "body", claim.attribution))
    for name in claim.unknown:
        yield Part("not known here", name, name)
    if claim.skipped:
        yield Part("not checked", wording.words(claim.skipped))


def _mentions(claim: Claim, kind: str, term: str | None) -> str:
    found = (m.text for m in claim.mentions if m.kind == kind and term in (None, m.term))
    return ", ".join(dict.fromkeys(found))


def _cues(claim: Claim, *categories: str) -> str:
    return ", ".join(dict.fromkeys(cue.text for cue in claim.cues if cue.category in categories))


def _figure(quantity: Quantity) -> str:
    high = "" if quantity.high is None else f" to {quantity.high:,.10g}"
    hedge = "" if quantity.hedge == "exact" else f"{quantity.hedge} "
    holder = ", of what it is compared with" if quantity.comparator else ""
    return f"{hedge}{quantity.value:,.10g}{high} {wording.words(quantity.unit)}{holder}"
