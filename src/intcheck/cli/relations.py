"""What stands beside an assertion or a source: who relays it, what it relays, what else rests on the same work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intcheck.model.knowledge import Assertion, Source, Term
from intcheck.reports.show import AssertionPage, SourcePage, TermPage

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase


def assertion_page(kb: KnowledgeBase, assertion: Assertion) -> AssertionPage:
    """The assertion, its source, and other assertions on the same outcome that rest on the same work."""
    alike = kb.select(outcomes=[assertion.outcome])
    same = [item for item in alike if item.work == assertion.work and item.id != assertion.id]
    return AssertionPage(
        assertion,
        kb.source(assertion.source),
        primary=_source(kb, assertion.via),
        relays=_relays_of(kb, assertion, same),
        same_work=tuple(item for item in same if item.source == assertion.source or assertion.via),
        labels=_labels(kb, assertion),
    )


def _relays_of(kb: KnowledgeBase, assertion: Assertion, same: list[Assertion]) -> tuple[Assertion, ...]:
    if assertion.via:
        return ()
    return tuple(item for item in same if item.via == assertion.source)


def _labels(kb: KnowledgeBase, assertion: Assertion) -> dict[str, str]:
    terms = [
        *(("programme", id) for id in assertion.programmes),
        ("outcome", assertion.outcome),
        ("place", assertion.place),
        *(("group", id) for id in assertion.groups),
    ]
    found = ((id, kb.vocabulary.get(kind, id)) for kind, id in terms)
    return {id: term.label for id, term in found if term}


def source_page(kb: KnowledgeBase, source: Source) -> SourcePage:
    """The source, its assertions, the assertions elsewhere that relay it, and the sources that name it."""
    naming = (item for item in kb.sources() if source.id in (*item.reports_on, *item.includes))
    return SourcePage(
        source,
        assertions=tuple(kb.select(sources=[source.id])),
        relayed_by=tuple(item for item in kb.assertions() if item.via == source.id),
        named_by=tuple(naming),
        superseded_by=tuple(item for item in kb.sources() if source.id in item.supersedes),
    )


def term_page(kb: KnowledgeBase, term: Term) -> TermPage:
    """The term, its wider and narrower terms, and how many assertions bear on it."""
    vocabulary = kb.vocabulary
    inside = vocabulary.descendants(term.kind, term.id)
    narrower = sorted(inside - {term.id})
    return TermPage(term, vocabulary.ancestors(term.kind, term.id), tuple(narrower), _held(kb, term.kind, inside))


def _held(kb: KnowledgeBase, kind: str, ids: frozenset[str]) -> int | None:
    if kind == "outcome":
        return len(kb.select(outcomes=ids))
    if kind == "programme":
        return len(kb.select(programmes=ids))
    return len(kb.select(places=ids)) if kind == "place" else None


def _source(kb: KnowledgeBase, identifier: str | None) -> Source | None:
    if identifier is None:
        return None
    try:
        return kb.source(identifier)
    except KeyError:
        return None
