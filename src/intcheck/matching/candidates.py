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

BY_OUTCOME = 120
BY_PLACE = 60
BY_WORDING = 60
BY_SPEAKER = 60
BY_SUBJECT = 120
DEEPER = 10
"""How many times as many assertions are looked at where those published later are then left out."""


def candidates(
    claim: Claim, knowledge: KnowledgeBase, speakers: Speakers, published_by: str | None = None
) -> list[Assertion]:
    """Assertions that may bear on a claim, each once; their number is bounded however large the base.

    With `published_by`, a date such as 2015 or 2015-04, only those of sources published by its end.
    """
    deeper = DEEPER if published_by else 1
    programmes = _related(claim, knowledge.vocabulary)
    found: list[Assertion] = []
    if claim.outcome:
        found += _on_outcome(claim, claim.outcome, knowledge, programmes, deeper)
    if claim.attribution:
        sources = sorted(set(speakers.sources(claim.attribution)))
        found += knowledge.select(sources=sources, limit=BY_SPEAKER * deeper) if sources else []
        if sources and programmes:
            found += knowledge.select(sources=sources, programmes=programmes, limit=BY_SPEAKER * deeper)
    if _needs_wording(claim, knowledge):
        found += _on_subject(claim, knowledge, programmes, BY_SUBJECT * deeper)
        for words in (sought(claim), _meant(claim)):
            found += knowledge.search(words, limit=BY_WORDING * deeper)
    return published({assertion.id: assertion for assertion in found}.values(), knowledge, published_by)


def _related(claim: Claim, vocabulary: Vocabulary) -> list[str]:
    """The programmes of a claim, those within them and those that hold them."""
    ways = (vocabulary.descendants, vocabulary.ancestors)
    return sorted({id for claimed in claim.programmes for way in ways for id in way("programme", claimed)})


def _on_outcome(
    claim: Claim, outcome: str, knowledge: KnowledgeBase, programmes: list[str], deeper: int
) -> list[Assertion]:
    """Assertions on a claim's outcome, its inverse, a part of it or a wider one, of its programmes and its places."""
    vocabulary = knowledge.vocabulary
    outcomes = {*vocabulary.descendants("outcome", outcome), *vocabulary.ancestors("outcome", outcome)}
    term = vocabulary.get("outcome", outcome)
    if term and term.inverse:
        outcomes |= vocabulary.descendants("outcome", term.inverse)
    wanted = sorted(outcomes)
    found = knowledge.select(outcomes=wanted, programmes=programmes or None, limit=BY_OUTCOME * deeper)
    places = _localities(claim, vocabulary) if len(found) >= BY_OUTCOME else []
    return [*found, *(knowledge.select(outcomes=wanted, places=places, limit=BY_PLACE * deeper) if places else ())]


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
