"""The assertions worth holding against a claim: by outcome and programme, by speaker, by wording."""

from __future__ import annotations

from intcheck.knowledge import KnowledgeBase
from intcheck.language.terms import is_measured
from intcheck.matching.attribution import Speakers
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.text.words import stems

BY_OUTCOME = 400
BY_WORDING = 60
BY_SPEAKER = 60


def candidates(claim: Claim, knowledge: KnowledgeBase, speakers: Speakers) -> list[Assertion]:
    """Assertions that may bear on a claim, each once; their number is bounded however large the base."""
    vocabulary = knowledge.vocabulary
    found: dict[str, Assertion] = {}
    programmes = [p for claimed in claim.programmes for p in vocabulary.descendants("programme", claimed)]
    programmes += [p for claimed in claim.programmes for p in vocabulary.ancestors("programme", claimed)]
    if claim.outcome:
        outcomes = {*vocabulary.descendants("outcome", claim.outcome), *vocabulary.ancestors("outcome", claim.outcome)}
        term = vocabulary.get("outcome", claim.outcome)
        if term and term.inverse:
            outcomes.add(term.inverse)
        for assertion in knowledge.select(
            outcomes=sorted(outcomes), programmes=sorted(set(programmes)) or None, limit=BY_OUTCOME
        ):
            found[assertion.id] = assertion
    if claim.attribution:
        sources = sorted(set(speakers.sources(claim.attribution)))
        for assertion in knowledge.select(sources=sources, limit=BY_SPEAKER) if sources else ():
            found.setdefault(assertion.id, assertion)
    for id in knowledge.search(_sought(claim), limit=BY_WORDING) if _needs_wording(claim, knowledge) else ():
        if id not in found:
            found[id] = knowledge.assertion(id)
    return list(found.values())


def _needs_wording(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether evidence may be filed under another outcome; a claim that says how a result went needs no such search."""
    if claim.direction is None or claim.outcome is None or claim.attribution:
        return True
    return not is_measured(knowledge.vocabulary, claim.outcome)


def _sought(claim: Claim) -> list[str]:
    """Stems to search the statements for: the claim's content, or all its words where it has little."""
    return list(claim.content) if len(claim.content) > 2 else sorted(set(stems(claim.text)))
