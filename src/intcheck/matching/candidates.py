"""The assertions worth holding against a claim: by outcome and programme, by speaker, by wording."""

from __future__ import annotations

from collections.abc import Iterable

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.language.resources import words_of_concept
from intcheck.language.terms import is_measured
from intcheck.matching.attribution import Speakers
from intcheck.matching.given import is_exact
from intcheck.matching.scope import LOCAL_DEPTH
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Source
from intcheck.text.words import stems

BY_OUTCOME = 240
BY_PLACE = 60
BY_WORDING = 60
BY_SPEAKER = 60
BY_SUBJECT = 240
DEEPER = 10
"""How many times as many assertions are looked at where those published later are then left out."""


def candidates(
    claim: Claim, knowledge: KnowledgeBase, speakers: Speakers, published_by: str | None = None
) -> list[Assertion]:
    """Assertions that may bear on a claim, each once; their number is bounded however large the base.

    With `published_by`, a date such as 2015 or 2015-04, only those of sources published by its end.
    """
    deeper = DEEPER if published_by else 1
    vocabulary = knowledge.vocabulary
    found: dict[str, Assertion] = {}
    programmes = [p for claimed in claim.programmes for p in vocabulary.descendants("programme", claimed)]
    programmes += [p for claimed in claim.programmes for p in vocabulary.ancestors("programme", claimed)]
    if claim.outcome:
        outcomes = {*vocabulary.descendants("outcome", claim.outcome), *vocabulary.ancestors("outcome", claim.outcome)}
        term = vocabulary.get("outcome", claim.outcome)
        if term and term.inverse:
            outcomes |= knowledge.vocabulary.descendants("outcome", term.inverse)
        for assertion in knowledge.select(
            outcomes=sorted(outcomes), programmes=sorted(set(programmes)) or None, limit=BY_OUTCOME * deeper
        ):
            found[assertion.id] = assertion
        places = _localities(claim, vocabulary) if len(found) >= BY_OUTCOME else []
        for assertion in (
            knowledge.select(outcomes=sorted(outcomes), places=places, limit=BY_PLACE * deeper) if places else ()
        ):
            found.setdefault(assertion.id, assertion)
    if claim.attribution:
        sources = sorted(set(speakers.sources(claim.attribution)))
        for assertion in knowledge.select(sources=sources, limit=BY_SPEAKER * deeper) if sources else ():
            found.setdefault(assertion.id, assertion)
    if _needs_wording(claim, knowledge):
        for assertion in _on_subject(claim, knowledge, sorted(set(programmes)), BY_SUBJECT * deeper):
            found.setdefault(assertion.id, assertion)
        for words in (sought(claim), _meant(claim)):
            for assertion in knowledge.search(words, limit=BY_WORDING * deeper):
                found.setdefault(assertion.id, assertion)
    return published(found.values(), knowledge, published_by)


def published(found: Iterable[Assertion], knowledge: KnowledgeBase, by: str | None) -> list[Assertion]:
    """The assertions of sources published by the end of a date; all of them without one."""
    return [a for a in found if by is None or _is_out(knowledge.source(a.source), by)]


def _on_subject(claim: Claim, knowledge: KnowledgeBase, programmes: list[str], limit: int) -> list[Assertion]:
    """Assertions on a claim's programmes, or on the part of a country that it names, whatever they tell of it."""
    if programmes:
        return knowledge.select(programmes=programmes, limit=limit)
    places = _localities(claim, knowledge.vocabulary)
    return knowledge.select(places=places, limit=limit) if places else []


def _localities(claim: Claim, vocabulary: Vocabulary) -> list[str]:
    """Places of a claim that are part of a country, and all within them: the strongest findings may be on others."""
    local = [p for p in claim.places if len(vocabulary.ancestors("place", p)) >= LOCAL_DEPTH]
    return sorted({within for place in local for within in vocabulary.descendants("place", place)})


def _needs_wording(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether evidence may be filed under another outcome; a claim that says how a result went needs no such search."""
    if claim.direction is None or claim.outcome is None or claim.attribution or any(map(is_exact, claim.quantities)):
        return True
    return not is_measured(knowledge.vocabulary, claim.outcome)


def _is_out(source: Source, date: str) -> bool:
    """Whether a source was published by a date; both are compared as far as the less exact of them goes."""
    return source.published is not None and source.published[: len(date)] <= date[: len(source.published)]


def sought(claim: Claim) -> list[str]:
    """Stems to search the statements for: the claim's content, or all its words where it has little."""
    return list(claim.content) if len(claim.content) > 2 else sorted(set(stems(claim.text)))


def _meant(claim: Claim) -> list[str]:
    """Stems of the words that mean what the claim's words mean."""
    concepts = {name for unit in claim.units if unit.named and not unit.general for name in unit.names}
    return sorted({stem for name in concepts for stem in words_of_concept(name)})
